"""The columns of a desk's tables: the fields of each record with the way they are kept; knows no table of SQLAlchemy.

Columns are taken from the records themselves, so that a field is said once. What the records cannot say - which text is
a key of another table, and what is looked up often - is said here. The lists read with this alone.

A new field comes last in its record and has a default, as its column does: then older rows of the journal still read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import TypeAlias, get_type_hints

from relief_desk.domain.records import TABLES, Record
from relief_desk.storage.column_types import Codec, codec_of, reference_codec

REFERENCES: Mapping[tuple[str, str], str] = {
    ("item_units", "item"): "items",
    ("kit_components", "kit"): "items",
    ("kit_components", "item"): "items",
    ("substitutions", "item"): "items",
    ("substitutions", "accepted"): "items",
    ("places", "parent"): "places",
    ("needs", "requester"): "organisations",
    ("needs", "recipient"): "organisations",
    ("needs", "place"): "places",
    ("needs", "item"): "items",
    ("pledges", "donor"): "organisations",
    ("pledge_lines", "pledge"): "pledges",
    ("pledge_lines", "item"): "items",
    ("allocations", "pledge_line"): "pledge_lines",
    ("allocations", "need"): "needs",
    ("origins", "run"): "exchange_runs",
}

INDEXED: Mapping[str, tuple[str, ...]] = {
    "needs": (
        "sender_ref",
        "item",
        "place",
        "requester",
        "recipient",
        "needed_by",
        "quantity_milli",
        "state",
        "stated_on",
    ),
    "pledges": ("donor", "sender_ref"),
    "pledge_lines": ("pledge", "item", "eta", "quantity_milli", "state"),
    "allocations": ("need", "pledge_line"),
    "origins": ("record", "run"),
    "places": ("parent",),
    "headquarters_notes": ("record",),
}

Columns: TypeAlias = tuple[tuple[str, Codec], ...]
"""(column, codec) of every field, in the record's order."""


def _columns(table: str, record_type: type[Record]) -> Columns:
    hints = get_type_hints(record_type)
    return tuple(
        (field.name, reference_codec() if (table, field.name) in REFERENCES else codec_of(hints[field.name]))
        for field in fields(record_type)
    )


COLUMNS: Mapping[str, Columns] = {name: _columns(name, record_type) for name, record_type in TABLES.items()}
