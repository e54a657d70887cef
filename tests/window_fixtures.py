"""What tests of the window share wherever they are: settings of their own, a program that ends, no warning from Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.local_wording import Calendar
from relief_desk.gui.session_settings import SessionSettings
from relief_desk.gui.theme import Brightness
from relief_desk.gui.translate import speak

# Said by the platform that draws on no screen, whatever the window does.
HARMLESS = ("propagateSizeHints", "This plugin does not support")


@pytest.fixture
def no_qt_warning() -> Iterator[None]:
    """A warning from Qt is a failure."""
    said: list[str] = []

    def hear(kind: QtMsgType, context: object, text: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not any(part in text for part in HARMLESS):
            said.append(text)

    before = qInstallMessageHandler(hear)
    yield
    qInstallMessageHandler(before)
    assert not said


@pytest.fixture
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    """The next test finds the program in English, whatever language this one ended in."""
    yield
    if QLocale().language() != QLocale.Language.English:
        speak(qapp, "en", Calendar.GREGORIAN)


@pytest.fixture
def settings(tmp_path: Path) -> SessionSettings:
    made = SessionSettings(tmp_path / "window.ini")
    made.language = "en"
    made.brightness = Brightness.LIGHT
    made.calendar = Calendar.GREGORIAN
    return made


PATIENCE_MS = 45_000
"""A busy machine may be slow; what waits longer than this never comes."""


@pytest.fixture
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waiting ends when the thing is there, not when a busy machine has used up its time."""
    wait = QtBot.waitUntil

    def wait_long(qtbot: QtBot, callback: Callable[[], bool | None], *, timeout: int = 0) -> None:
        wait(qtbot, callback, timeout=max(timeout, PATIENCE_MS))

    monkeypatch.setattr(QtBot, "waitUntil", wait_long)


@pytest.fixture
def make_program(
    patience: None, qtbot: QtBot, qapp: QApplication, settings: SessionSettings
) -> Iterator[Callable[[], WindowedDesk]]:
    """Makes a program with its window, shown; it is ended after the test."""
    made: list[WindowedDesk] = []

    def make() -> WindowedDesk:
        program = WindowedDesk(qapp, settings)
        made.append(program)
        program.window.show()
        qtbot.waitExposed(program.window)
        return program

    yield make
    for program in made:
        QTest.keyClick(program.window, Qt.Key.Key_F35)  # lets go of a key that a test held down
        program.end()
        program.window.close()
        program.window.deleteLater()
        qapp.aboutToQuit.disconnect(program.end)
        # No loop of events runs between two tests: what is still there would be styled again with the next window.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
