"""What the overview is put together from: large figures and lines, each of which leads to the rows behind it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from relief_desk.gui.building_blocks import SheetButton, label


class LineButton(SheetButton):
    """A line of a list that leads to its rows."""

    chosen = Signal(str, object)

    def __init__(self, screen: str, place: Mapping[str, str]) -> None:
        super().__init__()
        self._goal = (screen, place)
        self.setProperty("look", "row")
        self.setAutoDefault(False)
        self.clicked.connect(self._choose)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(*self._goal)


class Figure(QFrame):
    """One large number with its name and a line below; the whole of it is a button."""

    chosen = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card-button")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name, self._number, self._below = label("", "section"), label("", "number"), label("", "caption")
        self._goal: tuple[str, Mapping[str, str]] = ("needs", {})
        body = QVBoxLayout(self)
        body.setContentsMargins(16, 9, 16, 10)
        body.setSpacing(0)
        for part in (self._name, self._number, self._below):
            body.addWidget(part)

    def show_figure(self, name: str, number: str, below: str, screen: str, place: Mapping[str, str]) -> None:
        self._name.setText(name)
        self._number.setText(number)
        self._below.setText(below)
        self._goal = (screen, place)
        self.setAccessibleName(f"{name}: {number}. {below}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit(*self._goal)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(*self._goal)
        else:
            super().keyPressEvent(event)
