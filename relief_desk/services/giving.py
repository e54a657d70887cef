"""Gives part of a pledge to a need because somebody decided so; the reason is kept, the rules of the matching are not.

What no decision can change is held to all the same: nobody gives more than is left, and only what may stand in for the
item wanted counts as cover.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction

from relief_desk.domain.balances import derive_line_balances
from relief_desk.domain.changes import ChangeSet, RowChange, added
from relief_desk.domain.fields import FIELDS_OF
from relief_desk.domain.problems import Address, Problem
from relief_desk.domain.quantities import Quantity, converted
from relief_desk.domain.records import Allocation, Item, Need, PledgeLine, Substitution
from relief_desk.domain.states import AllocationState, Basis
from relief_desk.domain.values.cells import Unread
from relief_desk.domain.wording import ENGLISH, Phrase, Template, Wording
from relief_desk.services.desk import Desk
from relief_desk.services.edits import (
    GIVE_LESS,
    GONE,
    LOOK_AGAIN,
    NOT_FREE,
    REASON_WANTED,
    WRITE_REASON,
    CellEdit,
    EditPlan,
)
from relief_desk.services.entries import NOT_EXACT, WRITE_WHOLE, EntryReader

GIVE = Template("give.label", "Give {quantity} to {need} by hand")
MOVE = Template("give.move", "Move {quantity} from {giver} to {need} by hand")
BY_HAND = Template("give.reason", "Given by hand: {reason}")
NO_STAND_IN = Template("give.no-stand-in", "What {line} promises cannot stand in for what {need} asks for.")
CHOOSE_OTHER = Template(
    "give.no-stand-in.todo", "Choose another pledge, or say in the catalogue that one may stand in for the other."
)
QUANTITY, REASON, LINE = "quantity", "reason", "line"


def give_by_hand(
    desk: Desk,
    need: str,
    line: str,
    quantity: str,
    reason: str,
    on: date,
    wording: Wording = ENGLISH,
    *,
    taken_from: str = "",
    lock: bool = False,
) -> EditPlan:
    """Allocates `quantity`, as typed and in the unit of the pledge line, to the need, if all of it is good.

    With `taken_from` it comes out of what that other need was given of the line, as far as that is not locked; with
    `lock` no later matching touches it. Each problem names by its key what it is about: `quantity`, `reason` or `line`.
    """
    wanted, given = desk.get(Need, need), desk.get(PledgeLine, line)
    label = GIVE.filled(quantity=quantity.strip(), need=need)
    if wanted is None or given is None:
        return _refused(label, need, LINE, Problem(GONE.filled(), LOOK_AGAIN.filled()))
    if not reason.strip():
        return _refused(label, need, REASON, Problem(REASON_WANTED.filled(), WRITE_REASON.filled()))
    ratio = _stands_in(desk, wanted, given)
    if ratio is None:
        return _refused(label, need, LINE, Problem(NO_STAND_IN.filled(line=line, need=need), CHOOSE_OTHER.filled()))
    blank = Allocation(
        desk.new_key("A"), line, need, 0, 0, _unit(desk, given), _unit(desk, wanted), ratio,
        Basis.SAME_ITEM if given.item == wanted.item else Basis.SUBSTITUTE,
        (BY_HAND.filled(reason=reason.strip()),), locked=lock, decided_on=on,
    )  # fmt: skip
    source = _movable(desk, line, taken_from)
    filled = _with_quantity(desk, given, blank, quantity, source, wording)
    if isinstance(filled, Unread):
        return _refused(label, need, QUANTITY, filled.at(Address(heading=QUANTITY), quantity))
    much = Quantity(filled.quantity_milli, filled.unit)
    label = MOVE.filled(quantity=much, giver=taken_from, need=need) if source else GIVE.filled(quantity=much, need=need)
    rows = (*added([filled]), *_taken_back(source, filled.quantity_milli))
    plan = EditPlan(ChangeSet(label, rows, reason.strip()), (), 1)
    desk.apply(plan.change)
    return plan


def _movable(desk: Desk, line: str, need: str) -> tuple[Allocation, ...]:
    """What the need holds of the line and could give up."""
    held = desk.where(Allocation, pledge_line=line, need=need) if need else ()
    return tuple(each for each in held if each.state is AllocationState.CONFIRMED and not each.locked)


def _taken_back(source: Iterable[Allocation], milli: int) -> Iterator[RowChange]:
    """The source without `milli` thousandths, the first allocations first."""
    for held in source:
        part = min(milli, held.quantity_milli)
        milli -= part
        left = held.quantity_milli - part
        if not left:
            yield RowChange(held, replace(held, state=AllocationState.RELEASED))
        elif part:
            counted = converted(left, 1 / held.ratio)
            yield RowChange(held, replace(held, quantity_milli=left, counted_milli=counted))


def _with_quantity(
    desk: Desk, line: PledgeLine, blank: Allocation, text: str, source: Iterable[Allocation], wording: Wording
) -> Allocation | Unread:
    field = next(each for each in FIELDS_OF["allocations"] if each.record_field == "quantity_milli")
    values = EntryReader(desk, wording).read(field, blank, text)
    if isinstance(values, Unread):
        return values
    filled = replace(blank, **values)
    free_milli = sum(each.quantity_milli for each in source) or free_of(desk, line)
    if filled.quantity_milli > free_milli:
        free = Quantity(max(0, free_milli), blank.unit)
        return Unread(NOT_FREE.filled(line=line.id, free=free), GIVE_LESS.filled())
    if any((filled.quantity_milli / each.ratio).denominator != 1 for each in source):
        shown = Quantity(filled.quantity_milli, filled.unit)
        return Unread(NOT_EXACT.filled(value=shown, unit=blank.counted_unit), WRITE_WHOLE.filled())
    return filled


def free_of(desk: Desk, line: PledgeLine) -> int:
    """Thousandths of the line that nobody was given."""
    return derive_line_balances([line], desk.where(Allocation, pledge_line=line.id))[line.id].free_milli


def _stands_in(desk: Desk, need: Need, line: PledgeLine) -> Fraction | None:
    """Units of the line that stand in for one unit wanted; None where they cannot."""
    if not need.item:
        return None
    if line.item == need.item:
        return Fraction(1)
    for rule in desk.where(Substitution, item=need.item, accepted=line.item):
        return rule.ratio
    for rule in desk.where(Substitution, item=line.item, accepted=need.item):
        if rule.two_way:
            return 1 / rule.ratio
    return None


def items_served(desk: Desk, line: str) -> tuple[str, ...]:
    """The items of which a pledge line can cover a need: its own and those that it may stand in for."""
    given = desk.get(PledgeLine, line)
    if given is None or not given.item:
        return ()
    others = [rule.item for rule in desk.where(Substitution, accepted=given.item)]
    others += [rule.accepted for rule in desk.where(Substitution, item=given.item) if rule.two_way]
    return tuple(dict.fromkeys((given.item, *others)))


def _unit(desk: Desk, record: Need | PledgeLine) -> str:
    item = desk.get(Item, record.item)
    return item.base_unit if item is not None else record.unit


def _refused(label: Phrase, need: str, key: str, problem: Problem) -> EditPlan:
    return EditPlan(ChangeSet(label, ()), ((CellEdit(need, key, ""), problem),))
