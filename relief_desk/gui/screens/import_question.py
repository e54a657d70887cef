"""One question of an import with its possible answers, a new record among them; it knows no other question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QCompleter, QFrame, QVBoxLayout, QWidget

from relief_desk.domain.importing.questions import (
    LEAVE_OUT,
    LEAVE_OUT_LABEL,
    NEW,
    NEW_INSIDE,
    Question,
    QuestionKind,
    inside_of_new,
    says_new,
)
from relief_desk.gui.building_blocks import button, chip, label, row
from relief_desk.gui.local_wording import LocalWording

if TYPE_CHECKING:
    from relief_desk.services.import_views import ImportView

CHOICE_WIDTH = 300
TYPED = frozenset({QuestionKind.UNIT, QuestionKind.VALUE})
"""Questions whose answer may be a figure that nobody could offer."""


class QuestionCard(QFrame):
    """What is asked and where, how many rows wait, the answers; beneath, what a new item is counted in or lies in."""

    answered = Signal()
    alike_wanted = Signal()

    def __init__(
        self, question: Question, view: ImportView, wording: LocalWording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.question = question
        self._view = view
        self._wording = wording
        self.choice = self._answers()
        self.inside = QComboBox()
        """What a new item is counted in, or where a new place lies; filled when it is first needed."""
        self._beside = label("", "soft")
        self._alike = button("", self._want_alike, look="link")
        self.setProperty("look", "card")
        self._lay_out()
        self._show_inside()

    def answer(self) -> str:
        """The id of the chosen answer, or the name that was typed; "" as long as there is none."""
        text = self.choice.currentText().strip()
        at = self.choice.findText(text)
        chosen = str(self.choice.itemData(at) or "") if at >= 0 else text
        if chosen != NEW or self.question.inside is None:
            return chosen
        inside = self._chosen_inside()
        return f"{NEW_INSIDE}{inside}" if inside else ""

    def make_new(self) -> None:
        """Answer that it is a new one, as the list says it."""
        self.choice.setCurrentIndex(self.choice.findData(NEW))
        self._show_inside()

    def offer_alike(self, others: int) -> None:
        """Offer to answer other questions in the same way."""
        self._alike.setText(self._wording.digits(self.tr("A new one for %n more like this", "", others)))
        self._alike.setAccessibleName(self._alike.text())
        self._alike.setVisible(others > 0)

    def _answers(self) -> QComboBox:
        """The possible answers; where names are known or a figure is asked for, it can be typed as well."""
        question, choice = self.question, QComboBox()
        known = self._view.known.get(question.kind, ())
        typed = bool(known) or question.kind in TYPED
        choice.addItem("" if typed else self.tr("Choose an answer"), "")
        for each in question.choices:
            choice.addItem(self._wording.text(each.label), each.id)
        if choice.findData(LEAVE_OUT) < 0:
            choice.addItem(self._wording.say(LEAVE_OUT_LABEL), LEAVE_OUT)
        choice.setAccessibleName(self._wording.say(question.text))
        choice.setMinimumWidth(CHOICE_WIDTH)
        if typed:
            hint = self.tr("Type a name or choose") if known else self.tr("Type a figure or choose")
            self._let_type(choice, known, hint)
        answer = NEW if says_new(question.answer) else question.answer
        choice.setCurrentIndex(max(0, choice.findData(answer)))
        if typed and answer and choice.findData(answer) < 0:
            choice.setEditText(answer)
        choice.activated.connect(self._tell)
        return choice

    def _let_type(self, choice: QComboBox, known: tuple[str, ...], hint: str) -> None:
        choice.setEditable(True)
        choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(list(known), choice)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        choice.setCompleter(completer)
        typing = choice.lineEdit()
        if typing is not None:
            typing.setPlaceholderText(hint)
            typing.editingFinished.connect(self._tell)

    def _lay_out(self) -> None:
        question = self.question
        count = self._wording.digits(self.tr("%n row(s)", "", len(question.rows)))
        tone = "warn" if question.holds and not question.answer else "good" if question.answer else "mute"
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(self._wording.say(question.text), wrap=True))
        words.addWidget(label(question.address.said(self._wording), "caption", wrap=True))
        words.addStretch(1)
        self.inside.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        beside = row(self._beside, self.inside)
        beside.setStretch(1, 1)
        answers = QVBoxLayout()
        answers.setSpacing(6)
        answers.addWidget(self.choice)
        answers.addLayout(beside)
        answers.addWidget(self._alike, 0, Qt.AlignmentFlag.AlignLeading)
        line = row(spacing=14)
        line.setContentsMargins(14, 8, 14, 8)
        line.addLayout(words, 1)
        line.addWidget(chip(count, tone), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(answers)
        self.setLayout(line)
        self._alike.hide()

    def _show_inside(self) -> None:
        """Ask for the unit of a new item or the place around a new place, with what the list says put in."""
        asked = self.question.inside is not None and self.choice.currentData() == NEW
        for part in (self._beside, self.inside):
            part.setVisible(asked)
        if not asked or self.inside.count():
            return
        of_place = self.question.kind is QuestionKind.PLACE
        said = self.tr("It lies in") if of_place else self.tr("It is counted in")
        self._beside.setText(said)
        self.inside.setAccessibleName(said)
        self.inside.addItem("", "")
        for key, name in (self._view.areas if of_place else self._view.units).items():
            self.inside.addItem(name, key)
        names = tuple(self.inside.itemText(at) for at in range(self.inside.count()))
        self._let_type(self.inside, names, self.tr("Type a name or choose"))
        wanted = inside_of_new(self.question.answer) or self.question.inside
        if self.inside.findData(wanted) < 0:
            self.inside.addItem(self._wording.text(str(wanted)), wanted)
        self.inside.setCurrentIndex(self.inside.findData(wanted))
        self.inside.activated.connect(self._tell)

    def _chosen_inside(self) -> str:
        """The key of the unit or place that stands in the field, or what was typed."""
        text = self.inside.currentText().strip()
        at = self.inside.findText(text)
        return str(self.inside.itemData(at) or "") if at >= 0 else text

    @Slot()
    def _tell(self) -> None:
        self._show_inside()
        self.answered.emit()

    @Slot()
    def _want_alike(self) -> None:
        self.alike_wanted.emit()
