"""What it would mean to hand part of a pledge line to a need against a proposal: how much, and for or against it.

It looks at the proposal alone, so that a screen can ask while something is dragged; `giving` does it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from relief_desk.domain.matching.explain import Reasons, earmark_words
from relief_desk.domain.matching.problem import Demand, Lot
from relief_desk.domain.matching.rules import Refusal, Rules
from relief_desk.domain.quantities import Quantity
from relief_desk.domain.states import AllocationState
from relief_desk.domain.wording import Phrase, Template
from relief_desk.services.details import NOTHING_LEFT, WHY_NOT
from relief_desk.services.matches import MatchProposal
from relief_desk.services.what_ifs import SUPPOSED_KEY

FROM_TO = Template("hand-over.title", "{item} of {lot} for {need}")
MOVED = Template("hand-over.moved", "{item} of {lot}, from {giver} to {need}")
OTHER_ITEM = Template("hand-over.item", "{item} cannot stand in for {wanted}.")
ONLY_SUPPOSED = Template("hand-over.supposed", "This pledge is only supposed: there is nothing to give yet.")
ALL_LOCKED = Template("hand-over.locked", "What {giver} has of it is locked or delivered: unlock it first.")
NOBODY_ASKS = Template("left.nobody", "No open need asks for it, or for anything that it could stand in for.")
ALL_COVERED = Template("left.covered", "Every need that could take it is covered.")
LACKS_BUT = Template("left.lacks", "{need} lacks {quantity}, but: {rule}")
LACKS_AND_FITS = Template(
    "left.fits", "{need} lacks {quantity} and could take it; only whole packs or units are handed out."
)
MOST_GIVERS, MOST_TAKERS = 40, 4


@dataclass(frozen=True, slots=True)
class HandOver:
    """A line for a need, taken from another need or (`taken_from` empty) from what is free.

    `most` is all there is, `offered` as much of it as the need lacks; `refusal` the hard rule that speaks against it,
    which `overridable` says whether somebody may decide against; `reasons` what speaks for it.
    """

    need: str
    line: str
    taken_from: str
    giver: str
    title: Phrase
    most: Quantity
    offered: Quantity
    refusal: Phrase | None = None
    overridable: bool = False
    reasons: tuple[Phrase, ...] = ()


class HandOvers:
    """Looks at pairs of needs and pledge lines of one proposal."""

    def __init__(self, proposal: MatchProposal) -> None:
        self._proposal = proposal
        self._problem = proposal.problem
        self._rules = Rules.of(proposal.problem)

    def of(self, need: str, line: str, taken_from: str = "") -> HandOver | None:
        """The hand-over of a line to a need; None where either is not in the plan.

        What another need was given of the line is moved only where nothing of it is free.
        """
        demand, lot = self._demands.get(need), self._lots.get(line)
        if demand is None or lot is None:
            return None
        free_milli = self._proposal.records.held.line_balances[line].free_milli
        if free_milli > 0 or taken_from == need:
            taken_from = ""
        most_milli = self._movable_milli(taken_from, line) if taken_from else max(0, free_milli)
        unit, name = self._rules.items[lot.item].base_unit, self._problem.name
        title = (MOVED if taken_from else FROM_TO).filled(
            item=name(lot.item), lot=name(line), need=name(need), giver=name(taken_from)
        )
        offered = Quantity(self._offered_milli(demand, lot, most_milli), unit)
        refusal, overridable = self._refusal(demand, lot, most_milli, taken_from)
        reasons = () if refusal else Reasons(self._rules).of(demand, lot)
        return HandOver(
            need,
            line,
            taken_from,
            name(line),
            title,
            Quantity(most_milli, unit),
            offered,
            refusal,
            overridable,
            reasons,
        )

    def for_need(self, need: str) -> tuple[HandOver, ...]:
        """All lines with something free whose item the need takes; those no rule speaks against first, then by size."""
        demand = self._demands.get(need)
        if demand is None:
            return ()
        accepted = [lot for lot in self._problem.lots if self._rules.ratio(demand, lot) is not None]
        found = [each for lot in accepted if (each := self.of(need, lot.lot_id)) and each.most]
        usable = [each for each in found if each.refusal is None or each.overridable]
        usable.sort(key=lambda each: (each.refusal is not None, -each.most.milli, each.line))
        return tuple(usable[:MOST_GIVERS])

    def why_left(self, line: str) -> tuple[Phrase, ...]:
        """Why the plan leaves something of the line over: what keeps it from the most urgent needs that lack it."""
        lot, rules = self._lots[line], self._rules
        takers = [demand for demand in self._problem.demands if rules.ratio(demand, lot) is not None]
        if not takers:
            return (NOBODY_ASKS.filled(),)
        short = [demand for demand in takers if demand.need_id in self._gaps]
        short.sort(key=lambda demand: (demand.tier, -self._gaps[demand.need_id], demand.need_id))
        return tuple(self._kept_from(demand, lot) for demand in short[:MOST_TAKERS]) or (ALL_COVERED.filled(),)

    def _kept_from(self, demand: Demand, lot: Lot) -> Phrase:
        refusal, name = self._rules.refusal(demand, lot), self._problem.name(demand.need_id)
        much = Quantity(self._gaps[demand.need_id], self._rules.items[demand.item].base_unit)
        if refusal is None:
            return LACKS_AND_FITS.filled(need=name, quantity=much)
        return LACKS_BUT.filled(need=name, quantity=much, rule=self._rule(refusal, lot))

    def _rule(self, refusal: Refusal, lot: Lot) -> Phrase:
        purpose = earmark_words(self._rules, lot.earmarks)
        return WHY_NOT[refusal].filled(purpose=purpose, day=lot.eta or self._problem.as_of)

    @cached_property
    def _demands(self) -> dict[str, Demand]:
        return {demand.need_id: demand for demand in self._problem.demands}

    @cached_property
    def _lots(self) -> dict[str, Lot]:
        return {lot.lot_id: lot for lot in self._problem.lots}

    @cached_property
    def _gaps(self) -> dict[str, int]:
        return {gap.need_id: gap.quantity_milli for gap in self._proposal.plan.gaps}

    def _movable_milli(self, need: str, line: str) -> int:
        held = next((each.held for each in self._proposal.lines if each.key == (need, line)), ())
        movable = (each for each in held if each.state is AllocationState.CONFIRMED and not each.locked)
        return sum(each.quantity_milli for each in movable)

    def _offered_milli(self, demand: Demand, lot: Lot, most_milli: int) -> int:
        """What the need lacks in the plan, or in all where the plan covers it, as far as there is so much."""
        ratio = self._rules.ratio(demand, lot)
        lacking_milli = self._gaps.get(demand.need_id) or demand.quantity_milli
        return min(most_milli, int(lacking_milli * ratio)) if ratio is not None else most_milli

    def _refusal(self, demand: Demand, lot: Lot, most_milli: int, taken_from: str) -> tuple[Phrase | None, bool]:
        """The first rule against it, and whether somebody may decide against that rule."""
        name, refusal = self._problem.name, self._rules.refusal(demand, lot)
        if lot.lot_id.startswith(SUPPOSED_KEY):
            return ONLY_SUPPOSED.filled(), False
        if refusal is Refusal.ITEM:
            return OTHER_ITEM.filled(item=name(lot.item), wanted=name(demand.item)), False
        if most_milli <= 0:
            return (ALL_LOCKED.filled(giver=name(taken_from)) if taken_from else NOTHING_LEFT.filled()), False
        if refusal is None:
            return None, False
        return self._rule(refusal, lot), True
