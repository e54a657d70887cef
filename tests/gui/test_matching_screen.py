"""What the matching screen promises: a proposal with reasons, some or all of it accepted as one step, one undo."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from relief_desk.domain.changes import ChangeSet, RowChange, added, together
from relief_desk.domain.matching import KitProposal, KitStep, LockConflict
from relief_desk.domain.matching.policy import Policy
from relief_desk.domain.records import Allocation, Record
from relief_desk.domain.states import PledgeState
from relief_desk.domain.wording import Template
from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.line_drops import mime_of
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.matching.plan_hints import PlanHints
from relief_desk.gui.matching.plan_jobs import ShownProposal
from relief_desk.gui.matching.plan_layout import Tab
from relief_desk.gui.matching.proposal_table import ProposalTable
from relief_desk.gui.matching.suppose_form import FormNames, Supposed
from relief_desk.gui.matching.what_if_card import SupposedRow
from relief_desk.gui.screens.matching import MatchingScreen
from relief_desk.services.desk import Desk
from relief_desk.services.matches import policy_of
from relief_desk.services.plan_proof import PlanChecked
from relief_desk.services.what_if_names import what_if_names

SAID = Template("test.said", "Opening 3 kits would cover more.")


@pytest.fixture
def matching(program: WindowedDesk, qtbot: QtBot) -> MatchingScreen:
    """The screen with the proposal for the small desk."""
    program.window.actions_by_name["rematch"].trigger()
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=10_000)
    screen = program.window.screens["matching"]
    assert isinstance(screen, MatchingScreen)
    return screen


def allocated(path: Path) -> int:
    with Desk.open(path, read_only=True) as desk:
        return sum(a.quantity_milli for a in desk.all(Allocation) if a.state.counts)


def write(program: WindowedDesk, qtbot: QtBot, *records: Record) -> None:
    """Add records behind the screen's back, and match again."""
    program.session.ask(lambda desk: desk.apply(together(SAID.filled(), added(records))))
    settle(program, qtbot)
    program.window.rematch()
    settle(program, qtbot)


def settle(program: WindowedDesk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=10_000)


def test_nothing_is_written_by_a_proposal(matching: MatchingScreen, desk_path: Path) -> None:
    assert matching.parts.changes.rowCount() == 1
    assert allocated(desk_path) == 100_000


def test_accepting_gives_the_rest_to_the_critical_need(
    matching: MatchingScreen, program: WindowedDesk, desk_path: Path, qtbot: QtBot
) -> None:
    matching.accept()
    settle(program, qtbot)
    assert allocated(desk_path) == 150_000
    assert matching.parts.changes.rowCount() == 0


def test_one_undo_takes_the_whole_acceptance_back(
    matching: MatchingScreen, program: WindowedDesk, desk_path: Path, qtbot: QtBot
) -> None:
    matching.accept()
    settle(program, qtbot)
    program.window.undo()
    settle(program, qtbot)
    assert allocated(desk_path) == 100_000


def test_with_no_line_ticked_nothing_can_be_accepted(matching: MatchingScreen) -> None:
    matching.parts.changes.choose(())
    assert not matching.header.take.isEnabled()


def test_a_change_of_the_desk_makes_the_proposal_outdated(
    matching: MatchingScreen, program: WindowedDesk, qtbot: QtBot
) -> None:
    program.window.undo()
    settle(program, qtbot)
    assert not matching.header.take.isEnabled()
    assert "match again" in matching.header.sentence.text()


def test_the_reason_of_the_line_shown_is_said(matching: MatchingScreen) -> None:
    assert matching.parts.tray.said.text().startswith("•")


def test_rules_are_remembered_with_the_desk(
    matching: MatchingScreen, program: WindowedDesk, desk_path: Path, qtbot: QtBot
) -> None:
    matching.parts.policy.show_policy(Policy(lateness_days=(1, 2, 3, 4), substitutes=False))
    matching.propose()
    settle(program, qtbot)
    with Desk.open(desk_path, read_only=True) as desk:
        kept = policy_of(desk)
    assert (kept.lateness_days, kept.substitutes) == ((1, 2, 3, 4), False)


