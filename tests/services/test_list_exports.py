"""What is written of a list is what is shown of it: these rows, in this order, in these columns, exact."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import builders
import openpyxl
import pytest

from relief_desk.domain.problems import ReliefDeskError
from relief_desk.domain.states import Tier
from relief_desk.domain.wording import ENGLISH
from relief_desk.services import list_exports
from relief_desk.services.desk import Desk
from relief_desk.services.exports import WrittenList
from relief_desk.services.jobs import finish
from relief_desk.services.list_exports import export_view
from relief_desk.services.list_kinds import LISTS
from relief_desk.services.listing import ListView

TODAY = date(2022, 7, 1)
NEEDS = ListView("needs", TODAY, sort=(("quantity", True),))
COLUMNS = ("priority", "quantity", "coverage", "item", "needed_by")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    pledge = builders.pledge("P-1")
    line = builders.line(pledge, "L-1")
    first = builders.need("N-1", tier=Tier.HIGH, quantity_milli=3_000, needed_by=TODAY, people=70)
    records = (
        first,
        builders.need("N-2", tier=Tier.CRITICAL, quantity_milli=5_500),
        builders.need("N-3", item="", item_text="=1+1", quantity_milli=8_000, tier=Tier.CRITICAL),
        pledge, line, builders.allocation(line, first, 2_000, "A-1"),
    )  # fmt: skip
    with builders.new_desk(tmp_path, *records) as made:
        yield made


def write(desk: Desk, target: Path, view: ListView = NEEDS, columns: tuple[str, ...] = COLUMNS) -> WrittenList:
    return finish(export_view(desk.path, view, columns, target, "Needs", "Earthquake", ENGLISH))


def lines(path: Path) -> list[list[object]]:
    """The rows under the tags of the only sheet."""
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]


def test_a_workbook_holds_the_columns_in_their_order_with_the_unit_beside_the_amount(
    desk: Desk, tmp_path: Path
) -> None:
    written = write(desk, tmp_path / "needs.xlsx")
    headings, _tags, *rows = lines(tmp_path / "needs.xlsx")
    fields = [
        LISTS["needs"].field(key).label for key in ("priority", "quantity", "unit", "coverage", "item", "needed_by")
    ]
    assert headings == fields
    assert [row[1] for row in rows] == [8, 5.5, 3]
    assert rows[2][:4] == ["High", 3, "piece", 0.666]
    assert rows[2][5] == datetime(2022, 7, 1)  # noqa: DTZ001 - a worksheet's date has no zone
    assert written.rows == 3


def test_only_the_rows_of_the_filter_are_written(desk: Desk, tmp_path: Path) -> None:
    write(desk, tmp_path / "needs.xlsx", NEEDS.with_filter("priority", ["1"]), ("reference", "quantity", "unit"))
    assert [row[0] for row in lines(tmp_path / "needs.xlsx")[2:]] == ["N-3", "N-2"]


def test_a_text_like_a_formula_stays_text(desk: Desk, tmp_path: Path) -> None:
    write(desk, tmp_path / "needs.csv")
    with (tmp_path / "needs.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert [row[4] for row in csv.reader(stream)][2] == "'=1+1"


@pytest.mark.parametrize("name", sorted(LISTS))
def test_every_list_can_be_written_with_all_its_columns(name: str, desk: Desk, tmp_path: Path) -> None:
    kind = LISTS[name]
    written = write(desk, tmp_path / "list.xlsx", ListView(name, TODAY), tuple(field.key for field in kind.fields))
    assert len(lines(tmp_path / "list.xlsx")) == written.rows + 2


def test_too_many_rows_are_refused_and_nothing_is_written(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_exports, "ROWS_MOST", 2)
    with pytest.raises(ReliefDeskError, match="3 rows"):
        write(desk, tmp_path / "needs.xlsx")
    assert not (tmp_path / "needs.xlsx").exists()
