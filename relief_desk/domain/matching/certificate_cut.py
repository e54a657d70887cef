"""Works out again, from the problem alone, the bound that the proof of a group claims; trusts no engine.

The cut: take the needs of a group found tight up to a tier. All that any plan can give to the tiers so far is what the
other needs want, plus all the stock that a tight need may read. If the plan gives as much, no plan gives more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate
from math import lcm
from typing import TypeAlias

from relief_desk.domain.matching.certificate_book import Book
from relief_desk.domain.matching.certificate_delay import is_delay_bound
from relief_desk.domain.matching.certificate_shares import Shares
from relief_desk.domain.matching.plan import GroupProof, PlannedAllocation
from relief_desk.domain.matching.policy import TIERS
from relief_desk.domain.matching.problem import Demand, Lot
from relief_desk.domain.wording import Phrase, Template

WRONG_COVER = Template("fault.wrong_cover", "The proof of {items} claims another cover than the plan has.")
WRONG_BOUND = Template("fault.wrong_bound", "The proof of {items} does not bound tier {tier}.")
NOT_PROVED = Template("fault.not_proved", "The proof of {items} calls a tier proved that is below its bound.")
WRONG_DELAY = Template("fault.wrong_delay", "The proof of {items} claims another delay than the plan has.")
DELAY_OPEN = Template("fault.delay_open", "The proof of {items} does not show that the plan could not be less late.")
WRONG_WEIGHTS = Template("fault.wrong_weights", "The proof of {items} counts a lot for less than it is worth.")

MOST_PAIRS = 250_000

Mark: TypeAlias = tuple[str, str]
"""One thing a donor may ask for: its kind (place, sector ...) and the key; both empty for nothing."""


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
        self._whole: dict[tuple[str, int], int] = {}

    def faults(self, covered: Mapping[str, int]) -> Iterator[Phrase]:
        items = ", ".join(map(self._book.problem.name, self._proof.items))
        if not self._weights_bound() or not self._grain_divides():
            yield WRONG_WEIGHTS.filled(items=items)
            return
        have, bounds = self._given_by_tier(covered), self._bounds()
        for proof in self._proof.tiers:
            if have[proof.tier] != proof.covered:
                yield WRONG_COVER.filled(items=items)
            if bounds[proof.tier] > proof.bound:
                yield WRONG_BOUND.filled(items=items, tier=proof.tier)
            if self._proof.coverage_proved and proof.covered != proof.bound:
                yield NOT_PROVED.filled(items=items)

    def faults_of_lines(self, lines: Sequence[PlannedAllocation], covered: Mapping[str, int]) -> Iterator[Phrase]:
        """A delay that is not as stated; where the group is small enough to ask every pair, also needs that could be
        served more evenly, and a least delay that nothing bounds.
        """
        items, proof = ", ".join(map(self._book.problem.name, self._proof.items)), self._proof
        if self._delays(lines) != {tier.tier: tier.late for tier in proof.tiers if tier.late}:
            yield WRONG_DELAY.filled(items=items)
        if any(tier.least_late > tier.late for tier in proof.tiers) or (
            proof.lateness_proved and any(tier.least_late != tier.late for tier in proof.tiers)
        ):
            yield DELAY_OPEN.filled(items=items)
        if len(self._needs) * len(self._lots) > MOST_PAIRS:
            return
        shares = Shares(self._book.problem, proof, self._needs, self._lots, lcm(*self._even_lines()))
        asked_of_delay = any(tier.least_late for tier in proof.tiers)
        readable = self._readable() if asked_of_delay or shares.can_be_asked else {}
        if shares.can_be_asked:
            yield from shares.faults(lines, covered, readable)
        if asked_of_delay:
            amounts = [(need, self._units_of(need, covered)) for need in self._needs]
            stock = [(lot, self._stock(lot)) for lot in self._lots]
            if not is_delay_bound(self._book, proof, amounts, stock, readable):
                yield DELAY_OPEN.filled(items=items)

    def _delays(self, lines: Sequence[PlannedAllocation]) -> dict[int, int]:
        """Late unit-days by tier."""
        delays: dict[int, int] = {}
        for line in lines:
            if line.days_late:
                need = self._book.needs[line.need_id]
                units = line.counted_milli * self._need_weights[need.item]
                delays[need.tier] = delays.get(need.tier, 0) + line.days_late * units
        return delays

    def _units_of(self, need: Demand, covered: Mapping[str, int]) -> int:
        """What the need gets apart from locked lines."""
        milli = covered.get(need.need_id, 0) - self._given.get(need.need_id, 0)
        return milli * self._need_weights[need.item]

    def _readable(self) -> dict[str, list[str]]:
        """Need -> the lots it may read; lots that differ in no rule but their arrival are asked once."""
        book, kinds = self._book, dict[tuple[object, ...], list[list[Lot]]]()
        for lots in self._alike():
            kinds.setdefault((lots[0].item, lots[0].firmness, lots[0].earmarks), []).append(lots)
        return {
            need.need_id: [
                lot.lot_id
                for kind in kinds.values()
                if not book.broken_lasting_rule(need, kind[0][0])
                for lots in kind
                if book.in_time(need, book.arrival(lots[0]))
                for lot in lots
            ]
            for need in self._needs
        }

    def _alike(self) -> list[list[Lot]]:
        """The lots by what rules can still tell apart."""
        alike: dict[tuple[object, ...], list[Lot]] = {}
        for lot in self._lots:
            marks = lot.earmarks
            kind = lot.item, lot.firmness, marks.disaster, marks.places, marks.sectors, marks.recipients
            alike.setdefault((*kind, self._book.arrival(lot)), []).append(lot)
        return list(alike.values())

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

    def _given_by_tier(self, covered: Mapping[str, int]) -> list[int]:
        """What the tiers up to each get, locked lines apart."""
        have = [0] * (len(TIERS) + 1)
        for need in self._needs:
            have[need.tier] += self._units_of(need, covered)
        return list(accumulate(have))

    def _bounds(self) -> list[int]:
        """What no plan can exceed up to each tier: wants of needs outside the cut, and stock a need inside may read."""
        grain, read_from = self._proof.grain, self.read_from()
        more = [0] * (len(TIERS) + 2)
        for need in self._needs:
            wanted = max(0, need.quantity_milli - self._given.get(need.need_id, 0))
            units = wanted * self._need_weights[need.item] // grain * grain
            more[need.tier] += units
            tight = self._tight.get(need.need_id, 0)
            if tight > 0:
                more[max(need.tier, tight)] -= units
        for lot in self._lots:
            tier = read_from.get(lot.lot_id)
            if tier:
                more[tier] += self._stock(lot)
        return list(accumulate(more))

    def _stock(self, lot: Lot) -> int:
        """What can leave the lot apart from locked lines."""
        kind = lot.item, lot.pack_milli
        whole = self._whole.get(kind) or self._whole.setdefault(kind, _whole_out(self._book, lot))
        left = max(0, lot.quantity_milli - self._taken.get(lot.lot_id, 0))
        return (left - left % whole) * self._lot_weights[lot.item] // self._proof.grain * self._proof.grain

    def read_from(self) -> dict[str, int]:
        """Lot -> the first tier up to which a tight need may read it; lots that differ in no rule are asked once."""
        asked = self._asked_by_mark()
        found: dict[str, int] = {}
        for lots in self._alike():
            tiers = [self._first_tier(asked.get((lots[0].item, mark), {}), lots[0]) for mark in _marks_of(lots[0])]
            if any(tiers):
                found.update((lot.lot_id, min(filter(None, tiers))) for lot in lots)
        return found

    def _asked_by_mark(self) -> dict[tuple[str, Mark], dict[tuple[int, int], list[Demand]]]:
        """Item of a lot and a mark it may bear -> tight needs of such a mark by (tight tier, own tier), the most
        patient first. Needs at a place that takes no more are left out: they read nothing.
        """
        accepted: dict[tuple[str, bool], list[Lot]] = {}
        items = {lot.item: lot for lot in self._lots}
        asked: dict[tuple[str, Mark], dict[tuple[int, int], list[Demand]]] = {}
        for need in sorted(self._needs, key=self._book.last_day, reverse=True):
            places = self._book.within(need.place)
            if not self._tight.get(need.need_id) or places & self._book.problem.closed_places:
                continue
            kind = need.item, need.substitutes_allowed
            if kind not in accepted:
                accepted[kind] = [lot for lot in items.values() if self._book.ratio(need, lot) is not None]
            marks = [("", ""), ("disaster", need.disaster), ("sector", need.sector), ("recipient", need.recipient)]
            marks += (("place", place) for place in places)
            tiers = self._tight[need.need_id], need.tier
            for lot in accepted[kind]:
                for mark in marks:
                    asked.setdefault((lot.item, mark), {}).setdefault(tiers, []).append(need)
        return asked

    def _first_tier(self, asked: Mapping[tuple[int, int], Sequence[Demand]], lot: Lot) -> int:
        """The first tier up to which one of the tight needs may read the lot; 0 for none."""
        arrival, least = self._book.arrival(lot), self._book.problem.policy.least_firmness
        for tight, tier in sorted(asked):
            if lot.firmness < least[tier - 1]:
                continue
            for need in asked[tight, tier]:
                if arrival is not None and arrival > self._book.last_day(need):
                    break
                if not self._book.broken_rule(need, lot):
                    return tight
        return 0


def _marks_of(lot: Lot) -> list[Mark]:
    """Marks of which a need must have one to read the lot; one that every need has where the lot bears none."""
    marks = lot.earmarks
    for name, values in (("place", marks.places), ("recipient", marks.recipients), ("sector", marks.sectors)):
        if values:
            return [(name, value) for value in values]
    return [("disaster", marks.disaster) if marks.disaster else ("", "")]


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
