"""A group as a compact network of whole numbers: lots in cells, cells in chains, needs reading prefixes of chains.

Lots that no rule can tell apart form a *cell*; cells that differ only in their day of arrival form a *chain*, earliest
first. Arrival is the only rule in which two lots of a chain differ, so a need reads a prefix of each chain it may read.
Needs that read the same chains up to the same days share a *bundle* of prefixes. So a hundred thousand needs and lots
stay a few hundred thousand references instead of hundreds of millions of pairs. It plans nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import gcd, lcm
from typing import NamedTuple

from relief_desk.domain.matching.groups import Group, counted_grain
from relief_desk.domain.matching.policy import Firmness, Weight
from relief_desk.domain.matching.problem import Demand, Lot, LotStatus
from relief_desk.domain.matching.readers import ChainKey, Readers, Tables
from relief_desk.domain.matching.rules import Rules, arrival_day
from relief_desk.domain.matching.ticks import Ticks

NEVER = 10**7
PORTION = 2000


class Prefix(NamedTuple):
    """Cells of `chain` before `end` arrive in time or within the delay allowed; those before `on_time` in time."""

    chain: int
    end: int
    on_time: int


@dataclass(slots=True)
class Network:
    """The network of one group. Amounts are whole `unit`s of the group; needs come most urgent first.

    Of each need: demand, cap (what it may still get), weight and base (its share is (base + unit * got) / weight),
    tier, due, latest, refs (its bundles, most restricted lots first). Of each bundle: prefixes, due, tier. Of each
    cell: stock, day, chain, lots (first to expire first). Of each chain: first cell (and one entry more), key.
    `exact` tells whether every line made of whole units can be handed out as it stands; every line of any plan is a
    multiple of `grain`.
    """

    group: Group
    unit: int
    grain: int
    exact: bool
    demands: list[Demand] = field(default_factory=list)
    cap: list[int] = field(default_factory=list)
    weight: list[int] = field(default_factory=list)
    base: list[int] = field(default_factory=list)
    tier: list[int] = field(default_factory=list)
    due: list[int] = field(default_factory=list)
    latest: list[int] = field(default_factory=list)
    refs: list[tuple[int, ...]] = field(default_factory=list)
    bundles: list[tuple[Prefix, ...]] = field(default_factory=list)
    bundle_due: list[int] = field(default_factory=list)
    bundle_tier: list[int] = field(default_factory=list)
    stock: list[int] = field(default_factory=list)
    day: list[int] = field(default_factory=list)
    chain_of: list[int] = field(default_factory=list)
    cell_lots: list[list[Lot]] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    chains: list[ChainKey] = field(default_factory=list)
    tables: Tables = field(init=False)


@dataclass(frozen=True, slots=True)
class Ground:
    """What all groups share: the rules, what the locked lines leave, and the tiers a lot counts for.

    free, covered: only the lots and needs that locked lines touch.
    """

    rules: Rules
    free: Mapping[str, int]
    covered: Mapping[str, int]
    tiers_served: dict[Firmness, int]

    @classmethod
    def of(cls, rules: Rules, taken: Mapping[str, int], covered: Mapping[str, int]) -> Ground:
        lots = {lot.lot_id: lot for lot in rules.problem.lots} if taken else {}
        free = {lot_id: max(0, lots[lot_id].quantity_milli - milli) for lot_id, milli in taken.items()}
        least = rules.problem.policy.least_firmness
        served = {
            firmness: sum(1 << tier for tier, asked in enumerate(least, start=1) if firmness >= asked)
            for firmness in Firmness
        }
        return cls(rules, free, covered, served)


def compile_network(ground: Ground, group: Group, lot_weights: Mapping[str, int]) -> Ticks[Network]:
    """The network of a group with its lots credited by `lot_weights` (the group's `sure` or `hoped`)."""
    chains = yield from _chains(ground, group)
    net = Network(group, *_unit(ground, group, chains, lot_weights))
    yield
    _add_chains(ground, net, chains, lot_weights)
    yield
    yield from _add_needs(ground, net)
    return net


def _chains(ground: Ground, group: Group) -> Ticks[dict[ChainKey, dict[int, list[Lot]]]]:
    """Usable lots by what rules look at: chain -> day of arrival -> lots."""
    rules, served = ground.rules, ground.tiers_served
    as_of = rules.problem.as_of
    unknown = as_of.toordinal() if rules.problem.policy.unknown_arrival_counts else NEVER
    chains: dict[ChainKey, dict[int, list[Lot]]] = {}
    for count, lot in enumerate(group.lots):
        if count % PORTION == PORTION - 1:
            yield
        mask = served[lot.firmness]
        if not mask or lot.status is not LotStatus.AVAILABLE or (lot.expiry and rules.expires_too_soon(lot)):
            continue
        arrival = arrival_day(lot, as_of)
        day = arrival.toordinal() if arrival else unknown
        days = chains.setdefault(ChainKey(lot.item, mask, lot.earmarks), {})
        cell = days.get(day)
        if cell is None:
            days[day] = [lot]
        else:
            cell.append(lot)
    return chains


def _unit(
    ground: Ground, group: Group, chains: Mapping[ChainKey, Mapping[int, list[Lot]]], lot_weights: Mapping[str, int]
) -> tuple[int, int, bool]:
    """The unit of the flow, the finest grain of any pair, and whether whole units are whole for every pair.

    The finest grain of any pair always serves. The common multiple of all grains serves as well, and leaves nothing to
    be rounded, where every quantity is a multiple of it.
    """
    grains = _grains(ground, group, chains)
    finest, coarsest = gcd(*grains) or 1, lcm(*grains)
    if finest == coarsest:
        return finest, finest, group.consistent
    amounts = _amounts(ground, group, chains, lot_weights)
    if group.consistent and all(amount % coarsest == 0 for amount in amounts):
        return coarsest, finest, True
    return finest, finest, False


def _grains(ground: Ground, group: Group, chains: Mapping[ChainKey, Mapping[int, list[Lot]]]) -> set[int]:
    rules = ground.rules
    steps: dict[str, set[int]] = {}
    for key, days in chains.items():
        rule, packs = rules.items[key.item], rules.problem.policy.whole_packs
        found = steps.setdefault(key.item, set())
        if packs:
            found.update(
                lcm(pack or 1, rule.step_milli) for pack in {lot.pack_milli for lots in days.values() for lot in lots}
            )
        else:
            found.add(rule.step_milli)
    grains = set()
    wanted = {(demand.item, demand.substitutes_allowed) for demand in group.demands}
    for item, substitutes in wanted:
        need_step = rules.items[item].step_milli
        for other, ratio in rules.ratios[item].items() if substitutes else ((item, Fraction(1)),):
            for step in steps.get(other, ()):
                grains.add(counted_grain(ratio, step, need_step) * group.need_weights[item])
    return grains


def _amounts(
    ground: Ground, group: Group, chains: Mapping[ChainKey, Mapping[int, list[Lot]]], lot_weights: Mapping[str, int]
) -> Iterable[int]:
    for demand in group.demands:
        yield (demand.quantity_milli - ground.covered.get(demand.need_id, 0)) * group.need_weights[demand.item]
    for key, days in chains.items():
        for lots in days.values():
            for lot in lots:
                yield ground.free.get(lot.lot_id, lot.quantity_milli) * lot_weights[key.item]


def _add_chains(
    ground: Ground, net: Network, chains: Mapping[ChainKey, Mapping[int, list[Lot]]], lot_weights: Mapping[str, int]
) -> None:
    free, unit = ground.free, net.unit
    for key in sorted(chains):
        weight, number = lot_weights[key.item], len(net.chains)
        start = len(net.stock)
        for day in sorted(chains[key]):
            lots = chains[key][day]
            if len(lots) > 1:
                lots.sort(key=_first_to_expire)
            net.stock.append(sum(free.get(lot.lot_id, lot.quantity_milli) * weight // unit for lot in lots))
            net.day.append(day)
            net.chain_of.append(number)
            net.cell_lots.append(lots)
        net.first.append(start)
        net.chains.append(key)
    net.first.append(len(net.stock))


def _first_to_expire(lot: Lot) -> tuple[bool, int, str]:
    return lot.expiry is None, lot.expiry.toordinal() if lot.expiry else 0, lot.lot_id


def _add_needs(ground: Ground, net: Network) -> Ticks[None]:
    rules, weights, covered, unit = ground.rules, net.group.need_weights, ground.covered, net.unit
    tables = net.tables = Tables(rules, net.chains)
    shares = _share_weights(rules, net.group)
    for tier, latest, due, need_id, demand in sorted(_dated(rules, net.group.demands)):
        if len(net.demands) % PORTION == PORTION - 1:
            yield
        wanted, have = demand.quantity_milli, covered.get(need_id, 0) if covered else 0
        closed = bool(rules.problem.closed_places) and rules.place_closed(demand.place)
        net.demands.append(demand)
        net.cap.append(0 if closed or have >= wanted else (wanted - have) * weights[demand.item] // unit)
        net.weight.append(shares[need_id] if shares else wanted * weights[demand.item])
        net.base.append(have * weights[demand.item])
        net.tier.append(tier)
        net.due.append(due)
        net.latest.append(latest)
        net.refs.append(() if closed else _bundles(net, tables, demand, (tier, due, latest)))


def _dated(rules: Rules, demands: Iterable[Demand]) -> list[tuple[int, int, int, str, Demand]]:
    """(tier, latest, due, need_id, demand): the order in which needs are served, ids deciding last."""
    usual = rules.problem.policy.lateness_days
    rows = []
    for demand in demands:
        due = latest = NEVER
        if demand.needed_by is not None:
            due = demand.needed_by.toordinal()
            days = demand.lateness_days
            latest = due + (usual[demand.tier - 1] if days is None else days)
        rows.append((demand.tier, latest, due, demand.need_id, demand))
    return rows


def _bundles(net: Network, tables: Tables, demand: Demand, window: tuple[int, int, int]) -> tuple[int, ...]:
    found = []
    for readers in tables.readers(demand):
        bundle = readers.bundles.get(window)
        if bundle is None:
            bundle = readers.bundles[window] = _new_bundle(net, readers, window)
        if bundle >= 0:
            found.append(bundle)
    return tuple(found)


def _new_bundle(net: Network, readers: Readers, window: tuple[int, int, int]) -> int:
    """The number of a new bundle; -1 where nothing arrives early enough."""
    tier, due, latest = window
    day, first = net.day, net.first
    prefixes = []
    for chain in readers.chains:
        start, stop = first[chain], first[chain + 1]
        if day[start] <= latest:
            end = bisect_right(day, latest, start, stop)
            prefixes.append(Prefix(chain, end, bisect_right(day, due, start, end)))
    if not prefixes:
        return -1
    net.bundles.append(tuple(prefixes))
    net.bundle_due.append(due)
    net.bundle_tier.append(tier)
    return len(net.bundles) - 1


def _share_weights(rules: Rules, group: Group) -> dict[str, int]:
    """Need -> weight by people; a need without a figure counts as the average need of its tier. Empty: by quantity."""
    if rules.problem.policy.weight is Weight.QUANTITY:
        return {}
    weights = group.need_weights
    people: dict[int, int] = {}
    units: dict[int, int] = {}
    for demand in group.demands:
        if demand.people:
            people[demand.tier] = people.get(demand.tier, 0) + demand.people
            units[demand.tier] = units.get(demand.tier, 0) + demand.quantity_milli * weights[demand.item]
    shares = {}
    for demand in group.demands:
        wanted, tier = demand.quantity_milli * weights[demand.item], demand.tier
        if tier not in people:
            shares[demand.need_id] = wanted
        else:
            shares[demand.need_id] = demand.people * units[tier] if demand.people else wanted * people[tier]
    return shares
