"""Times how long the program takes to be there, beside a bare Python and a bare import of SQLAlchemy.

Run: python tests/benchmarks/bench_start.py [ROWS ...]   or with a frozen program: --program PATH/relief-desk
Each start is a process of its own; printed are the median and the fastest of five in turn, wall seconds, peak memory of
the largest, and the ratio to a bare Python in the same run.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from builders import adding, many_needs, new_desk  # noqa: E402

SIZES = (1_000, 10_000, 100_000)
ROUNDS = 5


def starts(program: list[str], desks: dict[int, Path]) -> dict[str, list[str]]:
    """What is started, by its name in the table."""
    python = [sys.executable, "-c"]
    found = {
        "bare Python": [*python, "pass"],
        "import sqlalchemy": [*python, "import sqlalchemy"],
        "import PySide6 widgets": [*python, "import PySide6.QtWidgets"],
        "--version": [*program, "--version"],
        "--help": [*program, "--help"],
        "an empty window painted": [*program, "--selftest", "window"],
    }
    for rows, desk in desks.items():
        found[f"check, {rows:,} needs"] = [*program, "check", str(desk)]
        found[f"list gaps, {rows:,} needs"] = [*program, "list", str(desk), "gaps", "--json"]
    return found


def seconds_of(command: list[str], environment: dict[str, str]) -> float:
    begun = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    taken = time.perf_counter() - begun
    if done.returncode not in (0, 1) or b"Traceback" in done.stderr:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr.decode()}")
    return taken


def make_desk(rows: int, path: Path) -> None:
    with new_desk(path.parent, name=path.name) as desk:
        desk.apply(adding(*many_needs(rows)))


def main(words: list[str]) -> None:
    if words[:1] == ["--make"]:
        make_desk(int(words[1]), Path(words[2]))
        return
    program = [sys.executable, "-m", "relief_desk"]
    if words[:1] == ["--program"]:
        program, words = [words[1]], words[2:]
    with tempfile.TemporaryDirectory() as folder:
        home = {"RELIEF_DESK_HOME": folder, "QT_QPA_PLATFORM": "offscreen"}
        os.environ.update(home)
        desks = {rows: Path(folder) / f"{rows}.reliefdesk" for rows in [int(word) for word in words] or SIZES}
        for rows, desk in desks.items():
            # In a process of its own: those that are measured take over the peak of the one that starts them.
            subprocess.run([sys.executable, __file__, "--make", str(rows), desk], check=True)
        commands = starts(program, desks)
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name, command in commands.items():
                times[name].append(seconds_of(command, os.environ | home))
    peer = median(times["bare Python"])
    print("start" + " " * 30 + "median s   fastest s   x Python")
    for name, taken in times.items():
        print(f"{name:32} {median(taken):10.3f} {min(taken):11.3f} {median(taken) / peer:10.1f}")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"peak memory of the largest: {peak:.0f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
