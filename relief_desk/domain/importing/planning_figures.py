"""How much of an item people can use at most, by the field's planning figures; knows no list and no catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from relief_desk.domain.quantities import MILLI

_TIMES_USUAL = 3
_DAYS_OF_SUPPLY = 365


@dataclass(frozen=True, slots=True)
class UsualShare:
    """The most that is plausible: `most` base units for each `takers` people, or households; `text` says the figure.

    `verified` is whether the figure was read in its source.
    """

    most: int
    takers: int
    of_households: bool
    text: str
    verified: bool = True

    @classmethod
    def planned(
        cls, amount: Fraction, serves: int | None, days: int | None, text: str, verified: bool = True
    ) -> UsualShare:
        """Three times the figure "`amount` for `serves` people" (None: for a household), or what lasts a year.

        The amount lasts for `days`; None where it does not wear out.
        """
        times = _TIMES_USUAL if days is None else max(_TIMES_USUAL, _DAYS_OF_SUPPLY // days)
        each = amount * times / (serves or 1)
        return cls(each.numerator, each.denominator, serves is None, text, verified)

    def most_milli(self, people: int, households: int) -> int:
        """Thousandths of the base unit, rounded up to a whole one, beyond which a need is hardly meant."""
        takers = households if self.of_households else people
        return -(-takers * self.most // self.takers) * MILLI
