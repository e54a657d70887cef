"""The window shows the desk as it was after a step of the history, says so, and goes back by the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from relief_desk.domain.records import Need
from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.dialogs.history import HistoryDialog


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
