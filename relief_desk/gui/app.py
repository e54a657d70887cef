"""Puts the window together and runs it: application, look, language, worker, crash reports.

The database and the Excel libraries are not imported here nor by the first window: the worker loads them when a desk is
opened.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from relief_desk import __version__
from relief_desk.gui.crash_reports import CrashReports
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.fonts import apply_font
from relief_desk.gui.icons import program_icon
from relief_desk.gui.job_runner import JobRunner
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.main_window import MainWindow
from relief_desk.gui.session_settings import SessionSettings
from relief_desk.gui.theme import apply_theme
from relief_desk.gui.translate import calendar_of, speak, system_language

NEVER = 1 << 30

SWITCH_INTERVAL_S = 0.0005
"""How long another thread may go on before the screen's thread gets its turn."""


class WindowedDesk(QObject):
    """The running program: one application, one worker, one window."""

    crashed = Signal(str)

    def __init__(self, app: QApplication, settings: SessionSettings | None = None) -> None:
        super().__init__()
        self.app = app
        self.settings = settings or SessionSettings()
        self._fault = ""
        self.runner = JobRunner()
        self.session = DeskSession(self.runner)
        self.window = MainWindow(self.session, self.settings, self._apply_look())
        self.window.look_wanted.connect(self.look_again)
        self.crashed.connect(self.show_crash)
        app.aboutToQuit.connect(self.end)

    def show(self, desk: Path | None) -> None:
        """Show the window, on a desk where one is named."""
        self.window.show()
        if desk is not None:
            self.window.opening.open(desk)

    def tell_of_last_run(self, fault: str) -> None:
        """Say that the program was struck down last time, where it was."""
        if fault:
            self._fault = fault
            self.window.tell_of_fault(self.show_fault)

    @Slot()
    def show_fault(self) -> None:
        self.show_crash(self._fault)

    @Slot()
    def look_again(self) -> None:
        """Apply changed settings and build the window's inside anew."""
        self.window.build(self._apply_look())

    @Slot()
    def end(self) -> None:
        """Close the desk and end the worker."""
        self.session.close()
        self.runner.close()

    def tidy_only_unseen(self) -> None:
        """From now on search all memory for garbage only while nobody looks: a large desk stands still for a second."""
        young, middle, _ = gc.get_threshold()
        gc.set_threshold(young, middle, NEVER)
        self.app.applicationStateChanged.connect(self.tidy)

    @Slot(Qt.ApplicationState)
    def tidy(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive and not self.runner.busy:
            gc.collect()

    @Slot(str)
    def show_crash(self, report: str) -> None:
        from relief_desk.gui.dialogs.crash import CrashDialog

        CrashDialog(report, self.window).exec()

    def _apply_look(self) -> LocalWording:
        settings = self.settings
        language = settings.language or system_language()
        wording = speak(self.app, language, settings.calendar or calendar_of(language))
        apply_font(self.app, settings.scale)
        apply_theme(self.app, settings.brightness, settings.scale)  # after the language, which says the direction
        return wording


def run(argv: Sequence[str], desk_path: Path | None = None) -> int:
    """Run the window until it is closed; returns the exit status."""
    app = make_application(argv)
    program = WindowedDesk(app)
    reports = CrashReports(program.crashed.emit)
    reports.install()
    program.tidy_only_unseen()
    try:
        program.show(desk_path)
        program.tell_of_last_run(reports.fault_of_last_run())
        return app.exec()
    finally:
        reports.remove()


def make_application(argv: Sequence[str]) -> QApplication:
    """The application with its name and icon; the one that exists where there is one."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([*argv] or ["relief-desk"])
    app.setApplicationName("Relief Desk")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("relief-desk")
    app.setWindowIcon(program_icon())
    # Every call into Qt gives Python's lock away. With Python's own 5 ms a screen that is built beside a busy worker
    # stands still three times as long (measured: 330 ms instead of 110 with 100,000 needs).
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    return app


def selftest_window() -> None:
    """Build and paint a window without a display; raises where anything of it is missing."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_application(sys.argv[:1])
    program = WindowedDesk(app)
    program.window.show()
    app.processEvents()
    picture = program.window.grab()
    if picture.isNull() or picture.width() < 600:
        raise RuntimeError("the window was not painted")
    program.window.close()
    program.end()
