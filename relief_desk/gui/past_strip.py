"""The strip over every screen while the window shows the desk as it was; leads back to the desk as it is."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QWidget

from relief_desk.gui.building_blocks import STRIP_MARGINS, button, label, row
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.local_wording import LocalWording


class PastStrip(QFrame):
    """Seen only while the past is shown; it cannot be closed but by going back."""

    def __init__(self, session: DeskSession, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "strip-warn")
        self._session = session
        self._wording = wording
        self._text = label("", "notice", wrap=True)
        self.back = button(self.tr("Back to now"), session.show_present, look="primary")
        layout = row(self._text, self.back, spacing=10)
        layout.setStretch(0, 1)
        layout.setContentsMargins(*STRIP_MARGINS)
        self.setLayout(layout)
        session.state_changed.connect(self.refresh)
        self.refresh()

    def text(self) -> str:
        return "" if self.isHidden() else self._text.text()

    @Slot()
    def refresh(self) -> None:
        past = self._session.state.past if self._session.state else None
        if past is not None:
            when = f"{self._wording.day(past.at.date())} {self._wording.clock(past.at)}"
            step = self._wording.digits(str(past.seq))
            said = self.tr("As of {when}, step {step} - read only.").format(when=when, step=step)
            self._text.setText(said)
            self.setAccessibleName(said)
        self.setVisible(past is not None)
