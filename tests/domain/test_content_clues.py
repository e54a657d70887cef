"""What cells say against a heading: kinds they cannot be, words nobody knows."""

from __future__ import annotations

from datetime import date

import pytest

from relief_desk.domain.fields import NEED_FIELDS, PLEDGE_FIELDS
from relief_desk.domain.importing.resolving import Aliases, ItemResolver, OrganisationResolver, SectorResolver
from relief_desk.domain.importing.resolving_places import PlaceResolver
from relief_desk.domain.importing.unit_words import UnitWords
from relief_desk.domain.values.choice_words import choice_words
from relief_desk.domain.values.content_clues import Recognisers, contradicts
from relief_desk.domain.values.conventions import CellValue

NOBODY = Aliases(())
KNOWN = Recognisers(
    ItemResolver((), NOBODY, {}),
    PlaceResolver((), NOBODY, {}),
    OrganisationResolver((), NOBODY, {}),
    SectorResolver((), NOBODY),
    UnitWords({}),
    choice_words({}),
)
FIELDS = {field.key: field for field in (*PLEDGE_FIELDS, *NEED_FIELDS)}


@pytest.mark.parametrize(
    ("key", "samples"),
    [
        ("quantity", ("Piece", "Box")),
        ("people", ("rural", "urban")),
        ("value", ("Yes", "No")),
        ("needed_by", ("Shelter", "Food")),
        ("province", (3, 4)),
        ("district", ("12", "13.5")),
        ("item", (100, 200)),
        ("donor", (date(2022, 7, 1), date(2022, 7, 2))),
        ("unit", ("1,200", "300")),
        ("priority", ("Drought", "Flood")),
        ("status", ("met", "half built", "in ruins")),
        ("horizon", ("2", "3")),
    ],
)
def test_cells_contradict_a_field_they_cannot_be(key: str, samples: tuple[CellValue, ...]) -> None:
    assert contradicts(samples, FIELDS[key], KNOWN)


@pytest.mark.parametrize(
    ("key", "samples"),
    [
        ("quantity", ("Piece", "20 boxes")),
        ("quantity", ("Piece",)),
        ("quantity", ("-", "N/A")),
        ("needed_by", ("ASAP", "Food")),
        ("needed_by", (44713, "30/04/2022")),
        ("province", ("Paktika", 4)),
        ("item_code", (100, 200)),
        ("province_pcode", (12, 14)),
        ("priority", ("High", "purple")),
        ("status", ("met", "cancelled")),
        ("severity", ("Severe", "Extreme")),
        ("remark", (1, 2)),
        ("item", ()),
    ],
)
def test_cells_of_which_one_may_be_a_value_contradict_nothing(key: str, samples: tuple[CellValue, ...]) -> None:
    assert not contradicts(samples, FIELDS[key], KNOWN)
