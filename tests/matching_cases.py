"""Small random matching problems with every rule mixed in, and the rules once more, written apart from the engine."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from random import Random
from typing import TypeVar

from relief_desk.domain.matching import (
    Demand,
    Earmarks,
    Firmness,
    ItemKind,
    ItemRule,
    Level,
    LockedAllocation,
    Lot,
    LotStatus,
    MatchPlan,
    MatchProblem,
    Policy,
    SubstitutionRule,
    Weight,
    solve,
)
from relief_desk.domain.progress import Job

TODAY = date(2022, 7, 1)
PLACES = {"north": "land", "south": "land", "n1": "north", "n2": "north", "s1": "south", "s2": "south"}
Result = TypeVar("Result")


def finished(job: Job[Result]) -> Result:
    """What the job returns at its end."""
    while True:
        try:
            next(job)
        except StopIteration as end:
            result: Result = end.value
            return result


def planned(problem: MatchProblem) -> MatchPlan:
    return finished(solve(problem))


def random_problem(
    seed: int,
    *,
    needs: int = 8,
    lots: int = 8,
    packs: bool = False,
    odd_ratios: bool = False,
    level: Level = Level.NEED,
    weight: Weight = Weight.QUANTITY,
    locks: int = 0,
) -> MatchProblem:
    """A problem of up to `needs` needs and `lots` lots; quantities are small so that everything is fought for."""
    pick = Random(seed)
    items = ("rice", "flour", "tent", "tarpaulin", "cash")
    usual = ("rice", "rice", "flour", "tent", "tent", "tarpaulin", "cash")[pick.randint(0, 3) :][:4]
    ratios = [Fraction(1), Fraction(2), Fraction(1, 2), Fraction(3, 2)] if odd_ratios else [Fraction(1)]
    rules = (
        SubstitutionRule("rice", "flour", pick.choice(ratios), two_way=pick.random() < 0.5),
        SubstitutionRule("tent", "tarpaulin", pick.choice([*ratios, Fraction(2)]), two_way=pick.random() < 0.3),
        SubstitutionRule("rice", "cash"),
    )
    demands = tuple(_demand(pick, f"n{number}", pick.choice(usual)) for number in range(pick.randint(1, needs)))
    stock = tuple(_lot(pick, f"l{number}", pick.choice(usual), packs) for number in range(pick.randint(0, lots)))
    locked = tuple(
        LockedAllocation(pick.choice(demands).need_id, pick.choice(stock).lot_id, pick.randint(1, 6) * 1000)
        for _ in range(locks if stock else 0)
    )
    return MatchProblem(
        demands=demands,
        lots=stock,
        items=tuple(
            ItemRule(item, ItemKind.CASH if item == "cash" else ItemKind.GOODS, "piece", pick.choice([0, 10]))
            for item in items
        ),
        as_of=TODAY,
        substitutions=rules,
        places=PLACES,
        closed_places=frozenset({"s2"}) if pick.random() < 0.2 else frozenset(),
        policy=Policy(
            lateness_days=(0, 3, 7, 14),
            least_firmness=(Firmness.COMMITMENT, Firmness.COMMITMENT, Firmness.PLEDGE, Firmness.PLEDGE),
            min_shelf_days=pick.choice([0, 5]),
            substitutes=pick.random() < 0.9,
            whole_packs=packs,
            unknown_arrival_counts=pick.random() < 0.2,
            level=level,
            weight=weight,
        ),
        locked=locked,
    )


def _demand(pick: Random, key: str, item: str) -> Demand:
    return Demand(
        key,
        item,
        pick.choice([0, 1, 2, 3, 4, 5, 6, 8, 10]) * 1000,
        pick.randint(1, 4),
        sector=pick.choice(["food", "shelter"]),
        place=pick.choice(["", "land", "north", "n1", "n2", "s1", "s2"]),
        recipient=pick.choice(["", "red crescent", "ministry"]),
        disaster=pick.choice(["quake", "flood"]),
        needed_by=None if pick.random() < 0.1 else TODAY + timedelta(days=pick.randint(0, 20)),
        lateness_days=pick.choice([None, None, 0, 10]),
        substitutes_allowed=pick.random() < 0.85,
        people=pick.choice([0, 1, 5, 20]),
    )


def _lot(pick: Random, key: str, item: str, packs: bool) -> Lot:
    marks = Earmarks()
    if pick.random() < 0.4:
        marks = Earmarks(
            disaster=pick.choice(["", "", "quake", "flood"]),
            places=pick.choice([(), ("north",), ("n1",), ("n1", "s1"), ("land",), ("north", "n2")]),
            sectors=pick.choice([(), (), ("food",), ("food", "shelter")]),
            recipients=pick.choice([(), (), ("ministry",)]),
        )
    eta = None if pick.random() < 0.1 else TODAY + timedelta(days=pick.randint(-5, 28))
    return Lot(
        key,
        item,
        pick.choice([0, 1, 2, 3, 4, 5, 6, 7, 9, 12]) * 1000,
        pick.choice(list(Firmness)[1:]),
        LotStatus.HELD if pick.random() < 0.08 else LotStatus.AVAILABLE,
        eta,
        None if pick.random() < 0.7 else TODAY + timedelta(days=pick.randint(0, 60)),
        pick.choice([0, 1000, 2000, 3000]) if packs else 0,
        marks,
        donor=pick.choice(["China", "Pakistan"]),
        in_country=pick.random() < 0.2,
    )


def may_serve(problem: MatchProblem, demand: Demand, lot: Lot) -> Fraction | None:
    """Units of the lot for one unit wanted, None where any rule forbids it."""
    policy, kinds = problem.policy, {rule.item: rule for rule in problem.items}
    ratio = Fraction(1) if demand.item == lot.item else None
    if ratio is None and policy.substitutes and demand.substitutes_allowed:
        for rule in problem.substitutions:
            if (rule.item, rule.accepted) == (demand.item, lot.item):
                ratio = rule.ratio
            elif rule.two_way and (rule.accepted, rule.item) == (demand.item, lot.item):
                ratio = 1 / rule.ratio
    if ratio is None or kinds[demand.item].kind is not kinds[lot.item].kind:
        return None
    above = [demand.place]
    while problem.places.get(above[-1]):
        above.append(problem.places[above[-1]])
    marks = lot.earmarks
    if set(above) & problem.closed_places or lot.status is not LotStatus.AVAILABLE:
        return None
    if lot.firmness < policy.least_firmness[demand.tier - 1]:
        return None
    if marks.disaster not in ("", demand.disaster) or (marks.places and not set(above) & set(marks.places)):
        return None
    if marks.sectors and demand.sector not in marks.sectors:
        return None
    if marks.recipients and demand.recipient not in marks.recipients:
        return None
    at_hand = lot.in_country or lot.firmness == Firmness.STOCK
    arrival = TODAY if at_hand or (lot.eta is not None and lot.eta < TODAY) else lot.eta
    if lot.expiry is not None:
        left = (lot.expiry - (arrival or TODAY)).days
        if left < max(policy.min_shelf_days, kinds[lot.item].min_shelf_days):
            return None
    if demand.needed_by is None:
        return ratio
    if arrival is None:
        return ratio if policy.unknown_arrival_counts else None
    allowed = policy.lateness_days[demand.tier - 1] if demand.lateness_days is None else demand.lateness_days
    return ratio if (arrival - demand.needed_by).days <= allowed else None


def lateness(demand: Demand, lot: Lot) -> int:
    """Days between needed by and arrival, 0 where one of them is unknown or it is on time."""
    if demand.needed_by is None or lot.in_country or lot.firmness == Firmness.STOCK or lot.eta is None:
        return max(0, (TODAY - demand.needed_by).days) if demand.needed_by and lot.eta is not None else 0
    return max(0, (max(lot.eta, TODAY) - demand.needed_by).days)
