"""Turns the flow of a group into lines from lots to needs, first to expire first; plans no flow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from relief_desk.domain.matching.agreed import NOTHING_AGREED, Agreed
from relief_desk.domain.matching.flow import Flow
from relief_desk.domain.matching.network import Ground, Network
from relief_desk.domain.matching.problem import Lot


class Line(NamedTuple):
    """`out_milli` leave `lot` and count for `counted_milli` of what need number `need` wants; 0 `days_late` on time."""

    need: int
    lot: Lot
    counted_milli: int
    out_milli: int
    days_late: int


def lines_of(ground: Ground, net: Network, flow: Flow, agreed: Agreed = NOTHING_AGREED) -> Iterator[Line]:
    """One line for each need and lot. Inside a cell, needs keep the lots agreed before; then the most urgent needs get
    what expires first.

    A cell with h holders and l lots gives at most h + l - 1 lines.
    """
    holders: dict[int, list[tuple[int, int]]] = {}
    for need, held in enumerate(flow.held):
        for cell, units in held.items():
            holders.setdefault(cell, []).append((need, units))
    for cell in sorted(holders):
        left = [_units(ground, net, cell, lot) for lot in net.cell_lots[cell]]
        taken: dict[tuple[int, int], int] = {}
        rest = _keep_agreed(net, cell, holders[cell], left, agreed, taken) if agreed.by_lot else holders[cell]
        _first_to_expire(rest, left, taken)
        for (need, place), units in taken.items():
            demand, lot, whole = net.demands[need], net.cell_lots[cell][place], units * net.unit
            counted, out = whole // net.group.need_weights[demand.item], whole // net.group.sure[lot.item]
            yield Line(need, lot, counted, out, ground.rules.days_late(demand, lot))


def _units(ground: Ground, net: Network, cell: int, lot: Lot) -> int:
    weight = net.group.sure[net.chains[net.chain_of[cell]].item]
    return ground.left(lot) * weight // net.unit


def _keep_agreed(
    net: Network,
    cell: int,
    holders: list[tuple[int, int]],
    left: list[int],
    agreed: Agreed,
    taken: dict[tuple[int, int], int],
) -> list[tuple[int, int]]:
    """Give holders the lots they had; returns what they hold beyond that."""
    rest = []
    for need, units in holders:
        for place, lot in enumerate(net.cell_lots[cell]):
            part = min(units, left[place], agreed.by_lot.get((need, lot.lot_id), 0))
            if part:
                taken[need, place] = part
                left[place] -= part
                units -= part
        rest.append((need, units))
    return rest


def _first_to_expire(holders: list[tuple[int, int]], left: list[int], taken: dict[tuple[int, int], int]) -> None:
    """Go through holders and lots side by side."""
    place = 0
    for need, units in holders:
        while units:
            while not left[place]:
                place += 1
            part = min(units, left[place])
            taken[need, place] = taken.get((need, place), 0) + part
            left[place] -= part
            units -= part
