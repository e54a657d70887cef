"""Taking lists in: files wait in line, one is looked at, corrected and written; it reads and plans nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from relief_desk.domain.problems import FileRefused
from relief_desk.gui import file_choices
from relief_desk.gui.building_blocks import button, icon_button
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.letting_go import LettingGo
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.screens.file_preview import FilePreviewScreen
from relief_desk.gui.screens.import_deeds import ImportDeeds
from relief_desk.gui.screens.import_jobs import CommitJob, LookJob, TakeJob
from relief_desk.gui.screens.import_pages import DonePage, nothing_page
from relief_desk.gui.screens.import_sheet import ImportSheet

if TYPE_CHECKING:
    from relief_desk.services.import_views import ImportView
    from relief_desk.services.imports import ImportOutcome

IS_ANSWER = "import.is_answer"
"""Code of the refusal of a reconciliation that came back."""


class ImportPreviewScreen(FilePreviewScreen):
    """Files wait in line; the first is shown with its rows, columns, questions and problems until it is written."""

    name = "import"
    reads = frozenset({"needs", "pledge_lines"})

    def __init__(self, session: DeskSession, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(session, wording, parent)
        self._waiting: list[Path | str] = []
        """Files, and the text of cells that were pasted."""
        self._password = ""
        self._view: ImportView | None = None
        self._deeds = ImportDeeds(session, wording, self)
        self.sheet = ImportSheet(wording, self._deeds, self.take_choices)
        self._again = button(self.tr("Look again"), self.look_again, "history")
        self._write = button(self.tr("Write"), self.write, "check", "primary")
        self._choose = button(self.tr("Choose workbooks…"), self.ask_for_files, "workbook", "primary")
        self._nothing = nothing_page([self._choose, button(self.tr("Paste copied cells"), self.read_clipboard, "copy")])
        self._done = DonePage(
            button(self.tr("Match needs and pledges"), self._visit_matching, "matching", "primary"),
            button(self.tr("Show the needs"), self._visit_needs, "need"),
            button(self.tr("Import another…"), self.ask_for_files, "import"),
        )
        aside = icon_button("cross", self.tr("Set this file aside"), self._next_file)
        self.lay_out((aside, self._again, self._write), self._nothing, self.sheet, self._done)
        self.sheet.answered.connect(self._wait_for_another_look)
        self.sheet.look_wanted.connect(self.look_again)
        self.sheet.ticked.connect(self._show_counts)
        self.search.textChanged.connect(self.sheet.model.search)
        self._deeds.done.connect(self.message)
        self.add_command(self.tr("Write the ticked rows"), "Ctrl+Return", self.write, "check")
        self.add_command(self.tr("Look again with the answers"), "Ctrl+R", self.look_again, "history")
        self.add_command(self.tr("Paste copied cells"), "Ctrl+Shift+V", self.read_clipboard, "copy")
        self._show_nothing()

    def title(self) -> str:
        return self.tr("Import")

    def search_words(self) -> str:
        return self.tr("Search the rows")

    def first_focus(self) -> QWidget:
        return self.sheet.rows if self._view else self._choose

    def go_to_place(self, place: Mapping[str, str]) -> None:
        if "files" in place:
            self.read_files([Path(name) for name in place["files"].split("\n")])
        elif "ask" in place:
            self.ask_for_files()

    def refresh(self, touched: frozenset[str]) -> None:
        """What was written may have been taken back since, so it is told no longer."""
        if self.pages.currentWidget() is self._done:
            self._show_nothing()

    # -- what the user does -----------------------------------------------------------------------------------------

    @Slot()
    def ask_for_files(self) -> None:
        paths = file_choices.ask_for_workbooks(self)
        if paths:
            self.read_files(paths)

    def read_files(self, paths: list[Path]) -> None:
        """Put the files in line and look at the first."""
        idle = not self._waiting
        self._waiting.extend(path for path in paths if path not in self._waiting)
        if idle or self._view is None:
            self._read_first()

    @Slot()
    def read_clipboard(self) -> None:
        """Look at files, or at a block of cells, copied elsewhere."""
        copied = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in copied.urls() if url.isLocalFile()]
        if files:
            self.read_files(files)
        elif copied.text().strip():
            if self._waiting and isinstance(self._waiting[0], str):
                self._waiting.pop(0)  # cells that are pasted again take the place of those before
            self._waiting.insert(0, copied.text())
            self._read_first()

    @Slot()
    def look_again(self) -> None:
        """Plan anew with the answers and the meanings of columns as they are chosen now."""
        job = self.sheet.look_again()
        if self._view is not None and job is not None:
            self.session.run(job, self.tr("Looking again"), self._show, self._fail)

    @Slot()
    def take_choices(self) -> None:
        """Plan anew with the choices that were kept in a file."""
        path = file_choices.ask_for_choices(self) if self._view is not None else None
        if self._view is not None and path is not None:
            job = TakeJob(self._view.preview, path, self.wording)
            self.session.run(job, self.tr("Looking again"), self._show, self._refuse)

    @Slot()
    def write(self) -> None:
        """Write the ticked rows as one step, with a backup before it."""
        if self._view is None or not self._write.isEnabled():
            return
        self._write.setEnabled(False)
        job = CommitJob(self._view.preview, self.sheet.chosen())
        self.session.run(job, self.tr("Writing"), self._show_outcome, self._fail, self._show_counts)

    # -- what comes back ------------------------------------------------------------------------------------------

    def _read_first(self, password: str = "") -> None:
        self._password = password
        if not self._waiting:
            self._show_nothing()
            return
        first, name = self._waiting[0], self._first_name()
        job = LookJob(first, self.wording, password)
        self.header.sentence.setText(name)
        self.session.run(job, self.tr("Reading {name}").format(name=name), self._show, self._fail)

    def _first_name(self) -> str:
        """What the first in line is called."""
        first = self._waiting[0]
        return self.tr("pasted cells") if isinstance(first, str) else first.name

    def _show(self, view: ImportView) -> None:
        """Show a preview, new or planned again."""
        before, self._view = self._view, view
        first = self._waiting[0] if self._waiting else ""
        self._deeds.show_preview(view.preview, first if isinstance(first, Path) else None)
        self.sheet.show_view(view)
        self.show_page(self.sheet, with_file=True)
        self._again.setEnabled(False)
        self._show_counts()
        self.session.runner.ask(LettingGo(before))
        if self.isVisible():
            # What had the focus is gone, and without it the keys of this screen would do nothing.
            self.sheet.rows.setFocus()

    def _show_nothing(self) -> None:
        self._view = None
        self.header.sentence.setText("")
        self.show_page(self._nothing, with_file=False)

    def _fail(self, failure: BaseException) -> None:
        """A file that cannot be shown gives way to the next in line, unless a password opens it."""
        self._show_counts()
        if not isinstance(failure, FileRefused) or not self._waiting:
            self.session.runner.refuse(failure)
        elif password := self.password_after(failure, self._first_name()):
            self._read_first(password)
        else:
            if failure.what.code == IS_ANSWER:
                self._hand_on_answer(self._waiting[0])
            else:
                self.session.runner.refuse(failure)
            self._next_file()

    def _hand_on_answer(self, answer: Path | str) -> None:
        """A reconciliation that came back has a screen of its own; the other files go on waiting here."""
        said = self.tr("{name} is a reconciliation that came back, so it is compared here.")
        self.message.emit(said.format(name=self._first_name()))
        pasted = isinstance(answer, str)
        place = {"cells": answer} if pasted else {"files": str(answer), "password": self._password}
        self.visit.emit("conflicts", place)

    def _refuse(self, failure: BaseException) -> None:
        self._show_counts()
        self.session.runner.refuse(failure)

    def _show_outcome(self, outcome: ImportOutcome) -> None:
        written = self.wording.digits(self.tr("%n row(s) written", "", outcome.written))
        left = self.wording.digits(self.tr("%n row(s) left out", "", outcome.left_out))
        said = self.wording.listed((written, left))
        self.message.emit(said)
        self._next_file()
        if self._view is None and not self._waiting:
            self._done.show_outcome(said, written=outcome.written > 0)
            self.show_page(self._done, with_file=False)

    @Slot()
    def _next_file(self) -> None:
        if self._waiting:
            self._waiting.pop(0)
        self._view = None
        self._read_first()

    @Slot()
    def _wait_for_another_look(self) -> None:
        self._again.setEnabled(True)
        self._write.setEnabled(False)

    @Slot()
    def _show_counts(self) -> None:
        if self._view is None:
            return
        count = self.sheet.model.chosen_count
        state = self.session.state
        self._write.setEnabled(count > 0 and state is not None and not state.read_only)
        self._write.setText(self.wording.digits(self.tr("Write %n row(s)", "", count)))
        more = len(self._waiting) - 1
        name = self._view.preview.file
        wait = self.wording.digits(self.tr("%n more file(s) wait", "", more))
        self.header.sentence.setText(self.wording.side_by_side(name, wait) if more > 0 else name)

    @Slot()
    def _visit_matching(self) -> None:
        self.visit.emit("matching", {"propose": "yes"})

    @Slot()
    def _visit_needs(self) -> None:
        self.visit.emit("needs", {})
