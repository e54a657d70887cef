"""What the screen of headquarters' answer promises: plain answers are taken, double changes wait for a decision."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from pytestqt.qtbot import QtBot

from relief_desk.domain.changes import edited, together
from relief_desk.domain.records import HeadquartersNote, Need
from relief_desk.domain.wording import Template
from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.screens.conflicts import ConflictsScreen
from relief_desk.gui.screens.reconciliation import ReconciliationScreen
from relief_desk.services.desk import Desk

CHANGED_HERE = Template("test.changed", "Changed here")


def settle(program: WindowedDesk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=30_000)


def answer(path: Path, comment: str) -> None:
    """Headquarters write a comment beside the first need."""
    book = openpyxl.load_workbook(path)
    sheet = next(each for each in book if each.title == "Needs")
    for row in sheet.iter_rows():
        tags = {str(cell.value): cell.column for cell in row}
        comments = [column for tag, column in tags.items() if "comment" in tag.lower()]
        if comments and any(str(tag).startswith("#") for tag in tags):
            sheet.cell(row[0].row + 1, comments[0]).value = comment
            break
    book.save(path)


@pytest.fixture
def returned(program: WindowedDesk, tmp_path: Path, qtbot: QtBot) -> Path:
    """A reconciliation as it was sent, with headquarters' comment in it."""
    program.window.go_to("reconciliation")
    settle(program, qtbot)
    screen = program.window.screens["reconciliation"]
    assert isinstance(screen, ReconciliationScreen)
    path = tmp_path / "returned.xlsx"
    screen.write(path)
    settle(program, qtbot)
    answer(path, "Send by road")
    return path


@pytest.fixture
def screen(program: WindowedDesk, returned: Path, qtbot: QtBot) -> ConflictsScreen:
    program.window.go_to("conflicts", {"files": str(returned)})
    settle(program, qtbot)
    found = program.window.screens["conflicts"]
    assert isinstance(found, ConflictsScreen)
    return found


def test_an_answer_is_listed_before_it_is_taken(screen: ConflictsScreen, desk_path: Path) -> None:
    assert screen._taken.rowCount() == 1
    with Desk.open(desk_path, read_only=True) as desk:
        assert desk.all(HeadquartersNote) == ()


def test_taking_it_in_keeps_the_comment_with_the_need(
    screen: ConflictsScreen, program: WindowedDesk, desk_path: Path, qtbot: QtBot
) -> None:
    screen.accept()
    settle(program, qtbot)
    with Desk.open(desk_path, read_only=True) as desk:
        assert [(note.record, note.comment) for note in desk.all(HeadquartersNote)] == [("N-1", "Send by road")]


def test_a_workbook_that_is_no_reconciliation_says_so(program: WindowedDesk, tmp_path: Path, qtbot: QtBot) -> None:
    other = tmp_path / "other.xlsx"
    book = openpyxl.Workbook()
    book.save(other)
    program.window.go_to("conflicts", {"files": str(other)})
    settle(program, qtbot)
    screen = program.window.screens["conflicts"]
    assert isinstance(screen, ConflictsScreen)
    assert screen._view is None or screen._view.preview.problems


def test_what_changed_here_too_is_not_taken_without_a_tick(
    program: WindowedDesk, returned: Path, desk_path: Path, qtbot: QtBot
) -> None:
    def change_here(desk: Desk) -> int:
        need = desk.get(Need, "N-1")
        assert need is not None
        return desk.apply(together(CHANGED_HERE.filled(), edited(need, remark="here")))

    program.session.ask(change_here)
    program.window.go_to("conflicts", {"files": str(returned)})
    settle(program, qtbot)
    screen = program.window.screens["conflicts"]
    assert isinstance(screen, ConflictsScreen)
    assert screen._both.chosen_rows() == frozenset()
