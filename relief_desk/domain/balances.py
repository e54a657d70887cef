"""Derived figures: cover, gap and overlap of needs, free quantity of pledge lines, coverage of groups; stores nothing.

Balances are computed from the records every time, so that they cannot go stale. Quantities of different items are never
added up: the coverage of a group is a mean of shares, each need weighing the same, or weighing by its people in need.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from relief_desk.domain.records import Allocation, Need, PledgeLine
from relief_desk.domain.states import Firmness, PledgeState

BINDING = frozenset({Firmness.COMMITMENT, Firmness.STOCK})
PARTS = 10**9
WHOLE = Fraction(1)


@dataclass(frozen=True, slots=True)
class NeedBalance:
    """What a need asks for and gets, in thousandths of its item's base unit.

    `covered_milli` counts every confirmed allocation (the hopeful view), `firm_milli` those by commitments and stock
    only.
    """

    need: str
    unit: str
    needed_milli: int
    covered_milli: int = 0
    firm_milli: int = 0

    @property
    def gap_milli(self) -> int:
        return max(0, self.needed_milli - self.covered_milli)

    @property
    def gap_strict_milli(self) -> int:
        return max(0, self.needed_milli - self.firm_milli)

    @property
    def overlap_milli(self) -> int:
        return max(0, self.covered_milli - self.needed_milli)

    @property
    def coverage(self) -> Fraction:
        """Covered share from 0 to 1, hopeful; a need of nothing is covered."""
        return share(self.covered_milli, self.needed_milli)

    @property
    def coverage_strict(self) -> Fraction:
        return share(self.firm_milli, self.needed_milli)


@dataclass(frozen=True, slots=True)
class LineBalance:
    """What a pledge line still has to give, in thousandths of its item's base unit."""

    line: str
    unit: str
    accepted_milli: int
    allocated_milli: int = 0
    declined_milli: int = 0
    converted_milli: int = 0

    @property
    def free_milli(self) -> int:
        """Below zero where the donor gave less than was allocated: never clamped, so that it is seen."""
        return self.accepted_milli - self.allocated_milli - self.declined_milli - self.converted_milli

    @property
    def over_allocated_milli(self) -> int:
        return max(0, -self.free_milli)


@dataclass(frozen=True, slots=True)
class Coverage:
    """The coverage of a group of needs; `people_*` are None where no need says how many people it is for."""

    needs: int
    covered_needs: int
    hopeful: Fraction
    strict: Fraction
    people_hopeful: Fraction | None
    people_strict: Fraction | None


@dataclass(frozen=True, slots=True)
class CoverageTally:
    """What the coverage of a group is made of, so that groups can be put together exactly.

    `hopeful` and `strict` are sums of covered shares in billionths, the `people_` ones of shares times people.
    """

    needs: int = 0
    covered_needs: int = 0
    hopeful: int = 0
    strict: int = 0
    people: int = 0
    people_hopeful: int = 0
    people_strict: int = 0

    def __add__(self, other: CoverageTally) -> CoverageTally:
        return CoverageTally(*(getattr(self, each) + getattr(other, each) for each in self.__slots__))

    def coverage(self) -> Coverage:
        """The means; no needs at all count as covered."""
        needs, people = self.needs * PARTS, self.people * PARTS
        return Coverage(
            self.needs,
            self.covered_needs,
            Fraction(self.hopeful, needs) if needs else WHOLE,
            Fraction(self.strict, needs) if needs else WHOLE,
            Fraction(self.people_hopeful, people) if people else None,
            Fraction(self.people_strict, people) if people else None,
        )


def share(part: int, whole: int) -> Fraction:
    """`part` of `whole` from 0 to 1."""
    return WHOLE if whole <= 0 else Fraction(min(max(part, 0), whole), whole)


