"""What a row looks like from outside: which cells are filled and of what kind; knows no heading and no table."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import lru_cache

from relief_desk.domain.folding import fold, normal_tag
from relief_desk.domain.values.conventions import CellValue

BLANK, TEXT, LONG_TEXT, NUMBER, DATE, CODE = "blank", "text", "long text", "number", "date", "code"
MEASURED = frozenset({NUMBER, DATE})
LONGEST_LABEL = 90

_NUMERIC = re.compile(r"[\s(+\-–−~<>]*[\d٠-٩۰-۹][\d٠-٩۰-۹\s.,٫٬'’]*\s*[%٪)]?")
_DATE = re.compile(
    r"\d{1,4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,4}日?(?:[T ].*)?"
    r"|\d{1,2}[- ][A-Za-z]{3,9}[- ,]+\d{2,4}|\d{1,2} \w{3,10} \d{4}"
)
_CODE = re.compile(r"(?=\S*\d)(?=\S*[A-Za-z])[A-Za-z0-9][A-Za-z0-9_./-]{3,}")
# Names of columns in databases and gazetteers, such as ADM2_EN or admin1Pcode: words around one digit.
_COLUMN_NAME = re.compile(r"[A-Za-z]{2,}\d_?[A-Za-z]{2,}(?:_[A-Za-z]{2,})*")
_MONTHS = "jan|feb|fév|mar|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|août|ago|sep|oct|nov|dec|déc|dic"
_PERIOD = re.compile(
    rf"(?:{_MONTHS})[a-zé.]{{0,6}}[-/ ']?(?:20)?\d\d|(?:20)?\d\d[-/ ](?:{_MONTHS})[a-zé]{{0,6}}"
    r"|(?:fy|h[12]|q[1-4])[-/ ]?(?:20)?\d\d|20\d\d[-/ ]?(?:q[1-4]|h[12])",
    re.IGNORECASE,
)
"""A month, quarter or budget year, as headings of figures over time have it: "Jan-22", "Q1 2022", "FY2022"."""
_ADDRESS = re.compile(r"https?://|www\.|\S+@\S+\.\S+", re.IGNORECASE)


def is_blank(value: CellValue) -> bool:
    return value is None or (isinstance(value, str) and not value.strip("\u200b\u200c\u200e\u200f\ufeff \t\r\n\u00a0"))


def kind_of_value(value: CellValue) -> str:
    """The kind of one cell; numbers and dates typed as text count as what they say."""
    if isinstance(value, str):
        return _kind_of_text(value)
    if value is None:
        return BLANK
    if isinstance(value, bool):
        return TEXT
    return DATE if isinstance(value, date | time | timedelta) else NUMBER


@lru_cache(maxsize=1 << 14)
def _kind_of_text(value: str) -> str:
    if is_blank(value):
        return BLANK
    text = value.strip()
    if len(text) > LONGEST_LABEL or _ADDRESS.search(text):
        return LONG_TEXT
    if _NUMERIC.fullmatch(text):
        return NUMBER
    if _DATE.fullmatch(text):
        return DATE
    return CODE if _CODE.fullmatch(text) and not _COLUMN_NAME.fullmatch(text) else TEXT


@dataclass(frozen=True, slots=True)
class RowShape:
    """A row with the positions (from 0) of its filled cells and their kinds."""

    number: int
    values: Sequence[CellValue]
    kinds: Mapping[int, str]

    @property
    def filled(self) -> int:
        return len(self.kinds)

    @property
    def labels(self) -> frozenset[int]:
        """Positions of cells that could be headings: short texts, tags and years."""
        return frozenset(at for at, kind in self.kinds.items() if kind == TEXT or is_heading_like(self.values[at]))

    def text(self, at: int) -> str:
        value = self.values[at] if at < len(self.values) else None
        return "" if value is None else " ".join(str(value).split())

    def folded(self) -> list[str]:
        """The folded texts of the filled cells."""
        return [fold(self.text(at)) for at in self.kinds]


def shape_of(number: int, values: Sequence[CellValue]) -> RowShape:
    kinds = {at: kind_of_value(value) for at, value in enumerate(values) if value is not None}
    return RowShape(number, values, {at: kind for at, kind in kinds.items() if kind != BLANK})


def is_heading_like(value: CellValue) -> bool:
    """A year, a code or a month as the heading of a column: "2021", "AP005", 2021-03-01."""
    if isinstance(value, bool):
        return False
    if isinstance(value, int):
        return 1990 <= value <= 2060
    if isinstance(value, date):
        return value.day == 1
    if not isinstance(value, str):
        return False
    text = value.strip()
    if normal_tag(text) or _PERIOD.fullmatch(text):
        return True
    return text.isdecimal() and len(text) == 4 and 1300 <= int(text) <= 2060


def is_tag_row(shape: RowShape) -> bool:
    """At least half of the filled cells are HXL tags. Source: HXL 1.1 allows untagged columns between tagged ones."""
    tags = sum(1 for at in shape.kinds if normal_tag(shape.text(at)))
    if not tags or tags * 2 < shape.filled:
        return False
    return tags > 1 or shape.filled == 1 or "+" in "".join(shape.text(at) for at in shape.kinds)
