"""A merge's preview as tables to look at: answers to take, and values that both sides changed; decides nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from relief_desk.domain.field import Kind
from relief_desk.domain.holdings import Holdings
from relief_desk.domain.merge import LIST_NAMES, MergeCell
from relief_desk.domain.merging.changes import Choice, Choices
from relief_desk.domain.sheets import Cell, Column, Table
from relief_desk.domain.wording import Template
from relief_desk.services.merging import MergePreview

TAKEN = Template("merge.view.taken", "Answers")
BOTH = Template("merge.view.both", "Changed on both sides")
FIELD_LABELS = {"decision": "Decision", "comment": "Comment", "quantity": "Quantity"}
COLUMNS = (
    Column("list", "List", Kind.TEXT, width=11),
    Column("record", "Reference", Kind.REFERENCE, width=16),
    Column("item", "Item", Kind.ITEM, width=26),
    Column("field", "Value", Kind.TEXT, width=14),
    Column("sent", "As it was sent", Kind.TEXT, width=16),
    Column("ours", "Here now", Kind.TEXT, width=16),
    Column("theirs", "Headquarters", Kind.TEXT, width=22),
    Column("why", "Why it is asked", Kind.TEXT, width=40),
    Column("address", "Where", Kind.TEXT, width=20),
)


@dataclass(frozen=True, slots=True)
class MergeView:
    """The tables of a preview; `conflicts` go row by row with the plan's conflicts."""

    preview: MergePreview
    taken: Table
    conflicts: Table


def view_of_merge(preview: MergePreview) -> MergeView:
    plan, held = preview.plan, preview.held
    return MergeView(
        preview,
        Table("taken", TAKEN, COLUMNS, tuple(_row(cell, held) for cell in plan.taken)),
        Table("both", BOTH, COLUMNS, tuple(_row(cell, held) for cell in plan.conflicts)),
    )


def choices_of(view: MergeView, theirs: Iterable[int]) -> Choices:
    """The choice for every conflict: headquarters' for the rows given, ours for the others."""
    wanted = frozenset(theirs)
    return {
        cell.key: Choice.THEIRS if at in wanted else Choice.OURS for at, cell in enumerate(view.preview.plan.conflicts)
    }


def _row(cell: MergeCell, held: Holdings) -> tuple[Cell, ...]:
    unit = f" {cell.unit}" if cell.unit else ""
    sent, ours, theirs = (f"{text}{unit}" if text else "" for text in (cell.sent, cell.ours, cell.theirs))
    address = f"{cell.address.sheet} {cell.address.cell}".strip()
    label = FIELD_LABELS.get(cell.field, cell.field)
    return LIST_NAMES[cell.table], cell.record, _item(cell, held), label, sent, ours, theirs, cell.why, address


def _item(cell: MergeCell, held: Holdings) -> str:
    """What the record is about."""
    need = held.need_by_id.get(cell.record)
    if need is not None:
        return held.item_name(need.item, need.item_text)
    allocation = next((each for each in held.allocations if each.id == cell.record), None)
    line = held.lines.get(allocation.pledge_line if allocation else cell.record)
    return held.item_name(line.item, line.item_text) if line is not None else ""
