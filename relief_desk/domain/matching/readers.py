"""Which chains a need may read, found by looking up its place, disaster, sector and recipient; knows no quantities.

Earmarks are turned into tables once, so that a need finds its chains with a few look-ups instead of asking every
earmark. Chains found by one look-up travel together as `Readers`, which also remembers the bundles made of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from relief_desk.domain.matching.problem import Demand, Earmarks
from relief_desk.domain.matching.rules import Rules


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


@dataclass(slots=True)
class PlaceView:
    """What can be read from one place: by anybody, or by those of a disaster, a sector, a recipient, or several.

    `plain` tells that there is nothing but what anybody may read.
    """

    everybody: list[Readers] = field(default_factory=list)
    by_disaster: list[dict[str, Readers]] = field(default_factory=list)
    by_sector: list[dict[str, Readers]] = field(default_factory=list)
    by_recipient: list[dict[str, Readers]] = field(default_factory=list)
    mixed: list[tuple[Earmarks, Readers]] = field(default_factory=list)
    plain: bool = False


@dataclass(slots=True)
class Table:
    """The chains for one item wanted in one tier, by the place they are earmarked to ("" for any), and its views."""

    at_place: dict[str, PlaceView] = field(default_factory=dict)
    views: dict[str, PlaceView] = field(default_factory=dict)


class Tables:
    """Finds the readers of every need of one group; chains are numbered in the order given."""

    def __init__(self, rules: Rules, chains: Sequence[ChainKey]) -> None:
        self._rules = rules
        self._chains = chains
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
        if view.plain:
            return view.everybody
        found = [readers for marks, readers in view.mixed if self._rules.earmark_refusal(demand, marks) is None]
        for tables, value in (
            (view.by_recipient, demand.recipient),
            (view.by_disaster, demand.disaster),
            (view.by_sector, demand.sector),
        ):
            if tables:
                found += [table[value] for table in tables if value in table]
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
            table = self._by_signature[signature] = _table_of(self._rules, self._chains, numbers)
        return table

    def _view(self, table: Table, place: str) -> PlaceView:
        """Everything earmarked to the place or to what it lies in, the narrowest first, and what is for any place."""
        view = PlaceView()
        for here in (*self._rules.wider_places(place), ""):
            part = table.at_place.get(here)
            if part:
                view.everybody.extend(part.everybody)
                view.by_disaster.extend(part.by_disaster)
                view.by_sector.extend(part.by_sector)
                view.by_recipient.extend(part.by_recipient)
                view.mixed.extend(part.mixed)
        view.plain = not (view.by_disaster or view.by_sector or view.by_recipient or view.mixed)
        return view


def _table_of(rules: Rules, chains: Sequence[ChainKey], numbers: Iterable[int]) -> Table:
    table = Table()
    for number in numbers:
        marks = chains[number].earmarks
        for place in rules.widest(marks.places) or ("",):
            _enter(table.at_place.setdefault(place, PlaceView()), marks, number)
    return table


def _enter(part: PlaceView, marks: Earmarks, number: int) -> None:
    asked = [bool(marks.disaster), bool(marks.sectors), bool(marks.recipients)]
    if sum(asked) > 1:
        _mixed(part, marks).chains.append(number)
    elif marks.disaster:
        _under(part.by_disaster, (marks.disaster,), number)
    elif marks.sectors:
        _under(part.by_sector, marks.sectors, number)
    elif marks.recipients:
        _under(part.by_recipient, marks.recipients, number)
    else:
        if not part.everybody:
            part.everybody.append(Readers())
        part.everybody[0].chains.append(number)


def _mixed(part: PlaceView, marks: Earmarks) -> Readers:
    for known, readers in part.mixed:
        if known == marks:
            return readers
    part.mixed.append((marks, Readers()))
    return part.mixed[-1][1]


def _under(tables: list[dict[str, Readers]], values: Iterable[str], number: int) -> None:
    if not tables:
        tables.append({})
    for value in dict.fromkeys(values):
        tables[0].setdefault(value, Readers()).chains.append(number)
