"""Checks from the prices in a proof that no plan of the same amounts could be less late; trusts no engine.

With any prices at all, each unit of a need costs at least the cheapest price with delay of the lots that the need may
read. What all units cost, less what all stock is worth at these prices, no plan can undercut. Tiers are weighed so far
apart that one number bounds them one after the other; how far that is, is worked out here as well.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from relief_desk.domain.matching.certificate_book import Book
from relief_desk.domain.matching.plan import GroupProof
from relief_desk.domain.matching.policy import TIERS
from relief_desk.domain.matching.problem import Demand, Lot


def is_delay_bound(
    book: Book,
    proof: GroupProof,
    amounts: Sequence[tuple[Demand, int]],
    stock: Sequence[tuple[Lot, int]],
    readable: Mapping[str, Sequence[str]],
) -> bool:
    """Whether the prices prove the least delay that the proof states, tier by tier.

    amounts, stock: units of the group that each need gets and each lot has, locked lines apart. What comes late in any
    plan is a multiple of the grain.
    """
    price = {lot_id: max(0, units) for lot_id, units in proof.delay_prices}
    weight = dict.fromkeys(TIERS, 0) | dict(proof.delay_weights)
    lots = {lot.lot_id: lot for lot, _ in stock}
    bound = -sum(price.get(lot.lot_id, 0) * units for lot, units in stock)
    most = dict.fromkeys(TIERS, 0)
    for need, units in amounts:
        ways = [lots[lot_id] for lot_id in readable[need.need_id]] if units else ()
        if ways:
            days = [book.days_late(need, lot) for lot in ways]
            costs = [price.get(lot.lot_id, 0) + late * weight[need.tier] for lot, late in zip(ways, days, strict=True)]
            bound += units * min(costs)
            most[need.tier] += units * max(days)
    stated = 0
    for tier in proof.tiers:
        later = sum(weight[other] * most[other] for other in TIERS if other > tier.tier)
        if tier.least_late and bound <= stated + weight[tier.tier] * (tier.least_late - proof.grain) + later:
            return False
        if tier.late != tier.least_late:
            return True
        stated += weight[tier.tier] * tier.least_late
    return True
