"""A list with its search, filters, table, totals and the detail beside it; each list screen is made of one or more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from relief_desk.gui.actions import why_only_looking
from relief_desk.gui.building_blocks import Card, EmptyState, ScreenHeader, button, disable, icon_button, search_line
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.job_runner import Failure
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.paper import Paper
from relief_desk.gui.screens.detail_beside import DetailBeside
from relief_desk.gui.screens.detail_panel import DetailPanel
from relief_desk.gui.screens.list_footer import ListFooter
from relief_desk.gui.screens.list_forms import ListForms
from relief_desk.gui.screens.list_giving import ListGiving
from relief_desk.gui.screens.list_output import ListOutput
from relief_desk.gui.tables import list_place
from relief_desk.gui.tables.filter_bar import FilterBar
from relief_desk.gui.tables.filter_popup import FilterPopup, Option
from relief_desk.gui.tables.list_source import list_source
from relief_desk.gui.tables.record_forms import NEW_FIELDS
from relief_desk.gui.tables.record_model import RecordModel
from relief_desk.gui.tables.record_table import RecordTable
from relief_desk.gui.tables.saved_views import SavedViews
from relief_desk.gui.tables.table_edits import TableEdits
from relief_desk.services.listing import ListView, NotInTime

SEARCH_MS = 120


class ListPane(QWidget):
    """The signals are those of a screen; `heading` is said above the list."""

    visit = Signal(str, object)
    message = Signal(str)
    standing_changed = Signal()
    export_wanted = Signal()
    written = Signal(object)

    def __init__(
        self, session: DeskSession, wording: LocalWording, list_name: str, heading: str, new_text: str, icon: str
    ) -> None:
        super().__init__()
        self.session = session
        self.wording = wording
        self.source = list_source(session, wording)
        today = date.today()  # noqa: DTZ011 - the user's own day decides what is overdue
        self.model = RecordModel(self.source, wording, ListView(list_name, today), self)
        self._why_only_looking = why_only_looking(session.state)
        self.model.editable = not self._why_only_looking
        self.table = RecordTable(self.model, today)
        self.table.setAccessibleName(heading)
        self.edits = TableEdits(session, self.table, self)
        self.forms = ListForms(session, self.table, self.edits, new_text, self)
        self.giving = ListGiving(session, self.table, self.forms, self)
        self.footer = ListFooter(self.table, self.forms, self._why_only_looking)
        self.output = ListOutput(self.table, heading, self)
        self.filters = FilterBar(self.source, self.model.cells, self.model.view)
        self.saved = SavedViews(session, list_name, self)
        self.detail = DetailPanel(wording, self._why_only_looking)
        self.beside = DetailBeside(session, self.table, self.detail, self)
        self._total = -1
        self._wanted_record = ""
        self._new_record = ""
        self._build(heading, new_text, icon)
        self._connect()

    # -- what the screen asks -----------------------------------------------------------------------------------

    def start(self) -> None:
        """Show the list for the first time, after the screen itself has been painted."""
        self._beginning.start()

    @Slot()
    def _begin(self) -> None:
        wanted, self._wanted_record = self._wanted_record, ""
        self._show(self.model.view)
        self.saved.load()
        if wanted:
            self._go_to_record(wanted)

    @property
    def shows_nothing_found(self) -> bool:
        """The filters leave no row, and the way back is offered instead of an empty table."""
        return self._stack.currentWidget() is self._nothing_found

    def refresh(self, touched: frozenset[str]) -> None:
        """Something was written: by ourselves, so that the rows keep their places, or by somebody else."""
        own = self.edits.own_changes > 0
        if own:
            self.edits.own_changes -= 1
        self._total = -1
        self.model.refresh(rows_may_move=not own)
        self.filters.ask_counts()
        self.beside.ask_soon()
        self.footer.refresh()

    def place(self) -> dict[str, str]:
        widths = list_place.widths_text(self.table.widths())
        return list_place.place_of_view(self.model.view) | {
            list_place.COLUMNS: ",".join(self.table.visual_columns()),
            list_place.WIDTHS: widths,
            list_place.PANEL: "" if self.beside.wanted is not False else "hidden",
        }

    def go_to_place(self, place: Mapping[str, str]) -> None:
        if place.get(list_place.COLUMNS):
            self._take_columns(tuple(place[list_place.COLUMNS].split(",")))
        if list_place.WIDTHS in place:
            self.table.take_widths(list_place.widths_of_text(place[list_place.WIDTHS]))
        if list_place.PANEL in place:
            self.beside.take_wish(False if place[list_place.PANEL] == "hidden" else None)
        if list_place.asks_for_rows(place, self.model.kind):
            self._show(list_place.view_of_place(self.model.view, place))
        if place.get(list_place.GIVEN_LINE):
            self.giving.take_in_hand(place[list_place.GIVEN_LINE])
        if place.get(list_place.RECORD):
            self._go_to_record(place[list_place.RECORD])

    def standing(self) -> str:
        """What the selected rows add up to."""
        return self.footer.totals

    def write_list(self, path: Path) -> None:
        self.output.write_list(path)

    def put_on(self, paper: Paper) -> None:
        self.output.put_on(paper, self.filters.said())

    # -- building -------------------------------------------------------------------------------------------------

    def _build(self, heading: str, new_text: str, icon: str) -> None:
        self.header = ScreenHeader(heading)
        self.search = search_line(self.tr("Search in all words"))
        self.search.setMinimumWidth(120)
        self.search.setMaximumWidth(320)
        columns = icon_button("columns", self.tr("Choose columns"), self._choose_columns)
        panel = icon_button("info", self.tr("Show or hide the details"), self.beside.turn)
        self.columns_button, self.panel_button = columns, panel
        self.views = button(self.tr("Views"), self._open_views, "star")
        export = icon_button("export", self.tr("Write this list to a file"), self.export_wanted.emit)
        self.header.add(self.search, self.views, columns, panel, export)
        self.new_button: QPushButton | None = None
        if self.model.kind.source in NEW_FIELDS and new_text:
            self.new_button = button(new_text, self.forms.open_new, "plus", "primary")
            disable(self.new_button, self._why_only_looking)
            self.header.add(self.new_button)
        self._make_actions(new_text)
        clear = button(self.tr("Clear the filters"), self.filters.clear.click)
        self._nothing_found = EmptyState(
            "filter", self.tr("Nothing fits these filters"), self.tr("Take one away, or search for less."), [clear]
        )
        self._empty = self._empty_state(heading, icon)
        self._stack = QStackedWidget()
        for page in (self.table, self._nothing_found, self._empty):
            self._stack.addWidget(page)
        card = Card()
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.setSpacing(0)
        card.body.addWidget(self._stack, 1)
        card.body.addWidget(self.footer)
        side_by_side = QHBoxLayout()
        side_by_side.setSpacing(10)
        side_by_side.addWidget(card, 1)
        side_by_side.addWidget(self.detail)
        body = QVBoxLayout(self)
        body.setContentsMargins(20, 14, 20, 12)
        body.setSpacing(10)
        body.addWidget(self.header)
        body.addWidget(self.filters)
        body.addWidget(self.giving.strip)
        body.addLayout(side_by_side, 1)

    def _empty_state(self, heading: str, icon: str) -> EmptyState:
        kind = self.model.kind
        if kind.only_gaps:
            return EmptyState("check-circle", self.tr("No gaps"), self.tr("Every open need is covered."))
        if kind.source == "allocations":
            buttons = [button(self.tr("Match"), self._match, "matching", "primary")]
            disable(buttons[0], self._why_only_looking)
            hint = self.tr("Match needs with pledges, and what is agreed stands here.")
        else:
            buttons = [button(self.tr("Import a workbook"), self._import, "import", "primary")]
            disable(buttons[0], self._why_only_looking)
            hint = self.tr("Drop a workbook onto the window, import one, or type the first row yourself.")
        return EmptyState(icon, self.tr("{list}: nothing here yet").format(list=heading), hint, buttons)

    def _make_actions(self, new_text: str) -> None:
        """The commands of the list; those that change something are off where the desk is only looked at."""
        source = self.model.kind.source
        changing: list[tuple[str, str, str, Callable[[], None]]] = [
            (self.tr("Change the selected rows…"), "Ctrl+Shift+E", "edit", self.forms.open_change),
        ]
        if self.new_button is not None:
            changing.insert(0, (new_text, "Ctrl+Shift+N", "plus", self.forms.open_new))
        if source in ("needs", "pledges"):
            text = self.tr("Give by hand…") if source == "needs" else self.tr("Give to a need…")
            changing.append((text, "Ctrl+G", "allocation", self.giving.start))
        if source == "allocations":
            changing.append((self.tr("Lock the selected allocations"), "Ctrl+L", "lock", self.forms.lock))
            changing.append((self.tr("Unlock the selected allocations"), "Ctrl+Shift+U", "unlock", self.forms.unlock))
        for text, keys, icon_name, call in changing:
            disable(self._add_action(text, keys, icon_name, call), self._why_only_looking)
        for text, keys, icon_name, call in (
            (self.tr("Choose columns"), "Ctrl+Shift+K", "columns", self._choose_columns),
            (self.tr("Show or hide the details"), "Ctrl+D", "info", self.beside.turn),
            (self.tr("Saved views"), "Ctrl+Shift+V", "star", self._open_views),
            (self.tr("Clear the filters"), "Ctrl+Shift+F", "filter", self.filters.clear.click),
            (self.tr("Copy with headings"), "Ctrl+Shift+C", "copy", self._copy_with_headings),
            (self.tr("Write this list to a file…"), "Ctrl+Shift+S", "export", self.export_wanted.emit),
        ):
            self._add_action(text, keys, icon_name, call)

    def _add_action(self, text: str, keys: str, icon_name: str, call: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setData(icon_name)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(call)
        self.addAction(action)
        return action

    def _connect(self) -> None:
        self._beginning = _timer(self, 0, self._begin)
        self._search_timer = _timer(self, SEARCH_MS, self._take_search)
        self.search.textChanged.connect(self._await_search)
        self.filters.view_wanted.connect(self._show)
        self.model.counted.connect(self._take_count)
        self.table.sort_wanted.connect(self._take_sort)
        self.table.columns_wanted.connect(self._choose_columns)
        self.table.too_much.connect(self._say_too_much)
        self.table.not_editable.connect(self._say_not_editable)
        self.output.written.connect(self.written)
        self.output.said.connect(self.message)
        self.output.refused.connect(self._say_refused)
        self.footer.totals_changed.connect(self.standing_changed)
        self.edits.said.connect(self.message)
        self.edits.refused.connect(self._say_refused)
        self.forms.said.connect(self.message)
        self.forms.added.connect(self._await_record)
        self.saved.chosen.connect(self.go_to_place)
        self.detail.visit.connect(self._visit_record)
        self.detail.match_wanted.connect(self._match)
        self.detail.give_wanted.connect(self.giving.start)
        self.giving.visit.connect(self.visit)
        self.source.names_changed.connect(self._take_names)

    # -- the view ---------------------------------------------------------------------------------------------------

    @Slot(object)
    def _show(self, view: ListView) -> None:
        if self._beginning.isActive():
            self.model.view = view
            return
        if self.search.text() != view.text:
            blocked = self.search.blockSignals(True)
            self.search.setText(view.text)
            self.search.blockSignals(blocked)
        self.filters.show_view(view)
        self.model.show(view)
        self.table.header.viewport().update()
        self.filters.ask_counts()
        if self._total < 0:
            self._ask_total()

    @Slot(str)
    def _await_search(self, _typed: str) -> None:
        self._search_timer.start()

    @Slot()
    def _take_search(self) -> None:
        self._show(replace(self.model.view, text=self.search.text()))

    @Slot(object)
    def _take_sort(self, sort: tuple[tuple[str, bool], ...]) -> None:
        self._show(replace(self.model.view, sort=sort))

    @Slot(int, bool)
    def _take_count(self, count: int, complete: bool) -> None:
        view = self.model.view
        number = self.wording.number(count)
        if not complete:
            said = self.tr("counting…")
        elif view.filtered and self._total >= 0:
            said = self.tr("{shown} of {all}").format(shown=number, all=self.wording.number(self._total))
        else:
            said = number
        self.header.sentence.setText(said)
        if count:
            self._stack.setCurrentWidget(self.table)
        elif complete:
            self._stack.setCurrentWidget(self._nothing_found if view.filtered else self._empty)
        if count and not self.table.seeking and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        if complete and self._wanted_record:
            self._go_to_record(self._wanted_record)
        if complete:
            self._find_new_record()
        if not view.filtered and complete:
            self._total = count

    def _ask_total(self) -> None:
        view = self.model.view
        if view.filtered:
            whole = ListView(view.list, view.today)
            self.source.ask(lambda listing: listing.count(whole), self._take_total, self._no_answer)

    def _take_total(self, total: int) -> None:
        self._total = total
        self._take_count(len(self.model.rowids), self.model.complete)

    def _go_to_record(self, key: str) -> None:
        """Stand on a record; where the view hides it, the filters go."""
        if self._beginning.isActive():
            self._wanted_record = key
            return
        found = self.model.row_of(key)
        if found >= 0:
            self._wanted_record = ""
            self.table.show_row(found)
            self.table.setFocus()
        elif not self.model.complete:
            self._wanted_record = key
        elif self.model.view.filtered and not self._wanted_record:
            self._wanted_record = key
            self._show(self.model.view.cleared())
        else:
            self._wanted_record = ""
            self.message.emit(self.tr("{record} is not in this list.").format(record=key))

    # -- columns and saved views ------------------------------------------------------------------------------------

    @Slot()
    def _choose_columns(self) -> None:
        fields = self.model.kind.fields
        options = [Option(field.key, self.wording.text(field.label)) for field in fields]
        popup = FilterPopup(self.tr("Columns"), options, self.model.columns, self.wording, self)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.chosen.connect(self._take_columns)
        popup.open_below(self.columns_button)

    @Slot(object)
    def _take_columns(self, keys: tuple[str, ...]) -> None:
        """Show these columns: those seen already keep their order, new ones come in at the end."""
        widths = self.table.widths()
        held = [key for key in self.table.visual_columns() if key in keys]
        same = set(held) == set(keys)
        order = keys if same else (*held, *(key for key in keys if key not in held))
        self.model.show_columns(tuple(order))
        self.table.header.restore_order()
        self.table.take_widths(widths)

    @Slot()
    def _open_views(self) -> None:
        menu = QMenu(self)
        self.saved.fill(menu, self.place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.views.mapToGlobal(self.views.rect().bottomLeft()))

    @Slot()
    def _copy_with_headings(self) -> None:
        self.table.copy(with_headings=True)

    # -- words and ways ---------------------------------------------------------------------------------------

    @Slot(str)
    def _say_refused(self, sentence: str) -> None:
        self.footer.say_refused(sentence)
        self.message.emit(sentence)

    @Slot(str)
    def _await_record(self, key: str) -> None:
        """Stand on a new record as soon as the list shows it, which may be already or only after it is read again."""
        self._new_record = key
        self._find_new_record()

    def _find_new_record(self) -> None:
        found = self.model.row_of(self._new_record) if self._new_record else -1
        if found >= 0:
            self._new_record = ""
            self.table.show_row(found)
            self.table.setFocus()

    @Slot(int)
    def _say_too_much(self, limit: int) -> None:
        text = self.tr("More than {limit} rows are not copied: export the list instead.")
        self.message.emit(text.format(limit=self.wording.number(limit)))

    @Slot(int)
    def _say_not_editable(self, column: int) -> None:
        derived = self.tr("{column} is worked out or kept elsewhere: it cannot be typed here.")
        name = self.wording.text(self.model.field(column).label)
        self.message.emit(self._why_only_looking or derived.format(column=name))

    @Slot(str, str)
    def _visit_record(self, list_name: str, key: str) -> None:
        self.visit.emit(list_name, {list_place.RECORD: key})

    @Slot()
    def _match(self) -> None:
        self.visit.emit("matching", {"propose": "yes"})

    @Slot()
    def _import(self) -> None:
        self.visit.emit("import", {"ask": "yes"})

    @Slot()
    def _take_names(self) -> None:
        self.filters.take_cells(self.model.cells)

    def _no_answer(self, failure: Failure) -> None:
        """Sums and counts that a newer question overtook are not missed."""
        if not isinstance(failure, NotInTime):
            raise failure


def _timer(parent: QWidget, milliseconds: int, call: Callable[[], None]) -> QTimer:
    timer = QTimer(parent, singleShot=True, interval=milliseconds)
    timer.timeout.connect(call)
    return timer
