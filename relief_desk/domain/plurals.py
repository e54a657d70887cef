"""Which of a language's plural forms goes with a number; knows no word.

Source: the plural rules of Qt's translation files, so that one file serves the window and the sentences alike.
"""

from __future__ import annotations

_FORMS = {"ar": 6, "fa": 1, "zh": 1}
_USUAL_FORMS = 2


def plural_forms(language: str) -> int:
    """How many forms a word has in a language such as "fa_AF"; Dari and Chinese have one, Arabic has six."""
    return _FORMS.get(_family(language), _USUAL_FORMS)


def plural_form(language: str, count: int) -> int:
    """The position, from 0, of the form that goes with a number."""
    match _family(language):
        case "fa" | "zh":
            return 0
        case "fr":
            return 0 if count <= 1 else 1
        case "ar":
            return _arabic_form(count)
        case _:
            return 0 if count == 1 else 1


def _arabic_form(count: int) -> int:
    """None, one, two, few (3 to 10), many (11 to 99), and the rest (100 to 102 of each hundred)."""
    if count <= 2:
        return max(0, count)
    match count % 100:
        case 0 | 1 | 2:
            return 5
        case rest:
            return 3 if rest <= 10 else 4


def _family(language: str) -> str:
    return language.split("_")[0]
