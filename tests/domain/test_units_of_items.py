"""Units: what is certain is exact, what is not is asked."""

from __future__ import annotations

import pytest

from relief_desk.domain.importing.questions import Doubt
from relief_desk.domain.importing.resolving import Aliases
from relief_desk.domain.importing.unit_words import UnitWords
from relief_desk.domain.importing.units_of_items import UnitResolver
from relief_desk.domain.records import Alias, Item, ItemUnit
from relief_desk.domain.states import ItemKind

FLOUR = Item("flour", "Wheat flour", "FSAC", ItemKind.GOODS, "kg")
OIL = Item("oil", "Vegetable oil", "FSAC", ItemKind.GOODS, "litre")
BLANKET = Item("blanket", "Blanket, thermal", "ESNFI", ItemKind.GOODS, "piece")
KIT = Item("kit", "Hygiene kit", "WSH", ItemKind.GOODS, "kit")
VISIT = Item("visit", "Team", "CAP", ItemKind.SERVICE, "person-day")
UNITS = (
    ItemUnit("1", "flour", "50 kg bag", 50_000, handling=True),
    ItemUnit("2", "oil", "5 L jerrycan", 5_000, handling=True),
    ItemUnit("3", "oil", "16 L can", 16_000, handling=True),
    ItemUnit("4", "blanket", "bale", 25_000, handling=True),
)
WORDS = UnitWords(
    {
        "pc": "piece", "pcs": "piece", "piece": "piece", "عدد": "piece", "件": "piece", "unit": "piece", "kg": "kg",
        "kgs": "kg", "mt": "tonne", "tonne": "tonne", "吨": "tonne", "g": "g", "l": "litre", "litre": "litre",
        "m3": "m3", "carton": "carton", "ctn": "carton", "bale": "bale", "bag": "bag", "kit": "kit", "dozen": "dozen",
    }
)  # fmt: skip


def resolver(*aliases: Alias, answers: dict[str, str] | None = None) -> UnitResolver:
    return UnitResolver(UNITS, WORDS, Aliases(aliases), answers or {})


@pytest.mark.parametrize(
    ("item", "unit", "milli"),
    [
        (FLOUR, "", 1_000),
        (FLOUR, "KGs", 1_000),
        (FLOUR, "MT", 1_000_000),
        (FLOUR, "吨", 1_000_000),
        (FLOUR, "g", 1),
        (FLOUR, "50 kg bag", 50_000),
        (FLOUR, "bags of 25 kg", 25_000),
        (FLOUR, "25kg bag", 25_000),
        (FLOUR, "bag", 50_000),
        (OIL, "m3", 1_000_000),
        (OIL, "jerrycan", 5_000),
        (OIL, "5 L jerrycan", 5_000),
        (BLANKET, "pcs", 1_000),
        (BLANKET, "عدد", 1_000),
        (BLANKET, "件", 1_000),
        (BLANKET, "blankets", 1_000),
        (BLANKET, "bales", 25_000),
        (BLANKET, "carton of 20", 20_000),
        (BLANKET, "carton/20", 20_000),
        (BLANKET, "ctn (20 pcs)", 20_000),
        (BLANKET, "dozen", 12_000),
        (KIT, "kits", 1_000),
        (KIT, "units", 1_000),
    ],
)
def test_a_unit_that_is_certain_is_exact(item: Item, unit: str, milli: int) -> None:
    assert resolver().holds_milli(item, unit) == milli


@pytest.mark.parametrize(
    ("item", "unit"),
    [(BLANKET, "carton"), (BLANKET, "MT"), (FLOUR, "pcs"), (OIL, "can of oil"), (VISIT, "pcs"), (BLANKET, "truckload")],
)
def test_a_unit_that_holds_nobody_knows_what_is_asked(item: Item, unit: str) -> None:
    doubt = resolver().holds_milli(item, unit)
    assert isinstance(doubt, Doubt)
    assert doubt.choices[0].id == item.base_unit


def test_the_pack_size_of_the_row_says_what_a_pack_holds() -> None:
    assert resolver().holds_milli(BLANKET, "carton", 20_000) == 20_000


def test_the_pack_size_of_the_row_does_not_make_pieces_packs() -> None:
    assert resolver().holds_milli(BLANKET, "pcs", 20_000) == 1_000


@pytest.mark.parametrize(("answer", "milli"), [("20", 20_000), ("2.5", 2_500), ("piece", 1_000), ("bale", 25_000)])
def test_an_answer_is_a_number_of_base_units_or_a_unit_that_is_known(answer: str, milli: int) -> None:
    assert resolver(answers={"unit:blanket|carton": answer}).holds_milli(BLANKET, "Carton") == milli


@pytest.mark.parametrize("answer", ["leave out", "many", "1,234", "-5", "0"])
def test_an_answer_that_says_no_amount_leaves_the_question_open(answer: str) -> None:
    assert isinstance(resolver(answers={"unit:blanket|carton": answer}).holds_milli(BLANKET, "Carton"), Doubt)


def test_what_a_unit_once_held_is_known_again_for_this_item_only() -> None:
    known = resolver(Alias("X-1", "item_units", "blanket|carton", "20000"))
    assert known.holds_milli(BLANKET, "carton") == 20_000
    assert isinstance(known.holds_milli(KIT, "carton"), Doubt)
