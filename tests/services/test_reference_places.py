"""The places the program brings along, with the traps of Afghan place names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

import pytest

from relief_desk.domain.folding import fold
from relief_desk.domain.records import Place
from relief_desk.domain.states import PlaceKind
from relief_desk.services.reference import load_reference, load_tilegrid

PLACES = {record.id: record for record in load_reference("AF") if isinstance(record, Place)}
DOUBLE_NAMES = {
    "Qara Bagh", "Surobi", "Tagab", "Jaghatu", "Muqur", "Jani Khel", "Fayzabad", "Baharak", "Kohistan", "Dawlat Abad",
    "Arghandab",
}  # fmt: skip


def of_kind(kind: PlaceKind) -> Iterator[Place]:
    return (place for place in PLACES.values() if place.kind is kind)


def named(text: str, kind: PlaceKind, within: str = "") -> set[str]:
    """Keys of the places of a kind that the text names, wherever or within one place."""
    return {
        place.id
        for place in of_kind(kind)
        if fold(text) in {fold(name) for name in (place.name, *place.names.values(), *place.aliases)}
        and within in ("", place.parent)
    }


def test_there_are_34_provinces_401_districts_and_19_points_of_entry_in_one_country() -> None:
    assert Counter(place.kind for place in PLACES.values()) == {
        PlaceKind.COUNTRY: 1,
        PlaceKind.PROVINCE: 34,
        PlaceKind.DISTRICT: 401,
        PlaceKind.ENTRY_POINT: 19,
    }


def test_every_place_lies_in_a_place_that_comes_before_it() -> None:
    order = {id_: number for number, id_ in enumerate(PLACES)}
    roots = {"AF", "XP-PKKHI"}
    assert [
        place.id for place in PLACES.values() if place.id not in roots and order[place.parent] >= order[place.id]
    ] == []


def test_a_district_has_the_code_of_its_province_at_the_start_of_its_own() -> None:
    assert all(place.pcode.startswith(place.parent) for place in of_kind(PlaceKind.DISTRICT))


def test_eleven_district_names_occur_in_two_provinces() -> None:
    counted = Counter(place.name for place in of_kind(PlaceKind.DISTRICT))
    assert {name for name, times in counted.items() if times > 1} == DOUBLE_NAMES


@pytest.mark.parametrize("name", sorted(DOUBLE_NAMES))
def test_a_double_name_is_one_district_once_the_province_is_known(name: str) -> None:
    both = named(name, PlaceKind.DISTRICT)
    assert len(both) == 2
    assert {frozenset(named(name, PlaceKind.DISTRICT, PLACES[id_].parent)) for id_ in both} == {
        frozenset({id_}) for id_ in both
    }


def test_a_spelling_means_one_place_within_its_province() -> None:
    meanings = defaultdict(set)
    for place in PLACES.values():
        for text in (place.name, *place.names.values(), *place.aliases):
            meanings[place.kind, place.parent, fold(text)].add(place.id)
    assert {key: ids for key, ids in meanings.items() if len(ids) > 1} == {}


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("Paktia", "AF13"),
        ("Paktya", "AF13"),
        ("Paktika", "AF12"),
        ("پکتیا", "AF13"),
        ("بكتيا", "AF13"),
        ("帕克蒂卡", "AF12"),
        ("帕克蒂亚省", "AF13"),
        ("Herat", "AF32"),
        ("Helmand", "AF30"),
        ("میدان وردک", "AF04"),
        ("خوست", "AF14"),
    ],
)
def test_a_province_is_known_by_its_usual_spellings(text: str, province: str) -> None:
    assert named(text, PlaceKind.PROVINCE) == {province}


@pytest.mark.parametrize(
    ("text", "district"),
    [
        ("Gayan", "AF1215"),
        ("Gyan", "AF1215"),
        ("Geyan", "AF1215"),
        ("گیان", "AF1215"),
        ("Bermal", "AF1214"),
        ("برمل", "AF1214"),
        ("Spera", "AF1411"),
        ("سپېره", "AF1411"),
        ("Khairkot", "AF1207"),
        ("Ali Khel", "AF1307"),
        ("Alisher", "AF1408"),
    ],
)
def test_a_district_is_known_by_the_names_lists_give_it(text: str, district: str) -> None:
    assert named(text, PlaceKind.DISTRICT) == {district}


def test_the_old_code_of_paktya_is_todays_code_of_paktika() -> None:
    assert (PLACES["AF13"].old_pcode, PLACES["AF12"].old_pcode) == ("AF12", "AF25")


def test_22_of_34_provinces_had_another_code_in_the_old_scheme() -> None:
    assert sum(place.old_pcode != place.pcode for place in of_kind(PlaceKind.PROVINCE)) == 22


@pytest.mark.parametrize("language", ["zh", "fa", "ps", "ar", "fr"])
def test_every_province_has_a_name_in_every_language(language: str) -> None:
    assert [place.id for place in of_kind(PlaceKind.PROVINCE) if not place.names.get(language)] == []


def test_every_district_has_a_dari_name() -> None:
    assert [place.id for place in of_kind(PlaceKind.DISTRICT) if not place.names.get("fa")] == []


def test_every_place_names_its_source() -> None:
    assert [place.id for place in PLACES.values() if not place.source] == []


def test_every_province_has_one_tile_of_its_own() -> None:
    tiles = load_tilegrid("AF")
    assert {tile.place for tile in tiles} == {place.id for place in of_kind(PlaceKind.PROVINCE)}
    assert len({(tile.row, tile.column) for tile in tiles}) == 34


@pytest.mark.parametrize("country", ["XX", "", "../AF"])
def test_a_country_without_tables_has_the_catalogue_but_no_places(country: str) -> None:
    records = load_reference(country)
    assert records
    assert [record for record in records if isinstance(record, Place)] == []
    assert load_tilegrid(country) == ()
