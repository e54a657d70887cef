"""Whatever a file is, opening it ends in its cells or in one refusal that says why and what to do."""

from __future__ import annotations

import hashlib
import io
import os
import struct
import subprocess
import sys
import threading
import time
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_workbooks import (
    CELLS,
    MAIN,
    OFFICE,
    cell_xml,
    compound_file,
    old_workbook,
    open_document,
    record,
    sheet_xml,
    whole_workbook,
    workbook_parts,
    written,
    zipped,
)
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

from relief_desk.domain.problems import FileRefused, Severity
from relief_desk.services.jobs import finish
from relief_desk.workbook import reading, worker_process
from relief_desk.workbook.binary_sheet_scan import facts_of_xls, facts_of_xlsb_sheet
from relief_desk.workbook.decrypting import decrypted
from relief_desk.workbook.file_kinds import Refused
from relief_desk.workbook.reading import Book, address, book_from_text, read_book
from relief_desk.workbook.sheet_scan import MarkedCell


def read(path: Path, **options: object) -> Book:
    return finish(read_book(path, **options))  # type: ignore[arg-type]


def refusal_of(path: Path, **options: object) -> FileRefused:
    with pytest.raises(FileRefused) as caught:
        read(path, **options)
    return caught.value


def codes(book: Book) -> list[str]:
    return [notice.code.removeprefix("file.") for notice in book.notices]


def test_a_workbook_gives_its_cells_with_their_places(tmp_path: Path) -> None:
    book = read(written(tmp_path, "needs.xlsx", whole_workbook()))
    sheet = book.sheets[0]
    assert (book.kind, sheet.name, list(sheet.rows)) == (
        "xlsx",
        "Needs",
        [("Item", "Quantity"), ("Tent", 5), ("Blanket", 1200)],
    )
    assert str(address(sheet, 3, 2, file=book.name)) == 'needs.xlsx > sheet "Needs" > B3'
    assert len(book.sha256) == 64


def test_a_table_that_begins_anywhere_keeps_its_rows_and_columns(tmp_path: Path) -> None:
    rows: list[list[object]] = [[], [], [None, None, "Item"], [None, None, "Tent"]]
    sheet = read(written(tmp_path, "far.xlsx", whole_workbook(rows))).sheets[0]
    assert (sheet.first_row, sheet.first_column, sheet.rows[0]) == (3, 3, ("Item",))


def test_values_keep_their_kinds(tmp_path: Path) -> None:
    path = tmp_path / "kinds.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Kinds")
        sheet.write_string(0, 0, "007")
        sheet.write_number(0, 1, 12.5)
        sheet.write_number(0, 2, 3)
        sheet.write_boolean(0, 3, True)
        sheet.write_datetime(0, 4, datetime.fromisoformat("2022-06-22"), book.add_format({"num_format": "dd/mm/yyyy"}))
        sheet.write_string(0, 5, " ")
        sheet.write_string(0, 6, "اقلام")
    row = read(path).sheets[0].rows[0]
    assert row[:5] == ("007", 12.5, 3, True, date(2022, 6, 22))
    assert row[6] == "اقلام"
    assert [type(value) for value in row[:4]] == [str, float, int, bool]


@pytest.mark.parametrize("name", ["needs.xls", "needs.csv", "needs", "needs.xlsb"])
def test_a_wrong_ending_does_not_matter_and_is_mentioned(tmp_path: Path, name: str) -> None:
    book = read(written(tmp_path, name, whole_workbook()))
    assert (book.kind, codes(book), len(book.sheets[0].rows)) == ("xlsx", ["other_ending"], 3)


