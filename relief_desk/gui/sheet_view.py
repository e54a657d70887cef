"""A finished table to look at: arrow keys, ticks by space, sorting by a heading, copying; it edits nothing."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from relief_desk.domain.fields import Kind
from relief_desk.gui.sheet_delegate import CHIPS, ROW_HEIGHT, SheetDelegate
from relief_desk.gui.sheet_model import SheetModel
from relief_desk.gui.tables.column_widths import fitted_widths, heading_width, least_width, usual_width
from relief_desk.gui.theme import theme

SENTENCE, LEAST_OF_SENTENCE = 28, 0.4
"""So many letters wide is a column of sentences, which need not be read to the end in it."""
ROWS_MEASURED = 200
BOX_ROOM = 26


class SheetView(QTableView):
    """The table: arrow keys move, space ticks, a click on a heading sorts, Ctrl+C copies with headings."""

    row_shown = Signal(int)
    """The current row's place in the table as it was given, or -1."""

    def __init__(self, model: SheetModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setModel(model)
        self._model = model
        self._fitted: list[int] = []
        self.setItemDelegate(SheetDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(round(ROW_HEIGHT * theme().scale))
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsMovable(True)
        heads.setStretchLastSection(True)
        heads.setMinimumSectionSize(48)
        heads.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        heads.setSortIndicatorClearable(True)
        model.modelReset.connect(self._size_columns)
        self.selectionModel().currentRowChanged.connect(self._tell_row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._turn_ticks()
        else:
            super().keyPressEvent(event)

    def _turn_ticks(self) -> None:
        """Tick the selected rows, or untick them where the one in hand is ticked."""
        tick = self._model.index(self.currentIndex().row(), 0).data(Qt.ItemDataRole.CheckStateRole)
        if tick is None:
            return
        checked = Qt.CheckState(tick) == Qt.CheckState.Checked
        rows = {self._model.row_of(index) for index in self.selectionModel().selectedRows()}
        chosen = self._model.chosen_rows()
        self._model.choose(chosen - rows if checked else chosen | rows)

    def copy_selection(self) -> None:
        """The selected rows as tab-separated text with headings."""
        columns = range(self._model.columnCount())
        rows = sorted({index.row() for index in self.selectedIndexes()})
        heads = [str(self._model.headerData(at, Qt.Orientation.Horizontal)) for at in columns]
        lines = [[self._model.text(self._model.index(row, at)) for at in columns] for row in rows]
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in (heads, *lines)))

    @Slot()
    def _size_columns(self) -> None:
        self._fit_columns()
        if self._model.rowCount():
            self.stand_on(0)
        else:
            self.row_shown.emit(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns again, unless the user made one wider or narrower."""
        super().resizeEvent(event)
        if self._fitted == self._widths_now():
            self._fit_columns()

    def _fit_columns(self) -> None:
        """Let texts give way where all columns come to fit by that, sentences always; what is left is for these."""
        heads, columns = self.horizontalHeader(), self._model.columns()
        words = [self._chip_words(at) if column.kind in CHIPS else () for at, column in enumerate(columns)]
        wanted = [usual_width(column, heads, at, words[at]) for at, column in enumerate(columns)]
        least = [least_width(column, heads, at, words[at]) for at, column in enumerate(columns)]
        if columns and self._model.ticks:
            wanted[0], least[0] = wanted[0] + BOX_ROOM, least[0] + BOX_ROOM
        texts = [at for at, each in enumerate(columns) if each.kind is Kind.TEXT]
        room, sentences = self.viewport().width(), [at for at in texts if columns[at].width >= SENTENCE]
        for at in texts:  # the short ones hold a day or a number as somebody wrote it
            shortest = max(round(wanted[at] * LEAST_OF_SENTENCE), heading_width(heads, at))
            least[at] = shortest if at in sentences else wanted[at]
        if sum(least) > room:
            wanted = [least[at] if at in sentences else width for at, width in enumerate(wanted)]
        widths = fitted_widths(wanted, least, room)
        if sentences:
            widths[sentences[0]] += max(0, room - sum(widths))
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width)
        self._fitted = self._widths_now()

    def _widths_now(self) -> list[int]:
        """Of all columns but the one seen last, which takes what is left."""
        heads = self.horizontalHeader()
        return [heads.sectionSize(heads.logicalIndex(at)) for at in range(heads.count() - 1)]

    def _chip_words(self, column: int) -> set[str]:
        """The words in the first rows of a column."""
        rows = range(min(self._model.rowCount(), ROWS_MEASURED))
        return {self._model.text(self._model.index(row, column)) for row in rows}

    def stand_on(self, at: int) -> None:
        """Make a shown row the current one and the only one selected, whatever keys are still held down."""
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self._model.index(at, 0), alone)

    @Slot(QModelIndex, QModelIndex)
    def _tell_row(self, current: QModelIndex, before: QModelIndex) -> None:
        self.row_shown.emit(self._model.row_of(current) if current.isValid() else -1)
