"""Reads the journal: what was done, what can be undone and redone, and how one record came to be as it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from relief_desk.domain.changes import RowChange
from relief_desk.domain.wording import Phrase
from relief_desk.storage.column_types import phrase_of
from relief_desk.storage.reading import load_by_ids, record_builder
from relief_desk.storage.writing import checksum

_COLUMNS = "seq, at, who, label, cause, touched, rows, kind, target, undone, image"


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One change of the desk; `at` is ISO time with zone, `kind` do, undo, redo or record (cannot be undone)."""

    seq: int
    at: str
    who: str
    label: Phrase
    cause: str
    touched: tuple[str, ...]
    rows: int
    kind: str
    target: int | None
    undone: bool
    image: int


def next_undo(connection: Connection) -> JournalEntry | None:
    return _first(connection, "kind = 'do' AND undone = 0 ORDER BY seq DESC")


def next_redo(connection: Connection) -> JournalEntry | None:
    """The undone entry that was done first; a new change has ended what could be redone before it."""
    return _first(connection, "kind = 'do' AND undone = 1 ORDER BY seq")


def entries(connection: Connection, limit: int, record: str = "") -> tuple[JournalEntry, ...]:
    """The newest entries first, those that touched `record` where one is given."""
    where = "WHERE seq IN (SELECT seq FROM journal_rows WHERE row_id = ?)" if record else ""
    rows = connection.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM journal {where} ORDER BY seq DESC LIMIT ?",
        (record, limit) if record else (limit,),
    )
    return tuple(_entry(row) for row in rows)


def history(connection: Connection, record: str) -> tuple[tuple[JournalEntry, RowChange], ...]:
    """How one record changed, newest first: each entry with the row before and after it."""
    rows = connection.exec_driver_sql(
        f"SELECT tbl, before, {', '.join('j.' + name.strip() for name in _COLUMNS.split(','))} FROM journal_rows r"
        " JOIN journal j ON j.seq = r.seq WHERE r.row_id = ? ORDER BY r.seq DESC",
        (record,),
    ).all()
    if not rows:
        return ()
    table = rows[0][0]
    build = record_builder(table)
    now = load_by_ids(connection, table, (record,)).get(record)
    after = None if now is None else build(now)
    steps = []
    for tbl, before_text, *entry in rows:
        if tbl != table:
            continue  # a place and an organisation may have the same key
        before = None if before_text is None else build(tuple(json.loads(before_text)))
        steps.append((_entry(entry), RowChange(before, after)))
        after = before
    return tuple(steps)


def touched_since(connection: Connection, seq: int) -> frozenset[str]:
    """The tables that entries after number `seq` touched."""
    rows = connection.exec_driver_sql("SELECT DISTINCT touched FROM journal WHERE seq > ?", (seq,)).scalars()
    return frozenset(table for touched in rows for table in touched.split(","))


def last_before(connection: Connection, at: str) -> int:
    """The newest entry made before `at`, ISO time in UTC; 0 where there is none."""
    found = connection.exec_driver_sql("SELECT coalesce(max(seq), 0) FROM journal WHERE at < ?", (at,))
    return int(found.scalar_one())


def rows_since(connection: Connection, seq: int) -> tuple[tuple[str, str, Any], ...]:
    """(table, key, raw row before or None) of everything touched after entry `seq`, the newest first.

    Writing each row back over the present state, in this order, gives the desk as it was at that entry.
    """
    rows = connection.exec_driver_sql(
        "SELECT tbl, row_id, before FROM journal_rows WHERE seq > ? ORDER BY seq DESC, position DESC", (seq,)
    )
    return tuple((table, key, None if before is None else tuple(json.loads(before))) for table, key, before in rows)


def in_force_since(connection: Connection, seq: int) -> dict[str, tuple[JournalEntry, ...]]:
    """The changes after entry `seq` that were not undone, the oldest first, by the key of each row they touched."""
    condition = "seq > ? AND kind = 'do' AND undone = 0"
    rows = connection.exec_driver_sql(f"SELECT {_COLUMNS} FROM journal WHERE {condition} ORDER BY seq", (seq,))
    by_seq = {entry.seq: entry for entry in map(_entry, rows)}
    touched: dict[str, dict[int, JournalEntry]] = {}
    for key, at in connection.exec_driver_sql(
        "SELECT row_id, seq FROM journal_rows WHERE seq > ? ORDER BY seq", (seq,)
    ):
        if at in by_seq:
            touched.setdefault(key, {})[at] = by_seq[at]
    return {key: tuple(entries.values()) for key, entries in touched.items()}


def _first(connection: Connection, condition: str) -> JournalEntry | None:
    row = connection.exec_driver_sql(f"SELECT {_COLUMNS} FROM journal WHERE {condition} LIMIT 1").first()
    return None if row is None else _entry(row)


def _entry(row: Any) -> JournalEntry:
    seq, at, who, label, cause, touched, rows, kind, target, undone, image = row
    return JournalEntry(
        seq, at, who, phrase_of(label), cause, tuple(touched.split(",")), rows, kind, target, bool(undone), image
    )


def altered_rows(connection: Connection) -> Iterator[tuple[str, str]]:
    """(table, key) of rows that are not as their last journal entry left them: something else changed them."""
    return ((table, key) for table, key, _, _ in _altered(connection))


def acknowledge_rows(connection: Connection) -> None:
    """Lets the journal take every row as it is now, which an upgrade of the tables has changed."""
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.executemany(
        "UPDATE journal_rows SET after_crc = ? WHERE tbl = ? AND row_id = ? AND seq = ?",
        [(crc, table, key, seq) for table, key, seq, crc in _altered(connection)],
    )


def _altered(connection: Connection) -> Iterator[tuple[str, str, int, int | None]]:
    """(table, key, last entry, checksum now) of rows that are not as that entry left them."""
    newest = connection.exec_driver_sql(
        "SELECT tbl, row_id, after_crc, max(seq) FROM journal_rows GROUP BY tbl, row_id ORDER BY tbl, row_id"
    ).all()
    by_table: dict[str, list[tuple[str, int | None, int]]] = {}
    for table, key, crc, seq in newest:
        by_table.setdefault(table, []).append((key, crc, seq))
    for table, rows in by_table.items():
        held = load_by_ids(connection, table, tuple(key for key, _, _ in rows))
        for key, crc, seq in rows:
            now = checksum(held[key]) if key in held else None
            if now != crc:
                yield table, key, seq, now
