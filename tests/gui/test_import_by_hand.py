"""A list taken in by somebody new: dropped, looked at, corrected, answered, written and undone, all by keyboard."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from relief_desk.domain.records import Alias, Item, MappingProfile, Need, Place
from relief_desk.gui import file_choices
from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.screens.import_preview import ImportPreviewScreen
from relief_desk.gui.screens.import_row import CellEditor
from relief_desk.services.desk import Desk

ROWS = (
    ("Emergency list of June",),
    ("Nr of need", "What is wanted", "How many", "Unit", "Province", "District", "Zweck"),
    ("W-1", "Tarpaulin 4 x 6 m", 300, "piece", "Paktika", "Barmal", "roofs"),
    ("W-2", "Plastic thingies", "many", "piece", "Khost", "Spera", "roofs"),
    ("W-3", "Plastic thingies", 20, "piece", "Khost", "Spera", "roofs"),
    ("W-4", "Sweet stuff", 5, "crates", "Khost", "Spera", "tea"),
    ("W-5", "Rice", 5, "kg", "Khost", "Sperra Town", "food"),
    ("Total", None, 330),
)
ANSWERS = {
    "Plastic thingies": "Tarpaulin, 4 x 6 m",
    "Sweet stuff": "Sugar",
    "Sperra Town": "Spera, Khost",
    "crates": "50",
}
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "emergency.xlsx"
    book = openpyxl.Workbook()
    for row in ROWS:
        book.worksheets[0].append(row)
    book.worksheets[0].row_dimensions[7].hidden = True
    book.save(path)
    return path


def settle(program: WindowedDesk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=30_000)


@pytest.fixture
def screen(program: WindowedDesk, workbook: Path, qtbot: QtBot) -> ImportPreviewScreen:
    program.window.show()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(workbook))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    program.window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    settle(program, qtbot)
    found = program.window.screens["import"]
    assert isinstance(found, ImportPreviewScreen)
    return found


def verdicts(screen: ImportPreviewScreen) -> list[str]:
    return [screen.sheet.model.text(screen.sheet.model.index(row, 0)) for row in range(screen.sheet.model.rowCount())]


def named(screen: QWidget, kind: type[QWidget], words: str) -> QWidget:
    (found,) = [each for each in screen.findChildren(kind) if words in each.accessibleName() and each.isEnabled()]
    return found


def open_tab(screen: ImportPreviewScreen, number: int) -> None:
    """Reach a tab by the arrow keys."""
    bar = screen.sheet.tabs.tabBar()
    bar.setFocus()
    while screen.sheet.tabs.currentIndex() != number:
        QTest.keyClick(bar, Qt.Key.Key_Right if screen.sheet.tabs.currentIndex() < number else Qt.Key.Key_Left)


def choose(combo: QWidget, text: str) -> None:
    """Choose an entry of a list by typing its first letters and going on from there."""
    assert isinstance(combo, QComboBox)
    combo.setFocus()
    QTest.keyClicks(combo, text[:3])
    while combo.currentText() != text:
        QTest.keyClick(combo, Qt.Key.Key_Down)


def go_down_to(combo: QWidget, text: str) -> None:
    """Choose an entry of a list by the arrow key alone."""
    assert isinstance(combo, QComboBox)
    for _ in range(combo.findText(text) - combo.currentIndex()):
        QTest.keyClick(combo, Qt.Key.Key_Down)
    assert combo.currentText() == text


def answer(screen: ImportPreviewScreen, words: str, text: str) -> None:
    combo = named(screen.sheet.questions, QComboBox, words)
    assert isinstance(combo, QComboBox)
    typing = combo.lineEdit()
    assert typing is not None
    typing.setFocus()
    typing.selectAll()
    QTest.keyClicks(typing, text)
    QTest.keyClick(typing, Qt.Key.Key_Enter)


def correct(screen: ImportPreviewScreen, row: int, heading: str, text: str) -> CellEditor:
    """Type another text into a cell of a row."""
    open_tab(screen, 0)
    screen.sheet.rows.setCurrentIndex(screen.sheet.model.index(row, 0))
    (editor,) = [each for each in screen.sheet.cells._editors if each.cell.heading == heading]
    line = editor._line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    return editor


def look_again(program: WindowedDesk, screen: ImportPreviewScreen, qtbot: QtBot) -> None:
    QTest.keyClick(screen, Qt.Key.Key_R, CONTROL)
    settle(program, qtbot)


def test_a_new_user_takes_a_list_in_and_back_by_keyboard(
    screen: ImportPreviewScreen, program: WindowedDesk, desk_path: Path, qtbot: QtBot
) -> None:
    choose(named(screen, QComboBox, "As which list"), "As needs")
    settle(program, qtbot)
    open_tab(screen, 2)
    choose(named(screen.sheet.columns, QComboBox, "Nr of need"), "Need ID")
    choose(named(screen.sheet.columns, QComboBox, "How many"), "Quantity needed")
    choose(named(screen.sheet.columns, QComboBox, "What is wanted"), "Item")
    choose(named(screen.sheet.columns, QComboBox, "Zweck"), "Remarks")
    look_again(program, screen, qtbot)
    assert verdicts(screen) == ["new", "left out", "left out", "left out", "left out"]
    correct(screen, 1, "How many", "40")
    open_tab(screen, 1)
    for words, text in ANSWERS.items():
        if words != "crates":
            answer(screen, words, text)
    look_again(program, screen, qtbot)
    open_tab(screen, 1)
    answer(screen, "crates", ANSWERS["crates"])
    look_again(program, screen, qtbot)
    assert verdicts(screen) == ["new"] * 5
    QTest.keyClick(screen, Qt.Key.Key_Return, CONTROL)
    settle(program, qtbot)
    with Desk.open(desk_path, read_only=True) as desk:
        taken = {need.sender_ref: need for need in desk.all(Need) if need.sender_ref}
        assert {ref: need.quantity_milli // 1000 for ref, need in taken.items()} == {
            "W-1": 300, "W-2": 40, "W-3": 20, "W-4": 250, "W-5": 5,
        }  # fmt: skip
        assert {need.remark for need in taken.values()} == {"roofs", "tea", "food"}
        assert "plastic thingies" in {alias.folded for alias in desk.all(Alias)}
    QTest.keyClick(program.window, Qt.Key.Key_Z, CONTROL)
    settle(program, qtbot)
    with Desk.open(desk_path, read_only=True) as desk:
        assert [need for need in desk.all(Need) if need.sender_ref] == []
        assert (desk.all(Alias), desk.all(MappingProfile)) == ((), ())


def as_needs(program: WindowedDesk, screen: ImportPreviewScreen, qtbot: QtBot) -> None:
    choose(named(screen, QComboBox, "As which list"), "As needs")
    settle(program, qtbot)
    for heading, field in (("How many", "quantity"), ("What is wanted", "item")):
        combo = named(screen.sheet.columns, QComboBox, heading)
        assert isinstance(combo, QComboBox)
        combo.setCurrentIndex(combo.findData(field))
    look_again(program, screen, qtbot)


def test_the_screens_of_files_fit_a_small_screen_with_large_letters(
    screen: ImportPreviewScreen, program: WindowedDesk, qtbot: QtBot
) -> None:
    """A screen of 1366 by 768 dots at half as large again has room for 911 by 512."""
    as_needs(program, screen, qtbot)
    window = program.window
    window.resize(911, 512)
    for name in ("conflicts", "reconciliation", "import"):
        window.go_to(name)
        settle(program, qtbot)
        assert window.screens[name].minimumSizeHint().width() <= window.width() - window.rail.width(), name


def test_of_two_columns_with_one_heading_each_is_told_by_its_letter(
    program: WindowedDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "twice.csv"
    path.write_text("Item,Unit,Province,Number,Number\nTarpaulin 4 x 6 m,piece,Khost,7,300\n", encoding="utf-8")
    program.window.import_files([path])
    settle(program, qtbot)
    screen = program.window.screens["import"]
    assert isinstance(screen, ImportPreviewScreen)
    choose(named(screen, QComboBox, "As which list"), "As needs")
    settle(program, qtbot)
    choose(named(screen.sheet.columns, QComboBox, "E  Number"), "Quantity needed")
    look_again(program, screen, qtbot)
    assert verdicts(screen) == ["new"]
    assert screen._view is not None
    assert screen._view.preview.tables[0].columns[4].field == "quantity"


def test_a_corrected_cell_is_taken_and_the_senders_file_stays_as_it_was(
    screen: ImportPreviewScreen, program: WindowedDesk, workbook: Path, qtbot: QtBot
) -> None:
    before = workbook.read_bytes()
    as_needs(program, screen, qtbot)
    correct(screen, 2, "What is wanted", "Tarpaulin 4 x 6 m")
    look_again(program, screen, qtbot)
    assert verdicts(screen) == ["new", "left out", "new", "left out", "left out"]
    assert workbook.read_bytes() == before


def test_a_correction_can_be_made_in_all_rows_that_say_the_same(
    screen: ImportPreviewScreen, program: WindowedDesk, qtbot: QtBot
) -> None:
    as_needs(program, screen, qtbot)
    correct(screen, 1, "How many", "40")
    editor = correct(screen, 1, "What is wanted", "Tarpaulin 4 x 6 m")
    editor.finish()
    assert "1" in editor._all.text()
    QTest.keyClick(editor._all, Qt.Key.Key_Space)
    look_again(program, screen, qtbot)
    assert verdicts(screen) == ["new", "new", "new", "left out", "left out"]


def test_the_first_row_is_marked_and_open_to_corrections(
    screen: ImportPreviewScreen, program: WindowedDesk, qtbot: QtBot
) -> None:
    as_needs(program, screen, qtbot)
    assert [editor.text() for editor in screen.sheet.cells._editors][:3] == ["W-1", "Tarpaulin 4 x 6 m", "300"]


def test_rows_that_are_not_read_are_listed_with_the_reason(screen: ImportPreviewScreen) -> None:
    model = screen.sheet.apart
    shown = [[model.text(model.index(row, column)) for column in range(3)] for row in range(model.rowCount())]
    assert [row[0] for row in shown] == ["1", "8"]
    assert shown[1][1:] == ["It is a total.", "Total | 330"]


def test_what_the_sender_hid_is_left_out_where_that_is_ticked(
    screen: ImportPreviewScreen, program: WindowedDesk, qtbot: QtBot
) -> None:
    as_needs(program, screen, qtbot)
    open_tab(screen, 2)
    QTest.keyClick(screen.sheet.source._hidden, Qt.Key.Key_Space)
    look_again(program, screen, qtbot)
    assert screen.sheet.model.rowCount() == 4
    assert "7" in [screen.sheet.apart.text(screen.sheet.apart.index(row, 0)) for row in range(3)]


def test_the_sender_that_is_said_is_remembered_with_the_columns(
    screen: ImportPreviewScreen, program: WindowedDesk, desk_path: Path, qtbot: QtBot
) -> None:
    typing = screen.sheet.source._sender.lineEdit()
    assert typing is not None
    as_needs(program, screen, qtbot)
    open_tab(screen, 2)
    typing.setFocus()
    QTest.keyClicks(typing, "Village elders")
    look_again(program, screen, qtbot)
    QTest.keyClick(screen, Qt.Key.Key_Return, CONTROL)
    settle(program, qtbot)
    with Desk.open(desk_path, read_only=True) as desk:
        assert [profile.sender for profile in desk.all(MappingProfile)] == ["Village elders"]


def test_choices_are_kept_in_a_file_and_used_from_it(
    screen: ImportPreviewScreen,
    program: WindowedDesk,
    tmp_path: Path,
    workbook: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    as_needs(program, screen, qtbot)
    kept = tmp_path / "choices.json"
    monkeypatch.setattr(file_choices, "ask_where_to_write", lambda *asked: kept)
    monkeypatch.setattr(file_choices, "ask_for_choices", lambda *asked: kept)
    screen._deeds.keep_choices()
    settle(program, qtbot)
    assert json.loads(kept.read_text(encoding="utf-8"))["mapping"]["How many"] == "quantity"
    screen._next_file()
    program.window.import_files([workbook])
    settle(program, qtbot)
    screen.take_choices()
    settle(program, qtbot)
    assert verdicts(screen)[0] == "new"


def test_a_marked_copy_of_the_senders_workbook_is_written(
    screen: ImportPreviewScreen, program: WindowedDesk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_needs(program, screen, qtbot)
    target = tmp_path / "marked.xlsx"
    monkeypatch.setattr(file_choices, "ask_where_to_write", lambda *asked: target)
    screen._deeds.mark_copy()
    settle(program, qtbot)
    marked = openpyxl.load_workbook(target)["Sheet"]["C4"]
    assert (marked.value, marked.comment is not None) == ("many", True)


def test_hundreds_of_questions_come_a_few_at_a_time(program: WindowedDesk, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "many.csv"
    lines = [f"Q-{at},Thing {chr(65 + at % 26)}{chr(65 + at // 26)}orbulator,5,Khost" for at in range(60)]
    path.write_text("Need ID,Item,Quantity,Province\n" + "\n".join(lines), encoding="utf-8")
    program.window.import_files([path])
    settle(program, qtbot)
    screen = program.window.screens["import"]
    assert isinstance(screen, ImportPreviewScreen)
    shown = [len(screen.sheet.questions.cards)]
    while not screen.sheet.questions._more.isHidden():
        screen.sheet.questions._show_more()
        shown.append(len(screen.sheet.questions.cards))
    assert shown[0] < 20
    assert shown[-1] == 60


def test_unknown_names_are_added_as_new_ones_by_keyboard_and_taken_back_by_one_undo(
    program: WindowedDesk, desk_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "unheard.csv"
    rows = ("Flying carpets,20,pcs,Khost,Nawabad", "Magic lamps,5,,Khost,Spera", "Magic lamps,6,,Khost,Spera")
    path.write_text("Item,Quantity,Unit,Province,District\n" + "\n".join(rows), encoding="utf-8")
    program.window.import_files([path])
    settle(program, qtbot)
    screen = program.window.screens["import"]
    assert isinstance(screen, ImportPreviewScreen)
    open_tab(screen, 1)
    for words in ("carpets", "Nawabad", "lamps"):
        go_down_to(named(screen.sheet.questions, QComboBox, words), "A new one")
    (lamps,) = [card for card in screen.sheet.questions.cards if card.question.asked == "Magic lamps"]
    assert lamps.answer() == ""
    go_down_to(lamps.inside, "kit")
    look_again(program, screen, qtbot)
    assert verdicts(screen) == ["new"] * 3
    QTest.keyClick(screen, Qt.Key.Key_Return, CONTROL)
    settle(program, qtbot)
    with Desk.open(desk_path, read_only=True) as desk:
        units = {item.name: item.base_unit for item in desk.all(Item) if item.name in ("Flying carpets", "Magic lamps")}
        assert units == {"Flying carpets": "piece", "Magic lamps": "kit"}
        assert "Nawabad" in {place.name for place in desk.all(Place)}
    QTest.keyClick(program.window, Qt.Key.Key_Z, CONTROL)
    settle(program, qtbot)
    with Desk.open(desk_path, read_only=True) as desk:
        assert {"Flying carpets", "Magic lamps"}.isdisjoint(item.name for item in desk.all(Item))
        assert "Nawabad" not in {place.name for place in desk.all(Place)}


def test_one_new_item_offers_the_same_for_all_that_say_enough_even_those_not_shown_yet(
    program: WindowedDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "unheard.csv"
    lines = [
        f"Q-{at},Thing {chr(65 + at % 26)}{chr(65 + at // 26)}orbulator,5,{'pcs' if at else ''},Khost"
        for at in range(30)
    ]
    path.write_text("Need ID,Item,Quantity,Unit,Province\n" + "\n".join(lines), encoding="utf-8")
    program.window.import_files([path])
    settle(program, qtbot)
    screen = program.window.screens["import"]
    assert isinstance(screen, ImportPreviewScreen)
    questions = screen.sheet.questions
    go_down_to(questions.cards[1].choice, "A new one")
    QTest.keyClick(questions.cards[1]._alike, Qt.Key.Key_Space)
    assert len(questions.cards) < 20
    assert list(questions.answers().values()) == ["new in piece"] * 29
    look_again(program, screen, qtbot)
    assert verdicts(screen).count("new") == 29
