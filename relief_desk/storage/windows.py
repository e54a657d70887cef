"""Windows into long lists: which rows in which order, and the values of the few that are seen; writes nothing.

A list is a vector of rowids in the order asked for, and the values of a page of rows by rowid. The first rows come by
walking an index or by one small set, never by sorting everything; the whole vector may take longer and can be
interrupted from another thread. Each read is short, because a reader holds up the one writer.
"""

from __future__ import annotations

import sqlite3
import time
from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias

from relief_desk.storage.refusals import storage_refusals
from relief_desk.storage.search import index_of, match_expression
from relief_desk.storage.window_sources import SOURCES, Reference, Source

Row: TypeAlias = tuple[Any, ...]

RARE = 20_000
"""A condition that finds at most so many rows leads the way; above it rows are walked in their order and tested."""
_STEPS_BETWEEN_LOOKS = 4_000
_ROWS_AT_A_TIME = 900


class NotInTime(Exception):
    """The read was stopped: its time was up, somebody interrupted it, or the writer holds the desk just now."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """The column has one of these values; "" stands for "not known"."""

    column: str
    values: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Between:
    """The column lies between both ends, each inclusive; None leaves that end open."""

    column: str
    low: str | int | None = None
    high: str | int | None = None


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of the alternatives holds, each of which wants all of its conditions."""

    alternatives: tuple[tuple[OneOf | Between, ...], ...]


Condition: TypeAlias = OneOf | Between | Either


