"""Tables of a pivot in which places and items stand in one column, the wider row above its parts; knows no desk.

A row that names one kind and is the sum of the rows of the other kind below it is not one more row: it says for them
where they are, or which item they are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from relief_desk.domain.importing.source_tables import SkippedRow, SourceColumn, SourceTable
from relief_desk.domain.values.amounts import exact_number, number_text
from relief_desk.domain.values.cells import raw_text
from relief_desk.domain.values.conventions import CellValue
from relief_desk.domain.wording import Template

SUM_OF_PARTS = Template("nested.sum_of_parts", "It is the sum of the rows below it, which are read with its name.")
PLACE_HEADING, ITEM_HEADING = "Place", "Item"
_LONGEST, _MOST_NAMES = 5_000, 400
"""Rows of a table that is taken for a pivot, and different names in its column."""


def unnested(source: SourceTable, is_place: Callable[[str], bool], is_item: Callable[[str], bool]) -> SourceTable:
    """The table with a column each for place and item where one column holds both; any other table as it is."""
    if len(source.rows) > _LONGEST:
        return source
    for position, column in enumerate(source.cells):
        distinct = set(column)
        if len(distinct) > _MOST_NAMES or not all(isinstance(cell, str) for cell in distinct):
            continue
        places = {cell for cell in distinct if is_place(str(cell).strip())}
        if not places or places == distinct or not all(is_item(str(cell).strip()) for cell in distinct - places):
            continue
        from_place = column[0] in places
        outer = [(cell in places) == from_place for cell in column]
        if _adds_up(source, position, outer):
            return _in_two_columns(source, position, outer, outer_is_place=from_place)
    return source


def _adds_up(source: SourceTable, position: int, outer: Sequence[bool]) -> bool:
    """In every other column that is filled, each wider row is the sum of its parts, and there is such a column."""
    sums = 0
    for at, column in enumerate(source.cells):
        numbers = [_number(cell) for cell in column]
        if at == position or not any(cell is not None for cell in column):
            continue
        said = [number for number in numbers if number is not None]
        if len(said) < len(numbers) or not all(_is_sum(numbers, outer, row) for row, wide in enumerate(outer) if wide):
            return False
        sums += 1
    return sums > 0


def _is_sum(numbers: Sequence[Decimal | None], outer: Sequence[bool], row: int) -> bool:
    end = next((at for at in range(row + 1, len(outer)) if outer[at]), len(outer))
    parts = [number or Decimal(0) for number in numbers[row + 1 : end]]
    return bool(parts) and sum(parts) == numbers[row]


def _in_two_columns(source: SourceTable, position: int, outer: Sequence[bool], *, outer_is_place: bool) -> SourceTable:
    kept = [row for row, wide in enumerate(outer) if not wide]
    above, wide_names = "", []
    for row, wide in enumerate(outer):
        above = raw_text(source.cells[position][row]).strip() if wide else above
        if not wide:
            wide_names.append(above)
    headings = (ITEM_HEADING, PLACE_HEADING) if outer_is_place else (PLACE_HEADING, ITEM_HEADING)
    columns = list(source.columns)
    columns[position] = replace(columns[position], heading=headings[0], leaf=headings[0])
    apart = [
        SkippedRow(
            source.rows[row], SUM_OF_PARTS.filled(), " | ".join(raw_text(column[row]) for column in source.cells)
        )
        for row, wide in enumerate(outer)
        if wide
    ]
    return replace(
        source,
        columns=(*columns, SourceColumn("", headings[1], leaf=headings[1])),
        cells=(*([column[row] for row in kept] for column in source.cells), wide_names),
        rows=[source.rows[row] for row in kept],
        skipped=tuple(sorted((*source.skipped, *apart), key=lambda skipped: skipped.row)),
        letters=source.letters_of(range(len(source.columns)), kept),
    )


def _number(cell: CellValue) -> Decimal | None:
    if isinstance(cell, str):
        return number_text(cell).read_with(".")
    return exact_number(cell) if isinstance(cell, int | float) and not isinstance(cell, bool) else None
