"""From a problem to its plan, group by group, in steps that can be stopped between any two; knows no rule itself."""

from __future__ import annotations

from relief_desk.domain.matching.coverage import cover
from relief_desk.domain.matching.explain import Stock, allocation_reason, explain_gap
from relief_desk.domain.matching.figures import tier_figures
from relief_desk.domain.matching.groups import Group, split
from relief_desk.domain.matching.lines import Line, lines_of
from relief_desk.domain.matching.locks import settle_locks
from relief_desk.domain.matching.network import Ground, compile_network
from relief_desk.domain.matching.packs import packed_lines
from relief_desk.domain.matching.plan import Basis, Certificate, Gap, MatchPlan, PlannedAllocation
from relief_desk.domain.matching.problem import Demand, MatchProblem, UnfitProblem, find_faults
from relief_desk.domain.matching.punctuality import make_punctual
from relief_desk.domain.matching.rules import Rules
from relief_desk.domain.matching.ticks import finish
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.wording import Template

SHARING = Template("matching.step.sharing", "Sharing out what there is")


def solve(problem: MatchProblem) -> Job[MatchPlan]:
    """The plan; raises UnfitProblem when `find_faults` finds any. Closing the job leaves nothing behind."""
    faults = find_faults(problem)
    if faults:
        raise UnfitProblem(faults)
    rules = Rules.of(problem)
    locked = settle_locks(problem, rules)
    ground = Ground.of(rules, locked.taken, locked.covered)
    lines = list(locked.lines)
    groups = split(problem, rules.ratios)
    covered = dict(locked.covered)
    for done, group in enumerate(groups):
        yield Progress(done, len(groups), SHARING)
        net = compile_network(ground, group, group.sure)
        flow, _ = finish(cover(net))
        finish(make_punctual(flow))
        made = lines_of(ground, net, flow) if net.exact else packed_lines(ground, net, flow)
        for line in made:
            demand = net.demands[line.need]
            covered[demand.need_id] = covered.get(demand.need_id, 0) + line.counted_milli
            lines.append(_allocation(rules, demand, line))
    gaps = []
    for group in groups:
        for demand in group.demands:
            short = demand.quantity_milli - covered.get(demand.need_id, 0)
            if short > 0:
                gaps.append((demand.tier, _gap(rules, demand, short, group, lines)))
    gaps.sort(key=lambda pair: (pair[0], pair[1].need_id))
    lines.sort(key=lambda line: (line.need_id, line.lot_id))
    return MatchPlan(
        allocations=tuple(lines),
        gaps=tuple(gap for _, gap in gaps),
        figures=tier_figures(problem.demands, covered, lines),
        certificate=Certificate(()),
        conflicts=locked.conflicts,
    )


def _allocation(rules: Rules, demand: Demand, line: Line) -> PlannedAllocation:
    lot = line.lot
    ratio = rules.ratios[demand.item][lot.item]
    basis = Basis.SAME_ITEM if lot.item == demand.item else Basis.SUBSTITUTE
    return PlannedAllocation(
        need_id=demand.need_id,
        lot_id=lot.lot_id,
        quantity_milli=int(line.counted_milli * ratio),
        counted_milli=line.counted_milli,
        ratio=ratio,
        basis=basis,
        days_late=rules.days_late(demand, lot),
        reason=allocation_reason(rules, demand, lot, basis, ratio),
    )


def _gap(rules: Rules, demand: Demand, short: int, group: Group, lines: list[PlannedAllocation]) -> Gap:
    needs = {need.need_id: need for need in rules.problem.demands}
    held: dict[str, list[tuple[Demand, int]]] = {}
    for line in lines:
        held.setdefault(line.lot_id, []).append((needs[line.need_id], line.quantity_milli))
    stock = []
    for lot in group.lots:
        ratio = rules.ratio(demand, lot)
        if ratio is not None:
            holders = tuple((need, int(milli / ratio)) for need, milli in held.get(lot.lot_id, ()))
            stock.append(Stock(lot, int(lot.quantity_milli / ratio), rules.refusal(demand, lot), holders))
    return explain_gap(rules, demand, short, stock)
