"""The form to give part of a pledge to a need by hand: from which pledge, how much, and why; it writes nothing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from relief_desk.domain.quantities import Quantity, decimal_text
from relief_desk.domain.wording import Wording
from relief_desk.gui.building_blocks import label
from relief_desk.gui.tables.record_forms import RecordForm
from relief_desk.services.details import Candidate, RecordDetail
from relief_desk.services.edits import EditPlan


class GiveForm(RecordForm):
    """`wanted` carries (need, pledge line, quantity as typed, reason); open until `take` says that it was good."""

    wanted = Signal(str, str, str, str)

    def __init__(self, detail: RecordDetail, wording: Wording, parent: QWidget) -> None:
        heading = QCoreApplication.translate("GiveForm", "Give to {need} by hand")
        super().__init__(heading.format(need=detail.id), parent)
        self._wording = wording
        self._need = detail.id
        self._offered = [each for each in detail.candidates if each.free]
        self._missing_milli = _milli(detail.needed) - _milli(detail.covered)
        self.body.insertWidget(1, label(wording.side_by_side(detail.title, detail.place), "soft", wrap=True))
        self.pledge, self.quantity, self.reason = QComboBox(), QLineEdit(), QLineEdit()
        for each in self._offered:
            self.pledge.addItem(self._said(each), each.line)
        self.against = label("", "caption", wrap=True)
        self.reason.setPlaceholderText(self.tr("Why, in a few words; it is kept in the history"))
        for text, field in (
            (self.tr("From"), self.pledge),
            (self.tr("Quantity"), self.quantity),
            (self.tr("Reason"), self.reason),
        ):
            field.setAccessibleName(text)
            name = label(text)
            name.setBuddy(field)
            self.form.addRow(name, field)
        self.form.insertRow(1, "", self.against)
        self.add_buttons(self.tr("Give"))
        self.pledge.currentIndexChanged.connect(self._take_pledge)
        self.reason.textChanged.connect(self._look)
        self.quantity.textChanged.connect(self._look)
        self._take_pledge()
        self.quantity.setFocus()
        self.quantity.selectAll()

    def _said(self, each: Candidate) -> str:
        return self._wording.side_by_side(each.name, each.line, self._wording.quantity(each.free))

    @Slot()
    def _take_pledge(self) -> None:
        """Offer what is missing, as far as the pledge goes, and say what speaks for or against it."""
        at = self.pledge.currentIndex()
        if 0 <= at < len(self._offered):
            chosen = self._offered[at]
            missing_milli = int(max(0, self._missing_milli) * chosen.ratio)
            self.quantity.setText(decimal_text(min(chosen.free.milli, missing_milli or chosen.free.milli)))
            self.against.setText(" ".join(self._wording.say(each) for each in chosen.reasons))
        self._look()

    @Slot()
    def _look(self) -> None:
        typed = self.quantity.text().strip() and self.reason.text().strip()
        self.go.setEnabled(bool(typed) and self.pledge.currentIndex() >= 0)

    @Slot()
    def _go(self) -> None:
        typed = self.quantity.text().strip(), self.reason.text().strip()
        self.wanted.emit(self._need, str(self.pledge.currentData()), *typed)

    def take(self, plan: EditPlan) -> None:
        """What became of it: closed when it was good, or the trouble said."""
        if not plan.problems:
            self.accept()
            return
        problem = plan.problems[0][1]
        self.say_trouble(f"{self._wording.say(problem.what)} {self._wording.say(problem.todo)}")


def _milli(quantity: Quantity | None) -> int:
    return quantity.milli if quantity is not None else 0
