"""Below a list: what can be done with all selected rows at once, with their number, and why an edit was not made.

What the rows add up to is found here too, and said in the window's status bar.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from relief_desk.domain.quantities import Quantity
from relief_desk.gui.building_blocks import button, disable, label, row
from relief_desk.gui.job_runner import Failure
from relief_desk.gui.screens.list_forms import ListForms
from relief_desk.gui.tables.record_table import RecordTable
from relief_desk.services.listing import ListTotals, NotInTime

CANCELLED_LISTS = frozenset({"needs", "pledges", "allocations"})
TOTALS_SHOWN = 3
TOTALS_MS = 150


class ListFooter(QWidget):
    """Asks for the totals when the selection has come to rest; `totals_changed` when they are there."""

    totals_changed = Signal()

    def __init__(
        self, table: RecordTable, forms: ListForms, why_only_looking: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._model = table.records
        self._forms = forms
        self.totals = ""
        self.refusal = label("", "bad")
        self.change = button("", forms.open_change, look="link")
        self.cancel = button("", forms.open_cancel, look="link")
        self.lock = button("", forms.lock, look="link")
        self.unlock = button("", forms.unlock, look="link")
        for each in (self.change, self.cancel, self.lock, self.unlock):
            disable(each, why_only_looking)
        layout = row(self.refusal, None, self.lock, self.unlock, self.cancel, self.change)
        layout.setContentsMargins(12, 4, 8, 4)
        self.setLayout(layout)
        self.setMinimumHeight(34)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self, singleShot=True, interval=TOTALS_MS)
        self._timer.timeout.connect(self._ask)
        table.selection_changed.connect(self._timer.start)
        self._show_buttons(0)

    def refresh(self) -> None:
        self._timer.start()

    def say_refused(self, sentence: str) -> None:
        """Why an edit was not made; it stays until the selection moves."""
        self.refusal.setText(sentence)
        self.refusal.setToolTip(sentence)

    @Slot()
    def _ask(self) -> None:
        rows = self._table.selected_rows()
        self._show_buttons(len(rows))
        self.refusal.clear()
        self._tell("")
        if len(rows) > 1:
            held = self._model.rowids
            together = isinstance(rows, range)
            rowids: Sequence[int] = held[rows[0] : rows[-1] + 1] if together else [held[at] for at in rows]
            name = self._model.view.list
            self._model.source.ask(lambda listing: listing.totals(name, rowids), self._take, self._no_answer)

    def _take(self, totals: ListTotals) -> None:
        say = self._model.wording
        largest = sorted(totals.quantities.items(), key=lambda each: -each[1])
        parts = [self.tr("%n row(s)", "", totals.rows)]
        parts += [say.quantity(Quantity(milli, unit)) for unit, milli in largest[:TOTALS_SHOWN]]
        self._tell(say.side_by_side(*parts, "…" if len(largest) > TOTALS_SHOWN else ""))

    def _tell(self, totals: str) -> None:
        if totals != self.totals:
            self.totals = totals
            self.totals_changed.emit()

    def _show_buttons(self, rows: int) -> None:
        source, able = self._model.kind.source, rows > 0
        self.change.setText(self.tr("Change %n row(s)…", "", rows))
        self.cancel.setText(self.tr("Cancel %n…", "", rows))
        self.lock.setText(self.tr("Lock %n", "", rows))
        self.unlock.setText(self.tr("Unlock %n", "", rows))
        self.change.setVisible(able)
        self.cancel.setVisible(able and source in CANCELLED_LISTS)
        self.lock.setVisible(able and source == "allocations")
        self.unlock.setVisible(able and source == "allocations")

    def _no_answer(self, failure: Failure) -> None:
        """Sums that a newer question overtook are not missed."""
        if not isinstance(failure, NotInTime):
            raise failure
