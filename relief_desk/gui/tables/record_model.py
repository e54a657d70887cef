"""The rows of a list as Qt's table model: a vector of rowids and the few pages that are looked at; paints nothing.

The first rows are there at once; the vector of all rows follows from the worker and is put in without losing the place.
What a row says is made once for its page. Qt asks for single cells thousands of times a second, so roles are compared
as plain numbers: comparing with the members of Qt's enumerations would cost twice as much as all the rest.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal, Slot

from relief_desk.domain.field import Field, Kind
from relief_desk.domain.wording import Wording
from relief_desk.gui.job_runner import Failure
from relief_desk.gui.tables.list_source import ListSource
from relief_desk.services.list_cells import ListCells, Row
from relief_desk.services.list_kinds import LISTS, ListKind
from relief_desk.services.listing import FIRST_ROWS, ListView, NotInTime

PAGE_ROWS = 64
PAGES_KEPT = 16
RETRY_MS = 150
DISPLAY, EDIT, TOOLTIP, ALIGNMENT, ACCESSIBLE_TEXT = 0, 2, 3, 7, 11
SAID = (DISPLAY, TOOLTIP, ACCESSIBLE_TEXT)
HORIZONTAL = Qt.Orientation.Horizontal
_CENTRE = int(Qt.AlignmentFlag.AlignVCenter.value)
LEADING = int(Qt.AlignmentFlag.AlignLeading.value) | _CENTRE
TRAILING = int(Qt.AlignmentFlag.AlignTrailing.value) | _CENTRE
NUMBERS = frozenset({Kind.QUANTITY, Kind.COUNT, Kind.DAYS, Kind.MONEY})
_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITABLE = _PLAIN | Qt.ItemFlag.ItemIsEditable
NO_INDEX = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row as it is shown: `values` as kept, `texts` of the shown columns."""

    values: Row
    texts: tuple[str, ...]

    @property
    def id(self) -> str:
        return str(self.values[0])


