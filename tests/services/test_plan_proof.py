"""What is said of a plan's proof: best where all is proved, how far from the bound where not, what a reader found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from builders import line, need, new_desk, pledge

from relief_desk.domain.matching import Certificate, MatchPlan, TierProof
from relief_desk.domain.states import PledgeState
from relief_desk.services.jobs import finish
from relief_desk.services.matches import MatchProposal, propose_match
from relief_desk.services.plan_proof import check_plan, proof_in_brief, proof_in_words


@pytest.fixture
def proposal(tmp_path: Path) -> Iterator[MatchProposal]:
    given = line(pledge("P-1"), "L-1", quantity_milli=6_000, state=PledgeState.ACCEPTED)
    with new_desk(tmp_path, need("N-1"), pledge("P-1"), given) as desk:
        yield finish(propose_match(desk))


def doubted(plan: MatchPlan, *tiers: TierProof) -> MatchPlan:
    (group,) = plan.certificate.groups
    return replace(plan, certificate=Certificate((replace(group, coverage_proved=False, tiers=tiers),)))


def test_a_plan_that_is_proved_is_called_so(proposal: MatchProposal) -> None:
    assert str(proof_in_brief(proposal.plan)) == "proved best"
    assert [str(said)[:12] for said in proof_in_words(proposal.plan)] == ["Proved best:"]


def test_a_plan_below_its_bound_says_by_how_much_at_most(proposal: MatchProposal) -> None:
    plan = doubted(proposal.plan, TierProof(1, 990, 1_000), TierProof(2, 1_994, 2_000))
    assert str(proof_in_brief(plan)) == "within 1 % of the best possible"
    assert "all but at most 1 % of" in str(proof_in_words(plan)[1])


def test_less_than_a_tenth_of_a_percent_is_not_rounded_away(proposal: MatchProposal) -> None:
    plan = doubted(proposal.plan, TierProof(1, 99_999, 100_000))
    assert str(proof_in_brief(plan)) == "within 0.1 % of the best possible"


def test_where_only_the_sharing_is_open_the_coverage_is_called_proved(proposal: MatchProposal) -> None:
    (group,) = proposal.plan.certificate.groups
    plan = replace(proposal.plan, certificate=Certificate((replace(group, fairness_proved=False),)))
    assert str(proof_in_brief(plan)) == "coverage proved best"


def test_a_second_reading_finds_nothing_in_a_plan_of_the_engine(proposal: MatchProposal) -> None:
    assert finish(check_plan(proposal)).faults == 0


def test_a_second_reading_finds_a_line_that_was_tampered_with(proposal: MatchProposal) -> None:
    (only,) = proposal.plan.allocations
    tampered = replace(proposal.plan, allocations=(only._replace(quantity_milli=only.quantity_milli + 1_000),))
    checked = finish(check_plan(replace(proposal, plan=tampered)))
    assert checked.faults > 0
    assert "Do not accept it" in str(checked.said[0])
