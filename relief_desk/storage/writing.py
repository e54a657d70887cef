"""Applies a ChangeSet and its journal entry in one transaction, and inverts entries for undo and redo.

The journal keeps, of every row touched, the row as it was and a checksum of the row as it became. What a row became is
still in its table, or in the next entry that touched it; so nothing is kept twice, and any past state can be reached by
walking back. The checksum refuses an undo where something else changed the row meanwhile.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any
from zlib import crc32

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from relief_desk.domain.changes import ChangeSet
from relief_desk.domain.problems import StaleChange
from relief_desk.domain.wording import Phrase, Template
from relief_desk.storage.column_types import phrase_text
from relief_desk.storage.reading import Row, load_by_ids, row_encoder
from relief_desk.storage.schema import COLUMNS
from relief_desk.storage.search import forget_words, remember_words

CHUNK_ROWS = 2000

CHANGED_MEANWHILE = Template("change.stale", "{what} {id} was changed meanwhile, or is used by something else.")
LOOK_AGAIN = Template("change.stale.advice", "Look at it again and repeat the step; nothing was written.")


@dataclass(frozen=True, slots=True)
class RowImage:
    """One row before and after in the database's own terms; None stands for "no such row"."""

    table: str
    id: str
    before: Row | None
    after: Row | None


@dataclass(frozen=True, slots=True)
class Entry:
    """What the journal says of a change besides its rows."""

    label: Phrase
    cause: str
    at: str
    who: str
    kind: str = "do"
    target: int | None = None


def images_of(change: ChangeSet) -> list[RowImage]:
    """The rows of a change as the database keeps them, in the change's order."""
    encoders = {table: row_encoder(table) for table in change.touched}
    images = []
    for row in change.rows:
        encode = encoders[row.table]
        before = None if row.before is None else encode(row.before)
        after = None if row.after is None else encode(row.after)
        images.append(RowImage(row.table, row.id, before, after))
    return images


def apply(connection: Connection, images: Sequence[RowImage], entry: Entry) -> Iterator[int]:
    """Writes the rows and the journal entry; yields how many rows are done, and the entry's number is `last_entry`.

    The rows before must have been looked at in the same transaction: `refuse_stale`. Raises StaleChange when a row that
    is to be new exists; the caller's transaction is then rolled back.
    """
    if len({(image.table, image.id) for image in images}) != len(images):
        raise ValueError("a change names one row twice")
    try:
        yield from _write_rows(connection, images)
        seq = _write_entry(connection, images, entry)
        yield from _write_journal_rows(connection, images, seq)
    except IntegrityError as error:
        raise _stale("", "") from error


