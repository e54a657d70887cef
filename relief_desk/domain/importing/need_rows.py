"""The rows of a list of needs as needs, column by column; compares nothing with the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from relief_desk.domain.folding import fold
from relief_desk.domain.importing.place_columns import read_places
from relief_desk.domain.importing.quantity_columns import read_quantities
from relief_desk.domain.importing.record_columns import RecordColumns
from relief_desk.domain.importing.rows_above import WHERE, ask_about_blanks
from relief_desk.domain.importing.table_reading import LEFT_EMPTY, STEPS, TableReading
from relief_desk.domain.problems import Severity
from relief_desk.domain.progress import Job
from relief_desk.domain.records import Need
from relief_desk.domain.references import is_sound
from relief_desk.domain.values.cells import Unread, read_name
from relief_desk.domain.values.column_values import Memory, each_once
from relief_desk.domain.values.conventions import CellValue
from relief_desk.domain.values.dates import DateRead
from relief_desk.domain.wording import Template

ONLY_COUNTS = Template("row.only_counts", 'The column "{column}" only counts the rows.')
KNOWN_BY_WORDS = Template(
    "row.known_by_words",
    "Its numbers may stand for other rows in the next list, so rows are known by who, where and what they say.",
)
SECTOR_UNKNOWN = Template("row.sector_unknown", '"{value}" is not a known sector.')
SECTOR_OF_ITEM = Template("row.sector_of_item", "The sector of the item is taken instead.")
SEVERITY_RANGE = Template("row.severity_range", '"{value}" is not a severity from 1 to 5.')
FROM_AFTER_BY = Template("row.from_after_by", "It would be needed from a day after the day it is needed by.")
CHECK_DATES = Template("row.check_dates", "Check the two dates.")


def read_needs(reading: TableReading) -> Job[RecordColumns[Need]]:
    """The needs of a table; what is wrong with a row, or must be asked, is noted in `reading`."""
    given: dict[str, Sequence[Any]] = {}
    quantities = yield from read_quantities(reading)
    given["item"], given["item_text"] = quantities.items, _texts_of_unknown(quantities.items, quantities.item_texts)
    given["quantity_milli"], given["unit"] = quantities.milli, quantities.units
    given["entered_amount"], given["entered_unit"] = quantities.entered_amounts, quantities.entered_units
    given["sector"] = read_sectors(reading, quantities.items)
    yield reading.progress(3, STEPS)
    if any(map(reading.has, WHERE)):
        ask_about_blanks(reading, WHERE)
        given["place"], given["place_text"] = read_places(reading)
    yield reading.progress(4, STEPS)
    for key in ("requester", "recipient"):
        if reading.has(key):
            given[key] = reading.organisations(key)
    yield reading.progress(5, STEPS)
    given |= sender_numbers(reading, "need_id")
    for each in _plain_columns(reading):
        given |= each
        yield reading.progress(6, STEPS)
    given |= _dates(reading)
    yield reading.progress(7, STEPS)
    return RecordColumns(Need, given, reading.length)


def sender_numbers(reading: TableReading, key: str) -> dict[str, Sequence[Any]]:
    """The sender's own numbers; a column headed "Reference" holds them where they are not references of a desk."""
    if reading.has(key):
        numbers = reading.numbers(key)
        if not _only_counts(reading, key, numbers):
            return {"sender_ref": numbers}
        reading.note(ONLY_COUNTS.filled(column=reading.heading(key)), KNOWN_BY_WORDS.filled(), key)
        return {}
    if not reading.has("reference"):
        return {}
    own = Memory(is_sound)
    return {"sender_ref": ["" if own[text] else text for text in reading.names("reference")]}


def _only_counts(reading: TableReading, key: str, numbers: Sequence[str]) -> bool:
    """The column says 1, 2, 3 ... under a heading such as "S/N": the next list may count the same rows otherwise."""
    if fold(reading.heading(key)) not in reading.knowledge.words.counting:
        return False
    filled = [number for number in numbers if number]
    if not all(map(str.isdecimal, filled)):
        return False
    return all(int(number) == at for at, number in enumerate(filled, start=int(filled[0]) if filled else 1))


