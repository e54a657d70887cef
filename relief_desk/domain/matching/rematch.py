"""Follows single edits without planning all anew: who gains and who loses at once; shares are levelled later.

The flow of every group is kept. More stock, or a need that asks for less, is handed on to the most urgent need that any
path reaches; less stock, or a need that asks for more, is made up from free stock or taken from the least urgent need
that any path reaches. So after every edit each tier is covered as far as a new plan would cover it. How evenly the
members of a tier share is only put right by `plan`, which plans the touched groups once more and leaves the others.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from relief_desk.domain.matching.collector import collector_at_rest
from relief_desk.domain.matching.coverage import cover
from relief_desk.domain.matching.explain import Reasons
from relief_desk.domain.matching.flow import Flow, Scope, Search
from relief_desk.domain.matching.groups import Group, split
from relief_desk.domain.matching.locks import settle_locks
from relief_desk.domain.matching.network import Ground, Network, compile_network
from relief_desk.domain.matching.plan import MatchPlan
from relief_desk.domain.matching.planning import GroupPlan, combined, plan_group
from relief_desk.domain.matching.problem import Demand, Lot, MatchProblem, UnfitProblem, find_faults
from relief_desk.domain.matching.rules import Rules
from relief_desk.domain.matching.ticks import finish
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

    A new quantity is followed along paths. Any other edit covers the groups that it touches once more, and leaves the
    rest: a group of many thousand rows then takes as long as a small plan does.
    """

    def __init__(self, problem: MatchProblem) -> None:
        self._refuse(problem)
        self._demands = {demand.need_id: demand for demand in problem.demands}
        self._lots = {lot.lot_id: lot for lot in problem.lots}
        self._problem = problem
        self._edited = False
        self._plans: dict[tuple[str, ...], GroupPlan] = {}
        self._stale: set[tuple[str, ...]] = set()
        self._states: dict[tuple[str, ...], GroupState] = {}
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
            self._state(items)

    def change_need(self, need_id: str, quantity_milli: int) -> tuple[Shift, ...]:
        """Set what a need wants; the needs that get more or less by it."""
        demand = self._demands[need_id]
        self._demands[need_id], self._edited = replace(demand, quantity_milli=quantity_milli), True
        state = self._touched(demand.item)
        if state is None or need_id not in state.number or not demand.quantity_milli:
            return self._afresh({demand.item})
        return state.change_need(need_id, quantity_milli - self._ground.covered.get(need_id, 0))

    def change_lot(self, lot_id: str, quantity_milli: int) -> tuple[Shift, ...]:
        """Set what a lot holds; the needs that get more or less by it."""
        lot = self._lots[lot_id]
        self._lots[lot_id], self._edited = replace(lot, quantity_milli=quantity_milli), True
        state = self._touched(lot.item)
        if state is None or lot_id not in state.cell_of or not lot.quantity_milli:
            return self._afresh({lot.item})
        return state.change_lot(lot_id, quantity_milli - self._locked.taken.get(lot_id, 0))

    def put_need(self, demand: Demand) -> tuple[Shift, ...]:
        """Put a need in the place of the one with its key, or add it; the needs that get more or less by it.

        Raises UnfitProblem where the need is impossible.
        """
        self._refuse(replace(self._problem, demands=(demand,), lots=()))
        known = self._demands.get(demand.need_id)
        if known is not None and replace(known, quantity_milli=demand.quantity_milli) == demand:
            return self.change_need(demand.need_id, demand.quantity_milli)
        self._demands[demand.need_id], self._edited = demand, True
        return self._afresh({demand.item, known.item if known else demand.item})

    def put_lot(self, lot: Lot) -> tuple[Shift, ...]:
        """Put a lot in the place of the one with its key, or add it; the needs that get more or less by it.

        Raises UnfitProblem where the lot is impossible.
        """
        self._refuse(replace(self._problem, demands=(), lots=(lot,)))
        known = self._lots.get(lot.lot_id)
        if known is not None and replace(known, quantity_milli=lot.quantity_milli) == lot:
            return self.change_lot(lot.lot_id, lot.quantity_milli)
        self._lots[lot.lot_id], self._edited = lot, True
        return self._afresh({lot.item, known.item if known else lot.item})

    def plan(self) -> Job[MatchPlan]:
        """The plan of the problem as edited; only groups touched since the last plan are planned anew."""
        with collector_at_rest():
            self._problem = self.problem
            self._prepare()
            reasons = Reasons(self._ground.rules)
            for done, (items, group) in enumerate(self._groups.items()):
                yield Progress(done, len(self._groups), PREPARING)
                if items in self._stale or items not in self._plans:
                    self._plans[items] = yield from self._planned(group, reasons, done)
            self._stale.clear()
            plans = [self._plans[items] for items in self._groups]
            return (yield from combined(self._problem, self._locked, plans))

    def _planned(self, group: Group, reasons: Reasons, done: int) -> Job[GroupPlan]:
        steps = plan_group(self._ground, group, reasons, self._locked)
        while True:
            try:
                next(steps)
            except StopIteration as end:
                made: GroupPlan = end.value
                return made
            yield Progress(done, len(self._groups), PREPARING)

    def _touched(self, item: str) -> GroupState | None:
        items = self._group_of.get(item)
        if items is None:
            return None
        self._stale.add(items)
        return self._state(items)

    def _state(self, items: tuple[str, ...]) -> GroupState:
        state = self._states.get(items)
        if state is None:
            state = self._states[items] = GroupState(self._ground, self._groups[items])
        return state

    def _afresh(self, edited: Set[str]) -> tuple[Shift, ...]:
        """An edit that changes which needs or lots there are, and so perhaps which groups: those are made anew."""
        ground, groups = self._ground, self._groups
        self._problem = self.problem
        self._prepare()
        touched = set(edited)
        for items in (*groups, *self._groups):
            if not edited.isdisjoint(items) or items not in groups or items not in self._groups:
                touched.update(items)
        before: dict[str, int] = {}
        for items, group in groups.items():
            if not touched.isdisjoint(items):
                state = self._states.pop(items, None) or GroupState(ground, group)
                before.update(state.amounts())
        self._states = {items: state for items, state in self._states.items() if touched.isdisjoint(items)}
        after: dict[str, int] = {}
        for items in self._groups:
            if not touched.isdisjoint(items):
                self._stale.add(items)
                after.update(self._state(items).amounts())
        return tuple(
            Shift(need_id, before.get(need_id, 0), after.get(need_id, 0))
            for need_id in sorted(before.keys() | after.keys())
            if before.get(need_id, 0) != after.get(need_id, 0)
        )


