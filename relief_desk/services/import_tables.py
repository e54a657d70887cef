"""From a file as read to its tables, with every row accounted for; means nothing yet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import repeat
from operator import attrgetter

from relief_desk.domain.cell_names import column_letter
from relief_desk.domain.folding import fold, normal_tag
from relief_desk.domain.importing.mapping import LISTS
from relief_desk.domain.importing.source_tables import SkippedRow, SourceColumn, SourceTable
from relief_desk.domain.progress import Job
from relief_desk.services.reference import load_doubtful_headings, load_headings, load_units
from relief_desk.workbook.headings import BETWEEN, Column
from relief_desk.workbook.layout import SheetLayout, Table, laying_out
from relief_desk.workbook.reading import Book, Sheet
from relief_desk.workbook.side_headings import Said, keys_said_once

_DATE_FORMAT = re.compile(r"(?:(?:d{1,2}|m{1,3}|y{2,4}|j{1,2}|a{2,4})[-/. ]?){3}", re.IGNORECASE)
_OF_ALL_ROWS = frozenset(
    {
        "province",
        "province_pcode",
        "district",
        "district_pcode",
        "place",
        "donor",
        "requester",
        "needed_by",
        "eta",
        "sector",
    }
)
_IN_BRACKETS = re.compile(r"[(\[（][^()\[\]（）]+[)\]）]")


def source_tables(book: Book) -> Job[list[SourceTable]]:
    """The tables of all sheets in order; a sheet without any comes as a table without rows, its rows all skipped."""
    sources: list[SourceTable] = []
    for sheet in book.sheets:
        layout = yield from laying_out(sheet, known_headings())
        if not layout.tables and layout.skipped:
            sources.append(SourceTable(book.name, sheet.name, (), (), (), _skipped(layout)))
        sources.extend(_source(book, sheet, table) for table in layout.tables)
    return sources


@cache
def known_headings() -> Mapping[str, str]:
    """Folded headings and usual HXL tags of both lists, to find where a table begins."""
    known: dict[str, str] = {}
    for name, kind in LISTS.items():
        known |= {**load_doubtful_headings()[name], **load_headings()[name]}
        known |= {normal_tag(field.hxl): field.key for field in (*kind.fields, *kind.figures)}
    return known


def _source(book: Book, sheet: Sheet, table: Table) -> SourceTable:
    for_all = _said_of_all(table)
    columns = (*map(_column, table.columns), *(_column_of(said) for said in for_all))
    by_position = list(zip(*map(attrgetter("values"), table.rows), strict=True))
    nothing = tuple(repeat(None, len(table.rows)))
    cells = (
        *(by_position[each.index] if by_position else nothing for each in table.columns),
        *(tuple(repeat(said.value, len(table.rows))) for said in for_all),
    )
    skipped = tuple(SkippedRow(each.row, each.reason, each.text) for each in table.skipped)
    numbers = list(map(attrgetter("number"), table.rows))
    return SourceTable(
        book.name,
        table.sheet,
        columns,
        cells,
        numbers,
        skipped,
        starts_1904=book.starts_1904,
        hidden_rows=frozenset() if columns[0].letter.isdecimal() else sheet.hidden_rows,
        hidden=sheet.hidden,
        company=book.company,
        filled_down=_filled_down(table),
    )


def _column(column: Column) -> SourceColumn:
    """The column with a unit or date format that stands below its heading in brackets behind it: "Quantity (MT)"."""
    heading, leaf = column.heading, column.leaf
    is_unit = fold(leaf) in load_units() and fold(leaf) not in known_headings()
    if column.bands and (is_unit or _DATE_FORMAT.fullmatch(leaf) or _IN_BRACKETS.fullmatch(leaf)):
        said = leaf.strip(" ()[]（）")
        heading, leaf = f"{BETWEEN.join(column.bands)} ({said})", f"{column.bands[-1]} ({said})"
    return SourceColumn(column.letter, heading, normal_tag(column.tag), leaf)


def _said_of_all(table: Table) -> list[Said]:
    """What the lines above the table say of all its rows: whose list it is and where, unless a column says that."""
    in_columns = {column.key for column in table.columns}
    once = keys_said_once(table.said_above)
    return [said for key, said in once.items() if key in _OF_ALL_ROWS and key not in in_columns]


def _column_of(said: Said) -> SourceColumn:
    return SourceColumn(f"{column_letter(said.column)}{said.row}", said.heading, leaf=said.heading)


def _filled_down(table: Table) -> frozenset[tuple[int, str]]:
    if not table.inferred:
        return frozenset()
    letters = {each.index: each.letter for each in table.columns}
    return frozenset((row, letters[at]) for row, at in table.inferred if at in letters)


def _skipped(layout: SheetLayout) -> tuple[SkippedRow, ...]:
    return tuple(SkippedRow(each.row, each.reason, each.text) for each in layout.skipped)
