"""Compares a returned cell with what was sent, and reads what headquarters wrote; decides nothing about rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from relief_desk.domain.fields import Kind
from relief_desk.domain.folding import fold
from relief_desk.domain.problems import Severity
from relief_desk.domain.quantities import decimal_text
from relief_desk.domain.reconciling.columns import DECISIONS
from relief_desk.domain.values.amounts import exact_number, number_text
from relief_desk.domain.values.cells import Unread, raw_text, read_amount, read_date, read_text
from relief_desk.domain.values.conventions import UNDECIDED, CellValue, ColumnConvention
from relief_desk.domain.wording import ENGLISH, Template, Wording

NOT_A_DECISION = Template("merge.not_a_decision", '"{value}" is none of the decisions.')
CHOOSE_DECISION = Template(
    "merge.choose_decision", "It must be one of: {choices}. Ask headquarters which one is meant."
)
NEGATIVE = Template("merge.negative", '"{value}" is below zero.')
ASK_AMOUNT = Template("merge.ask_amount", "Ask headquarters which quantity is meant.")

DOUBT = frozenset("?؟？")
"""A decision with a question mark is none."""
SORTED_CELLS = 5
"""Fewer answers stand in order by chance."""

_NUMBERS = frozenset({Kind.QUANTITY, Kind.MONEY, Kind.COUNT, Kind.DAYS})
_FIGURES = _NUMBERS | {Kind.PERCENT}
_PERCENT_TOLERANCE = Decimal("0.006")
"""A share that was printed with whole percents and typed again still is the same share."""


@dataclass(frozen=True, slots=True)
class AnswerReader:
    """Reads the answers of one sheet: decisions in any of our languages, numbers by the custom of their column.

    What is asked back is said with the words of the first wording, which is that of the export.
    """

    wordings: tuple[Wording, ...] = (ENGLISH,)
    convention: ColumnConvention = UNDECIDED

    def read(self, key: str, value: CellValue) -> str | Unread:
        """The answer in the form in which it is compared and kept: a code, an exact decimal, a text; "" for none."""
        match key:
            case "decision":
                return self._decision(value)
            case "hq_quantity":
                return self._quantity(value)
            case _:
                return read_text(value)

    def _decision(self, value: CellValue) -> str | Unread:
        text = fold(raw_text(value))
        for decision in DECISIONS if DOUBT.isdisjoint(raw_text(value)) else ():
            if text in (fold(decision), *(fold(wording.text(decision)) for wording in self.wordings)):
                return decision
        if not text:
            return ""
        first = self.wordings[0]
        choices = first.listed(map(first.text, DECISIONS))
        return Unread(NOT_A_DECISION.filled(value=raw_text(value)), CHOOSE_DECISION.filled(choices=choices))

    def _quantity(self, value: CellValue) -> str | Unread:
        amount = read_amount(value, self.convention)
        if isinstance(amount, Unread):
            return amount
        if amount is None:
            return ""
        if amount < 0:
            return Unread(NEGATIVE.filled(value=raw_text(value)), ASK_AMOUNT.filled(), Severity.QUESTION)
        return decimal_text(amount)


def is_sorted_alone(cells: Sequence[CellValue]) -> bool:
    """The cells of an answer column are in order, up or down, with the empty ones last, as every program sorts them.

    Too few answers, or answers that are all the same, say nothing.
    """
    order = [_sort_key(cell) for cell in cells if read_text(cell)]
    if len(order) < SORTED_CELLS or len(set(order)) < 2 or not all(map(read_text, cells[: len(order)])):
        return False
    return order in (sorted(order), sorted(order, reverse=True))


def _sort_key(cell: CellValue) -> tuple[int, Decimal, str]:
    """Numbers before texts."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return 0, exact_number(cell), ""
    return 1, Decimal(0), fold(raw_text(cell))


def agrees(kind: Kind, sent: str, value: CellValue) -> bool:
    """The cell still says what was sent, whatever form another program gave it."""
    if type(value) is str:
        return value == sent or _same_text(kind, sent, value)
    if value is None:
        return sent == ""
    if kind is Kind.DATE:
        return _day(value) == sent
    return _same_number(kind, sent, value)


def normal(kind: Kind, value: CellValue) -> str:
    """The cell in the form in which it was sent, as far as it can be read so; for finding a row by its contents."""
    match value:
        case None:
            return ""
        case bool():
            return raw_text(value)
        case int() | float() if kind in _FIGURES:
            return _decimal(exact_number(value))
        case date():
            return _day(value)
        case str() if kind in _NUMBERS:
            number = number_text(value).by_point
            return read_text(value) if number is None else _decimal(number)
        case _:
            return read_text(value)


def _same_text(kind: Kind, sent: str, value: str) -> bool:
    text = read_text(value)
    if text == read_text(sent):
        return True
    if not text or not sent:
        return False
    if kind in _NUMBERS:
        number = number_text(text)
        return Decimal(sent) in (number.by_point, number.by_comma)
    if kind is Kind.PERCENT:
        number = number_text(text.rstrip("%٪％ "))
        return number.by_point is not None and _near(sent, number.by_point / (100 if text[-1] in "%٪％" else 1))
    if kind is Kind.DATE:
        read = read_date(text)
        return (read is not None and not isinstance(read, Unread) and read.day.isoformat() == sent) or _among(
            text, sent
        )
    return fold(text) == fold(sent) and bool(fold(sent))


def _among(text: str, sent: str) -> bool:
    """One of the two days that an ambiguous date can mean is the day that was sent."""
    read = read_date(text)
    return isinstance(read, Unread) and sent in read.choices


def _same_number(kind: Kind, sent: str, value: CellValue) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return raw_text(value) == sent
    number = exact_number(value)
    if kind is Kind.PERCENT:
        return bool(sent) and _near(sent, number)
    return _decimal(number) == sent


def _near(sent: str, number: Decimal) -> bool:
    try:
        return abs(Decimal(sent) - number) <= _PERCENT_TOLERANCE
    except ArithmeticError:
        return False


def _day(value: CellValue) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat()
    return value.isoformat() if isinstance(value, date) else raw_text(value)


def _decimal(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def comparer(kind: Kind) -> Callable[[str, CellValue], bool]:
    """`agrees` for one column, quick where the cell has the very text or number that was sent."""

    def same(sent: str, value: CellValue) -> bool:
        if value == sent or (value is None and not sent):
            return True
        if type(value) is int and sent == str(value) and kind is not Kind.DATE:
            return True
        return agrees(kind, sent, value)

    return same
