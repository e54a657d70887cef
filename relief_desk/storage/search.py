"""The word index behind "search as you type": what of each record is indexed and how it is kept in step; ranks nothing.

Words are folded (`domain.folding`), so that one key serves the spellings of six languages; runs of Chinese characters
are cut into overlapping pairs, because they have no blanks. Each table has an FTS5 index without content: a row is
taken out of it by saying the same words again, which the row before the change gives exactly.

Rows are known by SQLite's rowid. VACUUM may renumber rowids, so whoever runs it must call `rebuild_search` afterwards.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from relief_desk.domain.folding import fold
from relief_desk.storage.columns import COLUMNS

if TYPE_CHECKING:
    from sqlalchemy import Connection

SEARCHED: Mapping[str, tuple[str, ...]] = {
    "needs": ("id", "sender_ref", "item_text", "place_text", "source", "remark"),
    "pledges": ("id", "sender_ref", "channel", "conditions", "source", "remark"),
    "pledge_lines": ("id", "item_text", "lot", "location", "entry_point", "earmark_disaster", "remark"),
    "allocations": ("id", "remark"),
    "items": ("id", "name", "names", "aliases", "codes"),
    "places": ("id", "name", "pcode", "old_pcode", "names", "aliases"),
    "organisations": ("name", "acronym", "names", "aliases", "country"),
    "sectors": ("id", "name", "names", "aliases"),
}
"""The columns whose words find a row. What a row only refers to is found through the index of that table."""

PREFIX_LETTERS = 3
"""Beginnings of words up to so many letters have an index of their own; longer ones are put together when asked for."""
WORDS_VERSION = 1
"""Raised whenever folding or cutting changes: an index made by another version must be rebuilt."""

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")
_NUMBER_WITH_ZEROS = re.compile(r"\b0+(?=[1-9])")
_BATCH = 400

Reader = Callable[[Any], Any]


def search_words(text: str) -> tuple[str, ...]:
    """The words of what somebody typed, folded; a run of Chinese characters is one word."""
    spaced = _HAN.sub(lambda run: f" {run.group()} ", fold(text))
    return tuple(dict.fromkeys(re.findall(r"\w+", spaced.replace("_", " "))))


def match_expression(word: str) -> str:
    """The FTS5 expression that finds rows with a word that begins so, or with these neighbouring Chinese characters."""
    if _HAN.fullmatch(word) and len(word) > 1:
        return " AND ".join(f'"{pair}"' for pair in _pairs(word))
    return f'"{word}"*'


def whole_word_expression(word: str) -> str:
    """The FTS5 expression that finds rows with this very word."""
    return f'"{word}"'


def index_text(values: Iterable[Any]) -> str:
    """What the index holds of a row: folded words, Chinese in pairs, numbers also without leading zeros."""
    folded = " ".join([fold(text) for value in values if value for text in _texts(value)])
    bare = " ".join(_NUMBER_WITH_ZEROS.sub("", word) for word in folded.split() if word[0] == "0")
    if not folded.isascii():
        folded = _HAN.sub(lambda run: f" {' '.join((*_pairs(run.group()), run.group()[-1]))} ", folded)
    return f"{folded} {bare}" if bare else folded


class ChangedRow(Protocol):
    """A row before and after in the database's own terms, columns in the record's order; None: no such row."""

    @property
    def table(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def before(self) -> tuple[Any, ...] | None: ...
    @property
    def after(self) -> tuple[Any, ...] | None: ...


def create_search(connection: Connection) -> None:
    """The empty indexes; part of making a desk and of its migrations."""
    for table in SEARCHED:
        connection.exec_driver_sql(
            f"CREATE VIRTUAL TABLE {index_of(table)} USING fts5(words, content='', detail=none, columnsize=0,"
            " prefix='1 2 3', tokenize='unicode61 remove_diacritics 0')"
        )
    connection.exec_driver_sql("CREATE TABLE search_version (version INTEGER NOT NULL)")
    connection.exec_driver_sql("INSERT INTO search_version VALUES (?)", (WORDS_VERSION,))


def search_is_current(connection: Connection) -> bool:
    """The indexes were made by today's folding; where not, `rebuild_search` is due."""
    return bool(connection.exec_driver_sql("SELECT version FROM search_version").scalar() == WORDS_VERSION)


