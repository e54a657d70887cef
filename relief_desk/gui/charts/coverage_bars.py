"""Coverage as bars, one line for each tier, sector or place; what is not firm yet is hatched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from relief_desk.gui.charts.chart import TRAILING, Chart, Part
from relief_desk.gui.theme import theme

LINE_HEIGHT, BAR_HEIGHT = 30, 10


@dataclass(frozen=True, slots=True)
class CoverageBar:
    """One line: the covered share and how much of it is firm (0 to 1), as words too, and the place it opens."""

    label: str
    share: float
    firm_share: float
    percent: str
    amount: str
    text: str
    place: Mapping[str, str] | None = None


class CoverageBars(Chart):
    """Bars in the order given."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._bars: Sequence[CoverageBar] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[CoverageBar]) -> None:
        self._bars = tuple(bars)
        self.show_values()

    def sizeHint(self) -> QSize:
        return QSize(300, round(LINE_HEIGHT * theme().scale) * max(1, len(self._bars)))

    def minimumSizeHint(self) -> QSize:
        return QSize(220, self.sizeHint().height())

    def parts_in(self, area: QSizeF) -> list[Part]:
        height = round(LINE_HEIGHT * theme().scale)
        return [
            Part(QRectF(0, index * height, area.width(), height), bar.text, bar.place)
            for index, bar in enumerate(self._bars)
        ]

    def paint(self, painter: QPainter, area: QSizeF, parts: list[Part]) -> None:
        small, bold = self.sized(0.88), self.sized(1.0, bold=True)
        scale = theme().scale
        label_width = min(210 * scale, area.width() * 0.46)
        percent_width, amount_width = 46 * scale, (78 * scale if area.width() > 340 * scale else 0)
        for index, (bar, part) in enumerate(zip(self._bars, parts, strict=True)):
            if self.is_pointed(index):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().colour("hover"))
                painter.drawRoundedRect(part.area, 6, 6)
            top, height = part.area.y(), part.area.height()
            column = [4.0, label_width, area.width() - percent_width - amount_width, area.width() - amount_width]
            label = self.mirrored(QRectF(column[0], top, label_width - 8, height), area)
            percent = self.mirrored(QRectF(column[2], top, percent_width, height), area)
            amount = self.mirrored(QRectF(column[3], top, amount_width - 4, height), area)
            self.write(painter, label, bar.label)
            self._paint_bar(painter, area, QRectF(column[1], top, column[2] - column[1] - 6, height), bar)
            self.write(painter, percent, bar.percent, font=bold, align=TRAILING)
            if amount_width:
                self.write(painter, amount, bar.amount, "text_faint", small, TRAILING)

    def _paint_bar(self, painter: QPainter, area: QSizeF, place: QRectF, bar: CoverageBar) -> None:
        height = BAR_HEIGHT * theme().scale
        track = QRectF(place.x(), place.center().y() - height / 2, place.width(), height)
        share, firm = min(1.0, bar.share), min(1.0, bar.firm_share)
        whole = QPainterPath()
        whole.addRoundedRect(self.mirrored(track, area), height / 2, height / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(whole, theme().colour("track"))
        colour = theme().cover_colour(bar.share)
        painter.save()
        painter.setClipPath(whole)
        fill = QRectF(track.x(), track.y(), max(height * 0.8, track.width() * share) if share else 0, height)
        painter.fillRect(self.mirrored(fill, area), colour)
        if share > firm:
            soft = QRectF(track.x() + track.width() * firm, track.y(), track.width() * (share - firm), height)
            painter.fillRect(self.mirrored(soft, area), theme().colour("surface"))
            painter.fillRect(self.mirrored(soft, area), _lighter(colour))
            painter.fillRect(self.mirrored(soft, area), QBrush(colour, Qt.BrushStyle.BDiagPattern))
        painter.restore()
        painter.setPen(QPen(theme().colour("cover_edge"), 0.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(whole)


def _lighter(colour: QColor) -> QColor:
    made = QColor(colour)
    made.setAlpha(70)
    return made
