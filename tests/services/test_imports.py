"""Lists taken in, read back from the desk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from relief_desk.domain.changes import edited, together
from relief_desk.domain.importing.plan import Verdict
from relief_desk.domain.problems import ReliefDeskError, Severity, StaleChange
from relief_desk.domain.records import (
    Alias,
    ExchangeRun,
    MappingProfile,
    Need,
    Organisation,
    Origin,
    Pledge,
    PledgeLine,
)
from relief_desk.domain.states import Firmness, NeedState, PledgeState, Tier
from relief_desk.domain.wording import Template
from relief_desk.services.desk import Desk
from relief_desk.services.import_views import view_of_import
from relief_desk.services.imports import ImportOptions, commit_import, preview_import, preview_paste, replan
from relief_desk.services.jobs import finish
from tests.import_cases import FILE, NEED, PLEDGE, TODAY, looked_at, new_desk, table, taken_in, workbook

TENT, BLANKET = "shelter.tent_family_16", "nfi.blanket_syn_mt"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with new_desk(tmp_path) as opened:
        yield opened


def only(desk: Desk, record_type: type[Any]) -> Any:
    (record,) = desk.all(record_type)
    return record


def test_a_need_lands_exactly_as_its_row_says(desk: Desk) -> None:
    row = NEED | {
        "Quantity": "1,250.5",
        "Item": "Wheat flour",
        "Unit": "MT",
        "Allowed lateness": 3.0,
        "Substitutes allowed": "no",
        "Requested by": "WFP",
        "Recipient": "ARCS",
        "People": 70_000.0,
        "Households": 1_000.0,
        "Severity": 4.0,
        "Date reported": "2022-06-25",
        "Status": "Validated",
        "Remarks": "road closed",
    }
    taken_in(desk, table(row))
    need = only(desk, Need)
    assert need == Need(
        need.id,
        sender_ref="N-1",
        requester="UN-WFP",
        recipient="AF-ARCS",
        place="AF1214",
        item="food.wheat_flour",
        sector="FSAC",
        quantity_milli=1_250_500_000,
        unit="kg",
        entered_amount="1250.5",
        entered_unit="MT",
        people=70_000,
        households=1_000,
        severity=4,
        tier=Tier.HIGH,
        needed_by=date(2022, 7, 20),
        lateness_days=3,
        substitutes_allowed=False,
        stated_on=date(2022, 6, 25),
        state=NeedState.VALIDATED,
        remark="road closed",
    )


def test_a_pledge_lands_exactly_as_its_row_says(desk: Desk) -> None:
    row = PLEDGE | {
        "Item": "Blanket, thermal, medium",
        "Quantity": 20.0,
        "Unit": "bales",
        "Pack size": 25.0,
        "Firmness": "Committed",
        "Status": "on hold",
        "Date pledged": date(2022, 6, 24),
        "Available from": date(2022, 6, 25),
        "Expiry": date(2023, 7, 1),
        "Lot": 77.0,
        "Earmark province": "Paktika",
        "Earmark district": "Barmal",
        "Earmark sector": "Shelter",
        "Earmark recipient": "ARCS",
        "Current location": "Tehran",
        "Value": "USD 12,500.50",
        "Conditions": "photos of the handover",
    }
    taken_in(desk, table(row, sheet="Pledges"))
    pledge, line = only(desk, Pledge), only(desk, PledgeLine)
    assert pledge == Pledge(
        pledge.id,
        donor="IR-GOV",
        sender_ref="P-1",
        pledged_on=date(2022, 6, 24),
        value_milli=12_500_500,
        currency="USD",
        conditions="photos of the handover",
    )
    assert line == PledgeLine(
        line.id,
        pledge.id,
        item=BLANKET,
        sector="ESNFI",
        quantity_milli=500_000,
        unit="piece",
        entered_amount="20",
        entered_unit="bales",
        pack_milli=25_000,
        firmness=Firmness.COMMITMENT,
        state=PledgeState.HELD,
        available_from=date(2022, 6, 25),
        eta=date(2022, 7, 1),
        expiry=date(2023, 7, 1),
        lot="77",
        location="Tehran",
        earmark_places=("AF1214",),
        earmark_sectors=("ESNFI",),
        earmark_recipients=("AF-ARCS",),
    )


def test_rows_of_one_number_and_donor_are_lines_of_one_pledge(desk: Desk) -> None:
    rows = [PLEDGE, PLEDGE | {"Item": "Wheat flour", "Unit": "kg"}, PLEDGE | {"Donor": "India"}]
    taken_in(desk, table(*rows, sheet="Pledges"))
    donors = {pledge.id: pledge.donor for pledge in desk.all(Pledge)}
    lines = sorted((donors[line.pledge], line.line, line.item) for line in desk.all(PledgeLine))
    assert lines == [("IN-GOV", 1, TENT), ("IR-GOV", 1, TENT), ("IR-GOV", 2, "food.wheat_flour")]


def test_an_import_is_one_step_with_a_backup_and_its_origin(desk: Desk) -> None:
    outcome = taken_in(desk, table(NEED, NEED | {"Need ID": "N-2"}))
    assert outcome.written == 2
    assert outcome.backup is not None
    assert outcome.backup.exists()
    assert str(outcome.label) == f"Import of 2 needs from {FILE}"
    run = only(desk, ExchangeRun)
    assert (run.file, run.sha256, run.counts, run.backup) == (FILE, "one", {"add": 2}, outcome.backup.name)
    origins = {origin.record: origin for origin in desk.all(Origin)}
    for need in desk.all(Need):
        assert origins[need.id].raw["Need ID"] == need.sender_ref
        assert origins[need.id].raw["Needed by"] == "2022-07-20"
        assert origins[need.id].run == run.id


def test_undo_takes_all_of_an_import_back(desk: Desk) -> None:
    before = {kind: desk.all(kind) for kind in (Need, Pledge, PledgeLine, Organisation, ExchangeRun, Origin, Alias)}
    tables = table(NEED | {"Requested by": "New Hope"}), table(PLEDGE | {"Donor": "New Hope"}, sheet="Pledges")
    taken_in(desk, *tables)
    assert desk.all(Need) != before[Need]
    desk.undo()
    assert {kind: desk.all(kind) for kind in before} == before


def test_the_same_file_twice_changes_nothing(desk: Desk) -> None:
    tables = table(NEED, NEED | {"Need ID": None}), table(PLEDGE, PLEDGE | {"Pledge ID": None}, sheet="Pledges")
    taken_in(desk, *tables)
    before = desk.journal()
    preview = looked_at(desk, *tables)
    outcome = finish(commit_import(desk, preview))
    assert preview.counts["same"] == 4
    assert outcome.seq is None
    assert outcome.backup is None
    assert desk.journal() == before
    assert any("taken in on" in str(problem) for problem in preview.problems)


def test_a_new_organisation_is_made_once_and_marked_unverified(desk: Desk) -> None:
    known = {each.id for each in desk.all(Organisation)}
    rows = [NEED | {"Requested by": "New Hope"}, NEED | {"Need ID": "N-2", "Requested by": "NEW HOPE"}]
    taken_in(desk, table(*rows))
    (made,) = [each for each in desk.all(Organisation) if each.id not in known]
    assert (made.name, made.verified, made.source) == ("New Hope", "no", f"From {FILE}")
    assert {need.requester for need in desk.all(Need)} == {made.id}


def test_a_list_that_comes_again_changes_only_what_the_sender_changed(desk: Desk) -> None:
    taken_in(desk, table(NEED, NEED | {"Need ID": "N-2"}))
    preview = looked_at(desk, table(NEED, NEED | {"Need ID": "N-2", "Quantity": 150.0}), sha256="two")
    assert [row.verdict for row in preview.rows] == [Verdict.SAME, Verdict.CHANGE]
    assert preview.rows[1].changed_fields == ("quantity_milli", "entered_amount")
    finish(commit_import(desk, preview))
    assert {need.sender_ref: need.quantity_milli for need in desk.all(Need)} == {"N-1": 100_000, "N-2": 150_000}


def test_a_value_the_sender_repeats_does_not_undo_what_was_decided_here(desk: Desk) -> None:
    taken_in(desk, table(NEED))
    need = only(desk, Need)
    _edit(desk, need, tier=Tier.CRITICAL)
    preview = looked_at(desk, table(NEED | {"Quantity": 120.0}), sha256="two")
    finish(commit_import(desk, preview))
    assert only(desk, Need).tier is Tier.CRITICAL
    assert only(desk, Need).quantity_milli == 120_000


def test_an_emptied_cell_keeps_the_value_until_it_is_answered(desk: Desk) -> None:
    taken_in(desk, table(NEED | {"People": 500.0}))
    emptied = table(NEED | {"People": None})
    preview = looked_at(desk, emptied, sha256="two")
    (question,) = preview.questions
    assert question.kind == "emptied"
    assert preview.rows[0].verdict is Verdict.SAME
    finish(commit_import(desk, finish(replan(desk, preview, {question.id: "empty"}))))
    assert only(desk, Need).people is None


def test_an_emptied_cell_is_asked_about_in_the_words_that_stood_in_it(desk: Desk) -> None:
    taken_in(desk, table(PLEDGE | {"Earmarked place": "Paktika"}))
    preview = looked_at(desk, table(PLEDGE | {"Earmarked place": None}), sha256="two")
    (question,) = preview.questions
    assert 'no longer says "Earmarked place", which was Paktika.' in str(question.text)


def test_records_the_last_list_had_are_named_as_missing_and_kept(desk: Desk) -> None:
    taken_in(desk, table(NEED, NEED | {"Need ID": "N-2"}))
    preview = looked_at(desk, table(NEED), sha256="two")
    assert preview.counts["missing"] == 1
    (missing,) = [row for row in preview.rows if row.verdict is Verdict.MISSING]
    assert isinstance(missing.before, Need)
    assert missing.before.sender_ref == "N-2"
    finish(commit_import(desk, preview))
    assert len(desk.all(Need)) == 2


def test_the_number_of_another_requester_is_another_need(desk: Desk) -> None:
    taken_in(desk, table(NEED | {"Requested by": "WFP"}))
    taken_in(desk, table(NEED | {"Requested by": "ARCS"}), sha256="two")
    assert len(desk.all(Need)) == 2


def test_one_number_for_quite_another_need_is_asked(desk: Desk) -> None:
    taken_in(desk, table(NEED))
    other = table(NEED | {"Item": "Wheat flour", "Unit": "kg", "Province": "Khost", "District": None})
    preview = looked_at(desk, other, sha256="two")
    (question,) = preview.questions
    assert question.id == "identity:n 1"
    assert preview.rows[0].verdict is Verdict.REFUSE
    finish(commit_import(desk, finish(replan(desk, preview, {question.id: "new"}))))
    assert len(desk.all(Need)) == 2


def test_a_list_of_the_desk_itself_finds_its_records_by_reference(desk: Desk) -> None:
    taken_in(desk, table(NEED | {"Need ID": None}))
    need = only(desk, Need)
    back = table({"Reference": need.id, **NEED, "Need ID": None, "Item": "Wheat flour", "Unit": "kg"})
    taken_in(desk, back, sha256="two")
    assert only(desk, Need).item == "food.wheat_flour"


@pytest.mark.parametrize(
    ("heading", "cell", "kind"),
    [
        ("Item", "Unknowium", "item"),
        ("Province", "Paktikka", "place"),
        ("Unit", "cartons", "unit"),
        ("Quantity", "1,234", "separator"),
        ("Needed by", "05/07/2022", "date order"),
        ("Priority", "purple", "value"),
    ],
)
def test_a_cell_in_doubt_is_a_question_and_its_row_stays_out(desk: Desk, heading: str, cell: str, kind: str) -> None:
    preview = looked_at(desk, table(NEED | {heading: cell}, NEED | {"Need ID": "N-2"}))
    assert [question.kind.value for question in preview.questions] == [kind]
    assert preview.questions[0].rows == (("Needs", 5),)
    (problem,) = preview.rows[0].problems
    assert (problem.address.file, problem.address.sheet, problem.address.row) == (FILE, "Needs", 5)
    assert [row.verdict for row in preview.rows] == [Verdict.REFUSE, Verdict.ADD]
    outcome = finish(commit_import(desk, preview))
    assert (outcome.written, outcome.left_out) == (1, 1)


@pytest.mark.parametrize(
    ("heading", "cell", "answer", "field", "value"),
    [
        ("Item", "Unknowium", BLANKET, "item", BLANKET),
        ("Province", "Paktikka", "AF12", "place", "AF12"),
        ("Unit", "cartons", "20", "quantity_milli", 2_000_000),
        ("Quantity", "1,234", ".", "quantity_milli", 1_234_000),
        ("Quantity", "1,234", ",", "quantity_milli", 1_234),
        ("Needed by", "05/07/2022", "mdy", "needed_by", date(2022, 5, 7)),
        ("Needed by", "05/07/2022", "dmy", "needed_by", date(2022, 7, 5)),
        ("Priority", "purple", "Low", "tier", Tier.LOW),
    ],
)
def test_an_answer_lets_the_row_in(desk: Desk, heading: str, cell: str, answer: str, field: str, value: object) -> None:
    preview = looked_at(desk, table(NEED | {heading: cell, "District": None}))
    finish(commit_import(desk, finish(replan(desk, preview, {preview.questions[0].id: answer}))))
    assert getattr(only(desk, Need), field) == value


@pytest.mark.parametrize(
    ("heading", "cell", "answer"),
    [
        ("Item", "Unknowium", BLANKET),
        ("Province", "Paktikka", "AF12"),
        ("Unit", "cartons", "20"),
        ("Quantity", "1,234", "."),
    ],
)
def test_an_answer_is_remembered_for_the_next_list(desk: Desk, heading: str, cell: str, answer: str) -> None:
    rows = table(NEED | {heading: cell, "District": None})
    question = looked_at(desk, rows).questions[0]
    taken_in(desk, rows, answers={question.id: answer})
    again = looked_at(desk, table(NEED | {"Need ID": "N-9", heading: cell, "District": None}), sha256="two")
    assert again.questions == ()
    assert again.counts["add"] == 1


def test_an_unreadable_cell_is_a_problem_with_its_address_and_keeps_the_row_out(desk: Desk) -> None:
    preview = looked_at(desk, table(NEED | {"Needed by": "31/02/2022"}))
    (problem,) = preview.problems
    assert str(problem).startswith(f'{FILE} > sheet "Needs" > H5 (Needed by): "31/02/2022" is not a date.')
    assert problem.severity is Severity.ERROR
    assert preview.rows[0].verdict is Verdict.REFUSE


@pytest.mark.parametrize(
    ("donor", "code"),
    [("", "ask.blank_below"), ("-", "ask.blank_below"), ("n/a", "row.no_donor"), ("TBC", "row.no_donor")],
)
def test_a_pledge_of_nobody_stays_out(desk: Desk, donor: str, code: str) -> None:
    preview = looked_at(desk, table(PLEDGE, PLEDGE | {"Pledge ID": "P-2", "Donor": donor}))
    assert [row.verdict for row in preview.rows] == [Verdict.ADD, Verdict.REFUSE]
    assert [problem.code for problem in preview.rows[1].problems] == [code]


@pytest.mark.parametrize(
    ("heading", "cell"), [("People", "300 HH"), ("People", "12 families"), ("Households", "500 persons")]
)
def test_families_are_not_taken_for_people_nor_people_for_families(desk: Desk, heading: str, cell: str) -> None:
    preview = looked_at(desk, table(NEED | {heading: cell}))
    assert [problem.code for problem in preview.problems] == ["row.counts_others"]
    need = preview.rows[0].after
    assert isinstance(need, Need)
    assert (need.people, need.households) == (None, None)


@pytest.mark.parametrize("province", ["Countrywide", "nationwide", "全国", "سراسر کشور"])
def test_the_whole_country_is_a_place(desk: Desk, province: str) -> None:
    taken_in(desk, table(NEED | {"Province": province, "District": None}))
    assert only(desk, Need).place == "AF"


def test_a_new_donor_spelled_in_two_ways_is_asked_about(desk: Desk) -> None:
    rows = [PLEDGE | {"Donor": "Save the Children"}, PLEDGE | {"Pledge ID": "P-2", "Donor": "save the chidren"}]
    preview = looked_at(desk, table(*rows))
    (question,) = preview.questions
    assert [choice.label for choice in question.choices] == ["Save the Children", "A new one"]
    finish(commit_import(desk, finish(replan(desk, preview, {question.id: question.choices[0].id}))))
    made = [each for each in desk.all(Organisation) if each.source == "From list.xlsx"]
    assert [each.name for each in made] == ["Save the Children"]
    assert {pledge.donor for pledge in desk.all(Pledge)} == {made[0].id}


def test_a_name_in_a_column_of_codes_is_known_too(desk: Desk) -> None:
    rest = {name: value for name, value in NEED.items() if name != "Item"}
    taken_in(desk, table({"Item code": "Family tent, 16 m2", **rest}), list_name="needs")
    assert only(desk, Need).item == TENT


def test_an_unreadable_side_value_is_a_warning_and_the_row_goes_in_without_it(desk: Desk) -> None:
    preview = looked_at(desk, table(NEED | {"People": "many"}))
    assert [problem.severity for problem in preview.problems] == [Severity.WARNING]
    finish(commit_import(desk, preview))
    assert only(desk, Need).people is None


@pytest.mark.parametrize("cell", [None, "-", "TBC", 0.0, -5.0, "ten"])
def test_a_row_without_a_quantity_above_zero_stays_out(desk: Desk, cell: object) -> None:
    preview = looked_at(desk, table(NEED | {"Quantity": cell}))
    assert preview.rows[0].verdict is Verdict.REFUSE
    assert len(preview.rows[0].problems) == 1


def test_a_row_with_nothing_in_it_is_one_problem(desk: Desk) -> None:
    preview = looked_at(desk, table(NEED, {"Need ID": "N-2"}))
    assert [problem.code for problem in preview.problems] == ["row.no_item"]


@pytest.mark.parametrize(("cell", "days"), [("3 days", 3), ("2 weeks", 14), ("۵ روز", 5), (0.0, 0), ("-", None)])
def test_allowed_lateness_may_say_its_unit(desk: Desk, cell: object, days: int | None) -> None:
    taken_in(desk, table(NEED | {"Allowed lateness": cell}))
    assert only(desk, Need).lateness_days == days


@pytest.mark.parametrize(("cell", "people"), [("2,000", 2_000), ("1.234", 1_234), ("350 persons", 350), ("12", 12)])
def test_people_are_whole_numbers_in_any_grouping(desk: Desk, cell: str, people: int) -> None:
    taken_in(desk, table(NEED | {"People": cell}))
    assert only(desk, Need).people == people


def test_a_district_column_that_says_all_means_the_province(desk: Desk) -> None:
    taken_in(desk, table(NEED | {"District": "All districts"}))
    assert only(desk, Need).place == "AF12"


def test_a_corrected_cell_is_read_as_if_the_sender_had_written_it(desk: Desk) -> None:
    preview = looked_at(desk, table(NEED | {"Quantity": "ten"}))
    corrected = finish(replan(desk, preview, cell_edits={("Needs", "C5"): "10"}))
    finish(commit_import(desk, corrected))
    assert only(desk, Need).quantity_milli == 10_000


def test_only_chosen_rows_are_written(desk: Desk) -> None:
    preview = looked_at(desk, table(NEED, NEED | {"Need ID": "N-2"}, NEED | {"Need ID": "N-3"}))
    finish(commit_import(desk, preview, chosen_rows=[0, 2]))
    assert {need.sender_ref for need in desk.all(Need)} == {"N-1", "N-3"}


def test_a_chosen_line_brings_its_pledge_along(desk: Desk) -> None:
    preview = looked_at(desk, table(PLEDGE, PLEDGE | {"Item": "Wheat flour", "Unit": "kg"}, sheet="Pledges"))
    finish(commit_import(desk, preview, chosen_rows=[1]))
    assert only(desk, PledgeLine).pledge == only(desk, Pledge).id


def test_strict_writes_nothing_while_one_row_is_refused(desk: Desk) -> None:
    outcome = taken_in(desk, table(NEED, NEED | {"Need ID": "N-2", "Item": "Unknowium"}), strict=True)
    assert (outcome.written, outcome.left_out) == (0, 1)
    assert desk.all(Need) == ()


@pytest.mark.parametrize(
    ("answer", "quantities"), [("first", [100]), ("last", [150]), ("sum", [250]), ("both", [100, 150])]
)
def test_a_double_number_is_asked_and_settled_as_answered(desk: Desk, answer: str, quantities: list[int]) -> None:
    rows = table(NEED, NEED | {"Quantity": 150.0})
    preview = looked_at(desk, rows)
    (question,) = preview.questions
    assert question.rows == (("Needs", 6),)
    assert [row.verdict for row in preview.rows] == [Verdict.ADD, Verdict.REFUSE]
    finish(commit_import(desk, finish(replan(desk, preview, {question.id: answer}))))
    assert sorted(need.quantity_milli // 1000 for need in desk.all(Need)) == quantities


def test_the_same_supply_under_another_number_is_a_warning(desk: Desk) -> None:
    preview = looked_at(desk, table(PLEDGE, PLEDGE | {"Pledge ID": "P-2"}, sheet="Pledges"))
    assert [problem.code for problem in preview.problems] == ["check.looks_double"]
    assert preview.counts["add"] == 2


@pytest.mark.parametrize(
    ("item", "quantity", "people"),
    [
        ("Blanket", 30.0, 10.0),  # one for each person is planned with, three are plausible
        ("Family tent, 16 m2", 30.0, 70.0),  # one for each household of seven
        ("Wheat flour", 1_400.0, 10.0),  # 400 g a day for a year
        ("Emergency health kit IEHK 2017, complete", 3.0, 6_000.0),  # made for 10,000 people and three months
    ],
)
def test_what_planning_figures_allow_is_not_warned_of(desk: Desk, item: str, quantity: float, people: float) -> None:
    row = NEED | {"Item": item, "Quantity": quantity, "People": people, "Unit": None}
    preview = looked_at(desk, table(row))
    codes = [problem.code for problem in preview.problems]
    assert preview.counts["add"] == 1
    assert not {"check.much_by_plan", "check.much_for_people"} & set(codes)


@pytest.mark.parametrize(
    ("item", "unit", "quantity", "unverified"),
    [("Wheat flour", "kg", 90_000.0, True), ("Tarpaulin, 4 x 6 m", "piece", 900.0, False)],
)
def test_a_planning_figure_that_no_source_confirms_is_called_unverified(
    desk: Desk, item: str, unit: str, quantity: float, unverified: bool
) -> None:
    row = NEED | {"Item": item, "Quantity": quantity, "People": 10.0, "Unit": unit}
    (problem,) = looked_at(desk, table(row)).problems
    assert ("(unverified)" in str(problem.what)) is unverified


@pytest.mark.parametrize(
    ("unit", "pack", "said"),
    [
        ("cartons", None, "1 carton = 200 pieces (unverified)"),
        ("cartons", 150.0, ""),
        ("carton of 120", None, ""),
        ("pcs", None, ""),
    ],
)
def test_a_pack_size_that_no_source_confirms_is_called_unverified_in_its_rows(
    desk: Desk, unit: str, pack: float | None, said: str
) -> None:
    preview = looked_at(desk, table({**PLEDGE, "Item": "wash.jerrycan_fold10", "Unit": unit, "Pack size": pack}))
    rows = view_of_import(desk, preview).rows
    assert rows.rows[0][rows.index("note")] == said
    assert ("import.pack_of_item" in [problem.code for problem in preview.problems]) is bool(said)


def test_what_a_row_changes_is_said_in_names(desk: Desk) -> None:
    view = view_of_import(desk, looked_at(desk, table(PLEDGE | {"Earmarked place": "Paktika"})))
    said = {change.label: change.after for change in view.changes[0]}
    assert said["Earmarked place"] == "Paktika"


def test_the_sheet_is_a_column_only_where_there_are_several(desk: Desk) -> None:
    one, two = table(NEED), table(NEED | {"Need ID": "N-2"}, sheet="Second")
    assert view_of_import(desk, looked_at(desk, one)).rows.columns[-1].key == "note"
    assert view_of_import(desk, looked_at(desk, one, two)).rows.columns[-1].key == "sheet"


def test_a_row_answered_to_be_left_out_is_no_open_question(desk: Desk) -> None:
    rows = table(NEED | {"Item": "Unknowium"})
    (question,) = looked_at(desk, rows).questions
    preview = looked_at(desk, rows, answers={question.id: "leave out"})
    assert [(problem.code, problem.severity) for problem in preview.rows[0].problems] == [
        ("ask.item_unknown", Severity.NOTE)
    ]
    assert preview.rows[0].verdict is Verdict.REFUSE


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (NEED | {"Quantity": 5_000.0, "People": 10.0}, "check.much_by_plan"),
        (NEED | {"Quantity": 31.0, "Households": 10.0}, "check.much_by_plan"),
        (NEED | {"Item": "Wheelchair", "Quantity": 500.0, "People": 10.0}, "check.much_for_people"),
        (NEED | {"Quantity": 12.5}, "check.not_whole"),
        (NEED | {"Needed by": date(2022, 6, 1)}, "check.before_disaster"),
        (NEED | {"Date reported": date(2022, 12, 1)}, "check.in_future"),
        (PLEDGE | {"Expiry": date(2022, 7, 1)}, "check.expired"),
        (PLEDGE | {"Expiry": date(2022, 8, 1), "ETA": date(2022, 9, 1)}, "check.expires_before"),
        (PLEDGE | {"Available from": date(2022, 8, 1)}, "check.arrives_before"),
        (PLEDGE | {"Date pledged": date(2022, 12, 1)}, "check.in_future"),
    ],
)
def test_what_is_hardly_meant_is_a_warning_and_goes_in(desk: Desk, row: dict[str, Any], code: str) -> None:
    preview = looked_at(desk, table(row))
    assert [problem.code for problem in preview.problems] == [code]
    assert preview.counts["add"] == 1


def test_ten_times_the_usual_is_a_warning(desk: Desk) -> None:
    usual = [NEED | {"Need ID": f"N-{at}", "Quantity": 100.0 + at} for at in range(9)]
    preview = looked_at(desk, table(*usual, NEED | {"Need ID": "N-10", "Quantity": 10_000.0}))
    assert [(problem.code, problem.address.row) for problem in preview.problems] == [("check.ten_times", 14)]


def test_what_the_list_does_not_say_is_noted_once(desk: Desk) -> None:
    bare = {key: NEED[key] for key in ("Item", "Quantity", "Province", "Needed by")}
    preview = looked_at(desk, table(bare, bare | {"Quantity": 7.0}))
    codes = [problem.code for problem in preview.problems]
    assert codes == ["import.no_priority", "import.no_unit", "import.no_number"]
    finish(commit_import(desk, preview))
    assert {need.tier for need in desk.all(Need)} == {Tier.MEDIUM}


def test_a_column_in_doubt_is_asked_and_the_answer_remembered(desk: Desk) -> None:
    odd = {**{key: value for key, value in NEED.items() if key != "Priority"}, "Prioritty": "Low"}
    preview = looked_at(desk, table(odd))
    (question,) = preview.questions
    assert question.id == "column:Needs:Prioritty"
    finish(commit_import(desk, finish(replan(desk, preview, {question.id: "priority"}))))
    assert only(desk, Need).tier is Tier.LOW
    assert only(desk, MappingProfile).mapping == {"Prioritty": "priority"}
    assert looked_at(desk, table(odd | {"Need ID": "N-2"}), sha256="two").questions == ()


@pytest.mark.parametrize(
    ("row", "heading", "field", "written"),
    [
        ({key: NEED[key] for key in NEED if key != "Needed by"} | {"Aim": date(2022, 7, 1)}, "Aim", "needed_by", 1),
        (PLEDGE | {"Kept with": "Paktika"}, "Kept with", "earmark_place", 0),
    ],
    ids=["a day", "a restriction, which keeps its rows out"],
)
def test_cells_that_may_be_what_the_matching_rests_on_are_asked(
    desk: Desk, row: dict[str, Any], heading: str, field: str, written: int
) -> None:
    preview = looked_at(desk, table(row))
    (question,) = preview.questions
    assert (question.asked, question.choices[0].id) == (heading, field)
    assert preview.counts["add"] == written


def test_a_column_nobody_knows_is_said_and_its_text_kept(desk: Desk) -> None:
    preview = looked_at(desk, table(NEED | {"Phone of the driver": "0700", "Empty": None}))
    assert [str(problem.what) for problem in preview.problems] == ["The column Phone of the driver is not used."]
    finish(commit_import(desk, preview))
    assert only(desk, Origin).raw["Phone of the driver"] == "0700"


def test_a_needed_column_that_is_missing_keeps_all_rows_out(desk: Desk) -> None:
    preview = looked_at(
        desk, table({"Need ID": "N-1", "Item": "Family tent", "Number of trucks": 7.0}), list_name="needs"
    )
    assert [row.verdict for row in preview.rows] == [Verdict.REFUSE]
    assert "map.no_column" in [problem.code for problem in preview.problems]


def test_an_earmark_column_in_doubt_keeps_all_rows_out(desk: Desk) -> None:
    preview = looked_at(desk, table(PLEDGE | {"Earmark notes": "Paktika"}, sheet="Pledges"))
    assert preview.questions[0].holds
    assert preview.counts["add"] == 0


def test_a_table_that_is_no_list_is_set_aside_and_said_so(desk: Desk) -> None:
    preview = looked_at(desk, table(NEED), table({"Province": "Paktika", "Capital": "Sharan"}, sheet="Options"))
    assert [each.list_name for each in preview.tables] == ["needs", ""]
    assert [problem.code for problem in preview.problems] == ["map.no_list"]


def test_a_table_that_may_well_be_a_list_is_not_set_aside_without_a_warning(desk: Desk) -> None:
    preview = looked_at(desk, table({"Item": "Blanket", "Number of cartons": 5.0, "Weight": 20.0}))
    assert [(problem.code, problem.severity) for problem in preview.problems] == [("map.no_list", Severity.WARNING)]


def test_which_list_it_is_is_asked_where_it_may_be_either(desk: Desk) -> None:
    either = table({"Donor": "Iran", "Requested by": "WFP", "Item": "Family tent", "Quantity": 5.0}, sheet="Sheet1")
    preview = looked_at(desk, either)
    (question,) = preview.questions
    assert [choice.id for choice in question.choices] == ["needs", "pledges"]
    answers = {question.id: "pledges", "column:Sheet1:Requested by": "not used"}
    assert looked_at(desk, either, answers=answers).counts["add"] == 1


def test_a_list_of_pledges_without_a_donor_asks_for_one_and_takes_it_for_all(desk: Desk) -> None:
    rows = table({key: value for key, value in PLEDGE.items() if key != "Donor"}, sheet="Pledges")
    preview = looked_at(desk, rows)
    (question,) = preview.questions
    assert preview.rows[0].verdict is Verdict.REFUSE
    assert "IR-GOV" in [choice.id for choice in question.choices]
    finish(commit_import(desk, finish(replan(desk, preview, {question.id: "IR-GOV"}))))
    assert only(desk, Pledge).donor == "IR-GOV"


@pytest.mark.parametrize(("sheet", "expected"), [("Sheet1", "list"), ("Needs of Khost", "")])
def test_a_table_of_things_alone_is_a_list_only_where_its_name_says_so(desk: Desk, sheet: str, expected: str) -> None:
    preview = looked_at(desk, table({"Item": "Family tent", "Quantity": 5.0}, sheet=sheet))
    assert [question.kind.value for question in preview.questions] == ([expected] if expected else [])


def test_a_desk_that_changed_since_the_look_is_not_written(desk: Desk) -> None:
    taken_in(desk, table(NEED))
    preview = looked_at(desk, table(NEED | {"Quantity": 7.0}), sha256="two")
    _edit(desk, only(desk, Need), quantity_milli=55_000)
    for choice in range(60):
        desk.remember("a choice", choice)
    with pytest.raises(StaleChange):
        finish(commit_import(desk, preview))
    assert only(desk, Need).quantity_milli == 55_000


def test_two_looks_at_one_new_list_do_not_take_it_in_twice(desk: Desk) -> None:
    first, second = looked_at(desk, table(NEED)), looked_at(desk, table(NEED))
    finish(commit_import(desk, first))
    with pytest.raises(StaleChange):
        finish(commit_import(desk, second))
    assert len(desk.all(Need)) == 1


def test_a_workbook_with_titles_blank_columns_and_totals_is_taken_in(desk: Desk, tmp_path: Path) -> None:
    rows = [
        ["Needs of Paktika", None, None, None, None],
        [],
        [None, "Need ID", "Item", "Quantity", "Unit", "Province"],
        [None, "N-1", "Family tent", 100, "pcs", "Paktika"],
        [None, "N-2", "Wheat flour", 2.5, "MT", "پکتیکا"],
        [None, "Total", None, 102.5],
    ]
    preview = finish(preview_import(desk, workbook(tmp_path / "needs.xlsx", {"Needs": rows}), today=TODAY))
    finish(commit_import(desk, preview))
    assert sorted(need.quantity_milli for need in desk.all(Need)) == [100_000, 2_500_000]
    assert {skipped.row for skipped in preview.tables[0].skipped} >= {1, 6}


def test_pasted_cells_go_the_same_road(desk: Desk) -> None:
    text = "Need ID\tItem\tQuantity\tProvince\nN-1\tFamily tent\t۱۲۰۰\tPaktika\n"
    finish(commit_import(desk, finish(preview_paste(desk, text, today=TODAY))))
    assert only(desk, Need).quantity_milli == 1_200_000


def test_a_file_that_is_no_list_is_refused_or_empty_and_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(ReliefDeskError):
        finish(preview_import(desk, tmp_path / "nothing.xlsx"))
    preview = finish(preview_import(desk, workbook(tmp_path / "a.xlsx", {"Sheet1": [["Just words"]]}), today=TODAY))
    assert finish(commit_import(desk, preview)).written == 0


def test_a_sheet_that_does_not_exist_is_said(desk: Desk) -> None:
    preview = looked_at(desk, table(NEED), sheet="Other")
    assert [problem.code for problem in preview.problems] == ["import.no_such_sheet"]


def test_a_look_that_is_stopped_leaves_nothing_behind(desk: Desk, tmp_path: Path) -> None:
    path = workbook(tmp_path / "needs.xlsx", {"Needs": [list(NEED), list(NEED.values())]})
    before = desk.journal()
    steps = 0
    while True:
        job = preview_import(desk, path, ImportOptions(), today=TODAY)
        progress = [next(job, None) for _ in range(steps + 1)]
        job.close()
        if progress[-1] is None:
            break
        steps += 1
    assert steps > 5
    assert desk.journal() == before


def _edit(desk: Desk, need: Need, **values: Any) -> None:
    desk.apply(together(Template("test.edit", "Edit").filled(), edited(need, **values)))
