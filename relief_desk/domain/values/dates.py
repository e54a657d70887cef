"""Dates as people write them: every day a text can mean, in three calendars; decides nothing between two meanings.

Source: years 1300 to 1499 in a list from the region are Hijri ones. 1300 to 1439 can only be solar (1921 to 2061); from
1440 on the lunar calendar, in which 1443 was 2022, is as likely, so both readings are given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import isfinite

from relief_desk.domain.folding import fold, with_ascii_digits, without_invisibles
from relief_desk.domain.states import DatePrecision
from relief_desk.domain.values.calendars import gregorian_of_lunar, gregorian_of_solar
from relief_desk.domain.values.month_names import MONTHS, Calendar

FIRST_LUNAR_LIKELY = 1440
_SERIAL_DAY_ZERO = date(1899, 12, 30)
_DAYS_TO_1904 = 1462  # Source: Microsoft, "Date systems in Excel"
_LIKELY_SERIALS = range(20000, 80000)  # 1954 to 2119
_LIKELY_YEARS = range(1900, 2200)
_HIJRI_YEARS = range(1300, 1500)
_SHORT_YEARS_FIRST = range(15, 41)

_TIME = re.compile(
    r"[T ,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|[+-]\d\d:?\d\d)?$", re.IGNORECASE
)
_WEEKDAY = re.compile(r"^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)[a-z]*\.?,?\s+", re.IGNORECASE)
_NUMERIC = re.compile(r"(\d{1,4})\s*[-/.\\年 ]\s*(\d{1,2})\s*[-/.\\月 ]\s*(\d{1,4})\s*[日号]?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_YEAR_MONTH = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?|(\d{1,2})\s*[-/.]\s*(\d{4})")
_NAMED_DAY_FIRST = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er)?[\s\-/.,]*(?:of\s+|de\s+)?([^\W\d][^\d]*?)[\s\-/.,]*(\d{4}|\d{2})"
)
_NAMED_MONTH_FIRST = re.compile(r"([^\W\d][^\d]*?)[\s\-/.,]*(\d{1,2})(?:st|nd|rd|th)?[\s\-/.,]+(\d{4}|\d{2})")
_NAMED_YEAR_FIRST = re.compile(r"(\d{4})[\s\-/.,]*([^\W\d][^\d]*?)[\s\-/.,]*(\d{1,2})")
_NAMED_MONTH = re.compile(r"([^\W\d][^\d]*?)[\s\-/.,]*('?\d{2}|\d{4})")
_ABOUT = re.compile(
    r"^(?:~|≈|ca\.?|c\.|circa|approx\.?|approximately|about|around|environ|vers|est\.?|estimated|حدود|تقریبا|约|大约)\s*",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"^(?:by|before|until|till|on|no later than|not later than|latest|avant(?: le)?|le|au plus tard le|تا|قبل از)\s+",
    re.IGNORECASE,
)
_UNSURE = re.compile(r"\s*\((?:tbc|tbd|est\.?|approx\.?|estimated|planned|expected|à confirmer|待定)\)$", re.IGNORECASE)
_PART_OF_MONTH = re.compile(
    r"^(early|beginning of|start of|mid|middle of|late|end of|end|début|mi|fin)[\s\-]+", re.IGNORECASE
)
_PART_DAYS = {"early": 5, "beginning of": 5, "start of": 5, "début": 5, "late": 25, "end of": 28, "end": 28, "fin": 28}


@dataclass(frozen=True, slots=True)
class DateRead:
    """One meaning of a written date: the Gregorian day, how sure, and in which calendar and order it was written."""

    day: date
    precision: DatePrecision = DatePrecision.EXACT
    calendar: Calendar = Calendar.GREGORIAN
    order: str = ""


def date_readings(text: str) -> tuple[DateRead, ...]:
    """Every meaning of a text such as "22/06/2022", "1401/04/01", "22 June 2022" or "about July 2022"; empty: no date.

    `order` is "dmy", "mdy" or "ymd" where the text is all digits, "" where it has a named month.
    """
    body = _TIME.sub("", with_ascii_digits(without_invisibles(text)))
    body = _UNTIL.sub("", _WEEKDAY.sub("", body)).strip(" .,")
    unsure = _UNSURE.search(body)
    body = body[: unsure.start()] if unsure else body
    about = _ABOUT.match(body)
    if about:
        body = body[about.end() :]
    readings = tuple(_readings_of(body))
    if not (about or unsure):
        return readings
    return tuple(DateRead(each.day, DatePrecision.ABOUT, each.calendar, each.order) for each in readings)


def date_of_serial(number: int | float, *, starts_1904: bool = False) -> DateRead | None:
    """The day of a number in a date column: a worksheet's day count, or digits such as 20220622."""
    if isinstance(number, float) and not isfinite(number):
        return None
    whole = int(number)
    days = whole + _DAYS_TO_1904 if starts_1904 else whole
    if days in _LIKELY_SERIALS:
        return DateRead(_SERIAL_DAY_ZERO + timedelta(days=days))
    if whole == number and 13000101 <= whole <= 21991231:
        readings = date_readings(str(whole))
        return readings[0] if len(readings) == 1 else None
    return None


