"""What changed between a reconciliation as it was sent and the records as they are now, row by row and in totals."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from relief_desk.domain.fields import Kind
from relief_desk.domain.folding import fold
from relief_desk.domain.holdings import Holdings
from relief_desk.domain.quantities import Quantity
from relief_desk.domain.reconciling.reconciliation import ALLOCATIONS, NEEDS, PLEDGES
from relief_desk.domain.reconciling.snapshots import SentTable
from relief_desk.domain.sheets import WORDED_KINDS, Cell, Column, Table
from relief_desk.domain.states import AllocationState, NeedState, PledgeState
from relief_desk.domain.values.amounts import milli_of_number, number_text
from relief_desk.domain.wording import Phrase, Template

CHANGES = Template("changes.sheet", "Changes")
TOTALS = Template("changes.totals", "Changes in totals")
SINCE = Template("changes.since", "What changed since reconciliation no. {number} of {day}.")
AMOUNT = Template("changes.amount", "{amount}")
NOTHING = Template("changes.nothing", "Nothing changed since reconciliation no. {number} of {day}.")
LIST_TITLES = {"needs": NEEDS, "pledges": PLEDGES, "allocations": ALLOCATIONS}

COMPARED: Mapping[str, tuple[str, ...]] = {
    "needs": (
        "priority", "item", "where", "quantity", "unit", "needed_by", "people", "status", "covered", "gap",
        "gap_strict",
    ),
    "pledges": ("donor", "item", "quantity", "unit", "firmness", "status", "eta", "expiry", "allocated", "free"),
    "allocations": ("item", "place", "quantity", "counted", "status"),
}  # fmt: skip
"""The columns that are compared, by list; what follows from these is left out."""
_NAMES = frozenset({"item", "where", "place", "donor"})
_CLOSED = {
    NeedState.MET.value, NeedState.NOT_MET.value, NeedState.NO_LONGER_NEEDED.value, PledgeState.CLOSED.value,
    AllocationState.FULFILLED.value,
}  # fmt: skip
_CANCELLED = {
    NeedState.CANCELLED.value, NeedState.SUPERSEDED.value, PledgeState.DECLINED.value, PledgeState.WITHDRAWN.value,
    PledgeState.REDIRECTED.value, AllocationState.RELEASED.value,
}  # fmt: skip
_TOTALLED = (("quantity", "Needed"), ("covered", "Covered"), ("gap", "Gap (hopeful)"), ("gap_strict", "Gap (strict)"))


class ChangeKind(StrEnum):
    """What became of a row."""

    NEW = "new"
    CHANGED = "changed"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class ChangedCell:
    """One cell that differs: what was sent, what is so now, and `why`, the changes that made it.

    `form` is the kind of the column the values stand in.
    """

    kind: ChangeKind
    table: str
    record: str
    what: str
    heading: str
    was: str
    now: str
    why: tuple[Phrase, ...] = ()
    form: Kind = Kind.TEXT


Why = Mapping[str, tuple[Phrase, ...]]
CHANGE_COLUMNS = (
    Column("kind", "Change", Kind.CHOICE, "#status+change", 12, choices=tuple(ChangeKind)),
    Column("list", "List", Kind.TEXT, "#meta+list", 13),
    Column("reference", "Reference", Kind.REFERENCE, "#meta+code", 16),
    Column("what", "What", Kind.TEXT, "#description+what", 40),
    Column("field", "Column", Kind.TEXT, "#meta+column", 18),
    Column("was", "Was", Kind.TEXT, "#meta+was", 20),
    Column("now", "Is now", Kind.TEXT, "#meta+now", 20),
    Column("why", "Through", Kind.TEXT, "#description+why", 50),
)
TOTAL_COLUMNS = (
    Column("item", "Item", Kind.TEXT, "#item+name", 40),
    Column("unit", "Unit", Kind.TEXT, "#item+unit", 12),
    Column("figure", "Figure", Kind.TEXT, "#meta+figure", 18),
    Column("was", "Was", Kind.QUANTITY, "#meta+was", 16),
    Column("now", "Is now", Kind.QUANTITY, "#meta+now", 16),
    Column("difference", "Difference", Kind.QUANTITY, "#meta+difference", 16),
)


def compare(
    sent: Sequence[SentTable],
    now: Sequence[SentTable],
    tables: Sequence[Table],
    why: Why,
    shown: Sequence[SentTable] = (),
) -> list[ChangedCell]:
    """Every cell that differs, in the order of the lists; `now` and `tables` are the same rows, as texts and cells.

    `shown` are the same rows in the reader's language, where that is not the one in which they were sent.
    """
    before = {table.key: table for table in sent}
    return [
        cell
        for after, table, said in zip(now, tables, shown or now, strict=True)
        for cell in _compared(before.get(after.key, SentTable(after.key, (), {})), after, table, said, why)
    ]


def reasons_by_record(held: Holdings, sent: Sequence[SentTable], touched: Why) -> dict[str, tuple[Phrase, ...]]:
    """What touched each record, or the allocations and the pledge that its figures come from."""
    reasons: dict[str, dict[Phrase, None]] = defaultdict(dict)
    for record, phrases in touched.items():
        reasons[record].update(dict.fromkeys(phrases))
    for record, *relatives in _relations(held, sent):
        for relative in relatives:
            reasons[relative].update(dict.fromkeys(touched.get(record, ())))
    return {record: tuple(phrases) for record, phrases in reasons.items()}


def changes_table(cells: Sequence[ChangedCell], note: Phrase) -> Table:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (cell.kind.value, LIST_TITLES[cell.table].filled(), cell.record, cell.what, _word(cell.heading),
         _value(cell.form, cell.was), _value(cell.form, cell.now), cell.why)
        for cell in cells
    )  # fmt: skip
    return Table("changes", CHANGES, CHANGE_COLUMNS, rows, note)


def totals_table(sent: Sequence[SentTable], now: Sequence[SentTable], note: Phrase) -> Table:
    """The totals of needs by item and unit that differ: what was, what is, and the difference."""
    was, is_now = _totals(sent), _totals(now)
    rows = tuple(
        (key[0], _word(key[1]), _word(key[2]), was[key], is_now[key], is_now[key] - was[key])
        for key in sorted(was.keys() | is_now.keys())
        if was[key] != is_now[key]
    )
    return Table("change_totals", TOTALS, TOTAL_COLUMNS, rows, note)


def _word(text: str) -> Template | str:
    """A word of the program, said in the reader's language."""
    return Template("changes.word", text.replace("{", "{{").replace("}", "}}")) if text else ""


