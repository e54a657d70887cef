"""Says that the program failed, that nothing is lost, and shows the report; sends nothing."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from relief_desk.gui import file_choices
from relief_desk.gui.building_blocks import button, label, row


class CrashDialog(QDialog):
    """The report to read, to copy or to save, in the user's own hands."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(640, 460)
        self._report = report
        shown = QPlainTextEdit(report)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Report"))
        body = QVBoxLayout(self)
        body.setContentsMargins(22, 18, 22, 18)
        body.setSpacing(12)
        body.addWidget(label(self.tr("The program made a mistake"), "title"))
        calm = self.tr("What you did before is saved. What you just tried was not done; you can go on working.")
        body.addWidget(label(calm, wrap=True))
        told = self.tr("This is the whole report. It holds no data of yours. It is sent to nobody: copy or save it.")
        body.addWidget(label(told, "soft", wrap=True))
        body.addWidget(shown, 1)
        closing = button(self.tr("Go on"), self.accept, look="primary")
        copy = button(self.tr("Copy the report"), self._copy, "copy")
        save = button(self.tr("Save the report…"), self._save, "export")
        body.addLayout(row(copy, save, None, closing))
        closing.setFocus()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)

    @Slot()
    def _save(self) -> None:
        path = file_choices.ask_where_to_write(self, self.tr("Save the report"), "relief-desk-report.txt", ".txt")
        if path is not None:
            path.write_text(self._report, encoding="utf-8")
