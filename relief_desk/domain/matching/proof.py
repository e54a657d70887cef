"""Writes down what proves the plan of a group: the cut, the bounds, and what is not proved; it plans nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from relief_desk.domain.matching.flow import Flow
from relief_desk.domain.matching.lines import Line
from relief_desk.domain.matching.network import Network
from relief_desk.domain.matching.plan import GroupProof, TierProof
from relief_desk.domain.matching.policy import TIERS
from relief_desk.domain.matching.rules import Rules
from relief_desk.domain.quantities import Quantity
from relief_desk.domain.wording import Phrase, Template

GRAINS_DIFFER = Template(
    "proof.grains",
    "{items}: packs and units do not divide evenly. A perfect plan might cover {quantity} more.",
)
RATIOS_DISAGREE = Template(
    "proof.ratios",
    "{items}: the substitution ratios disagree. A perfect plan might cover {quantity} more.",
)


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
    doubt = () if covered == limit else (_doubt(rules, net, limit[-1] - covered[-1]),)
    return GroupProof(
        items=group.items,
        need_ids=tuple(demand.need_id for demand in net.demands),
        need_weights=tuple(sorted(group.need_weights.items())),
        lot_weights=tuple(sorted(group.hoped.items())),
        grain=flow.net.grain,
        tight=tuple((net.demands[need].need_id, tier) for need, tier in enumerate(tight) if tier),
        tiers=tuple(TierProof(*entry) for entry in zip(TIERS, covered, limit, strict=True)),
        coverage_proved=covered == limit,
        fairness_proved=net.exact or (same and group.consistent),
        lateness_proved=net.exact and lateness_proved,
        doubts=doubt,
    )


def _by_tier(net: Network, units: Sequence[int]) -> list[int]:
    """Running totals over the tiers."""
    totals = dict.fromkeys(TIERS, 0)
    for need, amount in enumerate(units):
        totals[net.tier[need]] += amount
    return list(accumulate(totals[tier] for tier in TIERS))


def _doubt(rules: Rules, net: Network, units: int) -> Phrase:
    """What is missing to the bound, counted in the group's first item."""
    item = net.group.items[0]
    much = Quantity(max(0, -(-units // net.group.need_weights[item])), rules.items[item].base_unit)
    names = ", ".join(rules.problem.name(other) for other in net.group.items)
    template = GRAINS_DIFFER if net.group.consistent else RATIOS_DISAGREE
    return template.filled(items=names, quantity=much)
