"""What senders call units, and the units that hold the same of everything; knows no item."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from relief_desk.domain.folding import fold
from relief_desk.domain.importing.name_index import in_two_scripts, singular

MEASURES: Mapping[str, tuple[str, Fraction]] = MappingProxyType(
    {
        "g": ("mass", Fraction(1, 1000)),
        "kg": ("mass", Fraction(1)),
        "quintal": ("mass", Fraction(100)),
        "tonne": ("mass", Fraction(1000)),
        "ml": ("volume", Fraction(1, 1000)),
        "litre": ("volume", Fraction(1)),
        "m3": ("volume", Fraction(1000)),
        "cm": ("length", Fraction(1, 100)),
        "metre": ("length", Fraction(1)),
        "km": ("length", Fraction(1000)),
        "m2": ("area", Fraction(1)),
    }
)
"""Units that hold the same of everything: their dimension, and how much of it. Source: SI; a tonne is 1,000 kg."""

# The unit by which goods of each dimension are counted, so that every list counts them alike.
_COUNTED_IN = {"mass": "kg", "volume": "litre", "length": "metre", "area": "m2"}


@dataclass(frozen=True, slots=True)
class UnitWords:
    """What the words for units are called here: folded word to unit name ("pcs" to "piece")."""

    names: Mapping[str, str]

    def called(self, text: str) -> str:
        """The unit's usual name, or the folded word itself where it is not known.

        Two scripts at once ("床 pcs") call the unit that both of their words call.
        """
        key = fold(text)
        single = " ".join(map(singular, key.split()))
        found = self.names.get(key) or self.names.get(single)
        if found or key.isascii():
            return found or single
        first, second = map(self.names.get, map(fold, in_two_scripts(text)))
        return first if first and first == second else single

    def known(self, text: str) -> bool:
        """The text is a word for a unit."""
        name = self.called(text)
        return name in self.names.values() or name in MEASURES

    def counted_in(self, text: str) -> str:
        """The unit that goods are counted in where a list counts them in this one; "" for no word for a unit."""
        if not self.known(text):
            return ""
        unit = self.called(text)
        return _COUNTED_IN[MEASURES[unit][0]] if unit in MEASURES else unit
