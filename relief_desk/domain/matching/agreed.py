"""What the plan agreed before gave to whom, in the units of a group: a new plan starts from it; it decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from relief_desk.domain.matching.network import Network

Pairs = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Agreed:
    """by_cell: need -> the cells it had and how much of each. by_lot: (need, lot) -> how much it had of the lot."""

    by_cell: dict[int, dict[int, int]]
    by_lot: dict[tuple[int, str], int]


NOTHING_AGREED = Agreed({}, {})


def agreed_in(net: Network, pairs: Pairs) -> Agreed:
    """The part of what was agreed that the rules still allow, in whole units of the group."""
    if not pairs:
        return NOTHING_AGREED
    cell_of = {lot.lot_id: (cell, lot) for cell, lots in enumerate(net.cell_lots) for lot in lots}
    by_cell: dict[int, dict[int, int]] = {}
    by_lot: dict[tuple[int, str], int] = {}
    for need, demand in enumerate(net.demands):
        for lot_id, milli in sorted(pairs.get(demand.need_id, {}).items()):
            if lot_id not in cell_of:
                continue
            cell, lot = cell_of[lot_id]
            units = milli * net.group.sure[lot.item] // net.unit
            if units and _may_take(net, need, cell):
                by_lot[need, lot_id] = units
                cells = by_cell.setdefault(need, {})
                cells[cell] = cells.get(cell, 0) + units
    return Agreed(by_cell, by_lot)


def _may_take(net: Network, need: int, cell: int) -> bool:
    chain = net.chain_of[cell]
    return any(here == chain and cell < end for bundle in net.refs[need] for here, end, _ in net.bundles[bundle])
