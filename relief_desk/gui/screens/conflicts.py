"""What headquarters answered on a reconciliation: taken where it is plain, decided here where it is not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QTabWidget, QVBoxLayout, QWidget

from relief_desk.domain.merging.changes import Choice
from relief_desk.gui import file_choices
from relief_desk.gui.building_blocks import Card, EmptyState, button, clear, icon_button, label, scrolled
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.dialogs.problems import ProblemList
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.screens.conflict_jobs import MergeLook, MergeStep
from relief_desk.gui.screens.conflict_table import ChoiceModel, ChoiceView, ConflictCard
from relief_desk.gui.screens.file_preview import FilePreviewScreen
from relief_desk.gui.sheet_model import SheetModel
from relief_desk.gui.sheet_view import SheetView
from relief_desk.gui.tables.wrap_layout import WrapLayout
from relief_desk.services.merge_views import rows_alike

if TYPE_CHECKING:
    from relief_desk.services.merge_views import MergeView
    from relief_desk.services.merging import MergeOutcome


class ConflictsScreen(FilePreviewScreen):
    """Answers to take, conflicts to decide one by one or all alike, everything that was noticed; then one step."""

    name = "conflicts"

    def __init__(self, session: DeskSession, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(session, wording, parent)
        self._view: MergeView | None = None
        self._path = Path()
        self._taken = SheetModel(wording)
        self._both = ChoiceModel(wording)
        self._taken_view = SheetView(self._taken, self.tr("Answers taken without question"))
        self._both_view = ChoiceView(self._both, self.tr("To decide"))
        # On a low screen the table gives way first, so that both values and the buttons beneath it can be seen.
        self._both_view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._ours = button(self.tr("Keep what is here (F7)"), self.keep_ours, "desk")
        self._theirs = button(self.tr("Take headquarters' (F8)"), self.take_theirs, "merge")
        self._alike = button(self.tr("The same for all like this (F9)"), self.decide_alike, look="link")
        self._card = ConflictCard(wording, self._ours, self._theirs, self._alike)
        self._problems = QVBoxLayout()
        self._chosen = label("", "soft")
        self._accept = button(self.tr("Take the answer in"), self.accept, "check", "primary")
        self._choose = button(self.tr("Choose the workbook…"), self.ask_for_file, "workbook", "primary")
        self._tabs = QTabWidget()
        self._nothing, self._main = self._nothing_page(), self._answers_page()
        other = icon_button("workbook", self.tr("Choose the workbook…"), self.ask_for_file)
        self.lay_out((other, self._accept), self._nothing, self._main)
        self._both.decided.connect(self._show_counts)
        self._both_view.row_shown.connect(self._show_conflict)
        self.search.textChanged.connect(self._taken.search)
        self.search.textChanged.connect(self._both.search)
        self.add_command(self.tr("Take the answer in"), "Ctrl+Return", self.accept, "check")
        self.add_command(self.tr("Keep what is here"), "F7", self.keep_ours, "desk")
        self.add_command(self.tr("Take headquarters' value"), "F8", self.take_theirs, "merge")
        self.add_command(self.tr("The same for all like this"), "F9", self.decide_alike, "check")
        self.show_page(self._nothing, with_file=False)

    def title(self) -> str:
        return self.tr("Headquarters' answer")

    def search_words(self) -> str:
        return self.tr("Search the answers")

    def first_focus(self) -> QWidget:
        return self._both_view if self._view else self._choose

    def go_to_place(self, place: Mapping[str, str]) -> None:
        if "files" in place:
            self.read(Path(place["files"].split("\n")[0]), place.get("password", ""))
        elif "cells" in place:
            self._look(MergeLook(place["cells"], self.wording.language))
        elif "ask" in place:
            self.ask_for_file()

    @Slot()
    def ask_for_file(self) -> None:
        paths = file_choices.ask_for_workbooks(self)
        if paths:
            self.read(paths[0])

    def read(self, path: Path, password: str = "") -> None:
        """Compare the returned workbook with what was sent and with the desk; nothing is written."""
        self._path = path
        self._look(MergeLook(path, self.wording.language, password))

    def _look(self, look: MergeLook) -> None:
        self.session.run(look, self.tr("Reading headquarters' answer"), self._show, self._fail_reading)

    @Slot()
    def accept(self) -> None:
        """Apply the answers and what was decided as one step; what is undecided stays as it is here, and open."""
        if self._view is not None and self._accept.isEnabled():
            self._accept.setEnabled(False)
            step = MergeStep(self._view, dict(self._both.choices))
            self.session.ask(step, self._show_outcome, self._fail)

    @Slot()
    def keep_ours(self) -> None:
        self._decide(Choice.OURS)

    @Slot()
    def take_theirs(self) -> None:
        self._decide(Choice.THEIRS)

    @Slot()
    def decide_alike(self) -> None:
        """Decide every conflict about the same column of the same list as the marked one is decided."""
        at = self._both_view.current_row()
        if self._view is not None and at is not None:
            self._both.decide(rows_alike(self._view, at), self._both.choices.get(at))

    def _decide(self, choice: Choice) -> None:
        at = self._both_view.current_row()
        if at is not None:
            self._both.decide([at], choice)
            self._both_view.go_to_next_open()

    def _nothing_page(self) -> Card:
        page = Card()
        page.body.addWidget(
            EmptyState(
                "merge",
                self.tr("Take home what headquarters answered"),
                self.tr(
                    "Choose the reconciliation as it came back. Their answers are compared with what was sent and "
                    "with what has changed here since; where both changed the same value, you decide."
                ),
                [self._choose],
            )
        )
        return page

    def _answers_page(self) -> Card:
        both = QWidget()
        inside = QVBoxLayout(both)
        inside.setContentsMargins(0, 6, 0, 0)
        hint = self.tr("Space or F7 and F8 decide. What is left undecided stays as it is here and is asked again.")
        above = WrapLayout()
        for part in (
            label(hint, "soft"),
            button(self.tr("Headquarters' for all"), self._take_all, look="link"),
            button(self.tr("Ours for all"), self._keep_all, look="link"),
        ):
            above.addWidget(part)
        inside.addLayout(above)
        inside.addWidget(self._both_view, 1)
        inside.addWidget(self._card)
        problems = QWidget()
        problems.setLayout(self._problems)
        self._tabs.setDocumentMode(True)
        self._tabs.addTab(both, self.tr("To decide"))
        self._tabs.addTab(self._taken_view, self.tr("Answers"))
        self._tabs.addTab(scrolled(problems), self.tr("Noticed"))
        page = Card()
        page.body.setContentsMargins(8, 4, 8, 8)
        page.body.addWidget(self._tabs)
        return page

    def _show(self, view: MergeView) -> None:
        self._view = view
        self._taken.show_table(view.taken)
        self._both.show_table(view.conflicts)
        clear(self._problems)
        self._problems.addWidget(ProblemList(view.preview.problems, self.wording))
        for at, text, count in (
            (1, self.tr("Answers"), len(view.taken.rows)),
            (2, self.tr("Noticed"), len(view.preview.problems)),
        ):
            self._tabs.setTabText(at, self.wording.counted(text, count))
        self._tabs.setCurrentIndex(0 if view.conflicts.rows else 1 if view.taken.rows else 2)
        self.show_page(self._main, with_file=True)
        self._show_counts()

    @Slot()
    def _show_counts(self) -> None:
        if self._view is None:
            return
        snapshot, state = self._view.preview.snapshot, self.session.state
        count = len(self._view.taken.rows) + len(self._both.choices)
        self._accept.setEnabled(count > 0 and state is not None and not state.read_only)
        self._accept.setText(self.wording.digits(self.tr("Take %n answer(s) in", "", count)))
        number = self.wording.number(snapshot.number) if snapshot else "?"
        said = self.tr("{file}, answer to reconciliation no. {number}").format(
            file=self._view.preview.file, number=number
        )
        self.header.sentence.setText(said)
        left = len(self._view.conflicts.rows) - len(self._both.choices)
        self._tabs.setTabText(0, self.wording.counted(self.tr("To decide"), left))
        self._show_conflict(at if (at := self._both_view.current_row()) is not None else -1)

    @Slot(int)
    def _show_conflict(self, at: int) -> None:
        index = self._both_view.currentIndex()
        self._card.setVisible(at >= 0 and index.isValid())
        if at >= 0 and index.isValid():
            places = (self._both.index(index.row(), place) for place in range(self._both.columnCount()))
            cells = {column.key: (cell, column) for cell, column in map(self._both.cell, places)}
            self._card.show_conflict(cells, self._both.choices.get(at))

    def _show_outcome(self, outcome: MergeOutcome) -> None:
        taken = self.wording.digits(self.tr("%n answer(s) taken in", "", outcome.taken + outcome.decided))
        kept = self.wording.digits(self.tr("%n kept as here", "", outcome.kept))
        left = self.wording.digits(self.tr("%n left undecided", "", outcome.left))
        said = self.wording.listed((taken, kept, left))
        self.message.emit(said)
        self._view = None
        self.header.sentence.setText(said)
        self.show_page(self._nothing, with_file=False)

    def _fail_reading(self, failure: BaseException) -> None:
        if password := self.password_after(failure, self._path.name):
            self.read(self._path, password)
        else:
            self.session.runner.refuse(failure)

    def _fail(self, failure: BaseException) -> None:
        self._show_counts()
        self.session.runner.refuse(failure)

    @Slot()
    def _take_all(self) -> None:
        self._both.decide(self._every_row(), Choice.THEIRS)

    @Slot()
    def _keep_all(self) -> None:
        self._both.decide(self._every_row(), Choice.OURS)

    def _every_row(self) -> range:
        return range(len(self._view.conflicts.rows) if self._view else 0)
