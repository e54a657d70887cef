"""Pledge lines dragged from the rows of one table and dropped upon needs in the rows of another; it decides nothing.

What is dragged is a pledge line, with the need that it serves where it serves one, so that it can be moved.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QRubberBand, QTableView

LINE_FORMAT = "application/x-relief-desk-pledge-line"
Carried: TypeAlias = tuple[str, str]
"""The pledge line that is dragged and the need that it serves, "" for none."""


class LineDrops(QObject):
    """Lets lines be dropped on the rows of a table; `takes` says whether a row, as it is shown, may take one."""

    dropped = Signal(int, object)
    """The row, as it is shown, and what was let go over it."""

    def __init__(self, view: QTableView, takes: Callable[[int, Carried], bool]) -> None:
        super().__init__(view)
        self._view = view
        self._takes = takes
        self._mark = QRubberBand(QRubberBand.Shape.Rectangle, view.viewport())
        view.setAcceptDrops(True)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DragLeave:
            self._mark.hide()
        elif isinstance(event, QDropEvent) and event.mimeData().hasFormat(LINE_FORMAT):
            self._take(event)
            return True
        return super().eventFilter(watched, event)

    def _take(self, event: QDropEvent) -> None:
        """Of a line that comes in, moves on or is let go; the row below is asked about it and marked."""
        row = self._view.indexAt(event.position().toPoint()).row()
        carried = carried_by(event.mimeData())
        fits = isinstance(event, QDragEnterEvent) or (row >= 0 and self._takes(row, carried))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept() if fits else event.ignore()
        moving = isinstance(event, QDragMoveEvent)
        self._mark.setVisible(moving and row >= 0)
        if moving and row >= 0:
            self._mark.setGeometry(_area_of(self._view, row))
        elif fits and not moving:
            self.dropped.emit(row, carried)


def drag_line(view: QTableView, carried: Carried) -> None:
    """Drag the row that is in hand."""
    drag = QDrag(view)
    drag.setMimeData(mime_of(carried))
    drag.setPixmap(view.viewport().grab(_area_of(view, view.currentIndex().row())))
    drag.setHotSpot(QPoint(12, 12))
    drag.exec(Qt.DropAction.CopyAction)


def mime_of(carried: Carried) -> QMimeData:
    data = QMimeData()
    data.setData(LINE_FORMAT, json.dumps(carried).encode())
    return data


def carried_by(data: QMimeData) -> Carried:
    line, need = json.loads(bytes(data.data(LINE_FORMAT).data()))
    return line, need


def _area_of(view: QTableView, row: int) -> QRect:
    return QRect(0, view.rowViewportPosition(row), view.viewport().width(), view.rowHeight(row))
