"""Times taking a list in beside its peers: python-calamine reading the cells, SQLAlchemy Core inserting the rows.

Run: python tests/benchmarks/bench_import.py [ROWS ...]
Looked at (preview) and taken in (commit, with its backup and its journal) is compared with calamine, which reads the
same cells and does nothing with them; commit and its undo also with a bare insert of the same needs into a file with
the same settings. Prints wall and processor seconds, the median of three runs in turn, the ratios in the same run, the
longest silence between two signs of progress, and peak memory. The list has 15 columns; every run is a process of its
own.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from statistics import median
from typing import Any, TypeVar

import python_calamine

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from relief_desk.domain.progress import Job  # noqa: E402
from relief_desk.domain.records import Item, Need, Operation, Place  # noqa: E402
from relief_desk.domain.states import PlaceKind  # noqa: E402
from relief_desk.services.desk import Desk  # noqa: E402
from relief_desk.services.imports import commit_import, preview_import  # noqa: E402
from relief_desk.services.jobs import finish  # noqa: E402
from relief_desk.services.reference import load_reference  # noqa: E402
from relief_desk.storage.columns import COLUMNS  # noqa: E402
from relief_desk.storage.reading import row_encoder  # noqa: E402
from relief_desk.storage.schema import RECORD_TABLES  # noqa: E402
from tests.import_cases import START, TODAY, workbook  # noqa: E402

T = TypeVar("T")
ROUNDS = 3
CORE = "Core insert"
NAMES = ("calamine", CORE, "preview", "commit", "undo")
PEERS_OF = {"preview": ("calamine",), "commit": ("calamine", CORE), "undo": (CORE,)}
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
            needs = plain_needs(desk, path) if name == CORE else []
            if name == "undo":
                take_in(desk, path, commit=True)
            began, used = time.perf_counter(), _processor_seconds()
            silence = 0.0
            match name:
                case "calamine":
                    python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
                case "Core insert":
                    with desk._engine.begin() as connection:
                        connection.execute(RECORD_TABLES["needs"].insert(), needs)
                case "undo":
                    silence = heard(desk.undo_job())[1]
                case _:
                    silence = take_in(desk, path, commit=name == "commit")
            taken = time.perf_counter() - began, _processor_seconds() - used
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(*taken, megabytes, silence)


def plain_needs(desk: Desk, path: Path) -> list[dict[str, Any]]:
    """The needs of the list as dictionaries, under keys, as Core wants them."""
    encode, names = row_encoder("needs"), [column for column, _ in COLUMNS["needs"]]
    rows = finish(preview_import(desk, path, today=TODAY)).rows
    found = (replace(row.after, id=f"N-{row.row}") for row in rows if isinstance(row.after, Need))
    return [dict(zip(names, encode(each), strict=True)) for each in found]


def take_in(desk: Desk, path: Path, *, commit: bool) -> float:
    """Takes the list in, or looks at it only, and returns the longest silence on the way."""
    preview, silence = heard(preview_import(desk, path, today=TODAY))
    assert preview.whole
    return max(silence, heard(commit_import(desk, preview))[1]) if commit else silence


def heard(job: Job[T]) -> tuple[T, float]:
    """What the job came to, and the longest silence between two signs of progress."""
    silences = [0.0]
    last = time.perf_counter()

    def hear(_: object) -> None:
        nonlocal last
        silences.append(time.perf_counter() - last)
        last = time.perf_counter()

    return finish(job, hear), max(*silences, time.perf_counter() - last)


def in_own_process(name: str, path: Path) -> list[float]:
    answer = subprocess.run([sys.executable, __file__, "--measure", name, str(path)], capture_output=True, check=True)
    return [float(word) for word in answer.stdout.split()]


def run(rows: int, folder: Path) -> None:
    path = folder / f"{rows}.xlsx"
    # Made by a process of its own: a child begins with the peak memory of its parent.
    subprocess.run([sys.executable, __file__, "--make", str(rows), str(path)], check=True)
    taken: dict[str, list[list[float]]] = {name: [] for name in NAMES}
    for _ in range(ROUNDS):
        for name in NAMES:
            taken[name].append(in_own_process(name, path))
    middle = {name: [median(column) for column in zip(*runs, strict=True)] for name, runs in taken.items()}
    for name, (wall, processor, megabytes, silence) in middle.items():
        ratios = ", ".join(
            f"{wall / middle[peer][0]:.2f} x {peer} ({processor / middle[peer][1]:.2f} x processor)"
            for peer in PEERS_OF.get(name, ())
        )
        print(
            f"{rows:>7} rows  {name:<11} {wall:6.2f} s wall  {processor:6.2f} s processor  {megabytes:4.0f} MB  "
            f"longest silence {silence:.2f} s  {ratios}"
        )


def main() -> None:
    if sys.argv[1:2] == ["--measure"]:
        measured(sys.argv[2], Path(sys.argv[3]))
        return
    if sys.argv[1:2] == ["--make"]:
        made_list(Path(sys.argv[3]), int(sys.argv[2]))
        return
    with tempfile.TemporaryDirectory() as folder:
        for rows in map(int, sys.argv[1:] or ("1000", "10000", "100000")):
            run(rows, Path(folder))


def _processor_seconds() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


if __name__ == "__main__":
    main()
