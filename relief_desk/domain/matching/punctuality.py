"""Makes deliveries as little late as can be, most urgent tier first, while every need keeps exactly what it gets.

All late deliveries are withdrawn; what is on time costs nothing and is therefore already cheapest. What fits is brought
back on time. The rest comes back along paths of least lateness, all needs of one pass together: a delivery of another
need may become later where that saves more. Each such step keeps the whole as little late as it can be.

Lateness is counted in unit-days. A tier outweighs all that could happen in the tiers below it along one path, so the
tiers are settled in strict order. Source: L. R. Ford and D. R. Fulkerson, Flows in Networks (1962), primal-dual method.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush

from relief_desk.domain.matching.flow import NOBODY, Flow, Scope, fill, reroute
from relief_desk.domain.matching.ticks import Ticks

HOP_BITS = 24
FAR = 1 << 400
WORK_LIMIT = 4_000_000
PORTION = 50


def make_punctual(flow: Flow) -> Ticks[bool]:
    """Whether the lateness is proved least; what each need gets stays as it was."""
    net = flow.net
    target = flow.got[:]
    late = _withdraw_late(flow)
    yield
    if not late:
        return True
    takers = [need for need, units in enumerate(target) if units]
    for need in takers:
        flow.live[need] = 1
    pending = fill(flow, late, target, on_time=True)
    if pending:
        yield from reroute(flow, pending, target, Scope(net, takers, on_time=True))
    for need in takers:
        flow.live[need] = 0
    pending = [need for need in pending if flow.got[need] < target[need]]
    if pending:
        detours = Detours(flow, takers)
        yield from detours.prepare()
        while pending and detours.work < WORK_LIMIT:
            yield from detours.price()
            yield from detours.push_all(pending, target)
            pending = [need for need in pending if flow.got[need] < target[need]]
        if pending:
            yield from _bring_back(flow, pending, takers, target)
    return not pending


def _bring_back(flow: Flow, pending: Sequence[int], takers: Sequence[int], target: Sequence[int]) -> Ticks[None]:
    """Give the pending needs what they had in any way that is allowed, where the best way would take too long."""
    for need in takers:
        flow.live[need] = 1
    short = fill(flow, pending, target)
    if short:
        yield from reroute(flow, short, target, Scope(flow.net, takers))
    for need in takers:
        flow.live[need] = 0


def _withdraw_late(flow: Flow) -> list[int]:
    """Take back what comes late; the needs it was taken from, most urgent first."""
    day, due = flow.net.day, flow.net.due
    needs = []
    for need, held in enumerate(flow.held):
        late = [cell for cell in held if day[cell] > due[need]]
        if late:
            needs.append(need)
            for cell in late:
                flow.take_back(need, cell, held[cell])
    return needs


class Detours:
    """Paths of least lateness from free stock to needs that miss something.

    Costs are lateness shifted left by HOP_BITS plus the number of hops, so that cheapest paths never run in circles.
    """

    def __init__(self, flow: Flow, takers: Sequence[int]) -> None:
        net = flow.net
        self._flow = flow
        self._price: list[int] = []
        self._cost: list[int] = []
        self._holders: list[dict[int, int]] = [{} for _ in net.stock]
        for need in takers:
            for cell in flow.held[need]:
                self._holders[cell][need] = 1
        self._rate = _rates(flow, len(takers))
        self._takers = takers
        self._readers: list[list[int]] = []
        self._by_due: dict[int, list[tuple[int, int, int]]] = {}
        self.work = 0
        self._patience = max(late - due for late, due in zip(net.latest, net.due, strict=True))

    def prepare(self) -> Ticks[None]:
        """Sort who reads each chain by the day it is due; needs of one bundle, tier and day are told together."""
        net = self._flow.net
        alike: dict[tuple[int, int, int], int] = {}
        for count, need in enumerate(self._takers):
            if count % (20 * PORTION) == 0:
                yield
            for bundle in net.refs[need]:
                key = bundle, net.due[need], net.tier[need]
                number = alike.get(key)
                if number is None:
                    number = alike[key] = len(self._readers)
                    self._readers.append([need])
                    for chain, end, _ in net.bundles[bundle]:
                        self._by_due.setdefault(chain, []).append((-key[1], number, net.day[end - 1]))
                else:
                    self._readers[number].append(need)
        for count, entries in enumerate(self._by_due.values()):
            if count % PORTION == 0:
                yield
            entries.sort()

    def price(self) -> Ticks[None]:
        """The least cost of one more unit of every cell, and for every need."""
        net, free = self._flow.net, self._flow.free
        price = self._price = [FAR] * len(net.stock)
        self._cost = [FAR] * len(net.cap)
        known = [FAR] * len(self._readers)
        heap = [(0, cell) for cell, units in enumerate(free) if units]
        for _, cell in heap:
            price[cell] = 0
        heapify(heap)
        timely: dict[int, tuple[int, int]] = {}
        steps = 0
        while heap:
            here, cell = heappop(heap)
            if here != price[cell]:
                continue
            steps += 1
            if steps % 1000 == 0:
                yield
            entries = self._by_due.get(net.chain_of[cell])
            if entries:
                self._offer(cell, here, entries, timely, known, heap)

    def _offer(
        self,
        cell: int,
        here: int,
        entries: Sequence[tuple[int, int, int]],
        timely: dict[int, tuple[int, int]],
        known: list[int],
        heap: list[tuple[int, int]],
    ) -> None:
        """Tell everybody who reads the cell what it costs."""
        net, chain = self._flow.net, self._flow.net.chain_of[cell]
        day, value = net.day[cell], here + 1
        reached, cheapest = timely.get(chain, (0, -FAR))
        if here < cheapest:
            reached = 0
        start = bisect_left(entries, (1 - day,))
        for index in range(reached, start):
            number = entries[index][1]
            if known[number] > value:
                known[number] = value
                self._tell(number, value, heap)
        if start > reached or here < cheapest:
            timely[chain] = max(start, reached), here
        stop = bisect_right(entries, (self._patience - day, len(known)), start)
        self.work += stop - start + max(0, start - reached) + 1
        rate, tier, readers = self._rate, net.tier, self._readers
        for minus_due, number, latest in entries[start:stop]:
            if latest >= day and known[number] > value:
                late = value + (day + minus_due) * rate[tier[readers[number][0]]]
                if known[number] > late:
                    known[number] = late
                    self._tell(number, late, heap)

    def _tell(self, number: int, value: int, heap: list[tuple[int, int]]) -> None:
        """Something got cheaper for these needs: so does what they hold."""
        net, cost, price = self._flow.net, self._cost, self._price
        for need in self._readers[number]:
            if value < cost[need]:
                cost[need] = value
                for cell in self._flow.held[need]:
                    days = net.day[cell] - net.due[need]
                    lower = value - days * self._rate[net.tier[need]] if days > 0 else value
                    if lower < price[cell]:
                        price[cell] = lower
                        heappush(heap, (lower, cell))

    def push_all(self, pending: Sequence[int], target: Sequence[int]) -> Ticks[None]:
        """Bring to the pending needs what the cheapest paths can carry."""
        flow, cost = self._flow, self._cost
        ways: dict[int, Iterator[tuple[int, int]]] = {}
        for count, need in enumerate(sorted(pending, key=lambda need: (cost[need], need))):
            if count % 50 == 49:
                yield
            while flow.got[need] < target[need]:
                path = self._path(need, ways)
                if not path:
                    break
                self._carry(path, target[need] - flow.got[need])

    def _path(self, need: int, ways: dict[int, Iterator[tuple[int, int]]]) -> list[tuple[int, int, int]]:
        """Hops (need, cell, giver) along cheapest arcs down to free stock; empty where there is none left."""
        path: list[tuple[int, int, int]] = []
        here = need
        while True:
            choices = ways.get(here)
            if choices is None:
                choices = ways[here] = self._ways(here)
            way = next(choices, None)
            if way is None:
                self._cost[here] = -FAR
                if not path:
                    return path
                here = path.pop()[0]
                continue
            path.append((here, *way))
            if way[1] == NOBODY:
                return path
            here = way[1]

    def _ways(self, need: int) -> Iterator[tuple[int, int]]:
        """(cell, giver) on cheapest arcs only, the same again and again until it is used up."""
        flow, price, cost = self._flow, self._price, self._cost
        net, free, held = flow.net, flow.free, flow.held
        goal, due, rate = cost[need] - 1, net.due[need], self._rate.get(net.tier[need], 0)
        for bundle in net.refs[need]:
            for chain, end, on_time in net.bundles[bundle]:
                for cell in range(net.first[chain], end):
                    here = price[cell]
                    if here > goal or (here + (net.day[cell] - due) * rate if cell >= on_time else here) != goal:
                        continue
                    while here == 0 and free[cell]:
                        yield cell, NOBODY
                    for giver in list(self._holders[cell]):
                        days = net.day[cell] - net.due[giver]
                        gain = days * self._rate[net.tier[giver]] if days > 0 else 0
                        while cost[giver] - gain == here and cell in held[giver]:
                            yield cell, giver

    def _carry(self, path: Sequence[tuple[int, int, int]], units: int) -> None:
        flow = self._flow
        for _, cell, giver in path:
            units = min(units, flow.free[cell] if giver == NOBODY else flow.held[giver][cell])
        for need, cell, giver in path:
            if giver != NOBODY:
                flow.take_back(giver, cell, units)
                if cell not in flow.held[giver]:
                    self._holders[cell].pop(giver, None)
            flow.give(need, cell, units)
            self._holders[cell][need] = 1


def _rates(flow: Flow, needs: int) -> dict[int, int]:
    """The weight of one late unit-day by tier, each more than any path could save in the tiers below."""
    net = flow.net
    days = max((net.latest[need] - net.due[need] for need in range(len(net.cap))), default=0)
    step = (2 * needs * max(days, 1)).bit_length()
    tiers = sorted(set(net.tier), reverse=True)
    return {tier: 1 << (HOP_BITS + step * rank) for rank, tier in enumerate(tiers)}
