"""What the first screen's figures promise: they are those of the records, lead to their rows, and warn truly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relief_desk.domain.balances import derive_coverage, derive_coverage_by
from relief_desk.domain.overview import Overview
from relief_desk.domain.records import Allocation, Item, Need, Operation, Place, Pledge, PledgeLine
from relief_desk.domain.states import AllocationState, Firmness, ItemKind, NeedState, PlaceKind, PledgeState, Tier
from relief_desk.services.desk import Desk
from relief_desk.services.holdings_of import gather_holdings
from relief_desk.services.overviews import overview_of

TODAY = date(2022, 7, 1)
OPERATION = Operation("operation", "Earthquake", date(2022, 6, 22))
TENT = Item("TENT", "Tent", "SHL", ItemKind.GOODS, "piece")
PLACES = {
    "AF12": Place("AF12", "Paktika", PlaceKind.PROVINCE),
    "AF1201": Place("AF1201", "Barmal", PlaceKind.DISTRICT, parent="AF12"),
    "AF14": Place("AF14", "Khost", PlaceKind.PROVINCE),
}
NEEDS = (
    Need("N-1", place="AF1201", item="TENT", quantity_milli=200_000, unit="piece", tier=Tier.CRITICAL, people=900,
         needed_by=date(2022, 6, 30)),
    Need("N-2", place="AF14", item="TENT", quantity_milli=100_000, unit="piece", tier=Tier.LOW, people=100),
)  # fmt: skip
LINE = PledgeLine("L-1", "P-1", item="TENT", quantity_milli=150_000, unit="piece", firmness=Firmness.COMMITMENT,
                  eta=date(2022, 7, 3), available_from=date(2022, 6, 28))  # fmt: skip
GIVEN = Allocation("A-1", "L-1", "N-1", 100_000, 100_000)


Derive = Callable[..., Overview]


@pytest.fixture
def derive(tmp_path: Path) -> Derive:
    """The overview of a desk with these needs, this line and these allocations."""

    def derived(
        needs: tuple[Need, ...] = NEEDS, line: PledgeLine = LINE, allocations: tuple[Allocation, ...] = (GIVEN,)
    ) -> Overview:
        records = (TENT, *PLACES.values(), Pledge("P-1"), *needs, line, *allocations)
        with Desk.create(tmp_path / "operation.reliefdesk", OPERATION, records) as desk:
            return overview_of(desk, TODAY, "en").figures

    return derived


def warned(overview: Overview) -> dict[str, int]:
    return {each.said.code: each.count for each in overview.warnings}


def test_coverage_is_given_by_tier_in_their_order_and_by_province_the_worst_first(derive: Derive) -> None:
    overview = derive()
    assert [(group.label, float(group.coverage.hopeful)) for group in overview.tiers] == [("Critical", 0.5), ("Low", 0)]
    assert [group.label for group in overview.provinces] == ["Khost", "Paktika"]


def test_each_group_names_the_filter_of_its_rows(derive: Derive) -> None:
    overview = derive()
    assert [dict(group.place) for group in overview.provinces] == [{"province": "AF14"}, {"province": "AF12"}]
    assert dict(overview.tiers[0].place) == {"priority": "1"}


def test_the_worst_gap_is_the_most_urgent_one(derive: Derive) -> None:
    gap = derive().gaps[0]
    assert (gap.need, gap.gap_milli, gap.where) == ("N-1", 100_000, "Paktika, Barmal")


def test_a_covered_or_closed_need_is_no_gap(derive: Derive) -> None:
    closed = tuple(replace(need, state=NeedState.NO_LONGER_NEEDED) for need in NEEDS)
    assert derive(closed).gaps == ()


def test_an_arrival_is_late_by_the_days_after_the_need(derive: Derive) -> None:
    arrival = derive().arrivals[0]
    assert (arrival.days_late, arrival.start, arrival.eta) == (3, date(2022, 6, 28), date(2022, 7, 3))


@pytest.mark.parametrize(
    ("code", "needs", "line", "allocations"),
    [
        ("overview.critical", NEEDS, LINE, (GIVEN,)),
        ("overview.late", NEEDS, LINE, (GIVEN,)),
        ("overview.over", NEEDS, replace(LINE, quantity_milli=90_000), (GIVEN,)),
        ("overview.unanswered", NEEDS, replace(LINE, state=PledgeState.OFFERED), ()),
        ("overview.expiring", NEEDS, replace(LINE, expiry=date(2022, 8, 1)), ()),
        ("overview.unknown-item", (replace(NEEDS[0], item="", item_text="Tentes"),), LINE, ()),
        ("overview.stale", (replace(NEEDS[0], stated_on=date(2022, 5, 1)),), LINE, ()),
    ],
)
def test_it_warns_of_what_needs_attention(
    code: str, needs: tuple[Need, ...], line: PledgeLine, allocations: tuple[Allocation, ...], derive: Derive
) -> None:
    assert warned(derive(needs, line, allocations))[code] == 1


def test_it_is_quiet_where_all_is_well(derive: Derive) -> None:
    needs = (replace(NEEDS[0], quantity_milli=100_000, needed_by=date(2022, 7, 30)),)
    assert warned(derive(needs)) == {}


def test_stages_count_lines(derive: Derive) -> None:
    assert [stage.lines for stage in derive().stages] == [1, 1, 1, 1, 0]


def test_an_empty_desk_has_nothing_to_show(tmp_path: Path) -> None:
    with Desk.create(tmp_path / "empty.reliefdesk", OPERATION) as desk:
        empty = overview_of(desk, TODAY, "en").figures
    assert [stage.lines for stage in empty.stages] == [0] * 5
    assert (empty.gaps, empty.arrivals, empty.warnings) == ((), (), ())


def test_the_day_of_the_operation_counts_from_its_start(derive: Derive) -> None:
    assert derive().day == 9


@st.composite
def needs_and_allocations(draw: st.DrawFn) -> tuple[list[Need], list[Allocation]]:
    """Needs of every state, tier and place, some of them given something of the line."""
    needs = [
        Need(
            f"N-{number}",
            place=draw(st.sampled_from(["AF1201", "AF14", ""])),
            item=draw(st.sampled_from(["TENT", ""])),
            sector=draw(st.sampled_from(["", "HEA"])),
            quantity_milli=draw(st.sampled_from([0, 1, 7, 10**6, 10**15])),
            unit="piece",
            people=draw(st.none() | st.sampled_from([1, 10**8])),
            tier=draw(st.sampled_from(Tier)),
            state=draw(st.sampled_from(NeedState)),
            stated_on=draw(st.none() | st.sampled_from([date(2022, 5, 1), TODAY])),
        )
        for number in range(draw(st.integers(1, 6)))
    ]
    given = [
        Allocation(f"A-{number}", "L-1", draw(st.sampled_from(needs)).id, 5, draw(st.sampled_from([5, 10**6 - 1])),
                   state=draw(st.sampled_from(AllocationState)))
        for number in range(draw(st.integers(0, 6)))
    ]  # fmt: skip
    return needs, given


@settings(max_examples=40, deadline=None)
@given(drawn=needs_and_allocations(), firmness=st.sampled_from(Firmness))
def test_sums_in_the_database_give_the_very_figures_that_the_records_give(
    drawn: tuple[list[Need], list[Allocation]], firmness: Firmness, tmp_path_factory: pytest.TempPathFactory
) -> None:
    needs, allocations = drawn
    records = (TENT, *PLACES.values(), Pledge("P-1"), replace(LINE, firmness=firmness), *needs, *allocations)
    with Desk.create(tmp_path_factory.mktemp("law") / "a.reliefdesk", OPERATION, records) as desk:
        found, held = overview_of(desk, TODAY, "en").figures, gather_holdings(desk)
    counted, balances = held.counted_needs, held.need_balances
    assert found.coverage == derive_coverage(counted, balances)
    tiers = derive_coverage_by({need.id: str(need.tier.value) for need in counted}, counted, balances)
    assert {group.key: group.coverage for group in found.tiers} == tiers
    sectors = derive_coverage_by({need.id: held.sector_of(need) for need in counted}, counted, balances)
    assert {group.key: group.coverage for group in found.sectors} == sectors
    areas = {need.id: held.area(need.place, PlaceKind.PROVINCE) for need in counted}
    assert {group.key: group.coverage for group in found.provinces} == derive_coverage_by(areas, counted, balances)
    short = [need for need in counted if need.state.open and balances[need.id].gap_milli]
    assert found.open_needs == len(short)
    assert {gap.need: gap.gap_milli for gap in found.gaps} == {need.id: balances[need.id].gap_milli for need in short}
    assert [gap.tier for gap in found.gaps] == sorted(gap.tier for gap in found.gaps)
    assert found.free_lines == sum(balance.free_milli > 0 for balance in held.line_balances.values())
