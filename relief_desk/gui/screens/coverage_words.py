"""How the coverage of a group is said: its name, a short line for a bar, a whole sentence; counts nothing."""

from __future__ import annotations

from PySide6.QtCore import QObject

from relief_desk.domain.overview import GroupCoverage
from relief_desk.gui.charts.coverage_bars import CoverageBar
from relief_desk.gui.local_wording import LocalWording


class CoverageWords(QObject):
    """The words of one language."""

    def __init__(self, wording: LocalWording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording

    def name(self, group: GroupCoverage) -> str:
        return self._wording.text(group.label) or self.tr("Not known")

    def share(self, group: GroupCoverage) -> str:
        return self._wording.percent(float(group.coverage.hopeful))

    def sentence(self, group: GroupCoverage) -> str:
        coverage = group.coverage
        return self.tr("{name}: {share} covered, {firm} by commitments, {done} of {all} needs fully").format(
            name=self.name(group),
            share=self.share(group),
            firm=self._wording.percent(float(coverage.strict)),
            done=self._wording.number(coverage.covered_needs),
            all=self._wording.number(coverage.needs),
        )

    def bar(self, group: GroupCoverage) -> CoverageBar:
        coverage = group.coverage
        return CoverageBar(
            self.name(group),
            float(coverage.hopeful),
            float(coverage.strict),
            self.share(group),
            self._wording.digits(self.tr("%n need(s)", "", coverage.needs)),
            self.sentence(group),
            group.place,
        )
