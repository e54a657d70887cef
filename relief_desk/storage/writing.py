"""Applies a ChangeSet and its journal entry in one transaction, and inverts entries for undo and redo.

The journal keeps, of every row touched, the row as it was and a checksum of the row as it became. What a row became is
still in its table, or in the next entry that touched it; so nothing is kept twice, and any past state can be reached by
walking back. The checksum refuses an undo where something else changed the row meanwhile.

Rows are read, looked at and written part by part, so that undoing a large import takes no more memory than a small one.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple, TypeVar
from zlib import crc32

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from relief_desk.domain.changes import ChangeSet, RowChange
from relief_desk.domain.problems import StaleChange
from relief_desk.domain.records import Record
from relief_desk.domain.wording import Phrase, Template
from relief_desk.storage.column_types import phrase_text
from relief_desk.storage.columns import COLUMNS
from relief_desk.storage.reading import Row, load_by_ids, row_encoder
from relief_desk.storage.search import forget_words, remember_words

T = TypeVar("T")

PART_ROWS = 2000
"""So many rows are in hand at once, however large a change is."""
_JSON = json.JSONEncoder(ensure_ascii=False).encode

CHANGED_MEANWHILE = Template("change.stale", "{what} {id} was changed meanwhile, or is used by something else.")
LOOK_AGAIN = Template("change.stale.advice", "Look at it again and repeat the step; nothing was written.")


class RowImage(NamedTuple):
    """One row before and after in the database's own terms; None stands for "no such row"."""

    table: str
    id: str
    before: Row | None
    after: Row | None


@dataclass(frozen=True, slots=True)
class Entry:
    """What the journal says of a change besides its rows; `touched` are tables, `rows` how many there are."""

    label: Phrase
    cause: str
    at: str
    who: str
    touched: frozenset[str]
    rows: int
    kind: str = "do"
    target: int | None = None


def apply(connection: Connection, images: Iterable[RowImage], entry: Entry) -> Iterator[int]:
    """Writes the journal entry and the rows, part by part; yields how many are done.

    Keys of other tables are looked after when the transaction ends, so the order of the rows does not matter. Raises
    StaleChange when a row that is to be new exists; the caller's transaction is then rolled back.
    """
    seq = _write_entry(connection, entry)
    done = 0
    try:
        for part in _parts(images):
            _write_rows(connection, part)
            _write_journal_rows(connection, part, seq, done)
            yield (done := done + len(part))
    except IntegrityError as error:
        raise _stale("", "") from error


