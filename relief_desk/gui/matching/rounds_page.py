"""Rounds of matching side by side, and below them who gains and who loses in the one marked; it plans nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from relief_desk.domain.sheets import Table
from relief_desk.gui.building_blocks import button, label, row
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.sheet_model import SheetModel
from relief_desk.gui.sheet_view import SheetView
from relief_desk.gui.theme import theme
from relief_desk.services.round_views import NOTHING_COMPARED, RoundsCompared, Side
from relief_desk.services.rounds import Round


class RoundsPage(QWidget):
    """The signals carry the place of the round that is to be shown, compared, named or forgotten."""

    show_wanted = Signal(int)
    compare_wanted = Signal(int)
    named = Signal(int, str)
    forgotten = Signal(int)
    all_wanted = Signal()

    def __init__(self, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._rounds: tuple[Round, ...] = ()
        self._compared: RoundsCompared | None = None
        self._model, self._against = SheetModel(wording), SheetModel(wording)
        self.view = SheetView(self._model, self.tr("Rounds"))
        self.against = SheetView(self._against, self.tr("Who gains and who loses"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name of the round"))
        self.name.setAccessibleName(self.name.placeholderText())
        self.name.setFixedWidth(round(190 * theme().scale))
        self._show = button(self.tr("Show the round marked"), self._tell_show, look="link")
        self._all = button(self.tr("Plan all again"), None, look="link")
        self._forget = button(self.tr("Forget it"), self._tell_forgotten, look="link")
        self._outcome = label("", "section", wrap=True)
        self._together = QButtonGroup(self)
        self._sides: dict[Side, QPushButton] = {}
        self._lay_out()
        self.view.row_shown.connect(self._take_row)
        self.view.activated.connect(self._tell_show)
        self.name.editingFinished.connect(self._tell_name)
        self._all.clicked.connect(self.all_wanted)

    def _lay_out(self) -> None:
        upper, lower = QWidget(), QWidget()
        above = QVBoxLayout(upper)
        above.setContentsMargins(0, 6, 0, 0)
        above.addLayout(row(self.name, self._show, self._forget, None, self._all, spacing=4))
        above.addWidget(self.view, 1)
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 6, 0, 0)
        heads = row(self._outcome, spacing=6)
        heads.setStretch(0, 1)
        for text, side in (
            (self.tr("By need"), Side.NEED),
            (self.tr("By place"), Side.PLACE),
            (self.tr("By priority"), Side.TIER),
        ):
            heads.addWidget(self._side(text, side))
        below.addLayout(heads)
        below.addWidget(self.against, 1)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(upper)
        parts.addWidget(lower)
        parts.setSizes([230, 320])
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(parts)

    def _side(self, text: str, side: Side) -> QPushButton:
        made = button(text, self._show_side, look="filter")
        made.setCheckable(True)
        made.setChecked(side is Side.NEED)
        self._together.addButton(made)
        self._sides[side] = made
        return made

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_rounds(self, rounds: Sequence[Round], table: Table, shown: int) -> None:
        """The rounds beside `table`, made of them; the one `shown` on the screen is marked."""
        self._rounds = tuple(rounds)
        self._model.show_table(table)
        self.mark(shown)

    def show_comparison(self, sentence: str, compared: RoundsCompared | None) -> None:
        """What the marked round would change; `sentence` says it, or why there is nothing to compare."""
        self._compared = compared
        self._outcome.setText(sentence)
        self.against.setVisible(compared is not None)
        for each in self._sides.values():
            each.setVisible(compared is not None)
        self._show_side()

    def mark(self, at: int) -> None:
        if 0 <= at < self._model.rowCount():
            self.view.stand_on(at)

    def marked(self) -> int:
        """The place of the marked round, or -1."""
        current = self.view.currentIndex()
        return self._model.row_of(current) if current.isValid() else -1

    @Slot()
    def _show_side(self) -> None:
        side = next((side for side, each in self._sides.items() if each.isChecked()), Side.NEED)
        self._against.show_table(self._compared.tables[side] if self._compared is not None else NOTHING_COMPARED)

    @Slot(int)
    def _take_row(self, at: int) -> None:
        known = 0 <= at < len(self._rounds)
        self.name.setText(self._rounds[at].name if known else "")
        for each in (self.name, self._show, self._forget):
            each.setEnabled(known)
        if known:
            self.compare_wanted.emit(at)

    @Slot()
    def _tell_show(self) -> None:
        if self.marked() >= 0:
            self.show_wanted.emit(self.marked())

    @Slot()
    def _tell_forgotten(self) -> None:
        if self.marked() >= 0:
            self.forgotten.emit(self.marked())

    @Slot()
    def _tell_name(self) -> None:
        at, name = self.marked(), self.name.text().strip()
        if at >= 0 and name != self._rounds[at].name:
            self.named.emit(at, name)
