"""From a row as the database keeps it to what a cell of a list says: exact values, names and words; paints nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any, TypeAlias

from relief_desk.domain.field import Field, Kind
from relief_desk.domain.quantities import Quantity
from relief_desk.domain.reference_fields import verified_words
from relief_desk.domain.states import PlaceKind, Tier
from relief_desk.domain.wording import Wording
from relief_desk.services.list_kinds import TABLE_OF_KIND, ListKind, value_column
from relief_desk.services.name_book import NameBook
from relief_desk.storage.windows import decoded, names_of_source

Row: TypeAlias = tuple[Any, ...]
Say: TypeAlias = Callable[[Row], str]

_FREE_TEXT = {"item": "item_text", "place": "place_text"}
_AREA = {
    "province": (PlaceKind.PROVINCE, False),
    "province_pcode": (PlaceKind.PROVINCE, True),
    "district": (PlaceKind.DISTRICT, False),
    "district_pcode": (PlaceKind.DISTRICT, True),
}
YES, NO = "Yes", "No"


class ListCells:
    """How the cells of one list are read, in one language; made anew when names or language change."""

    def __init__(self, kind: ListKind, names: NameBook, wording: Wording) -> None:
        self.kind = kind
        self.names = names
        self.wording = wording
        self.position = {name: place for place, name in enumerate(names_of_source(kind.source))}
        self._say: dict[str, Say] = {}

    def text(self, row: Row, key: str) -> str:
        """What the cell says in the user's language."""
        say = self._say.get(key)
        if say is None:
            say = self._say[key] = self._sayer(self.kind.field(key))
        return say(row)

    def raw(self, row: Row, key: str) -> Any:
        """The value as kept: thousandths, ISO text, a key; derived figures are computed."""
        match key:
            case "gap":
                return max(0, self._at(row, "quantity_milli") - self._at(row, "covered"))
            case "gap_strict":
                return max(0, self._at(row, "quantity_milli") - self._at(row, "covered_firm"))
            case "overlap":
                return max(0, self._at(row, "covered") - self._at(row, "quantity_milli"))
            case "coverage":
                return self._coverage(row)
            case "free":
                return self._free(row)
            case _:
                return self._at(row, value_column(self.kind, key))

    def entry_text(self, row: Row, key: str) -> str:
        """What an editor starts with: plain figures without grouping, names as they are shown."""
        field = self.kind.field(key)
        value = self.raw(row, key)
        if value is None:
            return ""
        match field.kind:
            case Kind.QUANTITY | Kind.MONEY:
                return Quantity(value, "").decimal()
            case Kind.DATE | Kind.COUNT | Kind.DAYS | Kind.TEXT:
                return str(value)
            case _:
                return self.text(row, key)

    def choice(self, word: str) -> str:
        """The label of a fixed word such as a state: translated, or the word itself with a capital."""
        said = self.wording.text(word)
        return said if said != word else word[:1].upper() + word[1:]

    def tier(self, value: int) -> str:
        return self.wording.text(Tier(value).label)

    def percent(self, permille: int) -> str:
        # Rounded down: what is not wholly covered never says 100 %.
        return self.wording.number(permille // 10) + ("٪" if self.wording.right_to_left else "%")

    def _at(self, row: Row, name: str) -> Any:
        return row[self.position[name]]

    def _coverage(self, row: Row) -> int:
        needed, covered = self._at(row, "quantity_milli"), self._at(row, "covered")
        return 1000 if needed <= 0 else min(1000, covered * 1000 // needed)

    def _free(self, row: Row) -> int:
        quantity, allocated = self._at(row, "quantity_milli"), self._at(row, "allocated")
        match self._at(row, "state"):
            case "offered" | "accepted":
                given = quantity - self._at(row, "declined_milli") - self._at(row, "converted_milli")
            case "closed":
                given = min(allocated, quantity)
            case _:
                given = 0
        return int(given - allocated)

    def _sayer(self, field: Field) -> Say:
        """The function that says a column; found once, called for every cell."""
        key, raw, wording = field.key, self.raw, self.wording
        if key in _AREA:
            return self._area_sayer(key)
        match field.kind:
            case Kind.QUANTITY | Kind.MONEY:
                return lambda row: self._amount(raw(row, key))
            case Kind.COUNT | Kind.DAYS:
                return lambda row: "" if raw(row, key) is None else wording.number(raw(row, key))
            case Kind.DATE:
                return lambda row: wording.day(date.fromisoformat(raw(row, key))) if raw(row, key) else ""
            case Kind.PERCENT:
                return lambda row: self.percent(raw(row, key))
            case Kind.TIER:
                return lambda row: self.tier(raw(row, key))
            case Kind.YES_NO:
                return lambda row: wording.text(YES if raw(row, key) else NO)
            case Kind.CHOICE:
                return lambda row: self.choice(raw(row, key)) if raw(row, key) else ""
            case Kind.UNIT:
                return lambda row: wording.text(raw(row, key)) if raw(row, key) else ""
            case Kind.ITEM | Kind.PLACE | Kind.ORGANISATION | Kind.SECTOR:
                return self._name_sayer(field)
            case _:
                return self._text_sayer(key)

    def _reason(self, row: Row) -> str:
        phrases = decoded("allocations", "reason", self.raw(row, "reason"))
        return " ".join(self.wording.say(phrase) for phrase in phrases)

    def _amount(self, milli: int | None) -> str:
        return "" if milli is None else self.wording.quantity(Quantity(milli, ""))

    def _area_sayer(self, key: str) -> Say:
        area, as_code = _AREA[key]
        names = self.names

        def say(row: Row) -> str:
            held = names.around(self.raw(row, key), area)
            return "" if held is None else held.id if as_code else held.name

        return say

    def _name_sayer(self, field: Field) -> Say:
        key, names, raw, wording = field.key, self.names, self.raw, self.wording
        if key == "item_code":
            return lambda row: raw(row, key) or ""
        table = TABLE_OF_KIND[field.kind]
        other = _FREE_TEXT.get(value_column(self.kind, key), "")
        place = self.position.get(other)

        def say(row: Row) -> str:
            held = raw(row, key)
            if held and held.startswith("["):
                return wording.listed(names.name(table, each) for each in json.loads(held))
            if held:
                return names.name(table, held)
            return row[place] or "" if place is not None else ""

        return say

    def _text_sayer(self, key: str) -> Say:
        if key == "verified":
            return lambda row: self.wording.say(verified_words(self.raw(row, key)))
        if key == "reason":
            return lambda row: " ".join(
                self.wording.say(phrase) for phrase in decoded("allocations", key, self.raw(row, key))
            )

        def say(row: Row) -> str:
            held = self.raw(row, key)
            if isinstance(held, str) and held.startswith('["'):
                return self.wording.listed(json.loads(held))
            return "" if held is None else str(held)

        return say
