"""Gathers what the first screen shows; decides nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from relief_desk.domain.overview import Overview, derive_overview
from relief_desk.services.desk import Desk
from relief_desk.services.holdings_of import gather_holdings
from relief_desk.services.reference import Tile, load_tilegrid


@dataclass(frozen=True, slots=True)
class OverviewOfDesk:
    """The figures, and the map of the operation's country with the provinces' names."""

    figures: Overview
    tiles: tuple[Tile, ...]
    place_names: dict[str, str]


def overview_of(desk: Desk, today: date, language: str) -> OverviewOfDesk:
    """The overview of a desk on a day, names in `language` where they are known."""
    held = gather_holdings(desk, language)
    tiles = load_tilegrid(held.operation.country)
    return OverviewOfDesk(
        derive_overview(held, today), tiles, {tile.place: held.place_name(tile.place) for tile in tiles}
    )
