"""The way of the pledges as a row of arrows: how many have come how far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from relief_desk.gui.charts.chart import CENTRED, Chart, Part
from relief_desk.gui.theme import theme
from relief_desk.gui.tokens import readable_on

ARROW_HEIGHT, POINT = 62, 13
LIGHT_RAMP = ("#8FB8DE", "#6CA2D3", "#4A89C2", "#2F6FAF", "#1F5690")
DARK_RAMP = ("#9CC4EA", "#77ABDD", "#5592CC", "#3977B6", "#295F9A")


@dataclass(frozen=True, slots=True)
class Stage:
    """One arrow: its number and name, a sentence below it, all of it in words, and the place it opens."""

    name: str
    number: str
    below: str
    text: str
    place: Mapping[str, str] | None = None


class Pipeline(Chart):
    """At most five stages, in the direction of reading."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._stages: Sequence[Stage] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stages(self, stages: Sequence[Stage]) -> None:
        self._stages = tuple(stages)
        self.show_values()

    def sizeHint(self) -> QSize:
        return QSize(520, round((ARROW_HEIGHT + 26) * theme().scale))

    def minimumSizeHint(self) -> QSize:
        return QSize(360, self.sizeHint().height())

    def parts_in(self, area: QSizeF) -> list[Part]:
        width = area.width() / max(1, len(self._stages))
        return [
            Part(QRectF(index * width, 0, width, area.height()), stage.text, stage.place)
            for index, stage in enumerate(self._stages)
        ]

    def paint(self, painter: QPainter, area: QSizeF, parts: list[Part]) -> None:
        ramp = DARK_RAMP if theme().dark else LIGHT_RAMP
        height = ARROW_HEIGHT * theme().scale
        big, small = self.sized(1.38, bold=True), self.sized(0.86)
        for index, (stage, part) in enumerate(zip(self._stages, parts, strict=True)):
            ground = ramp[min(index, len(ramp) - 1)]
            body = QRectF(part.area.x() + 2, 1, part.area.width() - 4, height - 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground).lighter(108) if self.is_pointed(index) else QColor(ground))
            painter.drawPolygon(self._arrow(body, index > 0, index < len(parts) - 1))
            on = QColor(readable_on(ground))
            inner = body.adjusted(POINT, 0, -POINT, 0)
            upper = QRectF(inner.x(), inner.y() + height * 0.1, inner.width(), height * 0.45)
            lower = QRectF(inner.x(), inner.y() + height * 0.54, inner.width(), height * 0.32)
            self.write(painter, upper, stage.number, on, big, CENTRED)
            self.write(painter, lower, stage.name, on, small, CENTRED)
            below = QRectF(part.area.x(), height + 4, part.area.width(), part.area.height() - height - 4)
            self.write(painter, below, stage.below, "text_soft", small, CENTRED)

    def _arrow(self, body: QRectF, notched: bool, pointed: bool) -> QPolygonF:
        """An arrow along the reading direction; the first has no notch, the last no point."""
        left, right, top, bottom, middle = body.left(), body.right(), body.top(), body.bottom(), body.center().y()
        notch, point = (POINT if notched else 0), (POINT if pointed else 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left, right, notch, point = right, left, -notch, -point
        return QPolygonF(
            [
                QPointF(left, top),
                QPointF(right - point, top),
                QPointF(right, middle),
                QPointF(right - point, bottom),
                QPointF(left, bottom),
                QPointF(left + notch, middle),
            ]
        )
