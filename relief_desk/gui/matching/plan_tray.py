"""The card below a proposal: why the row in hand is as it is, or a form about it; it decides nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from relief_desk.gui.building_blocks import Card, label, leading_edge, restyle, row, scrolled
from relief_desk.gui.matching.form_row import FormRow

MOST_HEIGHT = 330


class PlanTray(Card):
    """One page for the reasons with what can be done about them (`buttons` by name), one page for each form."""

    def __init__(
        self, buttons: Mapping[str, QPushButton], forms: Sequence[FormRow], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.body.setContentsMargins(16, 8, 16, 10)
        self._buttons, self._forms = buttons, tuple(forms)
        self.title = label("", "section", wrap=True)
        self.said = label("", "", wrap=True)
        self.said.setAlignment((leading_edge() & ~Qt.AlignmentFlag.AlignVCenter) | Qt.AlignmentFlag.AlignTop)
        why = QWidget()
        body = QVBoxLayout(why)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(4)
        top = row(self.title, *buttons.values(), spacing=2)
        top.setStretch(0, 1)
        body.addLayout(top)
        body.addWidget(scrolled(self.said), 1)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(why)
        for form in forms:
            self._pages.addWidget(scrolled(form))
        self.body.addWidget(self._pages)

    @property
    def form(self) -> FormRow | None:
        """The form that is open."""
        at = self._pages.currentIndex()
        return self._forms[at - 1] if at > 0 else None

    def say_why(self, title: str, sentences: Sequence[str], doing: Collection[str] = ()) -> None:
        """Reasons one below the other, and the names of the buttons that go with them; an open form gives way."""
        self._say(title, "\n".join(f"•  {each}" for each in sentences), "", doing)

    def say_verdict(self, title: str, sentence: str, good: bool) -> None:
        """What there is to say of something that is just dragged, or was refused."""
        self._say(title, sentence, "good" if good else "bad", ())

    def ask(self, form: FormRow) -> None:
        """Open a form, as high as it needs to be where the window has the room."""
        self._pages.setCurrentIndex(1 + self._forms.index(form))
        wanted = max(form.heightForWidth(self.width() - 40), form.minimumSizeHint().height())
        self.setMinimumHeight(min(MOST_HEIGHT, wanted + 30))

    def _say(self, title: str, text: str, look: str, doing: Collection[str]) -> None:
        self.title.setText(title)
        restyle(self.said, look)
        self.said.setText(text)
        for name, each in self._buttons.items():
            each.setVisible(name in doing)
        self._pages.setCurrentIndex(0)
        self.setMinimumHeight(0)
