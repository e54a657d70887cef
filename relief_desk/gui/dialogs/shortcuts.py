"""All keys of the window and of the screen shown, read from the commands themselves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from relief_desk.gui.building_blocks import button, keys_text, label, row, scrolled

COLUMNS = 2


class ShortcutsDialog(QDialog):
    """The commands that have keys, in two columns, and how to edit a table by keyboard."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 560)
        pairs = [(_keys(action), action.text()) for action in actions if not action.shortcut().isEmpty()]
        body = QVBoxLayout(self)
        body.setContentsMargins(24, 18, 24, 18)
        body.setSpacing(14)
        body.addWidget(label(self.tr("Keyboard shortcuts"), "title"))
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(_grid(pairs))
        inside.addSpacing(10)
        inside.addWidget(label(self.tr("In a table"), "heading"))
        inside.addLayout(_grid(self._table_keys()))
        inside.addStretch(1)
        body.addWidget(scrolled(page), 1)
        closing = button(self.tr("Close"), self.accept, look="primary")
        body.addLayout(row(None, closing))
        closing.setFocus()

    def _table_keys(self) -> list[tuple[str, str]]:
        return [
            ("F2", self.tr("Edit the cell; typing starts to edit as well")),
            ("Enter", self.tr("Keep and go down")),
            ("Tab", self.tr("Keep and go on")),
            ("Esc", self.tr("Leave the cell as it was")),
            ("Ctrl+C", self.tr("Copy the selected rows")),
            ("Ctrl+V", self.tr("Paste a block")),
        ]


def _grid(pairs: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(8)
    rows = (len(pairs) + COLUMNS - 1) // COLUMNS
    for index, (keys, text) in enumerate(pairs):
        column = index // rows * 2
        grid.addWidget(label(keys, "key"), index % rows, column, Qt.AlignmentFlag.AlignTrailing)
        grid.addWidget(label(text, wrap=True), index % rows, column + 1)
    for column in range(1, 2 * COLUMNS, 2):
        grid.setColumnStretch(column, 1)
    return grid


def _keys(action: QAction) -> str:
    return keys_text(action.shortcut())
