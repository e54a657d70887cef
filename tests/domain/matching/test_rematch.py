"""After every single edit, each tier is covered as far as a new plan would cover it, and the plan follows."""

from collections.abc import Callable
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
    MatchPlan,
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


Edit = Callable[[Random, Rematch], tuple[Shift, ...]]


def wanting(session: Rematch, need_id: str, milli: int) -> tuple[Shift, ...]:
    need = next(need for need in session.problem.demands if need.need_id == need_id)
    return session.put_need(replace(need, quantity_milli=milli))


def holding(session: Rematch, lot_id: str, milli: int) -> tuple[Shift, ...]:
    lot = next(lot for lot in session.problem.lots if lot.lot_id == lot_id)
    return session.put_lot(replace(lot, quantity_milli=milli))


def test_a_critical_need_that_asks_for_more_is_given_what_a_low_one_had() -> None:
    assert wanting(Rematch(PROBLEM), "a", 5_500) == (Shift("a", 5_000, 5_500), Shift("b", 1_000, 500))


def test_stock_that_is_lost_is_lost_to_the_least_urgent() -> None:
    assert holding(Rematch(PROBLEM), "l", 5_200) == (Shift("b", 1_000, 200),)


def test_stock_that_is_won_goes_to_the_most_urgent_who_is_short() -> None:
    session = Rematch(replace(PROBLEM, lots=(replace(PROBLEM.lots[0], quantity_milli=4_000),)))
    assert holding(session, "l", 7_000) == (Shift("a", 4_000, 5_000), Shift("b", 0, 2_000))


def test_a_need_that_is_taken_out_leaves_what_it_had_to_others() -> None:
    assert Rematch(PROBLEM).remove_need("a") == (Shift("a", 5_000, 0), Shift("b", 1_000, 5_000))


def test_a_lot_that_is_taken_out_is_missed_by_all_who_had_of_it() -> None:
    assert Rematch(PROBLEM).remove_lot("l") == (Shift("a", 5_000, 0), Shift("b", 1_000, 0))


def test_a_need_may_pass_on_what_it_has_just_taken_from_free_stock() -> None:
    here, there = Demand("a", "tent", 5_000, 1, place="n1"), Demand("b", "tent", 5_000, 2, place="s1")
    session = Rematch(replace(PROBLEM, demands=(here, there), lots=(Lot("both", "tent", 10_000, Firmness.STOCK),)))
    session.put_lot(Lot("soon", "tent", 5_000, Firmness.COMMITMENT, eta=TODAY + timedelta(1)))
    session.put_lot(Lot("only here", "tent", 5_000, Firmness.STOCK, earmarks=Earmarks(places=("n1",))))
    assert session.remove_lot("both") == ()


def test_a_need_that_becomes_critical_shares_what_critical_needs_have() -> None:
    session = Rematch(PROBLEM)
    session.put_need(replace(PROBLEM.demands[0], tier=4))
    assert session.put_need(replace(PROBLEM.demands[0], tier=1)) == (Shift("a", 1_000, 5_000), Shift("b", 5_000, 1_000))


def test_an_edit_of_what_no_need_wants_shifts_nothing() -> None:
    assert holding(Rematch(PROBLEM), "rice", 9_000) == ()


def test_a_problem_that_is_unfit_is_refused() -> None:
    with pytest.raises(UnfitProblem):
        Rematch(replace(PROBLEM, demands=PROBLEM.demands * 2))


def test_an_impossible_row_is_refused() -> None:
    with pytest.raises(UnfitProblem, match="priority tier 9"):
        Rematch(PROBLEM).put_need(replace(PROBLEM.demands[0], tier=9))


def need_with(**choices: Callable[[Random], object]) -> Edit:
    """An edit that puts other values into one need."""

    def edit(pick: Random, session: Rematch) -> tuple[Shift, ...]:
        values = {name: choose(pick) for name, choose in choices.items()}
        return session.put_need(replace(pick.choice(session.problem.demands), **values))  # type: ignore[arg-type]

    return edit


def lot_with(**choices: Callable[[Random], object]) -> Edit:
    """An edit that puts other values into one lot."""

    def edit(pick: Random, session: Rematch) -> tuple[Shift, ...]:
        values = {name: choose(pick) for name, choose in choices.items()}
        return session.put_lot(replace(pick.choice(session.problem.lots), **values))  # type: ignore[arg-type]

    return edit


