"""Edits of lists: cells, blocks, new records, cancelling and locking; each is planned, then applied as one change."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from io import StringIO
from typing import Any

from relief_desk.domain.balances import derive_line_balances
from relief_desk.domain.changes import ChangeSet, RowChange, added
from relief_desk.domain.field import Field
from relief_desk.domain.fields import FIELDS_OF
from relief_desk.domain.problems import Address, Problem
from relief_desk.domain.quantities import Quantity
from relief_desk.domain.records import (
    Allocation,
    Item,
    Need,
    Organisation,
    Place,
    Pledge,
    PledgeLine,
    Record,
)
from relief_desk.domain.states import AllocationState, NeedState, PledgeState, Side
from relief_desk.domain.values.cells import Unread
from relief_desk.domain.wording import ENGLISH, Template, Wording
from relief_desk.services.desk import Desk
from relief_desk.services.entries import EntryReader

EDIT_ONE = Template("edit.one", "Change {field} of {reference}")
EDIT_MANY = Template("edit.many", "Change {n} cell", "Change {n} cells")
ADD = Template("edit.add", "Add {reference}")
CANCEL = Template("edit.cancel", "Cancel {n} record", "Cancel {n} records")
LOCK = Template("edit.lock", "Lock {n} allocation", "Lock {n} allocations")
UNLOCK = Template("edit.unlock", "Unlock {n} allocation", "Unlock {n} allocations")
GONE = Template("edit.gone", "The record is no longer there.")
LOOK_AGAIN = Template("edit.gone.todo", "Look at the list again.")
NOT_FREE = Template("edit.not-free", "{line} has only {free} left to give.")
GIVE_LESS = Template("edit.not-free.todo", "Write less, or take something back from another need first.")
REASON_WANTED = Template("edit.reason", "A reason is wanted.")
WRITE_REASON = Template("edit.reason.todo", "Write in a few words why; it is kept in the history.")

RECORD_OF: Mapping[str, type[Record]] = {
    "needs": Need,
    "pledges": PledgeLine,
    "allocations": Allocation,
    "items": Item,
    "places": Place,
    "organisations": Organisation,
}
_PLEDGE_FIELDS = frozenset(each.name for each in fields(Pledge)) - {each.name for each in fields(PledgeLine)}
_CANCELLED: Mapping[str, Any] = {
    "needs": NeedState.CANCELLED,
    "pledges": PledgeState.WITHDRAWN,
    "allocations": AllocationState.RELEASED,
}


@dataclass(frozen=True, slots=True)
class CellEdit:
    """What was typed for one field of one record of a list."""

    record: str
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class EditPlan:
    """What some edits come to: the change of the good ones, and what is wrong with each of the others."""

    change: ChangeSet
    problems: tuple[tuple[CellEdit, Problem], ...] = ()
    good: int = 0

    @property
    def bad_cells(self) -> frozenset[tuple[str, str]]:
        return frozenset((edit.record, edit.key) for edit, _ in self.problems)


@dataclass(slots=True)
class _Sheet:
    """The records that edits touch, as they were and as they become."""

    desk: Desk
    before: dict[str, Record] = field(default_factory=dict)
    after: dict[str, Record] = field(default_factory=dict)

    def held(self, kind: type[Record], id: str) -> Record | None:
        if id not in self.after:
            found = self.desk.get(kind, id)
            if found is None:
                return None
            self.before[id] = self.after[id] = found
        return self.after[id]

    def rows(self) -> tuple[RowChange, ...]:
        return tuple(
            RowChange(self.before[id], record) for id, record in self.after.items() if record != self.before[id]
        )


def plan_edits(desk: Desk, list_name: str, edits: Sequence[CellEdit], wording: Wording = ENGLISH) -> EditPlan:
    """What these edits come to; nothing is written."""
    reader, sheet = EntryReader(desk, wording), _Sheet(desk)
    problems: list[tuple[CellEdit, Problem]] = []
    for edit in edits:
        trouble = _edit(reader, sheet, list_name, edit)
        if trouble is not None:
            problems.append((edit, trouble.at(Address(cell=edit.record, heading=edit.key), edit.text)))
    rows = (*added(reader.new_records.values()), *sheet.rows())
    label = EDIT_MANY.filled(n=len(edits) - len(problems))
    if len(edits) == 1:
        label = EDIT_ONE.filled(field=_label(list_name, edits[0].key), reference=edits[0].record)
    return EditPlan(ChangeSet(label, rows if sheet.rows() else ()), tuple(problems), len(edits) - len(problems))


def edit_cells(desk: Desk, list_name: str, edits: Sequence[CellEdit], wording: Wording = ENGLISH) -> EditPlan:
    """Applies the edits as one change when all of them are good; otherwise nothing is written."""
    plan = plan_edits(desk, list_name, edits, wording)
    if not plan.problems:
        desk.apply(plan.change)
    return plan


def apply_edits(desk: Desk, plan: EditPlan) -> int:
    """Writes the good edits of a plan the user has looked at; raises StaleChange when something moved meanwhile."""
    return desk.apply(plan.change)


def cells_of_block(text: str, records: Sequence[str], keys: Sequence[str]) -> tuple[CellEdit, ...]:
    """A block copied from a spreadsheet, laid over records and fields from its upper corner.

    What lies beyond the last record or field is left out. A single value fills all of them.
    """
    # A last line end belongs to the block, not to another row.
    lines = list(csv.reader(StringIO(text.replace("\r\n", "\n").removesuffix("\n"), newline=""), delimiter="\t"))
    if len(lines) == 1 and len(lines[0]) <= 1:
        value = lines[0][0] if lines[0] else ""
        return tuple(CellEdit(record, key, value) for record in records for key in keys)
    return tuple(
        CellEdit(record, key, value)
        for record, line in zip(records, lines, strict=False)
        for key, value in zip(keys, line, strict=False)
    )


def add_record(
    desk: Desk, list_name: str, values: Mapping[str, str], today: date, wording: Wording = ENGLISH
) -> EditPlan:
    """Adds a need, a pledge with its line, or an organisation from what was typed, if all of it is good."""
    plan = plan_record(desk, list_name, values, today, wording)
    if not plan.problems:
        desk.apply(plan.change)
    return plan


def plan_record(
    desk: Desk, list_name: str, values: Mapping[str, str], today: date, wording: Wording = ENGLISH
) -> EditPlan:
    """The new record that was typed, with what it rests on; nothing is written."""
    reader = EntryReader(desk, wording)
    blank = _blank(desk, list_name, today)
    records, problems = _filled(reader, list_name, blank, values)
    reference = records[-1].id
    rows = () if problems else (*added(reader.new_records.values()), *added(records))
    return EditPlan(ChangeSet(ADD.filled(reference=reference), rows), tuple(problems), len(values) - len(problems))


def cancel_records(desk: Desk, list_name: str, ids: Sequence[str], reason: str) -> EditPlan:
    """Takes needs, pledge lines or allocations out of the figures, with a reason; they stay in the desk."""
    label = CANCEL.filled(n=len(ids))
    if not reason.strip():
        problem = Problem(REASON_WANTED.filled(), WRITE_REASON.filled())
        return EditPlan(ChangeSet(label, ()), tuple((CellEdit(id, "status", ""), problem) for id in ids))
    rows = _with_state(desk, list_name, ids, _CANCELLED[list_name])
    plan = EditPlan(ChangeSet(label, rows, reason.strip()), (), len(rows))
    desk.apply(plan.change)
    return plan


def lock_allocations(desk: Desk, ids: Sequence[str], locked: bool) -> EditPlan:
    """Keeps allocations as they are in every later matching, or sets them free again."""
    rows = _changed(desk, Allocation, ids, locked=locked)
    template = LOCK if locked else UNLOCK
    plan = EditPlan(ChangeSet(template.filled(n=len(rows)), rows), (), len(rows))
    desk.apply(plan.change)
    return plan


def _edit(reader: EntryReader, sheet: _Sheet, list_name: str, edit: CellEdit) -> Unread | None:
    """Makes one edit on the sheet, or says why it cannot be made."""
    kind = RECORD_OF[list_name]
    shown = next(each for each in FIELDS_OF[list_name] if each.key == edit.key)
    record = sheet.held(kind, edit.record)
    if isinstance(record, PledgeLine) and shown.record_field in _PLEDGE_FIELDS:
        record = sheet.held(Pledge, record.pledge)
    if record is None:
        return Unread(GONE.filled(), LOOK_AGAIN.filled())
    values = reader.read(shown, record, edit.text)
    if isinstance(values, Unread):
        return values
    if isinstance(record, Allocation):
        trouble = _beyond_free(sheet, record, values)
        if trouble is not None:
            return trouble
    sheet.after[record.id] = replace(record, **values)
    return None


def _beyond_free(sheet: _Sheet, record: Allocation, values: Mapping[str, Any]) -> Unread | None:
    """An allocation may not be raised beyond what its pledge line has left, other edits of this round counted in."""
    after = replace(record, **values)
    line = sheet.desk.get(PledgeLine, record.pledge_line)
    grows = after.state.counts and (not record.state.counts or after.quantity_milli > record.quantity_milli)
    if line is None or not grows:
        return None
    others = [
        sheet.after.get(each.id, each)
        for each in sheet.desk.where(Allocation, pledge_line=line.id)
        if each.id != record.id
    ]
    balance = derive_line_balances([line], [each for each in others if isinstance(each, Allocation)])[line.id]
    if after.quantity_milli <= balance.free_milli:
        return None
    free = Quantity(max(0, balance.free_milli), line.unit)
    return Unread(NOT_FREE.filled(line=line.id, free=free), GIVE_LESS.filled())


def _blank(desk: Desk, list_name: str, today: date) -> list[Record]:
    match list_name:
        case "needs":
            return [Need(desk.new_key("N"), stated_on=today)]
        case "pledges":
            pledge = Pledge(desk.new_key("P"), pledged_on=today)
            return [pledge, PledgeLine(desk.new_key("L"), pledge.id)]
        case "organisations":
            return [Organisation(desk.new_key("X"), "", side=Side.UNKNOWN)]
        case _:
            raise ValueError(f"no records are added to {list_name} by hand")


def _filled(
    reader: EntryReader, list_name: str, blank: list[Record], values: Mapping[str, str]
) -> tuple[list[Record], list[tuple[CellEdit, Problem]]]:
    """The new records with what was typed; the item comes before the quantity, which may be in one of its units."""
    records = {type(record): record for record in blank}
    main, problems = type(blank[-1]), []
    for shown in sorted(FIELDS_OF[list_name], key=lambda each: each.record_field != "item"):
        text = values.get(shown.key, "")
        if not text and not shown.required:
            continue
        owner = Pledge if main is PledgeLine and shown.record_field in _PLEDGE_FIELDS else main
        read = reader.read(shown, records[owner], text)
        if isinstance(read, Unread):
            edit = CellEdit(records[main].id, shown.key, text)
            problems.append((edit, read.at(Address(heading=shown.label), text)))
        else:
            records[owner] = replace(records[owner], **read)
    return list(records.values()), problems


def _with_state(desk: Desk, list_name: str, ids: Sequence[str], state: Any) -> tuple[RowChange, ...]:
    return _changed(desk, RECORD_OF[list_name], ids, state=state)


def _changed(desk: Desk, kind: type[Record], ids: Iterable[str], **values: Any) -> tuple[RowChange, ...]:
    held = [desk.get(kind, id) for id in ids]
    return tuple(
        RowChange(record, after)
        for record in held
        if record is not None and (after := replace(record, **values)) != record
    )


def _label(list_name: str, key: str) -> Template:
    shown: Field = next(each for each in FIELDS_OF[list_name] if each.key == key)
    return Template(f"field.{shown.key}", shown.label)
