"""Starts something on a desk in a process of its own and kills it at a random moment, again and again.

Run as a program: ``killed_programs.py TASK BASE FOLDER TRIALS SEED``. Every trial has a copy of BASE in FOLDER, and is
told in a line: its number, and whether the process was still at work when it was killed.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path

from builders import adding, many_needs

from relief_desk.services import desk as desk_service
from relief_desk.services.desk import Desk
from relief_desk.storage import database, upgrading

ROWS = 1500


def take_in(path: Path) -> None:
    """An import: many rows in one change."""
    with Desk.open(path) as desk:
        desk.apply(adding(*many_needs(ROWS, start=1000)))


def take_in_row_by_row(path: Path) -> None:
    """The control: the same rows, but every one for itself, and nothing is kept that could take them back."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    columns = [row[1] for row in connection.execute("PRAGMA table_info(needs)")]
    first = connection.execute("SELECT * FROM needs LIMIT 1").fetchone()
    for number in range(ROWS):
        row = dict(zip(columns, first, strict=True)) | {"id": f"N-{1000 + number:07d}"}
        marks = ", ".join("?" * len(row))
        connection.execute(f"INSERT INTO needs VALUES ({marks})", tuple(row.values()))  # noqa: S608 - only marks
    connection.close()


def upgrade(path: Path) -> None:
    """Opening an older desk: the step is in the folder that the environment names."""
    upgrading.SCRIPTS = Path(os.environ["TEST_SCRIPTS"])
    upgrading.REVISION = "0002"
    upgrading.MINOR = database.MINOR = desk_service.MINOR = 2
    Desk.open(path).close()


def back_up(path: Path) -> None:
    with Desk.open(path) as desk:
        for _ in range(3):
            desk.backup("test")


TASKS: dict[str, Callable[[Path], None]] = {
    "import": take_in,
    "import row by row": take_in_row_by_row,
    "upgrade": upgrade,
    "backup": back_up,
}


def run(task: Callable[[Path], None], path: Path) -> int:
    """The process id of a child that does the task."""
    child = os.fork()
    if child == 0:
        task(path)
        os._exit(0)
    return child


def main(task: str, base: Path, folder: Path, trials: int, seed: int) -> None:
    dice = random.Random(seed)
    seconds = 0.0
    for trial in range(trials + 2):  # the first two are not killed: they tell how long it takes when all is warm
        path = folder / str(trial) / base.name
        path.parent.mkdir(parents=True)
        shutil.copyfile(base, path)
        begun = time.monotonic()
        child = run(TASKS[task], path)
        if trial >= 2:
            time.sleep(dice.uniform(0, 1.2 * seconds))
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        seconds = time.monotonic() - begun if trial < 2 else seconds
        if trial < 2 and status:
            raise SystemExit(f"{task} does not work even when nobody kills it")
        print(trial, int(os.WIFSIGNALED(status)), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5]))
