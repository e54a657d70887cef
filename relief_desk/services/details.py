"""Everything about one record: its values, allocations, history, origin, why it is not covered and what could cover it.

Only what touches the record is read, so it is as quick in a desk of a million rows. Nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum, StrEnum
from fractions import Fraction
from typing import Any

from relief_desk.domain.balances import LineBalance, derive_line_balances, derive_need_balances
from relief_desk.domain.changes import RowChange
from relief_desk.domain.field import Field, Kind
from relief_desk.domain.fields import FIELDS_OF
from relief_desk.domain.holdings import Holdings
from relief_desk.domain.matching import Demand, Lot
from relief_desk.domain.matching.explain import Reasons, earmark_words
from relief_desk.domain.matching.rules import Refusal, Rules
from relief_desk.domain.quantities import Quantity
from relief_desk.domain.records import (
    Allocation,
    ExchangeRun,
    Item,
    KitComponent,
    Need,
    Organisation,
    Origin,
    Place,
    Pledge,
    PledgeLine,
    Record,
    Sector,
    Substitution,
)
from relief_desk.domain.reference_fields import verified_words
from relief_desk.domain.wording import ENGLISH, Phrase, Template, Wording
from relief_desk.services.desk import Desk
from relief_desk.services.edits import RECORD_OF
from relief_desk.services.facts import FIGURES, Fact, as_sent, catalogue_facts, figure, own_flag
from relief_desk.services.list_kinds import TABLE_OF_KIND
from relief_desk.services.match_problem import DeskRecords, build_problem
from relief_desk.services.matches import policy_of

CANDIDATES = 6
ALLOCATIONS = 40
HISTORY = 30
SAID_ABOVE = frozenset({"reference", "item", "place", "priority", "status", "reason", "code"})
"""Fields that the head of the panel says already."""

WHY_NOT: Mapping[Refusal, Template] = {
    Refusal.PLACE_CLOSED: Template("detail.place-closed", "The place takes no deliveries now."),
    Refusal.STATUS: Template("detail.status", "The pledge is held, declined or withdrawn."),
    Refusal.EXPIRES: Template("detail.expires", "Too little shelf life is left when it arrives."),
    Refusal.FIRMNESS: Template("detail.firmness", "It is not promised firmly enough for this priority."),
    Refusal.DISASTER: Template("detail.disaster", "It is earmarked for {purpose}."),
    Refusal.PLACE: Template("detail.place", "It is earmarked for {purpose}."),
    Refusal.SECTOR: Template("detail.sector", "It is earmarked for {purpose}."),
    Refusal.RECIPIENT: Template("detail.recipient", "It is earmarked for {purpose}."),
    Refusal.UNKNOWN_ARRIVAL: Template("detail.unknown-arrival", "Nobody has said when it arrives."),
    Refusal.LATE: Template("detail.late", "It arrives on {day}, after the last useful day."),
}
NOTHING_LEFT = Template("detail.nothing-left", "Nothing of it is free any more.")
NOBODY = Template("detail.nobody", "Nobody has promised {item} or anything that can stand in for it.")
NO_ITEM = Template("detail.no-item", 'What is needed, "{text}", is no item of the catalogue yet: choose one first.')
NONE_FITS = Template("detail.none-fits", "{item} is promised, but none of it may serve this need as it stands.")
ALL_GIVEN = Template("detail.all-given", "Nothing is free any more of the {item} that may serve this need.")
COULD_BE = Template("detail.could-be", "It could be covered: match again, or give it by hand.")


@dataclass(frozen=True, slots=True)
class Share:
    """One allocation seen from the record: the other side, how much, in which state, and why."""

    id: str
    other: str
    other_list: str
    name: str
    quantity: Quantity
    state: str
    locked: bool
    reasons: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pledge line that might serve the need: what it has left, and what speaks for or against it.

    `ratio` of its units stand in for one unit needed.
    """

    line: str
    name: str
    free: Quantity
    fits: bool
    reasons: tuple[Phrase, ...]
    ratio: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the record's history: when, who, what, why, and each value before and after."""

    at: str
    who: str
    label: Phrase
    cause: str
    undone: bool
    changes: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class RecordDetail:
    """What the panel beside a list shows; parts that a kind of record does not have are empty."""

    id: str
    list: str
    title: str
    place: str
    tier: int = 0
    state: str = ""
    needed: Quantity | None = None
    covered: Quantity | None = None
    facts: tuple[Fact, ...] = ()
    shares: tuple[Share, ...] = ()
    why: tuple[Phrase, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    history: tuple[Step, ...] = ()
    origin: str = ""


def record_detail(
    desk: Desk, list_name: str, id: str, wording: Wording = ENGLISH, first_line: str = ""
) -> RecordDetail | None:
    """The detail of one record of a list, `first_line` before all other candidates; None where there is no such one."""
    return _Teller(desk, wording, first_line).tell(list_name, id)


class _Teller:
    """Reads what one detail needs, each named record once."""

    def __init__(self, desk: Desk, wording: Wording, first_line: str) -> None:
        self._desk = desk
        self._first_line = first_line
        self._wording = wording
        self._language = wording.language
        self._named: dict[tuple[type[Any], str], Any] = {}

    def tell(self, list_name: str, id: str) -> RecordDetail | None:
        record = self._desk.get(RECORD_OF[list_name], id)
        match record:
            case None:
                return None
            case Need():
                return self._need(record)
            case PledgeLine():
                return self._line(record)
            case Allocation():
                return self._allocation(record)
            case _:
                name, facts = self._name(type(record), id), self._facts(list_name, record)
                if isinstance(record, Item):
                    facts = (*facts, *catalogue_facts(self._desk, record, self._item_called, self._wording))
                return RecordDetail(id, list_name, name, "", facts=facts, history=self._history(list_name, id))

    # -- the three kinds that move -------------------------------------------------------------------------------

    def _need(self, need: Need) -> RecordDetail:
        allocations = self._desk.where(Allocation, need=need.id)
        lines = {each.pledge_line: self._get(PledgeLine, each.pledge_line) for each in allocations}
        balance = derive_need_balances([need], {k: v for k, v in lines.items() if v}, allocations)[need.id]
        candidates, why = self._candidates(need, balance.gap_milli) if balance.gap_milli else ((), ())
        return RecordDetail(
            need.id, "needs", self._item_name(need), self._place_name(need), int(need.tier), need.state.value,
            Quantity(need.quantity_milli, need.unit), Quantity(balance.covered_milli, need.unit),
            (*self._facts("needs", need), *as_sent(self._desk, need, self._wording)),
            tuple(self._share_of_need(each, lines[each.pledge_line]) for each in allocations[:ALLOCATIONS]),
            why, candidates, self._history("needs", need.id), self._origin(need.id),
        )  # fmt: skip

    def _line(self, line: PledgeLine) -> RecordDetail:
        pledge = self._get(Pledge, line.pledge)
        allocations = self._desk.where(Allocation, pledge_line=line.id)
        balance = derive_line_balances([line], allocations)[line.id]
        facts = (*self._facts("pledges", line, pledge), *as_sent(self._desk, line, self._wording))
        return RecordDetail(
            line.id, "pledges", self._item_name(line), self._name(Organisation, pledge.donor if pledge else ""), 0,
            line.state.value, Quantity(line.quantity_milli, line.unit), Quantity(balance.allocated_milli, line.unit),
            facts, tuple(self._share_of_line(each) for each in allocations[:ALLOCATIONS]),
            history=self._history("pledges", line.id), origin=self._origin(line.id),
        )  # fmt: skip

    def _allocation(self, allocation: Allocation) -> RecordDetail:
        need, line = self._get(Need, allocation.need), self._get(PledgeLine, allocation.pledge_line)
        shares = []
        if need is not None:
            shares.append(replace(self._share_of_line(allocation), reasons=()))
        if line is not None:
            shares.append(replace(self._share_of_need(allocation, line), reasons=()))
        return RecordDetail(
            allocation.id, "allocations", self._item_name(line) if line else allocation.id,
            self._place_name(need) if need else "", int(need.tier) if need else 0, allocation.state.value,
            facts=self._facts("allocations", allocation), shares=tuple(shares), why=allocation.reason,
            history=self._history("allocations", allocation.id),
        )  # fmt: skip

    def _share_of_need(self, allocation: Allocation, line: PledgeLine | None) -> Share:
        pledge = self._get(Pledge, line.pledge) if line else None
        donor = self._name(Organisation, pledge.donor if pledge else "") or allocation.pledge_line
        return self._share(allocation, allocation.pledge_line, "pledges", donor,
                           Quantity(allocation.counted_milli, allocation.counted_unit))  # fmt: skip

    def _share_of_line(self, allocation: Allocation) -> Share:
        need = self._get(Need, allocation.need)
        place = (self._place_name(need) if need else "") or allocation.need
        return self._share(allocation, allocation.need, "needs", place,
                           Quantity(allocation.quantity_milli, allocation.unit))  # fmt: skip

    def _share(self, allocation: Allocation, other: str, other_list: str, name: str, quantity: Quantity) -> Share:
        return Share(allocation.id, other, other_list, name, quantity, allocation.state.value, allocation.locked,
                     allocation.reason)  # fmt: skip

    # -- why not, and what could ---------------------------------------------------------------------------------

    def _candidates(self, need: Need, gap_milli: int) -> tuple[tuple[Candidate, ...], tuple[Phrase, ...]]:
        """The best lines first: those that fit before those that do not, more before less."""
        if not need.item:
            return (), (NO_ITEM.filled(text=need.item_text),)
        records = self._records_around(need)
        problem = build_problem(records, policy_of(self._desk))
        demand = next((each for each in problem.demands if each.need_id == need.id), None)
        if demand is None:
            return (), ()
        rules = Rules.of(problem)
        reasons = Reasons(rules)
        balances = records.held.line_balances
        found = [
            replace(self._candidate(rules, reasons, demand, lot, balances[lot.lot_id], records.held), ratio=ratio)
            for lot in problem.lots
            if (ratio := rules.ratio(demand, lot)) is not None
        ]
        found.sort(key=lambda each: (each.line != self._first_line, not each.fits, -each.free.milli, each.line))
        return tuple(found[:CANDIDATES]), self._why(need, gap_milli, found)

    def _candidate(
        self, rules: Rules, reasons: Reasons, demand: Demand, lot: Lot, balance: LineBalance, held: Holdings
    ) -> Candidate:
        free = Quantity(max(0, balance.free_milli), balance.unit)
        name = held.donor_of(held.lines[lot.lot_id]) or lot.lot_id
        refusal = rules.refusal(demand, lot)
        if refusal is not None:
            against = WHY_NOT[refusal].filled(
                purpose=earmark_words(rules, lot.earmarks), day=lot.eta or rules.problem.as_of
            )
            return Candidate(lot.lot_id, name, free, False, (against,))
        if not free:
            return Candidate(lot.lot_id, name, free, False, (NOTHING_LEFT.filled(),))
        return Candidate(lot.lot_id, name, free, True, reasons.of(demand, lot))

    def _why(self, need: Need, gap_milli: int, found: Iterable[Candidate]) -> tuple[Phrase, ...]:
        """Why a gap is there, in a sentence."""
        if gap_milli <= 0 or not need.state.open:
            return ()
        candidates = tuple(found)
        if not candidates:
            return (NOBODY.filled(item=self._item_name(need)),)
        if any(each.fits for each in candidates):
            return (COULD_BE.filled(),)
        if any(NOTHING_LEFT.filled() in each.reasons for each in candidates):
            return (ALL_GIVEN.filled(item=self._item_name(need)),)
        return (NONE_FITS.filled(item=self._item_name(need)),)

    def _records_around(self, need: Need) -> DeskRecords:
        """The need with the lines of its item and of what may stand in for it, and what these were given to."""
        substitutions = (
            *self._desk.where(Substitution, item=need.item),
            *self._desk.where(Substitution, accepted=need.item),
        )
        components = (*self._desk.where(KitComponent, kit=need.item), *self._desk.where(KitComponent, item=need.item))
        items = {need.item, *(each.item for each in substitutions), *(each.accepted for each in substitutions)}
        lines = {line.id: line for item in sorted(items) for line in self._desk.where(PledgeLine, item=item)}
        allocations = tuple(each for id in lines for each in self._desk.where(Allocation, pledge_line=id))
        held = Holdings(
            operation=self._desk.operation,
            needs=(need,),
            pledges={
                id: pledge for id in {line.pledge for line in lines.values()} if (pledge := self._get(Pledge, id))
            },
            lines=lines,
            allocations=allocations,
            items={each.id: each for each in self._desk.all(Item)},
            places={each.id: each for each in self._desk.all(Place)},
            sectors={each.id: each for each in self._desk.all(Sector)},
            organisations={each.id: each for each in self._desk.all(Organisation)},
            language=self._language,
        )
        return DeskRecords(held, components, substitutions)

    # -- values, history, origin -----------------------------------------------------------------------------------

    def _facts(self, list_name: str, *records: Record | None) -> tuple[Fact, ...]:
        facts = []
        for field in FIELDS_OF[list_name]:
            holder = next((each for each in records if each is not None and hasattr(each, field.record_field)), None)
            value = getattr(holder, field.record_field) if holder is not None else None
            text = self._say(field, value) if value else ""
            if text and field.key not in SAID_ABOVE:
                facts.append(self._fact(holder, field, text))
        return tuple(facts)

    def _fact(self, holder: Record | None, field: Field, text: str) -> Fact:
        label = self._wording.text(field.label)
        if isinstance(holder, Item) and field.record_field in FIGURES:
            return figure(label, text, own_flag(holder, field.record_field), holder.source, self._wording)
        return Fact(label, text)

    def _history(self, list_name: str, id: str) -> tuple[Step, ...]:
        return tuple(
            Step(entry.at, entry.who, entry.label, entry.cause, entry.undone, self._changes(list_name, change))
            for entry, change in self._desk.history(id)[:HISTORY]
        )

    def _changes(self, list_name: str, change: RowChange) -> tuple[tuple[str, str, str], ...]:
        """(label, before, after) of the fields that users know; none where the row came or went as a whole."""
        if change.before is None or change.after is None:
            return ()
        changed = set(change.changed_fields)
        return tuple(
            (
                self._wording.text(field.label),
                self._say(field, getattr(change.before, field.record_field)),
                self._say(field, getattr(change.after, field.record_field)),
            )
            for field in FIELDS_OF[list_name]
            if field.record_field in changed
        )

    def _origin(self, id: str) -> str:
        """The file, sheet and row from which the record was last read."""
        origins = self._desk.where(Origin, record=id)
        if not origins:
            return ""
        runs = {each.run: self._get(ExchangeRun, each.run) for each in origins}
        last = max(origins, key=lambda each: (run.at if (run := runs[each.run]) else "", each.id))
        run = runs[last.run]
        return " · ".join(filter(None, (run.file if run else "", last.sheet, str(last.row))))

    def _say(self, field: Field, value: Any) -> str:
        match value:
            case None | "" | ():
                return ""
            case bool():
                return self._wording.text("Yes" if value else "No")
            case IntEnum():
                return self._wording.text(value.name.capitalize())
            case StrEnum():
                said = self._wording.text(value.value)
                return said[:1].upper() + said[1:]
            case date():
                return self._wording.day(value)
            case int():
                milli = field.kind in (Kind.QUANTITY, Kind.MONEY)
                return self._wording.quantity(Quantity(value, "")) if milli else self._wording.number(value)
            case tuple():
                return " ".join(self._say(field, each) for each in value)
            case Phrase():
                return self._wording.say(value)
            case str() if field.key == "verified":
                return self._wording.say(verified_words(value))
            case str() if field.kind in (Kind.UNIT, Kind.CHOICE):
                return self._wording.text(value)
            case _:
                return self._name(_TYPE_OF.get(TABLE_OF_KIND.get(field.kind, "")), str(value))

    def _item_name(self, record: Need | PledgeLine) -> str:
        return self._name(Item, record.item) or record.item_text

    def _item_called(self, id: str) -> str:
        return self._name(Item, id)

    def _place_name(self, need: Need) -> str:
        """The place and the area around it."""
        place = self._get(Place, need.place)
        around = self._name(Place, place.parent) if place else ""
        return self._wording.listed((self._name(Place, need.place) or need.place_text, around))

    def _name(self, kind: type[Any] | None, id: str) -> str:
        if kind is None or not id:
            return id
        record = self._get(kind, id)
        if record is None:
            return id
        names = getattr(record, "names", {})
        return str(names.get(self._language) or names.get(self._language.split("_")[0]) or record.name)

    def _get(self, kind: type[Any], id: str) -> Any:
        if (kind, id) not in self._named:
            self._named[kind, id] = self._desk.get(kind, id) if id else None
        return self._named[kind, id]


_TYPE_OF: Mapping[str, type[Any]] = {
    "items": Item,
    "places": Place,
    "organisations": Organisation,
    "sectors": Sector,
}
