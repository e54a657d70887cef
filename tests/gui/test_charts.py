"""What the charts promise: parts that are hit, walked by keys, spoken, mirrored where the language is, and printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from math import cos, radians
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPdfWriter, QPixmap
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from relief_desk.domain.country_maps import CountryMap, MapShape
from relief_desk.gui.charts.chart import Chart
from relief_desk.gui.charts.coverage_bars import CoverageBar, CoverageBars
from relief_desk.gui.charts.pipeline import Pipeline, Stage
from relief_desk.gui.charts.shape_map import ShapeFigure, ShapeMap
from relief_desk.gui.charts.tile_map import Tile, TileMap
from relief_desk.gui.charts.timeline import Span, Timeline

TODAY = date(2022, 7, 1)
SPANS = [
    Span("Tents", date(2022, 6, 25), date(2022, 7, 3), date(2022, 6, 30), "bad", "Tents, late", {"record": "L-1"}),
    Span("Flour", date(2022, 6, 28), date(2022, 7, 8), None, "mute", "Flour", {"record": "L-2"}),
]


def bars() -> Chart:
    chart = CoverageBars("Coverage")
    chart.show_bars(
        [
            CoverageBar("Critical", 0.8, 0.5, "80%", "12 needs", "Critical: 80%", {"priority": "1"}),
            CoverageBar("Low", 0.0, 0.0, "0%", "3 needs", "Low: 0%", {"priority": "4"}),
        ]
    )
    return chart


def pipeline() -> Chart:
    chart = Pipeline("Pledges")
    chart.show_stages(
        [Stage("Offered", "44", "100%", "Offered: 44", {"status": "offered"}), Stage("Here", "2", "5%", "Here: 2", {})]
    )
    return chart


def timeline() -> Chart:
    chart = Timeline("Arrivals")
    chart.show_spans(SPANS, TODAY, {day: str(day) for day in Timeline.days_to_name(SPANS, TODAY)})
    return chart


def tiles() -> Chart:
    chart = TileMap("Provinces")
    chart.show_tiles(
        [
            Tile(0, 0, "KHO", 0.56, "56%", "Khost: 56%", {"province": "AF26"}),
            Tile(0, 1, "BAM", None, "", "Bamyan: no need stated"),
        ]
    )
    return chart


def square(west: int, south: int, side: int) -> tuple[tuple[int, int], ...]:
    return (west, south), (west + side, south), (west + side, south + side), (west, south + side)


def shapes() -> Chart:
    """A wide province with a lake in it, and an islet to its south-east that no need is stated for."""
    chart = ShapeMap("Provinces")
    lake_province = MapShape("AF26", "Khost", (square(0, 0, 100), square(40, 40, 20)))
    islet = MapShape("", "Islet", (square(104, -12, 10),))
    drawn = CountryMap("made.geojson", 60.0, 30.0, 0.01, 12, (islet, lake_province))
    needed = ShapeFigure(0.56, "56%", "Khost: 56%", {"province": "AF26"})
    chart.show_map(drawn, {1: needed, 0: ShapeFigure(None, "", "Islet: no need stated")})
    return chart


CHARTS = [bars, pipeline, timeline, tiles, shapes]


@pytest.fixture(params=CHARTS, ids=[make.__name__ for make in CHARTS])
def chart(request: pytest.FixtureRequest, qtbot: QtBot) -> Chart:
    make: Callable[[], Chart] = request.param
    made = make()
    qtbot.addWidget(made)
    made.resize(480, 240)
    made.show()
    made.grab()
    return made


def test_every_part_lies_inside_and_says_what_it_is(chart: Chart) -> None:
    parts = chart.parts()
    assert len(parts) == 2
    assert all(part.area.left() >= 0 and part.area.right() <= 480 and part.text for part in parts)


def test_all_parts_are_spoken_to_a_screen_reader(chart: Chart) -> None:
    assert all(part.text in chart.accessibleDescription() for part in chart.parts())
    assert chart.accessibleName()


def test_a_click_opens_the_rows_behind_a_part(chart: Chart, qtbot: QtBot) -> None:
    part = chart.parts()[0]
    with qtbot.waitSignal(chart.chosen) as told:
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=(part.area.topLeft() + QPointF(6, 6)).toPoint())
    assert told.args == [part.place]


def test_keys_walk_the_parts_and_open_them(chart: Chart, qtbot: QtBot) -> None:
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Down)
    QTest.keyClick(chart, Qt.Key.Key_Up)
    with qtbot.waitSignal(chart.chosen) as told:
        QTest.keyClick(chart, Qt.Key.Key_Return)
    assert told.args == [chart.parts()[0].place]


def test_a_part_without_rows_opens_nothing(qtbot: QtBot) -> None:
    made = tiles()
    qtbot.addWidget(made)
    made.resize(480, 240)
    made.grab()
    with qtbot.assertNotEmitted(made.chosen):
        QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=made.parts()[1].area.center().toPoint())


def test_charts_are_mirrored_for_languages_that_run_the_other_way_but_maps_are_not(chart: Chart) -> None:
    chart.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    chart.grab()
    before = [part.area.center().x() for part in chart.parts()]
    chart.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    chart.grab()
    after = [part.area.center().x() for part in chart.parts()]
    if isinstance(chart, TileMap | ShapeMap):
        assert after == before
    else:
        assert after == pytest.approx([480 - x for x in before])


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_time_runs_from_left_to_right_in_every_language(direction: Qt.LayoutDirection, qtbot: QtBot) -> None:
    made = timeline()
    qtbot.addWidget(made)
    made.setLayoutDirection(direction)
    assert isinstance(made, Timeline)
    area = QSizeF(480, 240)
    places = [made.day_x(day, area) for day in (SPANS[0].start, TODAY, SPANS[1].end)]
    assert places == sorted(places)
    assert 0 < places[0] < places[-1] < 480


def test_something_is_painted(chart: Chart) -> None:
    image = chart.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(colours) > 4


def test_paper_gets_what_the_screen_shows(chart: Chart, tmp_path: Path) -> None:
    path = tmp_path / "chart.pdf"
    writer = QPdfWriter(str(path))
    painter = QPainter(writer)
    chart.draw(painter, QSizeF(480, 240))
    painter.end()
    assert path.read_bytes().startswith(b"%PDF")


def test_a_hole_in_a_shape_is_not_part_of_it_and_the_shape_is_seen_from_north(qtbot: QtBot) -> None:
    made = shapes()
    qtbot.addWidget(made)
    made.resize(480, 240)
    made.grab()
    khost, islet = made.parts()
    assert [khost.text, islet.text] == ["Khost: 56%", "Islet: no need stated"]
    assert made.part_at(khost.area.center().x(), khost.area.center().y()) == -1
    assert made.part_at(khost.area.left() + 4, khost.area.center().y()) == 0
    assert islet.area.top() > khost.area.center().y()
    assert islet.area.left() > khost.area.right()


@pytest.mark.parametrize("size", [(480, 240), (240, 480), (1200, 200), (60, 60)])
def test_a_map_fills_its_place_without_being_stretched(size: tuple[int, int], qtbot: QtBot) -> None:
    made = shapes()
    qtbot.addWidget(made)
    khost = made.parts_in(QSizeF(*size))[0].area
    narrowing = cos(radians(30.44))
    assert khost.width() / khost.height() == pytest.approx(narrowing, rel=0.01)
    whole = QRectF()
    for part in made.parts_in(QSizeF(*size)):
        whole = whole.united(part.area)
    assert QRectF(0, 0, *size).contains(whole)
    assert whole.width() == pytest.approx(size[0] - 8) or whole.height() == pytest.approx(size[1] - 8)


def test_a_shape_too_small_for_its_number_is_painted_without_it(qtbot: QtBot) -> None:
    figures = {0: ShapeFigure(0.1, "10%", "A: 10%")}
    made = ShapeMap("Provinces")
    qtbot.addWidget(made)
    made.show_map(CountryMap("a", 60.0, 0.0, 0.01, 4, (MapShape("A", "A", (square(0, 0, 10),)),)), figures)
    colours = []
    for side in (120, 24):
        made.resize(side, side)
        image, middle = made.grab().toImage(), range(side // 3, 2 * side // 3)
        colours.append(len({image.pixel(x, y) for x in middle for y in middle}))
    assert colours[0] > 1
    assert colours[1] == 1


@pytest.mark.parametrize("kind", [CoverageBars, Pipeline, Timeline, TileMap, ShapeMap])
def test_a_chart_of_nothing_says_so(kind: type[Chart], qtbot: QtBot) -> None:
    made = kind("Nothing")
    qtbot.addWidget(made)
    made.resize(300, 120)
    made.show_values()
    picture = QPixmap(made.size())
    made.render(picture, QPoint(0, 0))
    assert made.parts() == []
    assert made.accessibleDescription() == made.empty_text()


def test_the_head_of_a_timeline_names_at_most_seven_days_evenly() -> None:
    days = Timeline.days_to_name(SPANS, TODAY)
    gaps = {(after - before).days for before, after in pairwise(days)}
    assert 2 <= len(days) <= 7
    assert len(gaps) == 1
