"""Layouts as strangers make them: what is read is right, what is not sure is asked, and no row is lost.

Each case is a sheet written with a bar between its cells. The expected fields name every column that is mapped without
asking, and no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from relief_desk.domain.importing.preview import ImportOptions, PreviewTable
from relief_desk.domain.importing.source_tables import SourceTable
from relief_desk.domain.values.conventions import CellValue
from relief_desk.services.import_knowledge import Gathered, gather
from relief_desk.services.import_mapping import mapped_table
from relief_desk.services.import_tables import source_tables
from relief_desk.services.import_wide import in_rows
from relief_desk.services.jobs import finish
from relief_desk.workbook.reading import Book, CellRange, Sheet
from tests.import_cases import new_desk

CASES_FILE = Path(__file__).parent.parent / "data" / "strange_layouts.txt"
HEADINGS = "Province | District | Item | Unit | Quantity needed"
FIRST = "Paktika | Barmal | Family tent, 16 m2 | pcs | 120\nPaktika | Giyan | Medium thermal blanket | pcs | 1400"
LAST = "Khost | Spera | Kitchen set | set | 75\nKhost | Tani | Rice | kg | 900"


@dataclass(frozen=True, slots=True)
class Case:
    """A sheet, the rows read from its first table, and the fields of its columns; `asked` are columns left open."""

    fact: str
    list_name: str
    text: str
    rows: tuple[int, ...]
    fields: str
    asked: str
    merged: str


def cases() -> Iterator[Case]:
    """The cases of the data file, which stand below each other with a blank line between."""
    for block in CASES_FILE.read_text(encoding="utf-8").split("\n\n"):
        head, _, text = block.strip("\n").partition("\n--\n")
        fact, *lines = head.splitlines()
        said = {name: rest.strip() for name, _, rest in (line.partition(":") for line in lines)}
        rows = tuple(map(int, said["rows"].split()))
        merged, asked = said.get("merged", ""), said.get("asked", "")
        yield Case(fact.removeprefix("== "), said["list"], text, rows, said["fields"], asked, merged)


CASES = tuple(cases())
TOTALS = (
    "Grand Total", "TOTAL:", "Sub-Total Paktika", "Total général", "Sous-total Paktika", "合计", "小计（帕克蒂卡）",
    "مجموع کل", "جمله پکتیکا", "ټولټال", "المجموع الكلي", "إجمالي بكتيكا", "Total general",
)  # fmt: skip


@pytest.fixture(scope="module")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> Gathered:
    with new_desk(tmp_path_factory.mktemp("desk")) as desk:
        return gather(desk, {})


def sheet_of(text: str, merged: str = "") -> Sheet:
    lines = [[_cell(part.strip()) for part in line.split("|")] for line in text.split("\n")]
    width = max(map(len, lines))
    merges = tuple(_range(each) for each in merged.split())
    return Sheet("Sheet1", rows=tuple((*line, *[None] * (width - len(line))) for line in lines), merges=merges)


def _cell(text: str) -> CellValue:
    return int(text) if re.fullmatch(r"\d{1,6}", text, re.ASCII) else text or None


def _range(text: str) -> CellRange:
    (left, top), (right, bottom) = ((each[0], int(each[1:])) for each in text.split(":"))
    return CellRange(top, ord(left) - 64, bottom, ord(right) - 64)


def sources_of(sheet: Sheet) -> list[SourceTable]:
    return finish(source_tables(Book("list.xlsx", "xlsx", "", (sheet,))))


def mapped(case: Case, gathered: Gathered) -> PreviewTable:
    source, _ = in_rows(sources_of(sheet_of(case.text, case.merged))[0], gathered)
    return mapped_table(source, gathered, ImportOptions(list_name=case.list_name))[0]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.fact)
def test_a_strange_layout_is_read_right_or_asked(case: Case, gathered: Gathered) -> None:
    table = mapped(case, gathered)
    taken = {guess.column.letter: guess.field for guess in table.columns if guess.sure and guess.field}
    assert taken == dict(each.split("=") for each in case.fields.split())
    assert set(case.asked.split()) <= {guess.column.letter for guess in table.columns if guess.open}
    assert tuple(table.source.rows) == case.rows


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.fact)
def test_every_row_of_a_strange_layout_is_accounted_for(case: Case) -> None:
    sheet = sheet_of(case.text, case.merged)
    sources = sources_of(sheet)
    placed = {row for each in sources for row in (*each.rows, *(skipped.row for skipped in each.skipped))}
    assert 1 <= len(set(range(1, len(sheet.rows) + 1)) - placed) <= 3 * len(sources)


def test_headings_below_many_lines_of_text_are_found() -> None:
    lines = "\n".join(f"Line {number} of how to fill in this form" for number in range(60))
    (source,) = sources_of(sheet_of(f"{lines}\n{HEADINGS}\n{FIRST}"))
    assert list(source.rows) == [62, 63]


def test_a_unit_under_the_heading_is_read_with_it() -> None:
    text = "Item | Quantity needed | Needed by\n | MT | dd/mm/yyyy\nRice | 5 | 01/07/2022\nRope | 6 | 02/07/2022"
    (source,) = sources_of(sheet_of(text))
    assert [column.leaf for column in source.columns] == ["Item", "Quantity needed (MT)", "Needed by (dd/mm/yyyy)"]


def test_prices_do_not_make_a_list_one_of_pledges(gathered: Gathered) -> None:
    text = "Item | Unit | Qty | Unit cost | Total cost\nRice | kg | 5 | 15 | 75\nRope | m | 6 | 18 | 108"
    table, questions = mapped_table(sources_of(sheet_of(text))[0], gathered, ImportOptions())
    assert (table.list_name, [question.kind.value for question in questions]) == ("", ["list"])


@pytest.mark.parametrize("word", TOTALS)
def test_totals_in_the_middle_and_at_the_end_are_set_apart(word: str) -> None:
    (source,) = sources_of(sheet_of(f"{HEADINGS}\n{FIRST}\n{word} | | | | 1520\n{LAST}\n{word} | | | | 2495"))
    assert list(source.rows) == [2, 3, 5, 6]
    assert [(each.row, each.reason.code) for each in source.skipped] == [(4, "layout.total"), (7, "layout.total")]


@pytest.mark.parametrize(
    ("text", "records", "addresses"),
    [
        (
            "Request\nProvince: | Paktika | District: | Barmal\nItem requested: Rice\nQuantity: | 120\nSigned:",
            [("Paktika", "Barmal", "Rice", 120)],
            ["B2", "D2", "A3", "B4"],
        ),
        (
            "Province | Logar | Khost\nDistrict | Azra | Spera\nItem | Rice | Rope\nHue | | red\nQuantity | 120 | 400",
            [("Logar", "Azra", "Rice", None, 120), ("Khost", "Spera", "Rope", "red", 400)],
            ["B1", "B2", "B3", "B4", "B5"],
        ),
    ],
)
def test_a_form_with_its_headings_at_the_side_is_read(
    text: str, records: list[tuple[CellValue, ...]], addresses: list[str]
) -> None:
    (source,) = sources_of(sheet_of(text))
    assert list(zip(*source.cells, strict=True)) == records
    assert [source.address(0, column).cell for column in range(len(addresses))] == addresses
    edited = source.with_cells({(int(addresses[0][1:]), addresses[0][0]): "Balkh"})
    assert [row[0] for row in zip(*edited.cells, strict=True)] == ["Balkh", *(row[0] for row in records[1:])]


def test_lines_above_a_table_say_what_no_column_says() -> None:
    text = f"Requesting agency: | ANDMA\nProvince: Paktika | | District: | Khost\nItem: all\n|\n{HEADINGS}\n{FIRST}"
    (source,) = sources_of(sheet_of(text))
    said = [
        (column.heading, column.letter, set(cells)) for column, cells in zip(source.columns, source.cells, strict=True)
    ]
    assert said[5:] == [("Requesting agency", "B1", {"ANDMA"})]


def test_a_table_that_counts_needs_and_pledges_is_asked_about(gathered: Gathered) -> None:
    text = "District | Item | Qty needed | Pledged | Donor\nBarmal | Rice | 10 | 5 | Iran\nGiyan | Rice | 3 | 1 | IFRC"
    table, questions = mapped_table(sources_of(sheet_of(text))[0], gathered, ImportOptions())
    assert (table.list_name, [question.kind.value for question in questions]) == ("", ["list"])


def test_a_list_is_not_passed_over_for_a_heading_that_has_to_be_asked(gathered: Gathered) -> None:
    text = "Donor | Description | Qty | ETA\nIran | many goods | 100 | 2022-07-01\nChina | other goods | 7 | 2022-07-02"
    table, questions = mapped_table(sources_of(sheet_of(text))[0], gathered, ImportOptions())
    assert (table.list_name, [question.asked for question in questions]) == ("pledges", ["Description"])
