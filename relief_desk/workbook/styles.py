"""Fonts, fills and number forms of our workbooks, asked for by meaning; knows no data.

The fills stay apart for every kind of colour blindness and never stand alone: the cell or a word beside it says the
same. Source: simulated contrasts after Machado 2009; smallest distance (CIE76) between two fills 17, between Excel's
own "good" and "bad" 5.
"""

from __future__ import annotations

from enum import Enum
from functools import cached_property
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from relief_desk.domain.fields import Kind


class Fill(Enum):
    """What a coloured cell means."""

    NONE = ""
    GOOD = "#A6CEE3"
    CHECK = "#FFE680"
    BAD = "#F4A259"
    CONFLICT = "#CDB9DC"
    ANSWER = "#FFF2CC"


FILL_OF_WORD = {
    "covered": Fill.GOOD,
    "partly covered": Fill.CHECK,
    "not covered": Fill.BAD,
    "over-allocated": Fill.BAD,
    "error": Fill.BAD,
    "question": Fill.CONFLICT,
    "warning": Fill.CHECK,
    "new": Fill.GOOD,
    "changed": Fill.CHECK,
    "closed": Fill.CONFLICT,
    "cancelled": Fill.BAD,
}
"""Words of ours that colour the cell they stand in."""

_INK = "#1F2A37"
_LINE = "#C9D1DA"
_NUMBER_FORMS = {Kind.COUNT: "#,##0", Kind.DAYS: "#,##0", Kind.PERCENT: "0.0%", Kind.DATE: "yyyy-mm-dd"}
WHOLE_FORM = "#,##0"
DECIMAL_FORM = "#,##0.0##"
_RIGHT = frozenset({Kind.QUANTITY, Kind.MONEY, Kind.COUNT, Kind.DAYS, Kind.PERCENT})
_TURNED = {"left": "right", "right": "left"}
_WORDS: dict[str, Any] = {"align": "left", "indent": 1, "text_wrap": True}


def wraps(kind: Kind) -> bool:
    """Cells of this kind go on in a second line where they are too long for their column."""
    return kind not in _RIGHT and kind is not Kind.DATE


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, workbook: Workbook, *, right_to_left: bool) -> None:
        self._workbook = workbook
        self._right_to_left = right_to_left
        self._cells: dict[tuple[Kind, bool, Fill, bool, bool], Format] = {}
        self._formats: dict[frozenset[tuple[str, Any]], Format] = {}

    def cell(
        self, kind: Kind, *, answer: bool, fill: Fill = Fill.NONE, decimals: bool = False, quoted: bool = False
    ) -> Format:
        """The format of a data cell; a `quoted` one shows text that looks like a formula as the text it is."""
        key = (kind, answer, fill, decimals, quoted)
        if key not in self._cells:
            self._cells[key] = self._made(*key)
        return self._cells[key]

    def _made(self, kind: Kind, answer: bool, fill: Fill, decimals: bool, quoted: bool) -> Format:
        look: dict[str, Any] = {"valign": "top", "bottom": 1, "bottom_color": _LINE, "font_color": _INK}
        number_form = _NUMBER_FORMS.get(kind, "@")
        if kind in (Kind.QUANTITY, Kind.MONEY):
            # An answer shows what was typed: 1500.5 must not look like 1,501.
            number_form = "General" if answer else DECIMAL_FORM if decimals else WHOLE_FORM
        look["num_format"] = number_form
        look |= {"align": "right"} if kind in _RIGHT else {"align": "center"} if kind is Kind.DATE else _WORDS
        look["locked"] = not answer
        colour = fill if fill is not Fill.NONE or not answer else Fill.ANSWER
        if colour is not Fill.NONE:
            look["bg_color"] = colour.value
        if answer:
            look |= {"border": 1, "border_color": "#BF9000"}
        look["quote_prefix"] = quoted
        return self._format(look)

    @cached_property
    def title(self) -> Format:
        return self._format({"bold": True, "font_size": 14, "font_color": _INK})

    @cached_property
    def line(self) -> Format:
        return self._format({"font_color": _INK})

    def fact(self, kind: Kind) -> Format:
        """A value beside its label."""
        look = {"font_color": _INK, "align": "left", "valign": "top", "num_format": _NUMBER_FORMS.get(kind, "@")}
        return self._format(look)

    @cached_property
    def asking(self) -> Format:
        """A line that asks the reader to do something."""
        return self._format({"bold": True, "font_color": _INK, "bg_color": Fill.ANSWER.value})

    @cached_property
    def label(self) -> Format:
        return self._format({"font_color": "#5B6775", "valign": "top"})

    @cached_property
    def paragraph(self) -> Format:
        return self._format({"font_color": _INK, "text_wrap": True, "valign": "top", "quote_prefix": True})

    @cached_property
    def help(self) -> Format:
        """Small words above a heading that say what belongs under it."""
        return self._format(
            {"font_size": 8, "italic": True, "font_color": "#5B6775", "text_wrap": True, "valign": "top"}
        )

    @cached_property
    def heading(self) -> Format:
        return self._format(_HEADING | _WORDS)

    @cached_property
    def number_heading(self) -> Format:
        return self._format(_HEADING | {"align": "right"})

    @cached_property
    def answer_heading(self) -> Format:
        return self._format(_HEADING | _WORDS | {"bg_color": Fill.ANSWER.value, "font_color": _INK})

    @cached_property
    def tag(self) -> Format:
        look = {"font_size": 6, "font_color": "#8A94A0", "bottom": 1, "bottom_color": _INK, "quote_prefix": True}
        return self._format(look)

    def _format(self, look: dict[str, Any]) -> Format:
        """A format said for reading from the left, turned round where the sheet runs from the right.

        Equal looks share one format: XlsxWriter looks for the twin of a second one at every cell.
        """
        if self._right_to_left:
            align = look.get("align", "general")
            look = look | {"reading_order": 2, "align": _TURNED.get(align, align)}
        key = frozenset(look.items())
        if key not in self._formats:
            self._formats[key] = self._workbook.add_format(look)
        return self._formats[key]


_HEADING_FILL = "#1F4E79"
_HEADING: dict[str, Any] = {
    "bold": True,
    "font_color": "#FFFFFF",
    "bg_color": _HEADING_FILL,
    "text_wrap": True,
    "valign": "vcenter",
    "border": 1,
    "border_color": "#FFFFFF",
}

OUR_FILLS = frozenset(colour[1:] for colour in (_HEADING_FILL, "#FFFFFF", *(fill.value for fill in Fill)) if colour)
"""Every colour a cell of ours can have, as six hexadecimal digits."""
