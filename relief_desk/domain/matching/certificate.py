"""Checks a plan from the problem alone: every rule, every sum, and the cut that proves each tier; trusts no engine.

The rules are written here once more, in their plainest form. A plan that breaks one, takes more than there is, names a
gap that is none, or carries a proof that proves nothing, is found out. Only the words of a plan are not checked.

The cut: take the needs of a group found tight up to a tier. All that any plan can give to the tiers so far is what the
other needs want, plus all the stock that a tight need may read. If the plan gives as much, no plan gives more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import lcm

from relief_desk.domain.matching.certificate_shares import Shares
from relief_desk.domain.matching.plan import GroupProof, MatchPlan, PlannedAllocation
from relief_desk.domain.matching.policy import TIERS, Firmness
from relief_desk.domain.matching.problem import Demand, Lot, LotStatus, MatchProblem
from relief_desk.domain.wording import Phrase, Template

UNKNOWN_LINE = Template("fault.unknown_line", "The plan has a line from {lot} to {need}, of which one is not there.")
RULE_BROKEN = Template("fault.rule_broken", "{lot} may not serve {need}: {rule}.")
WRONG_COUNT = Template("fault.wrong_count", "The line from {lot} to {need} does not count as its ratio says.")
NOT_WHOLE = Template("fault.not_whole", "The line from {lot} to {need} splits a pack or a unit.")
OVERDRAWN = Template("fault.overdrawn", "The plan takes more from {lot} than it has.")
OVERFILLED = Template("fault.overfilled", "The plan gives {need} more than it wants.")
WRONG_GAP = Template("fault.wrong_gap", "The gap of {need} is not what it lacks.")
WRONG_SUM = Template("fault.wrong_sum", "The waterfall of {need} does not add up to its gap.")
LOCK_LOST = Template("fault.lock_lost", "The locked line from {lot} to {need} is not in the plan as it was locked.")
WRONG_COVER = Template("fault.wrong_cover", "The proof of {items} claims another cover than the plan has.")
WRONG_BOUND = Template("fault.wrong_bound", "The proof of {items} does not bound tier {tier}.")
NOT_PROVED = Template("fault.not_proved", "The proof of {items} calls a tier proved that is below its bound.")
WRONG_WEIGHTS = Template("fault.wrong_weights", "The proof of {items} counts a lot for less than it is worth.")
NO_PROOF = Template("fault.no_proof", "{need} belongs to no proof.")

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
    book = Book(problem)
    return tuple(
        Fault(sentence)
        for part in (_lines(book, plan), _sums(book, plan), _gaps(book, plan), _locks(book, plan), _proofs(book, plan))
        for sentence in part
    )


class Book:
    """The problem by its keys, and the rules in their plainest form."""

    def __init__(self, problem: MatchProblem) -> None:
        self.problem = problem
        self.needs = {need.need_id: need for need in problem.demands}
        self.lots = {lot.lot_id: lot for lot in problem.lots}
        self.items = {rule.item: rule for rule in problem.items}
        self.ratios: dict[tuple[str, str], Fraction] = {}
        for rule in problem.substitutions:
            self.ratios[rule.item, rule.accepted] = rule.ratio
            if rule.two_way:
                self.ratios[rule.accepted, rule.item] = 1 / rule.ratio
        self.locked = {(lock.need_id, lock.lot_id) for lock in problem.locked}
        self._within: dict[str, frozenset[str]] = {}

    def ratio(self, need: Demand, lot: Lot) -> Fraction | None:
        if need.item == lot.item:
            return Fraction(1)
        if not (self.problem.policy.substitutes and need.substitutes_allowed):
            return None
        if self.items[need.item].kind is not self.items[lot.item].kind:
            return None
        return self.ratios.get((need.item, lot.item))

    def broken_rule(self, need: Demand, lot: Lot) -> str:
        """The name of a rule that forbids the pair; empty where none does."""
        places = self.within(need.place)
        if self.ratio(need, lot) is None:
            return "item"
        if places & self.problem.closed_places:
            return "closed"
        if lot.status is not LotStatus.AVAILABLE:
            return "status"
        if lot.firmness < self.problem.policy.least_firmness[need.tier - 1]:
            return "firmness"
        marks = lot.earmarks
        if (
            (marks.disaster and marks.disaster != need.disaster)
            or (marks.places and not places.intersection(marks.places))
            or (marks.sectors and need.sector not in marks.sectors)
            or (marks.recipients and need.recipient not in marks.recipients)
        ):
            return "earmark"
        return self._time_rule(need, lot)

    def useless(self, lot: Lot) -> bool:
        """Whether the lot may serve nobody, whoever he is."""
        policy = self.problem.policy
        return (
            lot.status is not LotStatus.AVAILABLE
            or lot.firmness < min(policy.least_firmness)
            or self._expires_too_soon(lot)
        )

    def _expires_too_soon(self, lot: Lot) -> bool:
        if lot.expiry is None:
            return False
        least = max(self.problem.policy.min_shelf_days, self.items[lot.item].min_shelf_days)
        return (lot.expiry - (self.arrival(lot) or self.problem.as_of)).days < least

    def _time_rule(self, need: Demand, lot: Lot) -> str:
        policy, arrival = self.problem.policy, self.arrival(lot)
        if self._expires_too_soon(lot):
            return "expiry"
        if need.needed_by is None:
            return ""
        if arrival is None:
            return "" if policy.unknown_arrival_counts else "arrival"
        allowed = policy.lateness_days[need.tier - 1] if need.lateness_days is None else need.lateness_days
        return "arrival" if arrival - need.needed_by > timedelta(days=allowed) else ""

    def arrival(self, lot: Lot) -> date | None:
        if lot.in_country or lot.firmness == Firmness.STOCK:
            return self.problem.as_of
        return None if lot.eta is None else max(lot.eta, self.problem.as_of)

    def within(self, place: str) -> frozenset[str]:
        """The place and everything it lies in."""
        known = self._within.get(place)
        if known is None:
            found = set()
            here: str | None = place
            while here:
                found.add(here)
                here = self.problem.places.get(here)
            known = self._within[place] = frozenset(found)
        return known

    def whole(self, line: PlannedAllocation, need: Demand, lot: Lot) -> bool:
        """Whether the line is made of whole packs of the lot and whole steps of both items."""
        pack = lot.pack_milli if self.problem.policy.whole_packs and lot.pack_milli else 1
        if line.quantity_milli % pack or line.quantity_milli % self.items[lot.item].step_milli:
            return False
        return line.counted_milli % self.items[need.item].step_milli == 0

    def counts_rightly(self, line: PlannedAllocation, need: Demand, lot: Lot, ratio: Fraction) -> bool:
        """Whether the line counts for no more than it is worth, and for less by less than one step of either item."""
        waste = line.quantity_milli - line.counted_milli * ratio
        return 0 <= waste < max(ratio * self.items[need.item].step_milli, Fraction(self.items[lot.item].step_milli))

    def names(self, need_id: str, lot_id: str) -> dict[str, str]:
        return {"need": self.problem.name(need_id), "lot": self.problem.name(lot_id)}


def _lines(book: Book, plan: MatchPlan) -> Iterator[Phrase]:
    for line in plan.allocations:
        need, lot = book.needs.get(line.need_id), book.lots.get(line.lot_id)
        names = book.names(line.need_id, line.lot_id)
        if need is None or lot is None:
            yield UNKNOWN_LINE.filled(**names)
        elif not line.locked:
            rule, ratio = book.broken_rule(need, lot), book.ratio(need, lot)
            if rule:
                yield RULE_BROKEN.filled(**names, rule=RULES[rule])
            elif ratio != line.ratio or line.counted_milli <= 0 or not book.counts_rightly(line, need, lot, ratio):
                yield WRONG_COUNT.filled(**names)
            elif not book.whole(line, need, lot):
                yield NOT_WHOLE.filled(**names)


def _sums(book: Book, plan: MatchPlan) -> Iterator[Phrase]:
    """Overdrawn lots and overfilled needs, except where the locked lines alone already do it."""
    for free_side in (True, False):
        total: dict[str, int] = {}
        locked: dict[str, int] = {}
        for line in plan.allocations:
            key, milli = (line.lot_id, line.quantity_milli) if free_side else (line.need_id, line.counted_milli)
            total[key] = total.get(key, 0) + milli
            if line.locked:
                locked[key] = locked.get(key, 0) + milli
        for key, milli in total.items():
            limit = _limit(book, key, free_side)
            if milli > max(limit, locked.get(key, 0)):
                yield (
                    OVERDRAWN.filled(lot=book.problem.name(key))
                    if free_side
                    else OVERFILLED.filled(need=book.problem.name(key))
                )


def _limit(book: Book, key: str, is_lot: bool) -> int:
    entry: Lot | Demand | None = book.lots.get(key) if is_lot else book.needs.get(key)
    return entry.quantity_milli if entry else 0


def _covered(plan: MatchPlan) -> dict[str, int]:
    covered: dict[str, int] = {}
    for line in plan.allocations:
        covered[line.need_id] = covered.get(line.need_id, 0) + line.counted_milli
    return covered


def _gaps(book: Book, plan: MatchPlan) -> Iterator[Phrase]:
    covered, gaps = _covered(plan), {gap.need_id: gap for gap in plan.gaps}
    for need_id, need in book.needs.items():
        lacking, gap = max(0, need.quantity_milli - covered.get(need_id, 0)), gaps.pop(need_id, None)
        if lacking != (gap.quantity_milli if gap else 0):
            yield WRONG_GAP.filled(need=book.problem.name(need_id))
        elif gap and sum(step.quantity_milli for step in gap.waterfall) != lacking:
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


def _proofs(book: Book, plan: MatchPlan) -> Iterator[Phrase]:
    proved = {need_id for proof in plan.certificate.groups for need_id in proof.need_ids}
    for need in book.needs.values():
        if need.quantity_milli and need.need_id not in proved:
            yield NO_PROOF.filled(need=book.problem.name(need.need_id))
    by_item: dict[str, list[Lot]] = {}
    taken: dict[str, int] = {}
    given: dict[str, int] = {}
    for lot in book.lots.values():
        if not lot.quantity_milli or book.useless(lot):
            continue
        by_item.setdefault(lot.item, []).append(lot)
    for line in plan.allocations:
        if line.locked:
            taken[line.lot_id] = taken.get(line.lot_id, 0) + line.quantity_milli
            given[line.need_id] = given.get(line.need_id, 0) + line.counted_milli
    covered = _covered(plan)
    for proof in plan.certificate.groups:
        cut = Cut(book, proof, by_item, taken, given)
        yield from cut.faults(covered)
        yield from cut.unfair(plan, covered)


class Cut:
    """The bound that a group's proof claims, worked out again from the problem."""

    def __init__(
        self,
        book: Book,
        proof: GroupProof,
        lots_by_item: Mapping[str, list[Lot]],
        taken: Mapping[str, int],
        given: Mapping[str, int],
    ) -> None:
        self._book = book
        self._proof = proof
        self._taken = taken
        self._given = given
        self._need_weights, self._lot_weights = dict(proof.need_weights), dict(proof.lot_weights)
        self._needs = [book.needs[need_id] for need_id in proof.need_ids]
        self._items = {need.item for need in self._needs}
        accepted = self._accepted()
        self._lots = [lot for item in sorted(accepted) for lot in lots_by_item.get(item, ())]
        self._tight = dict(proof.tight)

    def faults(self, covered: Mapping[str, int]) -> Iterator[Phrase]:
        items = ", ".join(map(self._book.problem.name, self._proof.items))
        if not self._weights_bound() or not self._grain_divides():
            yield WRONG_WEIGHTS.filled(items=items)
            return
        read_from = self._read_from()
        have = 0
        for proof in self._proof.tiers:
            have += sum(
                (covered.get(need.need_id, 0) - self._given.get(need.need_id, 0)) * self._need_weights[need.item]
                for need in self._needs
                if need.tier == proof.tier
            )
            if have != proof.covered:
                yield WRONG_COVER.filled(items=items)
            if self._bound(proof.tier, read_from) > proof.bound:
                yield WRONG_BOUND.filled(items=items, tier=proof.tier)
            if self._proof.coverage_proved and proof.covered != proof.bound:
                yield NOT_PROVED.filled(items=items)

    def unfair(self, plan: MatchPlan, covered: Mapping[str, int]) -> Iterator[Phrase]:
        """Needs that could be served more evenly, where the group is small enough to ask."""
        shares = Shares(self._book.problem, self._proof, self._needs, self._lots, lcm(*self._even_lines()))
        if shares.can_be_asked:
            reads = {
                need.need_id: [lot.lot_id for lot in self._lots if not self._book.broken_rule(need, lot)]
                for need in self._needs
            }
            yield from shares.faults(plan.allocations, covered, reads)

    def _accepted(self) -> set[str]:
        """Items that some need of the group takes."""
        open_items = {need.item for need in self._needs if need.substitutes_allowed}
        others = {
            accepted
            for wanted, accepted in self._book.ratios
            if wanted in open_items and self._book.items[wanted].kind is self._book.items[accepted].kind
        }
        return self._items | (others if self._book.problem.policy.substitutes else set())

    def _weights_bound(self) -> bool:
        """Whether no lot can count for more than its weight says."""
        for need in {(need.item, need.substitutes_allowed): need for need in self._needs}.values():
            for lot in {lot.item: lot for lot in self._lots}.values():
                ratio = self._book.ratio(need, lot)
                if ratio is not None and self._need_weights[need.item] > self._lot_weights[lot.item] * ratio:
                    return False
        return True

    def _grain_divides(self) -> bool:
        """Whether both sides of every line any plan may have divide by the grain, which lets bounds be rounded down."""
        for need, lot, ratio in self._kinds():
            out, counted = _portions(self._book, need, lot, ratio)
            units = counted * self._need_weights[need.item], out * self._lot_weights[lot.item]
            if any(amount % self._proof.grain for amount in units):
                return False
        return True

    def _even_lines(self) -> Iterator[int]:
        """The least line without waste between each kind of need and each kind of lot, in units of the group."""
        for need, lot, ratio in self._kinds():
            yield _even_line(self._book, need, lot, ratio) * self._need_weights[need.item]

    def _kinds(self) -> Iterator[tuple[Demand, Lot, Fraction]]:
        """One need and lot of each kind that go together, and the ratio at which they do."""
        for need in {(need.item, need.substitutes_allowed): need for need in self._needs}.values():
            for lot in {(lot.item, lot.pack_milli): lot for lot in self._lots}.values():
                ratio = self._book.ratio(need, lot)
                if ratio is not None:
                    yield need, lot, ratio

    def _bound(self, tier: int, read_from: Mapping[str, int]) -> int:
        """What no plan can exceed: wants of needs outside the cut, and stock that a need inside it may read."""
        grain = self._proof.grain
        bound = 0
        for need in self._needs:
            if need.tier <= tier and not 0 < self._tight.get(need.need_id, 0) <= tier:
                wanted = max(0, need.quantity_milli - self._given.get(need.need_id, 0))
                bound += wanted * self._need_weights[need.item] // grain * grain
        for lot in self._lots:
            if read_from.get(lot.lot_id, len(TIERS) + 1) <= tier:
                left = max(0, lot.quantity_milli - self._taken.get(lot.lot_id, 0))
                bound += left * self._lot_weights[lot.item] // grain * grain
        return bound

    def _read_from(self) -> dict[str, int]:
        """Lot -> the first tier up to which a tight need may read it; lots that differ in no rule are asked once."""
        tight = [need for need in self._needs if self._tight.get(need.need_id)]
        tight.sort(key=lambda need: self._tight[need.need_id])
        within: dict[str, list[Demand]] = {}
        for need in tight:
            for place in self._book.within(need.place):
                within.setdefault(place, []).append(need)
        alike: dict[tuple[object, ...], list[Lot]] = {}
        for lot in self._lots:
            kind = lot.item, lot.firmness, lot.earmarks, self._book.arrival(lot)
            alike.setdefault(kind, []).append(lot)
        found: dict[str, int] = {}
        for lots in alike.values():
            places = lots[0].earmarks.places
            asked = [within.get(place, []) for place in places] if places else [tight]
            tiers = [self._first_tier(needs, lots[0]) for needs in asked]
            if any(tiers):
                found.update((lot.lot_id, min(filter(None, tiers))) for lot in lots)
        return found

    def _first_tier(self, needs: Sequence[Demand], lot: Lot) -> int:
        """The first tier up to which one of the tight needs may read the lot; 0 for none."""
        reader = next((need for need in needs if not self._book.broken_rule(need, lot)), None)
        return self._tight[reader.need_id] if reader else 0


def _whole_out(book: Book, lot: Lot) -> int:
    """The least that can leave the lot, found by trying."""
    pack = lot.pack_milli if book.problem.policy.whole_packs and lot.pack_milli else 1
    out = pack
    while out % book.items[lot.item].step_milli:
        out += pack
    return out


def _even_line(book: Book, need: Demand, lot: Lot, ratio: Fraction) -> int:
    """The least amount, counted for the need, that is whole on both sides without waste, found by trying."""
    portion = counted = _whole_out(book, lot) / ratio
    while counted.denominator != 1 or counted.numerator % book.items[need.item].step_milli:
        counted += portion
    return counted.numerator


def _portions(book: Book, need: Demand, lot: Lot, ratio: Fraction) -> tuple[int, int]:
    """What leaves the lot, and what it counts for, is a multiple of these in any line that is allowed."""
    out, step = _whole_out(book, lot), book.items[need.item].step_milli
    if book.items[lot.item].step_milli <= ratio * step and (out / ratio) % step == 0:
        return out, int(out / ratio)  # less than one step of the need may be wasted, so every pack counts in full
    return out, step
