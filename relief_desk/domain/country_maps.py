"""The outlines of a country's provinces, few enough points to be kept and painted; knows no file and no colour.

Points lie on a grid that is fine enough for a screen and for paper. Neighbours share its points, so that a border is
drawn once and no gap opens between two provinces.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import Any, TypeAlias

from relief_desk.domain.geojson import Area, Point

GridPoint: TypeAlias = tuple[int, int]

CELLS_ACROSS = 2400
POINTS_KEPT_MOST = 20_000
COARSER = 1.3


@dataclass(frozen=True, slots=True)
class MapShape:
    """One area: the key of its province ("" where the desk knows none), its name, its rings on the grid."""

    place: str
    name: str
    rings: tuple[tuple[GridPoint, ...], ...]


@dataclass(frozen=True, slots=True)
class CountryMap:
    """The shapes of a country. Grid points count cells of `cell` degrees, eastward from `west`, northward from `south`.

    A country across the 180th meridian goes on beyond it.
    """

    file: str
    west: float
    south: float
    cell: float
    points_read: int
    shapes: tuple[MapShape, ...]

    @property
    def points_kept(self) -> int:
        return sum(len(ring) for shape in self.shapes for ring in shape.rings)

    @property
    def east_scale(self) -> float:
        """How wide one degree of longitude is painted beside one of latitude, in the middle of the country."""
        tops = [y for shape in self.shapes for ring in shape.rings for _, y in ring]
        middle = self.south + (min(tops) + max(tops)) / 2 * self.cell
        return max(0.1, cos(radians(middle)))


def draw_map(areas: Sequence[Area], named: Mapping[int, tuple[str, str]], file: str) -> CountryMap:
    """The map of some areas; `named` gives (key of the place, name) of each by its number from 0.

    Areas of one place become one shape. So many points as can be told apart are kept, at most `POINTS_KEPT_MOST`.
    """
    moved = 360 if _across_the_date_line(areas) else 0
    rings = [[[(x + moved if x < 0 else x, y) for x, y in ring] for ring in area.rings] for area in areas]
    points = [point for area in rings for ring in area for point in ring]
    west, south = min(x for x, _ in points), min(y for _, y in points)
    widest = max(max(x for x, _ in points) - west, max(y for _, y in points) - south)
    cell = max(widest / CELLS_ACROSS, 1e-6)
    while True:
        shapes = _shapes(rings, named, west, south, cell)
        made = CountryMap(file, west, south, cell, len(points), shapes)
        if made.points_kept <= POINTS_KEPT_MOST:
            return made
        cell *= COARSER


def _across_the_date_line(areas: Iterable[Area]) -> bool:
    """The country is narrower when what lies west of Greenwich is thought to be east of the 180th meridian."""
    longitudes = [x for area in areas for ring in area.rings for x, _ in ring]
    moved = [x + 360 if x < 0 else x for x in longitudes]
    return max(moved) - min(moved) < max(longitudes) - min(longitudes)


def _shapes(
    areas: Sequence[Sequence[Sequence[Point]]],
    named: Mapping[int, tuple[str, str]],
    west: float,
    south: float,
    cell: float,
) -> tuple[MapShape, ...]:
    gathered: dict[tuple[str, str], list[tuple[GridPoint, ...]]] = {}
    for number, rings in enumerate(areas):
        held = gathered.setdefault(named[number], [])
        drawn = [_on_grid(ring, west, south, cell) for ring in rings]
        kept = [ring for ring in drawn if len(ring) >= 3]
        held += kept or [_mark(max(rings, key=len)[0], west, south, cell)]
    return tuple(MapShape(place, name, tuple(rings)) for (place, name), rings in gathered.items())


def _on_grid(ring: Sequence[Point], west: float, south: float, cell: float) -> tuple[GridPoint, ...]:
    """The ring's points on the grid without those that add nothing: repeated, on a straight line, or there and back."""
    kept: list[GridPoint] = []
    for x, y in ring:
        point = (round((x - west) / cell), round((y - south) / cell))
        if kept and point == kept[-1]:
            continue
        while len(kept) > 1 and _in_line(kept[-2], kept[-1], point):
            kept.pop()
        if not kept or point != kept[-1]:
            kept.append(point)
    if len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    return tuple(kept)


def _in_line(first: GridPoint, middle: GridPoint, last: GridPoint) -> bool:
    return (middle[0] - first[0]) * (last[1] - first[1]) == (middle[1] - first[1]) * (last[0] - first[0])


def _mark(point: Point, west: float, south: float, cell: float) -> tuple[GridPoint, ...]:
    """A small diamond where an area is too small for the grid: an island is somebody's province as well."""
    x, y = round((point[0] - west) / cell), round((point[1] - south) / cell)
    size = CELLS_ACROSS // 300
    return (x - size, y), (x, y + size), (x + size, y), (x, y - size)


def map_values(drawn: CountryMap) -> dict[str, Any]:
    """The map as plain JSON values; `map_of_values` gives it back."""
    return {
        "file": drawn.file,
        "west": drawn.west,
        "south": drawn.south,
        "cell": drawn.cell,
        "read": drawn.points_read,
        "shapes": [
            {
                "place": shape.place,
                "name": shape.name,
                "rings": [[each for point in ring for each in point] for ring in shape.rings],
            }
            for shape in drawn.shapes
        ],
    }


def map_of_values(values: Mapping[str, Any]) -> CountryMap:
    return CountryMap(
        values["file"],
        values["west"],
        values["south"],
        values["cell"],
        values["read"],
        tuple(
            MapShape(
                shape["place"],
                shape["name"],
                tuple(tuple(zip(ring[::2], ring[1::2], strict=True)) for ring in shape["rings"]),
            )
            for shape in values["shapes"]
        ),
    )
