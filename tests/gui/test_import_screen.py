"""What the import screen promises: a preview before anything is written, questions answered, one undo for the whole."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from pytestqt.qtbot import QtBot

from relief_desk.domain.importing.questions import LEAVE_OUT
from relief_desk.domain.records import Need
from relief_desk.gui import file_choices
from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.screens.import_preview import ImportPreviewScreen
from relief_desk.gui.screens.import_question import QuestionCard
from relief_desk.gui.screens.import_sheet import Part
from relief_desk.services.desk import Desk
from relief_desk.workbook.encrypting import can_encrypt, encrypt_workbook

LIST = """Need ID,Province,District,Item,Quantity,Unit,Priority
W-1,Paktika,Barmal,Tarpaulin 4 x 6 m,300,piece,critical
W-2,Khost,Spera,Tarpaulin 4 x 6 m,many,piece,high
W-3,Khost,Spera,Flying carpets,20,piece,high
"""


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "needs.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


@pytest.fixture
def screen(program: WindowedDesk, workbook: Path, qtbot: QtBot) -> ImportPreviewScreen:
    program.window.import_files([workbook])
    settle(program, qtbot)
    found = program.window.screens["import"]
    assert isinstance(found, ImportPreviewScreen)
    assert program.window.notice.text() == ""
    return found


def settle(program: WindowedDesk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=30_000)


def needs_in(path: Path) -> int:
    with Desk.open(path, read_only=True) as desk:
        return len([need for need in desk.all(Need) if need.sender_ref])


def verdicts(screen: ImportPreviewScreen) -> list[str]:
    return [screen.sheet.model.text(screen.sheet.model.index(row, 0)) for row in range(screen.sheet.model.rowCount())]


def test_a_preview_says_what_becomes_of_each_row_and_writes_nothing(
    screen: ImportPreviewScreen, desk_path: Path
) -> None:
    assert verdicts(screen) == ["new", "left out", "left out"]
    assert needs_in(desk_path) == 0


def test_only_rows_that_can_be_written_can_be_ticked(screen: ImportPreviewScreen) -> None:
    screen.sheet.model.choose({0, 1, 2})
    assert screen.sheet.model.chosen_rows() == {0}
    assert "1" in screen._write.text()


def test_writing_takes_the_good_rows_and_says_how_many_stayed_out(
    screen: ImportPreviewScreen, program: WindowedDesk, desk_path: Path, qtbot: QtBot
) -> None:
    screen.write()
    settle(program, qtbot)
    assert needs_in(desk_path) == 1
    assert screen._done.title.text() == "1 row written, 2 rows left out"


def test_one_undo_takes_the_import_back(
    screen: ImportPreviewScreen, program: WindowedDesk, desk_path: Path, qtbot: QtBot
) -> None:
    screen.write()
    settle(program, qtbot)
    program.window.undo()
    settle(program, qtbot)
    assert needs_in(desk_path) == 0


def test_a_name_typed_as_answer_lets_the_row_in_and_can_be_taken_back(
    screen: ImportPreviewScreen, program: WindowedDesk, qtbot: QtBot
) -> None:
    def carpets() -> QuestionCard:
        return next(card for card in screen.sheet.questions.cards if "carpets" in card.choice.accessibleName())

    carpets().choice.setCurrentText("Tarpaulin, 4 x 6 m")
    screen.look_again()
    settle(program, qtbot)
    assert verdicts(screen) == ["new", "left out", "new"]
    assert carpets().answer() == "Tarpaulin, 4 x 6 m"
    carpets().choice.setCurrentIndex(carpets().choice.findData(LEAVE_OUT))
    screen.look_again()
    settle(program, qtbot)
    assert verdicts(screen) == ["new", "left out", "left out"]


def test_a_filter_shows_only_its_rows(screen: ImportPreviewScreen) -> None:
    screen.sheet._filters.button(4).click()
    assert verdicts(screen) == ["left out", "left out"]


def test_a_file_without_a_table_shows_what_is_wrong_with_it(
    program: WindowedDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK nothing of use")
    program.window.import_files([broken])
    settle(program, qtbot)
    screen = program.window.screens["import"]
    assert isinstance(screen, ImportPreviewScreen)
    assert screen.sheet.tabs.currentIndex() == Part.PROBLEMS
    assert not screen._write.isEnabled()


def test_a_file_that_is_gone_is_refused_in_words(program: WindowedDesk, tmp_path: Path, qtbot: QtBot) -> None:
    program.window.import_files([tmp_path / "gone.xlsx"])
    settle(program, qtbot)
    assert "gone.xlsx" in program.window.notice.text()


def test_files_wait_in_line(program: WindowedDesk, workbook: Path, tmp_path: Path, qtbot: QtBot) -> None:
    second = tmp_path / "second.csv"
    second.write_text(LIST.replace("W-", "V-"), encoding="utf-8")
    program.window.import_files([workbook, second])
    settle(program, qtbot)
    screen = program.window.screens["import"]
    assert isinstance(screen, ImportPreviewScreen)
    assert "1 more file waits" in screen.header.sentence.text()
    screen.write()
    settle(program, qtbot)
    assert screen.header.sentence.text() == "second.csv"


def test_the_sender_gets_an_answer_with_every_problem(
    screen: ImportPreviewScreen, program: WindowedDesk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "answer.xlsx"
    monkeypatch.setattr(file_choices, "ask_where_to_write", lambda *asked: target)
    screen._deeds.answer_sender()
    settle(program, qtbot)
    cells = [str(cell) for sheet in openpyxl.load_workbook(target) for row in sheet.values for cell in row if cell]
    assert any("Flying carpets" in cell for cell in cells)
    assert any("many" in cell for cell in cells)


@pytest.mark.skipif(not can_encrypt(), reason="protected workbooks need the password extra")
def test_a_protected_workbook_is_opened_with_its_password(
    program: WindowedDesk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = tmp_path / "locked.xlsx"
    book = openpyxl.Workbook()
    for line in LIST.splitlines():
        book.worksheets[0].append(line.split(","))
    book.save(locked)
    encrypt_workbook(locked, "open sesame")
    given = ["wrong", "open sesame"]
    monkeypatch.setattr(file_choices, "ask_for_password", lambda parent, name: given.pop(0))
    program.window.import_files([locked])
    qtbot.waitUntil(lambda: "import" in program.window.screens, timeout=60_000)
    screen = program.window.screens["import"]
    assert isinstance(screen, ImportPreviewScreen)
    qtbot.waitUntil(lambda: screen.sheet.model.rowCount() == 3, timeout=60_000)
    assert given == []
