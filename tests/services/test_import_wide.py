"""A mobilisation table with a column for each donor is taken in as the pledges it holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from relief_desk.domain.records import Need, Origin, Pledge, PledgeLine
from relief_desk.services.desk import Desk
from tests.import_cases import looked_at, new_desk, table, taken_in

TENT, BLANKET = "Family tent, 16 m2", "Medium thermal blanket"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with new_desk(tmp_path) as opened:
        yield opened


def test_every_number_of_a_donor_is_a_pledge_line_with_its_own_cell(desk: Desk) -> None:
    plan = table(
        {"Item": TENT, "Unit": "pcs", "IFRC": 20, "UNHCR": 30, "Total": 50},
        {"Item": TENT, "Unit": "pcs", "IFRC": None, "UNHCR": 7, "Total": 7},
        sheet="Mobilisation",
    )
    preview = looked_at(desk, plan)
    assert [str(problem.what) for problem in preview.problems if problem.code == "import.one_for_each"] == [
        "The columns C to D are read as one row for each of: IFRC, UNHCR. An empty cell or a zero is no row."
    ]
    taken_in(desk, plan)
    assert sorted(line.quantity_milli for line in desk.all(PledgeLine)) == [7_000, 20_000, 30_000]
    assert len({pledge.donor for pledge in desk.all(Pledge)}) == 2
    assert {origin.row for origin in desk.all(Origin) if origin.table == "pledge_lines"} == {5, 6}


def test_every_number_of_an_item_is_a_need(desk: Desk) -> None:
    plan = table(
        {"Province": "Paktika", "District": "Barmal", TENT: 20, "Wheat flour": 30},
        {"Province": "Paktika", "District": "Giyan", TENT: None, "Wheat flour": 40},
    )
    taken_in(desk, plan)
    assert sorted(need.quantity_milli for need in desk.all(Need)) == [20_000, 30_000, 40_000]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("last day", [(20_000, date(2022, 7, 31)), (30_000, date(2022, 8, 31))]),
        ("first day", [(20_000, date(2022, 7, 1)), (30_000, date(2022, 8, 1))]),
        ("added up", [(50_000, None)]),
    ],
)
def test_a_column_for_each_month_is_asked_about_once(
    desk: Desk, answer: str, expected: list[tuple[int, date | None]]
) -> None:
    plan = table({"District": "Barmal", "Item": TENT, "Jul-22": 20, "Aug-22": 30}, sheet="Needs")
    (question,) = looked_at(desk, plan).questions
    assert (question.id, question.holds) == ("dated columns:Needs", True)
    taken_in(desk, plan, answers={question.id: answer})
    assert sorted((need.quantity_milli, need.needed_by) for need in desk.all(Need)) == expected


def test_months_of_no_known_year_can_only_be_added_up(desk: Desk) -> None:
    plan = table({"District": "Barmal", "Item": TENT, "Nov": 20, "Dec": "-"}, {"District": "Giyan", "Item": TENT})
    (question,) = looked_at(desk, plan).questions
    assert [choice.id for choice in question.choices] == ["added up"]


def test_an_ordinary_list_is_not_turned(desk: Desk) -> None:
    preview = looked_at(desk, table({"Item": TENT, "Quantity": 5, "Unit": "pcs", "Province": "Paktika"}))
    assert [len(each.source.rows) for each in preview.tables] == [1]
