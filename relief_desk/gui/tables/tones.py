"""Which tone a word of a list has: good, warn, bad, info or mute; the word itself is always there to be read."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TIER_TONES: Mapping[int, str] = MappingProxyType({1: "bad", 2: "warn", 3: "info", 4: "mute"})

CHOICE_TONES: Mapping[tuple[str, str], Mapping[str, str]] = MappingProxyType(
    {
        ("needs", "status"): {
            "draft": "mute", "stated": "info", "validated": "good", "met": "good", "not met": "bad",
            "no longer needed": "mute", "cancelled": "mute", "superseded": "mute",
        },
        ("pledges", "status"): {
            "offered": "info", "accepted": "good", "held": "warn", "declined": "mute", "redirected": "mute",
            "withdrawn": "bad", "closed": "mute",
        },
        ("pledges", "firmness"): {"offer": "mute", "pledge": "info", "commitment": "good", "stock": "good"},
        ("allocations", "status"): {
            "proposed": "warn", "confirmed": "good", "fulfilled": "info", "released": "mute",
        },
        ("allocations", "basis"): {"same item": "mute", "substitute": "info", "kit": "info"},
        ("organisations", "side"): {"donor": "info", "recipient": "good", "both": "mute", "": "mute"},
    }
)  # fmt: skip
"""By (source, field key): the tone of each word; other fields are plain text."""
