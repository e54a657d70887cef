"""Times the reconciliation's way out and home beside its peers: bare XlsxWriter, and calamine with openpyxl reading.

Run: python tests/benchmarks/bench_reconciliation.py [ROWS ...]
Prints processor seconds, the median of three runs in turn (one run of very many rows), and the ratio to the peer in the
same run. The garbage collector is held off for the export and for its peer alike. The peak memory is that of a process
of its own, which exports and does nothing else.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import TypeAlias

import openpyxl
import python_calamine
import xlsxwriter

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from builders import START, allocation, line, need, operation, organisation, place, pledge, reference  # noqa: E402

from relief_desk.domain.changes import added, together  # noqa: E402
from relief_desk.domain.reconciling.reconciliation import reconcile  # noqa: E402
from relief_desk.domain.states import Firmness, Tier  # noqa: E402
from relief_desk.domain.wording import ENGLISH, Template  # noqa: E402
from relief_desk.services.desk import Desk  # noqa: E402
from relief_desk.services.holdings_of import gather_holdings  # noqa: E402
from relief_desk.services.jobs import finish  # noqa: E402
from relief_desk.services.merging import MergePreview, commit_merge, preview_merge  # noqa: E402
from relief_desk.services.reconciling import write_reconciliation  # noqa: E402
from relief_desk.services.uncollected import uncollected  # noqa: E402
from relief_desk.workbook.reconciliation_book import ExportIdentity, write_reconciliation_book  # noqa: E402
from relief_desk.workbook.writing import MOST_CELLS_HELD  # noqa: E402

ROUNDS, ROUNDS_OF_MANY, MANY = 3, 1, 50_000
DAY = date(2022, 6, 30)
FILL = Template("bench.fill", "Fill")
TAGS = 5
"""The row under the headings of the needs."""
Sheets: TypeAlias = dict[str, list[list[object]]]


def filled_desk(folder: Path, rows: int) -> Desk:
    """A desk with `rows` needs, a fifth as many pledge lines, and half as many allocations."""
    desk = Desk.create(folder / "bench.reliefdesk", operation(), reference())
    donors = [organisation(f"donor{n}", name=f"Donor agency {n}") for n in range(40)]
    places = [place(f"P{n}", name=f"District {n}", parent="AF26") for n in range(400)]
    promises = [pledge(desk.new_key("P"), donor=donors[n % 40].id, sender_ref=f"D-{n}") for n in range(rows // 50 or 1)]
    lines = [
        line(promises[n % len(promises)], desk.new_key("L"), line=n, quantity_milli=5_000_000, lot=f"lot {n}",
             firmness=Firmness.COMMITMENT if n % 3 else Firmness.PLEDGE, eta=START + timedelta(days=n % 20))
        for n in range(rows // 5 or 1)
    ]  # fmt: skip
    needs = [
        need(desk.new_key("N"), sender_ref=f"S-{n:06d}", place=f"P{n % 400}", quantity_milli=1000 * (10 + n % 900),
             people=n % 5_000, tier=Tier(1 + n % 4), needed_by=START + timedelta(days=n % 30), remark=f"village {n}")
        for n in range(rows)
    ]  # fmt: skip
    agreed = [allocation(lines[n % len(lines)], needs[n], 9_000, desk.new_key("A")) for n in range(rows // 2)]
    desk.apply(together(FILL.filled(), added([*donors, *places, *promises, *lines, *needs, *agreed])))
    return desk


def write_bare(path: Path, sheets: Sheets) -> None:
    """XlsxWriter alone, one format for a kind of cell; it holds the cells where we do."""
    lean = count_cells(sheets) > MOST_CELLS_HELD
    book = xlsxwriter.Workbook(path, {"constant_memory" if lean else "in_memory": True})
    text, number, day = (book.add_format({"num_format": form}) for form in ("@", "#,##0.###", "yyyy-mm-dd"))
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if cell is None:
                    sheet.write_blank(row, column, None, text)
                elif isinstance(cell, str):
                    sheet.write_string(row, column, cell, text)
                elif isinstance(cell, date):
                    sheet.write_datetime(row, column, cell, day)
                else:
                    sheet.write_number(row, column, cell, number)
    book.close()


def count_cells(sheets: Sheets) -> int:
    return sum(len(row) for rows in sheets.values() for row in rows)


def cells_of(path: Path) -> Sheets:
    """The cells of a workbook as plain values."""
    book = openpyxl.load_workbook(path, read_only=True)
    found: Sheets = {}
    for sheet in book.worksheets:
        found[sheet.title] = [
            [cell.date() if isinstance(cell, datetime) else cell for cell in row]
            for row in sheet.iter_rows(values_only=True)
        ]
    book.close()
    return found


def read_both(path: Path) -> None:
    """What the import is held against: every value by calamine, every cell by openpyxl."""
    book = python_calamine.CalamineWorkbook.from_path(str(path))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()
    openpyxl.load_workbook(path)


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of this process and of the reading process it started."""
    before = _processor_seconds()
    work()
    return _processor_seconds() - before


