"""A finished table of typed cells to look at, sort, tick and search; it reads nothing and edits nothing.

For the previews: proposals, reconciliations, imports. The long lists that are edited have their own windowed model.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from relief_desk.domain.fields import Kind
from relief_desk.domain.folding import fold
from relief_desk.domain.sheets import WORDED_KINDS, Cell, Column, Table
from relief_desk.gui.chips import paint_chip, tone_of
from relief_desk.gui.fonts import scaled
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.theme import theme

ROW_HEIGHT, LETTER_WIDTH = 34, 7.4
FOLDED_AT_ONCE = 250
NUMBERS = frozenset({Kind.QUANTITY, Kind.COUNT, Kind.MONEY, Kind.DAYS})
CHIPS = frozenset({Kind.TIER, Kind.CHOICE})
Index = QModelIndex | QPersistentModelIndex
LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
TRAILING = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
TIER_ORDER = {"Critical": 1, "High": 2, "Medium": 3, "Low": 4}


class SheetModel(QAbstractTableModel):
    """The rows of a `Table` in an order of their own; with `ticks` each row can be chosen in the first column."""

    ticked = Signal(int)
    """How many rows are ticked now, of all rows, shown or not."""

    def __init__(self, wording: LocalWording, ticks: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._ticks = ticks
        self._columns: tuple[Column, ...] = ()
        self._places: tuple[int, ...] = ()
        self._rows: tuple[tuple[Cell, ...], ...] = ()
        self._order: list[int] = []
        self._shown: list[int] = []
        self._text = ""
        self._tickable: frozenset[int] = frozenset()
        self._chosen: set[int] = set()
        self._search: list[str] = []
        self._preparing = QTimer(self)
        self._preparing.setInterval(0)
        self._preparing.timeout.connect(self._prepare_some)

    def show_table(self, table: Table, tickable: frozenset[int] | None = None) -> None:
        """Show these rows, all ticked that can be, in their own order; hidden columns are left out."""
        self.beginResetModel()
        # The rows are kept as they are: to copy ten thousand of them would hold up the screen.
        self._places = tuple(at for at, column in enumerate(table.columns) if not column.hidden)
        self._columns = tuple(table.columns[at] for at in self._places)
        self._rows = table.rows
        self._order = list(range(len(self._rows)))
        self._shown = list(self._order)
        every = frozenset(self._order) if tickable is None else tickable
        self._tickable = every if self._ticks else frozenset()
        self._chosen = set(self._tickable)
        self._text = ""
        self._search = []
        self.endResetModel()
        self._preparing.start()
        self.ticked.emit(len(self._chosen))

    def columns(self) -> tuple[Column, ...]:
        return self._columns

    def row_of(self, index: Index) -> int:
        """The row's place in the table as it was given."""
        return self._order[index.row()]

    def chosen_rows(self) -> frozenset[int]:
        """Places of the ticked rows in the table as it was given."""
        return frozenset(self._chosen)

    def choose(self, rows: Iterable[int]) -> None:
        self._chosen = set(rows) & self._tickable
        if self._order:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._order) - 1, 0))
        self.ticked.emit(len(self._chosen))

    def show_only(self, rows: Iterable[int] | None) -> None:
        """Show only these rows of the table, in its own order; None shows all."""
        self._shown = list(range(len(self._rows))) if rows is None else sorted(rows)
        self.search(self._text)

    @Slot(str)
    def search(self, text: str) -> None:
        """Show only rows in which every word of the text begins a word, in any script."""
        self._text = text
        words = fold(text).split()
        if words and len(self._search) < len(self._rows):
            return  # `_prepare_some` comes back to this text
        self.beginResetModel()
        self._order = [at for at in self._shown if all(f" {word}" in self._search[at] for word in words)]
        self.endResetModel()

    @Slot()
    def _prepare_some(self) -> None:
        """Fold the words of a few more rows, so that the first letter typed finds them ready."""
        done = len(self._search)
        self._search += [" " + fold(" ".join(self._texts(row))) for row in self._rows[done : done + FOLDED_AT_ONCE]]
        if len(self._search) >= len(self._rows):
            self._preparing.stop()
            if self._text:
                self.search(self._text)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._columns)

    def cell(self, index: Index) -> tuple[Cell, Column]:
        row = self._rows[self._order[index.row()]]
        return row[self._places[index.column()]], self._columns[index.column()]

    def text(self, index: Index) -> str:
        cell, column = self.cell(index)
        return shown_text(cell, column.kind, self._wording)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.text(index) or None
        if role == Qt.ItemDataRole.CheckStateRole and self._ticks and index.column() == 0:
            row = self._order[index.row()]
            if row in self._tickable:
                return Qt.CheckState.Checked if row in self._chosen else Qt.CheckState.Unchecked
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and self._columns[index.column()].kind in NUMBERS:
            return TRAILING
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self._ticks or index.column() != 0:
            return False
        row = self._order[index.row()]
        if row not in self._tickable:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._chosen.add(row)
        else:
            self._chosen.discard(row)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit(len(self._chosen))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid():
            flags |= Qt.ItemFlag.ItemIsDragEnabled  # whether rows can be dragged is the view's to say
        if index.isValid() and index.column() == 0 and self._order[index.row()] in self._tickable:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._wording.text(column.heading)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._wording.text(column.help) if column.help else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return TRAILING if column.kind in NUMBERS else LEADING
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self._columns):
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        rows = [self._order[index.row()] for index in before]
        kind, place_in_row = self._columns[column].kind, self._places[column]
        self._order.sort(
            key=lambda row: _sort_key(self._rows[row][place_in_row], kind, self._wording),
            reverse=order == Qt.SortOrder.DescendingOrder,
        )
        place = {row: at for at, row in enumerate(self._order)}
        after = [self.index(place[row], index.column()) for row, index in zip(rows, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _texts(self, row: Sequence[Cell]) -> list[str]:
        pairs = zip(self._places, self._columns, strict=True)
        return [shown_text(row[at], column.kind, self._wording) for at, column in pairs]


def shown_text(cell: Cell, kind: Kind, wording: LocalWording) -> str:
    """The cell as a reader sees it: digits, days and words of the language."""
    match cell:
        case None:
            return ""
        case str():
            return wording.text(cell) if cell and kind in WORDED_KINDS else cell
        case bool():
            return wording.text("yes" if cell else "no")
        case int():
            return wording.amount(cell) if kind in (Kind.QUANTITY, Kind.MONEY) else wording.number(cell)
        case date():
            return wording.day(cell)
        case Fraction():
            return wording.percent(float(cell))
        case tuple():
            return " ".join(wording.say(phrase) for phrase in cell)
        case _:
            return wording.say(cell)


def _sort_key(cell: Cell, kind: Kind, wording: LocalWording) -> tuple[int, int | Fraction, str]:
    """Amounts first, then words, nothing last."""
    if cell is None or cell == "":
        return (2, 0, "")
    if kind is Kind.TIER:
        return (0, TIER_ORDER.get(str(cell), 9), "")
    if isinstance(cell, int | Fraction):
        return (0, cell, "")
    if isinstance(cell, date):
        return (0, cell.toordinal(), "")
    return (1, 0, fold(shown_text(cell, kind, wording)))


class SheetDelegate(QStyledItemDelegate):
    """Paints a row with a thin line below, words as chips, shares as bars."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, round(ROW_HEIGHT * theme().scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, SheetModel):
            return
        area, state = option.rect, option.state
        cell, column = model.cell(index)
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme().colour("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme().colour("hover"))
        painter.setPen(theme().colour("line"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme().colour("primary"), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -2))
        inner = area.adjusted(8, 0, -8, -1)
        tick = index.data(Qt.ItemDataRole.CheckStateRole)
        if tick is not None:
            inner = self._paint_tick(painter, option, inner, Qt.CheckState(tick))
        text = model.text(index)
        small = scaled(option.font, 0.92)
        if column.kind in CHIPS and text:
            paint_chip(painter, inner, text, tone_of(str(cell)), small, _rtl(option))
        elif isinstance(cell, Fraction):
            self._paint_share(painter, option, inner, cell, text)
        else:
            painter.setPen(theme().colour("text_faint" if column.kind is Kind.REFERENCE else "text"))
            align = TRAILING if column.kind in NUMBERS else LEADING
            short = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, align, short)
        painter.restore()

    def _paint_tick(self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, tick: Qt.CheckState) -> QRect:
        box = self.tick_area(option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        checked = tick == Qt.CheckState.Checked
        painter.setPen(QPen(theme().colour("primary" if checked else "outline"), 1.2))
        painter.setBrush(theme().colour("primary" if checked else "surface"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if checked:
            painter.setPen(QPen(theme().colour("on_primary"), 1.8))
            x, y, w = box.x(), box.y(), box.width()
            painter.drawPolyline(
                [
                    QRectF(x + w * 0.25, y + w * 0.52, 0, 0).topLeft(),
                    QRectF(x + w * 0.44, y + w * 0.70, 0, 0).topLeft(),
                    QRectF(x + w * 0.76, y + w * 0.30, 0, 0).topLeft(),
                ]
            )
        shift = box.width() + 10
        return inner.adjusted(0, 0, -shift, 0) if _rtl(option) else inner.adjusted(shift, 0, 0, 0)

    def tick_area(self, option: QStyleOptionViewItem) -> QRect:
        size = round(16 * theme().scale)
        inner = option.rect.adjusted(8, 0, -8, -1)
        left = inner.right() - size + 1 if _rtl(option) else inner.left()
        return QRect(left, inner.center().y() - size // 2 + 1, size, size)

    def _paint_share(
        self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, share: Fraction, text: str
    ) -> None:
        words = round(44 * theme().scale)
        height = round(8 * theme().scale)
        rtl = _rtl(option)
        track = QRectF(
            inner.left() + (words if rtl else 0), inner.center().y() - height / 2 + 0.5, inner.width() - words, height
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("track"))
        painter.drawRoundedRect(track, height / 2, height / 2)
        part = min(1.0, float(share))
        if part > 0:
            fill = QRectF(track)
            fill.setWidth(max(float(height), track.width() * part))
            if rtl:
                fill.moveRight(track.right())
            painter.setBrush(theme().cover_colour(part))
            painter.drawRoundedRect(fill, height / 2, height / 2)
        painter.setPen(theme().colour("text"))
        place = QRect(inner.left() if rtl else inner.right() - words, inner.top(), words, inner.height())
        painter.drawText(place, TRAILING, text)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click on the box ticks it."""
        tick = index.data(Qt.ItemDataRole.CheckStateRole)
        if tick is None or event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        if not self.tick_area(option).adjusted(-8, -8, 8, 8).contains(event.position().toPoint()):
            return False
        checked = Qt.CheckState(tick) == Qt.CheckState.Checked
        turned = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
        return model.setData(index, turned, Qt.ItemDataRole.CheckStateRole)


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


def _rtl(option: QStyleOptionViewItem) -> bool:
    return option.direction == Qt.LayoutDirection.RightToLeft
