"""The reconciliation's tables: figures, totals, order and problems."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest
from builders import (
    BLANKET,
    DISTRICT,
    PROVINCE,
    TENT,
    allocation,
    item,
    line,
    need,
    operation,
    organisation,
    place,
    pledge,
)

from relief_desk.domain.holdings import Holdings
from relief_desk.domain.reconciling.reconciliation import Reconciliation, reconcile
from relief_desk.domain.records import (
    Allocation,
    HeadquartersNote,
    Item,
    Need,
    Organisation,
    Place,
    Pledge,
    PledgeLine,
    Record,
    Sector,
)
from relief_desk.domain.states import (
    AllocationState,
    Firmness,
    NeedState,
    PlaceKind,
    PledgeState,
    Tier,
)
from relief_desk.domain.wording import Template

R = TypeVar("R", bound=Record)

DAY = date(2022, 6, 30)
PLEDGE = pledge("P1")
FIRM = line(PLEDGE, "L1", firmness=Firmness.COMMITMENT, quantity_milli=50_000)
SOFT = line(PLEDGE, "L2", quantity_milli=40_000)
NEED = need("N1", place=DISTRICT, people=700, tier=Tier.CRITICAL, quantity_milli=30_000)
OTHER = need("N2", item=BLANKET, people=300)


def holdings(*records: Record, language: str = "en") -> Holdings:
    known: tuple[Record, ...] = (
        Sector("shelter", "Shelter", names={"fr": "Abri"}),
        item(TENT),
        item(BLANKET),
        place(PROVINCE, name="Khost"),
        Place(DISTRICT, "Gurbuz", PlaceKind.DISTRICT, PROVINCE),
        organisation(),
        PLEDGE,
        *records,
    )
    return Holdings(
        operation(),
        tuple(of(Need, known).values()),
        of(Pledge, known),
        of(PledgeLine, known),
        tuple(of(Allocation, known).values()),
        of(Item, known),
        of(Place, known),
        of(Sector, known),
        of(Organisation, known),
        {note.record: note for note in of(HeadquartersNote, known).values()},
        language,
    )


def of(kind: type[R], records: tuple[Record, ...]) -> dict[str, R]:
    return {record.id: record for record in records if isinstance(record, kind)}


def row(reconciliation: Reconciliation, table: str, id: str) -> dict[str, object]:
    sheet = getattr(reconciliation, table)
    found = next(cells for cells in sheet.rows if cells[0] == id)
    return dict(zip((column.key for column in sheet.columns), found, strict=True))


def problems(*records: Record) -> list[tuple[object, str]]:
    found = reconcile(holdings(*records), DAY).problems
    return [(cells[1], str(cells[2])) for cells in found.rows]


def test_a_need_shows_its_cover_its_gaps_and_the_reason() -> None:
    made = (allocation(FIRM, NEED, 10_000, "A1"), allocation(SOFT, NEED, 5_000, "A2"))
    reason = Template("test.reason", "All tents are late.").filled()
    decided = reconcile(holdings(NEED, FIRM, SOFT, *made), DAY, {"N1": (reason,)})
    cells = row(decided, "needs", "N1")
    assert [cells[key] for key in ("covered", "covered_firm", "gap", "gap_strict")] == [15_000, 10_000, 15_000, 20_000]
    assert (cells["where"], cells["province"], cells["cover"]) == ("Khost, Gurbuz", "Khost", "partly covered")
    assert cells["reason"] == (reason,)
    assert row(decided, "gaps", "N1")["reason"] == (reason,)


def test_a_pledge_line_shows_what_is_allocated_and_what_is_free() -> None:
    cells = row(reconcile(holdings(NEED, FIRM, allocation(FIRM, NEED, 12_000)), DAY), "pledges", "L1")
    assert (cells["donor"], cells["allocated"], cells["free"]) == ("Donor", 12_000, 38_000)


def test_item_totals_equal_the_sums_of_their_lines() -> None:
    made = (allocation(FIRM, NEED, 10_000, "A1"), allocation(SOFT, OTHER, 5_000, "A2"))
    decided = reconcile(holdings(NEED, OTHER, need("N3", place=PROVINCE), FIRM, SOFT, *made), DAY)
    by_item = decided.items
    for key, source, column in (
        ("needed", decided.needs, "quantity"),
        ("covered", decided.needs, "covered"),
        ("gap", decided.needs, "gap"),
        ("gap_strict", decided.needs, "gap_strict"),
        ("pledged", decided.pledges, "quantity"),
        ("free", decided.pledges, "free"),
        ("allocated", decided.pledges, "allocated"),
    ):
        names = source.values("item")
        for name, total in zip(by_item.values("item"), by_item.values(key), strict=True):
            lines = [cell for item, cell in zip(names, source.values(column), strict=True) if item == name]
            assert total == sum(lines), (key, name)


@pytest.mark.parametrize(
    "state", [NeedState.CANCELLED, NeedState.DRAFT, NeedState.SUPERSEDED, NeedState.NO_LONGER_NEEDED]
)
def test_a_need_that_does_not_count_is_listed_without_figures(state: NeedState) -> None:
    decided = reconcile(holdings(replace(NEED, state=state)), DAY)
    assert row(decided, "needs", "N1")["gap"] is None
    assert decided.coverage.needs == 0
    assert decided.gaps.rows == ()
    assert decided.items.rows == ()


def test_a_need_covered_by_mere_pledges_still_is_on_the_gap_list() -> None:
    decided = reconcile(holdings(NEED, SOFT, allocation(SOFT, NEED, 30_000)), DAY)
    cells = row(decided, "gaps", "N1")
    assert (cells["gap"], cells["gap_strict"]) == (0, 30_000)


def test_the_place_with_the_lowest_coverage_is_named() -> None:
    covered = allocation(FIRM, NEED, 30_000)
    decided = reconcile(holdings(NEED, replace(OTHER, place="AF24"), place("AF24", name="Paktika"), FIRM, covered), DAY)
    lowest = next(fact for fact in decided.facts if fact.place)
    assert (lowest.place, lowest.value) == ("Paktika", 0)
    assert decided.coverages[2].values("group") == ("Paktika", "Khost")


def test_needs_are_sorted_by_priority_and_day() -> None:
    early = need("N9", tier=Tier.CRITICAL, needed_by=date(2022, 6, 25))
    late = need("N0", tier=Tier.CRITICAL, needed_by=date(2022, 7, 25))
    assert reconcile(holdings(OTHER, late, early, NEED), DAY).needs.values("reference") == ("N9", "N0", "N1", "N2")


def test_headquarters_last_answer_stands_in_its_columns() -> None:
    note = HeadquartersNote("H1", "N1", "X1", "accept", 7_000, "thank you")
    cells = row(reconcile(holdings(NEED, note), DAY), "needs", "N1")
    assert (cells["decision"], cells["hq_quantity"], cells["comment"]) == ("accept", 7_000, "thank you")


def test_names_are_said_in_the_language_asked_for() -> None:
    assert row(reconcile(holdings(NEED, language="fr"), DAY), "needs", "N1")["sector"] == "Abri"


def test_a_need_without_place_counts_under_not_known() -> None:
    decided = reconcile(holdings(replace(NEED, place="", place_text="Spin Ghar")), DAY)
    assert [str(group) for group in decided.coverages[2].values("group")] == ["not known"]
    assert row(decided, "needs", "N1")["where"] == "Spin Ghar"


def test_over_allocation_is_a_problem_that_says_by_how_much() -> None:
    found = problems(NEED, replace(FIRM, quantity_milli=20_000), allocation(FIRM, NEED, 30_000))
    assert found[0] == ("L1", "Donor: Tent is over-allocated by 10 pieces; the donor gives 20 pieces.")


def test_a_withdrawn_line_with_allocations_is_a_problem() -> None:
    found = problems(NEED, replace(FIRM, state=PledgeState.WITHDRAWN), allocation(FIRM, NEED, 30_000))
    assert found == [("L1", "Donor: Tent is withdrawn, but still allocated: 30 pieces.")]


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        (replace(NEED, state=NeedState.CANCELLED), "The need is cancelled, but still has 30 pieces."),
        (replace(NEED, quantity_milli=10_000), "The need has 20 pieces more than it asks for."),
        (replace(NEED, item="", item_text="sheds"), '"sheds" is in no catalogue, so it is matched with nothing.'),
        (replace(NEED, place="", place_text="Xy"), 'The place "Xy" is not known.'),
    ],
)
def test_contradictions_of_a_need_are_problems(record: Need, sentence: str) -> None:
    assert sentence in [text for _, text in problems(record, FIRM, allocation(FIRM, record, 30_000))]


def test_goods_that_come_after_the_day_or_expire_before_it_are_problems() -> None:
    late = replace(FIRM, eta=date(2022, 7, 3), expiry=date(2022, 7, 1))
    wanted = replace(NEED, needed_by=date(2022, 7, 1))
    assert [text for _, text in problems(wanted, late, allocation(late, wanted, 30_000, "A1"))] == [
        "Donor: Tent expires on 2022-07-01, before 2022-07-03.",
        "Donor: Tent arrives on 2022-07-03, 2 days after it is needed.",
    ]


def test_an_allocation_of_nothing_to_nobody_is_a_problem_unless_it_was_released() -> None:
    lost = allocation(FIRM, need("N8"), 1_000, "A8")
    assert [record for record, _ in problems(lost)] == ["A8"]
    assert problems(replace(lost, state=AllocationState.RELEASED)) == []