@pytest.mark.parametrize(
    ("content", "code", "word"),
    [
        (b"", "empty", "no content"),
        (b"%PDF-1.4 ...", "other_kind", "PDF"),
        (b"\x89PNG\r\n\x1a\n....", "other_kind", "picture"),
        (b"{\\rtf1 hello}", "other_kind", "RTF"),
        (b"\x09\x04\x06\x00\x00\x00\x10\x00", "old_kind", "Excel 4"),
        (b"\x00" * 5000, "damaged", "zero bytes"),
        (b"PK\x03\x04 cut off", "damaged", "not a zip"),
        (bytes(range(256)) * 20, "not_text", "encoding"),
        (b'<?xml version="1.0"?><other/>', "other_kind", "XML"),
        (b'{"needs": [1, 2]}', "other_kind", "JSON"),
        (b"<html><body>no table</body></html>", "no_table", "no table"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "damaged", "no workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "other_kind", "Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password_needed", "password"),
    ],
)
def test_what_is_no_workbook_is_refused_by_its_name(tmp_path: Path, content: bytes, code: str, word: str) -> None:
    refused = refusal_of(written(tmp_path, "needs.xlsx", content))
    assert refused.what.code == f"file.{code}"
    assert word in str(refused)
    assert str(refused.advice)


def test_a_folder_a_missing_file_and_an_owner_file_are_refused(tmp_path: Path) -> None:
    assert refusal_of(tmp_path).what.code == "file.directory"
    assert refusal_of(tmp_path / "gone.xlsx").what.code == "file.missing"
    assert refusal_of(written(tmp_path, "~$needs.xlsx", b"somebody")).what.code == "file.owner_file"


@pytest.mark.skipif(sys.platform == "win32" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "needs.xlsx", whole_workbook())
    path.chmod(0)
    assert refusal_of(path).what.code == "file.unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "needs.xlsx")
    assert refusal_of(tmp_path / "needs.xlsx").what.code == "file.no_file"


def _label(row: int, column: int, text: str) -> bytes:
    return record(0x204, struct.pack("<HHHHB", row, column, 0, len(text), 0) + text.encode())


ODS_CELL = '<table:table-cell office:value-type="string"><text:p>Item</text:p></table:table-cell>'


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (old_workbook("Needs", [_label(0, 0, "Item")]), "xls"),
        (
            open_document(f'<table:table table:name="A"><table:table-row>{ODS_CELL}</table:table-row></table:table>'),
            "ods",
        ),
        ("Item\tQty\r\nTent\t5\r\n".encode("utf-16"), "text"),
        (b"Item,Qty\nTent,5\n", "text"),
        (b"<table><tr><td>Item</td></tr></table>", "html"),
    ],
)
def test_other_kinds_under_the_name_of_a_workbook_are_read_as_what_they_are(
    tmp_path: Path, content: bytes, kind: str
) -> None:
    book = read(written(tmp_path, "needs.xlsx", content))
    assert (book.kind, book.sheets[0].rows[0][0]) == (kind, "Item")
    assert "other_ending" in codes(book)


def test_a_document_in_a_zip_is_refused_by_its_name(tmp_path: Path) -> None:
    assert "Word" in str(refusal_of(written(tmp_path, "a.xlsx", zipped({"word/document.xml": "<w/>"}))))
    assert "zip archive" in str(refusal_of(written(tmp_path, "b.xlsx", zipped({"a.txt": "hello"}))))
    assert "Numbers" in str(refusal_of(written(tmp_path, "c.xlsx", zipped({"Index/Document.iwa": "x"}))))


def test_every_cut_of_a_workbook_is_refused_or_whole(tmp_path: Path) -> None:
    content = whole_workbook()
    for length in range(8, len(content), 97):
        assert refusal_of(written(tmp_path, "cut.xlsx", content[:length])).what.code == "file.damaged"


def test_damaged_bytes_never_give_other_cells(tmp_path: Path) -> None:
    content = whole_workbook()
    for position in range(60, len(content), 211):
        changed = content[:position] + bytes([content[position] ^ 0xFF]) + content[position + 1 :]
        path = written(tmp_path, "flipped.xlsx", changed)
        try:
            rows = list(read(path).sheets[0].rows)
        except FileRefused:
            continue
        assert rows == [tuple(row) for row in CELLS]


@pytest.mark.parametrize("part", ["xl/worksheets/sheet2.xml", "xl/workbook.xml"])
def test_a_missing_part_is_refused(tmp_path: Path, part: str) -> None:
    parts = workbook_parts({"Needs": sheet_xml(CELLS), "Pledges": sheet_xml(CELLS)})
    del parts[part]
    refused = refusal_of(written(tmp_path, "needs.xlsx", zipped(parts)))
    assert refused.what.code in ("file.missing_sheet", "file.missing_part")


def test_a_sheet_named_in_the_workbook_but_missing_is_named(tmp_path: Path) -> None:
    parts = workbook_parts({"Needs": sheet_xml(CELLS), "Pledges": sheet_xml(CELLS)})
    del parts["xl/worksheets/sheet2.xml"]
    assert '"Pledges"' in str(refusal_of(written(tmp_path, "needs.xlsx", zipped(parts))))


def test_texts_kept_in_a_missing_part_are_refused(tmp_path: Path) -> None:
    rows = [['< t="s"><v>0</v>', 5]]
    refused = refusal_of(written(tmp_path, "needs.xlsx", whole_workbook(rows)))
    assert refused.what.code == "file.missing_part"


