"""A merge's preview as tables to look at: answers to take, and values that both sides changed; decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from relief_desk.domain.field import Kind
from relief_desk.domain.merge import LIST_NAMES, QUANTITY, MergeCell
from relief_desk.domain.merging.changes import Choice, Choices
from relief_desk.domain.quantities import Quantity, milli_of
from relief_desk.domain.reconciling.columns import ANSWER_COLUMNS
from relief_desk.domain.reconciling.export_changes import AMOUNT
from relief_desk.domain.sheets import Cell, Column, Table
from relief_desk.domain.wording import Template
from relief_desk.services.merging import MergePreview

TAKEN = Template("merge.view.taken", "Answers")
BOTH = Template("merge.view.both", "To decide")
BOTH_CHANGED = Template("merge.view.both_changed", "Both sides changed it.")
CHOSEN = {Choice.OURS: "as here", Choice.THEIRS: "as headquarters"}
"""What is said of a conflict that was decided."""
FIELD_NAMES = {column.key: Template(f"column.{column.key}", column.heading) for column in ANSWER_COLUMNS} | {
    QUANTITY: Template("column.quantity", "Quantity")
}
DECIDED = Column("choice", "Decided", Kind.CHOICE, width=16, choices=tuple(CHOSEN.values()))
COLUMNS = (
    Column("list", "List", Kind.TEXT, width=11),
    Column("record", "Reference", Kind.REFERENCE, width=16),
    Column("what", "What", Kind.TEXT, width=34),
    Column("field", "Column", Kind.TEXT, width=16),
    Column("sent", "As it was sent", Kind.TEXT, width=16),
    Column("ours", "Here now", Kind.TEXT, width=16),
    Column("theirs", "Headquarters", Kind.TEXT, width=22),
    Column("address", "Where", Kind.TEXT, width=20),
)
WHY = Column("why", "Why it is asked", Kind.TEXT, width=40)


@dataclass(frozen=True, slots=True)
class MergeView:
    """The tables of a preview; `conflicts` go row by row with the plan's conflicts."""

    preview: MergePreview
    taken: Table
    conflicts: Table


def view_of_merge(preview: MergePreview) -> MergeView:
    plan = preview.plan
    taken = tuple(_row(cell, preview) for cell in plan.taken)
    conflicts = tuple(("", *_row(cell, preview), cell.why or BOTH_CHANGED.filled()) for cell in plan.conflicts)
    return MergeView(
        preview, Table("taken", TAKEN, COLUMNS, taken), Table("both", BOTH, (DECIDED, *COLUMNS, WHY), conflicts)
    )


def choices_of(view: MergeView, chosen: Mapping[int, Choice]) -> Choices:
    """The choices by conflict, from those by the row of the view's table."""
    return {view.preview.plan.conflicts[at].key: choice for at, choice in chosen.items()}


def rows_alike(view: MergeView, at: int) -> list[int]:
    """The rows of conflicts about the same column of the same list as row `at`, itself included."""
    cells = view.preview.plan.conflicts
    return [row for row, each in enumerate(cells) if (each.table, each.field) == (cells[at].table, cells[at].field)]


def _row(cell: MergeCell, preview: MergePreview) -> tuple[Cell, ...]:
    said = (cell.sent, cell.unit), (cell.ours, cell.our_unit), (cell.theirs, cell.unit)
    values = (_value(cell, text, unit) for text, unit in said)
    address = f"{cell.address.sheet} {cell.address.cell}".strip()
    return LIST_NAMES[cell.table], cell.record, preview.what(cell.record), FIELD_NAMES[cell.field], *values, address


def _value(cell: MergeCell, text: str, unit: str) -> Cell:
    """A value as it is said: a decision in a word, a quantity with its unit."""
    if not text:
        return ""
    if cell.field == "decision":
        return Template(f"decision.{text}", text)
    if cell.field in (QUANTITY, "hq_quantity"):
        return AMOUNT.filled(amount=Quantity(milli_of(text), unit))
    return text
