"""A finished table to look at: arrow keys, ticks by space, sorting by a heading, copying; it edits nothing."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from relief_desk.gui.fonts import scaled
from relief_desk.gui.sheet_delegate import ROW_HEIGHT, SheetDelegate
from relief_desk.gui.sheet_model import SheetModel
from relief_desk.gui.theme import theme

LETTER_WIDTH = 7.4


class SheetView(QTableView):
    """The table: arrow keys move, space ticks, a click on a heading sorts, Ctrl+C copies with headings."""

    row_shown = Signal(int)
    """The current row's place in the table as it was given, or -1."""

    def __init__(self, model: SheetModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setModel(model)
        self._model = model
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
        letters = QFontMetrics(scaled(self.font(), 0.95, bold=True))
        for at, column in enumerate(self._model.columns()):
            heading = str(self._model.headerData(at, Qt.Orientation.Horizontal))
            usual = round(column.width * LETTER_WIDTH * theme().scale) + 20
            self.setColumnWidth(at, max(usual, letters.horizontalAdvance(heading) + 34))
        if self._model.rowCount():
            self.stand_on(0)
        else:
            self.row_shown.emit(-1)

    def stand_on(self, at: int) -> None:
        """Make a shown row the current one and the only one selected, whatever keys are still held down."""
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self._model.index(at, 0), alone)

    @Slot(QModelIndex, QModelIndex)
    def _tell_row(self, current: QModelIndex, before: QModelIndex) -> None:
        self.row_shown.emit(self._model.row_of(current) if current.isValid() else -1)
