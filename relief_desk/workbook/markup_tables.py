"""Tables of web pages and of Excel 2003 XML, which strangers save under the names of workbooks, as rows of cells."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import NamedTuple
from xml.parsers import expat

from relief_desk.workbook.file_kinds import Refused
from relief_desk.workbook.safety import damaged, has_doctype
from relief_desk.workbook.text_tables import decoded

_MOST_CELLS = 3_000_000
_WIDEST_SPAN = 1000
_FARTHEST_ROW, _FARTHEST_COLUMN = 1_048_576, 16_384
_DECLARED = re.compile(rb"charset=[\"']?([\w-]{3,20})", re.IGNORECASE)


class NamedRows(NamedTuple):
    """A sheet's name, "" where it has none, and its rows."""

    name: str
    rows: list[list[object]]


def html_tables(content: bytes) -> list[NamedRows]:
    """Every table of a web page; a cell that spans others is followed by empty ones."""
    declared = _DECLARED.search(content[:4096])
    text = ""
    if declared:
        try:
            text = content.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            text = ""
    reader = _TableReader()
    reader.feed(text or decoded(content)[0])
    reader.close()
    reader.end_table()
    if not reader.tables:
        raise Refused("no_table")
    return [NamedRows("", rows) for rows in reader.tables]


class _TableReader(HTMLParser):
    """Collects the cells of tables; a table inside a cell counts as a table of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[object]]] = []
        self._rows: list[list[object]] = []
        self._cell: list[str] | None = None
        self._span = 1
        self._cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        match tag:
            case "table":
                self.end_table()
            case "tr":
                self._end_cell()
                self._rows.append([])
            case "td" | "th":
                self._end_cell()
                span = dict(attrs).get("colspan") or "1"
                self._span = min(int(span), _WIDEST_SPAN) if span.isdecimal() else 1
                self._cell = []
            case "br" | "p" | "div" if self._cell:
                self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr"):
            self._end_cell()
        elif tag == "table":
            self.end_table()

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        if not self._rows:
            self._rows.append([])
        self._cells += max(1, self._span)
        if self._cells > _MOST_CELLS:
            raise Refused("too_many", cells=self._cells)
        lines = (" ".join(line.split()) for line in "".join(self._cell).split("\n"))
        self._rows[-1].append("\n".join(line for line in lines if line) or None)
        self._rows[-1].extend([None] * (self._span - 1))
        self._cell = None

    def end_table(self) -> None:
        self._end_cell()
        if any(cell is not None for row in self._rows for cell in row):
            self.tables.append(self._rows)
        self._rows = []


def xml_2003_sheets(content: bytes) -> list[NamedRows]:
    """Every worksheet of an Excel 2003 XML workbook, with numbers, dates (as ISO text) and texts."""
    if has_doctype(content[:100_000]):
        raise Refused("doctype")
    reader = _Xml2003Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.buffer_text = True
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise damaged(error) from None
    if not reader.sheets:
        raise Refused("no_sheets")
    return reader.sheets


class _Xml2003Reader:
    """Collects rows; cells and rows may say their own position with ``ss:Index``."""

    def __init__(self) -> None:
        self.sheets: list[NamedRows] = []
        self._row: list[object] = []
        self._data: list[str] | None = None
        self._type = ""
        self._ahead = 0
        self._cells = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        given = {name.rpartition(" ")[2]: value for name, value in attributes.items()}
        match tag.rpartition(" ")[2]:
            case "Worksheet":
                self.sheets.append(NamedRows(given.get("Name", ""), []))
            case "Row" if self.sheets:
                rows = self.sheets[-1].rows
                self._row = []
                self._pad(rows, _position(given) - 1, _FARTHEST_ROW)
                rows.append(self._row)
            case "Cell":
                self._pad(self._row, max(_position(given) - 1, len(self._row) + self._ahead), _FARTHEST_COLUMN)
                self._row.append(None)
                self._ahead = int(given.get("MergeAcross", "0")) if given.get("MergeAcross", "0").isdecimal() else 0
            case "Data":
                self._data, self._type = [], given.get("Type", "String")

    def end(self, tag: str) -> None:
        match tag.rpartition(" ")[2]:
            case "Data" if self._data is not None and self._row:
                self._row[-1] = _typed("".join(self._data), self._type)
                self._data = None
            case "Row":
                self._ahead = 0

    def text(self, data: str) -> None:
        if self._data is not None:
            self._data.append(data)

    def _pad(self, cells: list[object] | list[list[object]], length: int, farthest: int) -> None:
        missing = length - len(cells)
        if length > farthest or self._cells + missing > _MOST_CELLS:
            raise Refused("damaged", detail="a cell far outside of the sheet")
        self._cells += max(0, missing) + 1
        for _ in range(missing):
            cells.append([] if farthest == _FARTHEST_ROW else None)  # type: ignore[arg-type]


def _position(given: dict[str, str]) -> int:
    index = given.get("Index", "")
    return int(index) if index.isdecimal() and len(index) < 9 else 0


def _typed(text: str, kind: str) -> object:
    if kind == "Number":
        try:
            number = float(text)
        except ValueError:
            return text
        return int(number) if number.is_integer() and abs(number) < 1e15 else number
    if kind == "Boolean":
        return text.strip() == "1"
    if kind == "DateTime":
        return text.removesuffix("T00:00:00.000")
    return text or None
