"""What a widget shows, on paper: one page as PDF; knows no screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QPoint
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget


def write_pdf(widget: QWidget, path: Path, title: str) -> None:
    """The widget as vectors on one A4 page, lying, as large as fits; written beside and then put in place."""
    part = path.with_name(path.name + ".part")
    writer = QPdfWriter(str(part))
    writer.setTitle(title)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageMargins(QMarginsF(10, 10, 10, 10), QPageLayout.Unit.Millimeter)
    painter = QPainter(writer)
    scale = min(writer.width() / max(1, widget.width()), writer.height() / max(1, widget.height()))
    painter.scale(scale, scale)
    widget.render(painter, QPoint(0, 0))
    painter.end()
    part.replace(path)
