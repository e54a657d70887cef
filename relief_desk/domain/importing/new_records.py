"""Items and places as a list brings them to the desk: their first record and its key; looks nothing up."""

from __future__ import annotations

from collections.abc import Container, Mapping
from itertools import count
from types import MappingProxyType

from relief_desk.domain.folding import fold
from relief_desk.domain.importing.place_names import bare_name
from relief_desk.domain.records import Item, Names, Place
from relief_desk.domain.states import ItemKind, PlaceKind

UNVERIFIED = "no"
_NO_NAMES: Names = MappingProxyType({})
_INSIDE: Mapping[PlaceKind, PlaceKind] = {
    PlaceKind.COUNTRY: PlaceKind.PROVINCE,
    PlaceKind.PROVINCE: PlaceKind.DISTRICT,
}


def new_item(name: str, code: str, base_unit: str, sector: str = "") -> Item:
    """An item whose key the same list makes again on every desk: its code, or else its name."""
    key, codes = code or f"item/{fold(name)}", (code,) if code else ()
    return Item(key, name, sector, ItemKind.GOODS, base_unit, codes=codes, verified=UNVERIFIED)


def new_place(name: str, pcode: str, kind: PlaceKind, parent: str, names: Names = _NO_NAMES) -> Place:
    """A place whose key the same list makes again on every desk: its P-code, or else its name in what is around it."""
    key = pcode or f"{parent}/{bare_name(name)}"
    return Place(key, name, kind, parent, pcode, names=names)


def kind_inside(parent: PlaceKind) -> PlaceKind:
    """What a new place in one of this kind is: a province, in it a district, in that a facility."""
    return _INSIDE.get(parent, PlaceKind.FACILITY)


def free_key(wanted: str, taken: Container[str]) -> str:
    """The key that is wanted, numbered where another record has it already."""
    numbered = (f"{wanted} {number}" for number in count(2))
    return wanted if wanted not in taken else next(key for key in numbered if key not in taken)