def _plain_columns(reading: TableReading) -> Iterator[dict[str, Sequence[Any]]]:
    words = reading.knowledge.words
    readers: dict[str, tuple[str, Callable[[str], Sequence[Any]]]] = {
        "people": ("people", reading.counts),
        "households": ("households", reading.counts),
        "severity": ("severity", lambda key: _severities(reading)),
        "priority": ("tier", lambda key: reading.choices(key, words.tiers)),
        "horizon": ("horizon", lambda key: reading.choices(key, words.horizons, optional=True)),
        "lateness_days": ("lateness_days", reading.day_counts),
        "substitutes": ("substitutes_allowed", reading.yes_no),
        "source": ("source", reading.texts),
        "status": ("state", lambda key: reading.choices(key, words.need_states)),
        "remark": ("remark", reading.texts),
    }
    for key, (record_field, read) in readers.items():
        if reading.has(key):
            yield {record_field: read(key)}


def _dates(reading: TableReading) -> dict[str, Sequence[Any]]:
    given: dict[str, Sequence[Any]] = {}
    if reading.has("stated_on"):
        given["stated_on"] = reading.days("stated_on", optional=True)
    if reading.has("needed_from"):
        given["needed_from"] = reading.days("needed_from")
    if reading.has("needed_by"):
        read = reading.dates("needed_by")
        given["needed_by"], given["needed_by_precision"] = days_and_precisions(read)
    if "needed_from" in given and "needed_by" in given:
        for index, (first, last) in enumerate(zip(given["needed_from"], given["needed_by"], strict=True)):
            if first and last and first > last:
                reading.report(index, FROM_AFTER_BY.filled(), CHECK_DATES.filled(), "needed_from", Severity.WARNING)
    return given


def days_and_precisions(read: Sequence[DateRead | None]) -> tuple[list[Any], list[Any]]:
    """The days of a date column and how exact each is, None where there is none."""
    days = each_once(read, lambda each: each.day if each else None)
    return days, each_once(read, lambda each: each.precision if each else None)


def read_sectors(reading: TableReading, items: Sequence[str]) -> list[str]:
    """The sector of every row: as said, else that of its item."""
    known = reading.knowledge.items.items
    of_item: Memory[str, str] = Memory(lambda id_: known[id_].sector if id_ in known else "")
    if not reading.has("sector"):
        return of_item.all(items)
    names = reading.names("sector")
    resolve = Memory(reading.knowledge.sectors.resolve)
    sectors = resolve.all(names)
    if any(found is None for found in resolve.values()):
        for index, found in enumerate(sectors):
            if found is None:
                what = SECTOR_UNKNOWN.filled(value=names[index])
                reading.report(index, what, SECTOR_OF_ITEM.filled(), "sector", Severity.WARNING)
    return [found or of_item[id_] for found, id_ in zip(sectors, items, strict=True)]


def _severities(reading: TableReading) -> list[int | None]:
    """Severities from 1 to 5, in figures or in the words for them; anything else is left out with a warning."""
    words = reading.knowledge.words.severities

    def read_severity(cell: CellValue) -> int | Unread | None:
        text = read_name(cell)
        if not text:
            return None
        level = words.get(fold(text)) or (int(text) if text.isdecimal() and len(text) == 1 else 0)
        return level if 1 <= level <= 5 else Unread(SEVERITY_RANGE.filled(value=text), LEFT_EMPTY.filled())

    return reading.column("severity", read_severity, optional=True)


def _texts_of_unknown(items: Sequence[str], texts: Sequence[str]) -> list[str]:
    """The typed name where no item is known for it; a known item needs none."""
    return ["" if id_ else text for id_, text in zip(items, texts, strict=True)]
