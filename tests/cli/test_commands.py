"""The command line from workbooks to the reconciliation: what each command writes, prints and answers."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from command_line import NEEDS, Command, write_book

from relief_desk.cli.shell import COMMANDS


def said_json(command: Command, *words: str | Path) -> Any:
    return json.loads(command(*words, "--json").out)


def test_what_was_imported_is_listed(desk_file: Path, command: Command) -> None:
    needs = said_json(command, "list", desk_file, "needs")["needs"]
    assert {
        (need["need_id"], need["quantity"], need["unit"], need["priority"], need["province"]) for need in needs
    } == {
        ("N-1", "120", "piece", "Critical", "Paktika"),
        ("N-2", "80", "piece", "Low", "Khost"),
    }


def test_a_list_is_printed_as_it_was_at_the_end_of_a_day(desk_file: Path, command: Command) -> None:
    assert said_json(command, "list", desk_file, "needs", "--as-of", "2020-01-01")["needs"] == []
    today = said_json(command, "list", desk_file, "needs", "--as-of", str(date.today()))["needs"]  # noqa: DTZ011
    assert {need["need_id"] for need in today} == {"N-1", "N-2"}


def test_the_same_file_twice_changes_nothing(desk_file: Path, needs_book: Path, command: Command) -> None:
    again = said_json(command, "import", desk_file, needs_book)
    assert (again["written"], again["counts"]["same"]) == (0, 2)


def test_a_dry_run_writes_nothing(empty_desk: Path, needs_book: Path, command: Command) -> None:
    before = hashlib.sha256(empty_desk.read_bytes()).hexdigest()
    preview = said_json(command, "import", empty_desk, needs_book, "--dry-run")
    assert preview["counts"]["add"] == 2
    assert hashlib.sha256(empty_desk.read_bytes()).hexdigest() == before


def test_good_rows_are_taken_in_and_bad_ones_named(empty_desk: Path, tmp_path: Path, command: Command) -> None:
    bad = write_book(tmp_path / "bad.xlsx", (*NEEDS, ("N-3", "Family tent", "many", "pcs", "Khost", "Low", None)))
    answer = command("import", empty_desk, bad, "--json")
    document = json.loads(answer.out)
    assert (answer.status, document["written"], document["left_out"]) == (1, 2, 1)
    assert [(each["sheet"], each["cell"], each["value"]) for each in document["problems"]] == [("Sheet", "C4", "many")]


def test_a_workbook_of_which_nothing_can_be_read_is_no_success(
    empty_desk: Path, tmp_path: Path, command: Command
) -> None:
    prices = write_book(tmp_path / "prices.xlsx", (("Street", "Houses"), ("Main road", 5), ("River road", 7)))
    assert command("import", empty_desk, prices).status == 1


def test_strict_takes_nothing_in_where_one_row_is_bad(empty_desk: Path, tmp_path: Path, command: Command) -> None:
    bad = write_book(tmp_path / "bad.xlsx", (*NEEDS, ("N-3", "Family tent", "many", "pcs", "Khost", "Low", None)))
    assert command("import", empty_desk, bad, "--strict").status == 1
    assert said_json(command, "list", empty_desk, "needs")["needs"] == []


def test_a_match_serves_the_critical_need_first(desk_file: Path, command: Command) -> None:
    plan = said_json(command, "match", desk_file)
    given = {(line["need_id"], line["pledge_id"]): (line["quantity"], line["counted"]) for line in plan["allocations"]}
    assert given == {("N-1", "P-1"): ("120", "120"), ("N-2", "P-1"): ("30", "30")}
    assert [(gap["need_id"], gap["quantity"]) for gap in plan["gaps"]] == [("N-2", "50")]


def test_the_reasons_of_a_gap_add_up_to_it(desk_file: Path, command: Command) -> None:
    for gap in said_json(command, "match", desk_file)["gaps"]:
        assert sum(int(reason["quantity"]) for reason in gap["reasons"]) == int(gap["quantity"])


def test_an_accepted_plan_is_listed_and_undone_as_one_step(desk_file: Path, command: Command) -> None:
    command("match", desk_file, "--accept")
    assert len(said_json(command, "list", desk_file, "allocations")["allocations"]) == 2
    assert "Accept 2 allocations" in command("undo", desk_file).out
    assert said_json(command, "list", desk_file, "allocations")["allocations"] == []
    command("redo", desk_file)
    assert len(said_json(command, "list", desk_file, "allocations")["allocations"]) == 2


def test_a_need_is_explained_by_its_senders_number(desk_file: Path, command: Command) -> None:
    explained = command("match", desk_file, "--explain", "N-2").out
    assert "50 pieces short" in explained
    assert "went to more urgent needs: N-1" in explained


def test_a_policy_file_is_obeyed(desk_file: Path, tmp_path: Path, command: Command) -> None:
    policy = tmp_path / "policy.json"
    policy.write_text('{"least_firmness": "stock"}', encoding="utf-8")
    assert said_json(command, "match", desk_file, "--policy", policy)["allocations"] == []


def test_a_policy_with_a_wrong_word_is_refused_by_name(desk_file: Path, tmp_path: Path, command: Command) -> None:
    policy = tmp_path / "policy.json"
    policy.write_text('{"lateness": 3}', encoding="utf-8")
    answer = command("match", desk_file, "--policy", policy)
    assert answer.status == 3
    assert '"lateness"' in answer.err


def test_the_reconciliation_holds_what_the_desk_holds(desk_file: Path, tmp_path: Path, command: Command) -> None:
    command("match", desk_file, "--accept")
    output = tmp_path / "out.xlsx"
    command("reconcile", desk_file, "-o", output)
    book = openpyxl.load_workbook(output)
    text = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert {"N-1", "N-2", "Summary"} <= text | set(book.sheetnames)


def test_a_template_is_read_back_as_an_empty_list(desk_file: Path, tmp_path: Path, command: Command) -> None:
    output = tmp_path / "template.xlsx"
    assert command("template", "needs", "-o", output).status == 0
    assert said_json(command, "import", desk_file, output)["written"] == 0


def test_json_is_one_document_and_nothing_else(desk_file: Path, command: Command) -> None:
    for words in (("list", desk_file, "journal"), ("match", desk_file), ("check", desk_file), ("undo", desk_file)):
        json.loads(command(*words, "--json").out)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str, command: Command) -> None:
    answer = command(name, "--help")
    assert answer.status == 0
    assert answer.out.startswith(f"usage: relief-desk {name}")


@pytest.mark.parametrize("words", [("nonsense",), ("list",), ("new", "x.reliefdesk"), ("list", "x", "colours")])
def test_wrong_usage_is_status_2(words: tuple[str, ...], command: Command) -> None:
    assert command(*words).status == 2


def test_an_existing_desk_is_never_replaced(desk_file: Path, command: Command) -> None:
    before = desk_file.read_bytes()
    assert command("new", desk_file, "--operation", "Other", "--start", "2024-01-01").status == 3
    assert desk_file.read_bytes() == before


@pytest.mark.parametrize("name", ["needs", "pledges", "items", "places", "organisations"])
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_list_is_written_with_every_row(
    name: str, ending: str, desk_file: Path, tmp_path: Path, command: Command
) -> None:
    rows = len(said_json(command, "list", desk_file, name)[name])
    output = tmp_path / f"{name}.{ending}"
    assert command("list", desk_file, name, "-o", output).out == f"Wrote {output}: {rows} rows.\n"
    assert output.stat().st_size > 0
