"""Which items depend on each other, and the common unit in which they are counted; knows no dates and no earmarks.

Items linked by a usable substitution form a group; nothing crosses groups, so each is planned by itself. Inside a group
every item has a weight, the units of the group in one thousandth of its base unit: one flow of units serves all. Where
the ratios contradict each other round a circle no such weights exist: then lots are counted once too low (a plan
that can be kept) and once too high (a bound that cannot be beaten), and the group is marked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm

from relief_desk.domain.matching.problem import Demand, Lot, MatchProblem

Ratios = Mapping[str, Mapping[str, Fraction]]


@dataclass(frozen=True, slots=True)
class Group:
    """Needs and lots that may touch each other. Weights are whole units of the group for each thousandth of an item.

    `sure` never credits a lot with more than it is worth to any need, `hoped` never with less; they differ only where
    ratios contradict each other. `accepted`: item wanted -> itself and the substitutes for it in stock -> ratio.
    """

    items: tuple[str, ...]
    accepted: dict[str, dict[str, Fraction]]
    need_weights: dict[str, int]
    sure: dict[str, int]
    hoped: dict[str, int]
    demands: list[Demand]
    lots: list[Lot]

    @property
    def consistent(self) -> bool:
        return self.sure == self.hoped


def split(problem: MatchProblem, ratios: Ratios) -> list[Group]:
    """The groups that have needs, by their first item; needs of zero and lots nobody may want are left out."""
    demands: dict[str, list[Demand]] = defaultdict(list)
    lots: dict[str, list[Lot]] = defaultdict(list)
    for demand in problem.demands:
        if demand.quantity_milli:
            demands[demand.item].append(demand)
    for lot in problem.lots:
        if lot.quantity_milli:
            lots[lot.item].append(lot)
    links = _used_links(ratios, demands, lots)
    groups = []
    for items in _linked(sorted(demands), links):
        accepted = {item: {item: Fraction(1), **links.get(item, {})} for item in items if item in demands}
        members = [demand for item in items for demand in demands.get(item, ())]
        stock = [lot for item in items for lot in lots.get(item, ())]
        groups.append(Group(items, accepted, *_weights(items, links), members, stock))
    return groups


def _used_links(
    ratios: Ratios, demands: Mapping[str, list[Demand]], lots: Mapping[str, list[Lot]]
) -> dict[str, dict[str, Fraction]]:
    """Item wanted -> substitutes in stock -> ratio, where some need of the item takes substitutes."""
    links: dict[str, dict[str, Fraction]] = {}
    for item in sorted(demands):
        if any(demand.substitutes_allowed for demand in demands[item]):
            found = {other: ratio for other, ratio in ratios[item].items() if other != item and other in lots}
            if found:
                links[item] = found
    return links


def _linked(wanted: Iterable[str], links: Mapping[str, Mapping[str, Fraction]]) -> list[tuple[str, ...]]:
    neighbours: dict[str, set[str]] = {}
    for item, others in links.items():
        for other in others:
            neighbours.setdefault(item, set()).add(other)
            neighbours.setdefault(other, set()).add(item)
    seen: set[str] = set()
    groups = []
    for start in wanted:
        if start in seen:
            continue
        seen.add(start)
        found = [start]
        for item in found:
            new = neighbours.get(item, set()) - seen
            seen |= new
            found.extend(sorted(new))
        groups.append(tuple(sorted(found)))
    return groups


def _weights(
    items: tuple[str, ...], links: Mapping[str, Mapping[str, Fraction]]
) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    """Weights for needs, and for lots on the sure and on the hopeful side, with no common divisor."""
    steps: dict[str, list[tuple[str, Fraction]]] = {item: [] for item in items}
    for wanted in items:
        for accepted, ratio in links.get(wanted, {}).items():
            steps[wanted].append((accepted, 1 / ratio))
            steps[accepted].append((wanted, ratio))
    weight = {items[0]: Fraction(1)}
    reached = [items[0]]
    for item in reached:
        for other, factor in sorted(steps[item]):
            if other not in weight:
                weight[other] = weight[item] * factor
                reached.append(other)
    worth: dict[str, list[Fraction]] = {item: [weight[item]] for item in items}
    for wanted in items:
        for accepted, ratio in links.get(wanted, {}).items():
            worth[accepted].append(weight[wanted] / ratio)
    low = {item: min(values) for item, values in worth.items()}
    high = {item: max(values) for item, values in worth.items()}
    scale = lcm(*(value.denominator for side in (weight, low, high) for value in side.values()))
    common = gcd(*(int(value * scale) for side in (weight, low, high) for value in side.values()))
    return (_scaled(weight, scale, common), _scaled(low, scale, common), _scaled(high, scale, common))


def _scaled(values: Mapping[str, Fraction], scale: int, common: int) -> dict[str, int]:
    return {item: int(value * scale) // common for item, value in values.items()}