class GroupState:
    """The flow of one group, and how to mend it; `tight` tells in which tier a need was found out of reach."""

    def __init__(self, ground: Ground, group: Group) -> None:
        self._ground = ground
        self._net: Network = finish(compile_network(ground, group, group.sure))
        flow, tight = finish(cover(self._net, ground.rules.problem.policy.level))
        self._flow: Flow = flow
        self._tight: list[int] = tight
        self.number = {demand.need_id: need for need, demand in enumerate(self._net.demands)}
        self.cell_of = {lot.lot_id: cell for cell, lots in enumerate(self._net.cell_lots) for lot in lots}
        self._units_of = {
            lot.lot_id: self._units(ground.left(lot), group.sure[lot.item])
            for lots in self._net.cell_lots
            for lot in lots
        }

    def amounts(self) -> list[tuple[str, int]]:
        """What every need gets, in thousandths."""
        return [(demand.need_id, self._milli(need)) for need, demand in enumerate(self._net.demands)]

    def _units(self, milli: int, weight: int) -> int:
        return max(0, milli) * weight // self._net.unit

    def _milli(self, need: int) -> int:
        net, demand = self._net, self._net.demands[need]
        got = self._flow.got[need] * net.unit // net.group.need_weights[demand.item]
        return got + self._ground.covered.get(demand.need_id, 0)

    def change_need(self, need_id: str, open_milli: int) -> tuple[Shift, ...]:
        need, net, before = self.number[need_id], self._net, self._flow.got[:]
        if net.refs[need]:
            net.cap[need] = self._units(open_milli, net.group.need_weights[net.demands[need].item])
        surplus = before[need] - net.cap[need]
        if surplus > 0:
            held = dict(self._flow.held[need])
            self._flow.release(need, surplus)
            for cell in held:
                self._hand_on(cell)
        else:
            self._make_up(need)
        return self._shifts(before)

    def change_lot(self, lot_id: str, open_milli: int) -> tuple[Shift, ...]:
        cell, net, before = self.cell_of[lot_id], self._net, self._flow.got[:]
        lot = next(lot for lot in net.cell_lots[cell] if lot.lot_id == lot_id)
        units = self._units(self._ground.whole(lot, open_milli), net.group.sure[lot.item])
        more, self._units_of[lot_id] = units - self._units_of[lot_id], units
        net.stock[cell] += more
        if more > 0:
            self._flow.put(cell, more)
            self._hand_on(cell)
        else:
            losers = self._take_away(cell, -more)
            for need in losers:
                self._make_up(need)
        return self._shifts(before)

    def _shifts(self, before: Sequence[int]) -> tuple[Shift, ...]:
        got = self._flow.got
        weights = self._net.group.need_weights
        shifts = []
        for need, had in enumerate(before):
            if had != got[need]:
                after = self._milli(need)
                lost = (had - got[need]) * self._net.unit // weights[self._net.demands[need].item]
                shifts.append(Shift(self._net.demands[need].need_id, after + lost, after))
        return tuple(sorted(shifts, key=lambda shift: shift.need_id))

    def _hand_on(self, cell: int) -> None:
        """Give free stock of the cell to the most urgent short needs that it can reach."""
        flow, net, tight = self._flow, self._net, self._tight
        reading = {
            tight[need]
            for end, bundle in net.ends.get(net.chain_of[cell], ())
            if end > cell
            for need in net.readers[bundle]
        }
        for tier in sorted(set(net.tier)):
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

    def _make_up(self, need: int) -> None:
        """Bring the need as near to what it wants as free stock and less urgent needs allow."""
        flow, net = self._flow, self._net
        while flow.got[need] < net.cap[need]:
            if not self._tight[need] and not flow.take_free(need, net.cap[need] - flow.got[need]):
                return
            path, giver = Way(flow, self._tight).found(need)
            if path is None:
                return
            units = min(net.cap[need] - flow.got[need], flow.got[giver] if giver >= 0 else flow.free[path[-1][1]])
            for _, cell, holder in path:
                if holder >= 0:
                    units = min(units, flow.held[holder][cell])
            for taker, cell, holder in path:
                if holder >= 0:
                    flow.take_back(holder, cell, units)
                flow.give(taker, cell, units)


