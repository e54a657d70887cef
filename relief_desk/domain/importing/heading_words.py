"""Which fields a heading speaks of: in words that are enough, in words that may mean more, or only nearly.

Knows the senders' words for one list; looks at no cell.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from relief_desk.domain.field import Field
from relief_desk.domain.folding import fold
from relief_desk.domain.importing.name_index import NameIndex, word_set

NEAR_HEADING, _HELD_IN = 0.72, 0.9
_SMALL_WORDS = frozenset({"#", "of", "the", "de", "du", "des", "la", "le", "les"})


@dataclass(frozen=True, slots=True)
class Words:
    """Folded headings by the key of their field, to be found whatever blanks, plural or order they are written in."""

    keys: Mapping[str, str]
    index: NameIndex

    def key(self, text: str) -> str:
        """The one field that the text stands for, or ""."""
        folded = fold(text)
        bare = " ".join(word for word in folded.split() if word not in _SMALL_WORDS)
        known = self.keys.get(folded) or self.keys.get(bare, "")
        found = () if known else self.index.find(text) or self.index.find(bare)
        return known or (found[0] if len(found) == 1 else "")


@dataclass(frozen=True, slots=True)
class HeadingWords:
    """The senders' words for the fields of one list.

    `sure` are words that mean their field in any list; `doubtful` are words that strangers use for other things too, so
    the cells or the user must agree.
    """

    sure: Words
    doubtful: Words
    restrictable: Words
    long_words: Sequence[tuple[frozenset[str], str]]

    def find(self, heading: str, leaf: str = "") -> tuple[str, ...]:
        """Keys of the fields that the heading surely stands for: whole, by its leaf under a band, by its parts."""
        for text in filter(None, (heading, leaf)):
            whole = self.sure.key(text) or self._earmark(text)
            if whole:
                return (whole,)
        text = _lowest(heading, leaf)
        known = self._keys_of_parts(text)
        if not known or self._says_more(text):
            return ()
        return ("place",) if set(known) == {"province", "district"} else tuple(sorted(known))

    def may_mean(self, heading: str, leaf: str = "") -> tuple[str, ...]:
        """Keys of the fields for which the heading has a word that may mean something else as well."""
        texts = (heading, leaf, *heading_parts(_lowest(heading, leaf)))
        return tuple(dict.fromkeys(key for text in texts if (key := self.doubtful.key(text))))

    def near(self, heading: str) -> tuple[str, ...]:
        """Keys of the fields whose words look like the heading or are held in it, the most alike first."""
        words = set(word_set(fold(heading)))
        best = self.sure.index.spelled_alike(heading, NEAR_HEADING)
        held_in = [meant for held, meant in self.long_words if held < words]
        if speaks_of_restriction(heading):
            # Goods that somebody restricted must not go anywhere because nobody understood the heading.
            held_in += EARMARKS.intersection(self.sure.keys.values())
        for key in (*held_in, *self._keys_of_parts(heading)):
            best[key] = max(best.get(key, 0.0), _HELD_IN)
        return tuple(sorted(best, key=lambda key: (-best[key], key)))

    def _keys_of_parts(self, heading: str) -> dict[str, None]:
        parts = (part for part in heading_parts(heading) if len(part) > 1 or not part.isascii())
        return dict.fromkeys(key for part in parts if (key := self.sure.key(part)))

    def _says_more(self, heading: str) -> bool:
        """Something beside the known words may change them: "Quantity - delivered", "Quantity (received)".

        A part in another script is a translation.
        """
        if _OTHERWISE.search(" ".join(_BRACKETED.findall(heading))):
            return True
        parts = [part for part in _BREAKS.split(_without_brackets(heading)) if part]
        known = {_script(part) for part in parts if self.sure.key(part)}
        return any(_script(part) in known and not self.sure.key(part) and not self.doubtful.key(part) for part in parts)

    def _earmark(self, heading: str) -> str:
        """The restriction that a heading such as "Earmark: district" or "Reserved for province" speaks of."""
        words = fold(heading).split()
        rest = " ".join(word for word in words if word not in _EARMARK_WORDS)
        if len(rest.split()) == len(words) or "earmark_place" not in self.sure.keys.values():
            return ""
        return _EARMARKED.get(self.restrictable.key(rest), "")


def words_for(
    fields: Iterable[Field], sure: Mapping[str, str], doubtful: Mapping[str, str], restrictable: Mapping[str, str]
) -> HeadingWords:
    """The words for some fields, from folded heading to key, with the fields' own labels and keys added.

    `restrictable` are the words by which a heading may say what goods are earmarked for.
    """
    fields = tuple(fields)
    taken_in = {each.key for each in fields if each.importable}
    labels = {fold(each.label): each.key for each in fields}
    own = {fold(each.key): each.key for each in fields if fold(each.key) not in doubtful} | labels
    keys = own | {word: key for word, key in sure.items() if key in taken_in}
    other = {word: key for word, key in doubtful.items() if key in taken_in and word not in keys}
    spoken = ((frozenset(word_set(word)), key) for word, key in keys.items())
    return HeadingWords(
        _words(keys), _words(other), _words(restrictable), tuple((held, key) for held, key in spoken if len(held) > 1)
    )


def _words(keys: Mapping[str, str]) -> Words:
    return Words(keys, NameIndex((key, (word,)) for word, key in keys.items()))


_RESTRICTING = frozenset({"earmark", "earmarked", "earmarking", "restricted", "restriction"})
_EARMARK_WORDS = _RESTRICTING | {"reserved", "for", "to", "the"}
_EARMARKED = {
    **dict.fromkeys(("province", "province_pcode", "district", "district_pcode", "place"), "earmark_place"),
    "sector": "earmark_sector",
    **dict.fromkeys(("recipient", "requester"), "earmark_recipient"),
}
EARMARKS = frozenset(_EARMARKED.values())
_BRACKETED = re.compile(r"\s*[(\[（【].*?[)\]）】]\s*")
_BREAKS = re.compile(
    r"\s*(?:[\n/|>:：›»]|\s[-–—]\s)\s*"
    # Two languages in one cell: "Item جنس", "物资名称 Item".
    r"|(?<=[a-zA-ZÀ-ɏ*)])\s*(?=[\u0600-\u06ff\u4e00-\u9fff])|(?<=[\u0600-\u06ff\u4e00-\u9fff])\s*(?=[a-zA-Z])"
)
_GROUP_OF_A_FORM = re.compile(r"^(?:\w*_\w*/)+(?=\w+$)")
# Words in brackets that make another figure or day of the one before them.
_OTHERWISE = re.compile(
    r"deliver|receiv|distribut|dispatch|shipped|sent|remain|balance|gap|shortfall|outstanding|cost|price|per |%|"
    r"percent|reached|target|previous|last|in stock|available|pledged|committed|covered|ordered|procured|"
    r"livr|reçu|distribu|restant|coût|prix|expédi|couvert|entregad|recibid|distribuid|costo|precio|"
    r"已|剩余|单价|缺口|توزیع|رسیده|باقی|قیمت|کمبود|موزع|مستلم|متبقي|سعر|فجوة",
    re.IGNORECASE,
)
# The number of a column, or what a pivot table puts before the heading that it adds up.
_AHEAD = re.compile(r"^\s*(?:(?:\d{1,2}|[A-Za-z])[.)]|(?:sum|somme|suma)\s+(?:of|de))\s+", re.IGNORECASE)


def heading_parts(heading: str) -> tuple[str, ...]:
    """Readings of a heading: without its bracket, what is in the bracket, and each side of a slash or band."""
    plain, bare = _AHEAD.sub("", heading), _without_brackets(heading)
    return tuple(dict.fromkeys(filter(None, (plain, bare, *_BREAKS.split(bare)))))


def _without_brackets(heading: str) -> str:
    return _BRACKETED.sub(" ", _GROUP_OF_A_FORM.sub("", _AHEAD.sub("", heading))).strip()


def _script(text: str) -> str:
    """Roughly the script of a text: that of its first letter, as Unicode names it."""
    first = next(filter(str.isalpha, text), "")
    return unicodedata.name(first, "").split(" ")[0]


def _lowest(heading: str, leaf: str) -> str:
    """The text whose parts may speak for the column: a band alone never does, unless only a unit stands under it."""
    return leaf if _without_brackets(leaf) else heading


def speaks_of_restriction(heading: str) -> bool:
    """The heading says that the goods are kept for somebody."""
    return not _RESTRICTING.isdisjoint(fold(heading).split())


def bracketed(heading: str) -> str:
    """What a heading says in brackets: the unit of "Quantity (kg)", the order of "Date (dd/mm/yyyy)"."""
    found = _BRACKETED.search(heading)
    return found[0].strip(" ()[]（）【】") if found else ""
