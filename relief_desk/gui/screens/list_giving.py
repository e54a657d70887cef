"""The way from a pledge in its list to the need that gets something of it, by keys or dragging; it writes nothing."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from relief_desk.gui.building_blocks import button, label, row
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.line_drops import Carried, LineDrops
from relief_desk.gui.screens.list_forms import ListForms
from relief_desk.gui.tables import list_place
from relief_desk.gui.tables.record_table import RecordTable
from relief_desk.services.giving import items_served


class ListGiving(QObject):
    """In the pledges: drags a line, or leads to the needs that it could serve. In the needs: takes it."""

    visit = Signal(str, object)

    def __init__(self, session: DeskSession, table: RecordTable, forms: ListForms, pane: QWidget) -> None:
        super().__init__(pane)
        self._session = session
        self._table = table
        self._forms = forms
        self._line = ""
        self._says = label("", "", wrap=True)
        self.strip = self._strip()
        source = table.records.kind.source
        if table.records.editable and source == "pledges":
            table.let_drag(self._carried)
        elif table.records.editable and source == "needs":
            LineDrops(table, self._would_take).dropped.connect(forms.take_drop)
        forms.given.connect(self.leave)

    @Slot()
    def start(self) -> None:
        """From a need: ask what it is given. From a pledge: go to the needs that still lack what it could serve."""
        if self._table.records.kind.source == "needs":
            self._forms.open_give()
            return
        line = self._key_of(self._table.currentIndex().row())
        if line:
            self._line = line
            self._session.ask(lambda desk: items_served(desk, line), self._show_takers)

    def take_in_hand(self, line: str) -> None:
        """Something of this line is to be given to one of the needs shown here."""
        self._forms.line_in_hand = line
        said = self.tr("Something of {line} is to be given: choose the need that gets it.")
        self._says.setText(said.format(line=line))
        self.strip.show()

    @Slot()
    def leave(self) -> None:
        self._forms.line_in_hand = ""
        self.strip.hide()

    def _strip(self) -> QFrame:
        made = QFrame()
        made.setProperty("look", "strip")
        give = button(self.tr("Give by hand…"), self._forms.open_give, look="primary")
        line = row(self._says, button(self.tr("Leave it"), self.leave), give, spacing=10)
        line.setStretch(0, 1)
        line.setContentsMargins(12, 4, 8, 4)
        made.setLayout(line)
        made.hide()
        return made

    def _show_takers(self, items: tuple[str, ...]) -> None:
        place = {"item": list_place.VALUES_APART.join(items), "coverage": "short", list_place.GIVEN_LINE: self._line}
        self.visit.emit("needs", place)

    def _carried(self, row: int) -> Carried | None:
        line = self._key_of(row)
        return (line, "") if line else None

    def _would_take(self, row: int, carried: Carried) -> bool:
        """Any need, as far as the list knows; what speaks against it is said when it is looked up."""
        return bool(self._key_of(row))

    def _key_of(self, row: int) -> str:
        shown = self._table.records.row(row) if row >= 0 else None
        return shown.id if shown is not None else ""
