"""A reconciliation goes to headquarters and comes home through the command line."""

from __future__ import annotations

import json
from email import message_from_bytes
from email.policy import default
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


def test_a_reconciliation_that_came_back_is_no_list_to_import(desk_file: Path, mailed: Path, command: Command) -> None:
    told = command("import", desk_file, mailed)
    assert told.status == 3
    assert "is a reconciliation that came back" in told.err


def test_a_dry_run_of_a_merge_writes_nothing(desk_file: Path, mailed: Path, command: Command) -> None:
    answer(mailed, "Needs", "N-1", "#meta+comment+hq", "Send these first")
    before = desk_file.read_bytes()
    merged = json.loads(command("merge", desk_file, mailed, "--dry-run", "--json").out)
    assert len(merged["changes"]) == 1
    assert desk_file.read_bytes() == before


def test_a_dry_run_tells_every_change_conflict_and_note(desk_file: Path, mailed: Path, command: Command) -> None:
    answer(mailed, "Needs", "N-1", "#status+hq", "change")
    answer(mailed, "Needs", "N-1", "#value+hq", 100_000)
    answer(mailed, "Needs", "N-2", "#status+hq", "OK")
    told = command("merge", desk_file, mailed, "--dry-run", "--json")
    merged = json.loads(told.out)
    assert [cell["field"] for cell in merged["changes"]] == ["decision", "hq_quantity"]
    assert [(cell["field"], cell["sent"], cell["theirs"]) for cell in merged["conflicts"]] == [
        ("quantity", "120", "100000")
    ]
    assert [note["code"] for note in merged["notes"]] == ["merge.not_a_decision"]
    assert (merged["left"], merged["committed"], told.status) == (1, False, 1)


def test_conflicts_settled_for_the_desk_are_not_asked_again(desk_file: Path, mailed: Path, command: Command) -> None:
    answer(mailed, "Needs", "N-1", "#value+hq", 100_000)
    first = json.loads(command("merge", desk_file, mailed, "--take", "ours", "--json").out)
    again = command("merge", desk_file, mailed, "--json")
    assert (first["kept"], first["left"]) == (1, 0)
    assert (json.loads(again.out)["conflicts"], json.loads(again.out)["counts"]["settled"]) == ([], 1)
    assert again.status == 0


def test_a_strangers_workbook_is_no_answer(desk_file: Path, needs_book: Path, command: Command) -> None:
    merged = command("merge", desk_file, needs_book, "--json")
    assert merged.status == 1
    assert json.loads(merged.out)["snapshot"] is None


def test_a_workbook_can_go_out_and_come_home_with_a_password(desk_file: Path, tmp_path: Path, command: Command) -> None:
    output, mail = tmp_path / "secret.xlsx", tmp_path / "mail.eml"
    sent = command(
        "reconcile", desk_file, "-o", output, "--to", "hq@example.org", "--eml", mail, "--password", "open sesame"
    )
    assert sent.status in (0, 1)
    assert (
        "opens with a password only" in message_from_bytes(mail.read_bytes(), policy=default).get_body().get_content()
    )
    assert command("merge", desk_file, output, "--dry-run", "--json").status == 3
    merged = command("merge", desk_file, output, "--dry-run", "--json", "--password", "open sesame")
    assert json.loads(merged.out)["snapshot"] == 1
