"""The field in which a day is typed or picked, in the user's calendar; keeps Gregorian days."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCalendar, QDate
from PySide6.QtWidgets import QDateEdit

from relief_desk.gui.local_wording import Calendar


def day_field(day: date, calendar: Calendar) -> QDateEdit:
    """A field for a day that reads as days read everywhere in the window: 2022-06-22 or ۱۴۰۱/۰۴/۰۱."""
    field = QDateEdit(QDate(day.year, day.month, day.day))
    sign = "-"
    if calendar is Calendar.SOLAR_HIJRI:
        field.setCalendar(QCalendar(QCalendar.System.Jalali))
        sign = "/"
    parts = ["yyyy", "MM", "dd"]
    # Qt turns the format round where the window runs from right to left, but figures run from left to right there too.
    field.setDisplayFormat(sign.join(reversed(parts) if field.isRightToLeft() else parts))
    field.setCalendarPopup(True)
    return field


def day_in(field: QDateEdit) -> date:
    """The Gregorian day in the field."""
    chosen = field.date()
    return date(chosen.year(), chosen.month(), chosen.day())
