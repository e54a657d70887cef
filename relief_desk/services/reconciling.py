"""Gathers a desk's records, has the reconciliation decided and written, and keeps what was sent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from relief_desk import __version__
from relief_desk.domain.changes import RowChange, added, together
from relief_desk.domain.matching import Gap, MatchPlan
from relief_desk.domain.merging.returned import EXPORT_PREFIX
from relief_desk.domain.problems import FileRefused, ReliefDeskError
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.reconciling.reconciliation import Reasons, Reconciliation, reconcile, with_checks
from relief_desk.domain.reconciling.snapshots import SentTable, digest, pack, row_checks
from relief_desk.domain.records import Snapshot
from relief_desk.domain.sheets import Table
from relief_desk.domain.wording import ENGLISH, Phrase, Template, Wording
from relief_desk.services.desk import Desk
from relief_desk.services.export_changes import (
    ChangesSince,
    Standing,
    changes_since,
    last_snapshot,
    snapshot_numbered,
    standing,
)
from relief_desk.services.holdings_of import gather_holdings
from relief_desk.services.uncollected import uncollected
from relief_desk.workbook.encrypting import encrypt_workbook
from relief_desk.workbook.reconciliation_book import ExportIdentity, write_reconciliation_book

GATHERING = Template("recon.gathering", "Gathering the records")
KEEP = Template("recon.keep", "Reconciliation no. {number}")
KEEP_FOR = Template("recon.keep_for", "Reconciliation no. {number} for {recipient}")
TAKE_BACK = Template("recon.take_back", "Reconciliation no. {number} was not written")
NO_SUCH_NUMBER = Template("recon.no_such_number", "This desk never made reconciliation no. {number}.")
NUMBERS_ADVICE = Template("recon.no_such_number.advice", "Its number stands under the title of every sheet.")


@dataclass(frozen=True, slots=True)
class WrittenReconciliation:
    """What was written and where.

    `snapshot` is what the desk keeps of it, None where it is open for reading only; `changes` is what the workbook says
    changed, None where it says nothing of it; a `protected` one opens with a password only.
    """

    path: Path
    reconciliation: Reconciliation
    snapshot: Snapshot | None = None
    changes: ChangesSince | None = None
    protected: bool = False


@dataclass(frozen=True, slots=True)
class ReconciliationView:
    """The reconciliation as it stands, what changed since one that was sent, and all that were sent, newest first."""

    reconciliation: Reconciliation
    changes: ChangesSince | None
    sent: tuple[Snapshot, ...]


def view_of_reconciliation(
    desk: Desk, as_of: date, wording: Wording = ENGLISH, since: int | None = None
) -> ReconciliationView:
    """For the screen; nothing is written. `since` is the number of a reconciliation, None the last one."""
    with uncollected():
        held = gather_holdings(desk, short_language(wording))
        decided = reconcile(held, as_of)
        changes = _changes(desk, standing(held, decided, wording), as_of, "", since)
        sent = sorted(desk.all(Snapshot), key=lambda each: -each.number)
    return ReconciliationView(decided, changes, tuple(sent))


def derive_reconciliation(
    desk: Desk, as_of: date, plan: MatchPlan | None = None, wording: Wording = ENGLISH
) -> Reconciliation:
    """The reconciliation as it stands, for the screen; nothing is written."""
    return reconcile(gather_holdings(desk, short_language(wording)), as_of, gap_reasons_of(plan))


def write_reconciliation(
    desk: Desk,
    path: Path,
    *,
    wording: Wording = ENGLISH,
    as_of: date,
    recipient: str = "",
    plan: MatchPlan | None = None,
    since: int | None = None,
) -> Job[WrittenReconciliation]:
    """Writes the reconciliation in the place of `path` and keeps it as a numbered snapshot, so that it can come home.

    A sheet says what changed since reconciliation no. `since`, or since the last one sent to this recipient; 0 leaves
    it out. Gaps are explained where a `plan` is given. A desk open for reading only keeps no snapshot; its workbook
    says that it is none that can be answered. Raises FileRefused when the file cannot be written; then nothing has
    changed.
    """
    with uncollected():
        yield Progress(0, 0, GATHERING)
        decided, changes, snapshot = _made(desk, wording, as_of, recipient, plan, since)
        extra = changes.tables if changes else ()
        if snapshot is None:
            yield from write_reconciliation_book(path, decided, wording, ExportIdentity(version=__version__), extra)
            return WrittenReconciliation(path, decided, None, changes)
        keep = partial(_keep, desk, snapshot)
        try:
            yield from write_reconciliation_book(path, decided, wording, identity_of(snapshot), extra, keep)
        except FileRefused:
            if desk.get(Snapshot, snapshot.id) is not None:  # only the name could not be given: the old file is in use
                gone = RowChange(snapshot, None)
                desk.apply(together(TAKE_BACK.filled(number=snapshot.number), (gone,)), undoable=False)
            raise
    return WrittenReconciliation(path, decided, snapshot, changes)


def protect_reconciliation(written: WrittenReconciliation, password: str) -> WrittenReconciliation:
    """Puts a password on the workbook; raises ReliefDeskError, and leaves it as it was, where that cannot be done."""
    encrypt_workbook(written.path, password)
    return replace(written, protected=True)


def identity_of(snapshot: Snapshot) -> ExportIdentity:
    return ExportIdentity(
        snapshot.id, snapshot.number, snapshot.version, snapshot.at, snapshot.recipient, snapshot.sha256
    )


def gap_reasons_of(plan: MatchPlan | None) -> Reasons:
    """Why each need of the plan is not covered, by need: the steps of its waterfall, then what would help."""
    return {} if plan is None else {gap.need_id: _sentences(gap) for gap in plan.gaps}


def short_language(wording: Wording) -> str:
    """The language by which names are kept: "fa" of "fa_AF"."""
    return wording.language.split("_")[0]


def _sentences(gap: Gap) -> tuple[Phrase, ...]:
    steps = tuple(step.phrase for step in gap.waterfall)
    return (*steps, gap.remedy.sentence) if gap.remedy else steps


def _made(
    desk: Desk, wording: Wording, as_of: date, recipient: str, plan: MatchPlan | None, since: int | None
) -> tuple[Reconciliation, ChangesSince | None, Snapshot | None]:
    """What is written and kept; the records it is made of are let go before it is written."""
    held = gather_holdings(desk, short_language(wording))
    decided = reconcile(held, as_of, gap_reasons_of(plan))
    now = standing(held, decided, wording)
    changes = _changes(desk, now, as_of, recipient, since)
    snapshot = None if desk.read_only else _snapshot(desk, now.texts, wording, recipient)
    return _checked(decided, now.texts), changes, snapshot


def _checked(decided: Reconciliation, tables: tuple[SentTable, ...]) -> Reconciliation:
    """The reconciliation with the check of every row in its hidden column."""
    checked: dict[str, Table] = {
        sent.key: with_checks(table, row_checks(sent)) for table, sent in zip(decided.answered, tables, strict=True)
    }
    return replace(decided, needs=checked["needs"], pledges=checked["pledges"], allocations=checked["allocations"])


def _changes(desk: Desk, now: Standing, as_of: date, recipient: str, since: int | None) -> ChangesSince | None:
    if since == 0:
        return None
    before = last_snapshot(desk, recipient) if since is None else snapshot_numbered(desk, since)
    if before is None and since is not None:
        raise ReliefDeskError.of(NO_SUCH_NUMBER, NUMBERS_ADVICE, number=since)
    return changes_since(desk, before, as_of, now) if before else None


def _snapshot(desk: Desk, tables: tuple[SentTable, ...], wording: Wording, recipient: str) -> Snapshot:
    packed = pack(tables)
    return Snapshot(
        id=desk.new_key(EXPORT_PREFIX),
        number=1 + max((each.number for each in desk.all(Snapshot)), default=0),
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        version=__version__,
        language=wording.language,
        recipient=recipient,
        sha256=digest(packed),
        journal_seq=desk.last_entry(),
        rows=packed,
    )


def _keep(desk: Desk, snapshot: Snapshot) -> None:
    """The snapshot is kept before the workbook has its name: one without its snapshot could never come home."""
    template = KEEP_FOR if snapshot.recipient else KEEP
    label = template.filled(number=snapshot.number, recipient=snapshot.recipient)
    desk.apply(together(label, added([snapshot])), undoable=False)
