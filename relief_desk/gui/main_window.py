"""The frame: rail, screens built when first visited, notices, status bar, and the window's commands.

It assembles and leads from one screen to another; what is on a screen is the screen's own. When language, colours or
text size change, the frame throws its screens away and builds what is needed again, at the same place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from relief_desk.domain.problems import ReliefDeskError
from relief_desk.domain.wording import Phrase
from relief_desk.gui import file_choices
from relief_desk.gui.actions import make_actions, show_state, why_only_looking
from relief_desk.gui.building_blocks import scrolled
from relief_desk.gui.command_palette import CommandPalette
from relief_desk.gui.desk_commands import DeskCommands
from relief_desk.gui.desk_opening import DeskOpening
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.focus_chain import leave_control
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.notices import NoticeStrip, ProgressStrip
from relief_desk.gui.past_strip import PastStrip
from relief_desk.gui.rail import Rail
from relief_desk.gui.screen_list import load_all, screen_entries
from relief_desk.gui.screen_stack import ScreenStack
from relief_desk.gui.screens.screen import Screen
from relief_desk.gui.screens.welcome import WelcomeScreen
from relief_desk.gui.session_settings import SessionSettings
from relief_desk.gui.status_line import StatusLine
from relief_desk.gui.written_files import WrittenFiles

FIRST_SIZE = (1366, 768)


class MainWindow(QMainWindow):
    """One window on one desk."""

    look_wanted = Signal()
    """Brightness, language, calendar or text size was changed in the settings."""

    def __init__(self, session: DeskSession, settings: SessionSettings, wording: LocalWording) -> None:
        super().__init__()
        self.session = session
        self.settings = settings
        self.wording = wording
        self.opening = DeskOpening(session, settings, self)
        self.setAcceptDrops(True)
        self.resize(*FIRST_SIZE)
        self.restoreGeometry(settings.geometry)
        self.build(wording)
        session.opened.connect(self._show_desk)
        session.closed.connect(self._show_welcome)
        session.changed.connect(self._show_changes)
        session.state_changed.connect(self._show_state)
        session.runner.refused.connect(self.show_refusal)
        self.opening.refused.connect(self.show_refusal)
        self.opening.busy.connect(self._offer_read_only)

    # -- building ---------------------------------------------------------------------------------------------

    def build(self, wording: LocalWording) -> None:
        """Build the frame for a language and look, and go back to where the user was."""
        left = self._leave_screens()
        self.wording = wording
        for old in (
            *self.findChildren(QShortcut),
            *self.findChildren(DeskCommands),
            *(getattr(self, "actions_by_name", {}).values()),
        ):
            old.deleteLater()
        self.setWindowTitle(self.tr("Relief Desk"))
        self.stack = ScreenStack(self.session, self.settings, wording, screen_entries())
        self.stack.built.connect(self._connect_screen)
        self.commands = DeskCommands(self.session, wording, self)
        self.commands.notice.connect(self._tell)
        self.actions_by_name: dict[str, QAction] = make_actions(self, self.commands)
        self.addActions(list(self.actions_by_name.values()))
        self._screen_actions = self._make_screen_actions()
        self.welcome = WelcomeScreen(self.settings, wording.language, self.actions_by_name)
        self.welcome.desk_wanted.connect(self.opening.open)
        self.welcome.language_wanted.connect(self._take_language)
        self.rail = Rail(list(self.stack.entries.values()), self.actions_by_name)
        self.rail.chosen.connect(self.go_to)
        self.notice, self.progress = NoticeStrip(), ProgressStrip(wording)
        self.files = WrittenFiles(self.settings, self.notice)
        self.session.runner.working.connect(self.progress.follow)
        self._all = QStackedWidget()
        self._all.addWidget(self.welcome)
        self._all.addWidget(self._frame())
        self.setCentralWidget(self._all)
        self.status = StatusLine()
        self.status.saved.clicked.connect(self.say_saved)
        self.setStatusBar(self.status)
        self._show_state()
        self.welcome.first_focus().setFocus()
        if self.session.is_open:
            self._all.setCurrentIndex(1)
            self.go_to(*left)

    @property
    def screens(self) -> Mapping[str, Screen]:
        """Those that were visited."""
        return self.stack.screens

    @property
    def current(self) -> str:
        return self.stack.current

    def _leave_screens(self) -> tuple[str, Mapping[str, str]]:
        """The screen that is shown and the place on it, to come back to when all are built anew."""
        stack: ScreenStack | None = getattr(self, "stack", None)
        if stack is None or stack.shown is None:
            return "overview", {}
        stack.remember_places()
        return stack.current, dict(stack.shown.place())

    def _frame(self) -> QWidget:
        strips = QVBoxLayout()
        strips.setContentsMargins(20, 0, 20, 0)
        strips.setSpacing(8)
        self.past_strip = PastStrip(self.session, self.wording)
        strips.addWidget(self.past_strip)
        strips.addWidget(self.notice)
        below = QVBoxLayout()
        below.setContentsMargins(20, 0, 20, 8)
        below.addWidget(self.progress)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(strips)
        column.addWidget(scrolled(self.stack), 1)  # large text on a small screen scrolls; the window keeps its size
        column.addLayout(below)
        frame = QWidget()
        frame.setProperty("look", "page")
        frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(frame)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(column, 1)
        return frame

    def _make_screen_actions(self) -> list[QAction]:
        made = []
        for entry in self.stack.entries.values():
            action = QAction(self.tr("Go to {screen}").format(screen=entry.title), self)
            action.setData(entry.icon)
            action.setObjectName(f"go-{entry.name}")
            if entry.keys:
                action.setShortcut(QKeySequence(entry.keys))
            action.triggered.connect(self._go_by_action)
            made.append(action)
        self.addActions(made)
        return made

    # -- what is shown ----------------------------------------------------------------------------------------

    @Slot()
    def _show_state(self) -> None:
        state = self.session.state
        show_state(self.actions_by_name, state, self.wording)
        for action in self._screen_actions:
            action.setEnabled(state is not None)
        self.status.setVisible(state is not None)
        if state is not None:
            self.rail.show_operation(state.operation.name)
            self.setWindowTitle(self.tr("{operation} - Relief Desk").format(operation=state.operation.name))
            self.status.only_looking.setVisible(state.read_only)
            self.status.saved.show_saved(self.wording.clock(datetime.now().astimezone()))

    @Slot()
    def _show_desk(self) -> None:
        """A desk was opened: its first screen, and nothing left of the desk before."""
        self.stack.forget()
        self.notice.hide()
        self._all.setCurrentIndex(1)
        self.go_to("overview")
        # The modules of the other screens, so that the first visit has only to build them.
        self.session.runner.ask(load_all)

    @Slot()
    def _show_welcome(self) -> None:
        self.stack.remember_places()
        self.setWindowTitle(self.tr("Relief Desk"))
        self._show_state()
        self.welcome.show_recent()
        self._all.setCurrentIndex(0)
        self.welcome.first_focus().setFocus()

    @Slot(frozenset)
    def _show_changes(self, touched: frozenset[str]) -> None:
        self.stack.hear(touched)

    @Slot(str)
    def go_to(self, name: str, place: Mapping[str, str] | None = None) -> None:
        """Show a screen, built now if it was not yet, at a place of it."""
        if self.session.is_open and name in self.stack.entries:
            screen = self.stack.visit(name, place)
            self.rail.show_current(name)
            screen.first_focus().setFocus()
            self._show_standing()

    @Slot(object)
    def _connect_screen(self, screen: Screen) -> None:
        screen.visit.connect(self.go_to)
        screen.message.connect(self.show_message)
        screen.standing_changed.connect(self._show_standing)
        screen.export_wanted.connect(self.write_list)
        screen.written.connect(self.files.tell)
        screen.command_wanted.connect(self._give_command)

    @Slot(str)
    def _give_command(self, name: str) -> None:
        self.actions_by_name[name].trigger()

    @Slot()
    def _go_by_action(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.go_to(sender.objectName().removeprefix("go-"))

    @Slot(str)
    def show_message(self, text: str) -> None:
        self.status.say(text)

    @Slot()
    def _show_standing(self) -> None:
        screen = self.stack.shown
        self.status.show_sums(screen.standing() if screen is not None else "")

    @Slot(object)
    def show_refusal(self, failure: ReliefDeskError) -> None:
        """What the machine or the file refused, and what to do about it."""
        self._tell(f"{self.wording.say(failure.what)} {self.wording.say(failure.advice)}", "warn")

    @Slot(str)
    def _tell(self, text: str, tone: str = "info") -> None:
        (self.notice if self.session.is_open else self.welcome.notice).show_notice(text, tone)

    def tell_of_fault(self, show: Callable[[], object]) -> None:
        """The program was ended by the system last time; `show` shows what it left."""
        text = self.tr("The program was ended in the midst of work last time. Your desk is checked when it is opened.")
        self.welcome.notice.show_notice(text, "warn", self.tr("Show the report"), show)

    @Slot(object)
    def _offer_read_only(self, failure: ReliefDeskError) -> None:
        text = f"{self.wording.say(failure.what)} {self.wording.say(failure.advice)}"
        strip = self.notice if self.session.is_open else self.welcome.notice
        strip.show_notice(text, "warn", self.tr("Open it only for looking"), self.opening.open_read_only)

    # -- the commands, named as in actions.py -----------------------------------------------------------------

    @Slot()
    def new_desk(self) -> None:
        self.opening.ask_and_make(self.wording)

    @Slot()
    def open_desk(self) -> None:
        self.opening.ask_and_open()

    @Slot()
    def open_sample(self) -> None:
        self.opening.open_sample()

    @Slot()
    def close_desk(self) -> None:
        self.session.close()

    @Slot()
    def import_workbook(self) -> None:
        paths = file_choices.ask_for_workbooks(self)
        if paths:
            self.import_files(paths)

    def import_files(self, paths: list[Path]) -> None:
        """Show the preview of these workbooks, or what headquarters answered in them; nothing is written yet."""
        self.go_to("import", {"files": "\n".join(map(str, paths))})

    @Slot()
    def rematch(self) -> None:
        self.go_to("matching", {"propose": "yes"})

    @Slot()
    def write_reconciliation(self) -> None:
        self.go_to("reconciliation", {"write": "yes"})

    @Slot()
    def read_answer(self) -> None:
        self.go_to("conflicts", {"ask": "yes"})

    @Slot()
    def say_saved(self) -> None:
        self.show_message(self.tr("Everything is saved already, with every change."))

    @Slot()
    def undo(self) -> None:
        self.session.undo(self.tr("Undo"), self._say_undone)

    @Slot()
    def redo(self) -> None:
        self.session.redo(self.tr("Redo"), self._say_redone)

    def _say_undone(self, label: Phrase) -> None:
        self.show_message(self.tr("Taken back: {what}").format(what=self.wording.say(label)))

    def _say_redone(self, label: Phrase) -> None:
        self.show_message(self.tr("Done again: {what}").format(what=self.wording.say(label)))

    @Slot()
    def show_history(self) -> None:
        from relief_desk.gui.dialogs.history import HistoryDialog

        undo, redo = self.actions_by_name["undo"], self.actions_by_name["redo"]
        HistoryDialog(self.session, self.wording, undo, redo, self).show()

    @Slot()
    def find_here(self) -> None:
        screen = self.stack.shown
        field = screen.search_field() if screen else None
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()

    @Slot()
    def next_part(self) -> None:
        leave_control(self, forward=True)

    @Slot()
    def previous_part(self) -> None:
        leave_control(self, forward=False)

    @Slot()
    def show_palette(self) -> None:
        CommandPalette(self.all_actions(), self).show()

    def all_actions(self) -> list[QAction]:
        """What can be done now: the current screen's commands, the screens, the window's commands."""
        screen = self.stack.shown if self.session.is_open else None
        own = screen.actions() if screen else []
        return [*own, *self._screen_actions, *self.actions_by_name.values()]

    @Slot()
    def print_screen(self) -> None:
        from relief_desk.gui.paper import PrinterPaper

        printer = file_choices.ask_for_printer(self)
        if printer is not None:
            self.files.paint(self.stack.shown, self._all, PrinterPaper(printer, self._shown_title()))

    @Slot()
    def save_pages(self) -> None:
        from relief_desk.gui.paper import PdfPaper

        path = self.files.ask(self.tr("Save as PDF"), self._shown_title(), ".pdf")
        if path is not None:
            self.files.paint(self.stack.shown, self._all, PdfPaper(path, self._shown_title()))

    def _shown_title(self) -> str:
        return self.stack.entries[self.current].title if self.session.is_open else self.tr("Relief Desk")

    @Slot()
    def write_list(self) -> None:
        screen = self.stack.shown
        if screen is not None:
            path = self.files.ask(self.tr("Write this list to a file"), screen.list_title(), ".xlsx", ".csv")
            if path is not None:
                screen.write_list(path)

    @Slot()
    def show_preferences(self) -> None:
        from relief_desk.gui.dialogs.preferences import PreferencesDialog

        dialog = PreferencesDialog(self.settings, self.wording, self)
        dialog.changed.connect(self.look_wanted)
        dialog.show()

    @Slot()
    def switch_brightness(self) -> None:
        from relief_desk.gui.theme import Brightness, theme

        self.settings.brightness = Brightness.LIGHT if theme().dark else Brightness.DARK
        self.look_wanted.emit()

    @Slot()
    def show_shortcuts(self) -> None:
        from relief_desk.gui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self.all_actions(), self).show()

    @Slot()
    def show_manual(self) -> None:
        from relief_desk.gui.dialogs.manual import ManualDialog

        ManualDialog(self).show()

    @Slot()
    def quit(self) -> None:
        self.close()

    @Slot(str)
    def _take_language(self, code: str) -> None:
        self.settings.language = code
        self.look_wanted.emit()

    # -- what comes from outside ------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = _dropped_files(event)
        event.acceptProposedAction()
        desks = [path for path in files if path.suffix.lower() == file_choices.DESK_SUFFIX]
        if desks:
            self.opening.open(desks[0])
        elif self.session.is_open and why_only_looking(self.session.state):
            self._tell(why_only_looking(self.session.state), "warn")
        elif self.session.is_open:
            self.import_files(files)
        else:
            self._tell(self.tr("Open a desk first, or make one: then drop the workbook again."))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ThemeChange:
            self.look_wanted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.stack.remember_places()
        self.settings.geometry = self.saveGeometry()
        self.settings.write_now()
        super().closeEvent(event)


def _dropped_files(event: QDropEvent) -> list[Path]:
    """The files that are dropped and that the program can read."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    known = (file_choices.DESK_SUFFIX, *file_choices.WORKBOOK_SUFFIXES)
    return [path for path in paths if path.suffix.lower() in known]
