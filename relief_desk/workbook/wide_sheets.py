"""Wide tables, with one column for each donor or item, turned into one row for each number; knows no names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from relief_desk.domain.cells import is_placeholder
from relief_desk.domain.folding import fold
from relief_desk.workbook.headings import Column
from relief_desk.workbook.layout import Table
from relief_desk.workbook.reading import column_letter
from relief_desk.workbook.row_shapes import NUMBER, kind_of_value
from relief_desk.workbook.row_sorting import DataRow

_LOOKED_AT = 500
_DERIVED = re.compile(
    r"\b(?:total|sum|gap|balance|remain|outstanding|cover|percent|shortfall|surplus|year|lat|lon|phone|code|no|number)|%|"
    r"合计|总计|缺口|剩余|مجموع|باقی|کمبود|المجموع|الفجوة|المتبقي|ټول",
    re.IGNORECASE,
)


def spread_columns(table: Table) -> tuple[Column, ...]:
    """The columns that may stand for one donor or item each: unknown headings, only numbers, at least two of them.

    Whether their headings are donors or items is for the caller to say, who knows the names.
    """
    found = tuple(column for column in table.columns if _may_be_spread(table, column))
    bands = [column.bands[0] for column in found if column.bands]
    if bands and len(bands) >= 2:
        # Under one band ("Pledged by"), the columns outside of it are something else.
        band = max(set(bands), key=bands.count)
        found = tuple(column for column in found if column.bands and column.bands[0] == band)
    return found if len(found) >= 2 else ()


def unpivoted(table: Table, columns: Sequence[Column], name_heading: str, value_heading: str) -> Table:
    """The table with one row for each filled cell of `columns`: their heading and the value in two new last columns.

    Rows keep their numbers, and `letter` says from which column the value comes. A row with none of the columns filled
    stays as one row with both new cells empty.
    """
    spread = {column.index for column in columns}
    kept = tuple(column for column in table.columns if column.index not in spread)
    width = len(table.rows[0].values) if table.rows else max((column.index for column in table.columns), default=0) + 1
    new = tuple(Column(width + at, 0, "", heading, heading) for at, heading in enumerate((name_heading, value_heading)))
    rows = [row for each in table.rows for row in _rows_of(each, columns)]
    return replace(table, columns=(*kept, *new), rows=rows)


def _rows_of(row: DataRow, columns: Sequence[Column]) -> Iterator[DataRow]:
    filled = [column for column in columns if not is_placeholder(row.values[column.index])]
    if not filled:
        yield DataRow(row.number, (*row.values, None, None))
    for column in filled:
        letter = column.letter or column_letter(column.number)
        yield DataRow(row.number, (*row.values, column.leaf or column.heading, row.values[column.index]), letter)


def _may_be_spread(table: Table, column: Column) -> bool:
    if column.key or not column.heading or _DERIVED.search(fold(column.leaf)) or "%" in column.heading:
        return False
    values = [row.values[column.index] for row in table.rows[:_LOOKED_AT]]
    filled = [value for value in values if not is_placeholder(value)]
    return bool(filled) and all(kind_of_value(value) == NUMBER for value in filled)
