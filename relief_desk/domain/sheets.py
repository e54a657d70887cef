"""Tables of typed cells, ready for a workbook, a screen or JSON; knows no file format.

A cell holds the value itself: an integer of thousandths for a quantity, a `date` for a date, a `Fraction` for a share,
a phrase for a sentence. The column says what kind it is; whoever writes the table turns it into the form of its medium.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TypeAlias

from relief_desk.domain.fields import Field, Kind
from relief_desk.domain.quantities import decimal_text
from relief_desk.domain.wording import Phrase, Template, Wording

Cell: TypeAlias = "str | int | date | Fraction | Phrase | Template | tuple[Phrase, ...] | None"
WORDED_KINDS = frozenset({Kind.TIER, Kind.CHOICE, Kind.UNIT, Kind.YES_NO, Kind.SECTOR})
"""Kinds whose text is one of the program's own words, to be said in the reader's language."""
SHARE_STEPS = 1000
"""Shares are written in steps of a thousandth."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `tag` is its HXL tag, unique in its table; an `answer` column waits for headquarters.

    `printed` columns are on paper, the others follow to their right; a `hidden` one is not seen at all.
    """

    key: str
    heading: str
    kind: Kind
    tag: str = ""
    width: int = 12
    help: str = ""
    choices: tuple[str, ...] = ()
    answer: bool = False
    printed: bool = True
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells in the order of the columns; `note` is said above them, `identified` by the first column.

    `tagged` tables carry the HXL tags under their headings.
    """

    key: str
    title: Template
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: Phrase | None = None
    tagged: bool = True

    def index(self, key: str) -> int:
        """The position of a column by its key; raises KeyError for none."""
        for position, column in enumerate(self.columns):
            if column.key == key:
                return position
        raise KeyError(key)

    def values(self, key: str) -> tuple[Cell, ...]:
        """All cells of one column, in the order of the rows."""
        position = self.index(key)
        return tuple(row[position] for row in self.rows)


def column_of(field: Field, *, tag: str = "", width: int = 0, printed: bool = True, heading: str = "") -> Column:
    """The column of a field that the rest of the program knows as well."""
    return Column(
        field.key,
        heading or field.label,
        field.kind,
        tag or field.hxl,
        width or field.width,
        field.help,
        field.choices,
        printed=printed,
    )


def plain_text(cell: Cell, kind: Kind, wording: Wording) -> str:
    """The cell as it is compared and kept: exact decimals, ISO dates, words of the wording; "" for nothing."""
    match cell:
        case None:
            return ""
        case str():
            return wording.text(cell) if cell and kind in WORDED_KINDS else cell
        case bool():
            return wording.text("yes" if cell else "no")
        case int():
            return decimal_text(cell) if kind in (Kind.QUANTITY, Kind.MONEY) else str(cell)
        case date():
            return cell.isoformat()
        case Fraction():
            return f"{rounded_down(cell):g}"
        case tuple():
            return " ".join(wording.say(phrase) for phrase in cell)
        case _:
            return wording.say(cell)


def rounded_down(number: int | Fraction) -> float:
    """The number as a worksheet shows it: a share down to a whole step, so that only the whole is called 100 %."""
    if isinstance(number, int):
        return float(number)
    return number.numerator * SHARE_STEPS // number.denominator / SHARE_STEPS
