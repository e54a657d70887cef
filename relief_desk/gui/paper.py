"""Pages to paint on, in a PDF or at a printer, and a whole widget on one of them; knows no screen."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMarginsF, QPoint
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DOTS_PER_INCH = 300
MARGIN_MM = 12


class Paper:
    """Something with pages; `path` is the file it becomes, None for a printer."""

    device: QPagedPaintDevice
    path: Path | None = None

    def can_be_painted(self) -> bool:
        """Asked first, because Qt prints a warning of its own when a painter cannot begin."""
        return True

    def finish(self) -> None:
        """Called when the last page is painted."""

    def done_words(self) -> str:
        """That the pages are where they should be."""
        raise NotImplementedError

    def refused_words(self) -> str:
        """That they cannot be painted, and what to do."""
        raise NotImplementedError


class PdfPaper(Paper):
    """A PDF that is written beside its place and put there when it is whole."""

    def __init__(self, path: Path, title: str) -> None:
        self._part = path.with_name(path.name + ".part")
        writer = QPdfWriter(str(self._part))
        writer.setTitle(title)
        writer.setResolution(DOTS_PER_INCH)
        lay_out(writer)
        self.device = writer
        self.path: Path = path

    def can_be_painted(self) -> bool:
        return self.path.parent.is_dir() and os.access(self.path.parent, os.W_OK)

    def finish(self) -> None:
        self._part.replace(self.path)

    def done_words(self) -> str:
        return QCoreApplication.translate("Paper", "Saved: {file}").format(file=self.path)

    def refused_words(self) -> str:
        said = QCoreApplication.translate("Paper", "{file} cannot be written. Choose another folder.")
        return said.format(file=self.path)


class PrinterPaper(Paper):
    """The pages of a printer as the user set it."""

    def __init__(self, printer: QPrinter, title: str) -> None:
        printer.setDocName(title)
        printer.setResolution(DOTS_PER_INCH)
        self.device = printer
        self._name = printer.printerName() or printer.outputFileName()

    def done_words(self) -> str:
        return QCoreApplication.translate("Paper", "Sent to the printer {name}.").format(name=self._name)

    def refused_words(self) -> str:
        said = QCoreApplication.translate("Paper", "The printer {name} takes nothing. Look whether it is on.")
        return said.format(name=self._name)


def lay_out(device: QPagedPaintDevice) -> None:
    """A4, lying, with a margin that every printer can keep."""
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageOrientation(QPageLayout.Orientation.Landscape)
    millimetres = QPageLayout.Unit.Millimeter
    device.setPageMargins(QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM), millimetres)


def paint_widget(widget: QWidget, paper: Paper) -> bool:
    """The widget as vectors on one page, as large as fits; False where the paper takes nothing."""
    painter = QPainter()
    if not paper.can_be_painted() or not painter.begin(paper.device):
        return False
    width, height = paper.device.width(), paper.device.height()
    scale = min(width / max(1, widget.width()), height / max(1, widget.height()))
    painter.scale(scale, scale)
    widget.render(painter, QPoint(0, 0))
    painter.end()
    paper.finish()
    return True
