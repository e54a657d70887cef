"""Any list, as a workbook or as CSV."""

from __future__ import annotations

import csv
from datetime import date
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

from relief_desk.domain.fields import NEED_FIELDS, NEED_FIGURES
from relief_desk.domain.sheets import Cell, Table
from relief_desk.domain.wording import Template, Wording
from relief_desk.services.exports import table_of, write_list

FIELDS = tuple(
    field
    for field in (*NEED_FIELDS, *NEED_FIGURES)
    if field.key in ("reference", "item", "quantity", "needed_by", "coverage", "status")
)
ROW: dict[str, Cell] = {
    "reference": "N-1",
    "item": "Tent",
    "quantity": -1500,
    "needed_by": date(2022, 7, 1),
    "status": "stated",
    "coverage": Fraction(2, 3),
}


def table(*rows: dict[str, Cell]) -> Table:
    return table_of("needs", Template("test.needs", "Needs"), FIELDS, rows)


def read_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def test_csv_has_headings_tags_and_exact_values(tmp_path: Path) -> None:
    write_list(tmp_path / "a.csv", table(ROW))
    assert read_csv(tmp_path / "a.csv") == [
        [field.label for field in FIELDS],
        [field.hxl for field in FIELDS],
        ["N-1", "Tent", "-1.5", "2022-07-01", "stated", "0.666"],
    ]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_csv_text_that_looks_like_a_formula_is_guarded_and_counted(tmp_path: Path, text: str) -> None:
    written = write_list(tmp_path / "a.csv", table(ROW | {"item": text}))
    assert read_csv(tmp_path / "a.csv")[2][1] == f"'{text}"
    assert written.guarded == 1


def test_csv_holds_every_script(tmp_path: Path) -> None:
    write_list(tmp_path / "a.csv", table(ROW | {"item": "خیمه 帐篷"}), Wording("fa", {"stated": ("بیان شده",)}))
    assert read_csv(tmp_path / "a.csv")[2][1:5:3] == ["خیمه 帐篷", "بیان شده"]


def test_a_workbook_is_written_for_every_other_ending(tmp_path: Path) -> None:
    written = write_list(tmp_path / "a.xlsx", table(ROW, ROW))
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["Needs"]
    assert (written.rows, sheet["C6"].value, sheet.max_row) == (2, -1.5, 7)
