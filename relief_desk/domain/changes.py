"""Changes as values: what each row was and what it becomes, and how to take that back; knows no database.

Every change of a desk is one `ChangeSet`: one label, one transaction, one entry of the journal, one undo.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from itertools import chain
from typing import Any

from relief_desk.domain.records import TABLES, Record
from relief_desk.domain.wording import Phrase

TABLE_OF: Mapping[type[Any], str] = {record_type: table for table, record_type in TABLES.items()}


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after; None stands for "no such row"."""

    before: Record | None
    after: Record | None

    @property
    def table(self) -> str:
        return TABLE_OF[type(self._present)]

    @property
    def id(self) -> str:
        return self._present.id

    @property
    def changed_fields(self) -> tuple[str, ...]:
        """Names of the fields that differ, in the record's order; all of them where a row comes or goes."""
        names = tuple(f.name for f in fields(self._present))
        if self.before is None or self.after is None:
            return names
        return tuple(name for name in names if getattr(self.before, name) != getattr(self.after, name))

    @property
    def _present(self) -> Record:
        present = self.after if self.after is not None else self.before
        if present is None:
            raise ValueError("a row change needs a row before or after")
        return present

    def inverse(self) -> RowChange:
        return RowChange(self.after, self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """A labelled set of row changes that happen together or not at all; `cause` says why, in the user's words."""

    label: Phrase
    rows: tuple[RowChange, ...]
    cause: str = ""

    @property
    def touched(self) -> frozenset[str]:
        """The tables whose rows change."""
        return frozenset(row.table for row in self.rows)

    def inverse(self) -> ChangeSet:
        """The change that restores what was before, rows in the opposite order."""
        return replace(self, rows=tuple(row.inverse() for row in reversed(self.rows)))

    def __bool__(self) -> bool:
        return bool(self.rows)


def added(records: Iterable[Record]) -> tuple[RowChange, ...]:
    return tuple(RowChange(None, record) for record in records)


def edited(record: Record, **values: Any) -> tuple[RowChange, ...]:
    """The change of some fields of one record; empty where nothing differs."""
    after = replace(record, **values)
    return () if after == record else (RowChange(record, after),)


def together(label: Phrase, *parts: Iterable[RowChange], cause: str = "") -> ChangeSet:
    return ChangeSet(label, tuple(chain.from_iterable(parts)), cause)
