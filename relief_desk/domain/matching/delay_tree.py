"""Moves deliveries until nothing can come less late while every need keeps its amount; knows nothing of coverage.

The classic transport problem: what each unit of a cell would save elsewhere is its price, a tree of deliveries carries
the prices, and a need that could be served more cheaply than its place in the tree says changes the tree. Each change
makes the whole less late or leaves it as it is, so it may be stopped at any time; the prices then still tell how late
any plan must be at least.

Sources: G. B. Dantzig, Application of the simplex method to a transportation problem (1951); W. H. Cunningham,
A network simplex method (1976), for the choice that keeps it from running in circles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relief_desk.domain.matching.delay_prices import Prices
from relief_desk.domain.matching.flow import Flow
from relief_desk.domain.matching.ticks import Ticks

PORTION = 30_000
PRICING = 20


class DelayTree:
    """The tree: cells, then needs, then the root, which takes what nobody holds.

    `hung` lists who hangs at whom, without needs at which nothing hangs: their price follows from that of their cell.
    """

    def __init__(self, flow: Flow, prices: Prices) -> None:
        net = flow.net
        self._flow, self._prices = flow, prices
        self._cells, self._root = len(net.stock), len(net.stock) + len(net.cap)
        self._above = [-1] * (self._root + 1)
        self._hung: list[dict[int, None]] = [{} for _ in self._above]
        self._work = self._told = 0

    def grow(self) -> Ticks[None]:
        """Make the tree out of what is held; deliveries that would close a circle are given up for cheaper ones."""
        flow, above, over = self._flow, self._above, list[tuple[int, int]]()
        holders: list[list[int]] = [[] for _ in range(self._cells)]
        for need, held in enumerate(flow.held):
            for cell in held:
                holders[cell].append(need + self._cells)
        # Free cells first: what hangs at the root and is used up can give nothing back to it.
        for start in sorted(range(self._cells), key=lambda cell: not flow.free[cell]):
            if above[start] < 0:
                self._hang(start, self._root)
                over += self._grow_from(start, holders)
            elif flow.free[start]:
                over.append((start, self._root))
        for cell, need in over:
            if self._units(cell, need) and above[cell] != need and above[need] != cell:
                gain = self._value(need) - self._price(cell, need)
                self._turn(*((cell, need) if gain >= 0 else (need, cell)), abs(gain))
                if self._is_time_to_tell():
                    yield

    def _grow_from(self, start: int, holders: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
        """Hang up all that is linked with the cell; deliveries (cell, need) for which there is no room in the tree."""
        above, queue = self._above, [start]
        for node in queue:
            is_cell = node < self._cells
            if is_cell:
                self._prices.of_cell[node] = self._value(above[node]) - self._price(node, above[node])
            for other in holders[node] if is_cell else self._flow.held[node - self._cells]:
                if above[other] < 0:
                    self._hang(other, node)
                    queue.append(other)
                elif is_cell and above[node] != other and above[other] != node:
                    yield node, other

    def improve(self, limit: int) -> Ticks[bool]:
        """Change the tree until no need could be served more cheaply (True), or until the work done reaches `limit`."""
        prices, cells = self._prices, self._cells
        takers = [need for need, units in enumerate(self._flow.got) if units]
        turned = True
        while turned:
            turned = False
            for need in self._hopeful(takers):
                self._work += PRICING
                price, cell = prices.cheapest(need)
                value = self._value(need + cells)
                if price < value:
                    self._turn(cell, need + cells, value - price)
                    turned = True
                if self._is_time_to_tell():
                    yield
                    if self._work > limit:
                        return False
            lowest = min(prices.of_cell)
            while lowest < 0:
                self._turn(prices.of_cell.index(lowest), self._root, -lowest)
                lowest, turned = min(prices.of_cell), True
                if self._is_time_to_tell():
                    yield
        return True

    def _hopeful(self, needs: Sequence[int]) -> list[int]:
        """Those of which some cell that they may read has a lower price than they pay, whatever delay it means."""
        refs, lows = self._flow.net.refs, self._prices.lows()
        return [
            need
            for need in needs
            if (value := self._value(need + self._cells)) > 0 and value > min(map(lows.__getitem__, refs[need]))
        ]

    def _is_time_to_tell(self) -> bool:
        before, self._told = self._told, self._work // PORTION
        return self._told > before

    def _value(self, node: int) -> int:
        """What one unit less for this need would save; nothing for the root."""
        return 0 if node == self._root else self._price(self._above[node], node)

    def _price(self, cell: int, node: int) -> int:
        """The price of the cell with the delay that it means for the need; the root knows no delay."""
        price = self._prices.of_cell[cell]
        return price if node == self._root else price + self._prices.delay(cell, node - self._cells)

    def _units(self, cell: int, node: int) -> int:
        return self._flow.free[cell] if node == self._root else self._flow.held[node - self._cells].get(cell, 0)

    def _add(self, cell: int, node: int, units: int) -> None:
        if node == self._root:
            self._flow.free[cell] += units
            return
        held = self._flow.held[node - self._cells]
        held[cell] = held.get(cell, 0) + units
        if not held[cell]:
            del held[cell]

    def _turn(self, start: int, end: int, gain: int) -> None:
        """Send what can be sent round the circle that `start` and `end` close, from the one to the other.

        A cell as start gives the need at the end more, a need as start takes less of the cell at the end. The last
        delivery of the circle that runs dry, seen from its point nearest to the root, leaves the tree.
        """
        cells = self._cells
        down, up = self._branches(start, end)
        units, last = None, 0
        for place in range(len(down) - 2, -1, -1):
            if down[place] < cells:
                room = self._units(down[place], down[place + 1])
                if units is None or room <= units:
                    units, last = room, -1 - place
        if start >= cells:
            room = self._units(end, start)
            if units is None or room <= units:
                units, last = room, len(up)
        for place in range(len(up) - 1):
            if up[place] >= cells:
                room = self._units(up[place + 1], up[place])
                if units is None or room <= units:
                    units, last = room, place
        if units:
            self._pass_round(down, -units)
            self._pass_round(up, units)
            self._add(*((start, end, units) if start < cells else (end, start, -units)))
        self._work += len(down) + len(up)
        if last < 0:
            self._regraft(down[:-last], end, gain)
        elif last < len(up):
            self._regraft(up[: last + 1], start, -gain)

    def _branches(self, one: int, other: int) -> tuple[list[int], list[int]]:
        """The ways from both up to the node where they meet, which ends both."""
        left, right, above = [one], [other], self._above
        for way in (left, right):
            while way[-1] != self._root:
                way.append(above[way[-1]])
        while len(left) > 1 and len(right) > 1 and left[-2] == right[-2]:
            left.pop()
            right.pop()
        return left, right

    def _pass_round(self, way: Sequence[int], units: int) -> None:
        """Cells on the way give `units` more to what they hang at, needs take as much less."""
        for place in range(len(way) - 1):
            node, above = way[place], way[place + 1]
            if node < self._cells:
                self._add(node, above, units)
            else:
                self._add(above, node, -units)

    def _regraft(self, stem: Sequence[int], onto: int, change: int) -> None:
        """Cut off the branch at the end of `stem` and hang it up by its other end; its prices change."""
        for node in stem:
            self._unhang(node)
        for node in stem:
            self._hang(node, onto)
            onto = node
        if change:
            prices, hung, cells = self._prices.of_cell, self._hung, self._cells
            branch = [stem[0]]
            for node in branch:
                if node < cells:
                    prices[node] += change
                if hung[node]:
                    branch += hung[node]
            self._work += len(branch)

    def _hang(self, node: int, onto: int) -> None:
        self._above[node] = onto
        if node < self._cells or self._hung[node]:
            if onto >= self._cells and onto != self._root and not self._hung[onto] and self._above[onto] >= 0:
                self._hung[self._above[onto]][onto] = None
            self._hung[onto][node] = None

    def _unhang(self, node: int) -> None:
        onto = self._above[node]
        self._hung[onto].pop(node, None)
        if onto >= self._cells and onto != self._root and not self._hung[onto]:
            self._hung[self._above[onto]].pop(onto, None)
