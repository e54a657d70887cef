"""Cell -> value readers: text, exact amounts, dates, percent, money, yes or no; knows no field and no file.

Every reader gives the value, None for an empty cell, or `Unread` with the sentence that says why. What a whole column
agrees on (decimal mark, order of day and month) comes in as its `ColumnConvention`; what even the column does not
decide is a question with its choices, never a guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from relief_desk.domain.folding import fold, without_invisibles
from relief_desk.domain.problems import Address, Problem, Severity
from relief_desk.domain.quantities import decimal_text
from relief_desk.domain.values.amounts import LARGEST_MILLI, NumberText, exact_number, milli_of_number, number_text
from relief_desk.domain.values.calendars import gregorian_of_solar
from relief_desk.domain.values.conventions import UNDECIDED, CellValue, ColumnConvention
from relief_desk.domain.values.dates import DateRead, date_of_serial, date_readings
from relief_desk.domain.values.month_names import Calendar
from relief_desk.domain.wording import Phrase, Template

NOT_A_NUMBER = Template("cell.not_a_number", '"{value}" is not a number.')
WRITE_A_NUMBER = Template("cell.write_a_number", "Write the number in figures, or leave the cell empty.")
TOO_FINE = Template("cell.too_fine", '"{value}" has more than three decimals and would be rounded.')
ROUND_IT = Template("cell.round_it", "Round it to at most three decimals, or use a smaller unit.")
TOO_LARGE = Template("cell.too_large", '"{value}" is too large to be an amount.')
CHECK_AMOUNT = Template("cell.check_amount", "Check whether it is a code or a slip of the keyboard.")
TWO_NUMBERS = Template("cell.two_numbers", '"{value}" can be read as {first} or as {second}.')
SAY_WHICH_NUMBER = Template("cell.say_which_number", "Say which one is meant; nothing else in the column decides it.")
A_DATE_NOT_NUMBER = Template("cell.date_not_number", '"{value}" is a date where a number is expected.')
UNDO_DATE_FORMAT = Template(
    "cell.undo_date_format", "Excel may have changed what was typed into a date: type the number again."
)
NOT_A_DATE = Template("cell.not_a_date", '"{value}" is not a date.')
WRITE_A_DATE = Template("cell.write_a_date", "Write it as year-month-day, such as 2022-06-22, or leave the cell empty.")
TWO_DATES = Template("cell.two_dates", '"{value}" can be {first} or {second}.')
SAY_WHICH_DATE = Template("cell.say_which_date", "Say which day is meant; nothing else in the column decides it.")
NO_DAY_NAMED = Template("cell.no_day_named", '"{value}" names no day.')
NAME_A_DAY = Template("cell.name_a_day", "The row goes in without a day; write one if it matters when.")
YEAR_AS_DATE = Template("cell.year_as_date", '"{value}" looks like the year {year} shown as a date.')
NOT_YES_NO = Template("cell.not_yes_no", '"{value}" is neither yes nor no.')
WRITE_YES_NO = Template("cell.write_yes_no", "Write yes or no, or leave the cell empty.")
NOT_A_PERCENT = Template("cell.not_a_percent", '"{value}" is not a percentage.')
WRITE_PERCENT = Template("cell.write_percent", "Write it with its sign, such as 45%.")


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a cell gave no value: what is wrong, what to do; a question carries the answers to choose from."""

    what: Phrase
    todo: Phrase
    severity: Severity = Severity.ERROR
    choices: tuple[str, ...] = ()

    def at(self, address: Address, value: str = "") -> Problem:
        """The same as a problem with its place."""
        return Problem(self.what, self.todo, address, value, self.severity, self.choices)


# Source: empty-cell marks seen in real lists, in the languages of the lists.
_PLACEHOLDERS = frozenset(
    fold(mark)
    for mark in (
        "n/a", "na", "n.a.", "#n/a", "nil", "none", "null", "nan", "tbc", "tbd", "tba", "t.b.c.", "t.b.d.", "xx", "xxx",
        "not applicable", "not available", "to be confirmed", "to be determined", "unknown", "not known", "blank",
        "néant", "s/o", "n/d", "nd", "à confirmer", "inconnu",
        "无", "待定", "不详", "未知", "暂无", "不适用",
        "نامعلوم", "ندارد", "موجود نیست", "معلوم نیست", "نشته", "نه دی معلوم",
        "لا يوجد", "غير متوفر", "غير معروف", "لا ينطبق",
    )
)  # fmt: skip
# Source: what senders write into a date column instead of a day.
_SOON = frozenset(
    fold(word)
    for word in (
        "asap", "a.s.a.p.", "as soon as possible", "immediate", "immediately", "urgent", "urgently", "now", "at once",
        "dès que possible", "immédiat", "immédiatement", "de suite",
        "立即", "尽快", "马上", "即刻",
        "فوری", "فوراً", "عاجل", "هرچه زودتر", "ژر تر ژره", "بېړنی", "فورا", "في أقرب وقت", "عاجلا",
    )
)  # fmt: skip
_TOO_LONG = 10**21
_SERIAL = re.compile(r"\d{5,8}(?:\.\d{1,15})?")
_YES = frozenset(map(fold, ("yes", "y", "true", "oui", "o", "vrai", "1", "x", "✓", "✔", "☑", "بلی", "بله", "آری", "هو",
                            "نعم", "是", "有", "ok")))  # fmt: skip
