"""A sender's table as it was found: headings, cells and row numbers, with the rows set apart; means nothing yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from relief_desk.domain.cell_names import column_letter, column_number
from relief_desk.domain.importing.questions import Doubt
from relief_desk.domain.problems import Address
from relief_desk.domain.values.conventions import CellValue
from relief_desk.domain.wording import Phrase, Template

HIDDEN_ROW = Template("layout.hidden_row", "It is hidden, and hidden rows are left out.")
HIDDEN_SHEET = Template("layout.hidden_sheet", "It stands on a hidden sheet, and hidden sheets are left out.")

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class SourceColumn:
    """One column: its letter in the sheet, its heading as typed, its HXL tag in the usual form or "".

    A column that the sender said in other ways than a column, such as titles among the rows, has no letter. What stands
    in one cell for all rows has the address of the cell ("B3"). Where headings stand at the side it is a row's number.
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

    @property
    def names(self) -> tuple[str, ...]:
        """What a user may call the column; where two have one heading, the letter behind it tells them apart."""
        return tuple(filter(None, (self.letter, self.heading, self.tag, f"{self.name} ({self.letter})")))

    @property
    def in_one_cell(self) -> bool:
        """One cell says it for all rows."""
        return self.letter[:1].isalpha() and self.letter[-1].isdecimal()


@dataclass(frozen=True, slots=True)
class SkippedRow:
    row: int
    reason: Phrase
    text: str = ""


@dataclass(frozen=True, slots=True)
class SourceTable:
    """Columns of cells, all as long as `rows`, which holds the sheet's row numbers from 1.

    `letters` names, for a column by its position, the column of the sheet from which each of its cells comes. Where
    `starts_1904`, numbers of days count from 1904. `hidden_rows` are rows the sender hid; `hidden`: the whole sheet.
    `company` is what the properties of the file say of its author. `filled_down` are cells, by row and letter, whose
    value comes from a merged cell that begins above them. `doubts` must be settled before any of its rows is read.
    """

    file: str
    sheet: str
    columns: tuple[SourceColumn, ...]
    cells: tuple[Sequence[CellValue], ...]
    rows: Sequence[int]
    skipped: tuple[SkippedRow, ...] = ()
    letters: Mapping[int, Sequence[str]] = field(default_factory=dict)
    starts_1904: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden: bool = False
    company: str = ""
    filled_down: frozenset[tuple[int, str]] = frozenset()
    doubts: tuple[Doubt, ...] = ()

    @property
    def on_its_side(self) -> bool:
        """The headings stand at the side: `rows` holds the numbers of columns, and the letters are those of rows."""
        return bool(self.columns) and self.columns[0].letter.isdecimal()

    def address(self, index: int, column: int | None = None) -> Address:
        """Where the cell of a data row stands, or the whole row."""
        row = self.rows[index]
        if column is None:
            return Address(self.file, self.sheet, column_letter(row)) if self.on_its_side else self._row(row)
        found = self.columns[column]
        letter = self.letters[column][index] if column in self.letters else found.letter
        cell = self._cell(row, letter)
        digits = cell.lstrip(_LETTERS)
        return Address(self.file, self.sheet, cell, int(digits) if digits.isdecimal() else row, found.heading)

    def _row(self, row: int) -> Address:
        return Address(self.file, self.sheet, row=row)

    def _cell(self, row: int, letter: str) -> str:
        """The address of a cell by what its column is called; "" where it stands in no cell."""
        if letter.isdecimal():
            return f"{column_letter(row)}{letter}"
        return f"{letter}{row}" if letter.isalpha() else letter

    def letters_of(self, kept: Sequence[int], indexes: Sequence[int]) -> dict[int, Sequence[str]]:
        """`letters` of a table of which only these columns and rows are kept, in this order."""
        there = ((new, self.letters[old]) for new, old in enumerate(kept) if old in self.letters)
        return {new: [letters[index] for index in indexes] for new, letters in there}

    def column_address(self, column: int) -> Address:
        found = self.columns[column]
        row = int(found.letter) if found.letter.isdecimal() else 0
        return Address(self.file, self.sheet, "" if row else found.letter, row, found.heading)

    @property
    def hides_rows(self) -> bool:
        """The sender hid some of the rows, or all with their sheet."""
        return bool(self.rows) and (self.hidden or not self.hidden_rows.isdisjoint(self.rows))

    def without_hidden(self) -> SourceTable:
        """The table without the rows that its sender hid, which are listed as set apart."""
        if not self.hides_rows:
            return self
        hidden = {at for at, row in enumerate(self.rows) if self.hidden or row in self.hidden_rows}
        left = [at for at in range(len(self.rows)) if at not in hidden]
        reason = (HIDDEN_SHEET if self.hidden else HIDDEN_ROW).filled()
        apart = [SkippedRow(self.rows[at], reason, self._text(at)) for at in sorted(hidden)]
        return replace(
            self,
            cells=tuple([column[at] for at in left] for column in self.cells),
            rows=[self.rows[at] for at in left],
            skipped=tuple(sorted((*self.skipped, *apart), key=attrgetter("row"))),
        )

    def _text(self, index: int) -> str:
        return " | ".join(str(column[index]) for column in self.cells if column[index] is not None)

    def shared_rows(self, column: int) -> list[int]:
        """Positions of the rows that share one merged cell of a column with others, the first of each among them."""
        letter, shared = self.columns[column].letter, set[int]()
        for index, row in enumerate(self.rows):
            if (row, letter) in self.filled_down:
                shared |= {index, max(index - 1, 0)}
        return sorted(shared)

    def with_cells(self, edits: Mapping[tuple[int, str], CellValue]) -> SourceTable:
        """The table with some cells replaced, by sheet row and column letter."""
        if not edits:
            return self
        wanted = {f"{letter}{row}": value for (row, letter), value in edits.items()}
        touched = {row for row, _ in edits} | {column_number(letter) for _, letter in edits}
        everywhere = any(column.in_one_cell for column in self.columns)
        indexes = [at for at, row in enumerate(self.rows) if everywhere or row in touched]
        cells = [list(column) for column in self.cells]
        for position, column in enumerate(self.columns):
            for index in indexes:
                cell = self._cell(self.rows[index], column.letter)
                if cell in wanted:
                    cells[position][index] = wanted[cell]
        return replace(self, cells=tuple(cells), filled_down=self.filled_down - edits.keys())


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
