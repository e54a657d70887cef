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
    count = covered = people = 0
    hopeful = strict = people_hopeful = people_strict = 0
    for need in needs:
        balance = balances[need.id]
        weight = need.people or 0
        parts, strict_parts = _parts(balance.covered_milli, balance), _parts(balance.firm_milli, balance)
        count += 1
        covered += balance.gap_milli == 0
        people += weight
        hopeful += parts
        strict += strict_parts
        people_hopeful += weight * parts
        people_strict += weight * strict_parts
    return Coverage(
        count,
        covered,
        Fraction(hopeful, count * PARTS) if count else WHOLE,
        Fraction(strict, count * PARTS) if count else WHOLE,
        Fraction(people_hopeful, people * PARTS) if people else None,
        Fraction(people_strict, people * PARTS) if people else None,
    )


def _parts(covered_milli: int, balance: NeedBalance) -> int:
    """A share in billionths, rounded down: an exact mean of a hundred thousand needs has an endless denominator."""
    needed = balance.needed_milli
    return PARTS if needed <= 0 else min(max(covered_milli, 0), needed) * PARTS // needed


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
