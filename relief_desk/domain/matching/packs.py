"""Rounds a flow to what can be handed out: whole packs, whole steps, whole thousandths on both sides; never too much.

Used where a group mixes grains, which makes the best plan NP-hard. Tier by tier the flow is rounded down line by line;
then the tier is topped up from any stock left, so that a more urgent need never loses to a less urgent one by rounding.
What comes out is measured against the flow, which no rounding can beat.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from relief_desk.domain.matching.flow import Flow
from relief_desk.domain.matching.groups import counted_grain, lot_step
from relief_desk.domain.matching.lines import Line
from relief_desk.domain.matching.network import Ground, Network
from relief_desk.domain.matching.problem import Lot
from relief_desk.domain.matching.ticks import Ticks

NOTHING = 1 << 200
PORTION = 500


@dataclass(slots=True, eq=False)
class PackStack:
    """Lots of one cell in packs of one size, first to expire first, from `head` on; `order` is their place in the cell.
    grains: item wanted -> the least line, counted for the need and out of the lot.

    step_milli is the least amount that leaves such a lot, step_units the same in units of the group.
    """

    pack_milli: int
    step_milli: int
    step_units: int
    lots: list[Lot] = field(default_factory=list)
    order: list[int] = field(default_factory=list)
    left_milli: list[int] = field(default_factory=list)
    head: int = 0
    grains: dict[str, tuple[int, int]] = field(default_factory=dict)

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
        self._items = [demand.item for demand in net.demands]
        self._weight = [net.group.need_weights[demand.item] for demand in net.demands]
        self._where: dict[str, tuple[int, PackStack, int]] = {}
        self._all_stacks = [self._stacks(cell, lots) for cell, lots in enumerate(net.cell_lots)]
        self._cells = self._all_stacks[:]
        self._least: list[int] = []
        self._behind: list[int] = []
        self._held: list[dict[str, int]] = [{} for _ in net.cap]
        self.got_milli = [0] * len(net.cap)
        self.look_again()

    def lines(self) -> list[Line]:
        """All lines, by need."""
        return [
            Line(need, self._lot(lot_id), counted)
            for need, held in enumerate(self._held)
            for lot_id, counted in held.items()
        ]

    def round_down(self, needs: Sequence[int]) -> Ticks[None]:
        """Give the needs what the flow gives them, as far as it is whole."""
        for count, need in enumerate(needs):
            if count % PORTION == PORTION - 1:
                yield
            for cell in sorted(self._flow.held[need]):
                self._from_cell(need, cell, self.milli(need, self._flow.held[need][cell]))

    def top_up(self, needs: Sequence[int], target_milli: Sequence[int]) -> Ticks[None]:
        """Bring needs below their target nearer to it, the worst served of each tier first."""
        net, got = self._net, self.got_milli
        short = [need for need in needs if got[need] < target_milli[need]]
        short.sort(key=lambda need: (net.tier[need], (got[need] << 60) // net.demands[need].quantity_milli, need))
        for count, need in enumerate(short):
            if count % PORTION == PORTION - 1:
                yield
            want = target_milli[need] - got[need]
            for bundle in net.refs[need]:
                if want and want * self._weight[need] >= self._behind[bundle]:
                    want -= self._from_bundle(need, bundle, want)

    def look_again(self) -> None:
        """Forget what was known to be used up, because something was given back."""
        self._cells = [
            [stack for stack in stacks if stack.first_with(stack.step_milli) < len(stack.lots)]
            for stacks in self._all_stacks
        ]
        self._least = [min((stack.step_units for stack in stacks), default=NOTHING) for stacks in self._cells]
        self._behind = [0] * len(self._net.bundles)

    def milli(self, need: int, units: int) -> int:
        """Units of the group as thousandths of what the need wants."""
        return units * self._net.unit // self._weight[need]

    def held(self, need: int) -> dict[str, int]:
        """Lot -> thousandths counted for the need."""
        return self._held[need]

    def stacks_for(self, need: int) -> Iterator[PackStack]:
        """Stacks with something left that the need may take from, the latest arrivals of each chain first."""
        for bundle in self._net.refs[need]:
            for chain, end, _ in self._net.bundles[bundle]:
                for cell in range(end - 1, self._net.first[chain] - 1, -1):
                    yield from self._cells[cell]

    def lots_within(self, need: int, want_milli: int, most: int) -> Iterator[str]:
        """Lots the need may take whose portions fit into what it wants, handed out or not; at most so many."""
        stacks = (
            stack
            for bundle in self._net.refs[need]
            for chain, end, _ in self._net.bundles[bundle]
            for cell in range(end - 1, self._net.first[chain] - 1, -1)
            for stack in self._all_stacks[cell]
        )
        fitting = (stack for stack in islice(stacks, most) if want_milli % self.grain(need, stack)[0] == 0)
        return islice((lot.lot_id for stack in fitting for lot in stack.lots), most)

    def portion(self, need: int, lot_id: str) -> int:
        """The least amount, counted for the need, that can be taken from the lot or given back."""
        return self.grain(need, self._where[lot_id][1])[0]

    def grain(self, need: int, stack: PackStack) -> tuple[int, int]:
        """The least line between the two: thousandths counted for the need, and out of the lot."""
        item = self._items[need]
        known = stack.grains.get(item)
        if known is None:
            rules = self._ground.rules
            ratio = rules.ratios[item][stack.lots[0].item]
            counted = counted_grain(ratio, stack.step_milli, rules.items[item].step_milli)
            known = stack.grains[item] = counted, int(counted * ratio)
        return known

    def take_pack(self, need: int, stack: PackStack, place: int, counted_milli: int) -> None:
        """Hand out what counts for so much, whole grains of it."""
        counted, out = self.grain(need, stack)
        stack.left_milli[place] -= counted_milli // counted * out
        lot_id, held = stack.lots[place].lot_id, self._held[need]
        held[lot_id] = held.get(lot_id, 0) + counted_milli
        self.got_milli[need] += counted_milli

    def give_back(self, need: int, lot_id: str, counted_milli: int) -> None:
        """Return a part of a line to its lot."""
        _, stack, place = self._where[lot_id]
        counted, out = self.grain(need, stack)
        stack.left_milli[place] += counted_milli // counted * out
        stack.head = min(stack.head, place)
        self.got_milli[need] -= counted_milli
        held = self._held[need]
        held[lot_id] -= counted_milli
        if not held[lot_id]:
            del held[lot_id]

    def take_from(self, need: int, lot_id: str, want_milli: int) -> None:
        """Hand out as much of one lot as it has left, up to what is wanted."""
        _, stack, place = self._where[lot_id]
        counted, out = self.grain(need, stack)
        packs = min(want_milli // counted, stack.left_milli[place] // out)
        if packs:
            self.take_pack(need, stack, place, packs * counted)

    def _stacks(self, cell: int, lots: Sequence[Lot]) -> list[PackStack]:
        rules, free, sure = self._ground.rules, self._ground.free, self._net.group.sure
        stacks: dict[int, PackStack] = {}
        for order, lot in enumerate(lots):
            stack = stacks.get(lot.pack_milli)
            if stack is None:
                step = lot_step(lot, rules.items[lot.item], rules.problem.policy.whole_packs)
                stack = stacks[lot.pack_milli] = PackStack(lot.pack_milli, step, step * sure[lot.item])
            left = free.get(lot.lot_id, lot.quantity_milli)
            if left >= stack.step_milli:
                self._where[lot.lot_id] = cell, stack, len(stack.lots)
                stack.lots.append(lot)
                stack.order.append(order)
                stack.left_milli.append(left)
        return [stack for stack in stacks.values() if stack.lots]

    def _lot(self, lot_id: str) -> Lot:
        _, stack, place = self._where[lot_id]
        return stack.lots[place]

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
                part, leaves = self.grain(need, stack)
                if part <= want_milli - taken:
                    here = stack.first_with(leaves)
                    if here < len(stack.lots) and (best is None or stack.order[here] < best.order[place]):
                        best, place, counted, out = stack, here, part, leaves
            if best is None:
                break
            packs = min((want_milli - taken) // counted, best.left_milli[place] // out)
            self.take_pack(need, best, place, packs * counted)
            taken += packs * counted
            spent = spent or best.left_milli[place] < best.step_milli
        if spent:
            self._forget_spent(cell)
        return taken

    def _forget_spent(self, cell: int) -> None:
        stacks = [stack for stack in self._cells[cell] if stack.first_with(stack.step_milli) < len(stack.lots)]
        self._cells[cell] = stacks
        self._least[cell] = min((stack.step_units for stack in stacks), default=NOTHING)
