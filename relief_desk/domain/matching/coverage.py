"""Covers a group tier by tier, each as far as any plan can and then evenly; knows nothing of lateness or packs.

Order matters and suffices: what the tiers up to one can get together does not depend on how it is spread among them, so
a more urgent tier, once served, may be given other lots later, but never less.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from relief_desk.domain.matching.agreed import NOTHING_AGREED, Agreed
from relief_desk.domain.matching.fairness import level_needs
from relief_desk.domain.matching.flow import Flow, Scope, fill, reroute
from relief_desk.domain.matching.network import Network
from relief_desk.domain.matching.place_fairness import level_places
from relief_desk.domain.matching.policy import TIERS, Level
from relief_desk.domain.matching.ticks import Ticks


def cover(
    net: Network, level: Level | None = Level.NEED, agreed: Agreed = NOTHING_AGREED
) -> Ticks[tuple[Flow, list[int]]]:
    """The flow, and for each need the tier in which it was found that nothing more can reach it (0: never).

    `level` None leaves the shares as they come, which is enough for a bound. What was `agreed` is where it starts from.
    """
    flow = Flow(net)
    tight = [0] * len(net.cap)
    for tier in TIERS:
        start, stop = bisect_left(net.tier, tier), bisect_right(net.tier, tier)
        for need in range(start, stop):
            if net.refs[need]:
                flow.live[need] = 1
            else:
                tight[need] = tier
        if agreed.by_cell:
            _start_from(flow, range(start, stop), agreed)
        pending = fill(flow, range(start, stop), net.cap)
        if not pending:
            continue
        scope = Scope(net, (need for need in range(stop) if flow.live[need]))
        stuck = yield from reroute(flow, pending, net.cap, scope)
        for need in stuck:
            tight[need] = tier
        members = sorted(need for need in stuck if net.tier[need] == tier)
        if level is Level.PLACE and members:
            yield from level_places(flow, range(start, stop), members, sorted(stuck))
        elif level is Level.NEED and len(members) > 1:
            yield from level_needs(flow, members, sorted(stuck))
    return flow, tight


def _start_from(flow: Flow, members: Iterable[int], agreed: Agreed) -> None:
    """Give the members what they had, as far as it is there; whatever ranks higher may still change it."""
    for need in members:
        for cell, units in agreed.by_cell.get(need, {}).items():
            part = min(units, flow.free[cell], flow.net.cap[need] - flow.got[need])
            if part > 0:
                flow.give(need, cell, part)
