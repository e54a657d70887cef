"""Numbers as people type them, read exactly in any digits, grouping and decimal marks; knows no unit and no column.

An amount is an integer of thousandths. A text that two customs read differently is never decided here: it comes back
with both readings, and whoever knows the column or asks the user decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from relief_desk.domain.folding import with_ascii_digits, without_invisibles

LARGEST_MILLI = 10**15
"""A million million units: beyond it a number is a slip of the keyboard or a code, never a quantity."""

# Decimal and grouping marks of Arabic script, full-width marks and the minus signs of typesetting.
_MARKS = str.maketrans(
    {"٫": "\ue000", "٬": "\ue001", "،": ",", "，": ",", "．": ".", "−": "-", "–": "-", "－": "-", "＋": "+"}
    | {"（": "(", "）": ")"}
    | {"½": "\ue0005", "¼": "\ue00025", "¾": "\ue00075", "⅛": "\ue000125", "⅜": "\ue000375", "⅝": "\ue000625"}
    | {"⅞": "\ue000875"}
    | dict.fromkeys("'’‘`´\u00a0\u202f\u2009\u2007\u3000", "\ue001")
)  # fmt: skip
_ARABIC_DECIMAL, _SURE_GROUP = "\ue000", "\ue001"
_NUMBER = re.compile(r"\d[\d.,\ue000\ue001 ]*\d|\d|[.,\ue000]\d+")
_EXPONENT = re.compile(r"(\d+(?:\.\d+)?)[eE]([+-]?\d{1,2})")
_BY_THREE = re.compile(r"\d{1,3}(?:S\d{3})+")
_INDIAN = re.compile(r"\d{1,2}(?:S\d{2})+S\d{3}")
_MOST_DIGITS = 30


@dataclass(frozen=True, slots=True)
class NumberText:
    """What a written number can mean: the exact decimals by the mark taken as decimal point ("." or ",").

    Both the same: the text is not ambiguous. None under a mark: the text is no number by that custom.
    """

    by_point: Decimal | None
    by_comma: Decimal | None

    @property
    def ambiguous(self) -> bool:
        return None not in (self.by_point, self.by_comma) and self.by_point != self.by_comma

    @property
    def readable(self) -> bool:
        return self.by_point is not None or self.by_comma is not None

    def read_with(self, decimal_mark: str) -> Decimal | None:
        """The number by the custom with this decimal mark, or the only reading there is."""
        if decimal_mark == ",":
            return self.by_comma if self.by_comma is not None else self.by_point
        return self.by_point if self.by_point is not None else self.by_comma


UNREADABLE = NumberText(None, None)


def number_text(text: str) -> NumberText:
    """What a text such as "(1.200,50)", "۱۲٬۰۰۰" or "1 200" means as a number; `UNREADABLE` when it is none."""
    body, negative = _without_sign(marked(text).strip())
    exponent = _EXPONENT.fullmatch(body)
    if exponent:
        readings = _scientific(*exponent.groups())
    elif _NUMBER.fullmatch(body) and len(body) <= _MOST_DIGITS:
        readings = NumberText(_reading(body, "."), _reading(body, ","))
    else:
        return UNREADABLE
    return _negated(readings) if negative else readings


def marked(text: str) -> str:
    """The text with ASCII digits and the marks of all scripts made alike, ready to look for numbers in."""
    return with_ascii_digits(without_invisibles(text.translate(_MARKS)))


def exact_number(value: int | float) -> Decimal:
    """The number a worksheet shows: the shortest decimal that means it, at most 15 digits as in Excel.

    A sum kept as 0.30000000000000004 is 0.3, because that is what its author sees.
    """
    if isinstance(value, int):
        return Decimal(value)
    shortest = Decimal(repr(value))
    return shortest if _decimals(shortest) <= 3 else Decimal(f"{value:.15g}")


def milli_of_number(number: Decimal) -> int | None:
    """Whole thousandths, or None where more than three decimals would be lost."""
    thousandths = number.scaleb(3)
    whole = thousandths.to_integral_value()
    return int(whole) if whole == thousandths else None


def _without_sign(body: str) -> tuple[str, bool]:
    if body.startswith("(") and body.endswith(")"):
        return body[1:-1].strip(), True
    if body.startswith(("-", "+")):
        return body[1:].strip(), body[0] == "-"
    if body.endswith("-"):
        return body[:-1].strip(), True
    return body, False


def _negated(readings: NumberText) -> NumberText:
    return NumberText(*(None if each is None else -each for each in (readings.by_point, readings.by_comma)))


def _scientific(digits: str, exponent: str) -> NumberText:
    if abs(int(exponent)) > 15:
        return UNREADABLE
    number = Decimal(digits).scaleb(int(exponent))
    return NumberText(number, number)


def _reading(body: str, decimal_mark: str) -> Decimal | None:
    """The number when `decimal_mark` parts the decimals and every other mark groups, or None."""
    if _ARABIC_DECIMAL in body:
        whole, point, decimals = body.rpartition(_ARABIC_DECIMAL)
        grouped = whole.replace(".", ",").replace(",", _SURE_GROUP)
    else:
        whole, point, decimals = body.rpartition(decimal_mark)
        whole, decimals = (whole, decimals) if point else (body, "")
        grouped = whole.replace("," if decimal_mark == "." else ".", _SURE_GROUP)
    if point and not decimals.isdigit():
        return None
    digits = _ungrouped(grouped)
    return None if digits is None else Decimal(f"{digits}.{decimals or 0}")


def _ungrouped(grouped: str) -> str | None:
    """The digits of the whole part when its groups are those of one custom; "" counts as 0."""
    if grouped.isdigit() or not grouped:
        return grouped or "0"
    marks = {each for each in grouped if not each.isdigit()}
    if len(marks) > 1 or marks == {"."} or marks == {","}:
        return None
    pattern = "".join("S" if not each.isdigit() else each for each in grouped)
    if not (_BY_THREE.fullmatch(pattern) or _INDIAN.fullmatch(pattern)) or pattern.startswith("0"):
        return None
    return pattern.replace("S", "")


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0
