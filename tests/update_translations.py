"""Gathers every text the program says into the translation files, keeping what is translated already.

    python tests/update_translations.py [language codes ...]

Without codes the languages that have files are brought up to date; a new code, such as ``ps``, makes its two files:
`phrases_<code>.ts` for sentences, labels and words, and `relief_desk_<code>.ts` with its compiled `.qm` for the window.
New texts are marked unfinished. The window's texts are read from the code itself, because pyside6-lupdate passes over
those inside f-strings and those said by another name for `QCoreApplication.translate`.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from parsed_files import parsed

import relief_desk
from relief_desk.domain.field import Field
from relief_desk.domain.plurals import plural_forms
from relief_desk.domain.records import Item
from relief_desk.domain.sheets import Column
from relief_desk.domain.states import Tier
from relief_desk.domain.wording import Template, plural_of
from relief_desk.services.list_kinds import QuickFilter
from relief_desk.services.reference import load_reference, load_units
from relief_desk.services.wordings import PREFIX, translations_folder

ROOT = Path(__file__).parent.parent
PROGRAM = ROOT / "relief_desk"
WINDOW_PREFIX = "relief_desk_"
ENGLISH = "en"
LRELEASE = Path(sysconfig.get_path("scripts")) / "pyside6-lrelease"
PLACE = re.compile(r"\{(\w*)\}|%L?n")


@dataclass(frozen=True, slots=True)
class Text:
    """One text to translate: where a translator finds it, and its English plural ("" where it has no number)."""

    context: str
    english: str
    counted: bool = False
    plural: str = ""
    place: str = ""


Forms = tuple[str, ...]
Translations = Mapping[tuple[str, str], Forms]
"""Context and English text to the translated forms; sentences are looked up without their context ("")."""


@cache
def phrase_texts() -> tuple[Text, ...]:
    """Every sentence, label, help and word that the domain says, each once, in the order of the code."""
    found: dict[str, Text] = {}
    for text in (*_templates(), *_units(), *_labels_and_words()):
        if text.english:
            found.setdefault(text.english, text)
    return tuple(sorted(found.values(), key=lambda text: text.context))


@cache
def window_texts() -> tuple[Text, ...]:
    """Every text the window says itself, each once in its context, in the order of the code."""
    found: dict[tuple[str, str], Text] = {}
    for path, tree in _trees(PROGRAM / "gui"):
        for text in _said_in(tree, "", path):
            found.setdefault((text.context, text.english), text)
    return tuple(sorted(found.values(), key=lambda text: text.context))


def places(text: str) -> list[str]:
    """The places of a text, in alphabetical order: "{name}" is name, "%n" and "%Ln" are n."""
    return sorted(found[1] if found[1] is not None else "%n" for found in PLACE.finditer(text))


def read_translations(path: Path, *, by_context: bool) -> Translations:
    """The finished translations of a file."""
    known: dict[tuple[str, str], Forms] = {}
    if not path.is_file():
        return known
    for context in ElementTree.parse(path).iter("context"):
        name = context.findtext("name", "") if by_context else ""
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type"):
                continue
            forms = tuple(form.text or "" for form in translation.findall("numerusform")) or (translation.text or "",)
            known[name, message.findtext("source", "")] = forms
    return known


def write_translations(path: Path, language: str, texts: Iterable[Text], known: Translations) -> None:
    """The whole file anew; texts without a translation are marked unfinished."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    open_context = None
    for text in texts:
        if text.context != open_context:
            lines += ["</context>"] if open_context is not None else []
            lines += ["<context>", f"    <name>{escape(text.context)}</name>"]
            open_context = text.context
        forms = known.get((text.context, text.english)) or known.get(("", text.english))
        lines += _message(text, forms or (), plural_forms(language))
    lines += ["</context>", "</TS>", ""]
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")


def english_forms(text: Text) -> Forms:
    """Both forms of a counted English text, where the file has none: "%n row(s)" is "%Ln row" and "%Ln rows"."""
    said = text.english.replace("%n", "%Ln")
    return re.sub(r"\((e?s)\)", "", said), re.sub(r"\((e?s)\)", r"\1", said)


def update(language: str) -> None:
    folder = translations_folder()
    if language != ENGLISH:
        phrases = folder / f"{PREFIX}{language}.ts"
        write_translations(phrases, language, phrase_texts(), read_translations(phrases, by_context=False))
    window = folder / f"{WINDOW_PREFIX}{language}.ts"
    texts, known = window_texts(), read_translations(window, by_context=True)
    if language == ENGLISH:
        texts = tuple(text for text in texts if text.counted)
        known = {(text.context, text.english): english_forms(text) for text in texts} | dict(known)
    write_translations(window, language, texts, known)
    compiled, finished = window.with_suffix(".qm"), window.with_suffix(".qm.new")
    subprocess.run([LRELEASE, "-silent", window, "-qm", finished], check=True)
    # A window that is open keeps the old file mapped: written over, it would be torn from under it.
    finished.replace(compiled)