def test_a_part_that_comes_twice_is_refused(tmp_path: Path) -> None:
    parts = workbook_parts({"Needs": sheet_xml(CELLS)})
    content = zipped(parts, doubled="xl/worksheets/sheet1.xml")
    assert refusal_of(written(tmp_path, "needs.xlsx", content)).what.code == "file.doubled_part"


def test_a_row_number_that_comes_twice_is_refused(tmp_path: Path) -> None:
    xml = sheet_xml(CELLS).replace('<row r="3">', '<row r="2">')
    content = zipped(workbook_parts({"Needs": xml}))
    assert "twice" in str(refusal_of(written(tmp_path, "needs.xlsx", content)))


def test_rows_out_of_order_are_refused(tmp_path: Path) -> None:
    xml = sheet_xml(CELLS).replace('<row r="1">', '<row r="9">').replace('r="A1"', 'r="A9"').replace('r="B1"', 'r="B9"')
    content = zipped(workbook_parts({"Needs": xml}))
    assert "out of order" in str(refusal_of(written(tmp_path, "needs.xlsx", content)))


def test_a_workbook_that_counts_days_from_1904_says_so(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "mac.xlsx", {"date_1904": True}) as made:
        made.add_worksheet("Needs").write_row(0, 0, ["Item", "Needed by"])
    assert read(tmp_path / "mac.xlsx").starts_1904
    assert not read(written(tmp_path, "needs.xlsx", whole_workbook())).starts_1904


