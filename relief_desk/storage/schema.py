"""The tables of a desk: one for each kind of record, with its fields as columns, and the journal; holds no rows.

Columns are taken from the records themselves, so that a field is said once. What the records cannot say - which text is
a key of another table, and what is looked up often - is said here.

A new field comes last in its record and has a default, as its column does: then older rows of the journal still read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import TypeAlias, get_type_hints

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, PrimaryKeyConstraint, String, Table, Text, text

from relief_desk.domain.records import TABLES, Record
from relief_desk.storage.column_types import Codec, codec_of, reference_codec

APPLICATION_ID = 0x52444B31  # "RDK1" in the file's header
MAJOR = 1  # raised when an older program must not open the file
MINOR = 1  # raised with each migration
REVISION = "0001"

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

metadata = MetaData()


Columns: TypeAlias = tuple[tuple[str, Codec], ...]
"""(column, codec) of every field, in the record's order."""


def _columns(table: str, record_type: type[Record]) -> Columns:
    hints = get_type_hints(record_type)
    return tuple(
        (field.name, reference_codec() if (table, field.name) in REFERENCES else codec_of(hints[field.name]))
        for field in fields(record_type)
    )


def _table(name: str) -> Table:
    columns = []
    for column, codec in COLUMNS[name]:
        target = REFERENCES.get((name, column))
        # Checked when the transaction ends, so that the order of the rows inside a change does not matter.
        keys = [ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")] if target else []
        kind = Integer if codec.sql_type == "INTEGER" else Text
        columns.append(Column(column, kind, *keys, primary_key=column == "id", nullable=codec.nullable))
    indexes = [Index(f"ix_{name}_{column}", column) for column in INDEXED.get(name, ())]
    if name == "needs":
        # The order in which the list of needs opens: the most urgent first, needs without a date at the end.
        indexes.append(Index("ix_needs_urgency", "tier", text("coalesce(needed_by, '9999')")))
    return Table(name, metadata, *columns, *indexes)


COLUMNS: Mapping[str, Columns] = {name: _columns(name, record_type) for name, record_type in TABLES.items()}
RECORD_TABLES: Mapping[str, Table] = {name: _table(name) for name in TABLES}

journal = Table(
    "journal",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("cause", Text, nullable=False),
    Column("touched", Text, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("kind", Text, nullable=False),  # do, undo, redo; record: a fact that cannot be undone
    Column("target", Integer),  # undo and redo: the entry they speak of
    Column("undone", Integer, nullable=False),  # 1: can be redone; 2: no longer, because something else was done
    Column("image", Integer, nullable=False),  # the entry whose rows, inverted, take this one back or bring it back
    Index("ix_journal_undo", "kind", "undone", "seq"),
)

journal_rows = Table(
    "journal_rows",
    metadata,
    Column("seq", Integer, ForeignKey("journal.seq"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("tbl", Text, nullable=False),
    Column("row_id", Text, nullable=False),
    Column("before", Text),  # the row as it was, JSON; NULL where it is new
    Column("after_crc", Integer),  # of the row as it became; NULL where it went
    Index("ix_journal_rows_row_id", "row_id"),
    sqlite_with_rowid=False,
)

key_counters = Table(
    "key_counters",
    metadata,
    Column("device", Text, primary_key=True),
    Column("next", Integer, nullable=False),
)

# As Alembic itself would make it.
revision = Table(
    "alembic_version",
    metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
