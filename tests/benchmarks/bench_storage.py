"""Times a desk's changes beside a bare SQLAlchemy Core insert of the same rows into a file with the same settings.

Run: python tests/benchmarks/bench_storage.py [ROWS ...]
Every figure comes from a process of its own: processor and wall seconds, peak memory, the ratio to the peer in the same
run, and from size to size how much the time grew for each tenfold of rows (10 would be in proportion).
"""

from __future__ import annotations

import gc
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from builders import adding, many_needs, new_desk  # noqa: E402

from relief_desk.domain.changes import ChangeSet, RowChange, edited, together  # noqa: E402
from relief_desk.domain.records import Need  # noqa: E402
from relief_desk.services.desk import Desk  # noqa: E402
from relief_desk.storage.columns import COLUMNS  # noqa: E402
from relief_desk.storage.reading import row_encoder  # noqa: E402
from relief_desk.storage.schema import RECORD_TABLES  # noqa: E402

SIZES = (1_000, 10_000, 100_000)
PEER = "bare Core insert"
TASKS = (PEER, "apply", "read all", "undo", "redo", "edit all", "remove all", "backup", "open")


def measure(task: str, rows: int, folder: Path) -> dict[str, float]:
    """One task in this process: what is measured begins when the records are made."""
    desk = new_desk(folder)
    if task not in ("apply", PEER):
        desk.apply(adding(*many_needs(rows)))
    if task == "redo":
        desk.undo()
    held = desk.all(Need) if task in ("edit all", "remove all") else ()
    change = together(
        adding().label,
        *((edited(row, remark="edited") if task == "edit all" else (RowChange(row, None),)) for row in held),
        adding(*many_needs(rows)).rows if task == "apply" else (),
    )
    plain = []
    if task == PEER:
        encode, names = row_encoder("needs"), [column for column, _ in COLUMNS["needs"]]
        plain = [dict(zip(names, encode(row), strict=True)) for row in many_needs(rows)]
    gc.collect()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    wall, cpu = time.perf_counter(), time.process_time()
    run(task, desk, change, plain)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    size = desk.path.stat().st_size
    desk.close()
    return {"wall": wall, "cpu": cpu, "peak_mb": peak / 1024, "grown_mb": (peak - before) / 1024, "file_mb": size / 1e6}


def run(task: str, desk: Desk, change: ChangeSet, plain: list[dict[str, Any]]) -> None:
    match task:
        case "bare Core insert":
            with desk._engine.begin() as connection:
                connection.execute(RECORD_TABLES["needs"].insert(), plain)
        case "apply" | "edit all" | "remove all":
            desk.apply(change)
        case "read all":
            desk.all(Need)
        case "undo":
            desk.undo()
        case "redo":
            desk.redo()
        case "backup":
            desk.backup("bench")
        case "open":
            desk.close()
            Desk.open(desk.path, read_only=True).close()


def main(sizes: list[int]) -> None:
    earlier: dict[str, float] = {}
    for rows in sizes:
        print(f"\n{rows:,} needs" + " " * 12 + "wall s    CPU s   x peer   peak MB   +MB   file MB   growth")
        peer = 0.0
        for task in TASKS:
            with tempfile.TemporaryDirectory() as folder:
                command = [sys.executable, __file__, "--task", task, str(rows), folder]
                environment = os.environ | {"RELIEF_DESK_HOME": folder}
                done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
            found = json.loads(done.stdout)
            peer = peer or found["cpu"]
            growth = f"{found['cpu'] / earlier[task]:8.1f}" if task in earlier else ""
            earlier[task] = found["cpu"]
            print(
                f"{task:20} {found['wall']:9.3f} {found['cpu']:8.3f} {found['cpu'] / peer:8.1f} {found['peak_mb']:9.0f}"
                f" {found['grown_mb']:5.0f} {found['file_mb']:9.1f} {growth}"
            )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--task"]:
        print(json.dumps(measure(sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))))
    else:
        main([int(word) for word in sys.argv[1:]] or list(SIZES))
