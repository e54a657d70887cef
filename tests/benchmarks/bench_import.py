"""Times taking a list in beside its peer, python-calamine reading the same cells and doing nothing with them.

Run: python tests/benchmarks/bench_import.py [ROWS ...] [--commit]
Prints wall and processor seconds, the median of three runs in turn, the ratio to the peer in the same run, the longest
silence between two signs of progress, and peak memory. The list has 15 columns. Every run is a process of its own.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from statistics import median

import python_calamine

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from relief_desk.domain.records import Item, Operation, Place  # noqa: E402
from relief_desk.domain.states import PlaceKind  # noqa: E402
from relief_desk.services.desk import Desk  # noqa: E402
from relief_desk.services.imports import commit_import, preview_import  # noqa: E402
from relief_desk.services.jobs import finish  # noqa: E402
from relief_desk.services.reference import load_reference  # noqa: E402
from tests.import_cases import START, TODAY, workbook  # noqa: E402

ROUNDS = 3
HEADINGS = (
    "Need ID", "Item", "Quantity", "Unit", "Province", "District", "Priority", "Needed by", "People", "Households",
    "Requested by", "Recipient", "Substitutes allowed", "Date reported", "Remarks",
)  # fmt: skip


def made_list(path: Path, rows: int) -> Path:
    """A list of needs over all items and districts, always the same."""
    reference = load_reference("AF")
    items = [each for each in reference if isinstance(each, Item)]
    places = {each.id: each for each in reference if isinstance(each, Place)}
    districts = [each for each in places.values() if each.kind is PlaceKind.DISTRICT]
    draw = random.Random(rows)
    cells: list[Sequence[object]] = [HEADINGS]
    for number in range(rows):
        item, district = draw.choice(items), draw.choice(districts)
        cells.append(
            (
                f"N-{number:06d}", item.name, draw.randint(1, 5000), item.base_unit, places[district.parent].name,
                district.name, draw.choice(("Critical", "High", "Medium", "Low")),
                START + timedelta(days=draw.randint(5, 90)), draw.randint(5_000, 90_000), draw.randint(10, 900),
                draw.choice(("ARCS", "ANDMA", "WFP", "UNHCR")), "ARCS", draw.choice(("yes", "no")),
                START + timedelta(days=draw.randint(1, 20)), draw.choice((None, "urgent", "see letter", "road closed")),
            )
        )  # fmt: skip
    return workbook(path, {"Needs": cells})


def measured(name: str, path: Path) -> None:
    """One run in this process: wall seconds, processor seconds, megabytes, longest silence."""
    with tempfile.TemporaryDirectory() as folder:
        operation = Operation("operation", "Earthquake", START, country="AF")
        with Desk.create(Path(folder) / "bench.reliefdesk", operation, load_reference("AF")) as desk:
            began, used = time.perf_counter(), _processor_seconds()
            silence = 0.0
            if name == "calamine":
                python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
            else:
                silence = take_in(desk, path, commit=name == "commit")
            taken = time.perf_counter() - began, _processor_seconds() - used
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(*taken, megabytes, silence)


def take_in(desk: Desk, path: Path, *, commit: bool) -> float:
    """Takes the list in, or looks at it only, and returns the longest silence on the way."""
    silences = [0.0]
    heard = time.perf_counter()

    def hear(_: object) -> None:
        nonlocal heard
        silences.append(time.perf_counter() - heard)
        heard = time.perf_counter()

    preview = finish(preview_import(desk, path, today=TODAY), hear)
    assert preview.whole
    if commit:
        finish(commit_import(desk, preview), hear)
    return max(silences)


def in_own_process(name: str, path: Path) -> list[float]:
    answer = subprocess.run([sys.executable, __file__, "--measure", name, str(path)], capture_output=True, check=True)
    return [float(word) for word in answer.stdout.split()]


def run(rows: int, folder: Path, names: Sequence[str]) -> None:
    path = folder / f"{rows}.xlsx"
    # Made by a process of its own: a child begins with the peak memory of its parent.
    subprocess.run([sys.executable, __file__, "--make", str(rows), str(path)], check=True)
    taken: dict[str, list[list[float]]] = {name: [] for name in names}
    for _ in range(ROUNDS):
        for name in names:
            taken[name].append(in_own_process(name, path))
    middle = {name: [median(column) for column in zip(*runs, strict=True)] for name, runs in taken.items()}
    peer = middle["calamine"]
    for name, (wall, processor, megabytes, silence) in middle.items():
        print(
            f"{rows:>7} rows  {name:<9} {wall:6.2f} s wall ({wall / peer[0]:5.2f} x)  {processor:6.2f} s processor "
            f"({processor / peer[1]:5.2f} x)  {megabytes:4.0f} MB  longest silence {silence:.2f} s"
        )


def main() -> None:
    if sys.argv[1:2] == ["--measure"]:
        measured(sys.argv[2], Path(sys.argv[3]))
        return
    if sys.argv[1:2] == ["--make"]:
        made_list(Path(sys.argv[3]), int(sys.argv[2]))
        return
    names = ("calamine", "preview", "commit") if "--commit" in sys.argv else ("calamine", "preview")
    with tempfile.TemporaryDirectory() as folder:
        for rows in map(int, [word for word in sys.argv[1:] if word.isdigit()] or ("1000", "10000", "100000")):
            run(rows, Path(folder), names)


def _processor_seconds() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


if __name__ == "__main__":
    main()