_NO = frozenset(map(fold, ("no", "n", "false", "non", "faux", "0", "نخیر", "نه", "خیر", "لا", "否", "没有", "✗", "☐")))


def is_placeholder(value: CellValue) -> bool:
    """The cell is empty or says so: "-", "N/A", "TBC", "nil", "待定", "نامعلوم"."""
    if value is None:
        return True
    if not isinstance(value, str):
        return False
    key = fold(value)
    # A text of signs only ("-", "...", "__", "?") folds to nothing.
    return not key or key in _PLACEHOLDERS


def raw_text(value: CellValue) -> str:
    """The value as text, as its author saw it: for provenance and for sentences."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "TRUE" if value else "FALSE"
        case int():
            return str(value)
        case float():
            return _plain(exact_number(value)) if abs(value) < _TOO_LONG else f"{value:.6e}"
        case datetime():
            return value.isoformat(" ") if value.time() != time() else value.date().isoformat()
        case date() | time():
            return value.isoformat()
        case _:
            return str(value)


def read_text(value: CellValue) -> str:
    """The text without invisible marks and outer blanks; a run of blanks is one; line ends are kept."""
    text = value if isinstance(value, str) else raw_text(value)
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return "\n".join(" ".join(line.split()) for line in without_invisibles(text).split("\n"))


def read_name(value: CellValue) -> str:
    """The text of a name or code, or "" where the cell holds a placeholder; all on one line."""
    return "" if is_placeholder(value) else " ".join(read_text(value).split())


def read_amount(value: CellValue, convention: ColumnConvention = UNDECIDED) -> int | Unread | None:
    """Exact thousandths of the number in the cell."""
    match value:
        case None:
            return None
        case bool():
            return _not_a_number(value)
        case int():
            return value * 1000 if -LARGEST_MILLI <= value * 1000 <= LARGEST_MILLI else _refused(value, TOO_LARGE)
        case float():
            return _milli(value, exact_number(value)) if abs(value) < LARGEST_MILLI else _refused(value, TOO_LARGE)
        case str():
            return _amount_of_text(value, convention)
        case _:
            return Unread(A_DATE_NOT_NUMBER.filled(value=raw_text(value)), UNDO_DATE_FORMAT.filled())


def amount_of_number_text(value: CellValue, number: NumberText, convention: ColumnConvention) -> int | Unread:
    """Thousandths of a written number by the custom of its column; a question where both customs fit."""
    if number.ambiguous and not convention.decimal_mark:
        choices = tuple(_plain(each) for each in (number.by_point, number.by_comma) if each is not None)
        what = TWO_NUMBERS.filled(value=raw_text(value), first=choices[0], second=choices[-1])
        return Unread(what, SAY_WHICH_NUMBER.filled(), Severity.QUESTION, choices)
    read = number.read_with(convention.decimal_mark)
    return _not_a_number(value) if read is None else _milli(value, read)


def read_date(value: CellValue, convention: ColumnConvention = UNDECIDED) -> DateRead | Unread | None:
    """The Gregorian day of the cell, with its precision and the calendar in which it was written."""
    match value:
        case datetime():
            return _checked_day(value.date())
        case date():
            return _checked_day(value)
        case bool() | time() | timedelta():
            return _not_a_date(value)
        case int() | float():
            return date_of_serial(value, starts_1904=convention.starts_1904) or _not_a_date(value)
        case str():
            return _date_of_text(value, convention)
        case _:
            return None


def read_percent(value: CellValue, convention: ColumnConvention = UNDECIDED) -> int | Unread | None:
    """Thousandths of a percent: "45%" is 45,000; 0.45 too where the column holds shares of one."""
    text = without_invisibles(value) if isinstance(value, str) else ""
    sign = next((sign for sign in "%٪％" if text.endswith(sign) or text.startswith(sign)), "")
    amount = read_amount(text.strip(sign + " ") if sign else value, convention)
    if amount is None or isinstance(amount, Unread):
        shown = raw_text(value)
        keep = amount is None or amount.severity is Severity.QUESTION
        return amount if keep else Unread(NOT_A_PERCENT.filled(value=shown), WRITE_PERCENT.filled())
    if sign or not amount:
        return amount
    if convention.shares_of_one:
        return amount * 100
    if convention.shares_of_one is None and isinstance(value, int | float) and 0 < amount <= 1000:
        choices = (f"{decimal_text(amount)}%", f"{decimal_text(amount * 100)}%")
        what = TWO_NUMBERS.filled(value=raw_text(value), first=choices[0], second=choices[1])
        return Unread(what, SAY_WHICH_NUMBER.filled(), Severity.QUESTION, choices)
    return amount


def read_yes_no(value: CellValue) -> bool | Unread | None:
    """Yes or no in the languages of the lists, a tick, or a worksheet's TRUE and FALSE."""
    if isinstance(value, bool):
        return value
    text = raw_text(value)
    key = fold(text) or text.strip()
    if key in _YES or (text.strip() in "✓✔☑" and text.strip()):
        return True
    if key in _NO or (text.strip() in "✗☐" and text.strip()):
        return False
    return None if is_placeholder(value) else Unread(NOT_YES_NO.filled(value=text), WRITE_YES_NO.filled())


