"""The chips above a list: which values are shown, and ready-made questions with their counts; reads no rows itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

from relief_desk.domain.field import Field, Kind
from relief_desk.domain.states import PlaceKind, Tier
from relief_desk.gui.building_blocks import button
from relief_desk.gui.fonts import scaled
from relief_desk.gui.tables.filter_popup import FilterPopup, Option
from relief_desk.gui.tables.list_source import ListSource
from relief_desk.gui.tables.wrap_layout import WrapLayout
from relief_desk.services.list_cells import ListCells
from relief_desk.services.list_kinds import COVERAGE_LABELS, COVERAGE_STEPS, TABLE_OF_KIND
from relief_desk.services.listing import Listing, ListView, NotInTime

ARROW = " ▾"
CHIP_PADDING = 28


class FilterBar(QWidget):
    """`view_wanted` carries the view that a chip asks for; `show` says what is in force."""

    view_wanted = Signal(object)

    def __init__(self, source: ListSource, cells: ListCells, view: ListView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._cells = cells
        self.view = view
        self._popup: FilterPopup | None = None
        self._say = source.wording.text
        self.row = WrapLayout(8, self)
        self.chips = {key: self._chip(self._label(key), self._open) for key in view.kind.filters}
        self.quick = {each.key: self._chip(self._say(each.label), self._ask) for each in view.kind.quick}
        for key, made in (*self.chips.items(), *self.quick.items()):
            made.setObjectName(key)
            self.row.addWidget(made)
        self.clear = button(self.tr("Clear"), self._clear, look="link")
        self.row.addWidget(self.clear)
        self.show_view(view)

    def show_view(self, view: ListView) -> None:
        """Say on each chip what is in force, and how many values where there are several."""
        self.view = view
        for key, chip in self.chips.items():
            values = view.values_of(key)
            name = self._label(key)
            said = f"{name}: {self.value_label(key, values[0])}" if len(values) == 1 else name
            said = self._source.wording.counted(name, len(values)) if len(values) > 1 else said
            chip.setText(said + ARROW)
            chip.setChecked(bool(values))
            _fit(chip)
        for key, chip in self.quick.items():
            chip.setChecked(key in view.quick)
            _fit(chip)
        self.clear.setVisible(view.filtered)
        self.row.invalidate()

    def said(self) -> str:
        """What is in force in one line, for a heading on paper."""
        parts = []
        for each in self.view.filters:
            values = self._source.wording.listed(self.value_label(each.key, value) for value in each.values)
            parts.append(f"{self._label(each.key)}: {values}")
        parts += [self._say(quick.label) for quick in self.view.kind.quick if quick.key in self.view.quick]
        text = self.view.text.strip()
        return self._source.wording.side_by_side(*parts, f'"{text}"' if text else "")

    def take_cells(self, cells: ListCells) -> None:
        """Take the names as they are called now."""
        self._cells = cells
        self.show_view(self.view)

    def ask_counts(self) -> None:
        """Count what the ready-made questions would show."""
        if self.quick:
            view = self.view
            self._source.ask(lambda listing: self._count_quick(listing, view), self._take_quick, self._no_answer)

    def _count_quick(self, listing: Listing, view: ListView) -> dict[str, int]:
        """On the worker: the counts, unless another view is in force already."""
        if view is not self.view:
            raise NotInTime(busy=False)
        return listing.quick_counts(view)

    def value_label(self, key: str, value: str) -> str:
        """What a kept value is called on a chip and in its list."""
        if value == "":
            return self.tr("Not known")
        if key == "coverage":
            return self._say(COVERAGE_LABELS.get(value, value))
        if key == "province":
            return self._cells.names.name("places", value)
        field = self._field(key)
        if field.kind is Kind.TIER:
            return self._cells.tier(int(value))
        table = TABLE_OF_KIND.get(field.kind)
        return self._cells.names.name(table, value) if table else self._cells.choice(value)

    def _options(self, key: str) -> list[Option]:
        """The values that can be ticked before anything was counted; others that are met come with the counts."""
        if key == "coverage":
            return [Option(step, self.value_label(key, step)) for step in COVERAGE_STEPS]
        names = self._cells.names
        if key == "province":
            provinces = [each for each in names.ranked("places") if each.kind == PlaceKind.PROVINCE]
            return [*(Option(each.id, each.name) for each in provinces), Option("", self.value_label(key, ""))]
        field = self._field(key)
        if field.kind is Kind.TIER:
            return [Option(str(tier.value), self._cells.tier(tier)) for tier in Tier]
        if field.choices:
            return [Option(value, self._cells.choice(value)) for value in field.choices]
        table = TABLE_OF_KIND.get(field.kind)
        return [Option(each.id, each.name) for each in names.ranked(table)] if table else []

    def _field(self, key: str) -> Field:
        return self.view.kind.field(key)

    def _label(self, key: str) -> str:
        return self._say("Province" if key == "province" else self._field(key).label)

    def _chip(self, text: str, call: Callable[[], None]) -> QPushButton:
        made = button(text, look="filter")
        made.setCheckable(True)
        made.clicked.connect(call)
        return made

    @Slot()
    def _open(self) -> None:
        chip = self.sender()
        if not isinstance(chip, QPushButton):
            return
        key, view = chip.objectName(), self.view
        chip.setChecked(bool(view.values_of(key)))
        wording = self._source.wording
        self._popup = FilterPopup(self._label(key), self._options(key), view.values_of(key), wording, self)
        self._popup.setObjectName(key)
        self._popup.chosen.connect(self._choose)
        self._popup.open_below(chip)
        self._source.ask(lambda listing: (key, listing.counts(view, key)), self._show_counts, self._no_answer)

    def _show_counts(self, answer: tuple[str, Mapping[str, int]]) -> None:
        key, counts = answer
        if self._popup is not None and self._popup.objectName() == key and self._popup.isVisible():
            labels = {value: self.value_label(key, value) for value in counts}
            self._popup.show_counts(counts, labels)

    @Slot(object)
    def _choose(self, values: tuple[str, ...]) -> None:
        if self._popup is not None:
            self.view_wanted.emit(self.view.with_filter(self._popup.objectName(), values))

    @Slot()
    def _ask(self) -> None:
        chip = self.sender()
        if isinstance(chip, QPushButton):
            self.view_wanted.emit(replace(self.view, quick=self.view.quick ^ {chip.objectName()}))

    @Slot()
    def _clear(self) -> None:
        self.view_wanted.emit(self.view.cleared())

    def _take_quick(self, counts: Mapping[str, int]) -> None:
        labels = {each.key: each.label for each in self.view.kind.quick}
        for key, count in counts.items():
            number = self._source.wording.number(count)
            self.quick[key].setText(f"{self._say(labels[key])} \u2066({number})\u2069")
            self.quick[key].setEnabled(bool(count) or key in self.view.quick)
            _fit(self.quick[key])
        self.row.invalidate()

    def _no_answer(self, failure: BaseException) -> None:
        """Counts that were overtaken by a newer question are not missed."""
        if not isinstance(failure, NotInTime):
            raise failure


def _fit(chip: QPushButton) -> None:
    """Make room for the bold text of a checked chip, which the style does not count in."""
    bold = QFontMetrics(scaled(chip.font(), 1.0, bold=True))
    chip.setMinimumWidth(bold.horizontalAdvance(chip.text()) + CHIP_PADDING if chip.isChecked() else 0)
