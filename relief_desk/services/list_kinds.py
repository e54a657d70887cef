"""What each list on the screen offers: its columns, first order, filters and ready-made questions; reads no rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from relief_desk.domain.field import Field, Kind
from relief_desk.domain.fields import FIELDS_OF, NEED_FIGURES, PLEDGE_FIGURES

Sort = tuple[tuple[str, bool], ...]
"""(field key, descending), the first one foremost."""


@dataclass(frozen=True, slots=True)
class QuickFilter:
    """A question asked so often that it has a button of its own."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class ListKind:
    """One list: `source` is where its rows come from, `fields` all its columns, `shown` those seen at first."""

    name: str
    source: str
    fields: tuple[Field, ...]
    shown: tuple[str, ...]
    sort: Sort
    filters: tuple[str, ...]
    quick: tuple[QuickFilter, ...] = ()
    only_gaps: bool = False

    def field(self, key: str) -> Field:
        return next(field for field in self.fields if field.key == key)


OVERDUE = QuickFilter("overdue", "Overdue")
SOON = QuickFilter("soon", "Due in 7 days")
NO_ITEM = QuickFilter("no-item", "Item not known")
FREE = QuickFilter("free", "Something free")
OVER = QuickFilter("over", "Over-allocated")
EXPIRING = QuickFilter("expiring", "Expires in 60 days")
LOCKED = QuickFilter("locked", "Locked")

COVERAGE_STEPS = ("none", "part", "full")
COVERAGE_LABELS: Mapping[str, str] = MappingProxyType(
    {"none": "Not covered", "part": "Partly covered", "full": "Covered"}
)

_NEEDS = FIELDS_OF["needs"] + NEED_FIGURES
_NEED_COLUMNS = (
    "reference", "priority", "item", "place", "quantity", "coverage", "needed_by", "status",
)  # fmt: skip
_NEED_FILTERS = ("province", "sector", "priority", "status", "coverage", "recipient")

LISTS: Mapping[str, ListKind] = MappingProxyType(
    {
        "needs": ListKind(
            "needs",
            "needs",
            _NEEDS,
            _NEED_COLUMNS,
            (("priority", False), ("needed_by", False)),
            _NEED_FILTERS,
            (OVERDUE, SOON, NO_ITEM),
        ),
        "gaps": ListKind(
            "gaps",
            "needs",
            _NEEDS,
            ("reference", "priority", "item", "place", "gap", "coverage", "needed_by", "quantity", "gap_strict"),
            (("priority", False), ("gap", True)),
            ("province", "sector", "priority", "coverage", "recipient"),
            (OVERDUE, SOON, NO_ITEM),
            only_gaps=True,
        ),
        "pledges": ListKind(
            "pledges",
            "pledges",
            FIELDS_OF["pledges"] + PLEDGE_FIGURES,
            ("reference", "donor", "item", "quantity", "free", "firmness", "eta", "status", "expiry", "earmark_place"),
            (("eta", False), ("donor", False)),
            ("donor", "sector", "firmness", "status"),
            (FREE, OVER, EXPIRING, NO_ITEM),
        ),
        "allocations": ListKind(
            "allocations",
            "allocations",
            FIELDS_OF["allocations"],
            ("reference", "donor", "item", "quantity", "place", "status", "locked", "basis", "reason"),
            (("place", False),),
            ("donor", "province", "basis", "status"),
            (LOCKED,),
        ),
        "items": ListKind(
            "items",
            "items",
            FIELDS_OF["items"],
            ("code", "name", "sector", "kind", "base_unit", "weight", "volume", "verified", "min_shelf_days",
             "cold_chain", "notes"),
            (("name", False),),
            ("sector", "kind"),
        ),
        "places": ListKind(
            "places",
            "places",
            FIELDS_OF["places"],
            ("pcode", "name", "kind", "parent", "accepting", "verified"),
            (("parent", False), ("name", False)),
            ("kind", "province"),
        ),
        "organisations": ListKind(
            "organisations",
            "organisations",
            FIELDS_OF["organisations"],
            ("name", "acronym", "side", "kind", "country"),
            (("name", False),),
            ("side", "kind"),
        ),
    }
)  # fmt: skip

TABLE_OF_KIND: Mapping[Kind, str] = MappingProxyType(
    {Kind.ITEM: "items", Kind.PLACE: "places", Kind.ORGANISATION: "organisations", Kind.SECTOR: "sectors"}
)
"""The table whose names a column of this kind shows."""

VALUE_COLUMN: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("needs", "sector"): "sector_of",
        ("needs", "item_code"): "item",
        ("needs", "province"): "place",
        ("needs", "province_pcode"): "place",
        ("needs", "district"): "place",
        ("needs", "district_pcode"): "place",
        ("pledges", "sector"): "sector_of",
        ("pledges", "item_code"): "item",
        ("pledges", "pledge_id"): "pledge_ref",
        ("allocations", "province"): "place",
        ("places", "province"): "id",
    }
)
"""Where a column's value is read when its field does not say so: (source, field key) to a name of the source."""


def value_column(kind: ListKind, key: str) -> str:
    """The name of the value that a column shows, sorts and filters by; a derived figure has its own key."""
    special = VALUE_COLUMN.get((kind.source, key))
    if special:
        return special
    return next((field.record_field for field in kind.fields if field.key == key), "") or key
