"""What a list on the screen shows, written as a workbook or as CSV: its rows, its order, its columns; shows nothing."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import TypeVar

from relief_desk.domain.field import Field, Kind
from relief_desk.domain.problems import ReliefDeskError
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.sheets import Cell, Table, column_of
from relief_desk.domain.wording import Template, Wording
from relief_desk.services.exports import WrittenList, write_list
from relief_desk.services.list_cells import ListCells, Row
from relief_desk.services.list_kinds import ListKind
from relief_desk.services.listing import Listing, ListView, NotInTime

T = TypeVar("T")

ROWS_MOST = 200_000
ROWS_AT_A_TIME = 900
SHARE_STEPS = 1000
TRIES, BETWEEN_TRIES_S = 40, 0.25

TOO_MANY = Template("list-export.too-many", "The list has {rows} rows; at most {most} are written to one file.")
NARROW = Template("list-export.too-many.advice", "Narrow it with the filters above, and write it in parts.")
BUSY = Template("list-export.busy", "The desk is being written just now, so that the list cannot be read.")
LATER = Template("list-export.busy.advice", "Wait until that is done, and try again.")
READING = Template("list-export.reading", "Reading the rows")
WRITING = Template("list-export.writing", "Writing the file")


def export_view(
    desk: Path, view: ListView, columns: Sequence[str], target: Path, heading: str, title: str, wording: Wording
) -> Job[WrittenList]:
    """Writes the rows of a view in its order, `columns` as keys in the order in which they are seen.

    Amounts are numbers with their unit in a column beside them, whether that is seen or not. `heading` names the sheet,
    `title` stands above the table. Raises ReliefDeskError where there are too many rows or the file cannot be written.
    """
    with closing(Listing(desk, wording.language)) as listing:
        rowids = _patiently(partial(listing.all, view))
        if len(rowids) > ROWS_MOST:
            raise ReliefDeskError(TOO_MANY.filled(rows=len(rowids), most=ROWS_MOST), NARROW.filled())
        fields = fields_written(view.kind, columns)
        cells = ListCells(view.kind, listing.names, wording)
        rows: list[tuple[Cell, ...]] = []
        for start in range(0, len(rowids), ROWS_AT_A_TIME):
            part = rowids[start : start + ROWS_AT_A_TIME]
            held = _patiently(partial(listing.rows, view.list, part))
            rows += (tuple(_cell(cells, held[id], field) for field in fields) for id in part if id in held)
            yield Progress(len(rows), len(rowids), READING)
    yield Progress(len(rows), len(rows), WRITING)
    table = Table(view.list, Template("list-export.heading", heading), tuple(map(column_of, fields)), tuple(rows))
    return write_list(target, table, wording, title)


def fields_written(kind: ListKind, columns: Sequence[str]) -> tuple[Field, ...]:
    """The fields of the columns, and the unit behind the first amount where it is not among them."""
    fields = [kind.field(key) for key in columns]
    amounts = [at for at, field in enumerate(fields) if field.kind is Kind.QUANTITY]
    has_unit = any(field.key == "unit" for field in kind.fields)
    if amounts and has_unit and "unit" not in columns:
        fields.insert(amounts[0] + 1, kind.field("unit"))
    return tuple(fields)


def _cell(cells: ListCells, row: Row, field: Field) -> Cell:
    """Amounts, counts, days and shares as themselves, everything else as it is read on the screen."""
    match field.kind:
        case Kind.QUANTITY | Kind.MONEY | Kind.COUNT | Kind.DAYS:
            value: int | None = cells.raw(row, field.key)
            return value
        case Kind.DATE:
            held: str | None = cells.raw(row, field.key)
            return date.fromisoformat(held) if held else None
        case Kind.PERCENT:
            return Fraction(cells.raw(row, field.key), SHARE_STEPS)
        case _:
            return cells.text(row, field.key)


def _patiently(read: Callable[[], T]) -> T:
    """What is read, however often the desk's writer comes first; raises ReliefDeskError when it stays."""
    for _ in range(TRIES):
        try:
            return read()
        except NotInTime:
            time.sleep(BETWEEN_TRIES_S)
    raise ReliefDeskError(BUSY.filled(), LATER.filled())
