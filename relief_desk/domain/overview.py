"""The state of an operation at a glance: coverage by group, the way of the pledges, arrivals, the worst gaps, warnings.

Every figure comes with the `place` of the rows behind it: field keys and values that a list can be filtered by.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from types import MappingProxyType

from relief_desk.domain.balances import BINDING, Coverage, derive_coverage, derive_coverage_by
from relief_desk.domain.holdings import Holdings
from relief_desk.domain.records import Allocation, Need, PledgeLine
from relief_desk.domain.states import PlaceKind, PledgeState, Tier
from relief_desk.domain.wording import Template

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


def derive_overview(held: Holdings, today: date) -> Overview:
    """The figures of a desk on a day; groups by their worst coverage first, tiers in their order."""
    needs = held.counted_needs
    provinces = _groups(held, "province", lambda n: held.area(n.place, PlaceKind.PROVINCE), held.place_name)
    return Overview(
        held.operation.name,
        (today - held.operation.start).days,
        derive_coverage(needs, held.need_balances),
        sum(1 for need in needs if need.state.open and held.need_balances[need.id].gap_milli),
        sum(need.people or 0 for need in needs),
        sum(1 for balance in held.line_balances.values() if balance.free_milli > 0),
        _tiers(held),
        _groups(held, "sector", held.sector_of, held.sector_name),
        provinces,
        _stages(held),
        _arrivals(held),
        _worst(held),
        tuple(warning for warning in _warnings(held, today) if warning.count),
    )


def _tiers(held: Holdings) -> tuple[GroupCoverage, ...]:
    tiers = {need.id: need.tier for need in held.counted_needs}
    found = derive_coverage_by(tiers, held.counted_needs, held.need_balances)
    return tuple(
        GroupCoverage(str(tier.value), tier.label, found[tier], {"priority": str(tier.value)}) for tier in sorted(found)
    )


def _groups(
    held: Holdings, field: str, key_of: Callable[[Need], str], name_of: Callable[[str], str]
) -> tuple[GroupCoverage, ...]:
    keys = {need.id: key_of(need) for need in held.counted_needs}
    found = derive_coverage_by(keys, held.counted_needs, held.need_balances)
    groups = (GroupCoverage(key, name_of(key), coverage, {field: key}) for key, coverage in found.items())
    return tuple(sorted(groups, key=lambda group: (group.coverage.hopeful, -group.coverage.needs, group.label)))


def _stages(held: Holdings) -> tuple[StageFigures, ...]:
    lines = [line for line in held.lines.values() if line.state is not PledgeState.WITHDRAWN]
    accepted = [line for line in lines if line.state in (PledgeState.ACCEPTED, PledgeState.CLOSED)]
    balances = held.line_balances
    counts: tuple[tuple[Template, int, Mapping[str, str]], ...] = (
        (ANY_STAGE, len(lines), NO_PLACE),
        (ACCEPTED, len(accepted), {"status": "accepted"}),
        (BINDING_STAGE, sum(line.firmness in BINDING for line in accepted), {"firmness": "commitment"}),
        (ALLOCATED, sum(balances[line.id].allocated_milli > 0 for line in accepted), NO_PLACE),
        (ARRIVED, sum(line.in_country for line in accepted), NO_PLACE),
    )
    return tuple(StageFigures(name, count, len(lines), "pledges", place) for name, count, place in counts)


def _arrivals(held: Holdings) -> tuple[Arrival, ...]:
    """The latest first where they come too late, then those that come next."""
    wanted: dict[str, list[date]] = {}
    for allocation, need in _counting(held):
        if need.needed_by is not None:
            wanted.setdefault(allocation.pledge_line, []).append(need.needed_by)
    arrivals = [
        Arrival(
            line.id,
            held.item_name(line.item, line.item_text),
            held.donor_of(line),
            min(line.available_from or line.eta, line.eta),
            line.eta,
            min(wanted[line.id], default=None) if line.id in wanted else None,
        )
        for line in held.lines.values()
        if line.eta is not None and _goes_on(line)
    ]
    arrivals.sort(key=lambda arrival: (arrival.eta, arrival.line))
    late = [arrival for arrival in arrivals if arrival.days_late]
    others = [arrival for arrival in arrivals if not arrival.days_late]
    shown = (late + [a for a in others if a.needed_by] + [a for a in others if not a.needed_by])[:ARRIVALS]
    return tuple(sorted(shown, key=lambda arrival: (arrival.eta, arrival.line)))


def _worst(held: Holdings) -> tuple[WorstGap, ...]:
    """Open needs with a gap: by tier, then by the share that is missing, then by people."""
    balances = held.need_balances
    short = [need for need in held.counted_needs if need.state.open and balances[need.id].gap_milli]
    short.sort(key=lambda need: (need.tier, balances[need.id].coverage, -(need.people or 0), need.id))
    return tuple(
        WorstGap(
            need.id,
            held.item_name(need.item, need.item_text),
            held.whole_place(need.place, need.place_text),
            need.tier,
            balances[need.id].gap_milli,
            need.unit,
            balances[need.id].coverage,
        )
        for need in short[:WORST]
    )


def _warnings(held: Holdings, today: date) -> Iterable[Attention]:
    balances, lines = held.need_balances, held.lines
    free = held.line_balances
    open_needs = [need for need in held.counted_needs if need.state.open]
    critical = sum(need.tier is Tier.CRITICAL and balances[need.id].gap_milli > 0 for need in open_needs)
    late = {
        allocation.pledge_line
        for allocation, need in _counting(held)
        if need.needed_by and (eta := lines[allocation.pledge_line].eta) and eta > need.needed_by
    }
    soon = today + timedelta(days=EXPIRY_DAYS)
    expiring = sum(1 for line in lines.values() if line.expiry and line.expiry <= soon and free[line.id].free_milli > 0)
    oldest = today - timedelta(days=STALE_DAYS)
    stale = sum(1 for need in open_needs if (said := need.confirmed_on or need.stated_on) and said < oldest)
    yield Attention(UNCOVERED_CRITICAL, critical, "bad", "needs", {"priority": "1", "coverage": "short"})
    yield Attention(
        OVER_ALLOCATED, sum(b.over_allocated_milli > 0 for b in free.values()), "bad", "pledges", {"quick": "over"}
    )
    yield Attention(TOO_LATE, len(late), "warn", "allocations", NO_PLACE)
    yield Attention(
        UNANSWERED,
        sum(line.state is PledgeState.OFFERED for line in lines.values()),
        "warn",
        "pledges",
        {"status": "offered"},
    )
    yield Attention(EXPIRING, expiring, "warn", "pledges", {"quick": "expiring"})
    yield Attention(UNKNOWN_ITEM, sum(not need.item for need in open_needs), "warn", "needs", {"quick": "no-item"})
    yield Attention(STALE, stale, "info", "needs", NO_PLACE)


def _counting(held: Holdings) -> Iterable[tuple[Allocation, Need]]:
    """Allocations that count, each with its need."""
    for allocation in held.allocations:
        need = held.need_by_id.get(allocation.need)
        if allocation.state.counts and need is not None and allocation.pledge_line in held.lines:
            yield allocation, need


def _goes_on(line: PledgeLine) -> bool:
    return not line.in_country and line.state in (PledgeState.OFFERED, PledgeState.ACCEPTED, PledgeState.HELD)
