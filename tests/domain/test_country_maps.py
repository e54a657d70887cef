"""What a map promises: areas in degrees or a sentence, few points without gaps between neighbours, nothing lost."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, radians, sin
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relief_desk.domain.country_maps import POINTS_KEPT_MOST, CountryMap, draw_map, map_of_values, map_values
from relief_desk.domain.geojson import Area, read_areas
from relief_desk.domain.problems import FileRefused

Ring = list[list[float]]


def box(west: float, south: float, side: float = 1.0) -> Ring:
    east, north = west + side, south + side
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def circle(points: int, west: float = 60, south: float = 30, radius: float = 2) -> Ring:
    turns = [2 * pi * step / points for step in range(points)]
    return [[west + radius * cos(turn), south + radius * sin(turn)] for turn in (*turns, 0.0)]


def saw(south: float) -> Ring:
    """Forty degrees of teeth."""
    teeth = [[60 + step / 60, south + step % 2] for step in range(2_400)]
    return [*teeth, [100.0, south + 2], [60.0, south + 2], teeth[0]]


def feature(*polygons: list[Ring], **words: Any) -> dict[str, Any]:
    kind, held = ("Polygon", polygons[0]) if len(polygons) == 1 else ("MultiPolygon", list(polygons))
    return {"type": "Feature", "properties": words, "geometry": {"type": kind, "coordinates": held}}


def document(*features: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": list(features), **more}


def drawn(*features: dict[str, Any]) -> CountryMap:
    areas = read_areas(document(*features), "map.geojson")
    return draw_map(areas, {at: (f"P{at}", f"Province {at}") for at in range(len(areas))}, "map.geojson")


def test_holes_and_several_pieces_are_kept_as_rings_of_one_shape() -> None:
    made = drawn(feature([box(60, 30, 4), box(61, 31, 1)], [box(66, 30, 2)]))
    assert [len(shape.rings) for shape in made.shapes] == [3]


def test_points_and_lines_are_passed_over_and_words_are_kept() -> None:
    point = {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [1, 2]}}
    areas = read_areas(document(point, feature([box(0, 0)], NAME="Herat", CODE=7, EMPTY=None)), "a")
    assert [dict(area.words) for area in areas] == [{"NAME": "Herat", "CODE": "7"}]


def test_areas_of_one_place_become_one_shape() -> None:
    areas = read_areas(document(feature([box(0, 0)]), feature([box(5, 0)])), "a")
    assert len(draw_map(areas, {0: ("P", "p"), 1: ("P", "p")}, "a").shapes) == 1


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ([], "no GeoJSON map"),
        ({"type": "Topology"}, "no GeoJSON map"),
        (document(), "no areas"),
        ({"type": "FeatureCollection", "features": 7}, "no areas"),
        (document({"type": "Feature", "geometry": None}), "no areas"),
        (document(feature([[[0, 0], [1, 1]]])), "Area 1 .* is broken"),
        (document(feature([box(0, 0)]), feature([[["x", 0]] * 4])), "Area 2 .* is broken"),
        (document(feature([[[0, 0], [1], [1, 1], [0, 0]]])), "Area 1 .* is broken"),
        (document(feature([[[0, float("nan")]] * 4])), "Area 1 .* is broken"),
        (document(feature([[[10**400, 0]] * 4])), "Area 1 .* is broken"),
        (document({"type": "Feature", "geometry": {"type": "Polygon"}}), "Area 1 .* is broken"),
        (document(feature([box(512_345, 3_812_345, 1000)])), "not in degrees .* 513345, 3\\.81334e\\+06"),
        (document(feature([box(14, 121)])), "the wrong way round: it has 15, 122"),
        (document(feature([box(0, 0)]), crs={"properties": {"name": "EPSG:32642"}}), "says EPSG:32642"),
    ],
)
def test_what_is_no_map_in_degrees_is_refused_with_its_reason(held: object, said: str) -> None:
    with pytest.raises(FileRefused, match=said):
        read_areas(held, "map.geojson")


@pytest.mark.parametrize("name", ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326"])
def test_a_file_that_names_degrees_of_wgs_84_is_taken(name: str) -> None:
    assert read_areas(document(feature([box(0, 0)]), crs={"properties": {"name": name}}), "a")


@given(
    st.recursive(st.none() | st.floats() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner))
)
def test_any_geometry_is_read_or_refused(coordinates: object) -> None:
    held = document({"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": coordinates}})
    with pytest.raises(FileRefused):
        read_areas(held, "a")


def test_a_detailed_outline_is_simplified_to_its_form() -> None:
    made = drawn(feature([circle(100_000)]))
    assert made.points_read == 100_001
    assert 500 < made.points_kept <= POINTS_KEPT_MOST
    xs = [x for x, _ in made.shapes[0].rings[0]]
    assert (max(xs) - min(xs)) * made.cell == pytest.approx(4, rel=0.01)


def test_many_detailed_areas_are_kept_to_the_most_points_together() -> None:
    made = drawn(*(feature([saw(south=3.0 * at)]) for at in range(10)))
    assert POINTS_KEPT_MOST / 3 < made.points_kept <= POINTS_KEPT_MOST < made.points_read
    assert len(made.shapes) == 10


def test_neighbours_keep_the_same_points_along_their_border() -> None:
    border = [[61 + 0.2 * sin(step / 9), 30 + step / 400] for step in range(401)]
    left = [[60.0, 30.0], *border, [60.0, 31.0], [60.0, 30.0]]
    right = [[62.0, 30.0], *border, [62.0, 31.0], [62.0, 30.0]]
    one, other = (set(shape.rings[0]) for shape in drawn(feature([left]), feature([right])).shapes)
    assert len(one & other) > 100
    assert len(one ^ other) <= 8


def test_a_straight_line_of_points_leaves_only_its_ends() -> None:
    edge = [[60 + step / 100, 30.0] for step in range(101)]
    made = drawn(feature([[*edge, [61.0, 31.0], [60.0, 31.0], [60.0, 30.0]]]))
    assert len(made.shapes[0].rings[0]) == 4


def test_an_island_too_small_for_the_grid_leaves_a_mark_only_where_nothing_else_shows_its_province() -> None:
    made = drawn(
        feature([box(60, 30, 20)]), feature([box(85, 40, 0.001)]), feature([box(62, 55, 5)], [box(90, 41, 0.001)])
    )
    assert [len(shape.rings) for shape in made.shapes] == [1, 1, 1]
    assert len(made.shapes[1].rings[0]) == 4


def test_a_country_across_the_180th_meridian_is_drawn_in_one_piece() -> None:
    made = drawn(feature([box(177, -18, 2.9)]), feature([box(-179.9, -17, 1)]))
    right = max(x for shape in made.shapes for ring in shape.rings for x, _ in ring)
    assert made.west == 177
    assert right * made.cell == pytest.approx(4.1, rel=0.01)


def test_a_degree_of_longitude_is_narrowed_as_it_is_in_the_middle_of_the_country() -> None:
    assert drawn(feature([box(60, 59, 2)])).east_scale == pytest.approx(cos(radians(60)), rel=1e-3)


def test_a_map_comes_back_from_its_values() -> None:
    made = drawn(feature([circle(50)]), feature([box(64, 30), box(64.2, 30.2, 0.3)]))
    assert map_of_values(map_values(made)) == made


@given(st.lists(st.tuples(st.floats(-179, 179), st.floats(-89, 89)), min_size=3, max_size=60))
def test_a_ring_on_the_grid_has_no_point_twice_running(points: list[tuple[float, float]]) -> None:
    area = Area({}, ((*points, points[0]),))
    for ring in draw_map([area], {0: ("", "a")}, "a").shapes[0].rings:
        assert all(before != after for before, after in pairwise(ring))
        assert len(ring) >= 3
