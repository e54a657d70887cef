"""What the panel beside a list tells of one record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import builders
import pytest

from relief_desk.domain.changes import edited, together
from relief_desk.domain.records import ExchangeRun, Need, Origin, PledgeLine, Substitution
from relief_desk.domain.states import Firmness, PledgeState, Tier
from relief_desk.domain.wording import Wording
from relief_desk.services.desk import Desk
from relief_desk.services.details import RecordDetail, record_detail

DUE = date(2022, 7, 1)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    need = builders.need("N-1", tier=Tier.CRITICAL, needed_by=DUE, place=builders.DISTRICT, remark="by road")
    pledge = builders.pledge("P-1")
    line = builders.line(pledge, "L-1", quantity_milli=4_000, firmness=Firmness.COMMITMENT)
    given = builders.allocation(line, need, 4_000, "A-1", locked=True)
    with builders.new_desk(tmp_path, need, pledge, line, given) as open_desk:
        yield open_desk


def told(desk: Desk, list_name: str, id: str) -> RecordDetail:
    detail = record_detail(desk, list_name, id)
    assert detail is not None
    return detail


def test_a_need_tells_its_place_cover_and_allocations(desk: Desk) -> None:
    detail = told(desk, "needs", "N-1")
    assert (detail.title, detail.place, detail.tier, detail.state) == ("Tent", "AF2601, AF26", 1, "stated")
    assert (str(detail.needed), str(detail.covered)) == ("10 piece", "4 piece")
    share = detail.shares[0]
    assert (share.other, share.name, str(share.quantity), share.locked) == ("L-1", "Donor", "4 piece", True)


def test_facts_leave_out_what_is_not_known_and_what_the_head_says(desk: Desk) -> None:
    facts = {fact.label: fact.text for fact in told(desk, "needs", "N-1").facts}
    assert facts["Needed by"] == "2022-07-01"
    assert facts["Remarks"] == "by road"
    assert not {"Item", "Reference", "People in need"} & facts.keys()


@pytest.mark.parametrize(
    ("values", "fits", "reason"),
    [
        ({}, True, "It is the item asked for."),
        ({"state": PledgeState.HELD}, False, "The pledge is held, declined or withdrawn."),
        ({"eta": DUE + timedelta(3)}, False, "It arrives on 2022-07-04, after the last useful day."),
        ({"earmark_recipients": (builders.RECIPIENT,)}, False, "It is earmarked for Recipient."),
        ({"earmark_sectors": ("food",)}, False, "It is earmarked for"),
        ({"quantity_milli": 5_000, "declined_milli": 5_000}, False, "Nothing of it is free any more."),
    ],
)
def test_a_candidate_says_what_speaks_for_or_against_it(
    desk: Desk, values: dict[str, Any], fits: bool, reason: str
) -> None:
    desk.apply(builders.adding(builders.line("P-1", "L-2", **values)))
    candidate = next(each for each in told(desk, "needs", "N-1").candidates if each.line == "L-2")
    assert candidate.fits is fits
    assert str(candidate.reasons[0]).startswith(reason)


def test_a_substitute_is_among_the_candidates(desk: Desk) -> None:
    rule = Substitution("tent-blanket", builders.TENT, builders.BLANKET, Fraction(4))
    desk.apply(builders.adding(rule, builders.line("P-1", "L-3", item=builders.BLANKET)))
    candidate = next(each for each in told(desk, "needs", "N-1").candidates if each.line == "L-3")
    assert candidate.fits
    assert "Blanket" in str(candidate.reasons[0])


def test_what_fits_comes_before_what_does_not(desk: Desk) -> None:
    held = builders.line("P-1", "L-2", state=PledgeState.HELD, quantity_milli=99_000)
    desk.apply(builders.adding(held, builders.line("P-1", "L-3", quantity_milli=1_000)))
    assert told(desk, "needs", "N-1").candidates[0].line == "L-3"


@pytest.mark.parametrize(
    ("need", "why"),
    [
        (
            builders.need("N-2", item=builders.BLANKET),
            "Nobody has promised Blanket or anything that can stand in for it.",
        ),
        (builders.need("N-2", item="", item_text="stove"), 'What is needed, "stove", is no item of the catalogue yet'),
        (builders.need("N-2"), "Nothing is free any more of the Tent that may serve this need."),
    ],
)
def test_a_gap_is_explained_in_a_sentence(desk: Desk, need: Need, why: str) -> None:
    desk.apply(builders.adding(need))
    assert str(told(desk, "needs", "N-2").why[0]).startswith(why)


def test_a_promise_that_no_rule_lets_serve_is_told_from_one_that_is_used_up(desk: Desk) -> None:
    line = desk.get(PledgeLine, "L-1")
    assert line is not None
    desk.apply(together(builders.step("hold"), edited(line, state=PledgeState.HELD)))
    desk.apply(builders.adding(builders.need("N-2")))
    why = told(desk, "needs", "N-2").why
    assert [str(each) for each in why] == ["Tent is promised, but none of it may serve this need as it stands."]


def test_a_covered_need_has_nothing_to_explain(desk: Desk) -> None:
    need = desk.get(Need, "N-1")
    assert need is not None
    desk.apply(together(builders.step("less"), edited(need, quantity_milli=4_000)))
    detail = told(desk, "needs", "N-1")
    assert (detail.why, detail.candidates) == ((), ())


def test_history_tells_who_changed_what_from_what_and_why(desk: Desk) -> None:
    need = desk.get(Need, "N-1")
    assert need is not None
    desk.apply(together(builders.step("fewer"), edited(need, quantity_milli=9_000, remark=""), cause="recounted"))
    first, last = told(desk, "needs", "N-1").history
    assert (first.cause, first.changes) == ("recounted", (("Quantity needed", "10", "9"), ("Remarks", "by road", "")))
    assert last.changes == ()
    desk.undo()
    assert [step.undone for step in told(desk, "needs", "N-1").history] == [False, True, False]


def test_the_origin_is_the_last_workbook_the_record_was_read_from(desk: Desk) -> None:
    runs = (
        ExchangeRun("R-1", "import", "old.xlsx", "", "2022-06-25"),
        ExchangeRun("R-2", "import", "new.xlsx", "", "2022-06-29"),
    )
    origins = (Origin("O-1", "needs", "N-1", "R-2", "Needs", 17), Origin("O-2", "needs", "N-1", "R-1", "Needs", 4))
    desk.apply(builders.adding(*runs, *origins))
    assert told(desk, "needs", "N-1").origin == "new.xlsx · Needs · 17"


def test_a_pledge_line_tells_to_whom_it_goes_and_what_the_whole_pledge_says(desk: Desk) -> None:
    detail = told(desk, "pledges", "L-1")
    assert (detail.place, str(detail.needed), str(detail.covered)) == ("Donor", "4 piece", "4 piece")
    assert [(share.other, share.other_list, share.name) for share in detail.shares] == [
        ("N-1", "needs", "AF2601, AF26")
    ]


def test_an_allocation_leads_to_both_its_sides(desk: Desk) -> None:
    detail = told(desk, "allocations", "A-1")
    assert [(share.other_list, share.other) for share in detail.shares] == [("needs", "N-1"), ("pledges", "L-1")]


@pytest.mark.parametrize(
    ("list_name", "id", "title"),
    [("items", builders.TENT, "Tent"), ("places", builders.DISTRICT, "AF2601"), ("organisations", "donor", "Donor")],
)
def test_records_of_the_catalogue_tell_their_values(desk: Desk, list_name: str, id: str, title: str) -> None:
    assert told(desk, list_name, id).title == title


def test_names_are_said_in_the_users_language(desk: Desk) -> None:
    desk.apply(builders.adding(builders.item("stove", names={"fa": "بخاری"}), builders.need("N-5", item="stove")))
    detail = record_detail(desk, "needs", "N-5", Wording("fa_AF"))
    assert detail is not None
    assert detail.title == "بخاری"


def test_a_record_that_is_gone_has_no_detail(desk: Desk) -> None:
    assert record_detail(desk, "needs", "N-404") is None
