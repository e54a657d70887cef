"""Takes a copy of a desk back to an earlier step of its journal; knows rows and entries, not what they mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection

from relief_desk.storage import database, journal
from relief_desk.storage.reading import Row, load_by_ids
from relief_desk.storage.writing import PART_ROWS, RowImage, insert_rows


def take_back(path: Path, seq: int) -> Iterator[tuple[int, int]]:
    """Makes the file what it was after journal entry `seq`, its journal and index too; yields (done, all) rows.

    Only for a copy: the steps after `seq` are gone from it. Raises ReliefDeskError where the machine refuses.
    """
    engine = database.writing_engine(path)
    try:
        with database.transaction(path, engine) as connection:
            images = _images_back_to(connection, seq)
            for start in range(0, len(images), PART_ROWS):
                yield start, len(images)
                insert_rows(connection, images[start : start + PART_ROWS])
            connection.exec_driver_sql("DELETE FROM journal_rows WHERE seq > ?", (seq,))
            connection.exec_driver_sql("DELETE FROM journal WHERE seq > ?", (seq,))
            _mark_undone_again(connection)
    finally:
        database.close(engine)


def _images_back_to(connection: Connection, seq: int) -> list[RowImage]:
    """Each row touched since, as it is and as it was; what was touched twice is what it was first."""
    was: dict[str, dict[str, Row | None]] = defaultdict(dict)
    for table, key, before in journal.rows_since(connection, seq):
        was[table][key] = before  # the newest come first, so the oldest has the last word
    images = []
    for table, rows in was.items():
        held = load_by_ids(connection, table, tuple(rows))
        images += [RowImage(table, key, held.get(key), row) for key, row in rows.items() if held.get(key) != row]
    return images


def _mark_undone_again(connection: Connection) -> None:
    """What had been taken back by then is marked so, and nothing that was taken back later."""
    steps = connection.exec_driver_sql("SELECT seq, kind, target FROM journal ORDER BY seq").all()
    undone: dict[int, int] = {}
    images: dict[int, int] = {}
    can_be_redone: set[int] = set()
    for seq, kind, target in steps:
        if kind == "do":
            undone.update(dict.fromkeys(can_be_redone, 2))
            can_be_redone.clear()
        elif kind in ("undo", "redo"):
            undone[target], images[target] = int(kind == "undo"), seq
            (can_be_redone.add if kind == "undo" else can_be_redone.discard)(target)
    for seq, kind, _ in steps:
        if kind == "do":
            marks = (undone.get(seq, 0), images.get(seq, seq), seq)
            connection.exec_driver_sql("UPDATE journal SET undone = ?, image = ? WHERE seq = ?", marks)
