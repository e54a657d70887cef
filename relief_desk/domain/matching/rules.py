"""May this lot serve this need? The hard rules, each once and plainly, one pair at a time; it plans nothing.

The engine works on a compressed form of the same rules; whatever it makes is read against this file by the tests, and
against `certificate_book.py`, written apart from both, whenever a plan is checked.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from relief_desk.domain.matching.policy import Firmness
from relief_desk.domain.matching.problem import (
    Demand,
    Earmarks,
    ItemRule,
    Lot,
    LotStatus,
    MatchProblem,
    accepted_ratios,
)

FAR_AWAY = date.max


class Refusal(StrEnum):
    """Why a lot may not serve a need; the order is the order in which the rules are asked."""

    ITEM = "item"
    PLACE_CLOSED = "place_closed"
    STATUS = "status"
    EXPIRES = "expires"
    FIRMNESS = "firmness"
    DISASTER = "disaster"
    PLACE = "place"
    SECTOR = "sector"
    RECIPIENT = "recipient"
    UNKNOWN_ARRIVAL = "unknown_arrival"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one problem, ready to be asked."""

    problem: MatchProblem
    ratios: dict[str, dict[str, Fraction]]
    items: dict[str, ItemRule]
    _wider: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, problem: MatchProblem) -> Rules:
        return cls(problem, accepted_ratios(problem), {rule.item: rule for rule in problem.items})

    def ratio(self, demand: Demand, lot: Lot) -> Fraction | None:
        """Units of the lot that replace one unit wanted; None where the item is not accepted."""
        if lot.item != demand.item and not demand.substitutes_allowed:
            return None
        return self.ratios.get(demand.item, {}).get(lot.item)

    def refusal(self, demand: Demand, lot: Lot) -> Refusal | None:
        """The first rule that keeps the lot from the need; None where it may serve it."""
        if self.ratio(demand, lot) is None:
            return Refusal.ITEM
        if self.place_closed(demand.place):
            return Refusal.PLACE_CLOSED
        if self.held_back(lot):
            return Refusal.STATUS
        if self.expires_too_soon(lot):
            return Refusal.EXPIRES
        if not self.firm_enough(demand, lot):
            return Refusal.FIRMNESS
        return self.earmark_refusal(demand, lot.earmarks) or self.arrival_refusal(demand, lot)

    def held_back(self, lot: Lot) -> bool:
        return lot.status is not LotStatus.AVAILABLE

    def firm_enough(self, demand: Demand, lot: Lot) -> bool:
        return lot.firmness >= self.problem.policy.least_firmness[demand.tier - 1]

    def earmark_refusal(self, demand: Demand, earmarks: Earmarks) -> Refusal | None:
        if earmarks.disaster and earmarks.disaster != demand.disaster:
            return Refusal.DISASTER
        if earmarks.places and not any(self.lies_in(demand.place, place) for place in earmarks.places):
            return Refusal.PLACE
        if earmarks.sectors and demand.sector not in earmarks.sectors:
            return Refusal.SECTOR
        if earmarks.recipients and demand.recipient not in earmarks.recipients:
            return Refusal.RECIPIENT
        return None

    def arrival_refusal(self, demand: Demand, lot: Lot) -> Refusal | None:
        """An unknown arrival serves a dated need only where the policy lets it; then it counts as on time."""
        if demand.needed_by is None:
            return None
        arrival = arrival_day(lot, self.problem.as_of)
        if arrival is None:
            return None if self.problem.policy.unknown_arrival_counts else Refusal.UNKNOWN_ARRIVAL
        return Refusal.LATE if arrival > self.last_useful_day(demand) else None

    def last_useful_day(self, demand: Demand) -> date:
        """Needed by plus the allowed lateness; the end of time for a need without a date."""
        if demand.needed_by is None:
            return FAR_AWAY
        usual = self.problem.policy.lateness_days[demand.tier - 1]
        days = usual if demand.lateness_days is None else demand.lateness_days
        return demand.needed_by + timedelta(days=min(days, (FAR_AWAY - demand.needed_by).days))

    def days_late(self, demand: Demand, lot: Lot) -> int:
        """Days between needed by and arrival; 0 on time, without a date, and for an unknown arrival."""
        arrival = arrival_day(lot, self.problem.as_of)
        if arrival is None or demand.needed_by is None or arrival <= demand.needed_by:
            return 0
        return (arrival - demand.needed_by).days

    def expires_too_soon(self, lot: Lot) -> bool:
        """Whether less than the least shelf life is left when the lot arrives (today, where the arrival is unknown)."""
        if lot.expiry is None:
            return False
        arrival = arrival_day(lot, self.problem.as_of) or self.problem.as_of
        return (lot.expiry - arrival).days < self.least_shelf_days(lot.item)

    def least_shelf_days(self, item: str) -> int:
        """The days an item must still keep when it arrives."""
        return max(self.items[item].min_shelf_days, self.problem.policy.min_shelf_days)

    def place_closed(self, place: str) -> bool:
        return not self.problem.closed_places.isdisjoint(self.wider_places(place))

    def lies_in(self, place: str, wider: str) -> bool:
        """Whether `place` is `wider` or lies anywhere below it."""
        return wider in self.wider_places(place)

    def wider_places(self, place: str) -> tuple[str, ...]:
        """The place itself and all it lies in, the narrowest first; nothing for no place."""
        chain = self._wider.get(place)
        if chain is None:
            found = []
            here: str | None = place
            while here:
                found.append(here)
                here = self.problem.places.get(here)
            chain = self._wider[place] = tuple(found)
        return chain

    def widest(self, places: tuple[str, ...]) -> tuple[str, ...]:
        """The places without those that lie in another of them, in the order given."""
        if len(places) < 2:
            return places
        return tuple(place for place in dict.fromkeys(places) if set(self.wider_places(place)[1:]).isdisjoint(places))


def is_at_hand(lot: Lot) -> bool:
    return lot.in_country or lot.firmness is Firmness.STOCK


def arrival_day(lot: Lot, as_of: date) -> date | None:
    """The day from which the lot can be handed out: never before `as_of`; None when nobody knows."""
    if is_at_hand(lot):
        return as_of
    if lot.eta is None:
        return None
    return max(lot.eta, as_of)
