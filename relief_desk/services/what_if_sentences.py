"""What a what-if supposes, said in one sentence a record; it supposes nothing itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from relief_desk.domain.changes import ChangeSet, RowChange
from relief_desk.domain.fields import FIELDS_OF
from relief_desk.domain.holdings import Holdings
from relief_desk.domain.quantities import Quantity
from relief_desk.domain.records import Need, PledgeLine
from relief_desk.domain.wording import Phrase, PhraseValue, Template

PLEDGED = Template("supposed.pledged", "{donor} would pledge {quantity} of {item}, arriving on {day}.")
PLEDGED_AT_HAND = Template("supposed.pledged-undated", "{donor} would pledge {quantity} of {item}.")
ARRIVES = Template("supposed.arrives", "{item} of {lot} would arrive on {day}.")
ARRIVES_INSTEAD = Template("supposed.arrives-instead", "{item} of {lot} would arrive on {day} instead of {before}.")
RELEASED = Template("supposed.released", "{item} of {lot} would be free to give.")
OPENED = Template("supposed.opened", "{item} of {lot} would be open to every need.")
FIRM = Template("supposed.firm", "{item} of {lot} would be a firm promise.")
WANTS = Template("supposed.wants", "{need} would want {quantity} of {item} instead of {before}.")
WITHDRAWN = Template("supposed.withdrawn", "{need} would no longer want {item}.")
OTHERWISE = Template("supposed.otherwise", "{record} would have another value in the column {field}.")
PLANNED_FROM = Template("match.view.as-of", "Handed out from {day} on.")
_EARMARKS = frozenset({"earmark_places", "earmark_sectors", "earmark_recipients", "earmark_disaster"})


def supposed_sentences(held: Holdings, change: ChangeSet) -> tuple[Phrase, ...]:
    """One sentence for each thing that is supposed, in the order in which it is written; names from `held`."""
    return tuple(phrase for row in change.rows for phrase in _said(held, row))


def _said(held: Holdings, row: RowChange) -> Iterator[Phrase]:
    match row.before, row.after:
        case None, PledgeLine() as line:
            yield _pledged(held, line)
        case PledgeLine() as before, PledgeLine() as line:
            yield from _line(held, row, before, line)
        case Need() as before_need, Need() as need:
            yield from _need(held, row, before_need, need)
        case before_other, _ if before_other is not None:
            yield from _others(row, row.id, row.changed_fields)


def _pledged(held: Holdings, line: PledgeLine) -> Phrase:
    values: dict[str, PhraseValue] = {
        "donor": held.donor_of(line),
        "quantity": Quantity(line.quantity_milli, line.unit),
        "item": held.item_name(line.item, line.item_text),
    }
    return PLEDGED.filled(**values, day=line.eta) if line.eta else PLEDGED_AT_HAND.filled(**values)


def _line(held: Holdings, row: RowChange, before: PledgeLine, line: PledgeLine) -> Iterator[Phrase]:
    pledge = held.pledges[line.pledge]
    lot = f"{held.donor_of(line)} ({pledge.sender_ref or line.id})".strip()
    values = {"lot": lot, "item": held.item_name(line.item, line.item_text)}
    changed = set(row.changed_fields)
    if "eta" in changed and line.eta:
        yield _arrival(before.eta, line.eta, values)
    if "state" in changed and "firmness" not in changed:
        yield RELEASED.filled(**values)
    if "firmness" in changed:
        yield FIRM.filled(**values)
    if changed & _EARMARKS:
        yield OPENED.filled(**values)
    said = {"eta", "eta_precision", "state", "firmness", *_EARMARKS}
    yield from _others(row, lot, [name for name in row.changed_fields if name not in said])


def _arrival(before: date | None, day: date, values: dict[str, str]) -> Phrase:
    if before is None:
        return ARRIVES.filled(**values, day=day)
    return ARRIVES_INSTEAD.filled(**values, day=day, before=before)


def _need(held: Holdings, row: RowChange, before: Need, need: Need) -> Iterator[Phrase]:
    place = held.place_name(need.place, need.place_text)
    reference = need.sender_ref or need.id
    values = {
        "need": f"{reference} ({place})" if place else reference,
        "item": held.item_name(need.item, need.item_text),
    }
    changed = set(row.changed_fields)
    if "state" in changed and not need.state.open:
        yield WITHDRAWN.filled(**values)
        return
    if "quantity_milli" in changed:
        quantity, was = Quantity(need.quantity_milli, need.unit), Quantity(before.quantity_milli, before.unit)
        yield WANTS.filled(**values, quantity=quantity, before=was)
    said = {"quantity_milli", "entered_amount", "entered_unit"}
    yield from _others(row, reference, [name for name in row.changed_fields if name not in said])


def _others(row: RowChange, record: str, names: list[str] | tuple[str, ...]) -> Iterator[Phrase]:
    """Columns that have no sentence of their own."""
    labels = {each.record_field: each.label for each in (*FIELDS_OF["needs"], *FIELDS_OF["pledges"])}
    for name in names:
        if name in labels:
            yield OTHERWISE.filled(record=record, field=Template(f"field.{name}", labels[name]))
