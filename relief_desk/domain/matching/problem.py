"""The matching problem as a value: needs, lots, catalogue rules, places, locks; decides nothing.

Quantities are whole thousandths of the item's base unit, dates are Gregorian days, ids are stable business keys: the
same rows under the same ids give the same plan on every machine, in whatever order they come.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from relief_desk.domain.matching.policy import DEFAULT_POLICY, TIERS, Firmness, Policy
from relief_desk.domain.problems import Problem, ReliefDeskError
from relief_desk.domain.wording import Phrase, Template


class LotStatus(StrEnum):
    """Whether a lot may be used; only an available one may."""

    AVAILABLE = "available"
    HELD = "held"
    DECLINED = "declined"
    CANCELLED = "cancelled"


class ItemKind(StrEnum):
    """What sort of help an item is; each serves only its like."""

    GOODS = "goods"
    EQUIPMENT = "equipment"
    CASH = "cash"
    SERVICE = "service"
    CAPACITY = "capacity"


@dataclass(frozen=True, slots=True)
class Demand:
    """One need line. `lateness_days` None takes the policy's value for the tier; tier 1 is the most urgent."""

    need_id: str
    item: str
    quantity_milli: int
    tier: int = 3
    sector: str = ""
    place: str = ""
    recipient: str = ""
    disaster: str = ""
    needed_by: date | None = None
    lateness_days: int | None = None
    substitutes_allowed: bool = True
    people: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Earmarks:
    """What the donor restricts a lot to; an empty field restricts nothing, a place covers everything below it."""

    disaster: str = ""
    places: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.disaster or self.places or self.sectors or self.recipients)


UNEARMARKED = Earmarks()


@dataclass(frozen=True, slots=True)
class Lot:
    """One pledge line or stock lot. `eta` None is an unknown arrival; `pack_milli` 0 or 1 means loose.

    Stock and whatever is already in the country is at hand on the day of the plan, whatever its `eta` says.
    """

    lot_id: str
    item: str
    quantity_milli: int
    firmness: Firmness = Firmness.PLEDGE
    status: LotStatus = LotStatus.AVAILABLE
    eta: date | None = None
    expiry: date | None = None
    pack_milli: int = 0
    earmarks: Earmarks = UNEARMARKED
    donor: str = ""
    in_country: bool = False


@dataclass(frozen=True, slots=True)
class LockedAllocation:
    """A decision the engine must leave alone: `quantity_milli` out of the lot, in the lot's own unit.

    `counted_milli` is what it was decided to count for, in the need's unit; None for as much as it is worth.
    """

    need_id: str
    lot_id: str
    quantity_milli: int
    counted_milli: int | None = None


@dataclass(frozen=True, slots=True)
class PreviousAllocation:
    """A line of the plan agreed before: kept where nothing of higher rank speaks against it."""

    need_id: str
    lot_id: str
    quantity_milli: int


@dataclass(frozen=True, slots=True)
class ItemRule:
    """What the catalogue says of an item; `step_milli` is the least that can be handed out (1000: a whole piece)."""

    item: str
    kind: ItemKind = ItemKind.GOODS
    base_unit: str = ""
    min_shelf_days: int = 0
    step_milli: int = 1


@dataclass(frozen=True, slots=True)
class SubstitutionRule:
    """`accepted` may stand in for `item`: `ratio` of its base units replace one base unit wanted. Never transitive.

    `verified` is whether the ratio was read in a source; plans do not depend on it, their sentences say it.
    """

    item: str
    accepted: str
    ratio: Fraction = Fraction(1)
    two_way: bool = False
    verified: bool = True


@dataclass(frozen=True, slots=True)
class KitRule:
    """One base unit of `kit` holds these (item, thousandths) components; `verified` as with a substitution."""

    kit: str
    components: tuple[tuple[str, int], ...]
    verified: bool = True


@dataclass(frozen=True, slots=True)
class MatchProblem:
    """All that a plan depends on.

    places: place -> the place it lies in. closed_places accept no more, nor does anything below them.
    names: key of an item, place, lot, need, sector or organisation -> what people call it, for the sentences only.
    """

    demands: tuple[Demand, ...]
    lots: tuple[Lot, ...]
    items: tuple[ItemRule, ...]
    as_of: date
    substitutions: tuple[SubstitutionRule, ...] = ()
    kits: tuple[KitRule, ...] = ()
    places: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    closed_places: frozenset[str] = frozenset()
    policy: Policy = DEFAULT_POLICY
    locked: tuple[LockedAllocation, ...] = ()
    previous: tuple[PreviousAllocation, ...] = ()
    names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def name(self, key: str) -> str:
        """What people call the thing with this key; the key itself where nobody said."""
        return self.names.get(key, key)


