"""Strangers' workbooks, where they are at hand: each ends in data or one named refusal, and each table is found.

The files are not part of the project. Their folder is named by RELIEF_DESK_CORPUS; without it these tests are left out.
The tables the tests work through are printed (``pytest -s``).
"""

from __future__ import annotations

import csv
import os
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from relief_desk.domain.importing.preview import ImportOptions
from relief_desk.domain.importing.source_tables import SourceTable
from relief_desk.domain.problems import FileRefused
from relief_desk.services.import_knowledge import gather
from relief_desk.services.import_mapping import mapped_table
from relief_desk.services.import_tables import known_headings, source_tables
from relief_desk.services.jobs import finish
from relief_desk.workbook.layout import SheetLayout, Table, lay_out
from relief_desk.workbook.reading import Book, Sheet, read_book
from tests.import_cases import new_desk

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
    """A table as a reader of the file sees it, written down before the program was asked.

    No heading rows and no tag row: the sheet has no table. `data_rows` is None where opinions differ. `needs` and
    `pledges` name by column letter the fields it may be taken for; a column that is not named must not be taken for
    any, and one with `ASKED` beside its field need not.
    """

    file: str
    sheet: str
    heading_rows: tuple[int, ...]
    tag_row: int | None
    data_rows: frozenset[int] | None
    needs: Mapping[str, frozenset[str]]
    pledges: Mapping[str, frozenset[str]]

    @property
    def place(self) -> tuple[str, str]:
        return self.file, self.sheet

    def may_be(self, list_name: str, letter: str) -> frozenset[str]:
        return (self.needs if list_name == "needs" else self.pledges).get(letter, frozenset())


ASKED = "ask"


def expected_tables() -> Iterator[Expected]:
    with EXPECTED.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file, delimiter="\t"):
            yield Expected(
                line["file"],
                line["sheet"],
                tuple(map(int, line["heading_rows"].split())),
                int(line["tag_row"]) if line["tag_row"] else None,
                _rows(line["data_rows"]),
                _fields(line["needs"]),
                _fields(line["pledges"]),
            )


def _rows(text: str) -> frozenset[int] | None:
    """ "10-132 less 26 58" as the rows it names."""
    if not text:
        return None
    span, _, less = text.partition(" less ")
    first, last = map(int, span.split("-"))
    return frozenset(range(first, last + 1)) - frozenset(map(int, less.split()))


def _fields(text: str) -> dict[str, frozenset[str]]:
    """ "C=item D=unit|ask" by column."""
    pairs = (each.split("=") for each in text.split())
    return {letter: frozenset(fields.split("|")) for letter, fields in pairs}


@cache
def layouts() -> dict[tuple[str, str], tuple[Sheet, SheetLayout]]:
    found = {}
    for each in outcomes("relief"):
        for sheet in each.book.sheets if each.book else ():
            name = sheet.name if each.book and len(each.book.sheets) > 1 else "*"
            found[each.name, name] = (sheet, lay_out(sheet, known_headings()))
    return found


def expected_here() -> list[Expected]:
    tables = [each for each in expected_tables() if each.place in layouts()]
    assert tables, "none of the expected files is there"
    return tables


def test_the_heading_rows_of_relief_lists_are_found() -> None:
    tables = expected_here()
    right = 0
    for each in tables:
        _, layout = layouts()[each.place]
        seen = [(table.header_rows, table.hxl_row) for table in layout.tables]
        wanted = (each.heading_rows, each.tag_row)
        hit = wanted in seen if any(wanted) else not seen
        right += hit
        print(f"{'  ' if hit else '! '}{each.file:60.60} {each.sheet:24.24} wanted {wanted} found {seen}")
    print(f"{right} of {len(tables)} tables")
    assert right >= 0.9 * len(tables)


def test_the_rows_of_relief_lists_are_read_or_set_apart() -> None:
    right = judged = 0
    for each in expected_here():
        _, layout = layouts()[each.place]
        for table in layout.tables:
            if each.data_rows is None or (table.header_rows, table.hxl_row) != (each.heading_rows, each.tag_row):
                continue
            read = {row.number for row in table.rows}
            judged, right = judged + 1, right + (read == each.data_rows)
            print(f"{each.file:60.60} {each.sheet:24.24} read {len(read):6} set apart {len(table.skipped):3}", end=" ")
            print("" if read == each.data_rows else f"not the same: {sorted(read ^ each.data_rows)[:9]}")
    print(f"{right} of {judged} tables row by row")
    assert right >= 0.95 * judged


def test_no_column_of_a_relief_list_is_taken_for_what_it_is_not(tmp_path: Path) -> None:
    with new_desk(tmp_path) as desk:
        gathered = gather(desk, {})
    tables = {(each.place, each.heading_rows, each.tag_row): each for each in expected_here()}
    wrong, found, missed, asked = [], 0, 0, 0
    for outcome in outcomes("relief"):
        for place, source, table in _sources(outcome):
            each = tables.get((place, table.header_rows, table.hxl_row))
            for list_name in ("needs", "pledges") if each else ():
                mapped, _ = mapped_table(source, gathered, ImportOptions(list_name=list_name))
                taken = {guess.column.letter: guess.field for guess in mapped.columns if guess.sure and guess.field}
                asked += sum(guess.open for guess in mapped.columns)
                print(
                    f"{place[0]:60.60} {place[1]:16.16} as {list_name:8}", *(f"{at}={key}" for at, key in taken.items())
                )
                found += len(taken)
                wrong += [
                    (*place, list_name, at, key) for at, key in taken.items() if key not in each.may_be(list_name, at)
                ]
                sure = {
                    at
                    for at, keys in (each.needs if list_name == "needs" else each.pledges).items()
                    if ASKED not in keys
                }
                missed += len(sure - taken.keys())
    print(f"{found} columns mapped, {asked} asked, {missed} missed, {len(wrong)} wrong")
    assert wrong == []
    assert missed <= 0.02 * found


def _sources(outcome: Outcome) -> Iterator[tuple[tuple[str, str], SourceTable, Table]]:
    """The tables of a file twice: with their rows as the import takes them, and as they stand in the sheet."""
    if outcome.book is None:
        return
    sources = finish(source_tables(outcome.book))
    for sheet in outcome.book.sheets:
        place = (outcome.name, sheet.name if len(outcome.book.sheets) > 1 else "*")
        of_sheet = (each for each in sources if each.sheet == sheet.name)
        yield from ((place, *pair) for pair in zip(of_sheet, layouts()[place][1].tables, strict=False))


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
