"""The manual: every figure is defined in the words of the workbook, every link leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from relief_desk import paths
from relief_desk.domain.reconciling.definitions import DEFINITIONS

HELP = paths.resources() / "help"
PAGES = sorted(HELP.glob("*.md"))


def test_every_page_of_the_manual_is_there() -> None:
    assert {page.stem for page in PAGES} >= {
        "getting-started",
        "importing",
        "matching",
        "reconciliation",
        "words-and-figures",
        "keyboard",
        "changelog",
    }


@pytest.mark.parametrize(("name", "meaning"), [(name.text, meaning.text) for name, meaning in DEFINITIONS])
def test_a_figure_is_defined_in_the_manual_as_in_the_workbook(name: str, meaning: str) -> None:
    assert f"| {name} | {meaning} |" in (HELP / "words-and-figures.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_link_of_a_page_leads_to_a_page(page: Path) -> None:
    text = (HELP / page).read_text(encoding="utf-8")
    assert [link for link in re.findall(r"\]\(([^):]+)\)", text) if not (HELP / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_begins_with_its_only_title(page: Path) -> None:
    lines = (HELP / page).read_text(encoding="utf-8").splitlines()
    assert [number for number, line in enumerate(lines) if line.startswith("# ")] == [0]
