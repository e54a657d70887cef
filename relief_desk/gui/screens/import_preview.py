"""What taking a workbook in would do, row by row, before anything is written; it reads and plans nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from relief_desk.domain.importing.questions import QuestionKind
from relief_desk.domain.problems import FileRefused
from relief_desk.gui import file_choices
from relief_desk.gui.building_blocks import (
    GAP,
    MARGIN,
    Card,
    ScreenHeader,
    button,
    label,
    row,
    scrolled,
    search_line,
)
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.screens.import_jobs import (
    AgainJob,
    AnswerStep,
    CommitJob,
    KeepStep,
    LookJob,
    MarkStep,
    PasteJob,
    TakeJob,
)
from relief_desk.gui.screens.import_pages import DonePage, ProblemsPage, nothing_page
from relief_desk.gui.screens.import_questions import ColumnList, QuestionList
from relief_desk.gui.screens.import_row import RowCells
from relief_desk.gui.screens.import_source import SourceLine
from relief_desk.gui.screens.screen import Screen
from relief_desk.gui.sheet_model import SheetModel
from relief_desk.gui.sheet_view import SheetView

if TYPE_CHECKING:
    from relief_desk.services.import_views import ImportView
    from relief_desk.services.imports import ImportOutcome

MARKED_SUFFIXES = (".xlsx", ".xlsm")
PROBLEMS = 3
VERDICTS = ("add", "change", "same", "refuse", "missing")


class ImportPreviewScreen(Screen):
    """Files wait in line; the first is shown with its rows, columns, questions and problems until it is written."""

    name = "import"
    reads = frozenset({"needs", "pledge_lines"})

    def __init__(self, session: DeskSession, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(session, wording, parent)
        self._waiting: list[Path] = []
        self._view: ImportView | None = None
        self._header = ScreenHeader(self.title())
        self._model = SheetModel(wording, ticks=True)
        self._rows = SheetView(self._model, self.tr("Rows of the list"))
        self._questions = QuestionList(wording)
        self._columns = ColumnList(wording)
        self._cells = RowCells(wording)
        self._source = SourceLine(self.keep_choices, self.take_choices)
        self._apart_model = SheetModel(wording)
        self._apart = SheetView(self._apart_model, self.tr("Rows set apart"))
        self._search = search_line(self.tr("Search the rows"))
        self._as_list = QComboBox()
        self._again = button(self.tr("Look again"), self.look_again, "history")
        self._drop = button(self.tr("Set this file aside"), self._next_file, "cross")
        self._write = button(self.tr("Write"), self.write, "check", "primary")
        self._filters = QButtonGroup(self)
        self._filters.setExclusive(True)
        self._tabs = QTabWidget()
        self._problems = ProblemsPage(self.answer_sender, self.mark_copy, wording)
        self._pages = QStackedWidget()
        self._lay_out()
        self._rows.row_shown.connect(self._cells.show_row)
        self._cells.corrected.connect(self._note_answers)
        self._source.changed.connect(self._note_answers)
        self._model.ticked.connect(self._show_counts)
        self._search.textChanged.connect(self._model.search)
        self._questions.answered.connect(self._note_answers)
        self._columns.answered.connect(self._note_answers)
        self._filters.idClicked.connect(self._filter)
        self._tabs.currentChanged.connect(self._show_tab)
        self._as_list.activated.connect(self.look_again)
        self.add_command(self.tr("Write the ticked rows"), "Ctrl+Return", self.write, "check")
        self.add_command(self.tr("Look again with the answers"), "Ctrl+R", self.look_again, "history")
        self.add_command(self.tr("Paste copied cells"), "Ctrl+Shift+V", self.read_clipboard, "copy")
        self._show_nothing()

    def title(self) -> str:
        return self.tr("Import")

    def first_focus(self) -> QWidget:
        return self._rows if self._view else self._choose

    def search_field(self) -> QLineEdit:
        return self._search

    def go_to_place(self, place: Mapping[str, str]) -> None:
        if "files" in place:
            self.read_files([Path(name) for name in place["files"].split("\n")])
        elif "ask" in place:
            self.ask_for_files()

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
        """Look at a block of cells copied from a spreadsheet."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.session.run(PasteJob(text, self.wording), self.tr("Reading"), self._show, self._fail)

    @Slot()
    def look_again(self) -> None:
        """Plan anew with the answers and the meanings of columns as they are chosen now."""
        if self._view is None:
            return
        job = AgainJob(
            self._view.preview,
            self._questions.answers(),
            self._columns.mapping(),
            self.wording,
            self._cells.edits(),
            list_name=str(self._as_list.currentData() or "") or None,
            without_hidden=self._source.without_hidden(),
            sender=self._source.said_sender(),
        )
        self.session.run(job, self.tr("Looking again"), self._show, self._fail)

    @Slot()
    def write(self) -> None:
        """Write the ticked rows as one step, with a backup before it."""
        if self._view is None or not self._write.isEnabled():
            return
        self._write.setEnabled(False)
        chosen = self._model.chosen_rows() & self._view.writes
        self.session.run(
            CommitJob(self._view.preview, chosen), self.tr("Writing"), self._show_outcome, self._fail, self._show_counts
        )

    @Slot()
    def answer_sender(self) -> None:
        """Write a workbook that names every problem with its cell, for the sender to correct."""
        if self._view is None:
            return
        suggested = self.tr("Answer to {name}").format(name=Path(self._view.preview.file).stem) + ".xlsx"
        path = file_choices.ask_where_to_write(self, self.tr("Answer to the sender"), suggested, ".xlsx")
        if path is not None:
            self.session.ask(AnswerStep(self._view.preview, path, self.wording), self._say_answered)

    @Slot()
    def mark_copy(self) -> None:
        """Write a copy of the sender's workbook in which every problem is a comment at its cell."""
        if self._view is None or not self._waiting:
            return
        source = self._waiting[0]
        suggested = self.tr("{name}, marked").format(name=source.stem) + source.suffix
        path = file_choices.ask_where_to_write(self, self.tr("A marked copy"), suggested, source.suffix)
        if path is not None:
            self.session.ask(MarkStep(self._view.preview, source, path, self.wording), self._say_answered)

    @Slot()
    def keep_choices(self) -> None:
        """Keep the meanings of the columns and the answers in a file, to be used again here or unattended."""
        if self._view is None:
            return
        suggested = self.tr("Choices for {name}").format(name=Path(self._view.preview.file).stem) + ".json"
        path = file_choices.ask_where_to_write(self, self.tr("Keep these choices"), suggested, ".json")
        if path is not None:
            self.session.ask(KeepStep(self._view.preview, path), self._say_kept)

    @Slot()
    def take_choices(self) -> None:
        """Plan anew with the choices that were kept in a file."""
        path = file_choices.ask_for_choices(self) if self._view is not None else None
        if self._view is not None and path is not None:
            job = TakeJob(self._view.preview, path, self.wording)
            self.session.run(job, self.tr("Looking again"), self._show, self._refuse)

    def _say_kept(self, path: Path) -> None:
        self.message.emit(self.tr("The choices are kept: {file}").format(file=path))

    def _refuse(self, failure: BaseException) -> None:
        self._show_counts()
        self.session.runner.refuse(failure)

    def _say_answered(self, path: Path) -> None:
        self.message.emit(self.tr("The answer was written: {file}").format(file=path))

    # -- laying out ---------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._as_list.setAccessibleName(self.tr("As which list it is read"))
        for text, key in (
            (self.tr("As it was found"), ""),
            (self.tr("As needs"), "needs"),
            (self.tr("As pledges"), "pledges"),
        ):
            self._as_list.addItem(text, key)
        self._header.add(self._search, self._as_list, self._again, self._drop, self._write)
        self._choose = button(self.tr("Choose workbooks…"), self.ask_for_files, "workbook", "primary")
        self._pages.addWidget(
            nothing_page([self._choose, button(self.tr("Paste copied cells"), self.read_clipboard, "copy")])
        )
        self._pages.addWidget(self._preview_page())
        self._done = DonePage(
            button(self.tr("Match needs and pledges"), self._visit_matching, "matching", "primary"),
            button(self.tr("Show the needs"), self._visit_needs, "need"),
            button(self.tr("Import another…"), self.ask_for_files, "import"),
        )
        self._pages.addWidget(self._done)
        body = QVBoxLayout(self)
        body.setContentsMargins(MARGIN, 14, MARGIN, 14)
        body.setSpacing(GAP)
        body.addWidget(self._header)
        body.addWidget(self._pages, 1)

    def _preview_page(self) -> QWidget:
        rows = QWidget()
        inside = QVBoxLayout(rows)
        inside.setContentsMargins(0, 6, 0, 0)
        inside.setSpacing(4)
        inside.addLayout(self._filter_row())
        inside.addWidget(self._rows, 1)
        self._tabs.setDocumentMode(True)
        self._tabs.addTab(rows, self.tr("Rows"))
        self._tabs.addTab(scrolled(self._questions), self.tr("Questions"))
        self._tabs.addTab(self._columns_page(), self.tr("Columns"))
        self._tabs.addTab(scrolled(self._problems), self.tr("Problems"))
        self._tabs.addTab(self._apart, self.tr("Set apart"))
        main = Card()
        main.body.setContentsMargins(8, 4, 8, 8)
        main.body.addWidget(self._tabs)
        details = Card()
        details.body.setContentsMargins(16, 10, 16, 10)
        details.body.addWidget(label(self.tr("The row marked"), "section"))
        details.body.addWidget(scrolled(self._cells), 1)
        self._marked = details
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(main)
        parts.addWidget(details)
        parts.setSizes([400, 230])
        parts.setHandleWidth(GAP)
        parts.setChildrenCollapsible(False)
        return parts

    def _columns_page(self) -> QWidget:
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self._source)
        inside.addWidget(scrolled(self._columns), 1)
        return page

    def _filter_row(self) -> QHBoxLayout:
        line = row(spacing=6)
        line.setContentsMargins(6, 0, 6, 0)
        self._all = self._filter_button(-1)
        line.addWidget(self._all)
        for at in range(len(VERDICTS)):
            line.addWidget(self._filter_button(at))
        line.addStretch(1)
        return line

    def _filter_button(self, at: int) -> QPushButton:
        made = button("", look="filter")
        made.setCheckable(True)
        made.setChecked(at < 0)
        self._filters.addButton(made, at + 1)
        return made

    # -- what comes back ------------------------------------------------------------------------------------------

    def _read_first(self, password: str = "") -> None:
        if not self._waiting:
            self._show_nothing()
            return
        job = LookJob(self._waiting[0], self.wording, password)
        self._header.sentence.setText(self._waiting[0].name)
        self.session.run(job, self.tr("Reading {name}").format(name=self._waiting[0].name), self._show, self._fail)

    def _show(self, view: ImportView) -> None:
        """Show a preview, new or planned again."""
        self._view = view
        preview = view.preview
        self._cells.show_view(view)
        self._model.show_table(view.rows, view.writes)
        self._apart_model.show_table(view.apart)
        self._source.show_preview(preview, view.known[QuestionKind.ORGANISATION], view.sender)
        self._problems.offer_copy(bool(self._waiting) and self._waiting[0].suffix.lower() in MARKED_SUFFIXES)
        self._questions.show_questions(preview.questions, view.known)
        self._columns.show_tables(preview.tables)
        self._problems.forget()
        counts = preview.counts
        names = (self.tr("new"), self.tr("changed"), self.tr("as before"), self.tr("left out"), self.tr("not in list"))
        everything = self.tr("All")
        self._all.setText(self.wording.counted(everything, len(preview.rows)))
        self._all.setChecked(True)
        for at, (verdict, name) in enumerate(zip(VERDICTS, names, strict=True)):
            made = self._filters.button(at + 1)
            made.setText(self.wording.counted(name, counts[verdict]))
            made.setVisible(counts[verdict] > 0)
        for at, text, count in (
            (1, self.tr("Questions"), len(preview.questions)),
            (3, self.tr("Problems"), len(preview.problems) + len(preview.notices)),
            (4, self.tr("Set apart"), len(view.apart.rows)),
        ):
            self._tabs.setTabText(at, self.wording.counted(text, count) if count else text)
        self._show_frame(True)
        self._pages.setCurrentIndex(1)
        self._tabs.setCurrentIndex(0 if preview.rows else 2 if any(t.list_name for t in preview.tables) else PROBLEMS)
        self._show_tab(self._tabs.currentIndex())
        self._again.setEnabled(False)
        self._show_counts()
        if self.isVisible():
            # What had the focus is gone, and without it the keys of this screen would do nothing.
            self._rows.setFocus()

    def _show_nothing(self) -> None:
        self._view = None
        self._header.sentence.setText("")
        self._show_frame(False)
        self._pages.setCurrentIndex(0)

    def _show_frame(self, shown: bool) -> None:
        for part in (self._search, self._as_list, self._again, self._drop, self._write):
            part.setVisible(shown)

    def _fail(self, failure: BaseException) -> None:
        self._show_counts()
        if isinstance(failure, FileRefused) and self._waiting:
            asks = failure.what.code in file_choices.ASKS_PASSWORD
            password = file_choices.ask_for_password(self, self._waiting[0].name) if asks else ""
            if password:
                self._read_first(password)
                return
            self._waiting.pop(0)
            self._read_first()
        self.session.runner.refuse(failure)

    def _show_outcome(self, outcome: ImportOutcome) -> None:
        written = self.wording.digits(self.tr("%n row(s) written", "", outcome.written))
        left = self.wording.digits(self.tr("%n row(s) left out", "", outcome.left_out))
        self.message.emit(self.wording.listed((written, left)))
        if self._waiting:
            self._waiting.pop(0)
        if self._waiting:
            self._read_first()
            return
        self._show_nothing()
        self._done.show_outcome(self.wording.listed((written, left)), written=outcome.written > 0)
        self._pages.setCurrentIndex(2)

    @Slot()
    def _next_file(self) -> None:
        if self._waiting:
            self._waiting.pop(0)
        self._view = None
        self._read_first()

    @Slot()
    def _note_answers(self) -> None:
        self._again.setEnabled(True)
        self._write.setEnabled(False)

    @Slot()
    def _show_counts(self) -> None:
        if self._view is None:
            return
        count = len(self._model.chosen_rows() & self._view.writes)
        state = self.session.state
        self._write.setEnabled(count > 0 and state is not None and not state.read_only)
        self._write.setText(self.wording.digits(self.tr("Write %n row(s)", "", count)))
        more = len(self._waiting) - 1
        name = self._view.preview.file
        wait = self.wording.digits(self.tr("%n more file(s) wait", "", more))
        self._header.sentence.setText(self.wording.side_by_side(name, wait) if more > 0 else name)

    @Slot(int)
    def _filter(self, button_id: int) -> None:
        if self._view is not None:
            wanted = VERDICTS[button_id - 1] if button_id else ""
            rows = self._view.preview.rows
            self._model.show_only(
                None if not wanted else [at for at, each in enumerate(rows) if each.verdict.value == wanted]
            )

    @Slot(int)
    def _show_tab(self, tab: int) -> None:
        self._marked.setVisible(tab == 0)
        if tab == PROBLEMS and self._view is not None:
            self._problems.show_preview(self._view.preview)

    @Slot()
    def _visit_matching(self) -> None:
        self.visit.emit("matching", {"propose": "yes"})

    @Slot()
    def _visit_needs(self) -> None:
        self.visit.emit("needs", {})
