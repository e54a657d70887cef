"""Finds our tables in a returned workbook by tags or headings, wherever they were moved; compares no values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from relief_desk.domain.folding import fold, normal_tag
from relief_desk.domain.merging.returned import Place, ReturnedSheet, cell_address
from relief_desk.domain.problems import Address
from relief_desk.domain.reconciling.columns import ALLOCATION_COLUMNS, NEED_COLUMNS, PLEDGE_COLUMNS
from relief_desk.domain.reconciling.snapshots import ANSWERS, UNSENT
from relief_desk.domain.references import is_sound
from relief_desk.domain.sheets import Column
from relief_desk.domain.values.conventions import CellValue
from relief_desk.domain.wording import ENGLISH, Wording

COLUMNS_OF: Mapping[str, tuple[Column, ...]] = {
    "needs": NEED_COLUMNS,
    "pledges": PLEDGE_COLUMNS,
    "allocations": ALLOCATION_COLUMNS,
}
LEAST_MARKS = 3
"""So many tags or headings of one table must stand in a row before it is taken for the table's head."""


@dataclass(frozen=True)
class ReturnedTable:
    """One of our tables as it came back: which column holds what, and the rows under the head."""

    key: str
    file: str
    sheet: ReturnedSheet
    positions: Mapping[str, int]
    head: int

    @cached_property
    def columns(self) -> Mapping[str, Column]:
        """Our columns that are still there, by key."""
        return {column.key: column for column in COLUMNS_OF[self.key] if column.key in self.positions}

    @property
    def missing(self) -> tuple[Column, ...]:
        """Our columns that are gone."""
        return tuple(column for column in COLUMNS_OF[self.key] if column.key not in self.positions)

    @property
    def locked(self) -> tuple[Column, ...]:
        """The columns that are not headquarters' to fill and were kept when the export was made."""
        own = UNSENT | {"reference"}
        return tuple(column for key, column in self.columns.items() if not column.answer and key not in own)

    def body(self) -> Iterator[tuple[int, Sequence[CellValue]]]:
        """Numbered rows that are not empty, without the head; rows sorted above it are known by their reference."""
        for number, row in self.sheet.numbered_rows():
            if number == self.head or not any(cell is not None and cell != "" for cell in row):
                continue
            if number > self.head or is_sound(str(self.cell(row, "reference"))):
                yield number, row

    def cell(self, row: Sequence[CellValue], key: str) -> CellValue:
        position = self.positions.get(key)
        return None if position is None or position >= len(row) else row[position]

    def place(self, number: int, key: str) -> Place:
        return number, self.positions[key] + self.sheet.first_column

    def address(self, number: int, key: str = "") -> Address:
        """The place of a cell, or of a whole row, for a sentence about it."""
        if key not in self.positions:
            return Address(self.file, self.sheet.name, row=number)
        return cell_address(self.file, self.sheet.name, self.place(number, key), self.columns[key].heading)


def find_tables(file: str, sheets: Iterable[ReturnedSheet], wording: Wording = ENGLISH) -> tuple[ReturnedTable, ...]:
    """Every table of ours that has at least one column for answers; other sheets are left out."""
    found = (_table(file, sheet, wording) for sheet in sheets)
    return tuple(table for table in found if table is not None)


def _table(file: str, sheet: ReturnedSheet, wording: Wording) -> ReturnedTable | None:
    head = _best_head(sheet, _TAG_NAMES, tag_of) or _best_head(sheet, _heading_names(wording), _heading_of)
    if head is None:
        return None
    number, key, positions = head
    return ReturnedTable(key, file, sheet, positions, number)


Head = tuple[int, str, dict[str, int]]
Names = Mapping[str, Mapping[str, str]]


def _best_head(sheet: ReturnedSheet, names: Names, name_of: Callable[[str], str]) -> Head | None:
    """The row with the most names of one table, and where each column stands in it; None where no row has enough."""
    best: Head | None = None
    for number, row in sheet.numbered_rows():
        said = _said(row, name_of)
        if len(said) < LEAST_MARKS:
            continue
        for key, known in names.items():
            positions = {known[name]: position for name, position in said.items() if name in known}
            enough = max(LEAST_MARKS, len(best[2]) + 1 if best else 0)
            if len(positions) >= enough and not positions.keys().isdisjoint(ANSWERS):
                best = number, key, positions
    return best


def _said(row: Sequence[CellValue], name_of: Callable[[str], str]) -> dict[str, int]:
    """The name each cell of a row says, the first where it is said twice."""
    said: dict[str, int] = {}
    for position, cell in enumerate(row):
        if isinstance(cell, str) and (name := name_of(cell)):
            said.setdefault(name, position)
    return said


def tag_of(text: str) -> str:
    return normal_tag(text) if "#" in text[:3] else ""


def _heading_of(text: str) -> str:
    return fold(text) if len(text) < 80 else ""


_TAG_NAMES: Names = {
    key: {normal_tag(column.tag): column.key for column in columns} for key, columns in COLUMNS_OF.items()
}


def _heading_names(wording: Wording) -> Names:
    return {
        key: {fold(said): column.key for column in columns for said in (column.heading, wording.text(column.heading))}
        for key, columns in COLUMNS_OF.items()
    }
