"""When the detail beside a list is shown, and of which record: the one that is in hand; it lays out nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.screens.detail_panel import DetailPanel
from relief_desk.gui.tables.record_table import RecordTable
from relief_desk.gui.theme import theme
from relief_desk.services.details import RecordDetail, record_detail

ASKED_AFTER_MS = 90
ROOM_FOR_PANEL = 820


class DetailBeside(QObject):
    """Shows the panel as the user wants it, else where `pane` has room for it beside the table."""

    def __init__(self, session: DeskSession, table: RecordTable, panel: DetailPanel, pane: QWidget) -> None:
        super().__init__(pane)
        self._session = session
        self._table = table
        self._model = table.records
        self._panel = panel
        self._pane = pane
        self.wanted: bool | None = None
        """What the user said; None where the room decides."""
        self._timer = QTimer(self, singleShot=True, interval=ASKED_AFTER_MS)
        self._timer.timeout.connect(self._ask)
        table.row_shown.connect(self.ask_soon)
        pane.installEventFilter(self)

    @Slot()
    def ask_soon(self) -> None:
        self._timer.start()

    @Slot()
    def turn(self) -> None:
        """Show the panel, or hide it."""
        self.take_wish(not self._panel.isVisibleTo(self._pane))
        self._timer.start()

    def take_wish(self, wanted: bool | None) -> None:
        self.wanted = wanted
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        wide = self._pane.width() >= round(ROOM_FOR_PANEL * theme().scale)
        self._panel.setVisible(wide if self.wanted is None else self.wanted)

    @Slot()
    def _ask(self) -> None:
        key = self._key_in_hand()
        if not key or not self._panel.isVisibleTo(self._pane):
            self._panel.show_detail(None)
            return
        source, wording = self._model.kind.source, self._model.wording
        self._session.ask(lambda desk: record_detail(desk, source, key, wording), self._take)

    def _take(self, detail: RecordDetail | None) -> None:
        key = self._key_in_hand()
        if detail is None or not key or key == detail.id:
            self._panel.show_detail(detail)

    def _key_in_hand(self) -> str:
        row = self._table.currentIndex().row()
        shown = self._model.row(row) if 0 <= row < self._model.rowCount() else None
        return shown.id if shown is not None else ""
