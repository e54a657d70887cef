"""Gathers what an import is held against: the desk's records, remembered words and layouts; decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from relief_desk.domain.importing.planned_rows import Desktop
from relief_desk.domain.importing.planning_figures import UsualShare
from relief_desk.domain.importing.resolving import Aliases, Answers, ItemResolver, OrganisationResolver, SectorResolver
from relief_desk.domain.importing.resolving_places import PlaceResolver
from relief_desk.domain.importing.table_reading import Knowledge
from relief_desk.domain.importing.unit_words import UnitWords
from relief_desk.domain.importing.units_of_items import UnitResolver
from relief_desk.domain.records import (
    Alias,
    ExchangeRun,
    Item,
    ItemUnit,
    MappingProfile,
    Need,
    Organisation,
    Origin,
    Place,
    Pledge,
    PledgeLine,
    Sector,
)
from relief_desk.domain.reference_fields import is_verified
from relief_desk.domain.values.choice_words import choice_words
from relief_desk.domain.values.content_clues import Recognisers
from relief_desk.services.desk import Desk
from relief_desk.services.reference import load_sphere, load_units, load_words


@dataclass(frozen=True, slots=True)
class Gathered:
    """A desk as an import finds it."""

    knowledge: Knowledge
    recognisers: Recognisers
    profiles: tuple[MappingProfile, ...]
    runs: tuple[ExchangeRun, ...]


def gather(desk: Desk, answers: Answers) -> Gathered:
    aliases = Aliases(desk.all(Alias))
    units = UnitWords(load_units())
    items = ItemResolver(desk.all(Item), aliases, answers, units)
    places = PlaceResolver(desk.all(Place), aliases, answers)
    organisations = OrganisationResolver(desk.all(Organisation), aliases, answers)
    sectors = SectorResolver(desk.all(Sector), aliases)
    words = choice_words(load_words())
    resolver = UnitResolver(desk.all(ItemUnit), units, aliases, answers)
    knowledge = Knowledge(items, places, organisations, sectors, resolver, words, answers, usual_shares())
    recognisers = Recognisers(items, places, organisations, sectors, units, words)
    return Gathered(knowledge, recognisers, desk.all(MappingProfile), desk.all(ExchangeRun))


@cache
def usual_shares() -> Mapping[str, UsualShare]:
    """The planning figures by item; of several for one item the most generous."""
    shares: dict[str, UsualShare] = {}
    for rule in load_sphere():
        if rule.item and rule.amount is not None:
            share = UsualShare.planned(
                rule.amount, rule.serves, rule.period_days, rule.text, is_verified(rule.verified)
            )
            known = shares.get(rule.item)
            if known is None or share.most * known.takers > known.most * share.takers:
                shares[rule.item] = share
    return shares


def desktop(desk: Desk, list_name: str, today: date) -> Desktop:
    """The needs or pledges a list can speak of."""
    start, size = desk.operation.start, desk.operation.household_size
    if list_name == "needs":
        return Desktop(start, today, size, needs=desk.all(Need), origin_of=_origins(desk, "needs"))
    origin_of = _origins(desk, "pledge_lines")
    return Desktop(start, today, size, pledges=desk.all(Pledge), lines=desk.all(PledgeLine), origin_of=origin_of)


def last_origins(desk: Desk, table: str) -> dict[str, Origin]:
    """Where each record of a table was last read from."""
    when = {run.id: run.at for run in desk.all(ExchangeRun)}
    last: dict[str, Origin] = {}
    for origin in desk.where(Origin, table=table):
        known = last.get(origin.record)
        if known is None or (when.get(origin.run, ""), origin.id) > (when.get(known.run, ""), known.id):
            last[origin.record] = origin
    return last


def _origins(desk: Desk, table: str) -> Callable[[str], tuple[Origin, Mapping[str, str]] | None]:
    """Finds the last origin of a record and what the headings of its list meant; reads them when first asked."""
    held: list[tuple[dict[str, Origin], dict[str, Mapping[str, str]]]] = []

    def find(id_: str) -> tuple[Origin, Mapping[str, str]] | None:
        if not held:
            held.append((last_origins(desk, table), {run.id: run.mapping for run in desk.all(ExchangeRun)}))
        origins, mappings = held[0]
        origin = origins.get(id_)
        return (origin, mappings.get(origin.run, {})) if origin else None

    return find