def test_a_sheet_that_breaks_off_is_refused(tmp_path: Path) -> None:
    xml = sheet_xml([[f"Item {number}", number] for number in range(50)])
    content = zipped(workbook_parts({"Needs": xml[: len(xml) // 2].rpartition("</row>")[0] + "</row>"}))
    assert refusal_of(written(tmp_path, "needs.xlsx", content)).what.code == "file.damaged"


def test_two_sheets_of_one_name_are_refused(tmp_path: Path) -> None:
    parts = workbook_parts({"Needs": sheet_xml(CELLS), "needs": sheet_xml(CELLS)})
    assert refusal_of(written(tmp_path, "needs.xlsx", zipped(parts))).what.code == "file.doubled_sheet"


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "[Content_Types].xml"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_in_every_part(tmp_path: Path, part: str, encoding: str) -> None:
    parts = workbook_parts({"Needs": sheet_xml(CELLS)})
    body = str(parts[part]).removeprefix('<?xml version="1.0" encoding="UTF-8"?>')
    evil = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>{body}'
    parts[part] = evil.encode(encoding)
    assert refusal_of(written(tmp_path, "evil.xlsx", zipped(parts))).what.code == "file.doctype"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    parts = workbook_parts({"Needs": sheet_xml(CELLS)})
    parts["xl/sharedStrings.xml"] = b"<sst><si><t>" + b"a" * (60 << 20) + b"</t></si></sst>"
    path = written(tmp_path, "bomb.xlsx", zipped(parts))
    started = time.monotonic()
    assert refusal_of(path).what.code == "file.unpacks_too_big"
    assert time.monotonic() - started < 5


def test_a_part_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    parts = workbook_parts({"Needs": sheet_xml([["x" * 50_000, 1]])})
    content = bytearray(zipped(parts))
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as archive:
        entry = archive.getinfo("xl/worksheets/sheet1.xml")
    size = entry.file_size.to_bytes(4, "little")
    content = bytearray(bytes(content).replace(size, (100).to_bytes(4, "little")))
    assert refusal_of(written(tmp_path, "liar.xlsx", bytes(content))).what.code == "file.damaged"


def test_a_value_in_the_last_cell_of_the_sheet_does_no_harm(tmp_path: Path) -> None:
    xml = sheet_xml(CELLS).replace("</sheetData>", f'<row r="1048576">{cell_xml(1048576, 16384, 1)}</row></sheetData>')
    book = read(written(tmp_path, "stray.xlsx", zipped(workbook_parts({"Needs": xml}))))
    assert list(book.sheets[0].rows) == [("Item", "Quantity"), ("Tent", 5), ("Blanket", 1200)]
    assert "XFD1048576" in str(book.notices[0])


def test_one_long_text_in_very_many_cells_is_refused(tmp_path: Path) -> None:
    parts = workbook_parts({"Needs": sheet_xml([['< t="s"><v>0</v>'] * 5] * 300)})
    text = "".join(hashlib.sha256(number.to_bytes(3, "big")).hexdigest() for number in range(60_000))
    parts["xl/sharedStrings.xml"] = f"<sst {MAIN}><si><t>{text}</t></si></sst>"
    related = str(parts["xl/_rels/workbook.xml.rels"])
    shared = f'<Relationship Id="rId9" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    parts["xl/_rels/workbook.xml.rels"] = related.replace("</Relationships>", shared)
    assert refusal_of(written(tmp_path, "long.xlsx", zipped(parts))).what.code == "file.greedy"


def test_a_false_dimension_does_no_harm(tmp_path: Path) -> None:
    content = whole_workbook(head='<dimension ref="A1:XFD1048576"/>')
    assert len(read(written(tmp_path, "liar.xlsx", content)).sheets[0].rows) == 3


def test_cells_spread_over_the_whole_sheet_are_refused_quickly(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{row}">{cell_xml(row, column, 1)}</row>'
        for row, column in ((900 * step, 150 * step % 16384 + 1) for step in range(1, 1100))
    )
    xml = sheet_xml([]).replace("</sheetData>", f"{rows}</sheetData>")
    started = time.monotonic()
    refused = refusal_of(written(tmp_path, "sparse.xlsx", zipped(workbook_parts({"Needs": xml}))))
    assert refused.what.code == "file.too_many_cells"
    assert time.monotonic() - started < 8


@pytest.mark.parametrize(
    "body",
    [
        '<row r="1">' + '<c r="A1" t="e">' * 60_000 + "</row>",
        '<row r="1">' + '<c r="A1"><f>' * 60_000 + "</row>",
        "<row " * 500_000,
        '<row r="1"><c r="A1"><f>1</f>' + " " * 1_000_000 + "</c></row>",
        "<a>" * 300_000 + "</a>" * 300_000,
    ],
)
def test_a_sheet_that_never_closes_its_elements_costs_no_time(tmp_path: Path, body: str) -> None:
    xml = sheet_xml([]).replace("</sheetData>", f"{body}</sheetData>")
    started = time.monotonic()
    refusal_of(written(tmp_path, "open.xlsx", zipped(workbook_parts({"Needs": xml}))))
    assert time.monotonic() - started < 6


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("line.csv", b"a," * 3_000_000),
        ("span.xls", b"<html><table>" + b"<tr><td colspan=999999999>a</td></tr>" * 5000 + b"</table></html>"),
        (
            "far.xml",
            (
                b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
                b'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>'
                b'<Row ss:Index="900000"><Cell ss:Index="16000"><Data ss:Type="Number">1</Data></Cell></Row>'
                b"</Table></Worksheet></Workbook>"
            ),
        ),
    ],
)
def test_a_small_text_that_means_millions_of_cells_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    assert refusal_of(written(tmp_path, name, content)).what.code == "file.too_many"


def test_rows_of_different_lengths_become_equally_wide(tmp_path: Path) -> None:
    lines = ["a,b"] * 5000 + ["a,b,c,d"]
    rows = read(written(tmp_path, "ragged.csv", "\n".join(lines).encode())).sheets[0].rows
    assert {len(row) for row in rows} == {4}
    assert (rows[0], rows[-1]) == (("a", "b", None, None), ("a", "b", "c", "d"))


def test_cells_without_a_value_are_found_with_their_addresses(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Item", "Quantity", "Total"],
        ["Tent", '< t="e"><f>1/0</f><v>#DIV/0!</v>', "<><f>A1</f><v></v>"],
        ["Rope", '< t="e"><v>#N/A</v>', '< t="str"><f>"x"</f><v>x</v>'],
        ["Pump", "<><f>2+2</f><v>4</v>", "<><f>B4</f>"],
    ]
    book = read(written(tmp_path, "errors.xlsx", whole_workbook(rows)))
    sheet = book.sheets[0]
    assert sheet.errors == {(2, 2): "#DIV/0!", (3, 2): "#N/A"}
    assert sheet.no_result == frozenset({(2, 3), (4, 3)})
    assert (sheet.rows[1], sheet.rows[3][:2]) == (("Tent", None, None), ("Pump", 4))
    assert [notice.address.cell for notice in book.notices] == ["B2", "B3", "C2", "C4"]
    assert all(notice.severity is Severity.WARNING for notice in book.notices)


def test_many_cells_without_a_value_are_counted_and_all_known(tmp_path: Path) -> None:
    rows: list[list[object]] = [["Item", "Quantity"]]
    rows += [[f"Item {number}", '< t="e"><v>#N/A</v>'] for number in range(250)]
    book = read(written(tmp_path, "errors.xlsx", whole_workbook(rows)))
    assert len(book.sheets[0].errors) == 250
    assert "50 more cells show an error" in str(book.notices[-1])


def test_errors_and_hidden_rows_of_old_workbooks_are_found(tmp_path: Path) -> None:
    def label(row: int, column: int, text: str) -> bytes:
        return record(0x204, struct.pack("<HHHHB", row, column, 0, len(text), 0) + text.encode())

    records = [
        record(0x208, struct.pack("<HHHHHHHH", 1, 0, 2, 255, 0, 0, 0x20, 0)),
        label(0, 0, "Item"),
        label(1, 0, "Tent"),
        record(0x203, struct.pack("<HHHd", 0, 1, 0, 12.5)),
        record(0x205, struct.pack("<HHHBB", 1, 1, 0, 0x07, 1)),
        record(0x06, struct.pack("<HHH", 2, 1, 0) + b"\x02\x00\x2a\x00\x00\x00\xff\xff" + bytes(8)),
        label(2, 0, "Rope"),
    ]
    book = read(written(tmp_path, "old.xls", old_workbook("Needs", records)))
    sheet = book.sheets[0]
    assert book.kind == "xls"
    assert list(sheet.rows) == [("Item", 12.5), ("Tent", None), ("Rope", None)]
    assert sheet.errors == {(2, 2): "#DIV/0!", (3, 2): "#N/A"}
    assert sheet.hidden_rows == frozenset({2})


def test_errors_hidden_rows_and_merged_cells_of_open_documents_are_found(tmp_path: Path) -> None:
    def cell(text: str, attributes: str = 'office:value-type="string"') -> str:
        return f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"

    error = 'office:value-type="string" office:string-value="" calcext:value-type="error" table:formula="of:=1/0"'
    number = 'office:value-type="float" office:value="5"'
    tall = 'office:value-type="string" table:number-rows-spanned="2"'
    rows = (
        f"<table:table-row>{cell('Item')}{cell('Qty')}</table:table-row>"
        f'<table:table-row table:number-rows-repeated="2" table:visibility="filter">{cell("Tent")}'
        f"{cell('5', number)}</table:table-row>"
        f"<table:table-row>{cell('Rope', tall)}{cell('#DIV/0!', error)}</table:table-row>"
    )
    content = open_document(f'<table:table table:name="Needs">{rows}</table:table>')
    sheet = read(written(tmp_path, "open.ods", content)).sheets[0]
    assert list(sheet.rows[:3]) == [("Item", "Qty"), ("Tent", 5), ("Tent", 5)]
    assert sheet.errors == {(4, 2): "#DIV/0!"}
    assert sheet.hidden_rows == frozenset({2, 3})
    assert [(each.top, each.left, each.bottom, each.right) for each in sheet.merges] == [(4, 1, 5, 1)]


def test_errors_of_binary_sheets_are_found() -> None:
    row = bytes([0, 12]) + struct.pack("<I", 4) + bytes(7) + b"\x10"
    error = bytes([3, 9]) + struct.pack("<I", 2) + bytes(4) + b"\x2a"
    facts = facts_of_xlsb_sheet(b"\x81\x01\x00" + row + error)
    assert facts.marked == (MarkedCell(5, 3, "error", "#N/A"),)
    assert facts.hidden_rows == (5,)


@given(st.binary(max_size=200))
def test_any_bytes_are_stepped_over_in_binary_sheets(content: bytes) -> None:
    facts_of_xlsb_sheet(content)
    facts_of_xls(content)
    facts_of_xls(compound_file("Workbook", content))


def test_hidden_rows_columns_and_sheets_are_included_and_mentioned(tmp_path: Path) -> None:
    xml = sheet_xml(CELLS, head='<cols><col min="2" max="2" hidden="1" width="9"/></cols>').replace(
        '<row r="2">', '<row r="2" hidden="1">'
    )
    content = zipped(workbook_parts({"Needs": xml, "Old": sheet_xml(CELLS)}, hidden=["Old"]))
    book = read(written(tmp_path, "hidden.xlsx", content))
    assert [sheet.hidden for sheet in book.sheets] == [False, True]
    assert book.sheets[0].hidden_rows == frozenset({2})
    assert sorted(codes(book)) == ["hidden_columns", "hidden_rows", "hidden_sheet"]
    assert len(book.sheets[0].rows) == 3


def test_macros_and_links_are_mentioned_and_never_followed(tmp_path: Path) -> None:
    parts = workbook_parts({"Needs": sheet_xml(CELLS)})
    parts |= {"xl/vbaProject.bin": b"macro", "xl/externalLinks/externalLink1.xml": "<x/>", "xl/connections.xml": "<x/>"}
    book = read(written(tmp_path, "macro.xlsm", zipped(parts)))
    assert (book.kind, codes(book)) == ("xlsm", ["macros", "external_links", "connections"])


def test_notes_on_cells_and_cells_struck_out_are_mentioned(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in CELLS:
        book.worksheets[0].append(row)
    book.worksheets[0]["B2"].comment = Comment("in bales, not pieces", "Ali")
    book.worksheets[0]["A3"].font = Font(strike=True)
    book.save(tmp_path / "notes.xlsx")
    note, struck = read(tmp_path / "notes.xlsx").notices
    assert (note.address.cell, str(note.what)) == ("B2", 'A note hangs on the cell: "Ali: in bales, not pieces"')
    assert str(struck.what) == "One cell is struck out: A3."


def test_strict_open_xml_is_read(tmp_path: Path) -> None:
    strict = {
        name: str(text)
        .replace(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"
        )
        .replace("http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument")
        for name, text in workbook_parts({"Needs": sheet_xml(CELLS)}).items()
    }
    book = read(written(tmp_path, "strict.xlsx", zipped(strict)))
    assert list(book.sheets[0].rows) == [tuple(row) for row in CELLS]


def test_part_names_in_other_slashes_and_cases_are_found(tmp_path: Path) -> None:
    path = tmp_path / "prefixed.xlsx"
    xml = (
        sheet_xml(CELLS)
        .replace("<", "<x:")
        .replace("<x:/", "</x:")
        .replace("<x:?xml", "<?xml")
        .replace("xmlns=", "xmlns:x=")
    )
    path.write_bytes(zipped(workbook_parts({"Needs": xml})))
    assert list(read(path).sheets[0].rows) == [tuple(row) for row in CELLS]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_a_text_in_every_unicode_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    text = "Item;Quantity\nخیمه;5\n毛毯;1,5\n"
    book = read(written(tmp_path, "needs.csv", text.encode(encoding)))
    assert list(book.sheets[0].rows) == [("Item", "Quantity"), ("خیمه", "5"), ("毛毯", "1,5")]


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        ("Région,Quantité\nPaktïka,5\nHérat,6\n", "cp1252", "1252"),
        ("نام,مقدار\nپکتیکا,5\nهرات,6\n", "cp1256", "1256"),
        ("物资,数量\n毛毯被子,5\n家庭帐篷,6\n", "gb18030", "GB 18030"),
        ("Район,Количество\nКабул,5\nГерат,6\n", "cp1251", "1251"),
        ("物資名稱,數量\n毛毯被子,5\n帳篷,6\n", "big5", "Big5"),
        ("品名,数量\n毛布とテント,5\n給水容器,6\n", "shift_jis", "Shift-JIS"),
        ("ولایت,مقدار\nپکتیکا,۵\nهرات,۶\n", "utf-16-be", "UTF-16"),
    ],
)
def test_an_older_encoding_is_guessed_and_said(tmp_path: Path, text: str, encoding: str, name: str) -> None:
    usual = text.replace("ی", "ي") if encoding == "cp1256" else text
    book = read(written(tmp_path, "needs.csv", usual.encode(encoding)))
    assert ",".join(str(cell) for cell in book.sheets[0].rows[1]) == usual.split("\n")[1]
    assert name in str(book.notices[0])


def test_letters_that_read_as_well_in_two_encodings_are_not_guessed(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="both read as well"):
        read(written(tmp_path, "needs.csv", "計劃,1\n".encode("big5")))


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_of_a_text_is_found(tmp_path: Path, separator: str) -> None:
    lines = [["Item", "Quantity", "Place"], ["Tent, big", "1,5", "A"], ["Rope", "2,5", "B; C"]]
    text = "\r\n".join(separator.join(f'"{cell}"' if separator in cell else cell for cell in line) for line in lines)
    book = read(written(tmp_path, "needs.csv", text.encode()))
    assert [list(row) for row in book.sheets[0].rows] == lines


def test_a_separator_named_in_the_first_line_is_used(tmp_path: Path) -> None:
    book = read(written(tmp_path, "needs.csv", b"sep=;\r\na,b;c\r\n1,2;3\r\n"))
    assert list(book.sheets[0].rows) == [("a,b", "c"), ("1,2", "3")]


@pytest.mark.parametrize("rows_below", [0, 3, 200])
def test_an_open_quotation_mark_swallows_no_rows(tmp_path: Path, rows_below: int) -> None:
    rows = ['"Blanket, thick",fine', 'Tent,"4 x 6', *('"Rope, long","two\nlines"' for _ in range(rows_below))]
    book = read(written(tmp_path, "needs.csv", "\n".join(["Item,Remark", *rows]).encode()))
    assert list(book.sheets[0].rows[1:3]) == [("Blanket, thick", "fine"), ("Tent", '"4 x 6')]
    assert book.sheets[0].rows[3:] == (("Rope, long", "two\nlines"),) * rows_below
    assert "open_quote" in codes(book)


def test_a_text_of_nothing_but_open_quotation_marks_costs_no_time(tmp_path: Path) -> None:
    lines = [f'Item {number},"{number} x 6,"' for number in range(20_001)]
    book = read(written(tmp_path, "needs.csv", ("\n".join(lines) + '\n"open').encode()))
    assert book.sheets[0].rows[-1][0] == '"open'


def test_a_web_page_saved_as_a_workbook_is_read(tmp_path: Path) -> None:
    page = (
        '<html><head><meta charset="utf-8"></head><table><tr><th colspan=2>Needs</th></tr>'
        "<tr><td>Item</td><td>Qty</td></tr><tr><td>Tent<br>big</td><td>5</td></tr></table></html>"
    )
    book = read(written(tmp_path, "needs.xls", page.encode()))
    assert list(book.sheets[0].rows) == [("Needs", None), ("Item", "Qty"), ("Tent\nbig", "5")]
    assert book.kind == "html"


def test_an_excel_2003_xml_workbook_is_read(tmp_path: Path) -> None:
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    text = (
        f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}"><Worksheet ss:Name="Needs"><Table>'
        '<Row><Cell><Data ss:Type="String">Item</Data></Cell>'
        '<Cell ss:Index="3"><Data ss:Type="String">Qty</Data></Cell></Row>'
        '<Row ss:Index="3"><Cell><Data ss:Type="String">Tent</Data></Cell>'
        '<Cell ss:Index="3"><Data ss:Type="Number">5</Data></Cell></Row></Table></Worksheet></Workbook>'
    )
    book = read(written(tmp_path, "needs.xls", text.encode()))
    assert list(book.sheets[0].rows) == [("Item", None, "Qty"), (None, None, None), ("Tent", None, 5)]