def shown(matching: MatchingScreen) -> ShownProposal:
    assert matching.shown is not None
    return matching.shown


def test_rounds_under_other_rules_stand_side_by_side_and_come_back(
    matching: MatchingScreen, program: WindowedDesk, qtbot: QtBot
) -> None:
    first = shown(matching)
    matching.parts.policy.show_policy(Policy.hopeful())
    matching.propose()
    settle(program, qtbot)
    page = matching.parts.rounds
    assert page.view.model().rowCount() == 2
    page.mark(0)
    settle(program, qtbot)
    page.show_wanted.emit(0)
    settle(program, qtbot)
    assert matching.shown is first
    assert matching.parts.policy.policy() == first.proposal.problem.policy


def test_matching_again_by_the_same_rules_makes_no_second_round(
    matching: MatchingScreen, program: WindowedDesk, qtbot: QtBot
) -> None:
    matching.propose()
    settle(program, qtbot)
    assert len(matching.rounds.rounds) == 1


def test_rounds_and_their_names_are_there_when_the_desk_is_opened_again(
    matching: MatchingScreen, program: WindowedDesk, desk_path: Path, qtbot: QtBot
) -> None:
    page = matching.parts.rounds
    page.mark(0)
    page.name.setText("as it is")
    page.name.editingFinished.emit()
    settle(program, qtbot)
    suppose(matching, {"pledges": [{"item": shown(matching).proposal.problem.demands[0].item, "quantity": "9"}]})
    settle(program, qtbot)
    program.window.opening.open(desk_path)
    settle(program, qtbot)
    program.window.go_to("matching")
    settle(program, qtbot)
    again = program.window.screens["matching"]
    assert isinstance(again, MatchingScreen)
    assert [(each.name, each.supposed) for each in again.rounds.rounds] == [("as it is", False), ("", True)]


def test_after_a_change_of_the_desk_earlier_rounds_have_no_figures_until_they_are_planned_again(
    matching: MatchingScreen, program: WindowedDesk, qtbot: QtBot
) -> None:
    matching.parts.policy.show_policy(Policy.hopeful())
    matching.propose()
    settle(program, qtbot)
    program.window.undo()
    settle(program, qtbot)
    rows = matching.parts.rounds.view.model()
    assert [rows.index(row, 3).data() for row in range(rows.rowCount())] == ["", ""]
    matching.parts.rounds.all_wanted.emit()
    settle(program, qtbot)
    assert all(rows.index(row, 3).data() for row in range(rows.rowCount()))


# -- what if --------------------------------------------------------------------------------------------------------


def suppose(matching: MatchingScreen, words: dict[str, object]) -> None:
    matching.supposing.changed.emit((*matching.supposing.parts, words))


def more_tents(matching: MatchingScreen, many: str = "50") -> dict[str, object]:
    return {"pledges": [{"item": shown(matching).proposal.problem.demands[0].item, "quantity": many}]}


def test_a_what_if_is_said_compared_and_cannot_be_accepted(
    matching: MatchingScreen, program: WindowedDesk, desk_path: Path, qtbot: QtBot
) -> None:
    suppose(matching, more_tents(matching))
    settle(program, qtbot)
    assert shown(matching).round.supposed
    assert "What if" in matching.parts.strip_says.text()
    assert not matching.header.take.isEnabled()
    assert matching.parts.tabs.currentIndex() == Tab.ROUNDS
    assert matching.parts.rounds.against.model().rowCount() == 1
    matching.accept()
    settle(program, qtbot)
    assert allocated(desk_path) == 100_000


def test_nothing_is_done_to_the_desk_from_a_plan_that_is_only_supposed(
    matching: MatchingScreen, program: WindowedDesk, qtbot: QtBot
) -> None:
    suppose(matching, more_tents(matching))
    settle(program, qtbot)
    matching.parts.tabs.setCurrentIndex(Tab.CHANGES)
    assert not drop(matching.parts.change_table, 0, "L-1")
    matching.open_hand_over()
    assert matching.parts.tray.form is None


