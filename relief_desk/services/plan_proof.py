"""What proves a plan, in words, and the second reading of it against the rules; it plans nothing."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from relief_desk.domain.matching import Fault, MatchPlan
from relief_desk.domain.matching.certificate import checking
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.quantities import Quantity
from relief_desk.domain.wording import Phrase, Template
from relief_desk.services.matches import MatchProposal

CHECKING = Template("plan-proof.checking", "Reading the plan against the rules once more")
PROVED = Template(
    "plan-proof.proved",
    "Proved best: no plan under these rules covers more, priority by priority, shares more evenly or is less late.",
)
PARTLY = Template(
    "plan-proof.partly",
    "Proved best for {proved} of {n} group of items that depend on each other.",
    "Proved best for {proved} of {n} groups of items that depend on each other.",
)
PROVED_SHORT = Template("plan-proof.short", "proved best")
COVER_SHORT = Template("plan-proof.short-cover", "coverage proved best")
BOUND_SHORT = Template("plan-proof.short-bound", "within {share} of the best possible")
BOUND = Template(
    "plan-proof.bound", "In every group and priority it covers all but at most {share} of what any plan could cover."
)
AND_MORE = Template("plan-proof.more", "And {n} more group.", "And {n} more groups.")
NO_FAULT = Template(
    "plan-proof.no-fault",
    "Checked: a second program, which trusts nothing of the first, read every line, lock, sum and proof of this plan "
    "against the rules and found nothing wrong.",
)
FAULTS = Template(
    "plan-proof.faults",
    "The second reading found {n} fault in this plan. Do not accept it; report it, please:",
    "The second reading found {n} faults in this plan. Do not accept it; report it, please:",
)
DOUBTS_SAID, FAULTS_SAID = 8, 5


@dataclass(frozen=True, slots=True)
class PlanChecked:
    """What the second reading found; no faults in a plan that may be believed."""

    said: tuple[Phrase, ...]
    faults: int


def proof_in_words(plan: MatchPlan) -> tuple[Phrase, ...]:
    """What is proved of the plan; then, group by group, what is not, and how far from the bound it can be."""
    groups = plan.certificate.groups
    doubtful = [group for group in groups if not group.proved]
    if not doubtful:
        return (PROVED.filled(),)
    doubts = [doubt for group in doubtful[:DOUBTS_SAID] for doubt in group.doubts]
    more = len(doubtful) - DOUBTS_SAID
    return (
        PARTLY.filled(proved=len(groups) - len(doubtful), n=len(groups)),
        *([BOUND.filled(share=slack)] if (slack := _slack(plan)) else []),
        *doubts,
        *([AND_MORE.filled(n=more)] if more > 0 else []),
    )


def proof_in_brief(plan: MatchPlan) -> Phrase:
    """The same in two or three words."""
    if plan.certificate.proved:
        return PROVED_SHORT.filled()
    slack = _slack(plan)
    return BOUND_SHORT.filled(share=slack) if slack else COVER_SHORT.filled()


def _slack(plan: MatchPlan) -> Quantity:
    """How far at most the cover of a group, its tiers up to any one, is below its bound, in percent, rounded up."""
    proofs = [proof for group in plan.certificate.groups for proof in group.tiers if proof.covered < proof.bound]
    shares = [Fraction(100 * (proof.bound - proof.covered), proof.bound) for proof in proofs]
    return Quantity(ceil(max(shares, default=Fraction(0)) * 10) * 100, "%")


def check_plan(proposal: MatchProposal) -> Job[PlanChecked]:
    """Runs the separate checker over the plan."""
    faults: list[Fault] = []
    for fault in checking(proposal.problem, proposal.plan):
        if fault is not None:
            faults.append(fault)
        yield Progress(0, 0, CHECKING)
    if not faults:
        return PlanChecked((NO_FAULT.filled(),), 0)
    said = tuple(fault.sentence for fault in faults[:FAULTS_SAID])
    return PlanChecked((FAULTS.filled(n=len(faults)), *said), len(faults))
