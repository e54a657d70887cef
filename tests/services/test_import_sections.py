"""What a sender says outside the columns: titles among the rows, rows kept hidden, running numbers, a status alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from relief_desk.domain.importing.preview import ImportPreview
from relief_desk.domain.importing.source_tables import SourceTable
from relief_desk.domain.records import Need, Organisation, Place, Pledge, PledgeLine
from relief_desk.domain.states import Firmness, PledgeState
from relief_desk.services.desk import Desk
from relief_desk.services.imports import ImportOptions, commit_import, preview_import, replan
from relief_desk.services.jobs import finish
from tests.import_cases import NEED, PLEDGE, TODAY, looked_at, new_desk, table, taken_in, workbook

HEADINGS = ["Item", "Quantity", "Unit"]
TENT, RICE, BLANKET = ["Family tent, 16 m2", 5, "pcs"], ["Rice", 6, "MT"], ["Blanket", 60, "pcs"]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with new_desk(tmp_path) as opened:
        yield opened


def look(desk: Desk, folder: Path, rows: Sequence[Sequence[Any]], **options: Any) -> ImportPreview:
    path = workbook(folder / "list.xlsx", {"List": rows})
    return finish(preview_import(desk, path, ImportOptions(**options), today=TODAY))


def places(desk: Desk, preview: ImportPreview) -> list[str]:
    names = {place.id: place.name for place in desk.all(Place)}
    needs = [row.after for row in preview.rows]
    return [names.get(need.place, "") for need in needs if isinstance(need, Need)]


def test_titles_of_provinces_and_districts_say_where_the_rows_beneath_are_needed(desk: Desk, tmp_path: Path) -> None:
    rows = [HEADINGS, ["Paktika province"], ["Barmal"], TENT, ["Giyan district"], RICE, ["Khost"], BLANKET]
    preview = look(desk, tmp_path, rows, list_name="needs")
    assert places(desk, preview) == ["Barmal", "Giyan", "Khost"]
    assert [skipped.row for skipped in preview.tables[0].skipped] == [2, 3, 5, 7]


def test_a_title_nobody_knows_ends_what_the_titles_above_it_said(desk: Desk, tmp_path: Path) -> None:
    rows = [HEADINGS, ["Paktika"], TENT, ["Annex B"], RICE, ["Khost"], BLANKET]
    preview = look(desk, tmp_path, rows, list_name="needs")
    assert places(desk, preview) == ["Paktika", "", "Khost"]
    assert any("Annex B" in str(problem) for problem in preview.problems)


def test_titles_of_which_none_is_known_are_kept_with_each_row(desk: Desk, tmp_path: Path) -> None:
    preview = look(desk, tmp_path, [HEADINGS, ["Annex A"], TENT, ["Annex B"], RICE], list_name="needs")
    kept = [preview.raw(row)["Title of the section"] for row in preview.rows]
    assert kept == ["Annex A", "Annex B"]


def test_a_column_of_the_sender_goes_before_a_title(desk: Desk, tmp_path: Path) -> None:
    rows = [[*HEADINGS, "Province"], ["Khost"], [*TENT, "Paktika"], [*RICE, "Paktika"]]
    assert places(desk, look(desk, tmp_path, rows, list_name="needs")) == ["Paktika", "Paktika"]


def test_titles_of_sectors_are_the_sector_of_the_rows(desk: Desk, tmp_path: Path) -> None:
    preview = look(desk, tmp_path, [HEADINGS, ["PROTECTION CLUSTER"], TENT, ["Food security"], RICE], list_name="needs")
    assert [row.after.sector for row in preview.rows if isinstance(row.after, Need)] == ["PRO", "FSAC"]


def test_titles_of_donors_say_who_gives_the_rows_beneath(desk: Desk, tmp_path: Path) -> None:
    finish(commit_import(desk, look(desk, tmp_path, [HEADINGS, ["Iran"], TENT, RICE, ["China"], BLANKET])))
    donors = {each.id: each.name for each in desk.all(Organisation)}
    given = {pledge.id: donors[pledge.donor] for pledge in desk.all(Pledge)}
    assert sorted(given[line.pledge].split()[-1] for line in desk.all(PledgeLine)) == ["China", "Iran", "Iran"]


def merging(path: Path) -> Path:
    """A workbook in which two rows share a province and a quantity."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("List")
        sheet.write_row(0, 0, ["Province", "Item", "Quantity", "Unit"])
        sheet.write_column(1, 1, ["Blanket", "Rice", "Tarpaulin 4 x 6 m"])
        sheet.write_number(3, 2, 30)
        sheet.merge_range(1, 0, 3, 0, "Khost")
        sheet.merge_range(1, 2, 2, 2, 100)
    return path


def test_a_merged_name_holds_for_its_rows_and_a_merged_quantity_for_none_of_them(desk: Desk, tmp_path: Path) -> None:
    path = merging(tmp_path / "merged.xlsx")
    preview = finish(preview_import(desk, path, ImportOptions(list_name="needs"), today=TODAY))
    assert [row.verdict.value for row in preview.rows] == ["refuse", "refuse", "add"]
    assert {problem.code for row in preview.rows[:2] for problem in row.problems} == {"row.shared"}
    assert places(desk, preview) == ["Khost"]


