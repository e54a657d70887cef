"""Takes a returned reconciliation home: which export it is, what it changes, and one change that applies it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from relief_desk.domain.changes import ChangeSet, added, together
from relief_desk.domain.holdings import Holdings
from relief_desk.domain.merge import MergePlan, merge
from relief_desk.domain.merging.changes import Choice, Choices, changes_of
from relief_desk.domain.merging.export_identity import Identified, KnownExport, identify_export
from relief_desk.domain.merging.layout import find_tables
from relief_desk.domain.merging.other_sheets import read_other_sheets
from relief_desk.domain.merging.returned import ReturnedBook
from relief_desk.domain.merging.settled import setting_id, settled_in, settling
from relief_desk.domain.problems import Address, Problem, Severity
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.reconciling.snapshots import unpack
from relief_desk.domain.records import ExchangeRun, Setting, Snapshot
from relief_desk.domain.wording import Template, Wording, list_comma
from relief_desk.services.desk import Desk
from relief_desk.services.holdings_of import gather_holdings
from relief_desk.services.wordings import load_wording, own_wordings
from relief_desk.workbook.reading import PASTED, Book, book_from_text
from relief_desk.workbook.returned_book import claims_of, read_returned, returned_cells

RETURN_KIND = "return"
COMPARING = Template("merge.comparing", "Comparing with what was sent")
MERGE = Template("merge.label", "Answer of headquarters to reconciliation no. {number}: {file}")
ALREADY = Template("merge.already", "This very file was taken in before, on {day}.")
ALREADY_TODO = Template("merge.already.todo", "Only what was left open then can still change anything.")


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What taking the file in would do; `snapshot` is None where nobody can say which export it is."""

    file: str
    sha256: str
    snapshot: Snapshot | None
    plan: MergePlan
    held: Holdings

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self.plan.problems

    def what(self, record: str) -> str:
        """What a record is about, in words: who gives it, what it is, where it is needed."""
        held = self.held
        if record in held.allocation_by_id:
            allocation = held.allocation_by_id[record]
            return " > ".join((self.what(allocation.pledge_line), self.what(allocation.need)))
        if record in held.need_by_id:
            need = held.need_by_id[record]
            parts = held.item_name(need.item, need.item_text), held.whole_place(need.place, need.place_text)
        elif record in held.lines:
            line = held.lines[record]
            parts = held.donor_of(line), held.item_name(line.item, line.item_text)
        else:
            return ""
        return list_comma(held.language).join(filter(None, parts))


@dataclass(frozen=True, slots=True)
class MergeOutcome:
    """What was done: cells taken, conflicts decided for headquarters, conflicts settled for us, conflicts left open."""

    change: ChangeSet
    taken: int
    decided: int
    kept: int
    left: int


def is_answer(path: Path, password: str | None = None) -> bool:
    """The file says beside its cells that it is a reconciliation; where it is none to be read, it says nothing."""
    return bool(claims_of(path, password))


def holds_answer(book: Book) -> bool:
    """The cells say that they are of a reconciliation, printed or on a hidden sheet, and have one of its tables."""
    returned = returned_cells(book)
    return bool(returned.all_claims) and any(find_tables(book.name, returned.sheets, say) for say in own_wordings())


def preview_merge(
    desk: Desk, path: Path, *, number: int | None = None, password: str | None = None, language: str = "en"
) -> Job[MergePreview]:
    """What the returned workbook at `path` changes; nothing is written.

    `number` says which reconciliation it answers where the file itself cannot; `language` is that of names in the
    preview. Raises FileRefused.
    """
    book, noticed = yield from read_returned(path, password=password)
    return (yield from _preview(desk, book, noticed, number, language))


def preview_pasted_merge(desk: Desk, text: str, *, language: str = "en") -> Job[MergePreview]:
    """The same for cells that were copied out of the returned workbook."""
    return (yield from _preview(desk, returned_cells(book_from_text(text, PASTED)), (), None, language))


