"""Checks a plan from the problem alone: every rule, every sum, and the cut that proves each tier; trusts no engine.

The rules are written once more for it, in their plainest form. A plan that breaks one, takes more than there is, names
a gap that is none, or carries a proof that proves nothing, is found out. Only the words of a plan are not checked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from relief_desk.domain.matching.certificate_book import Book
from relief_desk.domain.matching.certificate_cut import Cut
from relief_desk.domain.matching.collector import collector_at_rest
from relief_desk.domain.matching.plan import MatchPlan, PlannedAllocation
from relief_desk.domain.matching.problem import Lot, MatchProblem
from relief_desk.domain.wording import Phrase, Template

UNKNOWN_LINE = Template("fault.unknown_line", "The plan has a line from {lot} to {need}, of which one is not there.")
RULE_BROKEN = Template("fault.rule_broken", "{lot} may not serve {need}: {rule}.")
WRONG_COUNT = Template("fault.wrong_count", "The line from {lot} to {need} does not count as its ratio says.")
WRONG_DAYS = Template("fault.wrong_days", "The line from {lot} to {need} is not as late as it says.")
NOT_WHOLE = Template("fault.not_whole", "The line from {lot} to {need} splits a pack or a unit.")
OVERDRAWN = Template("fault.overdrawn", "The plan takes more from {lot} than it has.")
OVERFILLED = Template("fault.overfilled", "The plan gives {need} more than it wants.")
WRONG_GAP = Template("fault.wrong_gap", "The gap of {need} is not what it lacks.")
WRONG_SUM = Template("fault.wrong_sum", "The waterfall of {need} does not add up to its gap.")
LOCK_LOST = Template("fault.lock_lost", "The locked line from {lot} to {need} is not in the plan as it was locked.")
NO_PROOF = Template("fault.no_proof", "{need} belongs to no proof.")

PORTION = 500
RULES: Mapping[str, Template] = {
    "item": Template("fault.rule.item", "the item is not accepted"),
    "closed": Template("fault.rule.closed", "the place takes no more"),
    "status": Template("fault.rule.status", "the lot is not available"),
    "firmness": Template("fault.rule.firmness", "the supply is not firm enough"),
    "earmark": Template("fault.rule.earmark", "it is earmarked for others"),
    "arrival": Template("fault.rule.arrival", "it arrives too late, or nobody knows when"),
    "expiry": Template("fault.rule.expiry", "too little shelf life is left"),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing in a plan that is not as it should be."""

    sentence: Phrase

    def __str__(self) -> str:
        return str(self.sentence)


def check(problem: MatchProblem, plan: MatchPlan) -> tuple[Fault, ...]:
    """All faults of the plan; none for a plan that is allowed, complete and proved as far as it says."""
    with collector_at_rest():
        return tuple(fault for fault in checking(problem, plan) if fault is not None)


def checking(problem: MatchProblem, plan: MatchPlan) -> Iterator[Fault | None]:
    """The faults as they are found, and None now and then where none is, so that whoever waits may stop."""
    book, covered = Book(problem), _covered(plan)
    parts = _lines(book, plan), _sums(book, plan, covered), _gaps(book, plan, covered), _locks(book, plan)
    for part in (*parts, _proofs(book, plan, covered)):
        for sentence in part:
            yield None if sentence is None else Fault(sentence)


def _lines(book: Book, plan: MatchPlan) -> Iterator[Phrase | None]:
    for count, line in enumerate(plan.allocations):
        if count % PORTION == 0:
            yield None
        fault = _line_fault(book, line)
        if fault:
            yield fault


def _line_fault(book: Book, line: PlannedAllocation) -> Phrase | None:
    need, lot = book.needs.get(line.need_id), book.lots.get(line.lot_id)
    if need is None or lot is None:
        return UNKNOWN_LINE.filled(**book.names(line.need_id, line.lot_id))
    if line.locked:
        return None
    rule, ratio = book.broken_rule(need, lot), book.ratio(need, lot)
    if rule or ratio is None:
        return RULE_BROKEN.filled(**book.names(line.need_id, line.lot_id), rule=RULES[rule])
    if ratio != line.ratio or line.counted_milli <= 0 or not book.counts_rightly(line, need, lot, ratio):
        return WRONG_COUNT.filled(**book.names(line.need_id, line.lot_id))
    if line.days_late != book.days_late(need, lot):
        return WRONG_DAYS.filled(**book.names(line.need_id, line.lot_id))
    return None if book.whole(line, need, lot) else NOT_WHOLE.filled(**book.names(line.need_id, line.lot_id))


