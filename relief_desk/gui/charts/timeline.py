"""Arrivals against the days they are needed by: one line a supply, a mark for the day, a line for today.

The names stand where reading begins; time runs from left to right in every language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from relief_desk.gui.charts.chart import CENTRED, Chart, Part
from relief_desk.gui.theme import theme

LINE_HEIGHT, HEAD_HEIGHT, ROOM_AFTER = 28, 24, 16
STEPS_DAYS = (1, 2, 7, 14, 28, 56, 112, 224, 448)


@dataclass(frozen=True, slots=True)
class Span:
    """One line: from when it is ready to when it arrives, the day it is needed by, and how that looks (`tone`)."""

    label: str
    start: date
    end: date
    needed_by: date | None
    tone: str
    text: str
    place: Mapping[str, str] | None = None


class Timeline(Chart):
    """Spans in the order given, over the days that hold them all."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._spans: Sequence[Span] = ()
        self._today = date.min
        self._day_texts: Mapping[date, str] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_spans(self, spans: Sequence[Span], today: date, day_texts: Mapping[date, str]) -> None:
        """`day_texts` names the days of `days_to_name` in the user's calendar."""
        self._spans, self._today, self._day_texts = tuple(spans), today, day_texts
        self.show_values()

    @staticmethod
    def days_to_name(spans: Sequence[Span], today: date) -> tuple[date, ...]:
        """The days that get a line and a name: at most seven, evenly spaced."""
        if not spans:
            return ()
        first, last = _bounds(spans, today)
        step = next((s for s in STEPS_DAYS if (last - first).days / s <= 6), STEPS_DAYS[-1])
        count = (last - first).days // step
        return tuple(first + timedelta(days=step * at) for at in range(count + 1))

    def sizeHint(self) -> QSize:
        return QSize(380, round((HEAD_HEIGHT + LINE_HEIGHT * max(3, len(self._spans))) * theme().scale))

    def minimumSizeHint(self) -> QSize:
        return QSize(260, self.sizeHint().height())

    def parts_in(self, area: QSizeF) -> list[Part]:
        height, head = LINE_HEIGHT * theme().scale, HEAD_HEIGHT * theme().scale
        return [
            Part(QRectF(0, head + index * height, area.width(), height), span.text, span.place)
            for index, span in enumerate(self._spans)
        ]

    def paint(self, painter: QPainter, area: QSizeF, parts: list[Part]) -> None:
        label_width = _label_width(area)
        self._paint_days(painter, area)
        for index, (span, part) in enumerate(zip(self._spans, parts, strict=True)):
            if self.is_pointed(index):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().colour("hover"))
                painter.drawRoundedRect(part.area, 6, 6)
            label = self.mirrored(QRectF(4, part.area.y(), label_width - 12, part.area.height()), area)
            self.write(painter, label, span.label)
            self._paint_span(painter, area, part.area.y(), span)
        if _bounds(self._spans, self._today)[0] <= self._today <= _bounds(self._spans, self._today)[1]:
            x = self.day_x(self._today, area)
            painter.setPen(QPen(theme().colour("bad"), 1.4, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, HEAD_HEIGHT * theme().scale - 4), QPointF(x, parts[-1].area.bottom()))

    def day_x(self, day: date, area: QSizeF) -> float:
        """Where a day stands, from the left."""
        first, last = _bounds(self._spans, self._today)
        share = (day - first).days / max(1, (last - first).days)
        names_first = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        begin = _label_width(area) + 6 if names_first else ROOM_AFTER
        return begin + share * (area.width() - _label_width(area) - 6 - ROOM_AFTER)

    def _paint_days(self, painter: QPainter, area: QSizeF) -> None:
        small = self.sized(0.82)
        head = HEAD_HEIGHT * theme().scale
        last_right = None
        for day in self.days_to_name(self._spans, self._today):
            x = self.day_x(day, area)
            painter.setPen(QPen(theme().colour("line"), 1))
            painter.drawLine(QPointF(x, head - 3), QPointF(x, area.height()))
            width = 62 * theme().scale
            if last_right is None or abs(x - last_right) >= width * 0.8:
                place = QRectF(min(max(x - width / 2, 0), area.width() - width), 0, width, head - 4)
                self.write(painter, place, self._day_texts.get(day, ""), "text_faint", small, CENTRED)
                last_right = x

    def _paint_span(self, painter: QPainter, area: QSizeF, top: float, span: Span) -> None:
        height, scale = LINE_HEIGHT * theme().scale, theme().scale
        first, last = self.day_x(span.start, area), self.day_x(span.end, area)
        width = max(10 * scale, last - first)
        bar = QRectF((first + last - width) / 2, top + height / 2 - 6 * scale, width, 12 * scale)
        painter.setPen(QPen(theme().colour(span.tone), 1.2))
        painter.setBrush(theme().colour(f"{span.tone}_fill"))
        painter.drawRoundedRect(bar, 4, 4)
        if span.needed_by is not None:
            day, middle = self.day_x(span.needed_by, area), top + height / 2
            near = bar.left() if abs(day - bar.left()) < abs(day - bar.right()) else bar.right()
            if not bar.left() <= day <= bar.right():
                painter.drawLine(QPointF(near, middle), QPointF(day, middle))
            self._paint_mark(painter, day, middle, span.tone)

    @staticmethod
    def _paint_mark(painter: QPainter, x: float, y: float, tone: str) -> None:
        """A small diamond: the day it is needed by."""
        size = 5 * theme().scale
        painter.setPen(QPen(theme().colour("surface"), 1))
        painter.setBrush(QColor(theme().colour("text" if tone != "bad" else "bad")))
        corners = [QPointF(x, y - size), QPointF(x + size, y), QPointF(x, y + size), QPointF(x - size, y)]
        painter.drawPolygon(QPolygonF(corners))


def _label_width(area: QSizeF) -> float:
    return min(150 * theme().scale, area.width() * 0.36)


def _bounds(spans: Sequence[Span], today: date) -> tuple[date, date]:
    """First and last day shown; today is among them when it is near."""
    days = [day for span in spans for day in (span.start, span.end, span.needed_by) if day is not None]
    first, last = min(days), max(days)
    near = timedelta(days=max(7, (last - first).days // 3))
    if first - near <= today <= last + near:
        first, last = min(first, today), max(last, today)
    return first, max(last, first + timedelta(days=6))
