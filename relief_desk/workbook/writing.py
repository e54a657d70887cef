"""Tables written as the sheets of a workbook people can read, print and answer; knows no records.

Every cell is written by its type: text is always text, whatever it looks like, quantities are numbers, dates are dates.
A workbook is written beside its place and moved there when it is whole.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from relief_desk.domain.fields import Kind
from relief_desk.domain.problems import FileRefused
from relief_desk.domain.quantities import MILLI, decimal_text
from relief_desk.domain.sheets import WORDED_KINDS, Cell, Column, Table, plain_text, rounded_down
from relief_desk.domain.wording import Template, Wording
from relief_desk.workbook.quick_sheet import QuickSheet
from relief_desk.workbook.styles import FILL_OF_WORD, Fill, Styles, wraps
from relief_desk.workbook.text_safety import (
    LONGEST_CELL,
    cell_parts,
    could_start_formula,
    holdable,
    is_plain,
    lines_in,
    sheet_name,
    text_width,
)

SHEET_ROWS = 1_048_576
FIRST_TABLE_ROW = 3
"""Row (from 0) of the headings: a title, a note and the code of the export stand above."""
MOST_CELLS_HELD = 1_000_000
LINE_HEIGHT = 15
USUAL_HEADING_LINES = 3
HEADING_MARGIN = 2
"""Bold letters and the indent need so much more than the word has letters."""
TALLEST_ROW = 409
"""Points. Source: Excel specifications and limits."""
NOT_WORDS = frozenset({Kind.QUANTITY, Kind.MONEY, Kind.COUNT, Kind.DATE, Kind.DAYS, Kind.PERCENT})
FIRST_YEAR = 1900
"""Earlier days are written as text: Excel's calendar begins here."""
EXACT_NUMBER_MILLI = 10**15
"""Quantities from here on are written as text, because a worksheet number has 15 digits."""

NOT_WRITTEN = Template("export.not_written", "{path} could not be written: {reason}.")
NOT_WRITTEN_ADVICE = Template(
    "export.not_written.advice",
    "Close it in other programs, or save under another name or in another folder. Nothing was changed.",
)
FREE_SPACE = Template("disk.full.advice", "Free some space and do it again.")
LONG_TEXTS = Template("export.sheet.long_texts", "Long texts")
LONG_TEXT_FROM = Template("export.long_text.from", "Continues sheet {sheet}, row {row}, column {column}")
PAGE_OF = Template("export.page_of", "Page {page} of {pages}")

RowWriter: TypeAlias = Callable[[int, Cell], Any]
"""Writes the cell of a row and returns what XlsxWriter answered: 0 for done."""


class CellNotWritten(Exception):
    """XlsxWriter refused a cell that had been checked before: a fault of this program."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What every sheet of a workbook says around its table: title, line of the export, code for the footer."""

    title: str
    export_line: str = ""
    code: str = ""
    instruction: str = ""
    protected: bool = False


