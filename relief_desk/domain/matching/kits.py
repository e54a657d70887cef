"""What opening an offered kit, or assembling one from its parts, would add to a plan; proposes, never does it.

Only kits and parts that the plan leaves idle are looked at. Each step is tried out: the groups it touches are planned
once more with the kits opened or assembled, and what needs gain by it is the proposal.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from math import ceil

from relief_desk.domain.matching.plan import KitProposal, KitStep, MatchPlan
from relief_desk.domain.matching.planning import plan_problem
from relief_desk.domain.matching.problem import Earmarks, KitRule, Lot, MatchProblem
from relief_desk.domain.matching.rules import FAR_AWAY, Rules, arrival_day
from relief_desk.domain.progress import Job
from relief_desk.domain.quantities import MILLI, Quantity
from relief_desk.domain.wording import Template

OPENING = Template(
    "kit.open",
    "Opening {kits} of {kit} ({lots}) would cover more of {n} need.",
    "Opening {kits} of {kit} ({lots}) would cover more of {n} needs.",
)
ASSEMBLING = Template(
    "kit.assemble",
    "Assembling {kits} of {kit} from {lots} would cover more of {n} need.",
    "Assembling {kits} of {kit} from {lots} would cover more of {n} needs.",
)
KIT_UNVERIFIED = Template("kit.unverified", "{kit} (contents unverified)")


@dataclass(frozen=True, slots=True)
class Trial:
    """A step to be tried: the lots that would come of it, what they are made of, and the items they are of use for.

    opened: kit lot -> whole kits in it that would be opened. sources: result -> the lots it is made of.
    """

    step: KitStep
    rule: KitRule
    results: tuple[Lot, ...]
    sources: Mapping[str, tuple[str, ...]]
    opened: Mapping[str, int]
    items: frozenset[str]


def propose_kits(problem: MatchProblem, plan: MatchPlan) -> Job[tuple[KitProposal, ...]]:
    """Proposals by kit, opening before assembling; each is reckoned by itself, as if no other were carried out."""
    rules = Rules.of(problem)
    idle = _idle_lots(problem, plan, rules)
    short = {gap.need_id for gap in plan.gaps}
    wanted = {demand.item for demand in problem.demands if demand.need_id in short}
    wanted |= {other for item in wanted for other in rules.ratios[item]}
    proposals = []
    known = {rule.item for rule in problem.items}
    sound = (rule for rule in problem.kits if all(item in known and milli > 0 for item, milli in rule.components))
    for rule in sorted(sound, key=lambda rule: rule.kit):
        for trial in (*_openings(rule, idle, wanted), *_assemblies(rule, idle, wanted, problem)):
            proposal = yield from _tried(problem, plan, trial)
            if proposal:
                proposals.append(proposal)
    return tuple(proposals)


def _idle_lots(problem: MatchProblem, plan: MatchPlan, rules: Rules) -> dict[str, list[tuple[Lot, int]]]:
    """Item -> lots that could be used, with the thousandths nobody holds, the first to arrive first."""
    taken: dict[str, int] = {}
    for line in plan.allocations:
        taken[line.lot_id] = taken.get(line.lot_id, 0) + line.quantity_milli
    idle: dict[str, list[tuple[Lot, int]]] = {}
    for lot in sorted(problem.lots, key=lambda lot: (arrival_day(lot, problem.as_of) or FAR_AWAY, lot.lot_id)):
        left = lot.quantity_milli - taken.get(lot.lot_id, 0)
        if left > 0 and not rules.held_back(lot) and not rules.expires_too_soon(lot):
            idle.setdefault(lot.item, []).append((lot, left))
    return idle


def _openings(rule: KitRule, idle: Mapping[str, Sequence[tuple[Lot, int]]], wanted: set[str]) -> Iterator[Trial]:
    """Idle lots of the kit taken apart, whole kits only; lots of one earmark together."""
    useful = frozenset(item for item, _ in rule.components if item in wanted)
    entries = [(lot, left // MILLI) for lot, left in idle.get(rule.kit, ()) if left >= MILLI]
    for mark in sorted({lot.earmarks for lot, _ in entries}) if useful else ():
        opened = {lot.lot_id: kits for lot, kits in entries if lot.earmarks == mark}
        results, sources = [], {}
        for lot, kits in entries:
            for item, milli in rule.components if lot.lot_id in opened else ():
                part = replace(lot, lot_id=f"{lot.lot_id}/{item}", item=item, quantity_milli=kits * milli, pack_milli=0)
                results.append(part)
                sources[part.lot_id] = (lot.lot_id,)
        yield Trial(KitStep.OPEN, rule, tuple(results), sources, opened, useful)


def _assemblies(
    rule: KitRule, idle: Mapping[str, Sequence[tuple[Lot, int]]], wanted: set[str], problem: MatchProblem
) -> Iterator[Trial]:
    """Kits made of idle parts: for each earmark of a part, of what bears it or no earmark."""
    if rule.kit not in wanted or not rule.components:
        return
    marks = {lot.earmarks for item, _ in rule.components for lot, _ in idle.get(item, ())}
    for mark in sorted(marks):
        parts = [
            (milli, [entry for entry in idle.get(item, ()) if entry[0].earmarks in (mark, Earmarks())])
            for item, milli in rule.components
        ]
        kits = min(sum(left for _, left in entries) // milli for milli, entries in parts)
        used = [lot for milli, entries in parts for lot in _first_lots(entries, kits * milli)]
        if kits and any(lot.earmarks == mark for lot in used):
            made = _kit_lot(rule, used, mark, kits, problem)
            parts_of = {made.lot_id: tuple(lot.lot_id for lot in used)}
            yield Trial(KitStep.ASSEMBLE, rule, (made,), parts_of, {}, frozenset({rule.kit}))


def _first_lots(entries: Sequence[tuple[Lot, int]], milli: int) -> Iterator[Lot]:
    """The lots that arrive first and hold so much together."""
    for lot, left in entries:
        if milli <= 0:
            return
        yield lot
        milli -= left


def _kit_lot(rule: KitRule, parts: Sequence[Lot], marks: Earmarks, kits: int, problem: MatchProblem) -> Lot:
    """The kits as a lot: there when the last part is, good until the first expires, as firm as the softest."""
    arrivals = [arrival_day(lot, problem.as_of) for lot in parts]
    days = [day for day in arrivals if day is not None]
    eta: date | None = max(days) if len(days) == len(parts) else None
    return Lot(
        lot_id=f"{rule.kit}/{'+'.join(lot.lot_id for lot in parts)}",
        item=rule.kit,
        quantity_milli=kits * MILLI,
        firmness=min(lot.firmness for lot in parts),
        eta=eta,
        expiry=min((lot.expiry for lot in parts if lot.expiry), default=None),
        earmarks=marks,
        in_country=all(arrival == problem.as_of for arrival in arrivals),
    )


def _tried(problem: MatchProblem, plan: MatchPlan, trial: Trial) -> Job[KitProposal | None]:
    """The proposal if any need gains: tried with all kits, and once more with no more than the gains call for."""
    gains, used = yield from _gains(problem, plan, trial)
    if not gains:
        return None
    fewer = _limited(trial, _kits_for(problem, trial, gains))
    gains_of_fewer, used_of_fewer = yield from _gains(problem, plan, fewer)
    if sum(gain for _, gain in gains_of_fewer) >= sum(gain for _, gain in gains):
        trial, gains, used = fewer, gains_of_fewer, used_of_fewer
    kits, sources = _kits_used(trial, used)
    return _proposal(problem, trial, kits, sources, gains) if kits else None


def _gains(
    problem: MatchProblem, plan: MatchPlan, trial: Trial
) -> Job[tuple[tuple[tuple[str, int], ...], dict[str, int]]]:
    """(need, thousandths more) and lot -> thousandths used, if the step is taken; only its groups are planned again."""
    touched = _touched_items(problem, trial)
    kept = (
        replace(lot, quantity_milli=lot.quantity_milli - trial.opened.get(lot.lot_id, 0) * MILLI)
        for lot in problem.lots
        if lot.item in touched
    )
    demands = tuple(demand for demand in problem.demands if demand.item in touched)
    better = yield from plan_problem(replace(problem, demands=demands, lots=(*kept, *trial.results), kits=()))
    before, after = _covered(plan), _covered(better)
    used: dict[str, int] = {}
    for line in better.allocations:
        used[line.lot_id] = used.get(line.lot_id, 0) + line.quantity_milli
    more = (
        (demand.need_id, after.get(demand.need_id, 0) - before.get(demand.need_id, 0))
        for demand in sorted(demands, key=lambda demand: (demand.tier, demand.need_id))
    )
    return tuple((need_id, gain) for need_id, gain in more if gain > 0), used


def _kits_for(problem: MatchProblem, trial: Trial, gains: Sequence[tuple[str, int]]) -> int:
    """Whole kits that hold, or make, as much as all gains together."""
    ratios = Rules.of(problem).ratios
    items = {demand.need_id: demand.item for demand in problem.demands}
    per_kit = dict(trial.rule.components) if trial.step is KitStep.OPEN else {trial.rule.kit: MILLI}
    wanted = dict.fromkeys(per_kit, Fraction(0))
    for need_id, gain in gains:
        need_item = items[need_id]
        item = next((item for item in per_kit if item in ratios[need_item]), "")
        if item:
            wanted[item] += gain * ratios[need_item][item]
        else:  # it gained because others, who take the kit, left it something
            item = next((item for item in per_kit if need_item in ratios[item]), next(iter(per_kit)))
            wanted[item] += gain / ratios[item].get(need_item, Fraction(1))
    return max(ceil(amount / per_kit[item]) for item, amount in wanted.items())


def _limited(trial: Trial, kits: int) -> Trial:
    """The step with at most so many kits, from the first lots on."""
    if trial.step is KitStep.ASSEMBLE:
        (made,) = trial.results
        return replace(trial, results=(replace(made, quantity_milli=min(made.quantity_milli, kits * MILLI)),))
    opened = {}
    for lot_id, most in trial.opened.items():
        opened[lot_id] = min(most, kits)
        kits -= opened[lot_id]
    per_kit = dict(trial.rule.components)
    results = tuple(
        replace(lot, quantity_milli=opened[trial.sources[lot.lot_id][0]] * per_kit[lot.item]) for lot in trial.results
    )
    return replace(trial, results=results, opened=opened)


def _proposal(
    problem: MatchProblem, trial: Trial, kits: int, sources: tuple[str, ...], gains: tuple[tuple[str, int], ...]
) -> KitProposal:
    name = problem.name(trial.rule.kit)
    template = OPENING if trial.step is KitStep.OPEN else ASSEMBLING
    unit = next((rule.base_unit for rule in problem.items if rule.item == trial.rule.kit), "")
    sentence = template.filled(
        kits=Quantity(kits * MILLI, unit),
        kit=name if trial.rule.verified else KIT_UNVERIFIED.filled(kit=name),
        lots=", ".join(dict.fromkeys(map(problem.name, sources))),
        n=len(gains),
    )
    return KitProposal(trial.step, trial.rule.kit, kits * MILLI, sources, gains, sentence)


def _touched_items(problem: MatchProblem, trial: Trial) -> set[str]:
    """The items of the groups in which the step changes something."""
    neighbours: dict[str, set[str]] = {}
    for rule in problem.substitutions:
        neighbours.setdefault(rule.item, set()).add(rule.accepted)
        neighbours.setdefault(rule.accepted, set()).add(rule.item)
    found = sorted(trial.items)
    for item in found:
        found.extend(sorted(neighbours.get(item, set()) - set(found)))
    return set(found)


def _kits_used(trial: Trial, used: Mapping[str, int]) -> tuple[int, tuple[str, ...]]:
    """Whole kits behind what was used of the results, and the lots they come from."""
    per_kit = dict(trial.rule.components) if trial.step is KitStep.OPEN else {trial.rule.kit: MILLI}
    kits: dict[tuple[str, ...], int] = {}
    for lot in trial.results:
        sources = trial.sources[lot.lot_id]
        kits[sources] = max(kits.get(sources, 0), -(-used.get(lot.lot_id, 0) // per_kit[lot.item]))
    needed = {sources: count for sources, count in kits.items() if count}
    return sum(needed.values()), tuple(lot_id for sources in needed for lot_id in sources)


def _covered(plan: MatchPlan) -> dict[str, int]:
    covered: dict[str, int] = {}
    for line in plan.allocations:
        covered[line.need_id] = covered.get(line.need_id, 0) + line.counted_milli
    return covered
