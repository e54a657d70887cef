"""The rows of a list of pledges against the pledges of the desk: whose line is whose, and what would change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Hashable, Iterable, Mapping, MutableSequence, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from relief_desk.domain.changes import RowChange
from relief_desk.domain.importing.checks import (
    warn_of_future,
    warn_of_likenesses,
    warn_of_lines,
    warn_of_quantities,
)
from relief_desk.domain.importing.doubles import ListedRows
from relief_desk.domain.importing.plan import Likeness, Merger, pair_by_key
from relief_desk.domain.importing.planned_rows import Desktop, PlannedRow, settle_emptied, whole_rows
from relief_desk.domain.importing.pledge_rows import PledgeColumns
from relief_desk.domain.importing.record_columns import RecordColumns, is_given
from relief_desk.domain.importing.table_reading import STEPS, TableReading
from relief_desk.domain.problems import Severity
from relief_desk.domain.progress import Job
from relief_desk.domain.records import Pledge, PledgeLine
from relief_desk.domain.wording import Template

HEADS_DIFFER = Template("row.heads_differ", "Another row of the same pledge says something else here.")
FIRST_COUNTS = Template("row.first_counts", "The first row counts.")
TEMPORARY = "new pledge "
"""Begins the stand-in key of a pledge that the import would make."""

_SHIPMENT = ("item", "lot", "expiry", "eta", "available_from", "location", "firmness", "pack_milli")
_ALIKE = ("item", "quantity_milli", "lot", "expiry", "eta", "earmark_places")
_EARMARKS = ("earmark_places", "earmark_sectors", "earmark_recipients", "earmark_disaster")


@dataclass(frozen=True, slots=True)
class _Rows:
    """Lines and heads as read, by row, and the rows that can be planned."""

    lines: Sequence[PledgeLine]
    heads: Sequence[Pledge]
    whole: Sequence[int]


@dataclass(frozen=True, slots=True)
class _Held:
    """The lines of the desk and the pledge each belongs to."""

    lines: Sequence[PledgeLine]
    pledge_of: Mapping[str, Pledge]


@dataclass(slots=True)
class PledgesSoFar:
    """What earlier tables of the file said of pledges, for their lines may go on in later ones.

    `numbered` goes from donor and the donor's number to the pledge, `heads` from the pledge to what becomes of it.
    """

    last_line: dict[str, int]
    numbered: dict[tuple[str, str], str] = field(default_factory=dict)
    heads: dict[str, RowChange] = field(default_factory=dict)
    _made: int = 0

    @classmethod
    def before(cls, lines: Iterable[PledgeLine]) -> PledgesSoFar:
        """As it is before the first table, on a desk with these lines."""
        last: dict[str, int] = defaultdict(int)
        for line in lines:
            last[line.pledge] = max(last[line.pledge], line.line)
        return cls(last)

    def next_line(self, pledge: str) -> int:
        """The next number of a line in a pledge."""
        self.last_line[pledge] += 1
        return self.last_line[pledge]

    def new_key(self) -> str:
        """A stand-in for the key of a pledge that the import would make."""
        self._made += 1
        return f"{TEMPORARY}{self._made}"


def listed_pledges(reading: TableReading, columns: PledgeColumns) -> ListedRows:
    """The lines of a table, ready to be held against each other."""
    given = {**columns.lines.given, **columns.heads.given}
    numbers = given.get("sender_ref", ())
    coarse = list(zip(numbers or given["quantity_milli"], given["donor"], given["item"], strict=True))
    same = ("donor", *_SHIPMENT, *_EARMARKS)
    return ListedRows(reading, given, coarse, numbers, same, ("donor", "pledge_id", "item"))


def plan_pledges(
    reading: TableReading, columns: PledgeColumns, left_out: Container[int], desk: Desktop, so_far: PledgesSoFar
) -> Job[list[PlannedRow]]:
    """What every whole row of the table would do, in the order of the rows; the others are in `reading.held`.

    Rows in `left_out` are not to be taken. Pledges that the rows speak of are noted in `so_far`.
    """
    given, head_given = columns.lines.given, columns.heads.given
    lines: list[PledgeLine] = []
    heads: list[Pledge] = []
    for some_lines, some_heads in zip(columns.lines.records(), columns.heads.records(), strict=True):
        lines += some_lines
        heads += some_heads
        yield reading.progress(8, STEPS)
    warn_of_lines(reading, lines, desk.start, desk.today)
    warn_of_quantities(reading, given["item"], given["quantity_milli"], given["unit"])
    if reading.has("pledged_on"):
        warn_of_future(reading, "pledged_on", head_given["pledged_on"], desk.today)
    whole = whole_rows(reading, left_out)
    rows = _Rows(lines, heads, whole)
    if "sender_ref" in head_given:
        alike = [given[name] for name in _ALIKE if name in given]
        keys = list(zip(head_given["donor"], *alike, strict=True))
        warn_of_likenesses(reading, [row for row in whole if heads[row].sender_ref], keys)
    yield reading.progress(9, STEPS)
    held = _Held(desk.lines, {pledge.id: pledge for pledge in desk.pledges})
    paired = _pair(reading, rows, held) if desk.lines else {}
    yield reading.progress(STEPS, STEPS)
    return _planned(reading, columns, rows, held, paired, desk, so_far)


def _planned(
    reading: TableReading,
    columns: PledgeColumns,
    rows: _Rows,
    held: _Held,
    paired: Mapping[int, PledgeLine],
    desk: Desktop,
    so_far: PledgesSoFar,
) -> list[PlannedRow]:
    groups = _pledges_of_rows(rows, held, paired, so_far)
    head_of = _heads(reading, columns.heads, rows, groups, desk, so_far)
    derived = {} if reading.has("sector") else {"sector": "item"}
    merger = Merger(columns.lines, derived, desk.said_before(reading)) if paired else None
    planned: list[PlannedRow] = []
    for row in rows.whole:
        pledge_id, first = groups.id_of[row], groups.first_of[groups.id_of[row]] == row
        head = (head_of[pledge_id],) if first and pledge_id in head_of else ()
        old = paired.get(row)
        if old is None or merger is None:
            line = replace(rows.lines[row], pledge=pledge_id, line=so_far.next_line(pledge_id))
            planned.append(PlannedRow(row, (*head, RowChange(None, line))))
            continue
        merged = merger.merge(row, old)
        after = settle_emptied(reading, row, desk, merger, merged) if merged.emptied else merged.record
        line_change = RowChange(old, after)
        changes = (*head, line_change) if head or after != old else ()
        planned.append(PlannedRow(row, changes, old))
    return planned


@dataclass(frozen=True, slots=True)
class _Groups:
    """The pledge each row belongs to, its first row, all its rows, and the pledge of the desk it already is."""

    id_of: Mapping[int, str]
    first_of: Mapping[str, int]
    rows_of: Mapping[str, Sequence[int]]
    old_of: Mapping[str, Pledge]


def _pledges_of_rows(rows: _Rows, held: _Held, paired: Mapping[int, PledgeLine], so_far: PledgesSoFar) -> _Groups:
    by_number = {(each.donor, each.sender_ref): each for each in held.pledge_of.values() if each.sender_ref}
    id_of: dict[int, str] = {}
    rows_of: dict[str, list[int]] = {}
    old_of: dict[str, Pledge] = {}
    for row in rows.whole:
        head = rows.heads[row]
        number = (head.donor, head.sender_ref) if head.sender_ref else None
        old = held.pledge_of.get(paired[row].pledge) if row in paired else by_number.get(number) if number else None
        id_ = old.id if old else so_far.numbered.get(number, "") if number else ""
        id_ = id_ or so_far.new_key()
        if number:
            so_far.numbered.setdefault(number, id_)
        if old:
            old_of[id_] = old
        id_of[row] = id_
        rows_of.setdefault(id_, []).append(row)
    return _Groups(id_of, {id_: group[0] for id_, group in rows_of.items()}, rows_of, old_of)


def _heads(
    reading: TableReading,
    columns: RecordColumns[Pledge],
    rows: _Rows,
    groups: _Groups,
    desk: Desktop,
    so_far: PledgesSoFar,
) -> dict[str, RowChange]:
    """What becomes of each pledge itself, where it is new or changes."""
    merger = Merger(columns, {}, desk.said_before(reading)) if groups.old_of else None
    changes: dict[str, RowChange] = {}
    for id_, group in groups.rows_of.items():
        together = rows.heads[group[0]] if len(group) == 1 else _together(reading, columns, rows, group)
        old, known = groups.old_of.get(id_), so_far.heads.get(id_)
        if known is not None:
            change = RowChange(known.before, _completed(reading, columns, group[0], known.after))
            changed = change.after != known.after
        elif old is None or merger is None:
            change, changed = RowChange(None, replace(together, id=id_)), True
        else:
            change = RowChange(old, merger.merge(group[0], old).record)
            changed = change.after != old
        so_far.heads[id_] = change
        if changed:
            changes[id_] = change
    return changes


def _completed(reading: TableReading, columns: RecordColumns[Pledge], row: int, head: Any) -> Any:
    """The head that an earlier table gave a pledge, with what only this row says of it."""
    more: dict[str, Any] = {}
    for name, values in columns.given.items():
        if is_given(values[row]) and not is_given(getattr(head, name)):
            more[name] = values[row]
        elif is_given(values[row]) and getattr(head, name) != values[row]:
            _report_other_head(reading, row, name)
    return replace(head, **more) if more else head


def _together(reading: TableReading, columns: RecordColumns[Pledge], rows: _Rows, group: Sequence[int]) -> Pledge:
    """The head that the rows of one pledge give together: of each value the first."""
    first = rows.heads[group[0]]
    found: dict[str, Any] = {}
    for name, values in columns.given.items():
        for row in group:
            if not is_given(values[row]):
                continue
            if name not in found:
                found[name] = values[row]
            elif found[name] != values[row]:
                _report_other_head(reading, row, name)
    _say_at(group[0], columns, found)
    return replace(first, **found)


def _report_other_head(reading: TableReading, row: int, name: str) -> None:
    if name != "currency":
        key = {"value_milli": "value"}.get(name, name)
        reading.report(row, HEADS_DIFFER.filled(), FIRST_COUNTS.filled(), key, Severity.WARNING)


def _say_at(row: int, columns: RecordColumns[Pledge], found: Mapping[str, Any]) -> None:
    """The first row of a pledge speaks for all of them, where they are laid over a pledge of the desk."""
    for name, value in found.items():
        values = columns.given[name]
        if isinstance(values, MutableSequence):
            values[row] = value


def _pair(reading: TableReading, rows: _Rows, held: _Held) -> dict[int, PledgeLine]:
    """The line of the desk that each row speaks of."""
    lines, heads = rows.lines, rows.heads
    references = reading.names("reference")
    by_id = {line.id: line for line in held.lines}
    paired = {row: by_id[references[row]] for row in rows.whole if references[row] in by_id}
    closer: tuple[Likeness[PledgeLine], ...] = (
        Likeness(lambda row: _parcel(lines[row]), _parcel),
        Likeness(lambda row: _shipment(lines[row]), _shipment),
        Likeness(lambda row: (lines[row].item, lines[row].lot), lambda line: (line.item, line.lot)),
        Likeness(lambda row: lines[row].item, lambda line: line.item),
    )

    def number_of(head: Pledge | None) -> Hashable:
        return (head.donor, head.sender_ref) if head and head.sender_ref else None

    def words_of(head: Pledge | None, line: PledgeLine) -> Hashable:
        return (head.donor, head.pledged_on, line.item) if head else None

    paired |= pair_by_key(
        [row for row in rows.whole if row not in paired and heads[row].sender_ref],
        _without(held.lines, paired),
        Likeness(lambda row: number_of(heads[row]), lambda line: number_of(held.pledge_of.get(line.pledge))),
        closer,
    )
    return paired | pair_by_key(
        [row for row in rows.whole if row not in paired and not heads[row].sender_ref],
        _without(held.lines, paired),
        Likeness(
            lambda row: words_of(heads[row], lines[row]),
            lambda line: words_of(held.pledge_of.get(line.pledge), line),
        ),
        closer,
        in_order=True,
    )


def _without(lines: Sequence[PledgeLine], paired: Mapping[int, PledgeLine]) -> list[PledgeLine]:
    taken = {line.id for line in paired.values()}
    return [line for line in lines if line.id not in taken]


def _parcel(line: PledgeLine) -> tuple[Any, ...]:
    return (*_shipment(line), line.quantity_milli)


def _shipment(line: PledgeLine) -> tuple[Any, ...]:
    return tuple(getattr(line, name) for name in _SHIPMENT)
