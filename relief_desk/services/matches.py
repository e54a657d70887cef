"""Proposes a plan for a desk, compares it with what was agreed, and accepts all or some of it as one step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from relief_desk.domain.changes import ChangeSet, RowChange
from relief_desk.domain.matching import GroupPlans, MatchPlan, MatchProblem, PlannedAllocation, Policy, solve
from relief_desk.domain.problems import ReliefDeskError, StaleChange
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.quantities import Quantity
from relief_desk.domain.records import Allocation, PledgeLine
from relief_desk.domain.states import AllocationState, Basis
from relief_desk.domain.wording import Phrase, Template
from relief_desk.services.desk import Desk
from relief_desk.services.match_problem import DEFAULT_POLICY, DeskRecords, build_problem

POLICY = "matching.policy"
READING = Template("match.reading", "Reading needs and pledges")

ACCEPT = Template("match.accept", "Accept {n} allocation", "Accept {n} allocations")
OVER_ALLOCATED = Template("match.over-allocated", "With these lines alone, {line} would give {over} more than it has.")
TAKE_RELEASES = Template(
    "match.over-allocated.advice", "Accept the lines that take something back from it as well, or leave out some."
)
ONLY_SUPPOSED = Template("match.supposed", "A what-if cannot be accepted: {what}")
DESK_CHANGED = Template("match.desk_changed", "What this plan rests on has changed since it was made.")
MATCH_AGAIN = Template("match.desk_changed.advice", "Match again; nothing has been written.")
RECORD_IT = Template(
    "match.supposed.advice", "Record what has become true in the lists of needs and pledges, then match again."
)
_PLANNED_TABLES = frozenset(
    {"needs", "pledges", "pledge_lines", "allocations", "items", "kit_components", "substitutions", "places"}
)


class Step(StrEnum):
    """What accepting a line of the proposal would do."""

    ADD = "add"
    CHANGE = "change"
    RELEASE = "release"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """One pair of need and pledge line: what was agreed and what the plan says, in the line's unit."""

    need: str
    pledge_line: str
    step: Step
    before_milli: int
    after_milli: int
    planned: PlannedAllocation | None
    held: tuple[Allocation, ...]

    @property
    def key(self) -> tuple[str, str]:
        return (self.need, self.pledge_line)


@dataclass(frozen=True, slots=True)
class MatchProposal:
    """A plan beside what was agreed; lines by need and pledge line.

    `supposed` says in sentences what of the records is only supposed; such a plan can be looked at, never accepted.
    """

    records: DeskRecords
    problem: MatchProblem
    plan: MatchPlan
    lines: tuple[ProposalLine, ...]
    supposed: tuple[Phrase, ...] = ()

    @property
    def changes(self) -> tuple[ProposalLine, ...]:
        """The lines that accepting would change anything by."""
        return tuple(line for line in self.lines if line.step is not Step.KEEP)


def policy_of(desk: Desk) -> Policy:
    """The policy remembered with the desk, or the usual one."""
    words = desk.setting(POLICY)
    return DEFAULT_POLICY if words is None else policy_from(words)


def policy_from(words: Mapping[str, Any]) -> Policy:
    """The policy in words; what they leave out is as in the usual one. Raises PolicyRefused."""
    return Policy.from_mapping({**DEFAULT_POLICY.to_mapping(), **words})


def remember_policy(desk: Desk, policy: Policy) -> None:
    desk.remember(POLICY, policy.to_mapping())


def propose_match(
    desk: Desk, policy: Policy | None = None, as_of: date | None = None, language: str = "en"
) -> Job[MatchProposal]:
    """A proposal for the whole desk, names in `language` where they are known in it; nothing is written."""
    return (yield from propose_for(DeskRecords.of(desk, language), policy or policy_of(desk), as_of))


def propose_for(
    records: DeskRecords,
    policy: Policy,
    as_of: date | None = None,
    supposed: tuple[Phrase, ...] = (),
    kept: GroupPlans | None = None,
) -> Job[MatchProposal]:
    """A proposal for records that are at hand, whether they stand in a desk or are `supposed`.

    With `kept` only what changed since the proposal made with it before is planned anew.
    """
    yield Progress(0, 0, READING)
    problem = build_problem(records, policy, as_of)
    plan = yield from solve(problem, kept)
    yield Progress(0, 0, READING)
    return MatchProposal(records, problem, plan, tuple(_lines(plan, records.held.allocations)), supposed)


def accept_match(
    desk: Desk, proposal: MatchProposal, chosen: Collection[tuple[str, str]] | None = None, on: date | None = None
) -> ChangeSet:
    """Accepts the chosen (need, pledge line) pairs, or all, as one change; returns it.

    Raises ReliefDeskError when the chosen lines alone would take more from a pledge line than it has, and for a plan
    that rests on anything supposed; StaleChange where the desk has changed since the plan was made.
    """
    change = plan_acceptance(desk, proposal, chosen, on)
    desk.apply(change)
    return change


