"""What window tests share: settings of their own, a desk with a few records, a window on it, no warning from Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from relief_desk.domain.changes import added, together
from relief_desk.domain.records import Allocation, Need, Operation, Organisation, Pledge, PledgeLine
from relief_desk.domain.states import Firmness, Tier
from relief_desk.domain.wording import Template
from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.local_wording import Calendar
from relief_desk.gui.session_settings import SessionSettings
from relief_desk.gui.theme import Brightness
from relief_desk.services.desk import Desk
from relief_desk.services.reference import load_reference

# Said by the platform that draws on no screen, whatever the window does.
HARMLESS = ("propagateSizeHints", "This plugin does not support")
FIRST = Template("test.first", "Two needs and a pledge")


@pytest.fixture(autouse=True)
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
def settings(tmp_path: Path) -> SessionSettings:
    made = SessionSettings(tmp_path / "window.ini")
    made.language = "en"
    made.brightness = Brightness.LIGHT
    made.calendar = Calendar.GREGORIAN
    return made


@pytest.fixture
def desk_path(tmp_path: Path) -> Path:
    """A desk with two needs, one of them half covered by a commitment."""
    path = tmp_path / "small.reliefdesk"
    operation = Operation("operation", "Earthquake in Paktika", date(2022, 6, 22), country="AF")
    with Desk.create(path, operation, load_reference("AF")) as desk:
        donor = desk.all(Organisation)[0]
        tent = next(item for item in load_reference("AF") if type(item).__name__ == "Item" and item.sector)
        needs = [
            Need("N-1", item=tent.id, quantity_milli=200_000, unit="piece", tier=Tier.CRITICAL, people=700),
            Need("N-2", item=tent.id, quantity_milli=100_000, unit="piece", tier=Tier.LOW),
        ]
        line = PledgeLine(
            "L-1", "P-1", item=tent.id, quantity_milli=150_000, unit="piece", firmness=Firmness.COMMITMENT
        )
        allocation = Allocation("A-1", "L-1", "N-1", 100_000, 100_000)
        desk.apply(together(FIRST.filled(), added([*needs, Pledge("P-1", donor=donor.id), line, allocation])))
    return path


@pytest.fixture
def make_program(qtbot: QtBot, qapp: QApplication, settings: SessionSettings) -> Iterator[Callable[[], WindowedDesk]]:
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
        QApplication.sendPostedEvents()


@pytest.fixture
def program(make_program: Callable[[], WindowedDesk], desk_path: Path, qtbot: QtBot) -> WindowedDesk:
    """A program on the small desk, its first screen filled."""
    made = make_program()
    made.window.opening.open(desk_path)
    qtbot.waitUntil(lambda: made.session.is_open and not made.runner.busy, timeout=10_000)
    return made