@dataclass(frozen=True, slots=True)
class WindowQuery:
    """Which rows of a source: those with every word and condition, by `order` of (column, descending), then rowid."""

    source: str
    words: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    order: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of SQL with its values; `rows` selects the same rows by rowid where that can be done by an index."""

    test: str
    values: tuple[Any, ...] = ()
    rows: str = ""


class WindowReader:
    """One read-only connection, for one thread at a time; only `interrupt` may be called from another."""

    def __init__(self, path: Path, wait_ms: int = 20) -> None:
        self._path = path
        with storage_refusals(path):
            address = f"{path.resolve().as_uri()}?mode=ro"
            self._db = sqlite3.connect(
                address, uri=True, isolation_level=None, check_same_thread=False, timeout=wait_ms / 1000
            )
            self._db.execute("PRAGMA cache_size = -16384")
            self._db.execute("PRAGMA trusted_schema = 0")
        self._sums_version: dict[str, int] = {}
        self._ranks: dict[str, tuple[str, ...]] = {}

    def close(self) -> None:
        self._db.close()

    def interrupt(self) -> None:
        self._db.interrupt()

    def set_ranks(self, table: str, ids_in_order: Sequence[str]) -> None:
        """Says how rows that refer to `table` are sorted by what they refer to; kept by this connection only."""
        ranks = tuple(ids_in_order)
        if self._ranks.get(table) == ranks:
            return
        self._ranks[table] = ranks
        self._db.execute(f"DROP TABLE IF EXISTS temp.rank_{table}")
        self._db.execute(f"CREATE TEMP TABLE rank_{table} (id TEXT PRIMARY KEY, rank INTEGER) WITHOUT ROWID")
        self._db.executemany(
            f"INSERT OR IGNORE INTO temp.rank_{table} VALUES (?, ?)", ((key, rank) for rank, key in enumerate(ranks))
        )

    def first(self, query: WindowQuery, limit: int, within_ms: int) -> array[int]:
        """The first rowids; raises NotInTime rather than keep the caller waiting."""
        with self._reading(within_ms):
            return self._collect(self._statement(query, joined=False, limit=limit))

    def all(self, query: WindowQuery) -> array[int]:
        """Every rowid; raises NotInTime when interrupted."""
        with self._reading():
            joined = self._make_sums(query)
            return self._collect(self._statement(query, joined))

    def rows(self, source: str, rowids: Sequence[int]) -> dict[int, Row]:
        """The values of these rows by rowid, in the order of `Source.names`; rows that are gone are left out."""
        held = SOURCES[source]
        sums = tuple(held.sums.one_row.values()) if held.sums else ()
        columns = ", ".join(("t.rowid", *held.columns.values(), *sums))
        statement = f"SELECT {columns} FROM {held.table} t {held.joins} WHERE t.rowid IN "
        found: dict[int, Row] = {}
        with self._reading():
            for start in range(0, len(rowids), _ROWS_AT_A_TIME):
                part = ",".join(map(str, rowids[start : start + _ROWS_AT_A_TIME]))
                found.update((row[0], row[1:]) for row in self._db.execute(f"{statement}({part})"))
        return found

    def rowid(self, source: str, key: str) -> int | None:
        with self._reading():
            row = self._db.execute(f"SELECT rowid FROM {SOURCES[source].table} WHERE id = ?", (key,)).fetchone()
        return None if row is None else row[0]

    def counts(self, query: WindowQuery, column: str) -> dict[str | int, int]:
        """How many rows of the query have each value of a column; NULL counts as ""."""
        with self._reading():
            joined = self._make_sums(query, column)
            where, values = self._where(query, joined)
            expression = self._expression(SOURCES[query.source], column, joined)
            statement = (
                f"SELECT coalesce({expression}, ''), count(*) FROM {self._from(query, joined)} {where} GROUP BY 1"
            )
            return dict(self._db.execute(statement, values).fetchall())

    def count(self, query: WindowQuery) -> int:
        with self._reading():
            joined = self._make_sums(query)
            where, values = self._where(query, joined)
            statement = f"SELECT count(*) FROM {self._from(query, joined)} {where}"
            return int(self._db.execute(statement, values).fetchone()[0])

    def sums_by(self, source: str, rowids: Sequence[int], column: str, by: str) -> dict[str, int]:
        """The sum of one column over these rows, for each value of another (such as the unit)."""
        held = SOURCES[source]
        total: dict[str, int] = {}
        head = f"SELECT coalesce({held.columns[by]}, ''), sum({held.columns[column]}) FROM {held.table} t {held.joins}"
        with self._reading():
            for start in range(0, len(rowids), _ROWS_AT_A_TIME):
                part = ",".join(map(str, rowids[start : start + _ROWS_AT_A_TIME]))
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
                    if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_INTERRUPT, sqlite3.SQLITE_BUSY):
                        raise
                    raise NotInTime(error.sqlite_errorname) from error
        finally:
            if within_ms:
                self._db.set_progress_handler(None, 0)

    def _collect(self, statement: tuple[str, Sequence[Any]]) -> array[int]:
        return array("q", chain.from_iterable(self._db.execute(*statement)))

    def _statement(self, query: WindowQuery, joined: bool, limit: int = 0) -> tuple[str, Sequence[Any]]:
        where, values = self._where(query, joined)
        text = f"SELECT t.rowid FROM {self._from(query, joined)} {where} ORDER BY {self._order(query, joined)}"
        return (f"{text} LIMIT {limit}" if limit else text), values

    def _from(self, query: WindowQuery, joined: bool) -> str:
        source = SOURCES[query.source]
        sums = f"LEFT JOIN temp.sums_{query.source} s ON s.id = t.id" if joined else ""
        return f"{source.table} t {source.joins} {sums}"

    def _order(self, query: WindowQuery, joined: bool) -> str:
        source = SOURCES[query.source]
        parts = [self._order_part(source, column, descending, joined) for column, descending in query.order]
        return ", ".join((*parts, "t.rowid"))

    def _order_part(self, source: Source, column: str, descending: bool, joined: bool) -> str:
        expression = self._expression(source, column, joined)
        table = next((each.table for each in source.references if each.column == column), "")
        if table in self._ranks:
            expression = f"(SELECT rank FROM temp.rank_{table} WHERE id = {expression})"
        return f"{expression} {'DESC' if descending else 'ASC'} NULLS LAST"

    def _expression(self, source: Source, column: str, joined: bool) -> str:
        if column not in source.figures:
            return source.columns[column]
        assert source.sums is not None
        sums = {name: f"coalesce(s.{name}, 0)" for name in source.sums.names} if joined else source.sums.one_row
        return source.figures[column].format(**sums)

    def _where(self, query: WindowQuery, joined: bool) -> tuple[str, Sequence[Any]]:
        """The tests of a query: one rare part leads by its index, all others are kept from choosing one."""
        source = SOURCES[query.source]
        parts = [self._word_part(source, word) for word in query.words]
        parts += [self._condition_part(source, condition, joined) for condition in query.conditions]
        if not parts:
            return "", ()
        leading = self._rarest(parts)
        tests = [f"t.rowid IN ({part.rows})" if part is leading else f"(+({part.test}))" for part in parts]
        return f"WHERE {' AND '.join(tests)}", tuple(chain.from_iterable(part.values for part in parts))

    def _rarest(self, parts: Sequence[_Part]) -> _Part | None:
        """The part that finds the fewest rows, if they are few; counting stops as soon as they are not."""
        best, fewest = None, RARE
        for part in parts:
            if part.rows:
                counted = f"SELECT count(*) FROM (SELECT 1 FROM ({part.rows}) LIMIT {fewest})"
                found = self._db.execute(counted, part.values).fetchone()[0]
                if found < fewest:
                    best, fewest = part, found
        return best

    def _word_part(self, source: Source, word: str) -> _Part:
        """Rows with the word among their own words, or that refer to a row with it."""
        match = match_expression(word)
        index = index_of(source.table)
        rows = [f"SELECT rowid FROM {index} WHERE {index} MATCH ?"]
        tests = [f"t.rowid IN ({rows[0]})"]
        values: list[Any] = [match]
        indexed = True
        for reference in source.references:
            keys = self._keys_with(reference, match)
            if keys == "[]":
                continue
            expression = source.columns[reference.column]
            tests.append(f"{expression} IN (SELECT value FROM json_each(?))")
            rows.append(
                f"SELECT rowid FROM {source.table} WHERE {reference.column} IN (SELECT value FROM json_each(?))"
            )
            indexed = indexed and expression.startswith("t.")
            values.append(keys)
        return _Part(" OR ".join(tests), tuple(values), " UNION ".join(rows) if indexed else "")

    def _keys_with(self, reference: Reference, match: str) -> str:
        """The keys of the rows of another table that have the word, as a JSON list."""
        index = index_of(reference.table)
        matching = f"SELECT rowid FROM {index} WHERE {index} MATCH ?"
        found = f"SELECT id FROM {reference.table} WHERE rowid IN ({matching})"
        if reference.within:
            found = (
                f"WITH RECURSIVE inside(id) AS ({found} UNION SELECT p.id FROM {reference.table} p"
                " JOIN inside ON p.parent = inside.id) SELECT id FROM inside"
            )
        return str(self._db.execute(f"SELECT json_group_array(id) FROM ({found})", (match,)).fetchone()[0])

    def _condition_part(self, source: Source, condition: Condition, joined: bool) -> _Part:
        match condition:
            case Either(alternatives):
                parts = [
                    [self._condition_part(source, each, joined) for each in alternative] for alternative in alternatives
                ]
                test = " OR ".join("(" + " AND ".join(f"({part.test})" for part in every) + ")" for every in parts)
                return _Part(test, tuple(chain.from_iterable(part.values for part in chain.from_iterable(parts))))
            case OneOf(column, values):
                return self._one_of(source, column, values, self._expression(source, column, joined))
            case Between(column, low, high):
                expression = self._expression(source, column, joined)
                ends = [(f"{expression} >= ?", low), (f"{expression} <= ?", high)]
                wanted = [(test, value) for test, value in ends if value is not None]
                tests = " AND ".join(test for test, _ in wanted) or "1"
                rows = ""
                if column in source.indexed and expression.startswith("t."):
                    rows = f"SELECT t.rowid FROM {source.table} t WHERE {tests}"
                return _Part(tests, tuple(value for _, value in wanted), rows)

    def _one_of(self, source: Source, column: str, values: tuple[str | int, ...], expression: str) -> _Part:
        known = [value for value in values if value != ""]
        test = f"{expression} IN ({','.join('?' * len(known))})"
        if len(known) < len(values):
            return _Part(f"{test} OR coalesce({expression}, '') = ''", tuple(known))
        indexed = column in source.indexed and expression.startswith("t.")
        return _Part(test, tuple(known), f"SELECT t.rowid FROM {source.table} t WHERE {test}" if indexed else "")

    def _make_sums(self, query: WindowQuery, *columns: str) -> bool:
        """Makes the table of sums when the query looks at a figure; it serves until somebody writes to the desk."""
        source = SOURCES[query.source]
        wanted = {column for column, _ in query.order} | set(columns) | set(_columns_of(query.conditions))
        if source.sums is None or not wanted.intersection(source.figures):
            return False
        version = self._db.execute("PRAGMA data_version").fetchone()[0]
        if self._sums_version.get(query.source) != version:
            name = f"sums_{query.source}"
            columns_sql = ", ".join(("id TEXT PRIMARY KEY", *(f"{each} INTEGER" for each in source.sums.names)))
            self._db.execute(f"DROP TABLE IF EXISTS temp.{name}")
            self._db.execute(f"CREATE TEMP TABLE {name} ({columns_sql}) WITHOUT ROWID")
            self._db.execute(f"INSERT INTO temp.{name} {source.sums.grouped} GROUP BY 1 ORDER BY 1")
            self._sums_version[query.source] = version
        return True


def values_by_name(source: str, row: Row) -> Mapping[str, Any]:
    return dict(zip(SOURCES[source].names, row, strict=True))


def _columns_of(conditions: Sequence[Condition]) -> Iterator[str]:
    for condition in conditions:
        if isinstance(condition, Either):
            yield from _columns_of(tuple(chain.from_iterable(condition.alternatives)))
        else:
            yield condition.column
