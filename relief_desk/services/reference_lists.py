"""Takes a country's places or a catalogue's items in from a workbook: `preview_list` looks, `take_list` writes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from relief_desk.domain.changes import ChangeSet
from relief_desk.domain.importing.item_list import item_columns, plan_items
from relief_desk.domain.importing.place_list import area_columns, plan_places
from relief_desk.domain.importing.reference_plan import ReferencePlan
from relief_desk.domain.importing.resolving import Aliases, SectorResolver
from relief_desk.domain.importing.source_tables import SourceColumn, SourceTable
from relief_desk.domain.importing.unit_words import UnitWords
from relief_desk.domain.problems import FileRefused, StaleChange
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.records import Alias, Item, Place, Sector
from relief_desk.domain.wording import Phrase, Template
from relief_desk.services.desk import Desk
from relief_desk.services.import_mapping import known_words
from relief_desk.services.import_tables import source_tables
from relief_desk.services.imports import BACKING_UP, BACKUP_REASON
from relief_desk.services.reference import load_units
from relief_desk.workbook.reading import read_book

REFERENCE_LISTS = ("places", "items")
PLACES_OF = Template("reference.places_of", "{n} place from {file}", "{n} places from {file}")
ITEMS_OF = Template("reference.items_of", "{n} item from {file}", "{n} items from {file}")
PLACES_TAKEN = Template(
    "reference.places_taken",
    "{n} place was taken in. Undo takes it back.",
    "{n} places were taken in. Undo takes them back.",
)
ITEMS_TAKEN = Template(
    "reference.items_taken",
    "{n} item was taken in. Undo takes it back.",
    "{n} items were taken in. Undo takes them back.",
)
ALL_KNOWN = Template("reference.all_known", "The desk knows all of it already.")
NO_PLACES = Template("reference.no_places", "{file} has no table with a column for provinces or districts.")
HEAD_PLACES = Template("reference.head_places", "Head the columns Province, Province code, District and District code.")
NO_ITEMS = Template("reference.no_items", "{file} has no table with a column for the names of items.")
HEAD_ITEMS = Template("reference.head_items", "Head the columns Item, Item code, Unit and Sector.")
LIST_CHANGED = Template("reference.changed", "The desk has changed since this list was looked at.")
LOOK_AGAIN = Template("reference.look_again", "Look at the list again; nothing has been written.")


@dataclass(frozen=True, slots=True)
class ReferencePreview:
    """What the lists of a workbook would do to the desk, and the journal entry they were held against."""

    file: str
    list_name: str
    plan: ReferencePlan
    journal_seq: int


def preview_list(
    desk: Desk, path: Path, list_name: str, *, sheet: str | None = None, password: str | None = None
) -> Job[ReferencePreview]:
    """What taking the "places" or "items" of a workbook in would do; writes nothing.

    Raises FileRefused where no table of the file names any.
    """
    seq = desk.last_entry()
    book = yield from read_book(path, password=password, sheets=None if sheet is None else [sheet])
    tables = yield from source_tables(book)
    plan = (_plan_places if list_name == "places" else _plan_items)(desk, book.name, tables)
    return ReferencePreview(book.name, list_name, plan, seq)


def take_list(desk: Desk, preview: ReferencePreview) -> Job[int]:
    """Writes the records as one change after a verified backup; returns how many were written.

    Raises StaleChange where such records of the desk have changed since the preview; nothing is written then.
    """
    if preview.list_name in desk.touched_since(preview.journal_seq):
        raise StaleChange(LIST_CHANGED.filled(), LOOK_AGAIN.filled())
    changes = preview.plan.changes
    if changes:
        yield Progress(0, 0, BACKING_UP)
        desk.backup(BACKUP_REASON)
        label = (PLACES_OF if preview.list_name == "places" else ITEMS_OF).filled(n=len(changes), file=preview.file)
        yield from desk.apply_job(ChangeSet(label, changes))
    return len(changes)


def taken_words(list_name: str, written: int) -> Phrase:
    """What came of a list, in a sentence."""
    if not written:
        return ALL_KNOWN.filled()
    return (PLACES_TAKEN if list_name == "places" else ITEMS_TAKEN).filled(n=written)


def _plan_places(desk: Desk, file: str, tables: Sequence[SourceTable]) -> ReferencePlan:
    found = [(table, columns) for table in tables if (columns := area_columns(table.columns, _keys_of))]
    if not any(column.level for _, columns in found for column in columns):
        raise FileRefused(NO_PLACES.filled(file=file), HEAD_PLACES.filled())
    return plan_places(found, desk.all(Place), desk.operation.country)


def _plan_items(desk: Desk, file: str, tables: Sequence[SourceTable]) -> ReferencePlan:
    mapped = [(table, item_columns(table.columns, _keys_of)) for table in tables]
    found = [(table, columns) for table, columns in mapped if "item" in columns]
    if not found:
        raise FileRefused(NO_ITEMS.filled(file=file), HEAD_ITEMS.filled())
    sectors = SectorResolver(desk.all(Sector), Aliases(desk.all(Alias)))
    return plan_items(found, desk.all(Item), sectors, UnitWords(load_units()))


def _keys_of(column: SourceColumn) -> Sequence[str]:
    return known_words()["needs"].find(column.heading, column.leaf)
