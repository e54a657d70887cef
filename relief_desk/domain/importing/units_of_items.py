"""What one of a sender's units holds of an item, exactly, in thousandths of the item's base unit; guesses nothing.

A unit is known because it is the item's own, because it holds the same of everything (a tonne), because it says what it
holds ("carton of 50"), because the row says so (its pack size), or because the user once said so.
Anything else is asked: a carton of blankets is not a carton of biscuits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

from relief_desk.domain.folding import fold
from relief_desk.domain.importing.name_index import singular
from relief_desk.domain.importing.questions import LEAVE_OUT, Choice, Doubt, QuestionKind
from relief_desk.domain.importing.resolving import NO_ANSWERS, Aliases, Answers
from relief_desk.domain.importing.unit_words import MEASURES, UnitWords
from relief_desk.domain.quantities import MILLI, Quantity
from relief_desk.domain.records import Item, ItemUnit
from relief_desk.domain.reference_fields import is_verified
from relief_desk.domain.values.amounts import marked, milli_of_number, number_text
from relief_desk.domain.wording import Template

UNIT_UNKNOWN = Template(
    "ask.unit_unknown",
    '"{unit}" does not say how much {item} it holds. Which unit is meant, or how many "{base}" is one?',
)
PIECE, DOZEN = "piece", "dozen"

# Units that are no thing one can count one by one, so "pieces" of them means nothing.
_NOT_COUNTED = frozenset(
    {"household", "person-day", "person-month", "team-month", "hour", "currency unit", "trip", "flight", "day", "month"}
)
_HOLDS = re.compile(
    r"^(?P<word>[^\d(]*?)\s*(?:\(|\bof\b|/|@|x|×|=|de\b|:)?\s*(?P<number>\d[\d.,\ue000\ue001]*)\s*(?P<unit>[^\d)]*?)\s*\)?$",
    re.IGNORECASE,
)
_NUMBER_FIRST = re.compile(
    r"^(?P<number>\d[\d.,\ue000\ue001]*)\s*(?P<unit>[^\d\s/]+)?\s*(?:/|per\b)?\s*(?P<word>[^\d]*)$"
)


def is_counted(unit: str) -> bool:
    """Half of one such unit makes no sense: pieces and kits, not kilograms or hours."""
    return unit not in MEASURES and unit not in _NOT_COUNTED


class UnitResolver:
    """The units of all items, asked for one item and one word at a time."""

    def __init__(
        self, item_units: Iterable[ItemUnit], words: UnitWords, aliases: Aliases, answers: Answers = NO_ANSWERS
    ) -> None:
        self._words = words
        self._aliases = aliases
        self._answers = answers
        self.unconfirmed: dict[tuple[str, str], ItemUnit] = {}
        """Packs of the catalogue that were counted by though no source confirms their size, by item and word."""
        self._units: dict[str, list[ItemUnit]] = {}
        for unit in item_units:
            self._units.setdefault(unit.item, []).append(unit)

    def holds_milli(self, item: Item, text: str, pack_milli: int = 0) -> int | Doubt:
        """Thousandths of the item's base unit in one of the sender's unit; a row without a unit counts base units.

        `pack_milli` is what the row itself says one pack holds.
        """
        if not fold(text):
            return MILLI
        known = self._own(item, text) or self._stated(item, text)
        if known:
            return known
        if pack_milli and self._is_pack_word(item, text):
            return pack_milli
        pack = self._pack_of(item, text)
        if pack is None:
            return self._said(item, text) or self._doubt(item, text)
        if not is_verified(pack.verified):
            self.unconfirmed[item.id, text] = pack
        return pack.factor_milli

    def known_word(self, text: str) -> bool:
        """The text is a word for a unit."""
        return self._words.known(text)

    def same(self, one: str, other: str) -> bool:
        """The two words call one unit."""
        return self._words.called(one) == self._words.called(other)

    def _own(self, item: Item, text: str) -> int:
        """The base unit by any of its words, another measure of the same dimension, or "pieces" of what is counted."""
        base, unit = self._words.called(item.base_unit), self._words.called(text)
        if unit == base:
            return MILLI
        if base in MEASURES and unit in MEASURES:
            (dimension, size), (other, one) = MEASURES[base], MEASURES[unit]
            return _whole(one / size) if dimension == other else 0
        if base in MEASURES or not _NOT_COUNTED.isdisjoint((base, item.base_unit)):
            return 0
        if unit == DOZEN:
            return 12 * MILLI
        return MILLI if unit == PIECE or self._is_the_thing(item, base, unit) else 0

    def _is_the_thing(self, item: Item, base: str, unit: str) -> bool:
        """The unit is the item's own noun: "tents" of "Family tent, 16 m2"; never a word for a pack."""
        nouns = {singular(word) for word in fold(item.name).split()}
        return base == PIECE and unit in nouns and unit not in self._words.names.values()

    def _is_pack_word(self, item: Item, text: str) -> bool:
        return self._words.called(text) not in MEASURES and item.base_unit not in _NOT_COUNTED

    def _pack_of(self, item: Item, text: str) -> ItemUnit | None:
        """The item's unit of this name, where all that have it hold the same."""
        key, unit = fold(text), self._words.called(text)
        units = self._units.get(item.id, ())
        named = [each for each in units if fold(each.name) == key]
        named = named or [each for each in units if unit in self._names_of(each)]
        return named[0] if len({each.factor_milli for each in named}) == 1 else None

    def _names_of(self, unit: ItemUnit) -> set[str]:
        """The unit's name and its head word: a "50 kg bag" is a bag."""
        words = (self._words.called(word) for word in fold(unit.name).split() if not word[0].isdigit())
        return {self._words.called(unit.name), *(word for word in words if word not in MEASURES)}

    def _stated(self, item: Item, text: str) -> int:
        """What the unit says of itself: "carton of 50", "bag (50 kg)", "box/100", "25kg bags"."""
        body = marked(text)
        readings = (self._stated_by(item, found) for found in (_HOLDS.match(body), _NUMBER_FIRST.match(body)) if found)
        return next(filter(None, readings), 0)

    def _stated_by(self, item: Item, found: re.Match[str]) -> int:
        number = number_text(found["number"])
        amount = None if number.ambiguous or number.by_point is None else milli_of_number(number.by_point)
        if not amount or amount < 0:
            return 0
        inner, word = (found["unit"] or "").strip(), (found["word"] or "").strip()
        if inner:
            one = self._own(item, inner)
        else:
            one = MILLI if word and self._words.called(item.base_unit) not in MEASURES else 0
        return amount * one // MILLI if amount * one % MILLI == 0 else 0

    def _said(self, item: Item, text: str) -> int:
        """What the user said the unit holds, now or with an earlier list."""
        key = unit_key(item, text)
        answer = self._answers.get(f"unit:{key}", "")
        learned = self._aliases.find_key("item_units", key)
        if answer and answer != LEAVE_OUT:
            return self._holding(item, answer)
        return int(learned) if learned.isdecimal() else 0

    def _holding(self, item: Item, answer: str) -> int:
        """The answer as a factor: a number of base units, or a unit that is known for the item."""
        number = number_text(answer)
        if number.readable and not number.ambiguous and number.by_point is not None:
            return max(milli_of_number(number.by_point) or 0, 0)
        pack = self._pack_of(item, answer)
        return self._own(item, answer) or (pack.factor_milli if pack else 0)

    def _doubt(self, item: Item, text: str) -> Doubt:
        units = self._units.get(item.id, ())
        choices = (
            Choice(item.base_unit, item.base_unit),
            *(Choice(unit.name, f"{unit.name} ({Quantity(unit.factor_milli, item.base_unit)})") for unit in units),
        )
        phrase = UNIT_UNKNOWN.filled(unit=text, base=item.base_unit, item=item.name)
        return Doubt(f"unit:{unit_key(item, text)}", QuestionKind.UNIT, text, phrase, choices)


def unit_key(item: Item, text: str) -> str:
    """What the question and the remembered answer about an item's unit are known by."""
    return f"{item.id}|{fold(text)}"


def _whole(ratio: Fraction) -> int:
    """A factor in thousandths, or 0 where it is none."""
    factor = ratio * MILLI
    return factor.numerator if factor.denominator == 1 else 0
