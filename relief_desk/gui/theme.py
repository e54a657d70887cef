"""How the window looks: the colours in use, given to Qt as its palette and style sheet; draws nothing."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from relief_desk.gui.style_sheet import style_sheet
from relief_desk.gui.tokens import DARK, LIGHT, Tokens
from relief_desk.paths import resources


class Brightness(StrEnum):
    """What the user chose; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Theme:
    """The tokens in use, also as QColors that painters take without parsing."""

    tokens: Tokens
    dark: bool
    scale: float

    def colour(self, name: str) -> QColor:
        """The QColor of a token; made once, so a painter may ask in every paint."""
        return _COLOURS[self.dark][name]

    def cover_colour(self, share: float) -> QColor:
        """Colour of a covered share: five classes from red to blue, told apart by colour-blind people too."""
        return self.colour(f"cover_{min(5, max(1, int(share * 5) + 1))}")


_COLOURS = {
    dark: {field.name: QColor(tokens[field.name]) for field in fields(Tokens)}
    for dark, tokens in ((False, LIGHT), (True, DARK))
}
_applied = Theme(LIGHT, dark=False, scale=1.0)


def theme() -> Theme:
    """The theme last applied to the application."""
    return _applied


def apply_theme(app: QApplication, brightness: Brightness, scale: float = 1.0) -> Theme:
    """Give the whole application its palette and style sheet; `scale` enlarges text, 1.0 to 2.0."""
    global _applied
    dark = brightness is Brightness.DARK or (brightness is Brightness.SYSTEM and system_is_dark())
    _applied = Theme(DARK if dark else LIGHT, dark, scale)
    if app.style().objectName().lower() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(palette(_applied.tokens))
    icons, shade = (resources() / "icons").as_posix(), "dark" if dark else "light"
    rtl = app.layoutDirection() == Qt.LayoutDirection.RightToLeft
    app.setStyleSheet(style_sheet(_applied.tokens, scale, icons, shade, rtl))
    return _applied


def system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def palette(tokens: Tokens) -> QPalette:
    """Qt's colour roles from the tokens, for everything the style sheet does not name."""
    roles = QPalette.ColorRole
    made = QPalette()
    for role, name in (
        (roles.Window, "background"),
        (roles.WindowText, "text"),
        (roles.Base, "surface"),
        (roles.AlternateBase, "surface_low"),
        (roles.Text, "text"),
        (roles.Button, "surface"),
        (roles.ButtonText, "text"),
        (roles.Highlight, "primary"),
        (roles.HighlightedText, "on_primary"),
        (roles.ToolTipBase, "surface"),
        (roles.ToolTipText, "text"),
        (roles.PlaceholderText, "text_faint"),
        (roles.Link, "primary"),
        (roles.LinkVisited, "primary"),
        (roles.Light, "surface"),
        (roles.Midlight, "surface_low"),
        (roles.Mid, "line"),
        (roles.Dark, "outline"),
    ):
        made.setColor(role, QColor(tokens[name]))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text_faint))
    return made
