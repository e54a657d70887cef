"""What the frame promises: welcome, open, screens, commands, notices, languages, places kept."""

from __future__ import annotations

import gc
import subprocess
import sys
import time
import weakref
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.records import Place
from relief_desk.domain.states import PlaceKind
from relief_desk.domain.wording import Template
from relief_desk.gui import file_choices
from relief_desk.gui.actions import commands
from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.command_palette import CommandPalette
from relief_desk.gui.desk_commands import DeskCommands
from relief_desk.gui.dialogs.new_operation import NewOperation, NewOperationDialog
from relief_desk.gui.dialogs.problems import ProblemsDialog
from relief_desk.gui.main_window import MainWindow
from relief_desk.gui.theme import theme
from relief_desk.services.desk import Desk
from relief_desk.services.uncollected import uncollected

Make = Callable[[], WindowedDesk]
SLOW = Template("test.slow", "One after another")


def wait_for_worker(program: WindowedDesk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=10_000)


def drop(window: MainWindow, *paths: Path) -> None:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPoint(200, 200), Qt.DropAction.CopyAction, files, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(event)


def open_dialogs(kind: type[QDialog]) -> list[QDialog]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]


def test_without_a_desk_the_window_welcomes(make_program: Make, qtbot: QtBot) -> None:
    window = make_program().window
    assert window.welcome.isVisible()
    assert not window.statusBar().isVisible()
    qtbot.waitUntil(window.welcome.first_focus().hasFocus)


def test_a_desk_opens_on_the_overview_with_its_name_in_the_title(program: WindowedDesk) -> None:
    assert program.window.current == "overview"
    assert program.window.windowTitle().startswith("Earthquake in Paktika")


def test_a_desk_once_opened_is_offered_again(make_program: Make, program: WindowedDesk, desk_path: Path) -> None:
    assert program.settings.recent_desks == ((desk_path, "Earthquake in Paktika"),)


def test_a_desk_dropped_on_the_window_is_opened(make_program: Make, desk_path: Path, qtbot: QtBot) -> None:
    program = make_program()
    drop(program.window, desk_path)
    qtbot.waitUntil(lambda: program.session.is_open, timeout=10_000)


def test_a_workbook_dropped_before_a_desk_is_open_says_what_to_do(make_program: Make, tmp_path: Path) -> None:
    window = make_program().window
    drop(window, tmp_path / "needs.xlsx")
    assert "Open a desk first" in window.welcome.notice.text()


def test_a_file_that_is_no_desk_is_refused_in_words(make_program: Make, tmp_path: Path, qtbot: QtBot) -> None:
    program, path = make_program(), tmp_path / "no.reliefdesk"
    path.write_bytes(b"not a desk")
    program.window.opening.open(path)
    qtbot.waitUntil(lambda: bool(program.window.welcome.notice.text()), timeout=10_000)
    assert path.read_bytes() == b"not a desk"


def test_a_desk_open_elsewhere_is_offered_for_looking_only(make_program: Make, desk_path: Path, qtbot: QtBot) -> None:
    program = make_program()
    with Desk.open(desk_path):
        program.window.opening.open(desk_path)
        qtbot.waitUntil(lambda: bool(program.window.welcome.notice.text()), timeout=10_000)
        program.window.opening.open_read_only()
        qtbot.waitUntil(lambda: program.session.is_open, timeout=10_000)
    state = program.session.state
    assert state is not None
    assert state.read_only
    assert not program.window.actions_by_name["import_workbook"].isEnabled()


