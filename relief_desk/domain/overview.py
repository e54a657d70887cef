"""The state of an operation at a glance: coverage by group, the way of the pledges, arrivals, the worst gaps, warnings.

It is put together from sums over the rows (`Figures`), never from the rows themselves, so that a million of them need
no more room than forty. Every figure comes with the `place` of the rows behind it: field keys and values that a list
can be filtered by.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import TypeAlias, TypeVar

from relief_desk.domain.balances import Coverage, CoverageTally, count_in, share
from relief_desk.domain.holdings import Holdings
from relief_desk.domain.states import PlaceKind, Tier
from relief_desk.domain.wording import Template

Key = TypeVar("Key", bound=Hashable)

EXPIRY_DAYS, STALE_DAYS = 60, 30
WORST, ARRIVALS = 8, 12
NO_PLACE: Mapping[str, str] = MappingProxyType({})

ANY_STAGE = Template("overview.stage.any", "Offered")
ACCEPTED = Template("overview.stage.accepted", "Accepted")
BINDING_STAGE = Template("overview.stage.binding", "Committed")
ALLOCATED = Template("overview.stage.allocated", "Allocated")
ARRIVED = Template("overview.stage.arrived", "In the country")

UNCOVERED_CRITICAL = Template(
    "overview.critical", "{n} critical need is not fully covered", "{n} critical needs are not fully covered"
)
TOO_LATE = Template(
    "overview.late", "{n} supply arrives after it is needed", "{n} supplies arrive after they are needed"
)
OVER_ALLOCATED = Template(
    "overview.over", "{n} pledge line gives more than it has", "{n} pledge lines give more than they have"
)
UNANSWERED = Template("overview.unanswered", "{n} offer waits for an answer", "{n} offers wait for an answer")
EXPIRING = Template(
    "overview.expiring", "{n} supply with free stock expires within 60 days",
    "{n} supplies with free stock expire within 60 days",
)  # fmt: skip
UNKNOWN_ITEM = Template(
    "overview.unknown-item", "{n} need names an item that is in no catalogue",
    "{n} needs name an item that is in no catalogue",
)  # fmt: skip
STALE = Template(
    "overview.stale", "{n} open need was not confirmed for 30 days", "{n} open needs were not confirmed for 30 days"
)


@dataclass(frozen=True, slots=True)
class GroupCoverage:
    """The coverage of one tier, sector or province; `key` is what the records hold, `label` what people say."""

    key: str
    label: str
    coverage: Coverage
    place: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class StageFigures:
    """How many pledge lines have come to a stage, of how many."""

    name: Template
    lines: int
    of_lines: int
    list: str
    place: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Arrival:
    """A supply under way: from the day it is ready to its arrival, against the first day it is needed by."""

    line: str
    item: str
    donor: str
    start: date
    eta: date
    needed_by: date | None

    @property
    def days_late(self) -> int:
        return 0 if self.needed_by is None else max(0, (self.eta - self.needed_by).days)


@dataclass(frozen=True, slots=True)
class WorstGap:
    """One need that is covered worst among the most urgent."""

    need: str
    item: str
    where: str
    tier: Tier
    gap_milli: int
    unit: str
    coverage: Fraction


@dataclass(frozen=True, slots=True)
class Attention:
    """What needs attention, how serious that is (bad, warn, info), and the list and place of its rows."""

    said: Template
    count: int
    tone: str
    list: str
    place: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything on the first screen."""

    operation: str
    day: int
    coverage: Coverage
    open_needs: int
    people: int
    free_lines: int
    tiers: tuple[GroupCoverage, ...]
    sectors: tuple[GroupCoverage, ...]
    provinces: tuple[GroupCoverage, ...]
    stages: tuple[StageFigures, ...]
    arrivals: tuple[Arrival, ...]
    gaps: tuple[WorstGap, ...]
    warnings: tuple[Attention, ...]


NeedRow: TypeAlias = tuple[int, str, str, str, int | None, int, int, int, int, int]
"""(tier, sector, item, place, people, 1 where it is open, 1 where nobody confirmed it for long, needed, covered and
firmly covered thousandths) of a counted need."""


@dataclass(frozen=True, slots=True)
class NeedGroup:
    """The counted needs of one tier, sector and province, and how many of them are open with something the matter.

    `short` have a gap, `unknown` an item that is in no catalogue, `stale` were not confirmed for long.
    """

    tier: Tier
    sector: str
    province: str
    tally: CoverageTally
    short: int
    unknown: int
    stale: int


@dataclass(frozen=True, slots=True)
class ShortNeed:
    """An open need with a gap, as it is kept."""

    need: str
    item: str
    item_text: str
    place: str
    place_text: str
    tier: Tier
    unit: str
    needed_milli: int
    covered_milli: int


@dataclass(frozen=True, slots=True)
class ComingLine:
    """A pledge line still under way, its donor's key, and the first day by which somebody it was given to needs it."""

    line: str
    item: str
    item_text: str
    donor: str
    start: date
    eta: date
    needed_by: date | None


@dataclass(frozen=True, slots=True)
class LineCounts:
    """How many pledge lines there are of each kind; `all` are those that were not withdrawn.

    `accepted` also counts the closed ones; `binding`, `allocated` and `arrived` are among the accepted.
    """

    all: int = 0
    accepted: int = 0
    binding: int = 0
    allocated: int = 0
    arrived: int = 0
    free: int = 0
    over: int = 0
    offered: int = 0
    expiring: int = 0
    late: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """Sums over a desk's rows: `worst` and `coming` are as short as the overview shows them, the first ones first."""

    needs: tuple[NeedGroup, ...] = ()
    worst: tuple[ShortNeed, ...] = ()
    coming: tuple[ComingLine, ...] = ()
    lines: LineCounts = LineCounts()


