"""A finished table of typed cells as Qt's model: sorted, ticked, searched; it reads nothing and paints nothing.

For the previews: proposals, reconciliations, imports. The long lists that are edited have their own windowed model.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot

from relief_desk.domain.fields import Kind
from relief_desk.domain.folding import fold
from relief_desk.domain.sheets import WORDED_KINDS, Cell, Column, Table
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.sliced_work import SlicedWork

REST_MS = 20
"""Rows are folded for the search with so long a rest between, until somebody waits for it."""
NUMBERS = frozenset({Kind.QUANTITY, Kind.COUNT, Kind.MONEY, Kind.DAYS})
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
        self.ticks = ticks
        self._columns: tuple[Column, ...] = ()
        self._places: tuple[int, ...] = ()
        self._rows: tuple[tuple[Cell, ...], ...] = ()
        self._order: list[int] = []
        self._shown: list[int] = []
        self._text = ""
        self._tickable: frozenset[int] = frozenset()
        self._chosen: set[int] = set()
        self._search: list[str] = []
        self._folding, self._sorting = SlicedWork(self), SlicedWork(self)

    def show_table(
        self, table: Table, tickable: frozenset[int] | None = None, only: Iterable[int] | None = None
    ) -> None:
        """Show these rows, or only some of them, in their own order, all ticked that can be; no hidden columns."""
        self.beginResetModel()
        # The rows are kept as they are: to copy ten thousand of them would hold up the screen.
        self._places = tuple(at for at, column in enumerate(table.columns) if not column.hidden)
        self._columns = tuple(table.columns[at] for at in self._places)
        self._rows = table.rows
        self._shown = list(range(len(self._rows))) if only is None else sorted(only)
        self._order = list(self._shown)
        every = frozenset(range(len(self._rows))) if tickable is None else tickable
        self._tickable = every if self.ticks else frozenset()
        self._chosen = set(self._tickable)
        self._text = ""
        self._search = []
        self.endResetModel()
        self._sorting.begin(iter(()))
        self._folding.begin(self._fold_rows(), REST_MS)
        self.ticked.emit(len(self._chosen))

    def columns(self) -> tuple[Column, ...]:
        return self._columns

    def row_of(self, index: Index) -> int:
        """The row's place in the table as it was given."""
        return self._order[index.row()]

    def place_of(self, row: int) -> int:
        """Where a row of the table as it was given is shown; -1 where it is not."""
        return self._order.index(row) if row in self._order else -1

    def chosen_rows(self) -> frozenset[int]:
        """Places of the ticked rows in the table as it was given."""
        return frozenset(self._chosen)

    @property
    def chosen_count(self) -> int:
        return len(self._chosen)

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
            self._folding.hurry()  # which comes back to this text
            return
        self.beginResetModel()
        self._order = list(self._shown)
        for word in words:
            self._order = [at for at in self._order if f" {word}" in self._search[at]]
        self.endResetModel()

    def _fold_rows(self) -> Iterator[None]:
        """Fold the words of the rows, so that the first letter typed finds them ready."""
        for row in self._rows:
            self._search.append(" " + fold(" ".join(self._texts(row))))
            yield
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
        if role == Qt.ItemDataRole.CheckStateRole and self.ticks and index.column() == 0:
            row = self._order[index.row()]
            if row in self._tickable:
                return Qt.CheckState.Checked if row in self._chosen else Qt.CheckState.Unchecked
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and self._columns[index.column()].kind in NUMBERS:
            return TRAILING
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self.ticks or index.column() != 0:
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
        self._sorting.begin(self._sort_rows(self._places[column], self._columns[column].kind, order))

    def _sort_rows(self, place: int, kind: Kind, order: Qt.SortOrder) -> Iterator[None]:
        """Make the keys row by row, and then the order at once."""
        keys = {}
        for at, row in enumerate(self._rows):
            keys[at] = _sort_key(row[place], kind, self._wording)
            yield
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        rows = [self._order[index.row()] for index in before]
        self._order.sort(key=keys.__getitem__, reverse=order == Qt.SortOrder.DescendingOrder)
        places = {row: at for at, row in enumerate(self._order)}
        after = [self.index(places[row], index.column()) for row, index in zip(rows, before, strict=True)]
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
