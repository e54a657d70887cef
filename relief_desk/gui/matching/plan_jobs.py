"""What the matching screen has the worker do: plan, compare, accept, lock, hand over, convert kits; shows nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from relief_desk.domain.matching import GroupPlans, KitProposal
from relief_desk.domain.matching.policy import Policy
from relief_desk.domain.progress import Job
from relief_desk.domain.wording import Phrase, Wording
from relief_desk.gui.matching.suppose_form import FormNames
from relief_desk.services.desk import Desk
from relief_desk.services.edits import EditPlan
from relief_desk.services.giving import give_by_hand
from relief_desk.services.handing_over import HandOver
from relief_desk.services.kits import convert_kits
from relief_desk.services.locking import lock_lines, unlock_lines
from relief_desk.services.match_views import MatchView, view_of
from relief_desk.services.matches import MatchProposal, accept_match, policy_from, policy_of, remember_policy
from relief_desk.services.plan_proof import PlanChecked, check_plan
from relief_desk.services.rounds import Round, keep_rounds, rounds_of, with_round
from relief_desk.services.what_if_names import what_if_names
from relief_desk.services.what_ifs import POLICY, SaidPart, propose_what_if, say_parts

Keys = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class ShownProposal:
    """A round as it was planned, with the tables made of it and what it supposes, sentence by sentence."""

    round: Round
    proposal: MatchProposal
    view: MatchView
    supposed: tuple[SaidPart, ...]


@dataclass(frozen=True, slots=True)
class Start:
    """What the screen begins with: the rules of the desk and the rounds kept with it."""

    policy: Policy
    rounds: tuple[Round, ...]


def start_of(desk: Desk) -> Start:
    return Start(policy_of(desk), rounds_of(desk))


class ProposalJob:
    """Plans a round and makes its tables; a round of real things keeps its rules with the desk, all are kept as rounds.

    A round without rules takes those of the desk. What did not change since the plan in `kept` is not planned again.
    """

    def __init__(self, made: Round, wording: Wording, kept: GroupPlans) -> None:
        self._round = made
        self._wording = wording
        self._kept = kept

    def __call__(self, desk: Desk) -> Job[ShownProposal]:
        policy = policy_from(self._round.words[POLICY]) if POLICY in self._round.words else policy_of(desk)
        made = Round({**self._round.words, POLICY: policy.to_mapping()}, self._round.name)
        shown = yield from _planned(desk, made, self._wording, self._kept)
        if not desk.read_only and not made.supposed and policy_of(desk) != policy:
            remember_policy(desk, policy)
        keep_rounds(desk, with_round(rounds_of(desk), made))
        return shown


class RoundsJob:
    """Plans several rounds, one after the other; where they differ in little, little is planned."""

    def __init__(self, rounds: Sequence[Round], wording: Wording) -> None:
        self._rounds = rounds
        self._wording = wording
        self._kept = GroupPlans()

    def __call__(self, desk: Desk) -> Job[tuple[ShownProposal, ...]]:
        planned: tuple[ShownProposal, ...] = ()
        for made in self._rounds:
            planned = (*planned, (yield from _planned(desk, made, self._wording, self._kept)))
        return planned


def _planned(desk: Desk, made: Round, wording: Wording, kept: GroupPlans) -> Job[ShownProposal]:
    proposal = yield from propose_what_if(desk, made.words, wording, kept)
    view = yield from view_of(proposal)
    return ShownProposal(made, proposal, view, say_parts(desk, made.words, proposal.records.held, wording))


class RoundsKept:
    """Keeps the rounds under their names; the answer is what is kept."""

    def __init__(self, rounds: tuple[Round, ...]) -> None:
        self._rounds = rounds

    def __call__(self, desk: Desk) -> tuple[Round, ...]:
        keep_rounds(desk, self._rounds)
        return self._rounds


class NamesOfProposal:
    """The names that the form of what-ifs completes; the desk is not asked."""

    def __init__(self, proposal: MatchProposal, wording: Wording) -> None:
        self._proposal = proposal
        self._wording = wording

    def __call__(self, desk: Desk) -> FormNames:
        return FormNames.of(what_if_names(self._proposal, self._wording))


class PlanCheck:
    """Reads the plan against the rules once more; the desk is not asked."""

    def __init__(self, proposal: MatchProposal) -> None:
        self._proposal = proposal

    def __call__(self, desk: Desk) -> Job[PlanChecked]:
        return check_plan(self._proposal)


class Acceptance:
    """Accepts the chosen pairs; the answer is how many rows changed."""

    def __init__(self, proposal: MatchProposal, chosen: Keys) -> None:
        self._proposal = proposal
        self._chosen = chosen

    def __call__(self, desk: Desk) -> int:
        accept_match(desk, self._proposal, self._chosen, on=_today())
        return len(self._chosen)


class Locking:
    """Locks or unlocks lines of the proposal; the answer is what was done."""

    def __init__(self, proposal: MatchProposal, chosen: Keys, locked: bool) -> None:
        self._proposal = proposal
        self._chosen = chosen
        self._locked = locked

    def __call__(self, desk: Desk) -> Phrase:
        if self._locked:
            return lock_lines(desk, self._proposal, self._chosen, _today()).label
        return unlock_lines(desk, self._proposal, self._chosen).label


class HandingOver:
    """Gives or moves by hand what was looked at; the answer says what was wrong, if anything."""

    def __init__(self, wanted: HandOver, quantity: str, reason: str, lock: bool, wording: Wording) -> None:
        self._wanted = wanted
        self._typed = quantity, reason
        self._lock = lock
        self._wording = wording

    def __call__(self, desk: Desk) -> EditPlan:
        wanted = self._wanted
        return give_by_hand(
            desk, wanted.need, wanted.line, *self._typed, _today(), self._wording,
            taken_from=wanted.taken_from, lock=self._lock,
        )  # fmt: skip


class KitStep:
    """Opens or assembles a kit; the answer is what was done."""

    def __init__(self, kit: KitProposal) -> None:
        self._kit = kit

    def __call__(self, desk: Desk) -> Phrase:
        return convert_kits(desk, self._kit).label


def _today() -> date:
    return datetime.now().astimezone().date()
