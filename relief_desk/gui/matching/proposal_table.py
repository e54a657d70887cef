"""A table of a proposal whose rows are dragged as pledge lines and dropped upon as needs; it decides nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QWidget

from relief_desk.gui.line_drops import Carried, LineDrops, drag_line
from relief_desk.gui.sheet_model import SheetModel
from relief_desk.gui.sheet_view import SheetView


class ProposalTable(SheetView):
    """`dropped` carries the row's place in the table as it was given, the pledge line, and the need it comes from."""

    dropped = Signal(int, str, str)

    def __init__(self, model: SheetModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, parent)
        self._rows = model
        self._carries: Callable[[int], Carried | None] | None = None
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def let_drag(self, carries: Callable[[int], Carried | None]) -> None:
        """Let rows be dragged; `carries` says what one would bring along, None for nothing."""
        self._carries = carries
        self.setDragEnabled(True)

    def let_drop(self, takes: Callable[[int, Carried], bool]) -> None:
        """Let pledge lines be dropped; `takes` says whether a row may take one."""
        drops = LineDrops(self, lambda shown, carried: takes(self._given(shown), carried))
        drops.dropped.connect(self._tell_drop)

    def selected_rows(self) -> tuple[int, ...]:
        """The selected rows by their places in the table as it was given."""
        return tuple(sorted({self._rows.row_of(index) for index in self.selectionModel().selectedRows()}))

    def go_to_row(self, row: int) -> None:
        """Stand on a row by its place in the table as it was given, if it is shown."""
        at = self._rows.place_of(row)
        if at >= 0:
            self.stand_on(at)

    def startDrag(self, actions: Qt.DropAction) -> None:
        index = self.currentIndex()
        carried = self._carries(self._rows.row_of(index)) if self._carries and index.isValid() else None
        if carried is not None:
            drag_line(self, carried)

    @Slot(int, object)
    def _tell_drop(self, shown: int, carried: Carried) -> None:
        self.dropped.emit(self._given(shown), *carried)

    def _given(self, shown: int) -> int:
        return self._rows.row_of(self._rows.index(shown, 0))
