"""The files of the sample operation: what their builder makes, in known words, with the flaws made on purpose."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path

import pytest
from data.build_sample import HERE, SAMPLE, sample_files
from openpyxl import load_workbook

from relief_desk.domain.folding import fold
from relief_desk.services.reference import load_headings, load_units

FILES = sample_files()
NEEDS = ("sample_ndma_needs", "sample_moph_needs")
PLEDGES = ("sample_china_pledges", "sample_donor_pledges")


def lines_of(name: str) -> list[list[str]]:
    """Headings and lines of a table of the builder, without its HXL row."""
    with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return [line for line in csv.reader(file, delimiter="\t") if not line[0].startswith("#")]


def column(name: str, *headings: str) -> Iterator[tuple[str, ...]]:
    first, *lines = lines_of(name)
    places = [first.index(heading) for heading in headings]
    return (tuple(line[place] for place in places) for line in lines)


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".xlsx")])
def test_a_workbook_holds_what_its_builder_makes(name: str) -> None:
    kept, made = (load_workbook(file).worksheets[0] for file in (SAMPLE / name, BytesIO(FILES[name])))
    assert kept.title == made.title
    assert [*kept.iter_rows(values_only=True)] == [*made.iter_rows(values_only=True)]
    assert kept.merged_cells.ranges == made.merged_cells.ranges


def test_the_donors_table_is_what_its_builder_makes() -> None:
    assert (SAMPLE / "pledges_donors_hxl.csv").read_bytes() == FILES["pledges_donors_hxl.csv"]


def test_there_are_no_other_files() -> None:
    assert {path.name for path in Path(SAMPLE).iterdir()} == set(FILES)


def test_there_are_41_needs_and_30_pledges() -> None:
    pledges = {
        *column("sample_china_pledges", "序号", "捐助方"),
        *column("sample_donor_pledges", "Pledge ID", "Donor"),
    }
    assert sum(len(lines_of(name)) - 1 for name in NEEDS) == 41
    assert len(pledges) == 30


@pytest.mark.parametrize(("name", "kind"), [*((n, "needs") for n in NEEDS), *((n, "pledges") for n in PLEDGES)])
def test_every_heading_of_the_sample_is_known(name: str, kind: str) -> None:
    assert [heading for heading in lines_of(name)[0] if fold(heading) not in load_headings()[kind]] == []


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("sample_ndma_needs", "Unit"),
        ("sample_moph_needs", "واحد"),
        ("sample_china_pledges", "单位"),
        ("sample_donor_pledges", "Unit"),
    ],
)
def test_every_unit_of_the_sample_is_a_known_word(name: str, heading: str) -> None:
    assert {word for (word,) in column(name, heading) if word and fold(word) not in load_units()} == set()


def test_the_spelling_of_one_district_differs_from_row_to_row() -> None:
    districts = {district for (district,) in column("sample_ndma_needs", "District")}
    assert {"Gayan", "Gyan", "Geyan", "Giyan"} <= districts


def test_one_row_gives_paktya_the_code_that_paktika_has_today() -> None:
    areas = set(column("sample_ndma_needs", "Province", "Province P-code", "District"))
    assert ("Paktia", "AF12", "Waza Zadran") in areas


def test_one_load_stands_twice_under_one_number() -> None:
    tents = [row for row in column("sample_donor_pledges", "Pledge ID", "Item", "Quantity") if row[1] == "Relief tents"]
    assert tents[1:] == [("IRCS-ROAD", "Relief tents", "600"), ("IRCS-ROAD", "Relief tents", "1000")]


def test_the_dari_list_is_written_from_right_to_left_with_persian_digits() -> None:
    sheet = load_workbook(SAMPLE / "needs_moph_khost.xlsx").worksheets[0]
    assert sheet.sheet_view.rightToLeft
    dates = {day for (day,) in islice(column("sample_moph_needs", "تا تاریخ"), 3)}
    assert dates == {"۱۴۰۱/۰۴/۰۷", "۱۴۰۱/۰۴/۱۴"}


def test_a_quantity_that_no_report_gives_says_that_it_is_invented() -> None:
    remarks = [remark for (remark,) in column("sample_donor_pledges", "Remarks")]
    assert sum("nvented" in remark for remark in remarks) >= 20
    assert all("虚构" in remark or remark for (remark,) in column("sample_china_pledges", "备注"))
