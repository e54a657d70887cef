"""The command match: proposes, explains, tries what-ifs, accepts."""

from __future__ import annotations

import sys
import time
from argparse import Namespace
from collections.abc import Iterable
from datetime import date
from typing import Any

from relief_desk.cli.files import read_json
from relief_desk.cli.match_document import allocation_document, gap_document, match_document
from relief_desk.cli.output import DONE, PROBLEMS, run, say, say_json, say_table
from relief_desk.cli.what_if_words import say_what_if, what_if_document
from relief_desk.domain.matching import Gap, PlannedAllocation
from relief_desk.domain.problems import ReliefDeskError
from relief_desk.domain.quantities import Quantity
from relief_desk.domain.wording import ENGLISH, Template
from relief_desk.services.desk import Desk
from relief_desk.services.lists import share_text
from relief_desk.services.matches import MatchProposal, accept_match, policy_from, policy_of, propose_match
from relief_desk.services.plan_coverage import PlanCoverage, cover_of
from relief_desk.services.what_ifs import AS_OF, POLICY, propose_what_if, refuse_misshapen

NO_SUCH_NEED = Template("cli.no-need", "No need of this desk is called {need}.")
LIST_NEEDS = Template("cli.no-need.advice", "relief-desk list FILE needs shows all of them.")
_GAPS_SHOWN = 20


def match(parsed: Namespace) -> int:
    started = time.perf_counter()
    with Desk.open(parsed.desk, read_only=not parsed.accept) as desk:
        policy = policy_of(desk) if parsed.policy is None else policy_from(read_json(parsed.policy))
        proposal = run(propose_match(desk, policy, parsed.as_of))
        supposed = None
        if parsed.what_if is not None:
            words = read_json(parsed.what_if)
            refuse_misshapen(words)
            usual = {AS_OF: parsed.as_of.isoformat()} if parsed.as_of is not None else {}
            rules = policy.to_mapping() | words.get(POLICY, {})
            supposed = run(propose_what_if(desk, usual | words | {POLICY: rules}))
        if parsed.accept:
            accept_match(desk, proposal, on=date.today())  # noqa: DTZ011 - the day on this desk's wall
    coverage = cover_of(proposal)
    seconds = time.perf_counter() - started
    if parsed.explain is not None:
        return _explain(proposal, parsed.explain, parsed.json)
    if parsed.json:
        document = match_document(proposal, coverage)
        document |= {"accepted": parsed.accept, "seconds": round(seconds, 3), "peak_memory_mb": peak_memory_mb()}
        if supposed is not None:
            document["what_if"] = what_if_document(proposal, supposed)
        say_json(document)
    else:
        _say_plan(proposal, coverage, parsed.accept, seconds)
        if supposed is not None:
            say_what_if(proposal, supposed)
    return PROBLEMS if proposal.plan.conflicts else DONE


def peak_memory_mb() -> int | None:
    """The most memory this program has held, in megabytes; None where the system does not say."""
    if sys.platform == "win32":
        return None
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // (1024 * 1024) if sys.platform == "darwin" else peak // 1024


def say_coverage(coverage: PlanCoverage) -> None:
    """Coverage by tier, sector and province, hopeful and strict."""
    if not coverage.all.needs:
        say("There are no open needs.")
        return
    for title, groups in (("priority", coverage.by_tier), ("sector", coverage.by_sector), ("place", coverage.by_place)):
        rows = [
            [name or "not known", str(c.needs), str(c.covered_needs), f"{share_text(c.hopeful)} %"]
            + [f"{share_text(c.strict)} %"]
            for name, c in groups.items()
        ]
        say_table(rows, (title, "needs", "covered", "hopeful", "strict"))
        say("")


def _say_plan(proposal: MatchProposal, coverage: PlanCoverage, accepted: bool, seconds: float) -> None:
    plan = proposal.plan
    say_coverage(coverage)
    for gap in plan.gaps[:_GAPS_SHOWN]:
        _say_gap(proposal, gap)
    if len(plan.gaps) > _GAPS_SHOWN:
        say(f"... and {len(plan.gaps) - _GAPS_SHOWN} more gaps; --json lists them all.")
    say(
        *(f"Kits: {each.sentence}" for each in plan.proposals), *(f"Locked: {each.sentence}" for each in plan.conflicts)
    )
    proved = "proved best" if plan.certificate.proved else "not proved best in every group"
    say("", f"{len(plan.allocations)} allocations, {len(plan.gaps)} gaps, {proved}, {seconds:.1f} s.")
    say(
        "Accepted as one step; relief-desk undo takes it back."
        if accepted
        else "Nothing was written; --accept does it."
    )


def _say_gap(proposal: MatchProposal, gap: Gap) -> None:
    document = gap_document(proposal, gap)
    name = proposal.problem.name(gap.need_id)
    say(f"{name}, {document['item']}: {ENGLISH.quantity(Quantity(gap.quantity_milli, document['unit']))} short")
    say(*(f"    {reason['text']}" for reason in document["reasons"]))
    if document["remedy"]:
        say(f"    {document['remedy']}")


def _explain(proposal: MatchProposal, asked: str, as_json: bool) -> int:
    held = proposal.records.held
    keys = {need.id for need in held.needs if asked in (need.id, need.sender_ref)}
    if not keys:
        raise ReliefDeskError(NO_SUCH_NEED.filled(need=asked), LIST_NEEDS.filled())
    lines = [line for line in proposal.plan.allocations if line.need_id in keys]
    gaps = [gap for gap in proposal.plan.gaps if gap.need_id in keys]
    if as_json:
        say_json(
            {
                "allocations": [allocation_document(proposal, line) for line in lines],
                "gaps": [gap_document(proposal, gap) for gap in gaps],
            }
        )
        return DONE
    for line in _documents(proposal, lines):
        much = ENGLISH.quantity(Quantity.of(line["quantity"], line["unit"]))
        say(f"{much} of {line['item']} from {line['donor']} ({line['pledge_id']}):")
        say(f"    {line['reason']}")
    for gap in gaps:
        _say_gap(proposal, gap)
    if not lines and not gaps:
        say("This need is not in the plan: it is closed, cancelled or asks for nothing.")
    return DONE


def _documents(proposal: MatchProposal, lines: Iterable[PlannedAllocation]) -> Iterable[dict[str, Any]]:
    return (allocation_document(proposal, line) for line in lines)
