"""What a monkey cannot break: random keys and clicks in each language, and the desk afterwards as the screen says.

`RELIEF_DESK_LONG=1` makes it go on for five thousand events in each language.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import builders
import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer, Slot
from PySide6.QtGui import QDesktopServices, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from relief_desk.domain.records import Need
from relief_desk.gui import file_choices
from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.screen_list import screen_entries
from relief_desk.gui.screens.list_screen import ListScreen
from relief_desk.services.desk import Desk

EVENTS = 5_000 if os.environ.get("RELIEF_DESK_LONG") else 200
SEED = 20220622
PATIENCE_MS = 30_000
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
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: True)
    closer, timer = Closer(), QTimer()
    timer.setInterval(20)
    timer.timeout.connect(closer.close_modal)
    timer.start()
    yield
    timer.stop()


def turn_wheel(window: QWidget, spot: QPointF, angle: int) -> None:
    target = window.childAt(spot.toPoint()) or window
    event = QWheelEvent(
        QPointF(target.mapFrom(window, spot.toPoint())), window.mapToGlobal(spot), QPoint(), QPoint(0, angle),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(target, event)


def act(window: QWidget, chance: random.Random) -> None:
    """One random event: a key, a letter, a click, another screen or a command."""
    focus = QApplication.focusWidget() or window
    match chance.randrange(11):
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
        case 9:
            spot = QPointF(chance.randrange(window.width()), chance.randrange(window.height()))
            turn_wheel(window, spot, chance.choice((-360, -120, 120, 360)))
        case _:
            actions = window.all_actions()  # type: ignore[attr-defined]
            action = chance.choice(actions)
            if action.objectName() not in NEVER:
                action.trigger()


@pytest.fixture(scope="module")
def many_needs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with more rows than a table shows at once, some of them served."""
    needs = list(builders.many_needs(60))
    line = builders.line("P-1", "L-1", quantity_milli=900_000)
    given = [builders.allocation(line, need, 1_000, f"A-{need.id}") for need in needs[:20]]
    with builders.new_desk(tmp_path_factory.mktemp("monkey"), *needs, builders.pledge("P-1"), line, *given) as desk:
        return desk.path


@pytest.mark.parametrize("language", ["en", "fa_AF"])
def test_a_monkey_leaves_the_desk_whole_and_the_screen_true(
    make_program: Callable[[], WindowedDesk], many_needs: Path, tmp_path: Path, qtbot: QtBot, language: str
) -> None:
    path = tmp_path / "monkey.reliefdesk"
    shutil.copy(many_needs, path)
    program = make_program()
    chance, window = random.Random(f"{SEED}{language}"), program.window
    program.settings.language = language
    window.look_wanted.emit()
    window.opening.open(path)
    qtbot.waitUntil(lambda: program.session.is_open and not program.runner.busy, timeout=PATIENCE_MS)
    window.go_to("needs")
    for step in range(EVENTS):
        act(window, chance)
        QApplication.processEvents()  # an editor ends its edit a moment after the key, as it does under fingers
        if step % 10 == 0:
            qtbot.waitUntil(lambda: not program.runner.busy, timeout=PATIENCE_MS)
            assert program.session.is_open
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    window.go_to("needs", {"~text": "", "~columns": "reference,quantity,priority,people,remark"})
    screen = window.screens["needs"]
    assert isinstance(screen, ListScreen)
    model = screen.pane.model
    qtbot.waitUntil(lambda: model.complete and not program.runner.busy and not model.has_pending, timeout=PATIENCE_MS)
    with Desk.open(path, read_only=True) as desk:
        needs = {need.id: need for need in desk.all(Need)}
        assert desk.check() == ()
    shown = {
        held.id: dict(zip(model.columns, held.texts, strict=True)) for held in map(model.row, range(len(needs))) if held
    }
    assert {id: texts_of(need, window.wording) for id, need in needs.items()} == shown


def texts_of(need: Need, say: LocalWording) -> dict[str, str]:
    return {
        "reference": need.id,
        "quantity": say.amount(need.quantity_milli),
        "priority": say.text(need.tier.label),
        "people": "" if need.people is None else say.number(need.people),
        "remark": need.remark,
    }


def test_every_screen_is_known_to_the_monkey(qapp: QApplication) -> None:
    assert NEVER & {entry.name for entry in screen_entries()} == set()
