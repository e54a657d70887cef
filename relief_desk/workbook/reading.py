"""File -> sheets of cells with addresses, read by a process of its own; knows no field and no table.

Whatever the file is, reading ends in a `Book` or in a `FileRefused` with one sentence and one advice.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias

from relief_desk.domain.cell_names import column_letter
from relief_desk.domain.problems import Address, FileRefused, Problem
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.values.conventions import CellValue
from relief_desk.domain.wording import Template
from relief_desk.workbook.file_kinds import Refused
from relief_desk.workbook.refusals import notice, refusal
from relief_desk.workbook.sheet_scan import ERROR, NO_RESULT
from relief_desk.workbook.text_tables import rows_of_text
from relief_desk.workbook.worker_process import WorkerEnded, WorkerTooSlow, reading_process

OPENING = Template("reading.opening", "Opening {name}")
READING_SHEET = Template("reading.sheet", 'Reading the sheet "{sheet}" of {name}')
LEAST_SECONDS = 9
_SECONDS_PER_MEGABYTE = 3
_MEGABYTE = 1 << 20
_SMALL_BYTES = 5 * _MEGABYTE
_OUT_OF_TIME = (-24,)
"""Exit codes: ended for too much processor time."""
_OUT_OF_MEMORY = (-6, -9, -11)
"""Exit codes: gave up, was killed, or touched memory that it did not get."""
PASTED = "pasted cells"
"""What a block of cells is called that comes from no file."""
_PASTED_KIND = "pasted"
_MOST_NAMED_ROWS = 30

Row: TypeAlias = "tuple[CellValue, ...]"


@dataclass(frozen=True, slots=True)
class CellRange:
    """A rectangle of cells; rows and columns count from 1 and are both within it."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of one sheet: `rows[0][0]` stands in row `first_row` and column `first_column`, both from 1.

    `errors` maps row and column to the error a cell shows ("#N/A"), `no_result` names the formulas that were saved
    without a result; both have None as value.
    """

    name: str
    hidden: bool = False
    first_row: int = 1
    first_column: int = 1
    rows: Sequence[Row] = ()
    merges: tuple[CellRange, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    errors: Mapping[tuple[int, int], str] = field(default_factory=lambda: MappingProxyType({}))
    no_result: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Book:
    """A file as read: its name, what kind it really is, its SHA-256 and size, its sheets, and what was noticed.

    Where `starts_1904`, its numbers of days count from 1904 as those of old Macintosh workbooks do. `company` is what
    its properties say of the author's organisation.
    """

    name: str
    kind: str
    sha256: str
    sheets: tuple[Sheet, ...]
    notices: tuple[Problem, ...] = ()
    size_bytes: int = 0
    starts_1904: bool = False
    company: str = ""

    def sheet(self, name: str) -> Sheet:
        return next(sheet for sheet in self.sheets if sheet.name == name)


def address(sheet: Sheet, row: int, column: int, *, file: str = "", heading: str = "") -> Address:
    """The place of a cell by its row and column from 1; column 0 stands for the whole row."""
    cell = f"{column_letter(column)}{row}" if column and row else ""
    return Address(file, sheet.name, cell, row, heading)


def read_book(path: Path | str, *, password: str | None = None, sheets: Sequence[str] | None = None) -> Job[Book]:
    """The workbook or text table at `path`, or only the named sheets of it.

    The job may be closed at any yield; the reading process is then gone. Raises FileRefused.
    """
    path = Path(path)
    wanted = None if sheets is None else tuple(sheets)
    try:
        return (yield from _read_once(path, password, wanted, careful=False))
    except WorkerEnded as ended:
        if ended.code in _OUT_OF_TIME:
            raise refusal("too_slow", path.name, {"seconds": _allowed_seconds(path)}) from None
        # The quick way checks large sheets while they are being read, and something in them has ended the process.
    try:
        return (yield from _read_once(path, password, wanted, careful=True))
    except WorkerEnded as ended:
        raise _refusal_for_end(ended, path) from None


def _read_once(path: Path, password: str | None, wanted: tuple[str, ...] | None, *, careful: bool) -> Job[Book]:
    building = _Building(path.name)
    step = OPENING.filled(name=path.name)
    seconds = _allowed_seconds(path)
    yield Progress(0, 0, step)
    try:
        with reading_process((str(path), password, wanted, careful), seconds) as frames:
            for frame in frames:
                if frame is not None:
                    building.take(frame)
                yield building.progress or Progress(0, 0, step)
    except WorkerTooSlow:
        raise refusal("too_slow", path.name, {"seconds": seconds}) from None
    return building.book()


def book_from_text(text: str, name: str) -> Book:
    """A block of cells pasted from a spreadsheet (cells parted by tabs), as a book of one sheet; raises FileRefused."""
    separator = "\t" if "\t" in text else ""
    try:
        rows, _ = rows_of_text(text, separator)
    except Refused as refused:
        raise refusal(refused.code, name, refused.values) from None
    while rows and not any(rows[-1]):
        rows.pop()
    width = max(map(len, rows), default=0)
    cells = tuple(tuple(cell or None for cell in (*row, *[""] * (width - len(row)))) for row in rows)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Book(name, _PASTED_KIND, digest, (Sheet(name, rows=cells),), (), len(text))


def _allowed_seconds(path: Path) -> int:
    try:
        megabytes = path.stat().st_size // _MEGABYTE
    except OSError:
        megabytes = 0
    return LEAST_SECONDS + _SECONDS_PER_MEGABYTE * min(megabytes, 200)


def _refusal_for_end(ended: WorkerEnded, path: Path) -> FileRefused:
    if ended.code in _OUT_OF_TIME:
        return refusal("too_slow", path.name, {"seconds": _allowed_seconds(path)})
    if ended.code in _OUT_OF_MEMORY or ended.code > 255:
        return _memory_refusal(path.name, path.stat().st_size)
    return refusal("reader_failed", path.name, {"detail": f"the reader ended with code {ended.code}"})


def _memory_refusal(name: str, size_bytes: int) -> FileRefused:
    return refusal("greedy" if size_bytes < _SMALL_BYTES else "too_much_memory", name, {})


class _Building:
    """The book so far, frame by frame."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.kind = self.sha256 = ""
        self.size_bytes = 0
        self.starts_1904 = False
        self.company = ""
        self.progress: Progress | None = None
        self.sheets: list[_SheetSoFar] = []
        self.noticed: list[tuple[str, dict[str, Any], str, Any, str]] = []
        self.marked: dict[str, tuple[tuple[int, int, str, str], ...]] = {}
        self.hidden: dict[str, tuple[tuple[int, ...], tuple[int, ...]]] = {}

    def take(self, frame: tuple[Any, ...]) -> None:
        match frame:
            case ("file", sha256, size_bytes):
                self.sha256, self.size_bytes = sha256, size_bytes
            case ("kind", kind):
                self.kind = kind
            case ("company", name):
                self.company = name
            case ("starts_1904",):
                self.starts_1904 = True
            case ("sheet", name, hidden, first_row, first_column, merges):
                self.sheets.append(_SheetSoFar(name, hidden, first_row, first_column, merges))
            case ("rows", height, columns, dated):
                self.sheets[-1].rows.extend(_rows(height, columns, dated))
            case ("progress", done, total):
                step = READING_SHEET.filled(sheet=self.sheets[-1].name, name=self.name)
                self.progress = Progress(done, total, step)
            case ("again",):
                self.sheets.clear()
            case ("notice", code, values, sheet, cell, value):
                self.noticed.append((code, values, sheet, cell, value))
            case ("marked", sheet, cells):
                self.marked[sheet] = cells
            case ("hidden", sheet, rows, columns):
                self.hidden[sheet] = (rows, columns)
            case ("refused", "too_much_memory", _):
                raise _memory_refusal(self.name, self.size_bytes)
            case ("refused", code, values):
                raise refusal(code, self.name, values)

    def book(self) -> Book:
        sheets = tuple(self._sheet(each) for each in self.sheets)
        notices = tuple(self._notice(*each) for each in self.noticed)
        hidden = (problem for each in sheets for problem in self._hidden_notices(each))
        noticed = (*notices, *hidden)
        return Book(self.name, self.kind, self.sha256, sheets, noticed, self.size_bytes, self.starts_1904, self.company)

    def _hidden_notices(self, sheet: Sheet) -> Iterator[Problem]:
        """What is hidden within the cells that were read; hidden emptiness is nobody's business."""
        place = Address(self.name, sheet.name)
        if sheet.hidden:
            yield notice("hidden_sheet", {}, place)
        if sheet.hidden_rows:
            yield notice(
                "hidden_rows", {"n": len(sheet.hidden_rows), "rows": _ranges(sorted(sheet.hidden_rows))}, place
            )
        width = len(sheet.rows[0]) if sheet.rows else 0
        columns = [each for each in self.hidden.get(sheet.name, ((), ()))[1] if 0 <= each - sheet.first_column < width]
        if columns:
            letters = ", ".join(map(column_letter, columns))
            yield notice("hidden_columns", {"n": len(columns), "columns": letters}, place)

    def _sheet(self, each: _SheetSoFar) -> Sheet:
        hidden = self.hidden.get(each.name, ((), ()))[0]
        marked = self.marked.get(each.name, ())
        return Sheet(
            each.name or Path(self.name).stem,
            each.hidden,
            each.first_row,
            each.first_column,
            _evened(each.rows),
            tuple(CellRange(*merge) for merge in each.merges),
            frozenset(row for row in hidden if 0 <= row - each.first_row < len(each.rows)),
            {(row, column): shown for row, column, why, shown in marked if why == ERROR},
            frozenset((row, column) for row, column, why, _ in marked if why == NO_RESULT),
        )

    def _notice(self, code: str, values: dict[str, Any], sheet: str, cell: Any, value: str) -> Problem:
        row, column = cell or (0, 0)
        place = f"{column_letter(column)}{row}" if column else ""
        return notice(code, values, Address(self.name, sheet, place, row), value)


