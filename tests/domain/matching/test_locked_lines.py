"""Locked lines are kept, count for what they are worth, and are named where they break a rule."""

from dataclasses import replace

from matching_cases import PLACES, TODAY, planned

from relief_desk.domain.matching import (
    Demand,
    Earmarks,
    Firmness,
    ItemRule,
    LockedAllocation,
    Lot,
    MatchPlan,
    MatchProblem,
    check,
)

PROBLEM = MatchProblem(
    demands=(Demand("a", "tent", 10_000, 1, place="n1"), Demand("b", "tent", 10_000, 1, place="s1")),
    lots=(
        Lot("l1", "tent", 12_000, Firmness.STOCK),
        Lot("l2", "tent", 5_000, Firmness.STOCK, earmarks=Earmarks(places=("south",))),
        Lot("r", "rice", 5_000, Firmness.STOCK),
    ),
    items=(ItemRule("tent", base_unit="tent"), ItemRule("rice", base_unit="kg")),
    as_of=TODAY,
    places=PLACES,
)


def with_locks(*locks: tuple[str, str, int]) -> MatchPlan:
    problem = replace(PROBLEM, locked=tuple(LockedAllocation(*lock) for lock in locks))
    plan = planned(problem)
    assert check(problem, plan) == ()
    return plan


def said(plan: MatchPlan) -> list[str]:
    return [str(conflict.sentence) for conflict in plan.conflicts]


def test_a_locked_line_is_kept_and_counts_towards_the_fair_share() -> None:
    plan = with_locks(("a", "l1", 7_000))
    covered = {line.need_id: 0 for line in plan.allocations}
    for line in plan.allocations:
        covered[line.need_id] += line.counted_milli
    assert [(x.need_id, x.lot_id, x.quantity_milli) for x in plan.allocations if x.locked] == [("a", "l1", 7_000)]
    assert covered == {"a": 8_500, "b": 8_500}
    assert said(plan) == []


def test_two_locked_lines_of_one_pair_are_one_line() -> None:
    plan = with_locks(("a", "l1", 1_000), ("a", "l1", 2_000))
    assert [line.quantity_milli for line in plan.allocations if line.locked] == [3_000]


def test_a_locked_line_that_breaks_a_rule_is_kept_and_named() -> None:
    plan = with_locks(("a", "l2", 2_000))
    assert said(plan) == ["The locked line from l2 to a breaks a rule: it is earmarked for another place."]
    assert [line.counted_milli for line in plan.allocations if line.locked] == [2_000]


def test_a_locked_line_of_another_item_covers_nothing_and_says_so() -> None:
    plan = with_locks(("a", "r", 1_000))
    assert said(plan) == ["r is locked for a but cannot replace its item: it covers nothing."]
    assert [line.counted_milli for line in plan.allocations if line.locked] == [0]


def test_locks_that_take_more_than_a_lot_has_are_named_and_leave_nothing_of_it() -> None:
    plan = with_locks(("a", "l1", 8_000), ("b", "l1", 6_000))
    assert said(plan) == ["The locked lines take 2 tents more from l1 than it has."]
    assert not [line for line in plan.allocations if line.lot_id == "l1" and not line.locked]


def test_locks_that_give_a_need_too_much_are_named() -> None:
    assert said(with_locks(("a", "l1", 12_000))) == ["The locked lines give a 2 tents more than it wants."]


def test_a_lock_on_what_is_not_there_any_more_is_named() -> None:
    assert said(with_locks(("a", "gone", 1_000))) == [
        "A locked line speaks of a and gone, of which one is not there any more."
    ]
