"""import --as places or items: a desk learns places and items from a workbook, and needs find them."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from command_line import Command, write_book

NEEDS = (
    ("Need ID", "Item", "Quantity", "Unit", "Province", "District"),
    ("N-1", "Family tent", 120, "pcs", "Bagmati", "Dolakha"),
    ("N-2", "Family tent", 80, "pcs", "Koshi", "Saptari"),
)


@pytest.fixture
def nepal(command: Command, tmp_path: Path) -> Path:
    desk = tmp_path / "nepal.reliefdesk"
    assert command("new", desk, "--operation", "Flood", "--start", "2026-01-20", "--country", "NP").status == 0
    return desk


def test_needs_of_any_country_find_the_places_that_their_own_list_taught(
    command: Command, nepal: Path, tmp_path: Path
) -> None:
    book = write_book(tmp_path / "needs.xlsx", NEEDS)
    taken = json.loads(command("import", nepal, book, "--as", "places", "--json").out)
    assert (taken["written"], taken["counts"]) == (5, {"add": 5, "change": 0, "same": 0})
    assert json.loads(command("import", nepal, book, "--json").out)["written"] == 2
    held = json.loads(command("list", nepal, "needs", "--json").out)["needs"]
    assert sorted(row["district"] for row in held) == ["Dolakha", "Saptari"]


def test_a_desk_without_places_says_how_it_comes_by_them(command: Command, nepal: Path, tmp_path: Path) -> None:
    book = write_book(tmp_path / "needs.xlsx", NEEDS)
    said = json.loads(command("import", nepal, book, "--dry-run", "--json").out)
    assert "import.no_areas" in [problem["code"] for problem in said["problems"]]
    command("import", nepal, book, "--as", "places")
    said = json.loads(command("import", nepal, book, "--dry-run", "--json").out)
    assert "import.no_areas" not in [problem["code"] for problem in said["problems"]]


def test_a_gazetteer_with_a_sheet_for_each_level_is_taken_in_whole(
    command: Command, nepal: Path, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    provinces, districts = book.worksheets[0], book.create_sheet("ADM2")
    for row in (("ADM1_EN", "ADM1_PCODE", "ADM0_EN"), ("Bagmati", "NP03", "Nepal"), ("Koshi", "NP01", "Nepal")):
        provinces.append(row)
    for row in (("ADM2_EN", "ADM2_PCODE", "ADM1_EN", "ADM1_PCODE"), ("Dolakha", "NP0322", "Bagmati", "NP03")):
        districts.append(row)
    book.save(tmp_path / "areas.xlsx")
    assert command("import", nepal, tmp_path / "areas.xlsx", "--as", "places").status == 0
    held = json.loads(command("list", nepal, "places", "--json").out)["places"]
    assert [(row["pcode"], row["name"], row["parent"]) for row in held] == [
        ("", "Nepal", ""),
        ("NP01", "Koshi", "NP"),
        ("NP03", "Bagmati", "NP"),
        ("NP0322", "Dolakha", "NP03"),
    ]


def test_undo_takes_the_places_back(command: Command, nepal: Path, tmp_path: Path) -> None:
    command("import", nepal, write_book(tmp_path / "needs.xlsx", NEEDS), "--as", "places")
    assert "5 places from needs.xlsx" in command("undo", nepal).out
    assert json.loads(command("list", nepal, "places", "--json").out)["places"] == []


def test_a_dry_run_writes_no_place(command: Command, nepal: Path, tmp_path: Path) -> None:
    book = write_book(tmp_path / "needs.xlsx", NEEDS)
    assert command("import", nepal, book, "--as", "places", "--dry-run").status == 0
    assert json.loads(command("list", nepal, "places", "--json").out)["places"] == []


def test_a_workbook_without_places_is_refused_in_a_sentence(command: Command, nepal: Path, tmp_path: Path) -> None:
    book = write_book(tmp_path / "items.xlsx", (("Item", "Quantity"), ("Tent", 5)))
    said = command("import", nepal, book, "--as", "places")
    assert said.status == 3
    assert "no table with a column for provinces or districts" in said.err


def test_an_option_that_would_do_nothing_is_refused(command: Command, nepal: Path, tmp_path: Path) -> None:
    book = write_book(tmp_path / "needs.xlsx", NEEDS)
    said = command("import", nepal, book, "--as", "places", "--report", tmp_path / "r.xlsx")
    assert said.status == 3
    assert "--report does nothing for a list of places" in said.err


def test_an_item_of_no_catalogue_is_taken_in_from_the_list_that_asks_for_it(
    command: Command, empty_desk: Path, tmp_path: Path
) -> None:
    rows = (
        ("Need ID", "Item", "Quantity", "Unit", "Province"),
        ("N-1", "Snow shovel, aluminium", 40, "pcs", "Paktika"),
    )
    book = write_book(tmp_path / "needs.xlsx", rows)
    assert json.loads(command("import", empty_desk, book, "--dry-run", "--json").out)["counts"]["refuse"] == 1
    taken = json.loads(command("import", empty_desk, book, "--as", "items", "--json").out)
    assert (taken["written"], taken["problems"]) == (1, [])
    assert json.loads(command("import", empty_desk, book, "--json").out)["written"] == 1
    (need,) = json.loads(command("list", empty_desk, "needs", "--json").out)["needs"]
    assert (need["item"], need["quantity"], need["unit"]) == ("Snow shovel, aluminium", "40", "piece")
