"""What changed since the last reconciliation, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from builders import adding, allocation, need, step
from returned_desk import SENT_ON, Sent, send, sent_desk

from relief_desk.domain.changes import RowChange, added, edited, together
from relief_desk.domain.problems import ReliefDeskError
from relief_desk.domain.reconciling.export_changes import ChangedCell, ChangeKind
from relief_desk.domain.records import Allocation, ExchangeRun, Item, Need, Origin, PledgeLine, Record
from relief_desk.domain.states import AllocationState, NeedState
from relief_desk.services.export_changes import ChangesSince, changes_since, last_snapshot, steps_behind
from relief_desk.services.jobs import finish
from relief_desk.services.reconciling import view_of_reconciliation, write_reconciliation
from relief_desk.services.wordings import load_wording


@pytest.fixture
def sent(tmp_path: Path) -> Iterator[Sent]:
    made = sent_desk(tmp_path, needs=9)
    yield made
    made.desk.close()


def edit(sent: Sent, record: Record, label: str = "Correct it", **values: object) -> None:
    sent.desk.apply(together(step(label), edited(record, **values)))


def changes(sent: Sent) -> ChangesSince:
    snapshot = last_snapshot(sent.desk)
    assert snapshot is not None
    return changes_since(sent.desk, snapshot, SENT_ON)


def cell(sent: Sent, record: str, heading: str) -> ChangedCell:
    return next(each for each in changes(sent).cells if each.record == record and each.heading == heading)


def test_nothing_changed_says_so(sent: Sent) -> None:
    found = changes(sent)
    assert found.cells == ()
    assert str(found.rows.note).startswith("Nothing changed since reconciliation no. 1")


def test_a_changed_cell_shows_what_was_and_what_is_and_the_change_that_made_it(sent: Sent) -> None:
    first = sent.desk.all(Need)[0]
    edit(sent, first, "Letter of the ministry", quantity_milli=40_000)
    found = cell(sent, first.id, "Quantity needed")
    assert (found.kind, found.was, found.now) == (ChangeKind.CHANGED, "100", "40")
    assert [str(reason) for reason in found.why] == ["Step Letter of the ministry"]


def test_a_figure_that_differs_names_the_allocation_that_made_it(sent: Sent) -> None:
    free, line = sent.desk.all(Need)[8], sent.desk.all(PledgeLine)[0]
    sent.desk.apply(adding(allocation(line, free, 9_000, "A-new"), label="More tents agreed"))
    assert cell(sent, free.id, "Covered").now == "9"
    assert [str(reason) for reason in cell(sent, free.id, "Covered").why] == ["Step More tents agreed"]
    assert [str(reason) for reason in cell(sent, line.id, "Free").why] == ["Step More tents agreed"]


def test_what_was_undone_is_no_reason(sent: Sent) -> None:
    first = sent.desk.all(Need)[0]
    edit(sent, first, "Typing error", quantity_milli=1_000)
    sent.desk.undo()
    edit(sent, replace(first), "Letter", quantity_milli=2_000)
    assert [str(reason) for reason in cell(sent, first.id, "Quantity needed").why] == ["Step Letter"]


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        (NeedState.MET, ChangeKind.CLOSED),
        (NeedState.CANCELLED, ChangeKind.CANCELLED),
        (NeedState.VALIDATED, ChangeKind.CHANGED),
    ],
)
def test_closing_and_cancelling_are_called_so(sent: Sent, state: NeedState, kind: ChangeKind) -> None:
    first = sent.desk.all(Need)[0]
    edit(sent, first, state=state)
    assert cell(sent, first.id, "Status").kind is kind


def test_a_released_allocation_changes_its_need(sent: Sent) -> None:
    agreed = sent.desk.all(Allocation)[0]
    edit(sent, agreed, "Release", state=AllocationState.RELEASED)
    assert cell(sent, agreed.id, "Status").kind is ChangeKind.CANCELLED
    assert cell(sent, agreed.need, "Covered").now == "0"


def test_new_rows_and_rows_that_are_gone_are_named_with_their_amount(sent: Sent) -> None:
    new, gone = need("N-new", quantity_milli=3_000), sent.desk.all(Need)[8]
    sent.desk.apply(together(step("swap"), [RowChange(None, new), RowChange(gone, None)]))
    found = {(each.kind, each.record): each for each in changes(sent).cells}
    assert found[ChangeKind.NEW, "N-new"].now == "3 piece"
    assert found[ChangeKind.GONE, gone.id].was == "156 piece"


def test_totals_say_was_now_and_difference_by_item(sent: Sent) -> None:
    first = sent.desk.all(Need)[0]
    edit(sent, first, quantity_milli=first.quantity_milli + 5_000)
    rows = {row[2].text: row for row in changes(sent).totals.rows}
    assert (rows["Needed"][0], rows["Needed"][1].text) == ("Tent", "piece")
    assert rows["Needed"][5] == 5_000
    assert rows["Needed"][4] - rows["Needed"][3] == 5_000  # type: ignore[operator]
    assert set(rows) == {"Needed", "Gap (hopeful)", "Gap (strict)"}


def test_the_next_workbook_has_a_sheet_of_changes_that_can_be_left_out(sent: Sent) -> None:
    edit(sent, sent.desk.all(Need)[0], "Letter", quantity_milli=40_000)
    names = openpyxl.load_workbook(send(sent.desk, sent.folder / "second.xlsx").path).sheetnames
    assert names[:3] == ["Summary", "Changes", "Changes in totals"]
    path = sent.folder / "third.xlsx"
    finish(write_reconciliation(sent.desk, path, as_of=SENT_ON, since=0))
    assert "Changes" not in openpyxl.load_workbook(path).sheetnames


def test_changes_are_counted_from_the_last_one_that_went_to_the_same_recipient(sent: Sent) -> None:
    finish(write_reconciliation(sent.desk, sent.folder / "b.xlsx", as_of=SENT_ON, recipient="embassy@example.org"))
    snapshot = last_snapshot(sent.desk, "hq@example.org")
    assert snapshot is not None
    assert snapshot.number == 1


def test_a_number_that_was_never_made_is_refused(sent: Sent) -> None:
    with pytest.raises(ReliefDeskError, match=r"never made reconciliation no\. 7"):
        finish(write_reconciliation(sent.desk, sent.folder / "c.xlsx", as_of=SENT_ON, since=7))


def test_rows_are_named_in_the_readers_language_whatever_language_was_sent(sent: Sent) -> None:
    tent = sent.desk.all(Item)[-1]
    edit(sent, tent, names={"fa": "خیمه"})
    send(sent.desk, sent.folder / "dari.xlsx", load_wording("fa_AF"))
    first = next(need for need in sent.desk.all(Need) if need.item == tent.id)
    edit(sent, first, quantity_milli=7_000_000)
    view = view_of_reconciliation(sent.desk, SENT_ON)
    assert view.changes is not None
    row = next(row for row in view.changes.rows.rows if str(row[4]) and row[2] == first.id)
    assert str(row[3]).startswith("Tent")
    assert "خیمه" in str(view.changes.totals.rows[0][0])
    assert [snapshot.number for snapshot in view.sent] == [2, 1]


def test_the_steps_behind_a_change_name_the_file_sheet_and_row_of_the_record(sent: Sent) -> None:
    first = sent.desk.all(Need)[0]
    run = ExchangeRun("X-run", "needs", "update.xlsx", "sha", "2022-07-01T08:00:00+00:00")
    origin = Origin("X-origin", "needs", first.id, "X-run", "Sheet 1", 17)
    changed = (*edited(first, quantity_milli=40_000), *added([run, origin]))
    sent.desk.apply(together(step("Update"), changed, cause="update.xlsx"))
    snapshot = last_snapshot(sent.desk)
    assert snapshot is not None
    (found,) = steps_behind(sent.desk, snapshot, first.id)
    assert str(found.label) == "Step Update"
    assert found.source == 'update.xlsx > sheet "Sheet 1" > row 17'


def test_the_steps_behind_a_figure_are_those_of_its_allocations(sent: Sent) -> None:
    agreed = sent.desk.all(Allocation)[0]
    edit(sent, agreed, "Release it", state=AllocationState.RELEASED)
    snapshot = last_snapshot(sent.desk)
    assert snapshot is not None
    for record in (agreed.need, agreed.pledge_line):
        assert [str(found.label) for found in steps_behind(sent.desk, snapshot, record)] == ["Step Release it"]
    assert steps_behind(sent.desk, snapshot, "N-none") == ()
