"""Follows single edits without planning all anew: who gains and who loses at once; shares are levelled later.

The flow of every group is kept and mended, so after every edit each tier is covered as far as a new plan would cover
it. How evenly the members of a tier share is only put right by `plan`, which plans the touched groups once more and
leaves the others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from itertools import chain

from relief_desk.domain.matching.collector import collector_at_rest
from relief_desk.domain.matching.groups import split
from relief_desk.domain.matching.locks import settle_locks
from relief_desk.domain.matching.network import Ground
from relief_desk.domain.matching.plan import MatchPlan
from relief_desk.domain.matching.planning import GroupPlans, plan_problem
from relief_desk.domain.matching.problem import Demand, Lot, MatchProblem, UnfitProblem, find_faults
from relief_desk.domain.matching.rematch_group import KeptGroup, Row
from relief_desk.domain.matching.rules import Rules
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.wording import Template

PREPARING = Template("matching.step.preparing", "Getting ready to follow your edits")


@dataclass(frozen=True, slots=True)
class Shift:
    """What one need gets before and after an edit, in thousandths, locked lines included, before packs are counted."""

    need_id: str
    before_milli: int
    after_milli: int


class Rematch:
    """A problem whose needs and lots can be edited one by one; `problem` is the problem as edited so far.

    An edit that changes which items belong together, or a locked row, makes the groups that it touches anew.
    """

    def __init__(self, problem: MatchProblem) -> None:
        self._refuse(problem)
        self._demands = {demand.need_id: demand for demand in problem.demands}
        self._lots = {lot.lot_id: lot for lot in problem.lots}
        rows: Iterable[Row] = chain(problem.demands, problem.lots)
        self._links = Counter(link for row in rows for link in _links(row))
        self._problem = problem
        self._edited = False
        self._plans = GroupPlans()
        self._kept: dict[tuple[str, ...], KeptGroup] = {}
        self._prepare()

    @staticmethod
    def _refuse(problem: MatchProblem) -> None:
        faults = find_faults(problem)
        if faults:
            raise UnfitProblem(faults)

    def _prepare(self) -> None:
        rules = Rules.of(self._problem)
        self._locked = settle_locks(self._problem, rules)
        self._ground = Ground.of(rules, self._locked.taken, self._locked.covered)
        self._groups = {group.items: group for group in split(self._problem, rules.ratios)}
        self._group_of = {item: items for items in self._groups for item in items}

    @property
    def problem(self) -> MatchProblem:
        if self._edited:
            demands, lots = tuple(self._demands.values()), tuple(self._lots.values())
            self._problem, self._edited = replace(self._problem, demands=demands, lots=lots), False
        return self._problem

    def get_ready(self) -> Job[None]:
        """Load every group, so that even the first edit of a large one is quick; not needed for correct answers."""
        for done, items in enumerate(self._groups):
            yield Progress(done, len(self._groups), PREPARING)
            self._group(items)

    def put_need(self, demand: Demand) -> tuple[Shift, ...]:
        """Put a need in the place of the one with its key, or add it; the needs that get more or less by it.

        Raises UnfitProblem where the need is impossible.
        """
        self._refuse(replace(self._problem, demands=(demand,), lots=()))
        known, self._demands[demand.need_id] = self._demands.get(demand.need_id), demand
        return self._follow(known, demand, demand.need_id in self._locked.covered)

    def remove_need(self, need_id: str) -> tuple[Shift, ...]:
        """Take a need out; the needs that get more or less by it, itself among them."""
        return self._follow(self._demands.pop(need_id), None, need_id in self._locked.covered)

    def put_lot(self, lot: Lot) -> tuple[Shift, ...]:
        """Put a lot in the place of the one with its key, or add it; the needs that get more or less by it.

        Raises UnfitProblem where the lot is impossible.
        """
        self._refuse(replace(self._problem, demands=(), lots=(lot,)))
        known, self._lots[lot.lot_id] = self._lots.get(lot.lot_id), lot
        return self._follow(known, lot, lot.lot_id in self._locked.taken)

    def remove_lot(self, lot_id: str) -> tuple[Shift, ...]:
        """Take a lot out; the needs that get less by it."""
        return self._follow(self._lots.pop(lot_id), None, lot_id in self._locked.taken)

    def plan(self) -> Job[MatchPlan]:
        """The plan of the problem as edited; only groups that changed since the last plan are planned anew."""
        with collector_at_rest():
            return (yield from plan_problem(self.problem, self._plans))

    def _follow(self, before: Row | None, after: Row | None, locked: bool) -> tuple[Shift, ...]:
        """What an edit of one row shifts; where it may change which rows belong together, groups are made anew."""
        self._edited = True
        gone, new = (_links(before) if before else set()), (_links(after) if after else set())
        self._links.subtract(gone)
        self._links.update(new)
        edited = {row.item for row in (before, after) if row}
        if locked or any(not self._links[link] for link in gone) or any(self._links[link] == 1 for link in new - gone):
            return self._afresh(edited)
        had: dict[str, int] = {}
        have: dict[str, int] = {}
        for items in {items for item in sorted(edited) if (items := self._group_of.get(item))}:
            group = self._group(items)
            mine = [row if row and row.item in items else None for row in (before, after)]
            if group.fits(mine[1]):
                for need_id, old, now in group.follow(*mine):
                    had[need_id] = had.get(need_id, 0) + old
                    have[need_id] = have.get(need_id, 0) + now
            else:
                had.update(group.amounts())
                have.update(self._rebuilt(items).amounts())
        return _shifts(had, have)

    def _rebuilt(self, items: tuple[str, ...]) -> KeptGroup:
        """The group with its rows as they are now."""
        demands = [demand for demand in self._demands.values() if demand.item in items and demand.quantity_milli]
        lots = [lot for lot in self._lots.values() if lot.item in items and lot.quantity_milli]
        self._groups[items] = replace(self._groups[items], demands=demands, lots=lots)
        self._kept[items] = KeptGroup(self._ground, self._groups[items])
        return self._kept[items]

    def _group(self, items: tuple[str, ...]) -> KeptGroup:
        kept = self._kept.get(items)
        if kept is None:
            kept = self._kept[items] = KeptGroup(self._ground, self._groups[items])
        return kept

    def _afresh(self, edited: Set[str]) -> tuple[Shift, ...]:
        """An edit that changes which groups there are, or what locked lines leave: all it touches is made anew."""
        ground, groups = self._ground, self._groups
        self._problem = self.problem
        self._prepare()
        touched = set(edited)
        for items in (*groups, *self._groups):
            if not edited.isdisjoint(items) or items not in groups or items not in self._groups:
                touched.update(items)
        had: dict[str, int] = {}
        for items, group in groups.items():
            if not touched.isdisjoint(items):
                had.update((self._kept.pop(items, None) or KeptGroup(ground, group)).amounts())
        have: dict[str, int] = {}
        for items in self._groups:
            if not touched.isdisjoint(items):
                have.update(self._group(items).amounts())
        return _shifts(had, have)


def _links(row: Row) -> set[tuple[str, str]]:
    """What the row has to do with which items belong together; nothing where it wants or holds nothing."""
    if not row.quantity_milli:
        return set()
    if isinstance(row, Lot):
        return {("offered", row.item)}
    return {("wanted", row.item), ("open", row.item)} if row.substitutes_allowed else {("wanted", row.item)}


def _shifts(had: Mapping[str, int], have: Mapping[str, int]) -> tuple[Shift, ...]:
    """The needs that have more or less than they had, by their keys."""
    return tuple(
        Shift(need_id, had.get(need_id, 0), have.get(need_id, 0))
        for need_id in sorted(had.keys() | have.keys())
        if had.get(need_id, 0) != have.get(need_id, 0)
    )
