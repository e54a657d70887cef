"""After every single edit, each tier is covered as far as a new plan would cover it, and the plan follows."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from matching_cases import TODAY, finished, planned, random_problem

from relief_desk.domain.matching import (
    Demand,
    Earmarks,
    Firmness,
    ItemRule,
    Lot,
    LotStatus,
    MatchProblem,
    Rematch,
    Shift,
    UnfitProblem,
    check,
)

PROBLEM = MatchProblem(
    demands=(Demand("a", "tent", 5_000, 1), Demand("b", "tent", 5_000, 3)),
    lots=(Lot("l", "tent", 6_000, Firmness.STOCK), Lot("rice", "rice", 1_000, Firmness.STOCK)),
    items=(ItemRule("tent"), ItemRule("rice")),
    as_of=TODAY,
)


def test_a_critical_need_that_asks_for_more_is_given_what_a_low_one_had() -> None:
    assert Rematch(PROBLEM).change_need("a", 5_500) == (Shift("a", 5_000, 5_500), Shift("b", 1_000, 500))


def test_stock_that_is_lost_is_lost_to_the_least_urgent() -> None:
    assert Rematch(PROBLEM).change_lot("l", 5_200) == (Shift("b", 1_000, 200),)


def test_stock_that_is_won_goes_to_the_most_urgent_who_is_short() -> None:
    session = Rematch(replace(PROBLEM, lots=(replace(PROBLEM.lots[0], quantity_milli=4_000),)))
    assert session.change_lot("l", 7_000) == (Shift("a", 4_000, 5_000), Shift("b", 0, 2_000))


def test_an_edit_of_what_no_need_wants_shifts_nothing() -> None:
    assert Rematch(PROBLEM).change_lot("rice", 9_000) == ()


def test_a_problem_that_is_unfit_is_refused() -> None:
    with pytest.raises(UnfitProblem):
        Rematch(replace(PROBLEM, demands=PROBLEM.demands * 2))


def anew(problem: MatchProblem) -> dict[str, int]:
    """What a new plan gives to every need."""
    covered = {need.need_id: 0 for need in problem.demands}
    for line in planned(problem).allocations:
        covered[line.need_id] += line.counted_milli
    return covered


def tier_sums(problem: MatchProblem, covered: dict[str, int]) -> list[int]:
    """Tiers by what they get; every substitute of these problems counts one for one or two for one."""
    worth = dict(pair for group in planned(problem).certificate.groups for pair in group.need_weights)
    return [
        sum(covered[need.need_id] * worth.get(need.item, 1) for need in problem.demands if need.tier == tier)
        for tier in (1, 2, 3, 4)
    ]


def test_a_long_row_of_edits_covers_what_new_plans_cover() -> None:
    shifted = 0
    for seed in range(120):
        pick = Random(seed)
        session = Rematch(random_problem(seed, needs=12, lots=10))
        covered = anew(session.problem)
        for _ in range(12):
            quantity = pick.randint(0, 12) * 1000
            if pick.random() < 0.5 and session.problem.lots:
                shifts = session.change_lot(pick.choice(session.problem.lots).lot_id, quantity)
            else:
                shifts = session.change_need(pick.choice(session.problem.demands).need_id, quantity)
            for shift in shifts:
                covered[shift.need_id] = shift.after_milli
            shifted += len(shifts)
            assert tier_sums(session.problem, covered) == tier_sums(session.problem, anew(session.problem))
    assert shifted > 500


def other_need(pick: Random, session: Rematch) -> Demand:
    """A need of the problem with another day, tier, place or item, or one that is not there yet."""
    need = pick.choice(session.problem.demands)
    return pick.choice(
        [
            replace(need, needed_by=TODAY + timedelta(pick.randint(0, 20))),
            replace(need, tier=pick.randint(1, 4)),
            replace(need, place=pick.choice(["n1", "s1", ""])),
            replace(need, item=pick.choice(["rice", "flour", "tent"])),
            replace(need, need_id=f"new {pick.random()}", quantity_milli=pick.randint(0, 9) * 1000),
        ]
    )


def other_lot(pick: Random, session: Rematch) -> Lot:
    """A lot of the problem with another day, earmark, status or item, or one that is not there yet."""
    lot = pick.choice(session.problem.lots)
    return pick.choice(
        [
            replace(lot, eta=TODAY + timedelta(pick.randint(0, 20))),
            replace(lot, earmarks=pick.choice([Earmarks(), Earmarks(places=("north",))])),
            replace(lot, status=pick.choice(list(LotStatus))),
            replace(lot, item=pick.choice(["rice", "flour", "tent"])),
            replace(lot, lot_id=f"new {pick.random()}", quantity_milli=pick.randint(0, 9) * 1000),
        ]
    )


def test_edits_of_dates_earmarks_status_and_new_rows_cover_what_new_plans_cover() -> None:
    shifted = 0
    for seed in range(40):
        pick = Random(seed)
        session = Rematch(random_problem(seed, needs=12, lots=10))
        covered = anew(session.problem)
        for _ in range(8):
            if pick.random() < 0.5 and session.problem.lots:
                shifts = session.put_lot(other_lot(pick, session))
            else:
                shifts = session.put_need(other_need(pick, session))
            for shift in shifts:
                covered[shift.need_id] = shift.after_milli
            shifted += len(shifts)
            covered = {need.need_id: covered.get(need.need_id, 0) for need in session.problem.demands}
            assert tier_sums(session.problem, covered) == tier_sums(session.problem, anew(session.problem))
    assert shifted > 120


def test_a_quantity_put_with_its_row_is_followed_like_any_other_quantity() -> None:
    session = Rematch(PROBLEM)
    assert session.put_need(replace(PROBLEM.demands[0], quantity_milli=5_500)) == Rematch(PROBLEM).change_need(
        "a", 5_500
    )


def test_an_impossible_row_is_refused() -> None:
    with pytest.raises(UnfitProblem, match="priority tier 9"):
        Rematch(PROBLEM).put_need(replace(PROBLEM.demands[0], tier=9))


def test_the_plan_after_edits_is_the_plan_of_the_edited_problem() -> None:
    for seed in range(30):
        pick = Random(seed)
        session = Rematch(random_problem(seed, needs=12, lots=10, packs=bool(seed % 2)))
        finished(session.plan())
        for _ in range(3):
            session.change_need(pick.choice(session.problem.demands).need_id, pick.randint(0, 12) * 1000)
        plan = finished(session.plan())
        assert plan == planned(session.problem)
        assert check(session.problem, plan) == ()
