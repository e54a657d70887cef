"""What the screen of headquarters' answer promises: plain answers are taken, double changes wait for a decision."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from relief_desk.domain.changes import added, edited, together
from relief_desk.domain.merging.changes import Choice
from relief_desk.domain.records import HeadquartersNote, Need
from relief_desk.domain.wording import Template
from relief_desk.gui import file_choices
from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.screens.conflicts import ConflictsScreen
from relief_desk.gui.screens.import_preview import ImportPreviewScreen
from relief_desk.gui.screens.reconciliation import ReconciliationScreen
from relief_desk.services.desk import Desk
from relief_desk.workbook.encrypting import encrypt_workbook

CHANGED_HERE = Template("test.changed", "Changed here")


def settle(program: WindowedDesk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=30_000)


def answer(path: Path, tag: str, value: object) -> None:
    """Headquarters write into a column of the first need."""
    book = openpyxl.load_workbook(path)
    sheet = book["Needs"]
    tags = {str(cell.value): cell.column for cell in sheet[5]}
    sheet.cell(6, tags[tag]).value = value
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
    answer(path, "#meta+comment+hq", "Send by road")
    return path


@pytest.fixture
def disputed(program: WindowedDesk, returned: Path, desk_path: Path, qtbot: QtBot) -> ConflictsScreen:
    """The screen with two conflicts: headquarters and the desk changed the quantity, and both wrote a comment."""
    answer(returned, "#value+hq", 77)

    def change_here(desk: Desk) -> int:
        need = desk.get(Need, "N-1")
        assert need is not None
        note = HeadquartersNote("H-N-1", "N-1", "X-1", comment="ours")
        return desk.apply(
            together(CHANGED_HERE.filled(), edited(need, quantity_milli=90_000, entered_amount="90"), added([note]))
        )

    program.session.ask(change_here)
    program.window.show()
    program.window.go_to("conflicts", {"files": str(returned)})
    settle(program, qtbot)
    found = program.window.screens["conflicts"]
    assert isinstance(found, ConflictsScreen)
    return found


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


def shown(screen: ConflictsScreen) -> list[str]:
    """What was sent, what is here and what headquarters says of the marked conflict, as the card shows it."""
    return [screen._card._values[key].text() for key in ("sent", "ours", "theirs")]


def press(screen: ConflictsScreen, qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(screen._both_view, key)


def quantity_in(desk_path: Path) -> int:
    with Desk.open(desk_path, read_only=True) as desk:
        need = desk.get(Need, "N-1")
    assert need is not None
    return need.quantity_milli


def test_a_conflict_is_shown_side_by_side_in_the_units_of_each(disputed: ConflictsScreen) -> None:
    disputed._both_view.setCurrentIndex(disputed._both.index(1, 0))
    assert shown(disputed) == ["200 pieces", "90 pieces", "77 pieces"]
    assert "Quantity" in disputed._card._title.text()


def test_a_key_decides_a_conflict_and_marks_the_next_one(disputed: ConflictsScreen, qtbot: QtBot) -> None:
    assert disputed._tabs.tabText(0) == "To decide · 2"
    press(disputed, qtbot, Qt.Key.Key_F8)
    assert disputed._both.choices == {0: Choice.THEIRS}
    assert disputed._both_view.current_row() == 1
    press(disputed, qtbot, Qt.Key.Key_F7)
    assert disputed._both.choices == {0: Choice.THEIRS, 1: Choice.OURS}
    assert disputed._tabs.tabText(0) == "To decide · 0"


def test_the_space_bar_goes_through_both_values_and_back_to_undecided(disputed: ConflictsScreen, qtbot: QtBot) -> None:
    said = []
    for _ in range(3):
        press(disputed, qtbot, Qt.Key.Key_Space)
        said.append(disputed._both.text(disputed._both.index(0, 0)))
    assert said == ["as headquarters", "as here", ""]


def test_what_is_left_undecided_stays_as_it_is_and_is_asked_again(
    disputed: ConflictsScreen, program: WindowedDesk, returned: Path, desk_path: Path, qtbot: QtBot
) -> None:
    press(disputed, qtbot, Qt.Key.Key_Return)
    disputed.accept()
    settle(program, qtbot)
    assert quantity_in(desk_path) == 90_000
    program.window.go_to("conflicts", {"files": str(returned)})
    settle(program, qtbot)
    assert len(disputed._both.choices) == 0
    assert disputed._both.rowCount() == 2


def test_what_was_decided_is_done_and_not_asked_again(
    disputed: ConflictsScreen, program: WindowedDesk, returned: Path, desk_path: Path, qtbot: QtBot
) -> None:
    press(disputed, qtbot, Qt.Key.Key_F7, Qt.Key.Key_F8)
    disputed.accept()
    settle(program, qtbot)
    assert quantity_in(desk_path) == 77_000
    with Desk.open(desk_path, read_only=True) as desk:
        assert [note.comment for note in desk.all(HeadquartersNote)] == ["ours"]
    program.window.go_to("conflicts", {"files": str(returned)})
    settle(program, qtbot)
    assert disputed._both.rowCount() == 0


def test_the_same_for_all_like_this_leaves_other_columns_alone(disputed: ConflictsScreen, qtbot: QtBot) -> None:
    press(disputed, qtbot, Qt.Key.Key_Space, Qt.Key.Key_F9)
    assert disputed._both.choices == {0: Choice.THEIRS}
    disputed._keep_all()
    assert disputed._both.choices == {0: Choice.OURS, 1: Choice.OURS}


def test_an_answer_with_a_password_is_opened_with_it(
    program: WindowedDesk, returned: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    encrypt_workbook(returned, "open sesame")
    given = ["wrong", "open sesame"]
    monkeypatch.setattr(file_choices, "ask_for_password", lambda parent, name: given.pop(0))
    program.window.go_to("conflicts", {"files": str(returned)})
    screen = program.window.screens["conflicts"]
    assert isinstance(screen, ConflictsScreen)
    qtbot.waitUntil(lambda: screen._taken.rowCount() == 1, timeout=60_000)
    assert given == []


@pytest.mark.parametrize("way", ["dropped", "chosen", "protected", "copied file", "copied cells"])
def test_a_returned_reconciliation_is_compared_and_not_imported_whatever_way_it_comes(
    program: WindowedDesk, returned: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setattr(file_choices, "ask_for_workbooks", lambda parent: [returned])
    monkeypatch.setattr(file_choices, "ask_for_password", lambda parent, name: "open sesame")
    copied = QMimeData()
    if way == "copied file":
        copied.setUrls([QUrl.fromLocalFile(str(returned))])
    elif way == "copied cells":
        rows = openpyxl.load_workbook(returned)["Needs"].values
        copied.setText("\n".join("\t".join("" if cell is None else str(cell) for cell in row) for row in rows))
    elif way == "protected":
        encrypt_workbook(returned, "open sesame")
    monkeypatch.setattr(QGuiApplication.clipboard(), "mimeData", lambda: copied)
    program.window.go_to("import")
    imports = program.window.screens["import"]
    assert isinstance(imports, ImportPreviewScreen)
    {
        "chosen": imports.ask_for_files,
        "copied file": imports.read_clipboard,
        "copied cells": imports.read_clipboard,
    }.get(way, lambda: program.window.import_files([returned]))()
    qtbot.waitUntil(lambda: "conflicts" in program.window.screens and not program.runner.busy)
    assert program.window.current == "conflicts"
    screen = program.window.screens["conflicts"]
    assert isinstance(screen, ConflictsScreen)
    assert screen._taken.rowCount() == 1
    assert program.window.notice.text() == ""


def test_other_files_go_on_waiting_where_one_is_an_answer(
    program: WindowedDesk, returned: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.csv"
    other.write_text("Item,Quantity,Unit,Province\nTarpaulin 4 x 6 m,5,piece,Khost\n", encoding="utf-8")
    program.window.import_files([returned, other])
    settle(program, qtbot)
    assert program.window.current == "conflicts"
    imports = program.window.screens["import"]
    assert isinstance(imports, ImportPreviewScreen)
    assert imports.header.sentence.text() == "other.csv"
    assert imports.sheet.model.rowCount() == 1


def test_a_senders_list_is_imported_as_before(program: WindowedDesk, tmp_path: Path, qtbot: QtBot) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Item", "Quantity", "Unit"])
    book.save(tmp_path / "list.xlsx")
    program.window.import_files([tmp_path / "list.xlsx"])
    settle(program, qtbot)
    assert program.window.current == "import"
