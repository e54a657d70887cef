"""What the coordinator may decide about matching, in words and numbers; knows no need, no lot and no file.

A policy is a plain value: change one field with `dataclasses.replace` to ask "what if". `to_mapping` and `from_mapping`
write it in words ("critical", "commitment"), so that a policy file can be read and argued about.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import IntEnum, StrEnum
from typing import Any, TypeAlias, TypeVar

from relief_desk.domain.problems import ReliefDeskError
from relief_desk.domain.wording import Template

TIER_WORDS = ("critical", "high", "medium", "low")
TIERS = (1, 2, 3, 4)


class Firmness(IntEnum):
    """How far a supply can be relied on; a greater value is firmer."""

    OFFER = 1
    PLEDGE = 2
    COMMITMENT = 3
    STOCK = 4


class Level(StrEnum):
    """Who is to be served evenly inside a tier: single needs, or places with all their needs of a group together."""

    NEED = "need"
    PLACE = "place"


class Weight(StrEnum):
    """What an even share is measured by: the quantity wanted, or the people behind it."""

    QUANTITY = "quantity"
    PEOPLE = "people"


TierDays: TypeAlias = tuple[int, int, int, int]
TierFirmness: TypeAlias = tuple[Firmness, Firmness, Firmness, Firmness]
Choice = TypeVar("Choice", bound=StrEnum)

UNKNOWN_KEY = Template("policy.unknown_key", 'The policy has "{key}", which Relief Desk does not know.')
UNKNOWN_KEY_TODO = Template("policy.unknown_key.todo", "Remove it or correct its spelling; known are: {known}.")
WRONG_VALUE = Template("policy.wrong_value", 'The policy says "{value}" for "{key}", which is no possible answer.')
WRONG_VALUE_TODO = Template("policy.wrong_value.todo", "Write {known}.")


class PolicyRefused(ReliefDeskError):
    """A written policy has a word or a value that Relief Desk does not know."""


@dataclass(frozen=True, slots=True)
class Policy:
    """The rules of one matching. Tuples of four hold one value for each tier, critical first.

    lateness_days: days after "needed by" on which an arrival still helps, unless the need says its own.
    least_firmness: what a supply must be, at least, to count for the tier.
    min_shelf_days: shelf life left at arrival; an item that asks for more is given more.
    unknown_arrival_counts: whether a supply without an arrival date may serve a need that has one.
    """

    lateness_days: TierDays = (3, 7, 14, 30)
    least_firmness: TierFirmness = (Firmness.COMMITMENT,) * 4
    substitutes: bool = True
    kits: bool = True
    min_shelf_days: int = 0
    whole_packs: bool = True
    unknown_arrival_counts: bool = False
    level: Level = Level.NEED
    weight: Weight = Weight.QUANTITY
    keep_agreed: bool = True

    @classmethod
    def strict(cls) -> Policy:
        """Only commitments and stock count. Source: Financial Tracking Service, where a pledge is no cover."""
        return cls()

    @classmethod
    def hopeful(cls) -> Policy:
        """Pledges count as well, for every tier; offers that nobody accepted never do."""
        return cls(least_firmness=(Firmness.PLEDGE,) * 4)

    def to_mapping(self) -> dict[str, Any]:
        """The policy in words, ready for JSON; `from_mapping` reads it back."""
        return {
            "lateness_days": dict(zip(TIER_WORDS, self.lateness_days, strict=True)),
            "least_firmness": {
                tier: firmness.name.lower() for tier, firmness in zip(TIER_WORDS, self.least_firmness, strict=True)
            },
            "substitutes": self.substitutes,
            "kits": self.kits,
            "min_shelf_days": self.min_shelf_days,
            "whole_packs": self.whole_packs,
            "unknown_arrival_counts": self.unknown_arrival_counts,
            "level": self.level.value,
            "weight": self.weight.value,
            "keep_agreed": self.keep_agreed,
        }

    @classmethod
    def from_mapping(cls, words: Mapping[str, Any]) -> Policy:
        """The policy written in `words`; what is left out keeps its default. Raises PolicyRefused."""
        _refuse_unknown(words, tuple(field.name for field in fields(cls)))
        default = cls()
        days = _by_tier(words, "lateness_days", default.lateness_days, _days)
        firmness = _by_tier(words, "least_firmness", default.least_firmness, _firmness)
        return cls(
            lateness_days=(days[0], days[1], days[2], days[3]),
            least_firmness=(firmness[0], firmness[1], firmness[2], firmness[3]),
            substitutes=_yes_or_no(words, "substitutes", default.substitutes),
            kits=_yes_or_no(words, "kits", default.kits),
            min_shelf_days=_days("min_shelf_days", words.get("min_shelf_days", default.min_shelf_days)),
            whole_packs=_yes_or_no(words, "whole_packs", default.whole_packs),
            unknown_arrival_counts=_yes_or_no(words, "unknown_arrival_counts", default.unknown_arrival_counts),
            level=_one_of(words, "level", Level, default.level),
            weight=_one_of(words, "weight", Weight, default.weight),
            keep_agreed=_yes_or_no(words, "keep_agreed", default.keep_agreed),
        )


DEFAULT_POLICY = Policy()


def _refuse_unknown(words: Mapping[str, Any], known: tuple[str, ...], within: str = "") -> None:
    for key in words:
        if key not in known:
            name = f"{within}.{key}" if within else str(key)
            raise PolicyRefused.of(UNKNOWN_KEY, UNKNOWN_KEY_TODO, key=name, known=", ".join(known))


def _wrong(key: str, value: object, known: str) -> PolicyRefused:
    return PolicyRefused(WRONG_VALUE.filled(key=key, value=str(value)), WRONG_VALUE_TODO.filled(known=known))


def _by_tier(words: Mapping[str, Any], key: str, default: tuple[Any, ...], read: Any) -> list[Any]:
    """One value for each tier: a mapping by tier word (missing tiers keep the default) or one value for all."""
    given = words.get(key, {})
    if not isinstance(given, Mapping):
        return [read(key, given)] * len(TIERS)
    _refuse_unknown(given, TIER_WORDS, key)
    return [
        read(f"{key}.{tier}", given[tier]) if tier in given else usual
        for tier, usual in zip(TIER_WORDS, default, strict=True)
    ]


def _days(key: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise _wrong(key, value, "a whole number of days, 0 or more")
    return value


def _firmness(key: str, value: object) -> Firmness:
    for firmness in Firmness:
        if firmness.name.lower() == value:
            return firmness
    raise _wrong(key, value, ", ".join(firmness.name.lower() for firmness in Firmness))


def _yes_or_no(words: Mapping[str, Any], key: str, default: bool) -> bool:
    value = words.get(key, default)
    if not isinstance(value, bool):
        raise _wrong(key, value, "true, false")
    return value


def _one_of(words: Mapping[str, Any], key: str, choices: type[Choice], default: Choice) -> Choice:
    value = words.get(key, default.value)
    for choice in choices:
        if choice.value == value:
            return choice
    raise _wrong(key, value, ", ".join(choice.value for choice in choices))
