"""Cells with content that stand far away from the table and blow a sheet up; tells where the table itself ends.

Some add-ins and slips of the keyboard leave a value in the last cell of the sheet. Readers that keep
the whole rectangle in memory die of it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from relief_desk.domain.cell_names import column_number
from relief_desk.workbook.safety import Archive

LARGEST_BOX_CELLS = 8_000_000
_ROW_GAP, _COLUMN_GAP = 1000, 200
_MOST_NAMED = 20
_FILLED = re.compile(
    rb"<(?:\w{1,20}:)?c\b[^<>]{0,300}?\br=[\"']([A-Z]{1,3})(\d{1,7})[\"'][^<>]{0,300}(?<!/)>\s{0,99}"
    rb"<(?:\w{1,20}:)?(?:v|is|f)\b"
)


class Extent(NamedTuple):
    """The last row and column of the table (from 1) and the addresses of the cells beyond it."""

    last_row: int
    last_column: int
    far: tuple[str, ...]

    @property
    def box(self) -> int:
        return self.last_row * self.last_column


def table_extent(archive: Archive, part: str) -> Extent:
    """Where the filled cells near the top left end, and which ones lie beyond a wide gap."""
    text = b"".join(archive.chunks(part))
    cells = [
        (int(row), column_number(letters.decode("ascii")), letters + row) for letters, row in _FILLED.findall(text)
    ]
    whole = Extent(max((each[0] for each in cells), default=0), max((each[1] for each in cells), default=0), ())
    if whole.box <= LARGEST_BOX_CELLS:
        return whole
    last_row = _before_gap({row for row, _, _ in cells}, _ROW_GAP)
    last_column = _before_gap({column for row, column, _ in cells if row <= last_row}, _COLUMN_GAP)
    far = tuple(name.decode("ascii") for row, column, name in cells if row > last_row or column > last_column)
    return Extent(last_row, last_column, far)


def named(far: tuple[str, ...]) -> str:
    """The addresses for a sentence, not too many of them."""
    more = ", ..." if len(far) > _MOST_NAMED else ""
    return ", ".join(far[:_MOST_NAMED]) + more


def _before_gap(numbers: set[int], gap: int) -> int:
    """The last number before the first wide gap, looking from the smallest."""
    ordered = sorted(numbers)
    for number, following in pairwise(ordered):
        if following - number > gap:
            return number
    return ordered[-1] if ordered else 0
