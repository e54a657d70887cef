"""Every list of a desk as rows of plain values by field key, as the command line prints them; writes nothing.

Quantities are exact decimals as text with their unit beside them, dates ISO text, places spelled out by level.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import IntEnum, StrEnum
from fractions import Fraction
from typing import Any

from relief_desk.domain.fields import FIELDS_OF, NEED_FIELDS, PLEDGE_FIELDS, Field, Kind
from relief_desk.domain.holdings import COUNTED, Holdings
from relief_desk.domain.quantities import decimal_text
from relief_desk.domain.records import Item, Need, Organisation, Place, PledgeLine, Record
from relief_desk.domain.reference_fields import verified_words
from relief_desk.domain.states import PlaceKind
from relief_desk.domain.wording import Phrase
from relief_desk.services.desk import Desk
from relief_desk.services.holdings_of import gather_holdings

Row = dict[str, Any]
_JOURNAL_ROWS = 1_000_000


def list_rows(desk: Desk, name: str) -> list[Row]:
    """The rows of one of `domain.fields.LISTS`, ordered by reference; the journal newest first."""
    return list(_READERS[name](desk))


def _needs(desk: Desk) -> Iterator[Row]:
    held = gather_holdings(desk)
    return (_need_row(held, need) for need in held.needs)


def _need_row(held: Holdings, need: Need) -> Row:
    row = {field.key: _value(held, field, need) for field in NEED_FIELDS}
    row |= _place_columns(held, need.place, need.place_text)
    row["item_code"], row["sector"] = need.item, held.sector_of(need)
    if need.state in COUNTED:
        balance = held.need_balances[need.id]
        row |= {
            "covered": decimal_text(balance.covered_milli),
            "covered_firm": decimal_text(balance.firm_milli),
            "gap": decimal_text(balance.gap_milli),
            "gap_strict": decimal_text(balance.gap_strict_milli),
            "overlap": decimal_text(balance.overlap_milli),
            "coverage": share_text(balance.coverage),
        }
    return row


def _gaps(desk: Desk) -> Iterator[Row]:
    held = gather_holdings(desk)
    for need in held.needs:
        if need.state in COUNTED and held.need_balances[need.id].gap_strict_milli:
            yield _need_row(held, need)


def _pledges(desk: Desk) -> Iterator[Row]:
    held = gather_holdings(desk)
    for line in sorted(held.lines.values(), key=lambda line: line.id):
        pledge = held.pledges[line.pledge]
        row = {}
        for field in PLEDGE_FIELDS:
            owner: Record = line if hasattr(line, field.record_field) else pledge
            row[field.key] = _value(held, field, owner)
        balance = held.line_balances[line.id]
        row["item_code"], row["sector"] = line.item, held.sector_of(line)
        yield row | {"allocated": decimal_text(balance.allocated_milli), "free": decimal_text(balance.free_milli)}


def _allocations(desk: Desk) -> Iterator[Row]:
    held = gather_holdings(desk)
    for allocation in sorted(held.allocations, key=lambda allocation: allocation.id):
        row = {field.key: _value(held, field, allocation) for field in FIELDS_OF["allocations"] if field.record_field}
        need, line = held.need_by_id[allocation.need], held.lines[allocation.pledge_line]
        yield row | {
            "need_id": need.sender_ref,
            "pledge_id": held.pledges[line.pledge].sender_ref,
            "donor": held.donor_of(line),
            "item": held.item_name(line.item, line.item_text),
            "item_code": line.item,
            "place": held.whole_place(need.place, need.place_text),
        }


def _catalogue(
    record_type: type[Item] | type[Place] | type[Organisation], name: str
) -> Callable[[Desk], Iterator[Row]]:
    def read(desk: Desk) -> Iterator[Row]:
        held = Holdings(desk.operation)
        records: tuple[Record, ...] = desk.all(record_type)
        for record in records:
            yield {"id": record.id} | {field.key: _value(held, field, record) for field in FIELDS_OF[name]}

    return read


def _journal(desk: Desk) -> Iterator[Row]:
    for entry in desk.journal(_JOURNAL_ROWS):
        yield {
            "seq": entry.seq,
            "at": entry.at,
            "who": entry.who,
            "label": str(entry.label),
            "cause": entry.cause,
            "kind": entry.kind,
            "undone": entry.undone,
            "rows": entry.rows,
            "touched": list(entry.touched),
        }


def _place_columns(held: Holdings, key: str, text: str) -> Row:
    province, district = held.area(key, PlaceKind.PROVINCE), held.area(key, PlaceKind.DISTRICT)
    return {
        "province": held.place_name(province),
        "province_pcode": province,
        "district": held.place_name(district),
        "district_pcode": district,
        "place": text or held.place_name(key),
        "place_code": key,
    }


def _value(held: Holdings, field: Field, record: Record) -> Any:
    if not field.record_field:
        return ""
    value = getattr(record, field.record_field)
    if field.key == "verified":
        return str(verified_words(value))
    if field.kind in (Kind.QUANTITY, Kind.MONEY):
        return None if value is None else decimal_text(value)
    named = _NAMED.get(field.kind)
    if named is not None:
        values = value if isinstance(value, tuple) else (value,)
        names = ", ".join(named(held, each) for each in values if each)
        if names or not isinstance(record, Need | PledgeLine) or field.kind is not Kind.ITEM:
            return names
        return record.item_text
    return plain(value)


def plain(value: Any) -> Any:
    """A value as JSON holds it: dates and words as text, phrases said in English."""
    match value:
        case date():
            return value.isoformat()
        case IntEnum():
            return value.name.capitalize()
        case StrEnum():
            return value.value
        case Fraction():
            return str(value)
        case Phrase():
            return str(value)
        case tuple():
            return " ".join(str(part) for part in value) if value and isinstance(value[0], Phrase) else list(value)
        case _:
            return value


def share_text(share: Fraction) -> str:
    """A share as a percentage with one decimal, rounded down, so that 100 is said only of the whole."""
    return decimal_text(share.numerator * 1000 // share.denominator * 100)


_NAMED: Mapping[Kind, Callable[[Holdings, str], str]] = {
    Kind.ITEM: lambda held, key: held.item_name(key),
    Kind.PLACE: lambda held, key: held.place_name(key),
    Kind.ORGANISATION: lambda held, key: held.organisation_name(key),
}
_READERS: Mapping[str, Callable[[Desk], Iterator[Row]]] = {
    "needs": _needs,
    "pledges": _pledges,
    "allocations": _allocations,
    "gaps": _gaps,
    "items": _catalogue(Item, "items"),
    "places": _catalogue(Place, "places"),
    "organisations": _catalogue(Organisation, "organisations"),
    "journal": _journal,
}
