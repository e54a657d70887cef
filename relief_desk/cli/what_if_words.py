"""A what-if in words and as JSON: who gains and who loses against the proposal; decides nothing."""

from __future__ import annotations

from typing import Any

from relief_desk.cli.output import say
from relief_desk.domain.matching.compare import Balance, NeedChange
from relief_desk.domain.quantities import Quantity, decimal_text
from relief_desk.domain.states import Tier
from relief_desk.domain.wording import ENGLISH
from relief_desk.services.matches import MatchProposal
from relief_desk.services.what_ifs import compare_proposals

_SHOWN = 20


def what_if_document(proposal: MatchProposal, supposed: MatchProposal) -> dict[str, Any]:
    held = proposal.records.held
    comparison = compare_proposals(proposal, supposed)
    return {
        "supposed": [str(sentence) for sentence in supposed.supposed],
        "policy": supposed.problem.policy.to_mapping(),
        "gaps": len(supposed.plan.gaps),
        "allocations": len(supposed.plan.allocations),
        "moved": len(comparison.moved),
        "needs": [
            {
                "need": change.demand.need_id,
                "need_id": held.need_by_id[change.demand.need_id].sender_ref,
                "before": decimal_text(change.before_milli),
                "after": decimal_text(change.after_milli),
                "gain": decimal_text(change.gain_milli),
                "unit": _unit(proposal, change.demand.item),
            }
            for change in comparison.changes
        ],
        "by_tier": [_balance(proposal, each, Tier(int(each.key)).label) for each in comparison.by_tier],
        "by_place": [_balance(proposal, each, held.place_name(each.key)) for each in comparison.by_place],
    }


def say_what_if(proposal: MatchProposal, supposed: MatchProposal) -> None:
    before, after = len(proposal.plan.gaps), len(supposed.plan.gaps)
    say("", *map(str, supposed.supposed), f"Supposed: {after} gaps instead of {before}.")
    changes = compare_proposals(proposal, supposed).changes
    for change in changes[:_SHOWN]:
        say(f"  {_sentence(proposal, change)}")
    if len(changes) > _SHOWN:
        say(f"  ... and {len(changes) - _SHOWN} more needs; --json lists them all.")


def _sentence(proposal: MatchProposal, change: NeedChange) -> str:
    verb = "gains" if change.gain_milli > 0 else "loses"
    much = Quantity(abs(change.gain_milli), _unit(proposal, change.demand.item))
    item = proposal.problem.name(change.demand.item)
    return f"{proposal.problem.name(change.demand.need_id)} {verb} {ENGLISH.quantity(much)} of {item}"


def _balance(proposal: MatchProposal, balance: Balance, name: str) -> dict[str, Any]:
    return {
        "key": balance.key,
        "name": name,
        "item": proposal.problem.name(balance.item),
        "won": decimal_text(balance.won_milli),
        "lost": decimal_text(balance.lost_milli),
        "unit": _unit(proposal, balance.item),
        "winners": balance.winners,
        "losers": balance.losers,
    }


def _unit(proposal: MatchProposal, item: str) -> str:
    held = proposal.records.held.items.get(item)
    return held.base_unit if held else ""
