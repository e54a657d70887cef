"""The window shows the desk as it was after a step of the history, says so, and goes back by the keyboard."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from relief_desk.domain.records import Need
from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.building_blocks import day_of
from relief_desk.gui.dialogs.history import HistoryDialog
from relief_desk.gui.dialogs.past_day import PastDayDialog


def look_back(program: WindowedDesk, qtbot: QtBot) -> None:
    program.window.actions_by_name["show_history"].trigger()
    dialog = program.window.findChild(HistoryDialog)
    entries = dialog.findChild(QListWidget)
    qtbot.waitUntil(lambda: entries.count() > 0 and not program.runner.busy)
    entries.setCurrentRow(entries.count() - 1)
    QTest.keyClick(dialog.look_back, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: program.session.state.past is not None and not program.runner.busy, timeout=10_000)


def needs_shown(program: WindowedDesk, qtbot: QtBot) -> list[str]:
    answers: list[list[str]] = []
    program.session.ask(lambda desk: [need.id for need in desk.all(Need)], answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def test_a_past_step_is_shown_read_only_under_a_strip_that_leads_back(program: WindowedDesk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not program.runner.busy)
    home = program.session.state.path
    program.session.run(lambda desk: desk.undo_job(), "")
    qtbot.waitUntil(lambda: not program.runner.busy)
    look_back(program, qtbot)
    strip = program.window.past_strip
    assert "step 1 - read only" in strip.text()
    assert not program.window.actions_by_name["undo"].isEnabled()
    assert needs_shown(program, qtbot) == ["N-1", "N-2"]
    copy = program.session.state.path
    QTest.keyClick(strip.back, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: program.session.state.past is None and not program.runner.busy, timeout=10_000)
    assert (program.session.state.path, strip.isHidden(), copy.exists()) == (home, True, False)
    assert needs_shown(program, qtbot) == []


def test_a_day_is_asked_for_from_the_palette_and_shown_as_of_its_end(program: WindowedDesk, qtbot: QtBot) -> None:
    texts = [action.text() for action in program.window.all_actions() if action.isEnabled()]
    assert "Show the desk as of a day…" in texts
    program.window.actions_by_name["show_past_day"].trigger()
    dialog = program.window.findChild(PastDayDialog)
    assert day_of(dialog.day) == datetime.now().astimezone().date()
    dialog.day.setDate(dialog.day.date().addDays(-1))
    QTest.keyClick(dialog.go, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: program.session.state.past is not None and not program.runner.busy)
    assert "23:59, step 0 - read only" in program.window.past_strip.text()
    assert needs_shown(program, qtbot) == []


def test_what_would_change_the_past_is_switched_off_and_says_why(program: WindowedDesk, qtbot: QtBot) -> None:
    program.session.show_past_day(datetime.now().astimezone().date(), "Going back")
    qtbot.waitUntil(lambda: program.session.state.past is not None and not program.runner.busy)
    program.window.go_to("needs")
    pane = program.window.screens["needs"].pane  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: pane.model.complete and not program.runner.busy and pane.detail.detail is not None)
    reason = "The desk is shown as it was. Go back to now to change something."
    buttons = [pane.new_button, pane.footer.change, *pane.detail.findChildren(QPushButton)]
    assert {(each.isEnabled(), each.toolTip()) for each in buttons} == {(False, reason)}
    off = {action.text() for action in pane.actions() if not action.isEnabled()}
    assert off == {"New need", "Change the selected rows…", "Give by hand…"}
    for name in ("undo", "redo", "import_workbook", "rematch"):
        action = program.window.actions_by_name[name]
        assert (action.isEnabled(), action.toolTip()) == (False, reason)
    stood = pane.table.currentIndex().row(), pane.model.columns.index("quantity")
    pane.table.setCurrentIndex(pane.model.index(*stood))
    QTest.keyClick(pane.table, Qt.Key.Key_F2)
    assert program.window.statusBar().currentMessage() == reason


def test_typing_in_a_figure_says_that_it_is_worked_out(program: WindowedDesk, qtbot: QtBot) -> None:
    program.window.go_to("needs")
    pane = program.window.screens["needs"].pane  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: pane.model.complete)
    pane.table.setCurrentIndex(pane.model.index(0, pane.model.columns.index("coverage")))
    QTest.keyClick(pane.table, Qt.Key.Key_5)
    assert program.window.statusBar().currentMessage().startswith("Coverage is worked out")
