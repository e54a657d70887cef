"""How the matching screen is laid out: rules and suppositions beside a plan in tabs, reasons below; knows no desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from relief_desk.gui.building_blocks import GAP, Card, EmptyState, button, label, row, scrolled
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.matching.hand_over_form import HandOverForm
from relief_desk.gui.matching.plan_hints import PlanHints
from relief_desk.gui.matching.plan_outcome import PlanOutcome
from relief_desk.gui.matching.plan_tray import PlanTray
from relief_desk.gui.matching.policy_card import PolicyCard
from relief_desk.gui.matching.proposal_table import ProposalTable
from relief_desk.gui.matching.rounds_page import RoundsPage
from relief_desk.gui.matching.suppose_form import SupposeForm
from relief_desk.gui.matching.what_if_card import WhatIfCard
from relief_desk.gui.sheet_model import SheetModel
from relief_desk.gui.theme import theme

RULES_WIDTH = 300


class Tab(IntEnum):
    CHANGES = 0
    OPEN = 1
    LEFT = 2
    OUTCOME = 3
    ROUNDS = 4
    HINTS = 5


class PlanLayout(QWidget):
    """The parts of the screen by name."""

    def __init__(
        self,
        wording: LocalWording,
        propose: Callable[[], object],
        buttons: Mapping[str, QPushButton],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        # From the outside in: Qt looks up the style of a whole tree each time that tree gets another parent.
        self._pages = QStackedWidget(self)
        self._split = QSplitter(Qt.Orientation.Vertical, self._pages)
        self._result = Card(parent=self._split)
        self.tabs = QTabWidget(self._result)
        self._wording = wording
        self.policy, self.what_if = PolicyCard(wording), WhatIfCard(wording)
        self.changes, self.open, self.left = SheetModel(wording, ticks=True), SheetModel(wording), SheetModel(wording)
        self.change_table = ProposalTable(self.changes, self.tr("Proposed changes"), self.tabs)
        self.open_table = ProposalTable(self.open, self.tr("What stays open"), self.tabs)
        self.left_table = ProposalTable(self.left, self.tr("What is left over"), self.tabs)
        self.outcome, self.hints = PlanOutcome(wording), PlanHints(wording)
        self.rounds = RoundsPage(wording, self.tabs)
        self.hand_over, self.suppose = HandOverForm(wording), SupposeForm(wording)
        self.tray = PlanTray(buttons, (self.hand_over, self.suppose), self._split)
        self.chosen = label("", "soft")
        self.every, self.none = button(self.tr("Tick all"), look="link"), button(self.tr("Tick none"), look="link")
        self.kept = button("", look="filter")
        self.kept.setCheckable(True)
        self.back = button(self.tr("Back to what is"), look="link")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setChangeCurrentOnDrag(True)
        self._lay_out(propose)

    def table(self, tab: int) -> ProposalTable | None:
        """The table of a tab that has one of rows with reasons."""
        return {Tab.CHANGES: self.change_table, Tab.OPEN: self.open_table, Tab.LEFT: self.left_table}.get(Tab(tab))

    def row(self, tab: int) -> int:
        """The row in hand of a tab, by its place in the table as it was given; -1 for none."""
        table = self.table(tab)
        index = table.currentIndex() if table is not None else None
        if table is None or index is None or not index.isValid():
            return -1
        return {Tab.CHANGES: self.changes, Tab.OPEN: self.open, Tab.LEFT: self.left}[Tab(tab)].row_of(index)

    def show_plan(self) -> None:
        self._pages.setCurrentIndex(1)

    def count(self, tab: Tab, text: str, number: int) -> None:
        self.tabs.setTabText(tab, self._wording.counted(text, number))

    def _lay_out(self, propose: Callable[[], object]) -> None:
        self.tabs.addTab(self._changes_page(), self.tr("Changes"))
        self.tabs.addTab(self.open_table, self.tr("What stays open"))
        self.tabs.addTab(self.left_table, self.tr("Left over"))
        self.tabs.addTab(scrolled(self.outcome), self.tr("Before and after"))
        self.tabs.addTab(self.rounds, self.tr("Rounds"))
        self.tabs.addTab(scrolled(self.hints), self.tr("Kits and locks"))
        result, split = self._result.body, self._split
        result.setContentsMargins(8, 4, 8, 8)
        result.addWidget(self._strip())
        result.addWidget(self.tabs, 1)
        split.addWidget(self._result)
        split.addWidget(self.tray)
        split.setSizes([460, 150])
        split.setHandleWidth(GAP)
        split.setChildrenCollapsible(False)
        self._pages.addWidget(self._nothing_yet(propose))
        self._pages.addWidget(split)
        body = QHBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(GAP)
        body.addWidget(self._rules_column())
        body.addWidget(self._pages, 1)

    def _rules_column(self) -> QWidget:
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.policy)
        column.addWidget(self.what_if)
        column.addStretch(1)
        self.rules = scrolled(both)
        self.rules.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rules.setFixedWidth(round(RULES_WIDTH * theme().scale))
        return self.rules

    def _strip(self) -> QWidget:
        """Says that a plan is only supposed."""
        self.strip = QFrame()
        self.strip.setProperty("look", "strip-warn")
        self.strip_says = label("", "", wrap=True)
        line = row(self.strip_says, self.back, spacing=10)
        line.setStretch(0, 1)
        line.setContentsMargins(12, 3, 12, 3)
        self.strip.setLayout(line)
        self.strip.hide()
        return self.strip

    def _changes_page(self) -> QWidget:
        page = QWidget(self.tabs)
        body = QVBoxLayout(page)
        body.setContentsMargins(0, 4, 0, 0)
        body.setSpacing(2)
        body.addLayout(row(self.chosen, self.every, self.none, None, self.kept, spacing=6))
        body.addWidget(self.change_table, 1)
        return page

    def _nothing_yet(self, propose: Callable[[], object]) -> QWidget:
        page = Card(parent=self._pages)
        hint = self.tr(
            "The program proposes which pledge serves which need, with a reason for every line. "
            "Nothing is allocated before you accept it."
        )
        first = button(self.tr("Propose a matching"), propose, "matching", "primary")
        page.body.addWidget(EmptyState("matching", self.tr("No proposal yet"), hint, [first]))
        return page