def last_entry(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SELECT coalesce(max(seq), 0) FROM journal").scalar_one())


def refuse_stale(connection: Connection, images: Sequence[RowImage]) -> None:
    """Raises StaleChange when a row is not as the change believes."""
    believed: dict[str, dict[str, Row]] = defaultdict(dict)
    for image in images:
        if image.before is not None:
            believed[image.table][image.id] = image.before
    for table, rows in believed.items():
        held = load_by_ids(connection, table, tuple(rows))
        for row_id, row in rows.items():
            if held.get(row_id) != row:
                raise _stale(table, row_id)


def inverse_images(connection: Connection, seq: int) -> list[RowImage]:
    """The rows that take journal entry `seq` back, in the opposite order.

    Raises StaleChange when a row is no longer as that entry left it.
    """
    kept = connection.exec_driver_sql(
        "SELECT tbl, row_id, before, after_crc FROM journal_rows WHERE seq = ? ORDER BY position DESC", (seq,)
    ).all()
    ids: dict[str, list[str]] = defaultdict(list)
    for table, row_id, _, _ in kept:
        ids[table].append(row_id)
    current = {table: load_by_ids(connection, table, tuple(keys)) for table, keys in ids.items()}
    images = []
    for table, row_id, before, after_crc in kept:
        now = current[table].get(row_id)
        if (None if now is None else checksum(now)) != after_crc:
            raise _stale(table, row_id)
        images.append(RowImage(table, row_id, now, None if before is None else tuple(json.loads(before))))
    return images


def insert_rows(connection: Connection, images: Sequence[RowImage]) -> None:
    """Rows without a journal entry: what a new desk starts with."""
    for _ in _write_rows(connection, images):
        pass


def checksum(row: Row) -> int:
    """The same for the same row in every version of Python, which `hash` and `repr` are not."""
    return crc32("\x1f".join(map(str, row)).encode())


def _stale(table: str, row_id: str) -> StaleChange:
    what = table.replace("_", " ").removesuffix("s") or "A row"
    return StaleChange(CHANGED_MEANWHILE.filled(what=what.capitalize(), id=row_id), LOOK_AGAIN.filled())


def _write_rows(connection: Connection, images: Sequence[RowImage]) -> Iterator[int]:
    done = 0
    for words_of in _chunks(images):
        forget_words(connection, words_of)
        yield done
    for table, rows in _by_table(image for image in images if image.after is None):
        for part in _chunks([(image.id,) for image in rows]):
            connection.exec_driver_sql(f'DELETE FROM "{table}" WHERE id = ?', part)
            yield (done := done + len(part))
    for statement, values in _updates(images):
        for part in _chunks(values):
            connection.exec_driver_sql(statement, part)
            yield (done := done + len(part))
    for table, rows in _by_table(image for image in images if image.before is None):
        columns = ", ".join(f'"{column}"' for column, _ in COLUMNS[table])
        marks = ", ".join("?" * len(COLUMNS[table]))
        for part in _chunks([image.after for image in rows]):
            connection.exec_driver_sql(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', part)
            yield (done := done + len(part))
    for words_of in _chunks(images):
        remember_words(connection, words_of)
        yield done


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


def _write_entry(connection: Connection, images: Sequence[RowImage], entry: Entry) -> int:
    seq = last_entry(connection) + 1
    touched = ",".join(sorted({image.table for image in images}))
    connection.exec_driver_sql(
        "INSERT INTO journal (seq, at, who, label, cause, touched, rows, kind, target, undone, image)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
        (seq, entry.at, entry.who, phrase_text(entry.label), entry.cause, touched, len(images))
        + (entry.kind, entry.target, seq),
    )
    if entry.kind == "do":
        connection.exec_driver_sql("UPDATE journal SET undone = 2 WHERE undone = 1")
    if entry.kind in ("undo", "redo"):
        connection.exec_driver_sql(
            "UPDATE journal SET undone = ?, image = ? WHERE seq = ?", (int(entry.kind == "undo"), seq, entry.target)
        )
    return seq


def _write_journal_rows(connection: Connection, images: Sequence[RowImage], seq: int) -> Iterator[int]:
    def kept() -> Iterator[Row]:
        for position, image in enumerate(images):
            before = None if image.before is None else json.dumps(image.before, ensure_ascii=False)
            after = None if image.after is None else checksum(image.after)
            yield (seq, position, image.table, image.id, before, after)

    done = len(images)
    rows = kept()
    while part := list(islice(rows, CHUNK_ROWS)):
        connection.exec_driver_sql("INSERT INTO journal_rows VALUES (?, ?, ?, ?, ?, ?)", part)
        yield (done := done + len(part))


def _by_table(images: Iterable[RowImage]) -> Iterable[tuple[str, list[RowImage]]]:
    groups: dict[str, list[RowImage]] = defaultdict(list)
    for image in images:
        groups[image.table].append(image)
    return groups.items()


def _chunks(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (rows[start : start + CHUNK_ROWS] for start in range(0, len(rows), CHUNK_ROWS))


def made_keys(connection: Connection, device: str) -> int:
    """How many keys `device` has made in this desk."""
    return int(
        connection.exec_driver_sql(
            "SELECT coalesce(max(next), 0) FROM key_counters WHERE device = ?", (device,)
        ).scalar_one()
    )


def keep_made_keys(connection: Connection, device: str, count: int) -> None:
    connection.exec_driver_sql("INSERT OR REPLACE INTO key_counters (device, next) VALUES (?, ?)", (device, count))
