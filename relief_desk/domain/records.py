"""The records of the field as frozen values, one class a table; balances are derived elsewhere and never kept here.

Every record has a text key `id`, made on the device. Quantities are whole thousandths of the item's base unit
(`_milli`), the amount and unit as entered are kept beside them. Dates are Gregorian. Empty text means "not known".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import TypeAlias

from relief_desk.domain.states import (
    AllocationState,
    Basis,
    DatePrecision,
    Firmness,
    Horizon,
    ItemKind,
    NeedState,
    PlaceKind,
    PledgeState,
    Side,
    Tier,
)
from relief_desk.domain.wording import Phrase

Names: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Operation:
    """The response to one disaster; a desk holds exactly one."""

    id: str
    name: str
    start: date
    glide: str = ""
    disaster_kind: str = ""
    country: str = ""
    household_size: int = 7
    base_currency: str = "USD"
    min_shelf_days: int = 0


@dataclass(frozen=True, slots=True)
class Organisation:
    id: str
    name: str
    acronym: str = ""
    side: Side = Side.UNKNOWN
    kind: str = ""
    country: str = ""
    names: Names = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    source: str = ""
    verified: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A country, province, district, facility, warehouse or point of entry; `parent` is the place around it."""

    id: str
    name: str
    kind: PlaceKind
    parent: str = ""
    pcode: str = ""
    old_pcode: str = ""
    names: Names = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    accepting: bool = True
    people: int | None = None
    source: str = ""
    verified: str = ""


@dataclass(frozen=True, slots=True)
class Sector:
    id: str
    name: str
    names: Names = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    source: str = ""
    verified: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A thing of the catalogue, counted in `base_unit`; weight and volume are of one base unit."""

    id: str
    name: str
    sector: str
    kind: ItemKind
    base_unit: str
    names: Names = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    specification: str = ""
    cold_chain: bool = False
    min_shelf_days: int = 0
    shelf_life: str = ""
    weight_g: int | None = None
    volume_ml: int | None = None
    people_served: int | None = None
    period_days: int | None = None
    price: str = ""
    notes: str = ""
    source: str = ""
    verified: str = ""
    verified_fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemUnit:
    """Another unit an item is counted in: one `name` is `factor_milli` thousandths of the base unit."""

    id: str
    item: str
    name: str
    factor_milli: int
    handling: bool = False
    verified: str = ""


@dataclass(frozen=True, slots=True)
class KitComponent:
    """One kit holds `quantity_milli` thousandths of the component's base unit."""

    id: str
    kit: str
    item: str
    quantity_milli: int
    verified: str = ""


@dataclass(frozen=True, slots=True)
class Substitution:
    """`ratio` base units of `accepted` stand in for one base unit of `item`."""

    id: str
    item: str
    accepted: str
    ratio: Fraction
    two_way: bool = False
    condition: str = ""
    verified: str = ""


