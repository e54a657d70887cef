"""The catalogue the program brings along: items, units, kits, substitutions, sectors, organisations, Sphere rules."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import fields
from fractions import Fraction
from typing import TypeVar

import pytest

from relief_desk.domain.folding import fold
from relief_desk.domain.quantities import converted
from relief_desk.domain.records import (
    Item,
    ItemUnit,
    KitComponent,
    Organisation,
    Record,
    Sector,
    Substitution,
)
from relief_desk.domain.states import ItemKind, Side
from relief_desk.services.reference import LANGUAGES, load_reference, load_sphere

R = TypeVar("R", bound=Record)

REFERENCE = load_reference("AF")


def of(kind: type[R], records: Iterable[Record] = REFERENCE) -> dict[str, R]:
    return {record.id: record for record in records if isinstance(record, kind)}


ITEMS = of(Item)
UNITS = of(ItemUnit)


def test_the_whole_load_takes_less_than_a_sixth_of_a_second() -> None:
    best = min(_seconds_of_a_load() for _ in range(3))
    assert best < 0.15


def _seconds_of_a_load() -> float:
    start = time.perf_counter()
    load_reference("AF")
    return time.perf_counter() - start


def test_no_two_records_of_a_table_share_a_key() -> None:
    assert len({(type(record), record.id) for record in REFERENCE}) == len(REFERENCE)


@pytest.mark.parametrize(
    ("item", "code", "base_unit", "weight_g"),
    [
        ("shelter.tent_family_16", "HSHETENTF16C", "piece", 55_000),
        ("shelter.tarpaulin_4x6", "HSHETARPW406", "piece", 4_200),
        ("nfi.blanket_syn_mt", "HSHEBLANPMT1", "piece", 1_600),
        ("nfi.kitchen_set_a", "KRELCOOSETA", "set", 5_000),
        ("wash.hygiene_parcel5", "KRELHYPA05P", "parcel", 8_100),
        ("wash.jerrycan_fold10", "HCONJCANPF10", "piece", 140),
        ("nfi.llin", "HSHEMNETRL", "piece", 444),
        ("food.bp5", "FNUTBISCBP05", "pack", 567),
        ("nut.rutf", "FNUTPLMP5002", "sachet", 100),
    ],
)
def test_the_best_known_items_are_there_with_code_unit_and_weight(
    item: str, code: str, base_unit: str, weight_g: int
) -> None:
    found = ITEMS[item]
    assert (code in found.codes, found.base_unit, found.weight_g) == (True, base_unit, weight_g)


def test_every_sector_of_relief_has_items() -> None:
    assert {item.sector for item in ITEMS.values()} >= {
        "FSAC",
        "HEA",
        "ESNFI",
        "WSH",
        "NUT",
        "PRO",
        "EDU",
        "LOG",
        "CAP",
    }


def test_every_item_stands_in_a_known_sector_and_has_a_base_unit() -> None:
    assert all(item.sector in of(Sector) and item.base_unit for item in ITEMS.values())


def test_goods_cash_services_equipment_and_capacity_building_are_told_apart() -> None:
    assert {item.kind for item in ITEMS.values()} == set(ItemKind)


def test_a_name_spelling_or_code_means_one_item_only() -> None:
    meanings = defaultdict(set)
    for item in ITEMS.values():
        for text in (item.id, item.name, *item.names.values(), *item.aliases, *item.codes):
            meanings[fold(text)].add(item.id)
    assert {text: ids for text, ids in meanings.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_commonest_items_have_a_name_in_every_language(language: str) -> None:
    common = (
        "shelter.tent_family_16", "shelter.tarpaulin_4x6", "nfi.blanket_syn_mt", "nfi.kitchen_set_a",
        "food.rice_white", "food.wheat_flour", "food.oil_sunflower", "wash.jerrycan_fold10", "wash.soap_body",
        "wash.hygiene_kit_afg", "health.iehk2017", "health.tesk2019",
    )  # fmt: skip
    assert [item for item in common if not ITEMS[item].names.get(language)] == []


def test_at_least_sixty_items_have_a_dari_name() -> None:
    assert sum("fa" in item.names for item in ITEMS.values()) >= 60


def test_a_row_that_was_only_partly_read_says_which_fields_were() -> None:
    partly = [item for item in ITEMS.values() if item.verified in ("yes", "partial")]
    assert len(partly) == 209
    assert [item.id for item in partly if item.verified == "yes" and not item.verified_fields] == []


def test_every_record_says_whether_it_was_read_in_a_source() -> None:
    flagged = [record for record in REFERENCE if "verified" in {field.name for field in fields(record)}]
    assert {getattr(record, "verified", None) for record in flagged} == {"yes", "partial", "no"}
    assert len(flagged) == len(REFERENCE)


def test_the_guessed_weight_of_a_chinese_tent_is_marked_as_unverified() -> None:
    tent = ITEMS["shelter.tent_cn12"]
    assert (tent.verified, "weight" in tent.verified_fields) == ("no", False)


def test_insulin_needs_the_cold_chain() -> None:
    assert ITEMS["health.insulin_rapid"].cold_chain


@pytest.mark.parametrize(
    ("item", "unit", "factor_milli"),
    [
        ("food.bp5", "carton", 24_000),
        ("food.wheat_flour", "50 kg bag", 50_000),
        ("food.rice_white", "25 kg bag", 25_000),
        ("food.heb", "100 g packet", 100),
        ("health.ors", "box", 100_000),
        ("wash.jerrycan_fold10", "carton", 200_000),
        ("shelter.tarpaulin_4x6", "bale", 5_000),
        ("nut.rutf", "carton", 150_000),
        ("shelter.cement50", "kg", 20),
    ],
)
def test_a_stated_pack_has_its_exact_factor(item: str, unit: str, factor_milli: int) -> None:
    assert UNITS[f"{item}/{unit}"].factor_milli == factor_milli


@pytest.mark.parametrize("item", ["food.canned_fish", "nfi.blanket_syn_mt", "wash.soap_body", "shelter.tent_cn12"])
def test_a_pack_whose_contents_are_not_stated_exactly_has_no_factor(item: str) -> None:
    assert [unit.name for unit in UNITS.values() if unit.item == item] == []
    assert "packed: " in ITEMS[item].notes


def test_every_unit_belongs_to_an_item_and_holds_something() -> None:
    assert all(unit.item in ITEMS and unit.factor_milli > 0 for unit in UNITS.values())


def test_a_kit_holds_known_items_in_stated_quantities() -> None:
    kits = of(KitComponent).values()
    assert all(part.kit in ITEMS and part.item in ITEMS and part.quantity_milli > 0 for part in kits)


def test_the_afghan_family_package_holds_what_was_sent_in_june_2022() -> None:
    package = {
        part.item: part.quantity_milli for part in of(KitComponent).values() if part.kit == "nfi.unhcr_afg_package"
    }
    assert package == {
        "shelter.tent_family_16": 1000,
        "nfi.blanket_syn_mt": 7000,
        "shelter.tarpaulin_4x5": 2000,
        "wash.jerrycan_fold10": 2000,
        "wash.bucket14": 2000,
        "nfi.kitchen_set_a": 1000,
        "nfi.solar_lamp": 2000,
    }


def test_no_kit_holds_itself_at_any_depth() -> None:
    parts = defaultdict(set)
    for part in of(KitComponent).values():
        parts[part.kit].add(part.item)
    assert [kit for kit in parts if kit in _inside(kit, parts)] == []


def _inside(kit: str, parts: dict[str, set[str]]) -> set[str]:
    found, ahead = set[str](), list(parts[kit])
    while ahead:
        item = ahead.pop()
        if item not in found:
            found.add(item)
            ahead.extend(parts.get(item, ()))
    return found


def test_a_substitute_is_another_known_item_of_the_same_kind() -> None:
    wrong = [
        each.id
        for each in of(Substitution).values()
        if each.item == each.accepted or ITEMS[each.item].kind is not ITEMS[each.accepted].kind or each.ratio <= 0
    ]
    assert wrong == []


def test_no_pair_of_items_is_told_to_be_two_way_and_told_again_backwards() -> None:
    pairs = {(each.item, each.accepted): each.two_way for each in of(Substitution).values()}
    assert [pair for pair, two_way in pairs.items() if two_way and pair[::-1] in pairs] == []


def test_six_small_tarpaulins_stand_in_for_five_large_ones_exactly() -> None:
    found = of(Substitution)["shelter.tarpaulin_4x6/shelter.tarpaulin_4x5"]
    assert (found.ratio, found.two_way, converted(5000, found.ratio)) == (Fraction(6, 5), True, 6000)


def test_a_name_or_acronym_means_one_organisation_only() -> None:
    meanings = defaultdict(set)
    for each in of(Organisation).values():
        for text in (each.id, each.name, each.acronym, *each.names.values(), *each.aliases):
            meanings[fold(text)].add(each.id)
    meanings.pop("")
    assert {text: ids for text, ids in meanings.items() if len(ids) > 1} == {}


def test_both_sides_of_the_liaison_mechanism_are_there() -> None:
    sides = {each.id: each.side for each in of(Organisation).values()}
    assert sides["CN-MOFCOM"] is sides["CN-RCSC"] is sides["IR-IRCS"] is Side.DONOR
    assert sides["AF-ARCS"] is sides["AF-MOPH"] is sides["AF-ANDMA"] is Side.RECIPIENT


@pytest.mark.parametrize(
    ("word", "sector"), [("Shelter/NFI", "ESNFI"), ("WASH", "WSH"), ("水", "WSH"), ("صحت", "HEA"), ("Santé", "HEA")]
)
def test_a_cluster_is_known_by_what_senders_call_it(word: str, sector: str) -> None:
    found = [
        each.id
        for each in of(Sector).values()
        if fold(word) in {fold(text) for text in (each.name, *each.names.values(), *each.aliases)}
    ]
    assert found == [sector]


def test_every_cluster_is_named_in_chinese_arabic_and_french() -> None:
    assert [each.id for each in of(Sector).values() if not {"zh", "ar", "fr"} <= set(each.names)] == []


def test_a_sphere_rule_with_an_item_says_how_much_for_whom() -> None:
    rules = [rule for rule in load_sphere() if rule.item]
    assert len(rules) >= 18
    assert all(rule.item in ITEMS and rule.amount and rule.amount > 0 for rule in rules)


def test_a_person_gets_one_blanket_and_a_household_two_tarpaulins() -> None:
    rules = {rule.id: rule for rule in load_sphere()}
    assert (rules["nfi.blanket"].amount, rules["nfi.blanket"].serves) == (1, 1)
    assert (rules["sh.tarp"].amount, rules["sh.tarp"].serves) == (2, None)


def test_a_sphere_figure_that_was_not_read_says_so() -> None:
    assert {rule.verified for rule in load_sphere()} == {"yes", "partial", "no"}
    assert {rule.id: rule.verified for rule in load_sphere()}["he.bed"] == "no"
