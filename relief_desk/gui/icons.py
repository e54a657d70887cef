"""The program's own stroke icons, drawn in any colour and sharp at any scale; knows no widget."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from relief_desk.paths import resources

SIZES = (16, 20, 24, 44)
MIRRORED = frozenset({"undo", "redo", "chevron-right", "arrow-right", "history", "need", "truck", "merge"})
"""Icons that point along the reading direction, and are turned about where it runs from right to left."""


def icon(name: str, colour: str, checked_colour: str = "", disabled_colour: str = "") -> QIcon:
    """The icon `name` of resources/icons in `colour` ("#RRGGBB"), in other colours where it is checked or disabled."""
    colours = (colour, checked_colour or colour, disabled_colour)
    return _icon(name, colours, QGuiApplication.layoutDirection(), _scale())


def program_icon() -> QIcon:
    """The program's own mark, in its own colours."""
    made = QIcon()
    svg = _source("relief-desk")
    for size in (16, 32, 48, 128):
        made.addPixmap(_drawn(svg, size, 1.0, mirrored=False))
    return made


def icon_names() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in _folder().glob("*.svg")))


@lru_cache(maxsize=512)
def _icon(name: str, colours: tuple[str, str, str], direction: Qt.LayoutDirection, scale: float) -> QIcon:
    mirrored = direction == Qt.LayoutDirection.RightToLeft and name in MIRRORED
    usual, checked, disabled = colours
    made = QIcon()
    for mode, state, stroke in (
        (QIcon.Mode.Normal, QIcon.State.Off, usual),
        (QIcon.Mode.Normal, QIcon.State.On, checked),
        (QIcon.Mode.Disabled, QIcon.State.Off, disabled),
    ):
        svg = _source(name).replace("currentColor", stroke)
        for size in SIZES if stroke else ():
            made.addPixmap(_drawn(svg, size, scale, mirrored), mode, state)
    return made


def _drawn(svg: str, size: int, scale: float, mirrored: bool) -> QPixmap:
    pixmap = QPixmap(QSize(size, size) * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    if mirrored:
        painter.translate(size, 0)
        painter.scale(-1, 1)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return (_folder() / f"{name}.svg").read_text(encoding="utf-8")


def _folder() -> Path:
    return resources() / "icons"


def _scale() -> float:
    screen = QGuiApplication.primaryScreen()
    return max(1.0, screen.devicePixelRatio()) if screen else 1.0
