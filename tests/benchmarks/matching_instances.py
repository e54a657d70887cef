"""Large matching problems that look like a response: drawn from a seed, the same on every machine; measures nothing."""

from __future__ import annotations

from bisect import bisect
from datetime import date, timedelta
from fractions import Fraction
from itertools import accumulate
from math import exp
from random import Random

from relief_desk.domain.matching import (
    Demand,
    Earmarks,
    Firmness,
    ItemRule,
    Lot,
    MatchProblem,
    Policy,
    SubstitutionRule,
)

TODAY = date(2022, 7, 1)
ITEMS, PROVINCES, DISTRICTS, SECTORS, DISASTERS, ORGANISATIONS = 150, 34, 400, 10, 3, 40
LATENESS = (3, 7, 14, 30)
PACKS = (1, 1, 1, 5, 10, 12, 20, 24, 50)


class Catalogue:
    """Items in groups of one to three that stand in for each other, with weights, packs and shelf lives."""

    def __init__(self) -> None:
        pick = Random(7)
        self.group: list[int] = []
        self.weight: list[int] = []
        while len(self.group) < ITEMS:
            size = min(ITEMS - len(self.group), pick.choices((1, 2, 3), (0.62, 0.26, 0.12))[0])
            group = len(self.group)
            for _ in range(size):
                self.group.append(group)
                self.weight.append(1 if size == 1 else pick.choice((1, 1, 2, 3, 5)))
        self.sector = [item * SECTORS // ITEMS for item in range(ITEMS)]
        self.perishable = [sector in (0, 1, 2, 6) and pick.random() < 0.8 for sector in self.sector]
        self.shelf = [pick.choice((0, 7, 14, 30)) for _ in range(ITEMS)]
        self.pack = [pick.choice(PACKS) for _ in range(ITEMS)]
        self.scale = [pick.choice((20, 50, 100, 200, 400)) for _ in range(ITEMS)]
        self.accepts = [
            (item, other)
            for item in range(ITEMS)
            for other in range(ITEMS)
            if item != other and self.group[item] == self.group[other] and pick.random() < 0.75
        ]
        popular = list(range(1, ITEMS + 1))
        pick.shuffle(popular)
        self.often = list(accumulate(1 / rank for rank in popular))

    def draw(self, pick: Random) -> int:
        return bisect(self.often, pick.random() * self.often[-1])


def problem_of(size: int, seed: int = 1, *, packs: bool = True, policy: Policy | None = None) -> MatchProblem:
    """`size` needs and `size` lots; 18 of 100 lots are earmarked, supply is about four fifths of demand."""
    catalogue, pick = Catalogue(), Random(seed * 1_000_003 + size)
    province = [pick.randrange(PROVINCES) for _ in range(DISTRICTS)]
    demands = tuple(_demand(catalogue, pick, number) for number in range(size))
    wanted: dict[int, float] = {}
    for demand in demands:
        item = int(demand.item[1:])
        group = catalogue.group[item]
        wanted[group] = wanted.get(group, 0) + demand.quantity_milli * catalogue.weight[item]
    rows = [_raw_lot(catalogue, pick) for _ in range(size)]
    offered: dict[int, float] = {}
    for item, raw in rows:
        offered[catalogue.group[item]] = offered.get(catalogue.group[item], 0) + raw * 1000 * catalogue.weight[item]
    balance = Random(8)
    ratio = {group: 0.8 * exp(balance.gauss(0, 0.35)) for group in sorted(set(catalogue.group))}
    factor = {
        group: ratio[group] * wanted.get(group, 0) / amount if wanted.get(group) else 1.0
        for group, amount in offered.items()
    }
    lots = tuple(
        _lot(catalogue, pick, number, item, raw * factor[catalogue.group[item]], province, packs)
        for number, (item, raw) in enumerate(rows)
    )
    return MatchProblem(
        demands=demands,
        lots=lots,
        items=tuple(
            ItemRule(
                f"I{item:03d}", base_unit="piece", min_shelf_days=catalogue.shelf[item], step_milli=1000 if packs else 1
            )
            for item in range(ITEMS)
        ),
        as_of=TODAY,
        substitutions=tuple(
            SubstitutionRule(f"I{item:03d}", f"I{other:03d}", Fraction(catalogue.weight[item], catalogue.weight[other]))
            for item, other in catalogue.accepts
        ),
        places={f"D{district}": f"P{province[district]}" for district in range(DISTRICTS)},
        policy=policy
        or Policy(
            lateness_days=(3, 7, 14, 30),
            least_firmness=(Firmness.COMMITMENT, Firmness.COMMITMENT, Firmness.PLEDGE, Firmness.PLEDGE),
        ),
    )


def _district(pick: Random) -> int:
    return min(DISTRICTS - 1, int(pick.expovariate(8 / DISTRICTS)))


def _demand(catalogue: Catalogue, pick: Random, number: int) -> Demand:
    item = catalogue.draw(pick)
    quantity = max(1, int(catalogue.scale[item] * pick.lognormvariate(0, 1) / catalogue.weight[item]))
    days = pick.randint(1, 120) if pick.random() < 0.5 else pick.randint(1, 17) * 7
    tier = pick.choices((1, 2, 3, 4), (10, 25, 40, 25))[0]
    return Demand(
        f"N{number:06d}",
        f"I{item:03d}",
        quantity * 1000,
        tier,
        f"S{catalogue.sector[item] if pick.random() < 0.9 else pick.randrange(SECTORS)}",
        f"D{_district(pick)}",
        f"O{pick.randrange(ORGANISATIONS)}",
        f"E{pick.choices(range(DISASTERS), (7, 2, 1))[0]}",
        TODAY + timedelta(days),
        0 if pick.random() < 0.1 else None,
        people=quantity * pick.randint(1, 7),
    )


def _raw_lot(catalogue: Catalogue, pick: Random) -> tuple[int, float]:
    item = catalogue.draw(pick)
    return item, catalogue.scale[item] * pick.lognormvariate(0, 1.2) / catalogue.weight[item]


def _lot(
    catalogue: Catalogue, pick: Random, number: int, item: int, raw: float, province: list[int], packs: bool
) -> Lot:
    pack = pick.choice((1, 5, 10, 25, 50, 100)) if pick.random() < 0.2 else catalogue.pack[item]
    firmness, eta = pick.choices(
        (
            (Firmness.PLEDGE, pick.randint(15, 120)),
            (Firmness.COMMITMENT, pick.randint(5, 90)),
            (Firmness.COMMITMENT, pick.randint(1, 30)),
            (Firmness.STOCK, 0),
        ),
        (15, 25, 20, 40),
    )[0]
    arrival = TODAY + timedelta(eta)
    return Lot(
        f"L{number:06d}",
        f"I{item:03d}",
        max(1, round(raw / pack)) * pack * 1000,
        firmness,
        eta=arrival,
        expiry=arrival + timedelta(pick.randint(20, 400)) if catalogue.perishable[item] else None,
        pack_milli=pack * 1000 if packs else 0,
        earmarks=_earmarks(catalogue, pick, item, province),
        donor=f"G{pick.randrange(120)}",
        in_country=firmness is Firmness.STOCK,
    )


def _earmarks(catalogue: Catalogue, pick: Random, item: int, province: list[int]) -> Earmarks:
    chance, district = pick.random(), _district(pick)
    disaster, organisation = f"E{pick.randrange(DISASTERS)}", f"O{pick.randrange(ORGANISATIONS)}"
    wider = f"P{province[district]}"
    for most, marks in (
        (0.06, Earmarks(places=(wider,))),
        (0.09, Earmarks(places=(f"D{district}",))),
        (0.13, Earmarks(disaster=disaster)),
        (0.155, Earmarks(recipients=(organisation,))),
        (0.165, Earmarks(sectors=(f"S{catalogue.sector[item]}",))),
        (0.175, Earmarks(disaster=disaster, places=(wider,))),
        (0.18, Earmarks(places=(wider,), recipients=(organisation,))),
    ):
        if chance < most:
            return marks
    return Earmarks()
