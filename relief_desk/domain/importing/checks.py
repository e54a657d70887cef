"""Rules over a whole list: what is possible but hardly meant is a warning and goes in; reads no single cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from datetime import date
from statistics import median_low

from relief_desk.domain.importing.table_reading import TableReading
from relief_desk.domain.importing.units_of_items import is_counted
from relief_desk.domain.problems import Severity
from relief_desk.domain.quantities import MILLI, Quantity
from relief_desk.domain.records import Need, PledgeLine
from relief_desk.domain.wording import Template

LOOKS_DOUBLE = Template("check.looks_double", "The row says the same as row {row}, under another number.")
CHECK_DOUBLE = Template("check.check_double", "Check that it is not the same thing reported twice.")
MUCH_FOR_PEOPLE = Template("check.much_for_people", "{quantity} for {people} people is more than ten for each.")
CHECK_QUANTITY = Template("check.check_quantity", "Check the quantity, its unit and the number of people.")
MUCH_BY_PLAN = Template(
    "check.much_by_plan", "{quantity} for {people} people is far more than the usual planning figure: {rule}."
)
UNVERIFIED_FIGURE = Template("check.unverified_figure", "{figure} (unverified)")
NOT_WHOLE = Template("check.not_whole", "{quantity} is no whole number, though such goods are counted one by one.")
CHECK_UNIT = Template("check.check_unit", "Check the decimal mark and the unit.")
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
    if any(map((MILLI).__rmod__, milli)):
        _warn_of_parts(reading, milli, units)
    limits = {item: _TEN * median_low(found) for item, found in by_item.items() if item and len(found) >= _ENOUGH_ROWS}
    highest = {item: max(by_item[item]) for item in limits}
    unusual = {item for item, limit in limits.items() if highest[item] > limit > 0}
    if not unusual:
        return
    for row, (item, quantity) in enumerate(zip(items, milli, strict=True)):
        if item in unusual and quantity > limits[item] and row not in reading.held:
            what = TEN_TIMES.filled(quantity=Quantity(quantity, units[row]))
            reading.report(row, what, CHECK_ZERO.filled(), "quantity", Severity.WARNING)


def _warn_of_parts(reading: TableReading, milli: Sequence[int], units: Sequence[str]) -> None:
    for row, quantity in enumerate(milli):
        if quantity % MILLI and is_counted(units[row]) and row not in reading.held:
            what = NOT_WHOLE.filled(quantity=Quantity(quantity, units[row]))
            reading.report(row, what, CHECK_UNIT.filled(), "quantity", Severity.WARNING)


def warn_of_needs(reading: TableReading, needs: Sequence[Need], start: date, today: date, household_size: int) -> None:
    """Warns of needs that can hardly be meant: too much for the people, dates before the disaster or still to come."""
    if reading.has("people") or reading.has("households"):
        _warn_of_much(reading, needs, household_size)
    if reading.has("needed_by"):
        for row, day in enumerate([need.needed_by for need in needs]):
            if day is not None and day < start:
                _warn(reading, row, BEFORE_DISASTER, day, "needed_by")
    if reading.has("stated_on"):
        warn_of_future(reading, "stated_on", [need.stated_on for need in needs], today)


def _warn_of_much(reading: TableReading, needs: Sequence[Need], household_size: int) -> None:
    """Warns of more than the people can use, by the planning figure of the item, or else by more than ten for each."""
    usual = reading.knowledge.usual
    sure = {item: 0 if share.of_households else share.most * MILLI // share.takers for item, share in usual.items()}
    for row, need in enumerate(needs):
        # Nearly every row is far below what its people can use, and needs no closer look.
        if need.people and need.quantity_milli <= need.people * sure.get(need.item, _TEN * MILLI):
            continue
        people = need.people or (need.households or 0) * household_size
        if people and need.quantity_milli > MILLI:
            _warn_if_much(reading, row, need, people, need.households or -(-people // household_size))


def _warn_if_much(reading: TableReading, row: int, need: Need, people: int, households: int) -> None:
    share = reading.knowledge.usual.get(need.item)
    quantity = Quantity(need.quantity_milli, need.unit)
    if share is None:
        much = need.quantity_milli > _TEN * MILLI * people and is_counted(need.unit)
        what = MUCH_FOR_PEOPLE.filled(quantity=quantity, people=people)
    else:
        much = need.quantity_milli > share.most_milli(people, households)
        rule = share.text if share.verified else UNVERIFIED_FIGURE.filled(figure=share.text)
        what = MUCH_BY_PLAN.filled(quantity=quantity, people=people, rule=rule)
    if much:
        reading.report(row, what, CHECK_QUANTITY.filled(), "quantity", Severity.WARNING)


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
