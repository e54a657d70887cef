"""The notes that hang on the cells of an OpenDocument spreadsheet; reads no cell."""

from __future__ import annotations

from collections.abc import Mapping

from relief_desk.domain.merging.returned import Place
from relief_desk.workbook.ods_content import TABLE, scan_content, times
from relief_desk.workbook.safety import Archive

_NOTE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 annotation"
_PARAGRAPH = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 p"
_AUTHOR = "http://purl.org/dc/elements/1.1/ creator"


def notes_of_ods(archive: Archive) -> Mapping[str, Mapping[Place, str]]:
    """The notes by sheet and place, each with its author where it names one; raises Refused for a broken part."""
    scan = _NoteScan()
    scan_content(archive.chunks("content.xml"), scan)
    return scan.notes


class _NoteScan:
    """Counts rows and cells, which may stand for many by a number of repetitions, and keeps the words of notes."""

    def __init__(self) -> None:
        self.notes: dict[str, dict[Place, str]] = {}
        self._sheet = ""
        self._row = self._column = 0
        self._rows_alike = self._cells_alike = 1
        self._author: list[str] = []
        self._words: list[str] | None = None
        self._heard: list[str] | None = None

    def start(self, tag: str, given: dict[str, str]) -> None:
        if tag == _NOTE:
            self._author, self._words = [], []
        elif self._words is not None:
            if tag in (_PARAGRAPH, _AUTHOR):
                self._heard = self._author if tag == _AUTHOR else self._words
                self._heard.append(" ")
        elif tag == f"{TABLE}table":
            self._sheet, self._row = given.get(f"{TABLE}name", ""), 0
        elif tag == f"{TABLE}table-row":
            self._rows_alike, self._column = times(given, "number-rows-repeated"), 0
        elif tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            self._cells_alike = times(given, "number-columns-repeated")

    def end(self, tag: str) -> None:
        if tag == _NOTE:
            self._keep()
            self._words = None
        elif self._words is not None:
            self._heard = None if tag in (_PARAGRAPH, _AUTHOR) else self._heard
        elif tag == f"{TABLE}table-row":
            self._row += self._rows_alike
        elif tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            self._column += self._cells_alike

    def text(self, data: str) -> None:
        if self._heard is not None:
            self._heard.append(data)

    def _keep(self) -> None:
        words, author = (" ".join("".join(parts).split()) for parts in (self._words or (), self._author))
        if words:
            place = (self._row + 1, self._column + 1)
            said = f"{author}: {words}" if author and not words.startswith(author) else words
            self.notes.setdefault(self._sheet, {})[place] = said
