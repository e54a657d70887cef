"""The head of the matching screen: what the plan comes to, search, match again, accept; it does none of it itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from relief_desk.gui.building_blocks import ScreenHeader, button, search_line
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.matching.plan_jobs import ShownProposal
from relief_desk.services.plan_proof import proof_in_brief


class PlanHeader(ScreenHeader):
    def __init__(
        self,
        title: str,
        wording: LocalWording,
        propose: Callable[[], object],
        accept: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self._wording = wording
        self.search = search_line(self.tr("Search item, place, donor"))
        self.rules = button(self.tr("Rules"), look="filter")
        self.rules.setCheckable(True)
        self.rules.setChecked(True)
        self.again = button(self.tr("Match again"), propose, "matching")
        self.take = button(self.tr("Accept"), accept, "check", "primary")
        self.add(self.search, self.rules, self.again, self.take)

    def show_plan(self, shown: ShownProposal | None, chosen: int, *, acceptable: bool, outdated: bool) -> None:
        """What the plan comes to; `chosen` changes could be accepted, were it `acceptable`."""
        self.take.setEnabled(acceptable and chosen > 0)
        self.take.setText(self._wording.digits(self.tr("Accept %n change(s)", "", chosen)))
        supposed = shown is not None and shown.round.supposed
        self.take.setToolTip(self.tr("What is only supposed cannot be accepted.") if supposed else "")
        if shown is None:
            self.sentence.setText("")
        elif outdated:
            self.sentence.setText(self.tr("The desk has changed since: match again"))
        else:
            self.sentence.setText(self._outcome(shown))

    def note_other_rules(self) -> None:
        self.sentence.setText(self.tr("Other rules are chosen: match again"))
        self.take.setEnabled(False)

    def _outcome(self, shown: ShownProposal) -> str:
        view = shown.view
        said = self.tr("{before} → {after} of the needs covered").format(
            before=self._wording.percent(float(view.whole.before.hopeful)),
            after=self._wording.percent(float(view.whole.after.hopeful)),
        )
        if len(view.kept) == len(view.changes.rows):
            said = self.tr("Nothing would change: what is agreed is the best these rules allow")
        return self._wording.side_by_side(said, self._wording.say(proof_in_brief(shown.proposal.plan)))
