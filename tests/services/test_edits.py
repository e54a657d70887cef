"""Edits of cells and blocks, new records, cancelling and locking: read back from the desk, undone as one step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import builders
import pytest

from relief_desk.domain.fields import FIELDS_OF
from relief_desk.domain.records import Allocation, ItemUnit, Need, Organisation, Pledge, PledgeLine
from relief_desk.domain.states import AllocationState, Firmness, Horizon, NeedState, PledgeState, Side, Tier
from relief_desk.domain.wording import Wording
from relief_desk.services.desk import Desk
from relief_desk.services.edits import (
    CellEdit,
    add_record,
    apply_edits,
    cancel_records,
    cells_of_block,
    edit_cells,
    lock_allocations,
    plan_edits,
)

TODAY = date(2022, 7, 1)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    need = builders.need("N-1")
    pledge = builders.pledge("P-1")
    line = builders.line(pledge, "L-1")
    allocation = builders.allocation(line, need, 4_000, "A-1", ratio=Fraction(2), counted_milli=2_000)
    carton = ItemUnit("carton-of-tents", builders.TENT, "carton", 4_000, handling=True)
    words = builders.need("N-2", item="", item_text="stove", unit="")
    with builders.new_desk(tmp_path, need, words, pledge, line, allocation, carton) as open_desk:
        yield open_desk


def edit(desk: Desk, list_name: str, record: str, key: str, text: str) -> tuple[str, ...]:
    plan = edit_cells(desk, list_name, [CellEdit(record, key, text)])
    return tuple(problem.code for _, problem in plan.problems)


@pytest.mark.parametrize(
    ("key", "text", "field", "value"),
    [
        ("quantity", "1,200", "quantity_milli", 1_200_000),
        ("quantity", "12.5", "quantity_milli", 12_500),
        ("quantity", "3 cartons", "quantity_milli", 12_000),
        ("quantity", "۱۲۰۰", "quantity_milli", 1_200_000),
        ("priority", "crit", "tier", Tier.CRITICAL),
        ("priority", "Low", "tier", Tier.LOW),
        ("status", "validated", "state", NeedState.VALIDATED),
        ("horizon", "recovery", "horizon", Horizon.RECOVERY),
        ("needed_by", "2022-07-15", "needed_by", date(2022, 7, 15)),
        ("needed_by", "1401/04/24", "needed_by", date(2022, 7, 15)),
        ("needed_by", "", "needed_by", None),
        ("place", "", "place", ""),
        ("place", builders.DISTRICT, "place", builders.DISTRICT),
        ("item", "blanket", "item", builders.BLANKET),
        ("requester", "Recipient", "requester", builders.RECIPIENT),
        ("people", "1 200", "people", 1200),
        ("people", "", "people", None),
        ("substitutes", "no", "substitutes_allowed", False),
        ("sector", "Shelter", "sector", "shelter"),
        ("remark", "  road   closed ", "remark", "road closed"),
        ("need_id", "007", "sender_ref", "007"),
    ],
)
def test_what_is_typed_becomes_the_value_of_the_need(desk: Desk, key: str, text: str, field: str, value: Any) -> None:
    assert edit(desk, "needs", "N-1", key, text) == ()
    need = desk.get(Need, "N-1")
    assert getattr(need, field) == value


def test_a_quantity_keeps_what_was_entered_beside_its_base_unit(desk: Desk) -> None:
    edit(desk, "needs", "N-1", "quantity", "3 cartons")
    need = desk.get(Need, "N-1")
    assert need is not None
    assert (need.entered_amount, need.entered_unit, need.unit) == ("3", "cartons", "piece")


@pytest.mark.parametrize(
    ("key", "text", "code"),
    [
        ("quantity", "many", "cell.not_a_number"),
        ("quantity", "", "entry.required"),
        ("quantity", "0", "entry.not-positive"),
        ("quantity", "-3", "entry.not-positive"),
        ("quantity", "3 bales", "ask.unit_unknown"),
        ("priority", "urgent!", "entry.none-of"),
        ("priority", "", "entry.none-of"),
        ("needed_by", "soon", "cell.not_a_date"),
        ("people", "1.5", "entry.not-whole"),
        ("people", "-2", "entry.not-whole"),
        ("item", "spaceship", "ask.item_unknown"),
        ("item", "", "entry.required"),
        ("place", "Atlantis", "ask.place_unknown"),
        ("sector", "astronomy", "entry.no-such-name"),
        ("reference", "N-9", "entry.not-editable"),
        ("unit", "box", "entry.not-editable"),
        ("substitutes", "perhaps", "cell.not_yes_no"),
    ],
)
def test_what_cannot_be_understood_is_told_and_nothing_is_written(desk: Desk, key: str, text: str, code: str) -> None:
    before = desk.get(Need, "N-1")
    assert edit(desk, "needs", "N-1", key, text) == (code,)
    assert desk.get(Need, "N-1") == before


def test_a_free_text_item_that_is_mapped_takes_the_unit_of_the_catalogue(desk: Desk) -> None:
    assert edit(desk, "needs", "N-2", "item", "tent") == ()
    need = desk.get(Need, "N-2")
    assert need is not None
    assert (need.item, need.item_text, need.unit) == (builders.TENT, "", "piece")


def test_an_item_counted_in_another_unit_is_refused_while_the_quantity_is_in_the_old_one(desk: Desk) -> None:
    desk.apply(builders.adding(builders.item("rice", base_unit="kg")))
    assert edit(desk, "needs", "N-1", "item", "rice") == ("entry.other-unit",)


def test_an_organisation_nobody_knows_is_made_with_the_edit_and_undone_with_it(desk: Desk) -> None:
    assert edit(desk, "pledges", "L-1", "donor", "Qinghai Charity Federation") == ()
    made = [each for each in desk.all(Organisation) if each.name == "Qinghai Charity Federation"]
    pledge = desk.get(Pledge, "P-1")
    assert pledge is not None
    assert [each.id for each in made] == [pledge.donor]
    desk.undo()
    assert len(desk.all(Organisation)) == 2


@pytest.mark.parametrize(
    ("key", "text", "field", "value"),
    [
        ("firmness", "stock", "firmness", Firmness.STOCK),
        ("status", "held", "state", PledgeState.HELD),
        ("pack_size", "50", "pack_milli", 50_000),
        ("pack_size", "", "pack_milli", 0),
        ("in_country", "yes", "in_country", True),
        ("earmark_place", builders.PROVINCE, "earmark_places", (builders.PROVINCE,)),
        ("earmark_place", "", "earmark_places", ()),
        ("earmark_sector", "Shelter", "earmark_sectors", ("shelter",)),
        ("earmark_recipient", "Recipient", "earmark_recipients", (builders.RECIPIENT,)),
        ("remark", "by ship", "remark", "by ship"),
    ],
)
def test_what_is_typed_becomes_the_value_of_the_pledge_line(
    desk: Desk, key: str, text: str, field: str, value: Any
) -> None:
    assert edit(desk, "pledges", "L-1", key, text) == ()
    assert getattr(desk.get(PledgeLine, "L-1"), field) == value


def test_what_belongs_to_the_whole_pledge_is_written_there(desk: Desk) -> None:
    edits = [CellEdit("L-1", "pledge_id", "CN-1"), CellEdit("L-1", "value", "1,000.50"), CellEdit("L-1", "lot", "B7")]
    edit_cells(desk, "pledges", edits)
    pledge, line = desk.get(Pledge, "P-1"), desk.get(PledgeLine, "L-1")
    assert pledge is not None
    assert line is not None
    assert (pledge.sender_ref, pledge.value_milli, line.lot) == ("CN-1", 1_000_500, "B7")


def test_an_allocation_that_is_changed_counts_at_its_ratio(desk: Desk) -> None:
    assert edit(desk, "allocations", "A-1", "quantity", "6") == ()
    allocation = desk.get(Allocation, "A-1")
    assert allocation is not None
    assert (allocation.quantity_milli, allocation.counted_milli) == (6_000, 3_000)


def test_an_allocation_cannot_be_raised_beyond_what_its_pledge_has_left(desk: Desk) -> None:
    assert edit(desk, "allocations", "A-1", "quantity", "11") == ("edit.not-free",)
    assert edit(desk, "allocations", "A-1", "quantity", "10") == ()


def test_edits_of_one_round_do_not_promise_the_same_stock_twice(desk: Desk) -> None:
    line, need = desk.get(PledgeLine, "L-1"), desk.get(Need, "N-1")
    assert line is not None
    assert need is not None
    desk.apply(builders.adding(builders.allocation(line, need, 1_000, "A-2")))
    plan = plan_edits(desk, "allocations", [CellEdit("A-1", "quantity", "8"), CellEdit("A-2", "quantity", "8")])
    assert [edit.record for edit, _ in plan.problems] == ["A-2"]


def test_several_cells_are_one_change_and_one_undo(desk: Desk) -> None:
    before = desk.all(Need)
    plan = edit_cells(desk, "needs", [CellEdit(id, "priority", "low") for id in ("N-1", "N-2")])
    assert str(plan.change.label) == "Change 2 cells"
    assert {need.tier for need in desk.all(Need)} == {Tier.LOW}
    desk.undo()
    assert desk.all(Need) == before


def test_of_several_cells_nothing_is_written_while_one_is_bad_but_the_good_ones_can_be(desk: Desk) -> None:
    plan = edit_cells(desk, "needs", [CellEdit("N-1", "people", "5"), CellEdit("N-2", "people", "few")])
    assert (plan.bad_cells, plan.good) == ({("N-2", "people")}, 1)
    assert {need.people for need in desk.all(Need)} == {None}
    apply_edits(desk, plan)
    assert [need.people for need in desk.all(Need)] == [5, None]


def test_typing_what_is_there_already_leaves_no_trace_in_the_history(desk: Desk) -> None:
    entries = len(desk.journal())
    assert edit(desk, "needs", "N-1", "quantity", "10") == ()
    edit(desk, "needs", "N-1", "people", "")
    assert len(desk.journal()) <= entries + 1


@pytest.mark.parametrize(
    ("block", "cells"),
    [
        ("7", [("N-1", "a", "7"), ("N-1", "b", "7"), ("N-2", "a", "7"), ("N-2", "b", "7")]),
        ("1\t2\n3\t4", [("N-1", "a", "1"), ("N-1", "b", "2"), ("N-2", "a", "3"), ("N-2", "b", "4")]),
        ("1\t2\t9\r\n", [("N-1", "a", "1"), ("N-1", "b", "2")]),
        ("1\n2\n3\n4", [("N-1", "a", "1"), ("N-2", "a", "2")]),
        ("\t2", [("N-1", "a", ""), ("N-1", "b", "2")]),
        ('"two\nlines"\tx', [("N-1", "a", "two\nlines"), ("N-1", "b", "x")]),
    ],
)
def test_a_copied_block_is_laid_over_the_cells_from_its_corner(block: str, cells: list[tuple[str, str, str]]) -> None:
    laid = cells_of_block(block, ["N-1", "N-2"], ["a", "b"])
    assert [(cell.record, cell.key, cell.text) for cell in laid] == cells


def test_a_need_typed_in_is_added_with_a_sound_reference(desk: Desk) -> None:
    plan = add_record(desk, "needs", {"item": "tent", "quantity": "2 cartons", "place": builders.DISTRICT}, TODAY)
    assert plan.problems == ()
    added = next(need for need in desk.all(Need) if need.id not in ("N-1", "N-2"))
    assert (added.quantity_milli, added.unit, added.place, added.stated_on) == (
        8_000,
        "piece",
        builders.DISTRICT,
        TODAY,
    )


def test_a_record_without_what_is_required_is_not_added(desk: Desk) -> None:
    plan = add_record(desk, "needs", {"place": builders.DISTRICT}, TODAY)
    assert {edit.key for edit, _ in plan.problems} == {"item", "quantity"}
    assert len(desk.all(Need)) == 2


def test_a_pledge_is_added_with_its_line_and_its_new_donor_in_one_step(desk: Desk) -> None:
    add_record(desk, "pledges", {"donor": "Yunnan Red Cross", "item": "blanket", "quantity": "500"}, TODAY)
    line = next(line for line in desk.all(PledgeLine) if line.id != "L-1")
    pledge = desk.get(Pledge, line.pledge)
    assert pledge is not None
    assert desk.get(Organisation, pledge.donor) == Organisation(pledge.donor, "Yunnan Red Cross")
    desk.undo()
    assert len(desk.all(Pledge)) == 1


def test_an_organisation_is_added_by_its_name(desk: Desk) -> None:
    add_record(desk, "organisations", {"name": "Herat Hospital", "side": "recipient"}, TODAY)
    assert (Side.RECIPIENT, "Herat Hospital") in {(each.side, each.name) for each in desk.all(Organisation)}


@pytest.mark.parametrize(
    ("list_name", "record", "kind", "state"),
    [
        ("needs", "N-1", Need, NeedState.CANCELLED),
        ("pledges", "L-1", PledgeLine, PledgeState.WITHDRAWN),
        ("allocations", "A-1", Allocation, AllocationState.RELEASED),
    ],
)
def test_cancelling_keeps_the_record_and_the_reason(
    desk: Desk, list_name: str, record: str, kind: type[Need], state: NeedState
) -> None:
    cancel_records(desk, list_name, [record], "stated twice")
    held = desk.get(kind, record)
    assert held is not None
    assert held.state is state
    assert desk.journal()[0].cause == "stated twice"


def test_nothing_is_cancelled_without_a_reason(desk: Desk) -> None:
    plan = cancel_records(desk, "needs", ["N-1"], "  ")
    assert [problem.code for _, problem in plan.problems] == ["edit.reason"]
    need = desk.get(Need, "N-1")
    assert need is not None
    assert need.state is NeedState.STATED


def test_locking_is_one_step_and_can_be_taken_back(desk: Desk) -> None:
    lock_allocations(desk, ["A-1"], locked=True)
    allocation = desk.get(Allocation, "A-1")
    assert allocation is not None
    assert allocation.locked
    lock_allocations(desk, ["A-1"], locked=False)
    assert desk.get(Allocation, "A-1") == replace(allocation, locked=False)


def test_words_of_the_users_language_are_taken(desk: Desk) -> None:
    persian = Wording("fa", {"Critical": ("حیاتی",), "Yes": ("بلی",)})
    plan = edit_cells(desk, "needs", [CellEdit("N-1", "priority", "حیاتی")], persian)
    need = desk.get(Need, "N-1")
    assert need is not None
    assert (plan.problems, need.tier) == ((), Tier.CRITICAL)


@pytest.mark.parametrize("list_name", ["needs", "pledges", "allocations"])
@pytest.mark.parametrize("text", ["", "x", "-1", "1", "2022-01-01", "بله", "😀", "=1+1", "9" * 40])
def test_any_text_in_any_field_is_a_value_or_a_problem(desk: Desk, list_name: str, text: str) -> None:
    record = {"needs": "N-1", "pledges": "L-1", "allocations": "A-1"}[list_name]
    edits = [CellEdit(record, field.key, text) for field in FIELDS_OF[list_name]]
    plan = plan_edits(desk, list_name, edits)
    assert plan.good + len(plan.problems) == len(edits)
