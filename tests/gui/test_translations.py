"""Every text of the window is in every language's file, in its own context, compiled, and said where it should be."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from getpass import getuser
from pathlib import Path

import pytest
from parsed_files import parsed
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from relief_desk.domain.plurals import plural_forms
from relief_desk.domain.records import Item, Organisation, Place
from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.local_wording import Calendar
from relief_desk.gui.translate import languages, speak
from relief_desk.services.reference import load_reference
from relief_desk.services.wordings import translations_folder
from tests.update_translations import LRELEASE, PROGRAM, places, read_translations, window_texts

CODES = [language.code for language in languages()]
TRANSLATED = [code for code in CODES if code != "en"]
# What stays as it is in every language: names of programs, formats and keys, symbols of units, codes.
UNTRANSLATED = re.compile(
    r"Relief Desk|English|Excel|OpenDocument|CSV|PDF|GLIDE|P-code|Ctrl|Shift|Alt|Enter|Tab|Esc|F\d+|\b[A-Z]-[\w-]+|"
    r"\(ml\)|\b(?:kg|km|ml|m2|m3|cm)\b|\b[A-Z]{3}\b"
)
# What somebody typed into the desk of these tests, who it was and where the desk is.
TYPED = re.compile(rf"Earthquake in Pak\w*|Two needs and a pledge|.*\.reliefdesk|\b{re.escape(getuser())}\b")
ENGLISH_WORD = re.compile(r"[A-Za-z]{2,}")


def known(code: str) -> dict[tuple[str, str], tuple[str, ...]]:
    return dict(read_translations(translations_folder() / f"relief_desk_{code}.ts", by_context=True))


@pytest.mark.parametrize("code", CODES)
def test_every_text_of_the_window_is_translated(code: str) -> None:
    found = known(code)
    wanted = [text for text in window_texts() if text.counted or code != "en"]
    assert [text for text in wanted if (text.context, text.english) not in found] == []


@pytest.mark.parametrize("code", CODES)
def test_nothing_is_kept_that_the_window_no_longer_says(code: str) -> None:
    assert set(known(code)) <= {(text.context, text.english) for text in window_texts()}


@pytest.mark.parametrize("code", CODES)
def test_every_form_is_there_with_the_places_of_its_text(code: str) -> None:
    found, wrong = known(code), []
    for text in window_texts():
        forms = found.get((text.context, text.english), ())
        wanted = plural_forms(code) if text.counted else 1
        if forms and (len(forms) != wanted or any(places(form) != places(text.english) for form in forms)):
            wrong.append(text.english)
    assert wrong == []


@pytest.mark.parametrize("code", CODES)
def test_the_compiled_file_is_made_from_the_file_beside_it(code: str, tmp_path: Path) -> None:
    source = translations_folder() / f"relief_desk_{code}.ts"
    subprocess.run([LRELEASE, "-silent", source, "-qm", tmp_path / "made.qm"], check=True)
    assert source.with_suffix(".qm").read_bytes() == (tmp_path / "made.qm").read_bytes()


def test_a_text_is_said_by_the_class_it_is_found_in() -> None:
    """``tr`` looks in the files under the name of the object's class, so it must be the object's own."""
    strangers = [
        f"{path.name}:{node.lineno}"
        for path in (PROGRAM / "gui").rglob("*.py")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr"
        if ast.unparse(node.func.value) != "self"
    ]
    assert strangers == []


def test_counted_texts_are_said_by_classes_that_nothing_is_derived_from() -> None:
    """Qt for Python takes the untranslated text of a derived class for its translation once a number is in it."""
    derived_from = {
        ast.unparse(base).split("[")[0].split(".")[-1]
        for path in (PROGRAM / "gui").rglob("*.py")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ClassDef)
        for base in node.bases
    }
    assert {text.context for text in window_texts() if text.counted} & derived_from == set()


@pytest.mark.parametrize("code", CODES)
def test_numbers_are_said_with_the_languages_digits_and_groups(qapp: QApplication, code: str) -> None:
    class HistoryDialog(QObject):
        pass

    wording = speak(qapp, code, Calendar.GREGORIAN)
    assert wording.number(1_234_567) in HistoryDialog().tr("%n row(s)", "", 1_234_567)


def said_by(window: QWidget) -> Iterator[str]:
    """What a person can see or hear of a window."""
    for widget in (window, *window.findChildren(QWidget)):
        yield widget.toolTip()
        yield widget.accessibleName()
        match widget:
            case QLabel() | QAbstractButton():
                yield widget.text()
            case QLineEdit():
                yield widget.placeholderText()
            case QComboBox():
                yield from (widget.itemText(at) for at in range(widget.count()))
            case QTabWidget():
                yield from (widget.tabText(at) for at in range(widget.count()))
            case QAbstractItemView() if (model := widget.model()) is not None and "Table" in type(widget).__name__:
                across = range(model.columnCount())
                yield from (str(model.headerData(at, Qt.Orientation.Horizontal) or "") for at in across)
            case _:
                pass


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_screen_says_a_word_of_english(program: WindowedDesk, qtbot: QtBot, tmp_path: Path, code: str) -> None:
    program.settings.language = code
    program.settings.calendar = None
    program.window.look_wanted.emit()
    records = [record for record in load_reference("AF") if isinstance(record, Organisation | Item | Place)]
    data = {text for record in records for text in (record.id, record.name)}
    english = set()
    for name in program.window.stack.entries:
        program.window.go_to(name)
        qtbot.waitUntil(lambda: not program.runner.busy, timeout=10_000)
        for text in said_by(program.window):
            ours = UNTRANSLATED.sub("", TYPED.sub("", text.replace(str(tmp_path), "")))
            if text not in data and ENGLISH_WORD.search(ours):
                english.add((name, text))
    assert english == set()
