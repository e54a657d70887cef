"""The window's side of an open desk: asks it on the worker and tells the screens what changed; shows nothing.

The `Desk` itself is only ever touched on the worker: a screen hands over a question, a function of the desk, and gets
the answer in a bound method. What a question returns are frozen values, safe to keep on the screen's thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from relief_desk.domain.problems import Cancelled
from relief_desk.domain.progress import Job
from relief_desk.domain.wording import Phrase
from relief_desk.gui.job_runner import Failure, JobRunner, Ticket

if TYPE_CHECKING:
    from relief_desk.domain.records import Operation
    from relief_desk.services.desk import Desk

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PastStep:
    """The step of the journal after which the desk is shown, when it was done, and the desk it belongs to."""

    seq: int
    at: datetime
    desk: Path


@dataclass(frozen=True, slots=True)
class DeskState:
    """What the frame shows of an open desk."""

    path: Path
    operation: Operation
    read_only: bool
    undo_label: Phrase | None
    redo_label: Phrase | None
    past: PastStep | None = None


class DeskSession(QObject):
    """At most one open desk, its worker, and the notices of its changes."""

    opened = Signal()
    closed = Signal()
    changed = Signal(frozenset)
    state_changed = Signal()

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.runner = runner
        self.state: DeskState | None = None
        self._desk: Desk | None = None
        self._present: Desk | None = None  # held, with its lock, while the past is shown

    @property
    def is_open(self) -> bool:
        return self.state is not None

    def ask(
        self,
        question: Callable[[Desk], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[Failure], None] | None = None,
    ) -> Ticket[T]:
        """Put a short question to the desk on the worker; `then` gets the answer on the screen's thread.

        A ReliefDeskError without `failed` is shown by the window; a question to a closed desk is dropped.
        """
        return self.runner.ask(lambda: question(self._open_desk()), then, failed)

    def run(
        self,
        job: Callable[[Desk], Job[T]],
        title: str,
        then: Callable[[T], None] | None = None,
        failed: Callable[[Failure], None] | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> Ticket[T]:
        """Run a long job of the desk on the worker, with progress and cancel in the window."""
        return self.runner.run(lambda: job(self._open_desk()), title, then, failed, stopped)

    def open(
        self, opener: Callable[[], Desk], title: str, failed: Callable[[Failure], None] | None = None
    ) -> Ticket[DeskState]:
        """Close what is open and take the desk that `opener` returns on the worker."""
        return self.runner.run(lambda: self._opening(opener), title, self._show_opened, failed)

    def close(self) -> None:
        if self.state is not None:
            self.state = None
            self.closed.emit()
        self.runner.ask(self._close_desk)

    def show_past(self, seq: int, at: datetime, title: str) -> None:
        """Show the desk as it was after step `seq`, done at `at`, while the desk itself stays held."""
        self.runner.run(lambda: self._going_back_to(seq, at), title, self._show_opened)

    def show_past_day(self, day: date, title: str) -> None:
        """Show the desk as it was at the end of a day."""
        self.runner.run(lambda: self._going_back_to_day(day), title, self._show_opened)

    def show_present(self) -> None:
        """Show the desk as it is again."""
        self.runner.run(self._returning, "", self._show_opened)

    def undo(self, title: str, then: Callable[[Phrase], None]) -> None:
        """Take the newest change back; `then` gets its label."""
        self.run(lambda desk: desk.undo_job(), title, then)

    def redo(self, title: str, then: Callable[[Phrase], None]) -> None:
        self.run(lambda desk: desk.redo_job(), title, then)

    def _open_desk(self) -> Desk:
        if self._desk is None:
            raise Cancelled
        return self._desk

    def _opening(self, opener: Callable[[], Desk]) -> Job[DeskState]:
        yield from ()
        desk = opener()
        self._close_desk()
        self._desk = desk
        desk.listeners.append(self._hear)
        return _state_of(desk)

    def _going_back_to(self, seq: int, at: datetime) -> Job[DeskState]:
        from relief_desk.services.past import desk_as_of_job

        present = self._present or self._open_desk()
        past = yield from desk_as_of_job(present, seq)
        if self._present is not None:
            self._open_desk().close()
        self._present, self._desk = present, past
        return replace(_state_of(past), past=PastStep(seq, at, present.path))

    def _going_back_to_day(self, day: date) -> Job[DeskState]:
        from relief_desk.services.past import step_at_end_of

        seq = step_at_end_of(self._present or self._open_desk(), day)
        return (yield from self._going_back_to(seq, datetime.combine(day, time.max).astimezone()))

    def _returning(self) -> Job[DeskState]:
        yield from ()
        if self._present is not None:
            self._open_desk().close()
            self._present, self._desk = None, self._present
        return _state_of(self._open_desk())

    def _close_desk(self) -> None:
        for desk in (self._desk, self._present):
            if desk is not None:
                desk.close()
        self._desk = self._present = None

    def _hear(self, touched: frozenset[str]) -> None:
        """On the worker, after each commit."""
        state = _state_of(self._open_desk())
        self.runner.tell(lambda: self._show_change(state, touched))

    def _show_opened(self, state: DeskState) -> None:
        self.state = state
        self.opened.emit()
        self.state_changed.emit()

    def _show_change(self, state: DeskState, touched: frozenset[str]) -> None:
        if self.state is not None:
            self.state = state
            self.state_changed.emit()
            self.changed.emit(touched)


def _state_of(desk: Desk) -> DeskState:
    return DeskState(desk.path, desk.operation, desk.read_only, desk.undo_label, desk.redo_label)
