"""A view as plain texts and back, and what other screens may ask for."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relief_desk.gui.tables.list_place import (
    asks_for_rows,
    place_of_view,
    view_of_place,
    widths_of_text,
    widths_text,
)
from relief_desk.services.list_kinds import LISTS
from relief_desk.services.listing import Filter, ListView

BLANK = ListView("needs", date(2022, 7, 1))
KEYS = sorted(field.key for field in LISTS["needs"].fields)
FILTERS = sorted(LISTS["needs"].filters)
QUICK = sorted(each.key for each in LISTS["needs"].quick)
WORDS = st.text("abc -é۱帐", min_size=1, max_size=6)


@given(
    text=st.text("abc帐 ", max_size=8),
    filters=st.dictionaries(st.sampled_from(FILTERS), st.lists(WORDS, min_size=1, max_size=3, unique=True), max_size=4),
    quick=st.frozensets(st.sampled_from(QUICK)),
    sort=st.lists(st.tuples(st.sampled_from(KEYS), st.booleans()), max_size=3),
)
def test_a_view_comes_back_from_its_place_as_it_was(
    text: str, filters: dict[str, list[str]], quick: frozenset[str], sort: list[tuple[str, bool]]
) -> None:
    held = tuple(Filter(key, tuple(values)) for key, values in filters.items())
    view = ListView("needs", BLANK.today, text, held, quick, tuple(sort))
    assert view_of_place(BLANK, place_of_view(view)) == view


@pytest.mark.parametrize(
    ("place", "filters", "quick"),
    [
        ({"priority": "1"}, {"priority": ("1",)}, frozenset()),
        ({"province": "AF26"}, {"province": ("AF26",)}, frozenset()),
        ({"coverage": "short"}, {"coverage": ("none", "part"), "status": ("stated", "validated")}, frozenset()),
        ({"quick": "no-item"}, {}, {"no-item"}),
        ({"quick": "nonsense", "moon": "full"}, {}, frozenset()),
    ],
)
def test_another_screens_wish_replaces_all_filters(
    place: dict[str, str], filters: dict[str, tuple[str, ...]], quick: frozenset[str]
) -> None:
    view = view_of_place(BLANK.with_filter("status", ["draft"]), place)
    assert ({each.key: each.values for each in view.filters}, view.quick) == (filters, quick)


def test_a_record_alone_leaves_the_filters_as_they_are() -> None:
    assert not asks_for_rows({"record": "N-1"}, BLANK.kind)
    assert asks_for_rows({"record": "N-1", "priority": "1"}, BLANK.kind)


def test_widths_come_back_and_nonsense_is_left_out() -> None:
    assert widths_of_text(widths_text({"item": 120, "place": 80})) == {"item": 120, "place": 80}
    assert widths_of_text("item=,place=99999,=3,unit=60") == {"unit": 60}
