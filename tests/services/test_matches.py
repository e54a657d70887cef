"""Matching a desk: what becomes a need or a lot of the problem, and what accepting a proposal writes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from builders import adding, allocation, line, need, new_desk, place, pledge, step

from relief_desk.domain.changes import edited, together
from relief_desk.domain.matching import Firmness as Firm
from relief_desk.domain.matching import Policy
from relief_desk.domain.problems import ReliefDeskError, StaleChange
from relief_desk.domain.records import Allocation, Need, PledgeLine
from relief_desk.domain.states import AllocationState, Firmness, NeedState, PledgeState, Tier
from relief_desk.domain.wording import Template
from relief_desk.services.desk import Desk
from relief_desk.services.jobs import finish
from relief_desk.services.match_problem import DeskRecords, build_problem
from relief_desk.services.matches import (
    MatchProposal,
    Step,
    accept_match,
    policy_of,
    propose_match,
    remember_policy,
)

URGENT = need("N-urgent", quantity_milli=8_000, tier=Tier.CRITICAL)
LATER = need("N-later", quantity_milli=8_000, tier=Tier.LOW)
PLEDGE = pledge("P-1", sender_ref="CN-1")
LINE = line(PLEDGE, "L-1")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with new_desk(tmp_path, URGENT, LATER, PLEDGE, LINE) as opened:
        yield opened


def propose(desk: Desk, policy: Policy | None = None) -> MatchProposal:
    return finish(propose_match(desk, policy))


def confirmed(desk: Desk) -> dict[tuple[str, str], int]:
    return {(held.need, held.pledge_line): held.quantity_milli for held in desk.all(Allocation) if held.state.counts}


def test_the_urgent_need_is_served_before_the_later_one(desk: Desk) -> None:
    accept_match(desk, propose(desk))
    assert confirmed(desk) == {("N-urgent", "L-1"): 8_000, ("N-later", "L-1"): 2_000}


def test_accepting_is_one_step_that_undo_takes_back(desk: Desk) -> None:
    accept_match(desk, propose(desk))
    assert str(desk.undo()) == "Accept 2 allocations"
    assert desk.all(Allocation) == ()


def test_matching_again_what_was_accepted_changes_nothing(desk: Desk) -> None:
    accept_match(desk, propose(desk))
    assert [each.step for each in propose(desk).lines] == [Step.KEEP, Step.KEEP]


def test_only_the_chosen_lines_are_accepted(desk: Desk) -> None:
    accept_match(desk, propose(desk), chosen={("N-later", "L-1")})
    assert confirmed(desk) == {("N-later", "L-1"): 2_000}


def test_a_plan_made_before_the_desk_changed_is_not_accepted(desk: Desk) -> None:
    proposal = propose(desk)
    desk.apply(together(Template("test.edit", "Edit").filled(), edited(LINE, quantity_milli=1_000)))
    with pytest.raises(StaleChange):
        accept_match(desk, proposal)
    assert confirmed(desk) == {}


def test_accepting_nothing_writes_nothing(desk: Desk) -> None:
    accept_match(desk, propose(desk), chosen=())
    assert len(desk.journal()) == 1


def test_a_line_is_released_when_a_more_urgent_need_comes(desk: Desk) -> None:
    accept_match(desk, propose(desk))
    desk.apply(adding(need("N-new", quantity_milli=2_000, tier=Tier.CRITICAL)))
    proposal = propose(desk)
    assert {each.key: each.step for each in proposal.changes} == {
        ("N-new", "L-1"): Step.ADD,
        ("N-later", "L-1"): Step.RELEASE,
    }
    accept_match(desk, proposal)
    states = {held.need: held.state for held in desk.all(Allocation)}
    assert states["N-later"] is AllocationState.RELEASED


def test_a_chosen_line_that_would_take_more_than_there_is_is_refused(desk: Desk) -> None:
    accept_match(desk, propose(desk))
    desk.apply(adding(need("N-new", quantity_milli=2_000, tier=Tier.CRITICAL)))
    with pytest.raises(ReliefDeskError, match=r"would give 2 pieces? more than it has"):
        accept_match(desk, propose(desk), chosen={("N-new", "L-1")})
    assert ("N-new", "L-1") not in confirmed(desk)


def test_a_locked_line_stays_though_a_more_urgent_need_wants_it(desk: Desk) -> None:
    desk.apply(adding(allocation(LINE, LATER, 5_000, "A-locked", locked=True)))
    accept_match(desk, propose(desk))
    assert confirmed(desk) == {("N-later", "L-1"): 5_000, ("N-urgent", "L-1"): 5_000}


def test_more_of_a_pledge_goes_to_the_need_that_a_part_of_it_is_locked_for(desk: Desk) -> None:
    desk.apply(adding(allocation(LINE, URGENT, 3_000, "A-locked", locked=True)))
    accept_match(desk, propose(desk))
    held = [each for each in desk.all(Allocation) if each.need == "N-urgent"]
    assert sorted((each.quantity_milli, each.counted_milli, each.locked) for each in held) == [
        (3_000, 3_000, True),
        (5_000, 5_000, False),
    ]
    assert propose(desk).changes == ()


def test_goods_fulfilled_for_a_closed_need_are_not_given_again(desk: Desk) -> None:
    closed = need("N-met", state=NeedState.MET)
    done = allocation(LINE, closed, 7_000, state=AllocationState.FULFILLED)
    desk.apply(adding(closed, done))
    accept_match(desk, propose(desk))
    assert confirmed(desk) == {("N-met", "L-1"): 7_000, ("N-urgent", "L-1"): 3_000}


def problem_of(desk: Desk):  # type: ignore[no-untyped-def]
    return build_problem(DeskRecords.of(desk))


@pytest.mark.parametrize("state", [s for s in NeedState if not s.open])
def test_a_need_that_is_not_open_asks_for_nothing(desk: Desk, state: NeedState) -> None:
    desk.apply(together(step("close"), edited(URGENT, state=state)))
    assert [demand.need_id for demand in problem_of(desk).demands] == ["N-later"]


def test_an_offer_nobody_accepted_counts_as_an_offer(desk: Desk) -> None:
    desk.apply(together(step("offer"), edited(LINE, state=PledgeState.OFFERED, firmness=Firmness.COMMITMENT)))
    assert problem_of(desk).lots[0].firmness is Firm.OFFER


def test_what_the_donor_declined_is_not_handed_out(desk: Desk) -> None:
    desk.apply(together(step("decline"), edited(LINE, declined_milli=9_000)))
    assert problem_of(desk).lots[0].quantity_milli == 1_000


def test_the_day_it_is_available_from_stands_in_for_an_unknown_arrival(desk: Desk) -> None:
    desk.apply(together(step("date"), edited(LINE, available_from=date(2022, 7, 3))))
    assert problem_of(desk).lots[0].eta == date(2022, 7, 3)


def test_a_place_that_takes_no_more_is_closed(desk: Desk) -> None:
    desk.apply(adding(place("AF99", accepting=False)))
    assert problem_of(desk).closed_places == frozenset({"AF99"})


def test_lists_that_begin_before_the_operation_are_not_late_by_that(desk: Desk) -> None:
    desk.apply(together(step("early"), edited(LINE, eta=date(2022, 5, 1)), edited(LATER, needed_by=date(2022, 5, 2))))
    assert problem_of(desk).as_of == date(2022, 5, 1)


def test_whole_things_are_handed_out_whole(desk: Desk) -> None:
    steps = {rule.item: rule.step_milli for rule in problem_of(desk).items}
    assert steps["tent"] == 1000


def test_a_list_that_speaks_of_parts_is_served_in_parts(desk: Desk) -> None:
    desk.apply(together(step("part"), edited(LATER, quantity_milli=2_500)))
    assert {rule.item: rule.step_milli for rule in problem_of(desk).items}["tent"] == 1


def test_the_policy_is_remembered_with_the_desk(desk: Desk) -> None:
    remember_policy(desk, Policy.strict())
    assert policy_of(desk) == Policy.strict()


def test_a_pledge_covers_nothing_in_the_strict_view(desk: Desk) -> None:
    assert propose(desk, Policy.strict()).plan.allocations == ()


def test_a_proposal_writes_nothing(desk: Desk) -> None:
    before = (desk.all(Need), desk.all(PledgeLine), desk.all(Allocation), desk.journal())
    propose(desk)
    assert (desk.all(Need), desk.all(PledgeLine), desk.all(Allocation), desk.journal()) == before
