"""Two plans side by side: who gains and who loses, by need, by place and by tier; judges neither."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from relief_desk.domain.matching.plan import MatchPlan
from relief_desk.domain.matching.problem import Demand, MatchProblem


@dataclass(frozen=True, slots=True)
class NeedChange:
    """What one need gets in both plans, in thousandths of its item's unit."""

    demand: Demand
    before_milli: int
    after_milli: int

    @property
    def gain_milli(self) -> int:
        """Above zero: better off after; below zero: worse off."""
        return self.after_milli - self.before_milli


@dataclass(frozen=True, slots=True)
class Balance:
    """The changes of one place or tier in one item: thousandths won and lost, and how many needs win and lose."""

    key: str
    item: str
    won_milli: int
    lost_milli: int
    winners: int
    losers: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Changed needs by tier and key; balances by place and item, and by tier ("1" to "4") and item.

    moved: lines (need, lot) of which the plans take different quantities.
    """

    changes: tuple[NeedChange, ...]
    by_place: tuple[Balance, ...]
    by_tier: tuple[Balance, ...]
    moved: tuple[tuple[str, str], ...]


def compare(problem: MatchProblem, before: MatchPlan, after: MatchPlan) -> Comparison:
    """What changes for the needs of `problem` when `after` takes the place of `before`."""
    had, gets = _covered(before), _covered(after)
    changes = [
        NeedChange(demand, had.get(demand.need_id, 0), gets.get(demand.need_id, 0))
        for demand in sorted(problem.demands, key=lambda demand: (demand.tier, demand.need_id))
        if had.get(demand.need_id, 0) != gets.get(demand.need_id, 0)
    ]
    lines, new_lines = _lines(before), _lines(after)
    return Comparison(
        changes=tuple(changes),
        by_place=_balances((change.demand.place, change) for change in changes),
        by_tier=_balances((str(change.demand.tier), change) for change in changes),
        moved=tuple(sorted(key for key in lines.keys() | new_lines.keys() if lines.get(key) != new_lines.get(key))),
    )


def _covered(plan: MatchPlan) -> dict[str, int]:
    covered: dict[str, int] = {}
    for line in plan.allocations:
        covered[line.need_id] = covered.get(line.need_id, 0) + line.counted_milli
    return covered


def _lines(plan: MatchPlan) -> dict[tuple[str, str], int]:
    lines: dict[tuple[str, str], int] = {}
    for line in plan.allocations:
        key = line.need_id, line.lot_id
        lines[key] = lines.get(key, 0) + line.quantity_milli
    return lines


def _balances(keyed: Iterable[tuple[str, NeedChange]]) -> tuple[Balance, ...]:
    parts: dict[tuple[str, str], list[int]] = {}
    for key, change in keyed:
        parts.setdefault((key, change.demand.item), []).append(change.gain_milli)
    return tuple(
        Balance(
            key,
            item,
            won_milli=sum(gain for gain in gains if gain > 0),
            lost_milli=-sum(gain for gain in gains if gain < 0),
            winners=sum(gain > 0 for gain in gains),
            losers=sum(gain < 0 for gain in gains),
        )
        for (key, item), gains in sorted(parts.items())
    )
