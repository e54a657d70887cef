"""The rail at the leading edge: which desk is open, the screens, undo and redo; it decides nothing itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QDragEnterEvent, QDragMoveEvent, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from relief_desk.gui.building_blocks import keys_text, label, line, row, scrolled
from relief_desk.gui.fonts import shortened
from relief_desk.gui.icons import icon, program_icon
from relief_desk.gui.line_drops import LINE_FORMAT
from relief_desk.gui.screen_list import ScreenEntry
from relief_desk.gui.theme import theme

LEAST_WIDTH, ICON = 176, QSize(20, 20)
HOVER_MS = 350
FOOT_COMMANDS = ("undo", "redo", "show_history")
DESK_COMMANDS = (
    "new_desk",
    "open_desk",
    "close_desk",
    "",
    "check_desk",
    "back_up",
    "show_past_day",
    "",
    "show_manual",
    "show_shortcuts",
    "",
    "show_preferences",
    "quit",
)


class Rail(QWidget):
    """Buttons of the screens that have a place on the rail; a pledge line dragged over one of them opens its screen."""

    chosen = Signal(str)

    def __init__(
        self, entries: Sequence[ScreenEntry], actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Screens"))
        self._names: list[str] = []
        self._group = QButtonGroup(self)
        body = QVBoxLayout(self)
        body.setContentsMargins(10, 12, 10, 10)
        body.setSpacing(2)
        self._operation = QToolButton()
        body.addWidget(self._brand(actions))
        body.addSpacing(10)
        screens = scrolled(self._screens([entry for entry in entries if entry.on_rail]))
        screens.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body.addWidget(screens, 1)
        body.addLayout(self._foot(actions))
        body.addWidget(self._command_button(actions["show_preferences"], self.tr("Preferences")))
        self._group.idClicked.connect(self._choose)
        self._hovering = QTimer(self, singleShot=True, interval=HOVER_MS)
        self._hovering.timeout.connect(self._open_hovered)
        self._pointed = QPoint()
        self.setAcceptDrops(True)
        self.ensurePolished()
        self.setFixedWidth(max(round(LEAST_WIDTH * theme().scale), self.sizeHint().width()))

    def show_operation(self, name: str) -> None:
        self._operation.setText(shortened(name, self._operation.fontMetrics(), self.width() - 62))
        self._operation.setToolTip(name)
        self._operation.setAccessibleName(self.tr("Desk: {name}").format(name=name))

    def show_current(self, name: str) -> None:
        if name in self._names:
            self._group.button(self._names.index(name)).setChecked(True)
            return
        checked = self._group.checkedButton()
        if checked is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)

    def _brand(self, actions: Mapping[str, QAction]) -> QWidget:
        mark = QLabel()
        mark.setPixmap(program_icon().pixmap(QSize(30, 30)))
        self._operation.setAutoRaise(True)
        self._operation.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._operation.setProperty("look", "rail-desk")
        self._operation.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._operation.setIcon(icon("chevron-down", theme().tokens.rail_text))
        self._operation.setIconSize(QSize(12, 12))
        menu = QMenu(self)
        for name in DESK_COMMANDS:
            if name:
                menu.addAction(actions[name])
            else:
                menu.addSeparator()
        self._operation.setMenu(menu)
        self._operation.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._operation.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        holder = QWidget()
        body = QVBoxLayout(holder)
        body.setContentsMargins(4, 0, 0, 0)
        body.setSpacing(6)
        body.addLayout(row(mark, label(self.tr("Relief Desk"), "brand"), None, spacing=10))
        body.addWidget(self._operation)
        return holder

    def _screens(self, entries: Sequence[ScreenEntry]) -> QWidget:
        """The buttons of the screens; they scroll where the window is low."""
        holder = QWidget()
        body = QVBoxLayout(holder)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(2)
        self._add_buttons(body, [entry for entry in entries if entry.group == 1])
        body.addSpacing(8)
        body.addWidget(line())
        body.addSpacing(8)
        self._add_buttons(body, [entry for entry in entries if entry.group == 2])
        body.addStretch(1)
        return holder

    def _add_buttons(self, body: QVBoxLayout, entries: Sequence[ScreenEntry]) -> None:
        for entry in entries:
            made = self._button(entry.title, entry.icon)
            made.setCheckable(True)
            keys = keys_text(QKeySequence(entry.keys))
            made.setToolTip(f"{entry.title} ({keys})" if keys else entry.title)
            made.setObjectName(f"rail-{entry.name}")
            self._group.addButton(made, len(self._names))
            self._names.append(entry.name)
            body.addWidget(made)

    def _command_button(self, action: QAction, text: str) -> QToolButton:
        made = self._button(text, str(action.data()))
        made.setToolTip(f"{text} ({keys_text(action.shortcut())})")
        made.clicked.connect(action.trigger)
        return made

    def _foot(self, actions: Mapping[str, QAction]) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(2)
        for name in FOOT_COMMANDS:
            action = actions[name]
            action.setIcon(icon(str(action.data()), theme().tokens.rail_text))
            made = QToolButton()
            made.setProperty("look", "rail")
            made.setDefaultAction(action)
            made.setIconSize(QSize(18, 18))
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            made.setAccessibleName(action.text())
            foot.addWidget(made)
        foot.addStretch(1)
        return foot

    @staticmethod
    def _button(text: str, icon_name: str) -> QToolButton:
        tokens = theme().tokens
        made = QToolButton()
        made.setProperty("look", "rail")
        made.setText(f"  {text}")
        made.setAccessibleName(text)
        made.setIcon(icon(icon_name, tokens.rail_text, tokens.rail_strong))
        made.setIconSize(ICON)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return made

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(event.mimeData().hasFormat(LINE_FORMAT))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Nothing is dropped here, but who waits over a screen's name comes to that screen."""
        event.ignore()
        self._pointed = event.position().toPoint()
        if not self._hovering.isActive():
            self._hovering.start()

    @Slot()
    def _open_hovered(self) -> None:
        for made in self._group.buttons():
            if made.rect().contains(made.mapFrom(self, self._pointed)) and not made.isChecked():
                self.chosen.emit(self._names[self._group.id(made)])
                return

    def _choose(self, index: int) -> None:
        self.chosen.emit(self._names[index])
