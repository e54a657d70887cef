"""The list that drops from a filter chip: the values of a field with their counts, any number of them ticked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from relief_desk.domain.folding import fold
from relief_desk.domain.wording import Wording
from relief_desk.gui.building_blocks import search_line
from relief_desk.gui.fonts import shortened
from relief_desk.gui.theme import theme

SEARCH_FROM = 9
LINE_HEIGHT, BOX = 32, 16
VALUE_ROLE = int(Qt.ItemDataRole.UserRole)
SAID_ROLE, FOLDED_ROLE = VALUE_ROLE + 1, VALUE_ROLE + 2


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a field, as kept and as said."""

    value: str
    label: str


class TickedLine(QStyledItemDelegate):
    """Paints a line with its box in the theme's own colours: the style's box can hardly be seen on dark ground."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, LINE_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, rect = theme(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(look.colour("selection"))
            painter.drawRoundedRect(rect, 6, 6)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        left = rect.right() - 10 - BOX if mirrored else rect.left() + 10
        box = QRectF(left + 0.5, rect.center().y() - BOX / 2 + 0.5, BOX, BOX)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        painter.setPen(QPen(look.colour("primary" if ticked else "outline"), 1))
        painter.setBrush(look.colour("primary" if ticked else "surface"))
        painter.drawRoundedRect(box, 4, 4)
        if ticked:
            painter.setPen(QPen(look.colour("on_primary"), 2))
            painter.drawPolyline([box.topLeft() + QPointF(x, y) for x, y in ((3.5, 8), (6.5, 11), (12, 4.5))])
        painter.setPen(look.colour("text"))
        text = rect.adjusted(10, 0, -18 - BOX, 0) if mirrored else rect.adjusted(18 + BOX, 0, -10, 0)
        shown = shortened(str(index.data()), painter.fontMetrics(), text.width())
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


class FilterPopup(QFrame):
    """`chosen` carries all ticked values whenever one is ticked or unticked."""

    chosen = Signal(object)

    def __init__(
        self, title: str, options: Sequence[Option], ticked: Sequence[str], wording: Wording, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("look", "card")
        self.setAccessibleName(title)
        self._wording = wording
        self._model = QStandardItemModel(self)
        for option in options:
            self._model.appendRow(_item(option, option.value in ticked))
        self._model.itemChanged.connect(self._tell)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._model)
        self._shown.setFilterRole(FOLDED_ROLE)
        self.list = QListView()
        self.list.setModel(self._shown)
        self.list.setProperty("look", "bare")
        self.list.setItemDelegate(TickedLine(self.list))
        self.list.setAccessibleName(title)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.clicked.connect(self._turn)
        self.list.installEventFilter(self)
        body = QVBoxLayout(self)
        body.setContentsMargins(8, 8, 8, 8)
        self.search = search_line(self.tr("Find a value"))
        self.search.textChanged.connect(self._find)
        self.search.setVisible(len(options) >= SEARCH_FROM)
        body.addWidget(self.search)
        body.addWidget(self.list)
        self.setFixedWidth(270)
        self._fit(len(options))

    def show_counts(self, counts: Mapping[str, int], labels: Mapping[str, str]) -> None:
        """Say behind each value how many rows it would show; of many values, those that show none go."""
        self._model.itemChanged.disconnect(self._tell)
        rows = self._model.rowCount()
        held = {str(self._model.item(row).data(VALUE_ROLE)) for row in range(rows)}
        for value in (value for value in counts if value not in held):
            self._model.appendRow(_item(Option(value, labels[value]), ticked=False))
        for row in reversed(range(self._model.rowCount())):
            item = self._model.item(row)
            count = counts.get(str(item.data(VALUE_ROLE)), 0)
            if count or rows < SEARCH_FROM or item.checkState() == Qt.CheckState.Checked:
                item.setText(f"{item.data(SAID_ROLE)}  \u2066({self._wording.number(count)})\u2069")
            else:
                self._model.removeRow(row)
        self._model.itemChanged.connect(self._tell)
        self._fit(self._model.rowCount())

    def _fit(self, rows: int) -> None:
        """As high as its lines, up to ten of them."""
        self.list.setFixedHeight(min(10, max(2, rows)) * LINE_HEIGHT + 4)
        self.adjustSize()

    def open_below(self, chip: QWidget) -> None:
        self.adjustSize()
        mirrored = chip.layoutDirection() == Qt.LayoutDirection.RightToLeft
        corner = QPoint(chip.width() - self.width() if mirrored else 0, chip.height() + 4)
        self.move(chip.mapToGlobal(corner))
        self.show()
        (self.search if self.search.isVisibleTo(self) else self.list).setFocus()
        self.list.setCurrentIndex(self._shown.index(0, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space is the list's own way to tick; Enter ticks as well and closes."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._turn(self.list.currentIndex())
                self.close()
                return True
            if event.key() == Qt.Key.Key_Space:
                self._turn(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    @Slot(QModelIndex)
    def _turn(self, index: QModelIndex) -> None:
        item = self._model.itemFromIndex(self._shown.mapToSource(index))
        if item is not None:
            on = item.checkState() == Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    @Slot(str)
    def _find(self, text: str) -> None:
        self._shown.setFilterFixedString(fold(text))

    @Slot(QStandardItem)
    def _tell(self, _item: QStandardItem) -> None:
        items = [self._model.item(row) for row in range(self._model.rowCount())]
        ticked = [str(item.data(VALUE_ROLE)) for item in items if item.checkState() == Qt.CheckState.Checked]
        self.chosen.emit(tuple(ticked))


def _item(option: Option, ticked: bool) -> QStandardItem:
    item = QStandardItem(option.label)
    # Ticked by us and not by Qt: the whole line is the target, not only the little square.
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    item.setData(option.value, VALUE_ROLE)
    item.setData(option.label, SAID_ROLE)
    item.setData(fold(option.label), FOLDED_ROLE)
    return item
