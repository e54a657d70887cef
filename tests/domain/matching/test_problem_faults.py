"""A problem that cannot be solved says what is wrong with it, and is refused."""

from dataclasses import replace
from fractions import Fraction

import pytest
from matching_cases import TODAY, planned

from relief_desk.domain.matching import (
    Demand,
    ItemRule,
    LockedAllocation,
    Lot,
    MatchProblem,
    SubstitutionRule,
    UnfitProblem,
    find_faults,
)

SOUND = MatchProblem(
    (Demand("n", "tent", 1000),), (Lot("l", "tent", 1000),), (ItemRule("tent"), ItemRule("rice")), TODAY
)

UNFIT = {
    "matching.twice": [
        replace(SOUND, demands=SOUND.demands * 2),
        replace(SOUND, lots=SOUND.lots * 2),
        replace(SOUND, items=SOUND.items * 2),
    ],
    "matching.unknown_item": [
        replace(SOUND, demands=(Demand("n", "boat", 1),)),
        replace(SOUND, lots=(Lot("l", "boat", 1),)),
    ],
    "matching.bad_quantity": [
        replace(SOUND, demands=(Demand("n", "tent", -1),)),
        replace(SOUND, lots=(Lot("l", "tent", -1),)),
        replace(SOUND, lots=(Lot("l", "tent", 1, pack_milli=-1),)),
        replace(SOUND, locked=(LockedAllocation("n", "l", -1),)),
    ],
    "matching.bad_tier": [replace(SOUND, demands=(Demand("n", "tent", 1, tier=tier),)) for tier in (0, 5)],
    "matching.bad_ratio": [replace(SOUND, substitutions=(SubstitutionRule("tent", "rice", Fraction(0)),))],
    "matching.two_ratios": [
        replace(
            SOUND,
            substitutions=(
                SubstitutionRule("tent", "rice", Fraction(2), two_way=True),
                SubstitutionRule("rice", "tent", Fraction(2)),
            ),
        )
    ],
    "matching.place_circle": [
        replace(SOUND, places={"a": "b", "b": "c", "c": "a"}),
        replace(SOUND, places={"a": "a"}),
    ],
}


@pytest.mark.parametrize(("code", "problem"), [(code, problem) for code, cases in UNFIT.items() for problem in cases])
def test_an_unfit_problem_is_named_and_refused(code: str, problem: MatchProblem) -> None:
    assert {fault.code for fault in find_faults(problem)} == {code}
    with pytest.raises(UnfitProblem) as refused:
        planned(problem)
    assert refused.value.problems == find_faults(problem)
    assert str(refused.value) == str(find_faults(problem)[0])


def test_a_sound_problem_has_no_faults() -> None:
    assert find_faults(SOUND) == ()


def test_an_empty_problem_has_an_empty_plan() -> None:
    plan = planned(MatchProblem((), (), (), TODAY))
    assert (plan.allocations, plan.gaps, plan.figures, plan.certificate.groups) == ((), (), (), ())
