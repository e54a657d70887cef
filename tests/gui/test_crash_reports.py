"""What a crash promises: a report without any value of the data, a log of bounded size, a dialog to go on from."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.crash_reports import LOG, LOG_BYTES, LOG_FILES, CrashReports, report
from relief_desk.gui.dialogs.crash import CrashDialog

SECRET = "Fatima Karimi, 0799 123 456"


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def reports(tmp_path: Path, told: list[str]) -> Iterator[CrashReports]:
    made = CrashReports(told.append, tmp_path)
    made.install()
    yield made
    made.remove()


def fail(name: str) -> None:
    raise ValueError(f"cannot read {name}")


def caught(name: str) -> tuple[type[BaseException], BaseException, object]:
    try:
        fail(name)
    except ValueError as error:
        return type(error), error, error.__traceback__
    raise AssertionError


def test_a_report_names_the_place_and_kind_but_no_value() -> None:
    _, error, trace = caught(SECRET)
    text = report(error, trace)  # type: ignore[arg-type]
    assert "ValueError" in text
    assert "in fail" in text
    assert "Fatima" not in text
    assert "0799" not in text


def test_what_nobody_caught_is_logged_and_told(reports: CrashReports, told: list[str], tmp_path: Path) -> None:
    sys.excepthook(*caught(SECRET))  # type: ignore[arg-type]
    assert len(told) == 1
    log = (tmp_path / "relief-desk.log").read_text(encoding="utf-8")
    assert "ValueError" in log
    assert "Fatima" not in log


def test_a_failure_in_a_thread_is_told_too(reports: CrashReports, told: list[str]) -> None:
    thread = threading.Thread(target=fail, args=(SECRET,))
    thread.start()
    thread.join()
    assert len(told) == 1


def test_warnings_of_qt_are_logged(reports: CrashReports, tmp_path: Path) -> None:
    qWarning("something of Qt's own")
    assert "something of Qt's own" in (tmp_path / "relief-desk.log").read_text(encoding="utf-8")


def test_the_log_does_not_grow_without_end(reports: CrashReports, tmp_path: Path) -> None:
    for _ in range(3000):
        LOG.info("x" * 400)
    sizes = [path.stat().st_size for path in tmp_path.glob("relief-desk.log*")]
    assert len(sizes) == LOG_FILES
    assert all(size <= LOG_BYTES for size in sizes)


def test_what_struck_the_last_run_down_is_kept_for_this_one(tmp_path: Path) -> None:
    (tmp_path / "fault.txt").write_text("Fatal Python error", encoding="utf-8")
    made = CrashReports(lambda text: None, tmp_path)
    made.install()
    assert made.fault_of_last_run() == "Fatal Python error"
    made.remove()
    made.install()
    assert made.fault_of_last_run() == ""
    made.remove()


def test_after_removal_python_reports_as_before(tmp_path: Path) -> None:
    made = CrashReports(lambda text: None, tmp_path)
    made.install()
    made.remove()
    assert sys.excepthook is sys.__excepthook__
    assert not any(isinstance(handler, logging.FileHandler) for handler in LOG.handlers)


def test_the_dialog_shows_the_whole_report_and_copies_it(qtbot: QtBot) -> None:
    dialog = CrashDialog("the whole report")
    qtbot.addWidget(dialog)
    shown = dialog.findChild(QPlainTextEdit)
    assert isinstance(shown, QPlainTextEdit)
    assert shown.toPlainText() == "the whole report"
    next(each for each in dialog.findChildren(QPushButton) if "Copy" in each.text()).click()
    assert QGuiApplication.clipboard().text() == "the whole report"


def test_the_next_start_says_that_the_last_run_was_struck_down(
    make_program: Callable[[], WindowedDesk], qtbot: QtBot
) -> None:
    program = make_program()
    program.tell_of_last_run("Fatal Python error: Segmentation fault")
    assert "in the midst of work" in program.window.welcome.notice.text()
    program.tell_of_last_run("")
