"""Rules over a whole list: rows that stand twice, and what is possible but hardly meant; reads no single cell.

A double under one number is a question, because counting it twice promises the same goods twice. What is only unlikely
is a warning and goes in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, MutableSequence, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median_low
from typing import Any

from relief_desk.domain.folding import fold
from relief_desk.domain.importing.questions import Choice, Doubt, QuestionKind
from relief_desk.domain.importing.table_reading import TableReading
from relief_desk.domain.problems import Severity
from relief_desk.domain.quantities import MILLI, Quantity, decimal_text
from relief_desk.domain.records import Need, PledgeLine
from relief_desk.domain.wording import Template

DOUBLE_SAME = Template("ask.double_same", "The row says the same as row {row}. Should it count again?")
DOUBLE_OTHER = Template("ask.double_other", '"{text}" stands in row {row} already, with other values. Which counts?')
FIRST, LAST, SUM, BOTH = "first", "last", "sum", "both"
_CHOICES = (
    Choice(FIRST, "Only the first"),
    Choice(LAST, "Only the last"),
    Choice(SUM, "One, with the quantities added"),
    Choice(BOTH, "Each by itself"),
)
LOOKS_DOUBLE = Template("check.looks_double", "The row says the same as row {row}, under another number.")
CHECK_DOUBLE = Template("check.check_double", "Check that it is not the same thing reported twice.")
MUCH_FOR_PEOPLE = Template("check.much_for_people", "{quantity} for {people} people is more than ten for each.")
CHECK_QUANTITY = Template("check.check_quantity", "Check the quantity, its unit and the number of people.")
TEN_TIMES = Template("check.ten_times", "{quantity} is more than ten times what the list usually has of this item.")
CHECK_ZERO = Template("check.check_zero", "Check that there is no figure too many.")
EXPIRED = Template("check.expired", "The goods expired on {day}.")
EXPIRES_BEFORE = Template("check.expires_before", "The goods expire on {day}, before they arrive.")
CHECK_EXPIRY = Template("check.check_expiry", "Ask the donor for the date on the packs.")
ARRIVES_BEFORE = Template("check.arrives_before", "It would arrive before it is ready to leave on {day}.")
BEFORE_DISASTER = Template("check.before_disaster", "{day} is before the disaster.")
IN_FUTURE = Template("check.in_future", "{day} has not come yet.")
CHECK_DATE = Template("check.check_date", "Check the date: day and month may be swapped, or a figure wrong.")
_TEN = 10
_ENOUGH_ROWS = 8


@dataclass(frozen=True, slots=True)
class Doubles:
    """Rows that stay out because another row stands for them."""

    left_out: frozenset[int]


def settle_doubles(
    reading: TableReading,
    coarse: Sequence[Hashable],
    key_of_row: Callable[[int], Hashable],
    values_of_row: Callable[[int], Hashable],
    name_of_row: Callable[[int], str],
    given: Mapping[str, Sequence[Any]],
) -> Doubles:
    """Asks about rows that share a key, and does with them what the user answered before.

    Until then the first row counts and the others wait. Added quantities are written into `given`. Only rows that are
    alike in `coarse` are looked at closely.
    """
    alike: dict[Hashable, list[int]] = defaultdict(list)
    if len(set(coarse)) < len(coarse):
        for row, value in enumerate(coarse):
            alike[value].append(row)
    left_out: set[int] = set()
    for rows in alike.values():
        if len(rows) > 1:
            groups: dict[Hashable, list[int]] = defaultdict(list)
            for row in rows:
                if row not in reading.held:
                    groups[key_of_row(row)].append(row)
            for group in groups.values():
                if len(group) > 1:
                    left_out |= _settle(reading, group, values_of_row, name_of_row, given)
    return Doubles(frozenset(left_out))


def _settle(
    reading: TableReading,
    group: Sequence[int],
    values_of_row: Callable[[int], Hashable],
    name_of_row: Callable[[int], str],
    given: Mapping[str, Sequence[Any]],
) -> set[int]:
    first, text = group[0], name_of_row(group[0])
    id_ = f"double:{fold(text)}"
    match reading.knowledge.answers.get(id_, ""):
        case "both":
            return set()
        case "first":
            return set(group[1:])
        case "last":
            return set(group[:-1])
        case "sum":
            _add_up(group, given)
            return set(group[1:])
    for row in group[1:]:
        same = values_of_row(row) == values_of_row(first)
        said = reading.table.rows[first]
        phrase = DOUBLE_SAME.filled(row=str(said)) if same else DOUBLE_OTHER.filled(text=text, row=str(said))
        reading.ask(row, Doubt(id_, QuestionKind.DOUBLE, text, phrase, _CHOICES), "")
    return set()


def _add_up(group: Sequence[int], given: Mapping[str, Sequence[Any]]) -> None:
    """The first row of the group with the quantities of all, entered in the base unit."""
    milli, amounts, units = (given[name] for name in ("quantity_milli", "entered_amount", "entered_unit"))
    if (
        isinstance(milli, MutableSequence)
        and isinstance(amounts, MutableSequence)
        and isinstance(units, MutableSequence)
    ):
        milli[group[0]] = sum(milli[row] for row in group)
        amounts[group[0]] = decimal_text(milli[group[0]])
        units[group[0]] = given["unit"][group[0]]


def warn_of_likenesses(reading: TableReading, rows: Iterable[int], keys: Sequence[Hashable]) -> None:
    """Warns of rows that say the same under different numbers."""
    if len(set(keys)) == len(keys):
        return
    seen: dict[Hashable, int] = {}
    for row in rows:
        first = seen.setdefault(keys[row], row)
        if first != row:
            what = LOOKS_DOUBLE.filled(row=str(reading.table.rows[first]))
            reading.report(row, what, CHECK_DOUBLE.filled(), "", Severity.WARNING)


def warn_of_quantities(reading: TableReading, items: Sequence[str], milli: Sequence[int], units: Sequence[str]) -> None:
    """Warns of quantities more than ten times the middle one of their item, where the list has enough to compare."""
    by_item: dict[str, list[int]] = defaultdict(list)
    for item, quantity in zip(items, milli, strict=True):
        by_item[item].append(quantity)
    limits = {item: _TEN * median_low(found) for item, found in by_item.items() if item and len(found) >= _ENOUGH_ROWS}
    highest = {item: max(by_item[item]) for item in limits}
    unusual = {item for item, limit in limits.items() if highest[item] > limit > 0}
    if not unusual:
        return
    for row, (item, quantity) in enumerate(zip(items, milli, strict=True)):
        if item in unusual and quantity > limits[item] and row not in reading.held:
            what = TEN_TIMES.filled(quantity=Quantity(quantity, units[row]))
            reading.report(row, what, CHECK_ZERO.filled(), "quantity", Severity.WARNING)


def warn_of_needs(reading: TableReading, needs: Sequence[Need], start: date, today: date) -> None:
    """Warns of needs that can hardly be meant: too much for the people, dates before the disaster or still to come."""
    if reading.has("people"):
        for row, need in enumerate(needs):
            if need.people and need.quantity_milli > _TEN * MILLI * need.people and need.unit != "kg":
                quantity = Quantity(need.quantity_milli, need.unit)
                what = MUCH_FOR_PEOPLE.filled(quantity=quantity, people=need.people)
                reading.report(row, what, CHECK_QUANTITY.filled(), "people", Severity.WARNING)
    if reading.has("needed_by"):
        for row, day in enumerate([need.needed_by for need in needs]):
            if day is not None and day < start:
                _warn(reading, row, BEFORE_DISASTER, day, "needed_by")
    if reading.has("stated_on"):
        warn_of_future(reading, "stated_on", [need.stated_on for need in needs], today)


def warn_of_lines(reading: TableReading, lines: Sequence[PledgeLine], start: date, today: date) -> None:
    """Warns of goods that expire before they are of use, and of arrivals before dispatch or disaster."""
    if not any(map(reading.has, ("expiry", "eta"))):
        return
    for row, line in enumerate(lines):
        if line.expiry is not None:
            if line.expiry < today:
                _warn(reading, row, EXPIRED, line.expiry, "expiry", CHECK_EXPIRY)
            elif line.eta is not None and line.expiry < line.eta:
                _warn(reading, row, EXPIRES_BEFORE, line.expiry, "expiry", CHECK_EXPIRY)
        if line.eta is not None:
            if line.available_from is not None and line.eta < line.available_from:
                _warn(reading, row, ARRIVES_BEFORE, line.available_from, "eta")
            elif line.eta < start and not line.in_country:
                _warn(reading, row, BEFORE_DISASTER, line.eta, "eta")


def warn_of_future(reading: TableReading, key: str, days: Sequence[date | None], today: date) -> None:
    """Warns of days on which something is said to have happened and that have not come yet."""
    for row, day in enumerate(days):
        if day is not None and day > today:
            _warn(reading, row, IN_FUTURE, day, key)


def _warn(reading: TableReading, row: int, what: Template, day: date, key: str, todo: Template = CHECK_DATE) -> None:
    reading.report(row, what.filled(day=day), todo.filled(), key, Severity.WARNING)
