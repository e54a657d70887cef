"""What headquarters answered on a reconciliation: taken where it is plain, decided here where both sides changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from relief_desk.domain.progress import Job
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
from relief_desk.gui.screens.screen import Screen
from relief_desk.gui.sheet_view import SheetModel, SheetView

if TYPE_CHECKING:
    from relief_desk.services.desk import Desk
    from relief_desk.services.merge_views import MergeView
    from relief_desk.services.merging import MergeOutcome


class ConflictsScreen(Screen):
    """Answers to take, conflicts to tick for headquarters, everything that was noticed; then one step."""

    name = "conflicts"

    def __init__(self, session: DeskSession, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(session, wording, parent)
        self._view: MergeView | None = None
        self._header = ScreenHeader(self.title())
        self._search = search_line(self.tr("Search the answers"))
        self._taken = SheetModel(wording)
        self._both = SheetModel(wording, ticks=True)
        self._taken_view = SheetView(self._taken, self.tr("Answers taken without question"))
        self._both_view = SheetView(self._both, self.tr("Changed on both sides"))
        self._problems = QVBoxLayout()
        self._chosen = label("", "soft")
        self._accept = button(self.tr("Take the answer in"), self.accept, "check", "primary")
        self._pages = QStackedWidget()
        self._tabs = QTabWidget()
        self._lay_out()
        self._both.ticked.connect(self._show_counts)
        self._search.textChanged.connect(self._taken.search)
        self._search.textChanged.connect(self._both.search)
        self.add_command(self.tr("Take the answer in"), "Ctrl+Return", self.accept, "check")
        self._show_frame(False)

    def title(self) -> str:
        return self.tr("Headquarters' answer")

    def first_focus(self) -> QWidget:
        return self._both_view if self._view else self._choose

    def search_field(self) -> QLineEdit:
        return self._search

    def go_to_place(self, place: Mapping[str, str]) -> None:
        if "files" in place:
            self.read(Path(place["files"].split("\n")[0]))
        elif "ask" in place:
            self.ask_for_file()

    @Slot()
    def ask_for_file(self) -> None:
        paths = file_choices.ask_for_workbooks(self)
        if paths:
            self.read(paths[0])

    def read(self, path: Path) -> None:
        """Compare the returned workbook with what was sent and with the desk; nothing is written."""
        self.session.run(MergeLook(path), self.tr("Reading {name}").format(name=path.name), self._show)

    @Slot()
    def accept(self) -> None:
        """Apply the answers, and the ticked conflicts as headquarters has them, as one step."""
        if self._view is not None and self._accept.isEnabled():
            self._accept.setEnabled(False)
            step = MergeStep(self._view, self._both.chosen_rows())
            self.session.ask(step, self._show_outcome, self._fail)

    def _lay_out(self) -> None:
        self._header.add(
            self._search, button(self.tr("Choose the workbook…"), self.ask_for_file, "workbook"), self._accept
        )
        self._tabs.setDocumentMode(True)
        both = QWidget()
        inside = QVBoxLayout(both)
        inside.setContentsMargins(0, 6, 0, 0)
        hint = self.tr("Ticked: headquarters' value is taken. Not ticked: it stays as it is here.")
        inside.addLayout(
            row(
                6,
                label(hint, "soft"),
                button(self.tr("Headquarters' for all"), self._take_all, look="link"),
                button(self.tr("Ours for all"), self._take_none, look="link"),
                button(self.tr("The same for all like this"), self._take_alike, look="link"),
                None,
            )
        )
        inside.addWidget(self._both_view, 1)
        problems = QWidget()
        problems.setLayout(self._problems)
        self._tabs.addTab(both, self.tr("Changed on both sides"))
        self._tabs.addTab(self._taken_view, self.tr("Answers"))
        self._tabs.addTab(scrolled(problems), self.tr("Noticed"))
        main = Card()
        main.body.setContentsMargins(8, 4, 8, 8)
        main.body.addWidget(self._tabs)
        self._choose = button(self.tr("Choose the workbook…"), self.ask_for_file, "workbook", "primary")
        nothing = Card()
        nothing.body.addWidget(
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
        self._pages.addWidget(nothing)
        self._pages.addWidget(main)
        body = QVBoxLayout(self)
        body.setContentsMargins(MARGIN, 14, MARGIN, 14)
        body.setSpacing(GAP)
        body.addWidget(self._header)
        body.addWidget(self._pages, 1)

    def _show(self, view: MergeView) -> None:
        self._view = view
        self._taken.show_table(view.taken)
        self._both.show_table(view.conflicts)
        self._both.choose(())
        clear(self._problems)
        self._problems.addWidget(ProblemList(view.preview.problems, self.wording))
        for at, text, count in (
            (0, self.tr("Changed on both sides"), len(view.conflicts.rows)),
            (1, self.tr("Answers"), len(view.taken.rows)),
            (2, self.tr("Noticed"), len(view.preview.problems)),
        ):
            self._tabs.setTabText(at, self.wording.counted(text, count))
        self._tabs.setCurrentIndex(0 if view.conflicts.rows else 1 if view.taken.rows else 2)
        self._show_frame(True)
        self._pages.setCurrentIndex(1)
        self._show_counts()

    def _show_frame(self, shown: bool) -> None:
        self._search.setVisible(shown)
        self._accept.setVisible(shown)

    @Slot()
    def _show_counts(self) -> None:
        if self._view is None:
            return
        snapshot, state = self._view.preview.snapshot, self.session.state
        count = len(self._view.taken.rows) + len(self._both.chosen_rows())
        self._accept.setEnabled(count > 0 and state is not None and not state.read_only)
        self._accept.setText(self.wording.digits(self.tr("Take %n answer(s) in", "", count)))
        number = self.wording.number(snapshot.number) if snapshot else "?"
        self._header.sentence.setText(
            self.tr("{file}, answer to reconciliation no. {number}").format(file=self._view.preview.file, number=number)
        )

    def _show_outcome(self, outcome: MergeOutcome) -> None:
        taken = self.wording.digits(self.tr("%n answer(s) taken in", "", outcome.taken + outcome.decided))
        left = self.wording.digits(self.tr("%n left as here", "", outcome.left))
        self.message.emit(self.wording.listed((taken, left)))
        self._view = None
        self._show_frame(False)
        self._header.sentence.setText(self.wording.listed((taken, left)))
        self._pages.setCurrentIndex(0)

    def _fail(self, failure: BaseException) -> None:
        self._show_counts()
        self.session.runner.refuse(failure)

    @Slot()
    def _take_all(self) -> None:
        self._both.choose(range(len(self._view.conflicts.rows) if self._view else 0))

    @Slot()
    def _take_none(self) -> None:
        self._both.choose(())

    @Slot()
    def _take_alike(self) -> None:
        """Decide every conflict about the same field of the same list as the one marked."""
        current = self._both_view.currentIndex()
        if self._view is None or not current.isValid():
            return
        at, chosen = self._both.row_of(current), set(self._both.chosen_rows())
        cells = self._view.preview.plan.conflicts
        alike = {
            row for row, each in enumerate(cells) if (each.table, each.field) == (cells[at].table, cells[at].field)
        }
        self._both.choose(chosen | alike if at in chosen else chosen - alike)


class MergeLook:
    """On the worker: reads the returned workbook and compares."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __call__(self, desk: Desk) -> Job[MergeView]:
        from relief_desk.services.merge_views import view_of_merge
        from relief_desk.services.merging import preview_merge

        return view_of_merge((yield from preview_merge(desk, self._path)))


class MergeStep:
    """On the worker: takes the answers in."""

    def __init__(self, view: MergeView, theirs: frozenset[int]) -> None:
        self._view = view
        self._theirs = theirs

    def __call__(self, desk: Desk) -> MergeOutcome:
        from relief_desk.services.merge_views import choices_of
        from relief_desk.services.merging import commit_merge

        choices = choices_of(self._view, self._theirs)
        return commit_merge(desk, self._view.preview, choices, on=datetime.now().astimezone().date())