def _evened(rows: list[Row]) -> tuple[Row, ...]:
    """The rows, all as wide as the widest."""
    widths = set(map(len, rows))
    if len(widths) < 2:
        return tuple(rows)
    width = max(widths)
    return tuple((*row, *(None,) * (width - len(row))) for row in rows)


def _ranges(rows: Sequence[int]) -> str:
    """Row numbers as "5-9, 12"."""
    spans: list[list[int]] = []
    for row in rows:
        if spans and row == spans[-1][1] + 1:
            spans[-1][1] = row
        else:
            spans.append([row, row])
    words = [str(first) if first == last else f"{first}-{last}" for first, last in spans[:_MOST_NAMED_ROWS]]
    return ", ".join(words) + (", ..." if len(spans) > _MOST_NAMED_ROWS else "")


@dataclass(slots=True)
class _SheetSoFar:
    name: str
    hidden: bool
    first_row: int
    first_column: int
    merges: tuple[tuple[int, int, int, int], ...]
    rows: list[Row] = field(default_factory=list)


_TIMES: Mapping[str, Callable[[Any], CellValue]] = {
    "d": date.fromordinal,
    "t": datetime.fromisoformat,
    "c": time.fromisoformat,
    "s": lambda seconds: timedelta(seconds=seconds),
}


def _rows(height: int, columns: list[list[Any]], dated: list[int]) -> list[Row]:
    known: dict[tuple[str, Any], CellValue] = {}

    def value_of(cell: Any) -> CellValue:
        if type(cell) is not tuple:
            return cell  # type: ignore[no-any-return]
        if cell not in known:
            known[cell] = _TIMES[cell[0]](cell[1])
        return known[cell]

    for index in dated:
        columns[index] = list(map(value_of, columns[index]))
    return list(zip(*columns, strict=True)) if columns else [()] * height
