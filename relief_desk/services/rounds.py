"""Rounds of matching: the rules and suppositions each was made of, under a name, kept with the desk; plans nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from relief_desk.services.desk import Desk
from relief_desk.services.what_ifs import Words, is_supposed

ROUNDS = "matching.rounds"
MOST_ROUNDS = 12


@dataclass(frozen=True, slots=True)
class Round:
    """What a plan is to be made of, in the words of `what_ifs`; two rounds of the same words are the same round."""

    words: Words = field(default_factory=dict)
    name: str = ""

    @property
    def key(self) -> str:
        return json.dumps(self.words, ensure_ascii=False, sort_keys=True)

    @property
    def supposed(self) -> bool:
        return is_supposed(self.words)


def rounds_of(desk: Desk) -> tuple[Round, ...]:
    """The rounds kept with the desk, in the order in which they were first made."""
    kept: Iterable[dict[str, Any]] = desk.setting(ROUNDS, ())
    return tuple(Round(each["words"], each["name"]) for each in kept)


def keep_rounds(desk: Desk, rounds: Iterable[Round]) -> None:
    """Keeps them with the desk; a desk that is only read keeps nothing."""
    if not desk.read_only:
        desk.remember(ROUNDS, [{"name": each.name, "words": each.words} for each in rounds])


def with_round(rounds: Iterable[Round], made: Round) -> tuple[Round, ...]:
    """With this round in the place of its like, or at the end; of too many, the oldest without a name go."""
    listed = list(rounds)
    keys = [each.key for each in listed]
    if made.key in keys:
        listed[keys.index(made.key)] = made
    else:
        listed.append(made)
    while len(listed) > MOST_ROUNDS:
        listed.remove(next((each for each in listed[:-1] if not each.name), listed[0]))
    return tuple(listed)
