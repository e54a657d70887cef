"""The letters of the window: families for Latin, Arabic script and Chinese, in that order of preference."""

from __future__ import annotations

from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QFontMetricsF
from PySide6.QtWidgets import QApplication

BASE_PX = 13
LATIN = ("Segoe UI", "SF Pro Text", "Inter", "Noto Sans", "DejaVu Sans")
ARABIC = ("Vazirmatn", "Noto Sans Arabic", "Noto Naskh Arabic")
# Named, because Qt would otherwise fall back to the Japanese face for Chinese text.
CHINESE = ("Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC")


LEFT_TO_RIGHT, RIGHT_TO_LEFT = "\u200e", "\u200f"


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


def shortened(text: str, metrics: QFontMetrics | QFontMetricsF, width: float) -> str:
    """As much of the text as fits, and dots at its own end, whichever way the window reads."""
    short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)  # type: ignore[arg-type]
    if short == text:
        return text
    strong = next((side for letter in text if (side := bidirectional(letter)) in ("L", "R", "AL")), "L")
    return short + (LEFT_TO_RIGHT if strong == "L" else RIGHT_TO_LEFT)