def _preview(
    desk: Desk, book: ReturnedBook, noticed: Sequence[Problem], number: int | None, language: str
) -> Job[MergePreview]:
    yield Progress(0, 0, COMPARING)
    snapshots = {snapshot.id: snapshot for snapshot in desk.all(Snapshot)}
    found = _identify(book, snapshots.values(), number)
    held = gather_holdings(desk, language.split("_")[0])
    problems = (*noticed, *_taken_before(desk, book), *found.problems)
    if found.code is None:
        return MergePreview(book.file, book.sha256, None, MergePlan(problems=problems), held)
    snapshot = snapshots[found.code]
    wording = load_wording(snapshot.language)
    settled = settled_in(desk.get(Setting, setting_id(snapshot.id)))
    tables = find_tables(book.file, book.sheets, wording)
    sent = unpack(snapshot.rows)
    plan = merge(tables, sent, held, (wording, *own_wordings()), settled)
    plan = replace(plan, problems=(*problems, *plan.problems, *read_other_sheets(book, tables, sent)))
    return MergePreview(book.file, book.sha256, snapshot, plan, held)


def commit_merge(desk: Desk, preview: MergePreview, choices: Choices | None = None, *, on: date) -> MergeOutcome:
    """Applies the preview as one change.

    A conflict without a choice stays as it is here and is asked again when the file comes again; one that was settled
    for ours is not. Changes nothing at all where nothing differs. Raises StaleChange when the desk has moved on since
    the preview.
    """
    chosen = choices or {}
    by_choice = Counter(chosen.get(cell.key) for cell in preview.plan.conflicts)
    change = _change(desk, preview, chosen, on)
    if change:
        backup = desk.backup("before-merge")
        run = _run(desk, preview, backup.name)
        change = replace(change, rows=(*change.rows, *added([run])))
        desk.apply(change)
    counts = by_choice[Choice.THEIRS], by_choice[Choice.OURS], by_choice[None]
    return MergeOutcome(change, len(preview.plan.taken), *counts)


def choose_all(preview: MergePreview, choice: Choice) -> Choices:
    """The same choice for every conflict."""
    return {cell.key: choice for cell in preview.plan.conflicts}


def _identify(book: ReturnedBook, snapshots: Iterable[Snapshot], number: int | None) -> Identified:
    known = [KnownExport(each.id, each.number, each.language, each.rows) for each in snapshots]
    wordings: Mapping[str, Wording] = {each.language: load_wording(each.language) for each in known}
    return identify_export(book, known, wordings, number)


def _taken_before(desk: Desk, book: ReturnedBook) -> Sequence[Problem]:
    runs = desk.where(ExchangeRun, kind=RETURN_KIND, sha256=book.sha256)
    return [
        Problem(ALREADY.filled(day=run.at[:10]), ALREADY_TODO.filled(), Address(book.file), severity=Severity.NOTE)
        for run in runs[:1]
    ]


def _change(desk: Desk, preview: MergePreview, choices: Choices, on: date) -> ChangeSet:
    if preview.snapshot is None:
        return together(MERGE.filled(number=0, file=preview.file))
    numbers = {snapshot.id: snapshot.number for snapshot in desk.all(Snapshot)}
    code = preview.snapshot.id
    rows = changes_of(preview.plan, preview.held, code, numbers, on, choices)
    ours = (cell.answer for cell in preview.plan.conflicts if choices.get(cell.key) is Choice.OURS)
    settled = settling(code, desk.get(Setting, setting_id(code)), ours, on)
    label = MERGE.filled(number=preview.snapshot.number, file=preview.file)
    return together(label, rows, settled, cause=preview.file)


def _run(desk: Desk, preview: MergePreview, backup: str) -> ExchangeRun:
    counts = {"taken": len(preview.plan.taken), "conflicts": len(preview.plan.conflicts), "same": preview.plan.same}
    at = datetime.now(UTC).isoformat(timespec="seconds")
    return ExchangeRun(desk.new_key("X"), RETURN_KIND, preview.file, preview.sha256, at, counts=counts, backup=backup)
