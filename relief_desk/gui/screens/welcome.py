"""What is shown before a desk is open: start, open, try, go on where one was; opens nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from relief_desk import __version__
from relief_desk.gui.building_blocks import SheetButton, clear, key_label, keys_text, label, row, scrolled
from relief_desk.gui.icons import icon, program_icon
from relief_desk.gui.notices import NoticeStrip
from relief_desk.gui.session_settings import SessionSettings
from relief_desk.gui.theme import theme
from relief_desk.gui.translate import languages

SIDE_WIDTH = 400


class WelcomeScreen(QWidget):
    """The mark and the promise at the leading side; the ways to start at the other."""

    desk_wanted = Signal(Path)
    language_wanted = Signal(str)

    def __init__(
        self, settings: SessionSettings, language: str, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._settings = settings
        self._actions = actions
        self._recent = QVBoxLayout()
        self._recent.setSpacing(6)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._side(language))  # scrolls where the window is low
        self.notice = NoticeStrip()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        strip = QVBoxLayout()
        strip.setContentsMargins(56, 12, 56, 0)
        strip.addWidget(self.notice)
        column.addLayout(strip)
        column.addWidget(scrolled(self._ways()), 1)
        layout.addLayout(column, 1)
        self.show_recent()

    def first_focus(self) -> QWidget:
        return self._first

    @Slot()
    def show_recent(self) -> None:
        """List the desks opened before, the last one first."""
        clear(self._recent)
        desks = self._settings.recent_desks
        if not desks:
            said = self.tr("Desks you open are listed here. Nothing is listed yet.")
            self._recent.addWidget(label(said, "soft", wrap=True))
        for path, name in desks:
            self._recent.addWidget(self._recent_line(path, name))

    def _side(self, language: str) -> QWidget:
        side = QWidget()
        side.setProperty("look", "rail")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        body = QVBoxLayout(side)
        body.setContentsMargins(40, 56, 40, 28)
        body.setSpacing(12)
        mark = QLabel()
        mark.setPixmap(program_icon().pixmap(QSize(72, 72)))
        body.addWidget(mark, 0, Qt.AlignmentFlag.AlignLeading)
        body.addSpacing(8)
        body.addWidget(label(self.tr("Relief Desk"), "rail-hero"))
        promise = self.tr("What is needed, what is promised, who gets it, and what is still missing: exactly.")
        body.addWidget(label(promise, "rail-promise", wrap=True))
        body.addSpacing(14)
        for picture, text in (
            ("workbook", self.tr("Reads the lists people send, and says which cells it doubts")),
            ("matching", self.tr("Proposes who gets what, with a reason for every line")),
            ("mail", self.tr("Writes the reconciliation that headquarters can answer")),
        ):
            body.addLayout(self._point(picture, text))
        body.addStretch(1)
        body.addWidget(self._language_choice(language))
        body.addWidget(label(self.tr("Version {number}").format(number=__version__), "caption"))
        area = scrolled(side)
        area.setFixedWidth(round(SIDE_WIDTH * theme().scale))
        return area

    def _point(self, picture: str, text: str) -> QHBoxLayout:
        shown = QLabel()
        shown.setPixmap(icon(picture, theme().tokens.rail_text).pixmap(QSize(20, 20)))
        shown.setAlignment(Qt.AlignmentFlag.AlignTop)
        line = row(shown, label(text, "rail-text", wrap=True), spacing=12)
        line.setStretch(1, 1)
        return line

    def _language_choice(self, language: str) -> QComboBox:
        choice = QComboBox()
        choice.setAccessibleName(self.tr("Language"))
        for known in languages():
            choice.addItem(known.own_name, known.code)
        choice.setCurrentIndex(max(0, choice.findData(language)))
        choice.activated.connect(self._choose_language)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._choice = choice
        return choice

    def _ways(self) -> QWidget:
        page = QWidget()
        body = QVBoxLayout(page)
        body.setContentsMargins(40, 56, 40, 32)
        body.setSpacing(10)
        body.addWidget(label(self.tr("Start"), "title"))
        ways = (
            ("open_sample", self.tr("A finished operation to look around in: Afghanistan, June 2022")),
            ("new_desk", self.tr("For an operation that begins; its catalogue of items is ready")),
            ("open_desk", self.tr("A desk file from this device, a stick or a mail")),
        )
        buttons = [WayButton(self._actions[name], hint, first=index == 0) for index, (name, hint) in enumerate(ways)]
        self._first = buttons[0]
        for made in buttons:
            body.addWidget(made)
        body.addSpacing(20)
        body.addWidget(label(self.tr("Go on with"), "heading"))
        body.addLayout(self._recent)
        body.addStretch(1)
        hint = self.tr("You can also drop a desk or a workbook anywhere on this window.")
        body.addWidget(label(hint, "caption", wrap=True))
        page.setMaximumWidth(round(820 * theme().scale))
        return page

    def _recent_line(self, path: Path, name: str) -> QWidget:
        there = path.exists()
        opener = RecentButton(path, name, there)
        opener.wanted.connect(self.desk_wanted)
        forget = ForgetButton(path, self.tr("Take {name} off this list").format(name=name or path.name))
        forget.wanted.connect(self._forget)
        holder = QFrame()
        layout = row(opener, forget)
        layout.setStretch(0, 1)
        holder.setLayout(layout)
        return holder

    @Slot(Path)
    def _forget(self, path: Path) -> None:
        self._settings.forget_desk(path)
        self.show_recent()

    @Slot()
    def _choose_language(self) -> None:
        self.language_wanted.emit(str(self._choice.currentData()))


class WayButton(SheetButton):
    """A large button: what it does, and for whom that is right."""

    def __init__(self, action: QAction, hint: str, first: bool) -> None:
        super().__init__()
        self.setProperty("look", "way-first" if first else "way")
        self.setAccessibleName(action.text())
        self.setAccessibleDescription(hint)
        picture = QLabel()
        tokens = theme().tokens
        picture.setPixmap(
            icon(str(action.data()), tokens.on_primary if first else tokens.primary).pixmap(QSize(24, 24))
        )
        keys = keys_text(action.shortcut())
        words = (
            label(action.text().rstrip("…"), "way-title-first" if first else "way-title"),
            label(hint, "way-hint-first" if first else "soft", wrap=True),
        )
        self.lay_out(picture, words, key_label(keys) if keys else None)
        self.clicked.connect(action.trigger)


class RecentButton(SheetButton):
    """One desk opened before: its operation and its file."""

    wanted = Signal(Path)

    def __init__(self, path: Path, name: str, there: bool) -> None:
        super().__init__()
        self._path = path
        self.setProperty("look", "way")
        self.setEnabled(there)
        self.setAccessibleName(name or path.stem)
        self.setAccessibleDescription(str(path))
        self.setToolTip(str(path))
        picture = QLabel()
        picture.setPixmap(icon("desk", theme().tokens.text_soft).pixmap(QSize(20, 20)))
        where = str(path.parent) if there else self.tr("This file is no longer there")
        self.lay_out(picture, (label(name or path.stem, "way-title"), label(where, "caption")))
        self.clicked.connect(self._want)

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(self._path)


class ForgetButton(QToolButton):
    """A small cross beside a desk of the list."""

    wanted = Signal(Path)

    def __init__(self, path: Path, text: str) -> None:
        super().__init__()
        self._path = path
        self.setIcon(icon("cross", theme().tokens.text_faint))
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._want)

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(self._path)
