"""Moves stock to needs along the network: direct takes, and detours over what others hold; knows nothing of fairness.

A need that finds no free stock may take a cell from another need that is given something else instead: an augmenting
path. Paths are searched from the free stock backwards, in layers of equal length, all needs of one call together
(Dinic's scheme). Nobody ever loses by it. Needs that no path reaches are *stuck*: as long as stock is only handed out,
nothing can ever reach them again, so they are never looked at twice.

Source: E. A. Dinic, Algorithm for solution of a problem of maximum flow in networks with power estimation (1970).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from relief_desk.domain.matching.network import Network
from relief_desk.domain.matching.ticks import Ticks

NOBODY = -1
END, ON_TIME = 1, 2
FEW = 4
BLOCKED = -1


class Offers:
    """Cells of one chain that can be had in one layer, earliest first, with who would give them."""

    __slots__ = ("head", "pairs")

    def __init__(self) -> None:
        self.pairs: list[tuple[int, int]] = []
        self.head = 0


class Scope:
    """The needs that may take part in a search, indexed by the chains they read (only on time, if so asked)."""

    def __init__(self, net: Network, needs: Iterable[int], on_time: bool = False) -> None:
        self.needs = list(needs)
        self.on_time = on_time
        self.readers: Sequence[Sequence[int]] | Mapping[int, Sequence[int]] = net.readers
        self.by_chain: Mapping[int, Sequence[tuple[int, int]]] = net.ends
        if on_time or len(self.needs) * FEW < len(net.cap):
            self._index(net, ON_TIME if on_time else END)

    def _index(self, net: Network, column: int) -> None:
        """An index of these needs alone, where that of the whole network does not serve or is far larger."""
        readers: dict[int, list[int]] = {}
        for need in self.needs:
            for bundle in net.refs[need]:
                known = readers.get(bundle)
                if known is None:
                    readers[bundle] = [need]
                else:
                    known.append(need)
        by_chain: dict[int, list[tuple[int, int]]] = {}
        for bundle in readers:
            for prefix in net.bundles[bundle]:
                ends = by_chain.get(prefix[0])
                if ends is None:
                    by_chain[prefix[0]] = [(prefix[column], bundle)]
                else:
                    ends.append((prefix[column], bundle))
        for ends in by_chain.values():
            ends.sort(reverse=True)
        self.readers, self.by_chain = readers, by_chain


class Flow:
    """Who holds how much of which cell. `live` needs may still be looked at by searches.

    got: units of each need. held: of each need, cell -> units. free: units of each cell nobody holds.
    peers: need -> needs that are levelled together with it, and may therefore get more in its stead; mostly empty.
    """

    def __init__(self, net: Network) -> None:
        self.net = net
        self.free = net.stock[:]
        self.got = [0] * len(net.cap)
        self.held: list[dict[int, int]] = [{} for _ in net.cap]
        self.live = bytearray(len(net.cap))
        self.open_cells = set(range(len(net.stock)))
        self.peers: Mapping[int, Sequence[int]] = {}
        self._left = list(range(len(net.stock)))
        self._stale: set[int] = set()
        self._dry: tuple[list[int], ...] = ([], [0] * len(net.bundles), [0] * len(net.bundles))
        self._epoch = 1

    def give(self, need: int, cell: int, units: int) -> None:
        """Hand out free stock."""
        self.free[cell] -= units
        held = self.held[need]
        held[cell] = held.get(cell, 0) + units
        self.got[need] += units

    def put(self, cell: int, units: int) -> None:
        """Add free stock."""
        self.free[cell] += units
        self.open_cells.add(cell)
        self._stale.add(self.net.chain_of[cell])

    def take_back(self, need: int, cell: int, units: int) -> None:
        """Return units of a cell to the free stock."""
        held = self.held[need]
        rest = held[cell] - units
        if rest:
            held[cell] = rest
        else:
            del held[cell]
        self.got[need] -= units
        self.free[cell] += units
        self.open_cells.add(cell)
        self._stale.add(self.net.chain_of[cell])

    def release(self, need: int, units: int) -> None:
        """Return `units` of what the need holds, the latest arrivals first."""
        held = self.held[need]
        cells = sorted(held, key=self.net.day.__getitem__, reverse=True) if len(held) > 1 else list(held)
        for cell in cells:
            part = min(units, held[cell])
            self.take_back(need, cell, part)
            units -= part
            if not units:
                return

    def take_free(self, need: int, want: int, on_time: bool = False) -> int:
        """Take free stock: first the latest that is on time, then what is late; returns what is still wanted."""
        if self._stale:
            self._forget_dry()
        want = self._take(need, want, ON_TIME)
        return want if on_time or not want else self._take(need, want, END)

    def _take(self, need: int, want: int, column: int) -> int:
        net, free, first, dry, epoch = self.net, self.free, self.net.first, self._dry[column], self._epoch
        held, missing = self.held[need], want
        for bundle in net.refs[need]:
            if dry[bundle] == epoch:
                continue
            for prefix in net.bundles[bundle]:
                low, cell = first[prefix[0]], prefix[column] - 1
                if cell >= low and not free[cell]:
                    cell = self._last_free(cell, low)
                while cell >= low:
                    units = free[cell] if free[cell] < missing else missing
                    free[cell] -= units
                    held[cell] = held.get(cell, 0) + units
                    missing -= units
                    if not missing:
                        self.got[need] += want
                        return 0
                    cell = self._last_free(cell, low)
            dry[bundle] = epoch
        self.got[need] += want - missing
        return missing

    def _last_free(self, cell: int, low: int) -> int:
        """The last cell with free stock from `low` to `cell`; below `low` where there is none."""
        left, free = self._left, self.free
        here = cell
        while here >= low and not free[here]:
            before = left[here]
            here = before if before != here else here - 1
        while cell > here:
            before = left[cell]
            left[cell] = here
            cell = before if before < cell else cell - 1
        return here

    def _forget_dry(self) -> None:
        first = self.net.first
        for chain in self._stale:
            self._left[first[chain] : first[chain + 1]] = range(first[chain], first[chain + 1])
        self._stale.clear()
        self._epoch += 1


def fill(flow: Flow, members: Iterable[int], target: Sequence[int], on_time: bool = False) -> list[int]:
    """Serve live members from free stock, in the order given; returns those that still miss something."""
    got, live, take = flow.got, flow.live, flow.take_free
    pending = []
    for need in members:
        want = target[need] - got[need]
        if want > 0 and live[need] and take(need, want, on_time):
            pending.append(need)
    return pending


def reroute(flow: Flow, pending: list[int], target: Sequence[int], scope: Scope) -> Ticks[list[int]]:
    """Bring pending needs to their targets as far as any flow can; returns the needs of the scope found stuck.

    Stuck needs are no longer live. Nothing is found stuck where every target is reached.
    """
    stuck: list[int] = []
    while pending:
        yield
        search = Search(flow, scope)
        whole = search.layer(pending)
        if whole:
            level, live = search.level, flow.live
            new = [need for need in scope.needs if live[need] and need not in level]
            for need in new:
                live[need] = 0
            stuck += new
            pending = [need for need in pending if live[need]]
        for need in pending:
            search.push(need, target[need] - flow.got[need])
        pending = [need for need in pending if flow.got[need] < target[need]]
    return stuck


class Search:
    """One search: layers of needs by their distance from free stock, then paths down the layers until none is left."""

    def __init__(self, flow: Flow, scope: Scope, roots: Sequence[int] | None = None) -> None:
        self.flow = flow
        self.scope = scope
        self._roots = roots
        self.level: dict[int, int] = {}
        self._layers: list[dict[int, Offers]] = []
        self._choices: dict[int, Iterator[tuple[int, int]]] = {}

    def layer(self, pending: Sequence[int] | None, first: bool = False) -> bool:
        """Find the distances of needs; False if it stopped at the last pending one (or at the `first`), True if it
        reached all it can.
        """
        flow, held, chain_of = self.flow, self.flow.held, self.flow.net.chain_of
        missing = set(pending or ())
        reached: dict[int, int] = {}
        offers = self._free_offers()
        new: list[int] = []
        while offers or new:
            self._layers.append(offers)
            new += self._read_by(offers, reached, len(self._layers))
            missing.difference_update(new)
            if pending is not None and (not missing or (first and len(missing) < len(pending))):
                return False
            offers = {}
            for need in new:
                for cell in held[need]:
                    chain = chain_of[cell]
                    known = offers.get(chain)
                    if known is None:
                        known = offers[chain] = Offers()
                    known.pairs.append((cell, need))
            for known in offers.values():
                known.pairs.sort()
            new = self._peers_of(new, len(self._layers) + 1) if flow.peers else []
        return True

    def _peers_of(self, needs: Sequence[int], distance: int) -> list[int]:
        """Needs that may give up what they hold because one of these, levelled with them, can take more instead."""
        flow, level = self.flow, self.level
        new = []
        for need in needs:
            if flow.got[need] < flow.net.cap[need]:
                for other in flow.peers.get(need, ()):
                    if other not in level and flow.live[other]:
                        level[other] = distance
                        new.append(other)
        return new

    def _free_offers(self) -> dict[int, Offers]:
        flow, roots = self.flow, self._roots
        if roots is None:
            flow.open_cells = {cell for cell in flow.open_cells if flow.free[cell]}
            roots = sorted(flow.open_cells)
        offers: dict[int, Offers] = {}
        for cell in roots:
            chain = flow.net.chain_of[cell]
            if chain in self.scope.by_chain:
                known = offers.get(chain)
                if known is None:
                    known = offers[chain] = Offers()
                known.pairs.append((cell, NOBODY))
        return offers

    def _read_by(self, offers: dict[int, Offers], reached: dict[int, int], distance: int) -> list[int]:
        """The live needs that read one of the cells offered and were not found before."""
        by_chain, readers, level, live = self.scope.by_chain, self.scope.readers, self.level, self.flow.live
        new = []
        for chain, known in offers.items():
            ends = by_chain.get(chain)
            if ends is None:
                continue
            cell = known.pairs[0][0]
            here = reached.get(chain, 0)
            while here < len(ends) and ends[here][0] > cell:
                for need in readers[ends[here][1]]:
                    if need not in level and live[need]:
                        level[need] = distance
                        new.append(need)
                here += 1
            reached[chain] = here
        return new

    def push(self, need: int, want: int) -> None:
        """Bring up to `want` more units to the need, along paths of shortest length only."""
        if need not in self.level:
            return
        flow = self.flow
        while want > 0 and self.level[need] != BLOCKED:
            path = self._path(need)
            if path is None:
                return
            units = want
            for hop in path:
                units = min(units, self._room(hop))
            for hop in path:
                self._pass_on(hop, units)
            flow.got[need] += units
            want -= units

    def _room(self, hop: tuple[int, int, int]) -> int:
        """How much one hop can carry."""
        _, cell, giver = hop
        flow = self.flow
        if cell == NOBODY:
            return flow.net.cap[giver] - flow.got[giver]
        return flow.free[cell] if giver == NOBODY else flow.held[giver][cell]

    def _pass_on(self, hop: tuple[int, int, int], units: int) -> None:
        need, cell, giver = hop
        held = self.flow.held
        if cell == NOBODY:
            self.flow.got[need] -= units
            self.flow.got[giver] += units
            return
        if giver == NOBODY:
            self.flow.free[cell] -= units
        else:
            rest = held[giver][cell] - units
            if rest:
                held[giver][cell] = rest
            else:
                del held[giver][cell]
        held[need][cell] = held[need].get(cell, 0) + units

    def _path(self, need: int) -> list[tuple[int, int, int]] | None:
        """Hops from the need down to free stock; None, with the need blocked, where there is no way left."""
        level, choices = self.level, self._choices
        path: list[tuple[int, int, int]] = []
        here = need
        while True:
            ways = choices.get(here)
            if ways is None:
                ways = choices[here] = self._ways(here)
            way = next(ways, None)
            if way is None:
                level[here] = BLOCKED
                if not path:
                    return None
                here = path.pop()[0]
                continue
            path.append((here, *way))
            if way[1] == NOBODY:
                return path
            here = way[1]

    def _ways(self, need: int) -> Iterator[tuple[int, int]]:
        """(cell, giver) one layer further down, the same one again and again until it is used up or blocked.

        No cell but a giver means that the giver, levelled together with the need, gets more in its stead.
        """
        flow, level = self.flow, self.level
        layer = self._layers[level[need] - 1]
        column = ON_TIME if self.scope.on_time else END
        for bundle in flow.net.refs[need]:
            for prefix in flow.net.bundles[bundle]:
                known = layer.get(prefix[0])
                if known is None:
                    continue
                end = prefix[column]
                while True:
                    way = self._first_way(known)
                    if way is None or way[0] >= end:
                        break
                    yield way
        for other in flow.peers.get(need, ()) if flow.peers else ():
            while level.get(other) == level[need] - 1 and flow.got[other] < flow.net.cap[other]:
                yield NOBODY, other

    def _first_way(self, known: Offers) -> tuple[int, int] | None:
        pairs, free, held, level = known.pairs, self.flow.free, self.flow.held, self.level
        here = known.head
        while here < len(pairs):
            cell, giver = pairs[here]
            if free[cell] if giver == NOBODY else level[giver] != BLOCKED and cell in held[giver]:
                break
            here += 1
        known.head = here
        return pairs[here] if here < len(pairs) else None
