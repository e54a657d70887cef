"""Keeps the plans of groups, and tells which of them still hold after the problem has changed; plans nothing.

A group is planned from its own rows, from the locked and agreed lines that name them, and from the rules and names that
all groups share. Where none of these changed, its plan would come out the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from itertools import chain
from typing import Generic, TypeAlias, TypeVar

from relief_desk.domain.matching.groups import Group
from relief_desk.domain.matching.problem import Demand, LockedAllocation, Lot, MatchProblem, PreviousAllocation

Plan = TypeVar("Plan")
Row: TypeAlias = Demand | Lot
Line: TypeAlias = LockedAllocation | PreviousAllocation


class KeptPlans(Generic[Plan]):
    """The plans of the groups of the problem planned last; none before the first."""

    def __init__(self) -> None:
        self._problem: MatchProblem | None = None
        self._plans: dict[tuple[str, ...], tuple[Group, Plan]] = {}

    def keep(self, problem: MatchProblem, groups: Iterable[Group], plans: Iterable[Plan]) -> None:
        """Take these in the place of all that was kept."""
        self._problem = problem
        self._plans = {group.items: (group, plan) for group, plan in zip(groups, plans, strict=True)}

    def still_good(self, problem: MatchProblem, groups: Iterable[Group]) -> dict[tuple[str, ...], Plan]:
        """The kept plans that these groups of the problem would be given again, by the items of the group."""
        if self._problem is None or not _same_ground(self._problem, problem):
            return {}
        needs, lots = _touched(self._problem, problem)
        good = {}
        for group in groups:
            before, plan = self._plans.get(group.items, (None, None))
            if before and plan and _weights(before) == _weights(group) and not _has_any((before, group), needs, lots):
                good[group.items] = plan
        return good


def _same_ground(before: MatchProblem, after: MatchProblem) -> bool:
    """Whether all that groups share is the same: everything but rows, their names, and lines between rows."""
    bare = [replace(problem, demands=(), lots=(), locked=(), previous=(), names={}) for problem in (before, after)]
    rows: Iterable[Row] = chain(before.demands, after.demands, before.lots, after.lots)
    return bare[0] == bare[1] and _renamed(before, after) <= {_key(row) for row in rows}


def _renamed(before: MatchProblem, after: MatchProblem) -> set[str]:
    """The keys of all that has another name, or a name no more, or for the first time."""
    return {key for key, _ in before.names.items() ^ after.names.items()}


def _touched(before: MatchProblem, after: MatchProblem) -> tuple[Set[str], Set[str]]:
    """Needs and lots that changed, came or went, and those that changed lines, or lines of changed rows, name."""
    renamed = _renamed(before, after)
    needs, lots = _changed(before.demands, after.demands) | renamed, _changed(before.lots, after.lots) | renamed
    lines: Set[Line] = _unequal(before.locked, after.locked) | _unequal(before.previous, after.previous)
    lines |= {line for line in after.locked if line.need_id in needs or line.lot_id in lots}
    return needs | {line.need_id for line in lines}, lots | {line.lot_id for line in lines}


def _changed(before: Iterable[Row], after: Iterable[Row]) -> set[str]:
    """The keys of rows that are not the same in both."""
    old, new = {_key(row): row for row in before}, {_key(row): row for row in after}
    return (old.keys() - new.keys()) | {key for key, row in new.items() if old.get(key) != row}


def _key(row: Row) -> str:
    return row.need_id if isinstance(row, Demand) else row.lot_id


def _unequal(before: Sequence[Line], after: Sequence[Line]) -> Set[Line]:
    """Lines that are not as often in the one as in the other."""
    if before == after:
        return set()
    old, new = Counter(before), Counter(after)
    return {*(old - new), *(new - old)}


def _weights(group: Group) -> tuple[Mapping[str, int], ...]:
    return group.need_weights, group.sure, group.hoped


def _has_any(groups: Iterable[Group], needs: Set[str], lots: Set[str]) -> bool:
    return any(
        any(row.need_id in needs for row in group.demands) or any(row.lot_id in lots for row in group.lots)
        for group in groups
    )
