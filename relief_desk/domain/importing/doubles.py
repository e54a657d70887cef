"""Rows that stand twice in the tables of one file: asked about, then settled as answered; compares none with the desk.

A double under one number is a question, because counting it twice promises the same goods twice. It makes no difference
whether the two rows stand in one table or on two sheets.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, MutableSequence, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, TypeAlias

from relief_desk.domain.folding import fold
from relief_desk.domain.importing.questions import Choice, Doubt, QuestionKind
from relief_desk.domain.importing.record_columns import is_given
from relief_desk.domain.importing.table_reading import TableReading
from relief_desk.domain.problems import Severity
from relief_desk.domain.quantities import decimal_text
from relief_desk.domain.wording import Phrase, Template

DOUBLE_SAME = Template("ask.double_same", "The row says the same as row {row}. Should it count again?")
DOUBLE_OTHER = Template("ask.double_other", '"{text}" stands in row {row} already, with other values. Which counts?')
SAME_ELSEWHERE = Template(
    "ask.double_same_elsewhere", 'The row says the same as row {row} of "{sheet}". Should it count again?'
)
OTHER_ELSEWHERE = Template(
    "ask.double_other_elsewhere", '"{text}" stands in row {row} of "{sheet}" already, with other values. Which counts?'
)
ANOTHER_STANDS = Template("row.another_stands", 'Row {row} of "{sheet}" stands for this row, as was answered.')
NOTHING_TO_DO = Template("row.nothing_to_do", "Nothing needs to be done.")
FIRST, LAST, SUM, BOTH = "first", "last", "sum", "both"
_CHOICES = (
    Choice(FIRST, "Only the first"),
    Choice(LAST, "Only the last"),
    Choice(SUM, "One, with the quantities added"),
    Choice(BOTH, "Each by itself"),
)

_Place: TypeAlias = tuple[int, int]
"""Number of the table, and of the row in it."""


@dataclass(frozen=True, slots=True)
class ListedRows:
    """The rows of one table as read, by record field in `given`.

    Only rows that are alike in `coarse` are looked at closely. Rows with one of the sender's `numbers` (none: empty)
    are the same where they agree in `same`; rows without a number where they agree in all they say.
    """

    reading: TableReading
    given: Mapping[str, Sequence[Any]]
    coarse: Sequence[Hashable]
    numbers: Sequence[str]
    same: tuple[str, ...]
    named_by: tuple[str, ...]

    def said(self, row: int, names: Iterable[str]) -> tuple[Any, ...]:
        """What the row says of some fields, None where it says nothing."""
        found = (self.given[name][row] if name in self.given else None for name in names)
        return tuple(value if is_given(value) else None for value in found)

    def key(self, row: int, names: Sequence[str]) -> Hashable:
        """What two rows that are the same have in common; `names` are the fields that any table says."""
        number = self.numbers[row] if self.numbers else ""
        return (number, *self.said(row, self.same if number else names))


def settle_doubles(tables: Sequence[ListedRows]) -> list[frozenset[int]]:
    """Rows of each table that stay out because another row stands for them.

    Asks about rows that are the same, and does with them what the user answered before. Until then the first counts
    and the others wait. Added quantities are written into the first row.
    """
    left_out: list[set[int]] = [set() for _ in tables]
    names = tuple(dict.fromkeys(chain.from_iterable(each.given for each in tables)))
    for group in _same_rows(tables, names):
        staying = _settle(tables, names, group)
        kept = tables[staying[0][0]].reading.table
        for number, row in (place for place in group if place not in staying):
            left_out[number].add(row)
            what = ANOTHER_STANDS.filled(row=str(kept.rows[staying[0][1]]), sheet=kept.sheet)
            tables[number].reading.report(row, what, NOTHING_TO_DO.filled(), severity=Severity.NOTE)
    return list(map(frozenset, left_out))


def _same_rows(tables: Sequence[ListedRows], names: Sequence[str]) -> list[list[_Place]]:
    """The rows that nothing else holds and that are the same, together, in the order of the file."""
    coarse = list(chain.from_iterable(each.coarse for each in tables))
    if len(set(coarse)) == len(coarse):
        return []
    places = ((number, row) for number, each in enumerate(tables) for row in range(each.reading.length))
    alike: dict[Hashable, list[_Place]] = defaultdict(list)
    for value, place in zip(coarse, places, strict=True):
        alike[value].append(place)
    groups: dict[Hashable, list[_Place]] = defaultdict(list)
    for found in alike.values():
        if len(found) > 1:
            for number, row in found:
                if row not in tables[number].reading.held:
                    groups[tables[number].key(row, names)].append((number, row))
    return [group for group in groups.values() if len(group) > 1]


def _settle(tables: Sequence[ListedRows], names: Sequence[str], group: Sequence[_Place]) -> Sequence[_Place]:
    """The rows of the group that count, or wait for an answer; the others have been answered for."""
    table, row = tables[group[0][0]], group[0][1]
    text = table.reading.named_by(*table.named_by)(row)
    id_ = f"double:{fold(text)}"
    match table.reading.knowledge.answers.get(id_, ""):
        case "both":
            return group
        case "first":
            return group[:1]
        case "last":
            return group[-1:]
        case "sum":
            _add_up([(tables[number].given, at) for number, at in group])
            return group[:1]
    first = table.said(row, names)
    for number, at in group[1:]:
        same = tables[number].said(at, names) == first
        phrase = _asked(table.reading, row, text, same=same, elsewhere=tables[number].reading.table.sheet)
        tables[number].reading.ask(at, Doubt(id_, QuestionKind.DOUBLE, text, phrase, _CHOICES), "")
    return group


def _asked(reading: TableReading, row: int, text: str, *, same: bool, elsewhere: str) -> Phrase:
    number, sheet = str(reading.table.rows[row]), reading.table.sheet
    if sheet == elsewhere:
        return DOUBLE_SAME.filled(row=number) if same else DOUBLE_OTHER.filled(text=text, row=number)
    if same:
        return SAME_ELSEWHERE.filled(row=number, sheet=sheet)
    return OTHER_ELSEWHERE.filled(text=text, row=number, sheet=sheet)


def _add_up(group: Sequence[tuple[Mapping[str, Sequence[Any]], int]]) -> None:
    """The first row of the group with the quantities of all, entered in the base unit."""
    given, row = group[0]
    total = sum(each["quantity_milli"][at] for each, at in group)
    written = {"quantity_milli": total, "entered_amount": decimal_text(total), "entered_unit": given["unit"][row]}
    for name, value in written.items():
        values = given[name]
        if isinstance(values, MutableSequence):
            values[row] = value
