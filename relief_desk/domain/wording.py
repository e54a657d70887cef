"""Sentences as values: an English template said once, filled with values, put into words by a language; knows no file.

A `Template` is written beside the rule it speaks of. Filling it gives a `Phrase`, which can be stored, compared and
translated later; a `Wording` turns it into words. So one sentence serves the screen, the workbook and the command line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TypeAlias
from unicodedata import bidirectional

from relief_desk.domain.plurals import plural_form
from relief_desk.domain.quantities import MILLI, Quantity

ARABIC_SCRIPT_LANGUAGES = frozenset({"fa", "ps", "ar"})
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
_LIST_COMMAS = {"fa": "، ", "ps": "، ", "ar": "، ", "zh": "、"}
_PERSIAN_DIGITS = str.maketrans("0123456789,.", "۰۱۲۳۴۵۶۷۸۹٬٫")
_ARABIC_DIGITS = str.maketrans("0123456789,.", "٠١٢٣٤٥٦٧٨٩٬٫")


def plural_of(unit: str) -> str:
    """The English plural of a unit that is a word: pieces, boxes; symbols (kg, m2, USD) stay as they are."""
    if len(unit) < 3 or not unit[-3:].isalpha() or not unit.islower() or unit.endswith("s"):
        return unit
    return f"{unit}es" if unit.endswith(("x", "ch", "sh")) else f"{unit}s"


def list_comma(language: str) -> str:
    """What stands between the names of a list in a language such as "fa_AF"."""
    return _LIST_COMMAS.get(language.split("_")[0], ", ")


@dataclass(frozen=True, slots=True)
class Template:
    """An English sentence with ``{name}`` places; `plural` is used when the value ``n`` is not 1."""

    code: str
    text: str
    plural: str = ""

    def filled(self, **values: PhraseValue) -> Phrase:
        return Phrase(self, tuple(values.items()))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A template with its values, in the order given; `str()` says it in English."""

    template: Template
    values: tuple[tuple[str, PhraseValue], ...] = ()

    @property
    def code(self) -> str:
        return self.template.code

    def __str__(self) -> str:
        return ENGLISH.say(self)


PhraseValue: TypeAlias = "str | int | date | Quantity | Phrase | Template | tuple[Phrase, ...]"


@dataclass(frozen=True, slots=True)
class Wording:
    """How one language says things: translated templates, digits and reading direction.

    `texts` maps an English text to its translations, one for each plural form; English needs none.
    """

    language: str = "en"
    texts: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def right_to_left(self) -> bool:
        return self.language.split("_")[0] in ARABIC_SCRIPT_LANGUAGES

    @property
    def names_language(self) -> str:
        """The language by which records keep their names: "fa" of "fa_AF"."""
        return self.language.split("_")[0]

    def text(self, english: str) -> str:
        """The translation of a fixed text, or the text itself where none is known."""
        forms = self.texts.get(english, ())
        return forms[0] if forms and forms[0] else english

    def say(self, phrase: Phrase | Template) -> str:
        if isinstance(phrase, Template):
            phrase = phrase.filled()
        words = {name: self._value(value) for name, value in phrase.values}
        return self._chosen_form(phrase).format(**words)

    def number(self, value: int) -> str:
        return self._digits(f"{value:,}")

    def quantity(self, value: Quantity) -> str:
        return f"{self._digits(value.grouped())} {self._unit(value)}".rstrip()

    def day(self, value: date) -> str:
        return self._digits(value.isoformat())

    def counted(self, text: str, count: int) -> str:
        """A name with its number: "All · 23". Beside Persian or Arabic figures a dot would be read as a zero."""
        return f"{text}{': ' if self.right_to_left else ' · '}{self.number(count)}"

    def side_by_side(self, *texts: str) -> str:
        """Short texts on one line, those that are empty left out."""
        return ("، " if self.right_to_left else " · ").join(filter(None, texts))

    def listed(self, texts: Iterable[str]) -> str:
        """The texts with the language's own comma between them, those that are empty left out."""
        return list_comma(self.language).join(filter(None, texts))

    def isolated(self, text: str) -> str:
        """A part of a sentence, kept from being torn apart where it reads the other way than the sentence does.

        In a sentence from right to left, codes, Latin names and days come between U+2068 and U+2069.
        """
        return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}" if self.right_to_left and _may_turn(text) else text

    def _unit(self, value: Quantity) -> str:
        """The unit's word as it follows this amount; symbols such as kg and USD have no plural."""
        if forms := self.texts.get(value.unit, ()):
            # A part of one takes the form that most amounts take.
            whole, part = divmod(value.milli, MILLI)
            return forms[min(plural_form(self.language, 2 if part else whole), len(forms) - 1)]
        return value.unit if self.texts or value.milli == MILLI else plural_of(value.unit)

    def _forms(self, english: str) -> tuple[str, ...]:
        """The translations of a text; a label inside a sentence begins small and has no translation of its own."""
        return self.texts.get(english) or self.texts.get(english[:1].upper() + english[1:], ())

    def _chosen_form(self, phrase: Phrase) -> str:
        template = phrase.template
        count = dict(phrase.values).get("n", 1)
        number = count if isinstance(count, int) else 1
        if forms := self._forms(template.text):
            return forms[min(plural_form(self.language, number), len(forms) - 1)]
        return template.plural if template.plural and number != 1 else template.text

    def _value(self, value: PhraseValue) -> str:
        match value:
            case bool() | str():
                return self.isolated(str(value))
            case int():
                return self.number(value)
            case Quantity():
                return self.isolated(self.quantity(value))
            case date():
                return self.isolated(self.day(value))
            case tuple():
                return self.listed(self.say(part) for part in value)
            case _:
                return self.say(value)

    def _digits(self, text: str) -> str:
        match self.language.split("_")[0]:
            case "fa" | "ps":
                return text.translate(_PERSIAN_DIGITS)
            case "ar":
                return text.translate(_ARABIC_DIGITS)
            case _:
                return text


def _may_turn(text: str) -> bool:
    """The text has letters from left to right, or figures held together by signs that letters around them move."""
    return any(bidirectional(character) in ("L", "ES", "CS", "ET", "ON") for character in text)


ENGLISH = Wording()
