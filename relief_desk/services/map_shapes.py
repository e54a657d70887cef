"""Takes the map of a country in from a GeoJSON file and keeps it with the desk, as one change; paints nothing.

The document is decoded feature by feature, so that a large one can be stopped and holds up nobody else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from relief_desk.domain.changes import RowChange, together
from relief_desk.domain.country_maps import CountryMap, draw_map, map_of_values, map_values
from relief_desk.domain.folding import fold
from relief_desk.domain.geojson import (
    AREAS_MOST,
    ASK_FOR_GEOJSON,
    NOT_GEOJSON,
    POINTS_MOST,
    SIMPLIFY,
    TOO_LARGE,
    Area,
    read_areas,
)
from relief_desk.domain.importing.resolving import Aliases
from relief_desk.domain.importing.resolving_places import PlaceResolver
from relief_desk.domain.problems import FileRefused
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.records import Alias, Place, Setting
from relief_desk.domain.states import PlaceKind
from relief_desk.domain.wording import Phrase, Template
from relief_desk.services.desk import Desk

SETTING = "map.country"
BYTES_MOST = 25_000_000
BRACKETS_MOST = POINTS_MOST + 200_000
"""A point is a list: what has more lists than this is not worth decoding."""
NAMES_SAID = 8

UNREADABLE = Template("map.unreadable", "{file} cannot be read.")
CHOOSE_OTHER = Template("map.unreadable.advice", "Check that it is a file and that you may read it.")
TOO_MANY_BYTES = Template("map.too_many_bytes", "{file} is too large: at most {most} MB are read.")
NO_PLACE_FITS = Template("map.no_place_fits", "None of the {n} areas of {file} fits a province of this desk.")
NAME_PROVINCES = Template(
    "map.no_place_fits.advice", "Take the list of provinces in first, or choose a map of the same country and level."
)
MAP_OF = Template("map.taken.label", "Map from {file}")
REMOVED = Template("map.removed.label", "Remove the map of the provinces")
TAKEN = Template("map.taken", "The map is kept with the desk: {n} area.", "The map is kept with the desk: {n} areas.")
SIMPLIFIED = Template("map.simplified", "Its outlines were simplified from {read} points to {kept}.")
UNMATCHED = Template(
    "map.unmatched",
    "{n} area fits no province and stays grey: {names}.",
    "{n} areas fit no province and stay grey: {names}.",
)
MISSING = Template("map.missing", "{n} province is not on it: {names}.", "{n} provinces are not on it: {names}.")
READING = Template("map.reading", "Reading the map")
DRAWING = Template("map.drawing", "Simplifying the outlines")
_FEATURES = re.compile(r'"features"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")


@dataclass(frozen=True, slots=True)
class TakenMap:
    """What came of it: the map, and the sentences that tell of it."""

    map: CountryMap
    said: tuple[Phrase, ...]


def take_map(desk: Desk, path: Path) -> Job[TakenMap]:
    """Keeps the map of the file in place of the one before; one change, taken back by undo.

    Raises FileRefused where it is no map of areas in degrees, or where none of them is a province of the desk.
    """
    document = yield from _decoded(path)
    yield Progress(0, 0, DRAWING)
    areas = read_areas(document, path.name)
    provinces = [place for place in desk.all(Place) if place.kind is PlaceKind.PROVINCE]
    named = name_areas(areas, PlaceResolver(provinces, Aliases(desk.all(Alias))))
    if not any(place for place, _ in named.values()):
        raise FileRefused(NO_PLACE_FITS.filled(n=len(areas), file=path.name), NAME_PROVINCES.filled())
    yield Progress(0, 0, DRAWING)
    drawn = draw_map(areas, named, path.name)
    after = Setting(SETTING, json.dumps(map_values(drawn), ensure_ascii=False, separators=(",", ":")))
    change = together(MAP_OF.filled(file=path.name), (RowChange(desk.get(Setting, SETTING), after),))
    yield from desk.apply_job(change)
    return TakenMap(drawn, tuple(_said(drawn, provinces)))


def remove_map(desk: Desk) -> bool:
    """Takes the map away that is kept with the desk, as one step; whether there was one."""
    kept = desk.get(Setting, SETTING)
    if kept is not None:
        desk.apply(together(REMOVED.filled(), (RowChange(kept, None),)))
    return kept is not None


def map_of(desk: Desk) -> CountryMap | None:
    """The map that is kept with the desk."""
    values = desk.setting(SETTING)
    return map_of_values(values) if values else None


def name_areas(areas: Sequence[Area], provinces: PlaceResolver) -> dict[int, tuple[str, str]]:
    """(key of the province or "", name) of each area by its number.

    An area is known by the property whose values fit most provinces; where that fails, by any other.
    """
    codes = {fold(code): place.id for place in provinces.places.values() for code in (place.pcode, place.id) if code}
    known: dict[str, str] = {}

    def province(text: str) -> str:
        if text not in known:
            known[text] = codes.get(fold(text)) or provinces.named(text)
        return known[text]

    fits: dict[str, set[str]] = {}
    for area in areas:
        for name, text in area.words.items():
            if province(text):
                fits.setdefault(name, set()).add(province(text))
    best = sorted(fits, key=lambda name: -len(fits[name]))
    named = {}
    for number, area in enumerate(areas):
        texts = [area.words[name] for name in best if name in area.words]
        place = next((province(text) for text in texts if province(text)), "")
        named[number] = place, (provinces.places[place].name if place else _name_of(area, texts, number))
    return named


def _name_of(area: Area, texts: Sequence[str], number: int) -> str:
    """What an area that fits no province calls itself: its longest word without a digit."""
    words = [text for text in (*texts, *area.words.values()) if not any(map(str.isdigit, text))]
    return max(words, key=len, default=str(number + 1))


def _decoded(path: Path) -> Job[dict[str, Any]]:
    """The document as plain values; raises FileRefused where it is too large or no JSON object."""
    file = path.name
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= BYTES_MOST and path.is_file() else b""
    except OSError as error:
        raise FileRefused.of(UNREADABLE, CHOOSE_OTHER, file=file) from error
    if size > BYTES_MOST:
        raise FileRefused(TOO_MANY_BYTES.filled(file=file, most=BYTES_MOST // 10**6), SIMPLIFY.filled())
    if content.count(b"[") > BRACKETS_MOST or content.count(b"{") > BRACKETS_MOST:
        raise FileRefused(TOO_LARGE.filled(file=file, areas=AREAS_MOST, points=POINTS_MOST), SIMPLIFY.filled())
    try:
        text = content.decode("utf-8-sig")
        features, rest = yield from _features(text)
        document = json.loads(rest)
    except (ValueError, RecursionError) as error:
        raise FileRefused.of(NOT_GEOJSON, ASK_FOR_GEOJSON, file=file) from error
    return {**document, "features": features} if isinstance(document, dict) else {}


def _features(text: str) -> Job[tuple[list[Any], str]]:
    """The members of the list of features, and the document without them; raises ValueError where one is broken."""
    begin = _FEATURES.search(text)
    if begin is None:
        return [], text
    found: list[Any] = []
    decoder, at = json.JSONDecoder(), begin.end()
    while True:
        gap = _BETWEEN.match(text, at)
        at = gap.end() if gap else at
        if text[at : at + 1] == "]":
            return found, text[: begin.end()] + text[at:]
        feature, at = decoder.raw_decode(text, at)
        found.append(feature)
        yield Progress(at, len(text), READING)


def _said(drawn: CountryMap, provinces: Iterable[Place]) -> Iterable[Phrase]:
    yield TAKEN.filled(n=len(drawn.shapes))
    if drawn.points_kept < drawn.points_read:
        yield SIMPLIFIED.filled(read=drawn.points_read, kept=drawn.points_kept)
    strange = [shape.name for shape in drawn.shapes if not shape.place]
    if strange:
        yield UNMATCHED.filled(n=len(strange), names=_few(strange))
    held = {shape.place for shape in drawn.shapes}
    missing = [place.name for place in provinces if place.id not in held]
    if missing:
        yield MISSING.filled(n=len(missing), names=_few(missing))


def _few(names: Sequence[str]) -> str:
    return ", ".join(names[:NAMES_SAID]) + (" …" if len(names) > NAMES_SAID else "")
