"""The headings of a list: click sorts, with Ctrl also by this column, arrows say the order; knows no rows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from relief_desk.gui.tables.column_widths import ARROW_ROOM, heading_width
from relief_desk.gui.tables.record_model import RecordModel
from relief_desk.gui.theme import theme
from relief_desk.services.list_kinds import Sort


class RecordHeader(QHeaderView):
    """Movable, resizable headings; `sort_wanted` carries the whole order, the foremost column first."""

    sort_wanted = Signal(object)
    columns_wanted = Signal()

    def __init__(self, model: RecordModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._records = model
        self._adding = False
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(44)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self.columns_wanted)
        self.sectionClicked.connect(self._sort_by)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._adding = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        super().mouseReleaseEvent(event)

    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:
        return QSize(heading_width(self, logicalIndex), super().sectionSizeFromContents(logicalIndex).height())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        super().paintSection(painter, rect, logicalIndex)
        painter.restore()
        place, descending = self._order_of(logicalIndex)
        if place:
            self._paint_arrow(painter, rect, descending, place)

    def restore_order(self) -> None:
        """Put the columns where the model has them, after the user had moved some."""
        for at in range(self.count()):
            self.moveSection(self.visualIndex(at), at)

    @Slot(int)
    def _sort_by(self, section: int) -> None:
        key = self._records.columns[section]
        held = self._sort()
        place, descending = self._order_of(section)
        if self._adding:
            others = tuple(each for each in held if each[0] != key)
            self.sort_wanted.emit((*others, (key, not descending if place else False)))
        else:
            self.sort_wanted.emit(((key, not descending if place == 1 else False),))

    def _sort(self) -> Sort:
        return self._records.view.sort or self._records.kind.sort

    def _order_of(self, section: int) -> tuple[int, bool]:
        """(place in the order from 1 or 0, descending)."""
        if section >= len(self._records.columns):
            return 0, False
        key = self._records.columns[section]
        return next(((at, down) for at, (each, down) in enumerate(self._sort(), 1) if each == key), (0, False))

    def _paint_arrow(self, painter: QPainter, rect: QRect, descending: bool, place: int) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        numbers = self._records.headerData(self.logicalIndexAt(rect.center()), Qt.Orientation.Horizontal, 7)
        trailing = bool(numbers and numbers & int(Qt.AlignmentFlag.AlignRight.value))
        # Next to the words, on their inner side.
        section = self.logicalIndexAt(rect.center())
        reach = min(heading_width(self, section), rect.width()) - ARROW_ROOM + 1
        x = rect.right() - reach if trailing != mirrored else rect.left() + reach
        y, up = rect.center().y() + 1, -1 if descending else 1
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("primary" if place == 1 else "text_faint"))
        points = [QPointF(x - 4, y + 2 * up), QPointF(x + 4, y + 2 * up), QPointF(x, y - 3 * up)]
        painter.drawPolygon(QPolygonF(points))
        painter.restore()
