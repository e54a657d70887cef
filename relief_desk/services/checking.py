"""Checks a desk through and through: the file, the rows against their journal, the figures, the proof of the plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from relief_desk.domain.matching import certificate
from relief_desk.domain.problems import Problem
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.reconciling.differences import check_balances
from relief_desk.domain.wording import Phrase, Template
from relief_desk.services.desk import Desk
from relief_desk.services.holdings_of import gather_holdings
from relief_desk.services.matches import propose_match

CHECKING_FILE = Template("check.file", "Checking the file")
CHECKING_FIGURES = Template("check.figures", "Checking the figures")


@dataclass(frozen=True, slots=True)
class DeskCheck:
    """What was found: figures to look at, faults of the plan that matching would propose, whether it is proved best."""

    problems: tuple[Problem, ...]
    plan_faults: tuple[Phrase, ...]
    plan_proved: bool


def check_desk(desk: Desk, as_of: date) -> Job[DeskCheck]:
    """Raises FileRefused where the file itself is damaged."""
    yield Progress(0, 0, CHECKING_FILE)
    damaged = desk.check()
    yield Progress(0, 0, CHECKING_FIGURES)
    problems = (*damaged, *check_balances(gather_holdings(desk), as_of))
    proposal = yield from propose_match(desk)
    faults = tuple(fault.sentence for fault in certificate.check(proposal.problem, proposal.plan))
    return DeskCheck(problems, faults, proposal.plan.certificate.proved)
