"""Paints the cells of a finished table: words as chips, shares as bars, a box where a row can be ticked."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from relief_desk.domain.fields import Kind
from relief_desk.gui.chips import paint_chip, tone_of
from relief_desk.gui.fonts import scaled, shortened
from relief_desk.gui.sheet_model import LEADING, NUMBERS, TRAILING, Index, SheetModel
from relief_desk.gui.theme import theme

ROW_HEIGHT = 34
CHIPS = frozenset({Kind.TIER, Kind.CHOICE})


class SheetDelegate(QStyledItemDelegate):
    """Paints a row with a thin line below, words as chips, shares as bars."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, round(ROW_HEIGHT * theme().scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, SheetModel):
            return
        area, state = option.rect, option.state
        cell, column = model.cell(index)
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme().colour("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme().colour("hover"))
        painter.setPen(theme().colour("line"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme().colour("primary"), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -2))
        inner = area.adjusted(8, 0, -8, -1)
        tick = index.data(Qt.ItemDataRole.CheckStateRole)
        if tick is not None:
            inner = self._paint_tick(painter, option, inner, Qt.CheckState(tick))
        text = model.text(index)
        small = scaled(option.font, 0.92)
        if column.kind in CHIPS and text:
            paint_chip(painter, inner, text, tone_of(str(cell)), small, _rtl(option))
        elif isinstance(cell, Fraction):
            self._paint_share(painter, option, inner, cell, text)
        else:
            painter.setPen(theme().colour("text_faint" if column.kind is Kind.REFERENCE else "text"))
            align = TRAILING if column.kind in NUMBERS else LEADING
            short = shortened(text, option.fontMetrics, inner.width())
            painter.drawText(inner, align, short)
        painter.restore()

    def _paint_tick(self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, tick: Qt.CheckState) -> QRect:
        box = self.tick_area(option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        checked = tick == Qt.CheckState.Checked
        painter.setPen(QPen(theme().colour("primary" if checked else "outline"), 1.2))
        painter.setBrush(theme().colour("primary" if checked else "surface"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if checked:
            painter.setPen(QPen(theme().colour("on_primary"), 1.8))
            x, y, w = box.x(), box.y(), box.width()
            painter.drawPolyline(
                [
                    QRectF(x + w * 0.25, y + w * 0.52, 0, 0).topLeft(),
                    QRectF(x + w * 0.44, y + w * 0.70, 0, 0).topLeft(),
                    QRectF(x + w * 0.76, y + w * 0.30, 0, 0).topLeft(),
                ]
            )
        shift = box.width() + 10
        return inner.adjusted(0, 0, -shift, 0) if _rtl(option) else inner.adjusted(shift, 0, 0, 0)

    def tick_area(self, option: QStyleOptionViewItem) -> QRect:
        size = round(16 * theme().scale)
        inner = option.rect.adjusted(8, 0, -8, -1)
        left = inner.right() - size + 1 if _rtl(option) else inner.left()
        return QRect(left, inner.center().y() - size // 2 + 1, size, size)

    def _paint_share(
        self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, share: Fraction, text: str
    ) -> None:
        words = round(44 * theme().scale)
        height = round(8 * theme().scale)
        rtl = _rtl(option)
        track = QRectF(
            inner.left() + (words if rtl else 0), inner.center().y() - height / 2 + 0.5, inner.width() - words, height
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("track"))
        painter.drawRoundedRect(track, height / 2, height / 2)
        part = min(1.0, float(share))
        if part > 0:
            fill = QRectF(track)
            fill.setWidth(max(float(height), track.width() * part))
            if rtl:
                fill.moveRight(track.right())
            painter.setBrush(theme().cover_colour(part))
            painter.drawRoundedRect(fill, height / 2, height / 2)
        painter.setPen(theme().colour("text"))
        place = QRect(inner.left() if rtl else inner.right() - words, inner.top(), words, inner.height())
        painter.drawText(place, TRAILING, text)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click on the box ticks it."""
        tick = index.data(Qt.ItemDataRole.CheckStateRole)
        if tick is None or event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        if not self.tick_area(option).adjusted(-8, -8, 8, 8).contains(event.position().toPoint()):
            return False
        checked = Qt.CheckState(tick) == Qt.CheckState.Checked
        turned = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
        return model.setData(index, turned, Qt.ItemDataRole.CheckStateRole)


def _rtl(option: QStyleOptionViewItem) -> bool:
    return option.direction == Qt.LayoutDirection.RightToLeft
