"""What the cells of a column agree on: decimal mark, order of day and month, calendar, shares; reads no value."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from relief_desk.domain.values.amounts import marked, number_text
from relief_desk.domain.values.dates import DateRead, date_readings
from relief_desk.domain.values.month_names import Calendar

CellValue: TypeAlias = "str | int | float | bool | date | datetime | time | timedelta | None"
"""What a worksheet cell can hold; whole numbers are int, an empty cell is None."""

_NUMBER_INSIDE = re.compile(r"\d[\d.,\ue001]*\d")
_LONGEST_TEXT = 80


@dataclass(frozen=True, slots=True)
class ColumnConvention:
    """How one column writes: empty or None where its cells decide nothing.

    `decimal_mark` "." or ","; `date_order` "dmy", "mdy" or "ymd"; `calendar` of Hijri years that fit two calendars;
    `starts_1904` true where numbers of days count from 1904;
    `shares_of_one` true when 0.45 means 45 %. An answer of the user is set with `dataclasses.replace`.
    """

    decimal_mark: str = ""
    date_order: str = ""
    calendar: Calendar | None = None
    starts_1904: bool = False
    shares_of_one: bool | None = None

    def admits(self, reading: DateRead) -> bool:
        """The reading is written in the order and calendar of this column."""
        if self.calendar and reading.calendar not in (Calendar.GREGORIAN, self.calendar):
            return False
        return not (self.date_order and reading.order) or reading.order == self.date_order


UNDECIDED = ColumnConvention()


def decide_convention(
    values: Iterable[CellValue],
) -> ColumnConvention:
    """What the unambiguous cells of one column settle for the ambiguous ones.

    Cells that contradict each other settle nothing: then only what can be read in one way is read.
    """
    distinct = set(values)
    texts = [value for value in distinct if isinstance(value, str) and 0 < len(value) <= _LONGEST_TEXT]
    texts = [text for text in texts if any(character.isdecimal() for character in text)]
    return ColumnConvention(_decimal_mark(texts), _date_order(texts), shares_of_one=_shares_of_one(distinct))


def _decimal_mark(texts: Iterable[str]) -> str:
    marks: set[str] = set()
    for text in texts:
        for found in _NUMBER_INSIDE.findall(marked(text)):
            if "." not in found and "," not in found:
                continue
            number = number_text(found)
            if number.readable and not number.ambiguous and number.by_point != number.by_comma:
                marks.add("." if number.by_point is not None else ",")
    return marks.pop() if len(marks) == 1 else ""


def _date_order(texts: Iterable[str]) -> str:
    left = {"dmy", "mdy", "ymd"}
    seen = False
    for orders in map(_orders_of, texts):
        if orders:
            seen = True
            left &= orders
    return left.pop() if seen and len(left) == 1 else ""


def _orders_of(text: str) -> set[str]:
    """The orders in which the text is a date; empty where it says nothing about the other cells."""
    readings = date_readings(text)
    orders = {each.order for each in readings}
    # A year of four digits in front, or a named month, is clear by itself and binds nobody else.
    return orders if orders - {"ymd", ""} else set()


def _shares_of_one(values: Iterable[object]) -> bool | None:
    numbers = [abs(value) for value in values if isinstance(value, int | float) and not isinstance(value, bool)]
    if not numbers or all(number in (0, 1) for number in numbers):
        return None
    return all(number <= 1 for number in numbers)
