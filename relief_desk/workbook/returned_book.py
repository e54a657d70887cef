"""Reads a returned workbook: cells and their flaws, notes on cells, where it says which export it is."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import openpyxl

from relief_desk.domain.problems import Address, Problem, Severity
from relief_desk.domain.progress import Job
from relief_desk.domain.returned import Claim, Place, ReturnedBook, ReturnedSheet, Witness, codes_in
from relief_desk.domain.wording import Template
from relief_desk.workbook.reading import Book, CellRange, Sheet, read_book

NOTES_UNREAD = Template("returned.notes_unread", "The notes that hang on cells could not be read.")
READ_THEM = Template("returned.read_them", "Open the file and look for cells with a note.")

_PARTS = (
    (re.compile(r"docProps/custom\.xml|meta\.xml"), Witness.PROPERTY),
    (re.compile(r"docProps/core\.xml"), Witness.DESCRIPTION),
    (re.compile(r"xl/workbook\.xml"), Witness.NAME),
)
_NOTES = re.compile(r"xl/.*comments.*\.xml", re.IGNORECASE)
_UNREADABLE = (TypeError, KeyError, ValueError, IndexError, AttributeError)
"""What openpyxl raises for workbooks that other programs open."""


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
    if not zipfile.is_zipfile(path):
        return (), {}, ()
    with zipfile.ZipFile(path) as archive:
        claims = tuple(_claims(archive))
        has_notes = any(_NOTES.fullmatch(name) for name in archive.namelist())
    if not has_notes:
        return claims, {}, ()
    try:
        return claims, _notes(path), ()
    except _UNREADABLE:
        unread = Problem(NOTES_UNREAD.filled(), READ_THEM.filled(), Address(book.name), severity=Severity.WARNING)
        return claims, {}, (unread,)


def _claims(archive: zipfile.ZipFile) -> Iterator[Claim]:
    for name in archive.namelist():
        for part, witness in _PARTS:
            if part.fullmatch(name):
                text = archive.read(name).decode("utf-8", "replace")
                yield from (Claim(witness, code) for code in dict.fromkeys(codes_in(text)))


def _notes(path: Path) -> dict[str, dict[Place, str]]:
    """The notes on cells, by sheet and place."""
    book = openpyxl.load_workbook(path)
    try:
        return {
            sheet.title: {(cell.row, cell.column): _said(cell.comment) for cell in _noted(sheet.iter_rows())}
            for sheet in book.worksheets
        }
    finally:
        book.close()


def _noted(rows: Iterable[Iterable[openpyxl.cell.Cell]]) -> Iterator[openpyxl.cell.Cell]:
    return (cell for row in rows for cell in row if cell.comment)


def _said(comment: openpyxl.comments.Comment) -> str:
    text = " ".join(str(comment.text).split())
    author = str(comment.author or "").strip()
    return f"{author}: {text}" if author and not text.startswith(author) else text


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
