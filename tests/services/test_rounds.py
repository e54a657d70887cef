"""Rounds: kept with the desk under their names, told apart by what they are made of, and compared from three sides."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import line, need, new_desk, pledge

from relief_desk.domain.states import PledgeState, Tier
from relief_desk.services.desk import Desk
from relief_desk.services.jobs import finish
from relief_desk.services.match_views import view_of
from relief_desk.services.round_views import Side, compare_rounds, rounds_table
from relief_desk.services.rounds import MOST_ROUNDS, Round, keep_rounds, rounds_of, with_round
from relief_desk.services.what_ifs import propose_what_if

NEED = need("N-1", tier=Tier.CRITICAL, quantity_milli=12_000)
LINE = line(pledge("P-1"), "L-1", state=PledgeState.ACCEPTED)
MORE = {"pledges": [{"item": "tent", "quantity": "2"}]}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with new_desk(tmp_path, NEED, pledge("P-1"), LINE) as opened:
        yield opened


def test_rounds_are_kept_with_the_desk_when_it_is_opened_again(desk: Desk) -> None:
    kept = (Round({"policy": {"kits": False}}, "no kits"), Round(MORE))
    keep_rounds(desk, kept)
    with Desk.open(desk.path, read_only=True) as again:
        assert rounds_of(again) == kept


def test_keeping_rounds_is_no_step_to_undo(desk: Desk) -> None:
    before = desk.undo_label
    keep_rounds(desk, [Round(MORE)])
    assert desk.undo_label == before


def test_a_desk_that_is_only_read_keeps_none(desk: Desk) -> None:
    with Desk.open(desk.path, read_only=True) as only_read:
        keep_rounds(only_read, [Round(MORE)])
        assert rounds_of(only_read) == ()


def test_a_round_of_the_same_words_takes_the_place_of_the_other() -> None:
    first, other = Round(MORE, "more tents"), Round({})
    assert with_round((first, other), Round(dict(MORE), "two more")) == (Round(MORE, "two more"), other)


def test_where_there_are_too_many_the_oldest_without_a_name_goes() -> None:
    rounds: tuple[Round, ...] = (Round({"as_of": "2022-01-01"}, "kept by name"),)
    for day in range(1, MOST_ROUNDS + 2):
        rounds = with_round(rounds, Round({"as_of": f"2022-02-{day:02}"}))
    assert len(rounds) == MOST_ROUNDS
    assert rounds[0].name == "kept by name"
    assert rounds[1].words == {"as_of": "2022-02-03"}


def test_rounds_stand_side_by_side_and_say_what_they_suppose(desk: Desk) -> None:
    proposal = finish(propose_what_if(desk, MORE))
    table = rounds_table([(Round({}, "as it is"), None), (Round(MORE), (proposal, finish(view_of(proposal))))])
    unplanned, planned = table.rows
    assert unplanned[table.index("covered")] is None
    assert (planned[table.index("kind")], planned[table.index("covered")]) == ("what if", 1)
    rules = planned[table.index("rules")]
    assert isinstance(rules, tuple)
    assert str(rules[0]) == "Somebody would pledge 2 pieces of Tent."


def test_two_rounds_are_compared_by_need_by_place_and_by_tier(desk: Desk) -> None:
    usual, more = (finish(propose_what_if(desk, words)) for words in ({}, MORE))
    compared = compare_rounds(usual, more)
    assert (compared.winners, compared.losers) == (1, 0)
    gain = {side: [row[table.index("gain" if side is Side.NEED else "won")] for row in table.rows]
            for side, table in compared.tables.items()}  # fmt: skip
    assert gain == {Side.NEED: [2_000], Side.PLACE: [2_000], Side.TIER: [2_000]}
