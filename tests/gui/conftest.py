"""What window tests share: a desk with a few records, a window on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copy

import pytest
from pytestqt.qtbot import QtBot

from relief_desk.domain.changes import added, together
from relief_desk.domain.records import Allocation, Item, Need, Operation, Organisation, Pledge, PledgeLine
from relief_desk.domain.states import Firmness, Tier
from relief_desk.domain.wording import Template
from relief_desk.gui.app import WindowedDesk
from relief_desk.services.desk import Desk
from relief_desk.services.reference import load_reference

FIRST = Template("test.first", "Two needs and a pledge")


@pytest.fixture(autouse=True)
def _everywhere(no_qt_warning: None, patience: None, english_afterwards: None) -> None:
    """Everywhere in this folder."""


@pytest.fixture(scope="session")
def small_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with two needs, one of them half covered by a commitment; made once, and only read."""
    path = tmp_path_factory.mktemp("small") / "small.reliefdesk"
    operation = Operation("operation", "Earthquake in Paktika", date(2022, 6, 22), country="AF")
    reference = load_reference("AF")
    tent = next(record for record in reference if isinstance(record, Item) and record.sector)
    with Desk.create(path, operation, reference) as desk:
        donor = desk.all(Organisation)[0]
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
def desk_path(small_desk: Path, tmp_path: Path) -> Path:
    """The small desk, to be changed."""
    return Path(copy(small_desk, tmp_path))


@pytest.fixture
def program(make_program: Callable[[], WindowedDesk], desk_path: Path, qtbot: QtBot) -> WindowedDesk:
    """A program on the small desk, its first screen filled."""
    made = make_program()
    made.window.opening.open(desk_path)
    qtbot.waitUntil(lambda: made.session.is_open and not made.runner.busy, timeout=10_000)
    return made
