"""Makes deliveries as little late as can be, most urgent tier first, while every need keeps exactly what it gets.

All late deliveries are withdrawn, and what fits is brought back on time; the rest comes back in any way that is
allowed. Then deliveries are exchanged until no exchange makes anything less late. Lateness is counted in unit-days.
"""

from __future__ import annotations

from collections.abc import Sequence

from relief_desk.domain.matching.delay_prices import LeastDelay, Prices, bound_of, delay_of
from relief_desk.domain.matching.delay_tree import DelayTree
from relief_desk.domain.matching.flow import Flow, Scope, fill, reroute
from relief_desk.domain.matching.ticks import Ticks

WORK_LIMIT = 60_000_000


def make_punctual(flow: Flow) -> Ticks[LeastDelay]:
    """How late any plan of the same amounts is at least; what each need gets stays as it was."""
    target, prices = flow.got[:], Prices(flow.net)
    late = _withdraw_late(flow)
    yield
    if not late:
        return LeastDelay(prices, target, 0)
    takers = [need for need, units in enumerate(target) if units]
    still_late = yield from _bring_back(flow, late, target, takers, on_time=True)
    if not still_late:
        return LeastDelay(prices, target, 0)
    yield from _bring_back(flow, still_late, target, takers)
    tree = DelayTree(flow, prices)
    yield from tree.grow()
    proved = yield from tree.improve(WORK_LIMIT)
    least = delay_of(flow, prices) if proved else (yield from bound_of(flow, prices))
    return LeastDelay(prices, target, least)


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


def _bring_back(
    flow: Flow, short: Sequence[int], target: Sequence[int], takers: Sequence[int], on_time: bool = False
) -> Ticks[list[int]]:
    """Give the needs what they had, over detours if need be; those for whom that cannot be done on time."""
    for need in takers:
        flow.live[need] = 1
    pending = fill(flow, short, target, on_time)
    if pending:
        yield from reroute(flow, pending, target, Scope(flow.net, takers, on_time))
    for need in takers:
        flow.live[need] = 0
    return [need for need in pending if flow.got[need] < target[need]]
