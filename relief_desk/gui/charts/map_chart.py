"""What the charts of a country have in common: their size, and that west stays in the west in every language."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtWidgets import QSizePolicy, QWidget

from relief_desk.gui.charts.chart import Chart
from relief_desk.gui.theme import theme


class MapChart(Chart):
    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(round(430 * theme().scale), round(330 * theme().scale))

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 240)

    def mirrored(self, area: QRectF, size: QSizeF) -> QRectF:
        return QRectF(area)
