"""A returned workbook as values: sheets of cells, and what it says about which export it is; means nothing yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from relief_desk.domain.cell_names import column_letter
from relief_desk.domain.problems import Address
from relief_desk.domain.references import ALPHABET, is_sound
from relief_desk.domain.values.conventions import CellValue

Place = tuple[int, int]
"""Row and column, both from 1."""
NumberedRow = tuple[int, Sequence[CellValue]]
EXPORT_PREFIX = "X"
_CODE = re.compile(rf"{EXPORT_PREFIX}[-_][{ALPHABET}]{{4}}[-_][{ALPHABET}]{{4,}}[-_][{ALPHABET}]")
_PRINTED_WITHIN_ROWS = 40


class Witness(StrEnum):
    """Where a workbook says which export it is."""

    PROPERTY = "property"
    HIDDEN_SHEET = "hidden sheet"
    NAME = "name"
    DESCRIPTION = "description"
    PRINTED = "printed"


@dataclass(frozen=True, slots=True)
class Claim:
    """One place that says which export the workbook is."""

    witness: Witness
    code: str


@dataclass(frozen=True, slots=True)
class ReturnedSheet:
    """The cells of one sheet: `rows[0][0]` stands in row `first_row` and column `first_column`.

    `covered` cells lie under a merged cell and have no value of their own; `errors` show an error, `no_result` are
    formulas saved without their result; `comments` hang on cells. `struck` cells are struck out, `painted` ones have a
    fill that no export of ours has, `shares` are shown as percentages. `hidden_rows` are out of sight.
    """

    name: str
    rows: Sequence[Sequence[CellValue]]
    first_row: int = 1
    first_column: int = 1
    hidden: bool = False
    covered: frozenset[Place] = frozenset()
    errors: Mapping[Place, str] = field(default_factory=lambda: MappingProxyType({}))
    no_result: frozenset[Place] = frozenset()
    comments: Mapping[Place, str] = field(default_factory=lambda: MappingProxyType({}))
    struck: frozenset[Place] = frozenset()
    painted: frozenset[Place] = frozenset()
    shares: frozenset[Place] = frozenset()
    hidden_rows: frozenset[int] = frozenset()

    def numbered_rows(self) -> Iterator[NumberedRow]:
        """Every row with its number in the sheet."""
        return enumerate(self.rows, self.first_row)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of exports in its first rows."""
        cells = (cell for row in self.rows[:_PRINTED_WITHIN_ROWS] for cell in row if isinstance(cell, str))
        return tuple(code for cell in cells if EXPORT_PREFIX in cell for code in codes_in(cell))


@dataclass(frozen=True, slots=True)
class ReturnedBook:
    """A file that came back: its name, its SHA-256, its sheets, and the claims kept outside its cells."""

    file: str
    sha256: str
    sheets: tuple[ReturnedSheet, ...]
    claims: tuple[Claim, ...] = ()

    @property
    def all_claims(self) -> tuple[Claim, ...]:
        """The claims kept outside the cells, then those in the cells, every code in its usual form."""
        return (*self.claims, *_claims_in_cells(self.sheets))


def codes_in(text: str) -> Iterator[str]:
    """The export codes in a text whose check character agrees, in their usual form."""
    for found in _CODE.findall(text):
        code = found.replace("_", "-")
        if is_sound(code):
            yield code


def cell_address(book: str, sheet: str, place: Place, heading: str = "") -> Address:
    row, column = place
    return Address(book, sheet, f"{column_letter(column)}{row}", row, heading)


def _claims_in_cells(sheets: Iterable[ReturnedSheet]) -> Iterator[Claim]:
    for sheet in sheets:
        witness = Witness.HIDDEN_SHEET if sheet.hidden else Witness.PRINTED
        yield from (Claim(witness, code) for code in sheet.codes)
