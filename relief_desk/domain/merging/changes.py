"""A merge with its choices made, as changes of records: notes of headquarters, quantities of needs and pledge lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum

from relief_desk.domain.changes import RowChange
from relief_desk.domain.holdings import Holdings
from relief_desk.domain.merge import QUANTITY, MergeCell, MergePlan
from relief_desk.domain.quantities import milli_of
from relief_desk.domain.records import HeadquartersNote, Need, PledgeLine

NOTE_PREFIX = "H"


class Choice(StrEnum):
    """Whose value stands where both sides changed a cell."""

    OURS = "ours"
    THEIRS = "theirs"


Choices = Mapping[tuple[str, str], Choice]
"""The choice for each conflict, by `MergeCell.key`; a conflict without one stays as it is here."""


def changes_of(
    plan: MergePlan, held: Holdings, snapshot: str, numbers: Mapping[str, int], on: date, choices: Choices
) -> tuple[RowChange, ...]:
    """The rows that change; `numbers` orders the snapshots, so that a note keeps the newest it was answered on.

    Two returns that touch different cells give the same rows whichever comes first.
    """
    cells = [*plan.taken, *(cell for cell in plan.conflicts if choices.get(cell.key) is Choice.THEIRS)]
    answers: dict[str, list[MergeCell]] = defaultdict(list)
    for cell in cells:
        if cell.field != QUANTITY:
            answers[cell.record].append(cell)
    notes = (_note_change(held, record, said, snapshot, numbers, on) for record, said in answers.items())
    quantities = (_quantity_change(held, cell) for cell in cells if cell.field == QUANTITY)
    return tuple(change for change in (*notes, *quantities) if change.before != change.after)


def _note_change(
    held: Holdings, record: str, cells: Iterable[MergeCell], snapshot: str, numbers: Mapping[str, int], on: date
) -> RowChange:
    before = held.notes.get(record)
    note = before or HeadquartersNote(f"{NOTE_PREFIX}-{record}", record, snapshot)
    newest = max((note.snapshot, snapshot), key=lambda key: (numbers.get(key, 0), key))
    said = {cell.field: cell.theirs for cell in cells}
    after = replace(
        note,
        snapshot=newest,
        decision=said.get("decision", note.decision),
        quantity_milli=_milli(said["hq_quantity"]) if "hq_quantity" in said else note.quantity_milli,
        comment=said.get("comment", note.comment),
        on=max(on, note.on or on),
    )
    return RowChange(before, after)


def _quantity_change(held: Holdings, cell: MergeCell) -> RowChange:
    record: Need | PledgeLine
    record = held.need_by_id[cell.record] if cell.table == "needs" else held.lines[cell.record]
    milli = milli_of(cell.theirs)
    after = replace(record, quantity_milli=milli, entered_amount=cell.theirs, entered_unit=record.unit)
    return RowChange(record, after)


def _milli(text: str) -> int | None:
    return milli_of(text) if text else None
