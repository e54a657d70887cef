"""What the round on the screen supposes, one sentence a thing, each to be taken out again; it supposes nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relief_desk.gui.building_blocks import Card, button, clear, icon_button, label, row
from relief_desk.gui.local_wording import LocalWording
from relief_desk.services.what_ifs import SaidPart


class WhatIfCard(Card):
    """`taken_out` carries the number of a supposition, `wanted` is the wish for another one."""

    wanted = Signal()
    taken_out = Signal(int)

    def __init__(self, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What if…"), parent)
        self._wording = wording
        self.body.setSpacing(6)
        hint = self.tr("Suppose a pledge, another arrival or another need, and see what the plan would be.")
        self._hint = label(hint, "caption", wrap=True)
        self._listed = QVBoxLayout()
        self._listed.setSpacing(4)
        self.suppose = button(self.tr("Suppose…"), None, "question")
        self.suppose.clicked.connect(self.wanted)
        self.body.addWidget(self._hint)
        self.body.addLayout(self._listed)
        self.body.addWidget(self.suppose)

    def show_parts(self, parts: Sequence[SaidPart]) -> None:
        """List what is supposed, in the order of the numbers that `taken_out` carries."""
        clear(self._listed)
        self._hint.setVisible(not parts)
        for number, (_, sentences) in enumerate(parts):
            said = " ".join(map(self._wording.say, sentences)) or self.tr("This is so already.")
            part = SupposedRow(number, said)
            part.taken_out.connect(self.taken_out)
            self._listed.addWidget(part)


class SupposedRow(QWidget):
    """One supposition with a cross that takes it out."""

    taken_out = Signal(int)

    def __init__(self, number: int, said: str) -> None:
        super().__init__()
        self._number = number
        cross = icon_button("cross", self.tr("Take out: {sentence}").format(sentence=said), self._tell)
        line = row(label(said, wrap=True), cross, spacing=4)
        line.setStretch(0, 1)
        self.setLayout(line)

    @Slot()
    def _tell(self) -> None:
        self.taken_out.emit(self._number)
