"""A sender's table as it was found: headings, cells and row numbers, with the rows set apart; means nothing yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from relief_desk.domain.problems import Address
from relief_desk.domain.values.conventions import CellValue
from relief_desk.domain.wording import Phrase


@dataclass(frozen=True, slots=True)
class SourceColumn:
    """One column: its letter in the sheet, its heading as typed, its HXL tag in the usual form or "".

    A heading under a band has the band in front ("Where / District"); `leaf` is the lowest heading alone then.
    """

    letter: str
    heading: str
    tag: str = ""
    leaf: str = ""

    @property
    def name(self) -> str:
        """What the user knows the column by."""
        return self.heading or self.tag or self.letter


@dataclass(frozen=True, slots=True)
class SkippedRow:
    row: int
    reason: Phrase
    text: str = ""


@dataclass(frozen=True, slots=True)
class SourceTable:
    """Columns of cells, all as long as `rows`, which holds the sheet's row numbers from 1.

    `letters` names, for a column by its position, the column of the sheet from which each of its cells comes. Where
    `starts_1904`, numbers of days count from 1904.
    """

    file: str
    sheet: str
    columns: tuple[SourceColumn, ...]
    cells: tuple[Sequence[CellValue], ...]
    rows: Sequence[int]
    skipped: tuple[SkippedRow, ...] = ()
    letters: Mapping[int, Sequence[str]] = field(default_factory=dict)
    starts_1904: bool = False

    def address(self, index: int, column: int | None = None) -> Address:
        """Where the cell of a data row stands, or the whole row."""
        row = self.rows[index]
        if column is None:
            return Address(self.file, self.sheet, row=row)
        found = self.columns[column]
        letter = self.letters[column][index] if column in self.letters else found.letter
        return Address(self.file, self.sheet, f"{letter}{row}", row, found.heading)

    def column_address(self, column: int) -> Address:
        found = self.columns[column]
        return Address(self.file, self.sheet, found.letter, heading=found.heading)

    def with_cells(self, edits: dict[tuple[int, str], CellValue]) -> SourceTable:
        """The table with some cells replaced, by sheet row and column letter."""
        if not edits:
            return self
        at = {row: index for index, row in enumerate(self.rows)}
        cells = [list(column) for column in self.cells]
        letters = {column.letter: position for position, column in enumerate(self.columns)}
        for (row, letter), value in edits.items():
            if row in at and letter in letters:
                cells[letters[letter]][at[row]] = value
        return replace(self, cells=tuple(cells))


def distinct_samples(values: Sequence[CellValue], limit: int = 60) -> tuple[CellValue, ...]:
    """The first different values of a column that are not empty, read evenly over its length."""
    step = max(1, len(values) // 2000)
    found: dict[CellValue, None] = {}
    for value in values[::step] if step > 1 else values:
        if value is not None and value != "":
            found[value] = None
            if len(found) >= limit:
                break
    return tuple(found)
