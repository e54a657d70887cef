"""Rounds a flow to what can be handed out: whole packs, whole steps, whole thousandths on both sides; never too much.

Used where a group mixes grains, which makes the best plan NP-hard. Tier by tier the flow is rounded down line by line;
then the tier is topped up from any stock left, so that a more urgent need never loses to a less urgent one by rounding.
What comes out is measured against the flow, which no rounding can beat.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from relief_desk.domain.matching.flow import Flow
from relief_desk.domain.matching.groups import counted_grain, lot_step
from relief_desk.domain.matching.lines import Line
from relief_desk.domain.matching.network import Ground, Network
from relief_desk.domain.matching.problem import Lot
from relief_desk.domain.matching.ticks import Ticks

NOTHING = 1 << 200


@dataclass(slots=True, eq=False)
class Remainder:
    """What is left of a lot, its least outgoing amount, and that amount in units of the group."""

    lot: Lot
    left_milli: int
    step_milli: int
    step_units: int


class Packing:
    """The rounding of one group: what is left in every cell, and what each need has got so far."""

    def __init__(self, ground: Ground, net: Network, flow: Flow) -> None:
        self._ground = ground
        self._net = net
        self._flow = flow
        self._weight = [net.group.need_weights[demand.item] for demand in net.demands]
        self._cells = [[self._remainder(lot) for lot in lots] for lots in net.cell_lots]
        self._least = [min((entry.step_units for entry in cell), default=NOTHING) for cell in self._cells]
        self._behind = [0] * len(net.bundles)
        self._grains: dict[tuple[str, str, int], tuple[int, int]] = {}
        self._lines: dict[tuple[int, str], Line] = {}
        self.got_milli = [0] * len(net.cap)

    def lines(self) -> Ticks[list[Line]]:
        """All lines, by need."""
        tiers, got, held = self._net.tier, self._flow.got, self._flow.held
        start = 0
        while start < len(tiers):
            stop = bisect_right(tiers, tiers[start])
            for need in range(start, stop):
                if need % 500 == 0:
                    yield
                for cell in sorted(held[need]):
                    self._from_cell(need, cell, self._milli(need, held[need][cell]))
            yield from self._top_up(range(start, stop), got)
            start = stop
        yield from self._top_up(range(len(tiers)), self._net.cap)
        return sorted(self._lines.values(), key=lambda line: line.need)

    def _remainder(self, lot: Lot) -> Remainder:
        rules = self._ground.rules
        step = lot_step(lot, rules.items[lot.item], rules.problem.policy.whole_packs)
        left = self._ground.free.get(lot.lot_id, lot.quantity_milli)
        return Remainder(lot, left, step, step * self._net.group.sure[lot.item])

    def _milli(self, need: int, units: int) -> int:
        return units * self._net.unit // self._weight[need]

    def _top_up(self, needs: Iterable[int], target_units: Sequence[int]) -> Ticks[None]:
        """Bring needs below their target nearer to it, the worst served of each tier first."""
        net, got = self._net, self.got_milli
        short = [need for need in needs if got[need] < self._milli(need, target_units[need])]
        short.sort(key=lambda need: (net.tier[need], (got[need] << 60) // net.demands[need].quantity_milli, need))
        for count, need in enumerate(short):
            if count % 500 == 0:
                yield
            want = self._milli(need, target_units[need]) - got[need]
            for bundle in net.refs[need]:
                if want and want * self._weight[need] >= self._behind[bundle]:
                    want -= self._from_bundle(need, bundle, want)

    def _from_bundle(self, need: int, bundle: int, want_milli: int) -> int:
        """Take what fits; remembers the least amount still to be had behind the bundle, which can only grow."""
        least, weight, taken, behind = self._least, self._weight[need], 0, NOTHING
        for chain, end, _ in self._net.bundles[bundle]:
            for cell in range(end - 1, self._net.first[chain] - 1, -1):
                if least[cell] <= (want_milli - taken) * weight:
                    taken += self._from_cell(need, cell, want_milli - taken)
                    if taken == want_milli:
                        return taken
                if least[cell] < behind:
                    behind = least[cell]
        self._behind[bundle] = behind
        return taken

    def _from_cell(self, need: int, cell: int, want_milli: int) -> int:
        """What was taken from the lots of the cell, the first to expire first."""
        taken, entries, weight = 0, self._cells[cell], self._weight[need]
        spent = False
        for entry in entries:
            if (want_milli - taken) * weight < self._least[cell]:
                break
            counted, out = self._grain(need, entry.lot)
            packs = min((want_milli - taken) // counted, entry.left_milli // out)
            if packs:
                entry.left_milli -= packs * out
                taken += packs * counted
                self._note(need, entry.lot, packs * counted)
                spent = spent or entry.left_milli < entry.step_milli
        if spent:
            self._cells[cell] = [entry for entry in entries if entry.left_milli >= entry.step_milli]
            self._least[cell] = min((entry.step_units for entry in self._cells[cell]), default=NOTHING)
        return taken

    def _grain(self, need: int, lot: Lot) -> tuple[int, int]:
        """The least line between the two: thousandths counted for the need, and out of the lot."""
        item = self._net.demands[need].item
        key = item, lot.item, lot.pack_milli
        known = self._grains.get(key)
        if known is None:
            rules = self._ground.rules
            ratio = rules.ratios[item][lot.item]
            step = lot_step(lot, rules.items[lot.item], rules.problem.policy.whole_packs)
            counted = counted_grain(ratio, step, rules.items[item].step_milli)
            known = self._grains[key] = counted, int(counted * ratio)
        return known

    def _note(self, need: int, lot: Lot, counted_milli: int) -> None:
        self.got_milli[need] += counted_milli
        known = self._lines.get((need, lot.lot_id))
        before = known.counted_milli if known else 0
        self._lines[need, lot.lot_id] = Line(need, lot, before + counted_milli)
