"""Windows into long lists: which rows in which order, and the values of the few that are seen; writes nothing.

A list is a vector of rowids in the order asked for, and the values of a page of rows by rowid. The first rows come at
once; the whole vector may take longer and can be interrupted from another thread. Each read is short, because a reader
holds up the one writer.
"""

from __future__ import annotations

import sqlite3
import time
from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias

from relief_desk.storage.columns import COLUMNS
from relief_desk.storage.refusals import storage_refusals
from relief_desk.storage.window_sources import SOURCES
from relief_desk.storage.window_sql import Statement, WindowQuery, WindowSql

Row: TypeAlias = tuple[Any, ...]

ROWIDS = "I"
"""How a vector of rowids is kept: four bytes each, enough for four thousand million rows."""
_CACHE_KIB = 2048
_STEPS_BETWEEN_LOOKS = 4_000
_ROWS_AT_A_TIME = 900
_MOST_FAILED_OPENINGS = 20


class NotInTime(Exception):
    """The read was stopped: its time was up, it was interrupted, or (`busy`) the writer holds the desk just now."""

    def __init__(self, busy: bool) -> None:
        super().__init__("busy" if busy else "stopped")
        self.busy = busy


class WindowReader:
    """One read-only connection, for one thread at a time; only `interrupt` may be called from another."""

    def __init__(self, path: Path, wait_ms: int = 20) -> None:
        self._path = path
        with storage_refusals(path):
            address = f"{path.resolve().as_uri()}?mode=ro"
            self._db = sqlite3.connect(
                address, uri=True, isolation_level=None, check_same_thread=False, timeout=wait_ms / 1000
            )
            # Small: the system keeps the file's pages as well, and three readers stand beside the writer.
            self._db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
            self._db.execute("PRAGMA trusted_schema = 0")
        self._failed_openings = 0
        self._sums_version: dict[str, int] = {}
        self._ranks: dict[str, tuple[str, ...]] = {}

    def close(self) -> None:
        self._db.close()

    def interrupt(self) -> None:
        self._db.interrupt()

    def set_ranks(self, table: str, ranks: tuple[str, ...]) -> None:
        """Says how rows are sorted that refer to `table`: by the place of its key in `ranks`. For this reader only."""
        if self._ranks.get(table) is ranks:
            return
        self._ranks[table] = ranks
        self._db.execute(f"DROP TABLE IF EXISTS temp.rank_{table}")
        self._db.execute(f"CREATE TEMP TABLE rank_{table} (id TEXT PRIMARY KEY, rank INTEGER) WITHOUT ROWID")
        entries = ((key, rank) for rank, key in enumerate(ranks))
        self._db.executemany(f"INSERT OR IGNORE INTO temp.rank_{table} VALUES (?, ?)", entries)

    def first(self, query: WindowQuery, limit: int, within_ms: int = 0) -> array[int]:
        """The first rowids; raises NotInTime when they are not found within the time given."""
        with self._reading(within_ms):
            sql = WindowSql(self._db, query, self._ranks)
            by_name = sql.rowids_by_name()
            if by_name is None:
                return self._collect(sql.rowids(limit))
            statement, keys = by_name
            found = array(ROWIDS)
            for key in keys:
                found.extend(self._collect((statement, (key, limit - len(found)))))
                if len(found) == limit:
                    break
            return found

    def all(self, query: WindowQuery) -> array[int]:
        """Every rowid; raises NotInTime when interrupted."""
        with self._reading():
            return self._collect(self._sql(query).rowids())

    def rows(self, source: str, rowids: Sequence[int]) -> dict[int, Row]:
        """The values of these rows by rowid, in the order of `names_of_source`; rows that are gone are left out."""
        held = SOURCES[source]
        sums = tuple(held.sums.one_row.values()) if held.sums else ()
        columns = ", ".join(("t.rowid", *held.columns.values(), *sums))
        statement = f"SELECT {columns} FROM {held.table} t {held.joins} WHERE t.rowid IN "
        found: dict[int, Row] = {}
        with self._reading():
            for part in _parts(rowids):
                found.update((row[0], row[1:]) for row in self._db.execute(f"{statement}({part})"))
        return found

    def rowid(self, source: str, key: str) -> int | None:
        with self._reading():
            row = self._db.execute(f"SELECT rowid FROM {SOURCES[source].table} WHERE id = ?", (key,)).fetchone()
        return None if row is None else row[0]

    def counts(self, query: WindowQuery, column: str) -> dict[str | int, int]:
        """How many rows of the query have each value of a column; NULL counts as ""."""
        with self._reading():
            return dict(self._db.execute(*self._sql(query).counts(column)).fetchall())

    def count(self, query: WindowQuery) -> int:
        with self._reading():
            return int(self._db.execute(*self._sql(query).count()).fetchone()[0])

    def sums_by(self, source: str, rowids: Sequence[int], column: str, by: str) -> dict[str, int]:
        """The sum of one column over these rows, for each value of another (such as the unit)."""
        held = SOURCES[source]
        total: dict[str, int] = {}
        head = f"SELECT coalesce({held.columns[by]}, ''), sum({held.columns[column]}) FROM {held.table} t {held.joins}"
        with self._reading():
            for part in _parts(rowids):
                for key, amount in self._db.execute(f"{head} WHERE t.rowid IN ({part}) GROUP BY 1"):
                    total[key] = total.get(key, 0) + (amount or 0)
        return total

    @contextmanager
    def _reading(self, within_ms: int = 0) -> Iterator[None]:
        """Turns an interruption, a lock or the end of the time into NotInTime; other faults of the machine are told."""
        if within_ms:
            end = time.monotonic() + within_ms / 1000
            self._db.set_progress_handler(lambda: time.monotonic() > end, _STEPS_BETWEEN_LOOKS)
        try:
            with storage_refusals(self._path):
                try:
                    yield
                except sqlite3.OperationalError as error:
                    code = error.sqlite_errorcode & 0xFF
                    if code not in (sqlite3.SQLITE_INTERRUPT, sqlite3.SQLITE_BUSY) and not self._may_open_later(error):
                        raise
                    raise NotInTime(busy=code != sqlite3.SQLITE_INTERRUPT) from error
                self._failed_openings = 0
        finally:
            if within_ms:
                self._db.set_progress_handler(None, 0)

    def _may_open_later(self, error: sqlite3.OperationalError) -> bool:
        """Stopped or locked out while it opens a search index, SQLite says that this failed, but not why.

        An index that is really broken fails every time, and is told of after some attempts.
        """
        if not str(error).startswith("vtable constructor failed"):
            return False
        self._failed_openings += 1
        return self._failed_openings < _MOST_FAILED_OPENINGS

    def _collect(self, statement: Statement) -> array[int]:
        return array(ROWIDS, chain.from_iterable(self._db.execute(*statement)))

    def _sql(self, query: WindowQuery) -> WindowSql:
        """The writer of statements for all rows, with the sums made beforehand where the query looks at figures."""
        joined = bool(query.figures)
        if joined:
            self._make_sums(query.source)
        return WindowSql(self._db, query, self._ranks, joined, at_leisure=True)

    def _make_sums(self, source: str) -> None:
        """The table of sums over allocations; it serves until somebody writes to the desk."""
        sums = SOURCES[source].sums
        assert sums is not None
        version = self._db.execute("PRAGMA data_version").fetchone()[0]
        if self._sums_version.get(source) == version:
            return
        columns = ", ".join(("id TEXT PRIMARY KEY", *(f"{each} INTEGER" for each in sums.names)))
        self._db.execute(f"DROP TABLE IF EXISTS temp.sums_{source}")
        self._db.execute(f"CREATE TEMP TABLE sums_{source} ({columns}) WITHOUT ROWID")
        self._db.execute(f"INSERT INTO temp.sums_{source} {sums.grouped} GROUP BY 1 ORDER BY 1")
        self._sums_version[source] = version


def names_of_source(source: str) -> tuple[str, ...]:
    """The names of the values of a source's rows, in the order in which `WindowReader.rows` gives them."""
    return SOURCES[source].names


def decoded(table: str, column: str, value: Any) -> Any:
    """A kept value as the record holds it."""
    decode = dict(COLUMNS[table])[column].decode
    return value if decode is None else decode(value)


def _parts(rowids: Sequence[int]) -> Iterator[str]:
    """The rowids as lists in SQL, few enough for one statement."""
    for start in range(0, len(rowids), _ROWS_AT_A_TIME):
        yield ",".join(map(str, rowids[start : start + _ROWS_AT_A_TIME]))
