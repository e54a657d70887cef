"""The guess what columns mean: sure where there is no doubt, a question where there is, nothing silently wrong."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from relief_desk.domain.fields import FIELDS_OF
from relief_desk.domain.folding import fold, normal_tag
from relief_desk.domain.importing.heading_words import bracketed, words_for
from relief_desk.domain.importing.hxl_fields import field_of_tag, fields_left_open
from relief_desk.domain.importing.mapping import (
    LISTS,
    NEEDS,
    NOT_USED,
    PLEDGES,
    Clue,
    ColumnGuess,
    Grounds,
    ListKind,
    guess_columns,
    layout_key,
)
from relief_desk.domain.importing.source_tables import SourceColumn

HEADINGS = {
    "needs": {fold(field.label): field.key for field in FIELDS_OF["needs"]}
    | {"qty": "quantity", "commune": "district", "物品": "item", "date": "needed_by", "needed by date": "needed_by"},
    "pledges": {fold(field.label): field.key for field in FIELDS_OF["pledges"]} | {"qty": "quantity"},
}
DOUBTFUL = {"country": "donor", "region": "province", "agency": "requester", "amount": "quantity", "where": "place"}
NOTHING = Clue(samples=("x",))


def guessed(
    *columns: SourceColumn | str,
    kind: ListKind = NEEDS,
    clues: Mapping[int, Clue] | None = None,
    chosen: Mapping[str, str] | None = None,
    remembered: Mapping[str, str] | None = None,
) -> tuple[ColumnGuess, ...]:
    made = [
        column if isinstance(column, SourceColumn) else SourceColumn(chr(65 + at), column)
        for at, column in enumerate(columns)
    ]
    clue = (clues or {}).get
    words = words_for(kind.fields, HEADINGS[kind.name], DOUBTFUL, HEADINGS["needs"])
    return guess_columns(made, kind, words, lambda at: clue(at, NOTHING), chosen or {}, remembered or {})


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Item", "item"),
        ("ITEM:", "item"),
        ("1. Item", "item"),
        ("Item / 物品", "item"),
        ("Item\n物品", "item"),
        ("Qty (pcs)", "quantity"),
        ("By date needed", "needed_by"),
        ("Province / District", "place"),
        ("Where / Commune", "district"),
    ],
)
def test_a_heading_in_known_words_is_sure(heading: str, field: str) -> None:
    (guess,) = guessed(heading)
    assert (guess.field, guess.sure) == (field, True)


def test_a_heading_under_a_band_is_read_by_its_leaf() -> None:
    (guess,) = guessed(SourceColumn("A", "Item / Qty", leaf="Qty"))
    assert (guess.field, guess.sure) == ("quantity", True)


@pytest.mark.parametrize("heading", ["Quantty needed", "Quantity needed per week", "Needed by / Needed from"])
def test_a_heading_that_is_only_near_is_asked(heading: str) -> None:
    (guess,) = guessed(heading)
    assert not guess.sure
    assert guess.open
    assert guess.choices


def test_a_heading_nobody_knows_is_not_used_and_not_asked() -> None:
    (guess,) = guessed("Phone of the driver")
    assert (guess.field, guess.open) == ("", False)


def test_a_tag_wins_over_a_heading() -> None:
    (guess,) = guessed(SourceColumn("A", "Province", "#item+name"))
    assert (guess.field, guess.grounds) == ("item", Grounds.TAG)


@pytest.mark.parametrize("kind", LISTS.values(), ids=lambda kind: kind.name)
def test_every_field_is_known_by_its_own_tag(kind: ListKind) -> None:
    for field in kind.importable.values():
        assert field_of_tag(normal_tag(field.hxl), kind.fields) == field.key


@pytest.mark.parametrize(
    ("tag", "field"),
    [
        ("#adm1+code", "province_pcode"),
        ("#adm2+code", "district_pcode"),
        ("#item+name+i_fa", "item"),
        ("#sector", "sector"),
    ],
)
def test_a_tag_with_fewer_or_language_attributes_is_known(tag: str, field: str) -> None:
    assert field_of_tag(normal_tag(tag), NEEDS.fields) == field


def test_a_tag_of_several_fields_is_asked() -> None:
    (guess,) = guessed(SourceColumn("A", "", normal_tag("#date")))
    assert not guess.sure
    assert set(guess.choices) >= {"stated_on", "needed_by"}


def test_a_figure_of_the_desk_is_never_taken_in() -> None:
    (guess,) = guessed("Gap (hopeful)")
    assert (guess.field, guess.sure) == ("", True)


def test_codes_need_no_heading() -> None:
    (guess,) = guessed("", clues={0: Clue(("province_pcode",), certain=True)})
    assert (guess.field, guess.sure) == ("province_pcode", True)


def test_codes_of_places_are_not_taken_for_codes_of_items() -> None:
    (guess,) = guessed("Item code", clues={0: Clue(("district_pcode",), certain=True)})
    assert guess.field == "district_pcode"


def test_other_content_is_only_proposed() -> None:
    (guess,) = guessed("", clues={0: Clue(("item",))})
    assert (guess.field, guess.sure) == ("item", False)


def test_content_does_not_propose_a_field_that_is_held_already() -> None:
    _, guess = guessed("Item", "", clues={1: Clue(("item",))})
    assert (guess.field, guess.open) == ("", False)


def test_two_columns_with_one_meaning_are_both_asked() -> None:
    assert [guess.sure for guess in guessed("Qty", "Qty")] == [False, False]


def test_of_two_columns_with_one_meaning_an_empty_one_gives_way() -> None:
    first, second = guessed("Qty", "Qty", clues={0: Clue(empty=True)})
    assert (first.field, second.field, second.sure) == ("", "quantity", True)


def test_remarks_may_stand_in_several_columns() -> None:
    assert [guess.field for guess in guessed("Remarks", "Remarks") if guess.sure] == ["remark", "remark"]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Earmark province", "earmark_place"),
        ("Earmarked for district", "earmark_place"),
        ("Reserved for sector", "earmark_sector"),
        ("Earmark: recipient organisation", "earmark_recipient"),
    ],
)
def test_an_earmark_is_known_by_what_it_restricts(heading: str, field: str) -> None:
    (guess,) = guessed(heading, kind=PLEDGES)
    assert (guess.field, guess.sure) == (field, True)


def test_the_users_word_wins_over_all_by_letter_and_by_heading() -> None:
    first, second, third = guessed("Item", "Qty", "Date", chosen={"A": "remark", "Qty": NOT_USED, "date": "stated_on"})
    assert [first.field, second.field, third.field] == ["remark", "", "stated_on"]
    assert {first.grounds, second.grounds} == {Grounds.CHOSEN}


def test_what_was_said_of_the_layout_before_is_remembered() -> None:
    (guess,) = guessed("Column seven", remembered={"Column seven": "quantity"})
    assert (guess.field, guess.grounds) == ("quantity", Grounds.REMEMBERED)


def test_a_layout_is_the_same_whatever_the_order_of_its_columns() -> None:
    one, other = SourceColumn("A", "Item"), SourceColumn("B", "Qty ")
    assert layout_key((one, other)) == layout_key((other, one))


def test_what_stands_in_brackets_is_kept_for_units_and_orders() -> None:
    assert bracketed("Quantity (kg)") == "kg"
    assert bracketed("Quantity") == ""


@pytest.mark.parametrize("heading", ["Country", "Country\n国家"])
def test_a_heading_that_may_mean_something_else_is_asked(heading: str) -> None:
    (guess,) = guessed(heading, kind=PLEDGES)
    assert (guess.field, guess.open) == ("donor", True)


def test_the_cells_can_decide_a_doubtful_heading() -> None:
    (guess,) = guessed("Region", clues={0: Clue(("province", "district"))})
    assert (guess.field, guess.sure) == ("province", True)


def test_cells_that_look_alike_for_many_fields_decide_nothing() -> None:
    (guess,) = guessed("Amount", clues={0: Clue(("quantity",))})
    assert (guess.field, guess.open) == ("quantity", True)


def test_a_doubtful_heading_gives_way_to_a_plain_one() -> None:
    assert [guess.field for guess in guessed("Province", "Region")] == ["province", ""]


@pytest.mark.parametrize("column", [SourceColumn("A", "Item"), SourceColumn("A", "Anything", "#item+name")])
def test_a_column_whose_cells_contradict_it_is_asked(column: SourceColumn) -> None:
    (guess,) = guessed(column, clues={0: Clue(samples=("7", "9"), denied=lambda key: key == "item")})
    assert (guess.field, guess.open) == ("item", True)


@pytest.mark.parametrize(
    "heading",
    [
        "Quantity needed - delivered",
        "Qty / unloaded",
        "Qty (received)",
        "Qty\nper carton",
        "Quantity needed (% covered)",
    ],
)
def test_a_known_word_beside_another_that_changes_it_is_asked(heading: str) -> None:
    (guess,) = guessed(heading)
    assert guess.open


def test_a_band_alone_says_nothing_of_the_columns_under_it() -> None:
    (guess,) = guessed(SourceColumn("A", "Remarks / Opening date", leaf="Opening date"))
    assert not (guess.sure and guess.field)


def test_a_band_speaks_for_a_column_that_only_adds_its_unit() -> None:
    (guess,) = guessed(SourceColumn("A", "Qty / (pcs)", leaf="(pcs)"))
    assert (guess.field, guess.sure) == ("quantity", True)


def test_a_letter_between_slashes_is_no_heading() -> None:
    words = words_for(NEEDS.fields, {"n": "need_id"}, {}, {})
    assert (words.find("N"), words.find("Verified Y/N")) == (("need_id",), ())


@pytest.mark.parametrize(
    ("tag", "field"),
    [
        ("#adm1_id", "province_pcode"),
        ("#report_date", "stated_on"),
        ("#inneed", "people"),
        ("#inneed_num", "people"),
        ("#sector+es", "sector"),
        ("#org+type", ""),
        ("#inneed+health", ""),
        ("#org", ""),
        ("#adm3", ""),
    ],
)
def test_a_strangers_tag_is_known_only_where_it_says_no_more_and_no_less(tag: str, field: str) -> None:
    assert field_of_tag(normal_tag(tag), NEEDS.fields) == field


def test_an_open_tag_offers_what_it_leaves_open() -> None:
    assert fields_left_open(normal_tag("#org"), PLEDGES.fields) == ("donor", "channel", "earmark_recipient")


def test_a_tag_that_others_use_for_more_needs_its_heading() -> None:
    tag = normal_tag("#date+start")
    foreign, bare, own = (guessed(SourceColumn("A", text, tag))[0] for text in ("Project start", "", "Needed from"))
    assert (foreign.open, bare.field, own.field) == (True, "needed_from", "needed_from")
    assert bare.sure
    assert own.sure


def test_a_heading_with_the_tag_of_another_thing_is_asked() -> None:
    (guess,) = guessed(SourceColumn("A", "Need ID", normal_tag("#loc+code")))
    assert not guess.sure
