"""The changes that made a figure different: when, by whom, what was done, from which file and row; looks up nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from relief_desk.gui.building_blocks import Card, clear, label
from relief_desk.gui.local_wording import LocalWording

if TYPE_CHECKING:
    from relief_desk.services.export_changes import ChangeStep

SHOWN = 4


class WhyCard(Card):
    """The newest changes last; the earlier ones are counted."""

    def __init__(self, wording: LocalWording) -> None:
        super().__init__()
        self._wording = wording
        self.body.setContentsMargins(12, 8, 12, 8)
        self._title = label("", "section")
        self._steps = QVBoxLayout()
        self._steps.setSpacing(3)
        self.body.addWidget(self._title)
        self.body.addLayout(self._steps)
        self.setVisible(False)

    def show_steps(self, what: str, steps: Sequence[ChangeStep]) -> None:
        """Say what was done to a record since the reconciliation that is compared with."""
        self._title.setText(self.tr("Why it is different: {what}").format(what=what))
        clear(self._steps)
        if len(steps) > SHOWN:
            self._steps.addWidget(label(self.tr("%n earlier change(s)", "", len(steps) - SHOWN), "caption"))
        for step in steps[-SHOWN:]:
            self._steps.addWidget(label(self._said(step), wrap=True))
        if not steps:
            self._steps.addWidget(label(self.tr("Nothing was done to it itself; another day is looked at."), "soft"))
        self.setVisible(True)

    def _said(self, step: ChangeStep) -> str:
        moment = datetime.fromisoformat(step.at).astimezone()
        when = f"{self._wording.day(moment.date())} {self._wording.clock(moment)}"
        return self._wording.side_by_side(when, step.who, self._wording.say(step.label), step.source)
