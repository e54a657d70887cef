"""Sentences as values: an English template said once, filled with values, put into words by a language; knows no file.

A `Template` is written beside the rule it speaks of. Filling it gives a `Phrase`, which can be stored, compared and
translated later; a `Wording` turns it into words. So one sentence serves the screen, the workbook and the command line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TypeAlias

from relief_desk.domain.quantities import MILLI, Quantity

ARABIC_SCRIPT_LANGUAGES = frozenset({"fa", "ps", "ar"})
_PERSIAN_DIGITS = str.maketrans("0123456789,.", "۰۱۲۳۴۵۶۷۸۹٬٫")
_ARABIC_DIGITS = str.maketrans("0123456789,.", "٠١٢٣٤٥٦٧٨٩٬٫")


def plural_of(unit: str) -> str:
    """The English plural of a unit that is a word: pieces, boxes; symbols (kg, m2, USD) stay as they are."""
    if len(unit) < 3 or not unit[-3:].isalpha() or not unit.islower() or unit.endswith("s"):
        return unit
    return f"{unit}es" if unit.endswith(("x", "ch", "sh")) else f"{unit}s"


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

    def _unit(self, value: Quantity) -> str:
        """The unit's word as it follows this amount; symbols such as kg and USD have no plural."""
        if self.texts:
            return self.text(value.unit)
        return value.unit if value.milli == MILLI else plural_of(value.unit)

    def _chosen_form(self, phrase: Phrase) -> str:
        template = phrase.template
        count = dict(phrase.values).get("n", 1)
        forms = self.texts.get(template.text, ())
        if forms and all(forms):
            return forms[0] if count == 1 else forms[-1]
        return template.plural if template.plural and count != 1 else template.text

    def _value(self, value: PhraseValue) -> str:
        match value:
            case bool() | str():
                return str(value)
            case int():
                return self.number(value)
            case Quantity():
                return self.quantity(value)
            case date():
                return self.day(value)
            case tuple():
                return ", ".join(self.say(part) for part in value)
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


ENGLISH = Wording()
