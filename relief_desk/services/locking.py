"""Locks lines of a proposal: what is agreed stays as it is, what is proposed is accepted and stays; one step."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from relief_desk.domain.changes import ChangeSet, RowChange
from relief_desk.domain.wording import Template
from relief_desk.services.desk import Desk
from relief_desk.services.matches import MatchProposal, ProposalLine, Step, plan_acceptance

LOCK_LINES = Template("lock.lines", "Lock {n} line of the plan", "Lock {n} lines of the plan")
UNLOCK_LINES = Template("lock.unlock-lines", "Unlock {n} line of the plan", "Unlock {n} lines of the plan")


def lock_lines(desk: Desk, proposal: MatchProposal, chosen: Collection[tuple[str, str]], on: date) -> ChangeSet:
    """New and changed lines are accepted as proposed, all others stay as they were agreed; none moves any more.

    Raises as `accept_match` does.
    """
    lines = [line for line in proposal.lines if line.key in chosen]
    proposed = [line.key for line in lines if line.step in (Step.ADD, Step.CHANGE)]
    accepted = plan_acceptance(desk, proposal, proposed, on, lock=True).rows
    kept = _turned([line for line in lines if line.key not in proposed], True)
    return _done(desk, ChangeSet(LOCK_LINES.filled(n=len(lines)), (*accepted, *kept)))


def unlock_lines(desk: Desk, proposal: MatchProposal, chosen: Collection[tuple[str, str]]) -> ChangeSet:
    """What is agreed of these lines may be planned anew."""
    lines = [line for line in proposal.lines if line.key in chosen]
    return _done(desk, ChangeSet(UNLOCK_LINES.filled(n=len(lines)), _turned(lines, False)))


def _turned(lines: Collection[ProposalLine], locked: bool) -> tuple[RowChange, ...]:
    held = (each for line in lines for each in line.held if each.locked is not locked)
    return tuple(RowChange(each, replace(each, locked=locked)) for each in held)


def _done(desk: Desk, change: ChangeSet) -> ChangeSet:
    if change:
        desk.apply(change)
    return change
