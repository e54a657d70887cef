"""What the preview table promises: sorted by value, searched in every script, ticked by keys, copied with headings."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from relief_desk.domain.fields import Kind
from relief_desk.domain.sheets import Cell, Column, Table
from relief_desk.domain.wording import Template
from relief_desk.gui.local_wording import Calendar, LocalWording
from relief_desk.gui.sheet_model import SheetModel, shown_text
from relief_desk.gui.sheet_view import SheetView

COLUMNS = (
    Column("priority", "Priority", Kind.TIER),
    Column("item", "Item", Kind.ITEM),
    Column("quantity", "Quantity", Kind.QUANTITY),
    Column("check", "Check", Kind.TEXT, hidden=True),
)
ROWS: tuple[tuple[Cell, ...], ...] = (
    ("Low", "Tent, family", 2_000_000, "x"),
    ("Critical", "帐篷", 90_000, "x"),
    ("High", "خيمه", None, "x"),
)
TABLE = Table("needs", Template("test.needs", "Needs"), COLUMNS, ROWS)
DARI = LocalWording("fa_AF", calendar=Calendar.SOLAR_HIJRI)


@pytest.fixture
def model(qapp: object) -> SheetModel:
    made = SheetModel(LocalWording(), ticks=True)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning, made)
    made.show_table(TABLE)
    return made


def column(model: SheetModel, at: int) -> list[str]:
    return [model.text(model.index(row, at)) for row in range(model.rowCount())]


def test_hidden_columns_are_not_shown(model: SheetModel) -> None:
    assert model.columnCount() == 3


def test_priorities_sort_by_urgency(model: SheetModel) -> None:
    model.sort(0)
    assert column(model, 0) == ["Critical", "High", "Low"]


def test_quantities_sort_by_amount_and_nothing_comes_last(model: SheetModel) -> None:
    model.sort(2)
    assert column(model, 2) == ["90", "2,000", ""]


@pytest.mark.parametrize(("typed", "found"), [("tent", 1), ("TENT fam", 1), ("帐", 1), ("خیمه", 1), ("rope", 0)])
def test_search_finds_a_word_in_every_script(model: SheetModel, typed: str, found: int, qtbot: QtBot) -> None:
    model.search(typed)
    qtbot.waitUntil(lambda: model.rowCount() == found)


def test_all_rows_are_ticked_at_first_and_keep_their_ticks_while_others_are_hidden(
    model: SheetModel, qtbot: QtBot
) -> None:
    model.search("tent")
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    assert model.chosen_rows() == {0, 1, 2}


def test_space_takes_the_tick_away_from_the_current_row(model: SheetModel, qtbot: QtBot) -> None:
    view = SheetView(model, "Needs")
    qtbot.addWidget(view)
    view.show()
    view.setCurrentIndex(model.index(1, 1))
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert model.chosen_rows() == {0, 2}


def test_a_table_without_columns_yet_can_be_shown_and_made_wider(qtbot: QtBot) -> None:
    view = SheetView(SheetModel(LocalWording(), ticks=True), "Needs")
    qtbot.addWidget(view)
    view.show()
    view.resize(700, 300)
    assert not view.grab().isNull()


def test_columns_give_way_so_that_all_are_seen_and_sentences_take_what_is_left(qtbot: QtBot) -> None:
    columns = (Column("item", "Item", Kind.ITEM, width=30), Column("main", "Main reason", Kind.TEXT, width=60))
    model = SheetModel(LocalWording())
    view = SheetView(model, "Gaps")
    qtbot.addWidget(view)
    view.resize(420, 300)
    view.show()
    model.show_table(Table("gaps", Template("test.gaps", "Gaps"), columns, (("Tent, family", "Nobody has any"),)))
    assert view.columnWidth(0) + view.columnWidth(1) == view.viewport().width()
    view.resize(1200, 300)
    assert view.columnWidth(1) > 800


def test_a_row_is_told_by_its_first_place_whatever_the_order(model: SheetModel, qtbot: QtBot) -> None:
    view = SheetView(model, "Needs")
    qtbot.addWidget(view)
    model.sort(0)
    with qtbot.waitSignal(view.row_shown) as told:
        view.setCurrentIndex(model.index(0, 0))
    assert told.args == [1]


def test_copying_takes_the_headings_along(model: SheetModel, qtbot: QtBot) -> None:
    view = SheetView(model, "Needs")
    qtbot.addWidget(view)
    view.selectRow(0)
    view.copy_selection()
    assert QGuiApplication.clipboard().text() == "Priority\tItem\tQuantity\nLow\tTent, family\t2,000"


@pytest.mark.parametrize(
    ("cell", "kind", "english", "dari"),
    [
        (1_234_500, Kind.QUANTITY, "1,234.5", "۱٬۲۳۴٫۵"),
        (date(2022, 6, 22), Kind.DATE, "2022-06-22", "۱۴۰۱/۰۴/۰۱"),
        (Fraction(999, 1000), Kind.PERCENT, "99%", "۹۹٪"),
        (None, Kind.QUANTITY, "", ""),
        (True, Kind.YES_NO, "yes", "yes"),
    ],
)
def test_cells_are_said_in_the_readers_digits_and_calendar(cell: Cell, kind: Kind, english: str, dari: str) -> None:
    assert (shown_text(cell, kind, LocalWording()), shown_text(cell, kind, DARI)) == (english, dari)
