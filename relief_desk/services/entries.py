"""What somebody typed into a cell as values of the record behind it, or the sentence that says why not; writes nothing.

Only what the desk knows is held against it: names are resolved as in an import, quantities may carry a unit of the item
("12 cartons"), dates may be written in three calendars.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields as fields_of
from enum import Enum, IntEnum
from functools import cached_property
from typing import Any, TypeAlias

from relief_desk.domain.field import Field, Kind
from relief_desk.domain.folding import fold
from relief_desk.domain.importing.questions import NEW, Doubt
from relief_desk.domain.importing.resolving import (
    NEW_PREFIX,
    Aliases,
    ItemResolver,
    OrganisationResolver,
    SectorResolver,
)
from relief_desk.domain.importing.resolving_places import PlaceResolver, PlaceWords
from relief_desk.domain.importing.unit_words import UnitWords
from relief_desk.domain.importing.units_of_items import UnitResolver
from relief_desk.domain.quantities import MILLI, Quantity, converted, decimal_text
from relief_desk.domain.records import (
    Alias,
    Allocation,
    Item,
    ItemUnit,
    Organisation,
    Place,
    Record,
    Sector,
)
from relief_desk.domain.values.cells import Unread, read_amount, read_date, read_name, read_text, read_yes_no
from relief_desk.domain.values.conventions import ColumnConvention
from relief_desk.domain.values.measures import read_quantity
from relief_desk.domain.wording import ENGLISH, Phrase, Template, Wording
from relief_desk.services.desk import Desk
from relief_desk.services.reference import load_units

Values: TypeAlias = Mapping[str, Any]

NOT_EDITABLE = Template("entry.not-editable", "{field} cannot be changed here.")
SHOWN_ONLY = Template("entry.not-editable.todo", "It is derived from other values, or given once.")
MUST_BE_GIVEN = Template("entry.required", "{field} must not be empty.")
GIVE_IT = Template("entry.required.todo", "Write a value.")
NONE_OF = Template("entry.none-of", '"{value}" is not one of the values of {field}.')
CHOOSE = Template("entry.none-of.todo", "Choose: {choices}.")
NOT_WHOLE = Template("entry.not-whole", '"{value}" is no whole number of 0 or more.')
WRITE_WHOLE = Template("entry.not-whole.todo", "Write a whole number.")
NOT_POSITIVE = Template("entry.not-positive", "{field} must be more than nothing.")
CANCEL_INSTEAD = Template("entry.not-positive.todo", "Cancel the record with a reason instead.")
NOT_EXACT = Template("entry.not-exact", "{value} is no exact number of {unit}.")
WRITE_IN_BASE = Template("entry.not-exact.todo", "Write the quantity in {unit}.")
OTHER_UNIT = Template("entry.other-unit", "{item} is counted in {unit}, but the quantity was given in {held}.")
GIVE_QUANTITY = Template("entry.other-unit.todo", "Change the quantity first, with its unit.")
NO_SUCH_NAME = Template("entry.no-such-name", '"{value}" is not known here.')
CHOOSE_NAME = Template("entry.no-such-name.todo", "Choose one of the names offered while you type.")
OFFER = Template("entry.offer", "Near it: {choices}.")
YES, NO = "Yes", "No"
_COMMA_LANGUAGES = frozenset({"fr", "de", "es", "pt", "it", "ru", "tr"})
_LIST_SIGNS = re.compile(r"\s*[;,،؛、\n]\s*")


class EntryReader:
    """Reads entries against one desk as it is now; organisations that are new gather in `new_records`."""

    def __init__(self, desk: Desk, wording: Wording = ENGLISH) -> None:
        self._desk = desk
        self._wording = wording
        mark = "," if wording.language.split("_")[0] in _COMMA_LANGUAGES else "."
        # What one person types follows the custom of their language; a list from elsewhere is asked about instead.
        self._custom = ColumnConvention(decimal_mark=mark)
        self.new_records: dict[str, Organisation] = {}
        self._readers: Mapping[Kind, Callable[[Field, Record, str], Values | Unread]] = {
            Kind.TEXT: self._text,
            Kind.QUANTITY: self._quantity,
            Kind.COUNT: self._count,
            Kind.DAYS: self._count,
            Kind.MONEY: self._money,
            Kind.DATE: self._date,
            Kind.TIER: self._choice,
            Kind.CHOICE: self._choice,
            Kind.YES_NO: self._yes_no,
            Kind.ITEM: self._item,
            Kind.PLACE: self._place,
            Kind.ORGANISATION: self._organisation,
            Kind.SECTOR: self._sector,
        }

    def read(self, field: Field, record: Record, text: str) -> Values | Unread:
        """The fields of the record that the entry changes, with their new values."""
        reader = self._readers.get(field.kind)
        if reader is None or not field.editable or not field.record_field:
            return Unread(NOT_EDITABLE.filled(field=_label(field)), SHOWN_ONLY.filled())
        if field.required and not text.strip():
            return Unread(MUST_BE_GIVEN.filled(field=_label(field)), GIVE_IT.filled())
        return reader(field, record, text)

    # -- free values ------------------------------------------------------------------------------------------

    def _text(self, field: Field, record: Record, text: str) -> Values | Unread:
        said = read_text(text)
        return {field.record_field: _listed(said) if _holds_list(record, field) else said}

    def _count(self, field: Field, record: Record, text: str) -> Values | Unread:
        amount = read_amount(text, self._custom)
        if isinstance(amount, Unread):
            return amount
        if amount is None:
            return {field.record_field: 0 if isinstance(_default(record, field), int) else None}
        if amount < 0 or amount % MILLI:
            return Unread(NOT_WHOLE.filled(value=text.strip()), WRITE_WHOLE.filled())
        return {field.record_field: amount // MILLI}

    def _money(self, field: Field, record: Record, text: str) -> Values | Unread:
        amount = read_amount(text, self._custom)
        return amount if isinstance(amount, Unread) else {field.record_field: amount}

    def _date(self, field: Field, record: Record, text: str) -> Values | Unread:
        read = read_date(text, self._custom)
        if isinstance(read, Unread):
            return read
        values: dict[str, Any] = {field.record_field: read.day if read else None}
        precision = f"{field.record_field}_precision"
        if read is not None and hasattr(record, precision):
            values[precision] = read.precision
        return values

    def _yes_no(self, field: Field, record: Record, text: str) -> Values | Unread:
        own = {fold(self._wording.text(YES)): True, fold(self._wording.text(NO)): False}
        answer = own.get(fold(text))
        read = answer if answer is not None else read_yes_no(text)
        return read if isinstance(read, Unread) else {field.record_field: bool(read)}

    def _choice(self, field: Field, record: Record, text: str) -> Values | Unread:
        """A fixed word by its own name, its translation, or a beginning that only one of them has."""
        kind = type(getattr(record, field.record_field))
        if not issubclass(kind, Enum):
            return {field.record_field: read_text(text)}
        key, words = fold(text), {each: self._words_of(each) for each in kind if _word(each)}
        exact = [each for each, said in words.items() if key in said]
        begun = [each for each, said in words.items() if key and any(word.startswith(key) for word in said)]
        for found in (exact, begun):
            if len(found) == 1:
                return {field.record_field: found[0]}
        choices = self._wording.listed(self._wording.text(_word(each)) for each in words)
        return Unread(NONE_OF.filled(value=text.strip(), field=_label(field)), CHOOSE.filled(choices=choices))

    def _words_of(self, value: Enum) -> frozenset[str]:
        return frozenset({fold(_word(value)), fold(self._wording.text(_word(value)))})

    # -- quantities -------------------------------------------------------------------------------------------

    def _quantity(self, field: Field, record: Record, text: str) -> Values | Unread:
        read = read_quantity(text, self._custom)
        if isinstance(read, Unread):
            return read
        if read is None:
            empty = Unread(MUST_BE_GIVEN.filled(field=_label(field)), GIVE_IT.filled())
            return empty if field.record_field == "quantity_milli" else {field.record_field: 0}
        if read.total_milli <= 0:
            return Unread(NOT_POSITIVE.filled(field=_label(field)), CANCEL_INSTEAD.filled())
        if field.record_field != "quantity_milli":
            return {field.record_field: read.total_milli}
        if isinstance(record, Allocation):
            return self._allocated(record, read.total_milli)
        unit = read.each_unit if read.each_milli is not None else read.unit
        milli = self._in_base_unit(record, read.total_milli, unit)
        if isinstance(milli, Unread):
            return milli
        return {"quantity_milli": milli, "entered_amount": decimal_text(read.total_milli),
                "entered_unit": unit or getattr(record, "unit", "")}  # fmt: skip

    def _in_base_unit(self, record: Record, amount_milli: int, unit: str) -> int | Unread:
        item = self._items.items.get(getattr(record, "item", ""))
        if not unit or item is None:
            return amount_milli
        factor = self._units.holds_milli(item, unit)
        if isinstance(factor, Doubt):
            return _unread(factor)
        milli, rest = divmod(amount_milli * factor, MILLI)
        if rest:
            shown = Quantity(amount_milli, unit)
            return Unread(NOT_EXACT.filled(value=shown, unit=item.base_unit), WRITE_IN_BASE.filled(unit=item.base_unit))
        return milli

    def _allocated(self, record: Allocation, milli: int) -> Values | Unread:
        counted = milli / record.ratio
        if counted.denominator != 1:
            shown = Quantity(milli, record.unit)
            return Unread(NOT_EXACT.filled(value=shown, unit=record.counted_unit), WRITE_WHOLE.filled())
        return {"quantity_milli": milli, "counted_milli": converted(milli, 1 / record.ratio)}

    # -- names ------------------------------------------------------------------------------------------------

    def _item(self, field: Field, record: Record, text: str) -> Values | Unread:
        found = self._items.resolve("", read_name(text))
        if isinstance(found, Doubt):
            return _unread(found)
        if not found:
            return Unread(NO_SUCH_NAME.filled(value=text.strip()), CHOOSE_NAME.filled())
        item, held = self._items.items[found], getattr(record, "unit", "")
        if held and held != item.base_unit and getattr(record, "item", "") != item.id:
            what = OTHER_UNIT.filled(item=item.name, unit=item.base_unit, held=held)
            return Unread(what, GIVE_QUANTITY.filled())
        return {"item": item.id, "item_text": "", "unit": item.base_unit}

    def _place(self, field: Field, record: Record, text: str) -> Values | Unread:
        if _holds_list(record, field):
            several = self._places.resolve_earmark(_listed(text)) if text.strip() else ()
            return _unread(several) if isinstance(several, Doubt) else {field.record_field: several}
        name = read_name(text)
        found = self._places.resolve(PlaceWords(place=name)) if name else ""
        if isinstance(found, Doubt):
            return _unread(found)
        return {field.record_field: found} | ({"place_text": ""} if hasattr(record, "place_text") else {})

    def _organisation(self, field: Field, record: Record, text: str) -> Values | Unread:
        names = _listed(text) if _holds_list(record, field) else (read_name(text),)
        found = []
        for name in names:
            resolved = self._organisations.resolve(name)
            if isinstance(resolved, Doubt):
                return _unread(resolved)
            found.append(self._made(resolved) if resolved.startswith(NEW_PREFIX) else resolved)
        return {field.record_field: tuple(found) if _holds_list(record, field) else found[0]}

    def _made(self, stand_in: str) -> str:
        """The key of an organisation that nobody like it is known of."""
        if stand_in not in self.new_records:
            name = stand_in.removeprefix(NEW_PREFIX)
            self.new_records[stand_in] = Organisation(self._desk.new_key("X"), name)
        return self.new_records[stand_in].id

    def _sector(self, field: Field, record: Record, text: str) -> Values | Unread:
        names = _listed(text) if _holds_list(record, field) else (read_name(text),)
        found = [self._sectors.resolve(name) for name in names]
        if None in found:
            return Unread(NO_SUCH_NAME.filled(value=text.strip()), CHOOSE_NAME.filled())
        return {field.record_field: tuple(found) if _holds_list(record, field) else found[0]}

    # -- what the desk knows, gathered when it is first needed ---------------------------------------------------

    @cached_property
    def _aliases(self) -> Aliases:
        return Aliases(self._desk.all(Alias))

    @cached_property
    def _items(self) -> ItemResolver:
        return ItemResolver(self._desk.all(Item), self._aliases)

    @cached_property
    def _places(self) -> PlaceResolver:
        return PlaceResolver(self._desk.all(Place), self._aliases)

    @cached_property
    def _organisations(self) -> OrganisationResolver:
        return OrganisationResolver(self._desk.all(Organisation), self._aliases)

    @cached_property
    def _sectors(self) -> SectorResolver:
        return SectorResolver(self._desk.all(Sector), self._aliases)

    @cached_property
    def _units(self) -> UnitResolver:
        return UnitResolver(self._desk.all(ItemUnit), UnitWords(load_units()), self._aliases)


def _unread(doubt: Doubt) -> Unread:
    known = tuple(choice.label for choice in doubt.choices if choice.id != NEW)
    todo: Phrase = OFFER.filled(choices="; ".join(known)) if known else CHOOSE_NAME.filled()
    return Unread(doubt.text, todo, choices=known)


def _label(field: Field) -> Template:
    return Template(f"field.{field.key}", field.label)


def _word(value: Enum) -> str:
    return value.name.capitalize() if isinstance(value, IntEnum) else str(value.value)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(filter(None, _LIST_SIGNS.split(read_text(text))))


def _holds_list(record: Record, field: Field) -> bool:
    return isinstance(getattr(record, field.record_field), tuple)


def _default(record: Record, field: Field) -> Any:
    return _defaults(fields_of(record)).get(field.record_field)


def _defaults(declared: Iterable[Any]) -> dict[str, Any]:
    return {each.name: each.default for each in declared}
