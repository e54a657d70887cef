"""A list of provinces and districts: what it adds, what it repeats, and the rows that are not believed."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from relief_desk.domain.importing.place_list import area_columns, plan_places
from relief_desk.domain.importing.reference_plan import ReferencePlan
from relief_desk.domain.importing.source_tables import SourceColumn, SourceTable
from relief_desk.domain.records import Place
from relief_desk.domain.states import PlaceKind

KEYS = {"Province": ("province",), "District": ("district",), "Region": ("province",)}


def planned(headings: Sequence[str], *rows: Sequence[str], known: Sequence[Place] = ()) -> ReferencePlan:
    columns = tuple(
        SourceColumn(chr(65 + at), "" if heading.startswith("#") else heading, heading if heading[0] == "#" else "")
        for at, heading in enumerate(headings)
    )
    table = SourceTable("l.xlsx", "S", columns, tuple(zip(*rows, strict=True)), range(2, 2 + len(rows)))
    areas = area_columns(columns, lambda column: KEYS.get(column.heading, ()))
    return plan_places([(table, areas)], known, "NP")


def places(plan: ReferencePlan) -> dict[str, Place]:
    return {change.after.id: change.after for change in plan.changes if isinstance(change.after, Place)}


def codes(plan: ReferencePlan) -> list[str]:
    return [problem.code for problem in plan.problems]


def test_a_gazetteer_gives_every_district_its_code_its_names_and_the_province_around_it() -> None:
    plan = planned(
        ("ADM0_EN", "ADM1_EN", "admin1Pcode", "ADM2_EN", "ADM2_NE", "ADM2_PCODE"),
        ("Nepal", "Bagmati", "NP03", "Dolakha", "दोलखा", "NP0322"),
    )
    found = places(plan)
    assert found["NP"] == Place("NP", "Nepal", PlaceKind.COUNTRY)
    assert found["NP03"] == Place("NP03", "Bagmati", PlaceKind.PROVINCE, "NP", "NP03")
    assert found["NP0322"] == Place("NP0322", "Dolakha", PlaceKind.DISTRICT, "NP03", "NP0322", names={"ne": "दोलखा"})


def test_hxl_tags_say_what_a_column_holds_without_a_heading() -> None:
    plan = planned(("#adm1+name", "#adm1+code", "#adm2+name"), ("Koshi", "NP01", "Saptari"))
    assert {place.name: place.parent for place in places(plan).values()} == {
        "NP": "", "Koshi": "NP", "Saptari": "NP01",
    }  # fmt: skip


def test_a_list_of_needs_names_places_without_codes() -> None:
    plan = planned(("Province", "District"), ("Koshi Province", "Saptari"), ("Koshi", "Sunsari"))
    assert sorted(place.name for place in places(plan).values()) == ["Koshi Province", "NP", "Saptari", "Sunsari"]


def test_the_same_list_again_changes_nothing() -> None:
    rows = (("Koshi", "Saptari"), ("Bagmati", "Dolakha"))
    first = planned(("Province", "District"), *rows)
    again = planned(("Province", "District"), *rows, known=tuple(places(first).values()))
    assert (again.changes, again.same) == ((), 5)


def test_a_code_for_a_place_known_by_name_is_added_to_it() -> None:
    known = (Place("NP", "Nepal", PlaceKind.COUNTRY), Place("k", "Koshi", PlaceKind.PROVINCE, "NP"))
    (change,) = planned(("Admin1", "Admin1 P-code"), ("koshi", "NP01"), known=known).changes
    assert (change.before, change.after) == (known[1], Place("k", "Koshi", PlaceKind.PROVINCE, "NP", "NP01"))


def test_a_district_of_one_name_in_two_provinces_is_two_places() -> None:
    plan = planned(("Province", "District"), ("East", "Center"), ("West", "Center"))
    assert sum(place.name == "Center" for place in places(plan).values()) == 2


def test_a_misspelled_name_is_not_taken_for_a_new_place() -> None:
    plan = planned(("Province", "District"), ("Bagmati", "Sindhupalchok"), ("Bagmati", "Sindupalchok"))
    assert codes(plan) == ["places.looks_like"]
    assert plan.problems[0].address.row == 3
    assert "Sindupalchok" not in {place.name for place in places(plan).values()}


def test_names_that_differ_by_their_number_are_different_places() -> None:
    plan = planned(("Province", "District"), ("Herat", "Zone 1"), ("Herat", "Zone 2"))
    assert (plan.added, plan.problems) == (4, ())


def test_one_code_for_two_names_refuses_the_second_row() -> None:
    plan = planned(("ADM1_EN", "ADM1_PCODE"), ("Koshi", "NP01"), ("Bagmati", "NP01"))
    assert codes(plan) == ["places.code_of_another"]


def test_two_codes_for_one_name_refuse_the_second_row() -> None:
    plan = planned(("ADM1_EN", "ADM1_PCODE"), ("Koshi", "NP01"), ("Koshi", "NP02"))
    assert codes(plan) == ["places.other_code"]


def test_a_new_code_without_a_name_refuses_the_row() -> None:
    assert codes(planned(("ADM1_EN", "ADM1_PCODE"), ("", "NP01"))) == ["places.code_without_name"]


def test_a_refused_row_leaves_nothing_behind() -> None:
    plan = planned(("Province", "ADM2_EN", "ADM2_PCODE"), ("Koshi", "", "NP0101"))
    assert (plan.changes, codes(plan)) == ((), ["places.code_without_name"])


def test_two_columns_for_one_level_are_asked_about() -> None:
    plan = planned(("Region", "Province", "District"), ("I", "Ilocos", "Laoag"))
    assert (plan.changes, codes(plan)) == ((), ["places.two_columns"])


@given(st.lists(st.tuples(*[st.sampled_from(("Koshi", "Bagmati", "koshi province", "12", "-", ""))] * 2), min_size=1))
def test_every_list_taken_twice_changes_nothing_the_second_time(rows: list[tuple[str, str]]) -> None:
    known = tuple(places(planned(("Province", "District"), *rows)).values())
    assert planned(("Province", "District"), *rows, known=known).changes == ()
