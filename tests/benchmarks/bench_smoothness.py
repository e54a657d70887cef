"""Times how long the window's own thread stands still while the worker imports, matches and reconciles.

Run: python tests/benchmarks/bench_smoothness.py [ROWS ...]
Printed for each step: wall seconds, the longest time between two turns of the event loop, how much of the longest is
the program's, how many turns took more than 100 ms, and how many of these by the program itself. Not the program's is
the time in which the thread could have run, but every core was busy (told by Linux alone). The peer is the same loop
with nothing to do.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, QTimer, Slot  # noqa: E402

from relief_desk.domain.records import Operation  # noqa: E402
from relief_desk.gui.app import WindowedDesk, make_application  # noqa: E402
from relief_desk.gui.session_settings import SessionSettings  # noqa: E402
from relief_desk.services.desk import Desk  # noqa: E402
from relief_desk.services.reference import load_reference  # noqa: E402

SIZES = (1_000, 10_000)
ITEMS = (
    "Tarpaulin 4 x 6 m",
    "Family tent, 16 m2",
    "Blanket, medium thermal",
    "Wheat flour",
    "Jerrycan, foldable, 10 L",
)
PLACES = ("Paktika,Barmal", "Khost,Spera", "Paktika,Giyan", "Khost,Tani")
LIMIT_S, SLOW_MS = 600, 100
HEADING = f"{'step':<22}{'seconds':>9}{'longest ms':>11}{'program':>11}{'> 100 ms':>11}{'program':>11}"
MORE_TENTS = {"pledges": [{"item": "Family tent, 16 m2", "quantity": "20000", "eta": "2022-07-01"}]}


class Turns(QObject):
    """Notes the time between two turns of the event loop: all of it, and what of it is the program's."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps_ms: list[tuple[float, float]] = []
        self._scheduled = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._last = time.perf_counter()
        self._waited_ms = self._without_core_ms()
        self._timer = QTimer(self)
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    @Slot()
    def _turn(self) -> None:
        now, waited_ms = time.perf_counter(), self._without_core_ms()
        gap_ms = (now - self._last) * 1000
        self.gaps_ms.append((gap_ms, max(0, gap_ms - (waited_ms - self._waited_ms))))
        self._last, self._waited_ms = now, waited_ms

    def _without_core_ms(self) -> float:
        return int(self._scheduled.read_text().split()[1]) / 1e6 if self._scheduled.exists() else 0


def needs_list(folder: Path, rows: int) -> Path:
    chance = random.Random(rows)
    path = folder / f"needs {rows}.csv"
    lines = ["Need ID,Province,District,Item,Quantity,Unit,Priority,Needed by"]
    for number in range(rows):
        item, place = chance.choice(ITEMS), chance.choice(PLACES)
        tier, day = chance.choice(("critical", "high", "medium")), chance.randrange(1, 28)
        lines.append(f'B-{number},{place},"{item}",{chance.randrange(10, 5000)},piece,{tier},2022-07-{day:02d}')
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def measured(name: str, program: WindowedDesk, turns: Turns, step: Callable[[], object]) -> str:
    """Does the step, waits until the worker is idle, and says how smoothly that went."""
    turns.gaps_ms.clear()
    begun = time.perf_counter()
    step()
    rest = time.perf_counter() + 0.2
    while time.perf_counter() - begun < LIMIT_S and (program.runner.busy or time.perf_counter() < rest):
        program.app.processEvents()
        time.sleep(0.0005)
    seconds, longest = time.perf_counter() - begun, max(gap for gap, _ in turns.gaps_ms)
    own = max(own for _, own in turns.gaps_ms)
    slow, own_slow = (sum(gap[which] > SLOW_MS for gap in turns.gaps_ms) for which in (0, 1))
    return f"{name:<22}{seconds:>9.2f}{longest:>11.0f}{own:>11.0f}{slow:>11}{own_slow:>11}"


def run(rows: int, folder: Path) -> None:
    desk, workbook = folder / f"{rows}.reliefdesk", needs_list(folder, rows)
    Desk.create(
        desk, Operation("operation", "Smoothness", date(2022, 6, 22), country="AF"), load_reference("AF")
    ).close()
    program = WindowedDesk(make_application(["bench"]), SessionSettings(folder / "window.ini"))
    window, turns = program.window, Turns()
    program.show(None)
    print(f"\n{rows:,} rows\n{HEADING}")
    steps: tuple[tuple[str, Callable[[], object]], ...] = (
        ("nothing to do", lambda: None),
        ("open the desk", lambda: window.opening.open(desk)),
        ("preview the import", lambda: window.import_files([workbook])),
        ("search the preview", lambda: window.screens["import"].search_field().setText("barmal")),
        ("write the import", lambda: window.screens["import"].write()),
        ("show the needs", lambda: window.go_to("needs")),
        ("match", window.rematch),
        ("suppose a pledge", lambda: window.screens["matching"].supposing.changed.emit((MORE_TENTS,))),
        ("compare two rounds", lambda: window.screens["matching"].parts.rounds.mark(1)),
        ("suppose nothing", lambda: window.screens["matching"].supposing.drop_all()),
        ("show the overview", lambda: window.go_to("overview")),
        ("reconcile", lambda: window.go_to("reconciliation")),
    )
    for name, step in steps:
        print(measured(name, program, turns, step), flush=True)
    program.end()
    window.close()


def main(words: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RELIEF_DESK_HOME"] = folder
        for rows in [int(word) for word in words] or SIZES:
            run(rows, Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
