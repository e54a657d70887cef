"""Gathers what the first screen shows; decides nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from relief_desk.domain.holdings import Holdings
from relief_desk.domain.overview import Overview, derive_overview
from relief_desk.domain.records import Item, Organisation, Place, Sector
from relief_desk.services.desk import Desk
from relief_desk.services.reference import Tile, load_tilegrid


@dataclass(frozen=True, slots=True)
class OverviewOfDesk:
    """The figures, and the map of the operation's country with the provinces' names."""

    figures: Overview
    tiles: tuple[Tile, ...]
    place_names: dict[str, str]


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
    return OverviewOfDesk(overview, tiles, {tile.place: names.place_name(tile.place) for tile in tiles})
