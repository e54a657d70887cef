"""The check finds what is wrong with a plan, whether somebody changed the plan or the engine was made to err."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from matching_cases import TODAY, planned, random_problem

from relief_desk.domain.matching import (
    Certificate,
    Demand,
    Earmarks,
    Explanation,
    Firmness,
    Gap,
    ItemRule,
    LockedAllocation,
    Lot,
    MatchPlan,
    MatchProblem,
    TierProof,
    check,
)
from relief_desk.domain.matching import coverage as coverage_module
from relief_desk.domain.matching import network as network_module
from relief_desk.domain.matching import readers as readers_module
from relief_desk.domain.matching.certificate_book import Book
from relief_desk.domain.matching.certificate_cut import Cut
from relief_desk.domain.matching.delay_tree import DelayTree
from relief_desk.domain.matching.ticks import Ticks

PROBLEM = MatchProblem(
    demands=(
        Demand("a", "tent", 8_000, 1, place="n1", needed_by=TODAY + timedelta(9), lateness_days=0),
        Demand("b", "tent", 8_000, 2, place="s1", needed_by=TODAY + timedelta(9), lateness_days=0),
    ),
    lots=(
        Lot("l1", "tent", 10_000, Firmness.STOCK),
        Lot("l2", "tent", 4_000, Firmness.STOCK, pack_milli=2_000, earmarks=Earmarks(places=("s1",))),
    ),
    items=(ItemRule("tent"),),
    as_of=TODAY,
    locked=(LockedAllocation("a", "l1", 2_000),),
)


def changed_line(plan: MatchPlan, need: str, lot: str, **values: Any) -> MatchPlan:
    lines = tuple(
        line._replace(**values) if (line.need_id, line.lot_id, line.locked) == (need, lot, False) else line
        for line in plan.allocations
    )
    return replace(plan, allocations=lines)


def changed_proof(plan: MatchPlan, **values: Any) -> MatchPlan:
    return replace(plan, certificate=Certificate((replace(plan.certificate.groups[0], **values),)))


def test_a_plan_as_made_has_no_faults() -> None:
    assert check(PROBLEM, planned(PROBLEM)) == ()


class Silence:
    """Explains nothing."""

    def __call__(self, need_id: str) -> Explanation:
        return Explanation(())

    def parts(self, need_id: str) -> tuple[()]:
        return ()


TAMPERINGS: list[tuple[str, Callable[[MatchPlan], MatchPlan]]] = [
    ("fault.unknown_line", lambda plan: changed_line(plan, "b", "l2", lot_id="nowhere")),
    ("fault.rule_broken", lambda plan: changed_line(plan, "b", "l2", need_id="a")),
    ("fault.wrong_count", lambda plan: changed_line(plan, "b", "l2", counted_milli=5_000)),
    ("fault.not_whole", lambda plan: changed_line(plan, "b", "l2", quantity_milli=3_000, counted_milli=3_000)),
    ("fault.wrong_days", lambda plan: changed_line(plan, "b", "l2", days_late=1)),
    ("fault.wrong_delay", lambda plan: changed_proof(plan, tiers=(TierProof(1, 6_000, 6_000, late=5),))),
    ("fault.delay_open", lambda plan: changed_proof(plan, tiers=(TierProof(1, 6_000, 6_000, late=5),))),
    ("fault.overdrawn", lambda plan: changed_line(plan, "b", "l2", quantity_milli=6_000, counted_milli=6_000)),
    ("fault.overfilled", lambda plan: changed_line(plan, "a", "l1", quantity_milli=9_000, counted_milli=9_000)),
    ("fault.wrong_gap", lambda plan: replace(plan, gaps=())),
    (
        "fault.wrong_gap",
        lambda plan: replace(plan, gaps=(*plan.gaps, Gap("a", 1, Silence()))),
    ),
    ("fault.wrong_sum", lambda plan: replace(plan, gaps=(replace(plan.gaps[0], explain=Silence()),))),
    ("fault.lock_lost", lambda plan: replace(plan, allocations=tuple(x for x in plan.allocations if not x.locked))),
    ("fault.wrong_cover", lambda plan: changed_proof(plan, tiers=(TierProof(1, 5_000, 6_000),))),
    ("fault.wrong_bound", lambda plan: changed_proof(plan, tight=())),
    ("fault.not_proved", lambda plan: changed_proof(plan, tiers=(TierProof(1, 6_000, 7_000),))),
    ("fault.wrong_weights", lambda plan: changed_proof(plan, lot_weights=(("tent", 0),))),
    ("fault.wrong_weights", lambda plan: changed_proof(plan, grain=7)),
    ("fault.no_proof", lambda plan: replace(plan, certificate=Certificate(()))),
]


@pytest.mark.parametrize(("code", "tamper"), TAMPERINGS)
def test_a_changed_plan_is_found_out(code: str, tamper: Callable[[MatchPlan], MatchPlan]) -> None:
    assert code in {fault.sentence.code for fault in check(PROBLEM, tamper(planned(PROBLEM)))}


def faults_in_many() -> set[str]:
    problems = [random_problem(seed, needs=12, lots=12) for seed in range(40)]
    return {fault.sentence.code for problem in problems for fault in check(problem, planned(problem))}


def test_an_engine_that_forgets_an_earmark_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = readers_module._entries
    monkeypatch.setattr(readers_module, "_entries", lambda rules, marks: honest(rules, replace(marks, disaster="")))
    assert "fault.rule_broken" in faults_in_many()


def test_an_engine_that_swaps_two_tiers_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = network_module._dated
    swapped = {1: 1, 2: 3, 3: 2, 4: 4}
    monkeypatch.setattr(
        network_module,
        "_dated",
        lambda rules, demands: [(swapped[row[0]], *row[1:]) for row in honest(rules, demands)],
    )
    assert faults_in_many() & {"fault.not_proved", "fault.wrong_cover", "fault.wrong_bound"}


def test_an_engine_that_lets_goods_come_a_day_too_late_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = network_module._dated
    monkeypatch.setattr(
        network_module,
        "_dated",
        lambda rules, demands: [(row[0], row[1] + 1, *row[2:]) for row in honest(rules, demands)],
    )
    assert "fault.rule_broken" in faults_in_many()


def test_an_engine_that_calls_any_delay_the_least_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def content(self: DelayTree, limit: int) -> Ticks[bool]:
        return True
        yield

    monkeypatch.setattr(DelayTree, "improve", content)
    problems = [random_problem(seed, needs=30, lots=30) for seed in range(8)]
    found = {fault.sentence.code for problem in problems for fault in check(problem, planned(problem))}
    assert found == {"fault.delay_open"}


def test_an_engine_that_shares_unevenly_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage_module, "level_needs", lambda flow, members, scope: iter(()))
    assert faults_in_many() == {"fault.unfair"}


@pytest.mark.parametrize("seed", range(60))
def test_the_cut_counts_every_lot_that_a_need_within_it_may_read(seed: int) -> None:
    problem = random_problem(seed, needs=14, lots=14, packs=seed % 2 == 0)
    book = Book(problem)
    for proof in planned(problem).certificate.groups:
        cut, tight = Cut(book, proof, by_item(problem, book), {}, {}), dict(proof.tight)
        readers = {
            lot.lot_id: [
                tight[need.need_id]
                for need in problem.demands
                if need.need_id in tight and not book.broken_rule(need, lot)
            ]
            for lot in problem.lots
            if lot.quantity_milli and not book.useless(lot)
        }
        assert cut.read_from() == {lot_id: min(tiers) for lot_id, tiers in readers.items() if tiers}


def by_item(problem: MatchProblem, book: Book) -> dict[str, list[Lot]]:
    lots: dict[str, list[Lot]] = {}
    for lot in problem.lots:
        if lot.quantity_milli and not book.useless(lot):
            lots.setdefault(lot.item, []).append(lot)
    return lots
