"""The way home of a reconciliation: preview, choices, one change, undo."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from builders import step
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from returned_desk import (
    COMMENT,
    DECISION,
    FIRST,
    MERGED_ON,
    QUANTITY,
    TAGS,
    Sent,
    answer,
    answered,
    cells,
    put,
    replace_cells,
    said,
    send,
    sent_desk,
    state,
    taken,
)

from relief_desk.domain.changes import RowChange, edited, together
from relief_desk.domain.merge import Verdict
from relief_desk.domain.merging.changes import Choice
from relief_desk.domain.problems import FileRefused
from relief_desk.domain.records import Allocation, ExchangeRun, HeadquartersNote, Need, PledgeLine, Record, Snapshot
from relief_desk.domain.states import NeedState
from relief_desk.domain.wording import Wording
from relief_desk.services.desk import Desk
from relief_desk.services.devices import device_keys, remember_keys
from relief_desk.services.export_changes import changes_since
from relief_desk.services.merge_views import choices_of, rows_alike, view_of_merge
from relief_desk.services.merging import choose_all, commit_merge
from relief_desk.services.reconciling import write_reconciliation

Keys = tuple[str, int]


@pytest.fixture(scope="module")
def sent_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Sent, Keys]:
    """Made once and only copied, and what this device remembers of it."""
    made = sent_desk(tmp_path_factory.mktemp("sent"))
    made.desk.close()
    return made, device_keys(made.desk.path)


@pytest.fixture
def sent(sent_once: tuple[Sent, Keys], tmp_path: Path) -> Iterator[Sent]:
    """The desk and the workbook it sent, in the place where this device made them."""
    made, keys = sent_once
    path, book = (Path(shutil.copy(file, tmp_path)) for file in (made.desk.path, made.path))
    remember_keys(path, *keys)
    with Desk.open(path) as desk:
        yield Sent(desk, tmp_path, replace(made.written, path=book))


def edit(desk: Desk, record: Record | None, **values: object) -> None:
    assert record is not None
    desk.apply(together(step("edit"), edited(record, **values)))


def need_of(sent: Sent, row: int) -> Need:
    found = sent.desk.get(Need, sent.needs()[row])
    assert found is not None
    return found


def note_of(sent: Sent, row: int) -> HeadquartersNote:
    (note,) = sent.desk.where(HeadquartersNote, record=sent.needs()[row])
    return note


def test_answers_become_notes_and_changed_quantities_become_quantities(sent: Sent) -> None:
    path, _ = answered(sent)
    outcome = commit_merge(sent.desk, sent.preview(path), on=MERGED_ON)
    changed, asked = need_of(sent, 10), note_of(sent, 12)
    assert (changed.quantity_milli, changed.entered_amount, changed.entered_unit) == (77_000, "77", "piece")
    assert note_of(sent, 10).quantity_milli == 77_000
    assert (asked.decision, asked.comment, asked.snapshot, asked.on) == (
        "ask", f"please check, {asked.record}", sent.code, MERGED_ON,
    )  # fmt: skip
    assert outcome.taken == 21
    assert len(sent.desk.all(HeadquartersNote)) == 16


def test_a_merge_is_one_entry_of_the_journal_and_undo_takes_it_all_back(sent: Sent) -> None:
    before = state(sent.desk)
    path, _ = answered(sent)
    commit_merge(sent.desk, sent.preview(path), on=MERGED_ON)
    assert state(sent.desk) != before
    assert str(sent.desk.undo()) == "Answer of headquarters to reconciliation no. 1: answered.xlsx"
    assert state(sent.desk) == before


def test_the_same_file_twice_changes_nothing_and_says_so(sent: Sent) -> None:
    path, truth = answered(sent)
    commit_merge(sent.desk, sent.preview(path), on=MERGED_ON)
    before, entries = state(sent.desk), len(sent.desk.journal())
    again = sent.preview(path)
    assert again.plan.changes_nothing
    assert again.plan.same == len(truth)
    assert "This very file was taken in before" in said(again)
    assert commit_merge(sent.desk, again, on=MERGED_ON).change.rows == ()
    assert (state(sent.desk), len(sent.desk.journal())) == (before, entries)


def test_the_run_is_kept_with_its_counts_and_its_backup(sent: Sent) -> None:
    path, _ = answered(sent)
    commit_merge(sent.desk, sent.preview(path), on=MERGED_ON)
    (run,) = sent.desk.where(ExchangeRun, kind="return")
    assert (run.file, run.counts) == ("answered.xlsx", {"taken": 21, "conflicts": 0, "same": 0})
    assert run.backup.endswith(".reliefdesk")


def test_a_quantity_that_both_sides_changed_is_a_conflict_and_stays_until_it_is_decided(sent: Sent) -> None:
    edit(sent.desk, need_of(sent, 10), quantity_milli=90_000)
    path, _ = answered(sent)
    preview = sent.preview(path)
    (conflict,) = preview.plan.conflicts
    assert (conflict.field, conflict.sent, conflict.ours, conflict.theirs) == ("quantity", "135", "90", "77")
    outcome = commit_merge(sent.desk, preview, on=MERGED_ON)
    assert (outcome.left, need_of(sent, 10).quantity_milli) == (1, 90_000)
    assert note_of(sent, 10).quantity_milli == 77_000


def test_a_conflict_decided_for_headquarters_takes_their_value_and_is_none_any_more(sent: Sent) -> None:
    edit(sent.desk, need_of(sent, 10), quantity_milli=90_000)
    path, _ = answered(sent)
    preview = sent.preview(path)
    outcome = commit_merge(sent.desk, preview, choose_all(preview, Choice.THEIRS), on=MERGED_ON)
    assert (outcome.decided, need_of(sent, 10).quantity_milli) == (1, 77_000)
    assert sent.preview(path).plan.changes_nothing


def test_a_conflict_settled_for_us_is_said_and_not_asked_again_until_it_is_undone(sent: Sent) -> None:
    edit(sent.desk, need_of(sent, 10), quantity_milli=90_000)
    path, _ = answered(sent)
    preview = sent.preview(path)
    outcome = commit_merge(sent.desk, preview, choose_all(preview, Choice.OURS), on=MERGED_ON)
    assert (outcome.kept, outcome.left, need_of(sent, 10).quantity_milli) == (1, 0, 90_000)
    again = sent.preview(path)
    assert again.plan.changes_nothing
    assert "Headquarters says 77; it was settled on 2022-07-02 that 90 stays." in said(again)
    sent.desk.undo()
    assert len(sent.preview(path).plan.conflicts) == 1


def test_what_was_settled_is_asked_about_again_when_headquarters_says_something_else(sent: Sent) -> None:
    edit(sent.desk, need_of(sent, 10), quantity_milli=90_000)
    path, _ = answered(sent)
    preview = sent.preview(path)
    commit_merge(sent.desk, preview, choose_all(preview, Choice.OURS), on=MERGED_ON)

    def other(_: Workbook, sheet: Worksheet) -> None:
        put(sheet, FIRST + 10, QUANTITY, 78)

    conflicts = sent.preview(sent.returned(other)).plan.conflicts
    assert ("quantity", "90", "78") in {(cell.field, cell.ours, cell.theirs) for cell in conflicts}


def test_only_settling_conflicts_is_an_entry_of_its_own_and_changes_no_record(sent: Sent) -> None:
    edit(sent.desk, need_of(sent, 10), quantity_milli=90_000)
    path, _ = answered(sent)
    commit_merge(sent.desk, sent.preview(path), on=MERGED_ON)
    before, preview = state(sent.desk), sent.preview(path)
    outcome = commit_merge(sent.desk, preview, choose_all(preview, Choice.OURS), on=MERGED_ON)
    assert (len(preview.plan.conflicts), outcome.change.touched) == (1, {"settings", "exchange_runs"})
    assert state(sent.desk) == before


def test_the_same_choice_for_all_alike_leaves_other_fields_alone(sent: Sent) -> None:
    for row in (10, 11):
        edit(sent.desk, need_of(sent, row), quantity_milli=90_000)
    sent.desk.apply(
        together(step("note"), [RowChange(None, HeadquartersNote("H-1", sent.needs()[0], sent.code, "reject"))])
    )
    path, _ = answered(sent)
    preview = sent.preview(path)
    view = view_of_merge(preview)
    first = next(at for at, cell in enumerate(preview.plan.conflicts) if cell.field == "quantity")
    chosen = choices_of(view, dict.fromkeys(rows_alike(view, first), Choice.THEIRS))
    assert sorted(chosen) == sorted((sent.needs()[row], "quantity") for row in (10, 11))
    assert len(preview.plan.conflicts) == 3


def test_what_both_sides_changed_alike_is_no_conflict(sent: Sent) -> None:
    edit(sent.desk, need_of(sent, 10), quantity_milli=77_000)
    path, _ = answered(sent)
    preview = sent.preview(path)
    assert preview.plan.conflicts == ()
    assert preview.plan.same == 1


def test_what_only_we_changed_stays(sent: Sent) -> None:
    edit(sent.desk, need_of(sent, 0), quantity_milli=5_000, remark="ours")
    path, _ = answered(sent)
    preview = sent.preview(path)
    commit_merge(sent.desk, preview, on=MERGED_ON)
    assert (need_of(sent, 0).quantity_milli, need_of(sent, 0).remark) == (5_000, "ours")


def test_a_quantity_for_a_need_that_was_closed_since_waits_for_a_person(sent: Sent) -> None:
    edit(sent.desk, need_of(sent, 10), state=NeedState.CANCELLED)
    path, _ = answered(sent)
    (conflict,) = sent.preview(path).plan.conflicts
    assert str(conflict.why) == "It was closed here since it was sent."


def test_a_quantity_in_a_unit_that_changed_since_waits_for_a_person(sent: Sent) -> None:
    edit(sent.desk, need_of(sent, 10), unit="kg")
    path, _ = answered(sent)
    (conflict,) = sent.preview(path).plan.conflicts
    assert str(conflict.why) == "It is counted in kg here now, and was sent in piece."


def test_an_answer_about_a_record_that_is_gone_is_named(tmp_path: Path) -> None:
    made = sent_desk(tmp_path)
    path, _ = answered(made)
    gone = need_of(made, 12)
    made.desk.apply(together(step("remove"), [RowChange(gone, None)]))
    preview = made.preview(path)
    made.desk.close()
    assert f"{gone.id} is no longer in this desk." in said(preview)
    assert gone.id not in {record for record, _ in taken(preview)}


@pytest.mark.parametrize(
    ("decision", "amount", "quantity_milli", "sentence"),
    [
        ("change", 40, 40_000, ""),
        ("", 40, 40_000, ""),
        ("ask", 40, 100_000, "A changed quantity stands beside the decision ask."),
        ("reject", 40, 100_000, "A changed quantity stands beside the decision reject."),
        ("change", "", 100_000, "The decision is change, but no changed quantity is given."),
    ],
)
def test_only_the_decision_change_changes_a_quantity(
    sent: Sent, decision: str, amount: object, quantity_milli: int, sentence: str
) -> None:
    row = next(index for index, key in enumerate(sent.needs()) if sent.desk.get(Need, key).quantity_milli == 100_000)

    def work(_: Workbook, sheet: Worksheet) -> None:
        put(sheet, FIRST + row, DECISION, decision or None)
        put(sheet, FIRST + row, QUANTITY, amount or None)

    preview = sent.preview(sent.returned(work))
    commit_merge(sent.desk, preview, on=MERGED_ON)
    assert need_of(sent, row).quantity_milli == quantity_milli
    assert sentence in said(preview)


def test_a_rejection_releases_nothing_and_the_preview_says_so(sent: Sent) -> None:
    def work(book: Workbook, _: Worksheet) -> None:
        put(book["Allocations"], FIRST, DECISION, "reject")

    before, preview = sent.desk.all(Allocation), sent.preview(sent.returned(work))
    commit_merge(sent.desk, preview, on=MERGED_ON)
    record = sent.desk.all(Allocation)[0].id
    assert f"Headquarters rejects 1 row: {record}. By that alone nothing is released or cancelled." in said(preview)
    assert sent.desk.all(Allocation) == before


def test_pledge_lines_take_changed_quantities_and_allocations_keep_them_as_notes(sent: Sent) -> None:
    def work(book: Workbook, _: Worksheet) -> None:
        for name in ("Pledges", "Allocations"):
            put(book[name], FIRST, DECISION, "change")
            put(book[name], FIRST, QUANTITY, 7)

    before = sent.desk.all(PledgeLine)
    preview = sent.preview(sent.returned(work))
    commit_merge(sent.desk, preview, on=MERGED_ON)
    changed = [line for line, old in zip(sent.desk.all(PledgeLine), before, strict=True) if line != old]
    assert [line.quantity_milli for line in changed] == [7_000]
    assert "Headquarters asks for another quantity of an allocation." in said(preview)
    assert [note.quantity_milli for note in sent.desk.all(HeadquartersNote)] == [7_000, 7_000]


def test_the_preview_says_what_a_record_is_about(sent: Sent) -> None:
    path, _ = answered(sent)
    preview = sent.preview(path)
    assert preview.what(sent.needs()[0]) == "Tent, AF26, AF2601"
    assert preview.what(sent.desk.all(PledgeLine)[0].id) == "Donor, Tent"
    assert preview.what("N-none") == ""


def test_two_returns_of_one_export_give_the_same_desk_in_both_orders(tmp_path: Path) -> None:
    made = sent_desk(tmp_path)

    def first(_: Workbook, sheet: Worksheet) -> None:
        answer(sheet)

    def second(_: Workbook, sheet: Worksheet) -> None:
        for row in (FIRST, FIRST + 20):
            put(sheet, row, COMMENT, "from the second office")
        put(sheet, FIRST + 12, QUANTITY, 31)

    paths = [made.returned(first, "one.xlsx"), made.returned(second, "two.xlsx")]
    made.desk.close()
    shutil.copy(made.desk.path, tmp_path / "copy.reliefdesk")
    states = []
    for name, order in ((made.desk.path, paths), (tmp_path / "copy.reliefdesk", paths[::-1])):
        with Desk.open(name) as desk:
            for path in order:
                opened = replace(made, desk=desk)
                commit_merge(desk, opened.preview(path), on=MERGED_ON)
            states.append(state(desk))
    assert states[0] == states[1]


def test_an_answer_to_an_older_export_is_compared_with_what_was_sent_then(sent: Sent) -> None:
    path, _ = answered(sent)
    edit(sent.desk, need_of(sent, 10), quantity_milli=90_000)
    send(sent.desk, sent.folder / "second.xlsx")
    preview = sent.preview(path)
    assert "The file answers reconciliation no. 1; no. 2 was made since." in said(preview)
    (conflict,) = preview.plan.conflicts
    assert (conflict.sent, conflict.ours, conflict.theirs) == ("135", "90", "77")


def test_an_export_that_an_older_backup_does_not_know_is_said_to_be_lost(sent: Sent) -> None:
    second = send(sent.desk, sent.folder / "second.xlsx")
    assert second.snapshot is not None
    sent.desk.apply(together(step("restore"), [RowChange(second.snapshot, None)]))
    preview = sent.preview(second.path)
    assert preview.snapshot is None
    assert "which this desk made but does not know any more" in said(preview)


def test_rows_of_a_newer_export_in_an_older_file_are_named(sent: Sent) -> None:
    fresh = replace(need_of(sent, 0), id=sent.desk.new_key("N"))
    sent.desk.apply(together(step("new"), [RowChange(None, fresh)]))
    second = send(sent.desk, sent.folder / "second.xlsx")
    row = next(row for row in cells(sent_sheet(second.path)) if row[0] == fresh.id)

    def work(_: Workbook, sheet: Worksheet) -> None:
        replace_cells(sheet, [*cells(sheet), row])
        put(sheet, sheet.max_row, DECISION, "accept")

    preview = sent.preview(sent.returned(work))
    assert taken(preview) == {}
    assert f"{fresh.id} was not in this export." in said(preview)


def sent_sheet(path: Path) -> Worksheet:
    sheet = openpyxl.load_workbook(path)["Needs"]
    assert isinstance(sheet, Worksheet)
    return sheet


def test_rows_alone_say_which_of_several_exports_they_are(sent: Sent) -> None:
    edit(sent.desk, need_of(sent, 3), quantity_milli=1_000)
    send(sent.desk, sent.folder / "second.xlsx")

    def work(_: Workbook, sheet: Worksheet) -> Workbook:
        put(sheet, FIRST, DECISION, "accept")
        fresh = Workbook()
        replace_cells(fresh.worksheets[0], cells(sheet, TAGS), 1)
        return fresh

    preview = sent.preview(sent.returned(work))
    assert preview.snapshot is not None
    assert preview.snapshot.number == 1
    assert len(taken(preview)) == 1


def test_the_user_may_say_which_export_it_is(sent: Sent) -> None:
    path, truth = answered(sent)
    assert taken(sent.preview(path, number=1)) == truth
    assert sent.preview(path, number=9).snapshot is None


def test_answers_in_the_language_of_the_export_are_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dari = Wording("fa_AF", {"accept": ("قبول",), "Critical": ("حیاتی",), "Decision": ("تصمیم",), "piece": ("عدد",)})
    monkeypatch.setattr("relief_desk.services.merging.load_wording", lambda _: dari)
    made = sent_desk(tmp_path, wording=dari)

    def work(_: Workbook, sheet: Worksheet) -> None:
        put(sheet, FIRST, DECISION, "قبول")

    preview = made.preview(made.returned(work))
    made.desk.close()
    assert taken(preview) == {(made.needs()[0], "decision"): "accept"}
    assert preview.problems == ()


def test_a_better_translation_is_no_change_of_what_was_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, better = (Wording("fa_AF", {"Critical": (word,), "piece": ("عدد",)}) for word in ("مهم", "حیاتی"))
    made = sent_desk(tmp_path, wording=first)

    def work(_: Workbook, sheet: Worksheet) -> None:
        put(sheet, FIRST, DECISION, "accept")

    for service in ("merging", "export_changes"):
        monkeypatch.setattr(f"relief_desk.services.{service}.load_wording", lambda _: better)
    preview = made.preview(made.returned(work))
    (snapshot,) = made.desk.all(Snapshot)
    changes = changes_since(made.desk, snapshot, MERGED_ON).cells
    made.desk.close()
    assert taken(preview) == {(made.needs()[0], "decision"): "accept"}
    assert (preview.problems, changes) == ((), ())


def test_a_later_export_shows_the_answers_and_they_can_be_taken_back_by_headquarters(sent: Sent) -> None:
    path, _ = answered(sent)
    commit_merge(sent.desk, sent.preview(path), on=MERGED_ON)
    second = send(sent.desk, sent.folder / "second.xlsx")

    def clear(_: Workbook, sheet: Worksheet) -> None:
        put(sheet, FIRST, DECISION, None)

    preview = sent.preview(sent.returned(clear, source=second.path))
    (cell,) = preview.plan.taken
    assert (cell.sent, cell.theirs, cell.verdict) == ("accept", "", Verdict.TAKE)


def test_snapshots_are_numbered_and_kept_without_being_an_undo_step(sent: Sent) -> None:
    label = sent.desk.undo_label
    second = send(sent.desk, sent.folder / "second.xlsx")
    assert [snapshot.number for snapshot in sent.desk.all(Snapshot)] == [1, 2]
    assert sent.desk.undo_label == label
    assert second.snapshot is not None
    assert (second.snapshot.recipient, second.snapshot.language) == ("hq@example.org", "en")


def test_a_desk_open_for_reading_writes_a_workbook_that_claims_nothing(sent: Sent) -> None:
    with Desk.open(sent.desk.path, read_only=True) as reader:
        written = send(reader, sent.folder / "reading.xlsx")
    assert written.snapshot is None
    assert sent_sheet(written.path)["A3"].value == "Figures as of 2022-06-30"


def test_a_reconciliation_that_could_not_be_written_leaves_no_snapshot(sent: Sent) -> None:
    with pytest.raises(FileRefused):
        send(sent.desk, sent.folder / "missing" / "r.xlsx")
    assert len(sent.desk.all(Snapshot)) == 1


def test_a_reconciliation_that_was_cancelled_leaves_neither_file_nor_snapshot(sent: Sent) -> None:
    path, before = sent.folder / "cancelled.xlsx", sent.desk.journal()
    job = write_reconciliation(sent.desk, path, as_of=MERGED_ON)
    for _ in range(4):
        next(job)
    job.close()
    assert len(sent.desk.all(Snapshot)) == 1
    assert sent.desk.journal() == before
    assert not path.exists()
