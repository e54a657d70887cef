"""Workbooks whose lists lie on several sheets, taken in as one file: nothing is counted twice, nothing falls apart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from relief_desk.domain.importing.plan import Verdict
from relief_desk.domain.problems import Severity
from relief_desk.domain.records import Need, Pledge, PledgeLine
from relief_desk.services.desk import Desk
from relief_desk.services.imports import commit_import, replan
from relief_desk.services.jobs import finish
from tests.import_cases import NEED, PLEDGE, looked_at, new_desk, table, taken_in


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with new_desk(tmp_path) as opened:
        yield opened


def quantities(desk: Desk) -> list[int]:
    return sorted(need.quantity_milli // 1000 for need in desk.all(Need))


@pytest.mark.parametrize(
    ("answer", "expected"), [("first", [100]), ("last", [150]), ("sum", [250]), ("both", [100, 150])]
)
def test_a_number_on_two_sheets_is_asked_and_settled_as_answered(desk: Desk, answer: str, expected: list[int]) -> None:
    sheets = (table(NEED, sheet="June"), table(NEED | {"Quantity": 150.0}, sheet="July"))
    preview = looked_at(desk, *sheets)
    (question,) = preview.questions
    assert question.rows == (("July", 5),)
    assert 'row 5 of "June"' in str(question.text)
    assert [row.verdict for row in preview.rows] == [Verdict.ADD, Verdict.REFUSE]
    finish(commit_import(desk, finish(replan(desk, preview, {question.id: answer}))))
    assert quantities(desk) == expected


def test_a_double_is_seen_whatever_else_the_two_sheets_say(desk: Desk) -> None:
    longer = NEED | {"Remarks": "urgent", "People": 5_000.0}
    (question,) = looked_at(desk, table(NEED, sheet="June"), table(longer, sheet="July")).questions
    assert question.kind == "double"


def test_sheets_with_different_needs_are_not_asked_about(desk: Desk) -> None:
    other = NEED | {"Need ID": "N-2", "District": "Giyan"}
    assert looked_at(desk, table(NEED, sheet="Barmal"), table(other, sheet="Giyan")).questions == ()


def test_a_row_left_out_as_answered_says_which_row_stands_for_it(desk: Desk) -> None:
    sheets = (table(NEED, sheet="June"), table(NEED, sheet="July"))
    (question,) = looked_at(desk, *sheets).questions
    preview = looked_at(desk, *sheets, answers={question.id: "first"})
    (problem,) = preview.rows[1].problems
    assert (problem.severity, problem.code) == (Severity.NOTE, "row.another_stands")
    assert 'Row 5 of "June"' in str(problem)


def test_one_question_holds_the_rows_of_all_sheets(desk: Desk) -> None:
    unknown = NEED | {"Item": "Unknowium"}
    sheets = (table(unknown, sheet="A"), table(unknown | {"Need ID": "N-2"}, sheet="B"))
    (question,) = looked_at(desk, *sheets).questions
    assert question.rows == (("A", 5), ("B", 5))


def test_the_lines_of_one_pledge_on_two_sheets_are_lines_of_one_pledge(desk: Desk) -> None:
    food = {"Pledge ID": "P-1", "Donor": "Iran", "Item": "Rice", "Quantity": 500.0, "Unit": "kg", "Value": 900.0}
    taken_in(desk, table(PLEDGE, sheet="Tents"), table(food, food | {"Item": "Wheat flour"}, sheet="Food"))
    (pledge,) = desk.all(Pledge)
    assert (pledge.sender_ref, pledge.value_milli) == ("P-1", 900_000)
    assert sorted((line.pledge, line.line) for line in desk.all(PledgeLine)) == [(pledge.id, at) for at in (1, 2, 3)]


def test_what_a_later_sheet_says_otherwise_of_a_pledge_is_a_warning(desk: Desk) -> None:
    rows = [PLEDGE | {"Value": 900.0}, PLEDGE | {"Item": "Rice", "Unit": "kg", "Value": 800.0}]
    preview = looked_at(desk, table(rows[0], sheet="Tents"), table(rows[1], sheet="Food"))
    assert [problem.code for problem in preview.rows[1].problems] == ["row.heads_differ"]
    finish(commit_import(desk, preview))
    assert [pledge.value_milli for pledge in desk.all(Pledge)] == [900_000]


def test_pledges_without_numbers_in_two_tables_of_a_sheet_stay_two_pledges(desk: Desk) -> None:
    row = {name: value for name, value in PLEDGE.items() if name != "Pledge ID"}
    taken_in(desk, table(row, sheet="All"), table(row | {"Donor": "Qatar"}, sheet="All"))
    assert len({pledge.donor for pledge in desk.all(Pledge)}) == 2
    assert len({line.pledge for line in desk.all(PledgeLine)}) == 2


def test_a_new_line_on_a_later_sheet_takes_the_next_number(desk: Desk) -> None:
    taken_in(desk, table(PLEDGE, sheet="Tents"))
    rice = PLEDGE | {"Item": "Rice", "Unit": "kg"}
    taken_in(desk, table(PLEDGE, sheet="Tents"), table(rice, sheet="Food"), sha256="two")
    assert sorted(line.line for line in desk.all(PledgeLine)) == [1, 2]


def test_a_need_that_moved_to_another_sheet_is_not_missing(desk: Desk) -> None:
    other = NEED | {"Need ID": "N-2", "District": "Giyan"}
    taken_in(desk, table(NEED, other, sheet="All"))
    preview = looked_at(desk, table(NEED, sheet="All"), table(other, sheet="Late"), sha256="two")
    assert preview.counts["missing"] == 0
    preview = looked_at(desk, table(NEED, sheet="All"), sha256="three")
    assert preview.counts["missing"] == 1
