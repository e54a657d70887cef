"""Keys, editing, copying and pasting in the table, as in a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import builders
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from relief_desk.domain.records import Need
from relief_desk.domain.states import Tier
from relief_desk.domain.wording import ENGLISH
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.tables.column_widths import fitted_widths, heading_width
from relief_desk.gui.tables.list_source import list_source
from relief_desk.gui.tables.paste_preview import PastePreview
from relief_desk.gui.tables.record_model import Index, RecordModel
from relief_desk.gui.tables.record_table import RecordTable
from relief_desk.gui.tables.table_edits import TableEdits
from relief_desk.services.listing import ListView

Read = Callable[[str], Need]
VIEW = ListView("needs", date(2022, 7, 1))
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def edits(table: RecordTable, session: DeskSession, qtbot: QtBot) -> TableEdits:
    window = QWidget()
    qtbot.addWidget(window)
    made = TableEdits(session, table, window)

    def hear(_touched: frozenset[str]) -> None:
        table.records.refresh(rows_may_move=False)

    session.changed.connect(hear)
    return made


@pytest.fixture
def read(session: DeskSession, qtbot: QtBot) -> Read:
    """Reads a need back from the desk, after everything asked before."""

    def need(id: str) -> Need:
        found: list[Need | None] = []
        session.ask(lambda desk: desk.get(Need, id), found.append)
        qtbot.waitUntil(lambda: bool(found))
        assert found[0] is not None
        return found[0]

    return need


def stand(table: RecordTable, row: int, key: str) -> None:
    table.setCurrentIndex(table.records.index(row, table.records.columns.index(key)))


def here(table: RecordTable) -> tuple[int, str]:
    current = table.currentIndex()
    return current.row(), table.records.columns[current.column()]


def editor_of(table: RecordTable) -> QLineEdit:
    editors = [line for line in table.findChildren(QLineEdit) if line.isVisible()]
    assert len(editors) == 1
    return editors[0]


@pytest.mark.parametrize(
    ("key", "modifier", "place"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, (6, "item")),
        (Qt.Key.Key_Return, SHIFT, (4, "item")),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, (5, "place")),
        (Qt.Key.Key_Backtab, SHIFT, (5, "priority")),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, (6, "item")),
        (Qt.Key.Key_Home, CONTROL, (0, "reference")),
        (Qt.Key.Key_End, CONTROL, (299, "status")),
    ],
)
def test_keys_move_as_in_a_spreadsheet(
    table: RecordTable, key: Qt.Key, modifier: Qt.KeyboardModifier, place: tuple[int, str]
) -> None:
    stand(table, 5, "item")
    QTest.keyClick(table, key, modifier)
    assert here(table) == place


def test_typing_replaces_what_stood_there_and_enter_goes_down(
    table: RecordTable, edits: TableEdits, read: Read, qtbot: QtBot
) -> None:
    stand(table, 5, "quantity")
    QTest.keyClicks(table, "4")
    QTest.keyClicks(editor_of(table), "20")
    QTest.keyClick(editor_of(table), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: here(table) == (6, "quantity"))
    assert read("N-0006").quantity_milli == 420_000


def test_f2_edits_what_stands_there_and_tab_goes_along(
    table: RecordTable, edits: TableEdits, read: Read, qtbot: QtBot
) -> None:
    stand(table, 5, "quantity")
    QTest.keyClick(table, Qt.Key.Key_F2)
    assert editor_of(table).text() == "6"
    editor_of(table).setText("61")
    QTest.keyClick(editor_of(table), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: here(table) == (5, "coverage"))
    assert read("N-0006").quantity_milli == 61_000


def test_escape_leaves_the_cell_as_it_was(table: RecordTable, edits: TableEdits, read: Read) -> None:
    stand(table, 5, "quantity")
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor_of(table).setText("99")
    QTest.keyClick(editor_of(table), Qt.Key.Key_Escape)
    assert read("N-0006").quantity_milli == 6_000


@pytest.mark.parametrize(
    ("key", "typed", "first", "field", "value"),
    [
        ("place", "barm", "Barmal, AF26", "place", "AF2602"),
        ("item", "bla", "Blanket", "item", builders.BLANKET),
        ("priority", "l", "Low", "tier", Tier.LOW),
    ],
)
def test_an_editor_completes_names_and_words(
    table: RecordTable, edits: TableEdits, read: Read, qtbot: QtBot, key: str, typed: str, first: str, field: str,
    value: object,
) -> None:  # fmt: skip
    stand(table, 4, key)
    QTest.keyClick(table, Qt.Key.Key_F2)
    line = editor_of(table)
    line.clear()
    QTest.keyClicks(line, typed)
    popup = line.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    assert line.completer().model().index(0, 0).data() == first
    QTest.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not [each for each in table.findChildren(QLineEdit) if each.isVisible()])
    assert getattr(read("N-0005"), field) == value


def test_a_refused_edit_is_said_and_the_cell_shows_what_is_kept(
    table: RecordTable, edits: TableEdits, read: Read, qtbot: QtBot
) -> None:
    stand(table, 5, "quantity")
    with qtbot.waitSignal(edits.refused) as refused:
        table.records.setData(table.currentIndex(), "plenty")
    assert "is not a number" in refused.args[0]
    assert table.currentIndex().data() == "6"
    assert read("N-0006").quantity_milli == 6_000


def test_copied_cells_are_a_block_with_headings_where_wanted(table: RecordTable) -> None:
    model = table.records
    first, last = model.columns.index("item"), model.columns.index("quantity")
    selection = table.selectionModel()
    selection.clear()
    for row in (0, 1):
        for column in range(first, last + 1):
            selection.select(model.index(row, column), selection.SelectionFlag.Select)
    QTest.keyClick(table, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text().split("\n")[-1] == "Tent\tAF26\t2"
    table.copy(with_headings=True)
    assert QGuiApplication.clipboard().text().split("\n")[0] == "Item\tPlace\tQuantity needed"


def test_a_pasted_block_is_one_step(
    table: RecordTable, edits: TableEdits, read: Read, session: DeskSession, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("11\n12\n13\n")
    stand(table, 3, "quantity")
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(table, Qt.Key.Key_V, CONTROL)
    assert [read(f"N-000{n}").quantity_milli for n in (4, 5, 6)] == [11_000, 12_000, 13_000]
    session.ask(lambda desk: desk.undo())
    assert [read(f"N-000{n}").quantity_milli for n in (4, 5, 6)] == [4_000, 5_000, 6_000]


def test_one_value_pasted_over_a_selection_fills_it(
    table: RecordTable, edits: TableEdits, read: Read, session: DeskSession, qtbot: QtBot
) -> None:
    model, column = table.records, table.records.columns.index("priority")
    stand(table, 10, "priority")
    selection = table.selectionModel()
    for row in (10, 11, 12):
        selection.select(model.index(row, column), selection.SelectionFlag.Select)
    QGuiApplication.clipboard().setText("Low")
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(table, Qt.Key.Key_V, CONTROL)
    assert {read(f"N-00{n}").tier for n in (11, 12, 13)} == {Tier.LOW}


def test_bad_cells_of_a_block_are_shown_before_anything_is_written(
    table: RecordTable, edits: TableEdits, read: Read, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("11\nmany\n13")
    stand(table, 3, "quantity")
    QTest.keyClick(table, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PastePreview))
    preview = QApplication.activeModalWidget()
    assert isinstance(preview, PastePreview)
    assert preview.table.rowCount() == 1
    assert "many" in preview.table.item(0, 2).text()
    assert read("N-0004").quantity_milli == 4_000
    with qtbot.waitSignal(edits.said):
        preview.write.click()
    assert [read(f"N-000{n}").quantity_milli for n in (4, 5, 6)] == [11_000, 5_000, 13_000]


def test_delete_empties_what_may_be_empty(
    table: RecordTable, edits: TableEdits, read: Read, session: DeskSession, qtbot: QtBot
) -> None:
    stand(table, 3, "needed_by")
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(table, Qt.Key.Key_Delete)
    assert read("N-0004").needed_by is None


def test_selecting_everything_is_told_by_ranges(table: RecordTable) -> None:
    table.selectAll()
    assert len(table.selected_rows()) == 300
    assert len(table.selected_columns()) == table.records.columnCount()


def test_rows_apart_are_told_one_by_one(table: RecordTable) -> None:
    selection, model = table.selectionModel(), table.records
    selection.clear()
    for row in (9, 2, 5, 3):
        selection.select(model.index(row, 0), selection.SelectionFlag.Select)
    assert list(table.selected_rows()) == [2, 3, 5, 9]


def test_typing_in_a_cell_that_cannot_be_edited_looks_through_no_rows(table: RecordTable) -> None:
    stand(table, 5, "reference")
    QTest.keyClicks(table, "N")
    assert here(table) == (5, "reference")


def test_more_cells_than_a_step_by_hand_should_change_are_refused(
    table: RecordTable, edits: TableEdits, read: Read, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("relief_desk.gui.tables.table_edits.CELLS_LIMIT", 10)
    with qtbot.waitSignal(edits.refused) as refused:
        edits.set_in_rows(range(11), "priority", "Low")
    assert "10 cells" in refused.args[0]
    assert read("N-0001").tier is not Tier.LOW


def test_a_column_can_be_made_as_wide_as_what_is_in_sight(table: RecordTable) -> None:
    column = table.records.columns.index("reference")
    table.resizeColumnToContents(column)
    assert heading_width(table.header, column) <= table.columnWidth(column) < 160


def test_clicking_a_heading_asks_for_its_order_and_with_control_for_one_more(table: RecordTable, qtbot: QtBot) -> None:
    header = table.header
    places = {key: header.sectionPosition(at) + 12 for at, key in enumerate(table.records.columns)}

    def click(key: str, modifier: Qt.KeyboardModifier) -> object:
        from PySide6.QtCore import QPoint

        point = QPoint(places[key], header.height() // 2)
        with qtbot.waitSignal(table.sort_wanted) as wanted:
            QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifier, point)
        return wanted.args[0]

    none = Qt.KeyboardModifier.NoModifier
    assert click("quantity", none) == (("quantity", False),)
    assert click("reference", none) == (("reference", True),)
    assert click("item", CONTROL) == (("reference", False), ("item", False))


def test_the_place_is_kept_by_the_record_when_rows_move(table: RecordTable, qtbot: QtBot) -> None:
    from dataclasses import replace

    stand(table, 100, "item")
    table.records.show(replace(table.records.view, sort=(("reference", True),)))
    qtbot.waitUntil(lambda: table.records.complete and table.currentIndex().row() == 199)
    assert table.records.row(table.currentIndex().row()).id == "N-0101"  # type: ignore[union-attr]


class AskedModel(RecordModel):
    """Counts how often it is asked what can be done with a row."""

    asked = 0

    def flags(self, index: Index) -> Qt.ItemFlag:
        self.asked += 1
        return super().flags(index)


def test_headings_are_painted_without_asking_for_every_row_that_is_selected(session: DeskSession, qtbot: QtBot) -> None:
    model = AskedModel(list_source(session, ENGLISH), ENGLISH, VIEW)
    model.show(VIEW)
    qtbot.waitUntil(lambda: model.complete)
    table = RecordTable(model, VIEW.today)
    qtbot.addWidget(table)
    table.resize(1000, 500)
    table.show()
    table.selectAll()
    model.asked = 0
    table.header.grab()
    assert model.asked < model.rowCount()


def test_widths_are_remembered_by_field(table: RecordTable) -> None:
    table.setColumnWidth(2, 333)
    widths = table.widths()
    table.records.show_columns(("item", "remark"))
    table.take_widths(widths)
    assert table.columnWidth(0) == widths["item"] == 333


def test_only_what_the_user_made_wider_is_remembered_and_the_window_may_grow(table: RecordTable) -> None:
    table.setColumnWidth(2, 333)
    assert table.widths() == {table.records.columns[2]: 333}
    table.resize(table.width() + 200, table.height())
    QApplication.processEvents()
    assert table.widths() == {table.records.columns[2]: 333}


def test_texts_give_way_so_that_all_columns_fit_and_no_heading_is_cut(table: RecordTable) -> None:
    columns = range(table.records.columnCount())
    table.resize(5000, 400)
    QApplication.processEvents()
    wanted = sum(map(table.columnWidth, columns))
    table.resize(wanted - 10 + table.width() - table.viewport().width(), 400)
    QApplication.processEvents()
    assert table.horizontalScrollBar().maximum() == 0
    assert sum(map(table.columnWidth, columns)) <= wanted - 10
    assert all(table.columnWidth(at) >= heading_width(table.header, at) for at in columns)


@pytest.mark.parametrize(
    ("room", "widths"),
    [(300, [100, 100]), (200, [100, 100]), (170, [80, 90]), (140, [60, 80]), (139, [100, 100])],
)
def test_columns_narrow_in_proportion_and_only_where_that_makes_them_fit(room: int, widths: list[int]) -> None:
    assert fitted_widths([100, 100], [60, 80], room) == widths


@pytest.mark.parametrize("dark", [False, True])
def test_every_list_paints_each_of_its_columns(model: RecordModel, table: RecordTable, dark: bool) -> None:
    from relief_desk.gui.theme import Brightness, apply_theme

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, Brightness.DARK if dark else Brightness.LIGHT)
    table.painting.take_look()
    model.show_columns(tuple(field.key for field in model.kind.fields))
    picture = table.grab().toImage()
    colours = {picture.pixelColor(x, 60).name() for x in range(0, picture.width(), 3)}
    apply_theme(app, Brightness.LIGHT)
    assert len(colours) > 3
