"""The small pieces all screens are made of: labels, buttons, cards, headers, empty states; they know no desk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QCalendar, QDate, QEvent, QSize, Qt, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from relief_desk.gui.fonts import shortened
from relief_desk.gui.icons import icon
from relief_desk.gui.local_wording import Calendar, LocalWording
from relief_desk.gui.theme import theme

LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
MARGIN, GAP = 20, 12
HINT_WIDTH = 460
BLANK_WIDTH = 5
SHEET_ROOM = (16, 10)
STRIP_MARGINS = (12, 14, 8, 6)
"""Of what is in a strip; above it, the style sheet leaves 8 free to what stands over the strip."""


def leading_edge() -> Qt.AlignmentFlag:
    """Where words begin. Said as a side of the screen, because a label puts Latin words alone to the left."""
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight:
        return LEADING
    return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def label(text: str = "", look: str = "", wrap: bool = False) -> QLabel:
    """A text; `look` is one of the style sheet's: title, hero, heading, section, soft, caption, number, good ..."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("look", look)
    made.setWordWrap(wrap)
    made.setAlignment(leading_edge())
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            # Qt counts the blank at which such a line is broken, and moves the line so far that its last letter is cut.
            made.setContentsMargins(BLANK_WIDTH, 0, 0, 0)
    return made


def keys_text(keys: QKeySequence) -> str:
    """The keys as they stand on this system's keyboards; in Latin letters where words run from right to left."""
    rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    form = QKeySequence.SequenceFormat.PortableText if rtl else QKeySequence.SequenceFormat.NativeText
    return keys.toString(form)


def key_label(keys: str) -> QLabel:
    """The keys of a command, as on a keyboard."""
    made = label(keys, "key")
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return made


def chip(text: str, tone: str) -> QLabel:
    """A word on a coloured ground; `tone` is good, warn, bad, info or mute."""
    made = label(text, f"chip-{tone}")
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return made


def restyle(widget: QWidget, look: str) -> None:
    """Give a widget another look after it was first shown."""
    widget.setProperty("look", look)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def button(text: str, call: Callable[[], object] | None = None, icon_name: str = "", look: str = "") -> QPushButton:
    """A push button; `look` is primary, filter, link, row, danger or plain. `call` is a bound method."""
    made = QPushButton(f" {text}" if icon_name else text)  # the style leaves no room between icon and text
    made.setAccessibleName(text)
    made.setProperty("look", look)
    made.setAutoDefault(False)
    if icon_name:
        tokens = theme().tokens
        stroke = {"primary": tokens.on_primary, "link": tokens.primary}.get(look, tokens.text_soft)
        made.setIcon(icon(icon_name, stroke, disabled_colour=tokens.text_faint))
        made.setIconSize(QSize(16, 16))
    if look == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    if call is not None:
        made.clicked.connect(call)
    return made


def action_button(action: QAction, look: str = "") -> QPushButton:
    """A button that does what a command does, with its shortcut in the tooltip."""
    made = button(action.text(), action.trigger, str(action.data() or ""), look)
    made.setEnabled(action.isEnabled())
    action.enabledChanged.connect(made.setEnabled)
    keys = keys_text(action.shortcut())
    made.setToolTip(f"{action.toolTip()} ({keys})" if keys else action.toolTip())
    return made


def disable(widget: QWidget | QAction, reason: str) -> None:
    """Switch a button or a command off and say why where one points at it; nothing where there is no reason."""
    if reason:
        widget.setEnabled(False)
        widget.setToolTip(reason)
        if isinstance(widget, QWidget):
            widget.setAccessibleDescription(reason)


def icon_button(icon_name: str, text: str, call: Callable[[], object] | None = None) -> QToolButton:
    """A button that shows only an icon; `text` is its tooltip and its name for screen readers."""
    made = QToolButton()
    made.setIcon(icon(icon_name, theme().tokens.text_soft))
    made.setIconSize(QSize(16, 16))
    made.setToolTip(text)
    made.setAccessibleName(text)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if call is not None:
        made.clicked.connect(call)
    return made


def search_line(placeholder: str) -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(placeholder)
    made.setAccessibleName(placeholder)
    made.setClearButtonEnabled(True)
    made.addAction(icon("search", theme().tokens.text_faint), QLineEdit.ActionPosition.LeadingPosition)
    made.setMinimumWidth(220)
    return made


def day_edit(wording: LocalWording) -> QDateEdit:
    """A day to be chosen in the user's calendar; today at first."""
    made = QDateEdit(QDate.currentDate())
    made.setCalendarPopup(True)
    if wording.calendar is Calendar.SOLAR_HIJRI:
        made.setCalendar(QCalendar(QCalendar.System.Jalali))
    # Years come first in every language; Qt would turn the parts of a day about where words run from right to left.
    made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    made.setDisplayFormat("yyyy/MM/dd" if wording.right_to_left else "yyyy-MM-dd")
    return made


def day_of(edit: QDateEdit) -> date:
    """The chosen day, as it is kept."""
    chosen = edit.date()
    return date(chosen.year(), chosen.month(), chosen.day())


def line() -> QFrame:
    made = QFrame()
    made.setProperty("look", "line")
    return made


