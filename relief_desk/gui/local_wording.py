"""How the window says numbers, shares, days and times in the user's language and calendar; knows no widget."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from relief_desk.domain.quantities import Quantity
from relief_desk.domain.values.calendars import solar_of_gregorian
from relief_desk.domain.wording import Wording


class Calendar(StrEnum):
    """In which calendar days are shown; they are always kept as Gregorian."""

    GREGORIAN = "gregorian"
    SOLAR_HIJRI = "solar hijri"


@dataclass(frozen=True, slots=True)
class LocalWording(Wording):
    """A wording with the calendar the user chose."""

    calendar: Calendar = Calendar.GREGORIAN

    def day(self, value: date) -> str:
        """ "2022-06-22" or, in the Solar Hijri calendar, "۱۴۰۱/۰۴/۰۱"."""
        solar = solar_of_gregorian(value) if self.calendar is Calendar.SOLAR_HIJRI else None
        return self._digits(f"{solar[0]}/{solar[1]:02d}/{solar[2]:02d}" if solar else value.isoformat())

    def short_day(self, value: date) -> str:
        """Month and day alone, for the head of a chart."""
        whole = self.day(value)
        return whole[5:]

    def percent(self, share: float) -> str:
        """A share of 1 as whole percent, rounded down so that 100 % is said only when nothing is missing."""
        sign = "٪" if self.language.split("_")[0] in ("fa", "ps", "ar") else "%"
        return self._digits(str(int(share * 100 + 1e-9))) + sign

    def amount(self, milli: int, unit: str = "") -> str:
        """A quantity in thousandths, with its unit."""
        return self.quantity(Quantity(milli, unit))

    def digits(self, text: str) -> str:
        """A text with the language's own digits."""
        return self._digits(text)

    def clock(self, value: datetime) -> str:
        return self._digits(f"{value:%H:%M}")
