"""What a plan covers and what is agreed already, of the same needs, by tier, sector and province; writes nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from relief_desk.domain.balances import BINDING, Coverage, NeedBalance, derive_coverage, derive_coverage_by
from relief_desk.domain.records import Need
from relief_desk.domain.states import PlaceKind
from relief_desk.services.matches import MatchProposal


@dataclass(frozen=True, slots=True)
class PlanCoverage:
    """Coverage of the needs in a plan; groups by the names people know them by, tiers in their order."""

    all: Coverage
    by_tier: dict[str, Coverage]
    by_sector: dict[str, Coverage]
    by_place: dict[str, Coverage]


def cover_of(proposal: MatchProposal) -> PlanCoverage:
    """What the plan alone would cover."""
    held = proposal.records.held
    covered: dict[str, int] = defaultdict(int)
    firm: dict[str, int] = defaultdict(int)
    for line in proposal.plan.allocations:
        covered[line.need_id] += line.counted_milli
        if held.lines[line.lot_id].firmness in BINDING:
            firm[line.need_id] += line.counted_milli
    return _cover(
        proposal,
        {
            need.id: NeedBalance(need.id, need.unit, need.quantity_milli, covered[need.id], firm[need.id])
            for need in _needs(proposal)
        },
    )


def cover_now(proposal: MatchProposal) -> PlanCoverage:
    """What of the same needs is covered by what is agreed until now."""
    return _cover(proposal, proposal.records.held.need_balances)


def _needs(proposal: MatchProposal) -> list[Need]:
    held = proposal.records.held
    needs = (held.need_by_id[demand.need_id] for demand in proposal.problem.demands)
    return sorted(needs, key=lambda need: (need.tier, need.id))


def _cover(proposal: MatchProposal, balances: Mapping[str, NeedBalance]) -> PlanCoverage:
    held, needs = proposal.records.held, _needs(proposal)
    sectors = {need.id: held.sector_name(held.sector_of(need)) for need in needs}
    places = {need.id: held.area_name(need.place, PlaceKind.PROVINCE) for need in needs}
    return PlanCoverage(
        derive_coverage(needs, balances),
        derive_coverage_by({need.id: need.tier.label for need in needs}, needs, balances),
        dict(sorted(derive_coverage_by(sectors, needs, balances).items())),
        dict(sorted(derive_coverage_by(places, needs, balances).items())),
    )