def row(*parts: QWidget | int | None, spacing: int = 8) -> QHBoxLayout:
    """Widgets side by side; a number is a gap, None takes the rest of the width."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    for part in parts:
        if part is None:
            made.addStretch(1)
        elif isinstance(part, int):
            made.addSpacing(part)
        else:
            made.addWidget(part)
    return made


def with_name(text: str, widget: QWidget) -> QWidget:
    """A widget with its name before it; the two stay together where a line is broken."""
    both = QWidget()
    both.setLayout(row(label(text, "soft"), widget))
    return both


def clear(layout: QLayout) -> None:
    """Take every widget out of a layout, and off the screen at once."""
    while (taken := layout.takeAt(0)) is not None:
        widget = taken.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class Card(QFrame):
    """A white sheet with an optional heading; put things into `body`, and small things beside the heading."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 12, 16, 14)
        self.body.setSpacing(8)
        self.heading = label(heading, "heading")
        self._top = row(self.heading, None)
        if heading:
            self.body.addLayout(self._top)

    def beside_heading(self, widget: QWidget) -> None:
        self._top.addWidget(widget)


class SheetButton(QPushButton):
    """A button with a picture, lines of words and something at the far end; as large as these need."""

    def lay_out(
        self,
        picture: QWidget,
        words: Iterable[QLabel],
        last: QWidget | None = None,
        room: tuple[int, int] = SHEET_ROOM,
    ) -> None:
        """Called once; `room` is what is left free at the sides, and above and below."""
        sideways, above = room
        lines = QVBoxLayout()
        lines.setSpacing(1)
        for each in words:
            lines.addWidget(each)
        sheet = QHBoxLayout(self)
        sheet.setContentsMargins(sideways, above, sideways, above)
        sheet.setSpacing(12)
        sheet.addWidget(picture)
        sheet.addLayout(lines, 1)
        if last is not None:
            sheet.addWidget(last)
        for part in self.findChildren(QLabel):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        sheet = self.layout()
        return sheet.sizeHint() if sheet else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        sheet = self.layout()
        return sheet.minimumSize() if sheet else super().minimumSizeHint()


class ShortenedLabel(QLabel):
    """A soft text that gives way where there is little room: it ends in dots, and its tooltip says all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", "soft")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        short = shortened(self.text(), self.fontMetrics(), self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, short)
        painter.end()


class OneOf(QStackedWidget):
    """Pages of which only the one that is shown asks for room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self._ask_for_room)

    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.sizeHint() if shown is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()

    def heightForWidth(self, width: int) -> int:
        shown = self.currentWidget()
        return shown.heightForWidth(width) if shown is not None else super().heightForWidth(width)

    @Slot(int)
    def _ask_for_room(self, _: int) -> None:
        self.updateGeometry()


class WordsAndTools(QWidget):
    """Words, and at the far end tools to which more can be added; below the words where the width is short of room.

    The words are left at least `room` beside the tools.
    """

    def __init__(self, words: QLayout, room: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._room = room
        self._tools = row(spacing=10)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(10)
        self._lines.addLayout(self._words, 1)
        self._lines.addLayout(self._tools)

    def add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self._tools.addWidget(widget)

    def minimumSizeHint(self) -> QSize:
        parts = self._words.minimumSize(), self._tools.minimumSize()
        return QSize(max(part.width() for part in parts), self._lines.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break_line()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._break_line()
        return super().event(event)

    def _break_line(self) -> None:
        """Put the tools where there is room for them: they come and go, and their words change."""
        words = max(self._room, self._words.minimumSize().width())
        needed = words + self._lines.spacing() + self._tools.minimumSize().width()
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        wanted = down if needed > self.width() else beside
        if self._lines.direction() != wanted:
            self._lines.setDirection(wanted)


class ScreenHeader(WordsAndTools):
    """The top of a screen: its title and a soft sentence beside it, with the tools of the screen."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        self.title = label(title, "title")
        self.sentence = ShortenedLabel()
        words = row(self.title, self.sentence, spacing=10)
        words.setStretch(1, 1)
        super().__init__(words, parent=parent)


class EmptyState(QWidget):
    """What stands where nothing is yet: why it is empty and the next steps as buttons, the first one foremost."""

    def __init__(
        self,
        icon_name: str,
        heading: str,
        hint: str,
        buttons: Iterable[QPushButton] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        picture = QLabel()
        picture.setPixmap(icon(icon_name, theme().tokens.text_faint).pixmap(QSize(44, 44)))
        said = label(hint, "soft", wrap=True)
        said.setFixedWidth(round(HINT_WIDTH * theme().scale))
        said.ensurePolished()
        said.setMinimumHeight(said.heightForWidth(said.width()))
        body = QVBoxLayout(self)
        body.setSpacing(10)
        body.addStretch(2)
        for part in (picture, label(heading, "heading"), said):
            if isinstance(part, QLabel):
                part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            body.addWidget(part, 0, Qt.AlignmentFlag.AlignCenter)
        side_by_side = row(None, *buttons, None)
        body.addSpacing(6)
        body.addLayout(side_by_side)
        body.addStretch(3)


def scrolled(content: QWidget) -> QScrollArea:
    """The content in an area that scrolls where the window is low or narrow."""
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setWidget(content)
    return made
