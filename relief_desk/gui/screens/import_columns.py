"""The columns of a sender's tables and what they mean, to be corrected; it guesses nothing itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from relief_desk.domain.fields import FIELDS_OF
from relief_desk.domain.importing.mapping import NOT_USED, ColumnGuess
from relief_desk.domain.importing.preview import PreviewTable
from relief_desk.gui.building_blocks import ShortenedLabel, chip, clear, label, restyle
from relief_desk.gui.local_wording import LocalWording

SAMPLES = 3


@dataclass(frozen=True, slots=True)
class _Line:
    """One column: what the mapping calls it, what it was shown to mean and how sure, and the widgets of both."""

    key: str
    meaning: str
    sure: str
    tone: str
    choice: QComboBox
    chip: QLabel

    @property
    def chosen(self) -> str:
        return str(self.choice.currentData())


class ColumnList(QWidget):
    """One line a column of the sender: its heading, a few of its values, what it means and how sure that is."""

    answered = Signal()

    def __init__(self, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._lines: list[_Line] = []
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(14, 10, 14, 10)
        self._body.setSpacing(10)

    def show_tables(self, tables: Sequence[PreviewTable]) -> None:
        clear(self._body)
        self._lines = []
        for table in tables:
            if table.list_name:
                self._body.addWidget(self._table(table))
            elif table.source.columns:
                said = self.tr("It is read as neither needs nor pledges. Say above which it is, to name its columns.")
                self._body.addWidget(label(table.sheet, "heading"))
                self._body.addWidget(label(said, "soft", wrap=True))
        self._body.addStretch(1)

    def mapping(self) -> Mapping[str, str]:
        """Heading to field, for the columns whose meaning was changed here; a letter where a heading stands twice."""
        return {line.key: line.chosen for line in self._lines if line.chosen != line.meaning}

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
        headings = Counter(guess.column.name for guess in table.columns)
        for at, guess in enumerate(table.columns, start=2):
            key = guess.column.name if headings[guess.column.name] == 1 else guess.column.letter
            self._add_column(grid, at, table.list_name, guess, key)
        grid.setColumnStretch(1, 1)
        return holder

    def _add_column(self, grid: QGridLayout, at: int, list_name: str, guess: ColumnGuess, key: str) -> None:
        name = f"{guess.column.letter}  {guess.column.name}"
        choice = QComboBox()
        choice.addItem(self.tr("not used"), NOT_USED)
        for field in FIELDS_OF[list_name]:
            if field.importable:
                choice.addItem(self._wording.text(field.label), field.key)
        meaning = guess.field if guess.sure and guess.field else NOT_USED
        choice.setCurrentIndex(max(0, choice.findData(meaning)))
        choice.setAccessibleName(self.tr("Meaning of the column {name}").format(name=name))
        choice.activated.connect(self._tell)
        values = ShortenedLabel()
        values.setText(self._wording.side_by_side(*map(self._wording.isolated, guess.samples[:SAMPLES])))
        tone = "warn" if guess.open else "good" if guess.sure and guess.field else "mute"
        sure = self._wording.percent(guess.confidence / 100) if guess.field else self.tr("set aside")
        line = _Line(key, meaning, sure, f"chip-{tone}", choice, chip(sure, tone))
        self._lines.append(line)
        grid.addWidget(label(name), at, 0)
        grid.addWidget(values, at, 1)
        grid.addWidget(choice, at, 2)
        grid.addWidget(line.chip, at, 3, Qt.AlignmentFlag.AlignLeading)

    @Slot()
    def _tell(self) -> None:
        for line in self._lines:
            told = line.chosen != line.meaning
            line.chip.setText(self.tr("as you say") if told else line.sure)
            restyle(line.chip, "chip-good" if told else line.tone)
        self.answered.emit()
