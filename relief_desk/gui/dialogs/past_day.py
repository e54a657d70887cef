"""Asks for the day as of whose end the desk is to be shown; goes there through the session."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt, Slot
from PySide6.QtWidgets import QDialog, QFormLayout, QVBoxLayout, QWidget

from relief_desk.gui.building_blocks import button, day_edit, day_of, label, row
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.local_wording import LocalWording


class PastDayDialog(QDialog):
    """One day, today at the latest."""

    def __init__(self, session: DeskSession, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("The desk as of a day"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(420)
        self._session = session
        self._wording = wording
        self.day = day_edit(wording)
        self.day.setMaximumDate(QDate.currentDate())
        text = self.tr("&Day")
        self.day.setAccessibleName(text.replace("&", ""))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow(text, self.day)
        self.go = button(self.tr("Show the desk as it was"), self._go_back, "history", "primary")
        self.go.setDefault(True)
        body = QVBoxLayout(self)
        body.setContentsMargins(22, 18, 22, 18)
        body.setSpacing(14)
        body.addWidget(label(self.tr("The desk as of a day"), "title"))
        hint = self.tr("It is shown as it was at the end of that day. Nothing can be changed there.")
        body.addWidget(label(hint, "soft", wrap=True))
        body.addLayout(form)
        body.addLayout(row(None, button(self.tr("Cancel"), self.reject), self.go))

    @Slot()
    def _go_back(self) -> None:
        day = day_of(self.day)
        self._session.show_past_day(day, self.tr("Going back to {day}").format(day=self._wording.day(day)))
        self.accept()
