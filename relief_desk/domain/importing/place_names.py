"""How senders write the names of places: with the word for its level, several in one cell; knows no place."""

from __future__ import annotations

import re
from functools import lru_cache

from relief_desk.domain.folding import fold
from relief_desk.domain.records import Place

_SEVERAL_PLACES = re.compile(r"\s*(?:[,;/|>()（）\n،؛、，；]|\s-\s|\s–\s)\s*")
# Words for "province" and "district" that senders write beside the name, folded.
_LEVEL_WORDS = frozenset(
    fold(word)
    for word in (
        "province", "prov", "district", "dist", "wilayat", "wuluswali", "woleswali", "velayat", "ولایت", "ولسوالی",
        "ولسوالۍ", "محافظة", "ولاية", "مديرية", "departement", "de", "of", "the",
    )
)  # fmt: skip
_LEVEL_ENDINGS = ("省", "县", "區", "区", "縣")


def names_of(place: Place) -> tuple[str, ...]:
    """Every name a place is known by, the usual one first."""
    return (place.name, *place.names.values(), *place.aliases)


@lru_cache(maxsize=1 << 15)
def bare_name(text: str) -> str:
    """The folded name without the words for its level: "Bagmati Province" as "bagmati"."""
    words = [word for word in fold(text).split() if word not in _LEVEL_WORDS]
    joined = " ".join(words)
    return joined[:-1] if joined.endswith(_LEVEL_ENDINGS) and len(joined) > 1 else joined


def split_places(text: str) -> list[str]:
    """The places a cell lists, in order."""
    return [part for part in _SEVERAL_PLACES.split(text) if part.strip()]
