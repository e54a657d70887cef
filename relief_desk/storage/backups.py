"""Verified, numbered copies of a desk: how they are made, named and thinned; knows nothing of the rows.

The number in a backup's name says the order, whatever the clock of the device says.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path

from relief_desk.domain.problems import FileRefused
from relief_desk.storage import refusals as say
from relief_desk.storage.refusals import storage_refusals
from relief_desk.storage.replacing import clear_away, written_beside

EXTENSION = ".reliefdesk"
KEPT_NEWEST = 20
PAGES_AT_A_TIME = 1000
BEFORE_VERSION = "before-version"
_NUMBERED = re.compile(rf"(\d{{5,}})-(.+){re.escape(EXTENSION)}")
_REASON_LENGTH = 40


def back_up(path: Path, target: Path) -> None:
    """A verified copy of the desk at `target`: written beside, checked, then given its name; raises ReliefDeskError."""
    with storage_refusals(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        with (
            written_beside(target) as part,
            closing(sqlite3.connect(path, isolation_level=None)) as source,
            closing(sqlite3.connect(part)) as copy,
        ):
            with _one_state(source):
                held = counts(source)
                source.backup(copy, pages=-1)
            if copy.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok" or counts(copy) != held:
                raise FileRefused.of(say.DAMAGED, say.RESTORE, file=str(path))


def copy_file(path: Path, target: Path, watch: Callable[[int, int], None]) -> None:
    """The desk at `target` as it is now, not verified; `watch` is told (pages done, all) and may raise to stop it."""

    def report(_status: int, remaining: int, total: int) -> None:
        watch(total - remaining, total)

    with (
        storage_refusals(target),
        closing(sqlite3.connect(path, isolation_level=None)) as source,
        closing(sqlite3.connect(target)) as copy,
        _one_state(source),
    ):
        source.backup(copy, pages=PAGES_AT_A_TIME, progress=report, sleep=0)


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """Rows of every table that is kept as rows, by name."""
    found = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name")
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in found.fetchall()}


def next_backup(folder: Path, reason: str) -> Path:
    """The next free name in a backup folder, which may not exist yet."""
    plain = re.sub(r"[^\w-]+", "-", reason).strip("-")[:_REASON_LENGTH] or "backup"
    return folder / f"{max(_numbered(folder), default=0) + 1:05d}-{plain}{EXTENSION}"


def thin_backups(folder: Path) -> None:
    """Removes old backups but for the newest twenty, the first of each day, and those made before an upgrade.

    Also what a backup left behind that was cut off.
    """
    for unfinished in folder.glob(f"*{EXTENSION}.part"):
        clear_away(unfinished)
    numbered = _numbered(folder)
    newest = sorted(numbered)[-KEPT_NEWEST:]
    days: set[date] = set()
    for number, file in sorted(numbered.items()):
        day = datetime.fromtimestamp(file.stat().st_mtime, UTC).date()
        spared = number in newest or day not in days or f"-{BEFORE_VERSION}" in file.name
        days.add(day)
        if not spared:
            # Somebody may look into it just now, which keeps it on Windows; it goes next time.
            with suppress(PermissionError):
                file.unlink(missing_ok=True)


def _numbered(folder: Path) -> dict[int, Path]:
    """The backups in the folder by number; a file that people put there has none and is left alone."""
    names = ((file, _NUMBERED.fullmatch(file.name)) for file in folder.glob(f"*{EXTENSION}"))
    return {int(name[1]): file for file, name in names if name}


@contextmanager
def _one_state(source: sqlite3.Connection) -> Iterator[None]:
    """Inside, the desk is read as it was at one moment, though another program may be writing."""
    source.execute("BEGIN")
    yield
    source.execute("COMMIT")
