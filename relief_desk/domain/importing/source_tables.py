"""A sender's table as it was found: headings, cells and row numbers, with the rows set apart; means nothing yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from relief_desk.domain.importing.questions import Doubt
from relief_desk.domain.problems import Address
from relief_desk.domain.values.conventions import CellValue
from relief_desk.domain.wording import Phrase, Template

HIDDEN_ROW = Template("layout.hidden_row", "It is hidden, and hidden rows are left out.")
HIDDEN_SHEET = Template("layout.hidden_sheet", "It stands on a hidden sheet, and hidden sheets are left out.")


@dataclass(frozen=True, slots=True)
class SourceColumn:
    """One column: its letter in the sheet, its heading as typed, its HXL tag in the usual form or "".

    A column that the sender said in other ways than a column, such as titles among the rows, has no letter.
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

    def address(self, index: int, column: int | None = None) -> Address:
        """Where the cell of a data row stands, or the whole row."""
        row = self.rows[index]
        if column is None:
            return Address(self.file, self.sheet, row=row)
        found = self.columns[column]
        letter = self.letters[column][index] if column in self.letters else found.letter
        return Address(self.file, self.sheet, f"{letter}{row}" if letter else "", row, found.heading)

    def column_address(self, column: int) -> Address:
        found = self.columns[column]
        return Address(self.file, self.sheet, found.letter, heading=found.heading)

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

    def with_cells(self, edits: dict[tuple[int, str], CellValue]) -> SourceTable:
        """The table with some cells replaced, by sheet row and column letter."""
        if not edits:
            return self
        at = {row: index for index, row in enumerate(self.rows)}
        cells = [list(column) for column in self.cells]
        filled_down = self.filled_down - edits.keys()
        letters = {column.letter: position for position, column in enumerate(self.columns)}
        for (row, letter), value in edits.items():
            if row in at and letter in letters:
                cells[letters[letter]][at[row]] = value
        return replace(self, cells=tuple(cells), filled_down=filled_down)


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
