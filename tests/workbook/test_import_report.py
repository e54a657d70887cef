"""The answer to a sender names every cell, changes nothing of theirs and runs no formula."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import pytest
from made_workbooks import CELLS, sheet_xml, whole_workbook, workbook_parts, written, zipped
from openpyxl import Workbook, load_workbook

from relief_desk.domain.problems import Address, FileRefused, Problem, Severity
from relief_desk.domain.values.cells import Unread, read_date
from relief_desk.domain.wording import Template
from relief_desk.workbook.annotated_copy import FORMULAS, OTHER_KIND, PICTURES, losses, write_annotated_copy
from relief_desk.workbook.import_report import ReportedRow, SetApart, write_import_report

WRONG = Template("test.wrong", '"{value}" is wrong.')
TODO = Template("test.todo", "Put it right.")
HEADINGS = ("Item", "Date needed")


def problem(cell: str, value: str, severity: Severity = Severity.ERROR) -> Problem:
    row = int(cell.strip("ABCDEFGH"))
    address = Address("Needs.xlsx", "Needs", cell, row, "Date needed")
    return Problem(WRONG.filled(value=value), TODO.filled(), address, value, severity, ("a", "b"))


def texts(path: Path) -> dict[str, list[tuple[object, ...]]]:
    book = load_workbook(path)
    return {sheet.title: [tuple(cell.value for cell in row) for row in sheet.iter_rows()] for sheet in book}


def test_the_report_names_sheet_cell_value_reason_and_advice(tmp_path: Path) -> None:
    read = read_date("31/02/2024")
    assert isinstance(read, Unread)
    found = read.at(Address("Needs.xlsx", "Besoins", "G17", 17, "Date needed"), "31/02/2024")
    write_import_report(tmp_path / "report.xlsx", "Needs.xlsx", [found])
    lines = texts(tmp_path / "report.xlsx")["To correct"]
    assert any(line[:6] == (
        "Besoins", "G17", "Date needed", "31/02/2024", '"31/02/2024" is not a date.',
        "Write it as year-month-day, such as 2022-06-22, or leave the cell empty.",
    ) for line in lines)  # fmt: skip


def test_problems_come_in_the_order_of_the_sheet(tmp_path: Path) -> None:
    found = [problem("B9", "x"), problem("B2", "y"), problem("A2", "z", Severity.NOTE)]
    write_import_report(tmp_path / "report.xlsx", "Needs.xlsx", found)
    cells = [line[1] for line in texts(tmp_path / "report.xlsx")["To correct"] if line[0] == "Needs"]
    assert cells == ["B2", "A2", "B9"]


def test_whole_rows_and_rows_set_apart_are_listed(tmp_path: Path) -> None:
    row = ReportedRow("Needs", 17, HEADINGS, ("Tent", "31/02/2024"))
    apart = SetApart("Needs", 20, TODO.filled(), "Total | 5")
    write_import_report(tmp_path / "report.xlsx", "Needs.xlsx", [problem("B17", "x")], [row], [apart])
    sheets = texts(tmp_path / "report.xlsx")
    assert ("Needs", "17", "Tent", "31/02/2024") in [line[:4] for line in sheets["Rows with problems"]]
    assert ("Needs", "20", "Put it right.", "Total | 5") in [line[:4] for line in sheets["Rows set apart"]]


@pytest.mark.parametrize(
    "value", ["=cmd|'/c calc'!A1", "=1+1", "+1", "@x", "http://example.org", "\ud800", "a\x0bb", "_x0041_"]
)
def test_nothing_in_the_report_comes_alive(tmp_path: Path, value: str) -> None:
    row = ReportedRow("Needs", 2, (value, "b"), (value, value))
    path = tmp_path / "report.xlsx"
    write_import_report(path, value, [problem("B2", value)], [row])
    with zipfile.ZipFile(path) as archive:
        parts = b"".join(archive.read(name) for name in archive.namelist() if "worksheets/sheet" in name)
    assert b"<f>" not in parts
    assert b"<hyperlink" not in parts
    assert load_workbook(path).sheetnames


def test_an_annotated_copy_marks_the_cells_and_keeps_the_values(tmp_path: Path) -> None:
    source = written(tmp_path, "Needs.xlsx", whole_workbook())
    before = hashlib.sha256(source.read_bytes()).digest()
    assert write_annotated_copy(source, tmp_path / "copy.xlsx", [problem("B2", "5"), problem("B2", "=1+1")]) == 2
    assert hashlib.sha256(source.read_bytes()).digest() == before
    sheets = texts(tmp_path / "copy.xlsx")
    assert sheets["Needs"] == [tuple(row) for row in CELLS]
    assert sheets["Import report"][2][:4] == ("Needs", "B2", "Date needed", "=1+1")
    book = load_workbook(tmp_path / "copy.xlsx")
    cell = book["Needs"]["B2"]
    assert cell.comment is not None
    assert cell.comment.text.count("is wrong") == 2
    assert cell.fill.start_color.rgb == "00F4A259"
    assert book["Import report"]["D3"].data_type == "s"


def test_a_copy_that_would_lose_something_is_refused(tmp_path: Path) -> None:
    parts = workbook_parts({"Needs": sheet_xml([["Item", "<><f>1+1</f><v>2</v>"]])})
    parts["xl/media/image1.png"] = b"picture"
    content = zipped(parts)
    assert set(losses(content)) == {PICTURES, FORMULAS}
    with pytest.raises(FileRefused, match="pictures"):
        write_annotated_copy(written(tmp_path, "Needs.xlsx", content), tmp_path / "copy.xlsx", [])
    assert not (tmp_path / "copy.xlsx").exists()
    assert losses(b"Item,Quantity\n") == (OTHER_KIND,)


def test_problems_of_merged_cells_missing_sheets_and_whole_rows_do_no_harm(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Needs"
    sheet["A1"] = "Where"
    sheet.merge_cells("A1:B1")
    workbook.save(tmp_path / "Needs.xlsx")
    elsewhere = Problem(WRONG.filled(value=""), TODO.filled(), Address("", "Gone", "A1", 1))
    whole_row = Problem(WRONG.filled(value=""), TODO.filled(), Address("", "Needs", "", 1))
    found = [problem("B1", ""), elsewhere, whole_row]
    assert write_annotated_copy(tmp_path / "Needs.xlsx", tmp_path / "copy.xlsx", found) == 1
