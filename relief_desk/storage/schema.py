"""The tables of a desk: one for each kind of record, with its fields as columns, and the journal; holds no rows."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, PrimaryKeyConstraint, String, Table, Text, text

from relief_desk.domain.records import TABLES
from relief_desk.storage.columns import COLUMNS, INDEXED, REFERENCES

APPLICATION_ID = 0x52444B31  # "RDK1" in the file's header
MAJOR = 1  # raised when an older program must not open the file
MINOR = 1  # raised with each migration
REVISION = "0001"

metadata = MetaData()


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
