"""The senders' words for priorities, states, firmness and the like, as the desk's own; knows no sheet.

The desk's own values are always known; the words of the six languages come from the reference data.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import TypeVar

from relief_desk.domain.folding import fold
from relief_desk.domain.states import Firmness, Horizon, NeedState, PledgeState, Tier

E = TypeVar("E", bound=Enum)


@dataclass(frozen=True, slots=True)
class ChoiceWords:
    """Folded word to value, for each thing that is chosen from a few; `counting` are headings of running numbers."""

    tiers: Mapping[str, Tier]
    need_states: Mapping[str, NeedState]
    pledge_states: Mapping[str, PledgeState]
    firmness: Mapping[str, Firmness]
    horizons: Mapping[str, Horizon]
    severities: Mapping[str, int]
    counting: Collection[str] = ()

    def is_tier(self, text: str) -> bool:
        """The text is a word for a priority; a bare figure or letter is not enough."""
        key = fold(text)
        return len(key) > 2 and key in self.tiers


def choice_words(words: Mapping[str, Mapping[str, str]]) -> ChoiceWords:
    """The words of the reference data by vocabulary (folded word to value), with the desk's own values added."""
    return ChoiceWords(
        _merged(Tier, words.get("priority", {})),
        _merged(NeedState, words.get("needs.status", {})),
        _merged(PledgeState, words.get("pledges.status", {})),
        _merged(Firmness, words.get("firmness", {})),
        _merged(Horizon, words.get("horizon", {})),
        {fold(word): int(value) for word, value in words.get("severity", {}).items()},
        frozenset(map(fold, words.get("counting", {}))),
    )


def _merged(kind: type[E], given: Mapping[str, str]) -> dict[str, E]:
    """Folded word to value; the desk's own words win."""
    own = {fold(each.name if isinstance(each, IntEnum) else each.value): each for each in kind}
    return {**{fold(word): own[fold(value)] for word, value in given.items() if fold(value) in own}, **own}