@dataclass(frozen=True, slots=True)
class Need:
    """What one place lacks of one item; the item may be free text (`item_text`) until it is mapped."""

    id: str
    sender_ref: str = ""
    requester: str = ""
    recipient: str = ""
    place: str = ""
    place_text: str = ""
    item: str = ""
    item_text: str = ""
    sector: str = ""
    quantity_milli: int = 0
    unit: str = ""
    entered_amount: str = ""
    entered_unit: str = ""
    people: int | None = None
    households: int | None = None
    severity: int | None = None
    tier: Tier = Tier.MEDIUM
    horizon: Horizon = Horizon.RELIEF
    needed_from: date | None = None
    needed_by: date | None = None
    needed_by_precision: DatePrecision = DatePrecision.EXACT
    lateness_days: int | None = None
    substitutes_allowed: bool = True
    source: str = ""
    stated_on: date | None = None
    confirmed_on: date | None = None
    state: NeedState = NeedState.STATED
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Pledge:
    """What one donor promised at one time; what it consists of is in its lines."""

    id: str
    donor: str = ""
    sender_ref: str = ""
    channel: str = ""
    pledged_on: date | None = None
    value_milli: int | None = None
    currency: str = ""
    conditions: str = ""
    source: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class PledgeLine:
    """One item of a pledge; empty earmarks leave the donor's choice open.

    `converted_milli` of it became other lines when kits were opened or assembled; those name it in `converted_from`.
    """

    id: str
    pledge: str
    line: int = 1
    item: str = ""
    item_text: str = ""
    sector: str = ""
    quantity_milli: int = 0
    unit: str = ""
    entered_amount: str = ""
    entered_unit: str = ""
    pack_milli: int = 0
    firmness: Firmness = Firmness.PLEDGE
    state: PledgeState = PledgeState.ACCEPTED
    declined_milli: int = 0
    available_from: date | None = None
    eta: date | None = None
    eta_precision: DatePrecision = DatePrecision.EXACT
    entry_point: str = ""
    location: str = ""
    in_country: bool = False
    lot: str = ""
    expiry: date | None = None
    earmark_disaster: str = ""
    earmark_places: tuple[str, ...] = ()
    earmark_sectors: tuple[str, ...] = ()
    earmark_recipients: tuple[str, ...] = ()
    horizon: Horizon = Horizon.RELIEF
    converted_milli: int = 0
    converted_from: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Allocation:
    """A decided quantity of a pledge line for a need: `quantity_milli` goes out, `counted_milli` counts as cover.

    The first is in the base unit of the line's item, the second in that of the need's item; `ratio` of the
    first stand in for one of the second.
    """

    id: str
    pledge_line: str
    need: str
    quantity_milli: int
    counted_milli: int
    unit: str = ""
    counted_unit: str = ""
    ratio: Fraction = Fraction(1)
    basis: Basis = Basis.SAME_ITEM
    reason: tuple[Phrase, ...] = ()
    locked: bool = False
    state: AllocationState = AllocationState.CONFIRMED
    round: int = 0
    decided_on: date | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Alias:
    """A sender's word (`folded`) that the user said means the record `target` of `table`."""

    id: str
    table: str
    folded: str
    target: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class ExchangeRun:
    """One workbook taken in: what it was, how it was read, what came of it, and the backup made before."""

    id: str
    kind: str
    file: str
    sha256: str
    at: str
    mapping: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    backup: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record's values came from: the run, the sheet, the row, and each cell's text as it was read."""

    id: str
    table: str
    record: str
    run: str
    sheet: str
    row: int
    raw: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MappingProfile:
    """What the user said the columns of one sender's layout mean: heading to field."""

    id: str
    sender: str
    layout: str
    mapping: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A reconciliation as it was sent: its number, who got it, and every row's values for the merge that follows."""

    id: str
    number: int
    at: str
    version: str
    language: str = "en"
    recipient: str = ""
    sha256: str = ""
    journal_seq: int = 0
    rows: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HeadquartersNote:
    """What headquarters answered about a record: a decision, a changed quantity, a comment."""

    id: str
    record: str
    snapshot: str
    decision: str = ""
    quantity_milli: int | None = None
    comment: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """One remembered choice of the desk, such as the matching policy, as JSON text."""

    id: str
    value: str


Record: TypeAlias = (
    Operation | Organisation | Place | Sector | Item | ItemUnit | KitComponent | Substitution | Need | Pledge
    | PledgeLine | Allocation | Alias | ExchangeRun | Origin | MappingProfile | Snapshot | HeadquartersNote | Setting
)  # fmt: skip

TABLES: Mapping[str, type[Record]] = MappingProxyType(
    {
        "operation": Operation,
        "organisations": Organisation,
        "places": Place,
        "sectors": Sector,
        "items": Item,
        "item_units": ItemUnit,
        "kit_components": KitComponent,
        "substitutions": Substitution,
        "needs": Need,
        "pledges": Pledge,
        "pledge_lines": PledgeLine,
        "allocations": Allocation,
        "aliases": Alias,
        "exchange_runs": ExchangeRun,
        "origins": Origin,
        "mapping_profiles": MappingProfile,
        "snapshots": Snapshot,
        "headquarters_notes": HeadquartersNote,
        "settings": Setting,
    }
)
