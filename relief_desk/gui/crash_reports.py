"""Catches what the program did not foresee: logs it, without any value of the user's data, and tells the window.

A report has the kind of error, where in the program it happened, and the versions. The error's own text is left out,
because it may hold values of a row.
"""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import IO

import PySide6
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion

from relief_desk import __version__
from relief_desk.paths import log_folder

LOG = logging.getLogger("relief_desk")
LOG_BYTES, LOG_FILES = 200_000, 3
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashReports:
    """In force from `install` to `remove`; `tell` is called with each report, in the thread where it happened."""

    def __init__(self, tell: Callable[[str], None], folder: Path | None = None) -> None:
        self._tell = tell
        self._folder = folder or log_folder()
        self._faults: IO[str] | None = None
        self._handler: RotatingFileHandler | None = None

    def install(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._handler = RotatingFileHandler(
            self._folder / "relief-desk.log", maxBytes=LOG_BYTES, backupCount=LOG_FILES - 1, encoding="utf-8"
        )
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        LOG.addHandler(self._handler)
        LOG.setLevel(logging.INFO)
        self._open_fault_log()
        sys.excepthook = self._catch
        sys.unraisablehook = self._catch_unraisable
        threading.excepthook = self._catch_in_thread
        qInstallMessageHandler(_log_qt_message)

    def remove(self) -> None:
        sys.excepthook = sys.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)
        if self._faults is not None:
            faulthandler.disable()
            self._faults.close()
            self._faults = None
        if self._handler is not None:
            LOG.removeHandler(self._handler)
            self._handler.close()
            self._handler = None

    def fault_of_last_run(self) -> str:
        """What the previous run left when it was ended by the system in the midst of work; "" after a clean end."""
        kept = self._folder / "fault-before.txt"
        return kept.read_text(encoding="utf-8", errors="replace") if kept.is_file() else ""

    def _open_fault_log(self) -> None:
        """Where the interpreter writes when the process is struck down; kept for the next start."""
        current, before = self._folder / "fault.txt", self._folder / "fault-before.txt"
        if current.is_file() and current.stat().st_size:
            current.replace(before)
        else:
            before.unlink(missing_ok=True)
        self._faults = current.open("w", encoding="utf-8")
        faulthandler.enable(self._faults)

    def _catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        text = report(error, trace)
        LOG.error("%s", text)
        self._tell(text)

    def _catch_unraisable(self, caught: sys.UnraisableHookArgs) -> None:
        if caught.exc_value is not None:
            self._catch(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _catch_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._catch(caught.exc_type, caught.exc_value, caught.exc_traceback)


def report(error: BaseException, trace: TracebackType | None) -> str:
    """The report of an error, ready to be read by its sender: no value of the data is in it."""
    places = [
        f"  {Path(frame.filename).parent.name}/{Path(frame.filename).name}, line {frame.lineno}, in {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    return "\n".join(
        (
            f"Relief Desk {__version__}, {datetime.now().astimezone():%Y-%m-%d %H:%M %z}",
            f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}",
            f"{platform.system()} {platform.release()} {platform.machine()}",
            "",
            "Where it happened, the last step at the end:",
            *places,
            f"Kind of error: {type(error).__module__}.{type(error).__qualname__}",
        )
    )


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    LOG.log(LEVELS.get(kind, logging.WARNING), "Qt: %s", text)
