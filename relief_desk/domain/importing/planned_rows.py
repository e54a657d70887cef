"""What plans of needs and of pledges share: the desk as it stands, a planned row, and cells that were emptied."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import repeat
from typing import Any, NamedTuple, TypeVar

from relief_desk.domain.changes import RowChange
from relief_desk.domain.fields import Field
from relief_desk.domain.importing.mapping import ListKind
from relief_desk.domain.importing.place_columns import AREA_KEYS
from relief_desk.domain.importing.plan import Merge, Merger
from relief_desk.domain.importing.questions import Choice, Doubt, QuestionKind
from relief_desk.domain.importing.table_reading import TableReading
from relief_desk.domain.records import Need, Origin, Pledge, PledgeLine, Record
from relief_desk.domain.wording import Template

R = TypeVar("R", bound=Record)

EMPTIED = Template("ask.emptied", 'The sender no longer says "{field}", which was {value}. Should it be emptied?')
KEEP, EMPTY = "keep", "empty"
_EMPTIED_CHOICES = (Choice(KEEP, "Keep the value"), Choice(EMPTY, "Empty it"))
_READ_TOGETHER: Mapping[str, tuple[str, ...]] = {
    "place": (*AREA_KEYS, "place"),
    "place_text": (*AREA_KEYS, "place"),
    "item": ("item", "item_code"),
    "firmness": ("firmness", "status"),
    "quantity_milli": ("quantity", "unit", "pack_size"),
}
"""Columns that make one field together: it is said anew when any of them is."""


class PlannedRow(NamedTuple):
    """A row that can be written: what it changes, and the record that it repeats."""

    position: int
    changes: tuple[RowChange, ...]
    old: Record | None = None


def all_new(rows: Sequence[int], records: Sequence[Record]) -> list[PlannedRow]:
    """Rows of which each adds its record."""
    return list(map(PlannedRow, rows, zip(map(RowChange, repeat(None), records))))


def whole_rows(reading: TableReading, left_out: Container[int]) -> Sequence[int]:
    """The rows that nothing holds up, in order."""
    if not reading.held and not left_out:
        return range(reading.length)
    return [row for row in range(reading.length) if row not in reading.held and row not in left_out]


@dataclass(frozen=True, slots=True)
class SaidBefore:
    """Where a record was last read from: each cell's text by heading, and the headings' fields."""

    raw: Mapping[str, str]
    heading_of: Mapping[str, str]


@dataclass(slots=True)
class Desktop:
    """The desk as an import finds it: its needs or pledges, its days, and what was read of each record before."""

    start: date
    today: date
    household_size: int = 7
    needs: Sequence[Need] = ()
    pledges: Sequence[Pledge] = ()
    lines: Sequence[PledgeLine] = ()
    origin_of: Callable[[str], tuple[Origin, Mapping[str, str]] | None] = lambda _id: None
    _known: dict[str, SaidBefore | None] = field(default_factory=dict)

    def without(self, taken: Container[str]) -> Desktop:
        """The desk without the records that another table of the file speaks of already."""
        needs = [need for need in self.needs if need.id not in taken]
        return replace(self, needs=needs, lines=[line for line in self.lines if line.id not in taken])

    def said_before(self, reading: TableReading) -> Callable[[int, Any, str], bool | None]:
        """Tells whether a row's field stands as in the last list its record was read from; None: never read."""
        keys = keys_of_record_fields(reading.list_kind)

        def said(row: int, record: Any, name: str) -> bool | None:
            before = self._before(record.id)
            if before is None:
                return None
            columns = [key for key in keys.get(name, ()) if reading.has(key)]
            return all(reading.value(row, key) == before.raw.get(before.heading_of.get(key, ""), "") for key in columns)

        return said

    def text_before(self, reading: TableReading, id_: str, name: str) -> str:
        """What the sender's last list said in the columns of a record's field, as it was written there."""
        before = self._before(id_)
        if before is None:
            return ""
        headings = (before.heading_of.get(key, "") for key in keys_of_record_fields(reading.list_kind).get(name, ()))
        return ", ".join(filter(None, (before.raw.get(heading, "") for heading in headings)))

    def _before(self, id_: str) -> SaidBefore | None:
        if id_ not in self._known:
            found = self.origin_of(id_)
            self._known[id_] = (
                SaidBefore(found[0].raw, {key: name for name, key in found[1].items()}) if found else None
            )
        return self._known[id_]


def keys_of_record_fields(list_kind: ListKind) -> dict[str, tuple[str, ...]]:
    """The columns each record field is read from."""
    own = {field.record_field: (field.key,) for field in list_kind.fields if field.record_field}
    return own | dict(_READ_TOGETHER)


def settle_emptied(reading: TableReading, row: int, desk: Desktop, merger: Merger[R], merged: Merge[R]) -> R:
    """Asks for each field that the sender emptied, keeps it until it is answered, and does what was answered."""
    after = merged.record
    fields_of = {each.record_field: each for each in reading.list_kind.fields if each.record_field}
    for name in merged.emptied:
        said = fields_of.get(name)
        if said is None:
            continue
        id_ = f"emptied:{merged.record.id}:{said.key}"
        if reading.knowledge.answers.get(id_, "") == EMPTY:
            after = merger.emptied(after, name)
        elif reading.knowledge.answers.get(id_, "") != KEEP:
            _ask_emptied(reading, row, id_, said, desk.text_before(reading, merged.record.id, name))
    return after


def _ask_emptied(reading: TableReading, row: int, id_: str, said: Field, text: str) -> None:
    phrase = EMPTIED.filled(field=Template(f"field.{said.key}", said.label), value=text)
    doubt = Doubt(id_, QuestionKind.EMPTIED, text, phrase, _EMPTIED_CHOICES, holds=False)
    reading.ask(row, doubt, said.key)
