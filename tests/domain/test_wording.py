"""Sentences put into words: places, plural forms, digits, and whole codes in sentences from right to left."""

from __future__ import annotations

from datetime import date

import pytest

from relief_desk.domain.field import Field, Kind
from relief_desk.domain.problems import Address
from relief_desk.domain.quantities import Quantity
from relief_desk.domain.wording import ENGLISH, Template, Wording

GIVEN = Template("test.given", "{n} tent for {place}", "{n} tents for {place}")
NOTED = Template("test.noted", "{what} on {day}: {all}")
DARI = Wording(
    "fa_AF",
    {
        "{n} tent for {place}": ("{n} خیمه برای {place}",),
        "{what} on {day}: {all}": ("{what} به {day}: {all}",),
        "piece": ("دانه",),
        'sheet "{sheet}"': ("ورق «{sheet}»",),
        "row {row}": ("سطر {row}",),
    },
)
FRENCH = Wording("fr", {"piece": ("pièce", "pièces"), "{n} tent for {place}": ("{n} tente", "{n} tentes")})
ARABIC = Wording("ar", {"{n} tent for {place}": ("none", "one", "two", "few", "many", "rest")})
BARMAL = "\u2068Barmal\u2069"


@pytest.mark.parametrize(
    ("wording", "count", "said"),
    [
        (ENGLISH, 1, "1 tent for Barmal"),
        (ENGLISH, 1200, "1,200 tents for Barmal"),
        (DARI, 1, f"۱ خیمه برای {BARMAL}"),
        (DARI, 1200, f"۱٬۲۰۰ خیمه برای {BARMAL}"),
        (FRENCH, 0, "0 tente"),
        (FRENCH, 2, "2 tentes"),
        (ARABIC, 2, "two"),
        (ARABIC, 7, "few"),
        (ARABIC, 100, "rest"),
        (Wording("ps", {}), 2, f"۲ tents for {BARMAL}"),
    ],
)
def test_a_sentence_takes_the_form_of_its_number(wording: Wording, count: int, said: str) -> None:
    assert wording.say(GIVEN.filled(n=count, place="Barmal")) == said


@pytest.mark.parametrize(
    ("wording", "milli", "said"),
    [
        (ENGLISH, 1_000, "1 piece"),
        (ENGLISH, 1_500, "1.5 pieces"),
        (DARI, 1_234_500, "۱٬۲۳۴٫۵ دانه"),
        (FRENCH, 1_000, "1 pièce"),
        (FRENCH, 3_000, "3 pièces"),
        (FRENCH, 0, "0 pièce"),
    ],
)
def test_a_unit_follows_its_amount(wording: Wording, milli: int, said: str) -> None:
    assert wording.quantity(Quantity(milli, "piece")) == said


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("N-T334-2223-G", "\u2068N-T334-2223-G\u2069"),
        ("plan.xlsx", "\u2068plan.xlsx\u2069"),
        ("5/2022", "\u20685/2022\u2069"),
        ("خیمه", "خیمه"),
        ("۱۲", "۱۲"),
    ],
)
def test_what_reads_the_other_way_is_kept_whole_from_right_to_left(text: str, kept: str) -> None:
    assert DARI.isolated(text) == kept
    assert ENGLISH.isolated(text) == text


def test_days_and_lists_stand_in_the_languages_own_digits_and_commas() -> None:
    parts = (GIVEN.filled(n=1, place="خوست"), GIVEN.filled(n=2, place="پکتیکا"))
    said = DARI.say(NOTED.filled(what="X", day=date(2022, 6, 22), all=parts))
    assert said == "\u2068X\u2069 به \u2068۲۰۲۲-۰۶-۲۲\u2069: ۱ خیمه برای خوست، ۲ خیمه برای پکتیکا"


def test_no_dot_stands_beside_figures_whose_zero_is_a_dot() -> None:
    assert (ENGLISH.counted("All", 23), DARI.counted("همه", 23)) == ("All · 23", "همه: ۲۳")
    assert (ENGLISH.side_by_side("a", "", "b"), DARI.side_by_side("ا", "", "ب")) == ("a · b", "ا، ب")


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        (ENGLISH, 'needs.xlsx > sheet "Needs" > D17 (Quantity)'),
        (DARI, "\u2068needs.xlsx\u2069 > ورق «\u2068Needs\u2069» > \u2068D17\u2069 (\u2068Quantity\u2069)"),
    ],
)
def test_an_address_is_said_in_the_readers_language(wording: Wording, said: str) -> None:
    assert Address("needs.xlsx", "Needs", "D17", 17, "Quantity").said(wording) == said


def test_a_place_that_nobody_fills_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        ENGLISH.say(GIVEN.filled(n=1))


def test_a_label_inside_a_sentence_is_said_in_the_sentences_language() -> None:
    missing = Template("test.missing", "No column says the {field}.")
    field = Field("unit", "Unit", Kind.UNIT)
    dari = Wording("fa_AF", {"Unit": ("واحد",), missing.text: ("هیچ ستونی {field} را نمی‌گوید.",)})
    assert ENGLISH.say(missing.filled(field=field.name)) == "No column says the unit."
    assert dari.say(missing.filled(field=field.name)) == "هیچ ستونی واحد را نمی‌گوید."
