"""The empty lists that are sent out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from builders import BLANKET, PROVINCE, START, TENT, new_desk, reference
from openpyxl.worksheet.worksheet import Worksheet

from relief_desk.domain.fields import FIELDS_OF
from relief_desk.domain.records import Need
from relief_desk.domain.wording import Wording
from relief_desk.services.imports import commit_import, preview_import
from relief_desk.services.jobs import finish
from relief_desk.services.templates import write_template
from relief_desk.services.wordings import load_wording


def written(path: Path, name: str, wording: Wording | None = None) -> Worksheet:
    write_template(name, path, wording or Wording(), reference())
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


@pytest.mark.parametrize("name", ["needs", "pledges"])
def test_every_importable_field_has_its_heading_its_tag_and_its_help(tmp_path: Path, name: str) -> None:
    sheet = written(tmp_path / "t.xlsx", name)
    fields = [field for field in FIELDS_OF[name] if field.importable and field.key != "reference"]
    assert [cell.value for cell in sheet[3]] == [field.label for field in fields]
    assert [cell.value for cell in sheet[4]] == [field.hxl for field in fields]
    assert all(field.help in str(cell.value) for field, cell in zip(fields, sheet[2], strict=True))


def test_required_columns_say_so(tmp_path: Path) -> None:
    helps = {cell.value: help_cell.value for cell, help_cell in zip(*written_rows(tmp_path, 3, 2), strict=True)}
    assert helps["Item"].startswith("Required.")
    assert not helps["Remarks"].startswith("Required.")


def written_rows(folder: Path, *numbers: int) -> list[tuple[object, ...]]:
    sheet = written(folder / "t.xlsx", "needs")
    return [sheet[number] for number in numbers]


def test_closed_lists_block_and_open_ones_ask(tmp_path: Path) -> None:
    sheet = written(tmp_path / "t.xlsx", "needs")
    heading = {cell.column_letter: cell.value for cell in sheet[3]}
    rules = {heading[str(rule.sqref).split("5")[0]]: rule for rule in sheet.data_validations.dataValidation}
    assert all(rule.showErrorMessage for rule in rules.values())
    assert (rules["Priority"].type, rules["Priority"].errorStyle) == ("list", None)
    assert (rules["Item"].type, rules["Item"].errorStyle) == ("list", "warning")
    assert (rules["Quantity needed"].type, rules["Quantity needed"].operator) == ("decimal", "greaterThanOrEqual")
    assert rules["Needed by"].type == "date"


def test_lists_hold_the_words_of_the_reference_data(tmp_path: Path) -> None:
    write_template("needs", tmp_path / "t.xlsx", Wording(), reference())
    lists = openpyxl.load_workbook(tmp_path / "t.xlsx")["Lists"]
    columns = {column[0]: [word for word in column[1:] if word] for column in lists.iter_cols(values_only=True)}
    assert columns["item"] == ["Blanket", "Tent"]
    assert columns["priority"] == ["Critical", "High", "Medium", "Low"]


def test_a_template_speaks_the_language_asked_for(tmp_path: Path) -> None:
    sheet = written(tmp_path / "t.xlsx", "needs", Wording("fa", {"Item": ("جنس",)}))
    assert "جنس" in [cell.value for cell in sheet[3]]
    assert sheet.sheet_view.rightToLeft


@pytest.mark.parametrize("language", ["en", "fa_AF"])
def test_a_filled_template_is_taken_in_without_a_question(tmp_path: Path, language: str) -> None:
    write_template("needs", tmp_path / "t.xlsx", load_wording(language), reference())
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    sheet = book.worksheets[0]
    column = {cell.value: cell.column for cell in sheet[4]}
    for row, item in ((5, "Tent"), (6, "Blanket")):
        for tag, value in (("#item+name", item), ("#need+num", 12), ("#item+unit", "piece"), ("#adm1+name", PROVINCE)):
            sheet.cell(row, column[tag]).value = value
        sheet.cell(row, column["#date+end"]).value = date(2022, 7, 1)
    book.save(tmp_path / "filled.xlsx")
    with new_desk(tmp_path) as desk:
        finish(commit_import(desk, finish(preview_import(desk, tmp_path / "filled.xlsx", today=START))))
        needs = desk.all(Need)
    assert [(need.item, need.quantity_milli, need.place, need.needed_by) for need in needs] == [
        (TENT, 12_000, PROVINCE, date(2022, 7, 1)),
        (BLANKET, 12_000, PROVINCE, date(2022, 7, 1)),
    ]
