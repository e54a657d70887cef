"""Keeps the flow of one group and mends it after an edit, so that each tier is covered as far as any plan could.

More stock, or a need that asks for less, is handed on to the most urgent need that any path reaches; less stock, or a
need that asks for more, is made up from free stock or taken from the least urgent need that any path reaches. A row
that changes in more than its quantity is taken out and put in anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias

from relief_desk.domain.matching.conversion import pack_of
from relief_desk.domain.matching.coverage import cover
from relief_desk.domain.matching.flow import NOBODY, Scope, Search
from relief_desk.domain.matching.groups import Group
from relief_desk.domain.matching.growing_flow import GrowingFlow
from relief_desk.domain.matching.network import NEVER, Ground, Network, compile_network
from relief_desk.domain.matching.policy import TIERS
from relief_desk.domain.matching.problem import Demand, Lot
from relief_desk.domain.matching.readers import ChainKey
from relief_desk.domain.matching.rematch_way import Hop, Way, holders_of
from relief_desk.domain.matching.rules import arrival_day
from relief_desk.domain.matching.ticks import finish

Row: TypeAlias = Demand | Lot


class KeptGroup:
    """The flow of one group; `tight` tells in which tier a need was found out of reach."""

    def __init__(self, ground: Ground, group: Group) -> None:
        self._ground, self._group = ground, group
        self._net: Network = finish(compile_network(ground, group, group.sure))
        flow, tight = finish(cover(self._net, ground.rules.problem.policy.level))
        self._flow, self._tight = GrowingFlow(flow), tight
        self._need = {demand.need_id: need for need, demand in enumerate(self._net.demands)}
        self._cell = {lot.lot_id: cell for cell, lots in enumerate(self._net.cell_lots) for lot in lots}
        self._units = {lot.lot_id: self._lot_units(lot) for lots in self._net.cell_lots for lot in lots}
        self._cell_at = {
            (self._net.chains[chain], day): cell
            for cell, (chain, day) in enumerate(zip(self._net.chain_of, self._net.day, strict=True))
        }
        self._wants = {(demand.item, demand.substitutes_allowed) for demand in group.demands}
        self._packs = {(lot.item, self._pack(lot)) for lots in self._net.cell_lots for lot in lots}

    def fits(self, row: Row | None) -> bool:
        """Whether the flow, in the units in which it is counted, can follow the row; nothing always fits."""
        if isinstance(row, Demand):
            weighted = self._open_milli(row) * self._group.need_weights[row.item]
            return (row.item, row.substitutes_allowed) in self._wants and weighted % self._net.unit == 0
        if isinstance(row, Lot):
            weighted = self._ground.left(row) * self._group.sure[row.item]
            return (row.item, self._pack(row)) in self._packs and weighted % self._net.unit == 0
        return True

    def amounts(self) -> Iterator[tuple[str, int]]:
        """What every need gets, in thousandths, locked lines included."""
        for need_id, need in self._need.items():
            yield need_id, self._milli(need, self._flow.got[need])

    def follow(self, before: Row | None, after: Row | None) -> Iterator[tuple[str, int, int]]:
        """Put `after` in the place of `before`; None for a row of another group, or for none.

        What every need got and gets that has more or less by it, in thousandths, locked lines included.
        """
        had = self._flow.got[:]
        match before, after:
            case (Demand() | None) as old_need, (Demand() | None) as new_need:
                self._change_need(old_need, new_need)
            case (Lot() | None) as old_lot, (Lot() | None) as new_lot:
                self._change_lot(old_lot, new_lot)
        had += [0] * (len(self._flow.got) - len(had))
        for need, (old, now) in enumerate(zip(had, self._flow.got, strict=True)):
            if old != now:
                yield self._net.demands[need].need_id, self._milli(need, old), self._milli(need, now)

    def _change_need(self, before: Demand | None, after: Demand | None) -> None:
        if before and after and after.need_id in self._need and _differ_in_quantity(before, after):
            need = self._need[after.need_id]
            self._net.cap[need] = self._need_units(after)
            self._fit(need)
            return
        if before and before.need_id in self._need:
            self._take_out(self._need.pop(before.need_id))
        if after:
            need = self._flow.add_need(self._ground.rules, after, self._need_units(after))
            self._tight.append(0 if self._net.refs[need] else after.tier)
            self._need[after.need_id] = need
            self._fit(need)

    def _change_lot(self, before: Lot | None, after: Lot | None) -> None:
        old, new = (self._key(before) if before else None), (self._key(after) if after else None)
        if before and old and old != new:
            self._stock(self._cell.pop(before.lot_id), -self._units.pop(before.lot_id))
        if after and new:
            cell = self._cell_at.get(new)
            if cell is None:
                cell = self._cell_at[new] = self._flow.add_cell(self._ground.rules, *new, self._need.values())
            units = self._lot_units(after)
            more = units - self._units.get(after.lot_id, 0)
            self._cell[after.lot_id], self._units[after.lot_id] = cell, units
            self._stock(cell, more)

    def _milli(self, need: int, units: int) -> int:
        net, demand = self._net, self._net.demands[need]
        counted = units * net.unit // net.group.need_weights[demand.item]
        return counted + self._ground.covered.get(demand.need_id, 0)

    def _open_milli(self, demand: Demand) -> int:
        """What the need may still get; nothing where its place takes no more."""
        if self._ground.rules.place_closed(demand.place):
            return 0
        return max(0, demand.quantity_milli - self._ground.covered.get(demand.need_id, 0))

    def _need_units(self, demand: Demand) -> int:
        return self._open_milli(demand) * self._group.need_weights[demand.item] // self._net.unit

    def _lot_units(self, lot: Lot) -> int:
        return self._ground.left(lot) * self._group.sure[lot.item] // self._net.unit

    def _pack(self, lot: Lot) -> int:
        rules = self._ground.rules
        return pack_of(lot, rules.items[lot.item], rules.problem.policy.whole_packs)

    def _key(self, lot: Lot) -> tuple[ChainKey, int] | None:
        """The kind of chain that the lot belongs to, and its day in it; None where nobody may use it."""
        rules, served = self._ground.rules, self._ground.tiers_served[lot.firmness]
        if not served or not lot.quantity_milli or rules.held_back(lot) or rules.expires_too_soon(lot):
            return None
        arrival, today = arrival_day(lot, rules.problem.as_of), rules.problem.as_of
        if arrival is None and not rules.problem.policy.unknown_arrival_counts:
            return ChainKey(lot.item, served, lot.earmarks), NEVER
        return ChainKey(lot.item, served, lot.earmarks), (arrival or today).toordinal()

    def _take_out(self, need: int) -> None:
        """Leave the need with nothing, to be asked by nobody."""
        net = self._net
        for bundle in net.refs[need]:
            net.readers[bundle].remove(need)
        net.refs[need], net.cap[need] = (), 0
        self._fit(need)

    def _fit(self, need: int) -> None:
        """Give the need what it misses, or hand on what it has above what it wants."""
        surplus = self._flow.got[need] - self._net.cap[need]
        if surplus > 0:
            held = list(self._flow.held[need])
            self._flow.release(need, surplus)
            for cell in held:
                self._hand_on(cell)
        elif surplus:
            self._make_up([need])

    def _stock(self, cell: int, more: int) -> None:
        self._net.stock[cell] += more
        if more > 0:
            self._flow.put(cell, more)
            self._hand_on(cell)
        elif more:
            self._make_up(self._take_away(cell, -more))

    def _hand_on(self, cell: int) -> None:
        """Give free stock of the cell to the most urgent short needs that it can reach."""
        flow, net, tight = self._flow, self._net, self._tight
        reading = {
            tight[need]
            for end, bundle in net.ends.get(net.chain_of[cell], ())
            if end > cell
            for need in net.readers[bundle]
        }
        for tier in TIERS:
            if not flow.free[cell]:
                return
            short = [need for need, own in enumerate(net.tier) if own == tier and flow.got[need] < net.cap[need]]
            if short and any(0 < reached <= tier for reached in reading):
                self._serve(cell, short, [need for need, stuck in enumerate(tight) if 0 < stuck <= tier])
        if flow.free[cell]:
            self._loosen(cell)

    def _serve(self, cell: int, short: list[int], region: list[int]) -> None:
        flow = self._flow
        scope = Scope(self._net, region)
        for need in region:
            flow.live[need] = 1
        found = True
        while found and flow.free[cell]:
            search = Search(flow, scope, roots=[cell])
            short = [need for need in short if flow.got[need] < self._net.cap[need]]
            search.layer(short, first=True)
            found = False
            for need in short:
                room = min(self._net.cap[need] - flow.got[need], flow.free[cell])
                if room > 0 and need in search.level:
                    got = flow.got[need]
                    search.push(need, room)
                    found = found or flow.got[need] > got
        for need in region:
            flow.live[need] = 0

    def _loosen(self, cell: int) -> None:
        """Free stock is left: whoever can reach it is not out of reach any more."""
        flow = self._flow
        everybody = range(len(flow.got))
        for need in everybody:
            flow.live[need] = 1
        search = Search(flow, Scope(self._net, everybody), roots=[cell])
        search.layer(None)
        for need in search.level:
            self._tight[need] = 0
        for need in everybody:
            flow.live[need] = 0

    def _take_away(self, cell: int, units: int) -> list[int]:
        """Remove stock, free stock first, then from the least urgent holders; those who lost."""
        flow = self._flow
        part = min(units, flow.free[cell])
        flow.free[cell] -= part
        units -= part
        losers = []
        for need in sorted((need for need, held in enumerate(flow.held) if cell in held), reverse=True):
            if not units:
                break
            part = min(units, flow.held[need][cell])
            flow.take_back(need, cell, part)
            flow.free[cell] -= part
            units -= part
            losers.append(need)
        return losers[::-1]

    def _make_up(self, needs: Iterable[int]) -> None:
        """Bring the needs as near to what they want as free stock and less urgent needs allow."""
        flow, cap, holders = self._flow, self._net.cap, holders_of(self._flow)
        for need in needs:
            had = -1
            while had < flow.got[need] < cap[need]:
                if not self._tight[need]:
                    flow.take_free(need, cap[need] - flow.got[need])
                    for cell in flow.held[need]:
                        holders[cell][need] = None
                had = flow.got[need]
                if had == cap[need]:
                    break
                for path in Way(flow, self._tight, holders).found(need):
                    self._carry(path, holders)
                    if flow.got[need] == cap[need]:
                        break

    def _carry(self, path: list[Hop], holders: list[dict[int, None]]) -> None:
        """Pass on, hop by hop, what the first of the path wants and all of it can carry."""
        flow, need = self._flow, path[0][0]
        units = self._net.cap[need] - flow.got[need]
        for _, cell, holder in path:
            units = min(units, flow.free[cell] if holder == NOBODY else flow.held[holder].get(cell, 0))
        if not units:
            return
        for taker, cell, holder in path:
            if holder != NOBODY:
                flow.take_back(holder, cell, units)
                if cell not in flow.held[holder]:
                    del holders[cell][holder]
            flow.give(taker, cell, units)
            holders[cell][taker] = None


def _differ_in_quantity(before: Demand, after: Demand) -> bool:
    """Whether the two want the same, but perhaps not as much."""
    return replace(before, quantity_milli=after.quantity_milli) == after
