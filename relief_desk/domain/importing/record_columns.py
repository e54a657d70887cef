"""Records made from whole columns of values, and which of their values a sender gave; knows no list and no cell."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from itertools import islice, repeat
from typing import Any, Generic, TypeVar

from relief_desk.domain.records import Record

R = TypeVar("R", bound=Record)
_AT_A_TIME = 20_000


@dataclass(frozen=True, slots=True)
class RecordColumns(Generic[R]):
    """Values by record field, each as long as `rows`; None or an empty value where the sender gave none.

    Fields that are missing here are not said in the list at all.
    """

    record_type: type[R]
    given: Mapping[str, Sequence[Any]]
    rows: int

    def records(self) -> Iterator[list[R]]:
        """One record a row in order, some thousand at a time, with an empty key; defaults where nothing was given."""
        columns: list[Iterable[Any]] = []
        for each in fields(self.record_type):
            values = self.given.get(each.name)
            default = "" if each.default is MISSING else each.default
            if values is None:
                columns.append(repeat(default, self.rows))
            elif default in (None, "", ()):
                columns.append(values)
            else:
                columns.append([default if value is None else value for value in values])
        iterators = [(each, iter(values)) for each, values in zip(fields(self.record_type), columns, strict=True)]
        for start in range(0, self.rows, _AT_A_TIME):
            count = min(_AT_A_TIME, self.rows - start)
            # The records' own constructor sets one field after the other, record by record, in the interpreter. Setting
            # one field of all records at a time through its slot gives the same records in half the time.
            some: list[R] = list(map(object.__new__, repeat(self.record_type, count)))
            for each, cells in iterators:
                put = getattr(self.record_type, each.name).__set__
                deque(map(put, some, islice(cells, count)), maxlen=0)
            yield some


def is_given(value: object) -> bool:
    """The sender said something: an empty cell says nothing, "no" and 0 do."""
    return value is not None and value != "" and value != ()
