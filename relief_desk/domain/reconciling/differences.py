"""What does not add up among needs, pledges and allocations, each as a problem with its record; changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from relief_desk.domain.holdings import Holdings
from relief_desk.domain.problems import Address, Problem, Severity
from relief_desk.domain.quantities import Quantity
from relief_desk.domain.records import Allocation, Need, PledgeLine
from relief_desk.domain.states import PledgeState
from relief_desk.domain.wording import Phrase, Template

OVER_ALLOCATED = Template(
    "recon.over_allocated", "{donor}: {item} is over-allocated by {amount}; the donor gives {given}."
)
CUT_ALLOCATIONS = Template("recon.cut_allocations", "Ask the donor, or cut allocations of this line.")
NOT_GIVEN = Template("recon.not_given", "{donor}: {item} is {state}, but still allocated: {amount}.")
CLOSED_NEED = Template("recon.closed_need", "The need is {state}, but still has {amount}.")
RELEASE = Template("recon.release", "Release these allocations, so that others can have the goods.")
OVERLAP = Template("recon.overlap", "The need has {amount} more than it asks for.")
MOVE_OVERLAP = Template("recon.move_overlap", "Give what is too much to another place that lacks it.")
NO_ITEM = Template("recon.no_item", '"{text}" is in no catalogue, so it is matched with nothing.')
CHOOSE_ITEM = Template("recon.choose_item", "Say which item is meant.")
NO_PLACE = Template("recon.no_place", 'The place "{text}" is not known.')
CHOOSE_PLACE = Template("recon.choose_place", "Say which place is meant.")
LATE = Template("recon.late", "{donor}: {item} arrives on {eta}, {n} day after it is needed.", plural=(
    "{donor}: {item} arrives on {eta}, {n} days after it is needed."
))  # fmt: skip
HURRY = Template("recon.hurry", "Ask for an earlier arrival, or agree with the recipient that it still helps.")
EXPIRED = Template("recon.expired", "{donor}: {item} expires on {expiry}, before {day}.")
NOT_USE = Template("recon.not_use", "Do not distribute it; ask the donor for fresh stock.")
LOOSE = Template("recon.loose", "The allocation names a need or a pledge line that this desk does not have.")
LOOSE_TODO = Template("recon.loose.todo", "Release it, or bring the missing record back.")


def check_balances(held: Holdings, as_of: date) -> tuple[Problem, ...]:
    """Every contradiction, sorted by gravity and record."""
    found = (*_of_lines(held, as_of), *_of_needs(held), *_of_allocations(held))
    order = list(Severity)
    return tuple(sorted(found, key=lambda problem: (order.index(problem.severity), problem.address.cell, problem.code)))


def _problem(what: Phrase, todo: Template, record: str, severity: Severity = Severity.ERROR) -> Problem:
    return Problem(what, todo.filled(), Address(cell=record), severity=severity)


def _of_lines(held: Holdings, as_of: date) -> Iterator[Problem]:
    for line in held.lines.values():
        balance = held.line_balances[line.id]
        donor, item = held.donor_of(line), held.item_name(line.item, line.item_text)
        if balance.over_allocated_milli:
            yield _over_allocated(line, donor, item, balance.over_allocated_milli, balance.allocated_milli)
        if line.expiry is not None and line.expiry < (line.eta or as_of):
            day = line.eta or as_of
            yield _problem(EXPIRED.filled(donor=donor, item=item, expiry=line.expiry, day=day), NOT_USE, line.id)


def _over_allocated(line: PledgeLine, donor: str, item: str, over_milli: int, allocated_milli: int) -> Problem:
    if line.state in (PledgeState.OFFERED, PledgeState.ACCEPTED, PledgeState.CLOSED):
        given = Quantity(line.quantity_milli - line.declined_milli, line.unit)
        what = OVER_ALLOCATED.filled(donor=donor, item=item, amount=Quantity(over_milli, line.unit), given=given)
        return _problem(what, CUT_ALLOCATIONS, line.id)
    state, amount = Template(f"state.{line.state}", line.state.value), Quantity(allocated_milli, line.unit)
    return _problem(NOT_GIVEN.filled(donor=donor, item=item, state=state, amount=amount), CUT_ALLOCATIONS, line.id)


def _of_needs(held: Holdings) -> Iterator[Problem]:
    for need in held.needs:
        if need.state.open:
            yield from _of_open_need(held, need)
        elif (covered := held.need_balances[need.id].covered_milli) and need not in held.counted_needs:
            what = CLOSED_NEED.filled(
                state=Template(f"state.{need.state}", need.state.value), amount=Quantity(covered, need.unit)
            )
            yield _problem(what, RELEASE, need.id)


def _of_open_need(held: Holdings, need: Need) -> Iterator[Problem]:
    if over := held.need_balances[need.id].overlap_milli:
        yield _problem(OVERLAP.filled(amount=Quantity(over, need.unit)), MOVE_OVERLAP, need.id, Severity.WARNING)
    if not need.item:
        yield _problem(NO_ITEM.filled(text=need.item_text), CHOOSE_ITEM, need.id, Severity.QUESTION)
    if not need.place:
        yield _problem(NO_PLACE.filled(text=need.place_text), CHOOSE_PLACE, need.id, Severity.QUESTION)


def _of_allocations(held: Holdings) -> Iterator[Problem]:
    for allocation in held.allocations:
        if not allocation.state.counts:
            continue
        need, line = held.need_by_id.get(allocation.need), held.lines.get(allocation.pledge_line)
        if need is None or line is None:
            yield _problem(LOOSE.filled(), LOOSE_TODO, allocation.id)
        else:
            yield from _lateness(held, allocation, need, line)


def _lateness(held: Holdings, allocation: Allocation, need: Need, line: PledgeLine) -> Iterator[Problem]:
    if need.needed_by is None or line.eta is None:
        return
    late = (line.eta - need.needed_by).days
    if late > 0:
        names = {"donor": held.donor_of(line), "item": held.item_name(line.item, line.item_text)}
        yield _problem(LATE.filled(**names, eta=line.eta, n=late), HURRY, allocation.id, Severity.WARNING)
