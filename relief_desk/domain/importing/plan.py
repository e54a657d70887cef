"""What a list would do to the desk: every row adds, changes, repeats or is refused, and what is missing is named.

Rows find the record they speak of by the desk's own reference, else by the sender's number, else by what they say
(who, where, what). Only what the sender said anew is changed: a value that the sender repeats never undoes what was
decided here since, and an empty cell never empties a value without a question.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from operator import attrgetter
from typing import Any, Generic, TypeVar

from relief_desk.domain.importing.record_columns import RecordColumns, is_given
from relief_desk.domain.records import Record

R = TypeVar("R", bound=Record)


class Verdict(StrEnum):
    """What becomes of a row of the list, or of a record that the list no longer has."""

    ADD = "add"
    CHANGE = "change"
    SAME = "same"
    REFUSE = "refuse"
    MISSING = "missing"


DEPENDENT: Mapping[str, str] = {
    "entered_amount": "quantity_milli",
    "entered_unit": "quantity_milli",
    "unit": "item",
    "item_text": "item",
    "needed_by_precision": "needed_by",
    "eta_precision": "eta",
    "currency": "value_milli",
}
"""Fields that only say how another one was written: they change when it does, and never by themselves."""


@dataclass(frozen=True, slots=True)
class Likeness(Generic[R]):
    """One way in which a row and a record can agree: both give the same."""

    of_row: Callable[[int], Hashable]
    of_record: Callable[[R], Hashable]


def pair_by_key(
    rows: Iterable[int], old: Iterable[R], key: Likeness[R], closer: Sequence[Likeness[R]], *, in_order: bool = False
) -> dict[int, R]:
    """Rows and records that share a key, each once; a false key pairs nothing.

    Where several share one, those that agree in the first of `closer` go together, then in the second, and so on; what
    is left goes together in order only where that is asked for.
    """
    held: dict[Hashable, list[R]] = defaultdict(list)
    for record in old:
        shared = key.of_record(record)
        if shared:
            held[shared].append(record)
    asking: dict[Hashable, list[int]] = defaultdict(list)
    for row in rows:
        shared = key.of_row(row)
        if shared and shared in held:
            asking[shared].append(row)
    paired: dict[int, R] = {}
    for shared, group in asking.items():
        records = held[shared]
        if len(group) == 1 and len(records) == 1:
            paired[group[0]] = records[0]
        else:
            paired |= _pair_group(group, records, closer, in_order)
    return paired


def _pair_group(
    rows: Sequence[int], records: Sequence[R], closer: Sequence[Likeness[R]], in_order: bool
) -> dict[int, R]:
    paired: dict[int, R] = {}
    left: Sequence[R] = records
    for likeness in closer:
        by_value: dict[Hashable, list[R]] = defaultdict(list)
        for record in left:
            by_value[likeness.of_record(record)].append(record)
        for row in rows:
            if row not in paired and (found := by_value.get(likeness.of_row(row))):
                paired[row] = found.pop(0)
        left = [record for found in by_value.values() for record in found]
    if in_order:
        waiting = [row for row in rows if row not in paired]
        paired |= dict(zip(waiting, sorted(left, key=attrgetter("id")), strict=False))
    return paired


@dataclass(frozen=True, slots=True)
class Merge(Generic[R]):
    """A record with what the sender said anew; `emptied` are fields the sender had filled and now leaves empty."""

    record: R
    emptied: tuple[str, ...] = ()


class Merger(Generic[R]):
    """Lays the rows of a list over the records of the desk, one row at a time."""

    def __init__(
        self, columns: RecordColumns[R], derived: Mapping[str, str], said_before: Callable[[int, R, str], bool | None]
    ) -> None:
        """`derived` adds to `DEPENDENT`. `said_before` tells whether a row's field stands as in the last list of the
        same sender; None where there was none.
        """
        depends = {**DEPENDENT, **derived}
        self._names = tuple(name for name in columns.given if name not in depends)
        self._dependents = [(name, depends[name]) for name in columns.given if name in depends]
        self._columns = columns.given
        self._of_row = list(zip(*(columns.given[name] for name in self._names), strict=True))
        self._of_record = _values_of(self._names)
        self._said_before = said_before
        self._defaults = {each.name: each.default for each in fields(columns.record_type)}

    def merge(self, row: int, old: R) -> Merge[R]:
        """The record after the row; the same object where nothing changes."""
        wanted = self._of_row[row]
        if wanted == self._of_record(old):
            return Merge(old)
        changed: dict[str, Any] = {}
        emptied = []
        for name, value in zip(self._names, wanted, strict=True):
            held = getattr(old, name)
            if value == held:
                continue
            if is_given(value):
                if self._said_before(row, old, name) is not True:
                    changed[name] = value
            elif held != self._defaults[name] and self._said_before(row, old, name) is False:
                emptied.append(name)
        for name, base in self._dependents:
            if base in changed:
                value = self._columns[name][row]
                changed[name] = self._defaults[name] if value is None else value
        return Merge(_replaced(old, changed) if changed else old, tuple(emptied))

    def emptied(self, old: R, name: str) -> R:
        """The record without the value of a field."""
        return _replaced(old, {name: self._defaults[name]})


def _values_of(names: tuple[str, ...]) -> Callable[[Any], Any]:
    if len(names) == 1:
        return lambda record: (getattr(record, names[0]),)
    return attrgetter(*names)


def _replaced(record: R, values: Mapping[str, Any]) -> R:
    changed: Any = replace(record, **values)
    return changed  # type: ignore[no-any-return]
