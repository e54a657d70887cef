"""Looks for a way by which a need could get more: to free stock, or to the least urgent need that could give way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from relief_desk.domain.matching.flow import NOBODY, Flow

Hop: TypeAlias = tuple[int, int, int]
"""(taker, cell, holder): the taker gets of the cell what the holder has, or what nobody has."""


def holders_of(flow: Flow) -> list[dict[int, None]]:
    """Of each cell, the needs that hold some of it."""
    holders: list[dict[int, None]] = [{} for _ in flow.free]
    for need, held in enumerate(flow.held):
        for cell in held:
            holders[cell][need] = None
    return holders


class Way:
    """One search; `tight` tells in which tier a need was found out of reach, and learns what the search finds."""

    def __init__(self, flow: Flow, tight: list[int], holders: Sequence[Mapping[int, None]]) -> None:
        self._flow = flow
        self._tight = tight
        self._holders = holders
        self._came: dict[int, tuple[int, int]] = {}
        self._read: set[int] = set()
        self._ends: dict[int, int] = {}

    def found(self, need: int) -> Iterator[list[Hop]]:
        """Paths to take one after the other: one to free stock, or else to the least urgent needs that any path
        reaches, until they have as much as the need misses; none where none helps.
        """
        flow, tight, tiers = self._flow, self._tight, self._flow.net.tier
        missing, lowest, mark = flow.net.cap[need] - flow.got[need], max(tiers), tiers[need]
        if tight[need] and mark == lowest:
            return  # no free stock is in reach, and nobody less urgent could give way
        queue, donors, offered = [need], list[int](), 0
        self._came[need] = (NOBODY, NOBODY)
        for here in queue:
            for cell in self._new_cells(here):
                if flow.free[cell]:
                    yield self._path(here, cell, NOBODY)
                    return
                for holder in self._holders[cell]:
                    if holder not in self._came:
                        self._came[holder] = (here, cell)
                        queue.append(holder)
                        if tiers[holder] > mark:
                            mark, donors, offered = tiers[holder], [], 0
                        if tiers[holder] == mark > tiers[need]:
                            donors.append(holder)
                            offered += flow.got[holder]
            if offered >= missing and mark == lowest and tight[need]:
                break
        for seen in self._came:
            tight[seen] = min(tight[seen] or mark, mark)
        for donor in donors:
            yield self._path(*self._came[donor], donor)

    def _new_cells(self, need: int) -> list[int]:
        """Cells that the need may read and no need before it in this search."""
        net, read, ends = self._flow.net, self._read, self._ends
        cells: list[int] = []
        for bundle in net.refs[need]:
            if bundle not in read:
                read.add(bundle)
                for chain, end, _ in net.bundles[bundle]:
                    start = ends.get(chain, net.first[chain])
                    if end > start:
                        ends[chain] = end
                        cells.extend(range(start, end))
        return cells

    def _path(self, taker: int, cell: int, holder: int) -> list[Hop]:
        hops = [(taker, cell, holder)]
        while self._came[taker][0] != NOBODY:
            before, cell = self._came[taker]
            hops.append((before, cell, taker))
            taker = before
        return hops[::-1]
