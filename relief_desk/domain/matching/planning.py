"""Plans a problem group by group, one stage after the other; knows the order of the stages, and none of them itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import TypeAlias

from relief_desk.domain.matching.agreed import agreed_in
from relief_desk.domain.matching.coverage import cover
from relief_desk.domain.matching.explain import Reasons
from relief_desk.domain.matching.figures import tier_figures
from relief_desk.domain.matching.flow import Flow
from relief_desk.domain.matching.groups import Group, split
from relief_desk.domain.matching.kept_plans import KeptPlans
from relief_desk.domain.matching.lines import Line, lines_of
from relief_desk.domain.matching.locks import Locked, settle_locks
from relief_desk.domain.matching.network import Ground, Network, compile_network
from relief_desk.domain.matching.plan import Basis, Certificate, Gap, GroupProof, MatchPlan, PlannedAllocation
from relief_desk.domain.matching.polish import polish
from relief_desk.domain.matching.problem import Demand, MatchProblem, UnfitProblem, find_faults
from relief_desk.domain.matching.proof import group_proof
from relief_desk.domain.matching.punctuality import make_punctual
from relief_desk.domain.matching.rounding import rounded_lines
from relief_desk.domain.matching.rules import Rules
from relief_desk.domain.matching.ticks import Ticks, portions
from relief_desk.domain.matching.waterfall import Explainer
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.wording import Template

CHECKING = Template("matching.step.checking", "Reading needs and supplies")
LOT = attrgetter("lot_id", "locked")
PORTION = 5000
SUMMING_UP = Template("matching.step.summing_up", "Adding up the plan")
SHARING = Template("matching.step.sharing", "Sharing out what there is")


@dataclass(frozen=True, slots=True)
class GroupPlan:
    """The plan of one group: its lines, gaps and proof."""

    allocations: tuple[PlannedAllocation, ...]
    gaps: tuple[Gap, ...]
    proof: GroupProof


GroupPlans: TypeAlias = KeptPlans[GroupPlan]


def plan_problem(problem: MatchProblem, kept: GroupPlans | None = None) -> Job[MatchPlan]:
    """The plan without any proposal for kits; raises UnfitProblem when `find_faults` finds any.

    Groups in which nothing changed since the problem that `kept` remembers are not planned again.
    """
    yield Progress(0, 0, CHECKING)
    faults = find_faults(problem)
    if faults:
        raise UnfitProblem(faults)
    yield Progress(0, 0, CHECKING)
    rules = Rules.of(problem)
    locked = settle_locks(problem, rules)
    ground = Ground.of(rules, locked.taken, locked.covered)
    yield Progress(0, 0, CHECKING)
    groups = split(problem, rules.ratios)
    good = kept.still_good(problem, groups) if kept is not None else {}
    yield Progress(0, 0, CHECKING)
    reasons = Reasons(rules)
    total, done = sum(len(group.demands) for group in groups), 0
    plans = []
    for group in groups:
        if group.items in good:
            plans.append(good[group.items])
            done += len(group.demands)
            continue
        steps = _plan_group(ground, group, reasons, locked)
        while True:
            try:
                next(steps)
            except StopIteration as end:
                plans.append(end.value)
                break
            yield Progress(done, total, SHARING)
        done += len(group.demands)
        yield Progress(done, total, SHARING)
    if kept is not None:
        kept.keep(problem, groups, plans)
    return (yield from _combined(problem, locked, plans))


def _plan_group(ground: Ground, group: Group, reasons: Reasons, locked: Locked) -> Ticks[GroupPlan]:
    """Everything about one group; other groups cannot touch it."""
    net = yield from compile_network(ground, group, group.sure)
    agreed = agreed_in(net, ground.agreed)
    flow, tight = yield from cover(net, ground.rules.problem.policy.level, agreed)
    least_delay = yield from make_punctual(flow)
    yield from polish(flow, ground.rules.problem.as_of.toordinal())
    if net.exact:
        lines: Sequence[Line] = list(lines_of(ground, net, flow, agreed))
    else:
        lines = yield from rounded_lines(ground, net, flow)
    yield
    bound = (flow, tight) if group.consistent else (yield from _hopeful_bound(ground, group))
    proof = group_proof(ground.rules, net, bound, lines, least_delay)
    yield
    allocations = []
    for count, line in enumerate(lines):
        if count % 2000 == 1999:
            yield
        allocations.append(_allocation(ground.rules, reasons, net.demands[line.need], line))
    explain = Explainer(ground, net, lines, _locked_lines(net, locked))
    gaps = tuple(Gap(need_id, milli, explain) for need_id, milli in _short(ground, net, lines))
    return GroupPlan(tuple(allocations), gaps, proof)


def _combined(problem: MatchProblem, locked: Locked, plans: Sequence[GroupPlan]) -> Job[MatchPlan]:
    """The plans of all groups and the locked lines as one."""
    yield Progress(0, 0, SUMMING_UP)
    lines: dict[str, list[PlannedAllocation]] = {}
    for portion in portions(chain(locked.lines, *(plan.allocations for plan in plans)), PORTION):
        for line in portion:
            lines.setdefault(line.need_id, []).append(line)
        yield Progress(0, 0, SUMMING_UP)
    allocations: list[PlannedAllocation] = []
    for needs in portions(sorted(lines), PORTION):
        for need_id in needs:
            own = lines[need_id]
            allocations += sorted(own, key=LOT) if len(own) > 1 else own
        yield Progress(0, 0, SUMMING_UP)
    tiers = {demand.need_id: demand.tier for demand in problem.demands}
    yield Progress(0, 0, SUMMING_UP)
    gaps = sorted((gap for plan in plans for gap in plan.gaps), key=lambda gap: (tiers[gap.need_id], gap.need_id))
    yield Progress(0, 0, SUMMING_UP)
    figures = []
    for demands in _by_tier(problem.demands):
        figures.append(tier_figures(demands, lines))
        yield Progress(0, 0, SUMMING_UP)
    return MatchPlan(
        allocations=tuple(allocations),
        gaps=tuple(gaps),
        figures=tuple(figures),
        certificate=Certificate(tuple(plan.proof for plan in plans)),
        conflicts=locked.conflicts,
    )


def _by_tier(demands: Sequence[Demand]) -> list[list[Demand]]:
    """Needs that want anything, most urgent tier first; tiers without needs are left out."""
    tiers: dict[int, list[Demand]] = {}
    for demand in demands:
        if demand.quantity_milli:
            tiers.setdefault(demand.tier, []).append(demand)
    return [tiers[tier] for tier in sorted(tiers)]


def _short(ground: Ground, net: Network, lines: Sequence[Line]) -> Iterator[tuple[str, int]]:
    """Needs that lack something, and how much."""
    covered = [ground.covered.get(demand.need_id, 0) for demand in net.demands]
    for line in lines:
        covered[line.need] += line.counted_milli
    for demand, milli in zip(net.demands, covered, strict=True):
        if demand.quantity_milli > milli:
            yield demand.need_id, demand.quantity_milli - milli


def _hopeful_bound(ground: Ground, group: Group) -> Ticks[tuple[Flow, list[int]]]:
    net = yield from compile_network(ground, group, group.hoped)
    return (yield from cover(net, level=None))


def _locked_lines(net: Network, locked: Locked) -> list[Line]:
    """The locked lines of the group's needs, as lines that take part in the explanation."""
    if not locked.lines:
        return []
    number = {demand.need_id: need for need, demand in enumerate(net.demands)}
    lots = {lot.lot_id: lot for lot in net.group.lots}
    return [
        Line(number[line.need_id], lots[line.lot_id], line.counted_milli, line.quantity_milli, line.days_late)
        for line in locked.lines
        if line.need_id in number and line.lot_id in lots
    ]


def _allocation(rules: Rules, reasons: Reasons, demand: Demand, line: Line) -> PlannedAllocation:
    lot = line.lot
    return PlannedAllocation(
        need_id=demand.need_id,
        lot_id=lot.lot_id,
        quantity_milli=line.out_milli,
        counted_milli=line.counted_milli,
        ratio=rules.ratios[demand.item][lot.item],
        basis=Basis.SAME_ITEM if lot.item == demand.item else Basis.SUBSTITUTE,
        days_late=line.days_late,
        reason=reasons.of(demand, lot),
    )
