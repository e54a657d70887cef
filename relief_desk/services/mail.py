"""A mail draft with the reconciliation attached and a summary in words; sends nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formataddr, getaddresses
from fractions import Fraction
from pathlib import Path

from relief_desk.domain.problems import ReliefDeskError
from relief_desk.domain.quantities import Quantity
from relief_desk.domain.reconciling.export_changes import ChangedCell, ChangeKind
from relief_desk.domain.reconciling.reconciliation import Fact
from relief_desk.domain.sheets import SHARE_STEPS
from relief_desk.domain.wording import ENGLISH, Phrase, Template, Wording
from relief_desk.services.desk import Desk
from relief_desk.services.export_changes import ChangesSince
from relief_desk.services.reconciling import WrittenReconciliation
from relief_desk.workbook.reconciliation_book import INSTRUCTION
from relief_desk.workbook.writing import replace_file

RECIPIENTS = "mail.recipients"
"""The setting that remembers to whom the last mails went, the newest first."""
MOST_REMEMBERED = 12

SUBJECT = Template("mail.subject", "Reconciliation no. {number}: {operation}, as of {day}")
SUBJECT_PLAIN = Template("mail.subject.plain", "Reconciliation: {operation}, as of {day}")
ATTACHED = Template("mail.attached", "Attached is the reconciliation of {operation}, with the figures as of {day}.")
COVERAGE = Template("mail.coverage", "{n} need counts; {strict} covered firmly, {hopeful} with pledges.", plural=(
    "{n} needs count; {strict} are covered firmly, {hopeful} with pledges."
))  # fmt: skip
LOWEST = Template("mail.lowest", "The lowest coverage is in {place}: {share}.")
GAPS = Template("mail.gaps", "{n} need still has a gap; the sheet Gaps says why.", plural=(
    "{n} needs still have a gap; the sheet Gaps says why."
))  # fmt: skip
NO_GAPS = Template("mail.no_gaps", "No need has a gap.")
PROBLEMS = Template("mail.problems", "{n} problem needs to be looked at.", plural="{n} problems need to be looked at.")
CHANGED = Template("mail.changed", "Since no. {number}: {new} new, {changed} changed, {closed} closed or cancelled.")
ANSWERS = Template(
    "mail.answers",
    "Accept, reject and ask are kept as your answer; a changed quantity of a need or pledge takes the place of ours. "
    "What a rejection releases is decided in the field.",
)
PASSWORD = Template(
    "mail.password", "The workbook opens with a password only. You will get it another way, such as by telephone."
)
CODE = Template("mail.code", "Export {code}")
NO_ADDRESS = Template("mail.no_address", '"{text}" is no mail address.')
WRITE_ADDRESS = Template("mail.write_address", "Write it as name@example.org; several are parted by commas.")

_ADDRESS = re.compile(r"[^@\s\x00-\x1f]+@[^@\s\x00-\x1f]+\.[^@\s\x00-\x1f]+")
_XLSX = ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")


@dataclass(frozen=True, slots=True)
class MailDraft:
    """A draft as it was written."""

    path: Path
    subject: str
    text: str
    recipients: tuple[str, ...]


def write_mail_draft(
    desk: Desk,
    written: WrittenReconciliation,
    path: Path,
    *,
    recipients: str | Iterable[str] = (),
    wording: Wording = ENGLISH,
) -> MailDraft:
    """Writes a draft that mail programs open ready to send, the workbook attached, and remembers the recipients.

    Raises ReliefDeskError for a text that is no address, FileRefused where the draft cannot be written.
    """
    addresses = read_addresses(recipients if isinstance(recipients, str) else ", ".join(recipients))
    subject = wording.say(_subject(written))
    text = "\n".join(wording.say(line) for line in summary_lines(written)) + "\n"
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["To"] = ", ".join(addresses)
    message["Subject"] = subject
    message.set_content(text)
    content = written.path.read_bytes()
    message.add_attachment(content, maintype=_XLSX[0], subtype=_XLSX[1], filename=written.path.name)
    message["Content-Language"] = wording.language.replace("_", "-")
    replace_file(path, message.as_bytes())
    if addresses and not desk.read_only:
        _remember(desk, addresses)
    return MailDraft(path, subject, text, addresses)


def remembered_recipients(desk: Desk) -> tuple[str, ...]:
    """Addresses of earlier mails, the newest first."""
    return tuple(desk.setting(RECIPIENTS, []))


def read_addresses(text: str) -> tuple[str, ...]:
    """The addresses in a text, parted by commas or semicolons; raises ReliefDeskError for what is none."""
    if any(sign in text for sign in "\r\n\0"):
        raise ReliefDeskError.of(NO_ADDRESS, WRITE_ADDRESS, text=text.split("\n")[0])
    found = getaddresses([text.replace(";", ",")])
    for name, address in found:
        if (name or address) and not _ADDRESS.fullmatch(address):
            raise ReliefDeskError.of(NO_ADDRESS, WRITE_ADDRESS, text=address or name)
    return tuple(dict.fromkeys(formataddr(pair) for pair in found if pair[1]))


def summary_lines(written: WrittenReconciliation) -> Iterator[Phrase]:
    """What the mail says: coverage, gaps, problems, changes, and how to answer."""
    decided = written.reconciliation
    coverage = decided.coverage
    yield ATTACHED.filled(operation=decided.title, day=decided.as_of)
    yield COVERAGE.filled(n=coverage.needs, strict=_percent(coverage.strict), hopeful=_percent(coverage.hopeful))
    for fact in decided.facts:
        if fact.place:
            yield LOWEST.filled(place=fact.place, share=_share_of(fact))
    yield GAPS.filled(n=len(decided.gaps.rows)) if decided.gaps.rows else NO_GAPS.filled()
    if decided.problems.rows:
        yield PROBLEMS.filled(n=len(decided.problems.rows))
    if written.changes is not None:
        yield _changed(written.changes)
    yield INSTRUCTION.filled()
    yield ANSWERS.filled()
    if written.protected:
        yield PASSWORD.filled()
    if written.snapshot is not None:
        yield CODE.filled(code=written.snapshot.id)


def _subject(written: WrittenReconciliation) -> Phrase:
    decided = written.reconciliation
    if written.snapshot is None:
        return SUBJECT_PLAIN.filled(operation=decided.title, day=decided.as_of)
    return SUBJECT.filled(number=written.snapshot.number, operation=decided.title, day=decided.as_of)


def _changed(changes: ChangesSince) -> Phrase:
    def records(*kinds: ChangeKind) -> int:
        cells: tuple[ChangedCell, ...] = changes.cells
        return len({cell.record for cell in cells if cell.kind in kinds})

    return CHANGED.filled(
        number=changes.snapshot.number,
        new=records(ChangeKind.NEW),
        changed=records(ChangeKind.CHANGED),
        closed=records(ChangeKind.CLOSED, ChangeKind.CANCELLED, ChangeKind.GONE),
    )


def _share_of(fact: Fact) -> Quantity | str:
    return _percent(fact.value) if isinstance(fact.value, Fraction) else ""


def _percent(share: Fraction) -> Quantity:
    """To the tenth of a percent, rounded down as everywhere."""
    return Quantity(share.numerator * SHARE_STEPS // share.denominator * 100, "%")


def _remember(desk: Desk, addresses: tuple[str, ...]) -> None:
    known = dict.fromkeys((*addresses, *remembered_recipients(desk)))
    desk.remember(RECIPIENTS, list(known)[:MOST_REMEMBERED])
