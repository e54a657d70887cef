"""Turns the flow of a group into lines from lots to needs, first to expire first; plans no flow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from relief_desk.domain.matching.flow import Flow
from relief_desk.domain.matching.network import Ground, Network
from relief_desk.domain.matching.problem import Lot


class Line(NamedTuple):
    """`counted_milli` thousandths of what need number `need` wants, out of `lot`."""

    need: int
    lot: Lot
    counted_milli: int


def lines_of(ground: Ground, net: Network, flow: Flow) -> Iterator[Line]:
    """One line for each need and lot. Inside a cell, the most urgent needs get what expires first.

    A cell with h holders and l lots gives at most h + l - 1 lines.
    """
    holders: dict[int, list[tuple[int, int]]] = {}
    for need, held in enumerate(flow.held):
        for cell, units in held.items():
            holders.setdefault(cell, []).append((need, units))
    weights, unit = net.group.need_weights, net.unit
    for cell in sorted(holders):
        lots = iter(net.cell_lots[cell])
        lot_weight = net.group.sure[net.chains[net.chain_of[cell]].item]
        left, lot = 0, net.cell_lots[cell][0]
        for need, units in holders[cell]:
            weight = weights[net.demands[need].item]
            while units:
                while not left:
                    lot = next(lots)
                    left = ground.free.get(lot.lot_id, lot.quantity_milli) * lot_weight // unit
                part = min(units, left)
                yield Line(need, lot, part * unit // weight)
                units -= part
                left -= part
