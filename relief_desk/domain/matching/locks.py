"""What the user has locked: taken out before anything is planned, kept even where it breaks a rule, and then named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from relief_desk.domain.matching.plan import Basis, LockConflict, PlannedAllocation
from relief_desk.domain.matching.problem import Demand, LockedAllocation, Lot, MatchProblem
from relief_desk.domain.matching.rules import Refusal, Rules
from relief_desk.domain.quantities import Quantity
from relief_desk.domain.wording import Phrase, Template

LOCKED_BY_HAND = Template("lock.by_hand", "It was locked by hand.")
UNKNOWN_LINE = Template("lock.unknown", "A locked line speaks of {need} and {lot}, of which one is not there any more.")
BREAKS_RULE = Template("lock.breaks_rule", "The locked line from {lot} to {need} breaks a rule: {rule}.")
COUNTS_FOR_NOTHING = Template(
    "lock.no_ratio", "{lot} is locked for {need} but cannot replace its item: it covers nothing."
)
LOT_OVERDRAWN = Template("lock.lot_overdrawn", "The locked lines take {quantity} more from {lot} than it has.")
NEED_OVERFILLED = Template("lock.need_overfilled", "The locked lines give {need} {quantity} more than it wants.")
RULES = {
    Refusal.PLACE_CLOSED: Template("lock.rule.place_closed", "the place takes no more"),
    Refusal.STATUS: Template("lock.rule.status", "the lot is held, declined or cancelled"),
    Refusal.EXPIRES: Template("lock.rule.expires", "it arrives with too little shelf life"),
    Refusal.FIRMNESS: Template("lock.rule.firmness", "the supply is not firm enough for this tier"),
    Refusal.DISASTER: Template("lock.rule.disaster", "it is earmarked for another disaster"),
    Refusal.PLACE: Template("lock.rule.place", "it is earmarked for another place"),
    Refusal.SECTOR: Template("lock.rule.sector", "it is earmarked for another sector"),
    Refusal.RECIPIENT: Template("lock.rule.recipient", "it is earmarked for another organisation"),
    Refusal.UNKNOWN_ARRIVAL: Template("lock.rule.unknown_arrival", "nobody knows when it arrives"),
    Refusal.LATE: Template("lock.rule.late", "it arrives too late"),
}


@dataclass(frozen=True, slots=True)
class Locked:
    """The locked lines and what they use up: need -> counted thousandths, lot -> thousandths taken."""

    lines: tuple[PlannedAllocation, ...]
    covered: dict[str, int]
    taken: dict[str, int]
    conflicts: tuple[LockConflict, ...]


def settle_locks(problem: MatchProblem, rules: Rules) -> Locked:
    """Lines of one need and lot are added up; conflicts come line by line, then lots, then needs."""
    if not problem.locked:
        return Locked((), {}, {}, ())
    demands = {demand.need_id: demand for demand in problem.demands}
    lots = {lot.lot_id: lot for lot in problem.lots}
    pairs: dict[tuple[str, str], list[LockedAllocation]] = {}
    for lock in problem.locked:
        pairs.setdefault((lock.need_id, lock.lot_id), []).append(lock)
    lines: list[PlannedAllocation] = []
    conflicts: list[LockConflict] = []
    for (need_id, lot_id), locks in sorted(pairs.items()):
        demand, lot, milli = demands.get(need_id), lots.get(lot_id), sum(lock.quantity_milli for lock in locks)
        if demand is None or lot is None:
            sentence = UNKNOWN_LINE.filled(need=problem.name(need_id), lot=problem.name(lot_id))
            conflicts.append(LockConflict(need_id, lot_id, milli, sentence))
        elif milli:
            lines.append(_line(rules, demand, lot, locks))
            conflicts.extend(_broken_rule(rules, demand, lot, milli))
    covered = _sums((line.need_id, line.counted_milli) for line in lines)
    taken = _sums((line.lot_id, line.quantity_milli) for line in lines)
    conflicts.extend(_overdrawn(rules, lots, taken))
    conflicts.extend(_overfilled(rules, demands, covered))
    return Locked(tuple(lines), covered, taken, tuple(conflicts))


def _line(rules: Rules, demand: Demand, lot: Lot, locks: Sequence[LockedAllocation]) -> PlannedAllocation:
    ratio = rules.ratio(demand, lot)
    worth = [int(lock.quantity_milli / ratio) if ratio else 0 for lock in locks]
    counted = (most if lock.counted_milli is None else min(lock.counted_milli, most)
               for lock, most in zip(locks, worth, strict=True))  # fmt: skip
    return PlannedAllocation(
        need_id=demand.need_id,
        lot_id=lot.lot_id,
        quantity_milli=sum(lock.quantity_milli for lock in locks),
        counted_milli=sum(counted),
        ratio=ratio or Fraction(1),
        basis=Basis.SAME_ITEM if lot.item == demand.item else Basis.SUBSTITUTE,
        days_late=rules.days_late(demand, lot),
        reason=(LOCKED_BY_HAND.filled(),),
        locked=True,
    )


def _broken_rule(rules: Rules, demand: Demand, lot: Lot, milli: int) -> Iterator[LockConflict]:
    refusal = rules.refusal(demand, lot)
    if refusal is None:
        return
    names = {"lot": rules.problem.name(lot.lot_id), "need": rules.problem.name(demand.need_id)}
    if refusal is Refusal.ITEM:
        sentence: Phrase = COUNTS_FOR_NOTHING.filled(**names)
    else:
        sentence = BREAKS_RULE.filled(**names, rule=RULES[refusal])
    yield LockConflict(demand.need_id, lot.lot_id, milli, sentence)


def _overdrawn(rules: Rules, lots: dict[str, Lot], taken: dict[str, int]) -> Iterator[LockConflict]:
    for lot_id, milli in sorted(taken.items()):
        over = milli - lots[lot_id].quantity_milli
        if over > 0:
            much = Quantity(over, rules.items[lots[lot_id].item].base_unit)
            sentence = LOT_OVERDRAWN.filled(quantity=much, lot=rules.problem.name(lot_id))
            yield LockConflict("", lot_id, over, sentence)


def _overfilled(rules: Rules, demands: dict[str, Demand], covered: dict[str, int]) -> Iterator[LockConflict]:
    for need_id, milli in sorted(covered.items()):
        over = milli - demands[need_id].quantity_milli
        if over > 0:
            much = Quantity(over, rules.items[demands[need_id].item].base_unit)
            sentence = NEED_OVERFILLED.filled(need=rules.problem.name(need_id), quantity=much)
            yield LockConflict(need_id, "", over, sentence)


def _sums(amounts: Iterator[tuple[str, int]]) -> dict[str, int]:
    total: dict[str, int] = {}
    for key, milli in amounts:
        total[key] = total.get(key, 0) + milli
    return total
