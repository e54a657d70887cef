"""A table of a proposal whose rows are dragged as pledge lines and dropped upon as needs; it decides nothing.

What is dragged is a pledge line, with the need that it serves where it serves one, so that it can be moved.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from relief_desk.gui.sheet_model import SheetModel
from relief_desk.gui.sheet_view import SheetView
from relief_desk.gui.theme import theme

LINE_FORMAT = "application/x-relief-desk-pledge-line"
Carried: TypeAlias = tuple[str, str]
"""The pledge line that is dragged and the need that it serves, "" for none."""


class ProposalTable(SheetView):
    """`dropped` carries the row's place in the table as it was given, the pledge line, and the need it comes from."""

    dropped = Signal(int, str, str)

    def __init__(self, model: SheetModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, parent)
        self._rows = model
        self._carries: Callable[[int], Carried | None] | None = None
        self._takes: Callable[[int, Carried], bool] | None = None
        self._over = -1
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def let_drag(self, carries: Callable[[int], Carried | None]) -> None:
        """Let rows be dragged; `carries` says what one would bring along, None for nothing."""
        self._carries = carries
        self.setDragEnabled(True)

    def let_drop(self, takes: Callable[[int, Carried], bool]) -> None:
        """Let pledge lines be dropped; `takes` says whether a row may take one."""
        self._takes = takes
        self.setAcceptDrops(True)

    def selected_rows(self) -> tuple[int, ...]:
        """The selected rows by their places in the table as it was given."""
        return tuple(sorted({self._rows.row_of(index) for index in self.selectionModel().selectedRows()}))

    def go_to_row(self, row: int) -> None:
        """Stand on a row by its place in the table as it was given, if it is shown."""
        at = self._rows.place_of(row)
        if at >= 0:
            self.stand_on(at)

    def startDrag(self, actions: Qt.DropAction) -> None:
        carried = self._carries(self._current()) if self._carries is not None else None
        if carried is not None:
            drag = QDrag(self)
            drag.setMimeData(mime_of(carried))
            drag.setPixmap(self.viewport().grab(self._row_area(self.currentIndex().row())))
            drag.setHotSpot(QPoint(12, 12))
            drag.exec(Qt.DropAction.CopyAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._takes is not None and event.mimeData().hasFormat(LINE_FORMAT):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Ask about the row below, mark it, and refuse the drop where the answer is no."""
        if not event.mimeData().hasFormat(LINE_FORMAT):
            event.ignore()
            return
        index = self.indexAt(event.position().toPoint())
        carried = carried_by(event.mimeData())
        fits = index.isValid() and self._takes is not None and self._takes(self._rows.row_of(index), carried)
        self._mark(index.row())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept() if fits else event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        self._mark(-1)
        if index.isValid() and event.mimeData().hasFormat(LINE_FORMAT):
            event.acceptProposedAction()
            self.dropped.emit(self._rows.row_of(index), *carried_by(event.mimeData()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if 0 <= self._over < self._rows.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(theme().colour("primary"), 2))
            painter.drawRect(self._row_area(self._over).adjusted(1, 1, -2, -2))
            painter.end()

    def _current(self) -> int:
        index = self.currentIndex()
        return self._rows.row_of(index) if index.isValid() else -1

    def _mark(self, shown: int) -> None:
        if shown != self._over:
            self._over = shown
            self.viewport().update()

    def _row_area(self, row: int) -> QRect:
        return QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))


def mime_of(carried: Carried) -> QMimeData:
    data = QMimeData()
    data.setData(LINE_FORMAT, json.dumps(carried).encode())
    return data


def carried_by(data: QMimeData) -> Carried:
    line, need = json.loads(bytes(data.data(LINE_FORMAT).data()))
    return line, need