def _amount_of_text(value: str, convention: ColumnConvention) -> int | Unread | None:
    if value.isdecimal() and len(value) < 13:
        return int(value) * 1000
    if is_placeholder(value):
        return None
    number = number_text(value)
    return amount_of_number_text(value, number, convention) if number.readable else _not_a_number(value)


def _date_of_text(value: str, convention: ColumnConvention) -> DateRead | Unread | None:
    if is_placeholder(value):
        return None
    readings = date_readings(value)
    if not readings and _SERIAL.fullmatch(value.strip()):
        serial = date_of_serial(float(value.strip()), starts_1904=convention.starts_1904)
        readings = (serial,) if serial else ()
    if not readings:
        return _no_day(value)
    fitting = [each for each in readings if convention.admits(each)] or list(readings)
    if len({each.day for each in fitting}) == 1:
        return fitting[0]
    what = TWO_DATES.filled(value=value.strip(), first=_day_said(fitting[0]), second=_day_said(fitting[1]))
    choices = tuple(dict.fromkeys(each.day.isoformat() for each in fitting))
    return Unread(what, SAY_WHICH_DATE.filled(), Severity.QUESTION, choices)


def _no_day(value: str) -> Unread:
    if fold(value) in _SOON:
        return Unread(NO_DAY_NAMED.filled(value=value.strip()), NAME_A_DAY.filled(), Severity.WARNING)
    return _not_a_date(value)


def _day_said(read: DateRead) -> str:
    shown = read.day.isoformat()
    return shown if read.calendar is Calendar.GREGORIAN else f"{shown} ({read.calendar})"


def _checked_day(day: date) -> DateRead | Unread:
    if 1300 <= day.year < 1500:
        solar = gregorian_of_solar(day.year, day.month, day.day)
        return DateRead(solar, calendar=Calendar.SOLAR) if solar else _not_a_date(day)
    days = (day - date(1899, 12, 30)).days
    if 1900 <= days < 2200:
        # A typed year under a date format is shown as a day of the year 1905.
        return Unread(YEAR_AS_DATE.filled(value=day.isoformat(), year=str(days)), WRITE_A_DATE.filled())
    return DateRead(day)


def _milli(value: CellValue, number: Decimal) -> int | Unread:
    if abs(number) * 1000 > LARGEST_MILLI:
        return _refused(value, TOO_LARGE)
    milli = milli_of_number(number)
    return Unread(TOO_FINE.filled(value=raw_text(value)), ROUND_IT.filled()) if milli is None else milli


def _plain(number: Decimal) -> str:
    """The decimal in ordinary figures, without an exponent or idle zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _refused(value: CellValue, what: Template) -> Unread:
    return Unread(what.filled(value=raw_text(value)), CHECK_AMOUNT.filled())


def _not_a_number(value: CellValue) -> Unread:
    return Unread(NOT_A_NUMBER.filled(value=raw_text(value).strip()), WRITE_A_NUMBER.filled())


def _not_a_date(value: CellValue) -> Unread:
    return Unread(NOT_A_DATE.filled(value=raw_text(value).strip()), WRITE_A_DATE.filled())
