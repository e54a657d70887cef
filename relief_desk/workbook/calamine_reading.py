"""Cell values through python-calamine, and through openpyxl where that fails; runs in the reading process only."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import Any, TypeAlias

import python_calamine as calamine

from relief_desk.workbook.binary_sheet_scan import facts_of_xls
from relief_desk.workbook.decrypting import decrypted
from relief_desk.workbook.file_kinds import ReaderFailed, Refused
from relief_desk.workbook.frames import Send, send_sheet
from relief_desk.workbook.sheet_notices import send_sheet_notices

Range: TypeAlias = "tuple[int, int, int, int]"
"""Top, left, bottom and right of merged cells, from 1."""


def open_with_calamine(content: bytes) -> Any:
    """The workbook; raises Refused when it cannot be opened."""
    try:
        return calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    except calamine.PasswordError:
        raise Refused("password_needed") from None
    except calamine.CalamineError as error:
        raise ReaderFailed(error, content) from None


def read_old_binary(content: bytes, password: str | None, wanted: Sequence[str] | None, send: Send) -> None:
    """Send the sheets of an Excel 97 workbook."""
    try:
        send_sheets(content, wanted, send)
    except Refused as refused:
        if refused.code != "password_needed" or not password:
            raise
        content = decrypted(content, password)
        send_sheets(content, wanted, send)
    for name, facts in facts_of_xls(content).items():
        if wanted is None or name in wanted:
            send_sheet_notices(name, facts, send)


def send_sheets(
    content: bytes,
    wanted: Sequence[str] | None,
    send: Send,
    instead: Mapping[str, Callable[[], int]] | None = None,
    before_rows: Callable[[str, int], None] | None = None,
    merges: Mapping[str, Sequence[Range]] | None = None,
) -> None:
    """Send the worksheets of a workbook.

    `instead` sends the sheets it names in another way and returns their filled cells; `before_rows` is called with the
    name and the cells of the rectangle of a sheet that was read but not yet sent. `merges` are the merged ranges by
    sheet where the reader does not tell them.
    """
    book = open_with_calamine(content)
    names = [each.name for each in book.sheets_metadata]
    check_wanted(names, wanted)
    filled = 0
    for index, metadata in enumerate(book.sheets_metadata):
        if wanted is not None and metadata.name not in wanted:
            continue
        if metadata.typ != calamine.SheetTypeEnum.WorkSheet:
            send(("notice", "not_a_worksheet", {}, metadata.name, "", ""))
            continue
        hidden = metadata.visible != calamine.SheetVisibleEnum.Visible
        if instead and metadata.name in instead:
            filled += instead[metadata.name]()
        else:
            sheet = _calamine_sheet(book, index, content)
            if before_rows is not None:
                before_rows(metadata.name, sheet.height * sheet.width)
            ranges = _merges(sheet) if merges is None else merges.get(metadata.name, ())
            filled += _send_calamine_sheet(sheet, metadata.name, hidden, ranges, send)
    if not filled:
        raise Refused("no_sheets")


def check_wanted(names: Sequence[str], wanted: Sequence[str] | None) -> None:
    for name in wanted or ():
        if name not in names:
            raise Refused("unknown_sheet", sheet=name, sheets=", ".join(names))


def _calamine_sheet(book: Any, index: int, content: bytes) -> Any:
    try:
        return book.get_sheet_by_index(index)
    except calamine.CalamineError as error:
        raise ReaderFailed(error, content) from None


def _send_calamine_sheet(sheet: Any, name: str, hidden: bool, merges: Sequence[Range], send: Send) -> int:
    """Send one sheet; returns how many cells are filled."""
    start = sheet.start or (0, 0)
    # The reader fills up empty rows above the first cell, but not the columns to its left.
    rows = islice(sheet.iter_rows(), start[0], None)
    return send_sheet(send, name, hidden, (start[0] + 1, start[1] + 1), rows, sheet.height, merges)


def _merges(sheet: Any) -> list[Range]:
    ranges = sheet.merged_cell_ranges or ()
    return [(top + 1, left + 1, bottom + 1, right + 1) for (top, left), (bottom, right) in ranges]
