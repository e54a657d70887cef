"""Problems such as nobody draws at random: each is planned as well as an integer program can, and passes the check."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from matching_cases import PLACES, TODAY, planned
from matching_oracles import WholeModel

from relief_desk.domain.matching import (
    Demand,
    Earmarks,
    Firmness,
    ItemKind,
    ItemRule,
    Level,
    Lot,
    MatchProblem,
    Policy,
    SubstitutionRule,
    Weight,
    check,
)

DAY = timedelta(1)


def need(key: str, pieces: int, tier: int = 1, item: str = "tent", **values: Any) -> Demand:
    return Demand(key, item, pieces * 1_000, tier, **values)


def lot(key: str, pieces: int, item: str = "tent", **values: Any) -> Lot:
    return Lot(key, item, pieces * 1_000, **({"firmness": Firmness.STOCK} | values))


def problem(demands: list[Demand], lots: list[Lot], **values: Any) -> MatchProblem:
    items = values.pop("items", None) or sorted({one.item for one in (*demands, *lots)})
    rules = tuple(one if isinstance(one, ItemRule) else ItemRule(one, step_milli=1_000) for one in items)
    return MatchProblem(tuple(demands), tuple(lots), rules, TODAY, **({"places": PLACES} | values))


UNUSUAL = {
    "earmarks for places within places": problem(
        [need("a", 10, place="n1"), need("b", 10, place="n2"), need("c", 10, 2, place="s1"),
         need("d", 10, place="north"), need("e", 10, place="land"), need("f", 10)],
        [lot("x", 12, earmarks=Earmarks(places=("north",))), lot("y", 9, earmarks=Earmarks(places=("n1", "s1"))),
         lot("z", 5, earmarks=Earmarks(places=("land",))), lot("w", 3)],
    ),
    "stock that expires before it arrives": problem(
        [need("a", 10, needed_by=TODAY + 5 * DAY)],
        [lot("x", 5, expiry=TODAY - DAY), lot("y", 2, expiry=TODAY + 30 * DAY),
         lot("z", 4, firmness=Firmness.COMMITMENT, eta=TODAY + 4 * DAY, expiry=TODAY + 3 * DAY)],
        items=[ItemRule("tent", min_shelf_days=10, step_milli=1_000)],
    ),
    "nothing wanted and nothing there": problem([need("a", 0), need("b", 3)], [lot("x", 0), lot("y", 2)]),
    "a million million": problem([need("a", 10**12), need("b", 7)], [lot("x", 10**12)]),
    "twelve needs alike": problem([need(f"n{n}", 7, 2) for n in range(12)], [lot(f"l{n}", 3) for n in range(12)]),
    "places weighed by people nobody counted": problem(
        [need("a", 10, place="n1"), need("b", 10, place="n1", people=5), need("c", 10, place="s1", people=50),
         need("d", 10)],
        [lot("x", 17)],
        policy=Policy(level=Level.PLACE, weight=Weight.PEOPLE),
    ),
    "cash and services": problem(
        [need("a", 10, item="cash"), need("b", 10, item="truck"), need("c", 5)],
        [lot("x", 7, "cash"), lot("y", 3, "truck"), lot("z", 9, "transport")],
        items=[ItemRule("cash", ItemKind.CASH), ItemRule("truck", ItemKind.EQUIPMENT),
               ItemRule("transport", ItemKind.SERVICE), ItemRule("tent")],
        substitutions=(SubstitutionRule("tent", "cash"), SubstitutionRule("truck", "transport")),
    ),
    "a thousand tablets for a bottle": problem(
        [need("a", 10, item="bottle"), need("b", 5_000, 2, "tablet")],
        [lot("x", 4_500, "tablet"), lot("y", 7, "bottle")],
        substitutions=(SubstitutionRule("bottle", "tablet", Fraction(1_000), two_way=True),),
    ),
    "a substitute of a substitute": problem(
        [need("a", 10, item="p")],
        [lot("x", 9, "r")],
        items=["p", "q", "r"],
        substitutions=(SubstitutionRule("p", "q"), SubstitutionRule("q", "r")),
    ),
    "the last day there is": problem(
        [need("a", 10, needed_by=date.max, lateness_days=10**6), need("b", 10, needed_by=TODAY - 9 * DAY),
         need("c", 10, 2, needed_by=TODAY - 9 * DAY, lateness_days=50)],
        [lot("x", 9, firmness=Firmness.COMMITMENT, eta=date.max), lot("y", 15)],
    ),
    "sectors and recipients together": problem(
        [need("a", 10, sector="food", recipient="r1"), need("b", 10, sector="wash", recipient="r2"),
         need("c", 10, disaster="quake")],
        [lot("x", 9, earmarks=Earmarks(sectors=("food", "wash"), recipients=("r2", "r3"))),
         lot("y", 9, earmarks=Earmarks(disaster="quake", sectors=("food",))),
         lot("z", 9, earmarks=Earmarks(disaster="quake"))],
    ),
    "packs larger than any need": problem([need("a", 10), need("b", 3, 2)], [lot("x", 500, pack_milli=50_000)]),
}  # fmt: skip


@pytest.mark.parametrize("name", UNUSUAL)
def test_an_unusual_problem_is_covered_as_an_integer_program_covers_it(name: str) -> None:
    asked = UNUSUAL[name]
    plan = planned(asked)
    worth = {rule.item: 1 for rule in asked.items}
    for group in plan.certificate.groups:
        worth.update(dict(group.need_weights))
    tiers = {one.need_id: one for one in asked.demands}
    covered = [0.0] * 4
    for line in plan.allocations:
        covered[tiers[line.need_id].tier - 1] += line.counted_milli * worth[tiers[line.need_id].item]
    best = WholeModel(asked, worth).tier_totals()
    assert check(asked, plan) == ()
    assert covered == pytest.approx(best, rel=1e-9, abs=1)


def test_one_lot_for_thousands_of_needs_is_planned_and_checked_without_looking_at_every_pair_twice() -> None:
    demands = [need(f"n{n:04d}", 1 + n % 9, 1 + n % 4, people=n % 7) for n in range(4_000)]
    asked = problem(demands, [lot("x", 8_000)])
    plan = planned(asked)
    assert plan.certificate.proved
    assert check(asked, plan) == ()
    assert sum(line.counted_milli for line in plan.allocations) == 8_000_000
