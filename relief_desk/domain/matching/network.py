"""A group as a compact network of whole numbers: lots in cells, cells in chains, needs reading prefixes of chains.

Lots that no rule can tell apart form a *cell*; cells that differ only in their day of arrival form a *chain*, earliest
first. Arrival is the only rule in which two lots of a chain differ, so a need reads a prefix of each chain it may read.
Needs that read the same chains up to the same cells share a *bundle* of prefixes. So a hundred thousand needs and lots
stay a few hundred thousand references instead of hundreds of millions of pairs. It plans nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import gcd, lcm
from typing import TypeAlias

from relief_desk.domain.matching.conversion import Conversion, pack_of
from relief_desk.domain.matching.groups import Group
from relief_desk.domain.matching.policy import Firmness, Weight
from relief_desk.domain.matching.problem import Demand, Lot, LotStatus, MatchProblem
from relief_desk.domain.matching.readers import ChainKey, Readers, Tables
from relief_desk.domain.matching.rules import Rules, is_at_hand
from relief_desk.domain.matching.ticks import Ticks

Chains: TypeAlias = Mapping[ChainKey, Mapping[int, list[Lot]]]

NEVER = 10**7
PORTION = 2000


Prefix: TypeAlias = tuple[int, int, int]
"""(chain, end, on time): cells of the chain before `end` arrive in time or within the delay allowed, those before the
last number in time."""


@dataclass(slots=True)
class Network:
    """The network of one group. Amounts are whole `unit`s of the group; needs come most urgent first.

    Of each need: demand, cap (what it may still get), weight and base (its share is (base + unit * got) / weight),
    tier, due, latest, refs (its bundles, most restricted lots first). Of each bundle: prefixes, readers (its needs). Of
    each cell: stock, day, chain, lots (first to expire first). Of each chain: key, first cell (with one entry more),
    ends (where its bundles end, with the bundle, the last end first).

    `exact` tells whether every line made of whole units can be handed out as it stands; what leaves a lot, and what it
    counts for, is a multiple of `grain` in every line of any plan.
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
    readers: list[list[int]] = field(default_factory=list)
    stock: list[int] = field(default_factory=list)
    day: list[int] = field(default_factory=list)
    chain_of: list[int] = field(default_factory=list)
    cell_lots: list[list[Lot]] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    chains: list[ChainKey] = field(default_factory=list)
    ends: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    tables: Tables = field(init=False)


@dataclass(frozen=True, slots=True)
class Ground:
    """What all groups share: the rules, what the locked lines leave, and the tiers a lot counts for.

    free, covered: only the lots and needs that locked lines touch. agreed: need -> lot -> thousandths it had of it.
    """

    rules: Rules
    free: Mapping[str, int]
    covered: Mapping[str, int]
    tiers_served: dict[Firmness, int]
    agreed: Mapping[str, Mapping[str, int]]
    _packs: dict[tuple[str, int], int] = field(default_factory=dict)

    @classmethod
    def of(cls, rules: Rules, taken: Mapping[str, int], covered: Mapping[str, int]) -> Ground:
        lots = {lot.lot_id: lot for lot in rules.problem.lots} if taken else {}
        free = {lot_id: max(0, lots[lot_id].quantity_milli - milli) for lot_id, milli in taken.items()}
        least = rules.problem.policy.least_firmness
        served = {
            firmness: sum(1 << tier for tier, asked in enumerate(least, start=1) if firmness >= asked)
            for firmness in Firmness
        }
        return cls(rules, free, covered, served, agreed_pairs(rules.problem))

    def left(self, lot: Lot) -> int:
        """What locked lines leave of the lot, in whole packs."""
        return self.whole(lot, self.free.get(lot.lot_id, lot.quantity_milli))

    def whole(self, lot: Lot, milli: int) -> int:
        """As much of so many thousandths as can leave the lot in whole packs."""
        return max(0, milli - milli % self.pack(lot))

    def pack(self, lot: Lot) -> int:
        """What leaves the lot is a multiple of this many thousandths."""
        key = lot.item, lot.pack_milli
        pack = self._packs.get(key)
        if pack is None:
            pack = self._packs[key] = pack_of(lot, self.rules.items[lot.item], self.rules.problem.policy.whole_packs)
        return pack


def agreed_pairs(problem: MatchProblem) -> dict[str, dict[str, int]]:
    """Need -> lot -> thousandths out of the lot, where the policy keeps what was agreed; locked lines are left out."""
    if not problem.policy.keep_agreed:
        return {}
    locked = {(lock.need_id, lock.lot_id) for lock in problem.locked}
    pairs: dict[str, dict[str, int]] = {}
    for line in problem.previous:
        if (line.need_id, line.lot_id) not in locked:
            own = pairs.setdefault(line.need_id, {})
            own[line.lot_id] = own.get(line.lot_id, 0) + line.quantity_milli
    return pairs


def compile_network(ground: Ground, group: Group, lot_weights: Mapping[str, int]) -> Ticks[Network]:
    """The network of a group with its lots credited by `lot_weights` (the group's `sure` or `hoped`)."""
    chains = yield from _chains(ground, group)
    net = Network(group, *_unit(ground, group, chains, lot_weights))
    yield
    _add_chains(ground, net, chains, lot_weights)
    yield
    yield from _add_needs(ground, net)
    return net


def _chains(ground: Ground, group: Group) -> Ticks[Chains]:
    """Usable lots by what rules look at: chain -> day of arrival -> lots."""
    rules, served = ground.rules, ground.tiers_served
    today = rules.problem.as_of.toordinal()
    unknown = today if rules.problem.policy.unknown_arrival_counts else NEVER
    least_life = {item: rules.least_shelf_days(item) for item in group.items}
    # Earmarks are taken apart because a tuple is found far faster than a value with methods of its own.
    found: dict[tuple[object, ...], dict[int, list[Lot]]] = defaultdict(lambda: defaultdict(list))
    for count, lot in enumerate(group.lots):
        if count % PORTION == PORTION - 1:
            yield
        mask = served[lot.firmness]
        if not mask or lot.status is not LotStatus.AVAILABLE:
            continue
        day = arrival = today
        if not is_at_hand(lot):
            if lot.eta is None:
                day = unknown
            else:
                day = arrival = max(lot.eta.toordinal(), today)
        if lot.expiry is not None and lot.expiry.toordinal() - arrival < least_life[lot.item]:
            continue
        marks = lot.earmarks
        key = lot.item, mask, marks.disaster, marks.places, marks.sectors, marks.recipients
        found[key][day].append(lot)
    chains = {}
    for days in found.values():
        lot = next(iter(days.values()))[0]
        chains[ChainKey(lot.item, served[lot.firmness], lot.earmarks)] = days
    return {key: chains[key] for key in sorted(chains)}


def _unit(ground: Ground, group: Group, chains: Chains, lot_weights: Mapping[str, int]) -> tuple[int, int, bool]:
    """The unit of the flow, the grain of all lines of any plan, and whether whole units are whole for every pair.

    The grain always serves. The common multiple of all lines without waste serves as well, and leaves nothing to be
    rounded, where every quantity is a multiple of it.
    """
    finest, coarsest = _grains(ground, group, chains, lot_weights)
    if finest == coarsest:
        return finest, finest, group.consistent
    amounts = _amounts(ground, group, chains, lot_weights)
    if group.consistent and all(amount % coarsest == 0 for amount in amounts):
        return coarsest, finest, True
    return finest, finest, False


def _grains(ground: Ground, group: Group, chains: Chains, lot_weights: Mapping[str, int]) -> tuple[int, int]:
    """What every line divides by on both of its sides, and the least amount that goes without waste in every line."""
    rules = ground.rules
    packs = _packs(rules, chains)
    finest, coarsest = 0, 1
    for item, accepted in group.accepted.items():
        weight = group.need_weights[item]
        for other, ratio in accepted.items():
            for pack in packs.get(other, ()):
                way = Conversion.between(rules.items[item], rules.items[other], ratio, pack)
                finest = gcd(finest, way.quantum * weight, pack * lot_weights[other])
                coarsest = lcm(coarsest, way.even[0] * weight)
    return finest or 1, coarsest


def _packs(rules: Rules, chains: Chains) -> dict[str, set[int]]:
    """The packs in which each item comes."""
    packs: dict[str, set[int]] = {}
    for key, days in chains.items():
        found, rule = packs.setdefault(key.item, set()), rules.items[key.item]
        sizes = {lot.pack_milli: lot for lots in days.values() for lot in lots}
        found.update(pack_of(lot, rule, rules.problem.policy.whole_packs) for lot in sizes.values())
    return packs


def _amounts(ground: Ground, group: Group, chains: Chains, lot_weights: Mapping[str, int]) -> Iterable[int]:
    for demand in group.demands:
        yield (demand.quantity_milli - ground.covered.get(demand.need_id, 0)) * group.need_weights[demand.item]
    for key, days in chains.items():
        for lots in days.values():
            for lot in lots:
                yield ground.left(lot) * lot_weights[key.item]


def _add_chains(ground: Ground, net: Network, chains: Chains, lot_weights: Mapping[str, int]) -> None:
    unit, left = net.unit, ground.left
    for key in chains:
        weight, number = lot_weights[key.item], len(net.chains)
        loose = not ground.free and ground.rules.items[key.item].step_milli == 1
        start = len(net.stock)
        for day in sorted(chains[key]):
            lots = chains[key][day]
            if len(lots) > 1:
                lots.sort(key=_first_to_expire)
            stock = 0
            for lot in lots:
                stock += (lot.quantity_milli if loose and lot.pack_milli < 2 else left(lot)) * weight // unit
            net.stock.append(stock)
            net.day.append(day)
            net.chain_of.append(number)
            net.cell_lots.append(lots)
        net.first.append(start)
        net.chains.append(key)
    net.first.append(len(net.stock))


def _first_to_expire(lot: Lot) -> tuple[bool, int, str]:
    return lot.expiry is None, lot.expiry.toordinal() if lot.expiry else 0, lot.lot_id


def _add_needs(ground: Ground, net: Network) -> Ticks[None]:
    rules, weights = ground.rules, net.group.need_weights
    rows = _dated(rules, net.group.demands)
    rows.sort()
    yield
    net.tier, net.latest, net.due, _, net.demands = map(list, zip(*rows, strict=True))
    wanted = [demand.quantity_milli * weights[demand.item] for demand in net.demands]
    covered = ground.covered
    net.base = (
        [covered.get(need.need_id, 0) * weights[need.item] for need in net.demands] if covered else [0] * len(rows)
    )
    net.cap = [max(0, want - have) // net.unit for want, have in zip(wanted, net.base, strict=True)]
    shares = _share_weights(rules, net.group)
    net.weight = [shares[demand.need_id] for demand in net.demands] if shares else wanted
    net.tables = Tables(rules, net.chains)
    yield
    closed = rules.problem.closed_places
    for need, demand in enumerate(net.demands):
        if need % PORTION == PORTION - 1:
            yield
        if closed and rules.place_closed(demand.place):
            net.cap[need] = 0
            net.refs.append(())
        else:
            net.refs.append(_bundles(net, need, demand))
    for ends in net.ends.values():
        ends.sort(reverse=True)


def _dated(rules: Rules, demands: Iterable[Demand]) -> list[tuple[int, int, int, str, Demand]]:
    """(tier, latest, due, need_id, demand): the order in which needs are served, ids deciding last."""
    usual = rules.problem.policy.lateness_days
    rows = []
    for demand in demands:
        due = latest = NEVER
        if demand.needed_by is not None:
            due = demand.needed_by.toordinal()
            days = demand.lateness_days
            latest = min(due + (usual[demand.tier - 1] if days is None else days), NEVER - 1)
        rows.append((demand.tier, latest, due, demand.need_id, demand))
    return rows


def _bundles(net: Network, need: int, demand: Demand) -> tuple[int, ...]:
    """The bundles of a need; a new one is made where no other need reads the same cells of the same chains."""
    found = []
    due, latest, every = net.due[need], net.latest[need], net.readers
    for readers in net.tables.readers(demand):
        days = readers.days or _days_of(net, readers)
        in_time = bisect_right(days, latest)
        if in_time:
            window = in_time * NEVER + bisect_right(days, due)
            bundle = readers.bundles.get(window)
            if bundle is None:
                bundle = readers.bundles[window] = _new_bundle(net, readers, due, latest)
            found.append(bundle)
            every[bundle].append(need)
    return tuple(found)


def _days_of(net: Network, readers: Readers) -> list[int]:
    """The days on which anything of these chains arrives, in order."""
    readers.days = sorted({day for c in readers.chains for day in net.day[net.first[c] : net.first[c + 1]]})
    return readers.days


def _new_bundle(net: Network, readers: Readers, due: int, latest: int) -> int:
    """The number of a new bundle."""
    day, first, number = net.day, net.first, len(net.bundles)
    prefixes = []
    for chain in readers.chains:
        start, end = first[chain], first[chain + 1]
        if day[start] <= latest:
            if day[end - 1] > latest:
                end = bisect_right(day, latest, start, end)
            on_time = end if day[end - 1] <= due else bisect_right(day, due, start, end)
            prefixes.append((chain, end, on_time))
            ends = net.ends.get(chain)
            if ends is None:
                net.ends[chain] = [(end, number)]
            else:
                ends.append((end, number))
    net.bundles.append(tuple(prefixes))
    net.readers.append([])
    return number


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
