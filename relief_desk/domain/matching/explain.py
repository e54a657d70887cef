"""Why this lot for this need, and where a part of a gap comes from: the sentences; it adds nothing up."""

from __future__ import annotations

from collections.abc import Mapping

from relief_desk.domain.matching.plan import TIER_TEMPLATES, GapCode, WaterfallStep
from relief_desk.domain.matching.problem import Demand, Earmarks, Lot, SubstitutionRule
from relief_desk.domain.matching.rules import Rules, arrival_day, is_at_hand
from relief_desk.domain.quantities import Quantity, ratio_text
from relief_desk.domain.wording import Phrase, Template

SAME_ITEM = Template("reason.same_item", "It is the item asked for.")
SUBSTITUTE = Template("reason.substitute", "{accepted} may stand in for {wanted}: {ratio} for 1.")
SUBSTITUTE_UNVERIFIED = Template(
    "reason.substitute_unverified", "{accepted} may stand in for {wanted}: {ratio} for 1 (unverified)."
)
AT_HAND = Template("reason.at_hand", "It is at hand.")
ARRIVES = Template("reason.arrives", "It arrives on {day}.")
ARRIVES_ON_THE_DAY = Template("reason.on_the_day", "It arrives on {day}, the day it is needed.")
ARRIVES_EARLY = Template("reason.early", "It arrives on {day}, {n} day early.", "It arrives on {day}, {n} days early.")
ARRIVES_LATE = Template(
    "reason.late",
    "It arrives on {day}, {n} day after it is needed, within the delay allowed.",
    "It arrives on {day}, {n} days after it is needed, within the delay allowed.",
)
OVERDUE = Template("reason.overdue", "It was due on {day} and is expected any day.")
ARRIVAL_UNKNOWN = Template("reason.arrival_unknown", "Nobody knows yet when it arrives.")
FITS_EARMARK = Template("reason.fits_earmark", "The donor earmarked it for {purpose}, and this need fits.")

WHY_GAP: Mapping[GapCode, Template] = {
    GapCode.PLACE_CLOSED: Template("gap.place_closed", "{place} takes no more, which leaves {quantity} open."),
    GapCode.NONE_PLEDGED: Template("gap.none_pledged", "Nobody has promised {quantity} of {item} or of a substitute."),
    GapCode.HELD: Template("gap.held", "{quantity} would come from lots held, declined or cancelled: {names}."),
    GapCode.EXPIRES: Template("gap.expires", "{quantity} would arrive with too little shelf life: {names}."),
    GapCode.NOT_FIRM: Template("gap.not_firm", "{quantity} would need a firmer promise for a {tier} need: {names}."),
    GapCode.EARMARKED: Template("gap.earmarked", "{quantity} may only go to others, as earmarked: {names}."),
    GapCode.UNKNOWN_ARRIVAL: Template("gap.unknown_arrival", "Nobody has said when {quantity} would arrive: {names}."),
    GapCode.TOO_LATE: Template("gap.too_late", "{quantity} would arrive after {day}, the last useful day: {names}."),
    GapCode.HIGHER: Template("gap.higher", "{quantity} went to more urgent needs: {names}."),
    GapCode.SHARED: Template("gap.shared", "{quantity} had to be shared evenly with equally urgent needs: {names}."),
    GapCode.ROUNDING: Template("gap.rounding", "{quantity} cannot be handed out: only whole packs or units are."),
}


class Reasons:
    """Makes the sentences of allocations; equal sentences are one value, so that a large plan stays small."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._unverified = {pair for rule in rules.problem.substitutions if not rule.verified for pair in _pairs(rule)}
        self._items: dict[tuple[str, str], Phrase] = {}
        self._times: dict[tuple[object, object], Phrase] = {}
        self._earmarks: dict[Earmarks, Phrase] = {}

    def of(self, demand: Demand, lot: Lot) -> tuple[Phrase, ...]:
        """Why this lot may and does serve this need: item, time, earmark."""
        item = self._items.get((demand.item, lot.item))
        if item is None:
            item = self._items[demand.item, lot.item] = self._item(demand, lot)
        moment = (None, AT_HAND) if is_at_hand(lot) else (lot.eta, demand.needed_by)
        time = self._times.get(moment)
        if time is None:
            time = self._times[moment] = self._time(demand, lot)
        if not lot.earmarks:
            return item, time
        fits = self._earmarks.get(lot.earmarks)
        if fits is None:
            purpose = earmark_words(self._rules, lot.earmarks)
            fits = self._earmarks[lot.earmarks] = FITS_EARMARK.filled(purpose=purpose)
        return item, time, fits

    def _item(self, demand: Demand, lot: Lot) -> Phrase:
        if demand.item == lot.item:
            return SAME_ITEM.filled()
        name, ratio = self._rules.problem.name, self._rules.ratios[demand.item][lot.item]
        template = SUBSTITUTE_UNVERIFIED if (demand.item, lot.item) in self._unverified else SUBSTITUTE
        return template.filled(accepted=name(lot.item), wanted=name(demand.item), ratio=ratio_text(ratio))

    def _time(self, demand: Demand, lot: Lot) -> Phrase:
        if is_at_hand(lot):
            return AT_HAND.filled()
        arrival = arrival_day(lot, self._rules.problem.as_of)
        if arrival is None or lot.eta is None:
            return ARRIVAL_UNKNOWN.filled()
        if lot.eta < arrival:
            return OVERDUE.filled(day=lot.eta)
        if demand.needed_by is None:
            return ARRIVES.filled(day=arrival)
        days = (demand.needed_by - arrival).days
        if not days:
            return ARRIVES_ON_THE_DAY.filled(day=arrival)
        return (ARRIVES_EARLY if days > 0 else ARRIVES_LATE).filled(day=arrival, n=abs(days))


def _pairs(rule: SubstitutionRule) -> tuple[tuple[str, str], ...]:
    """(item wanted, item accepted) in the directions of the rule."""
    there = (rule.item, rule.accepted)
    return (there, there[::-1]) if rule.two_way else (there,)


def earmark_words(rules: Rules, marks: Earmarks) -> str:
    """What a lot is earmarked for, as names."""
    keys = (marks.disaster, *marks.places, *marks.sectors, *marks.recipients)
    return ", ".join(rules.problem.name(key) for key in keys if key)


def waterfall_step(rules: Rules, demand: Demand, code: GapCode, milli: int, related: tuple[str, ...]) -> WaterfallStep:
    """One part of a gap in words."""
    name = rules.problem.name
    phrase = WHY_GAP[code].filled(
        quantity=Quantity(milli, rules.items[demand.item].base_unit),
        item=name(demand.item),
        place=name(demand.place),
        tier=TIER_TEMPLATES[demand.tier - 1],
        day=rules.last_useful_day(demand),
        names=", ".join(map(name, related)),
    )
    return WaterfallStep(code, milli, phrase, related)
