"""Notes on the cells of an OpenDocument spreadsheet are found where they hang, however cells and rows are repeated."""

from __future__ import annotations

import io
import zipfile

import pytest

from relief_desk.workbook.file_kinds import Refused
from relief_desk.workbook.ods_notes import notes_of_ods
from relief_desk.workbook.safety import Archive

NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def archive(body: str, before: str = "") -> Archive:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as parts:
        parts.writestr("content.xml", f"<?xml version='1.0'?>{before}<office:document-content {NAMES}>{body}"
                       "</office:document-content>")  # fmt: skip
    return Archive(kept.getvalue())


def note(words: str, author: str = "") -> str:
    creator = f"<dc:creator>{author}</dc:creator>" if author else ""
    return f"<office:annotation>{creator}<dc:date>2022-07-01</dc:date>{words}</office:annotation>"


ROW, CELL = "table:table-row", "table:table-cell"


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        (f"<{ROW}><{CELL}>{{}}</{CELL}></{ROW}>", (1, 1)),
        (f'<{ROW} table:number-rows-repeated="4"/><{ROW}><{CELL}>{{}}</{CELL}></{ROW}>', (5, 1)),
        (f'<{ROW}><{CELL} table:number-columns-repeated="2"/><{CELL}>{{}}</{CELL}></{ROW}>', (1, 3)),
        (f"<{ROW}><table:covered-table-cell/><{CELL}>{{}}</{CELL}></{ROW}>", (1, 2)),
    ],
)
def test_a_note_is_found_in_its_place(rows: str, place: tuple[int, int]) -> None:
    body = f'<table:table table:name="Needs">{rows.format(note("<text:p>why so few?</text:p>"))}</table:table>'
    assert notes_of_ods(archive(body)) == {"Needs": {place: "why so few?"}}


def test_the_author_is_said_and_the_words_of_the_cell_are_not() -> None:
    written = note("<text:p>by <text:span>road</text:span></text:p><text:p>please</text:p>", "Ms Chen")
    cell = f"<table:table-cell>{written}<text:p>Tent</text:p></table:table-cell>"
    body = f'<table:table table:name="Needs"><table:table-row>{cell}</table:table-row></table:table>'
    assert notes_of_ods(archive(body)) == {"Needs": {(1, 1): "Ms Chen: by road please"}}


@pytest.mark.parametrize(("body", "before"), [("<office:body>", ""), ("", "<!DOCTYPE a [<!ENTITY b 'c'>]>")])
def test_a_part_that_is_broken_or_has_a_document_type_is_refused(body: str, before: str) -> None:
    with pytest.raises(Refused):
        notes_of_ods(archive(body, before))
