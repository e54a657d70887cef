"""The notes that hang on the cells of an OpenDocument spreadsheet; reads no cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.parsers import expat

from relief_desk.domain.merging.returned import Place
from relief_desk.workbook.safety import Archive, damaged, has_doctype

_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_NOTE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 annotation"
_PARAGRAPH = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 p"
_AUTHOR = "http://purl.org/dc/elements/1.1/ creator"


def notes_of_ods(archive: Archive) -> Mapping[str, Mapping[Place, str]]:
    """The notes by sheet and place, each with its author where it names one; raises Refused for a broken part."""
    return _notes_in(archive.chunks("content.xml"))


def _notes_in(chunks: Iterable[bytes]) -> Mapping[str, Mapping[Place, str]]:
    scan = _NoteScan()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = scan.start
    parser.EndElementHandler = scan.end
    parser.CharacterDataHandler = scan.text
    parser.buffer_text = True
    try:
        for chunk in chunks:
            if has_doctype(chunk):
                raise damaged(ValueError("a document type"))
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise damaged(error) from None
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
        elif tag == f"{_TABLE}table":
            self._sheet, self._row = given.get(f"{_TABLE}name", ""), 0
        elif tag == f"{_TABLE}table-row":
            self._rows_alike, self._column = _count(given.get(f"{_TABLE}number-rows-repeated")), 0
        elif tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            self._cells_alike = _count(given.get(f"{_TABLE}number-columns-repeated"))

    def end(self, tag: str) -> None:
        if tag == _NOTE:
            self._keep()
            self._words = None
        elif self._words is not None:
            self._heard = None if tag in (_PARAGRAPH, _AUTHOR) else self._heard
        elif tag == f"{_TABLE}table-row":
            self._row += self._rows_alike
        elif tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
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


def _count(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 9 else 1
