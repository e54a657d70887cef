"""A country as the outlines of its provinces, coloured by coverage with the number where there is room; never mirrored.

Longitude and latitude are painted as they are, longitude narrowed as it is in the middle of the country: true enough
for a country on a screen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QWidget

from relief_desk.domain.country_maps import CountryMap, MapShape
from relief_desk.gui.charts.chart import CENTRED, Part
from relief_desk.gui.charts.map_chart import MapChart
from relief_desk.gui.theme import theme
from relief_desk.gui.tokens import readable_on

EDGE = 4
STATIONS = sorted(
    ((right / 10, down / 10) for right in range(-3, 4) for down in range(-3, 4)),
    key=lambda station: station[0] ** 2 + station[1] ** 2,
)
"""Where a number is tried, as shares of the shape's width and height from its middle, the nearest first."""


@dataclass(frozen=True, slots=True)
class ShapeFigure:
    """What one shape shows: its covered share (None where nothing is needed), said shortly and in a sentence."""

    share: float | None
    percent: str
    text: str
    place: Mapping[str, str] | None = None


class ShapeMap(MapChart):
    """Shapes from north to south."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._figures: Sequence[ShapeFigure] = ()
        self._outlines: list[QPainterPath] = []
        self._bounds = QRectF()
        self._placed = QTransform()

    def show_map(self, drawn: CountryMap, figures: Mapping[int, ShapeFigure]) -> None:
        """`figures` belong to the shapes by their number in the map."""
        outlines = [_outline(shape, drawn.east_scale) for shape in drawn.shapes]
        order = sorted(range(len(outlines)), key=lambda at: _reading_order(outlines[at].boundingRect()))
        self._outlines = [outlines[at] for at in order]
        self._figures = tuple(figures[at] for at in order)
        self._bounds = QRectF()
        for outline in outlines:
            self._bounds = self._bounds.united(outline.boundingRect())
        self.show_values()

    def parts_in(self, area: QSizeF) -> list[Part]:
        if not self._outlines:
            return []
        self._placed = _fitted(self._bounds, area)
        return [
            Part(self._placed.mapRect(outline.boundingRect()), figure.text, figure.place)
            for outline, figure in zip(self._outlines, self._figures, strict=True)
        ]

    def shape_of(self, index: int) -> QPainterPath:
        return self._placed.map(self._outlines[index])

    def part_at(self, x: float, y: float) -> int:
        here = (index for index, part in enumerate(self.parts()) if part.area.contains(x, y))
        return next((index for index in here if self.shape_of(index).contains(QPointF(x, y))), -1)

    def paint(self, painter: QPainter, area: QSizeF, parts: list[Part]) -> None:
        self._placed = _fitted(self._bounds, area)
        pointed = next((index for index in range(len(parts)) if self.is_pointed(index)), -1)
        for index, figure in enumerate(self._figures):
            self._paint_shape(painter, self.shape_of(index), figure, index == pointed)
        if pointed >= 0:  # once more, so that its outline lies over its neighbours'
            self._paint_shape(painter, self.shape_of(pointed), self._figures[pointed], pointed=True)
        for index, figure in enumerate(self._figures):
            self._paint_number(painter, self.shape_of(index), figure)

    def _paint_shape(self, painter: QPainter, shape: QPainterPath, figure: ShapeFigure, pointed: bool) -> None:
        edge = "text" if pointed else "outline" if figure.share is None else "cover_edge"
        painter.setPen(QPen(theme().colour(edge), 1.8 if pointed else 0.8))
        painter.setBrush(_ground(figure))
        painter.drawPath(shape)

    def _paint_number(self, painter: QPainter, shape: QPainterPath, figure: ShapeFigure) -> None:
        """The share, where the shape is wide and high enough to hold it."""
        if not figure.percent:
            return
        font = self.sized(0.82, bold=True)
        metrics = QFontMetricsF(font, self)
        room = _room_in(shape, QSizeF(metrics.horizontalAdvance(figure.percent), metrics.height() - 2))
        if room is not None:
            self.write(painter, room.adjusted(-2, -2, 2, 2), figure.percent, _text_on(figure), font, CENTRED)


def _ground(figure: ShapeFigure) -> QColor:
    return theme().colour("surface_low") if figure.share is None else theme().cover_colour(figure.share)


def _text_on(figure: ShapeFigure) -> QColor:
    return QColor(readable_on(_ground(figure).name()))


def _outline(shape: MapShape, east_scale: float) -> QPainterPath:
    """Its rings, north above; a ring inside another one is a hole."""
    outline = QPainterPath()
    outline.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in shape.rings:
        outline.addPolygon(QPolygonF([QPointF(x * east_scale, -y) for x, y in ring]))
        outline.closeSubpath()
    return outline


def _fitted(bounds: QRectF, area: QSizeF) -> QTransform:
    """As large as the area holds, in its middle."""
    width, height = max(bounds.width(), 1e-9), max(bounds.height(), 1e-9)
    scale = min((area.width() - 2 * EDGE) / width, (area.height() - 2 * EDGE) / height)
    made = QTransform()
    made.translate(area.width() / 2, area.height() / 2)
    made.scale(scale, scale)
    made.translate(-bounds.center().x(), -bounds.center().y())
    return made


def _room_in(shape: QPainterPath, size: QSizeF) -> QRectF | None:
    """Where a text of this size lies wholly inside the largest piece, as near to its middle as can be."""
    box = max((piece.boundingRect() for piece in shape.toSubpathPolygons()), key=_size)
    if box.width() < size.width() or box.height() < size.height():
        return None
    for right, down in STATIONS:
        room = QRectF(QPointF(), size)
        room.moveCenter(box.center() + QPointF(right * box.width(), down * box.height()))
        if shape.contains(room):
            return room
    return None


def _size(box: QRectF) -> float:
    return box.width() * box.height()


def _reading_order(box: QRectF) -> tuple[float, float]:
    return box.center().y(), box.center().x()
