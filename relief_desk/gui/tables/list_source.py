"""The lists of the open desk for all its tables: one listing, workers of its own; shows nothing.

Lists are read beside the desk's own worker, so that a long import does not empty the tables while it runs.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from relief_desk.domain.progress import Job
from relief_desk.domain.wording import Wording
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.job_runner import Failure, JobRunner
from relief_desk.services.listing import Listing
from relief_desk.services.name_book import TABLES_OF_NAMES

T = TypeVar("T")


class ListSource(QObject):
    """Opens the lists with the desk and closes them with it; `names_changed` after something was renamed."""

    names_changed = Signal()

    def __init__(self, session: DeskSession, wording: Wording) -> None:
        super().__init__(session)
        self.session = session
        self.wording = wording
        self._listing: Listing | None = None
        self._path: Path | None = None
        self._runner = JobRunner(self)
        self._writer = JobRunner(self)
        self._writer.working.connect(session.runner.working)
        self._writer.refused.connect(session.runner.refused)
        self._over = False
        session.closed.connect(self.close)
        session.changed.connect(self._hear)

    @property
    def is_open(self) -> bool:
        """There are lists to be read; tables of a desk that was closed ask for nothing more."""
        return self.session.state is not None and not self._over

    @property
    def listing(self) -> Listing:
        """The lists of the open desk; raises RuntimeError when none is open."""
        state = self.session.state
        if state is None or self._over:
            raise RuntimeError("no desk is open")
        if self._listing is None or self._path != state.path:
            self.close()
            self._listing, self._path = Listing(state.path, self.wording.language), state.path
        return self._listing

    def ask(
        self,
        question: Callable[[Listing], T],
        then: Callable[[T], None],
        failed: Callable[[Failure], None] | None = None,
    ) -> None:
        """Put a question that may take long; answers come in the order of the questions. Dropped when none is open."""
        if self.is_open:
            listing = self.listing
            self._runner.ask(lambda: question(listing), then, failed)

    def write(self, job: Callable[[Path], Job[T]], title: str, then: Callable[[T], None]) -> None:
        """Run a long job on the desk's file, with progress and cancel; tables and edits go on meanwhile."""
        state = self.session.state
        if state is not None and not self._over:
            self._writer.run(lambda: job(state.path), title, then)

    @Slot()
    def close(self) -> None:
        """Let go of the desk's file; a list that is being written is not finished."""
        self._writer.stop()
        listing, self._listing = self._listing, None
        if listing is not None:
            listing.stop()
            # After whatever of it still runs on the worker.
            self._runner.ask(listing.close)

    def shut_down(self) -> None:
        """Close, and end the worker; nothing can be asked afterwards."""
        self.close()
        self._over = True
        for runner in (self._runner, self._writer):
            runner.close()

    @Slot(frozenset)
    def _hear(self, touched: frozenset[str]) -> None:
        if self._listing is not None and touched.intersection(TABLES_OF_NAMES):
            self._listing.read_names()
            self.names_changed.emit()


def list_source(session: DeskSession, wording: Wording) -> ListSource:
    """The session's source of lists in this language; made when it is first asked for."""
    held = session.findChild(ListSource)
    if held is not None and held.wording == wording:
        return held
    if held is not None:
        held.shut_down()
        held.setParent(None)
        held.deleteLater()
    return ListSource(session, wording)
