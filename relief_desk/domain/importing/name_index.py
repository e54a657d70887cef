"""Which records a word names: the same word in another script, spacing or number first, then what merely looks like it.

Only the first is ever an answer. A near name is a choice to put before the user, because the nearest spelling is often
that of another place ("Paktia" looks more like Paktika than like Paktya, which it is).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable
from functools import lru_cache

from relief_desk.domain.folding import fold

_LONG_WORD = 4
_BETWEEN_SCRIPTS = re.compile(
    r"(?<=[a-zA-ZÀ-ɏ)])[\s/|(（-]*(?=[\u0600-\u06ff\u4e00-\u9fff])|(?<=[\u0600-\u06ff\u4e00-\u9fff)])[\s/|(（-]*(?=[a-zA-ZÀ-ɏ])"
)
NEAR = 0.45
"""Share of letter pairs two words must have in common to be worth a look by the user."""


class NameIndex:
    """The names of some records, to be asked for one word at a time."""

    def __init__(self, names: Iterable[tuple[str, Iterable[str]]]) -> None:
        self._exact: dict[str, list[str]] = defaultdict(list)
        self._tight: dict[str, list[str]] = defaultdict(list)
        self._words: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._pairs: dict[str, list[str]] = defaultdict(list)
        self._size: dict[str, int] = {}
        self._ids: set[str] = set()
        for id_, texts in names:
            self._ids.add(id_)
            for key in filter(None, dict.fromkeys(map(fold, texts))):
                self._add(id_, key)

    def _add(self, id_: str, key: str) -> None:
        for index, form in ((self._exact, key), (self._tight, key.replace(" ", ""))):
            if id_ not in index[form]:
                index[form].append(id_)
        words = word_set(key)
        if id_ not in self._words[words]:
            self._words[words].append(id_)

    def __contains__(self, id_: str) -> bool:
        return id_ in self._ids

    def find(self, text: str) -> tuple[str, ...]:
        """Ids of the records with this very name; several where they share it; none where nobody has it.

        Blanks, plural and the order of the words may differ, but the closest of these readings decides. A name said in
        two scripts at once ("帐篷 Tents") is that of the records which both of its halves name.
        """
        key = fold(text)
        if not key:
            return ()
        found = self._exact.get(key) or self._tight.get(key.replace(" ", "")) or self._words.get(word_set(key))
        if found or key.isascii():
            return tuple(found or ())
        first, second = in_two_scripts(text)
        other = self.find(second)
        return tuple(id_ for id_ in self.find(first) if id_ in other)

    def near(self, text: str, limit: int = 6, among: Container[str] | None = None, least: float = NEAR) -> list[str]:
        """Ids of the records whose names look most like the text, the most alike first."""
        best = self.spelled_alike(text, least)
        for share, ids in self._sharing_words(text):
            for id_ in ids:
                best[id_] = max(best.get(id_, 0.0), share)
        found = [id_ for id_ in best if among is None or id_ in among]
        return sorted(found, key=lambda id_: (-best[id_], id_))[:limit]

    def spelled_alike(self, text: str, least: float = NEAR) -> dict[str, float]:
        """Ids of the records with a name spelled like the text, and how alike the two are between 0 and 1."""
        best: dict[str, float] = {}
        for alike, name in self._alike(fold(text).replace(" ", "")):
            if alike >= least:
                for id_ in self._tight[name]:
                    best[id_] = max(best.get(id_, 0.0), alike)
        return best

    def _sharing_words(self, text: str) -> Iterable[tuple[float, list[str]]]:
        """Records of which a name shares long words with the text, and the share of words they have in common."""
        words = {word for word in word_set(fold(text)) if len(word) >= _LONG_WORD}
        if not words:
            return
        for names, ids in self._words.items():
            shared = words.intersection(names)
            if shared:
                yield len(shared) / max(len(words), len(names)), ids

    def _alike(self, key: str) -> Iterable[tuple[float, str]]:
        """Every name that shares a letter pair with the key, and how alike the two are between 0 and 1."""
        if not self._pairs:
            self._index_pairs()
        wanted = letter_pairs(key)
        shared: Counter[str] = Counter()
        for pair in wanted:
            shared.update(self._pairs.get(pair, ()))
        return [(2 * count / (len(wanted) + self._size[name]), name) for name, count in shared.items()]

    def _index_pairs(self) -> None:
        for name in self._tight:
            pairs = letter_pairs(name)
            self._size[name] = len(pairs)
            for pair in pairs:
                self._pairs[pair].append(name)


def in_two_scripts(text: str) -> tuple[str, str]:
    """The halves of a name that is said in two scripts, such as "帐篷" and "Tents"; "" and "" for any other."""
    halves = _BETWEEN_SCRIPTS.split(text, maxsplit=1)
    return (halves[0], halves[1]) if len(halves) == 2 else ("", "")


def letter_pairs(key: str) -> frozenset[str]:
    """The pairs of neighbouring letters of a key, its ends marked."""
    framed = f"^{key}$"
    return frozenset(framed[at : at + 2] for at in range(len(framed) - 1))


def likeness(one: str, other: str) -> float:
    """How alike two texts are, from 0 to 1, by the letter pairs they share."""
    ours, theirs = (letter_pairs(fold(text).replace(" ", "")) for text in (one, other))
    return 2 * len(ours & theirs) / (len(ours) + len(theirs))


@lru_cache(maxsize=1 << 15)  # the names of a desk are asked for at every look at a list
def word_set(key: str) -> tuple[str, ...]:
    """The words of a folded text in the singular and in no particular order."""
    return tuple(sorted(map(singular, key.split())))


def singular(word: str) -> str:
    """An English or French word without its plural ending; words of other scripts stay."""
    if len(word) < 4 or not word.isascii() or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word.removesuffix("s")
