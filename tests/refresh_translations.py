"""Brings the translation files up to date with the program: `python tests/refresh_translations.py`.

Two kinds of file for each language, both edited with Qt Linguist: `relief_desk_<language>.ts` holds what the window
says, found by Qt's own tool; `phrases_<language>.ts` holds what the domain says: templates, labels of columns, words of
the field. Translations that exist are kept; what the program no longer says goes away.
"""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import relief_desk  # noqa: E402
from relief_desk.domain.wording import Template  # noqa: E402

FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("fa_AF",)
CONTEXT = "phrases"
LABELLED = ("label", "heading", "help")
OUTER = ("relief_desk.gui", "relief_desk.__main__", "relief_desk.cli")


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One English text; `plural` where it has a second form."""

    text: str
    plural: str = ""


def phrasings() -> dict[str, Phrasing]:
    """Everything the inner folders say, by English text, in alphabetical order."""
    found: dict[str, Phrasing] = {}
    for module in inner_modules():
        for value in vars(module).values():
            for phrasing in said_by(value):
                if phrasing.text.strip():
                    found.setdefault(phrasing.text, phrasing)
    return dict(sorted(found.items()))


def inner_modules() -> Iterator[ModuleType]:
    for info in pkgutil.walk_packages(relief_desk.__path__, "relief_desk."):
        if not info.name.startswith(OUTER) and ".migrations" not in info.name:
            yield importlib.import_module(info.name)


def said_by(value: Any) -> Iterator[Phrasing]:
    """The texts of a value of a module: templates, labels, words of enumerations, and what holds them."""
    match value:
        case Template():
            yield Phrasing(value.text, value.plural)
        case type() if issubclass(value, Enum) and value.__module__ == "relief_desk.domain.states":
            for member in value:
                yield Phrasing(str(getattr(member, "label", member.value)))
        case dict():
            for part in value.values():
                yield from said_by(part)
        case tuple() | list():
            for part in value:
                yield from said_by(part)
        case str() | int() | None:
            return
        case _:
            yield from said_by_labels(value)


def said_by_labels(value: Any) -> Iterator[Phrasing]:
    if type(value).__module__.startswith("relief_desk.") and not isinstance(value, type):
        for name in LABELLED:
            text = getattr(value, name, "")
            if isinstance(text, str):
                yield Phrasing(text)
        for name in ("choices", "fields", "columns", "quick"):
            for part in getattr(value, name, ()):
                if isinstance(part, str):
                    yield Phrasing(part)
                else:
                    yield from said_by(part)


def catalogue(language: str, wanted: dict[str, Phrasing]) -> ElementTree.ElementTree:
    """The phrases' file with translations kept, and an empty unfinished one for each new text."""
    kept = translations_in(FOLDER / f"phrases_{language}.ts")
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for phrasing in wanted.values():
        message = ElementTree.SubElement(context, "message")
        if phrasing.plural:
            message.set("numerus", "yes")
        ElementTree.SubElement(message, "source").text = phrasing.text
        if phrasing.plural:
            ElementTree.SubElement(message, "comment").text = phrasing.plural
        old = kept.get(phrasing.text)
        translation = ElementTree.SubElement(message, "translation")
        if old is None or (bool(phrasing.plural) != bool(len(old))):
            translation.set("type", "unfinished")
            for _ in range(2 if phrasing.plural else 0):
                ElementTree.SubElement(translation, "numerusform")
            continue
        translation.attrib.update(old.attrib)
        translation.text = old.text
        translation.extend(list(old))
    ElementTree.indent(root, "    ")
    return ElementTree.ElementTree(root)


def translations_in(path: Path) -> dict[str, ElementTree.Element]:
    if not path.is_file():
        return {}
    return {
        message.findtext("source", ""): translation
        for message in ElementTree.parse(path).iter("message")
        if (translation := message.find("translation")) is not None
    }


def qt_tool(name: str) -> str:
    return str(Path(sysconfig.get_path("scripts")) / f"pyside6-{name}")


def refresh() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "relief_desk" / "gui").rglob("*.py"))
    for language in ("en", *LANGUAGES):
        target = FOLDER / f"relief_desk_{language}.ts"
        only = ["-pluralonly"] if language == "en" else []
        command = [qt_tool("lupdate"), *sources, "-no-obsolete", "-locations", "none", *only]
        command += ["-source-language", "en", "-target-language", language, "-ts", str(target)]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    wanted = phrasings()
    for language in LANGUAGES:
        catalogue(language, wanted).write(FOLDER / f"phrases_{language}.ts", encoding="utf-8", xml_declaration=True)
    for path in sorted(FOLDER.glob("relief_desk_*.ts")):
        command = [qt_tool("lrelease"), str(path), "-qm", str(path.with_suffix(".qm"))]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    refresh()
