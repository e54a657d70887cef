"""Any command by a few letters of its name; lists what it is given and triggers what is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from relief_desk.domain.folding import fold
from relief_desk.gui.building_blocks import keys_text, search_line
from relief_desk.gui.icons import icon
from relief_desk.gui.theme import theme

LINES, WIDTH = 9, 560
KEYS_ROLE = Qt.ItemDataRole.UserRole + 1
TRAILING = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class KeysDelegate(QStyledItemDelegate):
    """A line with its keys at the far end."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        keys = str(index.data(KEYS_ROLE) or "")
        if keys:
            rect: QRect = option.rect
            painter.setPen(theme().colour("text_faint"))
            painter.drawText(rect.adjusted(12, 0, -12, 0), TRAILING, keys)


class CommandPalette(QDialog):
    """A line to type in and the commands that fit, the best first; Enter does the one marked."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "popup")
        self.setAccessibleName(self.tr("Commands"))
        self._actions = [action for action in actions if action.isEnabled() and action.text()]
        self._typed = search_line(self.tr("Type a few letters of a command"))
        self._typed.installEventFilter(self)
        self._found = QListWidget()
        self._found.setProperty("look", "bare")
        self._found.setItemDelegate(KeysDelegate(self._found))
        self._found.setAccessibleName(self.tr("Commands that fit"))
        self._found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QVBoxLayout(self)
        body.setContentsMargins(10, 10, 10, 10)
        body.setSpacing(8)
        body.addWidget(self._typed)
        body.addWidget(self._found)
        self._typed.textChanged.connect(self._filter)
        self._typed.returnPressed.connect(self._do)
        self._found.itemClicked.connect(self._do_clicked)
        self._filter("")
        width = round(WIDTH * theme().scale)
        self.resize(width, round((LINES * 38 + 60) * theme().scale))
        middle = parent.mapToGlobal(parent.rect().center())
        self.move(middle.x() - width // 2, parent.mapToGlobal(parent.rect().topLeft()).y() + 90)
        self._typed.setFocus()

    def texts(self) -> list[str]:
        """The commands listed now."""
        return [self._action_at(index).text() for index in range(self._found.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = MOVES.get(Qt.Key(event.key()))
            if step is not None and self._found.count():
                at = min(self._found.count() - 1, max(0, self._found.currentRow() + step))
                self._found.setCurrentRow(at)
                return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _filter(self, typed: str) -> None:
        wanted = fold(typed)
        ranked = [
            (rank, action) for action in self._actions if (rank := _rank(wanted, fold(action.text()))) is not None
        ]
        ranked.sort(key=_by_rank)
        self._found.clear()
        for _, action in ranked:
            self._add_line(action)
        self._found.setCurrentRow(0)

    def _add_line(self, action: QAction) -> None:
        item = QListWidgetItem(action.text())
        item.setData(Qt.ItemDataRole.UserRole, self._actions.index(action))
        item.setData(KEYS_ROLE, keys_text(action.shortcut()))
        item.setIcon(icon(str(action.data() or "arrow-right"), theme().tokens.text_soft))
        self._found.addItem(item)

    def _action_at(self, row: int) -> QAction:
        return self._actions[int(self._found.item(row).data(Qt.ItemDataRole.UserRole))]

    @Slot()
    def _do(self) -> None:
        if self._found.currentRow() >= 0:
            action = self._action_at(self._found.currentRow())
            self.close()
            action.trigger()

    @Slot(QListWidgetItem)
    def _do_clicked(self, item: QListWidgetItem) -> None:
        self._found.setCurrentItem(item)
        self._do()


def _by_rank(ranked: tuple[int, QAction]) -> int:
    return ranked[0]


def _rank(wanted: str, text: str) -> int | None:
    """0 for the start of the text, 1 for the start of a word, 2 for a part, 3 for its letters in order, or None."""
    if text.startswith(wanted):
        return 0
    if any(word.startswith(wanted) for word in text.split()):
        return 1
    if wanted in text:
        return 2
    letters = iter(text)
    return 3 if all(letter in letters for letter in wanted.replace(" ", "")) else None
