"""What all charts share: parts that are pointed at, walked with the arrow keys, spoken, mirrored and printed.

A chart is given finished values and words; it counts nothing. `draw` paints on any QPainter, so paper gets what the
screen shows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from relief_desk.gui.fonts import scaled, shortened
from relief_desk.gui.theme import theme

LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter  # the painter turns it about by itself
TRAILING = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRED = Qt.AlignmentFlag.AlignCenter
NEXT = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a chart: where it is, what it says in words, and the place it opens (None where it opens nothing)."""

    area: QRectF
    text: str
    place: Mapping[str, str] | None = None


class Chart(QWidget):
    """Base of the charts; a subclass gives `parts_in` and `paint`."""

    chosen = Signal(object)
    """The place of the part that was clicked or entered."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._parts: list[Part] = []
        self._pointed = -1
        self._current = 0

    def parts_in(self, area: QSizeF) -> list[Part]:
        """The parts, laid out left to right; mirrored afterwards where the language runs the other way."""
        raise NotImplementedError

    def paint(self, painter: QPainter, area: QSizeF, parts: list[Part]) -> None:
        raise NotImplementedError

    def empty_text(self) -> str:
        """What is said where there is nothing to paint."""
        return self.tr("Nothing to show yet")

    def parts(self) -> list[Part]:
        """The parts as painted last."""
        return list(self._parts)

    def show_values(self) -> None:
        """Called by a subclass when it has new values."""
        self._current = 0
        spoken = [part.text for part in self.parts_in(QSizeF(self.size()))]
        self.setAccessibleDescription("; ".join(spoken) or self.empty_text())
        self.updateGeometry()
        self.update()

    def draw(self, painter: QPainter, size: QSizeF) -> None:
        """Paint into (0, 0, size) of any painter: this widget, a picture, a page."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        parts = [Part(self.mirrored(part.area, size), part.text, part.place) for part in self.parts_in(size)]
        self._parts = parts
        if parts:
            self.paint(painter, size, parts)
        else:
            painter.setPen(theme().colour("text_faint"))
            painter.drawText(QRectF(0, 0, size.width(), size.height()), CENTRED, self.empty_text())

    def mirrored(self, area: QRectF, size: QSizeF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return QRectF(area)
        return QRectF(size.width() - area.right(), area.y(), area.width(), area.height())

    def sized(self, factor: float, bold: bool = False) -> QFont:
        return scaled(self.font(), factor, bold)

    def write(
        self,
        painter: QPainter,
        area: QRectF,
        text: str,
        colour: str | QColor = "text",
        font: QFont | None = None,
        align: Qt.AlignmentFlag = LEADING,
    ) -> None:
        """Text in `area` (already mirrored), shortened with dots where it does not fit."""
        used = font or self.font()
        painter.setFont(used)
        painter.setPen(theme().colour(colour) if isinstance(colour, str) else colour)
        short = shortened(text, QFontMetricsF(used, self), area.width())
        painter.drawText(area, align, short)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw(painter, QSizeF(self.size()))
        if self.hasFocus() and 0 <= self._current < len(self._parts):
            painter.setPen(QPen(theme().colour("primary"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(self.shape_of(self._current))
        painter.end()

    def shape_of(self, index: int) -> QPainterPath:
        """The outline of a part, as painted last; a box, unless the subclass knows better."""
        outline = QPainterPath()
        outline.addRoundedRect(self._parts[index].area.adjusted(0, 0, -1, -1), 6, 6)
        return outline

    def part_at(self, x: float, y: float) -> int:
        """Index of the part there, or -1."""
        return next((index for index, part in enumerate(self._parts) if part.area.contains(x, y)), -1)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.part_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), self._parts[index].text if index >= 0 else "", self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pointed = self.part_at(event.position().x(), event.position().y())
        if pointed != self._pointed:
            self._pointed = pointed
            opens = pointed >= 0 and self._parts[pointed].place is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._pointed = -1
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._choose(self.part_at(event.position().x(), event.position().y()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in NEXT and self._parts:
            step = NEXT[key]
            if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                step = -step
            self._go_to(min(len(self._parts) - 1, max(0, self._current + step)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._go_to(self._current)

    def _go_to(self, index: int) -> None:
        self._current = index
        if 0 <= index < len(self._parts):
            self.setToolTip(self._parts[index].text)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()

    def _choose(self, index: int) -> None:
        if 0 <= index < len(self._parts) and self._parts[index].place is not None:
            self.chosen.emit(self._parts[index].place)

    def is_pointed(self, index: int) -> bool:
        return index == self._pointed and self._parts[index].place is not None
