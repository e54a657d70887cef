"""From what is typed, pasted or emptied in a table to one change of the desk, and back to a word for the user.

A single cell is written at once when it is good. A block is planned first, and shown before it is written where any of
its cells is bad.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from relief_desk.domain.problems import ReliefDeskError
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.job_runner import Failure
from relief_desk.gui.tables.paste_preview import PastePreview
from relief_desk.gui.tables.record_model import RecordModel
from relief_desk.gui.tables.record_table import RecordTable
from relief_desk.services.edits import (
    CellEdit,
    EditPlan,
    apply_edits,
    cancel_records,
    cells_of_block,
    edit_cells,
    lock_allocations,
    plan_edits,
)

CELLS_LIMIT = 20_000


class TableEdits(QObject):
    """The edits of one table. `said` is a short word of what was done, `refused` the sentence why something was not."""

    said = Signal(str)
    refused = Signal(str)

    def __init__(self, session: DeskSession, table: RecordTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._table = table
        self._model: RecordModel = table.records
        self._wording = table.records.wording
        self._window = parent
        self._plan: EditPlan | None = None
        self.own_changes = 0
        self._model.edit_wanted.connect(self._edit_one)
        table.paste_wanted.connect(self._paste)
        table.clear_wanted.connect(self._empty)

    @property
    def list_name(self) -> str:
        return self._model.kind.source

    def set_in_rows(self, rows: Sequence[int], key: str, text: str) -> None:
        """Write the same in one field of several rows, as one step."""
        if self._too_many(len(rows)):
            return
        self._write([CellEdit(record, key, text) for record in self.records_of(rows)])

    def cancel(self, rows: Sequence[int], reason: str) -> None:
        if self._too_many(len(rows)):
            return
        name, ids = self.list_name, self.records_of(rows)
        self._session.ask(lambda desk: cancel_records(desk, name, ids, reason), self._done, self._failed)

    def lock(self, rows: Sequence[int], locked: bool) -> None:
        if self._too_many(len(rows)):
            return
        ids = self.records_of(rows)
        self._session.ask(lambda desk: lock_allocations(desk, ids, locked), self._done, self._failed)

    def records_of(self, rows: Sequence[int]) -> list[str]:
        """Keys of the records in these rows, without those that are gone."""
        found = (self._model.row(row) for row in rows)
        return [row.id for row in found if row is not None]

    @Slot(int, str, str)
    def _edit_one(self, row: int, key: str, text: str) -> None:
        self._write([CellEdit(record, key, text) for record in self.records_of([row])])

    @Slot(int, int, str)
    def _paste(self, row: int, column: int, text: str) -> None:
        rows, columns = self._table.selected_rows(), self._table.selected_columns()
        several = len(rows) > 1 or len(columns) > 1
        single = "\t" not in text and "\n" not in text.rstrip("\n")
        if not (several and single):
            lines = text.rstrip("\n").split("\n")
            rows = range(row, min(row + len(lines), self._model.rowCount()))
            start = self._table.header.visualIndex(column)
            width = max(line.count("\t") for line in lines) + 1
            last = min(start + width, self._table.header.count())
            columns = [self._table.header.logicalIndex(seen) for seen in range(start, last)]
        keys = [self._model.columns[at] for at in columns]
        if self._too_many(len(rows) * len(columns)):
            return
        edits = cells_of_block(text, self.records_of(rows), keys)
        name, wording = self.list_name, self._wording
        self._session.ask(lambda desk: plan_edits(desk, name, edits, wording), self._look_at, self._failed)

    @Slot()
    def _empty(self) -> None:
        columns = [at for at in self._table.selected_columns() if self._model.can_edit(at)]
        rows = self._table.selected_rows()
        if not columns or self._too_many(len(rows) * len(columns)):
            return
        records = self.records_of(rows)
        self._write([CellEdit(record, self._model.columns[at], "") for record in records for at in columns])

    def _too_many(self, cells: int) -> bool:
        """More than one step by hand should change; said so, and nothing is done."""
        if cells > CELLS_LIMIT:
            most = self._wording.number(CELLS_LIMIT)
            text = self.tr("More than {most} cells are not changed at once: filter the list, or import a workbook.")
            self.refused.emit(text.format(most=most))
        return cells > CELLS_LIMIT

    def _write(self, edits: Sequence[CellEdit]) -> None:
        name, wording = self.list_name, self._wording
        self.own_changes += 1
        self._session.ask(lambda desk: edit_cells(desk, name, edits, wording), self._written, self._failed)

    def _look_at(self, plan: EditPlan) -> None:
        """A pasted block: written at once when every cell is good, shown first when not."""
        self._plan = plan
        if not plan.problems:
            self._write_plan()
            return
        preview = PastePreview(plan, self._model.kind, self._wording, self._window)
        preview.accepted.connect(self._write_plan)
        preview.show()

    @Slot()
    def _write_plan(self) -> None:
        plan = self._plan
        if plan is not None:
            self.own_changes += 1
            self._session.ask(lambda desk: (apply_edits(desk, plan), plan)[1], self._pasted, self._failed)

    def _pasted(self, plan: EditPlan) -> None:
        self._settle(plan)
        self.said.emit(self._wording.say(plan.change.label))

    def _written(self, plan: EditPlan) -> None:
        if plan.problems:
            self.own_changes -= 1
        else:
            self._settle(plan)
        self._done(plan)

    def _settle(self, plan: EditPlan) -> None:
        """Where nothing differed from what was there, nobody is told of a change, and none is to be waited for."""
        if not plan.change:
            self.own_changes -= 1
            self._model.forget_pending()

    def _done(self, plan: EditPlan) -> None:
        if not plan.problems:
            self.said.emit(self._wording.say(plan.change.label))
            return
        self._model.forget_pending()
        problem = plan.problems[0][1]
        sentence = f"{self._wording.say(problem.what)} {self._wording.say(problem.todo)}"
        if len(plan.problems) > 1:
            more = self.tr("%n more cell(s) could not be changed either.", "", len(plan.problems) - 1)
            sentence = f"{sentence} {more}"
        self.refused.emit(sentence)

    def _failed(self, failure: Failure) -> None:
        self._model.forget_pending()
        self.own_changes = 0
        if not isinstance(failure, ReliefDeskError):
            raise failure
        self.refused.emit(f"{self._wording.say(failure.what)} {self._wording.say(failure.advice)}")
