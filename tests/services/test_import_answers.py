"""What a user said of a list, kept in a file and used again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from relief_desk.domain.problems import FileRefused
from relief_desk.domain.records import Need
from relief_desk.domain.states import Tier
from relief_desk.services.desk import Desk
from relief_desk.services.import_answers import choices_of, load_choices, save_choices
from relief_desk.services.imports import replan
from relief_desk.services.jobs import finish
from tests.import_cases import NEED, looked_at, new_desk, table

ODD = {**{key: value for key, value in NEED.items() if key != "Priority"}, "Prioritty": "Low", "Item": "Unknowium"}
ANSWERS = {
    "column:Needs:Prioritty": "priority",
    "item:unknowium": "food.wheat_flour",
    "unit:food.wheat_flour|pcs": "50",
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with new_desk(tmp_path) as opened:
        yield opened


def test_choices_saved_from_a_preview_settle_the_same_list_unattended(desk: Desk, tmp_path: Path) -> None:
    preview = finish(replan(desk, looked_at(desk, table(ODD)), ANSWERS))
    assert preview.counts["add"] == 1
    save_choices(tmp_path / "choices.json", preview)
    choices = load_choices(tmp_path / "choices.json")
    assert choices.mapping["Prioritty"] == "priority"
    again = looked_at(desk, table(ODD), answers=choices.answers, mapping=choices.mapping)
    assert [row.after for row in again.rows] == [row.after for row in preview.rows]


@pytest.mark.parametrize(
    "document",
    [
        {"mapping": {"Prioritty": "priority"}, "answers": ANSWERS},
        {"answers": ANSWERS},
        ANSWERS,
        {**ANSWERS, "unit:food.wheat_flour|pcs": 50},
    ],
)
def test_answers_may_stand_alone_or_beside_a_mapping(desk: Desk, document: dict[str, Any]) -> None:
    assert looked_at(desk, table(ODD), answers=document).counts["add"] == 1


@pytest.mark.parametrize(
    "mapping",
    [{"Column nine": "priority"}, {"H": "priority"}, {"column  NINE": "priority"}, {"Column nine (H)": "priority"}],
)
def test_a_mapping_goes_by_heading_in_any_writing_or_by_letter(desk: Desk, mapping: dict[str, str]) -> None:
    row = {**{key: value for key, value in NEED.items() if key != "Priority"}, "Column nine": "Low"}
    (planned,) = looked_at(desk, table(row), mapping=mapping).rows
    assert isinstance(planned.after, Need)
    assert planned.after.tier is Tier.LOW


def test_a_mapping_to_a_field_that_does_not_exist_is_said(desk: Desk) -> None:
    preview = looked_at(desk, table(NEED), mapping={"Priority": "prio"})
    assert [problem.code for problem in preview.problems] == ["answers.no_such_field"]
    assert preview.tables[0].mapping["Priority"] == "priority"


def test_choices_for_columns_and_sheets_that_are_not_there_are_said(desk: Desk) -> None:
    preview = looked_at(
        desk,
        table(NEED),
        mapping={"Item": "item", "Prio": "priority", "Old": "not used"},
        answers={"list:Plan": "needs"},
    )
    said = [str(problem.what) for problem in preview.problems if problem.code.startswith("answers.")]
    assert said == [
        'The mapping names a column "Prio" that no table has.',
        'The answer to "list:Plan" is for a sheet that has no table.',
    ]


@pytest.mark.parametrize("text", ["", "[1]", "{", "\x00"])
def test_a_file_without_choices_is_refused_in_one_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "choices.json"
    path.write_text(text)
    with pytest.raises(FileRefused):
        load_choices(path)


def test_choices_are_plain_json(desk: Desk, tmp_path: Path) -> None:
    preview = looked_at(desk, table(NEED), answers={"item:x": "y"})
    save_choices(tmp_path / "choices.json", preview)
    choices = choices_of(preview)
    assert json.loads((tmp_path / "choices.json").read_text(encoding="utf-8")) == {
        "mapping": choices.mapping,
        "answers": choices.answers,
    }
