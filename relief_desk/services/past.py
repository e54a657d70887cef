"""Shows a desk as it was after an earlier step: a copy taken back, which nobody can change, gone when it is closed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import ExitStack
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

from relief_desk.domain.problems import Cancelled, ReliefDeskError
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.wording import Template
from relief_desk.services.desk import Desk
from relief_desk.services.jobs import finish
from relief_desk.storage import backups
from relief_desk.storage.past import take_back

NO_SUCH_STEP = Template("past.no-step", "The desk has no step {seq}.")
COPYING = Template("past.copying", "Copying the desk")
TAKING_BACK = Template("past.taking-back", "Taking the steps since back")
BETWEEN_LOOKS_S = 0.05
STEPS_KNOWN = Template("past.no-step.advice", "Choose a step from the history; the newest is step {last}.")


class PastDesk(Desk):
    """A read-only desk on a copy in a folder of its own, which goes when the desk is closed."""

    folder: TemporaryDirectory[str] | None = None

    def close(self) -> None:
        super().close()
        if self.folder is not None:
            self.folder.cleanup()


def desk_as_of(desk: Desk, seq: int) -> Desk:
    """The desk as it was after entry `seq` of its journal, read-only; 0 is the new desk. The caller closes it.

    Raises ReliefDeskError where the desk has no such step, is damaged, or there is no room for a copy.
    """
    return finish(desk_as_of_job(desk, seq))


def desk_as_of_job(desk: Desk, seq: int) -> Job[Desk]:
    """`desk_as_of` with progress; closing the job before its end leaves nothing behind."""
    last = desk.last_entry()
    if not 0 <= seq <= last:
        raise ReliefDeskError(NO_SUCH_STEP.filled(seq=seq), STEPS_KNOWN.filled(last=last))
    with ExitStack() as unfinished:
        # A list that is still reading the copy keeps it on Windows; nobody should be stopped from going back by that.
        folder = TemporaryDirectory(prefix="relief-desk-", ignore_cleanup_errors=True)
        unfinished.callback(folder.cleanup)
        copy = Path(folder.name) / desk.path.name
        yield from _copied(desk.path, copy)
        for done, whole in take_back(copy, seq):
            yield Progress(done, whole, TAKING_BACK)
        past = PastDesk.open(copy, read_only=True)
        past.folder = folder
        unfinished.pop_all()
    return past


def _copied(path: Path, copy: Path) -> Job[None]:
    """The file copied by a thread of its own, so that it can be stopped while the database library is at it."""
    pages, stopped = [0, 0], Event()

    def watch(done: int, whole: int) -> None:
        pages[:] = done, whole
        if stopped.is_set():
            raise Cancelled

    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="copy") as worker:
        copying = worker.submit(backups.copy_file, path, copy, watch)
        try:
            while not copying.done():
                yield Progress(pages[0], pages[1], COPYING)
                wait((copying,), BETWEEN_LOOKS_S)
            copying.result()
        finally:
            stopped.set()


def step_at_end_of(desk: Desk, day: date) -> int:
    """The number of the last step done by the end of that day on this device's calendar; 0 where there was none."""
    midnight = datetime.combine(day + timedelta(days=1), time.min).astimezone(UTC)
    return desk.last_step(midnight)
