"""Sheets with one table beside another: where the blank columns between them are; finds no table itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from relief_desk.workbook.reading import CellRange, Sheet


def parts_between_blank_columns(sheet: Sheet) -> tuple[Sheet, ...]:
    """The sheet cut at every run of columns that are blank from top to bottom; one part: there is nothing to cut."""
    width = len(sheet.rows[0]) if sheet.rows else 0
    filled = [at for at in range(width) if any(row[at] is not None for row in sheet.rows)]
    if not filled or filled[-1] - filled[0] + 1 == len(filled):
        return (sheet,)
    return tuple(_part(sheet, first, last) for first, last in _runs(filled))


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    first = last = numbers[0]
    for number in numbers[1:]:
        if number > last + 1:
            yield first, last
            first = number
        last = number
    yield first, last


def _part(sheet: Sheet, first: int, last: int) -> Sheet:
    left, right = sheet.first_column + first, sheet.first_column + last
    merges = tuple(
        CellRange(each.top, max(each.left, left), each.bottom, min(each.right, right))
        for each in sheet.merges
        if each.left <= right and each.right >= left
    )
    rows = tuple(row[first : last + 1] for row in sheet.rows)
    return replace(sheet, first_column=left, rows=rows, merges=merges)
