"""Laws of taking lists in: any cell is read or refused, and the same words give the same records in any layout."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relief_desk.domain.importing.mapping import LISTS, Clue, guess_columns
from relief_desk.domain.importing.plan import Verdict
from relief_desk.domain.importing.preview import ImportPreview
from relief_desk.domain.importing.source_tables import SourceColumn
from relief_desk.domain.problems import Severity
from relief_desk.domain.records import Need, Pledge, PledgeLine
from relief_desk.services.desk import Desk
from relief_desk.services.import_mapping import known_words
from relief_desk.services.imports import preview_paste
from relief_desk.services.jobs import finish
from relief_desk.services.reference import load_doubtful_headings, load_headings
from tests.import_cases import NEED, PLEDGE, TODAY, looked_at, new_desk, table

LAWS = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
FIELD_OF = {
    "needs": {
        "Need ID": "need_id", "Item": "item", "Quantity": "quantity", "Unit": "unit", "Province": "province",
        "District": "district", "Priority": "priority", "Needed by": "needed_by", "Recipient": "recipient",
        "People": "people", "Substitutes allowed": "substitutes", "Remarks": "remark",
    },
    "pledges": {
        "Pledge ID": "pledge_id", "Donor": "donor", "Item": "item", "Quantity": "quantity", "Unit": "unit",
        "ETA": "eta", "Firmness": "firmness", "Status": "status", "Expiry": "expiry", "Pack size": "pack_size",
        "Earmark province": "earmark_place", "Current location": "location",
    },
}  # fmt: skip
DAYS = st.sampled_from(["2022-07-01", "2022-08-15", "1401/05/01", ""])
NEED_ROWS = st.fixed_dictionaries(
    {
        "Item": st.sampled_from(["Family tent", "Wheat flour", "blankets, thermal, medium", "小麦粉", "HSHETENTF16C"]),
        "Quantity": st.sampled_from(["1", "12.5", "۱۲۰۰", "3 000", "20 cartons of 50", "400"]),
        "Unit": st.sampled_from(["", "kg", "MT", "pcs"]),
        "Province": st.sampled_from(["Paktika", "Paktia", "پکتیکا", "Khost"]),
        "District": st.sampled_from(["", "Barmal", "Gayan", "Spera"]),
        "Priority": st.sampled_from(["", "Critical", "high", "中", "low"]),
        "Needed by": DAYS,
        "Recipient": st.sampled_from(["", "ARCS", "New Hope", "WFP"]),
        "People": st.sampled_from(["", "100", "2,500.0", "many"]),
        "Substitutes allowed": st.sampled_from(["", "yes", "no"]),
        "Remarks": st.sampled_from(["", "road closed", "see letter"]),
    }
)
PLEDGE_ROWS = st.fixed_dictionaries(
    {
        "Donor": st.sampled_from(["Iran", "India", "New Hope", "Japan"]),
        "Item": st.sampled_from(["Family tent", "Wheat flour", "blankets, thermal, medium"]),
        "Quantity": st.sampled_from(["1", "12.5", "400", "7 bales of 25"]),
        "Unit": st.sampled_from(["", "kg", "cartons", "pcs"]),
        "Pack size": st.sampled_from(["", "20", "50"]),
        "ETA": DAYS,
        "Expiry": st.sampled_from(["", "2023-12-01"]),
        "Firmness": st.sampled_from(["", "offer", "committed", "in stock"]),
        "Status": st.sampled_from(["", "accepted", "declined"]),
        "Earmark province": st.sampled_from(["", "Khost", "Paktika"]),
        "Current location": st.sampled_from(["", "Tehran", "Kabul"]),
    }
)


def numbered(rows: Sequence[dict[str, Any]], heading: str) -> list[dict[str, Any]]:
    return [{heading: f"NR-{at}", **row} for at, row in enumerate(rows)]


LISTS_OF_ROWS = st.one_of(
    st.lists(NEED_ROWS, min_size=1, max_size=5).map(lambda rows: ("needs", numbered(rows, "Need ID"))),
    st.lists(PLEDGE_ROWS, min_size=1, max_size=5).map(lambda rows: ("pledges", numbered(rows, "Pledge ID"))),
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with new_desk(Path(tmp_path_factory.mktemp("laws"))) as opened:
        yield opened


def records(preview: ImportPreview) -> list[str]:
    """What the list would make, whatever the order of its rows."""
    made = []
    changed = [each.after for row in preview.rows for each in row.changes]
    heads = {head.id: head for head in changed if isinstance(head, Pledge)}
    for row in preview.rows:
        if row.verdict is Verdict.REFUSE:
            made.append("refused")
        elif isinstance(row.after, Need):
            made.append(repr(row.after))
        elif isinstance(row.after, PledgeLine):
            made.append(repr((replace(row.after, pledge=""), replace(heads[row.after.pledge], id=""))))
    return sorted(made)


@LAWS
@given(
    heading=st.sampled_from(sorted({*NEED, *PLEDGE, *FIELD_OF["needs"], *FIELD_OF["pledges"]})),
    cell=st.one_of(
        st.text(max_size=30),
        st.text(st.characters(categories=["Cc", "Cf", "Cs", "Nd", "Nl", "No", "Zs", "Mn", "Co"]), max_size=20),
        st.text(st.sampled_from("0123456789۰۱٢٣٤४५０１٫٬.,' x×*/-–+%()½؋$€万千"), max_size=14),
        st.from_regex(r"[-+(]?[0-9۰-۹.,/ ]{1,12}[%)a-z]{0,6}", fullmatch=True),
        st.floats(),
        st.integers(),
        st.integers(min_value=-(10**400), max_value=10**400),
        st.dates(),
        st.datetimes(),
        st.times(),
        st.timedeltas(),
        st.booleans(),
        st.none(),
    ),
)
def test_any_cell_gives_a_value_or_a_problem(desk: Desk, heading: str, cell: Any) -> None:
    row = NEED if heading in FIELD_OF["needs"] else PLEDGE
    list_name = "needs" if heading in FIELD_OF["needs"] else "pledges"
    preview = looked_at(desk, table(row | {heading: cell}), list_name=list_name)
    (planned,) = preview.rows
    holding = [each for each in planned.problems if each.severity in (Severity.ERROR, Severity.QUESTION)]
    assert (planned.verdict is Verdict.REFUSE) == bool(holding)
    assert all(str(problem) and problem.address.row == 5 for problem in planned.problems)


@LAWS
@given(given_list=LISTS_OF_ROWS, data=st.data())
def test_the_order_of_rows_and_columns_does_not_matter(desk: Desk, given_list: Any, data: st.DataObject) -> None:
    _, rows = given_list
    headings = data.draw(st.permutations(list(rows[0])))
    shuffled = data.draw(st.permutations(rows))
    assert records(looked_at(desk, table(*shuffled, headings=headings))) == records(looked_at(desk, table(*rows)))


@LAWS
@given(given_list=LISTS_OF_ROWS, data=st.data())
def test_a_heading_in_any_known_words_means_the_same(desk: Desk, given_list: Any, data: st.DataObject) -> None:
    name, rows = given_list
    heading = data.draw(st.sampled_from(list(rows[0])))
    key = FIELD_OF[name][heading]
    other = data.draw(st.sampled_from(sorted(word for word, field in load_headings()[name].items() if field == key)))
    renamed = [{other if each == heading else each: cell for each, cell in row.items()} for row in rows]
    assert records(looked_at(desk, table(*renamed))) == records(looked_at(desk, table(*rows)))


@LAWS
@given(given_list=LISTS_OF_ROWS, titles=st.integers(0, 4), blanks=st.integers(0, 2))
def test_titles_and_blank_columns_do_not_matter(desk: Desk, given_list: Any, titles: int, blanks: int) -> None:
    name, rows = given_list
    lines = [list(rows[0]), *(list(row.values()) for row in rows)]
    plain = finish(preview_paste(desk, _pasted(lines), today=TODAY))
    above = [[f"Relief list of the province, part {at}"] for at in range(titles)]
    padded = [["", *[""] * (blanks - 1), *line] if blanks else line for line in [*above, *lines]]
    assert records(finish(preview_paste(desk, _pasted(padded), today=TODAY))) == records(plain)
    assert [each.list_name for each in plain.tables] == [name]


@LAWS
@given(given_list=LISTS_OF_ROWS)
def test_a_list_counts_every_row_once(desk: Desk, given_list: Any) -> None:
    _, rows = given_list
    preview = looked_at(desk, table(*rows))
    assert [row.row for row in preview.rows] == list(range(5, 5 + len(rows)))
    counts = preview.counts
    assert counts["add"] + counts["refuse"] == len(rows)


@LAWS
@given(given_list=LISTS_OF_ROWS, at=st.integers(0, 5), shared=st.booleans())
def test_a_list_on_two_sheets_makes_the_same_records(desk: Desk, given_list: Any, at: int, shared: bool) -> None:
    name, rows = given_list
    if shared and name == "pledges":
        rows = [row | {"Pledge ID": f"NR-{number // 2}"} for number, row in enumerate(rows)]
    parts = [part for part in (rows[:at], rows[at:]) if part]
    sheets = [table(*part, sheet=f"Part {number}", headings=list(rows[0])) for number, part in enumerate(parts)]
    whole = looked_at(desk, table(*rows), list_name=name)
    split = looked_at(desk, *sheets, list_name=name)
    assert records(split) == records(whole)
    assert [row.verdict for row in split.rows] == [row.verdict for row in whole.rows]
    assert {question.id for question in split.questions} == {question.id for question in whole.questions}


@pytest.mark.parametrize("name", sorted(LISTS))
def test_every_known_heading_is_read_without_asking(name: str) -> None:
    for word, key in load_headings()[name].items():
        column = SourceColumn("A", word)
        (guess,) = guess_columns([column], LISTS[name], known_words()[name], lambda _: Clue(samples=("x",)))
        assert (guess.field, guess.sure) == (key, True), word


@pytest.mark.parametrize("name", sorted(LISTS))
def test_every_doubtful_heading_is_asked_unless_the_cells_decide(name: str) -> None:
    kind, words = LISTS[name], known_words()[name]
    for word, key in load_doubtful_headings()[name].items():
        (guess,) = guess_columns([SourceColumn("A", word)], kind, words, lambda _: Clue(samples=("x",)))
        assert guess.open, word
        assert key in guess.choices, word


def _pasted(lines: Sequence[Sequence[str]]) -> str:
    return "\n".join("\t".join(line) for line in lines)
