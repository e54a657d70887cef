"""Gives a finished file its name, and clears away unfinished ones; knows nothing of what is in them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_SIDECARS = ("", "-journal", "-wal", "-shm")


def put_in_place(part: Path, path: Path) -> None:
    """`part` becomes `path`, whole and on the disk; until then `path` is what it was."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(path)
    clear_away(part)
    _sync_folder(path.parent)


def clear_away(part: Path) -> None:
    """Removes an unfinished database with its sidecars: a journal left behind would be played into the next one."""
    for ending in _SIDECARS:
        part.with_name(part.name + ending).unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return  # Windows keeps a folder's entries safe by itself and lets nobody ask for it
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
