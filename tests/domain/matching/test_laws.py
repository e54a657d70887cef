"""What holds for every plan, whatever the problem: laws tried on problems drawn at random."""

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from matching_cases import planned, random_problem

from relief_desk.domain.matching import (
    Firmness,
    Level,
    LockedAllocation,
    Lot,
    MatchPlan,
    MatchProblem,
    Policy,
    Weight,
    check,
)

PROBLEMS = st.builds(
    random_problem,
    st.integers(0, 10**6),
    needs=st.integers(1, 12),
    lots=st.integers(0, 12),
    packs=st.booleans(),
    odd_ratios=st.booleans(),
    level=st.sampled_from(Level),
    weight=st.sampled_from(Weight),
    locks=st.integers(0, 3),
)
UNLOCKED = st.builds(
    random_problem,
    st.integers(0, 10**6),
    needs=st.integers(1, 12),
    lots=st.integers(1, 12),
    level=st.sampled_from(Level),
    weight=st.sampled_from(Weight),
)


def covered(plan: MatchPlan) -> dict[str, int]:
    total: dict[str, int] = {}
    for line in plan.allocations:
        total[line.need_id] = total.get(line.need_id, 0) + line.counted_milli
    return total


def tier_totals(problem: MatchProblem, plan: MatchPlan) -> list[int]:
    """Units of the groups that each tier and all above it get."""
    return [sum(group.tiers[tier].covered for group in plan.certificate.groups) for tier in range(4)]


@settings(max_examples=150, deadline=None)
@given(PROBLEMS)
def test_every_plan_passes_the_check_that_trusts_nobody(problem: MatchProblem) -> None:
    assert [str(fault) for fault in check(problem, planned(problem))] == []


@settings(max_examples=60, deadline=None)
@given(PROBLEMS, st.integers(0, 99))
def test_the_order_of_rows_does_not_matter(problem: MatchProblem, seed: int) -> None:
    def shuffled(rows: tuple) -> tuple:  # type: ignore[type-arg]
        return tuple(Random(seed).sample(rows, len(rows)))

    other = replace(
        problem,
        demands=shuffled(problem.demands),
        lots=shuffled(problem.lots),
        items=shuffled(problem.items),
        substitutions=shuffled(problem.substitutions),
        locked=shuffled(problem.locked),
    )
    plan, again = planned(problem), planned(other)
    assert plan == again
    assert [gap.waterfall for gap in plan.gaps] == [gap.waterfall for gap in again.gaps]


@settings(max_examples=60, deadline=None)
@given(UNLOCKED)
def test_other_keys_in_the_same_order_give_the_same_plan(problem: MatchProblem) -> None:
    other = replace(
        problem,
        demands=tuple(replace(need, need_id=f"x{need.need_id:0>9}") for need in problem.demands),
        lots=tuple(replace(lot, lot_id=f"y{lot.lot_id:0>9}") for lot in problem.lots),
    )
    plan, renamed = planned(problem), planned(other)
    assert tier_totals(problem, plan) == tier_totals(other, renamed)
    assert [figures.worst_share for figures in plan.figures] == [figures.worst_share for figures in renamed.figures]


@settings(max_examples=60, deadline=None)
@given(UNLOCKED, st.sampled_from(["rice", "tent", "flour"]), st.integers(1, 9))
def test_more_supply_never_takes_from_a_tier(problem: MatchProblem, item: str, quantity: int) -> None:
    more = replace(problem, lots=(*problem.lots, Lot("new", item, quantity * 1000, Firmness.STOCK)))
    before, after = tier_totals(problem, planned(problem)), tier_totals(more, planned(more))
    assert all(had <= has for had, has in zip(before, after, strict=True))


@settings(max_examples=80, deadline=None)
@given(UNLOCKED, st.integers(0, 2**12))
def test_locking_lines_of_the_plan_changes_nothing_anybody_gets(problem: MatchProblem, chosen: int) -> None:
    plan = planned(problem)
    lines = [line for number, line in enumerate(plan.allocations) if chosen >> (number % 12) & 1]
    locked = tuple(LockedAllocation(line.need_id, line.lot_id, line.quantity_milli) for line in lines)
    again = planned(replace(problem, locked=locked))
    assert again.conflicts == ()
    if problem.policy.level is Level.NEED:
        assert covered(again) == covered(plan)
    assert [figures.met for figures in again.figures] == [figures.met for figures in plan.figures] or (
        problem.policy.level is Level.PLACE
    )


@settings(max_examples=60, deadline=None)
@given(PROBLEMS)
def test_every_gap_is_explained_to_the_last_thousandth(problem: MatchProblem) -> None:
    for gap in planned(problem).gaps:
        assert sum(step.quantity_milli for step in gap.waterfall) == gap.quantity_milli
        assert all(step.quantity_milli > 0 and str(step.phrase) for step in gap.waterfall)


@settings(max_examples=40, deadline=None)
@given(UNLOCKED)
def test_a_hopeful_policy_covers_at_least_what_a_strict_one_does(problem: MatchProblem) -> None:
    strict, hopeful = (
        planned(replace(problem, policy=replace(problem.policy, least_firmness=policy.least_firmness)))
        for policy in (Policy.strict(), Policy.hopeful())
    )
    assert all(a <= b for a, b in zip(tier_totals(problem, strict), tier_totals(problem, hopeful), strict=True))
