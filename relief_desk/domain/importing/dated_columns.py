"""Columns that each stand for a month or a day: which day that is, and what the user has to say of it; turns no table.

A month is not a day, and a number under a day may be a delivery or the state of a store. So it is asked, once for the
whole table, whether the numbers count for the last or the first day of each, or are to be added up.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from relief_desk.domain.folding import fold
from relief_desk.domain.importing.questions import Choice, Doubt, QuestionKind
from relief_desk.domain.importing.resolving import Answers
from relief_desk.domain.importing.source_tables import SourceColumn, SourceTable
from relief_desk.domain.importing.wide_tables import Spread, WideKind, lengthened
from relief_desk.domain.quantities import decimal_text
from relief_desk.domain.states import DatePrecision
from relief_desk.domain.values.cells import is_placeholder, raw_text, read_amount, read_date
from relief_desk.domain.values.conventions import CellValue
from relief_desk.domain.values.dates import DateRead
from relief_desk.domain.values.month_names import MONTHS, Calendar
from relief_desk.domain.wording import Template

WHICH_DAY = Template(
    "ask.dated_columns", "The columns {first} to {last} stand for {names}. For when does each of their numbers count?"
)
LAST_DAY_LABEL = Template("choice.last_day", "The last day of each")
FIRST_DAY_LABEL = Template("choice.first_day", "The first day of each")
ADDED_UP_LABEL = Template("choice.added_up", "For no day: they are to be added up")
LAST_DAY = Choice("last day", LAST_DAY_LABEL.text)
FIRST_DAY = Choice("first day", FIRST_DAY_LABEL.text)
ADDED_UP = Choice("added up", ADDED_UP_LABEL.text)
_COUNTED = re.compile(
    r"(?:week|wk|w|semaine|semana|quarter|trimestre|q|month|mois|هفته|اونۍ|第)[\s.#-]*\d{1,2}\s*(?:周|月|季度)?[\s/-]*(?:20\d\d)?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:20\d\d|14\d\d)(?!\d)")


def is_month_or_day(text: str) -> bool:
    """The heading is a day, a month with its year or without, or another time that is counted, such as "Week 26"."""
    return bool(_month(text)) or bool(_COUNTED.fullmatch(text)) or isinstance(read_date(text), DateRead)


def dated(source: SourceTable, kind: WideKind, spread: Sequence[Spread], answers: Answers) -> SourceTable:
    """The table with one row for each number and its day, or with the numbers added up, as was answered.

    Without a good answer the question waits in the table, and none of its rows can be read.
    """
    year = _year_said(source, spread)
    days = {each.name: _first_and_last(each.name, year) for each in spread}
    choices = (LAST_DAY, FIRST_DAY, ADDED_UP) if all(days.values()) else (ADDED_UP,)
    doubt = _doubt(source, spread, choices)
    answer = answers.get(doubt.id, "")
    if answer == ADDED_UP.id:
        return _added_up(source, kind, spread)
    long = lengthened(source, kind, spread)
    at = next(number for number, column in enumerate(long.columns) if column.heading == kind.name_heading)
    named = [days[str(text)] for text in long.cells[at]]
    read = [day and (day[0] if answer == FIRST_DAY.id else day[1]) for day in named]
    answered = answer in {choice.id for choice in choices}
    cells = (*long.cells[:at], read, *long.cells[at + 1 :])
    return replace(long, cells=cells, doubts=source.doubts if answered else (*source.doubts, doubt))


def _doubt(source: SourceTable, spread: Sequence[Spread], choices: tuple[Choice, ...]) -> Doubt:
    first, last = (source.columns[spread[at].position].letter for at in (0, -1))
    names = ", ".join(each.name for each in spread)
    text = WHICH_DAY.filled(first=first, last=last, names=names)
    return Doubt(f"dated columns:{source.sheet}", QuestionKind.COLUMN, names, text, choices)


def _month(text: str) -> str:
    """The name of a month that stands without a year, or ""."""
    key = fold(text)
    return text if key in MONTHS or (key.endswith("月") and key[:-1].isdecimal()) else ""


def _first_and_last(text: str, year: str) -> tuple[date, date] | None:
    """The days a month begins and ends with; twice the same for a day; None where the year is open."""
    month = _month(text)
    if (month and not year) or _COUNTED.fullmatch(text):
        return None
    read = read_date(f"{year}年{month}" if month.endswith("月") else f"{month} {year}" if month else text)
    if not isinstance(read, DateRead):
        return None
    if read.precision is DatePrecision.EXACT or read.calendar is not Calendar.GREGORIAN:
        return read.day, read.day
    return read.day.replace(day=1), read.day.replace(day=monthrange(read.day.year, read.day.month)[1])


def _year_said(source: SourceTable, spread: Sequence[Spread]) -> str:
    """The one year that the titles and names speak of, where the months do not go past its end; else ""."""
    first = min(source.rows, default=0)
    titles = (each.text for each in source.skipped if each.row < first)
    years = set(_YEAR.findall(" ".join((source.file, source.sheet, *titles))))
    if len(years) != 1:
        return ""
    (year,) = years
    days = [day[0] for each in spread if (day := _first_and_last(each.name, year))]
    return year if all(earlier <= later for earlier, later in pairwise(days)) else ""


def _added_up(source: SourceTable, kind: WideKind, spread: Sequence[Spread]) -> SourceTable:
    positions = [each.position for each in spread]
    kept = [at for at in range(len(source.columns)) if at not in positions]
    sums = [_sum([source.cells[at][index] for at in positions]) for index in range(len(source.rows))]
    letter = f"{source.columns[positions[0]].letter}:{source.columns[positions[-1]].letter}"
    columns = (*(source.columns[at] for at in kept), SourceColumn(letter, kind.value_heading, leaf=kind.value_heading))
    letters = source.letters_of(kept, range(len(source.rows)))
    letters[len(kept)] = [source.columns[positions[0]].letter] * len(source.rows)
    return replace(source, columns=columns, cells=(*(source.cells[at] for at in kept), sums), letters=letters)


def _sum(cells: Sequence[CellValue]) -> CellValue:
    """The sum as a text of figures; what is no sure number is shown as it stands, so that the reader can name it."""
    filled = [cell for cell in cells if not is_placeholder(cell)]
    amounts = [read_amount(cell) for cell in filled]
    whole = [each for each in amounts if isinstance(each, int)]
    if not filled:
        return None
    return decimal_text(sum(whole)) if len(whole) == len(filled) else " + ".join(map(raw_text, filled))
