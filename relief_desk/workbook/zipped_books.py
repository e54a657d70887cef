"""Workbooks that are zip archives: checks and facts first, then the values; runs in the reading process only."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from relief_desk.workbook import file_kinds as kinds
from relief_desk.workbook.calamine_reading import check_wanted, open_with_calamine, openpyxl_rows, send_sheets
from relief_desk.workbook.far_cells import LARGEST_BOX_CELLS, named, table_extent
from relief_desk.workbook.file_kinds import Refused
from relief_desk.workbook.frames import Send, send_sheet
from relief_desk.workbook.ooxml_parts import WORKSHEET, SheetPart, WorkbookParts, workbook_parts
from relief_desk.workbook.safety import Archive, has_doctype
from relief_desk.workbook.sheet_scan import ERROR, SheetFacts, scan_sheet

_MOST_NOTICES = 200
_MOST_NAMED_ROWS = 30


def read_zipped(archive: Archive, content: bytes, kind: str, wanted: Sequence[str] | None, send: Send) -> None:
    """Send the sheets of a workbook kept in a zip archive."""
    if kind == kinds.ODS:
        _read_ods(archive, content, wanted, send)
        return
    parts = workbook_parts(archive)
    _send_workbook_notices(parts, send)
    if kind == kinds.XLSB:
        _check_doctypes(archive, ".xml")
        send_sheets(open_with_calamine(content), wanted, send)
        return
    check_wanted([sheet.name for sheet in parts.sheets], wanted)
    _check_doctypes(archive, ".xml", but_not="/worksheets/")
    facts: dict[str, SheetFacts] = {}
    for sheet in parts.sheets:
        if sheet.kind == WORKSHEET and (wanted is None or sheet.name in wanted):
            facts[sheet.name] = scan_sheet(archive, sheet.part)
    if not parts.shared_strings and any(each.uses_shared_strings for each in facts.values()):
        raise Refused("missing_part", part="its list of shared texts")
    for name, each in facts.items():
        send_sheet_notices(name, each, send)
    instead = _sheets_with_far_cells(archive, content, parts, facts, send)
    send_sheets(open_with_calamine(content), wanted, send, instead)


def _sheets_with_far_cells(
    archive: Archive, content: bytes, parts: WorkbookParts, facts: dict[str, SheetFacts], send: Send
) -> dict[str, Callable[[], None]]:
    """Ways to send the sheets whose rectangle is too large for the first reader."""
    instead: dict[str, Callable[[], None]] = {}
    for sheet in parts.sheets:
        found = facts.get(sheet.name)
        if found is None or found.last_row * found.last_column <= max(LARGEST_BOX_CELLS, 4 * found.cells):
            continue
        extent = table_extent(archive, sheet.part)
        if not extent.far and extent.box <= LARGEST_BOX_CELLS:
            continue
        if parts.strict or extent.box > LARGEST_BOX_CELLS:
            raise Refused("too_many_cells", sheet=sheet.name, cells=extent.box, cell=named(extent.far[-1:]))
        instead[sheet.name] = _far_sender(sheet, content, extent.last_row, extent.last_column, named(extent.far), send)
    return instead


def _far_sender(
    sheet: SheetPart, content: bytes, last_row: int, last_column: int, far: str, send: Send
) -> Callable[[], None]:
    def send_near_cells() -> None:
        send(("notice", "far_cells", {"cells": far}, sheet.name, "", ""))
        rows = openpyxl_rows(content, sheet.name, last_row, last_column)
        send_sheet(send, sheet.name, sheet.hidden, (1, 1), rows, last_row)

    return send_near_cells


def send_sheet_notices(name: str, facts: SheetFacts, send: Send) -> None:
    """Send what a sheet's XML tells beside its values: cells without a usable value, hidden rows and columns."""
    for why, code in ((ERROR, "error_cell"), ("no result", "no_result")):
        marked = [cell for cell in facts.marked if cell.why == why]
        for cell in marked[:_MOST_NOTICES]:
            values = {"error": cell.shown} if why == ERROR else {}
            send(("notice", code, values, name, (cell.row, cell.column), cell.shown))
        if len(marked) > _MOST_NOTICES:
            send(
                (
                    "notice",
                    f"more_{code}{'s' if why == ERROR else ''}",
                    {"n": len(marked) - _MOST_NOTICES},
                    name,
                    "",
                    "",
                )
            )
    if facts.hidden_rows:
        rows = _ranges(facts.hidden_rows)
        send(("notice", "hidden_rows", {"n": len(facts.hidden_rows), "rows": rows}, name, "", ""))
    within = [column for column in facts.hidden_columns if column <= facts.last_column]
    if within:
        send(("notice", "hidden_columns", {"n": len(within), "columns": tuple(within)}, name, "", ""))
    send(("hidden_rows", name, facts.hidden_rows))


def _ranges(rows: Sequence[int]) -> str:
    """Row numbers as "5-9, 12"."""
    spans: list[list[int]] = []
    for row in rows:
        if spans and row == spans[-1][1] + 1:
            spans[-1][1] = row
        else:
            spans.append([row, row])
    words = [str(first) if first == last else f"{first}-{last}" for first, last in spans[:_MOST_NAMED_ROWS]]
    return ", ".join(words) + (", ..." if len(spans) > _MOST_NAMED_ROWS else "")


def _send_workbook_notices(parts: WorkbookParts, send: Send) -> None:
    for there, code in (
        (parts.macros, "macros"),
        (parts.external_links, "external_links"),
        (parts.connections, "connections"),
    ):
        if there:
            send(("notice", code, {}, "", "", ""))


def _check_doctypes(archive: Archive, ending: str, but_not: str = "\0") -> None:
    for name in archive.names:
        if name.endswith((ending, ".rels")) and but_not not in f"/{name}" and archive.has_doctype(name):
            raise Refused("doctype")


def _read_ods(archive: Archive, content: bytes, wanted: Sequence[str] | None, send: Send) -> None:
    if "content.xml" not in archive.names:
        raise Refused("missing_part", part="its content")
    if b"encryption-data" in archive.description("META-INF/manifest.xml"):
        raise Refused("password_unsupported")
    hidden = 0
    for piece in archive.chunks("content.xml"):
        if has_doctype(piece):
            raise Refused("doctype")
        hidden += piece.count(b'table:visibility="collapse"') + piece.count(b'table:visibility="filter"')
    if hidden:
        send(("notice", "hidden_parts", {}, "", "", ""))
    send_sheets(open_with_calamine(content), wanted, send)
