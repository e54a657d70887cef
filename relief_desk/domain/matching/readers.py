"""Which chains a need may read, found by looking up its place, disaster, sector and recipient; knows no quantities.

Earmarks are turned into tables once, so that a need finds its chains with a few look-ups instead of asking every
earmark. Chains found by one look-up travel together as `Readers`, which also remembers the bundles made of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from relief_desk.domain.matching.problem import Demand, Earmarks
from relief_desk.domain.matching.rules import Rules

ASKED: dict[tuple[str, ...], Callable[[Demand], object]] = {
    fields: attrgetter(*fields)
    for count in (3, 2, 1)
    for fields in combinations(("recipient", "disaster", "sector"), count)
}
"""Of a need, the values of the fields that an earmark may ask for; most restricted first."""


class ChainKey(NamedTuple):
    """What all lots of a chain have in common; bit t of `tiers` tells that they are firm enough for tier t."""

    item: str
    tiers: int
    earmarks: Earmarks


@dataclass(slots=True, eq=False)
class Readers:
    """Chains that are read together, best first, their days of arrival, and the bundle made for each part of these."""

    chains: list[int] = field(default_factory=list)
    days: list[int] = field(default_factory=list)
    bundles: dict[int, int] = field(default_factory=dict)


Part: TypeAlias = dict[tuple[str, ...], dict[object, Readers]]
"""What is earmarked to one place: which fields of a need are asked -> their values -> readers."""


@dataclass(frozen=True, slots=True)
class PlaceView:
    """What can be read from one place: by everybody, and by the needs whose fields are found in a table."""

    restricted: list[tuple[Callable[[Demand], object], dict[object, Readers]]]
    everybody: list[Readers]


@dataclass(slots=True)
class Table:
    """The chains for one item wanted in one tier, by the place they are earmarked to ("" for any), and its views."""

    parts: dict[str, Part] = field(default_factory=dict)
    views: dict[str, PlaceView] = field(default_factory=dict)


class Tables:
    """Finds the readers of every need of one group; chains are numbered in the order given."""

    def __init__(self, rules: Rules, chains: Sequence[ChainKey]) -> None:
        self._rules = rules
        self._chains = chains
        self._entries = [list(_entries(rules, key.earmarks)) for key in chains]
        self._tables: dict[tuple[str, bool, int], Table] = {}
        self._by_signature: dict[tuple[str, bool, tuple[bool, ...]], Table] = {}
        self._masks = sorted({key.tiers for key in chains})

    def readers(self, demand: Demand) -> list[Readers]:
        """The readers that hold exactly the chains the need may read, most restricted first."""
        key = demand.item, demand.substitutes_allowed, demand.tier
        known = self._tables.get(key)
        if known is None:
            known = self._tables[key] = self._table(*key)
        view = known.views.get(demand.place)
        if view is None:
            view = known.views[demand.place] = self._view(known, demand.place)
        found = []
        for asked, table in view.restricted:
            readers = table.get(asked(demand))
            if readers is not None:
                found.append(readers)
        return found + view.everybody

    def _table(self, item: str, substitutes: bool, tier: int) -> Table:
        signature = item, substitutes, tuple(bool(mask >> tier & 1) for mask in self._masks)
        table = self._by_signature.get(signature)
        if table is None:
            accepted = self._rules.ratios[item] if substitutes else {item: None}
            numbers = [
                number for number, key in enumerate(self._chains) if key.item in accepted and key.tiers >> tier & 1
            ]
            numbers.sort(key=lambda number: self._chains[number].item != item)
            table = self._by_signature[signature] = self._table_of(numbers)
        return table

    def _table_of(self, numbers: Iterable[int]) -> Table:
        table = Table()
        for number in numbers:
            for place, fields, values in self._entries[number]:
                part = table.parts.setdefault(place, {}).setdefault(fields, {})
                part.setdefault(values, Readers()).chains.append(number)
        return table

    def _view(self, table: Table, place: str) -> PlaceView:
        """Everything earmarked to the place or to what it lies in, the narrowest first, and what is for any place.

        It is one and the same for all places up to the first to which anything is earmarked.
        """
        places = [here for here in (*self._rules.wider_places(place), "") if here in table.parts] or [""]
        view = table.views.get(places[0])
        if view is None:
            parts = [table.parts.get(here, {}) for here in places]
            view = table.views[places[0]] = PlaceView(
                [(asked, part[fields]) for fields, asked in ASKED.items() for part in parts if fields in part],
                [part[()][()] for part in parts if () in part],
            )
        return view


def _entries(rules: Rules, marks: Earmarks) -> Iterator[tuple[str, tuple[str, ...], object]]:
    """(place, fields of a need that are asked, their values) for all that the earmarks allow; place "" is any."""
    allowed = {"recipient": marks.recipients, "disaster": marks.disaster and (marks.disaster,), "sector": marks.sectors}
    fields = tuple(name for name, values in allowed.items() if values)
    for place in rules.widest(marks.places) or ("",):
        for values in dict.fromkeys(product(*(allowed[name] for name in fields))):
            yield place, fields, values[0] if len(values) == 1 else values