def derive_need_balances(
    needs: Iterable[Need], lines: Mapping[str, PledgeLine], allocations: Iterable[Allocation]
) -> dict[str, NeedBalance]:
    """The balance of every need by its id; allocations that do not count, or name no known need, change nothing."""
    covered: dict[str, int] = defaultdict(int)
    firm: dict[str, int] = defaultdict(int)
    for allocation in allocations:
        if allocation.state.counts:
            covered[allocation.need] += allocation.counted_milli
            line = lines.get(allocation.pledge_line)
            if line is not None and line.firmness in BINDING:
                firm[allocation.need] += allocation.counted_milli
    return {
        need.id: NeedBalance(need.id, need.unit, need.quantity_milli, covered.get(need.id, 0), firm.get(need.id, 0))
        for need in needs
    }


def derive_line_balances(lines: Iterable[PledgeLine], allocations: Iterable[Allocation]) -> dict[str, LineBalance]:
    """The balance of every pledge line by its id."""
    allocated: dict[str, int] = defaultdict(int)
    for allocation in allocations:
        if allocation.state.counts:
            allocated[allocation.pledge_line] += allocation.quantity_milli
    return {line.id: _line_balance(line, allocated.get(line.id, 0)) for line in lines}


def _line_balance(line: PledgeLine, allocated_milli: int) -> LineBalance:
    """Offered and accepted lines give their quantity; a closed one has given what was allocated and gives no more."""
    match line.state:
        case PledgeState.OFFERED | PledgeState.ACCEPTED:
            given = (line.quantity_milli, allocated_milli, line.declined_milli, line.converted_milli)
            return LineBalance(line.id, line.unit, *given)
        case PledgeState.CLOSED:
            return LineBalance(line.id, line.unit, min(allocated_milli, line.quantity_milli), allocated_milli)
        case _:
            return LineBalance(line.id, line.unit, 0, allocated_milli)


def derive_coverage(needs: Iterable[Need], balances: Mapping[str, NeedBalance]) -> Coverage:
    """The coverage of these needs, whatever their units.

    `hopeful` and `strict` are the mean of the needs' covered shares, each need counting once; the `people_` shares are
    the mean weighted by people in need, over the needs that state them. Each share is rounded down to
    billionths, so that the whole is said only of the whole. No needs at all count as covered.
    """
    sums = [0] * len(CoverageTally.__slots__)
    for need in needs:
        balance = balances[need.id]
        count_in(sums, need.people or 0, balance.needed_milli, balance.covered_milli, balance.firm_milli)
    return CoverageTally(*sums).coverage()


def count_in(sums: list[int], people: int, needed_milli: int, covered_milli: int, firm_milli: int) -> None:
    """Adds one need to the sums of a tally, which are in the order of its fields; called for very many needs."""
    hopeful, strict = share_parts(covered_milli, needed_milli), share_parts(firm_milli, needed_milli)
    sums[0] += 1
    sums[1] += covered_milli >= needed_milli
    sums[2] += hopeful
    sums[3] += strict
    sums[4] += people
    sums[5] += people * hopeful
    sums[6] += people * strict


def share_parts(part: int, whole: int) -> int:
    """A share in billionths, rounded down: an exact mean of a hundred thousand needs has an endless denominator."""
    if part >= whole or whole <= 0:
        return PARTS
    return part * PARTS // whole if part > 0 else 0


Group = TypeVar("Group", bound=Hashable)


def derive_coverage_by(
    groups: Mapping[str, Group], needs: Iterable[Need], balances: Mapping[str, NeedBalance]
) -> dict[Group, Coverage]:
    """The coverage of each group, where `groups` says to which one each need id belongs."""
    members: dict[Group, list[Need]] = {}
    for need in needs:
        members.setdefault(groups[need.id], []).append(need)
    return {group: derive_coverage(group_needs, balances) for group, group_needs in members.items()}


def lowest(coverage: Mapping[Group, Coverage]) -> Group | None:
    """The group with the lowest strict coverage, then lowest hopeful, then most needs; None for no groups."""
    return min(coverage, key=lambda group: _order(coverage[group]), default=None)


def _order(coverage: Coverage) -> tuple[Fraction, Fraction, int]:
    return coverage.strict, coverage.hopeful, -coverage.needs
