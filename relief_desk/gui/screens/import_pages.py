"""Pages of the import screen: before a list is looked at, its problems, and after it was written."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from relief_desk.domain.importing.preview import ImportPreview
from relief_desk.domain.problems import Severity
from relief_desk.gui.building_blocks import Card, EmptyState, button, clear, label, row
from relief_desk.gui.dialogs.problems import ProblemList
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.tables.wrap_layout import WrapLayout
from relief_desk.gui.theme import theme

HINT_WIDTH = 520
SEVERITIES = tuple(Severity)
PROBLEMS_AT_ONCE = 50


def nothing_page(buttons: Sequence[QPushButton]) -> QWidget:
    """What importing is, and how to begin."""
    translate = QCoreApplication.translate
    page = Card()
    page.body.addWidget(
        EmptyState(
            "import",
            translate("ImportPages", "Bring in a list as it was sent"),
            translate(
                "ImportPages",
                "Excel, OpenDocument and CSV, in any layout and in six languages. You see first what would "
                "happen to each row; nothing is written before you agree.",
            ),
            buttons,
        )
    )
    return page


class ProblemsPage(QWidget):
    """What keeps rows out or should be known, with the ways to tell the sender; filled when it is looked at."""

    def __init__(
        self,
        answer: Callable[[], object],
        mark: Callable[[], object],
        wording: LocalWording,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._wording = wording
        self._preview: ImportPreview | None = None
        hint = label(self.tr("The sender can correct these and send the list again."), "soft")
        self._mark = button(self.tr("Mark a copy of the list…"), mark, "workbook", "link")
        self._list = QVBoxLayout()
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 6, 0, 0)
        above = WrapLayout()
        above.setContentsMargins(8, 0, 8, 0)
        for part in (hint, button(self.tr("Write an answer to the sender…"), answer, "mail", "link"), self._mark):
            above.addWidget(part)
        body.addLayout(above)
        body.addLayout(self._list)

    def show_preview(self, preview: ImportPreview, *, can_mark: bool) -> None:
        """Forget another preview; `can_mark` says whether the sender's workbook can hold marks."""
        clear(self._list)
        self._preview = preview
        self._mark.setVisible(can_mark)

    def fill(self) -> None:
        """What was noticed of the whole file, then what keeps rows out, then the rest; nothing where it stands here."""
        if self._preview is not None and not self._list.count():
            problems = sorted(self._preview.problems, key=lambda each: SEVERITIES.index(each.severity))
            found = ProblemList((*self._preview.notices, *problems), self._wording, most=PROBLEMS_AT_ONCE)
            self._list.addWidget(found)


class DonePage(Card):
    """What was written, that it can be taken back, and the next steps."""

    def __init__(self, *buttons: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title = label("", "heading")
        self._hint = label("", "soft", wrap=True)
        self._hint.setFixedWidth(round(HINT_WIDTH * theme().scale))
        self.body.addStretch(1)
        for part in (self.title, self._hint):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.body.addWidget(part, 0, Qt.AlignmentFlag.AlignCenter)
        self.body.addSpacing(8)
        self.body.addLayout(row(None, *buttons, None))
        self.body.addStretch(2)

    def show_outcome(self, title: str, *, written: bool) -> None:
        """Say what came of an import."""
        safe = self.tr("A verified copy of the desk was made before. Undo takes all of it back.")
        same = self.tr("Nothing was different from what the desk has already.")
        self.title.setText(title)
        self._hint.setText(safe if written else same)
        self._hint.ensurePolished()
        self._hint.setMinimumHeight(self._hint.heightForWidth(self._hint.width()))
