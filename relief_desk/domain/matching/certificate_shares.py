"""Checks that no stock could be passed on to a worse served need of the same tier; trusts no engine.

From every need that lacks something, all needs are followed that hold what it could use, or what those could use in its
place, and so on. If one of them has a greater share even after giving up one portion, the plan was not fair. Asked only
of groups called proved, and levelled by need and quantity.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from relief_desk.domain.matching.plan import GroupProof, PlannedAllocation
from relief_desk.domain.matching.policy import Level, Weight
from relief_desk.domain.matching.problem import Demand, Lot, MatchProblem
from relief_desk.domain.wording import Phrase, Template

UNFAIR = Template("fault.unfair", "{other} has a greater share than {need}, and could give up some of it for {need}.")


class Shares:
    """The needs of one group with what they hold, ready to be followed."""

    def __init__(
        self, problem: MatchProblem, proof: GroupProof, needs: Sequence[Demand], lots: Sequence[Lot], portion: int
    ) -> None:
        self._problem = problem
        self._weights = dict(proof.need_weights)
        self._needs = {need.need_id: need for need in needs}
        self._lots = list(lots)
        self._portion = portion
        policy = problem.policy
        self.can_be_asked = proof.fairness_proved and policy.level is Level.NEED and policy.weight is Weight.QUANTITY

    def faults(
        self, lines: Sequence[PlannedAllocation], covered: Mapping[str, int], reads: Mapping[str, Sequence[str]]
    ) -> Iterator[Phrase]:
        """Pairs of needs that are not fairly served; `reads` are the lots each need may use."""
        holders: dict[str, list[str]] = {}
        held: dict[str, int] = {}
        for line in lines:
            if line.need_id in self._needs and not line.locked:
                units = line.counted_milli * self._weight(line.need_id)
                held[line.need_id] = held.get(line.need_id, 0) + units
                if units >= self._portion:
                    holders.setdefault(line.lot_id, []).append(line.need_id)
        for tier in sorted({need.tier for need in self._needs.values()}):
            short = [need for need in self._short(covered) if need.tier == tier]
            seen: set[str] = set()
            opened: set[str] = set()
            for need in sorted(short, key=lambda need: (self._share(need, covered), need.need_id)):
                for other in self._followed(need, seen, opened, reads, holders):
                    if self._could_give(other, need, covered, held):
                        name = self._problem.name
                        yield UNFAIR.filled(other=name(other.need_id), need=name(need.need_id))

    def _weight(self, need_id: str) -> int:
        return self._weights[self._needs[need_id].item]

    def _short(self, covered: Mapping[str, int]) -> Iterator[Demand]:
        for need in self._needs.values():
            lacks = need.quantity_milli - covered.get(need.need_id, 0)
            if lacks * self._weight(need.need_id) >= self._portion:
                yield need

    def _share(self, need: Demand, covered: Mapping[str, int], without: int = 0) -> Fraction:
        wanted = need.quantity_milli * self._weight(need.need_id)
        return Fraction(covered.get(need.need_id, 0) * self._weight(need.need_id) - without, wanted)

    def _could_give(self, other: Demand, need: Demand, covered: Mapping[str, int], held: Mapping[str, int]) -> bool:
        if other.tier != need.tier or held.get(other.need_id, 0) < self._portion:
            return False
        return self._share(other, covered, self._portion) > self._share(need, covered)

    def _followed(
        self,
        need: Demand,
        seen: set[str],
        opened: set[str],
        reads: Mapping[str, Sequence[str]],
        holders: Mapping[str, Sequence[str]],
    ) -> Iterator[Demand]:
        """Needs not seen before that hold what the need, or one followed from it, could use; lots are opened once."""
        queue = [need.need_id] if need.need_id not in seen else []
        seen.update(queue)
        for here in queue:
            for lot_id in reads[here]:
                if lot_id in opened:
                    continue
                opened.add(lot_id)
                for other in holders.get(lot_id, ()):
                    if other not in seen:
                        seen.add(other)
                        queue.append(other)
                        yield self._needs[other]
