"""Conflicts in a table whose first column says how each was decided, and one of them side by side; decides nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from relief_desk.domain.merging.changes import Choice
from relief_desk.domain.sheets import Cell, Column, Table
from relief_desk.gui.building_blocks import Card, label, restyle, row
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.sheet_model import Index, SheetModel, shown_text
from relief_desk.gui.sheet_view import SheetView
from relief_desk.services.merge_views import CHOSEN

NEXT_CHOICE = {None: Choice.THEIRS, Choice.THEIRS: Choice.OURS, Choice.OURS: None}
VALUES = ("sent", "ours", "theirs")


class ChoiceModel(SheetModel):
    """The conflicts; `choices` is what was decided, by the row of the table as it was given."""

    decided = Signal()

    def __init__(self, wording: LocalWording, parent: QObject | None = None) -> None:
        super().__init__(wording, parent=parent)
        self.choices: dict[int, Choice] = {}

    def show_table(
        self, table: Table, tickable: frozenset[int] | None = None, only: Iterable[int] | None = None
    ) -> None:
        self.choices = {}
        super().show_table(table, tickable, only)

    def cell(self, index: Index) -> tuple[Cell, Column]:
        cell, column = super().cell(index)
        if index.column() != 0:
            return cell, column
        choice = self.choices.get(self.row_of(index))
        return (CHOSEN[choice] if choice else ""), column

    def decide(self, rows: Iterable[int], choice: Choice | None) -> None:
        """The same choice for these rows; None leaves them open."""
        for at in rows:
            self.choices.pop(at, None)
            if choice is not None:
                self.choices[at] = choice
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))
        self.decided.emit()


class ChoiceView(SheetView):
    """The table of conflicts: space goes from headquarters' value to ours and to undecided."""

    def __init__(self, model: ChoiceModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, parent)
        self._choices = model

    def current_row(self) -> int | None:
        """The marked conflict, by its row in the table as it was given."""
        index = self.currentIndex()
        return self._choices.row_of(index) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.current_row()
        if event.key() == Qt.Key.Key_Space and at is not None:
            self._choices.decide([at], NEXT_CHOICE[self._choices.choices.get(at)])
        else:
            super().keyPressEvent(event)

    def go_to_next_open(self) -> None:
        """Mark the next conflict that is not decided, below first, then from the top."""
        start, count = self.currentIndex().row() + 1, self._choices.rowCount()
        for place in (*range(start, count), *range(start)):
            index = self._choices.index(place, 0)
            if self._choices.row_of(index) not in self._choices.choices:
                self.setCurrentIndex(index)
                return


class ConflictCard(Card):
    """One conflict: what was sent, what is here, what headquarters says, the chosen value marked."""

    def __init__(self, wording: LocalWording, ours: QPushButton, theirs: QPushButton, alike: QPushButton) -> None:
        super().__init__()
        self._wording = wording
        self._title, self._why = label("", "heading"), label("", "soft", wrap=True)
        self._boxes = {key: Card() for key in VALUES}
        self._values = {key: label("", "fact", wrap=True) for key in VALUES}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        names = {"sent": self.tr("As it was sent"), "ours": self.tr("Here now"), "theirs": self.tr("Headquarters")}
        for at, key in enumerate(VALUES):
            box = self._boxes[key]
            box.body.setContentsMargins(12, 8, 12, 8)
            box.body.addWidget(label(names[key], "section"))
            box.body.addWidget(self._values[key])
            grid.addWidget(box, 0, at)
            grid.setColumnStretch(at, 1)
        grid.addWidget(alike, 1, 0, Qt.AlignmentFlag.AlignLeading)
        grid.addWidget(ours, 1, 1)
        grid.addWidget(theirs, 1, 2)
        self.body.addLayout(row(self._title, None))
        self.body.addWidget(self._why)
        self.body.addLayout(grid)

    def show_conflict(self, cells: Mapping[str, tuple[Cell, Column]], choice: Choice | None) -> None:
        """Show the cells of one row by column."""
        texts = {key: shown_text(cell, column.kind, self._wording) for key, (cell, column) in cells.items()}
        self._title.setText(self._wording.side_by_side(texts["field"], texts["what"], texts["record"]))
        self._why.setText(texts["why"])
        for key, value in self._values.items():
            value.setText(texts[key] or self.tr("nothing"))
            restyle(self._boxes[key], "strip" if choice is not None and choice.value == key else "card")