def plan_acceptance(
    desk: Desk,
    proposal: MatchProposal,
    chosen: Collection[tuple[str, str]] | None = None,
    on: date | None = None,
    *,
    lock: bool = False,
) -> ChangeSet:
    """What accepting, and locking what is accepted, would change; nothing is written. Raises as `accept_match` does."""
    if proposal.supposed:
        raise ReliefDeskError(ONLY_SUPPOSED.filled(what=proposal.supposed), RECORD_IT.filled())
    if _PLANNED_TABLES & desk.touched_since(proposal.records.journal_seq):
        raise StaleChange(DESK_CHANGED.filled(), MATCH_AGAIN.filled())
    lines = [line for line in proposal.changes if chosen is None or line.key in chosen]
    _refuse_over_allocation(proposal, lines)
    return _change(desk, proposal, lines, on, lock)


def _lines(plan: MatchPlan, allocations: Iterable[Allocation]) -> Iterator[ProposalLine]:
    held: dict[tuple[str, str], list[Allocation]] = defaultdict(list)
    for allocation in allocations:
        if allocation.state.counts:
            held[allocation.need, allocation.pledge_line].append(allocation)
    planned: dict[tuple[str, str], PlannedAllocation] = {}
    for line in plan.allocations:
        key = line.need_id, line.lot_id
        planned[key] = _both(planned[key], line) if key in planned else line
    needs_planned = {need for need, _ in planned} | {gap.need_id for gap in plan.gaps}
    for key in sorted(held.keys() | planned.keys()):
        before = sum(allocation.quantity_milli for allocation in held[key])
        whole = planned.get(key)
        if whole is None and (key[0] not in needs_planned or any(_settled(a) for a in held[key])):
            continue  # decided for a need that is closed by now, or settled: not the plan's to take back
        after = whole.quantity_milli if whole else 0
        yield ProposalLine(*key, _step(before, after), before, after, whole, tuple(held[key]))


def _both(planned: PlannedAllocation, locked: PlannedAllocation) -> PlannedAllocation:
    """What is planned beside a locked line of the same pair, together with it; locked lines come last."""
    return planned._replace(
        quantity_milli=planned.quantity_milli + locked.quantity_milli,
        counted_milli=planned.counted_milli + locked.counted_milli,
    )


def _settled(allocation: Allocation) -> bool:
    return allocation.locked or allocation.state is AllocationState.FULFILLED


def _step(before: int, after: int) -> Step:
    if before == after:
        return Step.KEEP
    if not before:
        return Step.ADD
    return Step.CHANGE if after else Step.RELEASE


def _change(desk: Desk, proposal: MatchProposal, lines: list[ProposalLine], on: date | None, lock: bool) -> ChangeSet:
    round_number = 1 + max((allocation.round for allocation in proposal.records.held.allocations), default=0)
    units = _Units(proposal.records)
    rows: list[RowChange] = []
    for line in lines:
        free = [allocation for allocation in line.held if not _settled(allocation)]
        agreed = _agreed(line, units, free[0].id if free else desk.new_key("A"))
        if agreed is not None:
            after = replace(agreed, round=round_number, decided_on=on, locked=lock)
            rows.append(RowChange(free.pop(0) if free else None, after))
        rows.extend(RowChange(held, replace(held, state=AllocationState.RELEASED)) for held in free)
    return ChangeSet(ACCEPT.filled(n=len(lines)), tuple(rows))


class _Units:
    """The base units of the items that needs and pledge lines speak of, by their keys."""

    def __init__(self, records: DeskRecords) -> None:
        held = records.held
        unit = {item.id: item.base_unit for item in held.items.values()}
        self.of_need = {need.id: unit.get(need.item, "") for need in held.needs}
        self.of_line = {line.id: unit.get(line.item, "") for line in held.lines.values()}


def _agreed(line: ProposalLine, units: _Units, key: str) -> Allocation | None:
    """The allocation that the plan adds to what is settled already; None where it adds nothing."""
    settled = [allocation for allocation in line.held if _settled(allocation)]
    out = line.after_milli - sum(allocation.quantity_milli for allocation in settled)
    if line.planned is None or out <= 0:
        return None
    return Allocation(
        id=key,
        pledge_line=line.pledge_line,
        need=line.need,
        quantity_milli=out,
        counted_milli=line.planned.counted_milli - sum(allocation.counted_milli for allocation in settled),
        unit=units.of_line[line.pledge_line],
        counted_unit=units.of_need[line.need],
        ratio=line.planned.ratio,
        basis=Basis[line.planned.basis.name],
        reason=line.planned.reason,
    )


def _refuse_over_allocation(proposal: MatchProposal, lines: list[ProposalLine]) -> None:
    taken: dict[str, int] = defaultdict(int)
    for allocation in proposal.records.held.allocations:
        if allocation.state.counts:
            taken[allocation.pledge_line] += allocation.quantity_milli
    changed: dict[str, int] = defaultdict(int)
    for line in lines:
        changed[line.pledge_line] += line.after_milli - line.before_milli
    given = proposal.records.held.lines
    for key, more in sorted(changed.items()):
        over = taken[key] + more - _accepted(given[key])
        if more > 0 and over > 0:
            much = Quantity(over, given[key].unit)
            what = OVER_ALLOCATED.filled(line=proposal.problem.name(key), over=much)
            raise ReliefDeskError(what, TAKE_RELEASES.filled())


def _accepted(line: PledgeLine) -> int:
    return line.quantity_milli - line.declined_milli - line.converted_milli