def _value(form: Kind, text: str) -> Cell:
    """A value as the reader's language says it."""
    if form in WORDED_KINDS:
        return _word(text)
    milli = _milli_of(text) if form is Kind.QUANTITY else None
    return text if milli is None else AMOUNT.filled(amount=Quantity(milli, ""))


def _compared(sent: SentTable, now: SentTable, table: Table, shown: SentTable, why: Why) -> Iterator[ChangedCell]:
    columns = {column.key: column for column in table.columns}
    status = dict(zip(now.rows, map(str, table.values("status")), strict=True))
    for record in now.rows:
        reasons = why.get(record, ())
        if record not in sent.rows:
            what, amount = _what(shown, record), _amount(now, record)
            yield ChangedCell(ChangeKind.NEW, now.key, record, what, "", "", amount, reasons)
            continue
        for key in COMPARED[now.key]:
            was, is_now = sent.value(record, key), now.value(record, key)
            if was != is_now and key in sent.positions and not (key in _NAMES and fold(was) == fold(is_now)):
                kind, column = _kind(key, status[record]), columns[key]
                what = _what(shown, record)
                yield ChangedCell(kind, now.key, record, what, column.heading, was, is_now, reasons, column.kind)
    for record in sent.rows:
        if record not in now.rows:
            what, amount = _what(sent, record), _amount(sent, record)
            yield ChangedCell(ChangeKind.GONE, now.key, record, what, "", amount, "", why.get(record, ()))


def _kind(key: str, status: str) -> ChangeKind:
    if key == "status" and status in _CLOSED:
        return ChangeKind.CLOSED
    if key == "status" and status in _CANCELLED:
        return ChangeKind.CANCELLED
    return ChangeKind.CHANGED


def _what(table: SentTable, record: str) -> str:
    """What a row is about, in its own words: item and place or donor."""
    names = (table.value(record, key) for key in ("donor", "item", "where", "place"))
    return ", ".join(name for name in names if name)


def _amount(table: SentTable, record: str) -> str:
    return f"{table.value(record, 'quantity')} {table.value(record, 'unit')}".strip()


def _totals(tables: Sequence[SentTable]) -> Counter[tuple[str, str, str]]:
    totals: Counter[tuple[str, str, str]] = Counter()
    for table in tables:
        if table.key != "needs":
            continue
        for record in table.rows:
            if not table.value(record, "covered"):
                continue  # it does not count
            for key, figure in _TOTALLED:
                totals[table.value(record, "item"), table.value(record, "unit"), figure] += _milli(table, record, key)
    return totals


def _milli(table: SentTable, record: str, key: str) -> int:
    return _milli_of(table.value(record, key)) or 0


def _milli_of(text: str) -> int | None:
    number = number_text(text).by_point
    return None if number is None else milli_of_number(number)


def _relations(held: Holdings, sent: Sequence[SentTable]) -> Iterator[tuple[str, ...]]:
    """Each allocation with its need and pledge line, each pledge with its lines: now, and when it was sent."""
    for allocation in held.allocations:
        yield allocation.id, allocation.need, allocation.pledge_line
    for table in sent:
        if table.key == "allocations":
            for record in table.rows:
                yield record, table.value(record, "need"), table.value(record, "pledge")
    for line in held.lines.values():
        yield line.pledge, line.id
