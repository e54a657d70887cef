"""What the columns of a sender's table mean: by the user's word, HXL tag, heading or content, each with its grounds.

What is sure is mapped, what is not is asked: a column whose meaning is open is not read until the user says what it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from types import MappingProxyType

from relief_desk.domain.fields import NEED_FIELDS, NEED_FIGURES, PLEDGE_FIELDS, PLEDGE_FIGURES, Field
from relief_desk.domain.folding import fold, normal_tag
from relief_desk.domain.importing.name_index import NameIndex, word_set
from relief_desk.domain.importing.source_tables import SourceColumn

NOT_USED = "not used"
NEAR_HEADING, _HELD_IN = 0.72, 0.9


class Grounds(IntEnum):
    """Why a column is taken to mean a field, from the weakest to the strongest."""

    NONE = 0
    CONTENT = 1
    LIKENESS = 2
    CODES = 3
    HEADING = 4
    TAG = 5
    REMEMBERED = 6
    CHOSEN = 7

    @property
    def percent(self) -> int:
        """Confidence to show, in percent; from 80 on the column is mapped without asking."""
        return (0, 40, 60, 85, 95, 98, 99, 100)[self]


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """The meaning of one column: key of the field or "", and why; `choices` are what else it may mean.

    A guess that is not `sure` is only a proposal: the column is left unread until the user confirms it.
    """

    column: SourceColumn
    position: int
    field: str
    grounds: Grounds
    sure: bool
    choices: tuple[str, ...] = ()
    samples: tuple[str, ...] = ()

    @property
    def confidence(self) -> int:
        return self.grounds.percent

    @property
    def open(self) -> bool:
        """The user should say what the column means."""
        return not self.sure and bool(self.field or self.choices)


@dataclass(frozen=True, slots=True)
class ListKind:
    """One of the two lists that can be taken in: its fields, what must be there, and what tells it from the other."""

    name: str
    fields: tuple[Field, ...]
    figures: tuple[Field, ...]
    several: frozenset[str]
    required: tuple[tuple[str, ...], ...]

    @property
    def importable(self) -> Mapping[str, Field]:
        return {each.key: each for each in self.fields if each.importable}


NEEDS = ListKind("needs", NEED_FIELDS, NEED_FIGURES, frozenset({"remark"}), (("item", "item_code"), ("quantity",)))
PLEDGES = ListKind(
    "pledges",
    PLEDGE_FIELDS,
    PLEDGE_FIGURES,
    frozenset({"remark", "earmark_place"}),
    (("item", "item_code"), ("quantity",), ("donor",)),
)
LISTS: Mapping[str, ListKind] = MappingProxyType({"needs": NEEDS, "pledges": PLEDGES})
"""`several` fields may stand in more than one column; of each group in `required` one must be there."""


@dataclass(frozen=True, slots=True)
class Clue:
    """What the cells of a column say: fields they may be, whether that is beyond doubt, whether it is empty."""

    fields: tuple[str, ...] = ()
    certain: bool = False
    empty: bool = False
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HeadingWords:
    """The senders' words for the fields of one list: folded heading to key."""

    keys: Mapping[str, str]
    others: Mapping[str, str]
    index: NameIndex
    long_words: Sequence[tuple[frozenset[str], str]]

    def find(self, heading: str, leaf: str = "") -> tuple[str, ...]:
        """Keys of the fields that the heading stands for: whole, by its leaf under a band, by its parts."""
        for text in filter(None, (heading, leaf)):
            whole = self._key(text) or self._earmark(text)
            if whole:
                return (whole,)
        for text in filter(None, (leaf, heading)):
            known = {key for part in heading_parts(text) if (key := self._key(part))}
            if known:
                return ("place",) if known == {"province", "district"} else tuple(sorted(known))
        return ()

    def near(self, heading: str) -> tuple[str, ...]:
        """Keys of the fields whose words look like the heading or are held in it, the most alike first."""
        words = set(word_set(fold(heading)))
        best = self.index.spelled_alike(heading, NEAR_HEADING)
        for held, meant in self.long_words:
            if held < words:
                best[meant] = max(best.get(meant, 0.0), _HELD_IN)
        if speaks_of_restriction(heading):
            # Goods that somebody restricted must not go anywhere because nobody understood the heading.
            best |= {key: _HELD_IN for key in _EARMARKED.values() if key in self.keys.values()}
        return tuple(sorted(best, key=lambda key: (-best[key], key)))

    def _earmark(self, heading: str) -> str:
        """The restriction that a heading such as "Earmark: district" or "Reserved for province" speaks of."""
        words = fold(heading).split()
        rest = " ".join(word for word in words if word not in _EARMARK_WORDS)
        if len(rest.split()) == len(words) or "earmark_place" not in self.keys.values():
            return ""
        return _EARMARKED.get(self.others.get(rest, ""), "")

    def _key(self, text: str) -> str:
        folded = fold(text)
        known = self.keys.get(folded) or self.keys.get(" ".join(word for word in folded.split() if word != "#"), "")
        found = () if known else self.index.find(text)
        return known or (found[0] if len(found) == 1 else "")