def test_a_pasted_block_is_a_book_of_one_sheet() -> None:
    book = book_from_text('Item\tQty\r\nTent\t5\r\n"two\nlines"\t6\r\n', "Pasted")
    assert list(book.sheets[0].rows) == [("Item", "Qty"), ("Tent", "5"), ("two\nlines", "6")]


def test_only_the_wanted_sheets_are_read(tmp_path: Path) -> None:
    content = zipped(workbook_parts({"Needs": sheet_xml(CELLS), "Pledges": sheet_xml(CELLS)}))
    path = written(tmp_path, "two.xlsx", content)
    assert [sheet.name for sheet in read(path, sheets=["Pledges"]).sheets] == ["Pledges"]
    assert refusal_of(path, sheets=["Stock"]).what.code == "file.unknown_sheet"


def test_a_workbook_without_any_cell_is_refused(tmp_path: Path) -> None:
    content = zipped(workbook_parts({"Sheet1": sheet_xml([])}))
    assert refusal_of(written(tmp_path, "empty.xlsx", content)).what.code == "file.no_sheets"


def test_a_protected_workbook_opens_with_its_password(tmp_path: Path) -> None:
    msoffcrypto = pytest.importorskip("msoffcrypto.format.ooxml")
    locked = io.BytesIO()
    # Long enough for the library that writes it, which gets short files wrong.
    remark = "".join(hashlib.sha256(bytes([number])).hexdigest() for number in range(150))
    msoffcrypto.OOXMLFile(io.BytesIO(whole_workbook([*CELLS, [remark, 1]]))).encrypt("tika", locked)
    path = written(tmp_path, "locked.xlsx", locked.getvalue())
    assert len(read(path, password="tika").sheets[0].rows) == 4
    assert refusal_of(path).what.code == "file.password_needed"
    assert refusal_of(path, password="wrong").what.code == "file.password_wrong"