@dataclass(slots=True)
class Book:
    """A workbook being written; sheets appear in the order in which they are added.

    `lines` is how many lines the row being written needs.
    """

    workbook: Workbook
    wording: Wording
    frame: Frame
    styles: Styles
    names: set[str] = field(default_factory=set)
    table_names: set[str] = field(default_factory=set)
    lines: int = 1
    overflow: list[tuple[str, int, str, tuple[str, ...]]] = field(default_factory=list)

    def add_sheet(self, title: str, *, hidden: bool = False) -> QuickSheet:
        """An empty sheet with the print set-up of all our sheets; the name is made acceptable and unique."""
        name = sheet_name(title, frozenset(self.names))
        self.names.add(name)
        sheet: QuickSheet = self.workbook.add_worksheet(name, QuickSheet)
        if hidden:
            sheet.hide()
        if self.wording.right_to_left:
            sheet.right_to_left()
        self._set_up_page(sheet)
        return sheet

    def add_table_sheet(self, table: Table, note: str = "") -> tuple[str, ...]:
        """One sheet for the table, or several where it has more rows than a sheet holds; their names."""
        room = SHEET_ROWS - FIRST_TABLE_ROW - 2
        rows = iter(table.rows)
        names: list[str] = []
        while part := tuple(islice(rows, room)) or (() if names else ((),)):
            names.append(self._add_one_table_sheet(table, [] if part == ((),) else part, note))
        return tuple(names)

    def _add_one_table_sheet(self, table: Table, rows: Sequence[tuple[Cell, ...]], note: str) -> str:
        sheet = self.add_sheet(self.wording.say(table.title))
        answers = any(column.answer for column in table.columns)
        self.write_text(sheet, 0, 0, f"{self.wording.say(table.title)} - {self.frame.title}", self.styles.title)
        said = self.frame.instruction if answers else note
        self._write_band(sheet, 1, table, said, self.styles.asking if answers and said else self.styles.line)
        self.write_text(sheet, 2, 0, self.frame.export_line, self.styles.label)
        end = self.place_table(sheet, table, rows, FIRST_TABLE_ROW)
        self._set_columns(sheet, table)
        body = FIRST_TABLE_ROW + (2 if table.tagged else 1)
        sheet.freeze_panes(body, 1)
        sheet.repeat_rows(FIRST_TABLE_ROW, body - 1)
        printed = [index for index, column in enumerate(table.columns) if column.printed]
        sheet.print_area(0, 0, max(end - 1, body), printed[-1])
        if self.frame.protected:
            # Sorting is not allowed: a program would sort unlocked cells only, so the answers without their rows.
            sheet.protect("", {"autofilter": True, "format_columns": True, "format_rows": True})
        return str(sheet.get_name())

    def place_table(self, sheet: QuickSheet, table: Table, rows: Sequence[tuple[Cell, ...]], top: int) -> int:
        """The table with its headings in row `top` (from 0); returns the row after its last one."""
        headings = unique([self.wording.text(column.heading) for column in table.columns])
        tags = unique([column.tag or f"#x_{column.key}" for column in table.columns])
        styles = [self._heading_style(column) for column in table.columns]
        lines = max(map(heading_lines, headings, (self._width(column) for column in table.columns)))
        sheet.set_row(top, LINE_HEIGHT * max(lines, USUAL_HEADING_LINES if table.tagged else 2))
        if table.tagged:
            self._write_line(sheet, top, headings, styles)
            top, headings, styles = top + 1, tags, [self.styles.tag] * len(tags)
        last = top + max(1, len(rows))
        columns = [{"header": text, "header_format": look} for text, look in zip(headings, styles, strict=True)]
        looks = {"name": self._table_name(table.key), "style": None, "columns": columns}
        checked(sheet.add_table(top, 0, last, len(table.columns) - 1, looks), table.key)
        self._write_rows(sheet, table, rows, top + 1)
        self._add_choices(sheet, table, top + 1, last)
        return last + 1

    def _write_line(self, sheet: QuickSheet, row: int, texts: Sequence[str], styles: Sequence[Format]) -> None:
        for index, (text, style) in enumerate(zip(texts, styles, strict=True)):
            self.write_text(sheet, row, index, text, style)

    def _heading_style(self, column: Column) -> Format:
        if column.answer:
            return self.styles.answer_heading
        return self.styles.heading if wraps(column.kind) else self.styles.number_heading

    def _write_band(self, sheet: QuickSheet, row: int, table: Table, text: str, style: Format) -> None:
        """A line of text over all printed columns, in one colour."""
        for index, column in enumerate(table.columns):
            if column.printed:
                self.write_text(sheet, row, index, "" if index else text, style)

    def write_fact(self, sheet: QuickSheet, row: int, index: int, kind: Kind, value: Cell) -> None:
        """One value outside a table, written by its kind; text may run on over the cells after it."""
        style = self.styles.fact(kind)
        if isinstance(value, date):
            checked(sheet.write_datetime(row, index, value, style), "date")
        elif isinstance(value, (int, Fraction)):
            checked(sheet.write_number(row, index, rounded_down(value), style), "number")
        else:
            self.write_text(sheet, row, index, plain_text(value, kind, self.wording), style)

    def write_text(self, sheet: QuickSheet, row: int, column: int, text: str, style: Format) -> None:
        """Text that stays text; what does not fit the cell continues on the sheet of long texts."""
        if not text:
            checked(sheet.write_blank(row, column, None, style), "blank")
            return
        first, *rest = cell_parts(holdable(text))
        checked(sheet.write_string(row, column, first, style), first)
        if rest:
            self.overflow.append((str(sheet.get_name()), row + 1, str(column + 1), tuple(rest)))

    def add_long_texts(self) -> None:
        """The sheet with what did not fit its cell; none where everything did."""
        if not self.overflow:
            return
        sheet = self.add_sheet(self.wording.say(LONG_TEXTS))
        sheet.set_column(0, 0, 40)
        sheet.set_column(1, 1, 100)
        self.write_text(sheet, 0, 0, self.frame.export_line, self.styles.label)
        row = 1
        for name, place, column, parts in list(self.overflow):
            said = self.wording.say(LONG_TEXT_FROM.filled(sheet=name, row=place, column=column))
            for part in parts:
                checked(sheet.write_string(row, 0, said, self.styles.label), said)
                checked(sheet.write_string(row, 1, part, self.styles.paragraph), "long text")
                row += 1

    def _write_rows(self, sheet: QuickSheet, table: Table, rows: Sequence[tuple[Cell, ...]], top: int) -> None:
        writers = [self._writer(sheet, index, column) for index, column in enumerate(table.columns)]
        for number, row in enumerate(rows, top):
            for write, value in zip(writers, row, strict=True):
                if write(number, value):
                    raise CellNotWritten(f"{table.key}, row {number + 1}: {value!r}")
            if self.lines > 1:
                sheet.set_row(number, min(LINE_HEIGHT * self.lines, TALLEST_ROW))
                self.lines = 1

    def _writer(self, sheet: QuickSheet, index: int, column: Column) -> RowWriter:
        """The function that writes a cell of this column into a given row and returns XlsxWriter's code."""
        write_words = self._words_writer(sheet, index, column)
        match column.kind:
            case Kind.QUANTITY | Kind.MONEY:
                return self._quantity_writer(sheet, index, column, write_words)
            case Kind.DATE:
                return self._date_writer(sheet, index, column, write_words)
            case Kind.COUNT | Kind.DAYS | Kind.PERCENT:
                return self._number_writer(sheet, index, column, write_words)
            case _:
                return write_words

    def _quantity_writer(self, sheet: QuickSheet, index: int, column: Column, write_words: RowWriter) -> RowWriter:
        whole = self.styles.cell(column.kind, answer=column.answer)
        broken = self.styles.cell(column.kind, answer=column.answer, decimals=True)

        def write(row: int, value: Cell) -> Any:
            if type(value) is not int:
                return write_words(row, value)
            if not -EXACT_NUMBER_MILLI < value < EXACT_NUMBER_MILLI:
                return write_words(row, decimal_text(value))
            units, rest = divmod(value, MILLI)
            return sheet.write_number(row, index, value / MILLI if rest else units, broken if rest else whole)

        return write

    def _number_writer(self, sheet: QuickSheet, index: int, column: Column, write_words: RowWriter) -> RowWriter:
        style = self.styles.cell(column.kind, answer=column.answer)

        def write(row: int, value: Cell) -> Any:
            if isinstance(value, (int, Fraction)):
                return sheet.write_number(row, index, rounded_down(value), style)
            return write_words(row, value)

        return write

    def _date_writer(self, sheet: QuickSheet, index: int, column: Column, write_words: RowWriter) -> RowWriter:
        style = self.styles.cell(column.kind, answer=column.answer)

        def write(row: int, value: Cell) -> Any:
            if isinstance(value, date) and value.year >= FIRST_YEAR:
                return sheet.write_datetime(row, index, value, style)
            return write_words(row, value)

        return write

    def _words_writer(self, sheet: QuickSheet, index: int, column: Column) -> RowWriter:
        """Text and nothing; what a text needs is worked out once, because lists say the same words again and again."""
        blank = self.styles.cell(column.kind, answer=column.answer)
        room = column.width if column.printed and wraps(column.kind) else LONGEST_CELL
        write_blank, write_string = sheet.write_blank, sheet.write_string
        known: dict[Cell, tuple[str, Format, int]] = {}
        plain = self.styles.cell(Kind.TEXT if column.kind in NOT_WORDS else column.kind, answer=column.answer)
        short = 0 if column.kind in WORDED_KINDS else 9 * room // 10

        def write(row: int, value: Cell) -> Any:
            if not value and value != 0:
                return write_blank(row, index, None, blank)
            if type(value) is str and len(value) < short and is_plain(value):
                return write_string(row, index, value, plain)
            said = known.get(value)
            if said is None:
                said = known[value] = self._said(column, value, room)
            text, style, lines = said
            if lines > self.lines:
                self.lines = lines
            if lines:
                return write_string(row, index, text, style)
            self.write_text(sheet, row, index, text, style)
            return 0

        return write

    def _said(self, column: Column, value: Cell, room: int) -> tuple[str, Format, int]:
        """The words of a cell, their style and how many lines they take; no lines where the text must be parted."""
        kind = Kind.TEXT if column.kind in NOT_WORDS else column.kind
        text = holdable(plain_text(value, column.kind, self.wording))
        fill = FILL_OF_WORD.get(str(value), Fill.NONE) if column.kind in WORDED_KINDS else Fill.NONE
        quoted = could_start_formula(text)
        style = self.styles.cell(kind, answer=column.answer, fill=fill, quoted=quoted)
        if len(text) * 2 > LONGEST_CELL:
            return text, style, 0
        return text, style, sum(lines_in(part, room) for part in text.split("\n"))

    def _add_choices(self, sheet: QuickSheet, table: Table, first: int, last: int) -> None:
        for index, column in enumerate(table.columns):
            rule = self._rule(column)
            if rule:
                checked(sheet.data_validation(first, index, last, index, rule), column.key)

    def _rule(self, column: Column) -> dict[str, Any] | None:
        """The input rule of an answer column; it stops a wrong entry instead of only warning."""
        if not column.answer:
            return None
        says = {"error_type": "stop", "input_title": self.wording.text(column.heading)[:32]}
        if column.help:
            says["input_message"] = self.wording.text(column.help)[:255]
        if column.choices:
            return {"validate": "list", "source": [self.wording.text(choice) for choice in column.choices], **says}
        if column.kind in (Kind.QUANTITY, Kind.COUNT):
            return {"validate": "decimal", "criteria": ">=", "value": 0, **says}
        return None

    def _set_columns(self, sheet: QuickSheet, table: Table) -> None:
        for index, column in enumerate(table.columns):
            sheet.set_column(index, index, self._width(column), None, {"hidden": column.hidden})

    def _width(self, column: Column) -> int:
        """The column's width, or what the longest word of its heading needs in this language."""
        words = self.wording.text(column.heading).split()
        return max(column.width, *(text_width(word) + HEADING_MARGIN for word in words))

    def _set_up_page(self, sheet: QuickSheet) -> None:
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.7)
        page = self.wording.say(PAGE_OF.filled(page="&P", pages="&N"))
        code = holdable(self.frame.code).replace("&", "&&")
        sheet.set_footer(f"&L&8{code}&C&8&A&R&8{page}")

    def _table_name(self, key: str) -> str:
        name, number = key, 1
        while name in self.table_names:
            number += 1
            name = f"{key}_{number}"
        self.table_names.add(name)
        return name


