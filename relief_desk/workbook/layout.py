"""Where the tables of a sheet are: headings, data rows, and every other row with the reason it was set apart.

Knows no field: what headings mean comes in as a mapping of folded headings and HXL tags to the caller's keys. No row of
a sheet is lost: it is heading, tag, data or listed in `skipped`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from relief_desk.domain.cell_names import column_letter
from relief_desk.domain.folding import fold
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.values.conventions import CellValue
from relief_desk.domain.wording import Phrase, Template
from relief_desk.workbook.header_search import Header, Surroundings, find_header
from relief_desk.workbook.headings import Column, columns_of
from relief_desk.workbook.reading import CellRange, Sheet
from relief_desk.workbook.row_shapes import RowShape, shape_of
from relief_desk.workbook.row_sorting import BLANK_ROW, DataRow, Skipped, SortedRows, sorting_rows
from relief_desk.workbook.side_by_side import parts_between_blank_columns
from relief_desk.workbook.side_headings import Said, said_in, side_table, single_form

LAYING_OUT = Template("layout.laying_out", 'Looking for the tables of the sheet "{sheet}"')
ABOVE_TABLE = Template("layout.above_table", "It stands above the headings of the table.")
EXPLAINS = Template("layout.explains", "It explains the headings.")
NO_FIELD = Template("layout.no_field", "It is no field of the form.")
NO_TABLE = Template("layout.no_table", "No headings were found for it.")
_LONGEST_FORM = 300
"""Rows of a sheet up to which its headings may stand at the side."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a sheet; rows are counted as in the sheet, from 1.

    `rows` are the data rows with their numbers, `skipped` the other rows of its part of the sheet. `inferred` names row
    and position of values that were filled down from a merged cell above. `said_above` are headings with one value each
    in the lines above the table.

    Where the headings stand at the side, the letter of a column is the number of its row, and the number of a data row
    is that of its column. In a form for one record it is the whole address of the value ("B7").
    """

    sheet: str
    header_rows: tuple[int, ...]
    hxl_row: int | None
    first_data_row: int
    columns: tuple[Column, ...]
    rows: Sequence[DataRow]
    skipped: tuple[Skipped, ...]
    inferred: frozenset[tuple[int, int]] = frozenset()
    said_above: tuple[Said, ...] = ()

    def column_values(self, column: Column) -> Iterator[CellValue]:
        """The values of one column in the order of the rows."""
        at = column.index
        return (row.values[at] for row in self.rows)


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """The tables of a sheet from top to bottom; `skipped` are the rows of a sheet that has no table at all."""

    sheet: str
    tables: tuple[Table, ...]
    skipped: tuple[Skipped, ...] = ()


def find_tables(sheet: Sheet, known_headings: Mapping[str, str]) -> tuple[Table, ...]:
    """The tables of the sheet; see `lay_out` for sheets without one."""
    return lay_out(sheet, known_headings).tables


def lay_out(sheet: Sheet, known_headings: Mapping[str, str]) -> SheetLayout:
    """The same as `laying_out`, all at once."""
    job = laying_out(sheet, known_headings)
    while True:
        try:
            next(job)
        except StopIteration as done:
            layout: SheetLayout = done.value
            return layout


def laying_out(sheet: Sheet, known_headings: Mapping[str, str]) -> Job[SheetLayout]:
    """Every row of the sheet in a table or among the skipped ones.

    `known_headings` maps folded headings (`folding.fold`) and usual HXL tags (`folding.normal_tag`) to field keys.
    """
    parts = parts_between_blank_columns(sheet)
    if len(parts) > 1:
        beside = []
        for part in parts:
            beside.append((yield from _laying_out_part(part, known_headings)))  # noqa: PERF401 - a job cannot run in one
        if _are_tables_of_their_own(beside):
            return SheetLayout(
                sheet.name,
                tuple(table for layout in beside for table in layout.tables),
                tuple(each for layout in beside for each in layout.skipped),
            )
    return (yield from _laying_out_part(sheet, known_headings))


def _are_tables_of_their_own(layouts: Sequence[SheetLayout]) -> bool:
    """Every part between blank columns has its tables, which begin in different rows or name the same things again.

    Blank columns inside one table do neither; a single heading that comes twice, such as "Remarks", is no sign either.
    """
    if not all(layout.tables for layout in layouts):
        return False
    firsts = [layout.tables[0] for layout in layouts]
    if len({table.header_rows[-1:] for table in firsts}) > 1:
        return all(len(table.columns) > 1 for table in firsts)
    headings = [[fold(column.leaf) for column in table.columns if column.leaf] for table in firsts]
    meanings = [{column.key for column in table.columns if column.key} for table in firsts]
    return all(
        _named_again(headings[0], others) or len(meanings[0] & meant) > 1
        for others, meant in zip(headings[1:], meanings[1:], strict=True)
    )


def _named_again(headings: Sequence[str], others: Sequence[str]) -> bool:
    """The other part has the first of the headings, or two of them."""
    shared = set(headings) & set(others)
    return len(others) > 1 and (len(shared) > 1 or not shared.isdisjoint(headings[:1]))


def _laying_out_part(sheet: Sheet, known_headings: Mapping[str, str]) -> Job[SheetLayout]:
    rows, inferred = _filled_down(sheet)
    whole = _Rows(sheet.first_row, sheet.rows)
    around = Surroundings(whole, _merges_by_row(sheet.merges), known_headings, sheet.first_column)
    tables: list[Table] = []
    start, stop = 0, None
    may_be_form = len(rows) <= _LONGEST_FORM
    records = _table_of_records(sheet, around) if may_be_form else None
    while start < len(rows):
        header = find_header(around, start, stop)
        if header is None:
            break
        if records and sheet.first_row + header.first in records.header_rows:
            return SheetLayout(sheet.name, (records,))
        table, start, stop = yield from _table(sheet, around, rows, start, header, inferred)
        tables.append(table)
    if not tables:
        form = records or (_table_of_form(sheet, around) if may_be_form else None)
        skipped = () if form else tuple(_all_skipped(whole, 0, len(rows), NO_TABLE.filled()))
        return SheetLayout(sheet.name, (form,) if form else (), skipped)
    if start < len(rows):
        rest = tuple(_all_skipped(whole, start, len(rows), NO_TABLE.filled()))
        tables[-1] = _with_skipped(tables[-1], rest)
    return SheetLayout(sheet.name, tuple(tables))


def _table_of_records(sheet: Sheet, around: Surroundings) -> Table | None:
    """The table of a list that has its headings in a column and its records beside each other."""
    found = side_table(around)
    if found is None:
        return None
    numbers = [around.shapes[at].number for at in found.rows]
    columns = tuple(
        Column(index, number, str(number), heading, heading, key=key, known_by="heading" if key else "")
        for index, (number, heading, key) in enumerate(zip(numbers, found.headings, found.keys, strict=True))
    )
    rows = tuple(
        DataRow(sheet.first_column + at, tuple(around.shapes[row].values[at] for row in found.rows))
        for at in found.records
    )
    return Table(sheet.name, tuple(numbers), None, rows[0].number, columns, rows, _beside(around, numbers))


def _table_of_form(sheet: Sheet, around: Surroundings) -> Table | None:
    """The table of one row that a form for one record makes."""
    said = single_form(around)
    if not said:
        return None
    columns = tuple(
        Column(index, each.column, f"{column_letter(each.column)}{each.row}", each.heading, each.heading, key=each.key)
        for index, each in enumerate(said)
    )
    numbers = tuple(dict.fromkeys(each.row for each in said))
    row = DataRow(numbers[0], tuple(each.value for each in said))
    return Table(sheet.name, numbers[1:], None, numbers[0], columns, (row,), _beside(around, numbers))


def _beside(around: Surroundings, numbers: Collection[int]) -> tuple[Skipped, ...]:
    """The rows of a form that are no fields of it."""
    return tuple(_skipped(shape, _no_field(shape)) for shape in around.shapes if shape.number not in numbers)


def _no_field(shape: RowShape) -> Phrase:
    return (NO_FIELD if shape.filled else BLANK_ROW).filled()


class _Rows(Sequence[RowShape]):
    """The rows as shapes, worked out when they are looked at: most rows of a long list never are."""

    def __init__(self, first_row: int, rows: Sequence[tuple[CellValue, ...]]) -> None:
        self._first_row = first_row
        self._rows = rows
        self._known: dict[int, RowShape] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, at):  # type: ignore[no-untyped-def]
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self._rows)))]
        if at not in self._known:
            self._known[at] = shape_of(self._first_row + at, self._rows[at])
        return self._known[at]


def _table(
    sheet: Sheet,
    around: Surroundings,
    rows: Sequence[tuple[CellValue, ...]],
    start: int,
    header: Header,
    inferred: frozenset[tuple[int, int]],
) -> Job[tuple[Table, int, int]]:
    """The table under `header`, where the next one begins, and where its headings have ended at the latest."""
    sorting = sorting_rows(around, rows, header)
    while True:
        try:
            yield Progress(next(sorting), len(rows), LAYING_OUT.filled(sheet=sheet.name))
        except StopIteration as done:
            sorted_rows: SortedRows = done.value
            break
    filled = _filled_columns(sorted_rows.data)
    above = _all_skipped(around.shapes, start, header.first, ABOVE_TABLE.filled())
    between = [at for at in range(header.first, header.data_from) if at not in header.rows and at != header.tag_row]
    explaining = [
        _skipped(around.shapes[at], (EXPLAINS if around.shapes[at].filled else BLANK_ROW).filled()) for at in between
    ]
    data = sorted_rows.data
    first_data = data[0].number if data else sheet.first_row + header.data_from
    table = Table(
        sheet.name,
        tuple(sheet.first_row + at for at in header.rows),
        None if header.tag_row is None else sheet.first_row + header.tag_row,
        first_data,
        columns_of(around, header, filled),
        data,
        (*above, *explaining, *sorted_rows.skipped),
        frozenset(each for each in inferred if sheet.first_row + header.data_from <= each[0]),
        tuple(said_in(around, around.shapes[start : header.first])),
    )
    return table, sorted_rows.end, sorted_rows.stop


def _filled_columns(data: Sequence[DataRow]) -> frozenset[int]:
    if not data:
        return frozenset()
    width = len(data[0].values)
    return frozenset(at for at in range(width) if any(row.values[at] is not None for row in data))


def _filled_down(sheet: Sheet) -> tuple[Sequence[tuple[CellValue, ...]], frozenset[tuple[int, int]]]:
    """The rows with the value of a tall merged cell in every row of its range, and where that was done."""
    tall = [merge for merge in sheet.merges if merge.bottom > merge.top]
    if not tall:
        return sheet.rows, frozenset()
    rows = list(sheet.rows)
    inferred: set[tuple[int, int]] = set()
    for merge in tall:
        top, at = merge.top - sheet.first_row, merge.left - sheet.first_column
        if not (0 <= top < len(rows) and 0 <= at < len(rows[top])) or rows[top][at] is None:
            continue
        for below in range(top + 1, min(merge.bottom - sheet.first_row + 1, len(rows))):
            if rows[below][at] is None and any(cell is not None for cell in rows[below]):
                rows[below] = (*rows[below][:at], rows[top][at], *rows[below][at + 1 :])
                inferred.add((sheet.first_row + below, at))
    return rows, frozenset(inferred)


def _merges_by_row(merges: Sequence[CellRange]) -> dict[int, tuple[CellRange, ...]]:
    by_row: dict[int, tuple[CellRange, ...]] = {}
    for merge in merges:
        by_row[merge.top] = (*by_row.get(merge.top, ()), merge)
    return by_row


def _all_skipped(shapes: Sequence[RowShape], start: int, end: int, reason: Phrase) -> Iterator[Skipped]:
    for at in range(start, end):
        yield _skipped(shapes[at], reason if shapes[at].filled else BLANK_ROW.filled())


def _skipped(shape: RowShape, reason: Phrase) -> Skipped:
    return Skipped(shape.number, reason, " | ".join(shape.text(at) for at in shape.kinds), shape.number)


def _with_skipped(table: Table, more: tuple[Skipped, ...]) -> Table:
    return replace(table, skipped=(*table.skipped, *more))
