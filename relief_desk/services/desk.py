"""One open desk: reads its records, applies changes, undoes and redoes them, and tells listeners what they touched.

A desk belongs to the thread that opened it.
"""

from __future__ import annotations

import getpass
import json
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any, Self, TypeVar

from relief_desk import paths
from relief_desk.domain.changes import ChangeSet, RowChange, added, together
from relief_desk.domain.holdings import Holdings
from relief_desk.domain.overview import Figures
from relief_desk.domain.problems import FileRefused, Problem, ReliefDeskError
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.records import Operation, Record, Setting
from relief_desk.domain.references import key
from relief_desk.domain.wording import Phrase, Template
from relief_desk.services.devices import device_keys, remember_keys
from relief_desk.services.jobs import finish
from relief_desk.storage import backups, database, journal, reading, refusals, writing
from relief_desk.storage.figures import read_figures
from relief_desk.storage.journal import JournalEntry
from relief_desk.storage.replacing import written_beside
from relief_desk.storage.schema import MINOR
from relief_desk.storage.search import rebuild_search, search_is_current
from relief_desk.storage.single_writer import WriterLock
from relief_desk.storage.upgrading import upgrade_file

R = TypeVar("R", bound=Record)

CREATED = Template("desk.created", "New desk")
WRITING = Template("desk.writing", "Writing the changes")
UNDID = Template("desk.undid", "Undo: {label}")
REDID = Template("desk.redid", "Redo: {label}")
NOTHING_TO_UNDO = Template("desk.nothing-to-undo", "There is nothing to undo.")
NOTHING_TO_REDO = Template("desk.nothing-to-redo", "There is nothing to redo.")
HISTORY_STARTS = Template("desk.history.advice", "Everything that was done is listed in the history.")
ALTERED = Template(
    "desk.altered", "{id} in {table} is not as Relief Desk left it: it is damaged, or something else wrote."
)
ASK_BACKUP = Template("desk.altered.advice", "Compare it with the newest backup, and enter it again where it is wrong.")
REMEMBERED = Template("desk.remembered", "Remember {what}")


