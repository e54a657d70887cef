"""Which form of a word goes with a number, language by language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relief_desk.domain.plurals import plural_form, plural_forms

LANGUAGES = ("en", "fa_AF", "ps", "ar", "fr", "zh_CN")


@pytest.mark.parametrize(
    ("language", "counts", "form"),
    [
        ("en", (1,), 0),
        ("en", (0, 2, 21, 101), 1),
        ("fa_AF", (0, 1, 2, 1000), 0),
        ("zh_CN", (0, 1, 2, 1000), 0),
        ("fr", (0, 1), 0),
        ("fr", (2, 3, 1000), 1),
        ("ps", (1,), 0),
        ("ps", (0, 2), 1),
        ("ar", (0,), 0),
        ("ar", (1,), 1),
        ("ar", (2,), 2),
        ("ar", (3, 10, 103, 1010), 3),
        ("ar", (11, 26, 99, 111), 4),
        ("ar", (100, 101, 102, 1000), 5),
    ],
)
def test_a_number_takes_its_form(language: str, counts: tuple[int, ...], form: int) -> None:
    assert {plural_form(language, count) for count in counts} == {form}


@given(st.sampled_from(LANGUAGES), st.integers(min_value=0, max_value=10_000))
def test_every_number_has_a_form_that_the_language_has(language: str, count: int) -> None:
    assert 0 <= plural_form(language, count) < plural_forms(language)
