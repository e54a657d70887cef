"""What the database says when it cannot, in sentences a coordinator can act on; knows no table."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from relief_desk.domain.problems import DeskBusy, FileRefused, ReliefDeskError, StaleChange
from relief_desk.domain.wording import Template

NO_SUCH_FILE = Template("file.missing", "There is no file {file}.")
CHECK_NAME = Template("file.missing.advice", "Check the name, or create a new desk with this name.")
A_FOLDER = Template("file.folder", "{file} is a folder, not a desk.")
CHOOSE_FILE = Template("file.folder.advice", "Choose a file that ends in .reliefdesk.")
EMPTY = Template("file.empty", "{file} is empty: it holds no desk.")
USE_BACKUP = Template("file.empty.advice", "Open the newest backup of it, or create a new desk.")
NOT_A_DESK = Template("file.not-a-desk", "{file} is not a Relief Desk file.")
IMPORT_INSTEAD = Template(
    "file.not-a-desk.advice", "If it is a workbook, open a desk first and import the workbook into it."
)
OLDER = Template("file.older", "{file} was written by an older version of Relief Desk and is open for reading only.")
NEWER = Template("file.newer", "{file} was written by a newer version of Relief Desk.")
UPDATE = Template("file.newer.advice", "Install the newer version; the file was left as it is.")
UNREADABLE = Template("file.unreadable", "{file} cannot be opened for reading.")
ASK_RIGHTS = Template("file.unreadable.advice", "Check that you may read it and that the disk is connected.")
READ_ONLY = Template("file.read-only", "{file} cannot be written: the file, its folder or the disk is read-only.")
COPY_LOCAL = Template("file.read-only.advice", "Copy the desk to a folder of your own and open the copy.")
DISK_FULL = Template("disk.full", "The disk is full; nothing was written to {file}.")
FREE_SPACE = Template("disk.full.advice", "Free some space and do it again.")
DAMAGED = Template("file.damaged", "{file} is damaged.")
RESTORE = Template("file.damaged.advice", "Open the newest backup; keep the damaged file for those who help you.")
BUSY = Template("file.busy", "{file} is being used by another program.")
WAIT = Template("file.busy.advice", "Wait a moment and do it again.")
HELD = Template("desk.held", "{file} is open in another Relief Desk on {host} (process {pid}).")
CLOSE_OTHER = Template("desk.held.advice", "Close it there first, or open the desk for reading only.")
EXISTS = Template("file.exists", "{file} exists already.")
OTHER_NAME = Template("file.exists.advice", "Choose another name; the existing file was left as it is.")
UNFINISHED = Template("file.unfinished", "{file} was not closed properly and cannot be mended here, because it is "
                      "open for reading only.")  # fmt: skip
OPEN_NORMALLY = Template("file.unfinished.advice", "Open it normally once, in a folder that can be written.")
STILL_USED = Template("change.still-used", "Something else still refers to what this change takes away, or is missing.")
TAKE_BACK_FIRST = Template("change.still-used.advice", "Take that back or release it first; nothing was written.")
OTHER_FAULT = Template("database.fault", "The desk {file} cannot be used just now ({code}).")
TRY_AGAIN = Template("database.fault.advice", "Close the program, open it again, and use a backup if it persists.")

NO_PLACE = Template("file.no-place", "{file} cannot be made: a part of its path is a file, not a folder.")
OTHER_FOLDER = Template("file.no-place.advice", "Choose another folder.")
TOO_LONG = Template("file.too-long", "The name {file} is too long for this disk.")
SHORTER = Template("file.too-long.advice", "Choose a shorter name.")

_KNOWN: dict[str, tuple[type[ReliefDeskError], Template, Template]] = {
    "SQLITE_CANTOPEN": (FileRefused, UNREADABLE, ASK_RIGHTS),
    "SQLITE_PERM": (FileRefused, UNREADABLE, ASK_RIGHTS),
    "SQLITE_NOTADB": (FileRefused, NOT_A_DESK, IMPORT_INSTEAD),
    "SQLITE_CORRUPT": (FileRefused, DAMAGED, RESTORE),
    "SQLITE_READONLY_ROLLBACK": (FileRefused, UNFINISHED, OPEN_NORMALLY),
    "SQLITE_READONLY": (FileRefused, READ_ONLY, COPY_LOCAL),
    "SQLITE_FULL": (FileRefused, DISK_FULL, FREE_SPACE),
    "SQLITE_BUSY": (DeskBusy, BUSY, WAIT),
    "SQLITE_LOCKED": (DeskBusy, BUSY, WAIT),
    "SQLITE_IOERR": (FileRefused, OTHER_FAULT, TRY_AGAIN),
    # Keys are looked after when a transaction ends.
    "SQLITE_CONSTRAINT_FOREIGNKEY": (StaleChange, STILL_USED, TAKE_BACK_FIRST),
}
_KNOWN_TO_SYSTEM: dict[int, tuple[Template, Template]] = {
    errno.EACCES: (READ_ONLY, COPY_LOCAL),
    errno.EPERM: (READ_ONLY, COPY_LOCAL),
    errno.EROFS: (READ_ONLY, COPY_LOCAL),
    errno.ENOTDIR: (NO_PLACE, OTHER_FOLDER),
    errno.EEXIST: (NO_PLACE, OTHER_FOLDER),
    errno.ENAMETOOLONG: (TOO_LONG, SHORTER),
    errno.ENOSPC: (DISK_FULL, FREE_SPACE),
    errno.EDQUOT: (DISK_FULL, FREE_SPACE),
}


@contextmanager
def storage_refusals(path: Path) -> Iterator[None]:
    """Turns what SQLite and the system refuse inside the block into a `ReliefDeskError`; our own faults go through."""
    try:
        yield
    except sqlite3.Error as error:
        refusal = refusal_of(error, path)
        if refusal is None:
            raise
        raise refusal from error
    except OSError as error:
        what, advice = _KNOWN_TO_SYSTEM.get(error.errno or 0, (OTHER_FAULT, TRY_AGAIN))
        raise FileRefused.of(what, advice, file=str(path), code=error.strerror or "") from error


def refusal_of(error: BaseException | None, path: Path) -> ReliefDeskError | None:
    """What to tell the user of an error of SQLite; None where it is our own fault."""
    name = getattr(error, "sqlite_errorname", "") or ""
    for known, (kind, what, advice) in _KNOWN.items():
        if name.startswith(known):
            return kind.of(what, advice, file=str(path), code=name)
    return None
