"""Rounds a flow to what can be handed out: whole packs, whole steps, whole thousandths on both sides; never too much.

Used where a group mixes grains, which makes the best plan NP-hard. Tier by tier the flow is rounded down line by line;
then the tier is topped up from any stock left, so that a more urgent need never loses to a less urgent one by rounding.
What comes out is measured against the flow, which no rounding can beat.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from relief_desk.domain.matching.flow import Flow
from relief_desk.domain.matching.groups import counted_grain, lot_step
from relief_desk.domain.matching.lines import Line
from relief_desk.domain.matching.network import Ground, Network
from relief_desk.domain.matching.problem import Lot


class Packing:
    """The rounding of one group: what is left of each lot, and what each need has got so far."""

    def __init__(self, ground: Ground, net: Network, flow: Flow) -> None:
        self._ground = ground
        self._net = net
        self._flow = flow
        self._left = {lot.lot_id: ground.free.get(lot.lot_id, lot.quantity_milli) for lot in net.group.lots}
        self._grains: dict[tuple[str, str, int], tuple[int, int]] = {}
        self._alive: list[int] = [0] * len(net.bundles)
        self._lines: dict[tuple[int, str], Line] = {}
        self.got_milli = [0] * len(net.cap)

    def lines(self) -> list[Line]:
        net, held = self._net, self._flow.held
        cap_milli = [self._milli(need, units) for need, units in enumerate(net.cap)]
        start = 0
        while start < len(net.tier):
            stop = start
            while stop < len(net.tier) and net.tier[stop] == net.tier[start]:
                stop += 1
            for need in range(start, stop):
                for cell, units in held[need].items():
                    self._from_cell(need, cell, self._milli(need, units))
            self._top_up(range(start, stop), [self._milli(need, self._flow.got[need]) for need in range(stop)])
            start = stop
        self._top_up(range(len(net.tier)), cap_milli)
        return list(self._lines.values())

    def _milli(self, need: int, units: int) -> int:
        net = self._net
        return units * net.unit // net.group.need_weights[net.demands[need].item]

    def _top_up(self, needs: range, target_milli: list[int]) -> None:
        """Bring needs below their target nearer to it, the worst served of each tier first."""
        net, got = self._net, self.got_milli
        short = [need for need in needs if got[need] < target_milli[need]]
        short.sort(key=lambda need: (net.tier[need], Fraction(got[need], net.demands[need].quantity_milli), need))
        for need in short:
            want = target_milli[need] - got[need]
            for bundle in net.refs[need]:
                if want >= self._alive[bundle]:
                    want -= self._from_bundle(need, bundle, want)
                if not want:
                    break

    def _from_bundle(self, need: int, bundle: int, want_milli: int) -> int:
        """Take what fits; remembers the least grain still to be had, as stock only ever shrinks."""
        net, taken, least = self._net, 0, 0
        for prefix in net.bundles[bundle]:
            for cell in range(prefix.end - 1, net.first[prefix.chain] - 1, -1):
                got, alive = self._from_cell(need, cell, want_milli - taken)
                taken += got
                if taken == want_milli:
                    return taken
                least = min(least or alive, alive) if alive else least
        self._alive[bundle] = least or 1 << 62
        return taken

    def _from_cell(self, need: int, cell: int, want_milli: int) -> tuple[int, int]:
        """What was taken, and the least grain that could still be had from the cell (0: none)."""
        taken = alive = 0
        remains = self._left
        for lot in self._net.cell_lots[cell]:
            left = remains[lot.lot_id]
            counted, out = self._grain(need, lot)
            packs = min((want_milli - taken) // counted, left // out)
            if packs:
                left = remains[lot.lot_id] = left - packs * out
                taken += packs * counted
                self._note(need, lot, packs * counted)
            if left >= out and (not alive or counted < alive):
                alive = counted
        return taken, alive

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


def packed_lines(ground: Ground, net: Network, flow: Flow) -> Iterator[Line]:
    """Lines in whole grains: by need, then in the order they were made."""
    return iter(sorted(Packing(ground, net, flow).lines(), key=lambda line: line.need))