def test_a_merged_quantity_is_settled_by_writing_it_into_each_row(desk: Desk, tmp_path: Path) -> None:
    path = merging(tmp_path / "merged.xlsx")
    preview = finish(preview_import(desk, path, ImportOptions(list_name="needs"), today=TODAY))
    preview = finish(replan(desk, preview, cell_edits={("List", "C2"): 60, ("List", "C3"): 40}))
    needs = [row.after for row in preview.rows]
    assert [need.quantity_milli // 1000 for need in needs if isinstance(need, Need)] == [60, 40, 30]


def hiding(path: Path) -> Path:
    """A workbook with a hidden row and a hidden sheet."""
    with xlsxwriter.Workbook(path) as book:
        for name in ("Shown", "Kept back"):
            sheet = book.add_worksheet(name)
            for at, row in enumerate((HEADINGS, TENT, RICE, BLANKET)):
                sheet.write_row(at, 0, row if name == "Shown" or at == 0 else [row[0], row[1] + 1, row[2]])
        book.get_worksheet_by_name("Shown").set_row(2, None, None, {"hidden": True})
        book.get_worksheet_by_name("Kept back").hide()
    return path


def test_hidden_rows_and_sheets_are_left_out_where_that_is_said_and_listed(desk: Desk, tmp_path: Path) -> None:
    path = hiding(tmp_path / "hiding.xlsx")
    preview = finish(preview_import(desk, path, ImportOptions(list_name="needs"), today=TODAY))
    assert (len(preview.rows), preview.has_hidden) == (6, True)
    without = finish(replan(desk, preview, without_hidden=True))
    assert [(row.sheet, row.row) for row in without.rows] == [("Shown", 2), ("Shown", 4)]
    apart = [(each.row, each.reason.code) for found in without.tables for each in found.skipped]
    assert apart == [(3, "layout.hidden_row"), *((row, "layout.hidden_sheet") for row in (2, 3, 4))]
    assert not {"file.hidden_rows", "file.hidden_sheet"} & {notice.code for notice in without.notices}
    assert len(finish(replan(desk, without, without_hidden=False)).rows) == 6


def test_a_corrected_cell_stays_corrected_when_hidden_rows_are_left_out(desk: Desk, tmp_path: Path) -> None:
    path = hiding(tmp_path / "hiding.xlsx")
    options = ImportOptions(list_name="needs", without_hidden=True)
    preview = finish(preview_import(desk, path, options, today=TODAY))
    after = finish(replan(desk, preview, cell_edits={("Shown", "B4"): 77})).rows[-1].after
    assert isinstance(after, Need)
    assert after.quantity_milli == 77_000


def numbered(heading: str, numbers: Sequence[Any]) -> SourceTable:
    rest = {name: value for name, value in NEED.items() if name != "Need ID"}
    items = ("Family tent, 16 m2", "Blanket", "Rice")
    return table(*({heading: number, **rest, "Item": items[at], "Unit": None} for at, number in enumerate(numbers)))


@pytest.mark.parametrize("heading", ["No.", "S/N", "#", "序号", "ردیف"])
def test_numbers_that_only_count_the_rows_name_no_need(desk: Desk, heading: str) -> None:
    taken_in(desk, numbered(heading, [1, 2, 3]))
    assert {need.sender_ref for need in desk.all(Need)} == {""}


@pytest.mark.parametrize(("heading", "numbers"), [("Need ID", [1, 2, 3]), ("No.", [17, 4, 9]), ("No.", ["A1", "A2"])])
def test_numbers_that_are_more_than_a_count_name_their_need(desk: Desk, heading: str, numbers: list[Any]) -> None:
    taken_in(desk, numbered(heading, numbers))
    assert sorted(need.sender_ref for need in desk.all(Need)) == sorted(map(str, numbers))


def test_a_row_put_in_above_does_not_turn_the_counted_rows_into_other_needs(desk: Desk) -> None:
    taken_in(desk, numbered("No.", [1, 2]))
    longer = numbered("No.", [1, 2, 3])
    turned = replace(longer, cells=tuple([*column[2:], *column[:2]] for column in longer.cells[1:]))
    turned = replace(turned, columns=longer.columns, cells=([1, 2, 3], *turned.cells))
    preview = looked_at(desk, turned, sha256="two")
    assert [row.verdict.value for row in preview.rows] == ["add", "same", "same"]


@pytest.mark.parametrize(
    ("status", "firmness", "state"),
    [
        ("Committed", Firmness.COMMITMENT, PledgeState.ACCEPTED),
        ("In transit", Firmness.COMMITMENT, PledgeState.ACCEPTED),
        ("Arrived", Firmness.STOCK, PledgeState.ACCEPTED),
        ("Planned", Firmness.OFFER, PledgeState.OFFERED),
        ("Accepted", Firmness.PLEDGE, PledgeState.ACCEPTED),
        ("Distributed", Firmness.PLEDGE, PledgeState.CLOSED),
    ],
)
def test_a_status_alone_says_how_firm_a_pledge_is(
    desk: Desk, status: str, firmness: Firmness, state: PledgeState
) -> None:
    taken_in(desk, table(PLEDGE | {"Status": status}))
    (line,) = desk.all(PledgeLine)
    assert (line.firmness, line.state) == (firmness, state)


def test_a_column_of_firmness_goes_before_the_status(desk: Desk) -> None:
    taken_in(desk, table(PLEDGE | {"Status": "In transit", "Firmness": "soft"}))
    (line,) = desk.all(PledgeLine)
    assert line.firmness is Firmness.OFFER
