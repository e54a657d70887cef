"""Strips that tell without taking the focus: a notice with its advice, and the progress of a long job."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from relief_desk.gui.building_blocks import STRIP_MARGINS, ShortenedLabel, button, icon_button, label, restyle, row
from relief_desk.gui.icons import icon
from relief_desk.gui.job_runner import Ticket
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.theme import theme

PROGRESS_AFTER_MS = 600


class NoticeStrip(QFrame):
    """One sentence and its advice over the screen, until it is closed or another takes its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QLabel()
        self._text = label("", "notice", wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._offer = button("", self._take_offer, look="link")
        self._call: Callable[[], object] | None = None
        closing = icon_button("cross", self.tr("Close this notice"), self.hide)
        layout = row(self._picture, self._text, self._offer, closing, spacing=10)
        layout.setContentsMargins(*STRIP_MARGINS)
        self.setLayout(layout)
        self.setVisible(False)

    def text(self) -> str:
        return "" if self.isHidden() else self._text.text()

    def show_notice(
        self, text: str, tone: str = "info", offer: str = "", call: Callable[[], object] | None = None
    ) -> None:
        """`tone` is info or warn; `offer` is the text of a button that calls `call`, a bound method."""
        restyle(self, "strip-warn" if tone == "warn" else "strip")
        colour = theme().tokens["warn" if tone == "warn" else "primary"]
        self._picture.setPixmap(icon("warning" if tone == "warn" else "info", colour).pixmap(QSize(20, 20)))
        self._text.setText(text)
        self._offer.setText(offer)
        self._offer.setVisible(bool(offer))
        self._call = call
        self.setAccessibleName(text)
        self.setVisible(True)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @Slot()
    def _take_offer(self) -> None:
        self.hide()
        if self._call is not None:
            self._call()


class ProgressStrip(QFrame):
    """What a long job is doing, how long it will take, and a button to stop it; shown when it takes longer."""

    def __init__(self, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "strip")
        self._wording = wording
        self._ticket: Ticket[object] | None = None
        self._title = ShortenedLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setMinimumWidth(160)
        self._left = label("", "caption")
        self._stop = button(self.tr("Cancel"), self._cancel)
        layout = row(self._title, self._bar, self._left, self._stop, spacing=12)
        layout.setStretch(0, 1)
        layout.setStretch(1, 1)
        layout.setContentsMargins(*STRIP_MARGINS)
        self.setLayout(layout)
        self.setVisible(False)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PROGRESS_AFTER_MS)
        self._patience.timeout.connect(self._appear)

    @Slot(object)
    def follow(self, ticket: Ticket[object]) -> None:
        """Follow this job; the strip appears only if it takes longer than a moment."""
        self._ticket = ticket
        self._title.setText(ticket.title)
        self._left.setText("")
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(ticket.title)
        self._stop.setEnabled(True)
        ticket.progressed.connect(self._show_progress)
        ticket.ended.connect(self._end)
        self._patience.start()

    @Slot()
    def _appear(self) -> None:
        self.setVisible(self._ticket is not None and not self._ticket.over)

    @Slot(object)
    def _show_progress(self, progress: object) -> None:
        ticket = self._ticket
        if ticket is None or ticket.progress is None or ticket.progress is not progress:
            return
        step = ticket.progress
        self._bar.setRange(0, max(0, step.total))
        self._bar.setValue(step.done)
        said = self._wording.say(step.step)
        self._title.setText(f"{ticket.title}: {said}" if ticket.title else said)
        seconds = ticket.seconds_left()
        self._left.setText("" if seconds is None else self._time_left(seconds))

    def _time_left(self, seconds: float) -> str:
        if seconds < 60:
            return self.tr("%n second(s) left", "", max(1, round(seconds)))
        return self.tr("%n minute(s) left", "", round(seconds / 60))

    @Slot()
    def _cancel(self) -> None:
        if self._ticket is not None:
            self._stop.setEnabled(False)
            self._left.setText(self.tr("Stopping…"))
            self._ticket.cancel()

    @Slot()
    def _end(self) -> None:
        self._patience.stop()
        self._ticket = None
        self.setVisible(False)


class SavedSign(QPushButton):
    """The word in the status bar that everything is kept, and since when."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "link")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setIcon(icon("check", theme().tokens.good))
        self.setIconSize(QSize(14, 14))

    def show_saved(self, clock: str) -> None:
        self.setText(self.tr("Saved {time}").format(time=clock))
        self.setToolTip(self.tr("Every change is kept at once; there is nothing to save by hand."))
