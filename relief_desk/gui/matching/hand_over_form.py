"""The form below a proposal to give or move by hand: from which pledge, how much, why, and locked; writes nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from relief_desk.domain.quantities import decimal_text
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.matching.form_row import FormRow
from relief_desk.services.edits import EditPlan
from relief_desk.services.handing_over import HandOver


class HandOverForm(FormRow):
    """`wanted` carries (what is handed over, quantity as typed, reason, whether it is locked)."""

    wanted = Signal(object, str, str, bool)

    def __init__(self, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Give by hand"), parent)
        self._wording = wording
        self._offered: tuple[HandOver, ...] = ()
        self.giver, self.quantity, self.reason = QComboBox(), QLineEdit(), QLineEdit()
        self.lock = QCheckBox(self.tr("Lock it"))
        self.lock.setToolTip(self.tr("No later matching touches it until it is unlocked."))
        self.lock.setChecked(True)
        self.add_field(self.tr("From"), self.giver, 270)
        self.add_field(self.tr("Quantity"), self.quantity, 90)
        self.add_field(self.tr("Reason"), self.reason, 220)
        self.add_field(self.tr("Afterwards"), self.lock, 90)
        self.giver.currentIndexChanged.connect(self._take_giver)
        self.reason.textChanged.connect(self._look)
        self.quantity.textChanged.connect(self._look)

    def offer(self, offered: Sequence[HandOver], line: str = "") -> None:
        """Let these be chosen from, `line` first; there is at least one."""
        self._offered = tuple(offered)
        self.giver.clear()
        for each in self._offered:
            self.giver.addItem(self._wording.side_by_side(each.giver, self._wording.quantity(each.most)), each.line)
        self.giver.setCurrentIndex(max(0, self.giver.findData(line)))
        self._take_giver()

    def focus_first(self) -> None:
        self.quantity.setFocus()
        self.quantity.selectAll()

    @Slot()
    def _take_giver(self) -> None:
        """Offer what is lacking, say what speaks for or against it, and why it would be given where nothing does."""
        chosen = self._chosen()
        if chosen is None:
            return
        say = self._wording.say
        self.heading.setText(say(chosen.title))
        self.quantity.setText(self._wording.digits(decimal_text(chosen.offered.milli)))
        if chosen.refusal is not None:
            self.reason.clear()
            against = self.tr("A rule speaks against it: {rule} It can be done all the same, for a reason of yours.")
            self.say_trouble(against.format(rule=say(chosen.refusal)))
        else:
            self.reason.setText(self.tr("Decided by the coordinator"))
            self.say(" ".join(map(say, chosen.reasons)))
        self.reason.setPlaceholderText(self.tr("Why, in a few words; it is kept in the history"))
        self._look()

    def take(self, plan: EditPlan) -> bool:
        """What became of it: True when it was good; otherwise the trouble is said."""
        if plan.problems:
            problem = plan.problems[0][1]
            self.say_trouble(f"{self._wording.say(problem.what)} {self._wording.say(problem.todo)}")
        return not plan.problems

    @Slot()
    def _look(self) -> None:
        self.go.setEnabled(bool(self.quantity.text().strip() and self.reason.text().strip()))

    @Slot()
    def _go(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            typed = self.quantity.text().strip(), self.reason.text().strip()
            self.wanted.emit(chosen, *typed, self.lock.isChecked())

    def _chosen(self) -> HandOver | None:
        at = self.giver.currentIndex()
        return self._offered[at] if 0 <= at < len(self._offered) else None
