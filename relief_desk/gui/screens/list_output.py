"""What a list shows, put on paper or into a file: as pages, as a workbook or as CSV; asks nobody where."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from relief_desk.domain.progress import Job
from relief_desk.gui.paper import Paper
from relief_desk.gui.tables.record_table import RecordTable
from relief_desk.gui.tables.table_pages import ROWS_MOST, PageTexts, TablePages
from relief_desk.services.listing import ListView

if TYPE_CHECKING:
    from relief_desk.domain.wording import Wording
    from relief_desk.services.exports import WrittenList


class ListOutput(QObject):
    """The rows of the view in their order, with the columns that are seen. `said` and `refused` carry a sentence."""

    written = Signal(object)
    said = Signal(str)
    refused = Signal(str)

    def __init__(self, table: RecordTable, heading: str, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._model = table.records
        self._heading = heading

    def write_list(self, path: Path) -> None:
        """Write a workbook or CSV, whatever the path's ending says."""
        view, columns, wording = self._model.view, self._table.visual_columns(), self._model.wording
        writing = _ListWriting(view, columns, path, self._heading, self._operation(), wording)
        title = self.tr("Writing {file}").format(file=path.name)
        self._model.source.write(writing, title, self._tell_written)

    def put_on(self, paper: Paper, filters: str) -> None:
        """Paint pages; `filters` says on the first one what the rows were chosen by."""
        say, rows = self._model.wording, self.tr("%n row(s)", "", self._model.rowCount())
        columns = tuple(self._table.header.logicalIndex(at) for at in range(self._model.columnCount()))
        texts = PageTexts(
            title=self._heading,
            subtitle=say.side_by_side(rows, filters, say.day(self._model.view.today)),
            foot=self._operation(),
            page=self.tr("Page {page} of {pages}"),
            cut=self.tr("Only the first {most} are printed.").format(most=say.number(ROWS_MOST)),
        )
        widths = tuple(self._table.columnWidth(column) for column in columns)
        pages = TablePages(self._model, columns, widths, texts, paper, self)
        pages.done.connect(self._tell_painted)
        pages.refused.connect(self._say_unpainted)
        pages.start()

    def _operation(self) -> str:
        state = self._model.source.session.state
        return state.operation.name if state is not None else ""

    def _tell_written(self, written: WrittenList) -> None:
        self.written.emit(written.path)

    @Slot(object)
    def _tell_painted(self, paper: Paper) -> None:
        if paper.path is not None:
            self.written.emit(paper.path)
        else:
            self.said.emit(paper.done_words())

    @Slot(object)
    def _say_unpainted(self, paper: Paper) -> None:
        self.refused.emit(paper.refused_words())


@dataclass(frozen=True, slots=True)
class _ListWriting:
    """On a worker: writes what is shown; the library for workbooks is loaded there."""

    view: ListView
    columns: tuple[str, ...]
    target: Path
    heading: str
    operation: str
    wording: Wording

    def __call__(self, desk: Path) -> Job[WrittenList]:
        from relief_desk.services.list_exports import export_view

        return export_view(desk, self.view, self.columns, self.target, self.heading, self.operation, self.wording)
