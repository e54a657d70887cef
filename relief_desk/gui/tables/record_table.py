"""The table itself: keys as in a spreadsheet, editing in the cell, copying and pasting blocks; writes nothing.

There is no style sheet on the table: a background from one would stop it from scrolling by moving what is painted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from relief_desk.gui.line_drops import Carried, drag_line
from relief_desk.gui.tables.cell_editors import CellLine, CompletingLine, suggestions_for
from relief_desk.gui.tables.column_widths import fitted_widths, least_width, usual_width
from relief_desk.gui.tables.record_delegate import RecordDelegate, row_height
from relief_desk.gui.tables.record_header import RecordHeader
from relief_desk.gui.tables.record_model import EDIT, RecordModel

COPY_ROWS_LIMIT = 50_000
AROUND_TEXT = 40
_Hint = QAbstractItemDelegate.EndEditHint


class EditingDelegate(RecordDelegate):
    """Paints as `RecordDelegate` does, and makes the editors."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        field = self._model.field(index.column())
        name = self._model.wording.text(field.label)
        suggestions = suggestions_for(field, self._model.cells)
        return CompletingLine(parent, field, name, suggestions) if suggestions else CellLine(parent, field, name)

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        if isinstance(editor, CellLine):
            editor.setText(self._model.entry_text(index.row(), index.column()))

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if isinstance(editor, CellLine):
            model.setData(index, editor.text(), EDIT)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        editor.setGeometry(option.rect.adjusted(0, 0, 0, -1))


