"""The list screens in the window: what each shows, keeps, changes and undoes, read back from the desk."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.records import Allocation, Need, Organisation, Record
from relief_desk.domain.states import NeedState, Tier
from relief_desk.gui import file_choices
from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.line_drops import mime_of
from relief_desk.gui.screens.catalogue import CatalogueScreen
from relief_desk.gui.screens.list_pane import ListPane
from relief_desk.gui.screens.list_screen import ListScreen
from relief_desk.gui.tables.give_form import GiveForm
from relief_desk.gui.tables.record_forms import NewRecordForm, ReasonForm, SeveralRowsForm
from relief_desk.services.list_exports import READING

LISTS = ("needs", "pledges", "allocations", "gaps")
Open = Callable[[str], ListPane]
All = Callable[[type[Record]], dict[str, Record]]


@pytest.fixture
def open_list(program: WindowedDesk, qtbot: QtBot) -> Open:
    """Goes to a list and waits until it stands still."""

    def opened(name: str) -> ListPane:
        program.window.go_to(name)
        screen = program.window.screens[name]
        assert isinstance(screen, ListScreen)
        still(screen.pane, program, qtbot)
        return screen.pane

    return opened


@pytest.fixture
def kept(program: WindowedDesk, qtbot: QtBot) -> All:
    """Reads all records of a kind back from the desk."""

    def read(kind: type[Record]) -> dict[str, Record]:
        found: list[tuple[Record, ...]] = []
        program.session.ask(lambda desk: desk.all(kind), found.append)
        qtbot.waitUntil(lambda: bool(found))
        return {record.id: record for record in found[0]}

    return read


def still(pane: ListPane, program: WindowedDesk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: pane.model.complete and not program.runner.busy, timeout=10_000)


def modal(qtbot: QtBot, kind: type[QWidget]) -> QWidget:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    found = QApplication.activeModalWidget()
    assert found is not None
    return found


def shown(pane: ListPane, key: str) -> list[str]:
    column = pane.model.columns.index(key)
    return [pane.model.index(row, column).data() for row in range(pane.model.rowCount())]


@pytest.mark.parametrize(("name", "rows"), [("needs", 2), ("pledges", 1), ("allocations", 1), ("gaps", 2)])
def test_each_list_shows_its_rows_and_says_how_many(open_list: Open, name: str, rows: int) -> None:
    pane = open_list(name)
    assert pane.model.rowCount() == rows
    assert pane.header.sentence.text() == str(rows)
    assert pane.table.currentIndex().row() == 0


def test_the_catalogue_has_a_list_for_items_places_and_organisations(program: WindowedDesk, qtbot: QtBot) -> None:
    program.window.go_to("catalogue")
    screen = program.window.screens["catalogue"]
    assert isinstance(screen, CatalogueScreen)
    for at, name in enumerate(("items", "places", "organisations")):
        screen.tabs.setCurrentIndex(at)
        still(screen.panes[name], program, qtbot)
        assert screen.panes[name].model.rowCount() > 10
    assert screen.place()["~tab"] == "organisations"


def test_the_detail_follows_the_row_and_tells_why_it_is_not_covered(
    open_list: Open, program: WindowedDesk, qtbot: QtBot
) -> None:
    pane = open_list("needs")
    qtbot.waitUntil(lambda: pane.detail.detail is not None and pane.detail.detail.id == "N-1")
    QTest.keyClick(pane.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: pane.detail.detail is not None and pane.detail.detail.id == "N-2")
    detail = pane.detail.detail
    assert detail is not None
    assert [str(phrase) for phrase in detail.why] == ["It could be covered: match again, or give it by hand."]
    assert [candidate.line for candidate in detail.candidates] == ["L-1"]


def test_search_narrows_the_list_and_clearing_brings_it_back(open_list: Open, qtbot: QtBot) -> None:
    pane = open_list("needs")
    pane.search.setText("N-2")
    qtbot.waitUntil(lambda: shown(pane, "reference") == ["N-2"] and pane.model.complete)
    qtbot.waitUntil(lambda: pane.header.sentence.text() == "1 of 2")
    pane.filters.clear.click()
    qtbot.waitUntil(lambda: pane.model.rowCount() == 2)
    assert pane.search.text() == ""


def test_where_nothing_is_found_the_way_back_is_offered(open_list: Open, qtbot: QtBot) -> None:
    pane = open_list("needs")
    pane.search.setText("spaceship")
    qtbot.waitUntil(lambda: pane.shows_nothing_found)


def test_another_screen_can_ask_for_rows_or_for_one_record(
    open_list: Open, program: WindowedDesk, qtbot: QtBot
) -> None:
    pane = open_list("needs")
    program.window.go_to("needs", {"priority": "4"})
    qtbot.waitUntil(lambda: shown(pane, "reference") == ["N-2"])
    program.window.go_to("needs", {"record": "N-1"})
    qtbot.waitUntil(lambda: pane.table.currentIndex().data() == "N-1")


def test_a_place_brings_back_columns_widths_order_and_filters(open_list: Open, qtbot: QtBot) -> None:
    pane = open_list("needs")
    place = {"~columns": "item,people,remark", "~widths": "people=177", "~sort": "-people", "priority": "1|4"}
    pane.go_to_place(place)
    qtbot.waitUntil(lambda: pane.model.complete)
    assert pane.model.columns == ("item", "people", "remark")
    assert pane.table.columnWidth(1) == 177
    kept = pane.place()
    assert {key: kept[key] for key in place if key != "~widths"} == {k: v for k, v in place.items() if k != "~widths"}


def test_a_saved_view_is_kept_with_the_desk(open_list: Open, program: WindowedDesk, qtbot: QtBot) -> None:
    pane = open_list("needs")
    pane.saved.keep("Low ones", {"priority": "4", "~sort": "-quantity"})
    found: list[object] = []
    program.session.ask(lambda desk: desk.setting("views.needs"), found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [{"Low ones": {"priority": "4", "~sort": "-quantity"}}]


def test_an_edit_is_saved_and_undone_by_the_windows_undo(
    open_list: Open, program: WindowedDesk, kept: All, qtbot: QtBot
) -> None:
    pane = open_list("needs")
    column = pane.model.columns.index("quantity")
    pane.model.setData(pane.model.index(0, column), "250")
    qtbot.waitUntil(lambda: getattr(kept(Need)["N-1"], "quantity_milli") == 250_000)  # noqa: B009
    program.window.undo()
    qtbot.waitUntil(lambda: shown(pane, "quantity")[0] == "200")


def test_several_rows_change_together_with_their_number_on_the_button(
    open_list: Open, program: WindowedDesk, kept: All, qtbot: QtBot
) -> None:
    pane = open_list("needs")
    pane.table.selectAll()
    qtbot.waitUntil(lambda: "2" in pane.footer.change.text())
    qtbot.waitUntil(lambda: "300" in program.window.status.sums.text())
    pane.footer.change.click()
    form = modal(qtbot, SeveralRowsForm)
    assert isinstance(form, SeveralRowsForm)
    form.choose("priority")
    form.line.setText("Medium")
    form.go.click()
    qtbot.waitUntil(lambda: {getattr(need, "tier") for need in kept(Need).values()} == {Tier.MEDIUM})  # noqa: B009


def test_cancelling_wants_a_reason_and_keeps_it(
    open_list: Open, program: WindowedDesk, kept: All, qtbot: QtBot
) -> None:
    pane = open_list("needs")
    pane.table.setCurrentIndex(pane.model.index(1, 0))
    qtbot.waitUntil(lambda: not pane.footer.cancel.isHidden())
    pane.footer.cancel.click()
    form = modal(qtbot, ReasonForm)
    assert isinstance(form, ReasonForm)
    assert not form.go.isEnabled()
    form.reason.setText("stated twice")
    form.go.click()
    qtbot.waitUntil(lambda: getattr(kept(Need)["N-2"], "state") is NeedState.CANCELLED)  # noqa: B009
    found: list[str] = []
    program.session.ask(lambda desk: desk.journal()[0].cause, found.append)
    qtbot.waitUntil(lambda: found == ["stated twice"])


def test_an_allocation_is_locked_from_the_list(open_list: Open, kept: All, qtbot: QtBot) -> None:
    pane = open_list("allocations")
    pane.table.selectAll()
    qtbot.waitUntil(lambda: not pane.footer.lock.isHidden())
    pane.footer.lock.click()
    qtbot.waitUntil(lambda: getattr(kept(Allocation)["A-1"], "locked"))  # noqa: B009


def test_a_new_need_says_what_is_wrong_and_then_stands_in_the_list(open_list: Open, kept: All, qtbot: QtBot) -> None:
    pane = open_list("needs")
    assert pane.new_button is not None
    pane.new_button.click()
    form = modal(qtbot, NewRecordForm)
    assert isinstance(form, NewRecordForm)
    form.lines["quantity"].setText("many")
    form.go.click()
    qtbot.waitUntil(lambda: any(not below.isHidden() for below in form.findChildren(QWidget, "trouble")))
    form.lines["item"].setText("Family tent, 16 m2")
    form.lines["quantity"].setText("30")
    form.go.click()
    qtbot.waitUntil(lambda: len(kept(Need)) == 3)
    qtbot.waitUntil(lambda: pane.model.rowCount() == 3 and pane.model.complete)
    new = next(id for id in kept(Need) if id not in ("N-1", "N-2"))
    qtbot.waitUntil(lambda: pane.table.records.row(pane.table.currentIndex().row()).id == new)  # type: ignore[union-attr]


def test_a_form_that_is_left_before_the_answer_comes_is_not_told_of_it(
    open_list: Open, program: WindowedDesk, kept: All, qtbot: QtBot
) -> None:
    pane = open_list("needs")
    assert pane.new_button is not None
    pane.new_button.click()
    form = modal(qtbot, NewRecordForm)
    assert isinstance(form, NewRecordForm)
    form.lines["quantity"].setText("many")
    left = Event()
    program.session.ask(lambda desk: left.wait(10))  # the worker comes to the form only when it is gone
    form.go.click()
    with qtbot.waitSignal(form.destroyed):
        form.reject()
    left.set()
    qtbot.waitUntil(lambda: not program.runner.busy)
    assert len(kept(Need)) == 2


def test_a_renamed_organisation_is_shown_by_its_new_name_everywhere(
    open_list: Open, program: WindowedDesk, kept: All, qtbot: QtBot
) -> None:
    pane = open_list("pledges")
    donor = shown(pane, "donor")[0]
    key = next(id for id, each in kept(Organisation).items() if getattr(each, "name") == donor)  # noqa: B009

    from relief_desk.services.edits import CellEdit, edit_cells

    program.session.ask(lambda desk: edit_cells(desk, "organisations", [CellEdit(key, "name", "Blue Crescent")]))
    qtbot.waitUntil(lambda: shown(pane, "donor") == ["Blue Crescent"])


def test_a_desk_open_only_for_looking_offers_no_edit(program: WindowedDesk, desk_path: object, qtbot: QtBot) -> None:
    program.window.opening.open_read_only()
    program.session.close()
    from pathlib import Path

    from relief_desk.services.desk import Desk

    assert isinstance(desk_path, Path)
    program.session.open(lambda: Desk.open(desk_path, read_only=True), "Open")
    qtbot.waitUntil(lambda: program.session.is_open and not program.runner.busy, timeout=10_000)
    program.window.go_to("needs")
    screen = program.window.screens["needs"]
    assert isinstance(screen, ListScreen)
    assert screen.pane.new_button is not None
    assert not screen.pane.new_button.isEnabled()
    assert not any(screen.pane.model.can_edit(at) for at in range(screen.pane.model.columnCount()))


def test_a_table_of_a_desk_that_was_closed_asks_for_nothing_more(
    open_list: Open, program: WindowedDesk, qtbot: QtBot
) -> None:
    pane = open_list("needs")
    program.session.close()
    qtbot.waitUntil(lambda: not program.session.is_open)
    pane.model.refresh()
    pane.footer.refresh()
    assert pane.model.index(0, 0).data() == ""
    assert not pane.grab().isNull()
    qtbot.wait(250)


def test_another_language_builds_the_lists_anew_and_lets_go_of_the_old_ones(
    open_list: Open, program: WindowedDesk, qtbot: QtBot
) -> None:
    from relief_desk.gui.tables.list_source import ListSource

    before = open_list("needs").source
    program.settings.language = "fa_AF"
    program.window.look_wanted.emit()
    qtbot.waitUntil(lambda: not program.runner.busy)
    after = open_list("needs")
    assert after.source is not before
    assert [each for each in program.session.findChildren(ListSource) if each.is_open] == [after.source]


@pytest.mark.parametrize("name", LISTS)
def test_every_control_of_a_list_has_a_name_for_screen_readers(open_list: Open, name: str) -> None:
    pane = open_list(name)
    nameless = [
        widget
        for widget in pane.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(pane)
        and not (widget.accessibleName() or (hasattr(widget, "text") and widget.text()))
    ]
    assert nameless == []


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_typed_the_screen_and_the_desk_agree_in_the_end(
    open_list: Open, program: WindowedDesk, kept: All, qtbot: QtBot, seed: int
) -> None:
    pane = open_list("needs")
    chance = random.Random(seed)
    keys = [Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_F2, Qt.Key.Key_Escape]
    for _ in range(150):
        target = QApplication.focusWidget() or pane.table
        if chance.random() < 0.5:
            QTest.keyClick(target, chance.choice(keys))
        else:
            QTest.keyClicks(target, chance.choice(("7", "12", "low", "ten", "x")))
        QApplication.processEvents()  # an editor ends its edit a moment after the key, as it does under fingers
        if chance.random() < 0.05 and "Change" in str(program.session.state and program.session.state.undo_label):
            program.window.undo()
            still(pane, program, qtbot)
    QTest.keyClick(QApplication.focusWidget() or pane.table, Qt.Key.Key_Escape)
    still(pane, program, qtbot)
    qtbot.waitUntil(lambda: not pane.model.has_pending)
    needs = kept(Need)
    for row in range(pane.model.rowCount()):
        held = pane.model.row(row)
        assert held is not None
        need = needs[held.id]
        said = dict(zip(pane.model.columns, held.texts, strict=True))
        assert said["quantity"].replace(",", "") == str(getattr(need, "quantity_milli") // 1000)  # noqa: B009
        assert said["priority"] == getattr(need, "tier").label  # noqa: B009


def test_the_status_bar_adds_up_the_selection_by_unit_and_forgets_it_with_the_screen(
    open_list: Open, program: WindowedDesk, qtbot: QtBot
) -> None:
    pane = open_list("needs")
    pane.table.selectAll()
    qtbot.waitUntil(lambda: program.window.status.sums.text() == "2 rows · 300 pieces")
    program.window.go_to("overview")
    assert not program.window.status.sums.text()
    program.window.go_to("needs")
    assert program.window.status.sums.text() == "2 rows · 300 pieces"


@pytest.mark.parametrize("name", ["needs", "pledges", "allocations", "gaps", "catalogue"])
def test_every_list_is_written_as_it_is_shown_and_the_folder_is_remembered(
    name: str, program: WindowedDesk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[object, ...]] = []
    target = tmp_path / "given out" / "list.csv"
    target.parent.mkdir()

    def answer(*question: object) -> Path:
        asked.append(question)
        return target

    monkeypatch.setattr(file_choices, "ask_where_to_write", answer)
    program.window.go_to(name)
    screen = program.window.screens[name]
    pane = screen.pane if isinstance(screen, ListScreen) else screen.panes["items"]  # type: ignore[attr-defined]
    still(pane, program, qtbot)
    next(action for action in screen.actions() if action.text().startswith("Write this list")).trigger()
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(lambda: str(target) in program.window.notice.text())
    written = target.read_text(encoding="utf-8-sig").splitlines()
    assert len(written) == pane.model.rowCount() + 2
    program.window.write_list()
    assert str(asked[-1][2]).startswith(str(target.parent))


@pytest.mark.parametrize("name", ["needs", "pledges", "allocations", "gaps", "catalogue"])
def test_every_list_is_printed_on_pages_of_its_own(
    name: str, program: WindowedDesk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "list.pdf"
    monkeypatch.setattr(file_choices, "ask_where_to_write", lambda *asked: target)
    program.window.go_to(name)
    qtbot.waitUntil(lambda: not program.runner.busy)
    program.window.save_pages()
    qtbot.waitUntil(target.exists)
    assert target.read_bytes().startswith(b"%PDF")
    qtbot.waitUntil(lambda: str(target) in program.window.notice.text())


def test_closing_the_desk_stops_a_list_that_is_being_written(
    open_list: Open, program: WindowedDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    source = open_list("needs").source
    ended: list[str] = []

    def endless(_desk: Path) -> Job[None]:
        try:
            while True:
                yield Progress(0, 1, READING)
        finally:
            ended.append("stopped")

    source.write(endless, "Writing", lambda _nothing: None)
    program.session.close()
    qtbot.waitUntil(lambda: ended == ["stopped"])


def test_from_a_pledge_one_comes_to_the_needs_that_lack_it_and_gives_by_keys(
    open_list: Open, program: WindowedDesk, qtbot: QtBot, kept: All
) -> None:
    pane = open_list("pledges")
    QTest.keyClick(pane.table, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: program.window.current == "needs")
    needs = program.window.screens["needs"]
    assert isinstance(needs, ListScreen)
    still(needs.pane, program, qtbot)
    assert needs.pane.model.view.values_of("item")
    assert needs.pane.giving.strip.isVisible()
    QTest.keyClick(needs.pane.table, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), GiveForm))
    form = QApplication.activeModalWidget()
    assert isinstance(form, GiveForm)
    assert form.pledge.currentData() == "L-1"
    form.reason.setText("the road is open")
    before = len(kept(Allocation))
    form.go.click()
    qtbot.waitUntil(lambda: len(kept(Allocation)) == before + 1)
    assert not needs.pane.giving.strip.isVisible()


def test_a_pledge_dragged_over_the_rail_and_dropped_on_a_need_is_asked_about(
    open_list: Open, program: WindowedDesk, qtbot: QtBot
) -> None:
    open_list("pledges")
    rail, data = program.window.rail, mime_of(("L-1", ""))
    button = next(each for each in rail.findChildren(QToolButton) if each.objectName() == "rail-needs")
    keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = button.mapTo(rail, button.rect().center())
    for event in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(rail, event(over, Qt.DropAction.CopyAction, data, *keys))
    qtbot.waitUntil(lambda: program.window.current == "needs")
    needs = program.window.screens["needs"]
    assert isinstance(needs, ListScreen)
    still(needs.pane, program, qtbot)
    row = QPointF(needs.pane.table.visualRect(needs.pane.model.index(1, 0)).center())
    seen = needs.pane.table.viewport()
    QApplication.sendEvent(seen, QDragEnterEvent(row.toPoint(), Qt.DropAction.CopyAction, data, *keys))
    QApplication.sendEvent(seen, QDropEvent(row, Qt.DropAction.CopyAction, data, *keys))
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), GiveForm))
    form = QApplication.activeModalWidget()
    assert isinstance(form, GiveForm)
    assert form.pledge.currentData() == "L-1"
    form.reject()
