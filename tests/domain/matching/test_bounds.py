"""The bounds a plan states hold against exact integer programs: packs, pieces, kits of ratios, all mixed."""

from dataclasses import replace
from fractions import Fraction
from random import Random

import pytest
from matching_cases import planned, random_problem
from matching_oracles import WholeModel

from relief_desk.domain.matching import MatchProblem, check

RATIOS = (Fraction(1), Fraction(2), Fraction(1, 2), Fraction(3, 2), Fraction(2, 3), Fraction(3, 7), Fraction(10))
PORTIONS, PORTION = 8, 25


def mixed_problem(seed: int) -> MatchProblem:
    """A few needs and lots, loose, in pieces and in packs, at ratios that do not divide evenly."""
    pick = Random(seed)
    problem = random_problem(
        seed, needs=pick.randint(1, 7), lots=pick.randint(1, 6), packs=pick.random() < 0.5, odd_ratios=True
    )
    size, supply = pick.choice([1, 1, 7, 13]), pick.choice([1, 1, 5, 11])
    return replace(
        problem,
        demands=tuple(replace(need, quantity_milli=need.quantity_milli * size) for need in problem.demands),
        lots=tuple(replace(lot, quantity_milli=lot.quantity_milli * supply) for lot in problem.lots),
        items=tuple(replace(item, step_milli=pick.choice([1, 1_000])) for item in problem.items),
        substitutions=tuple(replace(rule, ratio=pick.choice(RATIOS)) for rule in problem.substitutions),
    )


@pytest.mark.parametrize("portion", range(PORTIONS))
def test_no_plan_is_above_the_stated_bound_and_a_proved_one_is_not_below_the_best(portion: int) -> None:
    asked = 0
    for seed in range(portion * PORTION, (portion + 1) * PORTION):
        problem = mixed_problem(seed)
        plan = planned(problem)
        assert check(problem, plan) == (), seed
        worth = {rule.item: 1 for rule in problem.items}
        for group in plan.certificate.groups:
            worth.update(dict(group.need_weights))
        best, split = (WholeModel(problem, worth, whole).tier_totals() for whole in (True, False))
        if best is None or split is None:
            continue
        asked += 1
        for tiers in range(1, 5):
            covered, bound = (
                sum(getattr(group.tiers[tiers - 1], name) for group in plan.certificate.groups)
                for name in ("covered", "bound")
            )
            slack = 0.05 + 1e-6 * sum(split)
            assert covered <= sum(split[:tiers]) + slack, seed
            assert sum(best[:tiers]) <= bound + slack, seed
            if all(group.coverage_proved for group in plan.certificate.groups):
                assert covered >= sum(best[:tiers]) - slack, seed
    assert asked >= PORTION - 3
