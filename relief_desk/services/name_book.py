"""What items, places, organisations and sectors are called in one language, and what lies in what; reads no file.

Lists show names where records hold keys. These tables are small, so they are held whole and looked up for every cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from relief_desk.domain.folding import fold
from relief_desk.domain.states import PlaceKind

TABLES_OF_NAMES = ("items", "places", "organisations", "sectors")


@dataclass(frozen=True, slots=True)
class Named:
    """One row that others refer to: its name in the language, all its names, and where it belongs."""

    id: str
    name: str
    spellings: tuple[str, ...] = ()
    within: str = ""
    kind: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class NameBook:
    """Names by table and key; unknown keys are their own names."""

    tables: Mapping[str, Mapping[str, Named]] = field(default_factory=dict)

    def name(self, table: str, key: str | None) -> str:
        if not key:
            return ""
        held = self.tables.get(table, {}).get(key)
        return held.name if held else key

    def named(self, table: str, key: str | None) -> Named | None:
        return self.tables.get(table, {}).get(key or "")

    def sector_of_item(self, item: str | None) -> str:
        held = self.named("items", item)
        return held.within if held else ""

    def upwards(self, place: str | None) -> tuple[Named, ...]:
        """The place and all around it, from the inside outwards."""
        chain: list[Named] = []
        held = self.named("places", place)
        while held is not None and held not in chain:
            chain.append(held)
            held = self.named("places", held.within)
        return tuple(chain)

    def around(self, place: str | None, kind: PlaceKind) -> Named | None:
        """The province or district in which a place lies, which may be itself."""
        return next((each for each in self.upwards(place) if each.kind == kind), None)

    def inside(self, place: str) -> tuple[str, ...]:
        """The keys of a place and of everything in it."""
        children: dict[str, list[str]] = {}
        for each in self.tables.get("places", {}).values():
            children.setdefault(each.within, []).append(each.id)
        found, waiting = [], [place]
        while waiting:
            key = waiting.pop()
            found.append(key)
            waiting.extend(children.get(key, ()))
        return tuple(found)

    def keys_by_name(self, table: str) -> tuple[str, ...]:
        """All keys in the order in which their names are read; places by province, then by their own name."""
        rows = self.tables.get(table, {}).values()
        if table == "places":
            return tuple(each.id for each in sorted(rows, key=self._place_order))
        return tuple(each.id for each in sorted(rows, key=lambda each: (fold(each.name), each.id)))

    def ranked(self, table: str) -> tuple[Named, ...]:
        held = self.tables.get(table, {})
        return tuple(held[key] for key in self.keys_by_name(table))

    def _place_order(self, place: Named) -> tuple[str, ...]:
        return tuple(fold(each.name) for each in reversed(self.upwards(place.id)))


def named_rows(
    rows: Iterable[tuple[str, str, Mapping[str, str], tuple[str, ...], str, str, str]], language: str
) -> dict[str, Named]:
    """Named rows by key from (id, name, names by language, aliases, within, kind, detail)."""
    short = language.split("_")[0]
    return {
        key: Named(
            key,
            names.get(language) or names.get(short) or name or key,
            tuple(dict.fromkeys((name, *names.values(), *aliases, detail, key))),
            within,
            kind,
            detail,
        )
        for key, name, names, aliases, within, kind, detail in rows
    }
