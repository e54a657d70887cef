"""Rows and records find each other whatever their order, and a merge changes only what the sender said anew."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relief_desk.domain.importing.plan import Likeness, Merge, Merger, pair_by_key
from relief_desk.domain.importing.record_columns import RecordColumns, is_given
from relief_desk.domain.records import Need
from relief_desk.domain.states import Tier

OLD = Need("N-1", "7", item="tent", quantity_milli=1_000, entered_amount="1", people=50, tier=Tier.HIGH)


def need(id: str, ref: str, item: str = "tent") -> Need:
    return Need(id, ref, item=item)


def paired(rows: list[Need], old: list[Need], *, in_order: bool = False) -> dict[int, str]:
    found = pair_by_key(
        range(len(rows)),
        old,
        Likeness(lambda row: rows[row].sender_ref, lambda record: record.sender_ref),
        (Likeness(lambda row: rows[row].item, lambda record: record.item),),
        in_order=in_order,
    )
    return {row: record.id for row, record in found.items()}


def test_one_row_and_one_record_of_a_key_go_together_whatever_else_differs() -> None:
    assert paired([need("", "7", "rope")], [need("N-1", "7")]) == {0: "N-1"}


def test_of_several_the_closer_go_together_and_the_rest_stays_alone() -> None:
    old = [need("N-1", "7", "tent"), need("N-2", "7", "rope")]
    assert paired([need("", "7", "rope"), need("", "7", "soap")], old) == {0: "N-2"}


def test_the_rest_goes_together_in_order_only_where_that_is_asked_for() -> None:
    old = [need("N-2", "7", "tent"), need("N-1", "7", "rope")]
    assert paired([need("", "7", "soap"), need("", "7", "hoe")], old, in_order=True) == {0: "N-1", 1: "N-2"}


def test_an_empty_key_pairs_nothing() -> None:
    assert paired([need("", "")], [need("N-1", "")]) == {}


REFS = st.lists(st.tuples(st.sampled_from("123"), st.sampled_from("ab")), max_size=8)


@given(rows=REFS, old=REFS, seed=st.randoms())
def test_no_record_is_spoken_of_twice_and_order_does_not_matter(rows: Any, old: Any, seed: Any) -> None:
    records = [need(f"N-{at}", ref, item) for at, (ref, item) in enumerate(old)]
    found = paired([need("", *row) for row in rows], records)
    assert len(set(found.values())) == len(found)
    shuffled = list(records)
    seed.shuffle(shuffled)
    again = paired([need("", *row) for row in rows], shuffled)
    assert sorted(again) == sorted(found)


def merged(given: dict[str, Any], *, said: bool | None = None, old: Need = OLD) -> Merge[Need]:
    columns = RecordColumns(Need, {name: [value] for name, value in given.items()}, 1)
    return Merger(columns, {}, lambda row, record, name: said).merge(0, old)


def test_a_row_that_repeats_the_record_gives_the_very_same_record() -> None:
    assert merged({"item": "tent", "quantity_milli": 1_000, "tier": Tier.HIGH}).record is OLD


@pytest.mark.parametrize("said", [None, False])
def test_a_value_said_anew_is_taken(said: bool | None) -> None:
    result = merged({"quantity_milli": 2_000, "entered_amount": "2"}, said=said).record
    assert (result.quantity_milli, result.entered_amount) == (2_000, "2")


def test_a_value_only_repeated_from_the_last_list_is_not_taken() -> None:
    assert merged({"tier": Tier.LOW}, said=True).record is OLD


def test_how_a_value_was_written_changes_nothing_by_itself() -> None:
    assert merged({"quantity_milli": 1_000, "entered_amount": "1.0"}, said=False).record is OLD


def test_what_the_list_does_not_say_stays() -> None:
    assert merged({"quantity_milli": 2_000}).record.people == 50


def test_an_empty_cell_keeps_the_value_and_is_named_where_the_sender_had_filled_it() -> None:
    assert merged({"people": None}, said=False) == Merge(OLD, ("people",))
    assert merged({"people": None}, said=None) == Merge(OLD)
    assert merged({"needed_by": None}, said=False) == Merge(OLD)


def test_an_emptied_field_has_its_default_again() -> None:
    columns = RecordColumns(Need, {"people": [None], "tier": [None]}, 1)
    merger = Merger(columns, {}, lambda row, record, name: False)
    assert merger.emptied(OLD, "people").people is None
    assert merger.emptied(OLD, "tier").tier is Tier.MEDIUM


def test_records_made_of_columns_have_defaults_where_nothing_was_given() -> None:
    given_columns = {"item": ["tent", "rope"], "tier": [Tier.LOW, None], "needed_by": [None, date(2022, 7, 1)]}
    first, second = (each for some in RecordColumns(Need, given_columns, 2).records() for each in some)
    assert first == Need("", item="tent", tier=Tier.LOW)
    assert second == Need("", item="rope", tier=Tier.MEDIUM, needed_by=date(2022, 7, 1))


@pytest.mark.parametrize(
    ("value", "given"), [(None, False), ("", False), ((), False), (0, True), (False, True), ("x", True)]
)
def test_an_empty_cell_says_nothing_and_no_or_nought_do(value: object, given: bool) -> None:
    assert is_given(value) is given
