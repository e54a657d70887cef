"""What the languages promise: complete files, whole places, right-to-left, own digits, plural forms, at run time."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.building_blocks import day_edit, day_of
from relief_desk.gui.local_wording import Calendar, LocalWording
from relief_desk.gui.translate import calendar_of, languages, speak
from relief_desk.services.wordings import translations_folder

FILES = sorted(translations_folder().glob("*.ts"))
PLACES = re.compile(r"\{\w+\}|%n|%1")
COUNT = {"{n}", "%n"}  # a form for one may say it in a word


def messages(path: Path) -> list[tuple[str, list[str], bool]]:
    """English text, its translations, and whether it has plural forms."""
    found = []
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.findall("numerusform")]
        found.append((message.findtext("source", ""), forms or [translation.text or ""], bool(forms)))
    return found


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_translation_keeps_every_place_of_its_sentence(path: Path) -> None:
    for english, forms, _ in messages(path):
        for form in filter(None, forms):
            assert set(PLACES.findall(form)) - COUNT == set(PLACES.findall(english)) - COUNT, english


@pytest.mark.parametrize("path", sorted(translations_folder().glob("relief_desk_*.ts")), ids=lambda path: path.stem)
def test_the_window_says_everything_in_each_language(path: Path) -> None:
    assert [english for english, forms, _ in messages(path) if not all(forms)] == []


@pytest.mark.parametrize("path", sorted(translations_folder().glob("relief_desk_*.ts")), ids=lambda path: path.stem)
def test_each_language_is_compiled(path: Path) -> None:
    assert path.with_suffix(".qm").stat().st_size > 1000


def test_dari_is_offered_by_its_own_name() -> None:
    assert ("fa_AF", "دری") in [(language.code, language.own_name) for language in languages()]


def test_dari_runs_from_right_to_left_and_counts_in_its_own_digits(qapp: QApplication) -> None:
    wording = speak(qapp, "fa_AF", calendar_of("fa_AF"))
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert QLocale().language() == QLocale.Language.Persian
    assert wording.number(12_345) == "۱۲٬۳۴۵"
    assert wording.day(date(2022, 6, 22)) == "۱۴۰۱/۰۴/۰۱"
    assert wording.percent(0.5) == "۵۰٪"


def test_english_has_two_plural_forms(qapp: QApplication) -> None:
    speak(qapp, "en", Calendar.GREGORIAN)

    def said(count: int) -> str:
        return QCoreApplication.translate("ImportPreviewScreen", "%n row(s) written", "", count)

    assert (said(1), said(2)) == ("1 row written", "2 rows written")


def test_only_the_whole_is_called_a_hundred_percent() -> None:
    assert [LocalWording().percent(share) for share in (0.999999, 1.0, 0.0)] == ["99%", "100%", "0%"]


def test_the_language_changes_while_a_desk_is_open(
    program: WindowedDesk, qtbot: QtBot, make_program: Callable[[], WindowedDesk]
) -> None:
    program.settings.language = "fa_AF"
    program.settings.calendar = None
    program.window.look_wanted.emit()
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=10_000)
    assert program.window.current == "overview"
    assert program.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert program.window.screens["overview"].title() == QCoreApplication.translate("OverviewScreen", "Overview")
    assert program.window.screens["overview"].title() != "Overview"
    assert program.window.actions_by_name["undo"].text().startswith(QCoreApplication.translate("Command", "Undo"))
    program.settings.language = "en"
    program.window.look_wanted.emit()
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=10_000)
    assert program.window.screens["overview"].title() == "Overview"


def test_a_day_is_chosen_in_the_readers_calendar_and_kept_in_the_common_one(qapp: QApplication, qtbot: QtBot) -> None:
    edit = day_edit(speak(qapp, "fa_AF", Calendar.SOLAR_HIJRI))
    qtbot.addWidget(edit)
    edit.setDate(QDate(2022, 6, 22))
    assert edit.text() == "۱۴۰۱/۰۴/۰۱"
    assert day_of(edit) == date(2022, 6, 22)
