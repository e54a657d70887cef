"""Gathers a desk's records, has the reconciliation decided and written, and keeps what was sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from relief_desk import __version__
from relief_desk.domain.matching import Gap, MatchPlan
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.reconciliation import Reasons, Reconciliation, reconcile
from relief_desk.domain.wording import ENGLISH, Phrase, Template, Wording
from relief_desk.services.desk import Desk
from relief_desk.services.holdings_of import gather_holdings
from relief_desk.workbook.reconciliation_book import ExportIdentity, write_reconciliation_book

GATHERING = Template("recon.gathering", "Gathering the records")


@dataclass(frozen=True, slots=True)
class WrittenReconciliation:
    """What was written and where."""

    path: Path
    reconciliation: Reconciliation


def derive_reconciliation(
    desk: Desk, as_of: date, plan: MatchPlan | None = None, wording: Wording = ENGLISH
) -> Reconciliation:
    """The reconciliation as it stands, for the screen; nothing is written."""
    return reconcile(gather_holdings(desk, _short(wording)), as_of, gap_reasons_of(plan))


def write_reconciliation(
    desk: Desk,
    path: Path,
    *,
    wording: Wording = ENGLISH,
    as_of: date,
    recipient: str = "",
    plan: MatchPlan | None = None,
) -> Job[WrittenReconciliation]:
    """Writes the reconciliation in the place of `path`; gaps are explained where a `plan` is given.

    Raises FileRefused when the file cannot be written; then nothing has changed.
    """
    yield Progress(0, 0, GATHERING)
    decided = reconcile(gather_holdings(desk, _short(wording)), as_of, gap_reasons_of(plan))
    identity = ExportIdentity(version=__version__, recipient=recipient)
    yield from write_reconciliation_book(path, decided, wording, identity)
    return WrittenReconciliation(path, decided)


def gap_reasons_of(plan: MatchPlan | None) -> Reasons:
    """Why each need of the plan is not covered, by need: the steps of its waterfall, then what would help."""
    return {} if plan is None else {gap.need_id: _sentences(gap) for gap in plan.gaps}


def _sentences(gap: Gap) -> tuple[Phrase, ...]:
    steps = tuple(step.phrase for step in gap.waterfall)
    return steps if gap.remedy is None else (*steps, gap.remedy)


def _short(wording: Wording) -> str:
    """The language by which names are kept: "fa" of "fa_AF"."""
    return wording.language.split("_")[0]
