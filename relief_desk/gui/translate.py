"""Which languages the window speaks, and how one is put in force while it runs; knows no screen.

A language is there when its files are in resources/translations: `relief_desk_<code>.qm` for what the window says,
`phrases_<code>.ts` for what the domain says. Another language costs these files and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from relief_desk.gui.local_wording import Calendar, LocalWording
from relief_desk.services.wordings import load_wording, translations_folder

ENGLISH = "en"
SOLAR_LANGUAGES = frozenset({"fa", "ps"})


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its code, such as "fa_AF", and by its own name."""

    code: str
    own_name: str


def languages() -> tuple[Language, ...]:
    """English and every language that has a compiled file."""
    codes = sorted(path.stem.removeprefix("relief_desk_") for path in translations_folder().glob("relief_desk_*.qm"))
    return tuple(Language(code, _own_name(code)) for code in dict.fromkeys((ENGLISH, *codes)))


def system_language() -> str:
    """The system's language where the window speaks it, or else English."""
    known = {language.code for language in languages()}
    for wanted in QLocale.system().uiLanguages():
        code = wanted.replace("-", "_")
        match = next((known_code for known_code in sorted(known) if known_code.split("_")[0] == code.split("_")[0]), "")
        if code in known or match:
            return code if code in known else match
    return ENGLISH


def calendar_of(language: str) -> Calendar:
    """The calendar that readers of a language expect."""
    return Calendar.SOLAR_HIJRI if language.split("_")[0] in SOLAR_LANGUAGES else Calendar.GREGORIAN


def speak(app: QApplication, language: str, calendar: Calendar) -> LocalWording:
    """Put a language in force for the whole application; screens built after this call speak it."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    locale = QLocale(language)
    QLocale.setDefault(locale)
    for name, folder in (
        (f"qtbase_{language.split('_')[0]}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"relief_desk_{language}", str(translations_folder())),
    ):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
    app.setLayoutDirection(direction_of(language))
    spoken = load_wording(language)
    return LocalWording(language, spoken.texts, calendar)


def direction_of(language: str) -> Qt.LayoutDirection:
    rtl = LocalWording(language).right_to_left
    return Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight


def _own_name(code: str) -> str:
    locale = QLocale(code)
    return "English" if code == ENGLISH else locale.nativeLanguageName() or code
