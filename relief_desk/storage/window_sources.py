"""What each list is made of in SQL: its tables, columns, derived figures, and where the search looks; runs nothing.

`t` is always the table whose rows the list shows. Figures are said once over two names, `{covered}`, `{firm}` or
`{allocated}`, which are filled with a subquery of one row or with a column of a table of sums, as the reader chooses.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from relief_desk.storage.columns import COLUMNS, INDEXED

_DATES = frozenset(
    {"needed_by", "needed_from", "stated_on", "eta", "expiry", "available_from", "pledged_on", "decided_on"}
)
_COUNTS = "a.state IN ('confirmed', 'fulfilled')"
_FIRM = "l.firmness IN ('commitment', 'stock')"


@dataclass(frozen=True, slots=True)
class Sums:
    """The sums over allocations a list derives its figures from: `grouped` gives (row id, each of `names`)."""

    names: tuple[str, ...]
    one_row: Mapping[str, str]
    grouped: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A column that names a row of another table: the search also finds what that row's words are."""

    column: str
    table: str
    within: bool = False
    """The other table is a tree by `parent`: a word of a row finds also what refers to anything inside it."""


@dataclass(frozen=True, slots=True)
class Source:
    """One list: `columns` maps the name of a value to its SQL, in the order in which rows are read."""

    table: str
    columns: Mapping[str, str]
    joins: str = ""
    sums: Sums | None = None
    figures: Mapping[str, str] = field(default_factory=dict)
    references: tuple[Reference, ...] = ()
    indexed: frozenset[str] = frozenset()
    """Columns with an index by which rows can be walked or found."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of a row's values: columns, then the sums."""
        return (*self.columns, *(self.sums.names if self.sums else ()))

    @property
    def filled(self) -> frozenset[str]:
        """Own columns that are never NULL."""
        return frozenset({"rowid"}) | {name for name, codec in COLUMNS[self.table] if not codec.nullable}

    @property
    def texts(self) -> frozenset[str]:
        """Columns of text, where "" stands for "not known"."""
        own = {name for name, codec in COLUMNS[self.table] if codec.sql_type == "TEXT"}
        return frozenset(own | {name for name in self.columns if self.columns[name].startswith("p.")})

    @property
    def dates(self) -> frozenset[str]:
        return _DATES & set(self.columns)


def _own(table: str, alias: str = "t") -> dict[str, str]:
    return {column: f"{alias}.{column}" for column, _ in COLUMNS[table]}


_NEED_SUMS = Sums(
    ("covered", "covered_firm"),
    {
        "covered": f"(SELECT coalesce(sum(a.counted_milli), 0) FROM allocations a WHERE a.need = t.id AND {_COUNTS})",
        "covered_firm": "(SELECT coalesce(sum(a.counted_milli), 0) FROM allocations a"
        f" JOIN pledge_lines l ON l.id = a.pledge_line WHERE a.need = t.id AND {_COUNTS} AND {_FIRM})",
    },
    f"SELECT a.need, sum(a.counted_milli), sum(CASE WHEN {_FIRM} THEN a.counted_milli ELSE 0 END)"
    f" FROM allocations a CROSS JOIN pledge_lines l ON l.id = a.pledge_line WHERE {_COUNTS}",
)
_LINE_SUMS = Sums(
    ("allocated",),
    {
        "allocated": "(SELECT coalesce(sum(a.quantity_milli), 0) FROM allocations a"
        f" WHERE a.pledge_line = t.id AND {_COUNTS})"
    },
    f"SELECT a.pledge_line, sum(a.quantity_milli) FROM allocations a WHERE {_COUNTS}",
)
_NEED_FIGURES = {
    "covered": "{covered}",
    "covered_firm": "{covered_firm}",
    "gap": "max(0, t.quantity_milli - {covered})",
    "gap_strict": "max(0, t.quantity_milli - {covered_firm})",
    "overlap": "max(0, {covered} - t.quantity_milli)",
    "coverage": "CASE WHEN t.quantity_milli <= 0 THEN 1000 ELSE min(1000, {covered} * 1000 / t.quantity_milli) END",
}
_LINE_FIGURES = {
    "allocated": "{allocated}",
    "free": "(CASE WHEN t.state IN ('offered', 'accepted') THEN t.quantity_milli - t.declined_milli - t.converted_milli"
    " WHEN t.state = 'closed' THEN min({allocated}, t.quantity_milli) ELSE 0 END - {allocated})",
}
# The sector said of the row, or else that of its item.
_SECTOR_OF = {"sector_of": "coalesce(nullif(t.sector, ''), (SELECT i.sector FROM items i WHERE i.id = t.item), '')"}
_PLEDGE_COLUMNS = {
    "donor": "p.donor",
    "pledge_ref": "p.sender_ref",
    "channel": "p.channel",
    "pledged_on": "p.pledged_on",
    "value_milli": "p.value_milli",
    "currency": "p.currency",
    "conditions": "p.conditions",
    "source": "p.source",
    "pledge_remark": "p.remark",
}

SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        "needs": Source(
            "needs",
            _own("needs") | _SECTOR_OF,
            sums=_NEED_SUMS,
            figures=_NEED_FIGURES,
            references=(
                Reference("item", "items"),
                Reference("place", "places", within=True),
                Reference("requester", "organisations"),
                Reference("recipient", "organisations"),
            ),
            indexed=frozenset({"id", "needed_by", *INDEXED["needs"], "tier"}),
        ),
        "pledges": Source(
            "pledge_lines",
            _own("pledge_lines") | _PLEDGE_COLUMNS | _SECTOR_OF,
            "JOIN pledges p ON p.id = t.pledge",
            sums=_LINE_SUMS,
            figures=_LINE_FIGURES,
            references=(
                Reference("item", "items"),
                Reference("pledge", "pledges"),
                Reference("donor", "organisations"),
            ),
            indexed=frozenset({"id", *INDEXED["pledge_lines"]}),
        ),
        "allocations": Source(
            "allocations",
            _own("allocations")
            | {
                "donor": "p.donor",
                "item": "l.item",
                "item_text": "l.item_text",
                "place": "n.place",
                "place_text": "n.place_text",
                "need_item": "n.item",
                "need_tier": "n.tier",
            },
            "JOIN pledge_lines l ON l.id = t.pledge_line JOIN pledges p ON p.id = l.pledge"
            " JOIN needs n ON n.id = t.need",
            references=(
                Reference("donor", "organisations"),
                Reference("item", "items"),
                Reference("place", "places", within=True),
                Reference("need", "needs"),
                Reference("pledge_line", "pledge_lines"),
            ),
            indexed=frozenset({"id", "need", "pledge_line"}),
        ),
        "items": Source("items", _own("items"), references=(Reference("sector", "sectors"),)),
        "places": Source("places", _own("places"), references=(Reference("parent", "places", within=True),)),
        "organisations": Source("organisations", _own("organisations")),
        "sectors": Source("sectors", _own("sectors")),
    }
)
