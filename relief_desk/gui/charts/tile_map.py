"""A country as a grid of tiles, one a province, coloured by coverage with the number printed in it; never mirrored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from relief_desk.gui.charts.chart import CENTRED, Part
from relief_desk.gui.charts.map_chart import MapChart
from relief_desk.gui.theme import theme
from relief_desk.gui.tokens import readable_on

GAP = 4


@dataclass(frozen=True, slots=True)
class Tile:
    """One province: where it stands in the grid, its short name, its covered share (None where nothing is needed)."""

    row: int
    column: int
    name: str
    share: float | None
    percent: str
    text: str
    place: Mapping[str, str] | None = None


class TileMap(MapChart):
    """Tiles where the grid puts them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._tiles: Sequence[Tile] = ()

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        self._tiles = tuple(tiles)
        self.show_values()

    def parts_in(self, area: QSizeF) -> list[Part]:
        if not self._tiles:
            return []
        columns = max(tile.column for tile in self._tiles) + 1
        rows = max(tile.row for tile in self._tiles) + 1
        width = min(area.width() / columns, 64 * theme().scale)
        height = min(area.height() / rows, width * 0.95)
        left, top = (area.width() - columns * width) / 2, (area.height() - rows * height) / 2
        return [
            Part(
                QRectF(left + tile.column * width, top + tile.row * height, width - GAP, height - GAP),
                tile.text,
                tile.place,
            )
            for tile in self._tiles
        ]

    def paint(self, painter: QPainter, area: QSizeF, parts: list[Part]) -> None:
        bold, small = self.sized(0.86, bold=True), self.sized(0.82)
        for index, (tile, part) in enumerate(zip(self._tiles, parts, strict=True)):
            ground = QColor(theme().colour("surface_low" if tile.share is None else "track"))
            if tile.share is not None:
                ground = QColor(theme().cover_colour(tile.share))
            on = theme().colour("text_faint") if tile.share is None else QColor(readable_on(ground.name()))
            edge = "text" if self.is_pointed(index) else ("line" if tile.share is None else "cover_edge")
            painter.setPen(QPen(theme().colour(edge), 1.6 if self.is_pointed(index) else 0.8))
            painter.setBrush(ground)
            painter.drawRoundedRect(part.area, 6, 6)
            if tile.share is None:
                self.write(painter, part.area, tile.name, on, small, CENTRED)
                continue
            half = part.area.height() / 2
            upper = QRectF(part.area.x() + 1, part.area.y() + 2, part.area.width() - 2, half)
            lower = QRectF(part.area.x() + 1, part.area.y() + half - 2, part.area.width() - 2, half)
            self.write(painter, upper, tile.name, on, bold, CENTRED)
            self.write(painter, lower, tile.percent, on, small, CENTRED)


class CoverageLegend(QWidget):
    """What the five colours mean."""

    def __init__(self, texts: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = tuple(texts)
        self.setAccessibleName(", ".join(self._texts))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(280, round(30 * theme().scale))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(round(11 * theme().scale))
        painter.setFont(font)
        width = min(64 * theme().scale, self.width() / len(self._texts))
        left = (self.width() - width * len(self._texts)) / 2
        reverse = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for index, text in enumerate(self._texts):
            at = len(self._texts) - 1 - index if reverse else index
            painter.setPen(QPen(theme().colour("cover_edge"), 0.8))
            painter.setBrush(theme().colour(f"cover_{index + 1}"))
            painter.drawRoundedRect(QRectF(left + at * width + 1, 1, width - 2, 8), 3, 3)
            painter.setPen(theme().colour("text_soft"))
            painter.drawText(QRectF(left + at * width, 11, width, self.height() - 11), CENTRED, text)
        painter.end()
