"""Reads a returned workbook: cells and their flaws, notes on cells, where it says which export it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from xml.etree.ElementTree import ParseError

from relief_desk.domain.merging.returned import Claim, Place, ReturnedBook, ReturnedSheet, Witness, codes_in
from relief_desk.domain.problems import Address, Problem, Severity
from relief_desk.domain.progress import Job
from relief_desk.domain.wording import Template
from relief_desk.workbook.cell_notes import notes_of
from relief_desk.workbook.file_kinds import ODS, XLSM, XLSX, Refused
from relief_desk.workbook.reading import Book, CellRange, Sheet, read_book
from relief_desk.workbook.safety import Archive

NOTES_UNREAD = Template("returned.notes_unread", "The notes that hang on cells could not be read.")
READ_THEM = Template("returned.read_them", "Open the file and look for cells with a note.")

_WITNESSES = {
    "docProps/custom.xml": Witness.PROPERTY,
    "meta.xml": Witness.PROPERTY,
    "docProps/core.xml": Witness.DESCRIPTION,
    "xl/workbook.xml": Witness.NAME,
}


def read_returned(path: Path, *, password: str | None = None) -> Job[tuple[ReturnedBook, tuple[Problem, ...]]]:
    """The returned workbook with what was noticed while reading; raises FileRefused."""
    book = yield from read_book(path, password=password)
    claims, notes, problems = _beside_the_cells(path, book)
    sheets = tuple(_returned(sheet, notes.get(sheet.name, {})) for sheet in book.sheets)
    return ReturnedBook(book.name, book.sha256, sheets, claims), problems


def _beside_the_cells(
    path: Path, book: Book
) -> tuple[tuple[Claim, ...], Mapping[str, Mapping[Place, str]], tuple[Problem, ...]]:
    """Claims and notes of a zipped workbook; none of other kinds, whose cells still say which export it is."""
    if book.kind not in (XLSX, XLSM, ODS) or path.read_bytes()[:2] != b"PK":
        return (), {}, ()
    archive = Archive(path.read_bytes())
    claims = tuple(_claims(archive))
    if book.kind == ODS:
        return claims, {}, ()
    try:
        return claims, notes_of(archive), ()
    except (Refused, ParseError):
        unread = Problem(NOTES_UNREAD.filled(), READ_THEM.filled(), Address(book.name), severity=Severity.WARNING)
        return claims, {}, (unread,)


def _claims(archive: Archive) -> Iterator[Claim]:
    for part, witness in _WITNESSES.items():
        yield from (Claim(witness, code) for code in dict.fromkeys(codes_in(_text(archive, part))))


def _text(archive: Archive, part: str) -> str:
    """The part as text; a part that cannot be read claims nothing, and the others still do."""
    try:
        return archive.description(part).decode("utf-8", "replace")
    except Refused:
        return ""


def _returned(sheet: Sheet, notes: Mapping[Place, str]) -> ReturnedSheet:
    return ReturnedSheet(
        sheet.name,
        sheet.rows,
        sheet.first_row,
        sheet.first_column,
        sheet.hidden,
        frozenset(_covered(sheet.merges, sheet.first_row + len(sheet.rows))),
        sheet.errors,
        sheet.no_result,
        notes,
    )


def _covered(merges: Iterable[CellRange], end: int) -> Iterator[Place]:
    """The cells under merged ones above row `end`, but for the upper left, which holds the value."""
    for merge in merges:
        for row in range(merge.top, min(merge.bottom + 1, end)):
            for column in range(merge.left, merge.right + 1):
                if (row, column) != (merge.top, merge.left):
                    yield row, column
