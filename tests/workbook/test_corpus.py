"""Strangers' workbooks, where they are at hand: each ends in data or one named refusal, and each table is found.

The files are not part of the project. Their folder is named by RELIEF_DESK_CORPUS; without it these tests are left out.
The tables the tests work through are printed (``pytest -s``).
"""

from __future__ import annotations

import csv
import os
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from relief_desk.domain.problems import FileRefused
from relief_desk.services.import_tables import known_headings
from relief_desk.services.jobs import finish
from relief_desk.workbook.layout import SheetLayout, lay_out
from relief_desk.workbook.reading import Book, Sheet, read_book

CORPUS = Path(os.environ.get("RELIEF_DESK_CORPUS", ""))
EXPECTED = Path(__file__).parent.parent / "data" / "relief_layouts.tsv"
MOST_SECONDS = 10.0

pytestmark = pytest.mark.skipif(
    not os.environ.get("RELIEF_DESK_CORPUS") or not CORPUS.is_dir(), reason="RELIEF_DESK_CORPUS names no folder"
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How reading one file ended."""

    name: str
    ended: str
    detail: str
    seconds: float
    book: Book | None


def outcome_of(path: Path) -> Outcome:
    started = time.monotonic()
    try:
        book = finish(read_book(path))
    except FileRefused as refused:
        return Outcome(path.name, refused.what.code, str(refused), time.monotonic() - started, None)
    cells = sum(len(row) - row.count(None) for sheet in book.sheets for row in sheet.rows)
    detail = f"{len(book.sheets)} sheets, {cells} cells, {len(book.notices)} notices"
    return Outcome(path.name, "data", detail, time.monotonic() - started, book)


@cache
def outcomes(folder: str) -> list[Outcome]:
    files = sorted(path for path in (CORPUS / folder).iterdir() if path.is_file())
    # Two at a time: each waits for a process of its own.
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(outcome_of, files))


def test_every_damaged_or_hostile_file_ends_in_data_or_one_refusal() -> None:
    found = outcomes("robust")
    for each in found:
        print(f"{each.name:70.70} {each.ended:22} {each.seconds:6.2f} s  {each.detail:.90}")
    print(Counter(each.ended for each in found), f"slowest {max(each.seconds for each in found):.2f} s")
    assert found
    assert {each.ended for each in found} <= {
        "data", "file.damaged", "file.password_needed", "file.no_sheets", "file.missing_sheet", "file.missing_part",
        "file.doubled_part", "file.reader_failed", "file.doctype", "file.unpacks_too_big", "file.too_many_cells",
        "file.other_kind", "file.old_kind", "file.too_much_memory", "file.greedy", "file.too_slow",
        "file.password_unsupported",
    }  # fmt: skip
    assert sum(each.ended == "data" for each in found) > 0.75 * len(found)
    assert max(each.seconds for each in found) < MOST_SECONDS


@dataclass(frozen=True, slots=True)
class Expected:
    """A table as a reader of the file sees it; no heading rows and no data: the sheet has no table."""

    file: str
    sheet: str
    heading_rows: tuple[int, ...]
    tag_row: int | None
    data_rows: int

    @property
    def place(self) -> tuple[str, str]:
        return self.file, self.sheet


def expected_tables() -> Iterator[Expected]:
    with EXPECTED.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file, delimiter="\t"):
            rows = tuple(map(int, line["heading_rows"].split()))
            tag_row = int(line["tag_row"]) if line["tag_row"] else None
            yield Expected(line["file"], line["sheet"], rows, tag_row, int(line["data_rows"] or 0))


def layouts() -> dict[tuple[str, str], tuple[Sheet, SheetLayout]]:
    found = {}
    for each in outcomes("relief"):
        for sheet in each.book.sheets if each.book else ():
            name = sheet.name if each.book and len(each.book.sheets) > 1 else "*"
            found[each.name, name] = (sheet, lay_out(sheet, known_headings()))
    return found


def test_the_heading_rows_of_relief_lists_are_found() -> None:
    found = layouts()
    tables = [each for each in expected_tables() if each.place in found]
    assert tables, "none of the expected files is there"
    right = 0
    for each in tables:
        _, layout = found[each.place]
        seen = [(table.header_rows, table.hxl_row, len(table.rows)) for table in layout.tables]
        wanted = (each.heading_rows, each.tag_row, each.data_rows)
        hit = wanted in seen if each.heading_rows or each.tag_row else not seen
        right += hit
        print(f"{'  ' if hit else '! '}{each.file:60.60} {each.sheet:24.24} wanted {wanted} found {seen}")
    print(f"{right} of {len(tables)} tables")
    assert right >= 0.9 * len(tables)


def test_every_row_of_every_relief_list_is_accounted_for() -> None:
    for (file, name), (sheet, layout) in layouts().items():
        placed: Counter[int] = Counter()
        for table in layout.tables:
            placed.update(table.header_rows)
            placed.update(row.number for row in table.rows)
            if table.hxl_row is not None:
                placed[table.hxl_row] += 1
        for skipped in [each for table in layout.tables for each in table.skipped] + list(layout.skipped):
            placed.update(range(skipped.row, skipped.last_row + 1))
        rows = range(sheet.first_row, sheet.first_row + len(sheet.rows))
        assert {row: placed[row] for row in rows} == dict.fromkeys(rows, 1), (file, name)
        assert set(placed) <= set(rows), (file, name)
