"""What a monkey cannot break: random keys and clicks in each language, and the desk afterwards as the screen says.

`RELIEF_DESK_MONKEY=5000` makes it go on for so many events.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from relief_desk.domain.records import Need
from relief_desk.gui import file_choices
from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.screen_list import screen_entries
from relief_desk.gui.screens.list_screen import ListScreen

EVENTS = int(os.environ.get("RELIEF_DESK_MONKEY", "150"))
SEED = 20220622
KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left,
    Qt.Key.Key_Right, Qt.Key.Key_F2, Qt.Key.Key_F6, Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_PageDown,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_1, Qt.Key.Key_9,
)  # fmt: skip
WITH_CONTROL = (Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_K, Qt.Key.Key_F, Qt.Key.Key_C, Qt.Key.Key_A, Qt.Key.Key_S)
LETTERS = "ab 7帐خ-"
NEVER = frozenset({"quit", "close_desk", "open_sample", "new_desk", "open_desk"})


class Closer(QObject):
    """Closes whatever waits for an answer, so that the monkey never hangs."""

    @Slot()
    def close_modal(self) -> None:
        waiting = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if waiting is not None:
            waiting.close()


@pytest.fixture(autouse=True)
def nothing_waits(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[None]:
    monkeypatch.setattr(file_choices, "ask_for_desk", lambda parent: None)
    monkeypatch.setattr(file_choices, "ask_for_workbooks", lambda parent: [])
    monkeypatch.setattr(file_choices, "ask_where_to_write", lambda *asked: None)
    closer, timer = Closer(), QTimer()
    timer.setInterval(20)
    timer.timeout.connect(closer.close_modal)
    timer.start()
    yield
    timer.stop()


def act(window: QWidget, chance: random.Random) -> None:
    """One random event: a key, a letter, a click, another screen or a command."""
    focus = QApplication.focusWidget() or window
    match chance.randrange(10):
        case 0 | 1 | 2:
            QTest.keyClick(focus, chance.choice(KEYS))
        case 3:
            QTest.keyClick(focus, chance.choice(WITH_CONTROL), Qt.KeyboardModifier.ControlModifier)
        case 4 | 5:
            # Typed as Qt would deliver it: keyClicks ends the process on a letter that is not Latin.
            letter = chance.choice(LETTERS)
            QApplication.sendEvent(focus, QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
        case 6 | 7 | 8:
            spot = QPoint(chance.randrange(window.width()), chance.randrange(window.height()))
            target = window.childAt(spot) or window
            inside = target.mapFrom(window, spot)
            button = Qt.MouseButton.LeftButton
            (QTest.mouseDClick if chance.random() < 0.2 else QTest.mouseClick)(target, button, pos=inside)
        case _:
            actions = window.all_actions()  # type: ignore[attr-defined]
            action = chance.choice(actions)
            if action.objectName() not in NEVER:
                action.trigger()


@pytest.mark.parametrize("language", ["en", "fa_AF"])
def test_a_monkey_leaves_the_desk_whole_and_the_screen_true(program: WindowedDesk, qtbot: QtBot, language: str) -> None:
    program.settings.language = language
    program.window.look_wanted.emit()
    chance, window = random.Random(SEED), program.window
    window.go_to("needs")
    for step in range(EVENTS):
        act(window, chance)
        if step % 10 == 0:
            qtbot.wait(5)
            if not program.session.is_open:
                break
    assert program.session.is_open
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=30_000)
    window.go_to("needs", {"~text": ""})
    screen = window.screens["needs"]
    assert isinstance(screen, ListScreen)
    held: list[int] = []
    program.session.ask(lambda desk: len(desk.all(Need)), held.append)
    qtbot.waitUntil(lambda: bool(held) and not program.runner.busy, timeout=30_000)
    qtbot.waitUntil(lambda: screen.pane.model.rowCount() == held[0], timeout=10_000)
    checked: list[object] = []
    program.session.ask(lambda desk: desk.check(), checked.append)
    qtbot.waitUntil(lambda: bool(checked), timeout=30_000)


def test_every_screen_is_known_to_the_monkey(qapp: QApplication) -> None:
    assert NEVER & {entry.name for entry in screen_entries()} == set()
