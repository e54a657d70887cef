"""What is written is what is read back, by another program's library, whatever the cells hold."""

from __future__ import annotations

import tempfile
import zipfile
from datetime import date, datetime, time
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.worksheet import Worksheet

from relief_desk.domain.fields import Kind
from relief_desk.domain.problems import FileRefused
from relief_desk.domain.sheets import Cell, Column, Table
from relief_desk.domain.wording import ENGLISH, Template, Wording
from relief_desk.workbook import writing
from relief_desk.workbook.text_safety import cell_parts, holdable, lines_in, sheet_name
from relief_desk.workbook.writing import FIRST_TABLE_ROW, Frame, new_book

FIRST_DATA_ROW = FIRST_TABLE_ROW + 3
COLUMNS = (
    Column("id", "Reference", Kind.REFERENCE, "#need+code"),
    Column("amount", "Quantity", Kind.QUANTITY, "#need+num"),
    Column("day", "Needed by", Kind.DATE, "#date+end"),
    Column("share", "Coverage", Kind.PERCENT, "#need+pct"),
    Column("word", "Cover", Kind.CHOICE, "#status"),
    Column("decision", "Decision", Kind.CHOICE, "#status+hq", choices=("accept", "reject"), answer=True),
    Column("check", "Check", Kind.TEXT, "#meta+check", printed=False, hidden=True),
)
ROW: tuple[Cell, ...] = ("N-1", 1_234_500, date(2022, 6, 30), Fraction(1, 4), "covered", None, "ABC")


def table(*rows: tuple[Cell, ...], columns: tuple[Column, ...] = COLUMNS) -> Table:
    return Table("needs", Template("test.needs", "Needs"), columns, rows)


def write(path: Path, *tables: Table, wording: Wording = ENGLISH, protected: bool = True) -> Path:
    with new_book(path, wording, Frame("Earthquake", "Export X", "X & Y", "Fill in.", protected)) as book:
        for each in tables:
            book.add_table_sheet(each)
    return path


def sheet(path: Path, name: str = "Needs") -> Worksheet:
    found = openpyxl.load_workbook(path)[name]
    assert isinstance(found, Worksheet)
    return found


def test_cells_keep_their_types(tmp_path: Path) -> None:
    cells = [cell.value for cell in sheet(write(tmp_path / "a.xlsx", table(ROW)))[FIRST_DATA_ROW]]
    assert cells == ["N-1", 1234.5, datetime.combine(date(2022, 6, 30), time()), 0.25, "covered", None, "ABC"]


def test_the_sheet_has_a_real_table_with_tags_under_its_headings(tmp_path: Path) -> None:
    written = sheet(write(tmp_path / "a.xlsx", table(ROW, ROW)))
    assert written.tables["needs"].ref == f"A{FIRST_DATA_ROW - 1}:G{FIRST_DATA_ROW + 1}"
    assert [cell.value for cell in written[FIRST_DATA_ROW - 1]] == [column.tag for column in COLUMNS]
    assert [cell.value for cell in written[FIRST_DATA_ROW - 2]] == [column.heading for column in COLUMNS]


def test_headings_stay_on_the_screen_and_on_every_page(tmp_path: Path) -> None:
    written = sheet(write(tmp_path / "a.xlsx", table(ROW)))
    assert written.freeze_panes == f"B{FIRST_DATA_ROW}"
    assert written.print_title_rows == f"${FIRST_DATA_ROW - 2}:${FIRST_DATA_ROW - 1}"


def test_pages_are_a4_landscape_one_page_wide_with_their_number_and_the_code(tmp_path: Path) -> None:
    written = sheet(write(tmp_path / "a.xlsx", table(ROW)))
    assert (written.page_setup.orientation, written.page_setup.paperSize) == ("landscape", 9)
    assert written.sheet_properties.pageSetUpPr.fitToPage
    assert (written.page_setup.fitToWidth or 1, written.page_setup.fitToHeight) == (1, 0)
    assert "Page &P of &N" in str(written.oddFooter.right.text)
    assert "X && Y" in str(written.oddFooter.left.text)
    assert written.print_area == f"'Needs'!$A$1:$F${FIRST_DATA_ROW}"


