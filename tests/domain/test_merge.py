"""Laws of the three-way merge, over random desks and random edits on both sides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from builders import operation
from hypothesis import given, settings
from hypothesis import strategies as st

from relief_desk.domain.holdings import Holdings
from relief_desk.domain.merge import FAR_OFF, MergePlan, merge
from relief_desk.domain.merging.changes import Choice, changes_of
from relief_desk.domain.merging.layout import find_tables
from relief_desk.domain.merging.returned import ReturnedSheet
from relief_desk.domain.merging.settled import Settled
from relief_desk.domain.merging.sheet_answers import MOVED_ALONE, SORTED_ALONE
from relief_desk.domain.quantities import decimal_text
from relief_desk.domain.reconciling.columns import NEED_COLUMNS
from relief_desk.domain.reconciling.reconciliation import reconcile
from relief_desk.domain.reconciling.snapshots import ANSWERS, SentTable, sent_table
from relief_desk.domain.records import HeadquartersNote, Need
from relief_desk.domain.references import key
from relief_desk.domain.wording import ENGLISH

DAY = date(2022, 6, 30)
CODE, OTHER_CODE = key("X", "2345", 1), key("X", "2345", 2)
KEYS = tuple(key("N", "2345", n) for n in range(6))
Edits = Mapping[tuple[str, str], str]

answers = {
    "decision": st.sampled_from(["", "accept", "reject", "change", "ask"]),
    "hq_quantity": st.sampled_from(["", "0", "1", "2.5", "70"]),
    "comment": st.sampled_from(["", "yes", "see mail"]),
}
edit_sets = st.fixed_dictionaries(
    {}, optional={(record, field): answers[field] for record in KEYS for field in ANSWERS}
)  # fmt: skip
notes = st.builds(
    HeadquartersNote,
    id=st.just(""),
    record=st.sampled_from(KEYS),
    snapshot=st.just(CODE),
    decision=answers["decision"],
    quantity_milli=st.sampled_from([None, 1_000, 70_000]),
    comment=answers["comment"],
)


def desk(quantities: list[int], held: list[HeadquartersNote]) -> Holdings:
    needs = tuple(
        Need(record, f"S{n}", item_text=f"thing {n}", place_text=f"place {n}", quantity_milli=milli, unit="piece")
        for n, (record, milli) in enumerate(zip(KEYS, quantities, strict=True))
    )
    return Holdings(operation(), needs, notes={note.record: replace(note, id=f"H-{note.record}") for note in held})


desks = st.builds(
    desk, st.lists(st.sampled_from([1_000, 2_000, 70_000]), min_size=6, max_size=6), st.lists(notes, max_size=4)
)


def sent_by(held: Holdings) -> SentTable:
    return sent_table(reconcile(held, DAY).needs, ENGLISH)


def returned(sent: SentTable, edits: Edits, order: list[int] | None = None) -> ReturnedSheet:
    """The sheet of needs as it came back with these answers typed in, its rows in any order."""
    rows: list[list[str | None]] = []
    for record, texts in sent.rows.items():
        cells = dict(zip(sent.columns, texts, strict=True)) | {"row": record}
        cells |= {field: text for (edited, field), text in edits.items() if edited == record}
        rows.append([cells.get(column.key, "") or None for column in NEED_COLUMNS])
    if order is not None:
        rows = [rows[index] for index in order]
    return ReturnedSheet("Needs", [[column.tag for column in NEED_COLUMNS], *rows])


def merged(
    held: Holdings, sent: SentTable, edits: Edits, order: list[int] | None = None, settled: Settled | None = None
) -> MergePlan:
    return merge(find_tables("back.xlsx", [returned(sent, edits, order)]), [sent], held, settled=settled or {})


def applied(held: Holdings, plan: MergePlan, choice: Choice = Choice.OURS, code: str = CODE) -> Holdings:
    """The desk after the merge was committed with the same choice for every conflict.

    Answers that merely happen to stand in order are looked at and taken.
    """
    choices = {cell.key: Choice.THEIRS if cell.ours == cell.sent else choice for cell in plan.conflicts}
    needs, notes = dict(held.need_by_id), dict(held.notes)
    for change in changes_of(plan, held, code, {CODE: 1, OTHER_CODE: 2}, DAY, choices):
        match change.after:
            case HeadquartersNote() as note:
                notes[note.record] = note
            case Need() as need:
                needs[need.id] = need
    return replace(held, needs=tuple(needs.values()), notes=notes)


def said_by(held: Holdings) -> dict[tuple[str, str], str]:
    """Every answer and quantity of a desk."""
    found = {}
    for need in held.needs:
        note = held.notes.get(need.id)
        found[need.id, "quantity"] = decimal_text(need.quantity_milli)
        found[need.id, "decision"] = note.decision if note else ""
        found[need.id, "comment"] = note.comment if note else ""
        quantity = note.quantity_milli if note else None
        found[need.id, "hq_quantity"] = "" if quantity is None else decimal_text(quantity)
    return found


@given(desks, edit_sets, st.permutations(range(6)))
def test_whatever_headquarters_wrote_is_taken_or_the_same_or_a_conflict(
    held: Holdings, edits: Edits, order: list[int]
) -> None:
    sent = sent_by(held)
    plan = merged(held, sent, edits, order)
    now = said_by(applied(held, plan))
    for (record, field), text in edits.items():
        assert now[record, field] == text
    assert all(cell.why and cell.why.template in (SORTED_ALONE, MOVED_ALONE, FAR_OFF) for cell in plan.conflicts)


@given(desks, desks, edit_sets)
def test_what_both_sides_changed_differently_is_a_conflict_and_ours_until_it_is_decided(
    sent_desk: Holdings, now: Holdings, edits: Edits
) -> None:
    sent = sent_by(sent_desk)
    plan = merged(now, sent, edits)
    before, after = said_by(now), said_by(applied(now, plan))
    conflicts = {cell.key for cell in plan.conflicts}
    for (record, field), text in edits.items():
        base, ours = sent.value(record, field), before[record, field]
        if text == base:
            assert after[record, field] == ours
        elif ours in (base, text):
            assert after[record, field] == text
        else:
            assert (record, field) in conflicts
            assert after[record, field] == ours
    untouched = {cell for cell in before if cell not in edits and cell[1] != "quantity"}
    assert all(after[cell] == before[cell] for cell in untouched)


@given(desks, desks, edit_sets, st.sampled_from(Choice))
def test_merging_twice_is_merging_once(sent_desk: Holdings, now: Holdings, edits: Edits, choice: Choice) -> None:
    sent = sent_by(sent_desk)
    plan = merged(now, sent, edits)
    once = applied(now, plan, choice)
    ours = [cell.answer for cell in plan.conflicts if choice is Choice.OURS and cell.ours != cell.sent]
    again = merged(once, sent, edits, settled=dict.fromkeys(ours, DAY))
    assert again.changes_nothing
    assert [cell.answer for cell in again.settled] == ours
    assert said_by(applied(once, again)) == said_by(once)


@given(desks, edit_sets, edit_sets)
def test_two_returns_that_touch_different_rows_give_the_same_desk_in_both_orders(
    held: Holdings, first: Edits, second: Edits
) -> None:
    other = {cell: text for cell, text in second.items() if cell[0] not in {record for record, _ in first}}
    sent = sent_by(held)
    states = []
    for order in ((first, CODE), (other, OTHER_CODE)), ((other, OTHER_CODE), (first, CODE)):
        now = held
        for edits, code in order:
            now = applied(now, merged(now, sent, edits), code=code)
        states.append((now.need_by_id, now.notes))
    assert states[0] == states[1]


@given(desks, edit_sets, edit_sets)
def test_answers_in_different_cells_come_together_in_both_orders(held: Holdings, first: Edits, second: Edits) -> None:
    other = {cell: text for cell, text in second.items() if cell not in first}
    sent = sent_by(held)
    states = []
    for order in ((first, other), (other, first)):
        now = held
        for edits in order:
            now = applied(now, merged(now, sent, edits))
        states.append({cell: text for cell, text in said_by(now).items() if cell[1] != "quantity"})
    assert states[0] == states[1]
    assert all(states[0][cell] == text for cell, text in {**other, **first}.items())


@given(desks, edit_sets, st.sets(st.integers(0, 5), max_size=5))
def test_missing_rows_change_nothing_and_are_counted(held: Holdings, edits: Edits, gone: set[int]) -> None:
    sent = sent_by(held)
    order = [index for index in range(6) if index not in gone]
    missing = {record for index, record in enumerate(sent.rows) if index in gone}
    plan = merged(held, sent, edits, order)
    assert not missing & {cell.record for cell in (*plan.taken, *plan.conflicts)}
    named = {part for problem in plan.problems for part in problem.value.split(", ")}
    assert missing <= named


def test_a_row_without_reference_that_could_be_one_of_two_is_taken_for_neither() -> None:
    twins = tuple(Need(record, item_text="thing", place_text="place", quantity_milli=1_000) for record in KEYS[:2])
    held = Holdings(operation(), twins)
    sent = sent_by(held)
    sheet = returned(sent, {(KEYS[0], "decision"): "accept"})
    rows = [[None if cell in KEYS else cell for cell in row] for row in sheet.rows]
    plan = merge(find_tables("back.xlsx", [replace(sheet, rows=rows)]), [sent], held)
    assert plan.taken == ()
    assert sum("Headquarters added a row" in str(problem) for problem in plan.problems) == 2


def test_a_note_keeps_the_latest_day_and_the_newest_export_it_was_answered_on() -> None:
    held = desk([1_000] * 6, [HeadquartersNote("", KEYS[0], OTHER_CODE, "accept", on=date(2022, 7, 9))])
    sent = sent_by(held)
    note = applied(held, merged(held, sent, {(KEYS[0], "comment"): "yes"})).notes[KEYS[0]]
    assert (note.on, note.snapshot, note.decision, note.comment) == (date(2022, 7, 9), OTHER_CODE, "accept", "yes")


COLUMNS = tuple(column.key for column in NEED_COLUMNS if column.key not in ("check", "reason"))
LOCKED = frozenset(COLUMNS) - set(ANSWERS) - {"reference", "row"}


def varied(n: int) -> Need:
    """Needs of which some look alike in most columns."""
    thing, place, remark = f"thing {n % 2}", f"place {n % 3}", "" if n < 4 else f"remark {n}"
    values = {"item_text": thing, "place_text": place, "quantity_milli": 1_000 * (1 + n % 2), "people": n // 3}
    return Need(key("N", "2345", n), f"S{n}", unit="piece", remark=remark, **values)  # type: ignore[arg-type]


VARIED = Holdings(operation(), tuple(map(varied, range(9))))
VARIED_SENT = sent_by(VARIED)
EVERY_ANSWER = {
    (record, field): text
    for n, record in enumerate(VARIED_SENT.rows)
    for field, text in (("decision", ("accept", "reject", "ask")[n % 3]), ("comment", f"{n * 7 % 9} is about row {n}"))
}


@settings(max_examples=300, deadline=None)
@given(st.sets(st.sampled_from(COLUMNS), min_size=1), st.permutations(range(9)))
def test_columns_that_were_sorted_by_themselves_never_carry_an_answer_to_another_record(
    moved: set[str], order: list[int]
) -> None:
    head, *whole = returned(VARIED_SENT, EVERY_ANSWER).rows
    rows = [
        [whole[order[number] if column.key in moved else number][index] for index, column in enumerate(NEED_COLUMNS)]
        for number in range(9)
    ]
    plan = merge(find_tables("back.xlsx", [ReturnedSheet("Needs", [head, *rows])]), [VARIED_SENT], VARIED)
    taken = {cell.key: cell.theirs for cell in plan.taken}
    named = "\n".join(map(str, plan.problems))
    asked = {cell.key for cell in plan.conflicts}
    assert all(cell in taken or cell in asked or cell[0] in named for cell in EVERY_ANSWER)
    positions = {column.key: index for index, column in enumerate(NEED_COLUMNS)}
    sent = {(record, key): VARIED_SENT.value(record, key) or None for record in VARIED_SENT.rows for key in LOCKED}
    sent |= {(record, "row"): record for record in VARIED_SENT.rows}
    if any(row[positions[key]] != text for row in rows for (record, key), text in sent.items() if record == row[0]):
        assert taken.items() <= EVERY_ANSWER.items()
