"""Items, sectors and organisations: known names are found in every form, near names are asked."""

from __future__ import annotations

import pytest

from relief_desk.domain.importing.questions import NEW, Doubt
from relief_desk.domain.importing.resolving import Aliases, ItemResolver, OrganisationResolver, SectorResolver
from relief_desk.domain.records import Alias, Item, Organisation, Sector
from relief_desk.domain.states import ItemKind

TENT = Item(
    "shelter.tent", "Family tent, 16 m2", "ESNFI", ItemKind.GOODS, "piece",
    names={"zh": "家庭帐篷", "fa": "خیمهٔ فامیلی"}, aliases=("Family tent", "Tents"), codes=("HSHETENTF16C",),
)  # fmt: skip
WINTER = Item("shelter.tent_winter", "Winter tent", "ESNFI", ItemKind.GOODS, "piece", aliases=("Cold weather tent",))
BLANKETS = tuple(
    Item(f"nfi.blanket_{kind}", f"Blanket, {kind}", "ESNFI", ItemKind.GOODS, "piece", aliases=("Blanket",))
    for kind in ("thermal", "woven")
)
ITEMS = (TENT, WINTER, *BLANKETS)
ARCS = Organisation("AF-ARCS", "Afghan Red Crescent Society", "ARCS")
MOPH = Organisation("AF-MOPH", "Ministry of Public Health", "MoPH")
NDMA = Organisation("AF-NDMA", "National Disaster Authority", "NDMA", names={"fa": "ادارهٔ ملی حوادث"})


def items(*aliases: Alias, **answers: str) -> ItemResolver:
    return ItemResolver(ITEMS, Aliases(aliases), {key.replace("__", ":"): value for key, value in answers.items()})


def organisations(*aliases: Alias, answers: dict[str, str] | None = None) -> OrganisationResolver:
    return OrganisationResolver((ARCS, MOPH, NDMA), Aliases(aliases), answers or {})


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("", "Family tent, 16 m2"),
        ("", "FAMILY  TENT 16 M2"),
        ("", "family tents"),
        ("", "Tent, family"),
        ("", "家庭帐篷"),
        ("", "家庭帐篷 Family tent"),
        ("", "خيمة فاميلي"),
        ("", "shelter.tent"),
        ("HSHETENTF16C", ""),
        ("hshetentf16c", "Family tent"),
        ("HSHETENTF16C", "a name nobody knows"),
        ("no such code", "Family tent"),
    ],
)
def test_an_item_is_known_by_code_name_language_plural_and_order(code: str, name: str) -> None:
    if name == "خيمة فاميلي":
        name = "خیمهٔ فامیلی".replace("ی", "ي")
    assert items().resolve(code, name) == TENT.id


def test_nothing_said_is_no_item_and_no_question() -> None:
    assert items().resolve("", "") == ""


def test_a_near_name_is_a_question_with_the_near_items_first() -> None:
    doubt = items().resolve("", "Wintr tent")
    assert isinstance(doubt, Doubt)
    assert doubt.id == "item:wintr tent"
    assert doubt.choices[0].id == WINTER.id


def test_a_name_of_two_items_is_a_question_with_both() -> None:
    doubt = items().resolve("", "Blanket")
    assert isinstance(doubt, Doubt)
    assert {choice.id for choice in doubt.choices} == {each.id for each in BLANKETS}


def test_a_code_that_disagrees_with_the_name_is_a_question_with_both() -> None:
    doubt = items().resolve("HSHETENTF16C", "Winter tent")
    assert isinstance(doubt, Doubt)
    assert [choice.id for choice in doubt.choices] == [TENT.id, WINTER.id]


def test_an_answer_is_taken_by_key_by_code_and_by_name() -> None:
    for answer in (TENT.id, "HSHETENTF16C", "Family tent"):
        assert items(item__tarpolin=answer).resolve("", "Tarpolin") == TENT.id


def test_an_answer_that_names_nothing_leaves_the_question_open() -> None:
    assert isinstance(items(item__tarpolin="whatever").resolve("", "Tarpolin"), Doubt)


def test_what_the_user_once_said_comes_before_every_name() -> None:
    learned = Alias("X-1", "items", "family tent", WINTER.id)
    assert items(learned).resolve("", "Family Tent") == WINTER.id


def test_what_the_user_said_of_a_code_and_name_that_disagree_is_kept() -> None:
    learned = Alias("X-1", "items", "hshetentf16c|winter tent", WINTER.id)
    assert items(learned).resolve("HSHETENTF16C", "Winter tent") == WINTER.id


def test_a_sector_is_known_by_key_name_and_alias_and_several_in_one_cell() -> None:
    known = SectorResolver(
        (Sector("HEA", "Health", {"fr": "Santé"}), Sector("WSH", "Water, sanitation and hygiene", aliases=("WASH",))),
        Aliases(),
    )
    assert [known.resolve(text) for text in ("hea", "Sante", "wash", "", "Shoes")] == ["HEA", "HEA", "WSH", "", None]
    assert known.resolve_several("Health; WASH") == ("HEA", "WSH")
    assert known.resolve_several("Health; Shoes") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ARCS", "AF-ARCS"),
        ("afghan red crescent  society", "AF-ARCS"),
        ("Afghan Red Crescent Society (ARCS)", "AF-ARCS"),
        ("اداره ملی حوادث", "AF-NDMA"),
        ("", ""),
        ("New Hope NGO", "new:New Hope NGO"),
        ("Donor 12", "new:Donor 12"),
    ],
)
def test_an_organisation_is_known_or_plainly_new(text: str, expected: str) -> None:
    assert organisations().resolve(text) == expected


@pytest.mark.parametrize("text", ["Ministry of Health", "Afgan Red Crescent Society", "ARCS Paktika branch"])
def test_an_organisation_that_looks_like_a_known_one_is_asked(text: str) -> None:
    doubt = organisations().resolve(text)
    assert isinstance(doubt, Doubt)
    assert doubt.choices[-1].id == NEW


def test_a_different_number_or_letter_makes_a_different_organisation() -> None:
    known = OrganisationResolver([Organisation("X-1", "Donor 1"), Organisation("X-2", "Team A")], Aliases())
    assert known.resolve("Donor 2") == "new:Donor 2"
    assert known.resolve("Team B") == "new:Team B"


def test_all_spellings_of_a_new_organisation_are_one() -> None:
    known = organisations()
    assert {known.resolve(text) for text in ("New Hope", "NEW HOPE", "New  Hope.")} == {"new:New Hope"}


def test_an_answer_makes_a_near_name_a_new_organisation() -> None:
    known = organisations(answers={"organisation:ministry of health": NEW})
    assert known.resolve("Ministry of Health") == "new:Ministry of Health"
