"""Facts about a worksheet's XML that the value reader does not tell: extent, errors, formulas, hidden rows; no values.

The part is searched as bytes, a few million of them at a time, so that a large sheet costs little time and memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from relief_desk.domain.cell_names import column_number
from relief_desk.workbook.file_kinds import Refused
from relief_desk.workbook.safety import Archive, has_doctype

ERROR, NO_RESULT = "error", "no result"
_ROOT = re.compile(rb"<(?:(\w+):)?(?:worksheet|macrosheet|chartsheet|dialogsheet)\b")
_END = re.compile(rb"</(?:\w+:)?\w*sheet\s*>|<(?:\w+:)?\w*sheet\b[^>]*/>")
_ADDRESS = re.compile(rb"\br=[\"']([A-Z]{1,3})(\d{1,7})[\"']")
_HIDDEN = re.compile(rb"\bhidden=[\"'](?:1|true)[\"']")
_SPAN = re.compile(rb"\b(min|max)=[\"'](\d{1,5})[\"']")


class MarkedCell(NamedTuple):
    """A cell without a usable value: row and column from 1 (0: unknown), why, and the error shown."""

    row: int
    column: int
    why: str
    shown: str


class SheetFacts(NamedTuple):
    """What the XML of one worksheet says beside its values; rows and columns count from 1."""

    cells: int
    last_row: int
    last_column: int
    uses_shared_strings: bool
    marked: tuple[MarkedCell, ...]
    hidden_rows: tuple[int, ...]
    hidden_columns: tuple[int, ...]


class _Patterns:
    """The searches, for the namespace prefix of this part.

    Every repetition has a bound: on a part that never closes its elements a search without one would look through the
    rest of the part again and again.
    """

    def __init__(self, prefix: bytes, single_quotes: bool) -> None:
        self.single_quotes = single_quotes
        self.cell_start = b"<" + prefix + b"c "
        self.formula_start = b"<" + prefix + b"f"
        self.row_start = b"<" + prefix + b"row"
        self.row_end = b"</" + prefix + b"row>"
        self.row = re.compile(rb"<%brow\b([^<>]{0,500})>" % prefix)
        self.row_number = re.compile(rb"<%brow\b[^<>]{0,500}?\br=[\"'](\d{1,9})[\"']" % prefix)
        # What Excel writes: searched for first, because a pattern with a fixed start is found ten times as fast.
        self.usual_row_number = re.compile(rb'<%brow r="(\d{1,9})"' % prefix)
        self.usual_wide = re.compile(rb' r="([A-Z]{2,3})\d')
        self.wide = re.compile(rb"\br\s?=\s?[\"']([A-Z]{2,3})\d")
        self.far = re.compile(rb"\br=[\"'][A-Z]{1,3}(\d{4,7})[\"']")
        formula = rb"(?:<%bf\b[^<>]{0,500}>[^<]{0,40000}</%bf>|<%bf\b[^<>]{0,500}/>)" % ((prefix,) * 3)
        self.error = re.compile(
            rb"<%bc\b([^<>]{0,300}?\bt=[\"']e[\"'][^<>]{0,300})>\s{0,99}%b?\s{0,99}<%bv>([^<]{0,99})</%bv>"
            % (prefix, formula, prefix, prefix)
        )
        self.no_result = re.compile(
            rb"<%bc\b(?![^<>]{0,300}\bt=[\"']str[\"'])([^<>]{0,300})>\s{0,99}%b\s{0,99}(?:<%bv\s?/>|<%bv>\s{0,99}</%bv>)?"
            rb"\s{0,99}</%bc>" % (prefix, formula, prefix, prefix, prefix, prefix)
        )
        self.column = re.compile(rb"<%bcol\b([^<>]{0,500})>" % prefix)


def scan_sheet(archive: Archive, part: str, *, extent: bool = True) -> SheetFacts:
    """The facts of the worksheet kept in `part`; without `extent` cells and columns are not counted, to save time.

    Raises Refused where it cannot be relied on: a document type, a cut end, rows that come twice or out of order.
    """
    scan = _Scan(part, extent)
    for patterns, piece in _pieces(archive, part):
        scan.take(patterns, piece)
    return scan.facts()


class _Scan:
    """The facts gathered so far."""

    def __init__(self, part: str, extent: bool) -> None:
        self.part, self.extent = part, extent
        self.cells = self.last_row = self.last_column = 0
        self.uses_shared_strings = False
        self.rows: set[int] = set()
        self.marked: list[MarkedCell] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.tail = b""

    def take(self, patterns: _Patterns, piece: bytes) -> None:
        self._take_rows(_row_numbers(patterns, piece))
        if self.extent:
            self.cells += piece.count(patterns.cell_start)
            self.last_column = max(self.last_column, _last_column(patterns, piece))
        if not self.uses_shared_strings:
            self.uses_shared_strings = b't="s"' in piece or b"t='s'" in piece
        self.marked.extend(_marked(patterns, piece))
        if b"hidden=" in piece:
            self.hidden_rows.update(_hidden_rows(patterns, piece))
            self.hidden_columns.update(_hidden_columns(patterns, piece))
        self.tail = (self.tail + piece)[-1000:]

    def _take_rows(self, numbers: list[int]) -> None:
        if not numbers:
            return
        # The value reader would keep one of two rows with the same number and lose the other without a word.
        before = len(self.rows)
        self.rows.update(numbers)
        if len(self.rows) != before + len(numbers):
            raise Refused("damaged", detail=f"a row number comes twice in {self.part}")
        # It would also take the first row of the part for the top of the sheet, and the last for its end.
        if numbers[0] < self.last_row or numbers != sorted(numbers):
            raise Refused("damaged", detail=f"the rows of {self.part} are out of order")
        self.last_row = max(self.last_row, *numbers)

    def facts(self) -> SheetFacts:
        if not _END.search(self.tail):
            raise Refused("damaged", detail=f"{self.part} breaks off")
        return SheetFacts(
            self.cells,
            self.last_row,
            self.last_column,
            self.uses_shared_strings,
            tuple(self.marked),
            tuple(sorted(self.hidden_rows)),
            tuple(sorted(self.hidden_columns)),
        )


def _pieces(archive: Archive, part: str) -> Iterator[tuple[_Patterns, bytes]]:
    """The part in pieces that end with a row, so that no cell is cut in two."""
    patterns = None
    rest = b""
    before_rows = True
    for chunk in _plain_chunks(archive, part):
        if patterns is None:
            root = _ROOT.search(chunk[:4096])
            patterns = _Patterns(root[1] + b":" if root and root[1] else b"", b"='" in chunk)
        piece = rest + chunk
        # Behind the first row a declaration would be an error that no reader lets pass.
        if before_rows and has_doctype(piece):
            raise Refused("doctype")
        before_rows = before_rows and patterns.row_start not in piece
        end = piece.rfind(patterns.row_end) + len(patterns.row_end)
        if end < len(patterns.row_end):
            end = max(0, piece.rfind(patterns.cell_start))
        piece, rest = piece[:end], piece[end:]
        yield patterns, piece
    if patterns is not None:
        yield patterns, rest


def _plain_chunks(archive: Archive, part: str) -> Iterator[bytes]:
    chunks = archive.chunks(part)
    first = next(chunks, b"")
    if b"\x00" in first[:200]:
        # UTF-16 is legal XML and hides from a search of bytes.
        whole = first + b"".join(chunks)
        yield whole.decode("utf-16", "replace").encode("utf-8")
        return
    yield first
    yield from chunks


def _row_numbers(patterns: _Patterns, piece: bytes) -> list[int]:
    """The numbers of the rows in the piece, as the rows or else their cells give them."""
    numbers: Iterable[bytes] = patterns.usual_row_number.findall(piece)
    if len(list(numbers)) != piece.count(patterns.row_start):
        numbers = patterns.row_number.findall(piece)
        if not numbers:
            return sorted(map(int, set(patterns.far.findall(piece))))
    return list(map(int, numbers))


def _last_column(patterns: _Patterns, piece: bytes) -> int:
    search = patterns.wide if patterns.single_quotes or b' r="' not in piece[:100_000] else patterns.usual_wide
    letters = set(search.findall(piece))
    return max(
        (column_number(each.decode("ascii")) for each in letters), default=26 if patterns.cell_start in piece else 0
    )


def _marked(patterns: _Patterns, piece: bytes) -> Iterator[MarkedCell]:
    if b't="e"' in piece or (patterns.single_quotes and b"t='e'" in piece):
        for attributes, shown in patterns.error.findall(piece):
            yield _marked_cell(attributes, ERROR, shown.decode("utf-8", "replace"))
    if patterns.formula_start in piece:
        for attributes in patterns.no_result.findall(piece):
            yield _marked_cell(attributes, NO_RESULT, "")


def _marked_cell(attributes: bytes, why: str, shown: str) -> MarkedCell:
    found = _ADDRESS.search(attributes)
    if found is None:
        return MarkedCell(0, 0, why, shown)
    return MarkedCell(int(found[2]), column_number(found[1].decode("ascii")), why, shown)


def _hidden_rows(patterns: _Patterns, piece: bytes) -> Iterator[int]:
    for found in patterns.row.finditer(piece):
        if _HIDDEN.search(found[1]):
            number = patterns.row_number.match(found[0])
            if number:
                yield int(number[1])


def _hidden_columns(patterns: _Patterns, piece: bytes) -> Iterator[int]:
    for attributes in patterns.column.findall(piece):
        span = {key: int(number) for key, number in _SPAN.findall(attributes)}
        if _HIDDEN.search(attributes) and b"min" in span:
            yield from range(span[b"min"], min(span.get(b"max", span[b"min"]), 16384) + 1)