class Way:
    """A search from one need to free stock, or else to the least urgent need that could give way to it."""

    def __init__(self, flow: Flow, tight: list[int]) -> None:
        self._flow = flow
        self._tight = tight
        self._holders: list[list[int]] = [[] for _ in flow.free]
        for need, held in enumerate(flow.held):
            for cell in held:
                self._holders[cell].append(need)
        self._came: dict[int, tuple[int, int]] = {}

    def found(self, need: int) -> tuple[list[tuple[int, int, int]] | None, int]:
        """(hops (taker, cell, holder), giver): the last holder is nobody (-1) or the giver; no hops where none helps.

        Needs that are found to reach no free stock are marked as tight.
        """
        flow, tight, tiers = self._flow, self._tight, self._flow.net.tier
        queue, reached, donor = [need], dict[int, int](), -1
        self._came[need] = (-1, -1)
        lowest = tiers[-1]
        for here in queue:
            for cell in self._new_cells(here, reached):
                if flow.free[cell]:
                    return self._path(here, cell, -1), -1
                for holder in self._holders[cell]:
                    if holder not in self._came:
                        self._came[holder] = (here, cell)
                        queue.append(holder)
                        if tiers[holder] > (tiers[donor] if donor >= 0 else tiers[need]):
                            donor = holder
            if donor >= 0 and tiers[donor] == lowest and tight[need]:
                break
        mark = tiers[donor] if donor >= 0 else tiers[need]
        for seen in self._came:
            tight[seen] = min(tight[seen] or mark, mark)
        if donor < 0:
            return None, -1
        here, cell = self._came[donor]
        return self._path(here, cell, donor), donor

    def _new_cells(self, need: int, reached: dict[int, int]) -> list[int]:
        net = self._flow.net
        cells: list[int] = []
        for bundle in net.refs[need]:
            for chain, end, _ in net.bundles[bundle]:
                start = reached.get(chain, net.first[chain])
                if end > start:
                    reached[chain] = end
                    cells.extend(range(start, end))
        return cells

    def _path(self, taker: int, cell: int, holder: int) -> list[tuple[int, int, int]]:
        hops = [(taker, cell, holder)]
        while self._came[taker][0] >= 0:
            before, cell = self._came[taker]
            hops.append((before, cell, taker))
            taker = before
        return hops[::-1]
