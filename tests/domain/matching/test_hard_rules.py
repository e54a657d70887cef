"""Each hard rule: a lot that may serve a need, and the one change after which it may not."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from typing import Any

import pytest
from matching_cases import PLACES, TODAY, may_serve, planned, random_problem

from relief_desk.domain.matching import (
    Demand,
    Earmarks,
    Firmness,
    GapCode,
    ItemKind,
    ItemRule,
    Lot,
    LotStatus,
    MatchProblem,
    Policy,
    SubstitutionRule,
)
from relief_desk.domain.matching.rules import Rules

NEED = Demand(
    "need", "tent", 10_000, 2, "shelter", "n1", "ministry", "quake", needed_by=TODAY + timedelta(10), lateness_days=3
)
LOT = Lot("lot", "tent", 10_000, Firmness.COMMITMENT, eta=TODAY + timedelta(13), donor="China")
PROBLEM = MatchProblem(
    (NEED,),
    (LOT,),
    (ItemRule("tent"), ItemRule("tarpaulin"), ItemRule("cash", ItemKind.CASH)),
    TODAY,
    substitutions=(SubstitutionRule("tent", "tarpaulin", Fraction(2)), SubstitutionRule("tent", "cash")),
    places=PLACES,
    policy=Policy(min_shelf_days=10),
)
SERVED: list[dict[str, Any]] = [
    {},
    {"eta": TODAY - timedelta(30)},
    {"eta": None, "in_country": True},
    {"eta": None, "firmness": Firmness.STOCK},
    {"expiry": TODAY + timedelta(23)},
    {"earmarks": Earmarks("quake", ("north",), ("food", "shelter"), ("ministry",))},
    {"earmarks": Earmarks(places=("s1", "n1"))},
    {"earmarks": Earmarks(places=("land",))},
    {"item": "tarpaulin"},
]
REFUSED: list[tuple[dict[str, Any], GapCode]] = [
    ({"eta": TODAY + timedelta(14)}, GapCode.TOO_LATE),
    ({"eta": None}, GapCode.UNKNOWN_ARRIVAL),
    ({"expiry": TODAY + timedelta(22)}, GapCode.EXPIRES),
    ({"expiry": TODAY - timedelta(1), "in_country": True}, GapCode.EXPIRES),
    ({"firmness": Firmness.PLEDGE}, GapCode.NOT_FIRM),
    ({"status": LotStatus.HELD}, GapCode.HELD),
    ({"status": LotStatus.DECLINED}, GapCode.HELD),
    ({"status": LotStatus.CANCELLED}, GapCode.HELD),
    ({"earmarks": Earmarks(disaster="flood")}, GapCode.EARMARKED),
    ({"earmarks": Earmarks(places=("south", "n2"))}, GapCode.EARMARKED),
    ({"earmarks": Earmarks(sectors=("food",))}, GapCode.EARMARKED),
    ({"earmarks": Earmarks(recipients=("red crescent",))}, GapCode.EARMARKED),
    ({"item": "cash"}, GapCode.NONE_PLEDGED),
]


@pytest.mark.parametrize("change", SERVED)
def test_a_lot_that_keeps_every_rule_serves_the_need(change: dict[str, Any]) -> None:
    plan = planned(replace(PROBLEM, lots=(replace(LOT, **change),)))
    assert [line.lot_id for line in plan.allocations] == ["lot"]


@pytest.mark.parametrize(("change", "code"), REFUSED)
def test_a_lot_that_breaks_one_rule_stays_away_and_the_gap_says_why(change: dict[str, Any], code: GapCode) -> None:
    plan = planned(replace(PROBLEM, lots=(replace(LOT, **change),)))
    assert plan.allocations == ()
    assert [(step.code, step.quantity_milli) for step in plan.gaps[0].waterfall] == [(code, 10_000)]


def test_a_place_that_takes_no_more_gets_nothing_nor_does_what_lies_in_it() -> None:
    plan = planned(replace(PROBLEM, closed_places=frozenset({"north"})))
    assert plan.allocations == ()
    assert [step.code for step in plan.gaps[0].waterfall] == [GapCode.PLACE_CLOSED]


def test_a_need_without_a_date_takes_whatever_comes_whenever_it_comes() -> None:
    need = replace(NEED, needed_by=None)
    for eta in (None, TODAY + timedelta(999)):
        assert planned(replace(PROBLEM, demands=(need,), lots=(replace(LOT, eta=eta),))).gaps == ()


def test_an_unknown_arrival_counts_as_on_time_where_the_policy_says_so() -> None:
    policy = replace(PROBLEM.policy, unknown_arrival_counts=True)
    plan = planned(replace(PROBLEM, lots=(replace(LOT, eta=None),), policy=policy))
    assert [line.days_late for line in plan.allocations] == [0]


def test_lateness_not_said_by_the_need_is_that_of_its_tier() -> None:
    need = replace(NEED, lateness_days=None)
    lots = (replace(LOT, eta=TODAY + timedelta(17)),)
    assert planned(replace(PROBLEM, demands=(need,), lots=lots)).gaps == ()
    assert planned(replace(PROBLEM, demands=(replace(need, tier=1),), lots=lots)).gaps != ()


def test_substitutes_count_at_their_ratio() -> None:
    plan = planned(replace(PROBLEM, lots=(replace(LOT, item="tarpaulin"),)))
    assert [(line.quantity_milli, line.counted_milli, line.ratio) for line in plan.allocations] == [(10_000, 5_000, 2)]


def test_a_one_way_substitute_does_not_work_the_other_way() -> None:
    backwards = replace(PROBLEM, demands=(replace(NEED, item="tarpaulin"),))
    assert planned(backwards).allocations == ()
    rules = (SubstitutionRule("tent", "tarpaulin", Fraction(2), two_way=True),)
    both = planned(replace(backwards, substitutions=rules))
    assert [(line.quantity_milli, line.counted_milli) for line in both.allocations] == [(5_000, 10_000)]


def test_a_substitute_of_a_substitute_is_no_substitute() -> None:
    chain = (SubstitutionRule("tent", "tarpaulin"), SubstitutionRule("tarpaulin", "rope"))
    lots = (replace(LOT, item="rope"),)
    assert planned(replace(PROBLEM, items=(*PROBLEM.items, ItemRule("rope")), substitutions=chain, lots=lots)).gaps


@pytest.mark.parametrize("switch", ["need", "policy"])
def test_substitutes_can_be_switched_off(switch: str) -> None:
    problem = replace(PROBLEM, lots=(replace(LOT, item="tarpaulin"),))
    if switch == "need":
        problem = replace(problem, demands=(replace(NEED, substitutes_allowed=False),))
    else:
        problem = replace(problem, policy=replace(problem.policy, substitutes=False))
    assert planned(problem).allocations == ()


def test_what_is_counted_is_whole_thousandths_on_both_sides() -> None:
    rules = (SubstitutionRule("tent", "tarpaulin", Fraction(3)),)
    lots = (replace(LOT, item="tarpaulin", quantity_milli=10_000),)
    plan = planned(replace(PROBLEM, substitutions=rules, lots=lots))
    assert [(line.quantity_milli, line.counted_milli) for line in plan.allocations] == [(9_999, 3_333)]


def test_the_rules_agree_with_rules_written_apart_from_them() -> None:
    pairs = 0
    for seed in range(150):
        problem = random_problem(seed, odd_ratios=bool(seed % 2))
        rules = Rules.of(problem)
        for need in problem.demands:
            for lot in problem.lots:
                allowed = may_serve(problem, need, lot)
                assert (rules.refusal(need, lot) is None) == (allowed is not None), (seed, need, lot)
                pairs += allowed is not None
    assert pairs > 300


def test_patience_without_end_does_not_make_an_unknown_arrival_known() -> None:
    need = replace(NEED, lateness_days=10**9)
    far = replace(LOT, eta=TODAY + timedelta(9999))
    assert planned(replace(PROBLEM, demands=(need,), lots=(far,))).gaps == ()
    (gap,) = planned(replace(PROBLEM, demands=(need,), lots=(replace(LOT, eta=None),))).gaps
    assert [step.code for step in gap.waterfall] == [GapCode.UNKNOWN_ARRIVAL]
