"""Takes a country's provinces and districts in from a workbook: `preview_places` looks, `take_places` writes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from relief_desk.domain.changes import ChangeSet
from relief_desk.domain.importing.place_list import PlaceListPlan, area_columns, plan_places
from relief_desk.domain.importing.source_tables import SourceColumn
from relief_desk.domain.problems import FileRefused, Problem, StaleChange
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.records import Place
from relief_desk.domain.wording import Template
from relief_desk.services.desk import Desk
from relief_desk.services.import_mapping import known_words
from relief_desk.services.import_tables import source_tables
from relief_desk.services.imports import BACKING_UP, BACKUP_REASON
from relief_desk.workbook.reading import read_book

PLACES_OF = Template("places.label", "{n} place from {file}", "{n} places from {file}")
TAKEN_IN = Template(
    "places.taken_in", "{n} place was taken in. Undo takes it back.", "{n} places were taken in. Undo takes them back."
)
ALL_KNOWN = Template("places.all_known", "The desk knows all these places already.")
NO_PLACES = Template("places.none", "{file} has no table with a column for provinces or districts.")
HEAD_COLUMNS = Template("places.head_columns", "Head its columns Province, Province code, District and District code.")
PLACES_CHANGED = Template("places.changed", "The places of the desk have changed since this list was looked at.")
LOOK_AGAIN = Template("places.look_again", "Look at the list again; nothing has been written.")


@dataclass(frozen=True, slots=True)
class PlaceListPreview:
    """What a workbook's lists of places would do to the desk, and the journal entry it was held against."""

    file: str
    plan: PlaceListPlan
    journal_seq: int

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self.plan.problems

    @property
    def changed(self) -> int:
        return len(self.plan.changes) - self.plan.added


def preview_places(
    desk: Desk, path: Path, *, sheet: str | None = None, password: str | None = None
) -> Job[PlaceListPreview]:
    """What taking the places of a workbook in would do; writes nothing. Raises FileRefused where it names none."""
    seq = next((entry.seq for entry in desk.journal(limit=1)), 0)
    book = yield from read_book(path, password=password, sheets=None if sheet is None else [sheet])
    tables = yield from source_tables(book)
    found = [(table, columns) for table in tables if (columns := area_columns(table.columns, _keys_of))]
    if not any(column.level for _, columns in found for column in columns):
        raise FileRefused(NO_PLACES.filled(file=book.name), HEAD_COLUMNS.filled())
    return PlaceListPreview(book.name, plan_places(found, desk.all(Place), desk.operation.country), seq)


def take_places(desk: Desk, preview: PlaceListPreview) -> Job[int]:
    """Writes the places as one change after a verified backup; returns how many were written.

    Raises StaleChange where the places of the desk have changed since the preview; nothing is written then.
    """
    if any(entry.seq > preview.journal_seq and "places" in entry.touched for entry in desk.journal(limit=50)):
        raise StaleChange(PLACES_CHANGED.filled(), LOOK_AGAIN.filled())
    changes = preview.plan.changes
    if changes:
        yield Progress(0, 0, BACKING_UP)
        desk.backup(BACKUP_REASON)
        label = PLACES_OF.filled(n=len(changes), file=preview.file)
        yield from desk.apply_job(ChangeSet(label, changes))
    return len(changes)


def _keys_of(column: SourceColumn) -> Sequence[str]:
    return known_words()["needs"].find(column.heading, column.leaf)
