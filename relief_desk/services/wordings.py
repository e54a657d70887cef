"""The program's sentences in other languages, read from the translation files; knows no window.

`resources/translations/phrases_<language>.ts` holds every template and field label. It is Qt's own format, so that one
tool edits all translations, but it is read here without Qt, for the command line and the workbooks.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree

from relief_desk.domain.wording import ENGLISH, Wording
from relief_desk.paths import resources

PREFIX = "phrases_"
NOT_IN_FORCE = ("unfinished", "vanished", "obsolete")


def wording_languages() -> tuple[str, ...]:
    """Codes of the languages that have sentences, English first."""
    found = (path.stem.removeprefix(PREFIX) for path in translations_folder().glob(f"{PREFIX}*.ts"))
    return ("en", *sorted(found))


@cache
def load_wording(language: str) -> Wording:
    """The wording of a language such as "fa_AF"; English where there is none."""
    path = translations_folder() / f"{PREFIX}{language}.ts"
    if language == ENGLISH.language or not path.is_file():
        return ENGLISH
    return Wording(language, load_texts(path))


@cache
def own_wordings() -> tuple[Wording, ...]:
    """The wordings of all languages, English first: what the program may have written itself."""
    return tuple(map(load_wording, wording_languages()))


def load_texts(path: Path) -> Mapping[str, tuple[str, ...]]:
    """English text to its translations, one for each plural form; unfinished ones are left out."""
    texts: dict[str, tuple[str, ...]] = {}
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") in NOT_IN_FORCE:
            continue
        forms = tuple(form.text or "" for form in translation.findall("numerusform")) or (translation.text or "",)
        if all(forms):
            texts[message.findtext("source", "")] = forms
    return MappingProxyType(texts)


def translations_folder() -> Path:
    return resources() / "translations"
