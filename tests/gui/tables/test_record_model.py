"""The windowed model: what Qt is told, what a row says, how it follows the desk, and that it never waits for it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import builders
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from relief_desk.domain.changes import edited, together
from relief_desk.domain.wording import ENGLISH
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.tables.list_source import list_source
from relief_desk.gui.tables.record_model import RecordModel
from relief_desk.services.list_kinds import LISTS
from relief_desk.services.listing import ListView, NotInTime

TODAY_VIEW = "needs"


@pytest.fixture(autouse=True)
def tester(model: RecordModel) -> QAbstractItemModelTester:
    """Qt's own judge watches every model of these tests."""
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def texts(model: RecordModel, key: str) -> list[str]:
    column = model.columns.index(key)
    return [model.index(row, column).data() for row in range(model.rowCount())]


def settle(qtbot: QtBot, model: RecordModel, view: ListView) -> None:
    model.show(view)
    qtbot.waitUntil(lambda: model.complete)


def test_all_rows_follow_the_first_ones(model: RecordModel) -> None:
    assert model.rowCount() == 300
    assert texts(model, "reference") == [f"N-{number:04d}" for number in range(1, 301)]


def test_the_first_rows_are_there_before_the_others_are_found(model: RecordModel, qtbot: QtBot) -> None:
    model.show(replace(model.view, sort=(("quantity", True),)))
    assert model.rowCount() >= 64
    assert model.index(0, 0).data() == "N-0300"
    qtbot.waitUntil(lambda: model.complete)
    assert model.rowCount() == 300


def test_a_row_says_names_amounts_and_shares(model: RecordModel) -> None:
    row = model.row(8)
    assert row is not None
    said = dict(zip(model.columns, row.texts, strict=True))
    assert (said["item"], said["quantity"], said["coverage"], said["priority"]) == ("Blanket", "9", "100%", "High")


def test_search_filters_and_order_make_the_rows(model: RecordModel, qtbot: QtBot) -> None:
    view = replace(model.view, text="bridge", sort=(("quantity", True),)).with_filter("priority", ["3"])
    settle(qtbot, model, view)
    assert texts(model, "reference") == ["N-0250", "N-0150", "N-0050"]


def test_fast_typing_shows_what_was_typed_last(model: RecordModel, qtbot: QtBot) -> None:
    for text in ("b", "br", "bri", "n-00", "n-001", "n-0012"):
        model.show(replace(model.view, text=text))
    qtbot.waitUntil(lambda: model.complete)
    assert texts(model, "reference") == ["N-0012"]


def test_rows_that_were_stopped_for_another_table_are_asked_for_again(
    model: RecordModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    listing = model.source.listing
    find, stopped = listing.all, []

    def stop_once(view: ListView) -> object:
        if not stopped:
            stopped.append(view)
            raise NotInTime(busy=False)
        return find(view)

    monkeypatch.setattr(listing, "all", stop_once)
    model.show(replace(model.view, sort=(("quantity", True),)))
    qtbot.waitUntil(lambda: model.complete)
    assert stopped
    assert model.rowCount() == 300


def test_nothing_found_is_a_table_without_rows(model: RecordModel, qtbot: QtBot) -> None:
    settle(qtbot, model, replace(model.view, text="spaceship"))
    assert model.rowCount() == 0
    assert not model.index(0, 0).isValid()


def test_a_change_of_somebody_else_is_shown_where_the_row_stands(
    model: RecordModel, session: DeskSession, qtbot: QtBot
) -> None:
    session.changed.connect(lambda touched: model.refresh())
    need = builders.need("N-0002", item=builders.TENT)
    session.ask(
        lambda desk: desk.apply(together(builders.step("edit"), edited(desk.get(type(need), "N-0002"), remark="new")))
    )
    model.show_columns((*model.columns, "remark"))
    qtbot.waitUntil(lambda: model.index(1, model.columns.index("remark")).data() == "new")
    assert model.rowCount() == 300


def test_rows_that_come_and_go_are_followed(model: RecordModel, session: DeskSession, qtbot: QtBot) -> None:
    session.changed.connect(lambda touched: model.refresh())
    session.ask(lambda desk: desk.apply(builders.adding(builders.need("N-0000"))))
    qtbot.waitUntil(lambda: model.rowCount() == 301 and model.complete)
    assert model.index(0, 0).data() == "N-0000"
    session.ask(lambda desk: desk.undo())
    qtbot.waitUntil(lambda: model.rowCount() == 300 and model.complete)


def test_while_the_desk_is_being_written_the_table_shows_blanks_and_does_not_wait(
    model: RecordModel, path: Path, qtbot: QtBot
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("BEGIN EXCLUSIVE")
        model.refresh(rows_may_move=False)
        assert model.index(250, 0).data() == ""
        writer.execute("ROLLBACK")
    with qtbot.waitSignal(model.dataChanged):
        pass
    assert model.index(250, 0).data() == "N-0251"


def test_an_edit_is_handed_on_and_shown_meanwhile(model: RecordModel, qtbot: QtBot) -> None:
    index = model.index(4, model.columns.index("quantity"))
    with qtbot.waitSignal(model.edit_wanted) as wanted:
        assert model.setData(index, "77")
    assert wanted.args == [4, "quantity", "77"]
    assert index.data() == "77"
    model.forget_pending()
    assert index.data() == "5"


def test_typing_what_stands_there_asks_for_nothing(model: RecordModel, qtbot: QtBot) -> None:
    index = model.index(4, model.columns.index("quantity"))
    with qtbot.assertNotEmitted(model.edit_wanted):
        assert not model.setData(index, "5")


def test_only_what_the_record_keeps_can_be_edited(model: RecordModel) -> None:
    able = {key for at, key in enumerate(model.columns) if model.index(0, at).flags() & Qt.ItemFlag.ItemIsEditable}
    assert able == {"priority", "item", "place", "quantity", "needed_by", "status"}
    model.editable = False
    assert not any(model.can_edit(at) for at in range(model.columnCount()))


def test_a_record_is_found_by_its_key(model: RecordModel) -> None:
    assert model.row_of("N-0123") == 122
    assert model.row_of("N-9999") == -1


def test_columns_can_be_chosen_and_those_unknown_are_left_out(model: RecordModel) -> None:
    model.show_columns(("remark", "nonsense", "people"))
    assert model.columns == ("remark", "people")
    assert model.headerData(1, Qt.Orientation.Horizontal) == "People in need"
    assert model.columnCount(QModelIndex()) == 2


def test_a_screen_reader_hears_heading_and_value(model: RecordModel) -> None:
    said = model.index(0, model.columns.index("item")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Item: Tent"


@pytest.mark.parametrize("name", sorted(LISTS))
def test_every_list_stands_up_to_qts_own_judge(
    session: DeskSession, qtbot: QtBot, name: str, model: RecordModel
) -> None:
    view = ListView(name, model.view.today)
    made = RecordModel(list_source(session, ENGLISH), ENGLISH, view)
    judge = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.show(view)
    qtbot.waitUntil(lambda: made.complete)
    made.show_columns(tuple(field.key for field in made.kind.fields))
    assert made.rowCount() > 0
    assert all(made.index(0, column).data() is not None for column in range(made.columnCount()))
    assert judge.model() is made
