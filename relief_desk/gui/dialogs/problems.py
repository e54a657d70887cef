"""A list of problems, each with where it is, what is wrong and what to do; solves none of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from relief_desk.domain.problems import Problem, Severity
from relief_desk.domain.wording import Wording
from relief_desk.gui.building_blocks import button, label, row, scrolled
from relief_desk.gui.icons import icon
from relief_desk.gui.theme import theme

TONES = {
    Severity.ERROR: ("bad", "error"),
    Severity.QUESTION: ("info", "question"),
    Severity.WARNING: ("warn", "warning"),
    Severity.NOTE: ("mute", "info"),
}
SHOWN = 100


class ProblemList(QFrame):
    """At most `most` problems, one under the other; the rest is counted."""

    def __init__(
        self, problems: Sequence[Problem], wording: Wording, parent: QWidget | None = None, most: int = SHOWN
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        body = QVBoxLayout(self)
        body.setContentsMargins(6, 6, 6, 6)
        body.setSpacing(0)
        for problem in problems[:most]:
            body.addWidget(problem_line(problem, wording))
        if len(problems) > most:
            body.addWidget(label(self.tr("and %n more", "", len(problems) - most), "soft"))
        body.addStretch(1)


def problem_line(problem: Problem, wording: Wording) -> QWidget:
    """One problem: its sign, what is wrong and what to do, and in small where it is."""
    tone, picture = TONES[problem.severity]
    sign = QLabel()
    sign.setPixmap(icon(picture, theme().tokens[tone]).pixmap(QSize(20, 20)))
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(label(wording.say(problem.what), wrap=True))
    todo = wording.say(problem.todo)
    if todo:
        words.addWidget(label(todo, "soft", wrap=True))
    where = problem.address.said(wording)
    if where:
        words.addWidget(label(where, "caption", wrap=True))
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(8, 7, 8, 7)
    layout.setSpacing(12)
    layout.addWidget(sign)
    layout.addLayout(words, 1)
    line.setAccessibleName(problem.said(wording))
    return line


class ProblemsDialog(QDialog):
    """Problems to read and to copy; the window behind stays usable."""

    def __init__(
        self, title: str, problems: Sequence[Problem], wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(720, 520)
        self._text = "\n".join(problem.said(wording) for problem in problems)
        body = QVBoxLayout(self)
        body.setContentsMargins(20, 16, 20, 16)
        body.setSpacing(12)
        body.addWidget(label(title, "title"))
        body.addWidget(label(self.tr("%n problem(s)", "", len(problems)), "soft"))
        body.addWidget(scrolled(ProblemList(problems, wording)), 1)
        closing = button(self.tr("Close"), self.accept, look="primary")
        body.addLayout(row(button(self.tr("Copy as text"), self._copy, "copy"), None, closing))
        closing.setFocus()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
