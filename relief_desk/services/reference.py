"""The project's own reference data, read from its tab-separated tables into records; writes no desk.

One table is one file in `resources/reference/`: UTF-8, a heading row, lists in one cell separated by ";". Every row
keeps where it was read (`source`) and whether it was (`verified`: yes, partial or no). A broken table is a fault of the
program.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import MappingProxyType

from relief_desk import paths
from relief_desk.domain.fields import FIELDS_OF
from relief_desk.domain.folding import fold
from relief_desk.domain.quantities import milli_of
from relief_desk.domain.records import (
    Item,
    ItemUnit,
    KitComponent,
    Names,
    Organisation,
    Place,
    Record,
    Sector,
    Substitution,
)
from relief_desk.domain.states import ItemKind, PlaceKind, Side
from relief_desk.services.wordings import own_wordings

LANGUAGES = ("zh", "fa", "ps", "ar", "fr")
"""Languages in which the tables give names besides English."""

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SphereRule:
    """One planning figure: `amount` base units of `item` for `serves` people, or for one household.

    Only rules that give a quantity of one catalogue item for people have an item; the others are to be read. `serves`
    is None for a household; `period_days` is the time the amount lasts, None where it does not wear out.
    """

    id: str
    topic: str
    text: str
    sector: str = ""
    standard: str = ""
    item: str = ""
    amount: Fraction | None = None
    serves: int | None = None
    period_days: int | None = None
    applies_when: str = ""
    note: str = ""
    source: str = ""
    verified: str = ""


@dataclass(frozen=True, slots=True)
class Tile:
    """Where a province stands in the schematic map, counted from the upper left, and its three letters."""

    place: str
    short: str
    row: int
    column: int


def load_reference(country: str) -> tuple[Record, ...]:
    """Sectors, items with units, kits and substitutions, organisations, and the places of one country.

    Parents come before what refers to them. For a country without a table of places there are none but the rest.
    """
    return (
        *map(_sector, _rows("sectors")),
        *map(_item, _rows("items")),
        *map(_item_unit, _rows("item_units")),
        *map(_kit_component, _rows("kit_components")),
        *map(_substitution, _rows("substitutions")),
        *map(_organisation, _rows("organisations")),
        *map(_place, _rows_of_country("places", country)),
    )


def has_places(country: str) -> bool:
    """Whether the provinces and districts of a country come with the program."""
    return any(True for _ in _rows_of_country("places", country))


@cache
def load_headings() -> Mapping[str, Mapping[str, str]]:
    """For "needs" and "pledges": the folded heading of a column, in the senders' languages, to the key of its field.

    What the program itself writes in any of its languages is known as well.
    """
    spoken = own_wordings()
    headings = {
        name: {fold(say.text(field.label)): field.key for say in spoken for field in FIELDS_OF[name]}
        for name in ("needs", "pledges")
    }
    for row in _rows("headings"):
        for name in headings if row["list"] == "both" else (row["list"],):
            headings[name].update(dict.fromkeys(map(fold, _listed(row["headings"])), row["field"]))
    return MappingProxyType({name: MappingProxyType(found) for name, found in headings.items()})


@cache
def load_doubtful_headings() -> Mapping[str, Mapping[str, str]]:
    """The same for headings by which senders also call other things: "Country" may be the donor or the destination."""
    headings: dict[str, dict[str, str]] = {"needs": {}, "pledges": {}}
    for row in _rows("headings"):
        for name in headings if row["list"] == "both" else (row["list"],):
            headings[name].update(dict.fromkeys(map(fold, _listed(row["doubtful"])), row["field"]))
    return MappingProxyType({name: MappingProxyType(found) for name, found in headings.items()})


@cache
def load_words() -> Mapping[str, Mapping[str, str]]:
    """Folded words of choices by what they choose: "priority", "firmness", "needs.status", "pledges.status", "horizon",
    "yes_no", "severity", and "counting" for headings over running numbers.

    The values are those of the states ("critical", "commitment", "no longer needed", "yes", "4").
    """
    words: dict[str, dict[str, str]] = {}
    for row in _rows("words"):
        words.setdefault(row["kind"], {}).update(dict.fromkeys(map(fold, _listed(row["words"])), row["value"]))
    for known in words.values():
        for value in sorted(set(known.values())):
            for say in own_wordings():
                known.setdefault(fold(say.text(value)), value)
    return MappingProxyType({kind: MappingProxyType(found) for kind, found in words.items()})


@cache
def load_units() -> Mapping[str, str]:
    """Folded words for units, in six languages, to the unit's usual name ("kgs" and "公斤" to "kg")."""
    rows = tuple(_rows("units"))
    units = {row["unit"]: None for row in rows} | {row["base_unit"]: None for row in _rows("items")}
    own = {fold(say.text(unit)): unit for say in own_wordings() for unit in units}
    return MappingProxyType(own | {fold(word): row["unit"] for row in rows for word in _listed(row["words"])})


