"""Empty lists to send out: which columns they have and which words may be chosen, from the reference data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from relief_desk.domain.fields import NEED_FIELDS, PLEDGE_FIELDS, Field, Kind
from relief_desk.domain.records import Item, ItemUnit, Organisation, Place, Record, Sector
from relief_desk.domain.states import PlaceKind
from relief_desk.domain.wording import ENGLISH, Template, Wording
from relief_desk.workbook.template_book import write_template_book

NEEDS_LIST = Template("template.needs", "List of needs")
PLEDGES_LIST = Template("template.pledges", "List of pledges")
YES_NO = ("yes", "no")

_LISTS: Mapping[str, tuple[Template, tuple[Field, ...]]] = {
    "needs": (NEEDS_LIST, NEED_FIELDS),
    "pledges": (PLEDGES_LIST, PLEDGE_FIELDS),
}
_AREAS = {"province": PlaceKind.PROVINCE, "district": PlaceKind.DISTRICT, "earmark_place": PlaceKind.PROVINCE}

Named = TypeVar("Named", Item, Organisation, Sector, Place)


def write_template(
    list_name: str, path: Path, wording: Wording = ENGLISH, reference: Iterable[Record] = ()
) -> tuple[Field, ...]:
    """Writes the template of the "needs" or "pledges" list and returns its columns.

    Raises KeyError for another list and FileRefused when the file cannot be written.
    """
    title, fields = _LISTS[list_name]
    columns = tuple(field for field in fields if field.importable and field.key != "reference")
    records = tuple(reference)
    lists = {field.key: words for field in columns if (words := _words(field, records, wording))}
    write_template_book(path, title, columns, lists, wording)
    return columns


def _words(field: Field, records: Sequence[Record], wording: Wording) -> tuple[str, ...]:
    """The words of a field's list, in the order in which they are looked for; none where the field is free."""
    if field.choices:
        return tuple(wording.text(choice) for choice in field.choices)
    match field.kind:
        case Kind.YES_NO:
            return tuple(wording.text(word) for word in YES_NO)
        case Kind.ITEM if field.key == "item":
            return _names(records, Item, wording)
        case Kind.ORGANISATION:
            return _names(records, Organisation, wording)
        case Kind.SECTOR:
            return _names(records, Sector, wording)
        case Kind.UNIT:
            return _units(records, wording)
        case Kind.PLACE if field.key in _AREAS:
            places = [each for each in records if isinstance(each, Place) and each.kind is _AREAS[field.key]]
            return _names(places, Place, wording)
        case _:
            return ()


def _names(records: Iterable[Record], kind: type[Named], wording: Wording) -> tuple[str, ...]:
    language = wording.language.split("_")[0]
    names = {each.names.get(language) or each.name for each in records if isinstance(each, kind)}
    return tuple(sorted(names, key=str.casefold))


def _units(records: Iterable[Record], wording: Wording) -> tuple[str, ...]:
    units = {each.base_unit for each in records if isinstance(each, Item)}
    units |= {each.name for each in records if isinstance(each, ItemUnit)}
    return tuple(sorted({wording.text(unit) for unit in units if unit}, key=str.casefold))
