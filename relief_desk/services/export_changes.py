"""What changed since a reconciliation was sent, with the changes of the journal that made it; writes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from relief_desk.domain.holdings import Holdings
from relief_desk.domain.problems import Address
from relief_desk.domain.reconciling.export_changes import (
    NOTHING,
    SINCE,
    ChangedCell,
    changes_table,
    compare,
    reasons_by_record,
    totals_table,
)
from relief_desk.domain.reconciling.reconciliation import Reconciliation, reconcile
from relief_desk.domain.reconciling.snapshots import SentTable, sent_table, unpack
from relief_desk.domain.records import Allocation, ExchangeRun, Origin, PledgeLine, Snapshot
from relief_desk.domain.sheets import Table
from relief_desk.domain.wording import Phrase, Wording
from relief_desk.services.desk import Desk
from relief_desk.services.holdings_of import gather_holdings
from relief_desk.services.wordings import load_wording


@dataclass(frozen=True, slots=True)
class ChangesSince:
    """The changes since one snapshot: cell by cell, and as the two tables that are shown and written."""

    snapshot: Snapshot
    cells: tuple[ChangedCell, ...]
    rows: Table
    totals: Table

    @property
    def tables(self) -> tuple[Table, ...]:
        """What is worth a sheet."""
        return (self.rows, self.totals) if self.totals.rows else (self.rows,)


def last_snapshot(desk: Desk, recipient: str = "") -> Snapshot | None:
    """The newest reconciliation that went to this recipient, or else the newest of all; None where none was sent."""
    snapshots = sorted(desk.all(Snapshot), key=lambda each: each.number)
    to_them = [each for each in snapshots if recipient and each.recipient == recipient]
    return (to_them or snapshots)[-1] if snapshots else None


def snapshot_numbered(desk: Desk, number: int) -> Snapshot | None:
    return next(iter(desk.where(Snapshot, number=number)), None)


@dataclass(frozen=True, slots=True)
class ChangeStep:
    """One change that made a figure what it is: when, who, what was done, and the file and cell row it came from."""

    at: str
    who: str
    label: Phrase
    source: str


def steps_behind(desk: Desk, snapshot: Snapshot, record: str) -> tuple[ChangeStep, ...]:
    """The changes since the snapshot that are in force and touched a record or what its figures come from, by time."""
    entries = desk.in_force_since(snapshot.journal_seq)
    found = {
        entry.seq: (entry, each)
        for each in (*_relatives(desk, snapshot, record), record)
        for entry in entries.get(each, ())
    }
    return tuple(
        ChangeStep(entry.at, entry.who, entry.label, _source(desk, entry.cause, each))
        for _, (entry, each) in sorted(found.items())
    )


def _relatives(desk: Desk, snapshot: Snapshot, record: str) -> Iterator[str]:
    """What figures come from: allocations of a need or line, now and when it was sent, and the pledge of a line."""
    line = desk.get(PledgeLine, record)
    if line is not None:
        yield line.pledge
    for allocation in (*desk.where(Allocation, need=record), *desk.where(Allocation, pledge_line=record)):
        yield allocation.id
    for table in unpack(snapshot.rows):
        if table.key == "allocations":
            for id in table.rows:
                if record in (table.value(id, "need"), table.value(id, "pledge")):
                    yield id


def _source(desk: Desk, cause: str, record: str) -> str:
    """The file that was the cause, with the sheet and row of the record where the desk knows them."""
    if not cause:
        return ""
    runs = {run.id for run in desk.where(ExchangeRun, file=cause)}
    place = next((each for each in desk.where(Origin, record=record) if each.run in runs), None)
    return str(Address(cause, place.sheet, row=place.row)) if place else cause


@dataclass(frozen=True, slots=True)
class Standing:
    """The records as they are now: gathered, as the tables headquarters answers, and as the texts of one language."""

    language: str
    held: Holdings
    tables: tuple[Table, ...]
    texts: tuple[SentTable, ...]


def standing(held: Holdings, decided: Reconciliation, wording: Wording) -> Standing:
    texts = tuple(sent_table(table, wording) for table in decided.answered)
    return Standing(wording.language, held, decided.answered, texts)


def changes_since(desk: Desk, snapshot: Snapshot, as_of: date, now: Standing | None = None) -> ChangesSince:
    """What is different now from what this snapshot said, compared in the language in which it was sent.

    `now` is the desk as it stands in the reader's language; it spares the work where that is the same.
    """
    shown = now.texts if now else ()
    if now is None or now.language != snapshot.language:
        wording = load_wording(snapshot.language)
        held = gather_holdings(desk, wording.language.split("_")[0])
        now = standing(held, reconcile(held, as_of), wording)
    sent = unpack(snapshot.rows)
    why = reasons_by_record(now.held, sent, _touched(desk, snapshot))
    cells = tuple(compare(sent, now.texts, now.tables, why, shown))
    note = (SINCE if cells else NOTHING).filled(number=snapshot.number, day=date.fromisoformat(snapshot.at[:10]))
    return ChangesSince(snapshot, cells, changes_table(cells, note), totals_table(sent, now.texts, note))


def _touched(desk: Desk, snapshot: Snapshot) -> dict[str, tuple[Phrase, ...]]:
    entries = desk.in_force_since(snapshot.journal_seq)
    return {record: tuple(entry.label for entry in found) for record, found in entries.items()}
