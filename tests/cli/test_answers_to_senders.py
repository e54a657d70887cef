"""What the command line sends out: the report to a sender, a marked copy, the file of choices, the mail draft."""

from __future__ import annotations

import json
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import openpyxl
import pytest
from command_line import NEEDS, Command, write_book


@pytest.fixture
def bad_book(tmp_path: Path) -> Path:
    return write_book(tmp_path / "bad.xlsx", (*NEEDS, ("N-3", "Family tent", "many", "pcs", "Khost", "Low", None)))


def texts(path: Path) -> set[str]:
    book = openpyxl.load_workbook(path)
    return {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}


def test_the_report_names_the_cell_and_shows_the_row(
    empty_desk: Path, bad_book: Path, tmp_path: Path, command: Command
) -> None:
    command("import", empty_desk, bad_book, "--report", tmp_path / "report.xlsx")
    assert {"C4", "many", "N-3"} <= texts(tmp_path / "report.xlsx")


def test_the_marked_copy_is_the_senders_workbook_with_a_comment(
    empty_desk: Path, bad_book: Path, tmp_path: Path, command: Command
) -> None:
    before = bad_book.read_bytes()
    command("import", empty_desk, bad_book, "--marked", tmp_path / "marked.xlsx")
    marked = openpyxl.load_workbook(tmp_path / "marked.xlsx")["Sheet"]["C4"]
    assert (marked.value, marked.comment is not None) == ("many", True)
    assert bad_book.read_bytes() == before


def test_kept_choices_are_taken_for_another_list_of_the_sender(
    empty_desk: Path, tmp_path: Path, command: Command
) -> None:
    odd = write_book(tmp_path / "odd.xlsx", (("Ref", "What", "How many"), ("N-1", "Family tent", 5)))
    mapping = tmp_path / "mapping.json"
    mapping.write_text(json.dumps({"Ref": "need_id", "What": "item", "How many": "quantity"}), encoding="utf-8")
    choices = tmp_path / "choices.json"
    command("import", empty_desk, odd, "--as", "needs", "--mapping", mapping, "--dry-run", "--choices", choices)
    kept = json.loads(choices.read_text(encoding="utf-8"))["mapping"]
    assert {"What": "item", "How many": "quantity"}.items() <= kept.items()


def test_the_sender_is_named_and_what_was_hidden_is_left_out_where_that_is_said(
    empty_desk: Path, tmp_path: Path, command: Command
) -> None:
    path = write_book(tmp_path / "hiding.xlsx", NEEDS)
    book = openpyxl.load_workbook(path)
    book.worksheets[0].row_dimensions[2].hidden = True
    book.save(path)
    said = ("--leave-out-hidden", "--sender", "Village elders", "--dry-run", "--json")
    (table,) = json.loads(command("import", empty_desk, path, *said).out)["tables"]
    assert table["sender"] == "Village elders"
    assert [(each["row"], "hidden" in each["reason"]) for each in table["skipped"]] == [(2, True)]


def test_one_report_answers_one_sender(
    empty_desk: Path, bad_book: Path, needs_book: Path, tmp_path: Path, command: Command
) -> None:
    assert command("import", empty_desk, bad_book, needs_book, "--report", tmp_path / "r.xlsx").status == 3


def test_the_mail_draft_carries_the_workbook(desk_file: Path, tmp_path: Path, command: Command) -> None:
    output, draft = tmp_path / "out.xlsx", tmp_path / "out.eml"
    command("reconcile", desk_file, "-o", output, "--to", "hq@example.org", "--eml", draft)
    message = message_from_bytes(draft.read_bytes(), policy=default)
    attached = next(message.iter_attachments())  # type: ignore[attr-defined]
    assert (message["X-Unsent"], message["To"]) == ("1", "hq@example.org")
    assert attached.get_payload(decode=True) == output.read_bytes()


def test_the_second_reconciliation_says_what_changed_since_the_first(
    desk_file: Path, tmp_path: Path, command: Command
) -> None:
    command("reconcile", desk_file, "-o", tmp_path / "first.xlsx")
    command("match", desk_file, "--accept")
    command("reconcile", desk_file, "-o", tmp_path / "second.xlsx", "--since", "1")
    added = set(openpyxl.load_workbook(tmp_path / "second.xlsx").sheetnames)
    assert added > set(openpyxl.load_workbook(tmp_path / "first.xlsx").sheetnames)
