"""The rows of a list of needs against the needs of the desk: who is who, and what would change."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from relief_desk.domain.changes import RowChange
from relief_desk.domain.folding import fold
from relief_desk.domain.importing.checks import warn_of_likenesses, warn_of_needs, warn_of_quantities
from relief_desk.domain.importing.doubles import ListedRows
from relief_desk.domain.importing.plan import Likeness, Merger, pair_by_key
from relief_desk.domain.importing.planned_rows import Desktop, PlannedRow, all_new, settle_emptied, whole_rows
from relief_desk.domain.importing.questions import NEW, NEW_LABEL, Choice, Doubt, QuestionKind
from relief_desk.domain.importing.record_columns import RecordColumns
from relief_desk.domain.importing.table_reading import STEPS, TableReading
from relief_desk.domain.progress import Job
from relief_desk.domain.records import Need
from relief_desk.domain.wording import Template

OTHER_NEED = Template(
    "ask.other_need", '"{text}" is the number of a need for something else in another place. Is it the same need?'
)
UPDATE = "update"
UPDATE_LABEL = Template("choice.update", "Yes, change it")


@dataclass(frozen=True, slots=True)
class _Rows:
    """The needs as read, by row, and the rows that can be planned."""

    needs: Sequence[Need]
    whole: Sequence[int]


def listed_needs(reading: TableReading, columns: RecordColumns[Need]) -> ListedRows:
    """The needs of a table, ready to be held against each other."""
    given = columns.given
    numbers = given.get("sender_ref", ())
    return ListedRows(
        reading,
        given,
        numbers or list(zip(given["item"], given["quantity_milli"], strict=True)),
        numbers,
        ("item", "place", "place_text", "recipient"),
        ("need_id", "item", "province", "district", "place"),
    )


def plan_needs(
    reading: TableReading, columns: RecordColumns[Need], left_out: Container[int], desk: Desktop
) -> Job[list[PlannedRow]]:
    """What every whole row of the table would do, in the order of the rows; the others are in `reading.held`.

    Rows in `left_out` are not to be taken.
    """
    given = columns.given
    needs: list[Need] = []
    for some in columns.records():
        needs += some
        yield reading.progress(8, STEPS)
    warn_of_needs(reading, needs, desk.start, desk.today, desk.household_size)
    warn_of_quantities(reading, given["item"], given["quantity_milli"], given["unit"])
    whole = whole_rows(reading, left_out)
    if "sender_ref" in given:
        numbered = [row for row in whole if given["sender_ref"][row]]
        contents = [given[name] for name in (*_CONTENT, "quantity_milli") if name in given]
        warn_of_likenesses(reading, numbered, list(zip(*contents, strict=True)))
    yield reading.progress(9, STEPS)
    paired = _pair(reading, _Rows(needs, whole), desk)
    yield reading.progress(STEPS, STEPS)
    return _planned(reading, columns, needs, paired, desk, whole_rows(reading, left_out))


def _planned(
    reading: TableReading,
    columns: RecordColumns[Need],
    needs: Sequence[Need],
    paired: Mapping[int, Need],
    desk: Desktop,
    rows: Sequence[int],
) -> list[PlannedRow]:
    if not paired:
        return all_new(rows, [needs[row] for row in rows])
    derived = {} if reading.has("sector") else {"sector": "item"}
    merger = Merger(columns, derived, desk.said_before(reading))
    planned: list[PlannedRow] = []
    for row in rows:
        old = paired.get(row)
        if old is None:
            planned.append(PlannedRow(row, (RowChange(None, needs[row]),)))
            continue
        merged = merger.merge(row, old)
        after = settle_emptied(reading, row, desk, merger, merged) if merged.emptied else merged.record
        changes = () if after == old else (RowChange(old, after),)
        planned.append(PlannedRow(row, changes, old))
    return planned


def _pair(reading: TableReading, rows: _Rows, desk: Desktop) -> dict[int, Need]:
    """The need of the desk that each row speaks of."""
    needs, old = rows.needs, desk.needs
    if not old:
        return {}
    by_id = {need.id: need for need in old}
    references = reading.names("reference")
    paired = {row: by_id[references[row]] for row in rows.whole if references[row] in by_id}
    paired |= {row: by_id[ref] for row in rows.whole if (ref := needs[row].sender_ref) in by_id}
    found = pair_by_key(
        [row for row in rows.whole if row not in paired and needs[row].sender_ref],
        _without(old, paired),
        Likeness(lambda row: needs[row].sender_ref, lambda need: need.sender_ref),
        (
            Likeness(lambda row: _content(needs[row]), _content),
            Likeness(lambda row: (needs[row].requester, needs[row].item), lambda need: (need.requester, need.item)),
            Likeness(lambda row: needs[row].item, lambda need: need.item),
        ),
    )
    paired |= {row: need for row, need in found.items() if _same_need(reading, row, needs[row], need)}
    return paired | pair_by_key(
        [row for row in rows.whole if row not in paired and not needs[row].sender_ref],
        _without(old, paired),
        Likeness(lambda row: _content(needs[row]), _content),
        (
            Likeness(lambda row: _amount(needs[row]), _amount),
            Likeness(lambda row: needs[row].needed_by, lambda need: need.needed_by),
        ),
        in_order=True,
    )


def _without(old: Sequence[Need], paired: Mapping[int, Need]) -> list[Need]:
    taken = {need.id for need in paired.values()}
    return [need for need in old if need.id not in taken]


def _amount(need: Need) -> tuple[Any, ...]:
    return (need.quantity_milli, need.needed_by)


def _same_need(reading: TableReading, row: int, new: Need, old: Need) -> bool:
    """A number means one need only for one requester; where nearly all else differs too, it is asked."""
    if new.requester and old.requester and new.requester != old.requester:
        return False
    if new.item == old.item or not new.item or (new.place == old.place and new.place):
        return True
    id_ = f"identity:{fold(new.sender_ref)}"
    answer = reading.knowledge.answers.get(id_, "")
    if answer in (UPDATE, NEW):
        return answer == UPDATE
    choices = (Choice(UPDATE, UPDATE_LABEL.text), Choice(NEW, NEW_LABEL.text))
    phrase = OTHER_NEED.filled(text=new.sender_ref)
    reading.ask(row, Doubt(id_, QuestionKind.IDENTITY, new.sender_ref, phrase, choices), "need_id")
    return False


_CONTENT = ("requester", "recipient", "place", "place_text", "item")


def _content(need: Need) -> tuple[Any, ...]:
    """What a need is known by where it has no number: who asks, where, for what."""
    return (need.requester, need.recipient, need.place, need.place_text, need.item)
