"""The built-in operation from its four files to the reconciliation, and whether the manual tells it as it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from relief_desk import paths
from relief_desk.domain.changes import ChangeSet, RowChange
from relief_desk.domain.records import Allocation, Item, Need, PledgeLine
from relief_desk.domain.wording import Template
from relief_desk.services.demo import SampleRun, run_sample
from relief_desk.services.desk import Desk
from relief_desk.services.jobs import finish
from relief_desk.services.matches import propose_match
from relief_desk.services.plan_coverage import cover_of

PAGE = (paths.resources() / "help" / "sample.md").read_text(encoding="utf-8")
CORRECT = Template("test.correct", "Correct an arrival")


@dataclass(frozen=True)
class Sample:
    """The run, and what each need (by its sender's number) was given: quantity by item, in whole units."""

    run: SampleRun
    given: dict[str, dict[str, int]]


def percent(share: Fraction) -> str:
    """Rounded down, as the program prints it: 99.99 is not all."""
    return f"{int(share * 1000) / 10:g} %"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sample]:
    run = finish(run_sample(tmp_path_factory.mktemp("sample")))
    given: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    with Desk.open(run.desk, read_only=True) as desk:
        numbers = {need.id: need.sender_ref for need in desk.all(Need)}
        items = {line.id: line.item for line in desk.all(PledgeLine)}
        for line in desk.all(Allocation):
            given[numbers[line.need]][items[line.pledge_line]] += line.quantity_milli // 1000
    return Sample(run, given)


def test_the_manual_says_how_many_rows_of_each_file_were_taken_in(sample: Sample) -> None:
    rows = [
        f"| `{book.name}` | {book.rows_written} | {book.rows_left_out} | {len(book.problems)} |"
        for book in sample.run.imported
    ]
    assert [row for row in rows if row not in PAGE] == []
    assert len(rows) == 4


def test_the_manual_says_what_each_tier_is_covered_to(sample: Sample) -> None:
    rows = [
        f"| {tier} | {cover.needs} | {cover.covered_needs} | {percent(cover.hopeful)} | {percent(cover.strict)} |"
        for tier, cover in cover_of(sample.run.proposal).by_tier.items()
    ]
    assert [row for row in rows if row not in PAGE] == []
    assert len(rows) == 3
    plan = sample.run.proposal.plan
    assert f"{len(plan.allocations)} allocations, {len(plan.gaps)} gaps." in PAGE


@pytest.mark.parametrize(
    ("need", "tents"),
    [
        ("PKA-01", 1028),
        ("PKA-02", 450),
        ("KHO-01", 416),
        ("PKA-03", 721),
        ("PKA-04", 321),
        ("PKA-05", 0),
        ("PKA-06", 0),
    ],
)
def test_tents_go_to_critical_needs_first_and_then_in_equal_shares(sample: Sample, need: str, tents: int) -> None:
    assert sum(sample.given[need].values()) == tents


def test_tents_earmarked_to_khost_stay_idle_rather_than_go_elsewhere(sample: Sample) -> None:
    assert sample.given["KHO-01"] == {"shelter.tent_family_16": 416}
    assert sample.given["KHO-02"] == {"shelter.tent_family_16": 163}
    assert "421 stay idle" in PAGE
    assert 1000 - 416 - 163 == 421


def test_sheets_and_buckets_serve_where_substitutes_are_allowed(sample: Sample) -> None:
    assert sample.given["PKA-11"]["shelter.tarpaulin_4x5"] == 1200
    assert sample.given["PKA-12"].keys() == {"shelter.tarpaulin_4x6"}
    assert sample.given["PKA-13"]["wash.bucket14"] == 1200


def test_jerrycans_leave_in_whole_cartons(sample: Sample) -> None:
    assert sum(sample.given["PKA-14"].values()) == 900
    with Desk.open(sample.run.desk, read_only=True) as desk:
        (cartons,) = (line for line in desk.all(PledgeLine) if line.pack_milli == 200_000)
        taken = [line.quantity_milli for line in desk.where(Allocation, pledge_line=cartons.id)]
    assert sorted(taken) == [600_000, 600_000, 800_000]


def test_medicine_with_five_months_left_is_not_given_out(sample: Sample) -> None:
    assert sample.given["KHO-15"] == {"health.ors": 10_000}


def test_blankets_that_come_late_go_to_one_who_allows_it(sample: Sample) -> None:
    with Desk.open(sample.run.desk, read_only=True) as desk:
        late = {line.id for line in desk.all(PledgeLine) if line.eta == date(2022, 7, 5)}
        needs = {need.id: need.sender_ref for need in desk.all(Need)}
        served = {needs[line.need] for line in desk.all(Allocation) if line.pledge_line in late}
    assert served == {"PKA-08"}


def test_the_tents_with_the_wrong_date_serve_once_it_is_corrected(sample: Sample, tmp_path: Path) -> None:
    copy = tmp_path / sample.run.desk.name
    copy.write_bytes(sample.run.desk.read_bytes())
    with Desk.open(copy) as desk:
        (line,) = (line for line in desk.all(PledgeLine) if line.eta == date(2022, 7, 30))
        desk.apply(ChangeSet(CORRECT.filled(), (RowChange(line, replace(line, eta=date(2022, 6, 30))),)))
        proposal = finish(propose_match(desk))
        needs = {need.id: need.sender_ref for need in desk.all(Need)}
        assert {needs[each.need]: each.after_milli // 1000 for each in proposal.changes} == {"PKA-05": 196, "PKA-06": 4}


def test_nothing_in_a_catalogue_is_taken_for_something_else(sample: Sample) -> None:
    with Desk.open(sample.run.desk, read_only=True) as desk:
        items = {item.id for item in desk.all(Item)}
        lines = desk.all(PledgeLine)
    assert all(line.item in items for line in lines)
    assert not any("rug" in line.item_text.casefold() for line in lines)
