"""Gives a finished file its name, and clears away unfinished ones; knows nothing of what is in them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_SIDECARS = ("-journal", "-wal", "-shm")


@contextmanager
def written_beside(path: Path, ending: str = ".part") -> Iterator[Path]:
    """A name for a database that becomes `path` when the block ends, and goes when anything stops it."""
    part = path.with_name(path.name + ending)
    clear_away(part)
    try:
        yield part
        _put_in_place(part, path)
    finally:
        clear_away(part)


def clear_away(part: Path) -> None:
    """Removes an unfinished database with its sidecars: a journal left behind would be played into the next one."""
    part.unlink(missing_ok=True)
    _clear_sidecars(part)


def _clear_sidecars(part: Path) -> None:
    for ending in _SIDECARS:
        part.with_name(part.name + ending).unlink(missing_ok=True)


def _put_in_place(part: Path, path: Path) -> None:
    """`part` becomes `path`, whole and on the disk; until then `path` is what it was."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    _clear_sidecars(part)  # first, for once the name is given nobody looks for them any more
    part.replace(path)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return  # Windows keeps a folder's entries safe by itself and lets nobody ask for it
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
