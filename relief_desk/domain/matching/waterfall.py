"""Where the gaps of a group come from, as quantities that add up exactly; its sentences stand in `explain.py`.

A gap is walked down from all stock that could ever serve the need: what is held back, expires, is not firm, is
earmarked for others, has no date or comes too late, and then what others hold. Each step is the part of the need that
could still have been covered before the step and no longer after it, so the steps add up to the gap. Sums over chains
and tiers are kept as running totals, so that one gap costs a few look-ups.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice

from relief_desk.domain.matching.explain import waterfall_step
from relief_desk.domain.matching.lines import Line
from relief_desk.domain.matching.network import NEVER, Ground, Network
from relief_desk.domain.matching.plan import Explanation, GapCode
from relief_desk.domain.matching.policy import TIERS
from relief_desk.domain.matching.problem import Demand, Lot, LotStatus
from relief_desk.domain.matching.readers import Readers
from relief_desk.domain.matching.remedies import propose_remedy

RULED_OUT = (
    GapCode.NONE_PLEDGED,
    GapCode.HELD,
    GapCode.EXPIRES,
    GapCode.NOT_FIRM,
    GapCode.EARMARKED,
    GapCode.UNKNOWN_ARRIVAL,
    GapCode.TOO_LATE,
)
NAMED = 3
LOOKED_AT = 12


@dataclass(frozen=True, slots=True)
class KeptOut:
    """The largest lots of all accepted items that each rule keeps from one kind of need."""

    held: tuple[Lot, ...]
    expiring: tuple[Lot, ...]
    soft: tuple[Lot, ...]
    earmarked: tuple[Lot, ...]


class Explainer:
    """Explains the gaps of one group; takes stock when first asked, and remembers the last answer."""

    def __init__(self, ground: Ground, net: Network, lines: Sequence[Line], locked: Sequence[Line]) -> None:
        self._made_of = ground, net, lines, locked
        self._stock: GroupStock | None = None
        self._last: tuple[str, Explanation] | None = None

    def __call__(self, need_id: str) -> Explanation:
        last = self._last
        if last is not None and last[0] == need_id:
            return last[1]
        answer = self._taken_stock().explain(need_id)
        self._last = need_id, answer
        return answer

    def parts(self, need_id: str) -> tuple[tuple[GapCode, int], ...]:
        """The causes of the gap and their sizes, without the sentences."""
        return self._taken_stock().parts(need_id)

    def _taken_stock(self) -> GroupStock:
        if self._stock is None:
            self._stock = GroupStock(*self._made_of)
        return self._stock


class GroupStock:
    """All stock of a group and who holds it, ready to explain any gap of the group."""

    def __init__(self, ground: Ground, net: Network, lines: Sequence[Line], locked: Sequence[Line]) -> None:
        self._ground = ground
        self._net = net
        self._numbers = {demand.need_id: number for number, demand in enumerate(net.demands)}
        self._kept_out: dict[tuple[str, bool, int], KeptOut] = {}
        self._sums_of_item = self._sums_by_item(net.group.items)
        self._sums_of_kind: dict[tuple[str, bool, int], tuple[int, ...]] = {}
        self._chain_sums: dict[Readers, tuple[int, int]] = {}
        self._bundle_sums: dict[int, tuple[int, ...]] = {}
        weights = net.group.sure
        full = [sum(lot.quantity_milli * weights[lot.item] for lot in lots) for lots in net.cell_lots]
        self._full = [0, *accumulate(full)]
        cell_of = {lot.lot_id: cell for cell, lots in enumerate(net.cell_lots) for lot in lots}
        self._holders: list[list[tuple[int, int]]] = [[] for _ in full]
        held = {tier: [0] * len(full) for tier in TIERS}
        self._covered = [ground.covered.get(demand.need_id, 0) for demand in net.demands]
        self._idle: dict[str, int] = {}
        for line in lines:
            self._covered[line.need] += line.counted_milli
        for line in (*lines, *locked):
            demand, lot = net.demands[line.need], line.lot
            self._idle[lot.lot_id] = self._idle.get(lot.lot_id, lot.quantity_milli) - line.out_milli
            cell = cell_of.get(line.lot.lot_id)
            if cell is not None:
                held[demand.tier][cell] += line.counted_milli * net.group.need_weights[demand.item]
                self._holders[cell].append((demand.tier, line.need))
        self._held = {tier: [0, *accumulate(amounts)] for tier, amounts in held.items()}

    def explain(self, need_id: str) -> Explanation:
        """Why the need is not fully covered."""
        need = self._numbers[need_id]
        demand = self._net.demands[need]
        short = demand.quantity_milli - self._covered[need]
        readers, parts = self._readers(demand), self.parts(need_id)
        lots = {code: self._lots_kept_away(code, need, demand, readers) for code, _ in parts}
        steps = tuple(
            waterfall_step(
                self._ground.rules, demand, code, milli, tuple(self._related(need, demand, code, lots[code]))
            )
            for code, milli in parts
        )
        remedy = propose_remedy(self._ground.rules, demand, short, list(lots), lots, self._idle)
        return Explanation(steps, remedy)

    def parts(self, need_id: str) -> tuple[tuple[GapCode, int], ...]:
        """The causes of the gap, each with its part of it."""
        need = self._numbers[need_id]
        demand = self._net.demands[need]
        short = demand.quantity_milli - self._covered[need]
        return tuple(self._parts(need, demand, short, self._readers(demand)))

    def _readers(self, demand: Demand) -> list[Readers]:
        return [] if self._closed(demand) else self._net.tables.readers(demand)

    def _closed(self, demand: Demand) -> bool:
        return bool(self._ground.rules.problem.closed_places) and self._ground.rules.place_closed(demand.place)

    def _lots_kept_away(self, code: GapCode, need: int, demand: Demand, readers: Sequence[Readers]) -> tuple[Lot, ...]:
        """The lots that a rule keeps from the need, the likeliest to help first; only a few."""
        match code:
            case GapCode.HELD:
                return self._lots_kept_out(demand).held
            case GapCode.EXPIRES:
                return self._lots_kept_out(demand).expiring
            case GapCode.NOT_FIRM:
                return self._lots_kept_out(demand).soft
            case GapCode.EARMARKED:
                refusal = self._ground.rules.earmark_refusal
                return tuple(lot for lot in self._lots_kept_out(demand).earmarked if refusal(demand, lot.earmarks))
            case GapCode.UNKNOWN_ARRIVAL:
                return self._undated(readers)
            case GapCode.TOO_LATE:
                return self._too_late(readers, need)
            case GapCode.ROUNDING:
                return self._with_packs(need)
            case _:
                return ()

    def _parts(
        self, need: int, demand: Demand, short: int, readers: Sequence[Readers]
    ) -> Iterator[tuple[GapCode, int]]:
        """The causes of the gap, each with its part of it; what no other cause explains is lost to rounding."""
        left = short
        for code, amount in self._causes(need, demand, readers):
            part = min(left, amount)
            if part > 0:
                yield code, part
                left -= part
        if left:
            yield GapCode.ROUNDING, left

    def _related(self, need: int, demand: Demand, code: GapCode, lots: Sequence[Lot]) -> Iterable[str]:
        match code:
            case GapCode.HIGHER:
                return self._rivals(need, range(1, demand.tier))
            case GapCode.SHARED:
                return self._rivals(need, (demand.tier,))
            case GapCode.ROUNDING:
                return ()
            case _:
                return _ids(lots)

    def _causes(self, need: int, demand: Demand, readers: Sequence[Readers]) -> Iterator[tuple[GapCode, int]]:
        wanted = demand.quantity_milli
        if self._closed(demand):
            yield GapCode.PLACE_CLOSED, wanted
            return
        weight = self._net.group.need_weights[demand.item]
        fitting, dated = self._reach(readers, demand)
        usable, higher, equal, others = self._usable(need)
        units = (*self._stock_for(demand), fitting, dated, usable)
        reach = [wanted, *(min(wanted, amount // weight) for amount in units)]
        for code, before, after in zip(RULED_OUT, reach, reach[1:], strict=False):
            yield code, before - after
        rivals = max(0, reach[-1] - self._covered[need] - self._rounded(need, demand, others // weight))
        more_urgent = min(rivals, higher // weight)
        yield GapCode.HIGHER, more_urgent
        yield GapCode.SHARED, min(rivals - more_urgent, equal // weight - self._covered[need])

    def _rounded(self, need: int, demand: Demand, idle_milli: int) -> int:
        """What whole packs and steps keep from the need: usable stock nobody of its rank holds, or less than a unit."""
        net = self._net
        most = net.cap[need] * net.unit // net.group.need_weights[demand.item]
        have = self._ground.covered.get(demand.need_id, 0)
        return max(idle_milli, demand.quantity_milli - have - most)

    def _stock_for(self, demand: Demand) -> tuple[int, ...]:
        """Stock of all accepted items: promised, not held back, with enough shelf life, firm enough for the tier."""
        kind = demand.item, demand.substitutes_allowed, demand.tier
        known = self._sums_of_kind.get(kind)
        if known is None:
            accepted = self._ground.rules.ratios[demand.item] if demand.substitutes_allowed else (demand.item,)
            sums = [self._sums_of_item[item] for item in accepted if item in self._sums_of_item]
            rules_passed = (0, 1, 2, 2 + demand.tier)
            known = self._sums_of_kind[kind] = tuple(sum(column[place] for column in sums) for place in rules_passed)
        return known

    def _sums_by_item(self, items: Sequence[str]) -> dict[str, list[int]]:
        """Of each item, in units of the group: promised, not held back, with enough shelf life, firm for each tier."""
        rules, served, weights = self._ground.rules, self._ground.tiers_served, self._net.group.sure
        sums = {item: [0] * (3 + len(TIERS)) for item in items}
        for lot in self._net.group.lots:
            own, units = sums[lot.item], lot.quantity_milli * weights[lot.item]
            own[0] += units
            if lot.status is LotStatus.AVAILABLE:
                own[1] += units
                if not rules.expires_too_soon(lot):
                    own[2] += units
                    for tier in TIERS:
                        if served[lot.firmness] >> tier & 1:
                            own[2 + tier] += units
        return sums

    def _lots_kept_out(self, demand: Demand) -> KeptOut:
        key = demand.item, demand.substitutes_allowed, demand.tier
        known = self._kept_out.get(key)
        if known is None:
            known = self._kept_out[key] = self._largest_kept_out(*key)
        return known

    def _largest_kept_out(self, item: str, substitutes: bool, tier: int) -> KeptOut:
        rules, weights = self._ground.rules, self._net.group.sure
        accepted = rules.ratios[item] if substitutes else {item: None}
        lots = [lot for lot in self._net.group.lots if lot.item in accepted]
        lots.sort(key=lambda lot: (-lot.quantity_milli * weights[lot.item], lot.lot_id))
        free = [lot for lot in lots if lot.status is LotStatus.AVAILABLE]
        lasting = [lot for lot in free if not rules.expires_too_soon(lot)]
        firm = [lot for lot in lasting if self._ground.tiers_served[lot.firmness] >> tier & 1]
        return KeptOut(
            held=_first(lot for lot in lots if lot.status is not LotStatus.AVAILABLE),
            expiring=_first(lot for lot in free if rules.expires_too_soon(lot)),
            soft=_first(lot for lot in lasting if not self._ground.tiers_served[lot.firmness] >> tier & 1),
            earmarked=_first(lot for lot in firm if lot.earmarks),
        )

    def _reach(self, readers: Sequence[Readers], demand: Demand) -> tuple[int, int]:
        """Stock whose earmarks fit, and the part of it whose arrival is known (all, for a need without a date)."""
        fitting = undated = 0
        for reader in readers:
            sums = self._chain_sums.get(reader)
            if sums is None:
                sums = self._chain_sums[reader] = self._sums(reader)
            fitting += sums[0]
            undated += sums[1]
        return fitting, fitting if demand.needed_by is None else fitting - undated

    def _sums(self, reader: Readers) -> tuple[int, int]:
        net, full = self._net, self._full
        fitting = undated = 0
        for chain in reader.chains:
            start, stop = net.first[chain], net.first[chain + 1]
            fitting += full[stop] - full[start]
            if net.day[stop - 1] == NEVER:
                undated += full[stop] - full[stop - 1]
        return fitting, undated

    def _usable(self, need: int) -> tuple[int, int, int, int]:
        """Stock the need may use; of it, what more urgent needs hold, what equals hold (itself too), and the rest."""
        tier, usable, higher, equal = self._net.tier[need], 0, 0, 0
        for bundle in self._net.refs[need]:
            full, *held = self._bundle_sums.get(bundle) or self._sums_of_bundle(bundle)
            usable += full
            higher += sum(held[: tier - 1])
            equal += held[tier - 1]
        return usable, higher, equal, usable - higher - equal

    def _sums_of_bundle(self, bundle: int) -> tuple[int, ...]:
        """All stock of the bundle, and what each tier holds of it."""
        net = self._net
        parts = [(net.first[chain], end) for chain, end, _ in net.bundles[bundle]]
        running = (self._full, *(self._held[tier] for tier in TIERS))
        known = self._bundle_sums[bundle] = tuple(
            sum(sums[end] - sums[start] for start, end in parts) for sums in running
        )
        return known

    def _undated(self, readers: Sequence[Readers]) -> tuple[Lot, ...]:
        net = self._net
        cells = (net.first[chain + 1] - 1 for reader in readers for chain in reader.chains)
        return _first(lot for cell in cells if net.day[cell] == NEVER for lot in net.cell_lots[cell])

    def _too_late(self, readers: Sequence[Readers], need: int) -> tuple[Lot, ...]:
        """The lots that come first after the last useful day."""
        net, latest = self._net, self._net.latest[need]
        cells = []
        for reader in readers:
            for chain in reader.chains:
                cell = bisect_right(net.day, latest, net.first[chain], net.first[chain + 1])
                if cell < net.first[chain + 1] and net.day[cell] < NEVER:
                    cells.append(cell)
        cells.sort(key=lambda cell: (net.day[cell], cell))
        return _first(lot for cell in cells for lot in net.cell_lots[cell])

    def _with_packs(self, need: int) -> tuple[Lot, ...]:
        """Lots with a whole pack left that the need may use."""
        net, idle = self._net, self._idle
        cells = (
            cell
            for bundle in net.refs[need]
            for chain, end, _ in net.bundles[bundle]
            for cell in range(end - 1, net.first[chain] - 1, -1)
        )
        lots = (lot for cell in islice(cells, LOOKED_AT) for lot in net.cell_lots[cell] if lot.pack_milli > 1)
        return _first(lot for lot in lots if idle.get(lot.lot_id, lot.quantity_milli) >= lot.pack_milli)

    def _rivals(self, need: int, tiers: Sequence[int]) -> Iterator[str]:
        """Needs of these tiers that hold what this one could use."""
        net = self._net
        holders = (
            other
            for bundle in net.refs[need]
            for chain, end, _ in net.bundles[bundle]
            for cell in range(end - 1, net.first[chain] - 1, -1)
            for tier, other in self._holders[cell]
            if tier in tiers and other != need
        )
        found: dict[int, None] = {}
        for other in holders:
            found[other] = None
            if len(found) == NAMED:
                break
        return (net.demands[other].need_id for other in found)


def _first(lots: Iterable[Lot]) -> tuple[Lot, ...]:
    return tuple(islice(lots, LOOKED_AT))


def _ids(lots: Iterable[Lot]) -> Iterator[str]:
    return (lot.lot_id for lot in islice(lots, NAMED))
