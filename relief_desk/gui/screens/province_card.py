"""Coverage by province on the overview: as tiles, as the outlines of a map, or as bars where there is neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from relief_desk.domain.country_maps import CountryMap, MapShape
from relief_desk.domain.overview import GroupCoverage
from relief_desk.gui.building_blocks import Card, button, disable, label, scrolled
from relief_desk.gui.charts.coverage_bars import CoverageBars
from relief_desk.gui.charts.shape_map import ShapeFigure, ShapeMap
from relief_desk.gui.charts.tile_map import CoverageLegend, Tile, TileMap
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.screens.coverage_words import CoverageWords

if TYPE_CHECKING:
    from relief_desk.services.overviews import OverviewOfDesk

NAMES_SAID = 6


class ProvinceCard(Card):
    """`chosen` carries the place of the rows behind a province, `command_wanted` a command about the map."""

    chosen = Signal(object)
    command_wanted = Signal(str)

    def __init__(self, wording: LocalWording, why_only_looking: str, parent: QWidget | None = None) -> None:
        name = QCoreApplication.translate("OverviewScreen", "Coverage by province")
        super().__init__(name, parent)
        self._wording = wording
        self._words = CoverageWords(wording, self)
        self.tiles, self.shapes, self.bars = TileMap(name), ShapeMap(name), CoverageBars(name)
        self._load = button(self.tr("Load a map…"), self._want_map, "place", "link")
        self._remove = button(self.tr("Remove the map"), self._want_no_map, look="link")
        for each in (self._load, self._remove):
            disable(each, why_only_looking)
            self.beside_heading(each)
        self._legend = CoverageLegend([self._range_text(step * 20) for step in range(5)])
        self._beside = label("", "caption", wrap=True)
        self._kinds = QStackedWidget()
        for chart in (self.tiles, self.shapes, self.bars):
            self._kinds.addWidget(scrolled(chart) if chart is self.bars else chart)
            chart.chosen.connect(self.chosen)
        self.body.addWidget(self._kinds, 1)
        self.body.addWidget(self._legend)
        self.body.addWidget(self._beside)

    def show_provinces(self, found: OverviewOfDesk) -> None:
        groups = {group.key: group for group in found.figures.provinces}
        on_map: set[str] = set(groups)
        if found.map is not None:
            on_map = {shape.place for shape in found.map.shapes if shape.place}
            self._show_shapes(found.map, groups, found.place_names)
        elif found.tiles:
            on_map = {tile.place for tile in found.tiles}
            self._show_tiles(found, groups)
        else:
            self.bars.show_bars([self._words.bar(group) for group in found.figures.provinces])
        self._kinds.setCurrentIndex(1 if found.map is not None else 0 if found.tiles else 2)
        self._legend.setVisible(found.map is not None or bool(found.tiles))
        self._load.setVisible(found.map is None and not found.tiles)
        self._remove.setVisible(found.map is not None)
        self._say_beside([group for key, group in groups.items() if key not in on_map])

    def _show_tiles(self, found: OverviewOfDesk, groups: dict[str, GroupCoverage]) -> None:
        tiles = []
        for tile in found.tiles:
            seen = self._figure(groups.get(tile.place), found.place_names.get(tile.place, tile.short))
            tiles.append(Tile(tile.row, tile.column, tile.short, seen.share, seen.percent, seen.text, seen.place))
        self.tiles.show_tiles(tiles)

    def _show_shapes(self, drawn: CountryMap, groups: dict[str, GroupCoverage], names: dict[str, str]) -> None:
        figures = {at: self._shape_figure(shape, groups, names) for at, shape in enumerate(drawn.shapes)}
        self.shapes.show_map(drawn, figures)

    def _shape_figure(self, shape: MapShape, groups: dict[str, GroupCoverage], names: dict[str, str]) -> ShapeFigure:
        if not shape.place:
            text = self.tr("{place}: not a province of this desk").format(place=shape.name)
            return ShapeFigure(None, "", text)
        return self._figure(groups.get(shape.place), names.get(shape.place, shape.name))

    def _figure(self, group: GroupCoverage | None, name: str) -> ShapeFigure:
        if group is None:
            return ShapeFigure(None, "", self.tr("{place}: no need stated").format(place=name))
        share = float(group.coverage.hopeful)
        return ShapeFigure(share, self._words.share(group), self._words.sentence(group), group.place)

    @Slot()
    def _want_map(self) -> None:
        self.command_wanted.emit("load_map")

    @Slot()
    def _want_no_map(self) -> None:
        self.command_wanted.emit("remove_map")

    def _say_beside(self, groups: list[GroupCoverage]) -> None:
        """What has needs and no place on the map."""
        said = [f"{self._words.name(group)} {self._words.share(group)}" for group in groups]
        more = ["…"] if len(said) > NAMES_SAID else []
        names = self._wording.listed([*said[:NAMES_SAID], *more])
        self._beside.setText(self.tr("Not on the map: {names}").format(names=names))
        self._beside.setVisible(bool(groups))

    def _range_text(self, first: int) -> str:
        sign = "٪" if self._wording.right_to_left else "%"
        return self._wording.digits(f"{first}–{first + 20}") + sign
