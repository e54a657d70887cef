"""What a plan proposes beyond giving: kits to open or assemble, and locked lines that break a rule; decides nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, SignalInstance, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from relief_desk.domain.matching import KitProposal, LockConflict
from relief_desk.domain.wording import Phrase
from relief_desk.gui.building_blocks import clear, label, row
from relief_desk.gui.local_wording import LocalWording


class PlanHints(QWidget):
    """One card a hint; a kit can be opened or assembled from here, a lock that breaks a rule can be taken off.

    `unlock_wanted` carries the (need, pledge line) of the lock.
    """

    kit_wanted = Signal(object)
    unlock_wanted = Signal(object)

    def __init__(self, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(10, 10, 10, 10)
        self._body.setSpacing(8)

    def show_hints(self, kits: Sequence[KitProposal], conflicts: Sequence[LockConflict], writable: bool) -> None:
        """List the kits first, then the locks."""
        clear(self._body)
        for kit in kits:
            self._add(kit.sentence, HintButton(self.tr("Do it"), kit, self.kit_wanted), writable)
        for conflict in conflicts:
            key = conflict.need_id, conflict.lot_id
            doing = HintButton(self.tr("Unlock"), key, self.unlock_wanted) if all(key) else None
            self._add(conflict.sentence, doing, writable)
        if not kits and not conflicts:
            text = self.tr("No kit need be opened or assembled, and no lock breaks a rule.")
            self._body.addWidget(label(text, "soft", wrap=True))
        self._body.addStretch(1)

    def _add(self, sentence: Phrase, doing: QPushButton | None, writable: bool) -> None:
        if doing is not None:
            doing.setEnabled(writable)
        self._body.addWidget(_card(self._wording.say(sentence), doing))


class HintButton(QPushButton):
    """Says through `told` what is to be done about its hint."""

    def __init__(self, text: str, about: object, told: SignalInstance) -> None:
        super().__init__(text)
        self._about = about
        self._told = told
        self.setAutoDefault(False)
        self.clicked.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self._told.emit(self._about)


def _card(sentence: str, doing: QPushButton | None) -> QFrame:
    card = QFrame()
    card.setProperty("look", "card")
    said = label(sentence, wrap=True)
    line = row(said, *([doing] if doing else []), spacing=14)
    line.setStretch(0, 1)
    line.setContentsMargins(14, 8, 14, 8)
    card.setLayout(line)
    if doing is not None:
        doing.setAccessibleName(f"{doing.text()}: {sentence}")
    return card
