"""What the matching screen has the worker do: propose, accept, convert a kit; shows nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from relief_desk.domain.matching import KitProposal
from relief_desk.domain.matching.policy import Policy
from relief_desk.domain.progress import Job
from relief_desk.domain.wording import Phrase

if TYPE_CHECKING:
    from relief_desk.services.desk import Desk
    from relief_desk.services.match_views import MatchView
    from relief_desk.services.matches import MatchProposal


@dataclass(frozen=True, slots=True)
class ShownProposal:
    """A proposal with the tables made of it, and how long it took."""

    proposal: MatchProposal
    view: MatchView
    seconds: float


class ProposalJob:
    """On the worker: remembers the rules, matches, and makes the tables; no rules stand for those of the desk."""

    def __init__(self, policy: Policy | None, language: str) -> None:
        self._policy = policy
        self._language = language

    def __call__(self, desk: Desk) -> Job[ShownProposal]:
        from relief_desk.services.match_views import view_of
        from relief_desk.services.matches import policy_of, propose_match, remember_policy

        started = datetime.now().astimezone()
        if self._policy is not None and not desk.read_only and policy_of(desk) != self._policy:
            remember_policy(desk, self._policy)
        proposal = yield from propose_match(desk, self._policy, language=self._language)
        seconds = (datetime.now().astimezone() - started).total_seconds()
        return ShownProposal(proposal, view_of(proposal), seconds)


class Acceptance:
    """On the worker: accepts the chosen pairs; the answer is how many rows changed."""

    def __init__(self, proposal: MatchProposal, chosen: frozenset[tuple[str, str]]) -> None:
        self._proposal = proposal
        self._chosen = chosen

    def __call__(self, desk: Desk) -> int:
        from relief_desk.services.matches import accept_match

        accept_match(desk, self._proposal, self._chosen, on=datetime.now().astimezone().date())
        return len(self._chosen)


class KitStep:
    """On the worker: opens or assembles a kit; the answer is what was done."""

    def __init__(self, kit: KitProposal) -> None:
        self._kit = kit

    def __call__(self, desk: Desk) -> Phrase:
        from relief_desk.services.kits import convert_kits

        return convert_kits(desk, self._kit).label


def policy_of_desk(desk: Desk) -> Policy:
    from relief_desk.services.matches import policy_of

    return policy_of(desk)
