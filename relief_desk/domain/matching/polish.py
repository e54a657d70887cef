"""Betters the lots behind a flow without touching what anybody gets or how late it is; changes no share.

The item itself before a substitute, what is at hand before what is still to come, what expires first before the rest:
first by taking idle stock instead of what is held, then by exchanges between two needs that rid one of a substitute.
"""

from __future__ import annotations

from collections.abc import Iterator

from relief_desk.domain.matching.flow import Flow
from relief_desk.domain.matching.ticks import Ticks

PORTION = 1000
PARTNERS = 200


def polish(flow: Flow, as_of_day: int) -> Ticks[None]:
    """Best effort: no claim that no better choice of lots exists."""
    polisher = Polisher(flow, as_of_day)
    for need, held in enumerate(flow.held):
        if need % PORTION == PORTION - 1:
            yield
        if held:
            polisher.take_idle(need)
    if len({key.item for key in flow.net.chains}) > 1:
        yield
        yield from polisher.exchange_substitutes()


class Polisher:
    """Finds better cells for single needs."""

    def __init__(self, flow: Flow, as_of_day: int) -> None:
        self._flow = flow
        self._today = as_of_day
        self._item = [flow.net.chains[chain].item for chain in flow.net.chain_of]
        self._wanted = [demand.item for demand in flow.net.demands]

    def take_idle(self, need: int) -> None:
        """Swap substitutes for idle stock of the item itself, then what is to come for what is at hand."""
        flow, day, wanted = self._flow, self._flow.net.day, self._wanted[need]
        for cell in sorted(flow.held[need]):
            strange = self._item[cell] != wanted
            if strange or day[cell] > self._today:
                self._swap(need, cell, strange)

    def _swap(self, need: int, cell: int, strange: bool) -> None:
        flow = self._flow
        latest = max(flow.net.due[need], flow.net.day[cell])
        for better in self._idle_better(need, latest, strange):
            if better == cell:
                continue
            units = min(flow.held[need].get(cell, 0), flow.free[better])
            if units:
                flow.take_back(need, cell, units)
                flow.give(need, better, units)
            if cell not in flow.held[need]:
                return

    def _idle_better(self, need: int, latest: int, strange: bool) -> Iterator[int]:
        """Idle cells of the item itself that rank above the one held: at hand, or any in place of a substitute."""
        net, free = self._flow.net, self._flow.free
        for bundle in net.refs[need]:
            for chain, end, _ in net.bundles[bundle]:
                first = net.first[chain]
                if self._item[first] != self._wanted[need]:
                    continue
                if net.day[first] == self._today and free[first]:
                    yield first
                if strange:
                    for cell in range(first, end):
                        if net.day[cell] > latest:
                            break
                        if free[cell]:
                            yield cell

    def exchange_substitutes(self) -> Ticks[None]:
        """Two needs exchange cells where one of them gets the item itself and the other loses nothing."""
        flow = self._flow
        holders: list[dict[int, None]] = [{} for _ in flow.free]
        for need, held in enumerate(flow.held):
            for cell in held:
                holders[cell][need] = None
        for need, held in enumerate(flow.held):
            if need % PORTION == PORTION - 1:
                yield
            for cell in sorted(held):
                if self._item[cell] != self._wanted[need] and cell in held:
                    self._exchange(need, cell, holders)

    def _exchange(self, need: int, cell: int, holders: list[dict[int, None]]) -> None:
        for other, better in list(self._partners(need, cell, holders)):
            held, theirs = self._flow.held[need], self._flow.held[other]
            units = min(held.get(cell, 0), theirs.get(better, 0))
            if not units:
                continue
            for giver, gone, got in ((need, cell, better), (other, better, cell)):
                self._flow.take_back(giver, gone, units)
                if gone not in self._flow.held[giver]:
                    holders[gone].pop(giver, None)
                holders[got][giver] = None
            self._flow.give(need, better, units)
            self._flow.give(other, cell, units)

    def _partners(self, need: int, cell: int, holders: list[dict[int, None]]) -> Iterator[tuple[int, int]]:
        """(other need, its cell of the wanted item) where the other may take `cell` and is no worse off."""
        net, item, looked_at = self._flow.net, self._item[cell], 0
        latest = max(net.due[need], net.day[cell])
        for bundle in net.refs[need]:
            for chain, end, _ in net.bundles[bundle]:
                if net.chains[chain].item != self._wanted[need]:
                    continue
                for better in range(net.first[chain], end):
                    if net.day[better] > latest:
                        break
                    for other in holders[better]:
                        looked_at += 1
                        if looked_at > PARTNERS:
                            return
                        wants = self._wanted[other]
                        if wants != self._wanted[need] or wants == item:
                            no_later = net.day[cell] <= max(net.due[other], net.day[better])
                            if no_later and self._may_take(other, cell):
                                yield other, better

    def _may_take(self, need: int, cell: int) -> bool:
        chain = self._flow.net.chain_of[cell]
        return any(
            here == chain and cell < end
            for bundle in self._flow.net.refs[need]
            for here, end, _ in self._flow.net.bundles[bundle]
        )
