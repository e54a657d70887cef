"""Errors, hidden rows and merged cells of an .ods sheet, which the value reader does not tell; no values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from relief_desk.workbook.ods_content import TABLE, scan_content, times
from relief_desk.workbook.sheet_scan import ERROR, MarkedCell, SheetFacts

_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
_CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 "
_ROWS_THAT_MATTER = 1_048_576


class OdsFacts(NamedTuple):
    """By the name of the sheet: its facts, and its merged ranges as top, left, bottom and right, from 1."""

    sheets: dict[str, SheetFacts]
    merges: dict[str, list[tuple[int, int, int, int]]]


def facts_of_ods(chunks: Iterable[bytes]) -> OdsFacts:
    scan = _OdsScan()
    scan_content(chunks, scan)
    return OdsFacts(scan.facts, scan.merges)


class _OdsScan:
    """Counts rows and cells, which may stand for many by a number of repetitions."""

    def __init__(self) -> None:
        self.facts: dict[str, SheetFacts] = {}
        self.merges: dict[str, list[tuple[int, int, int, int]]] = {}
        self._name = ""
        self._row = self._column = 0
        self._repeated_row = 1
        self._shown: list[str] | None = None
        self._errors: list[MarkedCell] = []
        self._hidden: set[int] = set()

    def start(self, tag: str, given: dict[str, str]) -> None:
        match tag.removeprefix(TABLE):
            case "table":
                self._name = given.get(f"{TABLE}name", "")
                self._row, self._errors, self._hidden = 0, [], set()
                self.merges[self._name] = []
            case "table-row":
                self._repeated_row = times(given, "number-rows-repeated")
                if given.get(f"{TABLE}visibility", "visible") != "visible" and self._repeated_row < 10_000:
                    self._hidden.update(range(self._row + 1, self._row + self._repeated_row + 1))
                self._column = 0
            case "table-cell" | "covered-table-cell":
                if given.get(f"{_CALC}value-type") == "error":
                    self._shown = []
                    place = (self._row + 1, self._column + 1)
                    self._errors.append(MarkedCell(*place, ERROR, given.get(f"{_OFFICE}string-value", "")))
                down, right = (times(given, f"number-{way}-spanned") for way in ("rows", "columns"))
                if max(down, right) > 1:
                    top, left = self._row + 1, self._column + 1
                    self.merges[self._name].append((top, left, top + down - 1, left + right - 1))
                self._column += times(given, "number-columns-repeated")

    def end(self, tag: str) -> None:
        match tag.removeprefix(TABLE):
            case "table-cell" if self._shown is not None:
                self._errors[-1] = self._errors[-1]._replace(shown="".join(self._shown).strip() or "#ERROR")
                self._shown = None
            case "table-row":
                self._row = min(self._row + self._repeated_row, _ROWS_THAT_MATTER)
            case "table":
                hidden = tuple(sorted(self._hidden))
                self.facts[self._name] = SheetFacts(0, self._row, 0, False, tuple(self._errors), hidden, ())

    def text(self, data: str) -> None:
        if self._shown is not None:
            self._shown.append(data)
