"""What the worker promises: work off the screen's thread, answers on it, cancel at the next step, nothing leaking."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from relief_desk.domain.problems import ReliefDeskError
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.wording import Template
from relief_desk.gui.job_runner import JobRunner

STEP = Template("test.step", "Counting")
NO = Template("test.no", "It cannot be done.")


@pytest.fixture
def runner(qapp: object) -> Iterator[JobRunner]:
    made = JobRunner()
    yield made
    made.close()


class Listener(QObject):
    """Keeps what it is told and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: set[int] = set()

    @Slot(object)
    def hear(self, value: object) -> None:
        self.heard.append(value)
        self.threads.add(threading.get_ident())


def count_to(total: int, closed: list[bool] | None = None) -> Job[int]:
    try:
        for done in range(total):
            yield Progress(done, total, STEP)
        return total
    finally:
        if closed is not None:
            closed.append(True)


def test_work_is_done_off_the_screens_thread_and_answered_on_it(runner: JobRunner, qtbot: QtBot) -> None:
    listener = Listener()
    runner.ask(threading.get_ident, listener.hear)
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert listener.heard != [threading.get_ident()]
    assert listener.threads == {threading.get_ident()}


def test_answers_come_in_the_order_of_the_questions(runner: JobRunner, qtbot: QtBot) -> None:
    listener = Listener()
    for number in range(50):
        runner.ask(lambda number=number: number, listener.hear)
    qtbot.waitUntil(lambda: len(listener.heard) == 50)
    assert listener.heard == list(range(50))


def test_a_job_gives_its_result(runner: JobRunner, qtbot: QtBot) -> None:
    listener = Listener()
    runner.run(lambda: count_to(1000), "Counting", listener.hear)
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert listener.heard == [1000]
    assert not runner.busy


def test_a_cancelled_job_is_closed_and_tells_only_that_it_stopped(runner: JobRunner, qtbot: QtBot) -> None:
    listener, closed, stopped = Listener(), [], []

    class Stopped(QObject):
        def hear(self) -> None:
            stopped.append(True)

    hearer = Stopped()
    ticket = runner.run(lambda: count_to(10**9, closed), "Counting", listener.hear, stopped=hearer.hear)
    qtbot.waitUntil(lambda: ticket.progress is not None)
    ticket.cancel()
    qtbot.waitUntil(lambda: bool(stopped), timeout=1000)
    assert closed == [True]
    assert listener.heard == []


def test_a_refusal_that_nobody_asked_for_is_told_to_the_window(runner: JobRunner, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise ReliefDeskError.of(NO, NO)

    with qtbot.waitSignal(runner.refused) as told:
        runner.ask(refuse)
    assert isinstance(told.args[0], ReliefDeskError)


def test_a_mistake_of_the_program_is_raised_on_the_screens_thread(runner: JobRunner, qtbot: QtBot) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        ticket = runner.ask(fail)
        qtbot.waitUntil(lambda: ticket.over)
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]


def test_an_answer_for_a_widget_that_is_gone_is_dropped(runner: JobRunner, qtbot: QtBot) -> None:
    listener, gate = Listener(), threading.Event()
    heard = listener.heard
    ticket = runner.ask(gate.wait, listener.hear)
    listener.deleteLater()
    del listener
    qtbot.wait(10)
    gate.set()
    qtbot.waitUntil(lambda: ticket.over)
    assert heard == []


def test_a_hundred_thousand_signals_leave_the_counts_of_references_as_they_were(
    runner: JobRunner, qtbot: QtBot
) -> None:
    listener = Listener()
    value = object()
    before = sys.getrefcount(value), sys.getrefcount(None)

    def flood() -> int:
        for _ in range(100_000):
            runner.tell(tick)
        return 100_000

    ticks = [0]

    def tick() -> None:
        ticks[0] += value is not None

    runner.ask(flood, listener.hear)
    qtbot.waitUntil(lambda: ticks[0] == 100_000, timeout=30_000)
    after = sys.getrefcount(value), sys.getrefcount(None)
    assert after[0] - before[0] <= 2
    assert abs(after[1] - before[1]) < 2_000


def test_what_is_asked_after_the_end_is_dropped(runner: JobRunner) -> None:
    listener = Listener()
    runner.close()
    ticket = runner.ask(lambda: 1, listener.hear)
    assert ticket.over
    assert listener.heard == []


def test_time_left_is_judged_by_what_is_done(runner: JobRunner, qtbot: QtBot) -> None:
    ticket = runner.run(lambda: count_to(10), "Counting")
    ticket.progress, ticket.started_at = Progress(25, 100, STEP), ticket.started_at - 10
    left = ticket.seconds_left()
    assert left is not None
    assert 29 <= left <= 31
