"""The reconciliation workbook: which sheets there are, what they say about themselves, and that they can be read."""

from __future__ import annotations

import zipfile
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest

from relief_desk.domain.holdings import Holdings
from relief_desk.domain.reconciling.reconciliation import reconcile
from relief_desk.domain.records import Allocation, Item, Need, Operation, Organisation, Pledge, PledgeLine
from relief_desk.domain.states import Firmness, ItemKind
from relief_desk.domain.wording import ENGLISH, Wording
from relief_desk.services.jobs import finish
from relief_desk.workbook.reconciliation_book import ExportIdentity, write_reconciliation_book

CODE = "X-2345-2222-C"
IDENTITY = ExportIdentity(CODE, 3, "1.2", "2022-06-30T10:00:00+00:00", "hq@example.org", "ab" * 32)
HELD = Holdings(
    Operation("operation", "=Earthquake", date(2022, 6, 22), "EQ-2022-000232-AFG"),
    (
        Need("N1", item="tent", quantity_milli=30_000, unit="piece", people=700, remark="@home"),
        Need("N2", item="tent", quantity_milli=12_500, unit="piece", people=300),
    ),
    {"P1": Pledge("P1", "donor")},
    {"L1": PledgeLine("L1", "P1", item="tent", quantity_milli=50_000, unit="piece", firmness=Firmness.COMMITMENT)},
    (Allocation("A1", "L1", "N1", 10_000, 10_000, "piece", "piece"),),
    {"tent": Item("tent", "Tent", "shelter", ItemKind.GOODS, "piece")},
    organisations={"donor": Organisation("donor", "+Donor")},
)
DECIDED = reconcile(HELD, date(2022, 6, 30))


def write(path: Path, identity: ExportIdentity = IDENTITY, wording: Wording = ENGLISH) -> Path:
    finish(write_reconciliation_book(path, DECIDED, wording, identity))
    return path


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("book") / "reconciliation.xlsx")


def test_the_sheets_are_in_the_order_in_which_they_are_read(book: Path) -> None:
    names = openpyxl.load_workbook(book).sheetnames
    assert names == [
        "Summary", "Items", "Needs", "Pledges", "Allocations", "Gaps", "Problems", "About", "_relief_desk",
    ]  # fmt: skip


def test_the_export_knows_itself_in_five_places_and_on_paper(book: Path) -> None:
    found = openpyxl.load_workbook(book)
    assert found.custom_doc_props["relief_desk_export"].value == CODE
    assert found["_relief_desk"]["B1"].value == CODE
    assert found["_relief_desk"].sheet_state == "hidden"
    assert "relief_desk.X_2345_2222_C" in found.defined_names
    assert found.properties.description == f"relief-desk:{CODE}"
    assert CODE in found["Needs"]["A3"].value
    assert CODE in found["Needs"].oddFooter.left.text


def test_a_preview_without_identity_claims_none(tmp_path: Path) -> None:
    found = openpyxl.load_workbook(write(tmp_path / "a.xlsx", ExportIdentity()))
    assert "_relief_desk" not in found.sheetnames
    assert len(found.custom_doc_props) == 0
    assert found["Needs"]["A3"].value == "Figures as of 2022-06-30"


def test_totals_equal_their_lines_when_they_are_read_back(book: Path) -> None:
    found = openpyxl.load_workbook(book)
    rows = list(found["Items"].iter_rows(min_row=4, values_only=True))
    total = dict(zip(rows[0], rows[2], strict=True))
    needs = list(found["Needs"].iter_rows(min_row=4, values_only=True))
    column = {heading: index for index, heading in enumerate(needs[0])}
    for heading, source in (("Needed", "Quantity needed"), ("Covered", "Covered"), ("Gap (strict)", "Gap (strict)")):
        assert total[heading] == sum(row[column[source]] for row in needs[2:]), heading


def test_dates_are_dates_and_figures_are_figures(book: Path) -> None:
    rows = dict(row[:2] for row in openpyxl.load_workbook(book)["Summary"].iter_rows(min_row=4, values_only=True))
    assert rows["Figures as of"] == datetime.combine(date(2022, 6, 30), time())
    assert rows["Needs that count"] == 2
    assert rows["Coverage (strict)"] == 0.166


def test_every_figure_is_defined_on_the_last_sheet(book: Path) -> None:
    texts = {row[0] for row in openpyxl.load_workbook(book)["About"].iter_rows(values_only=True)}
    assert {"Covered", "Covered firmly", "Gap (hopeful)", "Gap (strict)", "Free", "Coverage by people"} <= texts


def test_no_text_of_any_record_becomes_a_formula_or_a_link(book: Path) -> None:
    with zipfile.ZipFile(book) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/")]
    assert not any(b"<f>" in sheet or b"<hyperlink" in sheet for sheet in sheets)


def test_sheets_run_from_the_right_in_languages_that_do(tmp_path: Path) -> None:
    found = openpyxl.load_workbook(write(tmp_path / "a.xlsx", wording=Wording("ps")))
    assert all(sheet.sheet_view.rightToLeft for sheet in found)