class RecordTable(QTableView):
    """A list of records. `row_shown` tells the current row; `paste_wanted` and `clear_wanted` ask for edits.

    Enter goes down and Tab along, in the cell's editor too; F2 or typing edits; Delete empties; Ctrl+C copies,
    Ctrl+Shift+C with headings; Ctrl+V pastes a block at the current cell.
    """

    row_shown = Signal(int)
    selection_changed = Signal()
    paste_wanted = Signal(int, int, str)
    clear_wanted = Signal()
    sort_wanted = Signal(object)
    columns_wanted = Signal()
    too_much = Signal(int)
    not_editable = Signal(int)
    """Somebody began to type in a column, pasted or emptied, where nothing can be changed."""

    def __init__(self, model: RecordModel, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.records = model
        self._kept: tuple[int, int, int, int] | None = None
        self._carries: Callable[[int], Carried | None] | None = None
        self._chosen_widths: dict[str, int] = {}
        self._given_widths: dict[str, int] = {}
        self.header = RecordHeader(model, self)
        self.header.sort_wanted.connect(self.sort_wanted)
        self.header.columns_wanted.connect(self.columns_wanted)
        self.setHorizontalHeader(self.header)
        self.setModel(model)
        # A heading asks whether every row is selected before it is painted: with all selected, that takes minutes.
        self.header.setSelectionModel(QItemSelectionModel(model, self.header))
        self.painting = EditingDelegate(self, model, today)
        self.setItemDelegate(self.painting)
        self._set_habits()
        self.take_widths({})
        model.renewing.connect(self._keep_place)
        model.renewed.connect(self._go_back)
        model.counted.connect(self._go_back_later)

    def _set_habits(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.AnyKeyPressed | triggers.DoubleClicked)
        self.header.setStretchLastSection(True)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setMinimumSectionSize(20)
        rows.setDefaultSectionSize(row_height(self))

    def let_drag(self, carries: Callable[[int], Carried | None]) -> None:
        """Let rows be dragged where they are selected; `carries` says what one would bring along, None for nothing."""
        self._carries = carries
        self.setDragEnabled(True)

    def startDrag(self, actions: Qt.DropAction) -> None:
        carried = self._carries(self.currentIndex().row()) if self._carries is not None else None
        if carried is not None:
            drag_line(self, carried)

    # -- columns ----------------------------------------------------------------------------------------------

    def widths(self) -> dict[str, int]:
        """Width in pixels by field key of the columns that the user made wider or narrower; the others follow."""
        stretched = self.header.logicalIndex(self.header.count() - 1)
        for at, key in enumerate(self.records.columns):
            width = self.columnWidth(at)
            if at != stretched and width != self._given_widths.get(key, width):
                self._chosen_widths[key] = width
        return dict(self._chosen_widths)

    def take_widths(self, widths: Mapping[str, int]) -> None:
        """Set widths by field key; the others get what is usual, or less where all come to fit by that."""
        self.painting.take_columns()
        self._chosen_widths = dict(widths)
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.widths()
            self._fit_columns()

    def _fit_columns(self) -> None:
        wanted, least = [], []
        for at, key in enumerate(self.records.columns):
            chosen, field = self._chosen_widths.get(key), self.records.field(at)
            words = tuple(map(self.records.cells.choice, field.choices))
            wanted.append(chosen or usual_width(field, self.header, at, words))
            least.append(chosen or least_width(field, self.header, at, words))
        for at, width in enumerate(fitted_widths(wanted, least, self.viewport().width())):
            self.setColumnWidth(at, width)
        self._given_widths = {key: self.columnWidth(at) for at, key in enumerate(self.records.columns)}

    def visual_columns(self) -> tuple[str, ...]:
        """The keys in the order in which they are seen, after the user moved columns."""
        return tuple(self.records.columns[self.header.logicalIndex(at)] for at in range(len(self.records.columns)))

    # -- rows and selection -----------------------------------------------------------------------------------

    def selected_rows(self) -> Sequence[int]:
        """The rows with a selected cell, in order; one range where they follow each other, however many they are."""
        spans = sorted((span.top(), span.bottom()) for span in self._spans())
        if not spans:
            return ()
        if all(after[0] <= before[1] + 1 for before, after in pairwise(spans)):
            return range(spans[0][0], max(bottom for _, bottom in spans) + 1)
        return sorted({row for top, bottom in spans for row in range(top, bottom + 1)})

    def selected_columns(self) -> list[int]:
        columns: set[int] = set()
        for span in self._spans():
            columns.update(range(span.left(), span.right() + 1))
        return sorted(columns, key=self.header.visualIndex)

    def _spans(self) -> list[QItemSelectionRange]:
        held = self.selectionModel().selection()
        return [held.at(number) for number in range(held.count())]

    def show_row(self, row: int) -> None:
        """Make a row the current one and bring it into sight."""
        column = max(0, self.currentIndex().column())
        index = self.records.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def currentChanged(self, current: QModelIndex | QPersistentModelIndex, previous: object) -> None:
        super().currentChanged(current, previous)  # type: ignore[arg-type]
        row_before = previous.row() if isinstance(previous, QModelIndex) else -1
        for row in {row_before, current.row()} - {-1}:
            self._repaint_row(row)
        if current.row() != row_before:
            self.row_shown.emit(current.row())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()

    # -- keys -------------------------------------------------------------------------------------------------

    def keyboardSearch(self, search: str) -> None:
        """Nothing: Qt would look through every row of the list; the search field above finds in all of them at once."""

    def sizeHintForColumn(self, column: int) -> int:
        """As wide as the widest text that is in sight, for a double click between two headings."""
        top, bottom = max(0, self.rowAt(0)), self.rowAt(self.viewport().height() - 1)
        last = bottom if bottom >= 0 else self.records.rowCount() - 1
        texts = [str(self.records.index(row, column).data()) for row in range(top, last + 1)]
        return max((self.fontMetrics().horizontalAdvance(text) for text in texts), default=0) + AROUND_TEXT

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if self.state() == QAbstractItemView.State.EditingState:
            # What an editor did not use: it is about to end its edit, and says itself where to go on.
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._step(-1 if shift else 1, 0)
        elif event.matches(QKeySequence.StandardKey.Copy) or (control and shift and event.key() == Qt.Key.Key_C):
            self.copy(with_headings=bool(shift))
        elif self._would_change(event) and not self._can_change():
            self.not_editable.emit(max(0, self.currentIndex().column()))
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._ask_paste()
        elif event.key() == Qt.Key.Key_Delete:
            self.clear_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _would_change(event: QKeyEvent) -> bool:
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        typed = bool(event.text().strip()) and event.text().isprintable() and not held
        pasted = event.matches(QKeySequence.StandardKey.Paste)
        return typed or pasted or event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Delete)

    def _can_change(self) -> bool:
        """A block may begin in a column that cannot be typed in; what is refused of it is said in its preview."""
        several = len(self.selected_columns()) > 1
        return self.records.editable and (several or self.records.can_edit(max(0, self.currentIndex().column())))

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After an edit: Tab goes along, Enter down, and neither opens the next editor, as in a spreadsheet."""
        super().closeEditor(editor, _Hint.NoHint)
        self.setFocus()
        if hint == _Hint.EditNextItem:
            self._step(0, 1)
        elif hint == _Hint.EditPreviousItem:
            self._step(0, -1)
        elif hint == _Hint.SubmitModelCache:
            self._step(1, 0)

    def copy(self, with_headings: bool = False) -> None:
        """Put the selected cells on the clipboard as a block that spreadsheets take."""
        rows, columns = self.selected_rows(), self.selected_columns()
        if len(rows) > COPY_ROWS_LIMIT:
            self.too_much.emit(COPY_ROWS_LIMIT)
            return
        headings = [[self.records.headerData(at, Qt.Orientation.Horizontal) for at in columns]] if with_headings else []
        cells = [[_one_cell(self.records.entry_text(row, column)) for column in columns] for row in rows]
        lines = ["\t".join(line) for line in (*headings, *cells)]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _ask_paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        current = self.currentIndex()
        if text and current.isValid():
            rows, columns = self.selected_rows(), self.selected_columns()
            row = rows[0] if rows else current.row()
            self.paste_wanted.emit(row, columns[0] if columns else current.column(), text)

    def _step(self, rows: int, columns: int) -> None:
        current = self.currentIndex()
        seen = self.header.visualIndex(current.column()) + columns
        column = self.header.logicalIndex(seen) if 0 <= seen < self.header.count() else current.column()
        index = self.records.index(current.row() + rows, column)
        if index.isValid():
            self.setCurrentIndex(index)

    # -- keeping the place ------------------------------------------------------------------------------------

    @property
    def seeking(self) -> bool:
        """The record one stood on is not among the rows that are there so far, but others are still to come."""
        return self._kept is not None

    @Slot()
    def _keep_place(self) -> None:
        current = self.currentIndex()
        if current.isValid() and current.row() < len(self.records.rowids):
            below_top = current.row() - max(self.rowAt(0), 0)
            rowid = self.records.rowids[current.row()]
            self._kept = (rowid, current.column(), below_top, self.horizontalScrollBar().value())

    @Slot()
    def _go_back(self) -> None:
        self.painting.take_columns()
        if self._kept is not None:
            self._find_place()
        # Qt empties selection and place in silence when rows are renewed.
        self.selection_changed.emit()
        self.row_shown.emit(self.currentIndex().row())

    @Slot(int, bool)
    def _go_back_later(self, _count: int, complete: bool) -> None:
        """With all rows there: to the record one stood on, unless it is gone."""
        if self._kept is not None and complete:
            self._find_place()
            self._kept = None

    def _find_place(self) -> None:
        if self._kept is None:
            return
        rowid, column, below_top, sideways = self._kept
        row = self.records.row_of_rowid(rowid)
        if row < 0:
            return
        index = self.records.index(row, min(column, self.records.columnCount() - 1))
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.verticalScrollBar().setValue(max(0, row - below_top))
        self.horizontalScrollBar().setValue(sideways)
        self._kept = None

    def _repaint_row(self, row: int) -> None:
        self.viewport().update(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))


def _one_cell(text: str) -> str:
    """A text that stays one cell when pasted."""
    return text.replace("\t", " ").replace("\n", " ")
