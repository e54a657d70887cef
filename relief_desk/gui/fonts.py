"""The letters of the window: families for Latin, Arabic script and Chinese, in that order of preference."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

BASE_PX = 13
LATIN = ("Segoe UI", "SF Pro Text", "Inter", "Noto Sans", "DejaVu Sans")
ARABIC = ("Vazirmatn", "Noto Sans Arabic", "Noto Naskh Arabic")
# Named, because Qt would otherwise fall back to the Japanese face for Chinese text.
CHINESE = ("Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC")


def apply_font(app: QApplication, scale: float = 1.0) -> QFont:
    """Set the application's font from the families this machine has; `scale` as in the theme."""
    present = set(QFontDatabase.families())
    chosen = [family for family in (*LATIN, *ARABIC, *CHINESE) if family in present]
    font = QFont()
    if chosen:
        font.setFamilies(chosen)
    font.setPixelSize(round(BASE_PX * scale))
    app.setFont(font)
    return font


def scaled(font: QFont, factor: float, bold: bool = False) -> QFont:
    """A copy of a pixel-sized font, larger or smaller, perhaps half bold."""
    made = QFont(font)
    made.setPixelSize(max(8, round(font.pixelSize() * factor)))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made
