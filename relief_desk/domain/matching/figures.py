"""One tier of a plan in numbers: how many needs are met, whom it serves worst, what comes late; it plans nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from relief_desk.domain.matching.plan import PlannedAllocation, TierFigures
from relief_desk.domain.matching.problem import Demand


def tier_figures(demands: Sequence[Demand], lines: Mapping[str, Sequence[PlannedAllocation]]) -> TierFigures:
    """The figures of needs of one tier, none of them zero; `lines` are the plan's by need."""
    met = partly = people_met = count = late = 0
    worst, worst_need = (1, 1), ""
    for demand in demands:
        have, wanted = 0, demand.quantity_milli
        for line in lines.get(demand.need_id, ()):
            have += line.counted_milli
            count += 1
            late += line.days_late > 0
        if have >= wanted:
            have = wanted
            met += 1
            people_met += demand.people
        elif have:
            partly += 1
        lower = have * worst[1] - worst[0] * wanted
        if lower < 0 or (lower == 0 and (not worst_need or demand.need_id < worst_need)):
            worst, worst_need = (have, wanted), demand.need_id
    return TierFigures(
        tier=demands[0].tier,
        needs=len(demands),
        met=met,
        partly=partly,
        unmet=len(demands) - met - partly,
        people=sum(demand.people for demand in demands),
        people_met=people_met,
        worst_share=Fraction(*worst),
        worst_need_id=worst_need,
        lines=count,
        late_lines=late,
    )