def day(pick: Random) -> object:
    return TODAY + timedelta(pick.randint(0, 20))


def quantity(pick: Random) -> int:
    return pick.randint(0, 12) * 1000


def item(pick: Random) -> str:
    return pick.choice(["rice", "flour", "tent"])


def new_key(pick: Random) -> str:
    return f"new {pick.random()}"


KINDS: dict[str, Edit] = {
    "quantity of a need": need_with(quantity_milli=quantity),
    "day of a need": need_with(needed_by=day),
    "delay a need allows": need_with(lateness_days=lambda pick: pick.choice([None, 0, 9])),
    "tier": need_with(tier=lambda pick: pick.randint(1, 4)),
    "place": need_with(place=lambda pick: pick.choice(["n1", "s1", "s2", ""])),
    "sector": need_with(sector=lambda pick: pick.choice(["food", "shelter"])),
    "substitutes": need_with(substitutes_allowed=lambda pick: pick.random() < 0.5),
    "item of a need": need_with(item=item),
    "new need": need_with(need_id=new_key, quantity_milli=quantity),
    "need taken out": lambda pick, session: session.remove_need(pick.choice(session.problem.demands).need_id),
    "quantity of a lot": lot_with(quantity_milli=quantity),
    "arrival": lot_with(eta=day),
    "unknown arrival": lot_with(eta=lambda pick: None),
    "expiry": lot_with(expiry=day),
    "earmark": lot_with(earmarks=lambda pick: pick.choice([Earmarks(), Earmarks(places=("north",))])),
    "status": lot_with(status=lambda pick: pick.choice(list(LotStatus))),
    "firmness": lot_with(firmness=lambda pick: pick.choice(list(Firmness))),
    "item of a lot": lot_with(item=item),
    "new lot": lot_with(lot_id=new_key, quantity_milli=quantity),
    "lot taken out": lambda pick, session: session.remove_lot(pick.choice(session.problem.lots).lot_id),
}
OTHER_PACK = lot_with(pack_milli=lambda pick: pick.choice([0, 2_000, 3_000]))
"""What it shifts is told before packs are counted, so it is not compared with lines in whole packs."""


def edited(session: Rematch, edit: Edit, pick: Random) -> tuple[Shift, ...]:
    """The edit, where there is anything that it could change."""
    return edit(pick, session) if session.problem.lots and session.problem.demands else ()


def covered_by(plan: MatchPlan) -> dict[str, int]:
    covered: dict[str, int] = {}
    for line in plan.allocations:
        covered[line.need_id] = covered.get(line.need_id, 0) + line.counted_milli
    return covered


def tier_sums(problem: MatchProblem, plan: MatchPlan, covered: dict[str, int]) -> list[int]:
    """Tiers by what they get; every substitute of these problems counts one for one or two for one."""
    worth = dict(pair for group in plan.certificate.groups for pair in group.need_weights)
    return [
        sum(covered.get(need.need_id, 0) * worth.get(need.item, 1) for need in problem.demands if need.tier == tier)
        for tier in (1, 2, 3, 4)
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_edits_of_every_kind_cover_what_new_plans_cover(kind: str) -> None:
    shifted = 0
    for seed in range(10):
        pick = Random(seed)
        session = Rematch(random_problem(seed, needs=14, lots=12))
        covered = covered_by(planned(session.problem))
        for number in range(6):
            edit = KINDS[kind] if number % 2 else pick.choice(list(KINDS.values()))
            for shift in edited(session, edit, pick):
                covered[shift.need_id] = shift.after_milli
                shifted += 1
            problem, plan = session.problem, planned(session.problem)
            assert tier_sums(problem, plan, covered) == tier_sums(problem, plan, covered_by(plan))
    assert shifted > 10


def test_the_plan_after_edits_is_the_plan_of_the_edited_problem() -> None:
    for seed in range(30):
        pick = Random(seed)
        session = Rematch(random_problem(seed, needs=12, lots=10, packs=bool(seed % 2), locks=seed % 3))
        finished(session.plan())
        for _ in range(4):
            edited(session, pick.choice([OTHER_PACK, *KINDS.values()]), pick)
        plan = finished(session.plan())
        assert plan == planned(session.problem)
        assert check(session.problem, plan) == ()
