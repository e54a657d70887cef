"""A reconciliation goes to headquarters and comes home through the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from command_line import Command
from openpyxl.worksheet.worksheet import Worksheet


@pytest.fixture
def mailed(desk_file: Path, tmp_path: Path, command: Command) -> Path:
    output = tmp_path / "reconciliation.xlsx"
    assert command("reconcile", desk_file, "-o", output, "--to", "hq@example.org").status in (0, 1)
    return output


def answer(path: Path, sheet: str, need: str, tag: str, value: Any) -> None:
    """Writes into the column whose tag row says `tag`, in the row that names `need`."""
    book = openpyxl.load_workbook(path)
    found: Worksheet = book[sheet]
    column = next(cell.column for row in found.iter_rows() for cell in row if cell.value == tag)
    row = next(cell.row for row in found.iter_rows() for cell in row if cell.value == need)
    found.cell(row, column).value = value
    book.save(path)


def test_a_comment_of_headquarters_comes_home_once(desk_file: Path, mailed: Path, command: Command) -> None:
    answer(mailed, "Needs", "N-1", "#meta+comment+hq", "Send these first")
    merged = json.loads(command("merge", desk_file, mailed, "--json").out)
    assert [(each["field"], each["theirs"]) for each in merged["changes"]] == [("comment", "Send these first")]
    assert merged["committed"]
    again = json.loads(command("merge", desk_file, mailed, "--json").out)
    assert (again["changes"], again["committed"]) == ([], False)


def test_a_dry_run_of_a_merge_writes_nothing(desk_file: Path, mailed: Path, command: Command) -> None:
    answer(mailed, "Needs", "N-1", "#meta+comment+hq", "Send these first")
    before = desk_file.read_bytes()
    merged = json.loads(command("merge", desk_file, mailed, "--dry-run", "--json").out)
    assert len(merged["changes"]) == 1
    assert desk_file.read_bytes() == before


def test_a_strangers_workbook_is_no_answer(desk_file: Path, needs_book: Path, command: Command) -> None:
    merged = command("merge", desk_file, needs_book, "--json")
    assert merged.status == 1
    assert json.loads(merged.out)["snapshot"] is None
