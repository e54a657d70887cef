"""Packs are never split and never overfill a need; one pack size is planned exactly, several within a stated bound."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from matching_cases import TODAY, planned, random_problem

from relief_desk.domain.matching import Demand, Firmness, GapCode, ItemRule, Lot, MatchProblem, Policy

PROBLEM = MatchProblem(
    demands=(Demand("a", "soap", 120_000, 1), Demand("b", "soap", 130_000, 2)),
    lots=(Lot("l", "soap", 320_000, Firmness.STOCK, pack_milli=50_000),),
    items=(ItemRule("soap", base_unit="bar"),),
    as_of=TODAY,
)


def quantities(problem: MatchProblem) -> dict[tuple[str, str], int]:
    return {(line.need_id, line.lot_id): line.quantity_milli for line in planned(problem).allocations}


def test_only_whole_packs_are_handed_out_and_never_too_many() -> None:
    assert quantities(PROBLEM) == {("a", "l"): 100_000, ("b", "l"): 100_000}


def test_what_packs_leave_open_is_said_with_the_one_pack_that_would_close_it() -> None:
    gap = planned(PROBLEM).gaps[0]
    assert [(step.code, step.quantity_milli) for step in gap.waterfall] == [(GapCode.ROUNDING, 20_000)]
    assert str(gap.remedy) == "One more pack of l would close it, with 30 bars left over."


def test_packs_may_be_opened_where_the_policy_says_so() -> None:
    loose = replace(PROBLEM, policy=Policy(whole_packs=False))
    assert quantities(loose) == {("a", "l"): 120_000, ("b", "l"): 130_000}


def test_pieces_are_not_cut_though_shares_would_be_more_even() -> None:
    problem = replace(
        PROBLEM,
        demands=tuple(Demand(key, "tent", 2_000, 1) for key in "abc"),
        lots=(Lot("l", "tent", 4_000, Firmness.STOCK),),
        items=(ItemRule("tent", step_milli=1_000),),
    )
    assert sorted(quantities(problem).values()) == [1_000, 1_000, 2_000]


def test_one_pack_size_is_proved_best() -> None:
    assert planned(PROBLEM).certificate.proved


def test_several_pack_sizes_are_not_called_proved_unless_they_reach_the_bound() -> None:
    lots = (Lot("l", "soap", 150_000, Firmness.STOCK, pack_milli=50_000), Lot("m", "soap", 60_000, Firmness.STOCK))
    (group,) = planned(replace(PROBLEM, lots=lots)).certificate.groups
    assert group.coverage_proved == all(tier.covered == tier.bound for tier in group.tiers)
    assert bool(group.doubts) != group.coverage_proved


def best_by_trying(problem: MatchProblem) -> list[int]:
    """Tier totals of the best plan in whole packs, by trying every one; for one item and lots anybody may use."""
    lots, needs = problem.lots, problem.demands
    pairs = [(need, lot) for need in needs for lot in lots]
    best = [0, 0, 0, 0]
    choices = [range(min(need.quantity_milli, lot.quantity_milli) // lot.pack_milli + 1) for need, lot in pairs]
    for packs in product(*choices):
        taken = [0] * len(lots)
        given = [0] * len(needs)
        for number, count in enumerate(packs):
            milli = count * lots[number % len(lots)].pack_milli
            taken[number % len(lots)] += milli
            given[number // len(lots)] += milli
        fits = all(a <= lot.quantity_milli for a, lot in zip(taken, lots, strict=True))
        if fits and all(a <= need.quantity_milli for a, need in zip(given, needs, strict=True)):
            best = max(best, [sum(g for g, n in zip(given, needs, strict=True) if n.tier == t) for t in (1, 2, 3, 4)])
    return best


@pytest.mark.parametrize("seed", range(25))
def test_the_bound_holds_and_the_plan_is_seldom_below_the_best(seed: int) -> None:
    drawn = random_problem(seed, needs=3, lots=2, packs=True)
    problem = MatchProblem(
        demands=tuple(Demand(f"n{n}", "soap", need.quantity_milli, need.tier) for n, need in enumerate(drawn.demands)),
        lots=tuple(
            Lot(f"l{n}", "soap", lot.quantity_milli, Firmness.STOCK, pack_milli=(2_000, 3_000)[n])
            for n, lot in enumerate(drawn.lots)
        ),
        items=(ItemRule("soap", step_milli=1_000),),
        as_of=TODAY,
    )
    best, totals = best_by_trying(problem), [0, 0, 0, 0]
    plan = planned(problem)
    tier = {need.need_id: need.tier for need in problem.demands}
    for line in plan.allocations:
        totals[tier[line.need_id] - 1] += line.counted_milli
    for group in plan.certificate.groups:
        assert sum(best[:4]) <= group.tiers[3].bound
        assert best[0] <= group.tiers[0].bound
        assert totals == best if group.coverage_proved else totals <= best


def test_a_need_takes_one_more_pack_and_gives_loose_stock_back_rather_than_stay_short() -> None:
    problem = replace(
        PROBLEM,
        demands=(Demand("a", "can", 2_056_000, 2), Demand("b", "can", 900_000, 2)),
        lots=(
            Lot("loose", "can", 2_400_000, Firmness.STOCK),
            Lot("packs", "can", 2_000_000, Firmness.STOCK, pack_milli=200_000),
        ),
        items=(ItemRule("can", step_milli=1_000),),
    )
    plan = planned(problem)
    assert plan.gaps == ()
    assert plan.certificate.proved


def test_what_is_left_of_a_lot_after_its_whole_packs_raises_no_bound() -> None:
    lots = (Lot("l", "soap", 37_000, Firmness.STOCK, pack_milli=10_000), Lot("m", "soap", 5_000, Firmness.STOCK))
    plan = planned(replace(PROBLEM, lots=lots, items=(ItemRule("soap", step_milli=1_000),)))
    assert [tier.bound for tier in plan.certificate.groups[0].tiers] == [35_000] * 4
    assert plan.certificate.groups[0].coverage_proved


def test_large_packs_go_first_and_leave_the_small_ones_for_what_they_do_not_cover() -> None:
    problem = replace(
        PROBLEM,
        demands=(Demand("a", "soap", 20_000, 1), Demand("b", "soap", 3_000, 2)),
        lots=(
            Lot("one", "soap", 1_000, Firmness.STOCK, pack_milli=1_000),
            Lot("two", "soap", 2_000, Firmness.STOCK, pack_milli=1_000),
            Lot("z large", "soap", 20_000, Firmness.STOCK, pack_milli=10_000),
        ),
        items=(ItemRule("soap", step_milli=1_000),),
    )
    assert quantities(problem) == {("a", "z large"): 20_000, ("b", "one"): 1_000, ("b", "two"): 2_000}


def test_a_more_urgent_need_takes_packs_so_that_a_less_urgent_one_finds_loose_stock() -> None:
    problem = replace(
        PROBLEM,
        demands=(
            Demand("a", "soap", 10_000, 1, needed_by=TODAY, lateness_days=3),
            Demand("b", "soap", 5_000, 2, needed_by=TODAY, lateness_days=0),
        ),
        lots=(
            Lot("loose", "soap", 13_000, Firmness.STOCK),
            Lot("packs", "soap", 10_000, Firmness.COMMITMENT, eta=TODAY + timedelta(3), pack_milli=10_000),
        ),
        items=(ItemRule("soap", step_milli=1_000),),
    )
    assert planned(problem).gaps == ()


def test_small_packs_that_expire_first_go_before_large_ones_where_nobody_loses_by_it() -> None:
    lots = (
        Lot("lasting", "soap", 200_000, Firmness.STOCK, pack_milli=50_000, expiry=TODAY + timedelta(400)),
        Lot("soon", "soap", 150_000, Firmness.STOCK, pack_milli=10_000, expiry=TODAY + timedelta(60)),
    )
    problem = replace(PROBLEM, demands=(Demand("a", "soap", 120_000, 1),), lots=lots)
    assert quantities(problem) == {("a", "soon"): 120_000}
