"""The reconciliation as it would be sent, sheet by sheet, and what is done with it; it decides nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from relief_desk.domain.reconciling.columns import ROW_COLUMN
from relief_desk.domain.sheets import Table
from relief_desk.gui import file_choices
from relief_desk.gui.building_blocks import (
    GAP,
    Card,
    ScreenHeader,
    WordsAndTools,
    button,
    clear,
    day_edit,
    day_of,
    label,
    line,
    row,
    search_line,
    with_name,
)
from relief_desk.gui.desk_opening import file_name_of
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.icons import icon
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.screens.reconciliation_jobs import (
    MailStep,
    ProtectStep,
    ReconciliationQuestion,
    WhyAnswer,
    WhyQuestion,
    WritingJob,
)
from relief_desk.gui.screens.screen import Screen
from relief_desk.gui.screens.why_card import WhyCard
from relief_desk.gui.sheet_model import SheetModel, shown_text
from relief_desk.gui.sheet_view import SheetView
from relief_desk.gui.tables.wrap_layout import WrapLayout
from relief_desk.gui.theme import theme
from relief_desk.gui.translate import languages
from relief_desk.services.wordings import load_wording

if TYPE_CHECKING:
    from relief_desk.domain.reconciling.reconciliation import Fact
    from relief_desk.domain.records import Snapshot
    from relief_desk.services.reconciling import ReconciliationView, WrittenReconciliation

WRITE = "write"
CHANGES, TOTALS = SINCE_SHEETS = "changes", "change_totals"
REST_MS = 150
FACTS_BELOW_EACH_OTHER = 3
ROOM_FOR_WORDS = 320
PICTURES = {
    CHANGES: "history",
    TOTALS: "history",
    "by_tier": "overview",
    "by_sector": "overview",
    "by_province": "place",
    "by_item": "item",
    "needs": "need",
    "pledges": "pledge",
    "allocations": "allocation",
    "gaps": "warning",
    "problems": "error",
    "definitions": "info",
}


class ReconciliationScreen(Screen):
    """Facts above, the sheets at the side, the chosen sheet in the middle."""

    name = "reconciliation"
    reads = frozenset({"operation", "needs", "pledges", "pledge_lines", "allocations", "items", "headquarters_notes"})

    def __init__(self, session: DeskSession, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(session, wording, parent)
        self._shown: ReconciliationView | None = None
        self._tables: tuple[Table, ...] = ()
        self._written: WrittenReconciliation | None = None
        self._header = ScreenHeader(self.title())
        self._facts = WrapLayout(28)
        self._sheets = QListWidget()
        self._model = SheetModel(wording)
        self._view = SheetView(self._model, self.tr("Sheet"))
        self._sheet_title = label("", "heading")
        self._row_count = label("", "soft")
        self._search = search_line(self.tr("Search this sheet"))
        self._as_of = day_edit(wording)
        self._language = QComboBox()
        self._since = QComboBox()
        self._why = WhyCard(wording)
        self._recipient = QLineEdit()
        self._write = button(self.tr("Write the workbook…"), self.ask_and_write, "export", "primary")
        self._after = self._after_strip()
        self._lay_out()
        self._sheets.currentRowChanged.connect(self._show_sheet)
        self._search.textChanged.connect(self._model.search)
        self._as_of.dateChanged.connect(self._ask)
        self._since.activated.connect(self._ask)
        self._why_timer = QTimer(self)
        self._why_timer.setSingleShot(True)
        self._why_timer.setInterval(REST_MS)
        self._why_timer.timeout.connect(self._ask_why)
        self._view.row_shown.connect(self._wait_for_why)
        self._view.activated.connect(self._show_changes_of_item)

    def title(self) -> str:
        return self.tr("Reconciliation")

    def first_focus(self) -> QWidget:
        return self._sheets

    def search_field(self) -> QLineEdit:
        return self._search

    def refresh(self, touched: frozenset[str]) -> None:
        self._ask()

    def go_to_place(self, place: Mapping[str, str]) -> None:
        if WRITE in place:
            self.ask_and_write()

    @Slot()
    def ask_and_write(self) -> None:
        """Ask for a file and write the workbook there; it replaces what was there only when it is whole."""
        state = self.session.state
        if state is None:
            return
        suggested = f"{file_name_of(state.operation.name)} {day_of(self._as_of).isoformat()}.xlsx"
        path = file_choices.ask_where_to_write(self, self.tr("Write the reconciliation"), suggested, ".xlsx")
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        wording = load_wording(str(self._language.currentData()))
        job = WritingJob(path, day_of(self._as_of), wording, self._recipient.text().strip())
        self.session.run(job, self.tr("Writing the reconciliation"), self._show_written)

    # -- laying out ---------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._header.add(self._search, self._write)
        self._sheets.setAccessibleName(self.tr("Sheets of the workbook"))
        self._sheets.setFixedWidth(round(232 * theme().scale))
        self._sheets.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        facts = Card()
        facts.body.addLayout(self._facts)
        facts.body.addWidget(line())
        facts.body.addLayout(self._options())
        sheet = Card()
        sheet.body.setContentsMargins(8, 10, 8, 8)
        sheet.body.addLayout(row(8, self._sheet_title, self._row_count, None))
        sheet.body.addWidget(self._view, 1)
        sheet.body.addWidget(self._why)
        below = QWidget()
        side_by_side = row(self._sheets, sheet, spacing=GAP)
        side_by_side.setStretch(1, 1)
        below.setLayout(side_by_side)
        self.lay_below_each_other(self._header, self._after, facts, below)

    def _options(self) -> WrapLayout:
        for known in languages():
            self._language.addItem(known.own_name, known.code)
        self._language.setCurrentIndex(max(0, self._language.findData(self.wording.language)))
        self._recipient.setPlaceholderText(self.tr("Headquarters"))
        self._recipient.setMaximumWidth(round(260 * theme().scale))
        self._since.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._since.setMaximumWidth(round(300 * theme().scale))
        options = WrapLayout(24)
        for text, widget in (
            (self.tr("Figures as of"), self._as_of),
            (self.tr("Language of the workbook"), self._language),
            (self.tr("For"), self._recipient),
            (self.tr("Changes since"), self._since),
        ):
            widget.setAccessibleName(text)
            options.addWidget(with_name(text, widget))
        return options

    def _after_strip(self) -> Card:
        strip = Card()
        strip.setProperty("look", "strip")
        strip.body.setContentsMargins(12, 6, 8, 6)
        self._after_text = label("", wrap=True)
        parts = WordsAndTools(row(self._after_text), room=round(ROOM_FOR_WORDS * theme().scale))
        parts.add(
            button(self.tr("Open it"), self._open_file, "workbook", "link"),
            button(self.tr("Show in folder"), self._open_folder, "folder", "link"),
            button(self.tr("Protect with a password…"), self.protect, "lock", "link"),
            button(self.tr("Prepare a mail"), self.prepare_mail, "mail", "link"),
        )
        strip.body.addWidget(parts)
        strip.setVisible(False)
        return strip

    # -- what comes back ------------------------------------------------------------------------------------------

    @Slot()
    def _ask(self) -> None:
        question = ReconciliationQuestion(day_of(self._as_of), self.wording, self._since.currentData())
        self.session.ask(question, self.show_reconciliation)

    def show_reconciliation(self, found: ReconciliationView) -> None:
        """Put the facts and the sheets on the screen, and stay on the sheet that was shown."""
        decided = found.reconciliation
        shown = self._tables[at].key if 0 <= (at := self._sheets.currentRow()) < len(self._tables) else ""
        self._shown = found
        self._tables = (*(found.changes.tables if found.changes else ()), *decided.tables)
        self._header.sentence.setText(self.tr("as of {day}").format(day=self.wording.day(decided.as_of)))
        self._show_facts(decided.facts)
        self._show_sent(found.sent)
        self._sheets.blockSignals(True)
        self._sheets.clear()
        for table in self._tables:
            self._sheets.addItem(self._sheet_line(table))
        self._sheets.setCurrentRow(self._place_of(shown))
        self._sheets.blockSignals(False)
        self._show_sheet(self._sheets.currentRow())

    def _place_of(self, key: str) -> int:
        """The line of a sheet; of the first one of the reconciliation itself where there is none."""
        keys = [table.key for table in self._tables]
        return keys.index(key) if key in keys else next(at for at, each in enumerate(keys) if each not in SINCE_SHEETS)

    def _show_sent(self, sent: tuple[Snapshot, ...]) -> None:
        """What the changes can be counted from; the last one where none was chosen."""
        chosen = self._since.currentData()
        self._since.clear()
        for snapshot in sent:
            day = self.wording.day(date.fromisoformat(snapshot.at[:10]))
            number = self.tr("no. {number}").format(number=self.wording.number(snapshot.number))
            self._since.addItem(self.wording.side_by_side(number, day, snapshot.recipient), snapshot.number)
        recipients = dict.fromkeys(snapshot.recipient for snapshot in sent if snapshot.recipient)
        self._recipient.setCompleter(QCompleter(list(recipients), self._recipient))
        self._since.setCurrentIndex(max(0, self._since.findData(chosen)) if sent else -1)
        self._since.setEnabled(bool(sent))

    @Slot(int)
    def _wait_for_why(self, _: int) -> None:
        self._why.setVisible(False)
        self._why_timer.start()

    @Slot()
    def _ask_why(self) -> None:
        """Why the marked row of the changes is different; asked when the marking rests."""
        index, table = self._view.currentIndex(), self._current_table()
        if table is None or table.key != CHANGES or self._shown is None or self._shown.changes is None:
            return
        if index.isValid():
            row = table.rows[self._model.row_of(index)]
            record, what = str(row[table.index("reference")]), str(row[table.index("what")])
            self.session.ask(WhyQuestion(self._shown.changes.snapshot, record, what), self._show_why)

    def _show_why(self, answer: WhyAnswer) -> None:
        table = self._current_table()
        if table is not None and table.key == CHANGES:
            self._why.show_steps(self.wording.side_by_side(answer.what, answer.record), answer.steps)

    @Slot(QModelIndex)
    def _show_changes_of_item(self, index: QModelIndex) -> None:
        """From a total to the changes of its item."""
        table = self._current_table()
        if table is not None and table.key == TOTALS:
            item = str(table.rows[self._model.row_of(index)][table.index("item")])
            self._sheets.setCurrentRow(self._place_of(CHANGES))
            self._search.setText(item)

    def _current_table(self) -> Table | None:
        at = self._sheets.currentRow()
        return self._tables[at] if 0 <= at < len(self._tables) else None

    def _show_facts(self, facts: tuple[Fact, ...]) -> None:
        clear(self._facts)
        for start in range(0, len(facts), FACTS_BELOW_EACH_OTHER):
            some = QWidget()
            grid = QGridLayout(some)
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setHorizontalSpacing(18)
            grid.setVerticalSpacing(2)
            for line_number, fact in enumerate(facts[start : start + FACTS_BELOW_EACH_OTHER]):
                grid.addWidget(label(self.wording.say(fact.label), "soft"), line_number, 0)
                grid.addWidget(label(self._fact_text(fact), "fact"), line_number, 1)
            self._facts.addWidget(some)
            self._facts.setAlignment(some, Qt.AlignmentFlag.AlignTop)

    def _fact_text(self, fact: Fact) -> str:
        text = shown_text(fact.value, fact.kind, self.wording)
        return f"{fact.place}: {text}" if fact.place else text

    def _sheet_line(self, table: Table) -> QListWidgetItem:
        item = QListWidgetItem(self.wording.counted(self.wording.say(table.title), len(table.rows)))
        urgent = table.key == "problems" and table.rows
        item.setIcon(icon(PICTURES.get(table.key, "workbook"), theme().tokens["bad" if urgent else "text_soft"]))
        return item

    @Slot(int)
    def _show_sheet(self, at: int) -> None:
        table = self._current_table()
        if table is None:
            return
        self._why.setVisible(False)
        self._sheet_title.setText(self.wording.say(table.note or table.title))
        self._row_count.setText(self.wording.digits(self.tr("%n row(s)", "", len(table.rows))))
        self._model.show_table(_as_looked_at(table))
        if self._search.text():
            self._model.search(self._search.text())

    def _show_written(self, written: WrittenReconciliation) -> None:
        self._written = written
        said = self.tr("The reconciliation was written: {file}").format(file=written.path)
        if written.snapshot is not None:
            said = self.tr("Reconciliation no. {number} was written: {file}").format(
                number=self.wording.number(written.snapshot.number), file=written.path
            )
        self._after_text.setText(said)
        self._after.setVisible(True)
        self._since.setCurrentIndex(-1)  # from now on, changes are counted from this one
        self._ask()

    @Slot()
    def _open_file(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.path)))

    @Slot()
    def _open_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.path.parent)))

    @Slot()
    def protect(self) -> None:
        """Put a password on the workbook that was written."""
        if self._written is not None:
            password = file_choices.ask_for_new_password(self, self._written.path.name)
            if password:
                self.session.ask(ProtectStep(self._written, password), self._show_protected)

    def _show_protected(self, written: WrittenReconciliation) -> None:
        self._written = written
        self._after_text.setText(self.tr("The workbook opens with its password only: {file}").format(file=written.path))

    @Slot()
    def prepare_mail(self) -> None:
        """Write a mail draft with the workbook attached, and open it in the mail program; nothing is sent."""
        if self._written is not None:
            wording = load_wording(str(self._language.currentData()))
            self.session.ask(MailStep(self._written, self._recipient.text(), wording), self._show_draft)

    def _show_draft(self, path: Path) -> None:
        self.message.emit(self.tr("A mail draft was written beside the workbook: {file}").format(file=path.name))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _as_looked_at(table: Table) -> Table:
    """The sheet without the reference among the answers, which only serves the workbook when it comes back."""
    columns = tuple(replace(column, hidden=True) if column is ROW_COLUMN else column for column in table.columns)
    return replace(table, columns=columns)
