"""Takes strangers' lists in: `preview_import` looks, `replan` takes answers and corrections, `commit_import` writes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from relief_desk.domain.changes import ChangeSet
from relief_desk.domain.importing.plan import Verdict
from relief_desk.domain.importing.preview import (
    NO_MAPPING,
    ImportOptions,
    ImportPreview,
    PreviewRow,
    PreviewTable,
    rows_of,
)
from relief_desk.domain.importing.resolving import Answers
from relief_desk.domain.problems import FileRefused, StaleChange
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.values.conventions import CellValue
from relief_desk.domain.wording import Phrase, Template
from relief_desk.services.desk import Desk
from relief_desk.services.import_commit import import_change
from relief_desk.services.import_planning import plan_import
from relief_desk.services.import_tables import source_tables
from relief_desk.services.merging import holds_answer, is_answer
from relief_desk.services.uncollected import uncollected
from relief_desk.workbook.reading import PASTED, Book, book_from_text, read_book

__all__ = [
    "ImportOptions",
    "ImportOutcome",
    "ImportPreview",
    "PreviewRow",
    "PreviewTable",
    "Verdict",
    "commit_import",
    "preview_import",
    "preview_paste",
    "replan",
    "rows_of",
]

IS_ANSWER = Template("import.is_answer", "{file} is a reconciliation that came back, and no list to import.")
TAKE_AS_ANSWER = Template("import.take_as_answer", "Take it in as headquarters' answer; nothing was imported.")
FINDING_TABLES = Template("import.finding_tables", "Looking for tables in {name}")
BACKING_UP = Template("import.backing_up", "Making a backup of the desk")
BACKUP_REASON = "import"
DESK_CHANGED = Template(
    "import.desk_changed", "Needs or pledges of the desk have changed since this list was looked at."
)
LOOK_AGAIN = Template("import.look_again", "Look at the list again; nothing has been written.")
_PLANNED_TABLES = frozenset({"needs", "pledges", "pledge_lines"})
_NAMED_TABLES = frozenset({"items", "places"})
"""Where somebody may have entered meanwhile what was new to the desk when the list was looked at."""


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import came to: rows by verdict, what was written and left out, and the backup made before.

    Nothing is written, and no backup made, where nothing differs or where `strict` held everything back.
    """

    counts: Mapping[str, int]
    written: int
    left_out: int
    backup: Path | None = None
    seq: int | None = None
    label: Phrase | None = None


def preview_import(
    desk: Desk, path: Path | str, options: ImportOptions | None = None, *, today: date | None = None
) -> Job[ImportPreview]:
    """What taking the file in would do; writes nothing.

    Raises FileRefused where it cannot be read, and with the code of `IS_ANSWER` where it is a reconciliation that came
    back: taken in as a list it would count a second time.
    """
    options = options or ImportOptions()
    if is_answer(Path(path), options.password):
        raise FileRefused.of(IS_ANSWER, TAKE_AS_ANSWER, file=Path(path).name)
    sheets = None if options.sheet is None else [options.sheet]
    with uncollected():
        book = yield from read_book(path, password=options.password, sheets=sheets)
        return (yield from _preview(desk, book, options, today))


def preview_paste(
    desk: Desk, text: str, options: ImportOptions | None = None, *, today: date | None = None
) -> Job[ImportPreview]:
    """The same for a block of cells copied from a spreadsheet."""
    with uncollected():
        return (yield from _preview(desk, book_from_text(text, PASTED), options or ImportOptions(), today))


def replan(
    desk: Desk,
    preview: ImportPreview,
    answers: Answers = NO_MAPPING,
    cell_edits: Mapping[tuple[str, str], CellValue] | None = None,
    *,
    mapping: Mapping[str, str] | None = None,
    list_name: str | None = None,
    without_hidden: bool | None = None,
    sender: str | None = None,
) -> Job[ImportPreview]:
    """The preview with more answers, cells and columns as the user corrected them, without reading the file again.

    `cell_edits` go from sheet and address ("Needs", "D17") to the new value; all that was said before still holds.
    """
    options = replace(
        preview.options,
        answers={**(preview.options.answers or {}), **answers},
        mapping={**(preview.options.mapping or {}), **(mapping or {})},
        list_name=list_name or preview.options.list_name,
        without_hidden=preview.options.without_hidden if without_hidden is None else without_hidden,
        sender=preview.options.sender if sender is None else sender,
    )
    edits = {**preview.edits, **(cell_edits or {})}
    with uncollected():
        return (
            yield from plan_import(
                desk,
                preview.file,
                preview.sha256,
                preview.sources,
                options,
                preview.today,
                edits=edits,
                noticed=preview.noticed,
            )
        )


def commit_import(desk: Desk, preview: ImportPreview, chosen_rows: Collection[int] | None = None) -> Job[ImportOutcome]:
    """Writes the rows that can be written, or those at the positions of `preview.rows` that were chosen.

    A verified backup comes first, then one change with one label, so undo takes all of it back. Raises StaleChange
    where the desk has changed since the preview; nothing is written then.
    """
    chosen = range(len(preview.rows)) if chosen_rows is None else frozenset(chosen_rows)
    rows = [row for position, row in enumerate(preview.rows) if row.changes and position in chosen]
    left_out = sum(row.verdict is Verdict.REFUSE for row in preview.rows)
    if not rows or (preview.options.strict and not preview.whole):
        return ImportOutcome(preview.counts, 0, left_out)
    _check_still_true(desk, preview)
    yield Progress(0, 0, BACKING_UP)
    backup = desk.backup(BACKUP_REASON)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    with uncollected():
        change: ChangeSet = yield from import_change(desk, preview, rows, now, backup.name)
        seq = yield from desk.apply_job(change)
    return ImportOutcome(preview.counts, len(rows), left_out, backup, seq, change.label)


def _check_still_true(desk: Desk, preview: ImportPreview) -> None:
    """Raises StaleChange where the records of the desk are no longer those that the rows were held against."""
    tables = _PLANNED_TABLES | _NAMED_TABLES if preview.made else _PLANNED_TABLES
    if tables & desk.touched_since(preview.journal_seq):
        raise StaleChange(DESK_CHANGED.filled(), LOOK_AGAIN.filled())


def _preview(desk: Desk, book: Book, options: ImportOptions, today: date | None) -> Job[ImportPreview]:
    if holds_answer(book):
        raise FileRefused.of(IS_ANSWER, TAKE_AS_ANSWER, file=book.name)
    yield Progress(0, 0, FINDING_TABLES.filled(name=book.name))
    sources = yield from source_tables(book)
    day = today or datetime.now(UTC).date()
    return (yield from plan_import(desk, book.name, book.sha256, sources, options, day, noticed=book.notices))
