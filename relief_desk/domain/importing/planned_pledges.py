"""The rows of a list of pledges against the pledges of the desk: whose line is whose, and what would change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, MutableSequence, Sequence
from dataclasses import dataclass, replace
from typing import Any

from relief_desk.domain.changes import RowChange
from relief_desk.domain.importing.checks import (
    settle_doubles,
    warn_of_future,
    warn_of_likenesses,
    warn_of_lines,
    warn_of_quantities,
)
from relief_desk.domain.importing.plan import Likeness, Merger, pair_by_key
from relief_desk.domain.importing.planned_rows import Desktop, PlannedRow, settle_emptied, whole_rows
from relief_desk.domain.importing.pledge_rows import PledgeColumns, read_pledges
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


def plan_pledges(reading: TableReading, desk: Desktop) -> Job[list[PlannedRow]]:
    """What every whole row of the table would do, in the order of the rows; the others are in `reading.held`."""
    columns = yield from read_pledges(reading)
    given, head_given = columns.lines.given, columns.heads.given
    coarse = list(zip(head_given.get("sender_ref", head_given["donor"]), given["item"], strict=True))
    doubles = settle_doubles(
        reading, coarse, _key(columns), columns.row_values, reading.named_by("donor", "pledge_id", "item"), given
    )
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
    whole = whole_rows(reading, doubles.left_out)
    rows = _Rows(lines, heads, whole)
    if "sender_ref" in head_given:
        alike = [given[name] for name in _ALIKE if name in given]
        keys = list(zip(head_given["donor"], *alike, strict=True))
        warn_of_likenesses(reading, [row for row in whole if heads[row].sender_ref], keys)
    yield reading.progress(9, STEPS)
    held = _Held(desk.lines, {pledge.id: pledge for pledge in desk.pledges})
    paired = _pair(reading, rows, held) if desk.lines else {}
    yield reading.progress(STEPS, STEPS)
    return _planned(reading, columns, rows, held, paired, desk)


def _planned(
    reading: TableReading,
    columns: PledgeColumns,
    rows: _Rows,
    held: _Held,
    paired: Mapping[int, PledgeLine],
    desk: Desktop,
) -> list[PlannedRow]:
    groups = _pledges_of_rows(reading.table.sheet, rows, held, paired)
    head_of = _heads(reading, columns.heads, rows, groups, desk)
    derived = {} if reading.has("sector") else {"sector": "item"}
    merger = Merger(columns.lines, derived, desk.said_before(reading)) if paired else None
    numbers = _LineNumbers(held.lines)
    planned: list[PlannedRow] = []
    for row in rows.whole:
        pledge_id, first = groups.id_of[row], groups.first_of[groups.id_of[row]] == row
        head = (head_of[pledge_id],) if first and pledge_id in head_of else ()
        old = paired.get(row)
        if old is None or merger is None:
            line = replace(rows.lines[row], pledge=pledge_id, line=numbers.next(pledge_id))
            planned.append(PlannedRow(row, (*head, RowChange(None, line))))
            continue
        merged = merger.merge(row, old)
        after = settle_emptied(reading, row, merger, merged) if merged.emptied else merged.record
        line_change = RowChange(old, after)
        changes = (*head, line_change) if head or after != old else ()
        planned.append(PlannedRow(row, changes, old))
    return planned


class _LineNumbers:
    """The next number of a line in each pledge."""

    def __init__(self, lines: Sequence[PledgeLine]) -> None:
        self._last: dict[str, int] = defaultdict(int)
        for line in lines:
            self._last[line.pledge] = max(self._last[line.pledge], line.line)

    def next(self, pledge: str) -> int:
        self._last[pledge] += 1
        return self._last[pledge]


@dataclass(frozen=True, slots=True)
class _Groups:
    """The pledge each row belongs to, its first row, all its rows, and the pledge of the desk it already is."""

    id_of: Mapping[int, str]
    first_of: Mapping[str, int]
    rows_of: Mapping[str, Sequence[int]]
    old_of: Mapping[str, Pledge]


def _pledges_of_rows(sheet: str, rows: _Rows, held: _Held, paired: Mapping[int, PledgeLine]) -> _Groups:
    by_number = {(each.donor, each.sender_ref): each for each in held.pledge_of.values() if each.sender_ref}
    id_of: dict[int, str] = {}
    rows_of: dict[str, list[int]] = {}
    old_of: dict[str, Pledge] = {}
    numbered: dict[tuple[str, str], str] = {}
    for row in rows.whole:
        head = rows.heads[row]
        number = (head.donor, head.sender_ref) if head.sender_ref else None
        old = held.pledge_of.get(paired[row].pledge) if row in paired else by_number.get(number) if number else None
        id_ = old.id if old else numbered.get(number, "") if number else ""
        id_ = id_ or f"{TEMPORARY}{sheet}!{row}"
        if number:
            numbered.setdefault(number, id_)
        if old:
            old_of[id_] = old
        id_of[row] = id_
        rows_of.setdefault(id_, []).append(row)
    return _Groups(id_of, {id_: group[0] for id_, group in rows_of.items()}, rows_of, old_of)


def _heads(
    reading: TableReading, columns: RecordColumns[Pledge], rows: _Rows, groups: _Groups, desk: Desktop
) -> dict[str, RowChange]:
    """What becomes of each pledge itself, where it is new or changes."""
    merger = Merger(columns, {}, desk.said_before(reading)) if groups.old_of else None
    changes: dict[str, RowChange] = {}
    for id_, group in groups.rows_of.items():
        together = rows.heads[group[0]] if len(group) == 1 else _together(reading, columns, rows, group)
        old = groups.old_of.get(id_)
        if old is None or merger is None:
            changes[id_] = RowChange(None, replace(together, id=id_))
            continue
        merged = merger.merge(group[0], old)
        if merged.record != old:
            changes[id_] = RowChange(old, merged.record)
    return changes


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
                key = {"value_milli": "value"}.get(name, name)
                if name != "currency":
                    reading.report(row, HEADS_DIFFER.filled(), FIRST_COUNTS.filled(), key, Severity.WARNING)
    _say_at(group[0], columns, found)
    return replace(first, **found)


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


def _key(columns: PledgeColumns) -> Callable[[int], Hashable]:
    """Lines of one number with the same item and shipment are one line told twice; without a number all must agree."""
    heads, lines = columns.heads.given, columns.lines.given
    numbers = heads.get("sender_ref")
    names = [name for name in (*_SHIPMENT, *_EARMARKS) if name in lines]
    same = [heads["donor"], *(lines[name] for name in names)]

    def key(row: int) -> Hashable:
        if numbers is not None and numbers[row]:
            return (numbers[row], *(column[row] for column in same))
        return ("", columns.row_values(row))

    return key
