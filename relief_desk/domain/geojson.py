"""The areas of a GeoJSON document, checked coordinate by coordinate; reads no file and knows no place.

Source: RFC 7946. Only areas (Polygon, MultiPolygon) are taken; longitude comes first, in degrees of WGS 84.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any, TypeAlias

from relief_desk.domain.problems import FileRefused
from relief_desk.domain.wording import Template

Point: TypeAlias = tuple[float, float]
"""Longitude and latitude in degrees."""

POINTS_MOST = 1_000_000
AREAS_MOST = 5_000
SLACK_DEGREES = 1e-6
WGS_84 = ("CRS84", "4326", "4979")

NOT_GEOJSON = Template("map.not_geojson", "{file} is no GeoJSON map: it is not a FeatureCollection.")
ASK_FOR_GEOJSON = Template(
    "map.not_geojson.advice", "Ask for the outlines of the provinces as GeoJSON in WGS 84, and choose that file."
)
NO_AREAS = Template("map.no_areas", "{file} holds no areas, only points or lines or nothing at all.")
BROKEN_AREA = Template("map.broken_area", "Area {number} of {file} is broken: its outline cannot be followed.")
EXPORT_AGAIN = Template("map.broken_area.advice", "Export the map again, or mend it in the program it came from.")
TOO_LARGE = Template("map.too_large", "{file} is too detailed: at most {areas} areas and {points} points are read.")
SIMPLIFY = Template("map.too_large.advice", "Simplify it first, or choose a map of the provinces only.")
NOT_DEGREES = Template(
    "map.not_degrees", "{file} is not in degrees of longitude and latitude: it has {first}, {second}."
)
OTHER_SYSTEM = Template("map.other_system", "{file} is not in WGS 84: it says {system}.")
USE_DEGREES = Template("map.not_degrees.advice", "Export it again in WGS 84 (EPSG:4326).")
SWAPPED = Template("map.swapped", "{file} has latitude and longitude the wrong way round: it has {first}, {second}.")
LONGITUDE_FIRST = Template("map.swapped.advice", "Export it again with the longitude first, as GeoJSON wants it.")


@dataclass(frozen=True, slots=True)
class Area:
    """One feature: what its properties say, as text by their names, and its closed rings, holes among them."""

    words: Mapping[str, str]
    rings: tuple[tuple[Point, ...], ...]


def read_areas(document: object, file: str) -> tuple[Area, ...]:
    """All areas of a decoded document, in its order; raises FileRefused in words where it is no map of areas."""
    if not isinstance(document, dict) or document.get("type") != "FeatureCollection":
        raise FileRefused.of(NOT_GEOJSON, ASK_FOR_GEOJSON, file=file)
    _refuse_other_system(document.get("crs"), file)
    features = document.get("features")
    areas = tuple(_areas(features if isinstance(features, list) else (), file))
    if not areas:
        raise FileRefused.of(NO_AREAS, ASK_FOR_GEOJSON, file=file)
    points = sum(len(ring) for area in areas for ring in area.rings)
    if points > POINTS_MOST or len(areas) > AREAS_MOST:
        raise FileRefused.of(TOO_LARGE, SIMPLIFY, file=file, areas=AREAS_MOST, points=POINTS_MOST)
    _refuse_other_coordinates([point for area in areas for ring in area.rings for point in ring], file)
    return areas


def _areas(features: Iterable[object], file: str) -> Iterator[Area]:
    for number, feature in enumerate(features, 1):
        geometry = feature.get("geometry") if isinstance(feature, dict) else None
        if not isinstance(feature, dict) or not isinstance(geometry, dict):
            continue
        try:
            rings = tuple(_ring(ring) for polygon in _polygons(geometry) for ring in polygon)
        except (TypeError, ValueError, LookupError, OverflowError) as error:
            raise FileRefused.of(BROKEN_AREA, EXPORT_AGAIN, file=file, number=number) from error
        if rings:
            yield Area(_words(feature.get("properties")), rings)


def _polygons(geometry: Mapping[str, Any]) -> Any:
    """The polygons as they stand there, each a list of rings; none where it is a point or a line."""
    match geometry.get("type"):
        case "Polygon":
            return [geometry.get("coordinates")]
        case "MultiPolygon":
            return geometry.get("coordinates")
        case _:
            return ()


def _ring(points: Any) -> tuple[Point, ...]:
    """Raises one of the errors of a wrong value where these are no points, or too few for an area."""
    ring = tuple((float(point[0]), float(point[1])) for point in points)
    if len(ring) < 4 or not all(isfinite(each) for point in ring for each in point):
        raise ValueError("no closed ring of finite numbers")
    return ring


def _words(properties: object) -> Mapping[str, str]:
    if not isinstance(properties, dict):
        return {}
    return {str(name): str(value) for name, value in properties.items() if isinstance(value, str | int) and value != ""}


def _refuse_other_system(system: object, file: str) -> None:
    """Older files name their system; anything but WGS 84 would be painted in the wrong place."""
    named = system.get("properties") if isinstance(system, dict) else None
    name = named.get("name") if isinstance(named, dict) else None
    if isinstance(name, str) and not any(known in name for known in WGS_84):
        raise FileRefused.of(OTHER_SYSTEM, USE_DEGREES, file=file, system=name)


def _refuse_other_coordinates(points: list[Point], file: str) -> None:
    farthest = max(points, key=lambda point: max(abs(point[0]) / 180, abs(point[1]) / 90))
    if abs(farthest[0]) <= 180 + SLACK_DEGREES and abs(farthest[1]) <= 90 + SLACK_DEGREES:
        return
    first, second = f"{farthest[0]:g}", f"{farthest[1]:g}"
    if all(abs(x) <= 90 and abs(y) <= 180 for x, y in points):
        raise FileRefused.of(SWAPPED, LONGITUDE_FIRST, file=file, first=first, second=second)
    raise FileRefused.of(NOT_DEGREES, USE_DEGREES, file=file, first=first, second=second)
