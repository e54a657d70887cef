"""A form that lies flat below a table, its fields side by side, without a window of its own; it writes nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from relief_desk.gui.building_blocks import button, label, row
from relief_desk.gui.tables.wrap_layout import WrapLayout
from relief_desk.gui.theme import theme


class FormRow(QWidget):
    """A heading, fields, a verdict, and buttons to do it or to leave it, for which Enter and Escape do as well."""

    left = Signal()

    def __init__(self, doing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = label("", "section", wrap=True)
        self.verdict = label("", "soft", wrap=True)
        self.go = button(doing, self._go, look="primary")
        self._held: dict[QWidget, QWidget] = {}
        self._row = WrapLayout(10)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(6)
        leave = button(self.tr("Leave it"))
        leave.clicked.connect(self.left)
        body.addWidget(self.heading)
        body.addLayout(self._row)
        below = row(self.verdict, leave, self.go)
        below.setStretch(0, 1)
        body.addLayout(below)
        body.addStretch(1)

    def add_field(self, text: str, field: QWidget, width: int) -> None:
        """A field under its name, so many points wide."""
        field.setAccessibleName(text)
        field.setFixedWidth(round(width * theme().scale))
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        name = label(text, "caption")
        name.setBuddy(field)
        column.addWidget(name)
        column.addWidget(field)
        held.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._held[field] = held
        self._row.addWidget(held)

    def show_field(self, field: QWidget, shown: bool) -> None:
        self._held[field].setVisible(shown)

    def say_trouble(self, text: str) -> None:
        self.verdict.setProperty("look", "bad")
        self.verdict.style().polish(self.verdict)
        self.verdict.setText(text)

    def say(self, text: str) -> None:
        self.verdict.setProperty("look", "soft")
        self.verdict.style().polish(self.verdict)
        self.verdict.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.go.isEnabled():
            self._go()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _go(self) -> None:
        raise NotImplementedError
