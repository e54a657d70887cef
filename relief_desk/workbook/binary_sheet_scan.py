"""Errors and hidden rows in the binary records of .xls and .xlsb sheets, which the value reader does not tell.

Source: MS-XLS and MS-XLSB, the record lists. Records not named here are stepped over.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from struct import unpack_from
from typing import NamedTuple

from relief_desk.workbook.ole_parts import ole_stream
from relief_desk.workbook.sheet_scan import ERROR, MarkedCell, SheetFacts

_ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}  # fmt: skip
_UNKNOWN_ERROR = "#ERROR"

# Records of .xls
_BOUND_SHEET, _END, _FORMULA, _BOOL_ERR, _ROW, _COLUMNS = 0x85, 0x0A, 0x06, 0x205, 0x208, 0x7D
_HIDDEN_ROW_OLD, _HIDDEN_COLUMNS_OLD = 0x20, 0x01
# Records of .xlsb
_B_ROW, _B_ERROR, _B_FORMULA_ERROR, _B_SHEET = 0, 3, 11, 156
_HIDDEN_ROW_NEW = 0x10


class _Found(NamedTuple):
    errors: list[MarkedCell]
    hidden_rows: set[int]
    hidden_columns: set[int]


def facts_of_xls(content: bytes) -> dict[str, SheetFacts]:
    """Facts by the name of the sheet; empty where the records cannot be followed."""
    stream = ole_stream(content, "Workbook", "Book")
    facts: dict[str, SheetFacts] = {}
    try:
        for name, position in list(_sheets_of_xls(stream)):
            facts[name] = _facts(_scan_xls_sheet(stream, position))
    except struct.error:
        pass
    return facts


def _sheets_of_xls(stream: bytes) -> Iterator[tuple[str, int]]:
    for kind, data in _records_of_xls(stream, 0):
        if kind == _BOUND_SHEET and len(data) > 8 and data[5] == 0:
            length, wide = data[6], data[7] & 1
            raw = data[8 : 8 + length * (2 if wide else 1)]
            yield raw.decode("utf-16-le" if wide else "latin-1", "replace"), unpack_from("<I", data)[0]


def _records_of_xls(stream: bytes, position: int) -> Iterator[tuple[int, bytes]]:
    while position + 4 <= len(stream):
        kind, size = unpack_from("<HH", stream, position)
        yield kind, stream[position + 4 : position + 4 + size]
        if kind == _END:
            return
        position += 4 + size


def _scan_xls_sheet(stream: bytes, position: int) -> _Found:
    found = _Found([], set(), set())
    for kind, data in _records_of_xls(stream, position):
        if kind == _BOOL_ERR and len(data) >= 8 and data[7]:
            found.errors.append(_marked(data, data[6]))
        elif kind == _FORMULA and len(data) >= 14 and data[12:14] == b"\xff\xff" and data[6] == 2:
            found.errors.append(_marked(data, data[8]))
        elif kind == _ROW and len(data) >= 14 and data[12] & _HIDDEN_ROW_OLD:
            found.hidden_rows.add(unpack_from("<H", data)[0] + 1)
        elif kind == _COLUMNS and len(data) >= 10 and data[8] & _HIDDEN_COLUMNS_OLD:
            first, last = unpack_from("<HH", data)
            found.hidden_columns.update(range(first + 1, last + 2))
    return found


def names_of_xlsb(workbook_part: bytes) -> dict[str, str]:
    """The names of the sheets by the id of their relation."""
    names: dict[str, str] = {}
    try:
        for kind, data in _records_of_xlsb(workbook_part):
            if kind == _B_SHEET:
                relation, at = _wide_text(data, 8)
                names[relation] = _wide_text(data, at)[0]
    except struct.error:
        pass
    return names


def facts_of_xlsb_sheet(part: bytes) -> SheetFacts:
    """The facts of one sheet's part, as far as its records can be followed."""
    found = _Found([], set(), set())
    row = -1
    try:
        for kind, data in _records_of_xlsb(part):
            if kind == _B_ROW and len(data) >= 12:
                row = unpack_from("<I", data)[0]
                if data[11] & _HIDDEN_ROW_NEW:
                    found.hidden_rows.add(row + 1)
            elif kind in (_B_ERROR, _B_FORMULA_ERROR) and len(data) >= 9:
                column = unpack_from("<I", data)[0]
                found.errors.append(MarkedCell(row + 1, column + 1, ERROR, _ERRORS.get(data[8], _UNKNOWN_ERROR)))
    except (struct.error, IndexError):
        pass
    return _facts(found)


def _records_of_xlsb(part: bytes) -> Iterator[tuple[int, bytes]]:
    position = 0
    while position < len(part):
        kind = part[position]
        position += 1
        if kind & 0x80:
            kind = (kind & 0x7F) | (part[position] & 0x7F) << 7
            position += 1
        size = shift = 0
        for _ in range(4):
            byte = part[position]
            position += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80:
                break
        yield kind, part[position : position + size]
        position += size


def _wide_text(data: bytes, at: int) -> tuple[str, int]:
    length = unpack_from("<I", data, at)[0]
    end = at + 4 + 2 * min(length, len(data))
    return data[at + 4 : end].decode("utf-16-le", "replace"), end


def _marked(data: bytes, code: int) -> MarkedCell:
    row, column = unpack_from("<HH", data)
    return MarkedCell(row + 1, column + 1, ERROR, _ERRORS.get(code, _UNKNOWN_ERROR))


def _facts(found: _Found) -> SheetFacts:
    last_column = max(found.hidden_columns, default=0)
    rows, columns = tuple(sorted(found.hidden_rows)), tuple(sorted(found.hidden_columns))
    return SheetFacts(0, 0, last_column, False, tuple(found.errors), rows, columns)