def test_only_answers_are_unlocked_and_their_list_blocks_other_words(tmp_path: Path) -> None:
    written = sheet(write(tmp_path / "a.xlsx", table(ROW)))
    assert written.protection.sheet
    assert written.protection.password is None
    locked = [cell.protection.locked for cell in written[FIRST_DATA_ROW]]
    assert locked == [not column.answer for column in COLUMNS]
    (rule,) = written.data_validations.dataValidation
    assert (rule.type, rule.formula1, rule.showErrorMessage, rule.errorStyle) == ("list", '"accept,reject"', True, None)
    assert str(rule.sqref) == f"F{FIRST_DATA_ROW}"


def test_the_check_column_is_hidden(tmp_path: Path) -> None:
    assert sheet(write(tmp_path / "a.xlsx", table(ROW))).column_dimensions["G"].hidden


def test_a_word_that_is_coloured_says_the_same_in_words(tmp_path: Path) -> None:
    cell = sheet(write(tmp_path / "a.xlsx", table(ROW)))[f"E{FIRST_DATA_ROW}"]
    assert (cell.value, cell.fill.fgColor.rgb) == ("covered", "FFA6CEE3")


def test_words_headings_and_lists_are_in_the_language_and_run_from_the_right(tmp_path: Path) -> None:
    dari = Wording("fa", {"Needs": ("نیازها",), "Decision": ("تصمیم",), "covered": ("پوشیده",), "accept": ("قبول",)})
    written = sheet(write(tmp_path / "a.xlsx", table(ROW), wording=dari), "نیازها")
    assert written.sheet_view.rightToLeft
    assert written[f"F{FIRST_DATA_ROW - 2}"].value == "تصمیم"
    assert written[f"E{FIRST_DATA_ROW}"].value == "پوشیده"
    assert written.data_validations.dataValidation[0].formula1 == '"قبول,reject"'


def test_a_very_long_list_is_written_without_holding_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = sheet(write(tmp_path / "whole.xlsx", table(*[ROW] * 9)))
    monkeypatch.setattr(writing, "MOST_CELLS_HELD", 20)
    with new_book(
        tmp_path / "lean.xlsx", ENGLISH, Frame("Earthquake", "Export X", "X & Y", "Fill in."), cells=21
    ) as book:
        book.add_table_sheet(table(*[ROW] * 9))
    lean = sheet(tmp_path / "lean.xlsx")
    assert list(lean.values) == list(whole.values)
    assert lean.tables.items() == whole.tables.items()
    assert lean.row_dimensions[FIRST_DATA_ROW - 2].height == whole.row_dimensions[FIRST_DATA_ROW - 2].height


def test_a_row_is_as_high_as_its_longest_text(tmp_path: Path) -> None:
    written = sheet(write(tmp_path / "a.xlsx", table(("long words " * 4, *ROW[1:]), ROW)))
    assert written.row_dimensions[FIRST_DATA_ROW].height == 60
    assert written.row_dimensions[FIRST_DATA_ROW + 1].height is None


@pytest.mark.parametrize(
    ("text", "lines"),
    [("", 1), ("UN High Commissioner for Refugees", 3), ("x" * 37, 3), ("中国国际发展合作署援助物资", 2)],
)
def test_the_lines_of_a_text_are_broken_between_its_words(text: str, lines: int) -> None:
    assert lines_in(text, 20) == lines


def test_a_heading_has_room_for_its_longest_word_and_for_all_its_lines(tmp_path: Path) -> None:
    columns = (Column("a", "Gap", Kind.COUNT, width=8), Column("b", "Needed", Kind.COUNT, width=8))
    wordy = Wording("xx", {"Gap": ("unwahrscheinlichste Deckung ganz ohne jede Zusage",)})
    written = sheet(write(tmp_path / "a.xlsx", table((1, 2), columns=columns), wording=wordy))
    assert written.column_dimensions["A"].width >= len("unwahrscheinlichste") + 2
    assert written.column_dimensions["B"].width < 10
    assert written.row_dimensions[FIRST_DATA_ROW - 2].height == 45
    assert [writing.heading_lines(text, 10) for text in ("Gap", "Gap to fill", "Gap to fill and more of it")] == [
        1,
        2,
        4,
    ]