def _sums(book: Book, plan: MatchPlan, covered: Mapping[str, int]) -> Iterator[Phrase]:
    """Overdrawn lots and overfilled needs, except where the locked lines alone already do it."""
    taken: dict[str, int] = {}
    locked: dict[str, int] = {}
    locked_for: dict[str, int] = {}
    for line in plan.allocations:
        taken[line.lot_id] = taken.get(line.lot_id, 0) + line.quantity_milli
        if line.locked:
            locked[line.lot_id] = locked.get(line.lot_id, 0) + line.quantity_milli
            locked_for[line.need_id] = locked_for.get(line.need_id, 0) + line.counted_milli
    for key, milli in taken.items():
        lot = book.lots.get(key)
        if milli > max(lot.quantity_milli if lot else 0, locked.get(key, 0)):
            yield OVERDRAWN.filled(lot=book.problem.name(key))
    for key, milli in covered.items():
        need = book.needs.get(key)
        if milli > max(need.quantity_milli if need else 0, locked_for.get(key, 0)):
            yield OVERFILLED.filled(need=book.problem.name(key))


def _covered(plan: MatchPlan) -> dict[str, int]:
    covered: dict[str, int] = {}
    for line in plan.allocations:
        covered[line.need_id] = covered.get(line.need_id, 0) + line.counted_milli
    return covered


def _gaps(book: Book, plan: MatchPlan, covered: Mapping[str, int]) -> Iterator[Phrase | None]:
    gaps = {gap.need_id: gap for gap in plan.gaps}
    for count, (need_id, need) in enumerate(book.needs.items()):
        if count % PORTION == 0:
            yield None
        lacking, gap = max(0, need.quantity_milli - covered.get(need_id, 0)), gaps.pop(need_id, None)
        if lacking != (gap.quantity_milli if gap else 0):
            yield WRONG_GAP.filled(need=book.problem.name(need_id))
        elif gap and sum(milli for _, milli in gap.parts) != lacking:
            yield WRONG_SUM.filled(need=book.problem.name(need_id))
    for need_id in gaps:
        yield WRONG_GAP.filled(need=book.problem.name(need_id))


def _locks(book: Book, plan: MatchPlan) -> Iterator[Phrase]:
    asked: dict[tuple[str, str], int] = {}
    for lock in book.problem.locked:
        if lock.need_id in book.needs and lock.lot_id in book.lots and lock.quantity_milli:
            key = lock.need_id, lock.lot_id
            asked[key] = asked.get(key, 0) + lock.quantity_milli
    kept = {(line.need_id, line.lot_id): line.quantity_milli for line in plan.allocations if line.locked}
    for key in sorted(asked.keys() | kept.keys()):
        if asked.get(key) != kept.get(key):
            yield LOCK_LOST.filled(**book.names(*key))


def _proofs(book: Book, plan: MatchPlan, covered: Mapping[str, int]) -> Iterator[Phrase | None]:
    proved = {need_id for proof in plan.certificate.groups for need_id in proof.need_ids}
    for need in book.needs.values():
        if need.quantity_milli and need.need_id not in proved:
            yield NO_PROOF.filled(need=book.problem.name(need.need_id))
    by_item: dict[str, list[Lot]] = {}
    taken: dict[str, int] = {}
    given: dict[str, int] = {}
    lines: dict[str, list[PlannedAllocation]] = {}
    for lot in book.lots.values():
        if not lot.quantity_milli or book.useless(lot):
            continue
        by_item.setdefault(lot.item, []).append(lot)
    for line in plan.allocations:
        if line.locked:
            taken[line.lot_id] = taken.get(line.lot_id, 0) + line.quantity_milli
            given[line.need_id] = given.get(line.need_id, 0) + line.counted_milli
        else:
            lines.setdefault(line.need_id, []).append(line)
    for proof in plan.certificate.groups:
        cut = Cut(book, proof, by_item, taken, given)
        yield None
        own = [line for need_id in proof.need_ids for line in lines.get(need_id, ())]
        yield from cut.faults(covered)
        yield from cut.faults_of_lines(own, covered)
