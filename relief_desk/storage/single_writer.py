"""One desk, one writer: a lock the operating system lets go of by itself when its holder dies; knows no SQL."""

from __future__ import annotations

import errno
import os
import socket
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

from relief_desk.domain.problems import DeskBusy
from relief_desk.storage.refusals import CLOSE_OTHER, HELD, storage_refusals

if sys.platform == "win32":
    import msvcrt

    def _hold(file: IO[str]) -> None:
        file.seek(_LOCKED_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _hold(file: IO[str]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


_LOCKED_BYTE = 1 << 30  # far beyond the text: Windows forbids others even to read what is locked
_HELD_BY_ANOTHER = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


class WriterLock:
    """The right to write one desk, held until `release`.

    `found_unclean` tells that the last holder died. Whoever then finds the desk whole sets `whole`; until that the lock
    leaves its mark behind, so that the next opening looks just as closely.
    """

    def __init__(self, desk: Path) -> None:
        """Takes the lock or raises DeskBusy, which names the host and process that hold it."""
        self.path = desk.with_name(desk.name + ".lock")
        with storage_refusals(desk):
            self.found_unclean = self.path.exists()
            self.whole = not self.found_unclean
            self._file = self._held_file(desk)

    def release(self) -> None:
        self._leave(self._file)

    def _leave(self, file: IO[str]) -> None:
        if sys.platform == "win32":
            file.close()  # an open file cannot be removed there
            self._remove_mark()
        else:
            self._remove_mark()  # while still held: whoever waits opens a new file and never locks one that is gone
            with suppress(OSError):  # what a full disk did not take is of no use any more
                file.close()

    def _remove_mark(self) -> None:
        # Where it stays - the disk is gone, somebody holds it already - the next opening looks more closely.
        if self.whole:
            with suppress(OSError):
                self.path.unlink(missing_ok=True)

    def _held_file(self, desk: Path) -> IO[str]:
        while True:
            file = self.path.open("a+", encoding="utf-8")
            try:
                if self._is_held(file):
                    file.seek(0)
                    file.truncate()
                    file.write(f"{socket.gethostname()}\n{os.getpid()}\n")
                    file.flush()
                    return file
            except OSError as error:
                if error.errno in _HELD_BY_ANOTHER:
                    file.close()
                    raise self._busy(desk) from None
                self._leave(file)
                raise
            file.close()

    def _is_held(self, file: IO[str]) -> bool:
        """Holds the file; False where the holder before removed it between our opening and our holding it."""
        _hold(file)
        return self.path.exists() and os.path.samestat(os.fstat(file.fileno()), self.path.stat())

    def _busy(self, desk: Path) -> DeskBusy:
        lines = self.path.read_text(encoding="utf-8", errors="replace").split() if self.path.exists() else []
        host, pid = [*lines, "?", "?"][:2]
        values = {"file": str(desk), "host": host, "pid": pid}
        return DeskBusy(HELD.filled(**values), CLOSE_OTHER.filled())
