"""From a desk to its reconciliation workbook."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from builders import START, allocation, line, need, new_desk, pledge

from relief_desk.domain.matching import Explanation, Gap, GapCode, WaterfallStep
from relief_desk.domain.matching.plan import Remedy
from relief_desk.domain.problems import FileRefused
from relief_desk.domain.records import Snapshot
from relief_desk.domain.states import Firmness
from relief_desk.domain.wording import Template
from relief_desk.services.desk import Desk
from relief_desk.services.jobs import finish
from relief_desk.services.matches import accept_match, propose_match
from relief_desk.services.reconciling import gap_reasons_of, write_reconciliation

DAY = date(2022, 6, 30)
PLEDGE = pledge("P1")
LINE = line(PLEDGE, "L1", firmness=Firmness.COMMITMENT, quantity_milli=25_000)
NEEDS = tuple(need(f"N{n}", quantity_milli=10_000, needed_by=START) for n in range(1, 5))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_desk(tmp_path, PLEDGE, LINE, *NEEDS, allocation(LINE, NEEDS[0], 10_000, "A1"))


def test_the_workbook_shows_what_the_desk_holds(desk: Desk, tmp_path: Path) -> None:
    with desk:
        finish(write_reconciliation(desk, tmp_path / "r.xlsx", as_of=DAY))
    book = openpyxl.load_workbook(tmp_path / "r.xlsx")
    needs = {row[0]: row for row in book["Needs"].iter_rows(min_row=6, values_only=True)}
    assert sorted(needs) == ["N1", "N2", "N3", "N4"]
    assert book["Pledges"]["A6"].value == "L1"
    assert book["Allocations"]["A6"].value == "A1"


def test_gaps_are_explained_by_the_plan_that_was_made(desk: Desk, tmp_path: Path) -> None:
    with desk:
        proposal = finish(propose_match(desk))
        accept_match(desk, proposal)
        finish(write_reconciliation(desk, tmp_path / "r.xlsx", as_of=DAY, plan=proposal.plan))
    rows = list(openpyxl.load_workbook(tmp_path / "r.xlsx")["Gaps"].iter_rows(min_row=4, values_only=True))
    reason = rows[0].index("Why it is not covered")
    assert len(rows) > 2
    assert all(row[reason] for row in rows[2:])


def test_a_reason_is_the_waterfall_and_then_the_remedy() -> None:
    step = WaterfallStep(GapCode.NONE_PLEDGED, 1_000, Template("a", "Nobody pledged it.").filled())
    remedy = Remedy(GapCode.TOO_LATE, "L1", 1_000, Template("b", "Ask for one more.").filled())

    class Plan:
        gaps = (Gap("N1", 1_000, lambda _: Explanation((step,), remedy)),)

    assert gap_reasons_of(Plan()) == {"N1": (step.phrase, remedy.sentence)}  # type: ignore[arg-type]
    assert gap_reasons_of(None) == {}


def test_a_reconciliation_that_cannot_be_written_leaves_no_trace_in_the_desk(desk: Desk, tmp_path: Path) -> None:
    with desk:
        before = desk.journal()
        with pytest.raises(FileRefused):
            finish(write_reconciliation(desk, tmp_path / "no such folder" / "r.xlsx", as_of=DAY))
        assert (desk.journal(), desk.all(Snapshot)) == (before, ())


def test_a_workbook_whose_name_cannot_be_given_is_taken_back(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "r.xlsx").mkdir()  # stands for a workbook that another program holds, as Windows would have it
    with desk:
        with pytest.raises(FileRefused):
            finish(write_reconciliation(desk, tmp_path / "r.xlsx", as_of=DAY))
        assert desk.all(Snapshot) == ()
    assert not list(tmp_path.glob("*.part"))
