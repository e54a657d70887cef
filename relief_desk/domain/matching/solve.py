"""The engine's front door: a problem in, its plan out, with what kits could add; knows no rule itself."""

from __future__ import annotations

from dataclasses import replace

from relief_desk.domain.matching.collector import collector_at_rest
from relief_desk.domain.matching.kits import propose_kits
from relief_desk.domain.matching.plan import MatchPlan
from relief_desk.domain.matching.planning import GroupPlans, plan_problem
from relief_desk.domain.matching.problem import MatchProblem
from relief_desk.domain.progress import Job


def solve(problem: MatchProblem, kept: GroupPlans | None = None) -> Job[MatchPlan]:
    """The plan; raises UnfitProblem when `find_faults` finds any. Closing the job leaves nothing behind.

    The same rows under the same keys give the same plan, in whatever order they come and on every machine. With `kept`
    only those groups are planned in which something changed since the problem planned with it before.
    """
    with collector_at_rest():
        plan = yield from plan_problem(problem, kept)
        if not (problem.policy.kits and problem.kits):
            return plan
        proposals = yield from propose_kits(problem, plan)
        return replace(plan, proposals=proposals)
