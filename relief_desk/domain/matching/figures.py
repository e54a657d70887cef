"""The tiers of a plan in numbers: how many needs are met, whom it serves worst, what comes late; it plans nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from relief_desk.domain.matching.plan import PlannedAllocation, TierFigures
from relief_desk.domain.matching.policy import TIERS
from relief_desk.domain.matching.problem import Demand


def tier_figures(
    demands: Iterable[Demand], covered_milli: Mapping[str, int], allocations: Iterable[PlannedAllocation]
) -> tuple[TierFigures, ...]:
    """One entry for each tier that has needs with a quantity, most urgent first."""
    tiers: dict[int, list[Demand]] = {}
    for demand in demands:
        if demand.quantity_milli:
            tiers.setdefault(demand.tier, []).append(demand)
    tier_of = {demand.need_id: demand.tier for members in tiers.values() for demand in members}
    lines, late = dict.fromkeys(TIERS, 0), dict.fromkeys(TIERS, 0)
    for line in allocations:
        tier = tier_of.get(line.need_id)
        if tier:
            lines[tier] += 1
            late[tier] += line.days_late > 0
    return tuple(_figures(tier, tiers[tier], covered_milli, lines[tier], late[tier]) for tier in sorted(tiers))


def _figures(
    tier: int, demands: Sequence[Demand], covered_milli: Mapping[str, int], lines: int, late_lines: int
) -> TierFigures:
    met = partly = people_met = 0
    worst, worst_need = (1, 1), ""
    for demand in demands:
        have = min(covered_milli.get(demand.need_id, 0), demand.quantity_milli)
        if have == demand.quantity_milli:
            met += 1
            people_met += demand.people
        elif have:
            partly += 1
        lower = have * worst[1] - worst[0] * demand.quantity_milli
        if lower < 0 or (lower == 0 and (not worst_need or demand.need_id < worst_need)):
            worst, worst_need = (have, demand.quantity_milli), demand.need_id
    return TierFigures(
        tier=tier,
        needs=len(demands),
        met=met,
        partly=partly,
        unmet=len(demands) - met - partly,
        people=sum(demand.people for demand in demands),
        people_met=people_met,
        worst_share=Fraction(*worst),
        worst_need_id=worst_need,
        lines=lines,
        late_lines=late_lines,
    )
