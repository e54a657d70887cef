"""The empty lists that are sent out."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from builders import reference
from openpyxl.worksheet.worksheet import Worksheet

from relief_desk.domain.fields import FIELDS_OF
from relief_desk.domain.wording import Wording
from relief_desk.services.templates import write_template


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
