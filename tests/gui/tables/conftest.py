"""A desk of three hundred needs behind a session, with its lists; closed and quiet again after each test."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from shutil import copy

import builders
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from relief_desk.domain.records import Need
from relief_desk.domain.states import PlaceKind, Tier
from relief_desk.domain.wording import ENGLISH
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.job_runner import JobRunner
from relief_desk.gui.tables.list_source import ListSource, list_source
from relief_desk.gui.tables.record_model import RecordModel
from relief_desk.gui.tables.record_table import RecordTable
from relief_desk.services.desk import Desk
from relief_desk.services.listing import ListView

TODAY = date(2022, 7, 1)
NEEDS = 300
VIEW = ListView("needs", TODAY, sort=(("reference", False),))


def a_need(number: int) -> Need:
    return builders.need(
        f"N-{number:04d}",
        sender_ref=f"S-{number}",
        item=builders.TENT if number % 3 else builders.BLANKET,
        place=builders.DISTRICT if number % 2 else builders.PROVINCE,
        quantity_milli=number * 1000,
        tier=Tier(1 + number % 4),
        needed_by=TODAY + timedelta(number % 20 - 10),
        remark="bridge" if number % 50 == 0 else "",
    )


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    barmal = builders.place("AF2602", name="Barmal", kind=PlaceKind.DISTRICT, parent=builders.PROVINCE)
    pledge = builders.pledge("P-1")
    line = builders.line(pledge, "L-1", quantity_milli=500_000)
    needs = [a_need(number) for number in range(1, NEEDS + 1)]
    given = builders.allocation(line, needs[8], 9_000, "A-1")
    with builders.new_desk(tmp_path_factory.mktemp("listed"), barmal, pledge, line, *needs, given) as desk:
        return desk.path


@pytest.fixture
def path(made_once: Path, tmp_path: Path) -> Path:
    return Path(copy(made_once, tmp_path))


@pytest.fixture
def session(path: Path, qtbot: QtBot) -> Iterator[DeskSession]:
    runner = JobRunner()
    made = DeskSession(runner)
    made.open(lambda: Desk.open(path), "Open")
    qtbot.waitUntil(lambda: made.is_open)
    yield made
    source = made.findChild(ListSource)
    if source is not None:
        source.shut_down()
    made.close()
    runner.close()


@pytest.fixture
def model(session: DeskSession, qtbot: QtBot) -> RecordModel:
    made = RecordModel(list_source(session, ENGLISH), ENGLISH, VIEW)
    made.show(VIEW)
    qtbot.waitUntil(lambda: made.complete)
    return made


@pytest.fixture
def table(model: RecordModel, qtbot: QtBot) -> Iterator[RecordTable]:
    made = RecordTable(model, TODAY)
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show()
    made.setCurrentIndex(model.index(0, 0))
    made.setFocus()
    yield made
    QTest.keyClick(made, Qt.Key.Key_F35)  # lets go of a key that a test held down
