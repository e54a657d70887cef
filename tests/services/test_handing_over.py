"""Hand-overs against a proposal and locks in it: what is offered or refused beforehand, and what is written then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from builders import BLANKET, DISTRICT, PROVINCE, allocation, line, need, new_desk, pledge

from relief_desk.domain.records import Allocation
from relief_desk.domain.states import PledgeState
from relief_desk.services.desk import Desk
from relief_desk.services.giving import give_by_hand
from relief_desk.services.handing_over import HandOver, HandOvers
from relief_desk.services.jobs import finish
from relief_desk.services.locking import lock_lines, unlock_lines
from relief_desk.services.matches import MatchProposal, propose_match
from relief_desk.services.what_ifs import propose_what_if

TODAY = date(2022, 7, 1)
ACCEPTED = {"state": PledgeState.ACCEPTED}
PLEDGE = pledge("P-1", sender_ref="CN-1")
FREE = line(PLEDGE, "L-free", **ACCEPTED)
MARKED = line(PLEDGE, "L-marked", earmark_places=(DISTRICT,), **ACCEPTED)
LATE = line(PLEDGE, "L-late", eta=date(2022, 7, 9), **ACCEPTED)
OTHER = line(PLEDGE, "L-other", item=BLANKET, **ACCEPTED)
SPENT = line(PLEDGE, "L-spent", **ACCEPTED)
NEEDS = (need("N-1", needed_by=TODAY, quantity_milli=25_000), need("N-2", quantity_milli=6_000, place=PROVINCE))
HELD = allocation(SPENT, NEEDS[1], 10_000, "A-1")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with new_desk(tmp_path, *NEEDS, PLEDGE, FREE, MARKED, LATE, OTHER, SPENT, HELD) as opened:
        yield opened


def proposed(desk: Desk) -> MatchProposal:
    return finish(propose_match(desk))


def looked_at(desk: Desk, lot: str, taken_from: str = "") -> HandOver:
    found = HandOvers(proposed(desk)).of("N-1", lot, taken_from)
    assert found is not None
    return found


def counting(desk: Desk) -> dict[tuple[str, str], tuple[int, bool]]:
    return {(a.need, a.pledge_line): (a.quantity_milli, a.locked) for a in desk.all(Allocation) if a.state.counts}


@pytest.mark.parametrize(
    ("lot", "said", "overridable"),
    [
        ("L-free", None, False),
        ("L-marked", f"It is earmarked for {DISTRICT}.", True),
        ("L-late", "It arrives on 2022-07-09, after the last useful day.", True),
        ("L-other", "Blanket cannot stand in for Tent.", False),
        ("L-spent", "Nothing of it is free any more.", False),
    ],
)
def test_a_hard_rule_against_a_hand_over_is_said_beforehand(
    desk: Desk, lot: str, said: str | None, overridable: bool
) -> None:
    found = looked_at(desk, lot)
    assert (str(found.refusal) if found.refusal else None, found.overridable) == (said, overridable)
    assert bool(found.reasons) == (said is None)


def test_as_much_is_offered_as_the_need_lacks_in_the_plan(desk: Desk) -> None:
    gap = next(each for each in proposed(desk).plan.gaps if each.need_id == "N-1")
    found = looked_at(desk, "L-free")
    assert (found.offered.milli, found.most.milli) == (min(gap.quantity_milli, 10_000), 10_000)


def test_what_another_need_was_given_can_be_moved_with_a_reason_and_back_by_one_undo(desk: Desk) -> None:
    found = looked_at(desk, "L-spent", taken_from="N-2")
    assert (found.refusal, found.taken_from, found.most.milli) == (None, "N-2", 10_000)
    plan = give_by_hand(desk, "N-1", "L-spent", "7", "the road is open", TODAY, taken_from="N-2", lock=True)
    assert str(plan.change.label) == "Move 7 pieces from N-2 to N-1 by hand"
    assert counting(desk) == {("N-1", "L-spent"): (7_000, True), ("N-2", "L-spent"): (3_000, False)}
    desk.undo()
    assert counting(desk) == {("N-2", "L-spent"): (10_000, False)}


def test_a_move_of_all_releases_what_was_there(desk: Desk) -> None:
    give_by_hand(desk, "N-1", "L-spent", "10", "the road is open", TODAY, taken_from="N-2")
    assert counting(desk) == {("N-1", "L-spent"): (10_000, False)}


def test_no_more_is_moved_than_the_other_need_has(desk: Desk) -> None:
    ((_, problem),) = give_by_hand(desk, "N-1", "L-spent", "11", "why", TODAY, taken_from="N-2").problems
    assert "only 10 pieces left" in str(problem.what)


def test_what_is_locked_is_not_moved(desk: Desk) -> None:
    unlockable = proposed(desk)
    lock_lines(desk, unlockable, [("N-2", "L-spent")], TODAY)
    found = looked_at(desk, "L-spent", taken_from="N-2")
    assert found.refusal is not None
    assert "locked" in str(found.refusal)


def test_a_pledge_that_is_only_supposed_is_given_to_nobody(desk: Desk) -> None:
    proposal = finish(propose_what_if(desk, {"pledges": [{"item": "tent", "quantity": "3"}]}))
    found = HandOvers(proposal).of("N-1", "supposed-1")
    assert found is not None
    assert "only supposed" in str(found.refusal)


def test_locking_a_proposed_line_accepts_and_locks_it_in_one_step(desk: Desk) -> None:
    proposal = proposed(desk)
    lock_lines(desk, proposal, [("N-1", "L-free")], TODAY)
    assert counting(desk)["N-1", "L-free"] == (10_000, True)
    assert str(desk.undo()) == "Lock 1 line of the plan"
    assert ("N-1", "L-free") not in counting(desk)


def test_locking_an_agreed_line_keeps_it_as_it_is_and_unlocking_frees_it(desk: Desk) -> None:
    lock_lines(desk, proposed(desk), [("N-2", "L-spent")], TODAY)
    assert counting(desk)["N-2", "L-spent"] == (10_000, True)
    unlock_lines(desk, proposed(desk), [("N-2", "L-spent")])
    assert counting(desk)["N-2", "L-spent"] == (10_000, False)


def test_who_could_give_to_a_need_is_listed_with_what_no_rule_speaks_against_first(desk: Desk) -> None:
    found = HandOvers(proposed(desk)).for_need("N-1")
    assert [(each.line, each.refusal is None) for each in found] == [
        ("L-free", True),
        ("L-late", False),
        ("L-marked", False),
    ]


def test_to_a_need_that_is_not_in_the_plan_nothing_is_handed_over(desk: Desk) -> None:
    looking = HandOvers(proposed(desk))
    assert looking.of("N-9", "L-free") is None
    assert looking.for_need("N-9") == ()
