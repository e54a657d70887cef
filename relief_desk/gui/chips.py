"""Words on a coloured ground, painted in a table cell: which tone a word of the field has, and how it is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from relief_desk.gui.fonts import shortened
from relief_desk.gui.theme import theme

TONES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("Critical", "not covered", "refuse", "error", "expired", "over-allocated", "left out"), "bad"),
        **dict.fromkeys(
            ("High", "partly covered", "warning", "taken back", "offered", "held", "not met", "not in list"), "warn"
        ),
        **dict.fromkeys(("Medium", "changed", "change", "question", "stated", "pledge", "substitute", "kit"), "info"),
        **dict.fromkeys(
            ("covered", "new", "add", "accepted", "confirmed", "commitment", "stock", "validated", "met", "fulfilled"),
            "good",
        ),
    }
)
"""English word to tone; what is not named is "mute"."""


def tone_of(word: str) -> str:
    return TONES.get(word, "mute")


def paint_chip(painter: QPainter, area: QRect, text: str, tone: str, font: QFont, trailing_edge: bool = False) -> None:
    """A rounded word at the leading edge of `area`; `trailing_edge` puts it at the right, for right-to-left views."""
    metrics = QFontMetrics(font)
    width = min(metrics.horizontalAdvance(text) + 18, area.width())
    height = metrics.height() + 4
    left = area.right() - width + 1 if trailing_edge else area.left()
    body = QRectF(left, area.center().y() - height / 2 + 0.5, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour(f"{tone}_fill"))
    painter.drawRoundedRect(body, height / 2, height / 2)
    painter.setPen(theme().colour(tone))
    painter.setFont(font)
    shown = shortened(text, metrics, round(width - 10))
    painter.drawText(body, Qt.AlignmentFlag.AlignCenter, shown)
