"""The rules of matching once more, in their plainest form, for the check of a plan; trusts no engine."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from relief_desk.domain.matching.plan import PlannedAllocation
from relief_desk.domain.matching.policy import Firmness
from relief_desk.domain.matching.problem import Demand, Lot, LotStatus, MatchProblem

ONE = Fraction(1)


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
        self._last_days: dict[str, date] = {}

    def ratio(self, need: Demand, lot: Lot) -> Fraction | None:
        if need.item == lot.item:
            return ONE
        if not (self.problem.policy.substitutes and need.substitutes_allowed):
            return None
        if self.items[need.item].kind is not self.items[lot.item].kind:
            return None
        return self.ratios.get((need.item, lot.item))

    def broken_rule(self, need: Demand, lot: Lot) -> str:
        """The name of a rule that forbids the pair; empty where none does."""
        return self.broken_lasting_rule(need, lot) or self._time_rule(need, lot)

    def broken_lasting_rule(self, need: Demand, lot: Lot) -> str:
        """The same without the rules of time."""
        if self.ratio(need, lot) is None:
            return "item"
        places = self.within(need.place)
        if self.problem.closed_places and places & self.problem.closed_places:
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
        return ""

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
        if lot.expiry is not None and self._expires_too_soon(lot):
            return "expiry"
        return "" if self.in_time(need, self.arrival(lot)) else "arrival"

    def days_late(self, need: Demand, lot: Lot) -> int:
        """Days between needed by and arrival; 0 where one of them is unknown."""
        arrival = self.arrival(lot)
        return 0 if arrival is None or need.needed_by is None else max(0, (arrival - need.needed_by).days)

    def in_time(self, need: Demand, arrival: date | None) -> bool:
        """Whether what arrives on this day, or nobody knows when, still helps the need."""
        if need.needed_by is None:
            return True
        return self.problem.policy.unknown_arrival_counts if arrival is None else arrival <= self.last_day(need)

    def arrival(self, lot: Lot) -> date | None:
        if lot.in_country or lot.firmness == Firmness.STOCK:
            return self.problem.as_of
        return None if lot.eta is None else max(lot.eta, self.problem.as_of)

    def last_day(self, need: Demand) -> date:
        """The last day on which an arrival helps the need."""
        known = self._last_days.get(need.need_id)
        if known is None:
            known = date.max
            if need.needed_by is not None:
                usual = self.problem.policy.lateness_days[need.tier - 1]
                days = usual if need.lateness_days is None else need.lateness_days
                known = need.needed_by + timedelta(days=min(days, (date.max - need.needed_by).days))
            self._last_days[need.need_id] = known
        return known

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
        if ratio == 1 and line.quantity_milli == line.counted_milli:
            return True
        waste = line.quantity_milli - line.counted_milli * ratio
        return 0 <= waste < max(ratio * self.items[need.item].step_milli, Fraction(self.items[lot.item].step_milli))

    def names(self, need_id: str, lot_id: str) -> dict[str, str]:
        return {"need": self.problem.name(need_id), "lot": self.problem.name(lot_id)}
