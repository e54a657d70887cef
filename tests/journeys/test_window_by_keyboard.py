"""The day of a coordinator in the window, by keyboard alone: from a new desk to the reconciliation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from relief_desk.domain.records import Allocation, Need, PledgeLine
from relief_desk.gui import file_choices
from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.dialogs.new_operation import NewOperationDialog
from relief_desk.gui.screens.list_screen import ListScreen
from relief_desk.paths import resources
from relief_desk.services.desk import Desk

SAMPLE = resources() / "sample"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Fingers:
    """Presses keys where the focus is, and waits until the worker has answered."""

    def __init__(self, program: WindowedDesk, qtbot: QtBot) -> None:
        self.program = program
        self.qtbot = qtbot

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        window = self.program.window
        if not window.isActiveWindow():  # nobody gives the focus back where there is no window manager
            window.activateWindow()
            self.qtbot.waitUntil(window.isActiveWindow, timeout=5_000)
        QTest.keyClick(QApplication.focusWidget() or window, key, modifier)
        self.qtbot.wait(20)
        self.qtbot.waitUntil(lambda: not self.program.runner.busy, timeout=60_000)
        self.qtbot.wait(20)

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.program.window, text)
        self.qtbot.wait(300)

    def counted(self, path: Path) -> tuple[int, int, int]:
        """Needs, pledge lines and allocations that count, as they stand in the file."""
        with Desk.open(path, read_only=True) as desk:
            given = [allocation for allocation in desk.all(Allocation) if allocation.state.counts]
            return len(desk.all(Need)), len(desk.all(PledgeLine)), len(given)


@pytest.fixture
def hands(make_program: Callable[[], WindowedDesk], qtbot: QtBot) -> Fingers:
    program = make_program()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow, timeout=5_000)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=5_000)
    return Fingers(program, qtbot)


def fill_in(name: str) -> None:
    """The dialog of a new desk, filled in and accepted by keys."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NewOperationDialog)
    field = dialog.focusWidget() or dialog
    QTest.keyClicks(field, name)
    QTest.keyClick(field, Qt.Key.Key_Return)


def fill_in_the_name() -> None:
    fill_in("Earthquake by keyboard")


@pytest.fixture
def desk(hands: Fingers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new desk, made by keys."""
    path = tmp_path / "keyboard.reliefdesk"
    monkeypatch.setattr(file_choices, "ask_where_to_write", lambda *asked: path)
    QTimer.singleShot(200, fill_in_the_name)
    hands.press(Qt.Key.Key_N, CONTROL)
    hands.qtbot.waitUntil(lambda: hands.program.session.is_open, timeout=20_000)
    hands.qtbot.waitUntil(lambda: not hands.program.runner.busy, timeout=20_000)
    return path


def take_in(hands: Fingers, monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Choose these workbooks of the sample, and write what can be written of each."""
    monkeypatch.setattr(file_choices, "ask_for_workbooks", lambda parent: [SAMPLE / name for name in names])
    hands.press(Qt.Key.Key_I, CONTROL)
    for _ in names:
        hands.press(Qt.Key.Key_Return, CONTROL)


def test_a_day_by_keyboard_alone(hands: Fingers, desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = hands.program.window
    take_in(hands, monkeypatch, "needs_moph_khost.xlsx", "needs_ndma_paktika.xlsx")
    take_in(hands, monkeypatch, "pledges_donors_hxl.csv", "pledges_embassy_china.xlsx")
    needs, lines, _ = hands.counted(desk)
    assert needs > 30
    assert lines > 30

    hands.press(Qt.Key.Key_2, CONTROL)
    hands.press(Qt.Key.Key_F, CONTROL)
    hands.type("Barmal")
    screen = window.screens["needs"]
    assert isinstance(screen, ListScreen)
    hands.qtbot.waitUntil(lambda: 0 < screen.pane.model.rowCount() < needs, timeout=10_000)

    hands.press(Qt.Key.Key_F5)
    hands.press(Qt.Key.Key_Return, CONTROL)
    given = hands.counted(desk)[2]
    assert given > 20
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert hands.counted(desk)[2] == 0
    hands.press(Qt.Key.Key_Y, CONTROL)
    assert hands.counted(desk)[2] == given

    target = tmp_path / "reconciliation.xlsx"
    monkeypatch.setattr(file_choices, "ask_where_to_write", lambda *asked: target)
    hands.press(Qt.Key.Key_E, CONTROL)
    assert target.read_bytes().startswith(b"PK")

    printed = tmp_path / "screen.pdf"
    monkeypatch.setattr(file_choices, "ask_where_to_write", lambda *asked: printed)
    hands.press(Qt.Key.Key_P, CONTROL | SHIFT)
    assert printed.read_bytes().startswith(b"%PDF")


def test_the_palette_leads_anywhere_by_a_few_letters(hands: Fingers, desk: Path) -> None:
    hands.press(Qt.Key.Key_K, CONTROL)
    palette = next(each for each in QApplication.topLevelWidgets() if type(each).__name__ == "CommandPalette")
    field = palette.focusWidget()
    assert isinstance(field, QWidget)
    QTest.keyClicks(field, "go to pled")
    QTest.keyClick(field, Qt.Key.Key_Return)
    hands.qtbot.waitUntil(lambda: hands.program.window.current == "pledges", timeout=5_000)
