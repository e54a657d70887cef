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
        margins = self.contentsMargins()
        inside = QRect(0, 0, width - margins.left() - margins.right(), 0)
        return self._arrange(inside, move=False) + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(self.contentsRect(), move=True)

    def _arrange(self, rect: QRect, move: bool) -> int:
        """The height that the width makes necessary; `move` also puts everything in its place."""
        y = 0
        for line in self._lines(rect.width()):
            height = max(size.height() for _, _, size in line)
            if move:
                self._place(line, rect, y, height)
            y += height + self._between_lines
        return max(0, y - self._between_lines)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, int, QSize]]]:
        """The items line by line, each with its place in the line and its size."""
        lines: list[list[tuple[QLayoutItem, int, QSize]]] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().expandedTo(item.minimumSize())
            if not lines or x + size.width() > width:
                lines.append([])
                x = 0
            lines[-1].append((item, x, size))
            x += size.width() + self._gap
        return lines

    def _place(self, line: list[tuple[QLayoutItem, int, QSize]], rect: QRect, y: int, height: int) -> None:
        """Put the items of a line side by side, in the middle of its height or, where they say so, at its top."""
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for item, x, size in line:
            left = rect.right() - x - size.width() + 1 if mirrored else rect.left() + x
            at_top = bool(item.alignment() & Qt.AlignmentFlag.AlignTop)
            top = rect.top() + y + (0 if at_top else (height - size.height()) // 2)
            item.setGeometry(QRect(left, top, size.width(), size.height()))
