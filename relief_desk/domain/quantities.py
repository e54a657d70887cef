"""Quantities that cannot drift: whole thousandths of a unit, converted exactly or not at all; knows no catalogue.

A quantity is an integer of thousandths of its unit. Units of an item are defined by how many thousandths of the item's
base unit one of them holds (a carton of 50 pieces: 50,000). Conversion that would leave a fraction of a thousandth is
refused, never rounded.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

MILLI = 1000


class InexactQuantity(ValueError):
    """The amount asked for is no whole number of thousandths."""


@dataclass(frozen=True, slots=True, order=True)
class Quantity:
    """`milli` thousandths of `unit`; compares and adds only within one unit."""

    milli: int
    unit: str

    @classmethod
    def of(cls, amount: str | int | Fraction, unit: str) -> Quantity:
        """The quantity of an exact decimal such as "12.5"; raises InexactQuantity beyond three decimals."""
        return cls(milli_of(amount), unit)

    def __add__(self, other: Quantity) -> Quantity:
        return Quantity(self.milli + self._same_unit(other), self.unit)

    def __sub__(self, other: Quantity) -> Quantity:
        return Quantity(self.milli - self._same_unit(other), self.unit)

    def __bool__(self) -> bool:
        return self.milli != 0

    def __str__(self) -> str:
        return f"{self.grouped()} {self.unit}".rstrip()

    def decimal(self) -> str:
        """The exact amount without grouping: "1200", "0.125", "-3.5"."""
        return decimal_text(self.milli)

    def grouped(self) -> str:
        """The exact amount with thousands marked: "1,200.5"."""
        whole, point, rest = self.decimal().partition(".")
        sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
        return f"{sign}{int(digits):,}{point}{rest}"

    def _same_unit(self, other: Quantity) -> int:
        if other.unit != self.unit:
            raise ValueError(f"{self.unit} and {other.unit} cannot be added")
        return other.milli


def milli_of(amount: str | int | Fraction) -> int:
    """Whole thousandths of an exact amount; raises InexactQuantity when there are none."""
    thousandths = Fraction(amount) * MILLI
    if thousandths.denominator != 1:
        raise InexactQuantity(f"{amount} has more than three decimals")
    return thousandths.numerator


def decimal_text(milli: int) -> str:
    """The shortest exact decimal of whole thousandths."""
    sign = "-" if milli < 0 else ""
    whole, rest = divmod(abs(milli), MILLI)
    return f"{sign}{whole}.{rest:03d}".rstrip("0").rstrip(".") if rest else f"{sign}{whole}"


def ratio_text(ratio: Fraction) -> str:
    """A ratio as people write it: "1.2", or "2/3" where three decimals do not say it exactly."""
    thousandths = ratio * MILLI
    return decimal_text(thousandths.numerator) if thousandths.denominator == 1 else str(ratio)


def converted(milli: int, ratio: Fraction) -> int:
    """`milli` times `ratio`, exactly; raises InexactQuantity instead of rounding."""
    product = milli * ratio
    if product.denominator != 1:
        raise InexactQuantity(f"{decimal_text(milli)} times {ratio} is no whole number of thousandths")
    return product.numerator


@dataclass(frozen=True, slots=True)
class PackCount:
    """`packs` whole packs and what is left over or still missing, in thousandths of the base unit."""

    packs: int
    rest_milli: int


def packs_within(milli: int, pack_milli: int) -> PackCount:
    """The whole packs that fit in `milli`, with the rest: nothing is rounded away."""
    packs, rest = divmod(milli, pack_milli)
    return PackCount(packs, rest)
