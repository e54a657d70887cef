"""Opens the forms of a list and hands what was typed to its edits: new records, several rows, gifts by hand, locks."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.line_drops import Carried
from relief_desk.gui.tables.give_form import GiveForm
from relief_desk.gui.tables.record_forms import NewRecordForm, ReasonForm, SeveralRowsForm
from relief_desk.gui.tables.record_table import RecordTable
from relief_desk.gui.tables.table_edits import TableEdits
from relief_desk.services.details import RecordDetail, record_detail
from relief_desk.services.edits import EditPlan, add_record
from relief_desk.services.giving import give_by_hand


class ListForms(QObject):
    """`added` carries the key of a new record; `given` comes when something was given by hand."""

    added = Signal(str)
    said = Signal(str)
    given = Signal()

    def __init__(
        self, session: DeskSession, table: RecordTable, edits: TableEdits, new_text: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._table = table
        self._model = table.records
        self._edits = edits
        self._new_text = new_text
        self._window = parent
        self._form: NewRecordForm | None = None
        self._giving: GiveForm | None = None
        self.line_in_hand = ""
        """The pledge line that is being given while its need is chosen."""
        self._wanted_line = ""

    @Slot()
    def open_new(self) -> None:
        self._form = NewRecordForm(self._new_text, self._model, self._window)
        self._form.wanted.connect(self._add)
        self._form.finished.connect(self._forget_forms)
        self._form.show()

    @Slot()
    def open_change(self) -> None:
        """Ask for one value for a field of all selected rows; the field one stands in comes first."""
        rows = self._table.selected_rows()
        if not rows or not self._model.editable:
            return
        form = SeveralRowsForm(self._model, len(rows), self._window)
        form.choose(self._model.columns[max(0, self._table.currentIndex().column())])
        form.wanted.connect(self._change)
        form.show()

    @Slot()
    def open_cancel(self) -> None:
        rows = self._table.selected_rows()
        if rows and self._model.editable:
            form = ReasonForm(self.tr("Cancel %n record(s)", "", len(rows)), self._window)
            form.wanted.connect(self._cancel)
            form.show()

    @Slot()
    def open_give(self) -> None:
        """Ask what the need one stands on is given by hand, the line in hand before others."""
        self._look_up(self._table.currentIndex().row(), self.line_in_hand)

    @Slot(int, object)
    def take_drop(self, row: int, carried: Carried) -> None:
        """Ask how much of the line that was dropped a need is given."""
        self._look_up(row, carried[0])

    def _look_up(self, row: int, line: str) -> None:
        """The pledges that might serve the need of a row."""
        records = self._edits.records_of([row]) if row >= 0 else []
        if records and self._model.editable:
            self._wanted_line, wording = line, self._model.wording
            self._session.ask(
                lambda desk: record_detail(desk, "needs", records[0], wording, line), self._ask_what_to_give
            )

    def _ask_what_to_give(self, detail: RecordDetail | None) -> None:
        offered = [each.line for each in detail.candidates if each.free] if detail is not None else []
        if self._wanted_line and self._wanted_line not in offered:
            text = self.tr("{line} cannot serve this need, or nothing of it is left.")
            self.said.emit(text.format(line=self._wanted_line))
            return
        if detail is None or not offered:
            self.said.emit(self.tr("No pledge has anything left that could serve this need."))
            return
        self._giving = GiveForm(detail, self._model.wording, self._window)
        self._giving.wanted.connect(self._give)
        self._giving.finished.connect(self._forget_forms)
        self._giving.show()

    @Slot()
    def _forget_forms(self) -> None:
        """A form that was left cannot be told what became of it: Qt takes it away."""
        self._form = self._giving = None

    @Slot(str, str, str, str)
    def _give(self, need: str, line: str, quantity: str, reason: str) -> None:
        wording, today = self._model.wording, self._model.view.today
        self._session.ask(
            lambda desk: give_by_hand(desk, need, line, quantity, reason, today, wording), self._take_given
        )

    def _take_given(self, plan: EditPlan) -> None:
        if self._giving is not None:
            self._giving.take(plan)
        if not plan.problems:
            self.given.emit()
            self.said.emit(self._model.wording.say(plan.change.label))

    @Slot()
    def lock(self) -> None:
        self._edits.lock(self._table.selected_rows(), locked=True)

    @Slot()
    def unlock(self) -> None:
        self._edits.lock(self._table.selected_rows(), locked=False)

    @Slot(object)
    def _add(self, values: Mapping[str, str]) -> None:
        source, wording, today = self._model.kind.source, self._model.wording, self._model.view.today
        self._session.ask(lambda desk: add_record(desk, source, values, today, wording), self._take_added)

    def _take_added(self, plan: EditPlan) -> None:
        if self._form is not None:
            self._form.take(plan)
        if not plan.problems:
            self.added.emit(plan.change.rows[-1].id)
            self.said.emit(self._model.wording.say(plan.change.label))

    @Slot(str, str)
    def _change(self, key: str, text: str) -> None:
        self._edits.set_in_rows(self._table.selected_rows(), key, text)

    @Slot(str)
    def _cancel(self, reason: str) -> None:
        self._edits.cancel(self._table.selected_rows(), reason)
