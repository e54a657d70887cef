"""A match proposal as one JSON document: allocations, gaps, coverage, proof; decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from relief_desk.domain.balances import Coverage
from relief_desk.domain.matching import Gap, GroupProof, PlannedAllocation
from relief_desk.domain.quantities import decimal_text
from relief_desk.domain.states import Basis
from relief_desk.services.lists import share_text
from relief_desk.services.matches import MatchProposal
from relief_desk.services.plan_coverage import PlanCoverage

Document = dict[str, Any]


def match_document(proposal: MatchProposal, coverage: PlanCoverage) -> Document:
    """Keys are field names, quantities exact decimals as text, each with its unit beside it."""
    plan = proposal.plan
    return {
        "policy": proposal.problem.policy.to_mapping(),
        "as_of": proposal.problem.as_of.isoformat(),
        "allocations": [allocation_document(proposal, line) for line in plan.allocations],
        "gaps": [gap_document(proposal, gap) for gap in plan.gaps],
        "coverage": {
            "all": _coverage(coverage.all),
            "tier": _coverages(coverage.by_tier),
            "sector": _coverages(coverage.by_sector),
            "place": _coverages(coverage.by_place),
        },
        "proposals": [
            {
                "step": each.step.value,
                "kit": each.kit,
                "kits": decimal_text(each.kits_milli),
                "text": str(each.sentence),
            }
            for each in plan.proposals
        ],
        "conflicts": [
            {"need": each.need_id, "pledge": each.lot_id, "text": str(each.sentence)} for each in plan.conflicts
        ],
        "certificate": {
            "proved": plan.certificate.proved,
            "groups": [_group(group) for group in plan.certificate.groups],
        },
    }


def allocation_document(proposal: MatchProposal, line: PlannedAllocation) -> Document:
    held = proposal.records.held
    need, pledge_line = held.need_by_id[line.need_id], held.lines[line.lot_id]
    pledge = held.pledges[pledge_line.pledge]
    return {
        "need": need.id,
        "need_id": need.sender_ref,
        "pledge": pledge_line.id,
        "pledge_id": pledge.sender_ref,
        "donor": held.donor_of(pledge_line),
        "item": held.item_name(pledge_line.item),
        "item_code": pledge_line.item,
        "place": held.whole_place(need.place, need.place_text),
        "quantity": decimal_text(line.quantity_milli),
        "unit": _unit(proposal, pledge_line.item),
        "counted": decimal_text(line.counted_milli),
        "counted_unit": _unit(proposal, need.item),
        "ratio": str(line.ratio),
        "basis": Basis[line.basis.name].value,
        "days_late": line.days_late,
        "locked": line.locked,
        "reason": " ".join(str(phrase) for phrase in line.reason),
    }


def gap_document(proposal: MatchProposal, gap: Gap) -> Document:
    need = proposal.records.held.need_by_id[gap.need_id]
    unit = _unit(proposal, need.item)
    return {
        "need": need.id,
        "need_id": need.sender_ref,
        "item": proposal.records.held.item_name(need.item),
        "quantity": decimal_text(gap.quantity_milli),
        "unit": unit,
        "reasons": [
            {
                "code": step.code.value,
                "quantity": decimal_text(step.quantity_milli),
                "unit": unit,
                "text": str(step.phrase),
                "related": list(step.related),
            }
            for step in gap.waterfall
        ],
        "remedy": str(gap.remedy) if gap.remedy else None,
    }


def _unit(proposal: MatchProposal, item: str) -> str:
    held = proposal.records.held.items.get(item)
    return held.base_unit if held else ""


def _coverages(groups: Mapping[str, Coverage]) -> Document:
    return {name: _coverage(coverage) for name, coverage in groups.items()}


def _coverage(coverage: Coverage) -> Document:
    return {
        "needs": coverage.needs,
        "covered_needs": coverage.covered_needs,
        "hopeful_percent": share_text(coverage.hopeful),
        "strict_percent": share_text(coverage.strict),
        "people_hopeful_percent": None if coverage.people_hopeful is None else share_text(coverage.people_hopeful),
        "people_strict_percent": None if coverage.people_strict is None else share_text(coverage.people_strict),
    }


def _group(group: GroupProof) -> Document:
    return {
        "items": list(group.items),
        "needs": len(group.need_ids),
        "tiers": [
            {
                "tier": tier.tier,
                "covered": tier.covered,
                "bound": tier.bound,
                "late_unit_days": tier.late,
                "least_late_unit_days": tier.least_late,
            }
            for tier in group.tiers
        ],
        "coverage_proved": group.coverage_proved,
        "fairness_proved": group.fairness_proved,
        "lateness_proved": group.lateness_proved,
        "doubts": [str(doubt) for doubt in group.doubts],
    }
