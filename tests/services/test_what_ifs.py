"""What-ifs: what is supposed is planned with, said in sentences, compared, and never becomes an allocation."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from builders import DISTRICT, PROVINCE, line, need, new_desk, pledge, step

from relief_desk.domain.changes import edited, together
from relief_desk.domain.matching import GroupPlans
from relief_desk.domain.problems import ReliefDeskError
from relief_desk.domain.records import Need, Pledge, PledgeLine
from relief_desk.domain.states import Firmness, PledgeState, Tier
from relief_desk.services.desk import Desk
from relief_desk.services.jobs import finish
from relief_desk.services.matches import MatchProposal, accept_match, propose_match
from relief_desk.services.what_ifs import (
    compare_proposals,
    is_supposed,
    joined,
    parts_of,
    propose_what_if,
    words_of_remedy,
)

NEEDED_BY = date(2022, 7, 1)
WANTED = need("N-1", sender_ref="KHO-1", needed_by=NEEDED_BY)
LOWER = need("N-2", tier=Tier.LOW, quantity_milli=4_000)
PLEDGE = pledge("P-1", sender_ref="CN-1")
LATE = line(PLEDGE, "L-1", eta=date(2022, 7, 4), state=PledgeState.ACCEPTED)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with new_desk(tmp_path, WANTED, LOWER, PLEDGE, LATE) as opened:
        yield opened


def supposed(desk: Desk, **words: Any) -> MatchProposal:
    return finish(propose_what_if(desk, words))


def given(proposal: MatchProposal) -> dict[str, int]:
    amounts: dict[str, int] = {}
    for planned in proposal.plan.allocations:
        amounts[planned.need_id] = amounts.get(planned.need_id, 0) + planned.quantity_milli
    return amounts


@pytest.mark.parametrize(
    ("words", "amounts", "sentence"),
    [
        (
            {"pledges": [{"item": "tent", "quantity": "3 pieces", "donor": "Donor", "eta": "2022-06-30"}]},
            {"N-1": 3_000, "N-2": 4_000},
            "Donor would pledge 3 pieces of Tent, arriving on 2022-06-30.",
        ),
        (
            {"pledges": [{"item": "tent", "quantity": "2"}]},
            {"N-1": 2_000, "N-2": 4_000},
            "Somebody would pledge 2 pieces of Tent.",
        ),
        (
            {"lines": {"CN-1": {"eta": "2022-07-01"}}},
            {"N-1": 10_000},
            "Tent of Donor (CN-1) would arrive on 2022-07-01 instead of 2022-07-04.",
        ),
        (
            {"needs": {"N-2": {"quantity": "7"}}},
            {"N-2": 7_000},
            "N-2 (AF26) would want 7 pieces of Tent instead of 4 pieces.",
        ),
        ({"needs": {"N-2": {"status": "cancelled"}}}, {}, "N-2 (AF26) would no longer want Tent."),
        (
            {"needs": {"KHO-1": {"needed_by": "2022-07-05"}}},
            {"N-1": 10_000},
            "KHO-1 would have another value in the column Needed by.",
        ),
    ],
)
def test_what_is_supposed_is_planned_with_and_said(
    desk: Desk, words: dict[str, Any], amounts: dict[str, int], sentence: str
) -> None:
    proposal = supposed(desk, **words)
    assert given(proposal) == amounts
    assert [str(each) for each in proposal.supposed] == [sentence]


def test_a_what_if_leaves_the_desk_as_it_was(desk: Desk) -> None:
    before = desk.path.read_bytes()
    supposed(desk, pledges=[{"item": "tent", "quantity": "3"}], needs={"N-2": {"status": "cancelled"}})
    assert desk.path.read_bytes() == before


def test_what_is_supposed_is_never_accepted(desk: Desk) -> None:
    proposal = supposed(desk, pledges=[{"item": "tent", "quantity": "3"}])
    with pytest.raises(ReliefDeskError, match="Somebody would pledge 3 pieces of Tent"):
        accept_match(desk, proposal)


def test_another_planning_day_or_rule_is_no_supposition_and_can_be_accepted(desk: Desk) -> None:
    words = {"as_of": "2022-07-03", "policy": {"lateness_days": {"low": 9, "medium": 9}}}
    proposal = supposed(desk, **words)
    assert not is_supposed(words)
    assert proposal.problem.as_of == date(2022, 7, 3)
    accept_match(desk, proposal)
    assert desk.undo_label is not None


def test_the_same_supposition_gives_the_same_plan_under_the_same_keys(desk: Desk) -> None:
    words = {"pledges": [{"item": "tent", "quantity": "3"}, {"item": "tent", "quantity": "2"}]}
    first, second = supposed(desk, **words), supposed(desk, **words)
    assert first.plan.allocations == second.plan.allocations
    assert {planned.lot_id for planned in first.plan.allocations} >= {"supposed-1"}


def test_of_two_plans_only_needs_that_both_serve_are_compared(desk: Desk) -> None:
    usual = finish(propose_match(desk))
    compared = compare_proposals(usual, supposed(desk, needs={"N-2": {"status": "cancelled"}}))
    assert compared.changes == ()
    gained = compare_proposals(usual, supposed(desk, lines={"L-1": {"eta": "2022-06-30"}})).changes
    assert {change.demand.need_id: change.gain_milli for change in gained} == {"N-1": 10_000, "N-2": -4_000}


REMEDIES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "too late": ({"eta": date(2022, 7, 4)}, {"eta": "2022-07-01"}),
    "not firm": (
        {"firmness": Firmness.PLEDGE, "state": PledgeState.OFFERED},
        {"status": "accepted", "firmness": "pledge"},
    ),
    "held": ({"state": PledgeState.HELD}, {"status": "accepted"}),
    "earmarked": (
        {"earmark_places": ("AF99",)},
        {"earmark_place": "", "earmark_sector": "", "earmark_recipient": "", "earmark_disaster": ""},
    ),
}


@pytest.mark.parametrize(("how", "values"), REMEDIES.values(), ids=REMEDIES)
def test_the_remedy_of_a_gap_can_be_supposed_and_closes_it(
    tmp_path: Path, how: dict[str, Any], values: dict[str, str]
) -> None:
    plain = {"state": PledgeState.ACCEPTED, "eta": NEEDED_BY}
    kept = line(PLEDGE, "L-1", **(plain | how))
    with new_desk(tmp_path, need("N-1", needed_by=NEEDED_BY, place=DISTRICT), PLEDGE, kept) as desk:
        usual = finish(propose_match(desk))
        (gap,) = usual.plan.gaps
        assert gap.remedy is not None
        words = words_of_remedy(gap.remedy, usual.problem, usual.problem.demands[0])
        assert words == {"lines": {"L-1": values}}
        assert supposed(desk, **words).plan.gaps == ()


def test_a_remedy_that_is_no_value_of_a_list_is_not_offered_as_a_supposition(tmp_path: Path) -> None:
    packed = line(PLEDGE, "L-1", state=PledgeState.ACCEPTED, pack_milli=4_000, quantity_milli=40_000)
    with new_desk(tmp_path, need("N-1", place=PROVINCE), PLEDGE, packed) as desk:
        usual = finish(propose_match(desk))
        (gap,) = usual.plan.gaps
        assert gap.remedy is not None
        assert words_of_remedy(gap.remedy, usual.problem, usual.problem.demands[0]) is None


def test_records_that_only_a_what_if_knows_are_not_in_the_desk(desk: Desk) -> None:
    proposal = supposed(desk, pledges=[{"item": "tent", "quantity": "3", "donor": "Somebody quite new"}])
    assert "supposed-1" in proposal.records.held.lines
    assert desk.get(Pledge, "supposed-1") is None
    assert desk.get(PledgeLine, "supposed-1") is None
    assert len(desk.all(Need)) == 2


def test_a_supposition_comes_apart_and_together_again() -> None:
    words = {
        "as_of": "2022-07-01",
        "pledges": [{"item": "tent", "quantity": "3"}, {"item": "tent", "quantity": "2"}],
        "lines": {"L-1": {"eta": "2022-07-01"}},
        "needs": {"N-1": {"quantity": "3"}, "N-2": {"status": "cancelled"}},
    }
    assert len(parts_of(words)) == 6
    assert joined(parts_of(words)) == words


def test_of_two_suppositions_about_one_column_the_later_one_holds() -> None:
    parts = ({"needs": {"N-1": {"quantity": "3"}}}, {"needs": {"N-1": {"quantity": "5", "people": "9"}}})
    assert joined(parts) == {"needs": {"N-1": {"quantity": "5", "people": "9"}}}


def test_a_planning_day_that_is_none_is_refused_in_words(desk: Desk) -> None:
    with pytest.raises(ReliefDeskError, match="soon"):
        supposed(desk, as_of="soon")


def test_matching_again_after_an_edit_gives_what_matching_anew_gives(desk: Desk) -> None:
    kept = GroupPlans()
    before = finish(propose_what_if(desk, {}, kept=kept))
    desk.apply(together(step("edit"), edited(WANTED, quantity_milli=2_000)))
    again, anew = finish(propose_what_if(desk, {}, kept=kept)), finish(propose_what_if(desk, {}))
    assert before.plan != again.plan == anew.plan
    assert again.lines == anew.lines
    assert finish(propose_what_if(desk, {}, kept=kept)) == anew
