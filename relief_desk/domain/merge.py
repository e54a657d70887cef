"""The three-way merge of a returned reconciliation: what was sent, what headquarters made of it, what we made of it.

Cell by cell: headquarters left it - ours stays; we left it - theirs is taken; both say the same - nothing to do; else a
conflict, which waits for a person. What a person settled for our side is said and not asked again. A row that is
missing is never a deletion. Nothing is written here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from relief_desk.domain.holdings import Holdings
from relief_desk.domain.merging.layout import ReturnedTable
from relief_desk.domain.merging.rows import Export
from relief_desk.domain.merging.settled import Settled
from relief_desk.domain.merging.sheet_answers import LEFT_OUT, SheetAnswers, first_of, read_answers
from relief_desk.domain.problems import Address, Problem, Severity
from relief_desk.domain.quantities import MILLI, decimal_text, milli_of
from relief_desk.domain.reconciling.snapshots import ANSWERS, SentTable
from relief_desk.domain.records import Allocation, Need, PledgeLine
from relief_desk.domain.states import PledgeState
from relief_desk.domain.wording import ENGLISH, Phrase, Template, Wording

OPEN_LINES = frozenset({PledgeState.OFFERED, PledgeState.ACCEPTED, PledgeState.HELD})
FAR_TIMES = 20
"""A quantity so many times larger or smaller than the one sent is looked at before it is taken."""
QUANTITY = "quantity"
"""The field of a need or pledge line that a changed quantity takes the place of."""

NO_QUANTITY = Template("merge.no_quantity", "The decision is change, but no changed quantity is given.")
NO_QUESTION = Template("merge.no_question", "The decision is ask, but the comment is empty.")
NO_QUESTION_TODO = Template("merge.no_question.todo", "Ask headquarters what it wants to know.")
ONLY_KEPT = Template("merge.only_kept", "A changed quantity stands beside the decision {decision}.")
ONLY_KEPT_TODO = Template(
    "merge.only_kept.todo", "It was kept as headquarters' answer, but the quantity was not changed."
)
REJECTED = Template(
    "merge.rejected",
    "Headquarters rejects {n} row: {records}. By that alone nothing is released or cancelled.",
    plural="Headquarters rejects {n} rows: {records}. By that alone nothing is released or cancelled.",
)
REJECTED_TODO = Template(
    "merge.rejected.todo", "Decide what follows: release the allocation, decline the pledge line or cancel the need."
)
BY_HAND = Template("merge.by_hand", "Headquarters asks for another quantity of an allocation.")
BY_HAND_TODO = Template(
    "merge.by_hand.todo", "It was kept as the answer. Change the allocation in the desk, or match again."
)
GONE = Template("merge.gone", "{record} is no longer in this desk.")
GONE_TODO = Template("merge.gone.todo", "Its answer was not taken. Undo what removed it, or enter the answer by hand.")
MISSING = Template(
    "merge.missing", "{n} of {total} row did not come back.", plural="{n} of {total} rows did not come back."
)
CUT_OFF = Template("merge.cut_off", "The last {n} of {total} rows did not come back: the file seems to be cut off.")
NOT_DELETED = Template(
    "merge.not_deleted", "Nothing was deleted for it. Ask headquarters where a row was left out on purpose."
)
SHEET_GONE = Template("merge.sheet_gone", "The sheet of {list} did not come back.")
CLOSED_SINCE = Template("merge.closed_since", "It was closed here since it was sent.")
UNIT_SINCE = Template("merge.unit_since", "It is counted in {unit} here now, and was sent in {sent}.")
FAR_OFF = Template(
    "merge.far_off", "It is {theirs} instead of {sent}: a share, a slip of the comma or another unit may be meant."
)
TWO_SHEETS = Template("merge.two_sheets", "{record} is answered differently on the sheets {sheets}.")
ONE_SHEET = Template("merge.one_sheet", "It stands on the sheets {sheets}, and is not answered on all of them.")
TWO_SHEETS_TODO = Template("merge.two_sheets.todo", "Neither answer was taken. Ask headquarters which one is meant.")
SETTLED = Template(
    "merge.settled",
    "Headquarters says {theirs}; it was settled on {day} that {ours} stays.",
)
SETTLED_TODO = Template(
    "merge.settled.todo", "Nothing is asked again. Change it in the desk if headquarters is right after all."
)
EMPTY = Template("merge.empty", "nothing")
LIST_NAMES = {
    "needs": Template("recon.sheet.needs", "Needs"),
    "pledges": Template("recon.sheet.pledges", "Pledges"),
    "allocations": Template("recon.sheet.allocations", "Allocations"),
}


class Verdict(StrEnum):
    """What the three-way comparison of one cell says."""

    TAKE = "take"
    SAME = "same"
    CONFLICT = "conflict"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class MergeCell:
    """One cell that headquarters changed: what was sent, what is here now, what came back; "" is empty.

    `unit` is that of the quantities sent and wanted, `our_unit` that of the quantity here.
    """

    table: str
    record: str
    field: str
    sent: str
    ours: str
    theirs: str
    verdict: Verdict
    address: Address
    unit: str = ""
    our_unit: str = ""
    why: Phrase | None = None

    @property
    def key(self) -> tuple[str, str]:
        """How a choice about this cell is named."""
        return self.record, self.field

    @property
    def answer(self) -> tuple[str, str, str]:
        """How headquarters' value in this cell is named once it is settled."""
        return self.record, self.field, self.theirs


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What a returned workbook changes: cells to take, conflicts that wait, and everything that was noticed.

    `settled` cells were conflicts once, and a person kept ours.
    """

    taken: tuple[MergeCell, ...] = ()
    conflicts: tuple[MergeCell, ...] = ()
    settled: tuple[MergeCell, ...] = ()
    same: int = 0
    rows: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def changes_nothing(self) -> bool:
        return not self.taken and not self.conflicts


@dataclass(frozen=True, slots=True)
class Ours:
    """What the desk says about one record now."""

    answers: Mapping[str, str]
    quantity: str
    unit: str
    open: bool


def merge(
    tables: Iterable[ReturnedTable],
    sent: Sequence[SentTable],
    held: Holdings,
    wordings: Sequence[Wording] = (ENGLISH,),
    settled: Settled = MappingProxyType({}),
) -> MergePlan:
    """Compares every answered cell three ways; cells and problems are in the order of the file.

    Decisions may be said in any of the `wordings`, that of the export first. `settled` says which of headquarters'
    values were turned down before, in answers to this export.
    """
    by_key: dict[str, list[ReturnedTable]] = defaultdict(list)
    for table in tables:
        by_key[table.key].append(table)
    merging = _Merging(held, wordings, Export.of(sent), settled)
    for sheet in sent:
        merging.take_table(sheet, by_key.get(sheet.key, []))
    return merging.plan()


@dataclass(slots=True)
class _Merging:
    """The plan so far."""

    held: Holdings
    wordings: Sequence[Wording]
    export: Export
    settled: Settled
    cells: list[MergeCell] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    rows: int = 0

    def plan(self) -> MergePlan:
        by_verdict: dict[Verdict, list[MergeCell]] = defaultdict(list)
        for cell in self.cells:
            by_verdict[cell.verdict].append(cell)
        return MergePlan(
            tuple(by_verdict[Verdict.TAKE]),
            tuple(by_verdict[Verdict.CONFLICT]),
            tuple(by_verdict[Verdict.SETTLED]),
            len(by_verdict[Verdict.SAME]),
            self.rows,
            tuple(self.problems),
        )

    def take_table(self, sent: SentTable, tables: Sequence[ReturnedTable]) -> None:
        if not sent.rows:
            return
        if not tables:
            what = SHEET_GONE.filled(list=LIST_NAMES[sent.key])
            self.problems.append(Problem(what, NOT_DELETED.filled(), severity=Severity.WARNING))
            return
        seen: dict[str, list[SheetAnswers]] = defaultdict(list)
        named: set[str] = set()
        for table in tables:
            read = read_answers(table, sent, self.export, self.wordings)
            self.problems.extend(read.problems)
            named |= read.named
            for record in read.answers:
                seen[record].append(read)
        before = len(self.cells)
        for record, readings in seen.items():
            self._take_record(record, readings)
        self._say_rejected(tables[0], self.cells[before:])
        self._say_missing(tables[0], sent, seen.keys() | named)

    def _take_record(self, record: str, readings: Sequence[SheetAnswers]) -> None:
        """The answer of one record, which may stand on several sheets where a sheet was copied."""
        self.rows += 1
        answered = [each for each in readings if each.is_answered(record)]
        first = (answered or readings)[0]
        sheets = ", ".join(each.table.sheet.name for each in readings)
        if any(each.answers[record] != first.answers[record] for each in answered):
            what = TWO_SHEETS.filled(record=record, sheets=sheets)
            address = first.table.address(first.numbers[record])
            self.problems.append(Problem(what, TWO_SHEETS_TODO.filled(), address, severity=Severity.QUESTION))
            return
        if len(answered) < len(readings):
            first = replace(first, doubt=ONE_SHEET.filled(sheets=sheets))
        self.cells.extend(_Comparison(self, first).compared(record))

    def _say_rejected(self, table: ReturnedTable, cells: Iterable[MergeCell]) -> None:
        """A rejection is an answer and nothing else; whoever reads it may think that something was done."""
        records = [cell.record for cell in cells if (cell.field, cell.theirs) == ("decision", "reject")]
        if records:
            what = REJECTED.filled(n=len(records), records=first_of(records))
            address = Address(table.file, table.sheet.name)
            self.problems.append(Problem(what, REJECTED_TODO.filled(), address, severity=Severity.WARNING))

    def _say_missing(self, table: ReturnedTable, sent: SentTable, seen: Iterable[str]) -> None:
        here = frozenset(seen)
        missing = [record for record in sent.rows if record not in here]
        if not missing:
            return
        order = list(sent.rows)
        cut = len(missing) > 1 and missing == order[-len(missing) :]
        what = (CUT_OFF if cut else MISSING).filled(n=len(missing), total=len(order))
        address = Address(table.file, table.sheet.name)
        self.problems.append(Problem(what, NOT_DELETED.filled(), address, ", ".join(missing), Severity.WARNING))


class _Comparison:
    """The answers of one returned sheet beside what was sent and what the desk holds."""

    def __init__(self, merging: _Merging, read: SheetAnswers) -> None:
        self.merging = merging
        self.read = read
        self.sent = read.sent

    def compared(self, record: str) -> Iterator[MergeCell]:
        """The cells of a record that headquarters changed."""
        ours = ours_of(self.merging.held, self.sent.key, record)
        answers = self.read.answers[record]
        changed = [key for key in ANSWERS if answers[key] != self.sent.value(record, key)]
        if not changed:
            return
        if ours is None:
            address = self.read.table.address(self.read.numbers[record])
            self._say(address, GONE.filled(record=record), GONE_TODO, Severity.QUESTION)
            return
        for key in changed:
            yield self._cell(
                record, key, self.sent.value(record, key), ours.answers[key], answers[key], ours, self.read.doubt
            )
        yield from self._quantity(record, answers, changed, ours)
        if "decision" in changed and answers["decision"] == "ask" and not answers["comment"]:
            address = self.read.table.address(self.read.numbers[record], "comment")
            self._say(address, NO_QUESTION.filled(), NO_QUESTION_TODO)

    def _quantity(
        self, record: str, answers: Mapping[str, str], changed: Sequence[str], ours: Ours
    ) -> Iterator[MergeCell]:
        """The change of the record's own quantity, where the answer asks for one."""
        decision, wanted = answers["decision"], answers["hq_quantity"]
        address = self.read.table.address(self.read.numbers[record], "hq_quantity")
        if not {"decision", "hq_quantity"} & set(changed):
            return
        if not wanted:
            if decision == "change":
                self._say(address, NO_QUANTITY.filled(), LEFT_OUT, Severity.QUESTION)
            return
        if decision not in ("", "change"):
            if "hq_quantity" in changed:
                said = Template(f"decision.{decision}", decision)
                self._say(address, ONLY_KEPT.filled(decision=said), ONLY_KEPT_TODO, Severity.WARNING)
        elif self.sent.key == "allocations":
            self._say(address, BY_HAND.filled(), BY_HAND_TODO, Severity.WARNING)
        elif decision == "change" or "hq_quantity" in changed:
            sent = self.sent.value(record, QUANTITY)
            if wanted != sent:
                why = self._hindrance(record, ours) or self.read.doubt or _far_off(sent, wanted)
                yield self._cell(record, QUANTITY, sent, ours.quantity, wanted, ours, why)

    def _hindrance(self, record: str, ours: Ours) -> Phrase | None:
        """Why a changed quantity cannot be taken without being looked at."""
        unit = self.sent.value(record, "unit")
        if unit != ours.unit:
            return UNIT_SINCE.filled(unit=ours.unit, sent=unit)
        return None if ours.open else CLOSED_SINCE.filled()

    def _cell(
        self, record: str, key: str, sent: str, ours: str, theirs: str, now: Ours, why: Phrase | None = None
    ) -> MergeCell:
        column = "hq_quantity" if key == QUANTITY else key
        units = (self.sent.value(record, "unit"), now.unit) if key in (QUANTITY, "hq_quantity") else ("", "")
        address = self.read.table.address(self.read.numbers[record], column)
        verdict = Verdict.SAME if ours == theirs else Verdict.TAKE if ours == sent and not why else Verdict.CONFLICT
        settled_on = self.merging.settled.get((record, key, theirs))
        if settled_on is not None and verdict is not Verdict.SAME:
            verdict = Verdict.SETTLED
            what = SETTLED.filled(theirs=theirs or EMPTY, ours=ours or EMPTY, day=settled_on)
            self._say(address, what, SETTLED_TODO, Severity.NOTE)
        return MergeCell(self.sent.key, record, key, sent, ours, theirs, verdict, address, *units, why)

    def _say(self, address: Address, what: Phrase, todo: Template, severity: Severity = Severity.WARNING) -> None:
        self.merging.problems.append(Problem(what, todo.filled(), address, severity=severity))


