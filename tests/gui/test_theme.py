"""What the look promises: every pair of colours is readable, every colour named in the style sheet exists."""

from __future__ import annotations

from dataclasses import fields

import pytest

from relief_desk.gui.icons import icon, icon_names
from relief_desk.gui.style_sheet import style_sheet
from relief_desk.gui.theme import Theme
from relief_desk.gui.tokens import CONTRAST_PAIRS, DARK, LIGHT, TEXT, Tokens, contrast, readable_on

TABLES = {"light": LIGHT, "dark": DARK}


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(("front", "ground", "least"), CONTRAST_PAIRS)
def test_each_colour_is_readable_on_its_ground(table: str, front: str, ground: str, least: float) -> None:
    tokens = TABLES[table]
    assert contrast(tokens[front], tokens[ground]) >= least


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("step", range(1, 6))
def test_a_number_printed_on_a_coverage_colour_is_readable(table: str, step: int) -> None:
    ground = TABLES[table][f"cover_{step}"]
    assert contrast(readable_on(ground), ground) >= TEXT


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("table", TABLES)
def test_the_style_sheet_names_only_known_colours(table: str) -> None:
    assert "@" not in style_sheet(TABLES[table], 1.0)


def test_text_grows_with_the_scale() -> None:
    assert "font-size: 40px" in style_sheet(LIGHT, 2.0)


@pytest.mark.parametrize(("share", "step"), [(0.0, 1), (0.19, 1), (0.2, 2), (0.59, 3), (0.99, 5), (1.0, 5), (1.7, 5)])
def test_coverage_falls_into_five_classes(share: float, step: int) -> None:
    assert Theme(LIGHT, dark=False, scale=1.0).cover_colour(share).name().upper() == LIGHT[f"cover_{step}"].upper()


def test_both_tables_hold_six_digit_colours_only() -> None:
    assert all(len(t[f.name]) == 7 and t[f.name].startswith("#") for t in (LIGHT, DARK) for f in fields(Tokens))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", icon_names())
def test_each_icon_draws_something_in_the_colour_asked_for(name: str) -> None:
    image = icon(name, "#FF0000").pixmap(20).toImage()
    drawn = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    assert any(colour.alpha() > 200 for colour in drawn)


def test_files_are_named_so_that_the_name_of_their_folder_does_no_harm() -> None:
    sheet = style_sheet(LIGHT, 1.0, "C:/Program Files/light @text ~9px arrow/icons", "dark")
    for name in ("tick-dark", "arrow-dark"):
        assert f'url("C:/Program Files/light @text ~9px arrow/icons/{name}.svg")' in sheet
