"""What lasts: thousands of messages across threads leave nothing behind, and the screen's thread asks no desk.

`RELIEF_DESK_LONG=1` makes it a hundred thousand messages and lists of ten thousand rows.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import builders
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine, event

from relief_desk.domain.records import Allocation, Item, Need, Organisation
from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.job_runner import JobRunner, Ticket
from relief_desk.gui.screens.import_preview import ImportPreviewScreen
from relief_desk.gui.screens.matching import MatchingScreen
from relief_desk.gui.screens.reconciliation import ReconciliationScreen
from relief_desk.services.demo import SAMPLE
from relief_desk.services.desk import Desk
from relief_desk.services.reference import load_reference

LONG = bool(os.environ.get("RELIEF_DESK_LONG"))
MESSAGES = 100_000 if LONG else 5_000
ROWS = 10_000 if LONG else 400
BATCH = 500
STILL_UNDER_WAY = 3
"""The worker may hold what it did last for a moment longer; whatever leaked would be there thousands of times."""
PATIENCE_MS = 300_000 if LONG else 20_000
TICK_MS = 5


class Counter(QObject):
    """Counts what it is told, on the screen's thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard = 0
        self.threads: set[int] = set()

    @Slot(object)
    def hear(self, value: object) -> None:
        self.heard += 1
        self.threads.add(threading.get_ident())


class Pulse(QObject):
    """The longest time in which the screen's thread did not come to its timer."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.beat)
        self._timer.start()

    @Slot()
    def beat(self) -> None:
        now = time.perf_counter()
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1000)
        self._last = now

    def take(self) -> float:
        """The longest gap since it was taken last."""
        self.beat()
        longest, self.longest_ms = self.longest_ms, 0.0
        return longest


def ask_in_batches(runner: JobRunner, counter: Counter, messages: int, qtbot: QtBot) -> None:
    answer = object()
    for sent in range(0, messages, BATCH):
        for _ in range(BATCH):
            runner.ask(lambda: answer, counter.hear)
        qtbot.waitUntil(lambda sent=sent: counter.heard >= sent + BATCH and not runner.busy, timeout=PATIENCE_MS)  # type: ignore[misc]
    counter.heard = 0


def held_now(counter: Counter) -> tuple[int, int]:
    """References to the counter, and tickets that are still there."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    tickets = sum(isinstance(each, Ticket) for each in gc.get_objects())
    return sys.getrefcount(counter), tickets


def test_thousands_of_answers_across_threads_leave_nothing_behind(qtbot: QtBot) -> None:
    runner, counter = JobRunner(), Counter()
    try:
        ask_in_batches(runner, counter, BATCH, qtbot)
        before = held_now(counter)
        ask_in_batches(runner, counter, MESSAGES, qtbot)
        references, tickets = (now - then for now, then in zip(held_now(counter), before, strict=True))
        assert max(references, tickets) <= STILL_UNDER_WAY
        assert counter.threads == {threading.get_ident()}
        assert runner.findChildren(Ticket) == []
    finally:
        runner.close()


def test_thousands_of_tellings_from_many_threads_all_arrive_on_the_screens_thread(qtbot: QtBot) -> None:
    runner, counter = JobRunner(), Counter()
    tellers = 4

    def tell() -> None:
        for number in range(MESSAGES // tellers):
            runner.tell(lambda number=number: counter.hear(number))  # type: ignore[misc]

    threads = [threading.Thread(target=tell) for _ in range(tellers)]
    try:
        before = sys.getrefcount(counter)
        for thread in threads:
            thread.start()
        qtbot.waitUntil(lambda: counter.heard == MESSAGES, timeout=PATIENCE_MS)
        for thread in threads:
            thread.join()
        gc.collect()
        assert counter.threads == {threading.get_ident()}
        assert sys.getrefcount(counter) <= before
    finally:
        runner.close()


@pytest.fixture
def desk_asked_only_on_the_worker() -> Iterator[list[str]]:
    """What the screen's thread asked of the desk itself; the tables' own short reads are not among it."""
    screen, asked = threading.get_ident(), list[str]()

    def look(connection: object, cursor: object, statement: str, *more: object) -> None:
        if threading.get_ident() == screen:
            asked.append(statement)

    event.listen(Engine, "before_cursor_execute", look)
    yield asked
    event.remove(Engine, "before_cursor_execute", look)


def a_list(path: Path, rows: int) -> Path:
    lines = ["Need ID,District,Item,Quantity,Unit,Priority"]
    lines += [f"S-{row},Barmal,Family tent,{1 + row % 90},piece,{'High' if row % 3 else 'Low'}" for row in range(rows)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def busy_desk(tmp_path: Path) -> Path:
    """A desk with pledges of tents, waiting for needs."""
    path = tmp_path / "busy.reliefdesk"
    with Desk.create(path, SAMPLE, load_reference("AF")) as desk:
        tent = next(each for each in desk.all(Item) if each.name == "Family tent, 16 m2")
        pledge = builders.pledge("P-1", donor=desk.all(Organisation)[0].id)
        lines = [builders.line(pledge, item=tent.id, quantity_milli=40_000) for _ in range(50)]
        desk.apply(builders.adding(pledge, *lines))
    return path


def test_import_matching_and_reconciliation_never_keep_the_screens_thread(
    make_program: Callable[[], WindowedDesk],
    busy_desk: Path,
    tmp_path: Path,
    qtbot: QtBot,
    desk_asked_only_on_the_worker: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    program = make_program()
    window, pulse, gaps = program.window, Pulse(), dict[str, float]()

    def rest(task: str) -> None:
        qtbot.waitUntil(lambda: not program.runner.busy, timeout=PATIENCE_MS)
        gaps[task] = pulse.take()

    window.opening.open(busy_desk)
    qtbot.waitUntil(lambda: program.session.is_open, timeout=PATIENCE_MS)
    rest("open")
    window.import_files([a_list(tmp_path / "needs.csv", ROWS)])
    rest("look at a list")
    preview = window.screens["import"]
    assert isinstance(preview, ImportPreviewScreen)
    preview.write()
    rest("write a list")
    window.rematch()
    rest("match")
    matching = window.screens["matching"]
    assert isinstance(matching, MatchingScreen)
    matching.accept()
    rest("accept")
    window.go_to("reconciliation")
    rest("derive the reconciliation")
    screen = window.screens["reconciliation"]
    assert isinstance(screen, ReconciliationScreen)
    screen.write(tmp_path / "answer.xlsx")
    rest("write the reconciliation")
    if LONG:
        said = ", ".join(f"{task} {gap:.0f}" for task, gap in gaps.items())
        with capsys.disabled():
            print(f"\nlongest gaps of the screen's thread with {ROWS} rows, in ms: {said}")
    assert desk_asked_only_on_the_worker == []
    assert (tmp_path / "answer.xlsx").exists()
    with Desk.open(busy_desk, read_only=True) as desk:
        assert len(desk.all(Need)) == ROWS
        assert desk.all(Allocation)
    assert desk_asked_only_on_the_worker != [], "the watch over the screen's thread saw nothing of this reading"
