"""What a unit of each cell is worth where it keeps somebody from waiting, and what that proves; moves nothing.

With any prices, every need pays at least the cheapest price with delay that is open to it. What all pay, less what all
stock is worth, no plan of the same amounts can undercut: the delays of every such plan add up to at least as much.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import add

from relief_desk.domain.matching.flow import Flow
from relief_desk.domain.matching.network import Network
from relief_desk.domain.matching.ticks import Ticks

NO_PRICE = 1 << 4000
PORTION = 1000


class Prices:
    """`of_cell`: the price of one unit, in late unit-days times the weight of their tier; `weights`: most urgent first.

    A tier outweighs all that its less urgent ones could ever add up to, so one number holds the delays of all tiers.
    """

    def __init__(self, net: Network) -> None:
        days = max((late - due for late, due in zip(net.latest, net.due, strict=True)), default=0)
        most = 4 * sum(net.stock) * (net.unit // net.grain) * max(days, 1) * (len(net.cap) + len(net.stock))
        tiers = sorted(set(net.tier))
        self.weights = {tier: 1 << (most.bit_length() * (len(tiers) - rank)) for rank, tier in enumerate(tiers, 1)}
        self.of_cell = [0] * len(net.stock)
        self._net = net
        self._from_day_zero = {tier: [day * rate for day in net.day] for tier, rate in self.weights.items()}

    def delay(self, cell: int, need: int) -> int:
        """What it costs the need that a unit comes from this cell."""
        days = self._net.day[cell] - self._net.due[need]
        return days * self.weights[self._net.tier[need]] if days > 0 else 0

    def lows(self) -> list[int]:
        """The least price of each bundle, with no delay added."""
        prices, first = self.of_cell, self._net.first
        return [
            min((min(prices[first[chain] : end]) for chain, end, _ in bundle), default=NO_PRICE)
            for bundle in self._net.bundles
        ]

    def cheapest(self, need: int) -> tuple[int, int]:
        """The least price with delay of the cells the need may read, and the cell; NO_PRICE where it may read none."""
        net, prices, tier = self._net, self.of_cell, self._net.tier[need]
        delays, due = self._from_day_zero[tier], net.due[need] * self.weights[tier]
        best, first, last, late = NO_PRICE, 0, 0, False
        for bundle in net.refs[need]:
            for chain, end, on_time in net.bundles[bundle]:
                start = net.first[chain]
                if on_time > start:
                    price = min(prices[start:on_time])
                    if price < best:
                        best, first, last, late = price, start, on_time, False
                if end > on_time:
                    price = min(map(add, prices[on_time:end], delays[on_time:end])) - due
                    if price < best:
                        best, first, last, late = price, on_time, end, True
        if late:
            return best, next(cell for cell in range(first, last) if prices[cell] + delays[cell] - due == best)
        return best, prices.index(best, first, last) if last else -1

    def cheapest_of(self, needs: Iterable[int]) -> Iterator[int]:
        """The least price with delay for each need; what needs of one bundle and tier share is worked out once."""
        net, known = self._net, dict[tuple[int, int], tuple[int, int]]()
        for need in needs:
            best, tier = NO_PRICE, net.tier[need]
            due = net.due[need] * self.weights[tier]
            for bundle in net.refs[need]:
                lows = known.get((bundle, tier))
                if lows is None:
                    lows = known[bundle, tier] = self._lows_of(bundle, self._from_day_zero[tier])
                best = min(best, lows[0], lows[1] - due)
            yield best

    def _lows_of(self, bundle: int, delays: Sequence[int]) -> tuple[int, int]:
        """The least price of what comes on time, and of what comes late, with the delay from day zero on."""
        prices, first, prefixes = self.of_cell, self._net.first, self._net.bundles[bundle]
        timely = [min(prices[first[chain] : on_time]) for chain, _, on_time in prefixes if on_time > first[chain]]
        late = [
            min(map(add, prices[on_time:end], delays[on_time:end])) for _, end, on_time in prefixes if end > on_time
        ]
        return min(timely, default=NO_PRICE), min(late, default=NO_PRICE)


@dataclass(frozen=True, slots=True)
class LeastDelay:
    """No plan in which needs get `amounts` has less delay than `total`, which adds up all tiers by their weights."""

    prices: Prices
    amounts: Sequence[int]
    total: int

    def by_tier(self, amounts: Sequence[int]) -> Iterator[tuple[int, int]]:
        """(tier, late unit-days), the most urgent first: at least so many where needs get `amounts`.

        What is said of a tier holds where the tiers before it have no more than what is said of them; below zero
        nothing is said of it, nor of those after it.
        """
        more = [have - had for have, had in zip(amounts, self.amounts, strict=True)]
        changed = [need for need, units in enumerate(more) if units]
        total = self.total
        for need, price in zip(changed, self.prices.cheapest_of(changed), strict=True):
            total += more[need] * price
        for tier, weight in self.prices.weights.items():
            days = (total + weight // 2) // weight
            total -= days * weight
            yield tier, days


def delay_of(flow: Flow, prices: Prices) -> int:
    """The delay of the flow, all tiers by their weights."""
    return sum(units * prices.delay(cell, need) for need, held in enumerate(flow.held) for cell, units in held.items())


def bound_of(flow: Flow, prices: Prices) -> Ticks[int]:
    """The most delay that the prices, whole or without the shares of less urgent tiers, prove for what needs get."""
    given, best = prices.of_cell, 0
    for weight in prices.weights.values():
        prices.of_cell = [max(0, (price + weight // 2) // weight * weight) for price in given]
        total = -sum(price * units for price, units in zip(prices.of_cell, flow.net.stock, strict=True))
        for need, price in enumerate(prices.cheapest_of(range(len(flow.got)))):
            if need % PORTION == PORTION - 1:
                yield
            total += flow.got[need] * price
        best = max(best, total)
    return best
