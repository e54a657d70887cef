"""Solar Hijri and lunar Hijri days as Gregorian days, exactly; knows no text.

The solar calendar is the civil one of Afghanistan and Iran. The lunar one is the tabular civil form: the observed month
may begin a day earlier or later, so a day converted from it is only about right.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

FIRST_SOLAR_YEAR, LAST_SOLAR_YEAR = 1300, 1499
_ANCHOR_YEAR, _ANCHOR_NEW_YEAR = 1401, date(2022, 3, 21).toordinal()
_LUNAR_EPOCH = date(622, 7, 19).toordinal()
_LUNAR_LEAPS_IN_30_YEARS = frozenset({2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29})


def is_solar_leap(year: int) -> bool:
    """The year has 366 days. Source: the 33-year rule, equal to the observed calendar for the years 1178 to 1633."""
    return (25 * year + 11) % 33 < 8


def solar_month_days(year: int, month: int) -> int:
    if month <= 6:
        return 31
    return 30 if month < 12 or is_solar_leap(year) else 29


def gregorian_of_solar(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Solar Hijri one ("1401/04/01" is 2022-06-22), or None where there is no such day.

    Years 1300 to 1499.
    """
    if not (FIRST_SOLAR_YEAR <= year <= LAST_SOLAR_YEAR and 1 <= month <= 12):
        return None
    if not 1 <= day <= solar_month_days(year, month):
        return None
    before = 31 * (month - 1) if month <= 7 else 186 + 30 * (month - 7)
    return date.fromordinal(_solar_new_year(year) + before + day - 1)


def solar_of_gregorian(day: date) -> tuple[int, int, int] | None:
    """Year, month and day in the Solar Hijri calendar, or None outside the years 1300 to 1499."""
    year = day.year - 621
    if not FIRST_SOLAR_YEAR < year < LAST_SOLAR_YEAR:
        return None
    if day.toordinal() < _solar_new_year(year):
        year -= 1
    past = day.toordinal() - _solar_new_year(year)
    month, rest = divmod(past, 31) if past < 186 else divmod(past - 186, 30)
    return year, month + (1 if past < 186 else 7), rest + 1


def gregorian_of_lunar(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a tabular lunar Hijri one ("1443/11/22" is 2022-06-22, give or take a day), or None."""
    if not (1300 <= year <= 1600 and 1 <= month <= 12 and 1 <= day <= _lunar_month_days(year, month)):
        return None
    cycles, within = divmod(year - 1, 30)
    leaps = sum(1 for leap in _LUNAR_LEAPS_IN_30_YEARS if leap <= within)
    past = cycles * 10631 + within * 354 + leaps + (month - 1) * 30 - (month - 1) // 2
    return date.fromordinal(_LUNAR_EPOCH + past + day - 1)


def _lunar_month_days(year: int, month: int) -> int:
    leap = (year - 1) % 30 + 1 in _LUNAR_LEAPS_IN_30_YEARS
    return 30 if month % 2 or (month == 12 and leap) else 29


@lru_cache(maxsize=256)
def _solar_new_year(year: int) -> int:
    """Ordinal of the first day of the year."""
    if year >= _ANCHOR_YEAR:
        leaps = sum(map(is_solar_leap, range(_ANCHOR_YEAR, year)))
        return _ANCHOR_NEW_YEAR + 365 * (year - _ANCHOR_YEAR) + leaps
    leaps = sum(map(is_solar_leap, range(year, _ANCHOR_YEAR)))
    return _ANCHOR_NEW_YEAR - 365 * (_ANCHOR_YEAR - year) - leaps
