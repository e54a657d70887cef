"""A new plan keeps to the one agreed before wherever nothing of higher rank speaks against it."""

from dataclasses import replace
from random import Random

from matching_cases import planned, random_problem

from relief_desk.domain.matching import (
    Demand,
    Firmness,
    ItemRule,
    Lot,
    MatchPlan,
    MatchProblem,
    PreviousAllocation,
    compare,
)


def agreed(plan: MatchPlan) -> tuple[PreviousAllocation, ...]:
    return tuple(PreviousAllocation(line.need_id, line.lot_id, line.quantity_milli) for line in plan.allocations)


def many() -> list[MatchProblem]:
    return [random_problem(seed, needs=12, lots=12) for seed in range(120)]


def test_the_same_problem_with_its_own_plan_agreed_keeps_every_line() -> None:
    moved = 0
    for problem in many():
        plan = planned(problem)
        moved += len(compare(problem, plan, planned(replace(problem, previous=agreed(plan)))).moved)
    assert moved == 0


def test_fewer_lines_move_when_the_agreed_plan_is_kept() -> None:
    kept = free = 0
    for seed, problem in enumerate(many()):
        plan = planned(problem)
        pick = Random(seed)
        needs = list(problem.demands)
        number = pick.randrange(len(needs))
        needs[number] = replace(needs[number], quantity_milli=needs[number].quantity_milli + 1000)
        edited = replace(problem, demands=tuple(needs))
        free += len(compare(edited, plan, planned(edited)).moved)
        kept += len(compare(edited, plan, planned(replace(edited, previous=agreed(plan)))).moved)
    assert kept < free


def test_what_was_agreed_never_costs_anybody_anything() -> None:
    for problem in many():
        everything = tuple(
            PreviousAllocation(need.need_id, lot.lot_id, 3_000) for need in problem.demands for lot in problem.lots
        )
        changes = compare(problem, planned(problem), planned(replace(problem, previous=everything))).changes
        assert sum(abs(change.gain_milli) for change in changes) <= 2 * len(changes)


def test_a_lot_agreed_before_is_kept_before_one_that_expires_first() -> None:
    problem = MatchProblem(
        (Demand("n", "tent", 5_000),),
        (Lot("a", "tent", 5_000, Firmness.STOCK), Lot("b", "tent", 5_000, Firmness.STOCK)),
        (ItemRule("tent"),),
        random_problem(0).as_of,
    )
    before = planned(problem).allocations[0].lot_id
    other = "b" if before == "a" else "a"
    again = planned(replace(problem, previous=(PreviousAllocation("n", other, 5_000),)))
    assert [line.lot_id for line in again.allocations] == [other]
