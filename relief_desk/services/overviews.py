"""Gathers what the first screen shows; decides nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from relief_desk.domain.country_maps import CountryMap
from relief_desk.domain.holdings import Holdings
from relief_desk.domain.overview import Overview, derive_overview
from relief_desk.domain.records import Item, Organisation, Place, Sector
from relief_desk.domain.states import PlaceKind
from relief_desk.services.desk import Desk
from relief_desk.services.map_shapes import map_of
from relief_desk.services.reference import Tile, load_tilegrid


@dataclass(frozen=True, slots=True)
class OverviewOfDesk:
    """The figures, the tiles of the operation's country and the map kept with the desk, where there is one of them.

    `place_names` says what the provinces of both are called; without `has_places` no province is known yet.
    """

    figures: Overview
    tiles: tuple[Tile, ...]
    map: CountryMap | None
    place_names: dict[str, str]
    has_places: bool = True


def overview_of(desk: Desk, today: date, language: str) -> OverviewOfDesk:
    """The overview of a desk on a day, names in `language` where they are known."""
    names = Holdings(
        desk.operation,
        items={each.id: each for each in desk.all(Item)},
        places={each.id: each for each in desk.all(Place)},
        sectors={each.id: each for each in desk.all(Sector)},
        organisations={each.id: each for each in desk.all(Organisation)},
        language=language,
    )
    tiles = load_tilegrid(names.operation.country)
    overview = derive_overview(names, desk.figures(names, today), today)
    kept = map_of(desk)
    shown = {tile.place for tile in tiles} | {shape.place for shape in (kept.shapes if kept else ()) if shape.place}
    has_places = any(place.kind is PlaceKind.PROVINCE for place in names.places.values())
    return OverviewOfDesk(overview, tiles, kept, {place: names.place_name(place) for place in shown}, has_places)
