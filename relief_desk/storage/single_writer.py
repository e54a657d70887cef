"""One writer a desk: a lock the operating system lets go of by itself when its holder dies; knows no SQL."""

from __future__ import annotations

import os
import socket
import sys
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


_LOCKED_BYTE = 4096  # beyond the text, which others may read while it is held


class WriterLock:
    """The right to write one desk, held until `release`; `found_unclean` tells that the last holder died."""

    def __init__(self, desk: Path) -> None:
        """Takes the lock or raises DeskBusy, which names the host and process that hold it."""
        self.path = desk.with_name(desk.name + ".lock")
        with storage_refusals(desk):
            self.found_unclean = self.path.exists()
            self._file = self._held_file(desk)

    def release(self) -> None:
        # Removed while still held: whoever waits opens a new file and never locks one that is gone.
        if sys.platform != "win32":
            self.path.unlink(missing_ok=True)
        self._file.close()
        if sys.platform == "win32":
            self.path.unlink(missing_ok=True)

    def _held_file(self, desk: Path) -> IO[str]:
        while True:
            file = self.path.open("a+", encoding="utf-8")
            try:
                _hold(file)
            except OSError:
                file.close()
                raise self._busy(desk) from None
            # The holder before may have removed the file between our opening and our locking it.
            if self.path.exists() and os.path.samestat(os.fstat(file.fileno()), self.path.stat()):
                break
            file.close()
        file.seek(0)
        file.truncate()
        file.write(f"{socket.gethostname()}\n{os.getpid()}\n")
        file.flush()
        return file

    def _busy(self, desk: Path) -> DeskBusy:
        lines = self.path.read_text(encoding="utf-8", errors="replace").split() if self.path.exists() else []
        host, pid = [*lines, "?", "?"][:2]
        values = {"file": str(desk), "host": host, "pid": pid}
        return DeskBusy(HELD.filled(**values), CLOSE_OTHER.filled())
