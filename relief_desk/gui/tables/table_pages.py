"""A list on paper: its rows on as many pages as they need, headings on each; a page at a time, so that the window goes
on answering. Changes no row and asks nobody.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from relief_desk.gui.fonts import shortened
from relief_desk.gui.paper import DOTS_PER_INCH, Paper
from relief_desk.gui.tables.record_model import NUMBERS, RecordModel, ShownRow
from relief_desk.gui.tokens import LIGHT

ROWS_MOST = 5_000
POINT = DOTS_PER_INCH / 72
ROW, HEAD, TITLE, FOOT = round(15 * POINT), round(18 * POINT), round(44 * POINT), round(18 * POINT)
GAP = round(4 * POINT)
TRIES = 100
WITH_UNIT = frozenset({"quantity", "gap", "gap_strict", "covered", "covered_firm", "overlap", "free", "allocated"})
RETRY_MS = 50


@dataclass(frozen=True, slots=True)
class PageTexts:
    """What stands on the pages besides the rows; `page` has places for {page} and {pages}."""

    title: str
    subtitle: str
    foot: str
    page: str
    cut: str = ""


class TablePages(QObject):
    """`done` with the paper when all of it is painted and finished, `refused` with it when nothing can be."""

    done = Signal(object)
    refused = Signal(object)

    def __init__(
        self, model: RecordModel, columns: tuple[int, ...], widths: tuple[int, ...], texts: PageTexts, paper: Paper,
        parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._model = model
        self._columns = columns
        self._texts = texts
        self._paper = paper
        self._device = paper.device
        self._rows = min(model.rowCount(), ROWS_MOST)
        self._next = 0
        self._page = 0
        self._tries = 0
        self._mirrored = model.wording.right_to_left
        whole = sum(widths) or 1
        self._widths = [self._device.width() * width // whole for width in widths]
        self._first_page = max(1, (self._device.height() - TITLE - HEAD - FOOT) // ROW)
        self._other_pages = max(1, (self._device.height() - HEAD - FOOT) // ROW)
        rest = max(0, self._rows - self._first_page)
        self.pages = 1 + -(-rest // self._other_pages)
        self._painter = QPainter()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._paint_page)

    def start(self) -> None:
        if self._paper.can_be_painted() and self._painter.begin(self._device):
            self._timer.start()
        else:
            self.refused.emit(self._paper)

    @Slot()
    def _paint_page(self) -> None:
        room = self._first_page if self._page == 0 else self._other_pages
        last = min(self._next + room, self._rows)
        rows = [self._model.row(at) for at in range(self._next, last)]
        if None in rows and self._tries < TRIES:
            # The desk is being written: a list with holes is worse than one that comes a moment later.
            self._tries += 1
            self._timer.setInterval(RETRY_MS)
            return
        self._timer.setInterval(0)
        if self._page:
            self._device.newPage()
        top = self._paint_title() if self._page == 0 else 0
        self._paint_line(top, self._heads(), bold=True, height=HEAD)
        for at, row in enumerate(rows):
            texts = [self._text(row, column) if row else "" for column in self._columns]
            self._paint_line(top + HEAD + at * ROW, texts)
        self._page += 1
        self._next = last
        self._paint_foot()
        if self._next >= self._rows:
            self._finish()

    def _text(self, row: ShownRow, column: int) -> str:
        """As on the screen: an amount with its unit, a place with the area around it."""
        key, text, cells = self._model.columns[column], row.texts[column], self._model.cells
        if key in WITH_UNIT and text:
            return f"{text} {cells.text(row.values, 'unit')}"
        if key == "place":
            around = cells.names.upwards(cells.raw(row.values, key))[1:2]
            return self._model.wording.listed((text, *(each.name for each in around if each.kind != "country")))
        return text

    def _finish(self) -> None:
        self._timer.stop()
        self._painter.end()
        self._paper.finish()
        self.done.emit(self._paper)
        self.deleteLater()

    def _heads(self) -> list[str]:
        return [str(self._model.headerData(column, Qt.Orientation.Horizontal)) for column in self._columns]

    def _paint_title(self) -> int:
        """The height it takes."""
        width = self._device.width()
        self._say(QRect(0, 0, width, round(20 * POINT)), self._texts.title, 14, bold=True)
        cut = self._texts.cut if self._model.rowCount() > self._rows else ""
        subtitle = f"{self._texts.subtitle} {cut}".strip()
        self._say(QRect(0, round(21 * POINT), width, round(14 * POINT)), subtitle, 8.5, LIGHT.text_soft)
        return TITLE

    def _paint_line(self, top: int, texts: list[str], bold: bool = False, height: int = ROW) -> None:
        left = 0
        for column, text, width in zip(self._columns, texts, self._widths, strict=True):
            x = self._device.width() - left - width if self._mirrored else left
            trailing = self._model.field(column).kind in NUMBERS
            cell = QRect(x + GAP, top, width - 2 * GAP, height)
            self._say(cell, text, 8.5, LIGHT.text_soft if bold else LIGHT.text, bold, trailing)
            left += width
        self._painter.setPen(QPen(QColor(LIGHT.outline if bold else LIGHT.line), 2))
        self._painter.drawLine(0, top + height, self._device.width(), top + height)

    def _paint_foot(self) -> None:
        say = self._model.wording.number
        foot = QRect(0, self._device.height() - FOOT, self._device.width(), FOOT)
        self._say(foot, self._texts.foot, 7.5, LIGHT.text_soft)
        pages = self._texts.page.format(page=say(self._page), pages=say(self.pages))
        self._say(foot, pages, 7.5, LIGHT.text_soft, trailing=True)

    def _say(
        self,
        place: QRect,
        text: str,
        points: float,
        colour: str = LIGHT.text,
        bold: bool = False,
        trailing: bool = False,
    ) -> None:
        font = QFont()
        font.setPixelSize(round(points * POINT))
        font.setBold(bold)
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        shown = shortened(text, QFontMetrics(font, self._device), place.width())
        # A printer knows no direction of reading: the sides are turned here.
        side = Qt.AlignmentFlag.AlignRight if trailing != self._mirrored else Qt.AlignmentFlag.AlignLeft
        self._painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, shown)
