"""What the reconciliation screen has the worker do: derive, explain, write, prepare a mail; shows nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from relief_desk.domain.progress import Job
from relief_desk.domain.records import Snapshot
from relief_desk.domain.wording import Wording

if TYPE_CHECKING:
    from relief_desk.services.desk import Desk
    from relief_desk.services.export_changes import ChangeStep
    from relief_desk.services.reconciling import ReconciliationView, WrittenReconciliation


class ReconciliationQuestion:
    """On the worker: the reconciliation as it stands, and what changed since one that was sent."""

    def __init__(self, as_of: date, wording: Wording, since: int | None) -> None:
        self._as_of = as_of
        self._wording = wording
        self._since = since

    def __call__(self, desk: Desk) -> ReconciliationView:
        from relief_desk.services.reconciling import view_of_reconciliation

        return view_of_reconciliation(desk, self._as_of, self._wording, self._since)


@dataclass(frozen=True, slots=True)
class WhyAnswer:
    """The changes behind one row of the changes."""

    record: str
    what: str
    steps: tuple[ChangeStep, ...]


class WhyQuestion:
    """On the worker: what was done since a reconciliation that was sent."""

    def __init__(self, since: Snapshot, record: str, what: str) -> None:
        self._since = since
        self._record = record
        self._what = what

    def __call__(self, desk: Desk) -> WhyAnswer:
        from relief_desk.services.export_changes import steps_behind

        return WhyAnswer(self._record, self._what, steps_behind(desk, self._since, self._record))


class WritingJob:
    """On the worker: explains the gaps and writes the workbook."""

    def __init__(self, path: Path, as_of: date, wording: Wording, recipient: str) -> None:
        self._path = path
        self._as_of = as_of
        self._wording = wording
        self._recipient = recipient

    def __call__(self, desk: Desk) -> Job[WrittenReconciliation]:
        from relief_desk.services.matches import propose_match
        from relief_desk.services.reconciling import short_language, write_reconciliation

        proposal = yield from propose_match(desk, language=short_language(self._wording))
        return (
            yield from write_reconciliation(
                desk,
                self._path,
                wording=self._wording,
                as_of=self._as_of,
                recipient=self._recipient,
                plan=proposal.plan,
            )
        )


class ProtectStep:
    """On the worker: puts a password on the workbook."""

    def __init__(self, written: WrittenReconciliation, password: str) -> None:
        self._written = written
        self._password = password

    def __call__(self, desk: Desk) -> WrittenReconciliation:
        from relief_desk.services.reconciling import protect_reconciliation

        return protect_reconciliation(self._written, self._password)


class MailStep:
    """On the worker: writes the draft beside the workbook."""

    def __init__(self, written: WrittenReconciliation, recipient: str, wording: Wording) -> None:
        self._written = written
        self._recipient = recipient
        self._wording = wording

    def __call__(self, desk: Desk) -> Path:
        from relief_desk.services.mail import remembered_recipients, write_mail_draft

        recipients = self._recipient if "@" in self._recipient else remembered_recipients(desk)[:1]
        target = self._written.path.with_suffix(".eml")
        return write_mail_draft(desk, self._written, target, recipients=recipients, wording=self._wording).path