def _message(text: Text, forms: Forms, forms_wanted: int) -> Iterator[str]:
    done = len(forms) == (forms_wanted if text.counted else 1) and all(forms)
    kind = "" if done else ' type="unfinished"'
    yield '    <message numerus="yes">' if text.counted else "    <message>"
    yield f'        <location filename="../../{text.place}"/>' if text.place else "        <location/>"
    yield f"        <source>{escape(text.english)}</source>"
    if text.plural:
        yield f"        <extracomment>Plural: {escape(text.plural)}</extracomment>"
    if text.counted:
        yield f"        <translation{kind}>"
        yield from (f"            <numerusform>{escape(form)}</numerusform>" for form in forms or ("",) * forms_wanted)
        yield "        </translation>"
    else:
        yield f"        <translation{kind}>{escape(forms[0] if forms else '')}</translation>"
    yield "    </message>"


def _trees(folder: Path) -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(folder.rglob("*.py")):
        yield path, parsed(path)


def _shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _templates() -> Iterator[Text]:
    """Every ``Template("code", "text", "plural")`` of the code, wherever it stands."""
    for path, tree in _trees(PROGRAM):
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or _name_of(node.func) != "Template":
                continue
            said = [part.value for part in node.args if isinstance(part, ast.Constant)]
            said += [word.value.value for word in node.keywords if isinstance(word.value, ast.Constant)]
            if len(said) > 1:
                plural = str(said[2]) if len(said) > 2 else ""
                yield Text(path.stem, str(said[1]), bool(plural), plural, _shown(path))


def _said_in(node: ast.AST, class_name: str, path: Path) -> Iterator[Text]:
    """The texts of ``self.tr("text")`` and ``translate("Context", "text")`` below a node."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and isinstance(child.func, ast.Attribute) and child.func.attr == "tr":
            yield Text(class_name, _constant(child.args[0], path), len(child.args) > 2, "", _shown(path))
        elif isinstance(child, ast.Call) and _is_translate(child):
            yield Text(
                _constant(child.args[0], path), _constant(child.args[1], path), len(child.args) > 3, "", _shown(path)
            )
        yield from _said_in(child, child.name if isinstance(child, ast.ClassDef) else class_name, path)


def _is_translate(call: ast.Call) -> bool:
    """``QCoreApplication.translate`` or a local name for it: two constant texts, the first a context."""
    said = [part.value for part in call.args[:2] if isinstance(part, ast.Constant)]
    return _name_of(call.func) in ("translate", "say") and len(said) == 2 and all(isinstance(s, str) for s in said)


def _constant(node: ast.AST, path: Path) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise ValueError(f"{_shown(path)}:{getattr(node, 'lineno', 0)}: a text to translate must be written out")


def _name_of(function: ast.AST) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _labels_and_words() -> Iterator[Text]:
    """Labels, helps and choices of every field and column, templates made in tables, words of what a record can be."""
    seen: set[int] = set()
    for found in pkgutil.walk_packages(relief_desk.__path__, "relief_desk."):
        if found.name.split(".")[1] in ("domain", "services", "workbook"):
            module = importlib.import_module(found.name)
            for name, value in vars(module).items():
                if not name.startswith("__"):
                    yield from _texts_of(value, seen)
                if name in LISTED_WORDS:
                    yield from (Text("words", word) for word in value.values())
    for tier in Tier:
        yield Text("words", tier.label)
    for word in ("Yes", "No", "yes", "no"):
        yield Text("words", word)


def _texts_of(value: object, seen: set[int]) -> Iterator[Text]:
    if id(value) in seen:
        return
    match value:
        case Field() | Column():
            seen.add(id(value))
            yield from _texts_of_column(value)
        case QuickFilter():
            yield Text("columns", value.label)
        case Template():
            yield Text(value.code.split(".")[0], value.text, bool(value.plural), value.plural)
        case dict() | MappingProxyType():
            for part in value.values():
                yield from _texts_of(part, seen)
        case tuple() | list() | set() | frozenset():
            for part in value:
                yield from _texts_of(part, seen)
        case type() if issubclass(value, StrEnum) and value.__module__ in WORD_MODULES:
            yield from (Text("words", each.value) for each in value)
        case _ if is_dataclass(value) and not isinstance(value, type):
            seen.add(id(value))
            for each in fields(value):
                yield from _texts_of(getattr(value, each.name), seen)


LISTED_WORDS = ("VERDICT_WORDS", "STEP_WORDS")
WORD_MODULES = frozenset(
    f"relief_desk.{name}" for name in ("domain.states", "domain.problems", "domain.importing.plan", "services.matches")
)


def _texts_of_column(column: Field | Column) -> Iterator[Text]:
    heading = column.label if isinstance(column, Field) else column.heading
    yield Text("columns", heading)
    yield Text("columns", column.help)
    yield from (Text("words", choice) for choice in column.choices)


def _units() -> Iterator[Text]:
    """The words for units; symbols such as kg are the same in every language."""
    of_items = {record.base_unit for record in load_reference("AF") if isinstance(record, Item)}
    for unit in sorted({*load_units().values(), *of_items}):
        if len(unit) > 2 and unit.islower():
            yield Text("units", unit, True, plural_of(unit))


def main(languages: list[str]) -> None:
    known = {path.stem.removeprefix(PREFIX) for path in translations_folder().glob(f"{PREFIX}*.ts")}
    for language in languages or sorted({ENGLISH} | known):
        update(language)


if __name__ == "__main__":
    main(sys.argv[1:])