def heading_words(headings: Mapping[str, Mapping[str, str]], list_kind: ListKind) -> HeadingWords:
    """The words of the reference data for one of the lists, with the fields' own labels and keys added."""
    own = {fold(text): each.key for each in list_kind.fields for text in (each.key, each.label)}
    known = {word: key for word, key in headings[list_kind.name].items() if key in list_kind.importable}
    keys = own | known
    words = ((frozenset(word_set(synonym)), key) for synonym, key in keys.items())
    several = tuple((held, key) for held, key in words if len(held) > 1)
    return HeadingWords(keys, headings["needs"], NameIndex((key, (word,)) for word, key in keys.items()), several)


_RESTRICTING = frozenset({"earmark", "earmarked", "earmarking", "restricted", "restriction"})
_EARMARK_WORDS = frozenset(
    {"earmark", "earmarked", "earmarking", "reserved", "restricted", "restriction", "for", "to", "the"}
)
_EARMARKED = {
    **dict.fromkeys(("province", "province_pcode", "district", "district_pcode", "place"), "earmark_place"),
    "sector": "earmark_sector",
    **dict.fromkeys(("recipient", "requester"), "earmark_recipient"),
}
_BRACKETED = re.compile(r"\s*[(\[（【].*?[)\]）】]\s*")
_BREAKS = re.compile(r"\s*(?:[\n/|>:：›»]|\s[-–—]\s)\s*")
_NUMBERED = re.compile(r"^\s*(?:\d{1,2}|[A-Za-z])[.)]\s+")


def heading_parts(heading: str) -> tuple[str, ...]:
    """Readings of a heading: without its bracket, what is in the bracket, and each side of a slash or band."""
    plain = _NUMBERED.sub("", heading)
    bare = _BRACKETED.sub(" ", plain).strip()
    return tuple(dict.fromkeys(filter(None, (plain, bare, *_BREAKS.split(bare)))))


def speaks_of_restriction(heading: str) -> bool:
    """The heading says that the goods are kept for somebody."""
    return not _RESTRICTING.isdisjoint(fold(heading).split())


def bracketed(heading: str) -> str:
    """What a heading says in brackets: the unit of "Quantity (kg)", the order of "Date (dd/mm/yyyy)"."""
    found = _BRACKETED.search(heading)
    return found[0].strip(" ()[]（）【】") if found else ""


def guess_columns(
    columns: Sequence[SourceColumn],
    list_kind: ListKind,
    words: HeadingWords,
    clue: Callable[[int], Clue],
    chosen: Mapping[str, str] = MappingProxyType({}),
    remembered: Mapping[str, str] = MappingProxyType({}),
) -> tuple[ColumnGuess, ...]:
    """The meaning of every column; `clue` tells what the cells at a position say.

    `chosen` and `remembered` go from heading (or letter) to the key of a field, `NOT_USED` for none.
    """
    guesses = [
        _told(column, position, list_kind, chosen, remembered) or _guess(column, position, list_kind, words, clue)
        for position, column in enumerate(columns)
    ]
    return _without_rivals(guesses, list_kind, clue)


def layout_key(columns: Sequence[SourceColumn]) -> str:
    """What a layout is known by when it comes again: its headings, whatever their order."""
    return " | ".join(sorted(fold(column.heading or column.tag) for column in columns if column.heading or column.tag))


def _told(
    column: SourceColumn,
    position: int,
    list_kind: ListKind,
    chosen: Mapping[str, str],
    remembered: Mapping[str, str],
) -> ColumnGuess | None:
    for told, grounds in ((chosen, Grounds.CHOSEN), (remembered, Grounds.REMEMBERED)):
        folded = {fold(name): key for name, key in told.items()}
        for name in (column.letter, column.heading, column.tag):
            key = (told.get(name) or folded.get(fold(name), "")) if name else ""
            if key == NOT_USED or key in list_kind.importable:
                return ColumnGuess(column, position, "" if key == NOT_USED else key, grounds, sure=True)
    return None