def rebuild_search(connection: Connection) -> None:
    """All indexes made anew from the rows, within the caller's transaction."""
    driver = _driver(connection)
    for table, columns in SEARCHED.items():
        name = index_of(table)
        driver.execute(f"INSERT INTO {name} ({name}) VALUES ('delete-all')")
        rows = driver.execute(f"SELECT rowid, {', '.join(columns)} FROM {table}")
        readers = _readers(table)
        entries = ((rowid, _text_of(readers, values)) for rowid, *values in rows)
        driver.executemany(f"INSERT INTO {name} (rowid, words) VALUES (?, ?)", entries)
    driver.execute("UPDATE search_version SET version = ?", (WORDS_VERSION,))


def forget_words(connection: Connection, rows: Iterable[ChangedRow]) -> None:
    """Takes out what these changes make untrue; called before the rows are written, in the same transaction."""
    driver = _driver(connection)
    for table, entries in _changed_words(rows, before=True).items():
        name = index_of(table)
        statement = f"INSERT INTO {name} ({name}, rowid, words) VALUES ('delete', ?, ?)"
        driver.executemany(statement, _with_rowids(driver, table, entries))


def remember_words(connection: Connection, rows: Iterable[ChangedRow]) -> None:
    """Puts in the words of what these changes made; called after the rows are written, in the same transaction."""
    driver = _driver(connection)
    for table, entries in _changed_words(rows, before=False).items():
        statement = f"INSERT INTO {index_of(table)} (rowid, words) VALUES (?, ?)"
        driver.executemany(statement, _with_rowids(driver, table, entries))


def index_of(table: str) -> str:
    return f"search_{table}"


def _changed_words(rows: Iterable[ChangedRow], before: bool) -> dict[str, list[tuple[str, str]]]:
    """(id, words) on one side of the changes whose words differ, by table."""
    grouped: dict[str, list[tuple[str, str]]] = {}
    tools: dict[str, tuple[list[int], list[Reader | None]]] = {}
    for row in rows:
        side, other = (row.before, row.after) if before else (row.after, row.before)
        if side is None or row.table not in SEARCHED:
            continue
        if row.table not in tools:
            tools[row.table] = _places(row.table), _readers(row.table)
        places, readers = tools[row.table]
        values = [side[place] for place in places]
        if other is None or values != [other[place] for place in places]:
            grouped.setdefault(row.table, []).append((row.id, _text_of(readers, values)))
    return grouped


def _with_rowids(driver: sqlite3.Connection, table: str, entries: Sequence[tuple[str, str]]) -> list[tuple[int, str]]:
    rowids: dict[str, int] = {}
    for start in range(0, len(entries), _BATCH):
        keys = [key for key, _ in entries[start : start + _BATCH]]
        marks = ",".join("?" * len(keys))
        rowids.update(driver.execute(f"SELECT id, rowid FROM {table} WHERE id IN ({marks})", keys))
    # FTS5 writes out what it holds whenever a rowid is not above the last one: backwards is ten times slower.
    return sorted((rowids[key], words) for key, words in entries)


def _places(table: str) -> list[int]:
    names = [column for column, _ in COLUMNS[table]]
    return [names.index(column) for column in SEARCHED[table]]


def _readers(table: str) -> list[Reader | None]:
    codec_of = dict(COLUMNS[table])
    return [codec_of[column].decode for column in SEARCHED[table]]


def _text_of(readers: Sequence[Reader | None], values: Iterable[Any]) -> str:
    return index_text(value if read is None else read(value) for read, value in zip(readers, values, strict=True))


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        return (value,)
    return value.values() if isinstance(value, Mapping) else value


def _pairs(run: str) -> Iterator[str]:
    return (run[start : start + 2] for start in range(max(1, len(run) - 1)))


def _driver(connection: Connection) -> sqlite3.Connection:
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver
