"""The questions of an import, to be answered one by one or all alike; it plans nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relief_desk.domain.importing.questions import Question, says_new
from relief_desk.gui.building_blocks import button, clear, label
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.screens.import_question import QuestionCard

if TYPE_CHECKING:
    from relief_desk.services.import_views import ImportView

CARDS_AT_ONCE = 12


class QuestionList(QWidget):
    """One card a question; those that hold up most rows come first, and are shown a few at a time."""

    answered = Signal()

    def __init__(self, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._view: ImportView | None = None
        self._waiting: list[Question] = []
        self.cards: list[QuestionCard] = []
        self._told: Mapping[str, str] = {}
        self._asked: dict[str, Question] = {}
        """What was asked about the file so far."""
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(10, 10, 10, 10)
        self._body.setSpacing(8)

    def show_view(self, view: ImportView) -> None:
        """Show what is asked; last what was answered before, so that another answer can be given."""
        questions = self._with_answered(view)
        clear(self._body)
        self.cards, self._view = [], view
        self._waiting = sorted(questions, key=lambda each: (bool(each.answer), not each.holds, -len(each.rows)))
        if not questions:
            self._body.addWidget(label(self.tr("There is nothing to ask."), "soft"))
        self._more = button("", self._show_more, look="link")
        self._body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self._body.addStretch(1)
        self._show_more()
        self._told = self.answers()

    def _with_answered(self, view: ImportView) -> list[Question]:
        """The questions of a preview, and those of earlier previews of the same file that it needs not ask again."""
        preview = view.preview
        if self._view is None or self._view.preview.sha256 != preview.sha256:
            self._asked = {}
        answers = preview.options.answers or {}
        now = {question.id: question for question in preview.questions}
        before = [
            replace(question, answer=answers[id_])
            for id_, question in self._asked.items()
            if id_ in answers and id_ not in now
        ]
        self._asked |= now
        return [*preview.questions, *before]

    def answers(self) -> Mapping[str, str]:
        """The chosen answers by the id of their question, those of questions that are not shown yet among them."""
        waiting = {question.id: question.answer for question in self._waiting if question.answer}
        return waiting | {card.question.id: answer for card in self.cards if (answer := card.answer())}

    @Slot()
    def _show_more(self) -> None:
        """Show some more cards: hundreds of them at once would hold up the screen."""
        if self._view is None:
            return
        some, self._waiting = self._waiting[:CARDS_AT_ONCE], self._waiting[CARDS_AT_ONCE:]
        for question in some:
            card = QuestionCard(question, self._view, self._wording)
            card.answered.connect(self._tell)
            card.alike_wanted.connect(self._answer_alike)
            self._body.insertWidget(len(self.cards), card)
            self.cards.append(card)
        self._more.setText(self._wording.digits(self.tr("Show %n more question(s)", "", len(self._waiting))))
        self._more.setVisible(bool(self._waiting))

    @Slot()
    def _tell(self) -> None:
        """Say that an answer is different, and offer a new record to the questions like the one that got it."""
        answers = self.answers()
        if answers == self._told:
            return
        self._told = answers
        for card in self.cards:
            card.offer_alike(len(self._like(card)) if says_new(card.answer()) else 0)
        self.answered.emit()

    def _like(self, card: QuestionCard) -> frozenset[str]:
        """The open questions of the kind of this one that can be answered in the same way, shown or not."""
        asked = (*(each.question for each in self.cards), *self._waiting)
        alike = {each.id for each in asked if each.kind is card.question.kind and each.as_new}
        return frozenset(alike - self.answers().keys())

    @Slot()
    def _answer_alike(self) -> None:
        card = self.sender()
        if not isinstance(card, QuestionCard):
            return
        alike = self._like(card)
        self._waiting = [replace(each, answer=each.as_new) if each.id in alike else each for each in self._waiting]
        for each in self.cards:
            if each.question.id in alike:
                each.make_new()
        self._tell()
