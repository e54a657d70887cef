"""How what leaves a lot counts for a need, in whole steps on both sides; knows no dates, earmarks or plans.

Packs are never split and never overfill a need. Below that, less than one step is lost to rounding: where three
tarpaulins stand in for two tents, a need of one tent gets two. A line never counts for more than it is worth.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm

from relief_desk.domain.matching.problem import ItemRule, Lot


@dataclass(frozen=True, slots=True)
class Conversion:
    """`out` thousandths of the lot's item count for `counted` of the item wanted; the ratio is over / under.

    pack: what leaves is a multiple of it. step: what it counts for is a multiple of it. waste: out * under is less than
    this above counted * over. even: the least line without any waste, counted and out. least: the least line at all,
    counted and out. quantum: every line counts for a multiple of it. even_only: lines are multiples of the even one.
    """

    over: int
    under: int
    pack: int
    step: int
    waste: int
    even: tuple[int, int] = field(init=False)
    least: tuple[int, int] = field(init=False)
    quantum: int = field(init=False)
    even_only: bool = field(init=False)

    @classmethod
    def between(cls, wanted: ItemRule, given: ItemRule, ratio: Fraction, pack_milli: int) -> Conversion:
        over, under = ratio.as_integer_ratio()
        return cls(over, under, pack_milli, wanted.step_milli, max(over * wanted.step_milli, under * given.step_milli))

    def __post_init__(self) -> None:
        counted = lcm(Fraction(self.pack * self.under, self.over).numerator, self.step)
        least = self._least()
        object.__setattr__(self, "even", (counted, counted * self.over // self.under))
        object.__setattr__(self, "least", least)
        # Where rounding goes down only, whole packs that are whole for the need as well leave no other amounts.
        even_only = self.waste == self.over * self.step and counted == least[0]
        object.__setattr__(self, "even_only", even_only)
        object.__setattr__(self, "quantum", counted if even_only else self.step)

    def out_for(self, counted: int) -> int:
        """The least that is worth so much, in whole packs."""
        return -(-counted * self.over // (self.under * self.pack)) * self.pack

    def counted_for(self, out: int) -> int:
        """What so much is worth, in whole steps of the need."""
        return out * self.under // (self.over * self.step) * self.step

    def most(self, want: int, left: int) -> int:
        """The most that whole packs can count for, out of what is left and towards what is wanted."""
        if self.even_only:
            counted, out = self.even
            return min(want // counted, left // out) * counted
        counted = min(want // self.step * self.step, self.counted_for(left // self.pack * self.pack))
        out = self.out_for(counted)
        if out * self.under - counted * self.over < self.waste:
            return counted
        return self.counted_for(out - self.pack)

    def _least(self) -> tuple[int, int]:
        worth, one_step = self.pack * self.under, self.over * self.step
        if worth < one_step:
            return self.step, self.out_for(self.step)
        return max(1, (worth - self.waste) // one_step + 1) * self.step, self.pack


def pack_of(lot: Lot, rule: ItemRule, whole_packs: bool) -> int:
    """What is taken from the lot is a multiple of this many thousandths."""
    return lcm(lot.pack_milli or 1, rule.step_milli) if whole_packs else rule.step_milli