def test_a_new_desk_is_made_with_the_catalogue(
    make_program: Make, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = NewOperation("Flood in Baghlan", date(2024, 5, 10), "FL-2024-000062-AFG", "AF", "FL", 7)
    path = tmp_path / "flood.reliefdesk"
    monkeypatch.setattr(NewOperationDialog, "exec", lambda self: 1)
    monkeypatch.setattr(NewOperationDialog, "operation", lambda self: asked)
    monkeypatch.setattr(file_choices, "ask_where_to_write", lambda *asked: path)
    program = make_program()
    program.window.actions_by_name["new_desk"].trigger()
    qtbot.waitUntil(lambda: program.session.is_open, timeout=10_000)
    state = program.session.state
    assert state is not None
    assert (state.operation.name, state.operation.glide) == ("Flood in Baghlan", "FL-2024-000062-AFG")


def test_undo_says_what_it_takes_back_and_takes_it_back(program: WindowedDesk, qtbot: QtBot) -> None:
    undo = program.window.actions_by_name["undo"]
    assert undo.text() == "Undo: Two needs and a pledge"
    undo.trigger()
    said = program.window.statusBar().currentMessage
    qtbot.waitUntil(lambda: said() == "Taken back: Two needs and a pledge", timeout=5_000)
    assert not undo.isEnabled()
    assert program.window.actions_by_name["redo"].text() == "Redo: Two needs and a pledge"


def test_a_change_refreshes_the_screen_that_shows_it(program: WindowedDesk, qtbot: QtBot) -> None:
    figure = program.window.screens["overview"].first_focus()
    before = figure.accessibleName()
    program.window.actions_by_name["undo"].trigger()
    qtbot.waitUntil(lambda: figure.accessibleName() != before, timeout=5_000)


def test_the_palette_finds_a_command_by_letters_and_does_it(program: WindowedDesk, qtbot: QtBot) -> None:
    program.window.show_palette()
    palette = program.window.findChild(CommandPalette)
    assert isinstance(palette, CommandPalette)
    QTest.keyClicks(palette.focusWidget(), "shortc")
    assert palette.texts()[0] == "Keyboard shortcuts"
    QTest.keyClick(palette.focusWidget(), Qt.Key.Key_Return)
    dialogs = [d for d in open_dialogs(QDialog) if d.windowTitle() == "Keyboard shortcuts"]
    assert len(dialogs) == 1
    dialogs[0].close()


def test_no_two_commands_have_the_same_keys(program: WindowedDesk) -> None:
    keys = [
        shortcut.toString()
        for action in program.window.findChildren(QAction)
        for shortcut in action.shortcuts()
        if not shortcut.isEmpty()
    ]
    assert len(keys) == len(set(keys))


def test_every_command_is_done_by_the_window_or_asked_of_the_desk(qapp: QApplication) -> None:
    doers = (MainWindow, DeskCommands)
    assert [each.name for each in commands() if not any(callable(getattr(doer, each.name, 0)) for doer in doers)] == []


def test_light_and_dark_change_while_the_window_is_open(program: WindowedDesk, qtbot: QtBot) -> None:
    assert not theme().dark
    program.window.actions_by_name["switch_brightness"].trigger()
    wait_for_worker(program, qtbot)
    assert theme().dark
    assert program.window.current == "overview"
    program.window.actions_by_name["switch_brightness"].trigger()
    assert not theme().dark


def test_ctrl_s_says_that_everything_is_saved(program: WindowedDesk) -> None:
    program.window.actions_by_name["say_saved"].trigger()
    assert "saved already" in program.window.statusBar().currentMessage()


def test_the_check_of_a_whole_desk_says_so(program: WindowedDesk, qtbot: QtBot) -> None:
    program.window.actions_by_name["check_desk"].trigger()
    qtbot.waitUntil(lambda: "whole" in program.window.notice.text(), timeout=5_000)


def test_a_backup_is_written_where_the_notice_says(program: WindowedDesk, qtbot: QtBot, desk_path: Path) -> None:
    program.window.actions_by_name["back_up"].trigger()
    qtbot.waitUntil(lambda: "verified copy" in program.window.notice.text(), timeout=5_000)
    assert len(list(desk_path.parent.glob("* backups/*.reliefdesk"))) == 1


def test_a_list_of_places_is_taken_in_and_what_it_contradicts_is_shown(
    program: WindowedDesk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = tmp_path / "places.csv"
    book.write_text(
        "Province,Province code,District,District code\nPaktika,AF12,Newtown,AF1299\nPaktia,AF12,Elsewhere,AF1298\n"
    )
    monkeypatch.setattr(file_choices, "ask_for_workbooks", lambda *asked: [book])
    program.window.actions_by_name["take_places"].trigger()
    qtbot.waitUntil(lambda: "1 place was taken in" in program.window.notice.text(), timeout=10_000)
    found: list[Place | None] = []
    program.session.ask(lambda desk: desk.get(Place, "AF1299"), found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=5_000)
    assert found == [Place("AF1299", "Newtown", PlaceKind.DISTRICT, "AF12", "AF1299")]
    (dialog,) = open_dialogs(ProblemsDialog)
    assert "P-code AF12 is that of Paktika" in " ".join(each.text() for each in dialog.findChildren(QLabel))
    dialog.close()


def test_the_screen_is_written_as_pdf(program: WindowedDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "overview.pdf"
    monkeypatch.setattr(file_choices, "ask_where_to_write", lambda *asked: target)
    program.window.actions_by_name["save_pages"].trigger()
    assert target.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("name", ["overview", "gaps"])
def test_a_screen_and_a_list_go_to_the_printer_that_was_chosen(
    name: str, program: WindowedDesk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer, target = QPrinter(), tmp_path / "printed.pdf"
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    monkeypatch.setattr(file_choices, "ask_for_printer", lambda window: printer)
    said: list[str] = []
    monkeypatch.setattr(program.window.status, "say", said.append)
    program.window.go_to(name)
    wait_for_worker(program, qtbot)
    program.window.actions_by_name["print_screen"].trigger()
    qtbot.waitUntil(lambda: "Sent to the printer" in f"{program.window.notice.text()}{said}")
    assert target.read_bytes().startswith(b"%PDF")


def test_closing_the_desk_goes_back_to_the_welcome(program: WindowedDesk, qtbot: QtBot) -> None:
    program.window.actions_by_name["close_desk"].trigger()
    wait_for_worker(program, qtbot)
    assert program.window.welcome.isVisible()
    assert not program.window.actions_by_name["undo"].isEnabled()


def test_all_memory_is_searched_for_garbage_only_while_nobody_looks(program: WindowedDesk) -> None:
    class Knot:
        itself: object = None

    knot = Knot()
    knot.itself = knot
    gone = weakref.ref(knot)
    gc.collect()
    with uncollected():
        del knot
        program.tidy(Qt.ApplicationState.ApplicationActive)
        assert gone() is not None
        program.tidy(Qt.ApplicationState.ApplicationInactive)
        assert gone() is None


def test_the_first_window_loads_neither_database_nor_excel_libraries() -> None:
    code = (
        "import sys; from relief_desk.gui.app import selftest_window; selftest_window(); "
        "print([name for name in ('sqlalchemy', 'openpyxl', 'xlsxwriter', 'python_calamine') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"


def test_the_sample_operation_is_made_and_opened(
    make_program: Make, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_choices, "documents", lambda: tmp_path)
    program = make_program()
    program.window.actions_by_name["open_sample"].trigger()
    qtbot.waitUntil(lambda: program.session.is_open and not program.runner.busy, timeout=60_000)
    assert program.window.current == "overview"
    assert len(list(tmp_path.glob("*/*.reliefdesk"))) == 1
    assert len(list(tmp_path.glob("*/*.xlsx"))) == 1


def slow_job(steps: int) -> Job[int]:
    for done in range(steps):
        time.sleep(0.02)
        yield Progress(done, steps, SLOW)
    return steps


def test_a_long_job_shows_its_progress_and_is_cancelled_at_once(program: WindowedDesk, qtbot: QtBot) -> None:
    strip = program.window.progress
    assert not strip.isVisible()
    program.session.run(lambda desk: slow_job(500), "Counting")
    qtbot.wait(200)
    assert not strip.isVisible()
    qtbot.waitUntil(strip.isVisible, timeout=3_000)
    stop = next(each for each in strip.findChildren(QPushButton) if "Cancel" in each.text())
    before = time.monotonic()
    stop.click()
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=2_000)
    assert time.monotonic() - before < 1
    assert not strip.isVisible()


def test_a_short_job_never_shows_a_strip(program: WindowedDesk, qtbot: QtBot) -> None:
    program.session.run(lambda desk: slow_job(3), "Counting")
    wait_for_worker(program, qtbot)
    qtbot.wait(700)
    assert not program.window.progress.isVisible()


def test_a_notice_does_not_take_the_focus(program: WindowedDesk, qtbot: QtBot) -> None:
    figure = program.window.screens["overview"].first_focus()
    figure.setFocus()
    program.window.notice.show_notice("Something to read", "warn")
    assert program.window.notice.isVisible()
    assert figure.hasFocus()


def test_keys_go_to_screens_and_a_figure_opens_the_rows_behind_it(program: WindowedDesk, qtbot: QtBot) -> None:
    QTest.keyClick(program.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: program.window.current == "needs", timeout=5_000)
    QTest.keyClick(program.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: program.window.current == "overview", timeout=5_000)
    wait_for_worker(program, qtbot)
    QTest.keyClick(program.window.screens["overview"].first_focus(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window.current == "needs", timeout=5_000)


def test_the_place_on_a_screen_is_remembered_for_the_next_time(
    program: WindowedDesk, qtbot: QtBot, make_program: Make
) -> None:
    program.window.go_to("needs", {"priority": "1"})
    wait_for_worker(program, qtbot)
    program.window.close()
    assert program.settings.place("needs").get("priority") == "1"


def test_saved_is_said_again_when_a_message_has_gone(program: WindowedDesk, qtbot: QtBot) -> None:
    program.window.show_message("Something for a moment")
    program.window.look_wanted.emit()
    wait_for_worker(program, qtbot)
    program.window.statusBar().clearMessage()
    assert program.window.status.saved.isVisible()
