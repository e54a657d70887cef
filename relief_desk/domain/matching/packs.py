"""Rounds a flow to what can be handed out: whole packs, whole steps, whole thousandths on both sides; never too much.

Used where a group mixes grains, which makes the best plan NP-hard. Tier by tier the flow is rounded down line by line;
then the tier is topped up from any stock left, so that a more urgent need never loses to a less urgent one by rounding.
What comes out is measured against the flow, which no rounding can beat.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from itertools import islice, pairwise
from math import lcm

from relief_desk.domain.matching.conversion import Conversion
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
    """Lots of one cell in packs of one size, first to expire first, from `head` on.

    ways: item wanted -> how the lots count for it. least_units: no line counts for less, in units of the group.
    """

    pack_milli: int
    ways: dict[str, Conversion]
    least_units: int
    lots: list[Lot] = field(default_factory=list)
    left_milli: list[int] = field(default_factory=list)
    head: int = 0

    def has_pack(self) -> bool:
        return self.first_with(self.pack_milli) < len(self.lots)

    def first_with(self, out_milli: int) -> int:
        """The first lot that has so much left; the number of lots where none has."""
        here, left = self.head, self.left_milli
        while here < len(left) and left[here] < self.pack_milli:
            here += 1
        self.head = here
        while here < len(left) and left[here] < out_milli:
            here += 1
        return here


def _largest(stack: PackStack) -> int:
    return -stack.pack_milli


def _least_units(stacks: Sequence[PackStack]) -> int:
    """No line out of these stacks counts for less."""
    return min((stack.least_units for stack in stacks), default=NOTHING)


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
        self._sizes: dict[str, set[int]] = {}
        self._where: dict[str, tuple[int, PackStack, int]] = {}
        self._all_stacks = [self._stacks(cell, lots) for cell, lots in enumerate(net.cell_lots)]
        self._cells = [sorted(stacks, key=_largest) for stacks in self._all_stacks]
        self._least = [_least_units(stacks) for stacks in self._cells]
        self._open = [[cell for cell in range(*ends) if self._cells[cell]] for ends in pairwise(net.first)]
        self._behind = [0] * len(net.bundles)
        self._changed: set[int] = set()
        self._held: list[dict[str, int]] = [{} for _ in net.cap]
        self.got_milli = [0] * len(net.cap)

    def lines(self) -> list[Line]:
        """All lines, by need."""
        days_late, lines = self._ground.rules.days_late, []
        for need, (demand, held) in enumerate(zip(self._net.demands, self._held, strict=True)):
            for lot_id, counted in held.items():
                _, stack, place = self._where[lot_id]
                lot, out = stack.lots[place], stack.ways[demand.item].out_for(counted)
                lines.append(Line(need, lot, counted, out, days_late(demand, lot)))
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
                if waiting:
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
            self.take_pack(need, other.lots[place].lot_id, most // portion * portion)
            self.give_back(need, lot_id, most // portion * portion)

    def look_again(self) -> None:
        """Find what can be had again, or no longer, of lots that were taken or given back by name."""
        ends = self._net.ends
        for cell in self._changed:
            self._look_at(cell)
            for end, bundle in ends.get(self._net.chain_of[cell], ()):
                if end <= cell:
                    break
                self._behind[bundle] = 0
        self._changed.clear()

    def _look_at(self, cell: int) -> None:
        """See which lots of the cell have a pack left."""
        was_open, cells = bool(self._cells[cell]), self._open[self._net.chain_of[cell]]
        stacks = self._cells[cell] = sorted(filter(PackStack.has_pack, self._all_stacks[cell]), key=_largest)
        self._least[cell] = _least_units(stacks)
        if was_open and not stacks:
            cells.remove(cell)
        elif stacks and not was_open:
            insort(cells, cell)

    def milli(self, need: int, units: int) -> int:
        """Units of the group as thousandths of what the need wants."""
        return units * self._net.unit // self._weight[need]

    def held(self, need: int) -> dict[str, int]:
        """Lot -> thousandths counted for the need."""
        return self._held[need]

    def stacks_for(self, need: int) -> Iterator[PackStack]:
        """Stacks with something left that the need may take from, the latest arrivals of each chain first."""
        for bundle in self._net.refs[need]:
            for cells in self._open_cells(bundle):
                for cell in cells:
                    yield from (stack for stack in self._all_stacks[cell] if stack in self._cells[cell])

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

    def sizes(self, need: int) -> Set[int]:
        """For how much packs of each size and item count for the need, as few of them as go without waste."""
        item = self._items[need]
        known = self._sizes.get(item)
        if known is None:
            known = self._sizes[item] = {ways[item].even[0] for ways, _ in self._kinds.values() if item in ways}
        return known

    def portion(self, need: int, lot_id: str) -> int:
        """The least amount, counted for the need, that can be given back to the lot without waste."""
        return self.way(need, self._where[lot_id][1]).even[0]

    def way(self, need: int, stack: PackStack) -> Conversion:
        """How the lots of the stack count for the need."""
        return stack.ways[self._items[need]]

    def take_pack(self, need: int, lot_id: str, counted_milli: int) -> None:
        """Hand out what counts for so much more."""
        cell, stack, place = self._where[lot_id]
        self._changed.add(cell)
        self._take(need, stack, place, counted_milli)

    def give_back(self, need: int, lot_id: str, counted_milli: int) -> None:
        """Return a part of a line to its lot."""
        cell, stack, place = self._where[lot_id]
        self._changed.add(cell)
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
        way = self.way(need, stack)
        if want_milli < way.quantum:
            return 0
        more = self._most(need, lot_id, way, want_milli, stack.left_milli[place])
        if more:
            self.take_pack(need, lot_id, more)
        return more

    def _take(self, need: int, stack: PackStack, place: int, counted_milli: int) -> None:
        lot_id, held = stack.lots[place].lot_id, self._held[need]
        had, way = held.get(lot_id, 0), self.way(need, stack)
        stack.left_milli[place] -= way.out_for(had + counted_milli) - way.out_for(had)
        held[lot_id] = had + counted_milli
        self.got_milli[need] += counted_milli

    def _most(self, need: int, lot_id: str, way: Conversion, want_milli: int, left_milli: int) -> int:
        """How much more a lot can count for, together with what the need has of it already; 0 for nothing."""
        had = self._held[need].get(lot_id)
        if not had:
            return way.most(want_milli, left_milli)
        return max(0, way.most(had + want_milli, left_milli + way.out_for(had)) - had)

    def _stacks(self, cell: int, lots: Sequence[Lot]) -> list[PackStack]:
        """The lots by the size of their packs, in the order of the first of each."""
        ground, stacks = self._ground, dict[int, PackStack]()
        for lot in lots:
            pack = ground.pack(lot)
            left = ground.free.get(lot.lot_id, lot.quantity_milli)
            if left < pack:
                continue
            stack = stacks.get(pack)
            if stack is None:
                stack = stacks[pack] = PackStack(pack, *self._kind(lot, pack))
            self._where[lot.lot_id] = cell, stack, len(stack.lots)
            stack.lots.append(lot)
            stack.left_milli.append(left)
        return list(stacks.values())

    def _kind(self, lot: Lot, pack: int) -> tuple[dict[str, Conversion], int]:
        """How lots like this one count for each item wanted, and for how little at least, in units of the group."""
        known = self._kinds.get((lot.item, pack))
        if known is None:
            rules, weights = self._ground.rules, self._net.group.need_weights
            ways = {
                item: Conversion.between(rules.items[item], rules.items[lot.item], rules.ratios[item][lot.item], pack)
                for item in sorted(set(self._items))
                if lot.item in rules.ratios[item]
            }
            least = min((way.least[0] * weights[item] for item, way in ways.items()), default=NOTHING)
            known = self._kinds[lot.item, pack] = ways, least
        return known

    def _from_bundle(self, need: int, bundle: int, want_milli: int) -> int:
        """Take what fits; remembers the least amount still to be had behind the bundle, which can only grow."""
        least, weight, missing, behind = self._least, self._weight[need], want_milli, NOTHING
        for cells in self._open_cells(bundle):
            for cell in cells:
                if least[cell] <= missing * weight:
                    missing -= self._from_cell(need, cell, missing)
                    if not missing:
                        return want_milli
                if least[cell] < behind:
                    behind = least[cell]
        self._behind[bundle] = behind
        return want_milli - missing

    def _open_cells(self, bundle: int) -> Iterator[list[int]]:
        """Of each chain of the bundle the cells that have something left, the latest first."""
        for chain, end, _ in self._net.bundles[bundle]:
            cells = self._open[chain]
            part = cells[: bisect_left(cells, end)]
            part.reverse()
            yield part

    def _from_cell(self, need: int, cell: int, want_milli: int, round_up: bool = True) -> int:
        """What was taken from the lots of the cell: the largest packs that fit, then smaller ones for the rest.

        Without `round_up`, no more leaves than what is wanted is worth.
        """
        missing, spent, item = want_milli, False, self._items[need]
        for stack in self._cells[cell]:
            way = stack.ways[item]
            counted, out = way.least
            while counted <= missing:
                place = stack.first_with(out)
                if place == len(stack.lots):
                    break
                more = self._most(need, stack.lots[place].lot_id, way, missing, stack.left_milli[place])
                if not (round_up or way.even_only):
                    worth = missing * way.over // way.under
                    more = min(more, way.counted_for(worth // way.pack * way.pack))
                if not more:
                    break
                self._take(need, stack, place, more)
                missing -= more
                spent = spent or stack.left_milli[place] < stack.pack_milli
        if spent:
            self._look_at(cell)
        return want_milli - missing
