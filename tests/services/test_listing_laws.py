"""Whatever is asked of a list, its rows are those that plain Python picks from all records, in the same order."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import builders
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relief_desk.domain.balances import NeedBalance, derive_need_balances
from relief_desk.domain.folding import fold
from relief_desk.domain.records import Allocation, Need, PledgeLine
from relief_desk.domain.states import AllocationState, Firmness, NeedState, Tier
from relief_desk.services.desk import Desk
from relief_desk.services.listing import Filter, Listing, ListView
from relief_desk.storage import window_sql

TODAY = date(2022, 7, 1)
WORDS = ("bridge", "Brücke", "road", "پل", "پُل", "桥梁", "大桥", "42", "0042")
STATES = (NeedState.DRAFT, NeedState.STATED, NeedState.VALIDATED, NeedState.CANCELLED)
_SORTS: dict[str, Callable[[Need, NeedBalance], Any]] = {
    "reference": lambda need, _: need.id,
    "quantity": lambda need, _: need.quantity_milli,
    "priority": lambda need, _: int(need.tier),
    "needed_by": lambda need, _: need.needed_by,
    "people": lambda need, _: need.people,
    "remark": lambda need, _: need.remark or None,
    "item": lambda need, _: fold(need.item) or None,
    "gap": lambda _, balance: balance.gap_milli,
    "gap_strict": lambda _, balance: balance.gap_strict_milli,
    "coverage": lambda _, balance: int(balance.coverage * 1000),
}


class Known:
    """A desk of sixty needs drawn once, with its records and figures."""

    def __init__(self, desk: Desk) -> None:
        self.listing = Listing(desk.path)
        self.needs = desk.all(Need)
        lines = {line.id: line for line in desk.all(PledgeLine)}
        self.balances = derive_need_balances(self.needs, lines, desk.all(Allocation))


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Known]:
    with drawn_desk(tmp_path_factory.mktemp("desk")) as desk:
        held = Known(desk)
        yield held
        held.listing.close()


def drawn_desk(folder: Path) -> Desk:
    chance = random.Random(11)
    pledge = builders.pledge("P-1")
    lines = [builders.line(pledge, f"L-{n}", firmness=firmness, quantity_milli=10**9)
             for n, firmness in enumerate(Firmness)]  # fmt: skip
    needs = [
        builders.need(
            f"N-{n:03d}",
            item=chance.choice((builders.TENT, builders.BLANKET, "")),
            place=chance.choice((builders.PROVINCE, builders.DISTRICT, "")),
            quantity_milli=chance.randrange(1, 30) * 1000,
            tier=chance.choice(tuple(Tier)),
            state=chance.choice(STATES),
            needed_by=chance.choice((None, TODAY + timedelta(chance.randrange(-9, 9)))),
            people=chance.choice((None, chance.randrange(9))),
            remark=" ".join(chance.sample(WORDS, chance.randrange(3))),
        )
        for n in range(60)
    ]
    given_out = [
        builders.allocation(chance.choice(lines), chance.choice(needs), chance.randrange(1, 20) * 1000, f"A-{n}",
                            state=chance.choice(tuple(AllocationState)))
        for n in range(80)
    ]  # fmt: skip
    return builders.new_desk(folder, pledge, *lines, *needs, *given_out)


def fits(view: ListView, need: Need, balance: NeedBalance) -> bool:
    kept = {
        "priority": str(int(need.tier)),
        "status": need.state.value,
        "coverage": "full" if not balance.gap_milli else "part" if balance.covered_milli else "none",
        "province": builders.PROVINCE if need.place else "",
        "district": builders.DISTRICT if need.place == builders.DISTRICT else "elsewhere",
    }
    if any(kept[each.key] not in each.values for each in view.filters):
        return False
    due = need.needed_by
    overdue = due is not None and due < TODAY and balance.gap_milli > 0 and need.state.open
    return not ("overdue" in view.quick and not overdue) and not ("no-item" in view.quick and need.item)


def said(need: Need) -> str:
    return " ".join(
        filter(None, (need.id, need.remark, need.item, need.place, builders.PROVINCE if need.place else ""))
    )


def holds(need: Need, word: str) -> bool:
    """A word of the record begins so; Chinese is found anywhere in its run, leading zeros may be left out."""
    words = fold(said(need)).split()
    if "\u4e00" <= word[0] <= "\u9fff":
        return any(word in each for each in words)
    return any(each.startswith(word) or (each[0] == "0" and each.lstrip("0").startswith(word)) for each in words)


def one_of(key: str, values: Sequence[str]) -> st.SearchStrategy[Filter]:
    return st.lists(st.sampled_from(values), min_size=1).map(lambda drawn: Filter(key, tuple(drawn)))


views = st.builds(
    ListView,
    list=st.just("needs"),
    today=st.just(TODAY),
    text=st.sampled_from(
        (
            "",
            "",
            "bri",
            "bridge road",
            "پل",
            "桥",
            "大桥",
            "42",
            "tent",
            "n",
            "af26 br",
            "00",
            "zz",
            "bridge",
            "road bridge",
            "tent bridge",
            "blanket road",
        )
    ),
    filters=st.lists(
        st.one_of(
            one_of("priority", "1234"),
            one_of("status", [state.value for state in STATES]),
            one_of("coverage", ("none", "part", "full")),
            one_of("province", ("", builders.PROVINCE)),
            one_of("district", (builders.DISTRICT,)),
        ),
        max_size=3,
    ).map(tuple),
    quick=st.frozensets(st.sampled_from(("overdue", "no-item")), max_size=2),
    sort=st.lists(
        st.tuples(st.sampled_from(sorted(_SORTS)), st.booleans()),
        min_size=1,
        max_size=3,
        unique_by=lambda each: each[0],
    ).map(tuple),
)


thresholds = st.sampled_from((0, 1, 3, 10, 100_000))


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(view=views, at_once=thresholds, at_leisure=thresholds, few=thresholds)
def test_the_rows_of_a_view_are_those_that_plain_python_picks_whichever_way_they_are_found(
    known: Known, view: ListView, at_once: int, at_leisure: int, few: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(window_sql, "RARE_AT_ONCE", at_once)
        patch.setattr(window_sql, "RARE_AT_LEISURE", at_leisure)
        patch.setattr(window_sql, "COMMON", at_once)
        patch.setattr(window_sql, "FEW", few)
        rowids, beginning, count = known.listing.all(view), known.listing.beginning(view), known.listing.count(view)
    rows = known.listing.page("needs", rowids)
    assert rows is not None
    assert [rows[rowid][0] for rowid in rowids] == expected_ids(known, view)
    assert list(beginning) == list(rowids)[:64]
    assert count == len(rowids)


def expected_ids(known: Known, view: ListView) -> list[str]:
    words = fold(view.text).split()
    expected = [
        need
        for need in known.needs
        if fits(view, need, known.balances[need.id]) and all(holds(need, word) for word in words)
    ]
    # Sorted by the last key first; equal rows keep the order of their making, or its opposite where the last goes down.
    expected.sort(key=lambda need: need.id, reverse=view.sort[-1][1])
    for key, descending in reversed(view.sort):
        values = {need.id: _SORTS[key](need, known.balances[need.id]) for need in expected}
        filled = [need for need in expected if values[need.id] is not None]
        filled.sort(key=lambda need, values=values: values[need.id], reverse=descending)  # type: ignore[misc]
        expected = filled + [need for need in expected if values[need.id] is None]
    return [need.id for need in expected]