def test_what_is_supposed_is_taken_out_again_one_by_one(
    matching: MatchingScreen, program: WindowedDesk, qtbot: QtBot
) -> None:
    suppose(matching, more_tents(matching))
    settle(program, qtbot)
    suppose(matching, {"needs": {"N-2": {"status": "cancelled"}}})
    settle(program, qtbot)
    rows = matching.parts.what_if.findChildren(SupposedRow)
    assert len(matching.supposing.parts) == 2
    next(each for each in rows if "no longer want" in each.findChildren(QLabel)[0].text())._tell()
    settle(program, qtbot)
    assert [list(part) for part in matching.supposing.parts] == [["pledges"]]
    matching.parts.back.click()
    settle(program, qtbot)
    assert not shown(matching).round.supposed
    assert matching.header.take.isEnabled()


def test_the_remedy_of_a_gap_is_tried_with_one_key(
    matching: MatchingScreen, program: WindowedDesk, desk_path: Path, qtbot: QtBot
) -> None:
    matching.accept()
    settle(program, qtbot)
    line = shown(matching).proposal.records.held.lines["L-1"]
    write(program, qtbot, replace(line, id="L-2", state=PledgeState.HELD, quantity_milli=900_000))
    matching.parts.tabs.setCurrentIndex(Tab.OPEN)
    gaps = matching.parts.open.rowCount()
    assert gaps > 0
    matching.try_remedy()
    settle(program, qtbot)
    assert matching.parts.open.rowCount() < gaps
    assert "free to give" in " ".join(each.text() for each in matching.parts.what_if.findChildren(QLabel))


def test_what_makes_no_sense_is_said_in_the_form_which_stays_open(
    matching: MatchingScreen, program: WindowedDesk, qtbot: QtBot
) -> None:
    matching.open_suppose()
    settle(program, qtbot)
    form = matching.parts.suppose
    form.kind.setCurrentIndex(form.kind.findData(Supposed.PLEDGE.value))
    form.item.setText("Unicorn")
    form.quantity.setText("3")
    form.go.click()
    settle(program, qtbot)
    assert matching.parts.tray.form is form
    assert "Unicorn" in form.verdict.text()
    assert not shown(matching).supposed


@pytest.mark.parametrize(
    ("kind", "typed", "words"),
    [
        (Supposed.ARRIVAL, {"line": "L-1", "day": "2022-07-01"}, {"lines": {"L-1": {"eta": "2022-07-01"}}}),
        (Supposed.NEED, {"need": "N-2", "quantity": "5"}, {"needs": {"N-2": {"quantity": "5"}}}),
        (Supposed.WITHDRAWN, {"need": "N-2"}, {"needs": {"N-2": {"status": "cancelled"}}}),
        (Supposed.DAY, {"day": "2022-07-01"}, {"as_of": "2022-07-01"}),
    ],
)
def test_the_form_supposes_what_is_typed(
    matching: MatchingScreen, kind: Supposed, typed: dict[str, str], words: dict[str, object]
) -> None:
    names = FormNames.of(what_if_names(shown(matching).proposal, LocalWording()))
    matching.parts.suppose.open(names, kind, **typed)
    assert matching.parts.suppose.go.isEnabled()
    assert matching.parts.suppose.words() == words


# -- by hand --------------------------------------------------------------------------------------------------------


