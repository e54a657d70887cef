"""What the first screen's figures promise: they lead to their rows, and warn of what is really so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from relief_desk.domain.holdings import Holdings
from relief_desk.domain.overview import Overview, derive_overview
from relief_desk.domain.records import Allocation, Item, Need, Operation, Place, Pledge, PledgeLine
from relief_desk.domain.states import Firmness, ItemKind, NeedState, PlaceKind, PledgeState, Tier

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


def holdings(
    needs: tuple[Need, ...] = NEEDS, line: PledgeLine = LINE, allocations: tuple[Allocation, ...] = (GIVEN,)
) -> Holdings:
    return Holdings(
        OPERATION,
        needs,
        {"P-1": Pledge("P-1")},
        {line.id: line},
        allocations,
        items={"TENT": TENT},
        places=PLACES,
    )


def warned(overview: Overview) -> dict[str, int]:
    return {each.said.code: each.count for each in overview.warnings}


def test_coverage_is_given_by_tier_in_their_order_and_by_province_the_worst_first() -> None:
    overview = derive_overview(holdings(), TODAY)
    assert [(group.label, float(group.coverage.hopeful)) for group in overview.tiers] == [("Critical", 0.5), ("Low", 0)]
    assert [group.label for group in overview.provinces] == ["Khost", "Paktika"]


def test_each_group_names_the_filter_of_its_rows() -> None:
    overview = derive_overview(holdings(), TODAY)
    assert [dict(group.place) for group in overview.provinces] == [{"province": "AF14"}, {"province": "AF12"}]
    assert dict(overview.tiers[0].place) == {"priority": "1"}


def test_the_worst_gap_is_the_most_urgent_one() -> None:
    gap = derive_overview(holdings(), TODAY).gaps[0]
    assert (gap.need, gap.gap_milli, gap.where) == ("N-1", 100_000, "Paktika, Barmal")


def test_a_covered_or_closed_need_is_no_gap() -> None:
    closed = tuple(replace(need, state=NeedState.NO_LONGER_NEEDED) for need in NEEDS)
    assert derive_overview(holdings(closed), TODAY).gaps == ()


def test_an_arrival_is_late_by_the_days_after_the_need() -> None:
    arrival = derive_overview(holdings(), TODAY).arrivals[0]
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
    code: str, needs: tuple[Need, ...], line: PledgeLine, allocations: tuple[Allocation, ...]
) -> None:
    assert warned(derive_overview(holdings(needs, line, allocations), TODAY))[code] == 1


def test_it_is_quiet_where_all_is_well() -> None:
    needs = (replace(NEEDS[0], quantity_milli=100_000, needed_by=date(2022, 7, 30)),)
    assert warned(derive_overview(holdings(needs), TODAY)) == {}


def test_stages_count_lines_and_an_empty_desk_has_none() -> None:
    assert [stage.lines for stage in derive_overview(holdings(), TODAY).stages] == [1, 1, 1, 1, 0]
    empty = derive_overview(Holdings(OPERATION), TODAY)
    assert [stage.lines for stage in empty.stages] == [0] * 5
    assert (empty.gaps, empty.arrivals, empty.warnings) == ((), (), ())


def test_the_day_of_the_operation_counts_from_its_start() -> None:
    assert derive_overview(holdings(), TODAY).day == 9
