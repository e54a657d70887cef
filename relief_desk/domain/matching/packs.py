"""Rounds a flow to what can be handed out: whole packs, whole steps, whole thousandths on both sides; never too much.

Used where a group mixes grains, which makes the best plan NP-hard. Tier by tier the flow is rounded down line by line;
then the tier is topped up from any stock left, so that a more urgent need never loses to a less urgent one by rounding.
What comes out is measured against the flow, which no rounding can beat.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from relief_desk.domain.matching.flow import Flow
from relief_desk.domain.matching.groups import counted_grain, lot_step
from relief_desk.domain.matching.lines import Line
from relief_desk.domain.matching.network import Ground, Network
from relief_desk.domain.matching.problem import Lot
from relief_desk.domain.matching.ticks import Ticks

NOTHING = 1 << 200


@dataclass(slots=True, eq=False)
class PackStack:
    """Lots of one cell in packs of one size, first to expire first, from `head` on; `order` is their place in the cell.

    step_milli is the least amount that leaves such a lot, step_units the same in units of the group.
    """

    pack_milli: int
    step_milli: int
    step_units: int
    lots: list[Lot] = field(default_factory=list)
    order: list[int] = field(default_factory=list)
    left_milli: list[int] = field(default_factory=list)
    head: int = 0

    def first_with(self, out_milli: int) -> int:
        """The first lot that has so much left; the number of lots where none has."""
        here, left = self.head, self.left_milli
        while here < len(left) and left[here] < self.step_milli:
            here += 1
        self.head = here
        while here < len(left) and left[here] < out_milli:
            here += 1
        return here


class Packing:
    """The rounding of one group: what is left in every cell, and what each need has got so far."""

    def __init__(self, ground: Ground, net: Network, flow: Flow) -> None:
        self._ground = ground
        self._net = net
        self._flow = flow
        self._weight = [net.group.need_weights[demand.item] for demand in net.demands]
        self._cells = [self._stacks(lots) for lots in net.cell_lots]
        self._least = [min((stack.step_units for stack in stacks), default=NOTHING) for stacks in self._cells]
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

    def _stacks(self, lots: Sequence[Lot]) -> list[PackStack]:
        rules, free, sure = self._ground.rules, self._ground.free, self._net.group.sure
        stacks: dict[int, PackStack] = {}
        for order, lot in enumerate(lots):
            stack = stacks.get(lot.pack_milli)
            if stack is None:
                step = lot_step(lot, rules.items[lot.item], rules.problem.policy.whole_packs)
                stack = stacks[lot.pack_milli] = PackStack(lot.pack_milli, step, step * sure[lot.item])
            left = free.get(lot.lot_id, lot.quantity_milli)
            if left >= stack.step_milli:
                stack.lots.append(lot)
                stack.order.append(order)
                stack.left_milli.append(left)
        return [stack for stack in stacks.values() if stack.lots]

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
        """What was taken from the lots of the cell: again and again the first to expire of those that fit."""
        taken, weight, spent = 0, self._weight[need], False
        while (want_milli - taken) * weight >= self._least[cell]:
            best: PackStack | None = None
            place = counted = out = 0
            for stack in self._cells[cell]:
                part, leaves = self._grain(need, stack)
                if part <= want_milli - taken:
                    here = stack.first_with(leaves)
                    if here < len(stack.lots) and (best is None or stack.order[here] < best.order[place]):
                        best, place, counted, out = stack, here, part, leaves
            if best is None:
                break
            packs = min((want_milli - taken) // counted, best.left_milli[place] // out)
            best.left_milli[place] -= packs * out
            taken += packs * counted
            self._note(need, best.lots[place], packs * counted)
            spent = spent or best.left_milli[place] < best.step_milli
        if spent:
            self._forget_spent(cell)
        return taken

    def _forget_spent(self, cell: int) -> None:
        stacks = [stack for stack in self._cells[cell] if stack.first_with(stack.step_milli) < len(stack.lots)]
        self._cells[cell] = stacks
        self._least[cell] = min((stack.step_units for stack in stacks), default=NOTHING)

    def _grain(self, need: int, stack: PackStack) -> tuple[int, int]:
        """The least line between the two: thousandths counted for the need, and out of the lot."""
        item, other = self._net.demands[need].item, stack.lots[0].item
        known = self._grains.get((item, other, stack.pack_milli))
        if known is None:
            rules = self._ground.rules
            ratio = rules.ratios[item][other]
            counted = counted_grain(ratio, stack.step_milli, rules.items[item].step_milli)
            known = self._grains[item, other, stack.pack_milli] = counted, int(counted * ratio)
        return known

    def _note(self, need: int, lot: Lot, counted_milli: int) -> None:
        self.got_milli[need] += counted_milli
        known = self._lines.get((need, lot.lot_id))
        before = known.counted_milli if known else 0
        self._lines[need, lot.lot_id] = Line(need, lot, before + counted_milli)
