"""Times how long the window stands still when a screen is visited, and when a long list is filtered, sorted, selected.

Run: python tests/benchmarks/bench_visits.py [ROWS ...]
Printed for each step as by bench_smoothness.py; last the memory of the whole program.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from bench_smoothness import HEADING, Turns, measured  # noqa: E402
from table_desks import build_desk  # noqa: E402

from relief_desk.gui.app import WindowedDesk, make_application  # noqa: E402
from relief_desk.gui.screens.list_screen import ListScreen  # noqa: E402
from relief_desk.gui.session_settings import SessionSettings  # noqa: E402

SIZES = (10_000, 100_000)
SCREENS = ("needs", "pledges", "allocations", "gaps", "catalogue", "matching", "import", "reconciliation")


def run(rows: int, folder: Path) -> None:
    desk = folder / f"{rows}.reliefdesk"
    build_desk(desk, rows)
    program = WindowedDesk(make_application(["bench"]), SessionSettings(folder / "window.ini"))
    window, turns = program.window, Turns()
    window.resize(1366, 768)
    program.show(None)
    print(f"\n{rows:,} needs\n{HEADING}")

    def step(name: str, call: Callable[[], object]) -> None:
        print(measured(name, program, turns, call), flush=True)

    step("nothing to do", lambda: None)
    step("open, overview", lambda: window.opening.open(desk))
    for screen in SCREENS:
        step(f"first {screen}", lambda screen=screen: window.go_to(screen))  # type: ignore[misc]
    step("overview again", lambda: window.go_to("overview"))
    step("needs again", lambda: window.go_to("needs"))
    needs = window.screens["needs"]
    assert isinstance(needs, ListScreen)
    pane = needs.pane
    step("search", lambda: pane.search.setText("tent"))
    step("search no more", lambda: pane.search.setText(""))
    for key in ("quantity", "gap"):
        step(f"sort by {key}", lambda key=key: pane.table.sort_wanted.emit(((key, True),)))  # type: ignore[misc]
    step("to the end", lambda: pane.table.verticalScrollBar().setValue(pane.table.verticalScrollBar().maximum()))
    step("select all", pane.table.selectAll)
    print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB", flush=True)
    program.end()
    window.close()


def main(words: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RELIEF_DESK_HOME"] = folder
        for rows in [int(word) for word in words] or SIZES:
            run(rows, Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
