"""What is planned with the plans kept of another problem comes out as if planned alone; only changes are planned."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from matching_cases import TODAY, finished, planned, random_problem

from relief_desk.domain.matching import (
    Demand,
    Firmness,
    GroupPlans,
    ItemRule,
    LockedAllocation,
    Lot,
    MatchProblem,
    Policy,
    PreviousAllocation,
    solve,
)
from relief_desk.domain.matching import planning as planning_module

Change = Callable[[Random, MatchProblem], MatchProblem]


def other_need(pick: Random, problem: MatchProblem) -> MatchProblem:
    needs = list(problem.demands)
    at = pick.randrange(len(needs))
    needs[at] = pick.choice(
        [
            replace(needs[at], quantity_milli=pick.randint(0, 9) * 1000),
            replace(needs[at], item=pick.choice(["rice", "flour", "tent"])),
            replace(needs[at], tier=pick.randint(1, 4)),
            replace(needs[at], substitutes_allowed=not needs[at].substitutes_allowed),
        ]
    )
    return replace(problem, demands=tuple(needs))


def other_lot(pick: Random, problem: MatchProblem) -> MatchProblem:
    lots = list(problem.lots)
    at = pick.randrange(len(lots))
    lots[at] = pick.choice(
        [
            replace(lots[at], quantity_milli=pick.randint(0, 9) * 1000),
            replace(lots[at], item=pick.choice(["rice", "flour", "tent"])),
            replace(lots[at], eta=TODAY + timedelta(pick.randint(0, 20))),
        ]
    )
    return replace(problem, lots=tuple(lots))


def locked(pick: Random, problem: MatchProblem) -> MatchProblem:
    line = LockedAllocation(pick.choice(problem.demands).need_id, pick.choice(problem.lots).lot_id, 1000)
    return replace(problem, locked=(*problem.locked, line))


def agreed(pick: Random, problem: MatchProblem) -> MatchProblem:
    line = PreviousAllocation(pick.choice(problem.demands).need_id, pick.choice(problem.lots).lot_id, 2000)
    return replace(problem, previous=(*problem.previous, line))


def gone(pick: Random, problem: MatchProblem) -> MatchProblem:
    return replace(
        problem,
        demands=tuple(pick.sample(problem.demands, max(1, len(problem.demands) - 1))),
        lots=tuple(pick.sample(problem.lots, max(1, len(problem.lots) - 1))),
    )


def renamed(pick: Random, problem: MatchProblem) -> MatchProblem:
    return replace(problem, names={**problem.names, pick.choice(problem.lots).lot_id: f"lot {pick.random()}"})


def other_rules(pick: Random, problem: MatchProblem) -> MatchProblem:
    return replace(problem, policy=replace(problem.policy, lateness_days=(pick.randint(0, 9),) * 4))


CHANGES: tuple[Change, ...] = (other_need, other_lot, locked, agreed, gone, renamed, other_rules)


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_problem_is_planned_as_if_nothing_had_been_kept(change: Change) -> None:
    for seed in range(10):
        pick, kept = Random(seed), GroupPlans()
        problem = random_problem(seed, needs=14, lots=14, packs=bool(seed % 2), locks=seed % 3)
        finished(solve(problem, kept))
        for number in range(3):
            problem = (pick.choice(CHANGES) if number == 1 else change)(pick, problem)
            plan, alone = finished(solve(problem, kept)), planned(problem)
            assert plan == alone
            assert [gap.waterfall for gap in plan.gaps] == [gap.waterfall for gap in alone.gaps]
            assert [gap.remedy for gap in plan.gaps] == [gap.remedy for gap in alone.gaps]


def test_only_the_group_with_the_changed_row_is_planned_again(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = MatchProblem(
        demands=(Demand("a", "tent", 5_000), Demand("b", "rice", 5_000)),
        lots=(Lot("t", "tent", 4_000, Firmness.STOCK), Lot("r", "rice", 3_000, Firmness.STOCK)),
        items=(ItemRule("tent"), ItemRule("rice")),
        as_of=TODAY,
        policy=Policy(),
        names={"a": "tents for A"},
    )
    kept, groups = GroupPlans(), []
    finished(solve(problem, kept))
    honest = planning_module._plan_group
    monkeypatch.setattr(planning_module, "_plan_group", lambda *args: groups.append(args[1].items) or honest(*args))
    more = replace(problem, demands=(replace(problem.demands[0], quantity_milli=6_000), problem.demands[1]))
    finished(solve(replace(more, names={"a": "more tents for A"}), kept))
    assert groups == [("tent",)]
