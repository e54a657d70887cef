"""What a pasted block would do, shown before it is written: the bad cells with their sentences; writes nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from relief_desk.domain.wording import Wording
from relief_desk.gui.building_blocks import button, label, row
from relief_desk.services.edits import EditPlan
from relief_desk.services.list_kinds import ListKind

SHOWN = 500


class PastePreview(QDialog):
    """Accepted means: write the good cells and leave the bad ones as they are."""

    def __init__(self, plan: EditPlan, kind: ListKind, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paste"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.resize(720, 420)
        good = self.tr("%n cell(s) can be written", "", plan.good)
        bad = self.tr("%n cannot", "", len(plan.problems))
        self.summary = label(f"{good}, {bad}.", "heading")
        self.table = self._table(plan, kind, wording)
        self.write = button(self.tr("Write the %n good cell(s)", "", plan.good), self.accept, look="primary")
        self.write.setEnabled(plan.good > 0)
        leave = button(self.tr("Paste nothing"), self.reject)
        body = QVBoxLayout(self)
        body.setContentsMargins(18, 16, 18, 16)
        body.setSpacing(10)
        body.addWidget(self.summary)
        body.addWidget(label(self.tr("The cells below stay as they are."), "soft"))
        body.addWidget(self.table, 1)
        body.addLayout(row(None, leave, self.write))
        (self.write if plan.good else leave).setFocus()

    def _table(self, plan: EditPlan, kind: ListKind, wording: Wording) -> QTableWidget:
        shown = plan.problems[:SHOWN]
        table = QTableWidget(len(shown), 4)
        table.setAccessibleName(self.tr("Cells that cannot be written"))
        table.setTabKeyNavigation(False)
        table.setHorizontalHeaderLabels([self.tr("Record"), self.tr("Field"), self.tr("Pasted"), self.tr("Why not")])
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.verticalHeader().setVisible(False)
        for at, (edit, problem) in enumerate(shown):
            sentence = f"{wording.say(problem.what)} {wording.say(problem.todo)}"
            texts = (edit.record, wording.text(kind.field(edit.key).label), edit.text, sentence)
            for column, text in enumerate(texts):
                table.setItem(at, column, QTableWidgetItem(text))
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        table.horizontalHeader().setDefaultAlignment(leading)
        table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(0, 130)
        table.resizeRowsToContents()
        return table
