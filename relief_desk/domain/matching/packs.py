"""Rounds a flow to what can be handed out: whole packs, whole steps, whole thousandths on both sides; never too much.

Used where a group mixes grains, which makes the best plan NP-hard. Tier by tier the flow is rounded down line by line;
then the tier is topped up from any stock left, so that a more urgent need never loses to a less urgent one by rounding.
What comes out is measured against the flow, which no rounding can beat.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice, pairwise
from math import lcm

from relief_desk.domain.matching.conversion import Conversion, pack_of
from relief_desk.domain.matching.flow import Flow
from relief_desk.domain.matching.lines import Line
from relief_desk.domain.matching.network import Ground, Network
from relief_desk.domain.matching.problem import Lot
from relief_desk.domain.matching.ticks import Ticks

NOTHING = 1 << 200
PORTION = 500
REPLACEMENTS = 8


@dataclass(slots=True, eq=False)
class PackStack:
    """Lots of one cell in packs of one size, first to expire first, from `head` on; `order` is their place in the cell.

    ways: item wanted -> how the lots count for it. least_units: no line counts for less, in units of the group.
    """

    pack_milli: int
    ways: dict[str, Conversion]
    least_units: int
    lots: list[Lot] = field(default_factory=list)
    order: list[int] = field(default_factory=list)
    left_milli: list[int] = field(default_factory=list)
    head: int = 0

    def first_with(self, out_milli: int) -> int:
        """The first lot that has so much left; the number of lots where none has."""
        here, left = self.head, self.left_milli
        while here < len(left) and left[here] < self.pack_milli:
            here += 1
        self.head = here
        while here < len(left) and left[here] < out_milli:
            here += 1
        return here


def _idle_until(stacks: Sequence[PackStack]) -> Iterator[tuple[date, PackStack, int]]:
    """The lots with a pack left that expire, with their last day."""
    for stack in stacks:
        for place, lot in enumerate(stack.lots):
            if lot.expiry is not None and stack.left_milli[place] >= stack.pack_milli:
                yield lot.expiry, stack, place


def _expiry(entry: tuple[date, PackStack, int]) -> date:
    return entry[0]


class Packing:
    """The rounding of one group: what is left in every cell, and what each need has got so far."""

    def __init__(self, ground: Ground, net: Network, flow: Flow) -> None:
        self._ground = ground
        self._net = net
        self._flow = flow
        self._items = [demand.item for demand in net.demands]
        self._weight = [net.group.need_weights[demand.item] for demand in net.demands]
        self._kinds: dict[tuple[str, int], tuple[dict[str, Conversion], int]] = {}
        self._where: dict[str, tuple[int, PackStack, int]] = {}
        self._all_stacks = [self._stacks(cell, lots) for cell, lots in enumerate(net.cell_lots)]
        self._cells = self._all_stacks[:]
        self._open: list[list[int]] = []
        self._least: list[int] = []
        self._behind: list[int] = []
        self._held: list[dict[str, int]] = [{} for _ in net.cap]
        self.got_milli = [0] * len(net.cap)
        self.look_again()

    def lines(self) -> list[Line]:
        """All lines, by need."""
        lines = []
        for need, held in enumerate(self._held):
            for lot_id, counted in held.items():
                _, stack, place = self._where[lot_id]
                lines.append(Line(need, stack.lots[place], counted, self.way(need, stack).out_for(counted)))
        return lines

    def round_down(self, needs: Sequence[int]) -> Ticks[None]:
        """Give the needs what the flow gives them, as far as it is whole."""
        for count, need in enumerate(needs):
            if count % PORTION == PORTION - 1:
                yield
            for cell in sorted(self._flow.held[need]):
                self._from_cell(need, cell, self.milli(need, self._flow.held[need][cell]), round_up=False)

    def top_up(self, needs: Sequence[int], target_milli: Sequence[int]) -> Ticks[None]:
        """Bring needs below their target nearer to it, the worst served of each tier first."""
        net, got = self._net, self.got_milli
        short = [need for need in needs if got[need] < target_milli[need]]
        short.sort(key=lambda need: (net.tier[need], (got[need] << 60) // net.demands[need].quantity_milli, need))
        for count, need in enumerate(short):
            if count % PORTION == PORTION - 1:
                yield
            want = target_milli[need] - got[need]
            for lot_id in list(self._held[need]):
                want -= self.take_from(need, lot_id, want)
            for bundle in net.refs[need]:
                if want and want * self._weight[need] >= self._behind[bundle]:
                    want -= self._from_bundle(need, bundle, want)

    def prefer_first_to_expire(self) -> None:
        """Give out what expires first in place of what lies in the same cell and lasts longer; nobody gets less."""
        idle = [sorted(_idle_until(stacks), key=_expiry, reverse=True) for stacks in self._all_stacks]
        for need, held in enumerate(self._held):
            for lot_id in list(held):
                cell, stack, place = self._where[lot_id]
                waiting = idle[cell]
                while waiting and waiting[-1][1].left_milli[waiting[-1][2]] < waiting[-1][1].pack_milli:
                    waiting.pop()
                lasts = stack.lots[place].expiry or date.max
                for expiry, other, better in reversed(waiting[-REPLACEMENTS:]):
                    if expiry < lasts and lot_id in held:
                        self._replace(need, lot_id, other, better)

    def _replace(self, need: int, lot_id: str, other: PackStack, place: int) -> None:
        """Take as much as goes without waste on both sides from the other lot instead."""
        _, stack, _ = self._where[lot_id]
        portion = lcm(self.way(need, stack).even[0], self.way(need, other).even[0])
        most = min(self._held[need][lot_id], self.way(need, other).counted_for(other.left_milli[place]))
        if most >= portion:
            self.take_pack(need, other, place, most // portion * portion)
            self.give_back(need, lot_id, most // portion * portion)

    def look_again(self) -> None:
        """Forget what was known to be used up, because something was given back."""
        self._cells = [
            [stack for stack in stacks if stack.first_with(stack.pack_milli) < len(stack.lots)]
            for stacks in self._all_stacks
        ]
        self._least = [min((stack.least_units for stack in stacks), default=NOTHING) for stacks in self._cells]
        self._behind = [0] * len(self._net.bundles)
        first = self._net.first
        self._open = [[cell for cell in range(*ends) if self._cells[cell]] for ends in pairwise(first)]

    def milli(self, need: int, units: int) -> int:
        """Units of the group as thousandths of what the need wants."""
        return units * self._net.unit // self._weight[need]

    def held(self, need: int) -> dict[str, int]:
        """Lot -> thousandths counted for the need."""
        return self._held[need]

    def stacks_for(self, need: int) -> Iterator[PackStack]:
        """Stacks with something left that the need may take from, the latest arrivals of each chain first."""
        for bundle in self._net.refs[need]:
            for cell in self._open_cells(bundle):
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
        fitting = (stack for stack in islice(stacks, most) if want_milli % self.way(need, stack).even[0] == 0)
        return islice((lot.lot_id for stack in fitting for lot in stack.lots), most)

    def portion(self, need: int, lot_id: str) -> int:
        """The least amount, counted for the need, that can be given back to the lot without waste."""
        return self.way(need, self._where[lot_id][1]).even[0]

    def way(self, need: int, stack: PackStack) -> Conversion:
        """How the lots of the stack count for the need."""
        return stack.ways[self._items[need]]

    def take_pack(self, need: int, stack: PackStack, place: int, counted_milli: int) -> None:
        """Hand out what counts for so much more."""
        lot_id, held = stack.lots[place].lot_id, self._held[need]
        had, way = held.get(lot_id, 0), self.way(need, stack)
        stack.left_milli[place] -= way.out_for(had + counted_milli) - way.out_for(had)
        held[lot_id] = had + counted_milli
        self.got_milli[need] += counted_milli

    def give_back(self, need: int, lot_id: str, counted_milli: int) -> None:
        """Return a part of a line to its lot."""
        _, stack, place = self._where[lot_id]
        held, way = self._held[need], self.way(need, stack)
        rest = held[lot_id] - counted_milli
        stack.left_milli[place] += way.out_for(held[lot_id]) - way.out_for(rest)
        stack.head = min(stack.head, place)
        self.got_milli[need] -= counted_milli
        if rest:
            held[lot_id] = rest
        else:
            del held[lot_id]

    def take_from(self, need: int, lot_id: str, want_milli: int) -> int:
        """Hand out as much of one lot as it has left, up to what is wanted; returns how much."""
        _, stack, place = self._where[lot_id]
        if want_milli < self.way(need, stack).quantum:
            return 0
        more = self._most(need, stack, place, want_milli)
        if more > 0:
            self.take_pack(need, stack, place, more)
        return more

    def _most(self, need: int, stack: PackStack, place: int, want_milli: int) -> int:
        """How much more one lot can count for, together with what the need has of it already; 0 for nothing."""
        way, had = self.way(need, stack), self._held[need].get(stack.lots[place].lot_id)
        if not had:
            return way.most(want_milli, stack.left_milli[place])
        return max(0, way.most(had + want_milli, stack.left_milli[place] + way.out_for(had)) - had)

    def _stacks(self, cell: int, lots: Sequence[Lot]) -> list[PackStack]:
        free, stacks = self._ground.free, dict[int, PackStack]()
        for order, lot in enumerate(lots):
            stack = stacks.get(lot.pack_milli)
            if stack is None:
                stack = stacks[lot.pack_milli] = self._stack(lot)
            left = free.get(lot.lot_id, lot.quantity_milli)
            if left >= stack.pack_milli:
                self._where[lot.lot_id] = cell, stack, len(stack.lots)
                stack.lots.append(lot)
                stack.order.append(order)
                stack.left_milli.append(left)
        return [stack for stack in stacks.values() if stack.lots]

    def _stack(self, lot: Lot) -> PackStack:
        """An empty stack for lots like this one."""
        rules = self._ground.rules
        pack = pack_of(lot, rules.items[lot.item], rules.problem.policy.whole_packs)
        known = self._kinds.get((lot.item, pack))
        if known is None:
            weights, given = self._net.group.need_weights, rules.items[lot.item]
            ways = {
                item: Conversion.between(rules.items[item], given, rules.ratios[item][lot.item], pack)
                for item in sorted(set(self._items))
                if lot.item in rules.ratios[item]
            }
            least = min((way.least[0] * weights[item] for item, way in ways.items()), default=NOTHING)
            known = self._kinds[lot.item, pack] = ways, least
        return PackStack(pack, *known)

    def _from_bundle(self, need: int, bundle: int, want_milli: int) -> int:
        """Take what fits; remembers the least amount still to be had behind the bundle, which can only grow."""
        least, weight, taken, behind = self._least, self._weight[need], 0, NOTHING
        for cell in self._open_cells(bundle):
            if least[cell] <= (want_milli - taken) * weight:
                taken += self._from_cell(need, cell, want_milli - taken)
                if taken == want_milli:
                    return taken
            if least[cell] < behind:
                behind = least[cell]
        self._behind[bundle] = behind
        return taken

    def _open_cells(self, bundle: int) -> Iterator[int]:
        """The cells of the bundle that have something left, the latest of each chain first; one may be used up here."""
        for chain, end, _ in self._net.bundles[bundle]:
            cells = self._open[chain]
            for here in range(bisect_left(cells, end) - 1, -1, -1):
                yield cells[here]

    def _from_cell(self, need: int, cell: int, want_milli: int, round_up: bool = True) -> int:
        """What was taken from the lots of the cell: again and again the largest packs that fit.

        Without `round_up`, no more leaves than what is wanted is worth.
        """
        taken, weight, spent = 0, self._weight[need], False
        stacks = self._cells[cell]
        while stacks and (want_milli - taken) * weight >= self._least[cell]:
            stack, place = self._first_fitting(need, stacks, want_milli - taken)
            if stack is None:
                break
            more = self._most(need, stack, place, want_milli - taken)
            if not round_up:
                way = self.way(need, stack)
                worth = (want_milli - taken) * way.over // way.under
                more = min(more, way.counted_for(worth // way.pack * way.pack))
            if more <= 0:
                stacks = [other for other in stacks if other is not stack]
                continue
            self.take_pack(need, stack, place, more)
            taken += more
            spent = spent or stack.left_milli[place] < stack.pack_milli
        if spent:
            self._forget_spent(cell)
        return taken

    def _first_fitting(self, need: int, stacks: Sequence[PackStack], want_milli: int) -> tuple[PackStack | None, int]:
        """The stack of the largest packs that fit into what is wanted, and the place in it of the first to expire.

        Large packs go first, so that small ones are left for what large ones do not cover.
        """
        best: PackStack | None = None
        place, item = 0, self._items[need]
        for stack in stacks:
            counted, out = stack.ways[item].least
            if counted <= want_milli:
                here = stack.first_with(out)
                if here < len(stack.lots) and (
                    best is None or (-stack.pack_milli, stack.order[here]) < (-best.pack_milli, best.order[place])
                ):
                    best, place = stack, here
        return best, place

    def _forget_spent(self, cell: int) -> None:
        stacks = [stack for stack in self._cells[cell] if stack.first_with(stack.pack_milli) < len(stack.lots)]
        self._cells[cell] = stacks
        self._least[cell] = min((stack.least_units for stack in stacks), default=NOTHING)
        if not stacks:
            self._open[self._net.chain_of[cell]].remove(cell)
