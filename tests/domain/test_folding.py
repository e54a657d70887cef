"""Two spellings a reader would call the same word have the same key, and nothing else has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relief_desk.domain.folding import fold, fold_tight, normal_tag, with_ascii_digits, without_invisibles


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Qala-e Naw", "QALA E  NAW"),
        ("كابل", "کابل"),
        ("پكتيكا", "پکتیکا"),
        ("أفغانستان", "افغانستان"),
        ("ټانک", "تانک"),
        ("غزنۍ", "غزنی"),
        ("می\u200cخواهد", "میخواهد"),
        ("Quantity\u00a0(pcs)", "quantity pcs"),
        ("Qty.", "qty"),
        ("\u202bPaktia\u202c", "paktia"),
        ("Zabu\u0301l", "zabul"),
        ("ＱＴＹ", "qty"),
        ("۱۲۳", "123"),
        ("١٢٣", "123"),
        ("Sar’e Pul", "sare pul"),
        ("Straße", "strasse"),
        ("P-code", "p_code"),
        ("مستشفى", "مستشفی"),
    ],
)
def test_the_same_word_has_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Paktia", "Paktika"), ("% covered", "covered"), ("# of people", "of people"), ("A1", "A 1"), ("毛毯", "毯")],
)
def test_different_words_keep_different_keys(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_a_name_in_one_word_or_two_has_one_tight_key() -> None:
    assert fold_tight("Jani Khel") == fold_tight("Janikhel") == "janikhel"


@given(st.text())
def test_the_key_of_a_key_is_the_key(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_visible_text_has_no_invisible_mark_left_to_remove(text: str) -> None:
    assert without_invisibles(without_invisibles(text)) == without_invisibles(text)


def test_line_ends_inside_a_text_stay() -> None:
    assert without_invisibles(" a\r\nb\u200b\t") == "a\nb"


def test_digits_of_every_script_become_ascii() -> None:
    assert with_ascii_digits("۱۲٫۵ / ٣ / ４") == "12٫5 / 3 / 4"


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("#adm1 +name+Code", "#adm1+code+name"),
        ("#ADM1", "#adm1"),
        ("#date + start", "#date+start"),
        ("#country/en", "#country+i_en"),
        ("#sector?", "#sector"),
        ("# HH", ""),
        ("#of people", ""),
        ("#1", ""),
        ("#N/A", ""),
        ("#NAME?", ""),
        ("#REF!", ""),
        ("quantity", ""),
        ("", ""),
    ],
)
def test_a_tag_has_one_usual_form(text: str, tag: str) -> None:
    assert normal_tag(text) == tag