@contextmanager
def new_book(
    path: Path, wording: Wording, frame: Frame, *, cells: int = 0, written: Callable[[], object] = lambda: None
) -> Iterator[Book]:
    """A workbook that takes the place of `path` when the block ends well, and leaves it as it was otherwise.

    `cells` is how many there will be, as far as it is known: very many are not held. `written` as in `replace_file`.
    Raises FileRefused when the file cannot be written.
    """
    buffer, memory = BytesIO(), "constant_memory" if cells > MOST_CELLS_HELD else "in_memory"
    workbook = Workbook(buffer, {memory: True, "strings_to_formulas": False, "strings_to_urls": False})
    book = Book(workbook, wording, frame, Styles(workbook, right_to_left=wording.right_to_left))
    yield book
    book.add_long_texts()
    workbook.close()
    replace_file(path, buffer.getvalue(), written)


def replace_file(path: Path, content: bytes, written: Callable[[], object] = lambda: None) -> None:
    """Puts the content in the place of `path` in one step; raises FileRefused and leaves `path` as it was.

    `written` is called when all of it is on the disk and only the name is missing.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        with beside.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        written()
        beside.replace(path)
    except OSError as trouble:
        reason = trouble.strerror or str(trouble)
        advice = FREE_SPACE if trouble.errno in (errno.ENOSPC, errno.EDQUOT) else NOT_WRITTEN_ADVICE
        raise FileRefused.of(NOT_WRITTEN, advice, path=str(path), reason=reason) from trouble
    finally:
        with suppress(OSError):  # where nothing can be written, nothing was left behind either
            beside.unlink(missing_ok=True)


def heading_lines(text: str, width: int) -> int:
    """Into how many lines a heading is broken in a column of this width."""
    lines, room = 1, width - HEADING_MARGIN
    for word in text.split():
        if room < (needed := text_width(word)) and room < width - HEADING_MARGIN:
            lines, room = lines + 1, width - HEADING_MARGIN
        room -= needed + 1
    return lines


def unique(texts: Sequence[str]) -> list[str]:
    """The texts, numbered where one occurs again whatever its case: headings of a table must differ."""
    seen: dict[str, int] = {}
    named = []
    for text in texts:
        folded = text.casefold()
        seen[folded] = seen.get(folded, 0) + 1
        named.append(text if seen[folded] == 1 else f"{text} {seen[folded]}")
    return named


def checked(outcome: Any, what: str) -> None:
    """Raises CellNotWritten where XlsxWriter says that it did not do what it was asked."""
    if outcome:
        raise CellNotWritten(f"{what}: XlsxWriter answered {outcome}")
