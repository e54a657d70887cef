"""The smallest single change that would let idle stock close a gap; it proposes and changes nothing.

Only stock that nobody holds in the plan is proposed, so that what one need would gain no other would lose.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from relief_desk.domain.matching.conversion import Conversion, pack_of
from relief_desk.domain.matching.plan import GapCode, Remedy
from relief_desk.domain.matching.policy import Firmness
from relief_desk.domain.matching.problem import Demand, Lot
from relief_desk.domain.matching.rules import Rules, arrival_day
from relief_desk.domain.quantities import Quantity
from relief_desk.domain.wording import Phrase, Template

EARLIER = Template(
    "remedy.earlier",
    "If {lot} arrived {n} day earlier, it could cover {quantity} of it.",
    "If {lot} arrived {n} days earlier, it could cover {quantity} of it.",
)
DATED = Template("remedy.dated", "If {lot} were sure to arrive by {day}, it could cover {quantity} of it.")
FIRMER = Template("remedy.firmer", "If {lot} became a {firmness}, it could cover {quantity} of it.")
RELEASED = Template("remedy.released", "If {lot} were released, it could cover {quantity} of it.")
UNEARMARKED = Template("remedy.unearmarked", "If its donor opened {lot} to this need, it could cover {quantity} of it.")
ONE_MORE_PACK = Template("remedy.pack", "One more pack of {lot} would close it, with {over} left over.")
DONATED = Template("remedy.donated", "{donor}'s {item} ({lot})")
ITEM_OF = Template("remedy.item_of", "the {item} of {lot}")
FIRMNESS = {
    Firmness.PLEDGE: Template("firmness.pledge", "pledge"),
    Firmness.COMMITMENT: Template("firmness.commitment", "commitment"),
    Firmness.STOCK: Template("firmness.stock", "lot in stock"),
}
LOOKED_AT = 12


def propose_remedy(
    rules: Rules,
    demand: Demand,
    gap_milli: int,
    codes: Iterable[GapCode],
    candidates: Mapping[GapCode, Iterable[Lot]],
    idle: Mapping[str, int],
) -> Remedy | None:
    """The first change that closes the gap, else the one that closes most of it.

    candidates: lots each cause keeps from the need, the likeliest first. idle: lot -> thousandths nobody holds.
    """
    best: Remedy | None = None
    for code in codes:
        for change in _changes(rules, demand, gap_milli, code, candidates.get(code, ()), idle):
            if best is None or change.gain_milli > best.gain_milli:
                best = change
            if best.gain_milli >= gap_milli:
                return best
    return best


def _changes(
    rules: Rules, demand: Demand, gap_milli: int, code: GapCode, lots: Iterable[Lot], idle: Mapping[str, int]
) -> Iterator[Remedy]:
    for lot in lots:
        spare = idle.get(lot.lot_id, lot.quantity_milli)
        ratio = rules.ratio(demand, lot) if spare > 0 else None
        if ratio is None or not _fits_otherwise(rules, demand, lot, code):
            continue
        if code is GapCode.ROUNDING:
            over = int(lot.pack_milli / ratio) - gap_milli
            if over >= 0:
                yield Remedy(code, lot.lot_id, gap_milli, _one_pack(rules, demand, lot, over))
            continue
        pack = pack_of(lot, rules.items[lot.item], rules.problem.policy.whole_packs)
        way = Conversion.between(rules.items[demand.item], rules.items[lot.item], ratio, pack)
        gain = way.most(gap_milli, spare)
        if gain:
            day = rules.last_useful_day(demand) if demand.needed_by else None
            yield Remedy(code, lot.lot_id, gain, _sentence(rules, demand, lot, code, gain), day)


def _fits_otherwise(rules: Rules, demand: Demand, lot: Lot, code: GapCode) -> bool:
    """Whether every rule but the one that this cause stands for lets the lot serve the need."""
    if code is not GapCode.HELD and rules.held_back(lot):
        return False
    moment = rules.last_useful_day(demand) if code is GapCode.UNKNOWN_ARRIVAL else None
    if rules.expires_too_soon(replace(lot, eta=moment) if moment else lot):
        return False
    if code is not GapCode.NOT_FIRM and not rules.firm_enough(demand, lot):
        return False
    if code is not GapCode.EARMARKED and rules.earmark_refusal(demand, lot.earmarks):
        return False
    return code in (GapCode.TOO_LATE, GapCode.UNKNOWN_ARRIVAL) or rules.arrival_refusal(demand, lot) is None


def _sentence(rules: Rules, demand: Demand, lot: Lot, code: GapCode, gain_milli: int) -> Phrase:
    much = Quantity(gain_milli, rules.items[demand.item].base_unit)
    words = lot_words(rules, lot)
    last = rules.last_useful_day(demand)
    match code:
        case GapCode.TOO_LATE:
            arrival = arrival_day(lot, rules.problem.as_of) or last
            return EARLIER.filled(lot=words, n=(arrival - last).days, quantity=much)
        case GapCode.UNKNOWN_ARRIVAL:
            return DATED.filled(lot=words, day=last, quantity=much)
        case GapCode.NOT_FIRM:
            least = rules.problem.policy.least_firmness[demand.tier - 1]
            return FIRMER.filled(lot=words, firmness=FIRMNESS[least], quantity=much)
        case GapCode.HELD:
            return RELEASED.filled(lot=words, quantity=much)
        case _:
            return UNEARMARKED.filled(lot=words, quantity=much)


def _one_pack(rules: Rules, demand: Demand, lot: Lot, over_milli: int) -> Phrase:
    over = Quantity(over_milli, rules.items[demand.item].base_unit)
    return ONE_MORE_PACK.filled(lot=lot_words(rules, lot), over=over)


def lot_words(rules: Rules, lot: Lot) -> Phrase | str:
    """ "China's tent (PL-17)", or only the lot where no donor is known; a name that says the donor says it once."""
    name = rules.problem.name
    called, donor = name(lot.lot_id), name(lot.donor)
    if not lot.donor:
        return called
    if called.startswith(donor):
        return ITEM_OF.filled(item=name(lot.item), lot=called)
    return DONATED.filled(donor=donor, item=name(lot.item), lot=called)