def test_nobody_is_asked_for_a_password_in_vain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "msoffcrypto", None)
    for password in (None, "tika"):
        with pytest.raises(Refused) as refused:
            decrypted(b"locked", password)
        assert refused.value.code == "password_unsupported"


def test_merged_cells_are_known(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.append(["Where", None, "What"])
    sheet.append(["Province", "District", "Item"])
    sheet.merge_cells("A1:B1")
    workbook.save(tmp_path / "merged.xlsx")
    (merge,) = read(tmp_path / "merged.xlsx").sheets[0].merges
    assert (merge.top, merge.left, merge.bottom, merge.right) == (1, 1, 1, 2)


def big_workbook(folder: Path, rows: int) -> Path:
    path = folder / "big.xlsx"
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Needs")
        for row in range(rows):
            for column in range(12):
                sheet.write_string(row, column, f"text {row * column}")
    return path


def test_reading_stops_within_a_moment_and_leaves_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []

    def start(*given: Any, **more: Any) -> subprocess.Popen[bytes]:
        started.append(usual(*given, **more))
        return started[-1]

    usual = subprocess.Popen
    monkeypatch.setattr(worker_process.subprocess, "Popen", start)
    job = read_book(big_workbook(tmp_path, 12_000))
    for _ in range(3):
        next(job)
    before = time.monotonic()
    job.close()
    assert time.monotonic() - before < 0.2
    (process,) = started
    assert process.returncode is not None
    assert not any(thread.name == "workbook listener" for thread in threading.enumerate())


@pytest.mark.parametrize("command", [[sys.executable, "-c", "raise SystemExit(3)"], ["/nowhere/python"]])
def test_a_reader_that_does_not_start_is_a_refusal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.setattr(worker_process, "_command", lambda: command)
    assert refusal_of(written(tmp_path, "needs.xlsx", whole_workbook())).what.code == "file.reader_failed"


PANIC = (
    "import sys; sys.path.insert(0, sys.argv[1]); from relief_desk.workbook import reading_worker as worker\n"
    "class Panic(BaseException): pass\n"
    "def read_file(*given, **more): {what}\n"
    "worker.read_file = read_file; worker.serve()"
)


@pytest.mark.parametrize(
    ("what", "code"),
    [
        ("raise Panic('range end index 64 out of range')", "reader_failed"),
        ("import os; os.abort()", "greedy"),
        ("raise MemoryError", "greedy"),
        ("raise RecursionError", "reader_failed"),
    ],
)
def test_whatever_happens_in_the_reader_is_a_refusal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str, code: str
) -> None:
    root = str(Path(worker_process.__file__).parents[2])
    monkeypatch.setattr(worker_process, "_command", lambda: [sys.executable, "-c", PANIC.format(what=what), root])
    assert refusal_of(written(tmp_path, "needs.xlsx", whole_workbook())).what.code == f"file.{code}"


