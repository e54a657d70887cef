"""Giving by hand: what is written, what is counted, what no decision can change; read back from the desk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

import builders
import pytest

from relief_desk.domain.records import Allocation, Substitution
from relief_desk.domain.states import Basis
from relief_desk.services.desk import Desk
from relief_desk.services.edits import CellEdit, edit_cells
from relief_desk.services.giving import give_by_hand

TODAY = date(2022, 7, 1)
WHY = "asked for by the governor"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    tents, blankets = builders.line("P-1", "L-1"), builders.line("P-1", "L-2", item=builders.BLANKET)
    others = builders.line("P-1", "L-3", item="tarpaulin")
    given = builders.allocation(tents, builders.need("N-9"), 4_000, "A-9")
    rule = Substitution("S-1", builders.TENT, builders.BLANKET, Fraction(4))
    records = (builders.item("tarpaulin"), builders.pledge("P-1"), tents, blankets, others, rule)
    with builders.new_desk(tmp_path, builders.need("N-1"), builders.need("N-9"), *records, given) as made:
        yield made


def new_allocations(desk: Desk) -> list[Allocation]:
    return [each for each in desk.all(Allocation) if each.id != "A-9"]


def test_what_is_given_is_written_with_its_reason_and_day(desk: Desk) -> None:
    assert give_by_hand(desk, "N-1", "L-1", "6", WHY, TODAY).problems == ()
    (made,) = new_allocations(desk)
    assert (made.need, made.pledge_line, made.quantity_milli, made.counted_milli) == ("N-1", "L-1", 6_000, 6_000)
    assert (made.decided_on, made.basis, str(made.reason[0])) == (TODAY, Basis.SAME_ITEM, f"Given by hand: {WHY}")
    assert (desk.journal()[0].cause, str(desk.undo_label)) == (WHY, "Give 6 pieces to N-1 by hand")


def test_a_substitute_counts_for_as_much_as_it_replaces(desk: Desk) -> None:
    assert give_by_hand(desk, "N-1", "L-2", "8", WHY, TODAY).problems == ()
    (made,) = new_allocations(desk)
    assert (made.quantity_milli, made.counted_milli, made.basis) == (8_000, 2_000, Basis.SUBSTITUTE)


@pytest.mark.parametrize(
    ("line", "quantity", "reason", "key", "says"),
    [
        ("L-1", "7", WHY, "quantity", "L-1 has only 6 pieces left to give."),
        ("L-1", "some", WHY, "quantity", "some"),
        ("L-1", "", WHY, "quantity", "must not be empty"),
        ("L-1", "0", WHY, "quantity", "more than nothing"),
        ("L-1", "6", " ", "reason", "A reason is wanted."),
        ("L-3", "1", WHY, "line", "cannot stand in"),
        ("L-7", "1", WHY, "line", "no longer there"),
    ],
)
def test_what_cannot_be_given_is_said_and_nothing_written(
    desk: Desk, line: str, quantity: str, reason: str, key: str, says: str
) -> None:
    ((edit, problem),) = give_by_hand(desk, "N-1", line, quantity, reason, TODAY).problems
    assert edit.key == key
    assert says in str(problem.what)
    assert new_allocations(desk) == []


def test_one_undo_takes_it_back(desk: Desk) -> None:
    give_by_hand(desk, "N-1", "L-1", "6", WHY, TODAY)
    desk.undo()
    assert new_allocations(desk) == []


def test_a_substitute_given_by_hand_is_changed_at_the_same_rate(desk: Desk) -> None:
    made = give_by_hand(desk, "N-1", "L-2", "8", WHY, TODAY).change.rows[0].id
    edit_cells(desk, "allocations", [CellEdit(made, "quantity", "4")])
    assert new_allocations(desk)[0].counted_milli == 1_000
