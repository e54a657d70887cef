"""From what is wanted of a list to the SQL that walks to it: conditions, words, order; executes only small counts.

The order in which SQLite goes about it is settled here and not left to its guesses. For the first rows it walks an
index in the order wanted and tests each row; for all rows it reads the table as it lies and sorts. Where one condition
finds few rows, that one leads.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, TypeAlias

from relief_desk.storage.search import PREFIX_LETTERS, index_of, match_expression, whole_word_expression
from relief_desk.storage.window_sources import SOURCES, Reference, Source

RARE_AT_ONCE, RARE_AT_LEISURE = 40_000, 100_000
"""A condition that finds fewer rows than this leads the way."""
COMMON = 200_000
"""A word of at least so many rows is met soon while walking, and takes long to collect."""
FEW = 300
"""Behind a condition that finds fewer than this, words are looked up row by row instead of collecting their rows."""


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
Statement: TypeAlias = tuple[str, tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class WindowQuery:
    """Which rows of a source: those with every word and condition, by `order` of (column, descending), then rowid."""

    source: str
    words: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    order: tuple[tuple[str, bool], ...] = ()

    @property
    def figures(self) -> frozenset[str]:
        """The derived figures it looks at."""
        named = {column for column, _ in self.order} | set(_columns_of(self.conditions))
        return frozenset(named.intersection(SOURCES[self.source].figures))


@dataclass(frozen=True, slots=True)
class _Part:
    """One condition as SQL with its values, in three forms that all take the same values.

    `test` asks a row, `probe` asks it without collecting first, `rows` selects the rowids by an index ("" where there
    is none).
    """

    test: str
    values: tuple[Any, ...] = ()
    rows: str = ""
    probe: str = ""


@dataclass(frozen=True, slots=True)
class WindowSql:
    """Writes the statements of one query.

    `ranks` are the tables by whose names rows can be sorted. `joined`: the sums over allocations are joined from a
    table made before, instead of being computed for each row. `at_leisure`: all rows are wanted, not the first.
    """

    db: sqlite3.Connection
    query: WindowQuery
    ranks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    joined: bool = False
    at_leisure: bool = False

    @property
    def source(self) -> Source:
        return SOURCES[self.query.source]

    def rowids(self, limit: int = 0) -> Statement:
        """The rowids in order, all or the first ones."""
        where, values = self.where()
        order = self.order(self.query.order, sorting=bool(where) and self.at_leisure)
        text = f"SELECT t.rowid FROM {self.tables()} {where} ORDER BY {order}"
        return (f"{text} LIMIT {limit}" if limit else text), values

    def counts(self, column: str) -> Statement:
        where, values = self.where()
        expression = self.expression(column)
        return f"SELECT coalesce({expression}, ''), count(*) FROM {self.tables()} {where} GROUP BY 1", values

    def count(self) -> Statement:
        where, values = self.where()
        return f"SELECT count(*) FROM {self.tables()} {where}", values

    def rowids_by_name(self) -> tuple[str, tuple[str | None, ...]] | None:
        """A statement of (key, limit) and the keys to give it one after another, in the order of their names.

        None where something else than an indexed column of names comes first in the order, or rows are left out.
        """
        query = self.query
        if not query.order or query.words or query.conditions:
            return None
        column, descending = query.order[0]
        table = self._ranked_table(column)
        if not table or column not in self.source.indexed:
            return None
        rest = self.order(query.order[1:] or (("rowid", descending),))
        keys = reversed(self.ranks[table]) if descending else self.ranks[table]
        statement = f"SELECT t.rowid FROM {self.tables()} WHERE t.{column} IS ? ORDER BY {rest} LIMIT ?"
        return statement, (*keys, None)

    def tables(self) -> str:
        sums = f"LEFT JOIN temp.sums_{self.query.source} s ON s.id = t.id" if self.joined else ""
        return f"{self.source.table} t {self.source.joins} {sums}"

    def order(self, order: Sequence[tuple[str, bool]], sorting: bool = False) -> str:
        """Unknown values come last either way; rowid runs the way of the last column, so that an index can serve.

        `sorting` keeps SQLite from walking an index: reading rows as they lie is quicker when all of them are wanted.
        """
        parts = [self._order_part(column, descending, at == 0) for at, (column, descending) in enumerate(order)]
        last = "DESC" if order and order[-1][1] else "ASC"
        return ", ".join(f"{'+' if sorting else ''}{part}" for part in (*parts, f"t.rowid {last}"))

    def expression(self, column: str) -> str:
        if column == "rowid":
            return "t.rowid"
        source = self.source
        if column not in source.figures:
            return source.columns[column]
        assert source.sums is not None
        sums = {name: f"coalesce(s.{name}, 0)" for name in source.sums.names} if self.joined else source.sums.one_row
        return source.figures[column].format(**sums)

    def where(self) -> Statement:
        parts = [self._word_part(word) for word in self.query.words]
        parts += [self._condition_part(condition) for condition in self.query.conditions]
        if not parts:
            return "", ()
        leading, found = self._rarest(parts)
        tests = [
            # The sign keeps SQLite from choosing an index for this part.
            f"t.rowid IN ({part.rows})" if part is leading else f"(+({part.probe if found < FEW else part.test}))"
            for part in parts
        ]
        return f"WHERE {' AND '.join(tests)}", tuple(chain.from_iterable(part.values for part in parts))

    def _rarest(self, parts: Sequence[_Part]) -> tuple[_Part | None, int]:
        """The part that finds the fewest rows, if they are few; counting stops as soon as they are not."""
        best, fewest = None, RARE_AT_LEISURE if self.at_leisure else RARE_AT_ONCE
        for part in parts:
            if part.rows:
                counted = f"SELECT count(*) FROM (SELECT 1 FROM ({part.rows}) LIMIT {fewest})"
                found = self.db.execute(counted, part.values).fetchone()[0]
                if found < fewest:
                    best, fewest = part, found
        return best, fewest

    def _order_part(self, column: str, descending: bool, foremost: bool) -> str:
        source, expression = self.source, self.expression(column)
        table = self._ranked_table(column)
        if table:
            expression = f"(SELECT rank FROM temp.rank_{table} WHERE id = {expression})"
        elif column in source.dates and not foremost:
            return f"coalesce({expression}, '') DESC" if descending else f"coalesce({expression}, '9999') ASC"
        elif column in source.columns and column not in source.indexed and column in source.texts:
            return f"nullif({expression}, '') {'DESC' if descending else 'ASC NULLS LAST'}"
        if descending or column in source.filled:
            return f"{expression} {'DESC' if descending else 'ASC'}"
        return f"{expression} ASC NULLS LAST"

    def _ranked_table(self, column: str) -> str:
        table = next((each.table for each in self.source.references if each.column == column), "")
        return table if table in self.ranks else ""

    def _word_part(self, word: str) -> _Part:
        """Rows with the word among their own words, or that refer to a row with it."""
        source, match = self.source, match_expression(word)
        tests, rows, values = [], [], []
        indexed = True
        for reference in source.references:
            keys = self._keys_with(reference, match)
            if keys == "[]":
                continue
            expression = source.columns[reference.column]
            tests.append(f"{expression} IN (SELECT value FROM json_each(?))")
            rows.append(f"SELECT rowid FROM {source.table} t WHERE {tests[-1]}")
            indexed = indexed and expression.startswith("t.")
            values.append(keys)
        # Last, because its rows are only collected when a row is met that nothing before it lets in.
        index = index_of(source.table)
        own = f"SELECT rowid FROM {index} WHERE {index} MATCH ?"
        whole = whole_word_expression(word)
        if not self.at_leisure and len(word) > PREFIX_LETTERS and self._is_common(own, whole):
            # Collecting all that begins so would take longer than finding a few rows with the very word one by one.
            test = _first_of(*tests, f"EXISTS ({own} AND rowid = t.rowid)", f"t.rowid IN ({own})")
            return _Part(test, (*values, whole, match), probe=test)
        return _Part(
            _first_of(*tests, f"t.rowid IN ({own})"),
            (*values, match),
            " UNION ALL ".join((*rows, own)) if indexed else "",
            _first_of(*tests, f"EXISTS ({own} AND rowid = t.rowid)"),
        )

    def _is_common(self, own: str, match: str) -> bool:
        counted = f"SELECT count(*) FROM (SELECT 1 FROM ({own}) LIMIT {COMMON})"
        return bool(self.db.execute(counted, (match,)).fetchone()[0] == COMMON)

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
        return str(self.db.execute(f"SELECT json_group_array(id) FROM ({found})", (match,)).fetchone()[0])

    def _condition_part(self, condition: Condition) -> _Part:
        match condition:
            case Either(alternatives):
                parts = [[self._condition_part(each) for each in alternative] for alternative in alternatives]
                test = " OR ".join("(" + " AND ".join(f"({part.test})" for part in every) + ")" for every in parts)
                values = chain.from_iterable(part.values for part in chain.from_iterable(parts))
                return _Part(test, tuple(values), probe=test)
            case OneOf(column, wanted):
                known = tuple(value for value in wanted if value != "")
                test = f"{self.expression(column)} IN ({','.join('?' * len(known))})"
                if len(known) < len(wanted):
                    test = f"{test} OR coalesce({self.expression(column)}, '') = ''"
                    return _Part(test, known, probe=test)
                return _Part(test, known, self._rows(column, test), test)
            case Between(column, low, high):
                ends = [(f"{self.expression(column)} >= ?", low), (f"{self.expression(column)} <= ?", high)]
                given = [(end, value) for end, value in ends if value is not None]
                test = " AND ".join(end for end, _ in given) or "1"
                return _Part(test, tuple(value for _, value in given), self._rows(column, test), test)

    def _rows(self, column: str, test: str) -> str:
        """The rowids that pass the test, where an index finds them."""
        if column not in self.source.indexed or not self.expression(column).startswith("t."):
            return ""
        return f"SELECT t.rowid FROM {self.source.table} t WHERE {test}"


def _first_of(*tests: str) -> str:
    """Whether one of the tests holds, each asked only when none before it does; SQLite's OR may ask all of them."""
    if len(tests) == 1:
        return tests[0]
    return f"CASE {' '.join(f'WHEN {test} THEN 1' for test in tests[:-1])} ELSE {tests[-1]} END"


def _columns_of(conditions: Sequence[Condition]) -> Iterator[str]:
    for condition in conditions:
        if isinstance(condition, Either):
            yield from _columns_of(tuple(chain.from_iterable(condition.alternatives)))
        else:
            yield condition.column
