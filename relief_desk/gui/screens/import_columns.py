"""The columns of a sender's tables and what they mean, to be corrected; it guesses nothing itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from relief_desk.domain.fields import FIELDS_OF
from relief_desk.domain.importing.mapping import NOT_USED, ColumnGuess
from relief_desk.domain.importing.preview import PreviewTable
from relief_desk.gui.building_blocks import ShortenedLabel, chip, clear, label
from relief_desk.gui.local_wording import LocalWording

SAMPLES = 3


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
        values = ShortenedLabel()
        values.setText(self._wording.side_by_side(*map(self._wording.isolated, guess.samples[:SAMPLES])))
        tone = "warn" if guess.open else "good" if guess.sure and guess.field else "mute"
        sure = self._wording.percent(guess.confidence / 100) if guess.field else self.tr("set aside")
        grid.addWidget(label(f"{guess.column.letter}  {name}"), line, 0)
        grid.addWidget(values, line, 1)
        grid.addWidget(choice, line, 2)
        grid.addWidget(chip(sure, tone), line, 3, Qt.AlignmentFlag.AlignLeading)

    @Slot()
    def _tell(self) -> None:
        self.answered.emit()
