"""Cell values through openpyxl, for workbooks that the first reader cannot read; runs in the reading process only."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

from openpyxl import load_workbook
from openpyxl.chartsheet import Chartsheet

from relief_desk.workbook.file_kinds import Refused
from relief_desk.workbook.frames import Send, send_sheet


def rows_within(content: bytes, name: str, last_row: int, last_column: int) -> Iterator[Sequence[object]]:
    """The rows of one sheet, cut at the given row and column."""
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    try:
        yield from book[name].iter_rows(max_row=last_row, max_col=last_column, values_only=True)
    finally:
        book.close()


def send_with_second_reader(content: bytes, wanted: Sequence[str] | None, send: Send) -> None:
    """Send all wanted sheets; raises Refused when nothing is found, and whatever openpyxl raises on broken parts."""
    book = load_workbook(io.BytesIO(content), data_only=True, keep_links=False)
    send(("again",))
    send(("notice", "second_reader", {}, "", "", ""))
    filled = 0
    for name in book.sheetnames:
        sheet = book[name]
        if isinstance(sheet, Chartsheet) or (wanted is not None and name not in wanted):
            continue
        rows = sheet.iter_rows(values_only=True)
        merges = [(each.min_row, each.min_col, each.max_row, each.max_col) for each in sheet.merged_cells.ranges]
        filled += send_sheet(send, name, sheet.sheet_state != "visible", (1, 1), rows, sheet.max_row, merges)
    if not filled:
        raise Refused("no_sheets")
