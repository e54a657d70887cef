"""Why this lot for this need, and where a gap comes from: the sentences and the sums behind them; it plans nothing.

A gap is walked down from all stock that could ever serve the need: what is held back, expires, is not firm, is
earmarked elsewhere or comes too late; then what others hold. Each step is the part of the need that the step before
could still have covered, so the steps add up to the gap exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from relief_desk.domain.matching.plan import TIER_TEMPLATES, Basis, Gap, GapCode, WaterfallStep
from relief_desk.domain.matching.problem import Demand, Lot
from relief_desk.domain.matching.rules import Refusal, Rules, arrival_day
from relief_desk.domain.quantities import Quantity
from relief_desk.domain.wording import Phrase, Template

NAMED = 3

SAME_ITEM = Template("reason.same_item", "It is the item asked for.")
SUBSTITUTE = Template("reason.substitute", "{accepted} may stand in for {wanted}: {ratio} for 1.")
AT_HAND = Template("reason.at_hand", "It is at hand.")
ARRIVES = Template("reason.arrives", "It arrives on {day}.")
ARRIVES_ON_THE_DAY = Template("reason.on_the_day", "It arrives on {day}, the day it is needed.")
ARRIVES_EARLY = Template(
    "reason.early",
    "It arrives on {day}, {n} day early.",
    "It arrives on {day}, {n} days early.",
)
ARRIVES_LATE = Template(
    "reason.late",
    "It arrives on {day}, {n} day after it is needed, within the delay allowed.",
    "It arrives on {day}, {n} days after it is needed, within the delay allowed.",
)
ARRIVAL_UNKNOWN = Template("reason.arrival_unknown", "Nobody knows yet when it arrives.")
FITS_EARMARK = Template("reason.fits_earmark", "The donor earmarked it for {purpose}, and this need fits.")

WHY_GAP: Mapping[GapCode, Template] = {
    GapCode.PLACE_CLOSED: Template("gap.place_closed", "{place} takes no more: {quantity} stays open."),
    GapCode.NONE_PLEDGED: Template("gap.none_pledged", "Nobody has promised {quantity} of {item} or of a substitute."),
    GapCode.HELD: Template("gap.held", "{quantity} is in lots that are held, declined or cancelled: {names}."),
    GapCode.EXPIRES: Template("gap.expires", "{quantity} would arrive with too little shelf life: {names}."),
    GapCode.NOT_FIRM: Template("gap.not_firm", "{quantity} is not promised firmly enough for a {tier} need: {names}."),
    GapCode.EARMARKED: Template("gap.earmarked", "{quantity} is earmarked for others: {names}."),
    GapCode.UNKNOWN_ARRIVAL: Template("gap.unknown_arrival", "{quantity} has no arrival date: {names}."),
    GapCode.TOO_LATE: Template("gap.too_late", "{quantity} would arrive after {day}, the last useful day: {names}."),
    GapCode.HIGHER: Template("gap.higher", "{quantity} went to more urgent needs: {names}."),
    GapCode.SHARED: Template("gap.shared", "{quantity} was shared evenly with equally urgent needs: {names}."),
    GapCode.ROUNDING: Template("gap.rounding", "{quantity} is lost: only whole packs or units are handed out."),
}
REFUSED_AS = {
    Refusal.STATUS: GapCode.HELD,
    Refusal.EXPIRES: GapCode.EXPIRES,
    Refusal.FIRMNESS: GapCode.NOT_FIRM,
    Refusal.DISASTER: GapCode.EARMARKED,
    Refusal.PLACE: GapCode.EARMARKED,
    Refusal.SECTOR: GapCode.EARMARKED,
    Refusal.RECIPIENT: GapCode.EARMARKED,
    Refusal.UNKNOWN_ARRIVAL: GapCode.UNKNOWN_ARRIVAL,
    Refusal.LATE: GapCode.TOO_LATE,
}


def allocation_reason(rules: Rules, demand: Demand, lot: Lot, basis: Basis, ratio: Fraction) -> tuple[Phrase, ...]:
    """Why this lot may and does serve this need: item, time, earmark."""
    name = rules.problem.name
    if basis is Basis.SUBSTITUTE:
        item = SUBSTITUTE.filled(accepted=name(lot.item), wanted=name(demand.item), ratio=str(ratio))
    else:
        item = SAME_ITEM.filled()
    fits = (FITS_EARMARK.filled(purpose=earmark_words(rules, lot)),) if lot.earmarks else ()
    return (item, _arrival_reason(rules, demand, lot), *fits)


def earmark_words(rules: Rules, lot: Lot) -> str:
    """What the lot is earmarked for, as names."""
    marks = lot.earmarks
    keys = (marks.disaster, *marks.places, *marks.sectors, *marks.recipients)
    return ", ".join(rules.problem.name(key) for key in keys if key)


def _arrival_reason(rules: Rules, demand: Demand, lot: Lot) -> Phrase:
    arrival = arrival_day(lot, rules.problem.as_of)
    if arrival is None:
        return ARRIVAL_UNKNOWN.filled()
    if arrival == rules.problem.as_of and (lot.eta is None or lot.eta <= arrival or lot.in_country):
        return AT_HAND.filled()
    if demand.needed_by is None:
        return ARRIVES.filled(day=arrival)
    days = (demand.needed_by - arrival).days
    if not days:
        return ARRIVES_ON_THE_DAY.filled(day=arrival)
    return (ARRIVES_EARLY if days > 0 else ARRIVES_LATE).filled(day=arrival, n=abs(days))


@dataclass(frozen=True, slots=True)
class Stock:
    """What one lot means to one need, in the need's unit: all of it, and who holds how much of it."""

    lot: Lot
    worth_milli: int
    refusal: Refusal | None
    held: tuple[tuple[Demand, int], ...]


