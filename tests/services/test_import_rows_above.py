"""Cells that mean what the row above says are read so where that is plain, and asked about where it is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from relief_desk.domain.importing.plan import Verdict
from relief_desk.domain.importing.source_tables import SkippedRow
from relief_desk.domain.records import Need, PledgeLine
from relief_desk.services.desk import Desk
from relief_desk.workbook.row_sorting import NOTE_BELOW
from tests.import_cases import looked_at, new_desk, table, taken_in

TENT, BLANKET = "Family tent, 16 m2", "Medium thermal blanket"
PLACES = table(
    {"Province": "Paktika", "District": "Barmal", "Item": TENT, "Quantity": 10},
    {"Item": BLANKET, "Quantity": 40},
    {"District": "Giyan", "Item": TENT, "Quantity": 6},
    {"Province": "Khost", "Item": TENT, "Quantity": 3},
    {"Item": BLANKET, "Quantity": 12},
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with new_desk(tmp_path) as opened:
        yield opened


def test_blank_places_below_filled_ones_are_one_question_that_holds_their_rows(desk: Desk) -> None:
    preview = looked_at(desk, PLACES)
    (question,) = preview.questions
    assert (question.id, [row for _, row in question.rows]) == ("blank below:Needs", [6, 9])
    assert [row.row for row in preview.rows if row.verdict is Verdict.REFUSE] == [6, 9]


@pytest.mark.parametrize(
    ("answer", "places"),
    [
        ("as above", ["AF1214", "AF1214", "AF1215", "AF14", "AF14"]),
        ("nothing", ["AF1214", "", "AF1215", "AF14", ""]),
    ],
)
def test_the_answer_says_what_blank_places_mean(desk: Desk, answer: str, places: list[str]) -> None:
    preview = looked_at(desk, PLACES, answers={"blank below:Needs": answer})
    assert [row.after.place for row in preview.rows if isinstance(row.after, Need)] == places


def test_ditto_marks_mean_what_stands_above(desk: Desk) -> None:
    pledges = table(
        {"Donor": "Iran", "Item": TENT, "Quantity": 300, "ETA": "2022-07-01"},
        {"Donor": '"', "Item": BLANKET, "Quantity": "ditto", "ETA": "〃"},
        {"Donor": "-do-", "Item": "Rope", "Quantity": 5, "ETA": ""},
    )
    taken_in(desk, pledges)
    lines = sorted((line.quantity_milli, str(line.eta)) for line in desk.all(PledgeLine))
    assert lines == [(5_000, "None"), (300_000, "2022-07-01"), (300_000, "2022-07-01")]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Red = urgent, green = covered", ["import.colours_explained"]),
        ("Red Cross - Paktika branch", []),
        ("红色为紧急", ["import.colours_explained"]),
    ],
)
def test_colours_that_mean_something_are_warned_of(desk: Desk, text: str, codes: list[str]) -> None:
    source = replace(PLACES, skipped=(SkippedRow(9, NOTE_BELOW.filled(), text),))
    said = [problem.code for problem in looked_at(desk, source).problems]
    assert [code for code in said if code == "import.colours_explained"] == codes
