"""What a plan would come to: coverage before and after by tier, sector and place, and what proves it; plans nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from relief_desk.gui.building_blocks import label, restyle
from relief_desk.gui.charts.coverage_bars import CoverageBar, CoverageBars
from relief_desk.gui.local_wording import LocalWording
from relief_desk.services.match_views import Comparison, MatchView
from relief_desk.services.matches import MatchProposal
from relief_desk.services.plan_proof import PlanChecked, proof_in_words

PLACES_SHOWN = 12


class PlanOutcome(QWidget):
    """The proof first, then the bars; the second reading is said when it is done."""

    def __init__(self, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._whole = label("", "heading", wrap=True)
        self._proof = label("", "", wrap=True)
        self._checked = label("", "soft", wrap=True)
        self._bars = {
            "tier": CoverageBars(self.tr("By priority")),
            "sector": CoverageBars(self.tr("By sector")),
            "place": CoverageBars(self.tr("By province, the lowest first")),
        }
        body = QVBoxLayout(self)
        body.setContentsMargins(12, 10, 12, 10)
        body.setSpacing(6)
        body.addWidget(self._whole)
        body.addWidget(
            label(
                self.tr("Full colour: covered either way. Hatched: the difference that this proposal makes."), "caption"
            )
        )
        for bars in self._bars.values():
            body.addSpacing(6)
            body.addWidget(label(bars.accessibleName(), "section"))
            body.addWidget(bars)
        body.addSpacing(6)
        body.addWidget(label(self.tr("How good the plan is"), "section"))
        body.addWidget(self._proof)
        body.addWidget(self._checked)
        body.addStretch(1)

    def show_plan(self, proposal: MatchProposal, view: MatchView) -> None:
        say, whole = self._wording, view.whole
        self._whole.setText(
            self.tr("Needs covered: {before} until now, {after} with this proposal").format(
                before=say.percent(float(whole.before.hopeful)), after=say.percent(float(whole.after.hopeful))
            )
        )
        self._proof.setText("\n".join(map(say.say, proof_in_words(proposal.plan))))
        restyle(self._checked, "soft")
        self._checked.setText(self.tr("The plan is being read against the rules once more…"))
        places = sorted(view.by_place, key=_by_cover)[:PLACES_SHOWN]
        for key, group in (("tier", view.by_tier), ("sector", view.by_sector), ("place", places)):
            self._bars[key].show_bars([self._bar(each) for each in group])

    def show_unchecked(self) -> None:
        self._checked.setText(self.tr("The second reading was stopped: match again to have the plan checked."))

    def show_check(self, checked: PlanChecked) -> None:
        restyle(self._checked, "bad" if checked.faults else "soft")
        self._checked.setText("\n".join(map(self._wording.say, checked.said)))

    def _bar(self, each: Comparison) -> CoverageBar:
        before, after = float(each.before.hopeful), float(each.after.hopeful)
        name = self._wording.text(each.label) or self.tr("Not known")
        was, becomes = self._wording.percent(before), self._wording.percent(after)
        text = self.tr("{name}: {before} until now, {after} with this proposal").format(
            name=name, before=was, after=becomes
        )
        return CoverageBar(name, max(before, after), min(before, after), becomes, was, text)


def _by_cover(each: Comparison) -> float:
    return float(each.after.hopeful)
