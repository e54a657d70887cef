"""How wide the columns of a list are: what a field asks for, what its heading needs, how texts give way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView

from relief_desk.domain.field import Field, Kind
from relief_desk.domain.sheets import Column
from relief_desk.gui.fonts import scaled

USUAL_LETTERS = {
    "reference": 15, "priority": 10, "item": 21, "place": 18, "quantity": 14, "coverage": 12, "needed_by": 12,
    "status": 12, "gap": 14, "gap_strict": 14, "free": 14, "donor": 21, "firmness": 14, "eta": 12, "expiry": 12,
    "locked": 8, "basis": 14, "unit": 9,
    "kind": 24, "sector": 20, "parent": 24, "pcode": 14,
}  # fmt: skip
PADDING, CHIP_PADDING, ARROW_ROOM = 8, 9, 14
WRITTEN = {Kind.TEXT: 3, Kind.DATE: 3}
"""Letters that the width of a column in a workbook leaves out, where its texts are as long as it is wide."""
HEADING_SIZE, CHIP_SIZE = 12 / 13, 0.92
CHIP_WIDEST = 84
"""Pixels; the few words that are longer are shortened, for the sake of the columns beside them."""
LEAST_SHARES = {Kind.ITEM: 0.75, Kind.TEXT: 0.7, Kind.PLACE: 0.65, Kind.ORGANISATION: 0.7, Kind.SECTOR: 0.7}
"""How much of its usual width a column of texts keeps at least; the others keep all of it."""


def usual_width(field: Field | Column, header: QHeaderView, column: int, words: Iterable[str] = ()) -> int:
    """What a field asks for, in letters, and no less than its heading and most of the words its chips say need."""
    letters = (
        field.width + WRITTEN.get(field.kind, 0)
        if isinstance(field, Column)
        else USUAL_LETTERS.get(field.key, field.width)
    )
    asked = letters * header.fontMetrics().averageCharWidth()
    small = QFontMetrics(scaled(header.font(), CHIP_SIZE))
    chips = [width for word in words if (width := small.horizontalAdvance(word)) <= CHIP_WIDEST]
    return max(asked, heading_width(header, column), max(chips, default=0) + 2 * (PADDING + CHIP_PADDING))


def least_width(field: Field | Column, header: QHeaderView, column: int, words: Iterable[str] = ()) -> int:
    """How far a column may give way: texts are shortened with dots, figures and words on chips are not."""
    usual = usual_width(field, header, column, words)
    return max(round(usual * LEAST_SHARES.get(field.kind, 1)), heading_width(header, column))


def heading_width(header: QHeaderView, column: int) -> int:
    """The heading in the letters of the style sheet, with its padding and an arrow beside it."""
    text = str(header.model().headerData(column, Qt.Orientation.Horizontal))
    letters = QFontMetrics(scaled(header.font(), HEADING_SIZE, bold=True))
    return letters.horizontalAdvance(text) + 2 * PADDING + ARROW_ROOM


def fitted_widths(wanted: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """`wanted`, narrowed in the same proportion down to `least` where all columns come to fit into `room` by that.

    Where they would not fit even so, one has to scroll anyway, and none is narrowed.
    """
    over = sum(wanted) - room
    slack = [max(0, most - few) for most, few in zip(wanted, least, strict=True)]
    if not 0 < over <= sum(slack):
        return list(wanted)
    return [most - -(-each * over // sum(slack)) for most, each in zip(wanted, slack, strict=True)]