def test_a_reader_that_hangs_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_process, "_command", lambda: [sys.executable, "-c", "import time; time.sleep(60)"])
    monkeypatch.setattr(reading, "LEAST_SECONDS", 1)
    assert refusal_of(written(tmp_path, "needs.xlsx", whole_workbook())).what.code == "file.too_slow"


def test_no_step_of_reading_takes_longer_than_a_cancel_may_wait(tmp_path: Path) -> None:
    path = big_workbook(tmp_path, 6_000)
    longest, before = 0.0, time.monotonic()
    done = 0
    for progress in read_book(path):
        longest, before = max(longest, time.monotonic() - before), time.monotonic()
        done = progress.done
    assert done == 6_000
    assert longest < 0.5  # 0.05 on an idle machine


def test_the_second_reader_sees_the_same(tmp_path: Path) -> None:
    path = tmp_path / "both.xlsx"
    rows = [["Item", "Qty", "When"], ["Tent", 5, "x"], ["Rope", 2.25, "=not a formula"], ["خیمه", -3, "_x0041_"]]
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Needs")
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    second = [[cell.value for cell in row] for row in load_workbook(path)["Needs"].iter_rows()]
    assert [list(row) for row in read(path).sheets[0].rows][:3] == second[:3]


STARTS = [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<html><table><tr><td>", b"\xff\xfe"]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=300), start=st.sampled_from(STARTS))
def test_any_bytes_end_in_cells_or_a_refusal(tmp_path: Path, content: bytes, start: bytes) -> None:
    path = written(tmp_path, "any.bin", start + content)
    try:
        book = read(path)
    except FileRefused:
        return
    assert any(cell is not None for sheet in book.sheets for row in sheet.rows for cell in row)
