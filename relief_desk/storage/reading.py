"""Queries to frozen records; writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from typing import Any, TypeVar, cast

from sqlalchemy import Connection

from relief_desk.domain.changes import TABLE_OF
from relief_desk.domain.records import TABLES, Record
from relief_desk.storage.columns import COLUMNS

R = TypeVar("R", bound=Record)
Row = tuple[Any, ...]


def load(connection: Connection, record_type: type[R], equal: Mapping[str, object] | None = None) -> tuple[R, ...]:
    """Records whose columns equal the values given, ordered by id."""
    return tuple(iterate(connection, record_type, equal))


def iterate(connection: Connection, record_type: type[R], equal: Mapping[str, object] | None = None) -> Iterator[R]:
    """The same one by one, for those that need not be held together."""
    table = TABLE_OF[record_type]
    where, values = _condition(table, equal or {})
    rows = connection.exec_driver_sql(f"{_select(table)}{where} ORDER BY id", values)
    build = record_builder(table)
    # Tuples of the driver itself: a hundred thousand rows cost a third of what wrapped rows would.
    return (cast(R, build(row)) for row in cast(Any, rows.cursor))


def load_by_ids(connection: Connection, table: str, ids: tuple[str, ...]) -> dict[str, Row]:
    """Raw rows by key, for those of the keys that exist."""
    found: dict[str, Row] = {}
    for start in range(0, len(ids), 500):
        part = ids[start : start + 500]
        marks = ",".join("?" * len(part))
        rows = connection.exec_driver_sql(f"{_select(table)} WHERE id IN ({marks})", part)
        found.update((row[0], tuple(row)) for row in rows)
    return found


def record_builder(table: str) -> Callable[[Row], Record]:
    """A function from a raw row, columns in the record's order, to its record.

    A row of an older journal may lack the last columns; those fields then have their defaults.
    """
    record_type: Any = TABLES[table]
    decoders = [(place, codec.decode) for place, (_, codec) in enumerate(COLUMNS[table]) if codec.decode is not None]

    def build(row: Row) -> Record:
        values = list(row)
        for place, decode in decoders:
            if place < len(values):
                values[place] = decode(values[place])
        return cast(Record, record_type(*values))

    return build


def row_encoder(table: str) -> Callable[[Record], Row]:
    """A function from a record to its raw row."""
    read = attrgetter(*(column for column, _ in COLUMNS[table]))
    encoders = [(place, codec.encode) for place, (_, codec) in enumerate(COLUMNS[table]) if codec.encode is not None]

    def encode(record: Record) -> Row:
        values = list(read(record))
        for place, change in encoders:
            values[place] = change(values[place])
        return tuple(values)

    return encode


def _select(table: str) -> str:
    columns = ", ".join(f'"{column}"' for column, _ in COLUMNS[table])
    return f'SELECT {columns} FROM "{table}"'


def _condition(table: str, equal: Mapping[str, object]) -> tuple[str, tuple[object, ...]]:
    codec_of = dict(COLUMNS[table])
    parts, values = [], []
    for column, value in equal.items():
        codec = codec_of[column]  # a KeyError here is a name that is no column
        parts.append(f'"{column}" IS ?')
        values.append(value if codec.encode is None else codec.encode(value))
    return (f" WHERE {' AND '.join(parts)}" if parts else "", tuple(values))
