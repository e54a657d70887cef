"""A flow whose network may get new needs, new stock and new bundles while it is kept; moves nothing by itself."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable

from relief_desk.domain.matching.flow import Flow
from relief_desk.domain.matching.network import NEVER, Network, Prefix
from relief_desk.domain.matching.problem import Demand
from relief_desk.domain.matching.readers import ChainKey
from relief_desk.domain.matching.rules import Rules


class GrowingFlow(Flow):
    """The `flow` made before, to be gone on with; rows are only ever added, at the end."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow.net)
        self.free, self.got, self.held, self.open_cells = flow.free, flow.got, flow.held, flow.open_cells

    def add_need(self, rules: Rules, demand: Demand, cap: int) -> int:
        """The number of a new need that holds nothing yet."""
        net, need = self.net, len(self.net.cap)
        due = latest = NEVER
        if demand.needed_by is not None:
            due, latest = demand.needed_by.toordinal(), rules.last_useful_day(demand).toordinal()
        prefixes = tuple(_prefixes(net, rules, demand, due, latest))
        net.demands.append(demand)
        net.cap.append(cap)
        net.weight.append(0)
        net.base.append(0)
        net.tier.append(demand.tier)
        net.due.append(due)
        net.latest.append(latest)
        net.refs.append(())
        self.got.append(0)
        self.held.append({})
        self.live.append(0)
        if prefixes:
            self._add_bundle(prefixes, [need])
        return need

    def add_cell(self, rules: Rules, key: ChainKey, day: int, needs: Iterable[int]) -> int:
        """The number of a new cell, a chain by itself, empty, which those of the needs read that the rules let."""
        net, cell, chain = self.net, len(self.net.stock), len(self.net.chains)
        net.chains.append(key)
        net.first.append(cell + 1)
        net.stock.append(0)
        net.day.append(day)
        net.chain_of.append(chain)
        net.cell_lots.append([])
        self.free.append(0)
        self._left.append(cell)
        readers = _readers_of(net, rules, key, [need for need in needs if net.latest[need] >= day])
        for on_time in (True, False):
            those = [need for need in readers if (net.due[need] >= day) is on_time]
            if those:
                self._add_bundle(((chain, cell + 1, cell + on_time),), those)
        return cell

    def _add_bundle(self, prefixes: tuple[Prefix, ...], readers: list[int]) -> None:
        net, bundle = self.net, len(self.net.bundles)
        net.bundles.append(prefixes)
        net.readers.append(readers)
        for chain, end, _ in prefixes:
            insort(net.ends.setdefault(chain, []), (end, bundle), key=lambda entry: -entry[0])
        for need in readers:
            net.refs[need] += (bundle,)
        for dry in self._dry:
            dry.append(0)


def _prefixes(net: Network, rules: Rules, demand: Demand, due: int, latest: int) -> list[Prefix]:
    """What the need may read of every chain, its own item first."""
    prefixes = []
    for chain, key in enumerate(net.chains):
        start, stop = net.first[chain], net.first[chain + 1]
        if net.day[start] <= latest and _may_read(rules, demand, key):
            end = bisect_right(net.day, latest, start, stop)
            prefixes.append((chain, end, bisect_right(net.day, due, start, end)))
    return sorted(prefixes, key=lambda prefix: net.chains[prefix[0]].item != demand.item)


def _readers_of(net: Network, rules: Rules, key: ChainKey, needs: Iterable[int]) -> list[int]:
    """Those of the needs that may read such a chain; needs that differ in nothing the rules look at are asked once."""
    known: dict[tuple[object, ...], bool] = {}
    readers = []
    for need in needs:
        demand = net.demands[need]
        kind: tuple[object, ...] = demand.item, demand.substitutes_allowed, demand.tier, demand.place
        if key.earmarks:
            kind += demand.disaster, demand.sector, demand.recipient
        may_read = known.get(kind)
        if may_read is None:
            may_read = known[kind] = _may_read(rules, demand, key)
        if may_read:
            readers.append(need)
    return readers


def _may_read(rules: Rules, demand: Demand, key: ChainKey) -> bool:
    """Whether every rule but that of time lets the need have what is in chains of this kind."""
    if demand.item != key.item and not (demand.substitutes_allowed and key.item in rules.ratios[demand.item]):
        return False
    if not key.tiers >> demand.tier & 1 or rules.place_closed(demand.place):
        return False
    return not key.earmarks or rules.earmark_refusal(demand, key.earmarks) is None
