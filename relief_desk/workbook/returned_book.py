"""Reads a returned workbook: cells and their flaws, notes on cells, where it says which export it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import ParseError

from relief_desk.domain.merging.returned import Claim, Place, ReturnedBook, ReturnedSheet, Witness, codes_in
from relief_desk.domain.problems import Address, Problem, Severity
from relief_desk.domain.progress import Job
from relief_desk.domain.wording import Phrase, Template
from relief_desk.workbook.cell_looks import Looks, looks_of
from relief_desk.workbook.cell_notes import notes_of
from relief_desk.workbook.file_kinds import ENCRYPTED, ODS, XLS, XLSB, XLSM, XLSX, Refused, kind_of
from relief_desk.workbook.ods_notes import notes_of_ods
from relief_desk.workbook.reading import Book, CellRange, Sheet, read_book
from relief_desk.workbook.safety import Archive, file_content

NOTES_UNREAD = Template(
    "returned.notes_unread", "The notes on cells, their colours and struck out words could not be read."
)
UNREAD_IN = Template(
    "returned.unread_in", "Notes on cells, colours and struck out words are not looked at in {ending} files."
)
LOOKS_UNREAD = Template("returned.looks_unread", "Colours and struck out words are not looked at in .ods files.")
READ_THEM = Template("returned.read_them", "Open the file and look for them.")

_WITNESSES = {
    "docProps/custom.xml": Witness.PROPERTY,
    "meta.xml": Witness.PROPERTY,
    "docProps/core.xml": Witness.DESCRIPTION,
    "xl/workbook.xml": Witness.NAME,
}


@dataclass(frozen=True, slots=True)
class _Beside:
    """What a file says beside the values of its cells: claims, notes and looks by sheet, and what could not be read."""

    claims: tuple[Claim, ...] = ()
    notes: Mapping[str, Mapping[Place, str]] = field(default_factory=dict)
    looks: Mapping[str, Looks] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_returned(path: Path, *, password: str | None = None) -> Job[tuple[ReturnedBook, tuple[Problem, ...]]]:
    """The returned workbook with what was noticed while reading; raises FileRefused."""
    book = yield from read_book(path, password=password)
    beside = _beside_the_cells(path, book, password)
    return _returned_book(book, beside), beside.problems


def returned_cells(book: Book) -> ReturnedBook:
    """The cells of a book alone, as of cells that were pasted."""
    return _returned_book(book, _Beside())


def claims_of(path: Path, password: str | None = None) -> tuple[Claim, ...]:
    """Where the file says outside its cells which export it is; nothing for files that are no zipped workbook."""
    try:
        return tuple(_claims(Archive(_content(path, password))))
    except Refused:
        return ()


def _content(path: Path, password: str | None) -> bytes:
    """What the file holds, without its protection; raises Refused."""
    content = file_content(str(path))
    if kind_of(content) != ENCRYPTED:
        return content
    from relief_desk.workbook.decrypting import decrypted

    return decrypted(content, password)


def _beside_the_cells(path: Path, book: Book, password: str | None) -> _Beside:
    """What a zipped workbook says; nothing of other kinds, whose cells still say which export it is."""
    if book.kind in (XLS, XLSB):
        return _Beside(problems=(_noticed(UNREAD_IN.filled(ending=f".{book.kind}"), book),))
    if book.kind not in (XLSX, XLSM, ODS):
        return _Beside()
    archive = Archive(_content(path, password))
    claims = tuple(_claims(archive))
    try:
        if book.kind == ODS:
            looks_unread = _noticed(LOOKS_UNREAD.filled(), book)
            return _Beside(claims, notes_of_ods(archive), problems=(looks_unread,))
        return _Beside(claims, notes_of(archive), looks_of(archive))
    except (Refused, ParseError):
        return _Beside(claims, problems=(_noticed(NOTES_UNREAD.filled(), book),))


def _noticed(what: Phrase, book: Book) -> Problem:
    return Problem(what, READ_THEM.filled(), Address(book.name), severity=Severity.WARNING)


def _claims(archive: Archive) -> Iterator[Claim]:
    for part, witness in _WITNESSES.items():
        yield from (Claim(witness, code) for code in dict.fromkeys(codes_in(_text(archive, part))))


def _text(archive: Archive, part: str) -> str:
    """The part as text; a part that cannot be read claims nothing, and the others still do."""
    try:
        return archive.description(part).decode("utf-8", "replace")
    except Refused:
        return ""


def _returned_book(book: Book, beside: _Beside) -> ReturnedBook:
    sheets = tuple(_returned(sheet, beside) for sheet in book.sheets)
    return ReturnedBook(book.name, book.sha256, sheets, beside.claims)


def _returned(sheet: Sheet, beside: _Beside) -> ReturnedSheet:
    looks = beside.looks.get(sheet.name, Looks())
    return ReturnedSheet(
        sheet.name,
        sheet.rows,
        sheet.first_row,
        sheet.first_column,
        sheet.hidden,
        frozenset(_covered(sheet.merges, sheet.first_row + len(sheet.rows))),
        sheet.errors,
        sheet.no_result,
        beside.notes.get(sheet.name, {}),
        looks.struck,
        looks.painted,
        looks.shares,
        sheet.hidden_rows,
    )


def _covered(merges: Iterable[CellRange], end: int) -> Iterator[Place]:
    """The cells under merged ones above row `end`, but for the upper left, which holds the value."""
    for merge in merges:
        for row in range(merge.top, min(merge.bottom + 1, end)):
            for column in range(merge.left, merge.right + 1):
                if (row, column) != (merge.top, merge.left):
                    yield row, column
