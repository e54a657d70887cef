"""The few facts that a new desk begins with; makes nothing itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from relief_desk.gui.building_blocks import button, day_edit, day_of, label, row
from relief_desk.gui.local_wording import LocalWording
from relief_desk.services.reference import has_places

KINDS = ("EQ", "FL", "CW", "DR", "EP", "LS", "ST", "OT")


@dataclass(frozen=True, slots=True)
class NewOperation:
    """What was asked: name, day of the disaster, GLIDE number, country code, kind, people in a household."""

    name: str
    start: date
    glide: str
    country: str
    disaster_kind: str
    household_size: int


class NewOperationDialog(QDialog):
    """Asks for the name of the operation, its start and what hangs on it."""

    def __init__(self, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New desk"))
        self.setMinimumWidth(460)
        self._name = QLineEdit()
        self._name.setPlaceholderText(self.tr("For example: Earthquake in Paktika and Khost"))
        self._start = day_edit(wording)
        self._glide = QLineEdit()
        self._glide.setPlaceholderText("EQ-2022-000232-AFG")
        self._kind = QComboBox()
        for code, text in zip(KINDS, self._kind_texts(), strict=True):
            self._kind.addItem(text, code)
        self._country = QLineEdit("AF")
        self._country.setMaxLength(2)
        self._brought = label("", "caption", wrap=True)
        self._household = QSpinBox()
        self._household.setRange(1, 30)
        self._household.setValue(7)
        self._household.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._make = button(self.tr("Choose a place for the file…"), self.accept, look="primary")
        self._make.setDefault(True)
        self._lay_out()
        self._country.textChanged.connect(self._say_what_comes_along)
        self._say_what_comes_along()
        self._name.textChanged.connect(self._show_whether_complete)
        self._show_whether_complete()

    def operation(self) -> NewOperation:
        return NewOperation(
            self._name.text().strip(),
            day_of(self._start),
            self._glide.text().strip().upper(),
            self._country.text().strip().upper(),
            str(self._kind.currentData()),
            self._household.value(),
        )

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        for text, widget in (
            (self.tr("&Name of the operation"), self._name),
            (self.tr("&Day of the disaster"), self._start),
            (self.tr("&Kind of disaster"), self._kind),
            (self.tr("&GLIDE number, if known"), self._glide),
            (self.tr("&Country code"), self._country),
            (self.tr("&People in a household"), self._household),
        ):
            widget.setAccessibleName(text.replace("&", ""))
            form.addRow(text, widget)
            if widget is self._country:
                form.addRow("", self._brought)
        body = QVBoxLayout(self)
        body.setContentsMargins(22, 18, 22, 18)
        body.setSpacing(14)
        body.addWidget(label(self.tr("New desk"), "title"))
        hint = self.tr("A desk is one file that holds one operation. It works without a network.")
        body.addWidget(label(hint, "soft", wrap=True))
        body.addLayout(form)
        body.addLayout(row(None, button(self.tr("Cancel"), self.reject), self._make))

    def _kind_texts(self) -> tuple[str, ...]:
        return (
            self.tr("Earthquake"),
            self.tr("Flood"),
            self.tr("Cold wave"),
            self.tr("Drought"),
            self.tr("Epidemic"),
            self.tr("Landslide"),
            self.tr("Storm"),
            self.tr("Other"),
        )

    @Slot()
    def _say_what_comes_along(self) -> None:
        if has_places(self._country.text().strip()):
            said = self.tr("The catalogue of items is ready, and so are the provinces and districts of this country.")
        else:
            said = self.tr("The catalogue of items is ready. Take in a list of the places of this country afterwards.")
        self._brought.setText(said)

    @Slot()
    def _show_whether_complete(self) -> None:
        self._make.setEnabled(bool(self._name.text().strip()))