def _guess(
    column: SourceColumn, position: int, list_kind: ListKind, words: HeadingWords, clue: Callable[[int], Clue]
) -> ColumnGuess:
    tagged = fields_of_tag(column.tag, list_kind)
    if len(tagged) == 1:
        return ColumnGuess(column, position, tagged[0], Grounds.TAG, sure=True)
    if _is_figure(column, list_kind):
        return ColumnGuess(column, position, "", Grounds.HEADING, sure=True)
    headed = words.find(column.heading, column.leaf) if column.heading else ()
    # "Code" may stand over any kind of code.
    if len(headed) == 1 and not (headed == ("item_code",) and clue(position).certain):
        return ColumnGuess(column, position, headed[0], Grounds.HEADING, sure=True)
    seen = clue(position)
    if seen.empty:
        return ColumnGuess(column, position, "", Grounds.NONE, sure=True)
    if seen.certain:
        return ColumnGuess(column, position, seen.fields[0], Grounds.CODES, sure=True)
    several = tagged or headed
    near = several or (words.near(column.leaf or column.heading) if column.heading else ())
    agreed = tuple(key for key in near if key in seen.fields)
    choices = tuple(dict.fromkeys((*agreed, *near, *seen.fields)))
    grounds = Grounds.LIKENESS if near else Grounds.CONTENT if choices else Grounds.NONE
    return ColumnGuess(column, position, choices[0] if choices else "", grounds, sure=not choices, choices=choices)


def fields_of_tag(tag: str, list_kind: ListKind) -> tuple[str, ...]:
    """Keys of the fields an HXL tag may stand for: with the same attributes, else the closest that agree with it."""
    if not tag:
        return ()
    name, attributes = _tag_parts(tag)
    best: dict[str, int] = {}
    for each in list_kind.fields:
        other, wanted = _tag_parts(normal_tag(each.hxl))
        if each.importable and other == name and (wanted <= attributes or attributes <= wanted):
            best[each.key] = len(wanted ^ attributes)
    least = min(best.values(), default=0)
    return tuple(key for key, distance in best.items() if distance == least)


def _tag_parts(tag: str) -> tuple[str, frozenset[str]]:
    name, *attributes = tag.split("+")
    return name, frozenset(word for word in attributes if not word.startswith("i_"))


def _is_figure(column: SourceColumn, list_kind: ListKind) -> bool:
    """The column is a figure that the desk derives and never takes in, such as the gap of its own workbook."""
    return any(
        (column.tag and column.tag == normal_tag(figure.hxl)) or fold(column.heading) == fold(figure.label)
        for figure in list_kind.figures
    )


def _without_rivals(
    guesses: Sequence[ColumnGuess], list_kind: ListKind, clue: Callable[[int], Clue]
) -> tuple[ColumnGuess, ...]:
    """Of several columns that mean one field, the best founded stays; equals are asked, and an empty one gives way."""
    rivals: dict[str, list[ColumnGuess]] = defaultdict(list)
    for guess in guesses:
        if guess.field and guess.sure and guess.field not in list_kind.several:
            rivals[guess.field].append(guess)
    settled: dict[int, ColumnGuess] = {}
    for group in rivals.values():
        if len(group) < 2:
            continue
        filled = [guess for guess in group if not clue(guess.position).empty] or group
        strongest = max(guess.grounds for guess in filled)
        winners = [guess for guess in filled if guess.grounds is strongest]
        for guess in group:
            if guess not in filled:
                settled[guess.position] = replace(guess, field="", grounds=Grounds.NONE)
            elif len(winners) > 1 or guess not in winners:
                settled[guess.position] = replace(guess, sure=False, choices=(guess.field,))
    taken = {guess.field for guess in guesses if guess.sure and guess.position not in settled}
    return tuple(_open_choices(settled.get(guess.position, guess), taken, list_kind) for guess in guesses)


def _open_choices(guess: ColumnGuess, taken: set[str], list_kind: ListKind) -> ColumnGuess:
    """An open guess does not propose a field that another column surely holds."""
    if guess.sure or guess.grounds is not Grounds.CONTENT:
        return guess
    left = tuple(key for key in guess.choices if key not in taken or key in list_kind.several)
    if not left:
        return replace(guess, field="", choices=(), sure=True, grounds=Grounds.NONE)
    return replace(guess, field=left[0], choices=left)
