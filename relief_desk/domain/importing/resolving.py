"""A sender's words for items, sectors and organisations as records of the desk: a record, nothing, or a doubt.

What the user once said a word means comes first, then codes, then names and known spellings in every language. A name
that is only near is put to the user with the candidates as choices; it is never an answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeAlias

from relief_desk.domain.folding import fold
from relief_desk.domain.importing.name_index import NameIndex, likeness
from relief_desk.domain.importing.new_records import free_key, new_item
from relief_desk.domain.importing.questions import (
    LEAVE_OUT,
    NEW,
    NEW_LABEL,
    Choice,
    Doubt,
    QuestionKind,
    inside_of_new,
    says_new,
)
from relief_desk.domain.importing.unit_words import UnitWords
from relief_desk.domain.records import Alias, Item, Organisation, Sector
from relief_desk.domain.wording import Template

Resolved: TypeAlias = "str | Doubt"
"""The id of the record ("" for nothing said), or what has to be asked first."""
Answers: TypeAlias = Mapping[str, str]
NO_ANSWERS: Answers = MappingProxyType({})
NO_UNITS = UnitWords(MappingProxyType({}))
NEW_PREFIX = "new:"
"""Begins the stand-in id of an organisation that the import would create, followed by its name."""

NEAR_ORGANISATION = 0.8
_MOST_COMPARED = 100
_NAME_WITH_ACRONYM = re.compile(r"(.+?)\s*[(（]\s*(.+?)\s*[)）]")
_CAPITALS = re.compile(r"\b[A-Z]+\b")
_SEVERAL = re.compile(r"[,;/|\n،؛、，；]")

ITEM_UNKNOWN = Template("ask.item_unknown", '"{text}" is no item of the catalogue. Which item is meant?')
ITEM_SEVERAL = Template("ask.item_several", '"{text}" may be one of {n} items. Which is meant?')
ITEM_DISAGREES = Template(
    "ask.item_disagrees", 'The code "{code}" is {by_code}, but the name beside it is "{text}". Which item is meant?'
)
ORGANISATION_SEVERAL = Template("ask.organisation_several", '"{text}" may be one of {n} organisations. Which is meant?')
ORGANISATION_NEAR = Template(
    "ask.organisation_near", '"{text}" is not known, but looks like an organisation that is. Which is meant?'
)


class Aliases:
    """What the user said the senders' words mean, by table and folded word."""

    def __init__(self, aliases: Iterable[Alias] = ()) -> None:
        self._target = {(alias.table, alias.folded): alias.target for alias in aliases}

    def find(self, table: str, text: str) -> str:
        """Id of the record, or ""."""
        return self._target.get((table, fold(text)), "")

    def find_key(self, table: str, key: str) -> str:
        """The same for a word that is folded already, or a key made of several words."""
        return self._target.get((table, key), "")


