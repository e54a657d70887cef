"""Rounds the flow of a group tier by tier, so that no more urgent need ever loses to a less urgent one by rounding."""

from __future__ import annotations

from bisect import bisect_right

from relief_desk.domain.matching.flow import Flow
from relief_desk.domain.matching.lines import Line
from relief_desk.domain.matching.network import Ground, Network
from relief_desk.domain.matching.pack_exchange import exchange_packs
from relief_desk.domain.matching.packs import Packing
from relief_desk.domain.matching.ticks import Ticks


def rounded_lines(ground: Ground, net: Network, flow: Flow) -> Ticks[list[Line]]:
    """Lines that can be handed out as they stand, by need."""
    packing = Packing(ground, net, flow)
    yield
    target = [packing.milli(need, units) for need, units in enumerate(flow.got)]
    start = 0
    while start < len(net.tier):
        stop = bisect_right(net.tier, net.tier[start])
        tier = range(start, stop)
        yield from packing.round_down(tier)
        yield from packing.top_up(tier, target)
        yield from exchange_packs(packing, tier, target)
        start = stop
    yield from packing.top_up(range(len(net.tier)), [packing.milli(need, cap) for need, cap in enumerate(net.cap)])
    packing.prefer_first_to_expire()
    return packing.lines()
