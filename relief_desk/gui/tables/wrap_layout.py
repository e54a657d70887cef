"""A layout that puts widgets side by side and goes on below where the width ends; mirrored where reading is."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class WrapLayout(QLayout):
    # Qt asks for items while it tears a window down, when the collector may have emptied this object already.
    _items: list[QLayoutItem] = []  # noqa: RUF012 - never changed; every layout makes its own

    def __init__(self, gap: int = 8, parent: QWidget | None = None, between_lines: int = 8) -> None:
        super().__init__(parent)
        self._items = []
        self._gap = gap
        self._between_lines = between_lines
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def _arrange(self, rect: QRect, move: bool) -> int:
        """The height that the width makes necessary; `move` also puts everything in its place."""
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x, y, height = 0, 0, 0
        for item in self._items:
            size = item.sizeHint().expandedTo(item.minimumSize())
            if item.isEmpty():
                continue
            if x and x + size.width() > rect.width():
                x, y, height = 0, y + height + self._between_lines, 0
            if move:
                left = rect.right() - x - size.width() + 1 if mirrored else rect.left() + x
                item.setGeometry(QRect(left, rect.top() + y, size.width(), size.height()))
            x, height = x + size.width() + self._gap, max(height, size.height())
        return y + height
