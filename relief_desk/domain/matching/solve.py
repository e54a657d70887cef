"""From a problem to its plan, in steps that report how far they are and can be stopped between any two."""

from __future__ import annotations

from math import lcm

from relief_desk.domain.matching.explain import Stock, allocation_reason, explain_gap
from relief_desk.domain.matching.figures import tier_figures
from relief_desk.domain.matching.locks import settle_locks
from relief_desk.domain.matching.plan import Basis, Certificate, Gap, MatchPlan, PlannedAllocation
from relief_desk.domain.matching.problem import Demand, Lot, MatchProblem, UnfitProblem, find_faults
from relief_desk.domain.matching.rules import FAR_AWAY, Rules, arrival_day
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.wording import Template

MATCHING = Template("matching.step.sharing", "Sharing out what there is")
EXPLAINING = Template("matching.step.explaining", "Explaining what stays open")


def solve(problem: MatchProblem) -> Job[MatchPlan]:
    """The plan; raises UnfitProblem when `find_faults` finds any. Closing the job leaves nothing behind."""
    faults = find_faults(problem)
    if faults:
        raise UnfitProblem(faults)
    rules = Rules.of(problem)
    locked = settle_locks(problem, rules)
    lots = sorted(problem.lots, key=lambda lot: (arrival_day(lot, problem.as_of) or FAR_AWAY, lot.lot_id))
    free = {lot.lot_id: max(0, lot.quantity_milli - locked.taken.get(lot.lot_id, 0)) for lot in lots}
    covered = dict(locked.covered)
    lines = list(locked.lines)
    ordered = sorted(problem.demands, key=lambda need: (need.tier, rules.last_useful_day(need), need.need_id))
    for done, demand in enumerate(ordered):
        yield Progress(done, len(ordered), MATCHING)
        for lot in lots:
            line = _served(rules, demand, lot, demand.quantity_milli - covered.get(demand.need_id, 0), free[lot.lot_id])
            if line:
                lines.append(line)
                free[lot.lot_id] -= line.quantity_milli
                covered[demand.need_id] = covered.get(demand.need_id, 0) + line.counted_milli
    gaps = []
    for done, demand in enumerate(ordered):
        yield Progress(done, len(ordered), EXPLAINING)
        short = demand.quantity_milli - covered.get(demand.need_id, 0)
        if short > 0:
            gaps.append(_gap(rules, demand, short, lots, lines))
    gaps.sort(key=lambda gap: gap.need_id)
    lines.sort(key=lambda line: (line.need_id, line.lot_id))
    return MatchPlan(
        allocations=tuple(lines),
        gaps=tuple(gaps),
        figures=tier_figures(problem.demands, covered, lines),
        certificate=Certificate(()),
        conflicts=locked.conflicts,
    )


def _served(rules: Rules, demand: Demand, lot: Lot, short: int, free: int) -> PlannedAllocation | None:
    ratio = rules.ratio(demand, lot)
    if short <= 0 or free <= 0 or ratio is None or rules.refusal(demand, lot):
        return None
    step = lcm(rules.step(lot), ratio.numerator)
    out = min(free, int(short * ratio)) // step * step
    if not out:
        return None
    basis = Basis.SAME_ITEM if lot.item == demand.item else Basis.SUBSTITUTE
    return PlannedAllocation(
        need_id=demand.need_id,
        lot_id=lot.lot_id,
        quantity_milli=out,
        counted_milli=int(out / ratio),
        ratio=ratio,
        basis=basis,
        days_late=rules.days_late(demand, lot),
        reason=allocation_reason(rules, demand, lot, basis, ratio),
    )


def _gap(rules: Rules, demand: Demand, short: int, lots: list[Lot], lines: list[PlannedAllocation]) -> Gap:
    needs = {need.need_id: need for need in rules.problem.demands}
    held: dict[str, list[tuple[Demand, int]]] = {}
    for line in lines:
        held.setdefault(line.lot_id, []).append((needs[line.need_id], line.quantity_milli))
    stock = []
    for lot in lots:
        ratio = rules.ratio(demand, lot)
        if ratio is not None:
            holders = tuple((need, int(milli / ratio)) for need, milli in held.get(lot.lot_id, ()))
            stock.append(Stock(lot, int(lot.quantity_milli / ratio), rules.refusal(demand, lot), holders))
    return explain_gap(rules, demand, short, stock)
