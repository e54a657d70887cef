"""The small forms of lists: a new record, one change in several rows, a reason for cancelling; they write nothing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from relief_desk.domain.field import Field
from relief_desk.gui.building_blocks import button, label, row
from relief_desk.gui.tables.cell_editors import CellLine, CompletingLine, suggestions_for
from relief_desk.gui.tables.record_model import RecordModel
from relief_desk.services.edits import EditPlan
from relief_desk.services.list_cells import ListCells

NEW_FIELDS: Mapping[str, tuple[str, ...]] = {
    "needs": ("item", "quantity", "place", "priority", "needed_by", "people", "recipient", "need_id", "remark"),
    "pledges": ("donor", "item", "quantity", "firmness", "eta", "expiry", "earmark_place", "pledge_id", "remark"),
    "organisations": ("name", "acronym", "side", "kind", "country"),
}


def entry_line(field: Field, cells: ListCells, parent: QWidget | None = None) -> CellLine:
    """The editor of a field, outside a cell."""
    suggestions = suggestions_for(field, cells)
    name = cells.wording.text(field.label)
    made = CompletingLine(parent, field, name, suggestions) if suggestions else CellLine(parent, field, name)
    made.setFrame(True)
    made.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    made.setToolTip(cells.wording.text(field.help))
    return made


class RecordForm(QDialog):
    """A form with a heading, rows, and a button that stays disabled while it would do nothing."""

    def __init__(self, heading: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(440)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 18, 20, 18)
        self.body.setSpacing(12)
        self.body.addWidget(label(heading, "heading"))
        self.form = QFormLayout()
        self.form.setSpacing(10)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.body.addLayout(self.form)
        self.trouble = label("", "bad", wrap=True)
        self.trouble.setVisible(False)
        self.body.addWidget(self.trouble)

    def add_buttons(self, text: str) -> None:
        self.go = button(text, self._go, look="primary")
        self.go.setDefault(True)
        self.body.addLayout(row(None, button(self.tr("Leave it"), self.reject), self.go))

    def say_trouble(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        self.adjustSize()

    @Slot()
    def _go(self) -> None:
        raise NotImplementedError


class NewRecordForm(RecordForm):
    """`wanted` carries what was typed by field key; the form stays open until `take` says that all of it was good."""

    wanted = Signal(object)

    def __init__(self, heading: str, model: RecordModel, parent: QWidget) -> None:
        super().__init__(heading, parent)
        self._wording = model.wording
        self.lines: dict[str, CellLine] = {}
        self._below: dict[str, QLabel] = {}
        for key in NEW_FIELDS[model.kind.source]:
            field = model.kind.field(key)
            line = self.lines[key] = entry_line(field, model.cells, self)
            below = self._below[key] = label("", "bad", wrap=True)
            below.setObjectName("trouble")
            below.setVisible(False)
            held = QWidget()
            column = QVBoxLayout(held)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            column.addWidget(line)
            column.addWidget(below)
            name = label(self._wording.text(field.label) + (" *" if field.required else ""))
            name.setBuddy(line)
            self.form.addRow(name, held)
        self.add_buttons(self.tr("Add"))
        next(iter(self.lines.values())).setFocus()

    @Slot()
    def _go(self) -> None:
        self.wanted.emit({key: line.text().strip() for key, line in self.lines.items() if line.text().strip()})

    def take(self, plan: EditPlan) -> None:
        """What became of it: closed when it was good, or each field's trouble below it."""
        if not plan.problems:
            self.accept()
            return
        said = {edit.key: problem for edit, problem in plan.problems}
        for key, below in self._below.items():
            problem = said.get(key)
            sentence = f"{self._wording.say(problem.what)} {self._wording.say(problem.todo)}" if problem else ""
            below.setText(sentence)
            below.setVisible(bool(sentence))
        next((self.lines[key] for key in self.lines if key in said), self.go).setFocus()
        self.adjustSize()


class SeveralRowsForm(RecordForm):
    """The same value in one field of several rows: `wanted` carries (field key, text)."""

    wanted = Signal(str, str)

    def __init__(self, model: RecordModel, rows: int, parent: QWidget) -> None:
        heading = QCoreApplication.translate("SeveralRowsForm", "Change %n row(s)", "", rows)
        super().__init__(heading, parent)
        self._cells = model.cells
        fields = [each for each in model.kind.fields if each.editable and each.record_field and each.kind != "unit"]
        self._fields = {each.key: each for each in fields}
        self.field = QComboBox()
        self.field.setAccessibleName(self.tr("Field"))
        for each in fields:
            self.field.addItem(model.wording.text(each.label), each.key)
        self.form.addRow(label(self.tr("Field")), self.field)
        self._place = QVBoxLayout()
        self.form.addRow(label(self.tr("New value")), self._place)
        self.line: QLineEdit = QLineEdit()
        self.field.currentIndexChanged.connect(self._take_field)
        self.add_buttons(heading)
        self._take_field()

    def choose(self, key: str) -> None:
        self.field.setCurrentIndex(max(0, self.field.findData(key)))

    @Slot()
    def _take_field(self) -> None:
        while self._place.count():
            held = self._place.takeAt(0)
            widget = held.widget() if held is not None else None
            if widget is not None:
                widget.deleteLater()
        self.line = entry_line(self._fields[self.field.currentData()], self._cells, self)
        self._place.addWidget(self.line)
        self.line.setFocus()

    @Slot()
    def _go(self) -> None:
        self.wanted.emit(str(self.field.currentData()), self.line.text().strip())
        self.accept()


class ReasonForm(RecordForm):
    """Why records are cancelled; without a reason nothing is."""

    wanted = Signal(str)

    def __init__(self, heading: str, parent: QWidget) -> None:
        super().__init__(heading, parent)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Why, in a few words; it is kept in the history"))
        self.form.addRow(label(self.tr("Reason")), self.reason)
        self.add_buttons(heading)
        self.go.setEnabled(False)
        self.reason.textChanged.connect(self._look)
        self.reason.setFocus()

    @Slot(str)
    def _look(self, text: str) -> None:
        self.go.setEnabled(bool(text.strip()))

    @Slot()
    def _go(self) -> None:
        self.wanted.emit(self.reason.text().strip())
        self.accept()
