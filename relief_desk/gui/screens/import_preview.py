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
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from relief_desk.domain.importing.preview import ImportPreview
from relief_desk.domain.problems import FileRefused
from relief_desk.gui import file_choices
from relief_desk.gui.building_blocks import (
    GAP,
    MARGIN,
    Card,
    EmptyState,
    ScreenHeader,
    button,
    clear,
    label,
    row,
    scrolled,
    search_line,
)
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.dialogs.problems import ProblemList
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.screens.import_jobs import AgainJob, AnswerStep, CommitJob, LookJob, PasteJob
from relief_desk.gui.screens.import_questions import ColumnList, QuestionList
from relief_desk.gui.screens.screen import Screen
from relief_desk.gui.sheet_view import SheetModel, SheetView

if TYPE_CHECKING:
    from relief_desk.services.import_views import ImportView
    from relief_desk.services.imports import ImportOutcome

DETAIL_COLUMNS = 3
ASKS_PASSWORD = frozenset({"file.password_needed", "file.password_wrong"})
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
        self._details = QGridLayout()
        self._search = search_line(self.tr("Search the rows"))
        self._as_list = QComboBox()
        self._again = button(self.tr("Look again"), self.look_again, "history")
        self._drop = button(self.tr("Set this file aside"), self._next_file, "cross")
        self._write = button(self.tr("Write"), self.write, "check", "primary")
        self._filters = QButtonGroup(self)
        self._filters.setExclusive(True)
        self._tabs = QTabWidget()
        self._problems = QVBoxLayout()
        self._pages = QStackedWidget()
        self._lay_out()
        self._rows.row_shown.connect(self._show_details)
        self._model.ticked.connect(self._show_counts)
        self._search.textChanged.connect(self._model.search)
        self._questions.answered.connect(self._note_answers)
        self._columns.answered.connect(self._note_answers)
        self._filters.idClicked.connect(self._filter)
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
            str(self._as_list.currentData() or "") or None,
            self.wording,
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
        self._pages.addWidget(self._nothing_page())
        self._pages.addWidget(self._preview_page())
        self._pages.addWidget(self._done_page())
        body = QVBoxLayout(self)
        body.setContentsMargins(MARGIN, 14, MARGIN, 14)
        body.setSpacing(GAP)
        body.addWidget(self._header)
        body.addWidget(self._pages, 1)

    def _nothing_page(self) -> QWidget:
        self._choose = button(self.tr("Choose workbooks…"), self.ask_for_files, "workbook", "primary")
        paste = button(self.tr("Paste copied cells"), self.read_clipboard, "copy")
        page = Card()
        page.body.addWidget(
            EmptyState(
                "import",
                self.tr("Bring in a list as it was sent"),
                self.tr(
                    "Excel, OpenDocument and CSV, in any layout and in six languages. You see first what would "
                    "happen to each row; nothing is written before you agree."
                ),
                [self._choose, paste],
            )
        )
        return page

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
        self._tabs.addTab(scrolled(self._columns), self.tr("Columns"))
        problems = QWidget()
        inner = QVBoxLayout(problems)
        inner.setContentsMargins(0, 6, 0, 0)
        hint = self.tr("The sender can correct these and send the list again.")
        answer = button(self.tr("Write an answer to the sender…"), self.answer_sender, "mail", "link")
        inner.addLayout(row(8, label(hint, "soft"), answer, None))
        inner.addLayout(self._problems)
        self._tabs.addTab(scrolled(problems), self.tr("Problems"))
        main = Card()
        main.body.setContentsMargins(8, 4, 8, 8)
        main.body.addWidget(self._tabs)
        details = Card()
        details.body.setContentsMargins(16, 10, 16, 10)
        details.body.addWidget(label(self.tr("The row marked"), "section"))
        holder = QWidget()
        self._details.setContentsMargins(0, 0, 0, 0)
        self._details.setHorizontalSpacing(18)
        self._details.setVerticalSpacing(3)
        holder.setLayout(self._details)
        details.body.addWidget(scrolled(holder), 1)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(main)
        parts.addWidget(details)
        parts.setSizes([480, 150])
        parts.setHandleWidth(GAP)
        parts.setChildrenCollapsible(False)
        return parts

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

    def _done_page(self) -> QWidget:
        page = Card()
        self._done_title = label("", "heading")
        self._done_hint = label("", "soft", wrap=True)
        self._done_hint.setMaximumWidth(520)
        for part in (self._done_title, self._done_hint):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        page.body.addStretch(1)
        page.body.addWidget(self._done_title, 0, Qt.AlignmentFlag.AlignCenter)
        page.body.addWidget(self._done_hint, 0, Qt.AlignmentFlag.AlignCenter)
        page.body.addSpacing(8)
        page.body.addLayout(
            row(
                None,
                button(self.tr("Match needs and pledges"), self._visit_matching, "matching", "primary"),
                button(self.tr("Show the needs"), self._visit_needs, "need"),
                button(self.tr("Import another…"), self.ask_for_files, "import"),
                None,
            )
        )
        page.body.addStretch(2)
        return page

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
        self._model.show_table(view.rows, view.writes)
        self._questions.show_questions(preview.questions, view.known)
        self._columns.show_tables(preview.tables)
        self._show_problems(preview)
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
        ):
            self._tabs.setTabText(at, self.wording.counted(text, count) if count else text)
        self._show_frame(True)
        self._pages.setCurrentIndex(1)
        self._tabs.setCurrentIndex(0 if preview.rows else 2 if any(t.list_name for t in preview.tables) else 3)
        self._again.setEnabled(False)
        self._show_counts()

    def _show_problems(self, preview: ImportPreview) -> None:
        clear(self._problems)
        self._problems.addWidget(ProblemList((*preview.notices, *preview.problems), self.wording))

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
            asks = failure.what.code in ASKS_PASSWORD
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
        self._done_title.setText(self.wording.listed((written, left)))
        safe = self.tr("A verified copy of the desk was made before. Undo takes all of it back.")
        same = self.tr("Nothing was different from what the desk has already.")
        self._done_hint.setText(safe if outcome.written else same)
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
    def _show_details(self, at: int) -> None:
        clear(self._details)
        if self._view is None or not 0 <= at < len(self._view.changes):
            return
        line = 0
        for problem in self._view.preview.rows[at].problems:
            said = label(f"{self.wording.say(problem.what)} {self.wording.say(problem.todo)}", "bad", wrap=True)
            self._details.addWidget(said, line, 0, 1, 2 * DETAIL_COLUMNS)
            line += 1
        for index, change in enumerate(self._view.changes[at]):
            row, column = line + index // DETAIL_COLUMNS, index % DETAIL_COLUMNS * 2
            text = f"{change.before}  →  {change.after or '–'}" if change.before else change.after
            self._details.addWidget(label(self.wording.text(change.label), "soft"), row, column)
            self._details.addWidget(label(text, wrap=True), row, column + 1)
        for column in range(DETAIL_COLUMNS):
            self._details.setColumnStretch(column * 2 + 1, 1)
        self._details.setRowStretch(99, 1)

    @Slot()
    def _visit_matching(self) -> None:
        self.visit.emit("matching", {"propose": "yes"})

    @Slot()
    def _visit_needs(self) -> None:
        self.visit.emit("needs", {})
