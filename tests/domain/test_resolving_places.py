"""Places: known names and spellings are found, codes only with the name beside them, all that disagrees is asked."""

from __future__ import annotations

import pytest

from relief_desk.domain.importing.questions import Doubt
from relief_desk.domain.importing.resolving import Aliases
from relief_desk.domain.importing.resolving_places import PlaceResolver, PlaceWords
from relief_desk.domain.records import Alias, Place
from relief_desk.domain.states import PlaceKind


def province(id: str, name: str, old: str, *aliases: str, **names: str) -> Place:
    return Place(id, name, PlaceKind.PROVINCE, "AF", id, old, names, aliases)


def district(id: str, name: str, *aliases: str, **names: str) -> Place:
    return Place(id, name, PlaceKind.DISTRICT, id[:4], id, "", names, aliases)


PLACES = (
    Place("AF", "Afghanistan", PlaceKind.COUNTRY),
    province("AF01", "Kabul", "AF01", fa="کابل"),
    province("AF12", "Paktika", "AF25", zh="帕克蒂卡省", fa="پکتیکا"),
    province("AF13", "Paktya", "AF12", "Paktia", zh="帕克蒂亚省", fa="پکتیا"),
    district("AF0101", "Kabul"),
    district("AF0114", "Surobi", "Sarobi"),
    district("AF1210", "Surobi"),
    district("AF1214", "Barmal", "Bermal", fa="برمل"),
    district("AF1215", "Giyan", "Gayan", ps="ګیان"),
    Place("XP-1", "Barmal", PlaceKind.ENTRY_POINT, "AF12"),
    Place("KHT", "Barmal clinic", PlaceKind.FACILITY, "AF1214"),
)


def resolver(*aliases: Alias, answers: dict[str, str] | None = None) -> PlaceResolver:
    return PlaceResolver(PLACES, Aliases(aliases), answers or {})


def choices(doubt: object) -> list[str]:
    assert isinstance(doubt, Doubt)
    return [choice.id for choice in doubt.choices]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (PlaceWords(), ""),
        (PlaceWords("Paktika"), "AF12"),
        (PlaceWords("Paktia"), "AF13"),
        (PlaceWords("PAKTIKA PROVINCE"), "AF12"),
        (PlaceWords("ولایت پکتیکا"), "AF12"),
        (PlaceWords("帕克蒂卡"), "AF12"),
        (PlaceWords("Paktika", "AF12"), "AF12"),
        (PlaceWords("Paktika", "", "Gayan"), "AF1215"),
        (PlaceWords("پکتیکا", "", "ګیان"), "AF1215"),
        (PlaceWords("Paktika", "AF12", "Barmal", "AF1214"), "AF1214"),
        (PlaceWords("Paktika", "", "Surobi"), "AF1210"),
        (PlaceWords("Kabul", "", "Surobi"), "AF0114"),
        (PlaceWords("Kabul", "", "Kabul"), "AF0101"),
        (PlaceWords("", "", "Barmal"), "AF1214"),
        (PlaceWords("", "", "", "AF1214"), "AF1214"),
        (PlaceWords("", "AF12", "Barmal"), "AF1214"),
        (PlaceWords("", "", "Surobi", "AF1210"), "AF1210"),
        (PlaceWords(place="Barmal"), "AF1214"),
        (PlaceWords("Paktika", "", "Bermal", "", "Barmal clinic"), "KHT"),
        (PlaceWords("Paktika", "", "Bermal", "", "Some village"), "AF1214"),
        (PlaceWords(place="Barmal, Paktika"), "AF1214"),
        (PlaceWords(place="Paktika / Surobi"), "AF1210"),
        (PlaceWords(place="Gayan"), "AF1215"),
        (PlaceWords(place="Surobi (Paktika)"), "AF1210"),
        (PlaceWords(place="AF1214"), "AF1214"),
    ],
)
def test_known_words_name_one_place(words: PlaceWords, expected: str) -> None:
    assert resolver().resolve(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (PlaceWords("Paktikka"), "AF12"),
        (PlaceWords("", "AF12"), "AF12"),
        (PlaceWords("", "AF25"), "AF12"),
        (PlaceWords("Paktika", "AF13"), "AF12"),
        (PlaceWords("Paktika", "AF25"), "AF12"),
        (PlaceWords("Paktika", "", "Barml"), "AF1214"),
        (PlaceWords("Paktya", "", "Barmal"), "AF1214"),
        (PlaceWords("", "", "Surobi"), "AF1210"),
        (PlaceWords("", "", "Surobi"), "AF0114"),
        (PlaceWords("Paktika", "", "Barmal", "AF1215"), "AF1215"),
        (PlaceWords("Paktya", "AF12", "Barmal"), "AF1214"),
        (PlaceWords("Paktya", "", "", "AF1214"), "AF1214"),
        (PlaceWords(place="Kabul"), "AF01"),
        (PlaceWords(place="Giyann"), "AF1215"),
    ],
)
def test_what_does_not_fit_together_is_asked_with_the_likely_places(words: PlaceWords, expected: str) -> None:
    assert expected in choices(resolver().resolve(words))


def test_a_near_name_never_wins_over_the_province_that_bears_it() -> None:
    assert resolver().resolve(PlaceWords("Paktia")) == "AF13"


def test_an_answer_settles_the_words_it_was_given_for() -> None:
    answers = {"place:paktika|barml": "AF1214"}
    assert resolver(answers=answers).resolve(PlaceWords("Paktika", "", "Barml")) == "AF1214"
    assert isinstance(resolver(answers=answers).resolve(PlaceWords("Paktya", "", "Barml")), Doubt)


def test_what_the_user_once_said_of_a_place_is_known_again() -> None:
    learned = Alias("X-1", "places", "paktika|barml", "AF1214")
    assert resolver(learned).resolve(PlaceWords("Paktika", "", "Barml")) == "AF1214"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Paktika",), ("AF12",)),
        (("Kabul",), ("AF01",)),
        (("Paktika", "Barmal"), ("AF1214",)),
        (("Barmal, Paktika",), ("AF1214",)),
        (("Paktika; Paktya",), ("AF12", "AF13")),
        (("Afghanistan",), ("AF",)),
        ((), ()),
    ],
)
def test_an_earmark_names_the_smallest_areas_said(texts: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert resolver().resolve_earmark(texts) == expected


def test_an_unknown_earmark_is_asked() -> None:
    assert isinstance(resolver().resolve_earmark(("Atlantis",)), Doubt)
