"""Workbooks that are zip archives: checks and facts first, then the values; runs in the reading process only."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from relief_desk.workbook import file_kinds as kinds
from relief_desk.workbook.binary_sheet_scan import facts_of_xlsb_sheet
from relief_desk.workbook.calamine_reading import check_wanted, send_sheets
from relief_desk.workbook.cell_remarks import send_remarks
from relief_desk.workbook.far_cells import LARGEST_BOX_CELLS, named, table_extent
from relief_desk.workbook.file_kinds import Refused
from relief_desk.workbook.frames import CareNeeded, Send, send_sheet
from relief_desk.workbook.ods_scan import facts_of_ods
from relief_desk.workbook.ooxml_parts import WORKSHEET, SheetPart, WorkbookParts, workbook_parts
from relief_desk.workbook.safety import MEGABYTE, Archive, has_doctype
from relief_desk.workbook.sheet_notices import send_sheet_notices
from relief_desk.workbook.sheet_scan import SheetFacts, scan_sheet

_LARGE_SHEETS_BYTES = 3 * MEGABYTE


def read_zipped(
    archive: Archive, content: bytes, kind: str, wanted: Sequence[str] | None, send: Send, *, careful: bool
) -> None:
    """Send the sheets of a workbook kept in a zip archive.

    The facts of large sheets are looked up while the values are read, unless `careful`.
    """
    if kind == kinds.ODS:
        _read_ods(archive, content, wanted, send)
        return
    parts = workbook_parts(archive)
    _send_workbook_notices(parts, send)
    if parts.company:
        send(("company", parts.company))
    if parts.starts_1904:
        send(("starts_1904",))
    if kind == kinds.XLSB:
        _check_doctypes(archive, ".xml")
        _send_xlsb_notices(archive, parts, wanted, send)
        send_sheets(content, wanted, send)
        return
    check_wanted([sheet.name for sheet in parts.sheets], wanted)
    _check_doctypes(archive, ".xml", but_not="/worksheets/")
    sheets = [each for each in parts.sheets if each.kind == WORKSHEET and (wanted is None or each.name in wanted)]
    if careful or sum(archive.size(sheet.part) for sheet in sheets) <= _LARGE_SHEETS_BYTES:
        facts = {sheet.name: scan_sheet(archive, sheet.part) for sheet in sheets}
        for name, each in facts.items():
            _check_texts(parts, each)
            send_sheet_notices(name, each, send)
        instead = _sheets_with_far_cells(archive, content, parts, facts, send)
        send_sheets(content, wanted, send, instead)
        send_remarks(archive, list(facts), send)
    else:
        scanning = _Scanning(archive, sheets)
        part_of = {sheet.name: sheet.part for sheet in sheets}

        def check_sheet(name: str, box_cells: int) -> None:
            found = scanning.facts_of(name)
            if box_cells > LARGEST_BOX_CELLS and _is_spread_out(scan_sheet(archive, part_of[name])):
                raise CareNeeded
            _check_texts(parts, found)
            send_sheet_notices(name, found, send)

        send_sheets(content, wanted, send, before_rows=check_sheet)


def _send_xlsb_notices(archive: Archive, parts: WorkbookParts, wanted: Sequence[str] | None, send: Send) -> None:
    for sheet in parts.sheets:
        if sheet.kind == WORKSHEET and (wanted is None or sheet.name in wanted):
            part = b"".join(archive.chunks(sheet.part))
            send_sheet_notices(sheet.name, facts_of_xlsb_sheet(part), send)


class _Scanning:
    """Scans sheets on a thread of its own, beside the value reader, which leaves the interpreter free."""

    def __init__(self, archive: Archive, sheets: Sequence[SheetPart]) -> None:
        self._found: dict[str, SheetFacts | Exception] = {}
        self._archive, self._sheets = archive, sheets
        self._thread = threading.Thread(target=self._scan, daemon=True)
        self._thread.start()

    def _scan(self) -> None:
        for sheet in self._sheets:
            try:
                self._found[sheet.name] = scan_sheet(self._archive, sheet.part, extent=False)
            except (Refused, MemoryError) as error:
                self._found[sheet.name] = error

    def facts_of(self, name: str) -> SheetFacts:
        """The facts of a sheet as soon as they are there; raises what its scan raised."""
        while name not in self._found and self._thread.is_alive():
            self._thread.join(0.02)
        found = self._found[name]
        if isinstance(found, Exception):
            raise found
        return found


def _check_texts(parts: WorkbookParts, facts: SheetFacts) -> None:
    if facts.uses_shared_strings and not parts.shared_strings:
        raise Refused("missing_part", part="its list of shared texts")


def _is_spread_out(facts: SheetFacts) -> bool:
    """The sheet's rectangle is too large for the first reader and mostly empty."""
    return facts.last_row * facts.last_column > max(LARGEST_BOX_CELLS, 4 * facts.cells)


def _sheets_with_far_cells(
    archive: Archive, content: bytes, parts: WorkbookParts, facts: dict[str, SheetFacts], send: Send
) -> dict[str, Callable[[], int]]:
    """Ways to send the sheets whose rectangle is too large for the first reader."""
    instead: dict[str, Callable[[], int]] = {}
    for sheet in parts.sheets:
        found = facts.get(sheet.name)
        if found is None or not _is_spread_out(found):
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
) -> Callable[[], int]:
    def send_near_cells() -> int:
        send(("notice", "far_cells", {"cells": far}, sheet.name, "", ""))
        # Imported here because hardly any workbook needs it and it takes long.
        from relief_desk.workbook.second_reader import rows_within

        rows = rows_within(content, sheet.name, last_row, last_column)
        return send_sheet(send, sheet.name, sheet.hidden, (1, 1), rows, last_row)

    return send_near_cells


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
        read = name.endswith((ending, ".rels")) and but_not not in f"/{name}" and not name.startswith("customxml/")
        if read and archive.has_doctype(name):
            raise Refused("doctype")


def _read_ods(archive: Archive, content: bytes, wanted: Sequence[str] | None, send: Send) -> None:
    if "content.xml" not in archive.names:
        raise Refused("missing_part", part="its content")
    if b"encryption-data" in archive.description("META-INF/manifest.xml"):
        raise Refused("password_unsupported")
    for piece in archive.chunks("content.xml"):
        if has_doctype(piece):
            raise Refused("doctype")
    facts = facts_of_ods(archive.chunks("content.xml"))
    for name, found in facts.sheets.items():
        if wanted is None or name in wanted:
            send_sheet_notices(name, found, send)
    send_sheets(content, wanted, send, merges=facts.merges)