def explain_gap(rules: Rules, demand: Demand, short_milli: int, stock: Iterable[Stock]) -> Gap:
    """The gap of one need from all lots of accepted items."""
    steps = tuple(_steps(rules, demand, short_milli, tuple(stock)))
    return Gap(demand.need_id, short_milli, steps)


def _steps(rules: Rules, demand: Demand, short_milli: int, stock: tuple[Stock, ...]) -> Iterator[WaterfallStep]:
    left = short_milli
    for code, amount, related in _causes(rules, demand, stock):
        part = min(left, amount)
        if part:
            yield _step(rules, demand, code, part, related)
            left -= part
    if left:
        yield _step(rules, demand, GapCode.ROUNDING, left, ())


def _causes(rules: Rules, demand: Demand, stock: tuple[Stock, ...]) -> Iterator[tuple[GapCode, int, tuple[str, ...]]]:
    wanted = demand.quantity_milli
    if rules.place_closed(demand.place):
        yield GapCode.PLACE_CLOSED, wanted, ()
        return
    reach = sum(entry.worth_milli for entry in stock)
    yield GapCode.NONE_PLEDGED, max(0, wanted - reach), ()
    for code in dict.fromkeys(REFUSED_AS.values()):
        blocked = [entry for entry in stock if entry.refusal and REFUSED_AS[entry.refusal] is code]
        without = reach - sum(entry.worth_milli for entry in blocked)
        yield code, min(wanted, reach) - min(wanted, without), _largest((e.lot.lot_id, e.worth_milli) for e in blocked)
        reach = without
    held = [pair for entry in stock if entry.refusal is None for pair in entry.held if pair[0] is not demand]
    higher = [(other.need_id, milli) for other, milli in held if other.tier < demand.tier]
    equal = [(other.need_id, milli) for other, milli in held if other.tier == demand.tier]
    yield GapCode.HIGHER, sum(milli for _, milli in higher), _largest(higher)
    yield GapCode.SHARED, sum(milli for _, milli in equal), _largest(equal)


def _largest(amounts: Iterable[tuple[str, int]]) -> tuple[str, ...]:
    total: dict[str, int] = {}
    for key, milli in amounts:
        total[key] = total.get(key, 0) + milli
    return tuple(sorted(total, key=lambda key: (-total[key], key)))[:NAMED]


def _step(rules: Rules, demand: Demand, code: GapCode, milli: int, related: tuple[str, ...]) -> WaterfallStep:
    problem = rules.problem
    phrase = WHY_GAP[code].filled(
        quantity=Quantity(milli, rules.items[demand.item].base_unit),
        item=problem.name(demand.item),
        place=problem.name(demand.place),
        tier=TIER_TEMPLATES[demand.tier - 1],
        day=rules.last_useful_day(demand),
        names=", ".join(problem.name(key) for key in related),
    )
    return WaterfallStep(code, milli, phrase, related)
