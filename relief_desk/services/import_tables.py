"""From a file as read to its tables, with every row accounted for; means nothing yet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import repeat
from operator import attrgetter

from relief_desk.domain.folding import fold, normal_tag
from relief_desk.domain.importing.mapping import LISTS
from relief_desk.domain.importing.source_tables import SkippedRow, SourceColumn, SourceTable
from relief_desk.domain.progress import Job
from relief_desk.services.reference import load_doubtful_headings, load_headings, load_units
from relief_desk.workbook.headings import BETWEEN, Column
from relief_desk.workbook.layout import SheetLayout, Table, laying_out
from relief_desk.workbook.reading import Book, Sheet

_DATE_FORMAT = re.compile(r"(?:(?:d{1,2}|m{1,3}|y{2,4}|j{1,2}|a{2,4})[-/. ]?){3}", re.IGNORECASE)
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
    columns = tuple(map(_column, table.columns))
    by_position = list(zip(*map(attrgetter("values"), table.rows), strict=True))
    nothing = tuple(repeat(None, len(table.rows)))
    cells = tuple(by_position[each.index] if by_position else nothing for each in table.columns)
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
        hidden_rows=sheet.hidden_rows,
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


def _filled_down(table: Table) -> frozenset[tuple[int, str]]:
    if not table.inferred:
        return frozenset()
    letters = {each.index: each.letter for each in table.columns}
    return frozenset((row, letters[at]) for row, at in table.inferred if at in letters)


def _skipped(layout: SheetLayout) -> tuple[SkippedRow, ...]:
    return tuple(SkippedRow(each.row, each.reason, each.text) for each in layout.skipped)
