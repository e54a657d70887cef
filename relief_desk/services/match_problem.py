"""Builds the matching problem of a desk from its records; decides nothing about who gets what.

Goods are judged by the arrival their list states; where it states none, by the day they are available from. Today's
date plays no part unless a day is given: the same rows give the same plan, whenever it is made.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from relief_desk.domain.holdings import Holdings
from relief_desk.domain.matching import (
    Demand,
    Earmarks,
    ItemKind,
    ItemRule,
    KitRule,
    LockedAllocation,
    Lot,
    LotStatus,
    MatchProblem,
    Policy,
    PreviousAllocation,
    SubstitutionRule,
)
from relief_desk.domain.matching import Firmness as Firm
from relief_desk.domain.quantities import MILLI
from relief_desk.domain.records import Allocation, Item, KitComponent, Need, PledgeLine, Substitution
from relief_desk.domain.reference_fields import is_verified
from relief_desk.domain.states import AllocationState, Firmness, PledgeState
from relief_desk.services.desk import Desk
from relief_desk.services.holdings_of import gather_holdings

DEFAULT_POLICY = replace(Policy.hopeful(), lateness_days=(0, 0, 0, 0), unknown_arrival_counts=True)
"""Pledges count, no delay is allowed that nobody allowed, an unknown arrival is planned with and said so."""

DIVISIBLE_UNITS = frozenset({"kg", "g", "t", "litre", "ml", "m", "m2", "m3", "USD", "EUR", "CNY", "AFN", "CHF"})
_STATUS = {
    PledgeState.OFFERED: LotStatus.AVAILABLE,
    PledgeState.ACCEPTED: LotStatus.AVAILABLE,
    PledgeState.HELD: LotStatus.HELD,
    PledgeState.DECLINED: LotStatus.DECLINED,
    PledgeState.REDIRECTED: LotStatus.CANCELLED,
    PledgeState.WITHDRAWN: LotStatus.CANCELLED,
    PledgeState.CLOSED: LotStatus.CANCELLED,
}
_FIRM = {
    Firmness.OFFER: Firm.OFFER,
    Firmness.PLEDGE: Firm.PLEDGE,
    Firmness.COMMITMENT: Firm.COMMITMENT,
    Firmness.STOCK: Firm.STOCK,
}


@dataclass(frozen=True, slots=True)
class DeskRecords:
    """All records that matching rests on, as they were after entry `journal_seq` of the journal."""

    held: Holdings
    components: tuple[KitComponent, ...]
    substitutions: tuple[Substitution, ...]
    journal_seq: int = 0

    @classmethod
    def of(cls, desk: Desk, language: str = "en") -> DeskRecords:
        # The number comes first: a change between the two makes the plan look older than it is, never younger.
        seq = desk.last_entry()
        return cls(gather_holdings(desk, language), desk.all(KitComponent), desk.all(Substitution), seq)


def build_problem(records: DeskRecords, policy: Policy = DEFAULT_POLICY, as_of: date | None = None) -> MatchProblem:
    """The problem of these records; `as_of` is the first day on which anything can be handed out."""
    held = records.held
    needs = [need for need in held.needs if need.state.open and need.item and need.quantity_milli > 0]
    lines = [line for line in held.lines.values() if line.item]
    locked, previous, gone = _earlier(held.allocations, {need.id for need in needs}, {line.id for line in lines})
    return MatchProblem(
        demands=tuple(_demand(need, held) for need in needs),
        lots=tuple(_lots(lines, held, gone)),
        items=tuple(_item_rules(held.items.values(), needs, lines)),
        as_of=as_of or _first_day(held, needs, lines),
        substitutions=tuple(
            SubstitutionRule(s.item, s.accepted, s.ratio, s.two_way, is_verified(s.verified))
            for s in records.substitutions
        ),
        kits=tuple(_kits(records.components)),
        places={place.id: place.parent for place in held.places.values() if place.parent},
        closed_places=frozenset(place.id for place in held.places.values() if not place.accepting),
        policy=policy,
        locked=locked,
        previous=previous,
        names=_names(held),
    )


def _first_day(held: Holdings, needs: Iterable[Need], lines: Iterable[PledgeLine]) -> date:
    """The first day of the operation, or of its lists where they begin earlier: no list is late by the calendar."""
    days = [line.eta or line.available_from for line in lines]
    days += [need.needed_by for need in needs]
    return min([held.operation.start, *(day for day in days if day is not None)])


def _demand(need: Need, held: Holdings) -> Demand:
    return Demand(
        need_id=need.id,
        item=need.item,
        quantity_milli=need.quantity_milli,
        tier=int(need.tier),
        sector=held.sector_of(need),
        place=need.place,
        recipient=need.recipient,
        disaster=held.operation.glide,
        needed_by=need.needed_by,
        lateness_days=need.lateness_days,
        substitutes_allowed=need.substitutes_allowed,
        people=need.people or 0,
    )


def _lots(lines: Iterable[PledgeLine], held: Holdings, gone: Mapping[str, int]) -> Iterable[Lot]:
    for line in lines:
        offered = line.state is PledgeState.OFFERED
        used = line.declined_milli + line.converted_milli + gone.get(line.id, 0)
        yield Lot(
            lot_id=line.id,
            item=line.item,
            # Below zero where the donor gave less than was allocated before: nothing is left to hand out then.
            quantity_milli=max(0, line.quantity_milli - used),
            firmness=Firm.OFFER if offered else _FIRM[line.firmness],
            status=_STATUS[line.state],
            eta=line.eta or line.available_from,
            expiry=line.expiry,
            pack_milli=line.pack_milli,
            earmarks=Earmarks(
                line.earmark_disaster, line.earmark_places, line.earmark_sectors, line.earmark_recipients
            ),
            donor=held.pledges[line.pledge].donor,
            in_country=line.in_country or line.firmness is Firmness.STOCK,
        )


def _earlier(
    allocations: Iterable[Allocation], needs: set[str], lines: set[str]
) -> tuple[tuple[LockedAllocation, ...], tuple[PreviousAllocation, ...], dict[str, int]]:
    """Earlier decisions: those to be left alone, those to stay near to, and what is gone from lots for closed needs."""
    locked: list[LockedAllocation] = []
    previous: dict[tuple[str, str], int] = defaultdict(int)
    gone: dict[str, int] = defaultdict(int)
    for allocation in allocations:
        if not allocation.state.counts or allocation.pledge_line not in lines:
            continue
        pair = (allocation.need, allocation.pledge_line)
        if allocation.need not in needs:
            gone[allocation.pledge_line] += allocation.quantity_milli
        elif allocation.locked or allocation.state is AllocationState.FULFILLED:
            locked.append(LockedAllocation(*pair, allocation.quantity_milli, allocation.counted_milli))
        else:
            previous[pair] += allocation.quantity_milli
    return (
        tuple(sorted(locked, key=lambda lock: (lock.need_id, lock.lot_id, lock.quantity_milli))),
        tuple(PreviousAllocation(*pair, milli) for pair, milli in sorted(previous.items())),
        gone,
    )


def _item_rules(items: Iterable[Item], needs: Iterable[Need], lines: Iterable[PledgeLine]) -> Iterable[ItemRule]:
    amounts: dict[str, list[int]] = defaultdict(list)
    for need in needs:
        amounts[need.item].append(need.quantity_milli)
    for line in lines:
        amounts[line.item].extend((line.quantity_milli, line.declined_milli, line.pack_milli))
    for item in items:
        # Nobody hands out a third of a tent; where a list itself speaks of parts, parts are handed out.
        whole = item.base_unit not in DIVISIBLE_UNITS and all(milli % MILLI == 0 for milli in amounts[item.id])
        kind = ItemKind[item.kind.name]
        yield ItemRule(item.id, kind, item.base_unit, item.min_shelf_days, MILLI if whole else 1)


def _kits(components: Iterable[KitComponent]) -> Iterable[KitRule]:
    contents: dict[str, list[tuple[str, int]]] = defaultdict(list)
    doubtful: set[str] = set()
    for component in components:
        contents[component.kit].append((component.item, component.quantity_milli))
        if not is_verified(component.verified):
            doubtful.add(component.kit)
    return (KitRule(kit, tuple(sorted(parts)), kit not in doubtful) for kit, parts in sorted(contents.items()))


def _names(held: Holdings) -> dict[str, str]:
    """What people call each key in the sentences of a plan."""
    names = {key: held.item_name(key) for key in held.items}
    names |= {key: held.place_name(key) for key in held.places}
    names |= {key: held.organisation_name(key) for key in held.organisations}
    names |= {key: held.sector_name(key) for key in held.sectors}
    for line in held.lines.values():
        reference = held.pledges[line.pledge].sender_ref or line.id
        donor = held.donor_of(line)
        names[line.id] = f"{donor} ({reference})" if donor else reference
    for need in held.needs:
        place = held.place_name(need.place, need.place_text)
        reference = need.sender_ref or need.id
        names[need.id] = f"{reference} ({place})" if place else reference
    return names