def without_collector(work: Callable[[], object]) -> None:
    with uncollected():
        work()


def _processor_seconds() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def in_turn(rows: int, *works: Callable[[], object]) -> list[float]:
    """The median processor seconds of each, all of them run in turn."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS if rows < MANY else ROUNDS_OF_MANY):
        for times, work in zip(taken, works, strict=True):
            times.append(seconds(work))
    return [median(times) for times in taken]


def export(path: Path) -> None:
    with Desk.open(path) as desk:
        finish(write_reconciliation(desk, path.with_suffix(".xlsx"), as_of=DAY))
    # Not `ru_maxrss`, which a process takes over from the one that started it.
    print(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])


def peak_of_export(path: Path) -> int:
    """Megabytes of a process that opens the desk and exports it, on Linux."""
    done = subprocess.run([sys.executable, __file__, "--export", path], check=True, capture_output=True, text=True)
    return int(done.stdout) // 1024


def answered(cells: Sheets) -> Sheets:
    """Headquarters accepts every need and changes every tenth, in a program that keeps values only."""
    rows = [list(row) for row in cells["Needs"]]
    decision, quantity = (rows[TAGS - 1].index(tag) for tag in ("#status+hq", "#value+hq"))
    for number, row in enumerate(rows[TAGS:], TAGS + 1):
        row[decision] = "accept" if number % 10 else "change"
        row[quantity] = None if number % 10 else number
    return cells | {"Needs": rows}


def run(rows: int, folder: Path) -> None:
    desk = filled_desk(folder, rows)
    desk.close()
    peak = peak_of_export(desk.path)
    with Desk.open(desk.path) as desk:
        sent = folder / "sent.xlsx"
        finish(write_reconciliation(desk, sent, as_of=DAY, since=0))
        cells = cells_of(sent)
        print(f"{rows:>7} needs, {count_cells(cells)} cells, {sent.stat().st_size // 1024} kB, at most {peak} MB")
        time_export(desk, rows, folder, cells)
        time_merge(desk, rows, folder, answered(cells))


def time_export(desk: Desk, rows: int, folder: Path, cells: Sheets) -> None:
    decided = reconcile(gather_holdings(desk), DAY)
    book, peer, service = in_turn(
        rows,
        lambda: without_collector(
            lambda: finish(write_reconciliation_book(folder / "again.xlsx", decided, ENGLISH, ExportIdentity()))
        ),
        lambda: without_collector(lambda: write_bare(folder / "bare.xlsx", cells)),
        lambda: finish(write_reconciliation(desk, folder / "again.xlsx", as_of=DAY, since=0)),
    )
    print(f"  write the workbook        {book:6.2f} s  {book / peer:5.2f} x bare XlsxWriter ({peer:.2f} s)")
    print(f"  gather, decide, keep, write {service:4.2f} s  {service / peer:5.2f} x bare XlsxWriter")


def time_merge(desk: Desk, rows: int, folder: Path, cells: Sheets) -> None:
    back = folder / "back.xlsx"
    write_bare(back, cells)
    previews: list[MergePreview] = []
    merged, reading = in_turn(rows, lambda: previews.append(finish(preview_merge(desk, back))), lambda: read_both(back))
    commit = seconds(lambda: commit_merge(desk, previews[-1], on=DAY))
    total = merged + commit
    print(f"  read, merge, commit       {total:6.2f} s  {total / reading:5.2f} x calamine + openpyxl ({reading:.2f} s)")
    assert len(previews[-1].plan.taken) > rows


def main(words: list[str]) -> None:
    if words[:1] == ["--export"]:
        export(Path(words[1]))
        return
    for rows in map(int, words or ("1000", "10000", "100000")):
        with tempfile.TemporaryDirectory() as folder:
            run(rows, Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