class Desk:
    """One open file; made by `open` or `create`, and a context manager that closes it."""

    def __init__(self, path: Path, *, read_only: bool, resources: ExitStack) -> None:
        self.path = path
        self.read_only = read_only
        self.listeners: list[Callable[[frozenset[str]], None]] = []
        self._resources = resources
        make_engine = database.reading_engine if read_only else database.writing_engine
        self._engine = make_engine(path)
        resources.callback(self._engine.dispose if read_only else partial(database.close, self._engine))
        self._device = ""
        self._made_keys = 0

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """The desk at `path`; raises ReliefDeskError, and leaves the file as it was, where it cannot be used."""
        minor = database.probe(path)
        path = path.resolve()  # one desk has one lock and one folder of backups, whatever links lead to it
        if read_only and minor < MINOR:
            raise FileRefused.of(refusals.OLDER, refusals.OPEN_NORMALLY, file=str(path))
        with ExitStack() as resources:
            lock = None if read_only else WriterLock(path)
            check = database.quick_check
            if lock is not None:
                resources.callback(lock.release)
                if lock.found_unclean or database.was_interrupted(path):
                    check, lock.whole = database.integrity_check, False
                if minor < MINOR:
                    reason = f"{backups.BEFORE_VERSION}-{MINOR}"
                    upgrade_file(path, backups.next_backup(paths.backup_folder(path), reason))
            desk = cls(path, read_only=read_only, resources=resources)
            check(path, desk._engine)
            desk._see_to_search()
            if lock is not None:
                lock.whole = True
            desk._resources = resources.pop_all()
        return desk

    @classmethod
    def create(cls, path: Path, operation: Operation, reference: Iterable[Record] = ()) -> Desk:
        """A new desk that holds the operation and the reference records; refuses a file that exists."""
        with refusals.storage_refusals(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            path = path.resolve()
            if path.exists():
                raise FileRefused.of(refusals.EXISTS, refusals.OTHER_NAME, file=str(path))
        lock = WriterLock(path)
        try:
            with refusals.storage_refusals(path):
                _write_new(path, (operation, *reference))
        finally:
            lock.release()
        return cls.open(path)

    def __enter__(self) -> Desk:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._resources.close()

    @property
    def operation(self) -> Operation:
        return self.all(Operation)[0]

    def all(self, record_type: type[R]) -> tuple[R, ...]:
        """Every record of a kind, ordered by id."""
        return self.where(record_type)

    def where(self, record_type: type[R], **equal: object) -> tuple[R, ...]:
        """The records whose fields equal the values given, ordered by id."""
        with database.transaction(self.path, self._engine) as connection:
            return reading.load(connection, record_type, equal)

    def get(self, record_type: type[R], id: str) -> R | None:
        found = self.where(record_type, id=id)
        return found[0] if found else None

    def new_key(self, prefix: str) -> str:
        """A reference never used before: N need, P pledge, L pledge line, A allocation, X anything else."""
        if not self._device:
            self._device, remembered = device_keys(self.path)
            with database.transaction(self.path, self._engine) as connection:
                self._made_keys = max(remembered, writing.made_keys(connection, self._device))
        self._made_keys += 1
        return key(prefix, self._device, self._made_keys - 1)

    def apply(self, change: ChangeSet, *, undoable: bool = True) -> int:
        """Writes the change in one transaction and returns its number in the journal; nothing where it is empty."""
        return finish(self.apply_job(change, undoable=undoable))

    def apply_job(self, change: ChangeSet, *, undoable: bool = True) -> Job[int]:
        """`apply` with progress; closing the job before its end leaves the desk as it was."""
        if not change:
            return self.last_entry()
        kind = "do" if undoable else "record"
        entry = writing.Entry(change.label, change.cause, _now(), _user(), change.touched, len(change.rows), kind)
        with database.transaction(self.path, self._engine) as connection:
            images = writing.images_of(connection, change)
            yield from self._write(connection, images, entry)
            seq = writing.last_entry(connection)
        if self._device:
            remember_keys(self.path, self._device, self._made_keys)
        self._tell(change.touched)
        return seq

    @property
    def undo_label(self) -> Phrase | None:
        """What `undo` would take back."""
        with database.transaction(self.path, self._engine) as connection:
            entry = journal.next_undo(connection)
        return entry.label if entry else None

    @property
    def redo_label(self) -> Phrase | None:
        """What `redo` would bring back."""
        with database.transaction(self.path, self._engine) as connection:
            entry = journal.next_redo(connection)
        return entry.label if entry else None

    def undo(self) -> Phrase:
        """Takes the newest change back and returns its label; raises ReliefDeskError when there is none."""
        return finish(self.undo_job())

    def undo_job(self) -> Job[Phrase]:
        """`undo` with progress."""
        return self._step(journal.next_undo, "undo", UNDID, NOTHING_TO_UNDO)

    def redo(self) -> Phrase:
        """Brings the last undone change back and returns its label; raises ReliefDeskError when there is none."""
        return finish(self.redo_job())

    def redo_job(self) -> Job[Phrase]:
        """`redo` with progress."""
        return self._step(journal.next_redo, "redo", REDID, NOTHING_TO_REDO)

    def journal(self, limit: int = 200, record: str = "") -> tuple[JournalEntry, ...]:
        """The newest entries first; those that touched one record where its key is given."""
        with database.transaction(self.path, self._engine) as connection:
            return journal.entries(connection, limit, record)

    def last_entry(self) -> int:
        """The number of the newest journal entry, 0 where there is none."""
        with database.transaction(self.path, self._engine) as connection:
            return writing.last_entry(connection)

    def touched_since(self, seq: int) -> frozenset[str]:
        """The tables that entries after number `seq` touched."""
        with database.transaction(self.path, self._engine) as connection:
            return journal.touched_since(connection, seq)

    def last_step(self, before: datetime) -> int:
        """The number of the newest journal entry made before a moment, which has a zone; 0 where there is none."""
        with database.transaction(self.path, self._engine) as connection:
            return journal.last_before(connection, before.astimezone(UTC).isoformat(timespec="seconds"))

    def history(self, record: str) -> tuple[tuple[JournalEntry, RowChange], ...]:
        """How one record came to be as it is, newest first."""
        with database.transaction(self.path, self._engine) as connection:
            return journal.history(connection, record)

    def figures(self, names: Holdings, today: date) -> Figures:
        """The sums over all needs and pledges that the overview of a day is made of."""
        return read_figures(self.path, names, today)

    def in_force_since(self, seq: int) -> dict[str, tuple[JournalEntry, ...]]:
        """The changes after entry `seq` that were not undone, the oldest first, by the record they touched."""
        with database.transaction(self.path, self._engine) as connection:
            return journal.in_force_since(connection, seq)

    def setting(self, id: str, default: Any = None) -> Any:
        """A remembered choice, as plain JSON values."""
        held = self.get(Setting, id)
        return default if held is None else json.loads(held.value)

    def remember(self, id: str, value: Any) -> None:
        """Keeps a choice with the desk; no undo step of its own."""
        held = self.get(Setting, id)
        after = Setting(id, json.dumps(value, ensure_ascii=False, sort_keys=True))
        if held != after:
            self.apply(together(REMEMBERED.filled(what=id), (RowChange(held, after),)), undoable=False)

    def backup(self, reason: str) -> Path:
        """A verified copy in the backup folder, named for its order and its reason; old copies are thinned."""
        folder = paths.backup_folder(self.path)
        with refusals.storage_refusals(folder):
            target = backups.next_backup(folder, reason)
            backups.back_up(self.path, target)
            backups.thin_backups(folder)
        return target

    def check(self) -> tuple[Problem, ...]:
        """Rows that something else changed; raises FileRefused where the file itself is damaged."""
        database.integrity_check(self.path, self._engine)
        with database.transaction(self.path, self._engine) as connection:
            altered = tuple(journal.altered_rows(connection))
        return tuple(Problem(ALTERED.filled(table=table, id=key), ASK_BACKUP.filled()) for table, key in altered)

    def _see_to_search(self) -> None:
        """Words are folded as by the index, or not found: an index made by another version is made anew."""
        with database.transaction(self.path, self._engine) as connection:
            if search_is_current(connection):
                return
            if self.read_only:
                raise FileRefused.of(refusals.OLDER, refusals.OPEN_NORMALLY, file=str(self.path))
            rebuild_search(connection)

    def _step(
        self,
        find: Callable[[Any], JournalEntry | None],
        kind: str,
        label: Template,
        nothing: Template,
    ) -> Job[Phrase]:
        with database.transaction(self.path, self._engine) as connection:
            entry = find(connection)
            if entry is None:
                raise ReliefDeskError(nothing.filled(), HISTORY_STARTS.filled())
            touched = frozenset(entry.touched)
            images = writing.inverse_images(connection, entry.image)
            said = label.filled(label=entry.label)
            step = writing.Entry(said, "", _now(), _user(), touched, entry.rows, kind, entry.seq)
            yield from self._write(connection, images, step)
        self._tell(touched)
        return entry.label

    def _write(self, connection: Any, images: Iterable[writing.RowImage], entry: writing.Entry) -> Job[None]:
        for done in writing.apply(connection, images, entry):
            yield Progress(done, entry.rows, WRITING)
        if self._device:
            writing.keep_made_keys(connection, self._device, self._made_keys)

    def _tell(self, touched: frozenset[str]) -> None:
        for listener in tuple(self.listeners):
            listener(touched)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""  # a container without a user database


def _write_new(path: Path, records: tuple[Record, ...]) -> None:
    """The desk with its first records, written beside and then given its name."""
    with written_beside(path) as part:
        database.create_file(part)
        engine = database.writing_engine(part)
        try:
            with database.transaction(part, engine) as connection:
                first = together(CREATED.filled(), added(records))
                writing.insert_rows(connection, writing.images_of(connection, first))
        finally:
            engine.dispose()