class ItemResolver:
    """Items by code, by name in any language, by known spelling."""

    def __init__(
        self, items: Iterable[Item], aliases: Aliases, answers: Answers = NO_ANSWERS, units: UnitWords = NO_UNITS
    ) -> None:
        self.items = {item.id: item for item in items}
        self.made: dict[str, tuple[Item, ...]] = {}
        """The items that the user says are new, by their question."""
        self._aliases = aliases
        self._answers = answers
        self._units = units
        self._codes = NameIndex((item.id, (item.id, *item.codes)) for item in self.items.values())
        self._names = NameIndex(
            (item.id, (item.name, *item.names.values(), *item.aliases)) for item in self.items.values()
        )

    def known(self, text: str) -> bool:
        """The text names exactly one item."""
        return len(self._named(text)) == 1

    def named(self, text: str) -> str:
        """Id of the one item with this key, code or name, or ""."""
        found = (text,) if text in self.items else self._named(text)
        return found[0] if len(found) == 1 else ""

    def resolve(self, code: str, name: str, unit: str = "") -> Resolved:
        """The item that the code and the name beside it both mean; either may be empty.

        `unit` is what the list counts it in, for one that the user says is new.
        """
        if code and name:
            learned = self._aliases.find_key("items", f"{fold(code)}|{fold(name)}")
            if learned in self.items:
                return learned
        # Where a list has one column for items, some senders write codes in it and some names.
        by_code, by_name = self._coded(code) or (() if name else self._named(code)), self._named(name)
        if len(by_code) == 1 and (not by_name or by_code[0] in by_name):
            return by_code[0]
        if len(by_name) == 1 and not by_code:
            return by_name[0]
        if not code and not name:
            return ""
        doubt = self._doubt(code, name, by_code, by_name)
        if doubt.text.template is ITEM_UNKNOWN:
            return self._new(doubt, code, name, self._units.counted_in(unit))
        return self._answered(doubt)

    def _new(self, doubt: Doubt, code: str, name: str, unit: str) -> Resolved:
        """The item that is made of these words where the user says it is new; else the doubt, which offers that."""
        answer = self._answers.get(doubt.id, "")
        base = self._units.counted_in(inside_of_new(answer)) or (unit if answer == NEW else "")
        if not says_new(answer) or not base:
            return self._answered(doubt.or_new(unit))
        if doubt.id not in self.made:
            item = new_item(name or code, code, base)
            item = replace(item, id=free_key(item.id, self.items))
            self.items[item.id] = item
            self.made[doubt.id] = (item,)
        return self.made[doubt.id][0].id

    def _coded(self, code: str) -> tuple[str, ...]:
        learned = self._aliases.find("items", code) if code else ""
        return (learned,) if learned in self.items else self._codes.find(code)

    def _named(self, name: str) -> tuple[str, ...]:
        learned = self._aliases.find("items", name) if name else ""
        if learned in self.items:
            return (learned,)
        return self._codes.find(name) or self._names.find(name)

    def _doubt(self, code: str, name: str, by_code: tuple[str, ...], by_name: tuple[str, ...]) -> Doubt:
        asked = name or code
        key = "|".join(filter(None, (fold(code) if by_code or not name else "", fold(name))))
        if by_code and by_name:
            phrase = ITEM_DISAGREES.filled(code=code, by_code=self.items[by_code[0]].name, text=name)
            choices = (*by_code, *by_name)
        elif by_name or by_code:
            choices = by_name or by_code
            phrase = ITEM_SEVERAL.filled(text=asked, n=len(choices))
        else:
            choices = tuple(self._names.near(asked))
            phrase = ITEM_UNKNOWN.filled(text=asked)
        listed = tuple(Choice(id_, self.items[id_].name) for id_ in dict.fromkeys(choices))
        return Doubt(f"item:{key}", QuestionKind.ITEM, asked, phrase, listed)

    def _answered(self, doubt: Doubt) -> Resolved:
        return answered(doubt, self._answers, lambda text: self._codes.find(text) or self._names.find(text))


class SectorResolver:
    """Sectors by code, by name in any language, by known spelling; a sector that is not known is only warned of."""

    def __init__(self, sectors: Iterable[Sector], aliases: Aliases) -> None:
        self.sectors = {sector.id: sector for sector in sectors}
        self._aliases = aliases
        self._names = NameIndex(
            (sector.id, (sector.id, sector.name, *sector.names.values(), *sector.aliases))
            for sector in self.sectors.values()
        )

    def resolve(self, text: str) -> str | None:
        """Id of the sector, "" for nothing said, None for a word that is not known."""
        if not text:
            return ""
        learned = self._aliases.find("sectors", text)
        found = (learned,) if learned in self.sectors else self._names.find(text)
        return found[0] if len(found) == 1 else None

    def resolve_several(self, text: str) -> tuple[str, ...] | None:
        """Ids of all sectors a text lists, None where one of them is not known."""
        if not text:
            return ()
        whole = self.resolve(text)
        if whole:
            return (whole,)
        found = [self.resolve(part.strip()) for part in _SEVERAL.split(text) if part.strip()]
        return tuple(dict.fromkeys(filter(None, found))) if found and all(found) else None


