"""The fixed words of the field: tiers, firmness, states and kinds, each with the label a user sees."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Tier(IntEnum):
    """Priority of a need; a unit of a higher tier is never given up for a lower one."""

    CRITICAL = 1
    HIGH = 2
    MEDIUM = 3
    LOW = 4

    @property
    def label(self) -> str:
        return self.name.capitalize()


class Firmness(StrEnum):
    """How binding a supply is; goods in stock are firmest."""

    OFFER = "offer"
    PLEDGE = "pledge"
    COMMITMENT = "commitment"
    STOCK = "stock"


class PledgeState(StrEnum):
    OFFERED = "offered"
    ACCEPTED = "accepted"
    HELD = "held"
    DECLINED = "declined"
    REDIRECTED = "redirected"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


class NeedState(StrEnum):
    DRAFT = "draft"
    STATED = "stated"
    VALIDATED = "validated"
    MET = "met"
    NOT_MET = "not met"
    NO_LONGER_NEEDED = "no longer needed"
    CANCELLED = "cancelled"
    SUPERSEDED = "superseded"

    @property
    def open(self) -> bool:
        """Still asks for supplies."""
        return self in (NeedState.STATED, NeedState.VALIDATED)


class AllocationState(StrEnum):
    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    FULFILLED = "fulfilled"
    RELEASED = "released"

    @property
    def counts(self) -> bool:
        """Holds supply and covers its need."""
        return self in (AllocationState.CONFIRMED, AllocationState.FULFILLED)


class Basis(StrEnum):
    """Why the allocated item serves the need."""

    SAME_ITEM = "same item"
    SUBSTITUTE = "substitute"
    KIT = "kit"


class ItemKind(StrEnum):
    """Each kind is matched only with its like."""

    GOODS = "goods"
    EQUIPMENT = "equipment"
    CASH = "cash"
    SERVICE = "service"
    CAPACITY = "capacity building"


class PlaceKind(StrEnum):
    COUNTRY = "country"
    PROVINCE = "province"
    DISTRICT = "district"
    FACILITY = "facility"
    WAREHOUSE = "warehouse"
    ENTRY_POINT = "point of entry"


class Side(StrEnum):
    DONOR = "donor"
    RECIPIENT = "recipient"
    BOTH = "both"
    UNKNOWN = ""


class Horizon(StrEnum):
    RELIEF = "relief"
    RECOVERY = "recovery"


class DatePrecision(StrEnum):
    EXACT = "exact"
    ABOUT = "about"
    UNKNOWN = "unknown"
