"""Items and places that nobody knows, taken in as new ones by an answer: written, learned and undone with the rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from relief_desk.domain.changes import added, together
from relief_desk.domain.importing.plan import Verdict
from relief_desk.domain.problems import StaleChange
from relief_desk.domain.records import Alias, Item, Need, Place
from relief_desk.domain.states import PlaceKind
from relief_desk.services.desk import Desk
from relief_desk.services.imports import BACKING_UP, commit_import
from relief_desk.services.jobs import finish
from tests.import_cases import NEED, looked_at, new_desk, table, taken_in

CARPET = {**NEED, "Item": "Flying Carpet", "Item code": "FC-1"}
CAMP = {**NEED, "District": "Nawabad Camp"}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with new_desk(tmp_path) as opened:
        yield opened


def new_items(desk: Desk) -> dict[str, str]:
    """Units of the items that lists brought, by name."""
    return {item.name: item.base_unit for item in desk.all(Item) if item.source == "From list.xlsx"}


def new_places(desk: Desk) -> dict[str, tuple[PlaceKind, str]]:
    found = [place for place in desk.all(Place) if place.source == "From list.xlsx"]
    return {
        place.name: (place.kind, around.name if (around := desk.get(Place, place.parent)) else "") for place in found
    }


@pytest.mark.parametrize(
    ("unit", "answer", "base"),
    [("pcs", "new", "piece"), ("pcs", "new in boxes", "box"), ("MT", "new", "kg"), ("", "new in kg", "kg")],
)
def test_an_item_that_is_answered_to_be_new_is_counted_in_the_unit_said(
    desk: Desk, unit: str, answer: str, base: str
) -> None:
    taken_in(desk, table({**CARPET, "Unit": unit}), answers={"item:flying carpet": answer, "unit:FC-1|pcs": "1"})
    assert new_items(desk) == {"Flying Carpet": base}
    (need,) = desk.all(Need)
    assert (need.item, need.unit) == ("FC-1", base)


@pytest.mark.parametrize(
    ("row", "answers", "places"),
    [
        (CAMP, {"place:paktika|nawabad camp": "new"}, {"Nawabad Camp": (PlaceKind.DISTRICT, "Paktika")}),
        (CAMP, {"place:paktika|nawabad camp": "new in Khost"}, {"Nawabad Camp": (PlaceKind.DISTRICT, "Khost")}),
        (
            {**CAMP, "Province": "Nuwestan"},
            {"place:nuwestan|nawabad camp": "new"},
            {"Nuwestan": (PlaceKind.PROVINCE, "Afghanistan"), "Nawabad Camp": (PlaceKind.DISTRICT, "Nuwestan")},
        ),
        (
            {**NEED, "Province": "", "District": "", "Location": "Nawabad Camp, Barmal"},
            {"place:nawabad camp barmal": "new"},
            {"Nawabad Camp": (PlaceKind.FACILITY, "Barmal")},
        ),
    ],
)
def test_a_place_that_is_answered_to_be_new_lies_where_the_list_or_the_answer_says(
    desk: Desk, row: Mapping[str, object], answers: Mapping[str, str], places: Mapping[str, object]
) -> None:
    taken_in(desk, table(row), answers=answers)
    assert new_places(desk) == places
    assert desk.get(Place, desk.all(Need)[0].place) in [place for place in desk.all(Place) if place.name in places]


def test_what_the_list_says_of_a_new_one_is_offered_with_the_question(desk: Desk) -> None:
    preview = looked_at(desk, table({**CAMP, **{key: CARPET[key] for key in ("Item", "Item code")}}))
    asked = {question.id: question for question in preview.questions}
    paktika = next(place.id for place in desk.all(Place) if place.name == "Paktika")
    assert {id_: question.inside for id_, question in asked.items()} == {
        "item:flying carpet": "piece",
        "place:paktika|nawabad camp": paktika,
    }
    assert all(question.choices[-1].id == "new" for question in asked.values())


@pytest.mark.parametrize("answer", ["new", "new in sugar", "new in"])
def test_an_item_without_a_unit_stays_a_question(desk: Desk, answer: str) -> None:
    preview = looked_at(desk, table({**CARPET, "Unit": ""}), answers={"item:flying carpet": answer})
    assert [row.verdict for row in preview.rows] == [Verdict.REFUSE]
    assert (preview.made, len(preview.questions)) == ({}, 1)


def test_one_answer_serves_every_row_and_the_next_list_knows_the_name(desk: Desk) -> None:
    rows = [{**CAMP, **CARPET, "District": "Nawabad Camp", "Need ID": f"N-{number}"} for number in range(3)]
    answers = {"item:flying carpet": "new", "place:paktika|nawabad camp": "new"}
    assert taken_in(desk, table(*rows), answers=answers).written == 3
    assert {"flying carpet", "paktika|nawabad camp"} <= {alias.folded for alias in desk.all(Alias)}
    assert looked_at(desk, table({**rows[0], "Need ID": "N-9"})).questions == ()


def test_undo_takes_the_new_records_away_with_the_rows(desk: Desk) -> None:
    before = (desk.all(Item), desk.all(Place), desk.all(Alias))
    taken_in(desk, table({**CARPET, "District": "Nawabad Camp"}),
             answers={"item:flying carpet": "new", "place:paktika|nawabad camp": "new"})  # fmt: skip
    assert new_items(desk)
    desk.undo()
    assert (desk.all(Item), desk.all(Place), desk.all(Alias)) == before
    assert desk.all(Need) == ()


def test_a_new_record_of_no_chosen_row_is_not_written(desk: Desk) -> None:
    preview = looked_at(desk, table(NEED, {**CARPET, "Need ID": "N-2"}), answers={"item:flying carpet": "new"})
    finish(commit_import(desk, preview, {0}))
    assert (new_items(desk), len(desk.all(Need))) == ({}, 1)
    assert [alias for alias in desk.all(Alias) if alias.folded == "flying carpet"] == []


def test_an_import_with_a_new_item_is_held_back_where_items_were_entered_meanwhile(desk: Desk) -> None:
    preview = looked_at(desk, table(CARPET), answers={"item:flying carpet": "new"})
    taken_in(desk, table(CARPET), answers={"item:flying carpet": "new"}, sha256="two")
    with pytest.raises(StaleChange):
        finish(commit_import(desk, preview))


def test_the_key_of_a_record_that_was_renamed_is_not_given_again(desk: Desk) -> None:
    nameless = {key: value for key, value in CARPET.items() if key != "Item code"}
    renamed = looked_at(desk, table(nameless), answers={"item:flying carpet": "new"}).made["item:flying carpet"][0]
    desk.apply(together(BACKING_UP.filled(), added([Item(renamed.id, "Kilim", "", renamed.kind, "piece")])))
    taken_in(desk, table(nameless), answers={"item:flying carpet": "new"})
    assert new_items(desk) == {"Flying Carpet": "piece"}
