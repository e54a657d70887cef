"""An empty list to send to whoever states needs or makes pledges: help, headings, HXL tags, lists; knows no desk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from xlsxwriter.worksheet import Worksheet

from relief_desk.domain.cell_names import column_letter
from relief_desk.domain.fields import Field, Kind
from relief_desk.domain.wording import Template, Wording
from relief_desk.workbook.writing import Book, Frame, checked, new_book

FILL_IN = Template(
    "template.fill_in",
    "One row for each item and place. Keep the headings and the grey row under them; columns you do not need may "
    "stay empty.",
)
REQUIRED = Template("template.required", "Required. {help}")
LISTS = Template("template.sheet.lists", "Lists")
DATE_FORM = Template("template.date_form", "Year-month-day, such as 2022-06-22.")
NOT_IN_LIST = Template("template.not_in_list", "Please choose one of the words in the list.")
NEW_WORD = Template("template.new_word", "This is not in the list. Keep it only if nothing in the list means the same.")
NOT_A_NUMBER = Template("template.not_a_number", "Please write a number that is not below zero.")
NOT_A_DATE = Template("template.not_a_date", "Please write a date as year-month-day, such as 2022-06-22.")

HELP_ROW, HEADING_ROW, TAG_ROW, FIRST_ROW = 1, 2, 3, 4
PREPARED_ROWS = 2_000
OPEN_KINDS = frozenset({Kind.ITEM, Kind.ORGANISATION, Kind.PLACE, Kind.UNIT})
"""Kinds whose list only advises: what is in no list yet must be sayable."""
_NUMBERS = {Kind.QUANTITY: "decimal", Kind.MONEY: "decimal", Kind.COUNT: "integer", Kind.DAYS: "integer"}
_LIST_WIDTH = 24


def write_template_book(
    path: Path, title: Template, fields: Sequence[Field], lists: Mapping[str, Sequence[str]], wording: Wording
) -> None:
    """Writes the empty list in the place of `path`; `lists` has the words to choose from by field key.

    Raises FileRefused when the file cannot be written.
    """
    with new_book(path, wording, Frame(wording.say(title))) as book:
        sheet = book.add_sheet(wording.say(title))
        list_sheet = book.add_sheet(wording.say(LISTS))
        columns = [_lists_column(book, list_sheet, *entry) for entry in enumerate(lists.items())]
        ranges = dict(zip(lists, columns, strict=True))
        book.write_text(sheet, 0, 0, wording.say(FILL_IN), book.styles.asking)
        for index, field in enumerate(fields):
            _write_column(book, sheet, index, field)
            rule = _rule(field, ranges.get(field.key, ""), wording)
            if rule:
                checked(sheet.data_validation(FIRST_ROW, index, FIRST_ROW + PREPARED_ROWS, index, rule), field.key)
        sheet.set_row(HELP_ROW, 60)
        sheet.set_row(HEADING_ROW, 30)
        sheet.freeze_panes(FIRST_ROW, 1)
        sheet.repeat_rows(HEADING_ROW, TAG_ROW)
        sheet.repeat_columns(0)
        sheet.fit_to_pages(3, 0)


def _write_column(book: Book, sheet: Worksheet, index: int, field: Field) -> None:
    wording, styles = book.wording, book.styles
    help_text = wording.text(field.help)
    if field.kind is Kind.DATE:
        help_text = f"{help_text} {wording.say(DATE_FORM)}"
    if field.required:
        help_text = wording.say(REQUIRED.filled(help=help_text))
    book.write_text(sheet, HELP_ROW, index, help_text, styles.help)
    heading_style = styles.answer_heading if field.required else styles.heading
    book.write_text(sheet, HEADING_ROW, index, wording.text(field.label), heading_style)
    book.write_text(sheet, TAG_ROW, index, field.hxl, styles.tag)
    style = styles.cell(field.kind, answer=False, decimals=field.kind in (Kind.QUANTITY, Kind.MONEY))
    sheet.set_column(index, index, field.width, style)


def _lists_column(book: Book, sheet: Worksheet, index: int, entry: tuple[str, Sequence[str]]) -> str:
    """Writes one list as a column of the sheet of lists and returns its range."""
    key, words = entry
    book.write_text(sheet, 0, index, book.wording.text(key), book.styles.heading)
    for row, word in enumerate(words, 1):
        book.write_text(sheet, row, index, word, book.styles.line)
    sheet.set_column(index, index, _LIST_WIDTH)
    name = str(sheet.get_name()).replace("'", "''")
    column = column_letter(index + 1)
    return f"='{name}'!${column}$2:${column}${max(2, len(words) + 1)}"


def _rule(field: Field, words: str, wording: Wording) -> dict[str, Any] | None:
    """What may be typed into the cells of a field; a wrong entry is stopped, an unknown name is asked about."""
    title = wording.text(field.label)[:32]
    if words:
        advises = field.kind in OPEN_KINDS
        message = NEW_WORD if advises else NOT_IN_LIST
        return _blocking(title, wording.say(message), advises) | {"validate": "list", "source": words}
    if field.kind in _NUMBERS:
        limit = {"validate": _NUMBERS[field.kind], "criteria": ">=", "value": 0}
        return _blocking(title, wording.say(NOT_A_NUMBER)) | limit
    if field.kind is Kind.DATE:
        limit = {"validate": "date", "criteria": ">=", "value": "=DATE(1990,1,1)"}
        return _blocking(title, wording.say(NOT_A_DATE)) | limit
    return None


def _blocking(title: str, message: str, advises: bool = False) -> dict[str, Any]:
    return {
        "error_type": "warning" if advises else "stop",
        "error_title": title,
        "error_message": message[:255],
        "show_error": True,
    }
