"""One worker thread for everything slow, and the way its results come back to the screen's thread.

Only this file starts a thread in the window. The worker never touches a QObject but to wake the runner: it leaves its
message in a queue and emits a signal without arguments, which a bound slot of this long-lived object receives on the
screen's thread. So callbacks always run there, one after another, in the order in which the worker finished.
"""

from __future__ import annotations

import threading
import time
import weakref
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from inspect import ismethod
from queue import Empty, SimpleQueue
from typing import Any, Generic, TypeVar, cast

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from relief_desk.domain.problems import Cancelled, ReliefDeskError
from relief_desk.domain.progress import Job, Progress
from relief_desk.services.uncollected import uncollected

T = TypeVar("T")
Failure = BaseException
PROGRESS_INTERVAL_S = 0.05


class Ticket(QObject, Generic[T]):
    """One piece of work in hand: how far it is, and the way to stop it; lives on the screen's thread."""

    progressed = Signal(object)
    ended = Signal()

    def __init__(self, title: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.started_at = time.monotonic()
        self.progress: Progress | None = None
        self.over = False
        self._stop = threading.Event()

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop at its next step; nothing of it is kept."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def seconds_left(self) -> float | None:
        """Time left judged by the share done; None while that cannot be known."""
        elapsed = time.monotonic() - self.started_at
        if self.progress is None or self.progress.total <= 0 or self.progress.done <= 0 or elapsed < 1:
            return None
        return elapsed * (self.progress.total - self.progress.done) / self.progress.done


@dataclass(slots=True)
class _Order(Generic[T]):
    """What to do on the worker and whom to tell on the screen's thread."""

    work: Callable[[], T | Job[T]]
    ticket: Ticket[T]
    then: Callable[[T], None] | None
    failed: Callable[[Failure], None] | None
    is_job: bool
    stopped: Callable[[], None] | None = None
    last_told: float = field(default=0.0)


class JobRunner(QObject):
    """Runs work in turn on one worker thread; `then`, `failed` and `stopped` are called on the screen's thread.

    A callback that is a method of a widget is forgotten when the widget is gone. An error that is no ReliefDeskError
    and that nobody asked for is raised on the screen's thread, where the crash report sees it.
    """

    working = Signal(object)
    refused = Signal(object)
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")
        self._open: set[Ticket[Any]] = set()
        self._closed = False
        self._woken.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        return bool(self._open)

    def ask(
        self,
        work: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[Failure], None] | None = None,
    ) -> Ticket[T]:
        """Do a short piece of work, such as reading rows, after what is already waiting."""
        return self._submit(_Order(work, Ticket("", self), _weakly(then), _weakly(failed), is_job=False))

    def run(
        self,
        job: Callable[[], Job[T]],
        title: str,
        then: Callable[[T], None] | None = None,
        failed: Callable[[Failure], None] | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> Ticket[T]:
        """Drive a long job; `working` tells the window, which shows its progress when it takes long."""
        order = _Order(job, Ticket(title, self), _weakly(then), _weakly(failed), is_job=True, stopped=_weakly(stopped))
        ticket = self._submit(order)
        self.working.emit(ticket)
        return ticket

    def tell(self, message: Callable[[], None]) -> None:
        """From any thread: call `message` on the screen's thread."""
        self._messages.put(message)
        self._woken.emit()

    def stop(self) -> None:
        """Ask all jobs to stop at their next step."""
        for ticket in tuple(self._open):
            ticket.cancel()

    def close(self) -> None:
        """Stop the jobs that run, let short questions be answered, and wait for the worker to end."""
        self._closed = True
        self.stop()
        self._worker.shutdown(wait=True)
        self._deliver()

    def refuse(self, failure: Failure) -> None:
        """Have the window show a refusal; anything else is a mistake of the program, and raised."""
        if not isinstance(failure, ReliefDeskError):
            raise failure
        self.refused.emit(failure)

    def _submit(self, order: _Order[T]) -> Ticket[T]:
        if self._closed:
            order.ticket.over = True  # a timer of a screen that is going away; nobody waits for the answer
            return order.ticket
        self._open.add(order.ticket)
        self._worker.submit(self._work, order).add_done_callback(partial(self._leave, order))
        return order.ticket

    def _work(self, order: _Order[T]) -> T:
        """On the worker: do the work."""
        # To look for garbage through all of a large desk would hold up the screen's thread as well.
        with uncollected():
            return self._drive(order) if order.is_job else cast(T, order.work())

    def _leave(self, order: _Order[T], outcome: Future[T]) -> None:
        """On the worker: leave what came of the work, whatever it is."""
        self.tell(partial(self._end, order, outcome))

    def _drive(self, order: _Order[Any]) -> Any:
        job: Job[Any] = order.work()
        try:
            while True:
                if order.ticket.cancelled:
                    raise Cancelled
                progress = next(job)
                now = time.monotonic()
                if now - order.last_told >= PROGRESS_INTERVAL_S:
                    order.last_told = now
                    self.tell(lambda progress=progress: self._advance(order.ticket, progress))  # type: ignore[misc]
        except StopIteration as finished:
            return finished.value
        finally:
            job.close()

    def _advance(self, ticket: Ticket[Any], progress: Progress) -> None:
        ticket.progress = progress
        ticket.progressed.emit(progress)

    def _end(self, order: _Order[T], outcome: Future[T]) -> None:
        ticket = order.ticket
        self._open.discard(ticket)
        ticket.over = True
        ticket.ended.emit()
        try:
            self._tell_outcome(order, outcome)
        finally:
            ticket.deleteLater()

    def _tell_outcome(self, order: _Order[T], outcome: Future[T]) -> None:
        failure = outcome.exception()
        if failure is None:
            if order.then:
                order.then(outcome.result())
        elif isinstance(failure, Cancelled):
            if order.stopped:
                order.stopped()
        else:
            (order.failed or self.refuse)(failure)

    @Slot()
    def _deliver(self) -> None:
        while True:
            try:
                message = self._messages.get_nowait()
            except Empty:
                return
            message()


def _weakly(callback: Callable[..., None] | None) -> Callable[..., None] | None:
    """The callback, but doing nothing once the Qt object it is a method of has been deleted."""
    if callback is None or not ismethod(callback) or not isinstance(callback.__self__, QObject):
        return callback
    method = weakref.WeakMethod(callback)

    def called(*values: Any) -> None:
        alive = method()
        if alive is not None and shiboken6.isValid(alive.__self__):
            alive(*values)

    return called
