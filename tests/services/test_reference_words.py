"""The words by which strangers call columns, units and choices, in six languages."""

from __future__ import annotations

import csv
from collections import defaultdict

import pytest

from relief_desk import paths
from relief_desk.domain.fields import FIELDS_OF
from relief_desk.domain.folding import fold
from relief_desk.domain.records import Item, ItemUnit
from relief_desk.domain.states import Firmness, Horizon, NeedState, PledgeState, Tier
from relief_desk.services.reference import load_doubtful_headings, load_headings, load_reference, load_units, load_words

LISTS = ("needs", "pledges")


def table(name: str) -> list[dict[str, str]]:
    with (paths.resources() / "reference" / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def test_a_heading_means_one_field_of_a_list_only() -> None:
    meanings = defaultdict(set)
    for row in table("headings"):
        for name in LISTS if row["list"] == "both" else (row["list"],):
            for heading in row["headings"].split(";"):
                meanings[name, fold(heading)].add(row["field"])
    for name in LISTS:
        for field in FIELDS_OF[name]:
            meanings[name, fold(field.label)].add(field.key)
    assert {key: found for key, found in meanings.items() if len(found) > 1} == {}


@pytest.mark.parametrize("name", LISTS)
def test_a_doubtful_heading_is_not_a_plain_one_too(name: str) -> None:
    assert load_doubtful_headings()[name].keys() & load_headings()[name].keys() == set()


@pytest.mark.parametrize("name", LISTS)
def test_every_column_is_known_by_its_own_label(name: str) -> None:
    headings = load_headings()[name]
    assert {field.key for field in FIELDS_OF[name]} == {headings[fold(field.label)] for field in FIELDS_OF[name]}


@pytest.mark.parametrize("name", LISTS)
def test_every_column_is_known_in_six_languages(name: str) -> None:
    known = defaultdict(set)
    for row in table("headings"):
        if row["list"] in ("both", name):
            known[row["field"]].add(row["language"])
    languages = {"en", "fr", "zh", "fa", "ps", "ar"}
    assert {
        key: languages - known[key] for key in (field.key for field in FIELDS_OF[name]) if languages - known[key]
    } == {}


@pytest.mark.parametrize(
    ("name", "heading", "field"),
    [
        ("needs", "Qty", "quantity"),
        ("needs", "Quantité demandée", "quantity"),
        ("needs", "物资名称", "item"),
        ("needs", "数量", "quantity"),
        ("needs", "مقدار", "quantity"),
        ("needs", "ولسوالی", "district"),
        ("needs", "ولسوالۍ", "district"),
        ("needs", "# of HHs", "households"),
        ("needs", "ADM2_PCODE", "district_pcode"),
        ("needs", "需用日期", "needed_by"),
        ("needs", "الكمية المطلوبة", "quantity"),
        ("pledges", "E.T.A.", "eta"),
        ("pledges", "Donateur", "donor"),
        ("pledges", "捐助方", "donor"),
        ("pledges", "每箱数量", "pack_size"),
        ("pledges", "预计到达日期", "eta"),
        ("pledges", "تاریخ انقضاء", "expiry"),
        ("pledges", "Recipient organisation", "earmark_recipient"),
    ],
)
def test_a_strangers_heading_is_known(name: str, heading: str, field: str) -> None:
    assert load_headings()[name][fold(heading)] == field


def test_a_word_for_a_unit_means_one_unit_only() -> None:
    meanings = defaultdict(set)
    for row in table("units"):
        for word in row["words"].split(";"):
            meanings[fold(word)].add(row["unit"])
    assert {word: units for word, units in meanings.items() if len(units) > 1} == {}


@pytest.mark.parametrize(
    ("word", "unit"),
    [
        ("pcs", "piece"), ("件", "piece"), ("顶", "piece"), ("条", "piece"), ("张", "piece"), ("عدد", "piece"),
        ("تخته", "piece"), ("pièces", "piece"), ("公斤", "kg"), ("کیلوگرام", "kg"), ("کیلوګرام", "kg"), ("吨", "tonne"),
        ("تن", "tonne"), ("MT", "tonne"), ("箱", "carton"), ("کارتن", "carton"), ("袋", "bag"), ("بوجی", "bag"),
        ("套", "kit"), ("sets", "kit"), ("户", "household"), ("Ltrs", "litre"),
    ],
)  # fmt: skip
def test_a_word_for_a_unit_is_known_in_six_languages(word: str, unit: str) -> None:
    assert load_units()[fold(word)] == unit


def test_every_base_unit_of_the_catalogue_is_a_known_word() -> None:
    bases = {record.base_unit for record in load_reference("AF") if isinstance(record, Item)}
    assert {base for base in bases if fold(base) not in load_units()} == set()


def test_the_container_in_every_pack_name_is_a_known_word() -> None:
    names = {record.name.rsplit(" ")[-1] for record in load_reference("AF") if isinstance(record, ItemUnit)}
    assert {name for name in names if fold(name) not in load_units()} == set()


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("priority", {tier.name.lower() for tier in Tier}),
        ("firmness", set(Firmness)),
        ("needs.status", set(NeedState)),
        ("pledges.status", set(PledgeState)),
        ("horizon", set(Horizon)),
        ("yes_no", {"yes", "no"}),
        ("severity", {"1", "2", "3", "4", "5"}),
    ],
)
def test_every_choice_has_words_and_every_word_leads_to_a_choice(kind: str, values: set[str]) -> None:
    assert set(load_words()[kind].values()) == values


def test_a_word_for_a_choice_means_one_choice_only() -> None:
    meanings = defaultdict(set)
    for row in table("words"):
        for word in row["words"].split(";"):
            meanings[row["kind"], fold(word)].add(row["value"])
    assert {key: found for key, found in meanings.items() if len(found) > 1} == {}


@pytest.mark.parametrize(
    ("kind", "word", "value"),
    [
        ("priority", "عاجل", "high"), ("priority", "紧急", "high"), ("priority", "危急", "critical"),
        ("priority", "P1", "critical"), ("priority", "Élevée", "high"), ("firmness", "认捐", "pledge"),
        ("firmness", "Committed", "commitment"), ("firmness", "库存", "stock"), ("yes_no", "是", "yes"),
        ("yes_no", "نخیر", "no"), ("yes_no", "oui", "yes"), ("needs.status", "Verified", "validated"),
        ("severity", "严重", "3"),
    ],
)  # fmt: skip
def test_a_word_for_a_choice_is_known_in_many_languages(kind: str, word: str, value: str) -> None:
    assert load_words()[kind][fold(word)] == value


def test_the_translators_glossary_says_what_evidence_each_word_has() -> None:
    with (paths.resources() / "translations" / "glossary.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    assert len(rows) == 145
    assert {"evidence_zh", "evidence_fa", "evidence_ps", "evidence_ar", "evidence_fr", "verified"} <= set(rows[0])
