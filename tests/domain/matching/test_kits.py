"""Kits are items; opening or assembling one is proposed with what it would gain, and never done in silence."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

from matching_cases import TODAY, planned

from relief_desk.domain.matching import (
    Demand,
    Firmness,
    ItemRule,
    KitRule,
    KitStep,
    Lot,
    MatchProblem,
    Policy,
    SubstitutionRule,
)

KIT = KitRule("hygiene kit", (("soap", 5_000), ("towel", 2_000)))
PROBLEM = MatchProblem(
    demands=(Demand("s", "soap", 32_000, 1), Demand("t", "towel", 2_000, 2), Demand("k", "hygiene kit", 3_000, 3)),
    lots=(Lot("kits", "hygiene kit", 20_000, Firmness.STOCK),),
    items=(ItemRule("soap", base_unit="bar"), ItemRule("towel"), ItemRule("hygiene kit", base_unit="kit")),
    as_of=TODAY,
    kits=(KIT,),
)


def test_an_offered_kit_serves_a_need_for_the_kit_and_nothing_else() -> None:
    assert [(line.need_id, line.quantity_milli) for line in planned(PROBLEM).allocations] == [("k", 3_000)]


def test_opening_idle_kits_is_proposed_with_what_it_would_gain() -> None:
    (proposal,) = planned(PROBLEM).proposals
    assert (proposal.step, proposal.kits_milli, proposal.lot_ids) == (KitStep.OPEN, 7_000, ("kits",))
    assert proposal.gains == (("s", 32_000), ("t", 2_000))
    assert str(proposal.sentence) == "Opening 7 kits of hygiene kit (kits) would cover more of 2 needs."


def test_kits_that_needs_hold_are_not_proposed_to_be_opened() -> None:
    (proposal,) = planned(replace(PROBLEM, lots=(replace(PROBLEM.lots[0], quantity_milli=5_000),))).proposals
    assert proposal.kits_milli == 2_000
    assert proposal.gains == (("s", 10_000), ("t", 2_000))


def test_assembling_idle_parts_is_proposed_and_takes_as_long_as_the_last_part() -> None:
    need = Demand("k", "hygiene kit", 9_000, 3, needed_by=TODAY + timedelta(4), lateness_days=0)
    soap = Lot("soap lot", "soap", 31_000, Firmness.STOCK)
    towel = Lot("towel lot", "towel", 50_000, Firmness.COMMITMENT, eta=TODAY + timedelta(4))
    problem = replace(PROBLEM, demands=(need,), lots=(soap, towel))
    (proposal,) = planned(problem).proposals
    assert (proposal.step, proposal.kits_milli, proposal.gains) == (KitStep.ASSEMBLE, 6_000, (("k", 6_000),))
    late = replace(problem, lots=(soap, replace(towel, eta=TODAY + timedelta(5))))
    assert planned(late).proposals == ()


def test_no_kit_is_proposed_where_the_policy_says_so() -> None:
    assert planned(replace(PROBLEM, policy=Policy(kits=False))).proposals == ()


def test_no_kit_is_proposed_where_nobody_would_gain() -> None:
    assert planned(replace(PROBLEM, demands=PROBLEM.demands[2:])).proposals == ()


def test_kits_of_several_lots_are_opened_together_and_only_those_that_are_used_are_named() -> None:
    lots = tuple(Lot(f"kits {n}", "hygiene kit", 3_000, Firmness.STOCK) for n in range(6))
    (proposal,) = planned(replace(PROBLEM, lots=lots)).proposals
    assert proposal.kits_milli == 7_000
    assert set(proposal.lot_ids) < {lot.lot_id for lot in lots}
    assert sum(gain for _, gain in proposal.gains) == 34_000


def test_a_kit_that_stands_in_for_its_own_part_keeps_what_needs_hold_of_it() -> None:
    rules = (SubstitutionRule("soap", "hygiene kit", Fraction(1, 5)),)
    plan = planned(replace(PROBLEM, substitutions=rules, lots=(replace(PROBLEM.lots[0], quantity_milli=11_000),)))
    assert all(gain > 0 for proposal in plan.proposals for _, gain in proposal.gains)


def test_a_kit_with_an_unknown_or_empty_part_is_left_alone() -> None:
    for parts in ((("soap", 5_000), ("comb", 1_000)), (("soap", 0),)):
        assert planned(replace(PROBLEM, kits=(KitRule("hygiene kit", parts),))).proposals == ()


def test_no_more_kits_are_proposed_than_the_gains_call_for() -> None:
    need = Demand("k", "hygiene kit", 9_000, 3)
    lots = (
        Lot("soap lot", "soap", 100_000, Firmness.STOCK),
        Lot("towel lot", "towel", 50_000, Firmness.STOCK),
        Lot("kits", "hygiene kit", 5_000, Firmness.COMMITMENT, eta=TODAY + timedelta(3)),
    )
    (proposal,) = planned(replace(PROBLEM, demands=(need,), lots=lots)).proposals
    assert (proposal.kits_milli, proposal.gains) == (4_000, (("k", 4_000),))
