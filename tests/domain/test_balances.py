"""Laws of the derived figures."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relief_desk.domain.balances import (
    derive_coverage,
    derive_coverage_by,
    derive_line_balances,
    derive_need_balances,
    lowest,
)
from relief_desk.domain.records import Allocation, Need, PledgeLine
from relief_desk.domain.states import AllocationState, Firmness, PledgeState

NEED = Need("N1", quantity_milli=100_000, unit="piece", people=700)
FIRM = PledgeLine("L1", "P1", quantity_milli=60_000, unit="piece", firmness=Firmness.COMMITMENT)
SOFT = PledgeLine("L2", "P1", quantity_milli=90_000, unit="piece", firmness=Firmness.PLEDGE)
LINES = {line.id: line for line in (FIRM, SOFT)}


def allocation(
    line: str, milli: int, state: AllocationState = AllocationState.CONFIRMED, need: str = "N1"
) -> Allocation:
    return Allocation(f"A{line}{milli}{state}", line, need, milli, milli, state=state)


def test_commitments_count_in_both_views_and_pledges_in_the_hopeful_one_only() -> None:
    balance = derive_need_balances([NEED], LINES, [allocation("L1", 30_000), allocation("L2", 50_000)])["N1"]
    assert (balance.covered_milli, balance.firm_milli) == (80_000, 30_000)
    assert (balance.gap_milli, balance.gap_strict_milli, balance.overlap_milli) == (20_000, 70_000, 0)
    assert (balance.coverage, balance.coverage_strict) == (Fraction(4, 5), Fraction(3, 10))


def test_cover_above_the_need_is_overlap_and_never_a_negative_gap() -> None:
    balance = derive_need_balances([NEED], LINES, [allocation("L2", 130_000)])["N1"]
    assert (balance.gap_milli, balance.overlap_milli, balance.coverage) == (0, 30_000, 1)


@pytest.mark.parametrize(
    ("state", "covered_milli"),
    [
        (AllocationState.PROPOSED, 0),
        (AllocationState.CONFIRMED, 40_000),
        (AllocationState.FULFILLED, 40_000),
        (AllocationState.RELEASED, 0),
    ],
)
def test_only_decided_allocations_cover_and_use_up(state: AllocationState, covered_milli: int) -> None:
    made = [allocation("L1", 40_000, state)]
    assert derive_need_balances([NEED], LINES, made)["N1"].covered_milli == covered_milli
    assert derive_line_balances([FIRM], made)["L1"].allocated_milli == covered_milli


@pytest.mark.parametrize(
    ("state", "free_milli"),
    [
        (PledgeState.OFFERED, 45_000),
        (PledgeState.ACCEPTED, 45_000),
        (PledgeState.HELD, -10_000),
        (PledgeState.DECLINED, -10_000),
        (PledgeState.WITHDRAWN, -10_000),
        (PledgeState.REDIRECTED, -10_000),
        (PledgeState.CLOSED, 0),
    ],
)
def test_what_a_line_has_free_depends_on_its_state(state: PledgeState, free_milli: int) -> None:
    line = replace(FIRM, state=state, declined_milli=5_000)
    assert derive_line_balances([line], [allocation("L1", 10_000)])["L1"].free_milli == free_milli


def test_a_reduced_pledge_shows_below_zero_by_how_much_it_is_over_allocated() -> None:
    balance = derive_line_balances([replace(FIRM, quantity_milli=25_000)], [allocation("L1", 40_000)])["L1"]
    assert (balance.free_milli, balance.over_allocated_milli) == (-15_000, 15_000)


def test_an_allocation_to_an_unknown_need_covers_nothing() -> None:
    assert derive_need_balances([NEED], LINES, [allocation("L1", 9_000, need="N9")])["N1"].covered_milli == 0


def test_coverage_of_a_group_is_the_mean_of_shares_and_by_people_the_weighted_mean() -> None:
    full = Need("N2", quantity_milli=5_000, unit="kg", people=100)
    empty = Need("N3", quantity_milli=8_000, unit="tent", people=300)
    silent = Need("N4", quantity_milli=8_000, unit="tent")
    needs = [full, empty, silent]
    balances = derive_need_balances(needs, LINES, [allocation("L1", 5_000, need="N2")])
    coverage = derive_coverage(needs, balances)
    assert coverage.hopeful == coverage.strict == Fraction(1, 3)
    assert coverage.people_hopeful == coverage.people_strict == Fraction(100, 400)
    assert (coverage.needs, coverage.covered_needs) == (3, 1)


def test_coverage_by_people_is_unknown_where_no_need_states_people() -> None:
    need = Need("N4", quantity_milli=8_000, unit="tent")
    assert derive_coverage([need], derive_need_balances([need], {}, [])).people_hopeful is None


def test_no_needs_count_as_covered() -> None:
    assert derive_coverage([], {}).strict == 1


def test_the_lowest_group_is_the_one_that_commitments_cover_least() -> None:
    needs = [NEED, Need("N2", quantity_milli=100_000, unit="piece")]
    made = [allocation("L2", 90_000), allocation("L1", 10_000, need="N2")]
    by_group = derive_coverage_by({"N1": "Khost", "N2": "Paktika"}, needs, derive_need_balances(needs, LINES, made))
    assert lowest(by_group) == "Khost"
    assert lowest({}) is None


amounts = st.integers(0, 10**9)


@given(
    amounts, st.lists(st.tuples(st.sampled_from(["L1", "L2"]), amounts, st.sampled_from(AllocationState)), max_size=6)
)
def test_needed_plus_overlap_is_always_covered_plus_gap(
    needed: int, made: list[tuple[str, int, AllocationState]]
) -> None:
    need = replace(NEED, quantity_milli=needed)
    allocations = [allocation(line, milli, state) for line, milli, state in made]
    balance = derive_need_balances([need], LINES, allocations)["N1"]
    assert balance.needed_milli + balance.overlap_milli == balance.covered_milli + balance.gap_milli
    assert 0 <= balance.coverage_strict <= balance.coverage <= 1


@given(amounts, amounts, st.lists(amounts, max_size=5))
def test_given_is_always_allocated_plus_declined_plus_free(given_milli: int, declined: int, made: list[int]) -> None:
    line = replace(FIRM, quantity_milli=given_milli, declined_milli=declined)
    balance = derive_line_balances([line], [allocation("L1", milli) for milli in made])["L1"]
    assert balance.allocated_milli + balance.declined_milli + balance.free_milli == given_milli
