"""The questions of an import and the meaning of its columns, to be answered; it plans nothing itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QCompleter, QFrame, QGridLayout, QVBoxLayout, QWidget

from relief_desk.domain.fields import FIELDS_OF
from relief_desk.domain.importing.mapping import NOT_USED, ColumnGuess
from relief_desk.domain.importing.preview import PreviewTable
from relief_desk.domain.importing.questions import LEAVE_OUT, LEAVE_OUT_LABEL, Question, QuestionKind
from relief_desk.gui.building_blocks import button, chip, clear, label, row
from relief_desk.gui.local_wording import LocalWording

SAMPLES = 3
CARDS_AT_ONCE = 12
TYPED = frozenset({QuestionKind.UNIT, QuestionKind.VALUE})
"""Questions whose answer may be a figure that nobody could offer."""

NAMED = frozenset({QuestionKind.ITEM, QuestionKind.PLACE})
"""Questions about records of the desk that a list can bring along."""


class QuestionList(QWidget):
    """One card a question: what was written, what is asked, the possible answers; those of most rows come first."""

    answered = Signal()

    def __init__(self, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._choices: dict[str, QComboBox] = {}
        self._told: dict[str, str] = {}
        self._waiting: list[Question] = []
        self._shown = 0
        self._known: Mapping[QuestionKind, Sequence[str]] = {}
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(10, 10, 10, 10)
        self._body.setSpacing(8)

    def show_questions(self, questions: Sequence[Question], known: Mapping[QuestionKind, Sequence[str]]) -> None:
        """`known` are names that may be typed as an answer, by the kind of question."""
        clear(self._body)
        self._choices, self._told, self._shown = {}, {}, 0
        self._known = known
        self._waiting = sorted(questions, key=lambda each: (bool(each.answer), not each.holds, -len(each.rows)))
        if not questions:
            self._body.addWidget(label(self.tr("There is nothing to ask."), "soft"))
        if any(each.kind in NAMED and not each.answer for each in questions):
            self._body.addWidget(label(self._hint(), "soft", wrap=True))
        self._body.addStretch(1)
        self._more = button("", self._show_more, look="link")
        self._body.insertWidget(self._body.count() - 1, self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self._show_more()

    def _hint(self) -> str:
        return self.tr(
            "An item or a place that the desk cannot know: take this list in as a list of items or of places first, by "
            "the command of that name (Ctrl+K), then look again."
        )

    @Slot()
    def _show_more(self) -> None:
        """Show some more cards: hundreds of them at once would hold up the screen."""
        some, self._waiting = self._waiting[:CARDS_AT_ONCE], self._waiting[CARDS_AT_ONCE:]
        for question in some:
            card = self._card(question, self._known.get(question.kind, ()))
            self._body.insertWidget(self._shown, card)
            self._shown += 1
        self._more.setText(self._wording.digits(self.tr("Show %n more question(s)", "", len(self._waiting))))
        self._more.setVisible(bool(self._waiting))

    def answers(self) -> Mapping[str, str]:
        """The chosen answers by the id of their question."""
        chosen = {key: _answer(choice) for key, choice in self._choices.items()}
        return {key: value for key, value in chosen.items() if value}

    def _choice(self, question: Question, known: Sequence[str]) -> QComboBox:
        """The possible answers; where names are known or a figure is asked for, it can be typed as well."""
        choice = QComboBox()
        typed = bool(known) or question.kind in TYPED
        choice.addItem("" if typed else self.tr("Choose an answer"), "")
        for each in question.choices:
            choice.addItem(self._wording.text(each.label), each.id)
        if all(each.id != LEAVE_OUT for each in question.choices):
            choice.addItem(self._wording.say(LEAVE_OUT_LABEL), LEAVE_OUT)
        choice.setCurrentIndex(max(0, choice.findData(question.answer)))
        choice.setMinimumWidth(300)
        if typed:
            choice.setEditable(True)
            choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            completer = QCompleter(list(known), choice)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            choice.setCompleter(completer)
            typing = choice.lineEdit()
            if typing is not None:
                said = self.tr("Type a name or choose") if known else self.tr("Type a figure or choose")
                typing.setPlaceholderText(said)
                typing.editingFinished.connect(self._tell)
        choice.activated.connect(self._tell)
        return choice

    def _card(self, question: Question, known: Sequence[str]) -> QWidget:
        choice = self._choice(question, known)
        said = self._wording.say(question.text)
        choice.setAccessibleName(said)
        self._choices[question.id] = choice
        count = self._wording.digits(self.tr("%n row(s)", "", len(question.rows)))
        tone = "warn" if question.holds and not question.answer else "good" if question.answer else "mute"
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(said, wrap=True))
        where = question.address.said(self._wording)
        words.addWidget(label(where, "caption", wrap=True))
        card = QFrame()
        card.setProperty("look", "card")
        line = row(spacing=14)
        line.setContentsMargins(14, 8, 14, 8)
        line.addLayout(words, 1)
        line.addWidget(chip(count, tone))
        line.addWidget(choice)
        card.setLayout(line)
        return card

    @Slot()
    def _tell(self) -> None:
        if self.answers() != self._told:
            self._told = dict(self.answers())
            self.answered.emit()


class ColumnList(QWidget):
    """One line a column of the sender: its heading, a few of its values, what it means and how sure that is."""

    answered = Signal()

    def __init__(self, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._choices: dict[str, QComboBox] = {}
        self._shown: dict[str, str] = {}
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(14, 10, 14, 10)
        self._body.setSpacing(10)

    def show_tables(self, tables: Sequence[PreviewTable]) -> None:
        clear(self._body)
        self._choices, self._shown = {}, {}
        for table in tables:
            if table.list_name:
                self._body.addWidget(self._table(table))
            elif table.source.columns:
                said = self.tr("It is read as neither needs nor pledges. Say above which it is, to name its columns.")
                self._body.addWidget(label(table.sheet, "heading"))
                self._body.addWidget(label(said, "soft", wrap=True))
        self._body.addStretch(1)

    def mapping(self) -> Mapping[str, str]:
        """Heading to field, for the columns whose meaning was changed here."""
        now = {name: str(choice.currentData()) for name, choice in self._choices.items()}
        return {name: key for name, key in now.items() if key != self._shown[name]}

    def _table(self, table: PreviewTable) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        grid.addWidget(label(table.sheet, "heading"), 0, 0, 1, 4)
        heads = (self.tr("Column"), self.tr("Values"), self.tr("Means"), self.tr("How sure"))
        for at, text in enumerate(heads):
            grid.addWidget(label(text, "section"), 1, at)
        for line, guess in enumerate(table.columns, start=2):
            self._add_column(grid, line, table.list_name, guess)
        grid.setColumnStretch(1, 1)
        return holder

    def _add_column(self, grid: QGridLayout, line: int, list_name: str, guess: ColumnGuess) -> None:
        name = guess.column.name
        choice = QComboBox()
        choice.addItem(self.tr("not used"), NOT_USED)
        for field in FIELDS_OF[list_name]:
            if field.importable:
                choice.addItem(self._wording.text(field.label), field.key)
        meaning = guess.field if guess.sure and guess.field else NOT_USED
        choice.setCurrentIndex(max(0, choice.findData(meaning)))
        choice.setAccessibleName(self.tr("Meaning of the column {name}").format(name=name))
        choice.activated.connect(self._tell)
        self._choices[name], self._shown[name] = choice, meaning
        values = " · ".join(guess.samples[:SAMPLES])
        tone = "warn" if guess.open else "good" if guess.sure and guess.field else "mute"
        sure = self._wording.percent(guess.confidence / 100) if guess.field else self.tr("set aside")
        grid.addWidget(label(f"{guess.column.letter}  {name}"), line, 0)
        grid.addWidget(label(values[:80], "soft"), line, 1)
        grid.addWidget(choice, line, 2)
        grid.addWidget(chip(sure, tone), line, 3, Qt.AlignmentFlag.AlignLeading)

    @Slot()
    def _tell(self) -> None:
        self.answered.emit()


def _answer(choice: QComboBox) -> str:
    """The id of the chosen answer, or the name that was typed."""
    text = choice.currentText().strip()
    at = choice.findText(text)
    return str(choice.itemData(at) or "") if at >= 0 else text
