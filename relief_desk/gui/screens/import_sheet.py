"""The preview of one file: its rows, questions, columns, problems, what is set apart; it plans nothing itself."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSplitter, QTabWidget, QVBoxLayout, QWidget

from relief_desk.domain.importing.questions import QuestionKind
from relief_desk.gui.building_blocks import GAP, Card, button, label, scrolled
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.screens.import_columns import ColumnList
from relief_desk.gui.screens.import_deeds import ImportDeeds
from relief_desk.gui.screens.import_jobs import AgainJob
from relief_desk.gui.screens.import_pages import ProblemsPage
from relief_desk.gui.screens.import_questions import QuestionList
from relief_desk.gui.screens.import_row import RowCells
from relief_desk.gui.screens.import_source import SourceLine
from relief_desk.gui.sheet_model import SheetModel
from relief_desk.gui.sheet_view import SheetView
from relief_desk.gui.tables.wrap_layout import WrapLayout

if TYPE_CHECKING:
    from relief_desk.services.import_views import ImportView

VERDICTS = ("add", "change", "same", "refuse", "missing")


class Part(IntEnum):
    """The tabs, in order."""

    ROWS = 0
    QUESTIONS = 1
    COLUMNS = 2
    PROBLEMS = 3
    APART = 4


class ImportSheet(QSplitter):
    """The tabs over the row that is marked.

    `answered` is told of everything that another look will take in, `look_wanted` of what asks for it at once.
    """

    answered = Signal()
    look_wanted = Signal()
    ticked = Signal()

    def __init__(
        self,
        wording: LocalWording,
        deeds: ImportDeeds,
        take_choices: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._wording = wording
        self._deeds = deeds
        self._view: ImportView | None = None
        self.model = SheetModel(wording, ticks=True)
        self.rows = SheetView(self.model, self.tr("Rows of the list"))
        self.apart = SheetModel(wording)
        self.questions = QuestionList(wording)
        self.columns = ColumnList(wording)
        self.source = SourceLine(deeds.keep_choices, take_choices)
        self.cells = RowCells(wording)
        self.problems = ProblemsPage(deeds.answer_sender, deeds.mark_copy, wording)
        self.tabs = QTabWidget()
        self._filters = QButtonGroup(self)
        self._marked = Card()
        self._lay_out()
        self.rows.row_shown.connect(self.cells.show_row)
        self.model.ticked.connect(self.ticked)
        self.tabs.currentChanged.connect(self._show_part)
        self._filters.idClicked.connect(self._filter)
        self.cells.corrected.connect(self.answered)
        for part in (self.questions, self.columns):
            part.answered.connect(self.answered)
        self.source.changed.connect(self.answered)
        self.source.list_chosen.connect(self.look_wanted)

    def chosen(self) -> frozenset[int]:
        """The ticked rows; only those that can be written can be ticked."""
        return self.model.chosen_rows()

    def look_again(self) -> AgainJob | None:
        """What the worker does to plan anew with everything that is said here now."""
        if self._view is None:
            return None
        return AgainJob(
            self._view.preview,
            self.questions.answers(),
            self.columns.mapping(),
            self._wording,
            self.cells.edits(),
            list_name=self.source.list_name() or None,
            without_hidden=self.source.without_hidden(),
            sender=self.source.said_sender(),
        )

    def show_view(self, view: ImportView) -> None:
        """Show a preview, new or planned again, at the part where there is something to do."""
        self._view = view
        preview = view.preview
        self.cells.show_view(view)
        self.model.show_table(view.rows, view.writes)
        self.apart.show_table(view.apart)
        self.source.show_preview(preview, view.known[QuestionKind.ORGANISATION], view.sender)
        self.problems.show_preview(preview, can_mark=self._deeds.can_mark)
        self.questions.show_view(view)
        self.columns.show_tables(preview.tables)
        self._count_parts(view)
        self._count_verdicts(view)
        unread = any(table.source.columns and not table.list_name for table in preview.tables)
        self.tabs.setCurrentIndex(Part.ROWS if preview.rows else Part.COLUMNS if unread else Part.PROBLEMS)
        self._show_part(self.tabs.currentIndex())

    def _lay_out(self) -> None:
        rows = QWidget()
        inside = QVBoxLayout(rows)
        inside.setContentsMargins(0, 6, 0, 0)
        inside.setSpacing(4)
        inside.addLayout(self._filter_row())
        inside.addWidget(self.rows, 1)
        columns = QWidget()
        inside = QVBoxLayout(columns)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.source)
        inside.addWidget(self.columns)
        self.tabs.setDocumentMode(True)
        for part, text in (
            (rows, self.tr("Rows")),
            (scrolled(self.questions), self.tr("Questions")),
            (scrolled(columns), self.tr("Columns")),
            (scrolled(self.problems), self.tr("Problems")),
            (SheetView(self.apart, self.tr("Rows set apart")), self.tr("Set apart")),
        ):
            self.tabs.addTab(part, text)
        above = Card()
        above.body.setContentsMargins(8, 4, 8, 8)
        above.body.addWidget(self.tabs)
        self._marked.body.setContentsMargins(16, 10, 16, 10)
        self._marked.body.addWidget(label(self.tr("The row marked"), "section"))
        self._marked.body.addWidget(scrolled(self.cells), 1)
        self.addWidget(above)
        self.addWidget(self._marked)
        self.setSizes([400, 230])
        self.setHandleWidth(GAP)
        self.setChildrenCollapsible(False)

    def _filter_row(self) -> WrapLayout:
        line = WrapLayout(6)
        line.setContentsMargins(6, 0, 6, 0)
        for number in range(len(VERDICTS) + 1):
            made: QPushButton = button("", look="filter")
            made.setCheckable(True)
            self._filters.addButton(made, number)
            line.addWidget(made)
        return line

    def _count_parts(self, view: ImportView) -> None:
        preview = view.preview
        for part, text, count in (
            (Part.QUESTIONS, self.tr("Questions"), len(preview.questions)),
            (Part.PROBLEMS, self.tr("Problems"), len(preview.problems) + len(preview.notices)),
            (Part.APART, self.tr("Set apart"), len(view.apart.rows)),
        ):
            self.tabs.setTabText(part, self._wording.counted(text, count) if count else text)

    def _count_verdicts(self, view: ImportView) -> None:
        """Fill the filters: all rows first, then those of each verdict that there is."""
        names = (self.tr("new"), self.tr("changed"), self.tr("as before"), self.tr("left out"), self.tr("not in list"))
        numbers = (len(view.preview.rows), *(len(view.of_verdict[verdict]) for verdict in VERDICTS))
        for at, (name, count) in enumerate(zip((self.tr("All"), *names), numbers, strict=True)):
            made = self._filters.button(at)
            made.setText(self._wording.counted(name, count))
            made.setVisible(at == 0 or count > 0)
        self._filters.button(0).setChecked(True)

    @Slot(int)
    def _filter(self, number: int) -> None:
        if self._view is not None:
            self.model.show_only(self._view.of_verdict[VERDICTS[number - 1]] if number else None)

    @Slot(int)
    def _show_part(self, part: int) -> None:
        self._marked.setVisible(part == Part.ROWS)
        if part == Part.PROBLEMS:
            self.problems.fill()
