"""What the columns of a sender's table mean: by the user's word, HXL tag, heading or content, each with its grounds.

What is sure is mapped, what is not is asked: a column whose meaning is open is not read until the user says what it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from types import MappingProxyType

from relief_desk.domain.field import Kind
from relief_desk.domain.fields import NEED_FIELDS, NEED_FIGURES, PLEDGE_FIELDS, PLEDGE_FIGURES, Field
from relief_desk.domain.folding import fold, normal_tag
from relief_desk.domain.importing.heading_words import EARMARKS, HeadingWords
from relief_desk.domain.importing.hxl_fields import field_of_tag, fields_left_open, speaks_of_another
from relief_desk.domain.importing.source_tables import SourceColumn

NOT_USED = "not used"
_TELLING = frozenset({Kind.PLACE, Kind.SECTOR, Kind.ITEM, Kind.UNIT, Kind.TIER})
"""Kinds that known words in the cells give away; days and numbers look alike whatever they are for."""
_MAIN_DAYS = frozenset({"needed_by", "eta"})
"""Without its day a need is matched with goods that come too late, and a pledge with needs it comes too late for."""
_BROAD_TAGS = EARMARKS | {"needed_from", "needed_by", "available_from", "recipient", "channel", "status"}
"""Fields whose tag stands for more in the files of others: the start of a project, any partner, any status."""

# Source: headings over organisations that leave open what they do; "partner" and "country" say too much otherwise.
_ANY_PARTY = frozenset(
    map(fold, ("agency", "organisation", "organization", "organisation name", "organization name", "org", "org name",
               "department", "organisme", "agence", "机构", "单位", "نهاد", "اداره", "سازمان", "المنظمة", "الجهة"))
)  # fmt: skip
_AFFECTED = tuple(map(fold, ("affected", "affecté", "touché", "受灾", "受影响", "متأثر", "متضرر", "زیانمن")))


class Grounds(IntEnum):
    """Why a column is taken to mean a field, from the weakest to the strongest."""

    NONE = 0
    CONTENT = 1
    DOUBTFUL = 2
    LIKENESS = 3
    CODES = 4
    AGREED = 5
    HEADING = 6
    TAG = 7
    REMEMBERED = 8
    CHOSEN = 9

    @property
    def percent(self) -> int:
        """Confidence to show, in percent; from 80 on the column is mapped without asking."""
        return (0, 40, 50, 60, 85, 90, 95, 98, 99, 100)[self]


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


def _denies_nothing(_: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Clue:
    """What the cells of a column say: fields they may be, whether that is beyond doubt, whether it is empty.

    `denied` tells by the key of a field that the cells cannot be its values. `party` is the field that the cells'
    organisations are known for: "donor" where all of them only give, "requester" where all only receive, or "".
    """

    fields: tuple[str, ...] = ()
    certain: bool = False
    empty: bool = False
    samples: tuple[str, ...] = ()
    denied: Callable[[str], bool] = _denies_nothing
    party: str = ""


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
    return _without_rivals(_those_affected(guesses, list_kind, clue), list_kind, clue)


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
        for name in column.names:
            key = told.get(name) or folded.get(fold(name), "")
            if key == NOT_USED or key in list_kind.importable:
                return ColumnGuess(column, position, "" if key == NOT_USED else key, grounds, sure=True)
    return None


def _guess(
    column: SourceColumn, position: int, list_kind: ListKind, words: HeadingWords, clue: Callable[[int], Clue]
) -> ColumnGuess:
    if _is_figure(column, list_kind):
        return ColumnGuess(column, position, "", Grounds.HEADING, sure=True)
    said, grounds = _said(column, list_kind, words)
    seen = clue(position)
    # "Code" may stand over any kind of code.
    if len(said) == 1 and grounds and not seen.denied(said[0]) and not (said == ("item_code",) and seen.certain):
        return ColumnGuess(column, position, said[0], grounds, sure=True)
    if seen.empty:
        return ColumnGuess(column, position, "", Grounds.NONE, sure=True)
    if seen.certain:
        return ColumnGuess(column, position, seen.fields[0], Grounds.CODES, sure=True)
    doubtful = words.may_mean(column.heading, column.leaf) if not said else ()
    agreed = tuple(key for key in doubtful if _agrees(key, column, list_kind, seen))
    if len(agreed) == 1:
        return ColumnGuess(column, position, agreed[0], Grounds.AGREED, sure=True)
    return _open_guess(column, position, list_kind, words, seen, said, doubtful)


def _agrees(key: str, column: SourceColumn, list_kind: ListKind, seen: Clue) -> bool:
    """The cells bear out the field that a doubtful heading may mean."""
    if key == seen.party:
        return fold(column.leaf or column.heading) in _ANY_PARTY
    return key in seen.fields and list_kind.importable[key].kind in _TELLING


def _said(column: SourceColumn, list_kind: ListKind, words: HeadingWords) -> tuple[tuple[str, ...], Grounds]:
    """What tag and heading say, and on what grounds one of it can be believed; `NONE` where it has to be asked."""
    headed = words.find(column.heading, column.leaf) if column.heading else ()
    tagged = field_of_tag(column.tag, list_kind.fields) if column.tag else ""
    if tagged and (tagged not in _BROAD_TAGS or not column.heading or tagged in headed):
        return (tagged,), Grounds.TAG
    if len(headed) == 1 and not tagged and not _tagged_otherwise(column, list_kind, headed[0]):
        return headed, Grounds.HEADING
    left = fields_left_open(column.tag, list_kind.fields) if column.tag else ()
    return tuple(dict.fromkeys((*headed, *((tagged,) if tagged else left)))), Grounds.NONE


def _tagged_otherwise(column: SourceColumn, list_kind: ListKind, key: str) -> bool:
    field = list_kind.importable.get(key)
    return bool(column.tag) and field is not None and speaks_of_another(column.tag, field)


def _open_guess(
    column: SourceColumn,
    position: int,
    list_kind: ListKind,
    words: HeadingWords,
    seen: Clue,
    said: tuple[str, ...],
    doubtful: tuple[str, ...],
) -> ColumnGuess:
    """What the column may mean, the likeliest first; nothing to ask where neither heading nor cells say anything."""
    near = said or (words.near(column.leaf or column.heading) if column.heading and not doubtful else ())
    agreed = tuple(key for key in near if key in seen.fields)
    choices = tuple(dict.fromkeys((*agreed, *near, *doubtful, *_proposed(column, list_kind, seen))))
    by_heading = Grounds.LIKENESS if near else Grounds.DOUBTFUL if doubtful else Grounds.NONE
    grounds = by_heading or (Grounds.CONTENT if choices else Grounds.NONE)
    return ColumnGuess(column, position, choices[0] if choices else "", grounds, sure=not choices, choices=choices)


def _proposed(column: SourceColumn, list_kind: ListKind, seen: Clue) -> tuple[str, ...]:
    """What the cells alone propose. Of numbers and days under a heading of their own only what the list lives by."""
    needed = {key for group in list_kind.required for key in group}
    fields = list_kind.importable
    return tuple(
        key
        for key in seen.fields
        if not column.heading or key in needed | _MAIN_DAYS or fields[key].kind not in (Kind.QUANTITY, Kind.DATE)
    )


def _those_affected(
    guesses: Sequence[ColumnGuess], list_kind: ListKind, clue: Callable[[int], Clue]
) -> Sequence[ColumnGuess]:
    """Those affected are those in need where no other column may count them and a list of needs is what it is."""
    settled = list(guesses)
    for key in ("people", "households"):
        rivals = [
            guess for guess in guesses if key in (guess.field, *guess.choices) and guess.grounds > Grounds.CONTENT
        ]
        surely = {guess.field for guess in guesses if guess.sure}
        if len(rivals) != 1 or rivals[0].sure or not all(map(surely.intersection, list_kind.required)):
            continue
        (guess,) = rivals
        text = fold(guess.column.leaf or guess.column.heading)
        if any(word in text for word in _AFFECTED) and "quantity" in clue(guess.position).fields:
            settled[guess.position] = replace(guess, field=key, grounds=Grounds.AGREED, sure=True, choices=())
    return settled


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
        label = fold(list_kind.importable[group[0].field].label)
        winners = [guess for guess in winners if fold(guess.column.heading) == label] or winners
        for guess in group:
            if guess not in filled:
                settled[guess.position] = replace(guess, field="", grounds=Grounds.NONE)
            elif len(winners) > 1 or guess not in winners:
                settled[guess.position] = replace(guess, sure=False, choices=(guess.field,))
    taken = {guess.field for guess in guesses if guess.sure and guess.position not in settled}
    return tuple(_open_choices(settled.get(guess.position, guess), taken, list_kind) for guess in guesses)


def _open_choices(guess: ColumnGuess, taken: set[str], list_kind: ListKind) -> ColumnGuess:
    """A guess without a plain heading does not propose a field that another column surely holds."""
    if guess.sure or guess.grounds not in (Grounds.CONTENT, Grounds.DOUBTFUL):
        return guess
    left = tuple(key for key in guess.choices if key not in taken or key in list_kind.several)
    if not left:
        return replace(guess, field="", choices=(), sure=True, grounds=Grounds.NONE)
    return replace(guess, field=left[0], choices=left)