def drop(table: ProposalTable, row: int, line: str, need: str = "") -> bool:
    """Drag a pledge line over a row and let it go there; whether the row would take it."""
    QApplication.processEvents()
    place = QPointF(table.visualRect(table.model().index(row, 0)).center())
    data = mime_of((line, need))
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(table.viewport(), enter)
    assert enter.isAccepted()
    over = QDragMoveEvent(place.toPoint(), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(table.viewport(), over)
    if over.isAccepted():
        let_go = QDropEvent(place, Qt.DropAction.CopyAction, data, buttons, keys)
        QApplication.sendEvent(table.viewport(), let_go)
    return over.isAccepted()


def open_row(matching: MatchingScreen, need: str) -> int:
    return shown(matching).view.needs.index(need)


def test_a_pledge_dropped_on_a_need_opens_the_form_and_is_given_and_locked(
    matching: MatchingScreen, program: WindowedDesk, desk_path: Path, qtbot: QtBot
) -> None:
    matching.parts.tabs.setCurrentIndex(Tab.OPEN)
    assert drop(matching.parts.open_table, open_row(matching, "N-2"), "L-1")
    form = matching.parts.hand_over
    assert matching.parts.tray.form is form
    assert (form.quantity.text(), bool(form.reason.text())) == ("50", True)
    form.quantity.setText("20")
    form.go.click()
    settle(program, qtbot)
    with Desk.open(desk_path, read_only=True) as desk:
        (given,) = (each for each in desk.all(Allocation) if each.need == "N-2")
    assert (given.quantity_milli, given.locked) == (20_000, True)
    assert matching.parts.tray.form is None
    assert not matching.outdated


def test_a_drop_against_a_rule_is_refused_or_asked_about_with_the_rule(
    matching: MatchingScreen, program: WindowedDesk, desk_path: Path, qtbot: QtBot
) -> None:
    held = shown(matching).proposal.records.held
    marked = replace(held.lines["L-1"], id="L-marked", earmark_disaster="FL-2000-000001-XXX")
    other = next(each for each in held.items.values() if each.base_unit == "kg")
    flour = replace(held.lines["L-1"], id="L-other", item=other.id, unit="kg")
    write(program, qtbot, marked, flour)
    matching.parts.tabs.setCurrentIndex(Tab.OPEN)
    row = open_row(matching, "N-2")
    assert not drop(matching.parts.open_table, row, "L-other")
    assert "cannot stand in" in matching.parts.tray.said.text()
    assert matching.parts.tray.form is None
    assert drop(matching.parts.open_table, row, "L-marked")
    form = matching.parts.hand_over
    assert "earmarked" in form.verdict.text()
    assert (form.reason.text(), form.go.isEnabled()) == ("", False)


def test_lines_are_locked_and_unlocked_by_key_all_that_are_selected(
    matching: MatchingScreen, program: WindowedDesk, desk_path: Path, qtbot: QtBot
) -> None:
    def locked() -> list[bool]:
        with Desk.open(desk_path, read_only=True) as desk:
            return [each.locked for each in desk.all(Allocation) if each.state.counts]

    matching.parts.tabs.setCurrentIndex(Tab.CHANGES)
    matching.parts.change_table.selectAll()
    matching.lock()
    settle(program, qtbot)
    assert locked() == [True]
    assert allocated(desk_path) == 150_000
    assert matching.parts.tabs.currentIndex() == Tab.CHANGES
    assert matching.parts.changes.index(0, 0).data() == "locked"
    matching.parts.change_table.selectAll()
    matching.unlock()
    settle(program, qtbot)
    assert locked() == [False]


def test_what_is_searched_for_is_still_searched_for_after_matching_again(
    matching: MatchingScreen, program: WindowedDesk, qtbot: QtBot
) -> None:
    matching.header.search.setText("nothing is called so")
    qtbot.waitUntil(lambda: matching.parts.changes.rowCount() == 0)
    matching.propose()
    settle(program, qtbot)
    qtbot.waitUntil(lambda: matching.parts.changes.rowCount() == 0)
    matching.header.search.clear()
    assert matching.parts.changes.rowCount() == 1


def test_what_stays_as_it_is_can_be_shown_and_is_never_ticked(
    matching: MatchingScreen, program: WindowedDesk, qtbot: QtBot
) -> None:
    matching.accept()
    settle(program, qtbot)
    matching.parts.kept.setChecked(True)
    assert matching.parts.changes.rowCount() == 1
    assert matching.parts.changes.chosen_rows() == frozenset()
    assert not matching.header.take.isEnabled()


def test_space_ticks_all_selected_rows(matching: MatchingScreen) -> None:
    table = matching.parts.change_table
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert matching.parts.changes.chosen_rows() == frozenset()
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert matching.parts.changes.chosen_rows() == frozenset({0})


# -- proof, hints ---------------------------------------------------------------------------------------------------


def test_the_plan_says_whether_it_is_proved_and_is_read_a_second_time(
    matching: MatchingScreen, program: WindowedDesk, qtbot: QtBot
) -> None:
    said = " ".join(each.text() for each in matching.parts.outcome.findChildren(QLabel))
    assert "Proved best" in said
    assert "found nothing wrong" in said
    assert "proved best" in matching.header.sentence.text()


def test_a_fault_found_by_the_second_reading_is_said_aloud(matching: MatchingScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(matching.message) as told:
        matching._show_check(PlanChecked((SAID.filled(),), 1))
    assert told.args == [str(SAID.filled())]
    said = [each for each in matching.parts.outcome.findChildren(QLabel) if each.property("look") == "bad"]
    assert [each.text() for each in said] == [str(SAID.filled())]


def test_what_is_left_over_says_why_nobody_takes_it(
    matching: MatchingScreen, program: WindowedDesk, desk_path: Path, qtbot: QtBot
) -> None:
    held = shown(matching).proposal.records.held
    write(program, qtbot, replace(held.lines["L-1"], id="L-2", item=list(held.items)[-1]))
    matching.parts.tabs.setCurrentIndex(Tab.LEFT)
    assert matching.parts.left.rowCount() == 1
    assert "No open need asks for it" in matching.parts.tray.said.text()


def test_a_desk_that_is_only_read_can_be_planned_but_not_changed(
    program: WindowedDesk, desk_path: Path, qtbot: QtBot
) -> None:
    program.session.open(lambda: Desk.open(desk_path, read_only=True), "reading")
    settle(program, qtbot)
    program.window.go_to("matching", {"propose": "yes"})
    settle(program, qtbot)
    screen = program.window.screens["matching"]
    assert isinstance(screen, MatchingScreen)
    assert screen.parts.changes.rowCount() == 1
    assert not screen.header.take.isEnabled()
    suppose(screen, more_tents(screen))
    settle(program, qtbot)
    assert shown(screen).round.supposed


def test_hints_list_kits_and_locks_and_hand_on_what_is_to_be_done(qtbot: QtBot) -> None:
    hints = PlanHints(LocalWording())
    qtbot.addWidget(hints)
    kit = KitProposal(KitStep.OPEN, "KIT", 3000, ("L-1",), (), SAID.filled())
    broken, overdrawn = LockConflict("N-1", "L-1", 1000, SAID.filled()), LockConflict("", "L-1", 1000, SAID.filled())
    hints.show_hints([kit], [broken, overdrawn], writable=True)
    doing = [each for each in hints.findChildren(QPushButton) if each.isEnabled()]
    assert [each.text() for each in doing] == ["Do it", "Unlock"]
    with qtbot.waitSignal(hints.kit_wanted) as told:
        doing[0].click()
    assert told.args == [kit]
    with qtbot.waitSignal(hints.unlock_wanted) as told:
        doing[1].click()
    assert told.args == [("N-1", "L-1")]


def test_a_lock_that_breaks_a_rule_is_told_at_its_line_and_taken_off_from_the_hints(
    matching: MatchingScreen, program: WindowedDesk, desk_path: Path, qtbot: QtBot
) -> None:
    matching.parts.change_table.selectAll()
    matching.lock()
    settle(program, qtbot)
    line = shown(matching).proposal.records.held.lines["L-1"]
    held = RowChange(line, replace(line, state=PledgeState.HELD))
    program.session.ask(lambda desk: desk.apply(ChangeSet(SAID.filled(), (held,))))
    settle(program, qtbot)
    program.window.rematch()
    settle(program, qtbot)
    matching.parts.tabs.setCurrentIndex(Tab.CHANGES)
    matching.parts.kept.setChecked(True)
    assert "breaks a rule" in matching.parts.tray.said.text()
    next(each for each in matching.parts.hints.findChildren(QPushButton) if each.text() == "Unlock").click()
    settle(program, qtbot)
    with Desk.open(desk_path, read_only=True) as desk:
        assert [each.locked for each in desk.all(Allocation) if each.state.counts] == [False]
