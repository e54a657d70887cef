"""Hijri days are the right Gregorian days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relief_desk.domain.values.calendars import (
    gregorian_of_lunar,
    gregorian_of_solar,
    is_solar_leap,
    solar_of_gregorian,
)


@pytest.mark.parametrize(
    ("solar", "gregorian"),
    [
        ((1401, 4, 1), date(2022, 6, 22)),
        ((1401, 1, 1), date(2022, 3, 21)),
        ((1399, 12, 30), date(2021, 3, 20)),
        ((1400, 1, 1), date(2021, 3, 21)),
        ((1403, 12, 30), date(2025, 3, 20)),
        ((1404, 1, 1), date(2025, 3, 21)),
        ((1357, 11, 22), date(1979, 2, 11)),
        ((1300, 1, 1), date(1921, 3, 21)),
        ((1402, 7, 15), date(2023, 10, 7)),
    ],
)
def test_known_solar_days(solar: tuple[int, int, int], gregorian: date) -> None:
    assert gregorian_of_solar(*solar) == gregorian
    if solar[0] > 1300:
        assert solar_of_gregorian(gregorian) == solar


def test_the_leap_years_are_those_of_the_calendar() -> None:
    leaps = [year for year in range(1370, 1445) if is_solar_leap(year)]
    assert leaps == [
        1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420, 1424, 1428, 1432, 1436, 1441,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "solar", [(1402, 12, 30), (1401, 7, 31), (1401, 13, 1), (1401, 0, 1), (1299, 1, 1), (1401, 1, 32)]
)
def test_there_is_no_such_solar_day(solar: tuple[int, int, int]) -> None:
    assert gregorian_of_solar(*solar) is None


def test_days_outside_the_table_have_no_hijri_day() -> None:
    assert solar_of_gregorian(date(1900, 1, 1)) is None
    assert gregorian_of_lunar(1443, 13, 1) is None


@given(st.dates(min_value=date(1922, 4, 1), max_value=date(2119, 1, 1)))
def test_there_and_back_is_the_same_day(day: date) -> None:
    solar = solar_of_gregorian(day)
    assert solar is not None
    assert gregorian_of_solar(*solar) == day


@pytest.mark.parametrize(
    ("lunar", "gregorian"),
    [((1443, 11, 22), date(2022, 6, 22)), ((1444, 1, 1), date(2022, 7, 30)), ((1400, 1, 1), date(1979, 11, 20))],
)
def test_known_lunar_days(lunar: tuple[int, int, int], gregorian: date) -> None:
    found = gregorian_of_lunar(*lunar)
    assert found is not None
    assert abs((found - gregorian).days) <= 1