TWICE = Template("matching.twice", "The {what} {key} is there {n} times.")
TWICE_TODO = Template("matching.twice.todo", "Keep one of them.")
UNKNOWN_ITEM = Template("matching.unknown_item", "{what} {key} names the item {item}, which the catalogue lacks.")
UNKNOWN_ITEM_TODO = Template("matching.unknown_item.todo", "Add the item to the catalogue or correct its code.")
BAD_QUANTITY = Template("matching.bad_quantity", "{what} {key} has a quantity below zero.")
BAD_QUANTITY_TODO = Template("matching.bad_quantity.todo", "Enter zero or more.")
BAD_TIER = Template("matching.bad_tier", "The need {key} has the priority tier {tier}.")
BAD_TIER_TODO = Template("matching.bad_tier.todo", "Choose a tier from 1 (critical) to 4 (low).")
BAD_RATIO = Template("matching.bad_ratio", "{accepted} in place of {item} has a ratio that is not above zero.")
BAD_RATIO_TODO = Template("matching.bad_ratio.todo", "Enter how many units of the substitute replace one unit wanted.")
TWO_RATIOS = Template("matching.two_ratios", "{accepted} in place of {item} has two different ratios.")
TWO_RATIOS_TODO = Template("matching.two_ratios.todo", "Keep one of the two rules.")
PLACE_CIRCLE = Template("matching.place_circle", "The place {key} lies within itself.")
PLACE_CIRCLE_TODO = Template("matching.place_circle.todo", "Correct the place it belongs to.")


class UnfitProblem(ReliefDeskError):
    """The problem cannot be solved as it stands; it says the first thing that is wrong, `problems` says them all."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems[0].what, problems[0].todo)
        self.problems = problems


def accepted_ratios(problem: MatchProblem) -> dict[str, dict[str, Fraction]]:
    """Item wanted -> accepted item -> how many of its units replace one wanted; the item itself comes first, at 1.

    Two-way rules are turned round; rules the policy switches off, of unknown items or between kinds are left out.
    """
    kinds = {rule.item: rule.kind for rule in problem.items}
    ratios: dict[str, dict[str, Fraction]] = {item: {item: Fraction(1)} for item in sorted(kinds)}
    if problem.policy.substitutes:
        for wanted, accepted, ratio in sorted(_directions(problem.substitutions)):
            if wanted != accepted and wanted in kinds and kinds.get(accepted) == kinds[wanted]:
                ratios[wanted][accepted] = ratio
    return ratios


def find_faults(problem: MatchProblem) -> tuple[Problem, ...]:
    """What makes the problem unfit to be solved: ids given twice, unknown items, impossible values."""
    return (
        *_repeated("need", [demand.need_id for demand in problem.demands]),
        *_repeated("lot", [lot.lot_id for lot in problem.lots]),
        *_repeated("item", [rule.item for rule in problem.items]),
        *_bad_rows(problem),
        *_bad_ratios(problem),
        *_circles(problem.places),
    )


def _directions(rules: Iterable[SubstitutionRule]) -> Iterator[tuple[str, str, Fraction]]:
    for rule in rules:
        yield rule.item, rule.accepted, rule.ratio
        if rule.two_way:
            yield rule.accepted, rule.item, 1 / rule.ratio


def _repeated(what: str, keys: Sequence[str]) -> Iterator[Problem]:
    if len(set(keys)) == len(keys):
        return
    for key, count in sorted(Counter(keys).items()):
        if count > 1:
            yield Problem(TWICE.filled(what=what, key=key, n=count), TWICE_TODO.filled())


def _bad_rows(problem: MatchProblem) -> Iterator[Problem]:
    known = {rule.item for rule in problem.items}
    for demand in problem.demands:
        if demand.tier not in TIERS:
            yield Problem(BAD_TIER.filled(key=demand.need_id, tier=demand.tier), BAD_TIER_TODO.filled())
        if demand.item not in known:
            yield _unknown("The need", demand.need_id, demand.item)
        if demand.quantity_milli < 0:
            yield _negative("The need", demand.need_id)
    for lot in problem.lots:
        if lot.item not in known:
            yield _unknown("The lot", lot.lot_id, lot.item)
        if lot.quantity_milli < 0 or lot.pack_milli < 0:
            yield _negative("The lot", lot.lot_id)
    for lock in problem.locked:
        if lock.quantity_milli < 0:
            yield _negative("The locked line", f"{lock.need_id} / {lock.lot_id}")


def _unknown(what: str, key: str, item: str) -> Problem:
    return Problem(UNKNOWN_ITEM.filled(what=what, key=key, item=item), UNKNOWN_ITEM_TODO.filled())


def _negative(what: str, key: str) -> Problem:
    return Problem(BAD_QUANTITY.filled(what=what, key=key), BAD_QUANTITY_TODO.filled())


def _bad_ratios(problem: MatchProblem) -> Iterator[Problem]:
    bad = [rule for rule in problem.substitutions if rule.ratio <= 0]
    for rule in bad:
        yield Problem(BAD_RATIO.filled(accepted=rule.accepted, item=rule.item), BAD_RATIO_TODO.filled())
    seen: dict[tuple[str, str], Fraction] = {}
    for wanted, accepted, ratio in _directions(rule for rule in problem.substitutions if rule.ratio > 0):
        if seen.setdefault((wanted, accepted), ratio) != ratio:
            yield Problem(TWO_RATIOS.filled(accepted=accepted, item=wanted), TWO_RATIOS_TODO.filled())


def _circles(parents: Mapping[str, str]) -> Iterator[Problem]:
    safe: set[str] = set()
    for place in sorted(parents):
        trail: dict[str, None] = {}
        here = place
        while here in parents and here not in safe and here not in trail:
            trail[here] = None
            here = parents[here]
        if here in trail:
            yield Problem(_circle(here), PLACE_CIRCLE_TODO.filled())
        safe.update(trail)


def _circle(place: str) -> Phrase:
    return PLACE_CIRCLE.filled(key=place)
