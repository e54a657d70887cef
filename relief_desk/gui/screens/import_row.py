"""One row of an import: its problems, its cells to be corrected here, and what would change; plans nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from relief_desk.gui.building_blocks import button, clear, label
from relief_desk.gui.local_wording import LocalWording

if TYPE_CHECKING:
    from relief_desk.services.import_views import FieldChange, ImportView, SenderCell

CELLS_BESIDE = 4
WIDEST_CELL = 210


class RowCells(QWidget):
    """The cells as the sender wrote them, each to be corrected for this row or for all rows that say the same.

    The sender's file stays as it is; the corrections are taken when the list is looked at again.
    """

    corrected = Signal()

    def __init__(self, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._view: ImportView | None = None
        self._at = -1
        self._edits: dict[tuple[str, str], str] = {}
        self._editors: list[CellEditor] = []
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(6)

    def edits(self) -> Mapping[tuple[str, str], str]:
        """The corrected texts by sheet and address of their cell, one that is being typed among them."""
        for editor in self._editors:
            editor.finish()
        return self._edits

    def show_view(self, view: ImportView | None) -> None:
        """Forget the row and the corrections, which are in the new view already."""
        self._view, self._at, self._edits, self._editors = view, -1, {}, []
        clear(self._body)

    def show_row(self, at: int) -> None:
        """Show the row at this place of the preview."""
        from relief_desk.services.import_views import cells_of, unconfirmed_pack

        clear(self._body)
        self._at, self._editors = -1, []
        if self._view is None or not 0 <= at < len(self._view.changes):
            return
        self._at = at
        for problem in self._view.preview.rows[at].problems:
            said = f"{self._wording.say(problem.what)} {self._wording.say(problem.todo)}"
            self._body.addWidget(label(said, "bad", wrap=True))
        pack = unconfirmed_pack(self._view.preview, self._view.preview.rows[at])
        if pack is not None:
            self._body.addWidget(label(self._wording.say(pack), "warn", wrap=True))
        changes = [change for change in self._view.changes[at] if change.before]
        for change in changes:
            self._body.addWidget(label(self._change(change), wrap=True))
        self._body.addWidget(self._cells(cells_of(self._view.preview, at)))
        self._body.addStretch(1)

    def _change(self, change: FieldChange) -> str:
        arrow = "←" if self._wording.right_to_left else "→"
        return f"{self._wording.text(change.label)}: {change.before} {arrow} {change.after or '–'}"

    def _cells(self, cells: Sequence[SenderCell]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        for number, cell in enumerate(cells):
            line, column = number // CELLS_BESIDE * 2, number % CELLS_BESIDE
            grid.addWidget(label(cell.heading.replace("\n", " "), "soft"), line, column)
            grid.addWidget(self._editor(cell), line + 1, column)
        for column in range(CELLS_BESIDE):
            grid.setColumnStretch(column, 1)
        return holder

    def _editor(self, cell: SenderCell) -> QWidget:
        if not cell.cell:
            return label(cell.text)
        editor = CellEditor(cell, self._edits.get((cell.sheet, cell.cell), cell.text), self._correct, self)
        editor.typed.connect(self.corrected)
        self._editors.append(editor)
        editor.setAccessibleName(self.tr("{heading}, cell {cell}").format(heading=cell.heading, cell=cell.cell))
        return editor

    def _correct(self, editor: CellEditor, *, everywhere: bool = False) -> None:
        """Take the text for the cell, or for all cells of its column that said the same."""
        from relief_desk.services.import_views import cells_like

        if self._view is None:
            return
        cell = editor.cell
        alike = cells_like(self._view.preview, self._at, cell)
        for place in alike if everywhere else ((cell.sheet, cell.cell),):
            self._edits.pop(place, None)
            if editor.text() != cell.text:
                self._edits[place] = editor.text()
        others = len(alike) - 1 if editor.text() != cell.text and not everywhere else 0
        editor.offer(self._wording.digits(self.tr("The same for %n more like this", "", others)) if others else "")
        self.corrected.emit()


class CellEditor(QWidget):
    """A cell to be corrected, with a button that does the same to all like it where there are any."""

    typed = Signal()

    def __init__(
        self, cell: SenderCell, text: str, correct: Callable[..., None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.cell = cell
        self._correct = correct
        self._line = QLineEdit(text)
        self._line.setMinimumWidth(WIDEST_CELL // 2)
        self._line.setCursorPosition(0)
        self._line.textEdited.connect(self.typed)
        self._line.editingFinished.connect(self.finish)
        self._told = text
        self._all: QPushButton = button("", self._tell_all, look="link")
        self._all.hide()
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 4)
        body.setSpacing(0)
        body.addWidget(self._line)
        body.addWidget(self._all)
        self.setFocusProxy(self._line)

    def text(self) -> str:
        return self._line.text().strip()

    def setAccessibleName(self, name: str) -> None:
        self._line.setAccessibleName(name)

    def offer(self, text: str) -> None:
        """Offer to do the same to all cells like this one; "" offers nothing."""
        self._all.setText(text)
        self._all.setAccessibleName(text)
        self._all.setVisible(bool(text))

    @Slot()
    def finish(self) -> None:
        """Take the text as it stands now."""
        if self.text() != self._told:
            self._told = self.text()
            self._correct(self)

    @Slot()
    def _tell_all(self) -> None:
        self._correct(self, everywhere=True)