def test_an_empty_table_is_still_a_table(tmp_path: Path) -> None:
    written = sheet(write(tmp_path / "a.xlsx", table()))
    assert written.tables["needs"].ref == f"A{FIRST_DATA_ROW - 1}:G{FIRST_DATA_ROW}"


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "=cmd|'/c calc'!A1",
        "+1",
        "-1",
        "@SUM(A1)",
        "=> see note",
        "http://example.org",
        "mailto:a@b",
        "0012",
        "1E5",
        "<r>fever & cough</r>",
    ],
)
def test_text_stays_text(tmp_path: Path, text: str) -> None:
    path = write(tmp_path / "a.xlsx", table((text, *ROW[1:])))
    cell = sheet(path)[f"A{FIRST_DATA_ROW}"]
    assert (cell.value, cell.data_type) == (holdable(text), "s")
    with zipfile.ZipFile(path) as archive:
        parts = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/")]
    assert not any(b"<f>" in part or b"<hyperlink" in part for part in parts)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(), min_size=1, max_size=12), min_size=1, max_size=20))
def test_any_text_comes_back_as_it_was_but_for_what_a_workbook_cannot_hold(texts: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder) / "a.xlsx", table(*((text, *ROW[1:]) for text in texts)))
        values = [row[0] for row in sheet(path).iter_rows(min_row=FIRST_DATA_ROW, values_only=True)]
    assert [unescape(str(value)) if value else "" for value in values] == [holdable(text) for text in texts]


def test_numbers_beyond_what_a_cell_holds_exactly_are_text(tmp_path: Path) -> None:
    huge = 12_345_678_901_234_567
    cell = sheet(write(tmp_path / "a.xlsx", table(("N-1", huge, *ROW[2:]))))[f"B{FIRST_DATA_ROW}"]
    assert cell.value == "12345678901234.567"


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_quantities_in_cells_lose_nothing(milli: int) -> None:
    assert round((milli / 1000) * 1000) == milli


def test_text_too_long_for_a_cell_goes_on_in_a_sheet_of_its_own(tmp_path: Path) -> None:
    text = "long words " * 4_000
    path = tmp_path / "a.xlsx"
    with new_book(path, ENGLISH, Frame("Earthquake")) as book:
        book.add_table_sheet(table((text, *ROW[1:])))
    first = sheet(path)[f"A{FIRST_DATA_ROW}"].value
    rest = sheet(path, "Long texts")["B2"].value
    assert f"{first}{rest}" == text


@given(st.text(st.characters(categories=["L", "So"]), max_size=200), st.integers(2, 9))
def test_the_parts_of_a_text_fit_and_are_the_whole_text(text: str, longest: int) -> None:
    parts = cell_parts(text, longest)
    assert "".join(parts) == text
    assert all(len(part.encode("utf-16-le")) // 2 <= longest for part in parts)


def test_more_rows_than_a_sheet_holds_go_on_in_the_next_sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "SHEET_ROWS", FIRST_TABLE_ROW + 4)
    path = write(tmp_path / "a.xlsx", table(*((f"N-{n}", *ROW[1:]) for n in range(5))))
    names = openpyxl.load_workbook(path).sheetnames
    assert names == ["Needs", "Needs 2", "Needs 3"]
    found = [row[0] for name in names for row in sheet(path, name).iter_rows(min_row=FIRST_DATA_ROW, values_only=True)]
    assert found == [f"N-{n}" for n in range(5)]


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("Needs", "Needs"),
        ("a/b:c*d?", "a b c d"),
        ("'quoted'", "quoted"),
        ("History", "History 2"),
        ("", "Sheet"),
        ("x" * 40, "x" * 31),
        ("\x0bneeds [2]", "needs 2"),
    ],
)
def test_sheet_names_are_made_acceptable(wanted: str, name: str) -> None:
    assert sheet_name(wanted) == name


def test_sheet_names_differ_whatever_their_case() -> None:
    assert sheet_name("needs", frozenset({"Needs"})) == "needs 2"


def test_a_file_that_cannot_be_written_is_refused_and_nothing_is_left_behind(tmp_path: Path) -> None:
    target = tmp_path / "folder.xlsx"
    target.mkdir()
    with pytest.raises(FileRefused, match=r"folder\.xlsx could not be written"):
        write(target, table(ROW))
    assert list(tmp_path.iterdir()) == [target]


def test_a_book_that_fails_half_way_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    path = write(tmp_path / "a.xlsx", table(ROW))
    before = path.read_bytes()
    broken = table(("N-1", "too few cells"))
    with pytest.raises(ValueError, match="zip"):
        write(path, table(ROW), broken)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
