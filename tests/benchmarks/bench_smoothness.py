"""Times how long the window's own thread stands still while the worker imports, matches and reconciles.

Run: python tests/benchmarks/bench_smoothness.py [ROWS ...]
Printed for each step: wall seconds, the longest time between two turns of the event loop, the 99th part of a hundred,
and how many turns took more than 100 ms. The peer is the same loop with nothing to do.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
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
MORE_TENTS = {"pledges": [{"item": "Family tent, 16 m2", "quantity": "20000", "eta": "2022-07-01"}]}


class Turns(QObject):
    """Notes the time between two turns of the event loop."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps_ms: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    @Slot()
    def _turn(self) -> None:
        now = time.perf_counter()
        self.gaps_ms.append((now - self._last) * 1000)
        self._last = now


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
    gaps = sorted(turns.gaps_ms)
    slow = sum(gap > SLOW_MS for gap in gaps)
    high = gaps[int(len(gaps) * 0.99)]
    return f"{name:<22}{time.perf_counter() - begun:>9.2f}{gaps[-1]:>11.0f}{high:>9.0f}{slow:>11}"


def run(rows: int, folder: Path) -> None:
    desk, workbook = folder / f"{rows}.reliefdesk", needs_list(folder, rows)
    Desk.create(
        desk, Operation("operation", "Smoothness", date(2022, 6, 22), country="AF"), load_reference("AF")
    ).close()
    program = WindowedDesk(make_application(["bench"]), SessionSettings(folder / "window.ini"))
    window, turns = program.window, Turns()
    program.show(None)
    print(f"\n{rows:,} rows\n{'step':<22}{'seconds':>9}{'longest ms':>11}{'p99 ms':>9}{'> 100 ms':>11}")
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
