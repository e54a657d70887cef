"""Data rows told apart from totals, notes, section titles and repeated headings below a table's headings.

A row that is set apart is listed with its reason. What is not clearly something else is data.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from statistics import median
from typing import NamedTuple

from relief_desk.domain.folding import fold
from relief_desk.domain.values.amounts import exact_number, number_text
from relief_desk.domain.values.conventions import CellValue
from relief_desk.domain.wording import Phrase, Template
from relief_desk.workbook.header_search import (
    LEAST_SCORE,
    Header,
    Surroundings,
    heading_score,
    is_band,
    is_known_heading_row,
)
from relief_desk.workbook.row_shapes import CODE, LONG_TEXT, MEASURED, NUMBER, TEXT, RowShape, is_tag_row

BLANK_ROW = Template("layout.blank", "It is blank.")
TOTAL_ROW = Template("layout.total", "It is a total.")
HEADINGS_AGAIN = Template("layout.headings_again", "It repeats the headings.")
SECTION = Template("layout.section", "It has one cell only, like the title of a section.")
NOTE_BELOW = Template("layout.note_below", "It is a note below the table.")
UNLIKE = Template("layout.unlike", "It does not look like the rows above.")

_TOTAL_WORDS = tuple(
    map(
        fold,
        (
            "total", "totals", "grand total", "sub total", "sub-total", "subtotal", "overall total", "sum",
            "gross total", "total général", "sous-total", "totaux", "somme", "total general", "totales",
            "итого", "всего",
            "合计", "总计", "小计", "共计", "总数",
            "مجموع", "مجموعه", "جمله", "جمع", "جمع کل", "مجموع کل", "میزان کل",
            "ټول", "ټوله", "ټولټال", "مجموعي",
            "المجموع", "الإجمالي", "إجمالي", "المجموع الكلي", "المجموع العام",
        ),
    )
)  # fmt: skip
_TOTAL_STARTS = ("total ", "grand total", "sub total", "subtotal", "sous total", "tot ")
_TOTAL_LINE = re.compile(
    r"^.*(?:tot|sum|somme|итог|всего|合|总|小计|共|جم|ټول|ٹول|میزان|ميزان).*$", re.IGNORECASE | re.MULTILINE
)
_LEADING_CELLS = 6
_ROWS_IN_A_STEP = 10_000
_ROWS_OF_HEADINGS = 4
_MOST_SUMS = 300
"""Sums worked out in one table: a list of items called "Total ..." must not cost a sum of the whole list each."""
_PROFILE_ROWS = 60
_LONGEST_TAIL = 15
_LONG_NOTE = 40
_NOTE_STARTS = tuple(
    fold(word)
    for word in ("note", "notes", "nb", "source", "sources", "remark", "remarks", "prepared by", "approved by",
                 "legend", "disclaimer", "signature", "last updated",
                 "注", "备注", "说明", "یادداشت", "نوت", "ملاحظه", "ملاحظات")
)  # fmt: skip


class DataRow(NamedTuple):
    """A data row: its number in the sheet (from 1) and all its values."""

    number: int
    values: tuple[CellValue, ...]


class Skipped(NamedTuple):
    """A row set apart: its number, why, and what it says; `last_row` ends a run of blank rows."""

    row: int
    reason: Phrase
    text: str
    last_row: int


class SortedRows(NamedTuple):
    """The rows below the headings, and the position where the next table begins, with its headings before `stop`."""

    data: list[DataRow]
    skipped: list[Skipped]
    end: int
    stop: int


def sorting_rows(
    around: Surroundings, rows: Sequence[tuple[CellValue, ...]], header: Header
) -> Generator[int, None, SortedRows]:
    """Every row from the end of the headings to the next table or the end of the sheet; yields how far it has come."""
    sorting = _Sorting(around, rows, header)
    yield from sorting.sort()
    return SortedRows(sorting.data, sorted(sorting.skipped), sorting.end, sorting.stop)


@dataclass(slots=True)
class _Profile:
    """What the first rows of a table look like: cells filled as a rule, positions of numbers and of texts."""

    typical: float
    measured: frozenset[int]
    texts: frozenset[int]


@dataclass(slots=True)
class _Sorting:
    around: Surroundings
    rows: Sequence[tuple[CellValue, ...]]
    header: Header
    data: list[DataRow] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    lone: list[int] = field(default_factory=list)
    end: int = 0
    last_gap: int = -1
    after_total: int = 0
    sums: int = 0
    stop: int = 0

    def sort(self) -> Iterator[int]:
        self.end = len(self.rows)
        first_row = self.around.shapes[0].number if self.rows else 1
        profile = _profile(self.around, self.header)
        totals = _texts_of_totals(self.rows)
        headings = self._heading_texts()
        width = len(self.rows[0]) if self.rows else 0
        few = max(1.0, profile.typical / 4) if profile.typical >= 2 else 0.0
        numbers_at = min(profile.measured, default=None)
        gap = True
        at = self.header.data_from
        while at < len(self.rows):
            row = self.rows[at]
            filled = width - row.count(None)
            if not filled:
                at = self._skip_blank(at, first_row)
                gap = True
                continue
            speaks_of_total = totals and not totals.isdisjoint(row[:_LEADING_CELLS])
            word = row[numbers_at] if numbers_at is not None else None
            names = isinstance(word, str) and fold(word) in self.around.known
            odd = gap or filled <= few or speaks_of_total or row[0] in headings or names
            if odd and self._set_apart(at, gap, filled <= few, profile):
                if self.end <= at:
                    break
                gap = gap or filled <= 1
            else:
                self.data.append(DataRow(first_row + at, row))
                gap = False
            at += 1
            if not at % _ROWS_IN_A_STEP:
                yield at
        self._end_table(profile, first_row)

    def _heading_texts(self) -> frozenset[CellValue]:
        """Values of the first column in the heading rows: a quick sign of headings printed again."""
        return frozenset(
            value for at in (*self.header.rows, self.header.tag_row or 0) if (value := self.rows[at][0]) is not None
        )

    def _skip_blank(self, at: int, first_row: int) -> int:
        following = at
        while following < len(self.rows) and self.rows[following].count(None) == len(self.rows[following]):
            following += 1
        self.skipped.append(Skipped(first_row + at, BLANK_ROW.filled(), "", first_row + following - 1))
        self.last_gap = first_row + at
        return following

    def _set_apart(self, at: int, gap: bool, few: bool, profile: _Profile) -> bool:
        """The row is no data and was listed, or it begins another table and sorting ends."""
        shape = self.around.shapes[at]
        if not shape.filled:
            self._list(shape, BLANK_ROW)
        elif self._is_headings_again(shape):
            self._list(shape, HEADINGS_AGAIN)
        elif self._begins_table(at, gap, profile):
            self._end_before(at)
        elif self._is_total(shape):
            self._list(shape, TOTAL_ROW)
            self.after_total = len(self.data)
        elif few and shape.filled == 1 and (self._stands_alone(shape, profile) or self._heads_headings(at, gap)):
            self.lone.append(at)
        else:
            return False
        return True

    def _list(self, shape: RowShape, reason: Template) -> None:
        text = " | ".join(shape.text(at) for at in shape.kinds)
        self.skipped.append(Skipped(shape.number, reason.filled(), text, shape.number))

    def _heads_headings(self, at: int, gap: bool) -> bool:
        """After a gap, the title of the same headings printed again."""
        return gap and at + 1 < len(self.rows) and self._is_headings_again(self.around.shapes[at + 1])

    def _stands_alone(self, shape: RowShape, profile: _Profile) -> bool:
        """One cell where the table has more: a note, or in one of the first columns the title of a section."""
        ((at, kind),) = shape.kinds.items()
        if self._is_merged_value(shape):
            return False
        if len(shape.text(at)) > _LONG_NOTE or fold(shape.text(at)).startswith(_NOTE_STARTS):
            return True
        headings = sorted(self.around.shapes[self.header.rows[-1]].kinds) if self.header.rows else [0]
        leads = at <= headings[min(2, len(headings) - 1)] or (kind == NUMBER and at in profile.measured)
        return profile.typical >= 3 and leads

    def _is_merged_value(self, shape: RowShape) -> bool:
        """A value filled down from a merged cell makes the row more than a lone cell."""
        row = self.rows[shape.number - self.around.shapes[0].number]
        return len(row) - row.count(None) > shape.filled

    def _is_headings_again(self, shape: RowShape) -> bool:
        if self.header.tag_row is not None and is_tag_row(shape):
            return True
        keys = shape.folded()
        for at in self.header.rows:
            headings = set(self.around.shapes[at].folded())
            if len(keys) >= 2 and sum(key in headings for key in keys) >= 0.8 * max(len(keys), len(headings)):
                return True
        return False

    def _begins_table(self, at: int, gap: bool, profile: _Profile) -> bool:
        """The row is the heading row of another table: after a gap or a title, with texts where numbers stood."""
        shape = self.around.shapes[at]
        if shape.filled < 2 or len(shape.labels) < 0.8 * shape.filled or not self.data:
            return False
        if not (gap or at - 1 in self.lone):
            return is_known_heading_row(self.around, at) and heading_score(self.around, at) >= LEAST_SCORE
        known = sum(key in self.around.known for key in shape.folded())
        if known >= 2 and known >= 0.5 * shape.filled:
            return heading_score(self.around, at) >= LEAST_SCORE
        over_numbers = shape.kinds.keys() & profile.measured
        # A number such as 2022 may be a heading, but here it is rather one more number.
        texts_over_numbers = over_numbers and shape.filled >= 3 and all(shape.kinds[at] == TEXT for at in over_numbers)
        return bool(texts_over_numbers) and heading_score(self.around, at) >= LEAST_SCORE

    def _end_before(self, at: int) -> None:
        """The table ends where the titles and bands of the next one begin."""
        begin = at
        while begin > 0 and (begin - 1 in self.lone or is_band(self.around, begin - 1, self.around.shapes[at])):
            begin -= 1
        number = self.around.shapes[begin].number
        self.end, self.stop = begin, at + _ROWS_OF_HEADINGS
        self.lone = [each for each in self.lone if each < begin]
        self.data = [row for row in self.data if row.number < number]
        self.skipped = [each for each in self.skipped if each.row < number]

    def _is_total(self, shape: RowShape) -> bool:
        labels = [at for at, kind in shape.kinds.items() if kind in (TEXT, LONG_TEXT, CODE)]
        found = next((at for at in labels[:3] if _total_word(shape.text(at))), None)
        numbers = [at for at, kind in shape.kinds.items() if kind == NUMBER]
        if found is None:
            return False
        if fold(shape.text(found)) in _TOTAL_WORDS:
            return len(labels) <= 3 and len(labels) <= max(2, len(numbers) + 1)
        return len(labels) == 1 and (not numbers or any(self._sums_up(shape, at) for at in numbers))

    def _sums_up(self, shape: RowShape, at: int) -> bool:
        """The number is the sum of its column, over the rows since the last total or over all."""
        self.sums += 1
        if self.sums > _MOST_SUMS:
            return False
        wanted = _number(shape.values[at])
        for since in {self.after_total, 0}:
            numbers = [_number(row.values[at]) for row in self.data[since:] if row.values[at] is not None]
            if numbers and None not in numbers and sum(each for each in numbers if each is not None) == wanted:
                return True
        return False

    def _end_table(self, profile: _Profile, first_row: int) -> None:
        """Set apart what trails behind the last real row, and tell titles from notes."""
        self._drop_sum_without_label(profile, first_row)
        self._drop_tail(profile, first_row)
        last = self.data[-1].number if self.data else 0
        for at in self.lone:
            shape = self.around.shapes[at]
            only = next(iter(shape.kinds))
            if shape.kinds[only] == NUMBER and self._sums_up(shape, only):
                self._list(shape, TOTAL_ROW)
            else:
                self._list(shape, SECTION if shape.number < last else NOTE_BELOW)

    def _drop_sum_without_label(self, profile: _Profile, first_row: int) -> None:
        if len(self.data) < 3 or not profile.texts:
            return
        last = self.data.pop()
        shape = self.around.shapes[last.number - first_row]
        bare = set(shape.kinds.values()) == {NUMBER} and not shape.kinds.keys() & profile.texts
        if bare and all(self._sums_up(shape, at) for at in shape.kinds):
            self._list(shape, TOTAL_ROW)
        else:
            self.data.append(last)

    def _drop_tail(self, profile: _Profile, first_row: int) -> None:
        """Rows after the last blank row that are notes, signatures or counts and not like the table."""
        tail = [row for row in self.data[-_LONGEST_TAIL:] if row.number > self.last_gap >= 0]
        if not tail or len(tail) == len(self.data) or len(tail) == _LONGEST_TAIL:
            return
        shapes = [self.around.shapes[row.number - first_row] for row in tail]
        if all(_is_note(shape, profile) for shape in shapes):
            reason = NOTE_BELOW
        elif all(_is_unlike(shape, profile) for shape in shapes):
            reason = UNLIKE
        else:
            return
        del self.data[-len(tail) :]
        for shape in shapes:
            self._list(shape, reason)


def _profile(around: Surroundings, header: Header) -> _Profile:
    shapes = [shape for shape in around.shapes[header.data_from : header.data_from + _PROFILE_ROWS] if shape.filled]
    counts: dict[int, list[str]] = {}
    for shape in shapes:
        for at, kind in shape.kinds.items():
            counts.setdefault(at, []).append(kind)
    measured = frozenset(
        at for at, kinds in counts.items() if sum(kind in MEASURED for kind in kinds) >= 0.7 * len(kinds)
    )
    texts = frozenset(
        at
        for at, kinds in counts.items()
        if len(kinds) >= 0.5 * len(shapes) and sum(kind not in MEASURED for kind in kinds) >= 0.9 * len(kinds)
    )
    typical = median([shape.filled for shape in shapes if shape.filled > 1] or [min(1, len(shapes))])
    return _Profile(typical, measured, texts)


def _texts_of_totals(rows: Sequence[tuple[CellValue, ...]]) -> frozenset[CellValue]:
    """The texts in the leading columns that speak of a total."""
    texts: set[CellValue] = set()
    for column in zip(*(row[:_LEADING_CELLS] for row in rows), strict=True):
        texts.update(column)
    # One search through all texts at once: a long list has many, and hardly any of them is a total.
    joined = "\n".join(text for text in texts if isinstance(text, str) and len(text) < 80 and "\n" not in text)
    return frozenset(line for line in _TOTAL_LINE.findall(joined) if _total_word(line))


def _total_word(text: str) -> bool:
    key = fold(text)
    if key in _TOTAL_WORDS:
        return True
    if key.isascii():
        return key.startswith(_TOTAL_STARTS) or key.endswith((" total", " subtotal"))
    return any(key.startswith(word) or key.endswith(word) for word in _TOTAL_WORDS if not word.isascii())


def _number(value: CellValue) -> Decimal | None:
    if isinstance(value, int | float):
        return exact_number(value)
    return number_text(value).read_with(".") if isinstance(value, str) else None


def _is_note(shape: RowShape, profile: _Profile) -> bool:
    if fold(shape.text(next(iter(shape.kinds)))).startswith(_NOTE_STARTS):
        return True
    thin = shape.filled <= max(1.0, profile.typical / 3)
    return thin and profile.typical >= 3 and not any(shape.kinds.get(at) == NUMBER for at in profile.measured)


def _is_unlike(shape: RowShape, profile: _Profile) -> bool:
    """Numbers where the table has texts."""
    over_texts = [at for at in shape.kinds if at in profile.texts]
    numbers = [at for at in over_texts if shape.kinds[at] == NUMBER]
    return len(numbers) >= 3 and len(numbers) == len(over_texts)