def group_needs(rows: Iterable[NeedRow], names: Holdings) -> tuple[NeedGroup, ...]:
    """The needs added up by tier, sector (their own or their item's) and province; called with very many rows."""
    sector_of = {item.id: item.sector for item in names.items.values()}
    province_of = {place: names.area(place, PlaceKind.PROVINCE) for place in names.places}
    sums: dict[tuple[int, str, str], list[int]] = {}
    for tier, sector, item, place, people, is_open, is_stale, needed, covered, firm in rows:
        key = (tier, sector or sector_of.get(item, ""), province_of.get(place, ""))
        held = sums.get(key)
        if held is None:
            held = sums[key] = [0] * 10
        count_in(held, people or 0, needed, covered, firm)
        if is_open:
            held[7] += covered < needed
            held[8] += not item
            held[9] += is_stale
    return tuple(
        NeedGroup(Tier(tier), sector, province, CoverageTally(*held[:7]), *held[7:])
        for (tier, sector, province), held in sorted(sums.items())
    )


def derive_overview(names: Holdings, figures: Figures, today: date) -> Overview:
    """The overview of a day; groups by their worst coverage first, tiers in their order.

    `names` says what places, items, sectors and organisations are called; its needs and pledges are not looked at.
    """
    whole = _sum(figures.needs)
    return Overview(
        names.operation.name,
        (today - names.operation.start).days,
        whole.coverage(),
        sum(group.short for group in figures.needs),
        whole.people,
        figures.lines.free,
        _tiers(figures.needs),
        _groups(figures.needs, "sector", lambda group: group.sector, names.sector_name),
        _groups(figures.needs, "province", lambda group: group.province, names.place_name),
        _stages(figures.lines),
        _arrivals(names, figures.coming),
        tuple(_worst(names, need) for need in figures.worst),
        tuple(warning for warning in _warnings(figures) if warning.count),
    )


def _sum(groups: Iterable[NeedGroup]) -> CoverageTally:
    return sum((group.tally for group in groups), CoverageTally())


def _tiers(groups: Iterable[NeedGroup]) -> tuple[GroupCoverage, ...]:
    found = _gathered(groups, lambda group: group.tier)
    return tuple(
        GroupCoverage(str(tier.value), tier.label, found[tier].coverage(), {"priority": str(tier.value)})
        for tier in sorted(found)
    )


def _groups(
    groups: Iterable[NeedGroup], field: str, key_of: Callable[[NeedGroup], str], name_of: Callable[[str], str]
) -> tuple[GroupCoverage, ...]:
    found = (
        GroupCoverage(key, name_of(key), tally.coverage(), {field: key})
        for key, tally in _gathered(groups, key_of).items()
    )
    return tuple(sorted(found, key=lambda group: (group.coverage.hopeful, -group.coverage.needs, group.label)))


def _gathered(groups: Iterable[NeedGroup], key_of: Callable[[NeedGroup], Key]) -> dict[Key, CoverageTally]:
    found: dict[Key, CoverageTally] = {}
    for group in groups:
        key = key_of(group)
        found[key] = found.get(key, CoverageTally()) + group.tally
    return found


def _stages(lines: LineCounts) -> tuple[StageFigures, ...]:
    counts: tuple[tuple[Template, int, Mapping[str, str]], ...] = (
        (ANY_STAGE, lines.all, NO_PLACE),
        (ACCEPTED, lines.accepted, {"status": "accepted"}),
        (BINDING_STAGE, lines.binding, {"firmness": "commitment"}),
        (ALLOCATED, lines.allocated, NO_PLACE),
        (ARRIVED, lines.arrived, NO_PLACE),
    )
    return tuple(StageFigures(name, count, lines.all, "pledges", place) for name, count, place in counts)


def _arrivals(names: Holdings, coming: Iterable[ComingLine]) -> tuple[Arrival, ...]:
    """In the order of the days of arrival."""
    arrivals = (
        Arrival(
            each.line,
            names.item_name(each.item, each.item_text),
            names.organisation_name(each.donor),
            each.start,
            each.eta,
            each.needed_by,
        )
        for each in coming
    )
    return tuple(sorted(arrivals, key=lambda arrival: (arrival.eta, arrival.line)))


def _worst(names: Holdings, need: ShortNeed) -> WorstGap:
    return WorstGap(
        need.need,
        names.item_name(need.item, need.item_text),
        names.whole_place(need.place, need.place_text),
        need.tier,
        need.needed_milli - need.covered_milli,
        need.unit,
        share(need.covered_milli, need.needed_milli),
    )


def _warnings(figures: Figures) -> Iterable[Attention]:
    lines, groups = figures.lines, figures.needs
    critical = sum(group.short for group in groups if group.tier is Tier.CRITICAL)
    unknown, stale = sum(group.unknown for group in groups), sum(group.stale for group in groups)
    yield Attention(UNCOVERED_CRITICAL, critical, "bad", "needs", {"priority": "1", "coverage": "short"})
    yield Attention(OVER_ALLOCATED, lines.over, "bad", "pledges", {"quick": "over"})
    yield Attention(TOO_LATE, lines.late, "warn", "allocations", NO_PLACE)
    yield Attention(UNANSWERED, lines.offered, "warn", "pledges", {"status": "offered"})
    yield Attention(EXPIRING, lines.expiring, "warn", "pledges", {"quick": "expiring"})
    yield Attention(UNKNOWN_ITEM, unknown, "warn", "needs", {"quick": "no-item"})
    yield Attention(STALE, stale, "info", "needs", NO_PLACE)
