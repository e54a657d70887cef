"""Times reading and laying out a large list beside bare python-calamine, and how fast a reading is stopped.

Run: python tests/benchmarks/bench_reading.py [ROWS ...]
Prints wall seconds and the ratio to the bare read of the same file in the same round, the median of the rounds, and the
memory of this process and of the reading one.
"""

from __future__ import annotations

import gc
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median
from typing import TypeVar

import python_calamine
import xlsxwriter

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from relief_desk.domain.values.cells import Unread, read_amount, read_date  # noqa: E402
from relief_desk.domain.values.conventions import decide_convention  # noqa: E402
from relief_desk.services.import_tables import known_headings  # noqa: E402
from relief_desk.services.jobs import finish  # noqa: E402
from relief_desk.workbook.layout import Table, find_tables  # noqa: E402
from relief_desk.workbook.reading import read_book  # noqa: E402

ROUNDS = 3
HEADINGS = (
    "Need ID", "Requested by", "Province", "District", "District P-code", "Item", "Item code", "Unit",
    "Quantity needed", "People in need", "Households in need", "Priority", "Needed by", "Date reported", "Remarks",
)  # fmt: skip
NUMBERS, DATES = (8, 9, 10), (12, 13)
Result = TypeVar("Result")


def write_list(path: Path, rows: int) -> None:
    first = datetime.fromisoformat("2022-06-22")
    with xlsxwriter.Workbook(path, {"constant_memory": False}) as book:
        sheet = book.add_worksheet("Needs")
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, HEADINGS)
        for row in range(1, rows + 1):
            texts = (
                f"N-{row:06d}", f"Organisation {row % 97}", f"Province {row % 34}", f"District {row % 401}",
                f"AF{row % 34:02d}{row % 13:02d}", f"Item {row % 270}", f"HSH{row % 270:04d}", "piece",
            )  # fmt: skip
            for column, text in enumerate(texts):
                sheet.write_string(row, column, text)
            for column in NUMBERS:
                sheet.write_number(row, column, row * column % 4999)
            sheet.write_string(row, 11, "high")
            for column in DATES:
                sheet.write_datetime(row, column, first + timedelta(days=row % 60), day)
            sheet.write_string(row, 14, f"remark {row}")


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    gc.collect()
    started = time.perf_counter()
    result = work()
    return time.perf_counter() - started, result


def bare(path: Path) -> int:
    book = python_calamine.CalamineWorkbook.from_path(str(path))
    return len(book.get_sheet_by_index(0).to_python())


def values_of(table: Table) -> int:
    """Read the numbers and dates of the table; returns how many are right."""
    right = 0
    for column in table.columns:
        values = list(table.column_values(column))
        if column.index in (*NUMBERS, *DATES):
            convention = decide_convention(values)
            reader = read_amount if column.index in NUMBERS else read_date
            right += sum(not isinstance(reader(value, convention), Unread) for value in values)
    return right


def stopping_seconds(path: Path) -> float:
    """The longest wait for the end of a reading that is stopped at its beginning, middle or end."""
    waits = []
    for steps in (1, 5, 12, 20):
        job = read_book(path)
        for _ in zip(range(steps), job, strict=False):
            pass
        waits.append(timed(job.close)[0])
    return max(waits)


def one_round(path: Path, rows: int) -> dict[str, float]:
    """Ratios to the bare read of this round."""
    peer, _ = timed(lambda: bare(path))
    reading, book = timed(lambda: finish(read_book(path)))
    layout, tables = timed(lambda: find_tables(book.sheets[0], known_headings()))
    values, right = timed(lambda: values_of(tables[0]))
    assert right == rows * (len(NUMBERS) + len(DATES))
    print(f"  bare {peer:.2f} s  reading {reading:.2f}  layout {layout:.2f}  numbers and dates {values:.2f}")
    return {"reading": reading / peer, "with layout, numbers and dates": (reading + layout + values) / peer}


def main(sizes: list[int]) -> None:
    for rows in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "needs.xlsx"
            write_list(path, rows)
            print(f"{rows} rows x {len(HEADINGS)} columns, {path.stat().st_size >> 10} kB")
            rounds = [one_round(path, rows) for _ in range(ROUNDS)]
            for name in rounds[0]:
                print(f"  {name}: {median(each[name] for each in rounds):.2f} times the bare read")
            print(f"  stopping takes at most {stopping_seconds(path) * 1000:.0f} ms")
            own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
            other = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
            print(f"  memory: this process {own} MB (bare read included), reading process {other} MB")


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [10_000, 100_000])
