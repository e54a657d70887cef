"""Writes down what proves the plan of a group: the cut, the bounds, and what is not proved; it plans nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate

from relief_desk.domain.matching.delay_prices import LeastDelay
from relief_desk.domain.matching.flow import Flow
from relief_desk.domain.matching.lines import Line
from relief_desk.domain.matching.network import Network
from relief_desk.domain.matching.plan import TIER_TEMPLATES, GroupProof, TierProof
from relief_desk.domain.matching.policy import TIERS
from relief_desk.domain.matching.rules import Rules
from relief_desk.domain.quantities import Quantity
from relief_desk.domain.wording import Phrase, Template

GRAINS_DIFFER = Template(
    "proof.grains",
    "{items}: packs do not divide evenly. A perfect plan might cover {quantity} more (priority: {tier}).",
)
RATIOS_DISAGREE = Template(
    "proof.ratios",
    "{items}: the ratios disagree. A perfect plan might cover {quantity} more (priority: {tier}).",
)
SHARES_OPEN = Template(
    "proof.shares", "{items}: the coverage is proved best, but packs keep shares from being quite even."
)
LATENESS_OPEN = Template(
    "proof.lateness",
    "{items}: coverage and shares are proved best, the delay is not. Counting every late unit once for each day it is "
    "late, there are {late} (priority: {tier}); no plan with these shares can have fewer than {least}.",
)


def group_proof(
    rules: Rules, net: Network, bound: tuple[Flow, Sequence[int]], lines: Sequence[Line], least_delay: LeastDelay
) -> GroupProof:
    """The proof for the lines made of `net`; `bound` is the flow no plan can beat and what was found tight in it, and
    `least_delay` what no plan of the same amounts can beat.
    """
    group, (flow, tight) = net.group, bound
    limit = _by_tier(flow.net, [units * flow.net.unit for units in flow.got])
    counted = [0] * len(net.demands)
    for line in lines:
        counted[line.need] += line.counted_milli * group.need_weights[net.demands[line.need].item]
    covered = _by_tier(net, counted)
    same = all(have == units * net.unit for have, units in zip(counted, flow.got, strict=True))
    fair = net.exact or (same and group.consistent)
    late = _days_late(net, lines)
    least = _least_late(net, least_delay, counted, late) if group.consistent else {}
    tiers = tuple(
        TierProof(tier, have, most, late.get(tier, 0), least.get(tier, 0))
        for tier, have, most in zip(TIERS, covered, limit, strict=True)
    )
    punctual = fair and all(proof.late == proof.least_late for proof in tiers)
    return GroupProof(
        items=group.items,
        need_ids=tuple(demand.need_id for demand in net.demands),
        need_weights=tuple(sorted(group.need_weights.items())),
        lot_weights=tuple(sorted(group.hoped.items())),
        grain=flow.net.grain,
        tight=tuple((net.demands[need].need_id, tier) for need, tier in enumerate(tight) if tier),
        tiers=tiers,
        coverage_proved=covered == limit,
        fairness_proved=fair,
        lateness_proved=punctual,
        doubts=_doubts(rules, net, tiers, fair),
        delay_prices=tuple(
            (lot.lot_id, price)
            for price, lots in zip(least_delay.prices.of_cell, net.cell_lots, strict=True)
            if price
            for lot in lots
        ),
        delay_weights=tuple(least_delay.prices.weights.items()),
    )


def _by_tier(net: Network, units: Sequence[int]) -> list[int]:
    """Running totals over the tiers."""
    totals = dict.fromkeys(TIERS, 0)
    for need, amount in enumerate(units):
        totals[net.tier[need]] += amount
    return list(accumulate(totals[tier] for tier in TIERS))


def _days_late(net: Network, lines: Sequence[Line]) -> dict[int, int]:
    """Late unit-days of the lines by tier."""
    days: dict[int, int] = {}
    for line in lines:
        if line.days_late:
            demand = net.demands[line.need]
            late = line.days_late * line.counted_milli * net.group.need_weights[demand.item]
            days[demand.tier] = days.get(demand.tier, 0) + late
    return days


def _least_late(
    net: Network, least_delay: LeastDelay, counted: Sequence[int], late: Mapping[int, int]
) -> dict[int, int]:
    """At least so many late unit-days by tier, as far as the tiers before have no more than that."""
    least = {}
    for tier, days in least_delay.by_tier([units // net.unit for units in counted]):
        least[tier] = max(0, days) * net.unit
        if days * net.unit != late.get(tier, 0):
            break
    return least


def _doubts(rules: Rules, net: Network, tiers: Sequence[TierProof], fair: bool) -> tuple[Phrase, ...]:
    """What is not proved, in words: the first tier below its bound, else the shares, else the lateness."""
    names = ", ".join(rules.problem.name(item) for item in net.group.items)

    def much(units: int) -> Quantity:
        item = net.group.items[0]
        return Quantity(-(-units // net.group.need_weights[item]), rules.items[item].base_unit)

    for proof in tiers:
        if proof.covered != proof.bound:
            template = GRAINS_DIFFER if net.group.consistent else RATIOS_DISAGREE
            missing = much(proof.bound - proof.covered)
            return (template.filled(items=names, quantity=missing, tier=TIER_TEMPLATES[proof.tier - 1]),)
    if not fair:
        return (SHARES_OPEN.filled(items=names),)
    for proof in tiers:
        if proof.late != proof.least_late:
            tier = TIER_TEMPLATES[proof.tier - 1]
            return (LATENESS_OPEN.filled(items=names, late=much(proof.late), least=much(proof.least_late), tier=tier),)
    return ()
