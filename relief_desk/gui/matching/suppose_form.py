"""The form below a proposal to suppose a pledge, another arrival or need, or a planning day; it plans nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from relief_desk.domain.fields import FIELDS_OF
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.matching.form_row import FormRow
from relief_desk.gui.tables.cell_editors import DATE_HINT, CompletingLine, Suggestions
from relief_desk.services.what_if_names import Named, WhatIfNames
from relief_desk.services.what_ifs import AS_OF, LINES, NEEDS, PLEDGES, Words


class Supposed(StrEnum):
    """What can be supposed in the form."""

    PLEDGE = "pledge"
    ARRIVAL = "arrival"
    NEED = "need"
    WITHDRAWN = "withdrawn"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class NameChoice:
    """Names to choose from: their keys, and what completes them."""

    key_of: dict[str, str]
    suggestions: Suggestions

    @classmethod
    def of(cls, named: Named) -> NameChoice:
        return cls({name: key for key, name in named}, Suggestions([(name, (key,)) for key, name in named]))

    def key(self, name: str) -> str:
        """The key of a name, or what was typed where it is none."""
        return self.key_of.get(name, name.strip())

    def name(self, key: str) -> str:
        return next((name for name, own in self.key_of.items() if own == key), "")


@dataclass(frozen=True, slots=True)
class FormNames:
    """The names the form completes, made ready where it does not hold up the screen."""

    items: NameChoice
    lines: NameChoice
    needs: NameChoice

    @classmethod
    def of(cls, names: WhatIfNames) -> FormNames:
        return cls(NameChoice.of(names.items), NameChoice.of(names.lines), NameChoice.of(names.needs))


NO_NAMES = FormNames.of(WhatIfNames((), (), ()))


class SupposeForm(FormRow):
    """`wanted` carries the supposition in the words of `what_ifs`."""

    wanted = Signal(object)

    def __init__(self, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Suppose"), parent)
        self._wording = wording
        self._names = NO_NAMES
        self.heading.setText(self.tr("What if…"))
        self.kind = QComboBox()
        for text, kind in (
            (self.tr("somebody pledged more"), Supposed.PLEDGE),
            (self.tr("a pledge arrived on another day"), Supposed.ARRIVAL),
            (self.tr("a need were larger or smaller"), Supposed.NEED),
            (self.tr("a need were withdrawn"), Supposed.WITHDRAWN),
            (self.tr("things were handed out from a day on"), Supposed.DAY),
        ):
            self.kind.addItem(text, kind.value)
        fields = {each.key: each for each in FIELDS_OF["pledges"]}
        self.item = CompletingLine(self, fields["item"], "", NO_NAMES.items.suggestions)
        self.line = CompletingLine(self, fields["item"], "", NO_NAMES.lines.suggestions)
        self.need = CompletingLine(self, fields["item"], "", NO_NAMES.needs.suggestions)
        self.quantity, self.day, self.donor = QLineEdit(), QLineEdit(), QLineEdit()
        self.quantity.setPlaceholderText(self.tr("20, or 3 cartons"))
        self.day.setPlaceholderText(DATE_HINT)
        self.donor.setPlaceholderText(self.tr("may stay empty"))
        self.add_field(self.tr("What"), self.kind, 235)
        for field, text, width in (
            (self.item, self.tr("Item"), 180),
            (self.line, self.tr("Pledge"), 330),
            (self.need, self.tr("Need"), 330),
            (self.quantity, self.tr("Quantity"), 100),
            (self.day, self.tr("Day"), 100),
            (self.donor, self.tr("Donor"), 115),
        ):
            field.setFrame(True)
            self.add_field(text, field, width)
            field.textChanged.connect(self._look)
        self.kind.currentIndexChanged.connect(self._take_kind)

    def open(self, names: FormNames, kind: Supposed, **values: str) -> None:
        """Begin anew with this kind; `values` are texts, or keys for item, line and need."""
        self._names = names
        for field, choice, key in (
            (self.item, names.items, values.get("item", "")),
            (self.line, names.lines, values.get("line", "")),
            (self.need, names.needs, values.get("need", "")),
        ):
            field.suggest_from(choice.suggestions)
            field.setText(choice.name(key))
            field.setCursorPosition(0)
        self.quantity.setText(values.get("quantity", ""))
        self.day.setText(values.get("day", ""))
        self.donor.clear()
        self.say("")
        self.kind.setCurrentIndex(self.kind.findData(kind.value))
        self._take_kind()

    def words(self) -> Words:
        """What is typed, as it is supposed."""
        line, need = self._names.lines.key(self.line.text()), self._names.needs.key(self.need.text())
        day, quantity = self.day.text().strip(), self.quantity.text().strip()
        match self._kind():
            case Supposed.PLEDGE:
                values = {"item": self.item.text(), "quantity": quantity, "eta": day, "donor": self.donor.text()}
                return {PLEDGES: [{column: text.strip() for column, text in values.items() if text.strip()}]}
            case Supposed.ARRIVAL:
                return {LINES: {line: {"eta": day}}}
            case Supposed.NEED:
                return {NEEDS: {need: {"quantity": quantity}}}
            case Supposed.WITHDRAWN:
                return {NEEDS: {need: {"status": "cancelled"}}}
            case Supposed.DAY:
                return {AS_OF: day}

    def _kind(self) -> Supposed:
        return Supposed(self.kind.currentData())

    def _fields(self) -> tuple[QLineEdit, ...]:
        """The fields of the kind chosen, in their order."""
        match self._kind():
            case Supposed.PLEDGE:
                return (self.item, self.quantity, self.day, self.donor)
            case Supposed.ARRIVAL:
                return (self.line, self.day)
            case Supposed.NEED:
                return (self.need, self.quantity)
            case Supposed.WITHDRAWN:
                return (self.need,)
            case Supposed.DAY:
                return (self.day,)

    @Slot()
    def _take_kind(self) -> None:
        shown = self._fields()
        for field in (self.item, self.line, self.need, self.quantity, self.day, self.donor):
            self.show_field(field, field in shown)
        self._look()

    def focus_first(self) -> None:
        """Go to the first field that is empty, or to the last."""
        fields = [field for field in self._fields() if field is not self.donor]
        field = next((each for each in fields if not each.text().strip()), fields[-1])
        field.setFocus()
        field.selectAll()

    @Slot()
    def _look(self) -> None:
        optional = (self.donor, self.day) if self._kind() is Supposed.PLEDGE else ()
        self.go.setEnabled(all(field.text().strip() for field in self._fields() if field not in optional))

    @Slot()
    def _go(self) -> None:
        self.wanted.emit(self.words())