def _readings_of(body: str) -> Iterator[DateRead]:
    if found := _NUMERIC.fullmatch(body):
        yield from _numeric(*found.groups())
    elif found := _COMPACT.fullmatch(body):
        yield from _in_order("ymd", *(int(part) for part in found.groups()))
    elif found := _YEAR_MONTH.fullmatch(body):
        year, month = (found[1], found[2]) if found[1] else (found[4], found[3])
        yield from _middle_of_month(int(year), int(month), None, 15)
    elif any(character.isalpha() for character in body):
        yield from _named(body)


def _numeric(first: str, middle: str, last: str) -> Iterator[DateRead]:
    a, b, c = int(first), int(middle), int(last)
    if len(first) == 4 and len(last) <= 2:
        yield from _in_order("ymd", a, b, c)
    elif len(first) <= 2 and len(last) == 4:
        yield from _in_order("dmy", c, b, a)
        if c not in _HIJRI_YEARS:
            yield from _in_order("mdy", c, a, b)
    elif len(first) <= 2 and len(last) == 2:
        yield from _in_order("dmy", _long_year(c), b, a)
        yield from _in_order("mdy", _long_year(c), a, b)
        if a in _SHORT_YEARS_FIRST:
            yield from _in_order("ymd", _long_year(a), b, c)


def _in_order(order: str, year: int, month: int, day: int) -> Iterator[DateRead]:
    for calendar in _calendars_of(year):
        found = _day_in(calendar, year, month, day)
        if found is not None:
            precision = DatePrecision.ABOUT if calendar is Calendar.LUNAR else DatePrecision.EXACT
            yield DateRead(found, precision, calendar, order)


def _calendars_of(year: int) -> tuple[Calendar, ...]:
    if year in _LIKELY_YEARS:
        return (Calendar.GREGORIAN,)
    if year in _HIJRI_YEARS:
        return (Calendar.SOLAR,) if year < FIRST_LUNAR_LIKELY else (Calendar.SOLAR, Calendar.LUNAR)
    return ()


def _day_in(calendar: Calendar, year: int, month: int, day: int) -> date | None:
    match calendar:
        case Calendar.SOLAR:
            return gregorian_of_solar(year, month, day)
        case Calendar.LUNAR:
            return gregorian_of_lunar(year, month, day)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _named(body: str) -> Iterator[DateRead]:
    part = _PART_OF_MONTH.match(body)
    middle = _PART_DAYS.get(part[1].lower(), 15) if part else 15
    rest = body[part.end() :] if part else body
    if found := _NAMED_DAY_FIRST.fullmatch(rest):
        yield from _named_day(found[2], int(found[1]), found[3])
    elif found := _NAMED_YEAR_FIRST.fullmatch(rest):
        yield from _named_day(found[2], int(found[3]), found[1])
    elif found := _NAMED_MONTH_FIRST.fullmatch(rest):
        yield from _named_day(found[1], int(found[2]), found[3])
    elif (found := _NAMED_MONTH.fullmatch(rest)) and fold(found[1]) in MONTHS:
        calendar, month = MONTHS[fold(found[1])]
        yield from _middle_of_month(_long_year(int(found[2].lstrip("'"))), month, calendar, middle)


def _named_day(name: str, day: int, year: str) -> Iterator[DateRead]:
    known = MONTHS.get(fold(name))
    if known is None:
        return
    calendar, month = known
    # The solar month names are used with Gregorian years nowhere; the year must fit the name's calendar.
    long_year = _long_year(int(year)) if len(year) == 2 else int(year)
    if (long_year in _HIJRI_YEARS) != (calendar is not Calendar.GREGORIAN):
        return
    found = _day_in(calendar, long_year, month, day)
    if found is not None:
        yield DateRead(found, DatePrecision.ABOUT if calendar is Calendar.LUNAR else DatePrecision.EXACT, calendar)


def _middle_of_month(year: int, month: int, calendar: Calendar | None, day: int) -> Iterator[DateRead]:
    for each in (calendar,) if calendar else _calendars_of(year):
        found = _day_in(each, year, month, day) if _calendars_of(year) else None
        if found is not None:
            yield DateRead(found, DatePrecision.ABOUT, each)


def _long_year(year: int) -> int:
    if year >= 100:
        return year
    return 2000 + year if year < 70 else 1900 + year