def _far_off(sent: str, wanted: str) -> Phrase | None:
    """Whether a quantity is so far from the one that was sent that a person should look; nothing at all is plain."""
    before, after = milli_of(sent), milli_of(wanted)
    lower, higher = sorted((before, after))
    plain = lower == 0 or (higher < FAR_TIMES * lower and not after < MILLI <= before)
    return None if plain else FAR_OFF.filled(theirs=wanted, sent=sent)


def ours_of(held: Holdings, table: str, record: str) -> Ours | None:
    """What the desk says about a record now; None where it has no such record."""
    found: Need | PledgeLine | Allocation | None
    match table:
        case "needs":
            found = held.need_by_id.get(record)
            is_open = found is not None and found.state.open
        case "pledges":
            found = held.lines.get(record)
            is_open = found is not None and found.state in OPEN_LINES
        case _:
            found = held.allocation_by_id.get(record)
            is_open = found is not None and found.state.counts
    if found is None:
        return None
    note = held.notes.get(record)
    answers = {
        "decision": note.decision if note else "",
        "hq_quantity": decimal_text(note.quantity_milli) if note and note.quantity_milli is not None else "",
        "comment": note.comment if note else "",
    }
    return Ours(answers, decimal_text(found.quantity_milli), found.unit, is_open)
