"""Whole numbers in cells, such as people or days, with or without a unit beside them; knows no column."""

from __future__ import annotations

from relief_desk.domain.folding import fold
from relief_desk.domain.values.cells import WRITE_A_NUMBER, Unread, raw_text
from relief_desk.domain.values.conventions import CellValue, ColumnConvention
from relief_desk.domain.values.measures import QuantityRead, read_quantity
from relief_desk.domain.wording import Template

NOT_COUNTABLE = Template("row.not_countable", '"{value}" is not a whole number.')
NOT_DAYS = Template("row.not_days", '"{value}" is not a number of days.')

_PLAIN = 1e9
_DAYS_IN = {
    **dict.fromkeys(
        map(fold, ("", "d", "day", "days", "jour", "jours", "j", "天", "日", "روز", "ورځ", "ورځې", "يوم", "أيام")), 1
    ),
    **dict.fromkeys(
        map(fold, ("w", "week", "weeks", "semaine", "semaines", "周", "هفته", "اونۍ", "أسبوع", "أسابيع")), 7
    ),
}


def read_count(cell: CellValue, convention: ColumnConvention) -> int | Unread | None:
    """The whole number from 0 in a cell; what is counted may be written beside it ("300 HH")."""
    if type(cell) is int and 0 <= cell <= _PLAIN:
        return cell
    if type(cell) is float and 0 <= cell <= _PLAIN and cell.is_integer():
        return int(cell)
    read = read_quantity(cell, convention)
    if isinstance(read, Unread) and isinstance(cell, str) and not convention.decimal_mark:
        read = _grouped(cell) or read
    if not isinstance(read, QuantityRead):
        return read
    if read.milli % 1000 or read.milli < 0 or read.each_milli is not None:
        return Unread(NOT_COUNTABLE.filled(value=raw_text(cell)), WRITE_A_NUMBER.filled())
    return read.milli // 1000


def _grouped(cell: str) -> QuantityRead | None:
    """The reading of "2,000" in which its mark groups: nobody writes two people with three decimals."""
    readings = [read_quantity(cell, ColumnConvention(decimal_mark=mark)) for mark in ".,"]
    whole = [read for read in readings if isinstance(read, QuantityRead) and read.milli % 1000 == 0]
    return max(whole, key=lambda read: read.milli, default=None)


def read_days(cell: CellValue, convention: ColumnConvention) -> int | Unread | None:
    """The number of days in a cell such as "3", "10 days" or "2 weeks"."""
    read = read_quantity(cell, convention)
    if not isinstance(read, QuantityRead):
        return read
    count = read_count(cell, convention)
    factor = _DAYS_IN.get(fold(read.unit))
    if not isinstance(count, int) or factor is None:
        return Unread(NOT_DAYS.filled(value=raw_text(cell)), WRITE_A_NUMBER.filled())
    return count * factor