def last_entry(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SELECT coalesce(max(seq), 0) FROM journal").scalar_one())


def images_of(connection: Connection, change: ChangeSet) -> Iterator[RowImage]:
    """The rows of a change as the database keeps them, in the change's order.

    Raises StaleChange when a row is not as the change believes.
    """
    _refuse_rows_named_twice(change)
    encoders = {table: row_encoder(table) for table in change.touched}
    for part in _parts(_encoded(row, encoders) for row in change.rows):
        held = _held(connection, ((image.table, image.id) for image in part if image.before is not None))
        for image in part:
            if image.before is not None and held[image.table].get(image.id) != image.before:
                raise _stale(image.table, image.id)
        yield from part


def inverse_images(connection: Connection, seq: int) -> Iterator[RowImage]:
    """The rows that take journal entry `seq` back, in the opposite order.

    Raises StaleChange when a row is no longer as that entry left it.
    """
    for part in _parts(_journal_rows_backwards(connection, seq)):
        held = _held(connection, ((table, row_id) for table, row_id, _, _ in part))
        for table, row_id, before, after_crc in part:
            now = held[table].get(row_id)
            if (None if now is None else checksum(now)) != after_crc:
                raise _stale(table, row_id)
            yield RowImage(table, row_id, now, None if before is None else tuple(json.loads(before)))


def insert_rows(connection: Connection, images: Iterable[RowImage]) -> None:
    """Rows without a journal entry: what a new desk starts with."""
    for part in _parts(images):
        _write_rows(connection, part)


def checksum(row: Row) -> int:
    """The same for the same row in every version of Python, which `hash` and `repr` are not."""
    return crc32("\x1f".join(map(str, row)).encode())


def _stale(table: str, row_id: str) -> StaleChange:
    what = table.replace("_", " ").removesuffix("s") or "A row"
    return StaleChange(CHANGED_MEANWHILE.filled(what=what.capitalize(), id=row_id), LOOK_AGAIN.filled())


def _encoded(row: RowChange, encoders: Mapping[str, Callable[[Record], Row]]) -> RowImage:
    table = row.table
    encode = encoders[table]
    before = None if row.before is None else encode(row.before)
    after = None if row.after is None else encode(row.after)
    return RowImage(table, row.id, before, after)


def _refuse_rows_named_twice(change: ChangeSet) -> None:
    ids: dict[str, set[str]] = defaultdict(set)
    for row in change.rows:
        ids[row.table].add(row.id)
    if sum(map(len, ids.values())) != len(change.rows):
        raise ValueError("a change names one row twice")


def _held(connection: Connection, keys: Iterable[tuple[str, str]]) -> dict[str, dict[str, Row]]:
    """The rows that are there now, by table and key."""
    wanted: dict[str, list[str]] = defaultdict(list)
    for table, row_id in keys:
        wanted[table].append(row_id)
    return {table: load_by_ids(connection, table, tuple(ids)) for table, ids in wanted.items()}


def _journal_rows_backwards(connection: Connection, seq: int) -> Iterator[tuple[str, str, str | None, int | None]]:
    """(table, key, row before, checksum after) of one entry, read part by part because others are written meanwhile."""
    end = sys.maxsize
    while part := connection.exec_driver_sql(
        "SELECT tbl, row_id, before, after_crc, position FROM journal_rows WHERE seq = ? AND position < ?"
        " ORDER BY position DESC LIMIT ?",
        (seq, end, PART_ROWS),
    ).all():
        yield from ((table, row_id, before, crc) for table, row_id, before, crc, _ in part)
        end = part[-1].position


def _write_rows(connection: Connection, images: Sequence[RowImage]) -> None:
    forget_words(connection, images)
    for table, rows in _by_table(image for image in images if image.after is None):
        connection.exec_driver_sql(f'DELETE FROM "{table}" WHERE id = ?', [(image.id,) for image in rows])
    for statement, values in _updates(images):
        connection.exec_driver_sql(statement, values)
    for table, rows in _by_table(image for image in images if image.before is None):
        columns = ", ".join(f'"{column}"' for column, _ in COLUMNS[table])
        marks = ", ".join("?" * len(COLUMNS[table]))
        statement = f'INSERT INTO "{table}" ({columns}) VALUES ({marks})'
        connection.exec_driver_sql(statement, [image.after for image in rows if image.after is not None])
    remember_words(connection, images)


def _updates(images: Iterable[RowImage]) -> Iterable[tuple[str, list[Row]]]:
    """Statements with the values of their rows; each sets only what differs, so that other indexes stay untouched."""
    groups: dict[str, list[Row]] = defaultdict(list)
    statements: dict[tuple[str, tuple[int, ...]], str] = {}
    for image in images:
        if image.before is None or image.after is None:
            continue
        pairs = enumerate(zip(image.before, image.after, strict=True))
        places = tuple(place for place, (before, after) in pairs if before != after) or (0,)
        if (image.table, places) not in statements:
            sets = ", ".join(f'"{COLUMNS[image.table][place][0]}" = ?' for place in places)
            statements[image.table, places] = f'UPDATE "{image.table}" SET {sets} WHERE id = ?'
        groups[statements[image.table, places]].append((*(image.after[place] for place in places), image.id))
    return groups.items()


def _write_entry(connection: Connection, entry: Entry) -> int:
    seq = last_entry(connection) + 1
    connection.exec_driver_sql(
        "INSERT INTO journal (seq, at, who, label, cause, touched, rows, kind, target, undone, image)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
        (seq, entry.at, entry.who, phrase_text(entry.label), entry.cause, ",".join(sorted(entry.touched)), entry.rows)
        + (entry.kind, entry.target, seq),
    )
    if entry.kind == "do":
        connection.exec_driver_sql("UPDATE journal SET undone = 2 WHERE undone = 1")
    if entry.kind in ("undo", "redo"):
        connection.exec_driver_sql(
            "UPDATE journal SET undone = ?, image = ? WHERE seq = ?", (int(entry.kind == "undo"), seq, entry.target)
        )
    return seq


def _write_journal_rows(connection: Connection, images: Sequence[RowImage], seq: int, start: int) -> None:
    rows = [
        (
            seq,
            position,
            image.table,
            image.id,
            None if image.before is None else _JSON(image.before),
            None if image.after is None else checksum(image.after),
        )
        for position, image in enumerate(images, start)
    ]
    connection.exec_driver_sql("INSERT INTO journal_rows VALUES (?, ?, ?, ?, ?, ?)", rows)


def _by_table(images: Iterable[RowImage]) -> Iterable[tuple[str, list[RowImage]]]:
    groups: dict[str, list[RowImage]] = defaultdict(list)
    for image in images:
        groups[image.table].append(image)
    return groups.items()


def _parts(rows: Iterable[T]) -> Iterator[list[T]]:
    source = iter(rows)
    while part := list(islice(source, PART_ROWS)):
        yield part


def made_keys(connection: Connection, device: str) -> int:
    """How many keys `device` has made in this desk."""
    return int(
        connection.exec_driver_sql(
            "SELECT coalesce(max(next), 0) FROM key_counters WHERE device = ?", (device,)
        ).scalar_one()
    )


def keep_made_keys(connection: Connection, device: str, count: int) -> None:
    connection.exec_driver_sql("INSERT OR REPLACE INTO key_counters (device, next) VALUES (?, ?)", (device, count))
