"""The matching policy in words, to be chosen; it matches nothing itself."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QGridLayout, QPushButton, QSpinBox, QWidget

from relief_desk.domain.matching.policy import TIER_WORDS, Firmness, Level, Policy, TierDays, Weight
from relief_desk.gui.building_blocks import Card, button, label, row
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.theme import theme

MOST_DAYS = 365


class PolicyCard(Card):
    """Strict or hopeful, days of lateness for each tier, substitutes, kits, packs, and what is shared evenly."""

    changed = Signal()

    def __init__(self, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Rules of the matching"), parent)
        self._policy = Policy()
        self._telling = True
        self._views = QButtonGroup(self)
        self._strict = self._view(self.tr("Strict"), self.tr("Only commitments and stock count"))
        self._hopeful = self._view(self.tr("Hopeful"), self.tr("Accepted pledges count as well"))
        self._view_hint = label("", "caption", wrap=True)
        self._days = [self._day_box(wording.text(word.capitalize())) for word in TIER_WORDS]
        self._substitutes = self._tick(self.tr("Substitutes may stand in"))
        self._kits = self._tick(self.tr("Kits may serve for their parts"))
        self._packs = self._tick(self.tr("Goods leave in whole packs"))
        self._unknown = self._tick(self.tr("Supplies without a date may serve"))
        self._keep = self._tick(self.tr("Keep what is agreed where it still fits"))
        self._level = self._choice(
            [(self.tr("Every need alike"), Level.NEED.value), (self.tr("Every place alike"), Level.PLACE.value)]
        )
        self._weight = self._choice(
            [(self.tr("by quantity"), Weight.QUANTITY.value), (self.tr("by people"), Weight.PEOPLE.value)]
        )
        self._lay_out(wording)
        self.show_policy(Policy())

    def policy(self) -> Policy:
        """The policy as it is chosen now."""
        days: TierDays = (
            self._days[0].value(),
            self._days[1].value(),
            self._days[2].value(),
            self._days[3].value(),
        )
        least = Firmness.COMMITMENT if self._strict.isChecked() else Firmness.PLEDGE
        return replace(
            self._policy,
            lateness_days=days,
            least_firmness=(least,) * 4,
            substitutes=self._substitutes.isChecked(),
            kits=self._kits.isChecked(),
            whole_packs=self._packs.isChecked(),
            unknown_arrival_counts=self._unknown.isChecked(),
            keep_agreed=self._keep.isChecked(),
            level=Level(str(self._level.currentData())),
            weight=Weight(str(self._weight.currentData())),
        )

    def show_policy(self, policy: Policy) -> None:
        """Show a policy without telling that anything was changed."""
        self._telling = False
        self._policy = policy
        strict = policy.least_firmness[0] >= Firmness.COMMITMENT
        (self._strict if strict else self._hopeful).setChecked(True)
        for box, days in zip(self._days, policy.lateness_days, strict=True):
            box.setValue(days)
        for tick, on in (
            (self._substitutes, policy.substitutes),
            (self._kits, policy.kits),
            (self._packs, policy.whole_packs),
            (self._unknown, policy.unknown_arrival_counts),
            (self._keep, policy.keep_agreed),
        ):
            tick.setChecked(on)
        self._level.setCurrentIndex(self._level.findData(policy.level.value))
        self._weight.setCurrentIndex(self._weight.findData(policy.weight.value))
        self._telling = True
        self._show_hint()

    def _lay_out(self, wording: LocalWording) -> None:
        self.body.setSpacing(6)
        self.body.addLayout(row(self._strict, self._hopeful, None))
        self.body.addWidget(self._view_hint)
        self.body.addWidget(label(self.tr("Days of lateness that still help"), "section"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        for at, (word, box) in enumerate(zip(TIER_WORDS, self._days, strict=True)):
            line, column = divmod(at, 2)
            grid.addWidget(label(wording.text(word.capitalize()), "soft"), line, column * 2)
            grid.addWidget(box, line, column * 2 + 1, Qt.AlignmentFlag.AlignLeading)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.body.addLayout(grid)
        self.body.addWidget(label(self.tr("What may be sent"), "section"))
        for tick in (self._substitutes, self._kits, self._packs, self._unknown, self._keep):
            self.body.addWidget(tick)
        self.body.addWidget(label(self.tr("Shared evenly inside a priority"), "section"))
        self._level.setAccessibleName(self.tr("Who is served evenly"))
        self._weight.setAccessibleName(self.tr("What an even share is measured by"))
        self.body.addWidget(self._level)
        self.body.addWidget(self._weight)
        self.body.addStretch(1)

    def _view(self, text: str, hint: str) -> QPushButton:
        made = button(text, self._tell, look="filter")
        made.setCheckable(True)
        made.setToolTip(hint)
        made.setAccessibleDescription(hint)
        self._views.addButton(made)
        return made

    def _day_box(self, tier: str) -> QSpinBox:
        made = QSpinBox()
        made.setRange(0, MOST_DAYS)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made.setFixedWidth(round(52 * theme().scale))
        made.setAccessibleName(self.tr("Days of lateness, {tier}").format(tier=tier))
        made.valueChanged.connect(self._tell)
        return made

    def _tick(self, text: str) -> QCheckBox:
        made = QCheckBox(text)
        made.toggled.connect(self._tell)
        return made

    def _choice(self, options: list[tuple[str, str]]) -> QComboBox:
        made = QComboBox()
        for text, value in options:
            made.addItem(text, value)
        made.currentIndexChanged.connect(self._tell)
        return made

    def _show_hint(self) -> None:
        chosen = self._strict if self._strict.isChecked() else self._hopeful
        self._view_hint.setText(chosen.toolTip())

    @Slot()
    def _tell(self) -> None:
        if self._telling:
            self._show_hint()
            self.changed.emit()
