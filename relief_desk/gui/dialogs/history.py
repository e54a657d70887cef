"""Everything that was done in the desk, newest first: when, what, how many rows; undo and redo from here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from relief_desk.domain.wording import Phrase
from relief_desk.gui.building_blocks import action_button, button, label, row
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.icons import icon
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.theme import theme

if TYPE_CHECKING:
    from relief_desk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One entry of the journal as it is listed."""

    seq: int
    at: datetime
    label: Phrase
    rows: int
    kind: str
    undone: bool


PICTURES = {"do": "check", "undo": "undo", "redo": "redo", "record": "desk"}


class HistoryDialog(QDialog):
    """The journal as a list that follows the desk while it is open."""

    def __init__(
        self, session: DeskSession, wording: LocalWording, undo: QAction, redo: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 560)
        self._session = session
        self._wording = wording
        self._lines: tuple[HistoryLine, ...] = ()
        self._entries = QListWidget()
        self._entries.setAccessibleName(self.tr("What was done, newest first"))
        self._entries.setWordWrap(True)
        body = QVBoxLayout(self)
        body.setContentsMargins(20, 16, 20, 16)
        body.setSpacing(12)
        body.addWidget(label(self.tr("History"), "title"))
        hint = self.tr("Every change is one line and one step of undo; nothing is lost when the program closes.")
        body.addWidget(label(hint, "soft", wrap=True))
        body.addWidget(self._entries, 1)
        self.look_back = button(self.tr("Show the desk as it was after this step"), self._look_back, "history")
        self.look_back.setEnabled(False)
        self._entries.currentRowChanged.connect(self._show_choice)
        body.addLayout(row(self.look_back, None))
        closing = button(self.tr("Close"), self.accept, look="primary")
        body.addLayout(row(action_button(undo), action_button(redo), None, closing))
        session.state_changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        self._session.ask(read_history, self._show)

    @Slot(int)
    def _show_choice(self, chosen: int) -> None:
        self.look_back.setEnabled(chosen >= 0)

    @Slot()
    def _look_back(self) -> None:
        line = self._lines[self._entries.currentRow()]
        step = self._wording.digits(str(line.seq))
        self._session.show_past(line.seq, line.at, self.tr("Going back to step {step}").format(step=step))
        self.accept()

    def _show(self, entries: tuple[HistoryLine, ...]) -> None:
        self._entries.clear()
        self._lines = entries
        for entry in entries:
            self._entries.addItem(self._line(entry))

    def _line(self, entry: HistoryLine) -> QListWidgetItem:
        when = f"{self._wording.day(entry.at.date())} {self._wording.clock(entry.at)}"
        said = self._wording.say(entry.label)
        count = self.tr("%n row(s)", "", entry.rows)
        undone = self.tr("taken back") if entry.undone else ""
        item = QListWidgetItem(f"{said}\n{self._wording.side_by_side(when, count, undone)}")
        colour = theme().tokens.text_faint if entry.undone else theme().tokens.primary
        item.setIcon(icon(PICTURES.get(entry.kind, "check"), colour))
        if entry.undone:
            item.setForeground(theme().colour("text_faint"))
        return item


def read_history(desk: Desk) -> tuple[HistoryLine, ...]:
    """The newest entries of the journal, first the last, in local time."""
    return tuple(
        HistoryLine(
            entry.seq, datetime.fromisoformat(entry.at).astimezone(), entry.label, entry.rows, entry.kind, entry.undone
        )
        for entry in desk.journal()
    )
