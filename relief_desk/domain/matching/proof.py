"""Writes down what proves the plan of a group: the cut, the bounds, and what is not proved; it plans nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

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
LATENESS_OPEN = Template("proof.lateness", "{items}: coverage and shares are proved best, the least lateness is not.")


def group_proof(
    rules: Rules, net: Network, bound: tuple[Flow, Sequence[int]], lines: Sequence[Line], lateness_proved: bool
) -> GroupProof:
    """The proof for the lines made of `net`; `bound` is the flow no plan can beat and what was found tight in it."""
    group, (flow, tight) = net.group, bound
    limit = _by_tier(flow.net, [units * flow.net.unit for units in flow.got])
    counted = [0] * len(net.demands)
    for line in lines:
        counted[line.need] += line.counted_milli * group.need_weights[net.demands[line.need].item]
    covered = _by_tier(net, counted)
    same = all(have == units * net.unit for have, units in zip(counted, flow.got, strict=True))
    fair = net.exact or (same and group.consistent)
    punctual = lateness_proved and fair and (net.exact or _days_late(rules, net, lines) == _flow_days_late(flow))
    return GroupProof(
        items=group.items,
        need_ids=tuple(demand.need_id for demand in net.demands),
        need_weights=tuple(sorted(group.need_weights.items())),
        lot_weights=tuple(sorted(group.hoped.items())),
        grain=flow.net.grain,
        tight=tuple((net.demands[need].need_id, tier) for need, tier in enumerate(tight) if tier),
        tiers=tuple(TierProof(*entry) for entry in zip(TIERS, covered, limit, strict=True)),
        coverage_proved=covered == limit,
        fairness_proved=fair,
        lateness_proved=punctual,
        doubts=_doubts(rules, net, [a - b for a, b in zip(limit, covered, strict=True)], fair, punctual),
    )


def _by_tier(net: Network, units: Sequence[int]) -> list[int]:
    """Running totals over the tiers."""
    totals = dict.fromkeys(TIERS, 0)
    for need, amount in enumerate(units):
        totals[net.tier[need]] += amount
    return list(accumulate(totals[tier] for tier in TIERS))


def _days_late(rules: Rules, net: Network, lines: Sequence[Line]) -> dict[int, int]:
    """Late unit-days of the lines by tier."""
    days: dict[int, int] = {}
    for line in lines:
        demand = net.demands[line.need]
        late = rules.days_late(demand, line.lot) * line.counted_milli * net.group.need_weights[demand.item]
        if late:
            days[demand.tier] = days.get(demand.tier, 0) + late
    return days


def _flow_days_late(flow: Flow) -> dict[int, int]:
    """Late unit-days of the flow by tier."""
    net = flow.net
    days: dict[int, int] = {}
    for need, held in enumerate(flow.held):
        late = sum(max(0, net.day[cell] - net.due[need]) * units for cell, units in held.items()) * net.unit
        if late:
            days[net.tier[need]] = days.get(net.tier[need], 0) + late
    return days


def _doubts(rules: Rules, net: Network, missing: Sequence[int], fair: bool, punctual: bool) -> tuple[Phrase, ...]:
    """What is not proved, in words: the first tier below its bound, else the shares, else the lateness."""
    names = ", ".join(rules.problem.name(item) for item in net.group.items)
    for tier, units in zip(TIERS, missing, strict=True):
        if units:
            item = net.group.items[0]
            much = Quantity(-(-units // net.group.need_weights[item]), rules.items[item].base_unit)
            template = GRAINS_DIFFER if net.group.consistent else RATIOS_DISAGREE
            return (template.filled(items=names, quantity=much, tier=TIER_TEMPLATES[tier - 1]),)
    if not fair:
        return (SHARES_OPEN.filled(items=names),)
    return () if punctual else (LATENESS_OPEN.filled(items=names),)
