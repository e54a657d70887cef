"""Paints the cells of a list: words as chips, coverage as a bar, what is late or lacking in its tone; edits nothing.

The whole row is asked for once per cell instead of role by role, and colours and fonts are taken once per theme: a
repaint of a full page must fit into the time between two frames.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from relief_desk.domain.field import Field, Kind
from relief_desk.gui.fonts import scaled, shortened
from relief_desk.gui.icons import icon
from relief_desk.gui.tables.column_widths import CHIP_PADDING, CHIP_SIZE, PADDING
from relief_desk.gui.tables.record_model import LEADING, NUMBERS, TRAILING, RecordModel, ShownRow
from relief_desk.gui.tables.tones import CHOICE_TONES, TIER_TONES
from relief_desk.gui.theme import theme

BAR_HEIGHT = 8
NOTHING = ("0", "۰", "٠")
_SELECTED = QStyle.StateFlag.State_Selected
_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(slots=True)
class Cell:
    """What a painter of one cell is given."""

    painter: QPainter
    rect: QRect
    row: ShownRow
    text: str
    selected: bool


Paint = Callable[[Cell], None]


class RecordDelegate(QStyledItemDelegate):
    """The painting of one table; `take_columns` must be called when the model's columns change."""

    def __init__(self, table: QTableView, model: RecordModel, today: date) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._today = today.isoformat()
        self._painters: list[Paint] = []
        self.take_look()

    def take_look(self) -> None:
        """Take colours and fonts of the theme in force."""
        look = theme()
        self._colours = {name: look.colour(name) for name in _TOKENS}
        self._font = QFont(self._table.font())
        self._small, self._bold = scaled(self._font, CHIP_SIZE), scaled(self._font, 1.0, bold=True)
        self._slanted = QFont(self._font)
        self._slanted.setItalic(True)
        self._metrics = {id(font): QFontMetrics(font) for font in (self._font, self._small, self._bold, self._slanted)}
        small, plain = self._metrics[id(self._small)], self._metrics[id(self._font)]
        self._chip_height = small.height() + 4
        self._percent_room = plain.horizontalAdvance("100%") + 8
        self._unit_room = small.horizontalAdvance("parcels") + 6
        self._current_pen = QPen(self._colours["primary"], 2)
        self.take_columns()

    def take_columns(self) -> None:
        self._painters = [self._painter_of(field) for field in map(self._model.field, range(len(self._model.columns)))]

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, row_height(self._table))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        number, column = index.row(), index.column()
        rect = option.rect
        selected = bool(option.state & _SELECTED)
        current = self._table.currentIndex()
        in_current_row = current.row() == number
        if selected:
            painter.fillRect(rect, self._colours["selection"])
        elif in_current_row:
            painter.fillRect(rect, self._colours["hover"])
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._colours["line"])
        row = self._model.row(number)
        if row is not None:
            text = self._model.text(number, column, row)
            self._painters[column](Cell(painter, rect.adjusted(PADDING, 0, -PADDING, -1), row, text, selected))
        if in_current_row and current.column() == column:
            painter.setPen(self._current_pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _painter_of(self, field: Field) -> Paint:
        key, source = field.key, self._model.kind.source
        special = {
            "coverage": self._paint_coverage,
            "needed_by": self._paint_due,
            "expiry": self._paint_expiry,
            "place": self._paint_place,
            "free": self._paint_free,
            "gap": self._paint_gap,
            "gap_strict": self._paint_gap,
            "locked": self._paint_locked,
            "item": self._paint_item,
            "reason": self._paint_soft,
            "quantity": self._paint_quantity,
        }.get(key)
        if special is not None:
            return special
        if (source, key) in CHOICE_TONES:
            tones = CHOICE_TONES[source, key]
            return lambda cell: self._chip(cell, tones.get(str(self._raw(cell, key)), "mute"))
        if field.kind is Kind.TIER:
            return lambda cell: self._chip(cell, TIER_TONES.get(self._raw(cell, key), "mute"))
        if field.kind in NUMBERS:
            return lambda cell: self._text(cell, "text", self._font, TRAILING)
        if field.kind in (Kind.REFERENCE, Kind.UNIT, Kind.DATE):
            return self._paint_soft
        return lambda cell: self._text(cell, "text", self._font, LEADING)

    def _raw(self, cell: Cell, key: str) -> Any:
        return self._model.cells.raw(cell.row.values, key)

    def _text(self, cell: Cell, colour: str, font: QFont, alignment: int = LEADING) -> None:
        painter = cell.painter
        painter.setFont(font)
        painter.setPen(self._colours[colour])
        painter.drawText(cell.rect, alignment, self._elided(cell.text, cell.rect.width(), font))

    def _elided(self, text: str, width: int, font: QFont) -> str:
        metrics = self._metrics[id(font)]
        if metrics.horizontalAdvance(text) <= width:
            return text
        return shortened(text, metrics, width)

    def _paint_soft(self, cell: Cell) -> None:
        self._text(cell, "text_soft", self._font)

    def _paint_due(self, cell: Cell) -> None:
        late = cell.text and str(self._raw(cell, "needed_by")) < self._today and self._raw(cell, "gap") != 0
        self._text(cell, "bad" if late else "text_soft", self._bold if late else self._font)

    def _paint_expiry(self, cell: Cell) -> None:
        past = cell.text and str(self._raw(cell, "expiry")) < self._today
        self._text(cell, "bad" if past else "text_soft", self._bold if past else self._font)

    def _paint_free(self, cell: Cell) -> None:
        free = self._raw(cell, "free")
        colour = "bad" if free < 0 else "text_faint" if free == 0 else "text"
        self._number_with_unit(cell, colour, self._bold if free < 0 else self._font)

    def _paint_gap(self, cell: Cell) -> None:
        self._number_with_unit(cell, "text_faint" if cell.text in NOTHING else "text", self._font)

    def _paint_quantity(self, cell: Cell) -> None:
        self._number_with_unit(cell, "text", self._font)

    def _number_with_unit(self, cell: Cell, colour: str, font: QFont) -> None:
        """The number against a common edge, its unit behind it in a softer tone."""
        painter, rect = cell.painter, cell.rect
        unit = self._model.wording.text(self._raw(cell, "unit") or "")
        room = min(self._unit_room, rect.width() // 2)
        number = rect.adjusted(0, 0, -room, 0) if not self._mirrored else rect.adjusted(room, 0, 0, 0)
        behind = rect.adjusted(rect.width() - room + 6, 0, 0, 0)
        if self._mirrored:
            behind = rect.adjusted(0, 0, -(rect.width() - room + 6), 0)
        painter.setFont(font)
        painter.setPen(self._colours[colour])
        painter.drawText(number, TRAILING, self._elided(cell.text, number.width(), font))
        painter.setFont(self._small)
        painter.setPen(self._colours["text_soft" if cell.selected else "text_faint"])
        painter.drawText(behind, LEADING, self._elided(unit, behind.width(), self._small))

    def _paint_item(self, cell: Cell) -> None:
        known = bool(self._raw(cell, "item"))
        self._text(cell, "text" if known else "warn", self._font if known else self._slanted)

    def _paint_place(self, cell: Cell) -> None:
        """The place, and the area around it in a softer tone where there is room."""
        key = self._raw(cell, "place")
        if not key or cell.row.id == key:
            self._text(cell, "warn" if not key else "text", self._font if key else self._slanted)
            return
        self._text(cell, "text", self._font)
        around = self._model.cells.names.upwards(str(key))[1:2]
        used = self._metrics[id(self._font)].horizontalAdvance(cell.text) + PADDING
        room = cell.rect.width() - used
        if around and room > 36 and around[0].kind != "country":
            rest = cell.rect.adjusted(used, 0, 0, 0) if not self._mirrored else cell.rect.adjusted(0, 0, -used, 0)
            painter = cell.painter
            painter.setFont(self._small)
            painter.setPen(self._colours["text_faint" if not cell.selected else "text_soft"])
            painter.drawText(rest, LEADING, self._elided(around[0].name, room, self._small))

    def _paint_locked(self, cell: Cell) -> None:
        if self._raw(cell, "locked"):
            icon("lock", self._colours["text_soft"].name()).paint(
                cell.painter, QRect(cell.rect.center().x() - 8, cell.rect.center().y() - 8, 16, 16)
            )

    def _paint_coverage(self, cell: Cell) -> None:
        """A bar and the share in figures; the bar's outline keeps pale fills visible on any ground."""
        raw = self._raw(cell, "coverage")
        share = (raw if isinstance(raw, int) else 0) / 1000
        painter, rect = cell.painter, cell.rect
        bar_width = max(20, rect.width() - self._percent_room)
        left = rect.right() - bar_width + 1 if self._mirrored else rect.left()
        bar = QRectF(left, rect.center().y() - BAR_HEIGHT / 2 + 0.5, bar_width, BAR_HEIGHT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours["track"])
        painter.drawRoundedRect(bar, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
        if share > 0:
            filled = max(float(BAR_HEIGHT), bar.width() * share)
            start = bar.right() - filled if self._mirrored else bar.left()
            painter.setBrush(theme().cover_colour(share))
            painter.drawRoundedRect(QRectF(start, bar.top(), filled, BAR_HEIGHT), BAR_HEIGHT / 2, BAR_HEIGHT / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        figures = rect.adjusted(bar_width, 0, 0, 0) if not self._mirrored else rect.adjusted(0, 0, -bar_width, 0)
        painter.setFont(self._font)
        painter.setPen(self._colours["text"])
        painter.drawText(figures, TRAILING, cell.text)

    def _chip(self, cell: Cell, tone: str) -> None:
        if not cell.text:
            return
        painter, rect = cell.painter, cell.rect
        metrics = self._metrics[id(self._small)]
        text = self._elided(cell.text, rect.width() - 2 * CHIP_PADDING, self._small)
        width = metrics.horizontalAdvance(text) + 2 * CHIP_PADDING
        left = rect.right() - width + 1 if self._mirrored else rect.left()
        chip = QRectF(left, rect.center().y() - self._chip_height / 2 + 0.5, width, self._chip_height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours[f"{tone}_fill"])
        painter.drawRoundedRect(chip, self._chip_height / 2, self._chip_height / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(self._small)
        painter.setPen(self._colours[tone])
        painter.drawText(chip, _CENTRE, text)

    @property
    def _mirrored(self) -> bool:
        return self._table.layoutDirection() == Qt.LayoutDirection.RightToLeft


@lru_cache(maxsize=32)
def _height(pixels: int) -> int:
    return max(28, round(pixels * 2.5))


def row_height(table: QTableView) -> int:
    return _height(table.font().pixelSize() if table.font().pixelSize() > 0 else 13)


_TOKENS = (
    "text", "text_soft", "text_faint", "line", "selection", "hover", "primary", "track",
    *(f"{tone}{end}" for tone in ("good", "warn", "bad", "info", "mute") for end in ("", "_fill")),
)  # fmt: skip