class OrganisationResolver:
    """Organisations by name, acronym or known spelling; one that nobody like it is known of becomes a new one."""

    def __init__(self, organisations: Iterable[Organisation], aliases: Aliases, answers: Answers = NO_ANSWERS) -> None:
        self.organisations = {each.id: each for each in organisations}
        self._aliases = aliases
        self._answers = answers
        self._names = NameIndex((each.id, _names_of(each)) for each in self.organisations.values())
        self._new: dict[str, str] = {}

    def known(self, text: str) -> bool:
        """The text names exactly one organisation."""
        return len(self._names.find(text)) == 1

    def named(self, text: str) -> str:
        """Id of the one organisation with this key or name, or ""."""
        found = (text,) if text in self.organisations else self._names.find(text)
        return found[0] if len(found) == 1 else ""

    def resolve(self, text: str) -> Resolved:
        """The organisation; a stand-in id beginning with `NEW_PREFIX` where it would be a new one."""
        key = fold(text)
        if not key:
            return ""
        found = self._named(text)
        if len(found) == 1:
            return found[0]
        near = found or tuple(dict.fromkeys((*self._near(text), *self._near_new(text))))
        if not near:
            return self._stand_in(text)
        phrase = ORGANISATION_SEVERAL if found else ORGANISATION_NEAR
        choices = (*(Choice(id_, self._called(id_)) for id_ in near), Choice(NEW, NEW_LABEL.text))
        asked = phrase.filled(text=text, n=len(near)) if found else phrase.filled(text=text)
        doubt = Doubt(f"organisation:{key}", QuestionKind.ORGANISATION, text, asked, choices)
        if self._answers.get(doubt.id) == NEW:
            return self._stand_in(text)
        return answered(doubt, self._answers, self._names.find)

    def _named(self, text: str) -> tuple[str, ...]:
        """Organisations of this name; of "Full name (ACRONYM)" those that either part names, where they agree."""
        if text in self.organisations:
            return (text,)
        learned = self._aliases.find("organisations", text)
        if learned in self.organisations:
            return (learned,)
        found = self._names.find(text)
        parts = _NAME_WITH_ACRONYM.fullmatch(text.strip())
        if found or not parts:
            return found
        outer, inner = self._names.find(parts[1]), self._names.find(parts[2])
        return tuple(dict.fromkeys((*outer, *inner))) if outer else ()

    def _stand_in(self, text: str) -> str:
        """One id for all spellings of a new name, with the spelling that came first."""
        return NEW_PREFIX + self._new.setdefault(fold(text), " ".join(text.split()))

    def _called(self, id_: str) -> str:
        known = self.organisations.get(id_)
        return known.name if known else id_.removeprefix(NEW_PREFIX)

    def _near_new(self, text: str) -> list[str]:
        """Stand-ins for new names of which the text may be a slip: one new donor should not become two."""
        if fold(text) in self._new or len(self._new) > _MOST_COMPARED:
            return []
        return [NEW_PREFIX + name for name in self._new.values() if _may_be_slip(text, name)]

    def _near(self, text: str) -> list[str]:
        """Known organisations the text may be a slip for; a different number or letter is a different body."""
        near = self._names.near(text, least=0.5)
        acronyms = {word for word in _CAPITALS.findall(text) if len(word) > 2}
        by_acronym = [each.id for each in self.organisations.values() if each.acronym in acronyms]
        return [*by_acronym, *self._slips(text, near)]

    def _slips(self, text: str, near: list[str]) -> list[str]:
        return [id_ for id_ in near if any(_may_be_slip(text, name) for name in _names_of(self.organisations[id_]))]


def answered(doubt: Doubt, answers: Answers, find: Callable[[str], tuple[str, ...]]) -> Resolved:
    """The record the user chose: a choice as offered, or any one name that is known; else the doubt itself."""
    answer = answers.get(doubt.id, "")
    if not answer or answer == LEAVE_OUT or says_new(answer):
        return doubt
    if any(answer == choice.id for choice in doubt.choices):
        return answer
    found = find(answer)
    return found[0] if len(found) == 1 else doubt


def _names_of(organisation: Organisation) -> tuple[str, ...]:
    return (organisation.name, organisation.acronym, *organisation.names.values(), *organisation.aliases)


def _may_be_slip(text: str, name: str) -> bool:
    """Spelled nearly alike, or one holds all words of the other and most of its length."""
    ours, theirs = fold(text).split(), fold(name).split()
    if _marks(ours) != _marks(theirs):
        return False
    fewer, more = sorted((set(ours), set(theirs)), key=len)
    if len(fewer) >= 2 and fewer < more and len(fewer) * 2 >= len(more):
        return True
    return likeness("".join(ours), "".join(theirs)) >= NEAR_ORGANISATION


def _marks(words: list[str]) -> set[str]:
    """The numbers and single letters that tell otherwise equal names apart."""
    return {word for word in words if len(word) == 1 or any(map(str.isdigit, word))}