class RecordModel(QAbstractTableModel):
    """One list under one view. `counted` tells how many rows there are, and whether that is final.

    `edit_wanted` carries (row, field key, text): the model itself writes nothing. `renewing` and `renewed` stand around
    a change of the rows, so that a table can keep its place by the records and not by row numbers.
    """

    counted = Signal(int, bool)
    edit_wanted = Signal(int, str, str)
    renewing = Signal()
    renewed = Signal()

    def __init__(self, source: ListSource, wording: Wording, view: ListView, parent: Any = None) -> None:
        super().__init__(parent)
        self.source = source
        self.wording = wording
        self.view = view
        self.kind: ListKind = LISTS[view.list]
        self.editable = True
        self.rowids: array[int] = array("I")
        self.complete = False
        self.columns: tuple[str, ...] = self.kind.shown
        self._fields: tuple[Field, ...] = ()
        self._heads: tuple[str, ...] = ()
        self._pages: OrderedDict[int, list[ShownRow | None]] = OrderedDict()
        self._pending: dict[tuple[int, str], str] = {}
        self._turn = 0
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._show_pages_again)
        self._take_columns(self.columns)
        self.cells = ListCells(self.kind, source.listing.names, wording)
        source.names_changed.connect(self._take_names)

    # -- what is shown ----------------------------------------------------------------------------------------

    def show(self, view: ListView) -> None:
        """Show the list so: its first rows now, where they can be had, the others when they are found."""
        self.view = view
        self._turn += 1
        if not self.source.is_open:
            return
        listing = self.source.listing
        listing.stop()
        first = listing.first(view)
        if first is not None:
            self._take_rows(first, complete=len(first) < FIRST_ROWS)
        else:
            self._ask_first()
        if first is None or len(first) == FIRST_ROWS:
            self._ask_all()

    def refresh(self, rows_may_move: bool = True) -> None:
        """Read again what is shown; where rows may have come, gone or moved, the vector too, beside what is seen."""
        self._pages.clear()
        self._pending.clear()
        if self.rowids:
            self._tell_changed()
        if rows_may_move and self.source.is_open:
            self._turn += 1
            self.source.listing.stop()
            self._ask_all()

    def show_columns(self, keys: tuple[str, ...]) -> None:
        """Show these fields, in this order."""
        self.renewing.emit()
        self.beginResetModel()
        self._take_columns(keys)
        self._pages.clear()
        self.endResetModel()
        self.renewed.emit()

    def row(self, number: int) -> ShownRow | None:
        """A row, or None while it cannot be read and where it is gone."""
        page = number // PAGE_ROWS
        held = self._pages.get(page)
        if held is None:
            held = self._read_page(page)
        return held[number % PAGE_ROWS]

    def row_of(self, key: str) -> int:
        """The row that shows a record, or -1."""
        rowid = self.source.listing.place_of(self.view.list, key) if self.source.is_open else None
        return self.row_of_rowid(rowid) if rowid is not None else -1

    def row_of_rowid(self, rowid: int) -> int:
        try:
            return self.rowids.index(rowid)
        except ValueError:
            return -1

    def field(self, column: int) -> Field:
        return self._fields[column]

    def text(self, number: int, column: int, row: ShownRow) -> str:
        """What a cell says: of an edit that is on its way, what was typed."""
        if self._pending:
            pending = self._pending.get((self.rowids[number], self.columns[column]))
            if pending is not None:
                return pending
        return row.texts[column]

    def entry_text(self, number: int, column: int) -> str:
        """What an editor of the cell starts with."""
        row = self.row(number)
        key = self.columns[column]
        pending = self._pending.get((self.rowids[number], key))
        return pending if pending is not None else self.cells.entry_text(row.values, key) if row else ""

    @property
    def has_pending(self) -> bool:
        """An edit is on its way to the desk."""
        return bool(self._pending)

    def forget_pending(self) -> None:
        """Show again what is kept, after an edit was refused."""
        self._pending.clear()
        self._tell_changed()

    # -- Qt's side --------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rowids)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if role in SAID:
            column = index.column()
            row = self.row(index.row())
            text = self.text(index.row(), column, row) if row is not None else ""
            return text if role != ACCESSIBLE_TEXT else f"{self._heads[column]}: {text}"
        if role == ALIGNMENT:
            return TRAILING if self._fields[index.column()].kind in NUMBERS else LEADING
        if role == EDIT:
            return self.entry_text(index.row(), index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        if orientation != HORIZONTAL:
            return section + 1 if role == DISPLAY else None
        if section >= len(self._fields):
            return None
        if role == DISPLAY:
            return self._heads[section]
        if role == TOOLTIP:
            return self.wording.text(self._fields[section].help)
        if role == ALIGNMENT:
            return TRAILING if self._fields[section].kind in NUMBERS else LEADING
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _EDITABLE if self.can_edit(index.column()) else _PLAIN

    def can_edit(self, column: int) -> bool:
        field = self._fields[column]
        return self.editable and field.editable and bool(field.record_field) and field.kind is not Kind.UNIT

    def setData(self, index: Index, value: Any, role: int = EDIT) -> bool:
        """Hands the text on and shows it already; what becomes of it is told by the desk."""
        if role != EDIT or not self.can_edit(index.column()):
            return False
        row, key, text = index.row(), self.columns[index.column()], str(value).strip()
        if text == self.entry_text(row, index.column()):
            return False
        self._pending[self.rowids[row], key] = text
        self.dataChanged.emit(index, index)
        self.edit_wanted.emit(row, key, text)
        return True

    # -- within -----------------------------------------------------------------------------------------------

    def _read_page(self, page: int) -> list[ShownRow | None]:
        rowids = self.rowids[page * PAGE_ROWS : (page + 1) * PAGE_ROWS]
        if not self.source.is_open:
            return [None] * len(rowids)
        found = self.source.listing.page(self.view.list, rowids)
        if found is None:
            # The desk is being written just now: the rows are shown a moment later.
            if not self._retry.isActive():
                self._retry.start()
            return [None] * len(rowids)
        rows = [self._shown(found.get(rowid)) for rowid in rowids]
        self._pages[page] = rows
        if len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        return rows

    def _shown(self, values: Row | None) -> ShownRow | None:
        if values is None:
            return None
        text = self.cells.text
        return ShownRow(values, tuple([text(values, key) for key in self.columns]))

    def _take_columns(self, keys: tuple[str, ...]) -> None:
        known = {field.key: field for field in self.kind.fields}
        self.columns = tuple(key for key in keys if key in known) or self.kind.shown
        self._fields = tuple(known[key] for key in self.columns)
        self._heads = tuple(self.wording.text(field.label) for field in self._fields)

    def _ask_first(self) -> None:
        turn, view = self._turn, self.view
        self.source.ask(lambda listing: self._answer(turn, view, listing.beginning), self._take_first, self._ask_again)

    def _ask_all(self) -> None:
        turn, view = self._turn, self.view
        self.complete = False
        self.source.ask(lambda listing: self._answer(turn, view, listing.all), self._take_all, self._ask_again)

    def _answer(self, turn: int, view: ListView, find: Callable[[ListView], array[int]]) -> tuple[int, array[int]]:
        """On the worker: the rows, unless a newer question waits already."""
        if turn != self._turn:
            raise NotInTime(busy=False)
        try:
            return turn, find(view)
        except NotInTime as stopped:
            # Stopped although nothing newer is wanted here: it was for the sake of another table, and is asked again.
            raise NotInTime(busy=stopped.busy or turn == self._turn) from stopped

    def _take_first(self, answer: tuple[int, array[int]]) -> None:
        turn, rowids = answer
        if turn == self._turn:
            self._take_rows(rowids, complete=False)

    def _take_all(self, answer: tuple[int, array[int]]) -> None:
        turn, rowids = answer
        if turn == self._turn:
            self._take_rows(rowids, complete=True)

    def _ask_again(self, failure: Failure) -> None:
        """A question was stopped for the sake of a newer one, or the desk was being written."""
        if not isinstance(failure, NotInTime):
            raise failure
        if failure.busy:
            QTimer.singleShot(RETRY_MS, self._ask_all)

    def _take_rows(self, rowids: array[int], complete: bool) -> None:
        known, count = len(self.rowids), len(rowids)
        self.complete = complete
        if known and rowids[:known] == self.rowids:
            if count > known:
                self._pages.pop(known // PAGE_ROWS, None)
                self.beginInsertRows(QModelIndex(), known, count - 1)
                self.rowids = rowids
                self.endInsertRows()
        elif rowids != self.rowids:
            self.renewing.emit()
            self.beginResetModel()
            self._pages.clear()
            self.rowids = rowids
            self.endResetModel()
            self.renewed.emit()
        self.counted.emit(count, complete)

    @Slot()
    def _take_names(self) -> None:
        self.cells = ListCells(self.kind, self.source.listing.names, self.wording)
        self.refresh(rows_may_move=False)

    @Slot()
    def _show_pages_again(self) -> None:
        self._tell_changed()

    def _tell_changed(self) -> None:
        if self.rowids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rowids) - 1, len(self.columns) - 1))