@cache
def load_sphere() -> tuple[SphereRule, ...]:
    """Planning figures of the Sphere Handbook and its companions, in the order of the table."""
    return tuple(map(_sphere_rule, _rows("sphere")))


@cache
def load_tilegrid(country: str) -> tuple[Tile, ...]:
    """The provinces as tiles that touch as the provinces do, as far as squares can; empty for an unknown country."""
    return tuple(
        Tile(row["place"], row["short"], int(row["row"]), int(row["column"]))
        for row in _rows_of_country("tilegrid", country)
    )


def _rows(table: str) -> Iterator[Row]:
    with _path(table).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", strict=True)


def _rows_of_country(table: str, country: str) -> Iterator[Row]:
    name = f"{table}_{country.upper()}"
    return _rows(name) if country.isalpha() and _path(name).is_file() else iter(())


def _path(table: str) -> Path:
    return paths.resources() / "reference" / f"{table}.tsv"


@cache
def _sources() -> Mapping[str, str]:
    return {row["id"]: row["text"] for row in _rows("sources")}


def _source(row: Row) -> str:
    return _sources()[row["source"]] if row["source"] else ""


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, cell.split(";"))))


def _names(row: Row) -> Names:
    return MappingProxyType({language: row[language] for language in LANGUAGES if row[language]})


def _whole(cell: str) -> int | None:
    return int(cell) if cell else None


def _sector(row: Row) -> Sector:
    return Sector(row["id"], row["name"], _names(row), _listed(row["aliases"]), _source(row), row["verified"])


def _item(row: Row) -> Item:
    return Item(
        id=row["id"],
        name=row["name"],
        sector=row["sector"],
        kind=ItemKind(row["kind"]),
        base_unit=row["base_unit"],
        names=_names(row),
        aliases=_listed(row["aliases"]),
        codes=_listed(row["codes"]),
        specification=row["specification"],
        cold_chain=row["cold_chain"] == "yes",
        min_shelf_days=_whole(row["min_shelf_days"]) or 0,
        shelf_life=row["shelf_life"],
        weight_g=_whole(row["weight_g"]),
        volume_ml=_whole(row["volume_ml"]),
        people_served=_whole(row["people_served"]),
        period_days=_whole(row["period_days"]),
        price=row["price"],
        notes=row["notes"],
        source=_source(row),
        verified=row["verified"],
        verified_fields=_listed(row["verified_fields"]),
    )


def _item_unit(row: Row) -> ItemUnit:
    return ItemUnit(
        id=f"{row['item']}/{row['name']}",
        item=row["item"],
        name=row["name"],
        factor_milli=milli_of(row["factor"]),
        handling=row["handling"] == "yes",
        verified=row["verified"],
    )


def _kit_component(row: Row) -> KitComponent:
    return KitComponent(
        f"{row['kit']}/{row['item']}", row["kit"], row["item"], milli_of(row["quantity"]), row["verified"]
    )


def _substitution(row: Row) -> Substitution:
    return Substitution(
        id=f"{row['item']}/{row['accepted']}",
        item=row["item"],
        accepted=row["accepted"],
        ratio=Fraction(row["ratio"]),
        two_way=row["two_way"] == "yes",
        condition=row["condition"],
        verified=row["verified"],
    )


def _organisation(row: Row) -> Organisation:
    return Organisation(
        id=row["id"],
        name=row["name"],
        acronym=row["acronym"],
        side=Side(row["side"]),
        kind=row["kind"],
        country=row["country"],
        names=_names(row),
        aliases=_listed(row["aliases"]),
        source=_source(row),
        verified=row["verified"],
    )


def _place(row: Row) -> Place:
    kind = PlaceKind(row["kind"])
    return Place(
        id=row["id"],
        name=row["name"],
        kind=kind,
        parent=row["parent"],
        pcode=row["id"] if kind is not PlaceKind.ENTRY_POINT else "",
        old_pcode=row["old_pcode"],
        names=_names(row),
        aliases=_listed(row["aliases"]),
        source=_source(row),
        verified=row["verified"],
    )


def _sphere_rule(row: Row) -> SphereRule:
    return SphereRule(
        id=row["id"],
        topic=row["topic"],
        text=row["text"],
        sector=row["sector"],
        standard=row["standard"],
        item=row["item"],
        amount=Fraction(row["amount"]) if row["amount"] else None,
        serves=_whole(row["people"]),
        period_days=_whole(row["period_days"]),
        applies_when=row["applies_when"],
        note=row["note"],
        source=_source(row),
        verified=row["verified"],
    )
