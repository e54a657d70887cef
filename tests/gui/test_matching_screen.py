"""What the matching screen promises: a proposal with reasons, some or all of it accepted as one step, one undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from relief_desk.domain.matching import KitProposal, KitStep, LockConflict
from relief_desk.domain.matching.policy import Policy
from relief_desk.domain.records import Allocation
from relief_desk.domain.wording import Template
from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.screens.matching import MatchingScreen
from relief_desk.gui.screens.plan_hints import PlanHints
from relief_desk.services.desk import Desk
from relief_desk.services.matches import policy_of

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


def settle(program: WindowedDesk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=10_000)


def test_nothing_is_written_by_a_proposal(matching: MatchingScreen, desk_path: Path) -> None:
    assert matching._changes.rowCount() == 1
    assert allocated(desk_path) == 100_000


def test_accepting_gives_the_rest_to_the_critical_need(
    matching: MatchingScreen, program: WindowedDesk, desk_path: Path, qtbot: QtBot
) -> None:
    matching.accept()
    settle(program, qtbot)
    assert allocated(desk_path) == 150_000
    assert matching._changes.rowCount() == 0


def test_one_undo_takes_the_whole_acceptance_back(
    matching: MatchingScreen, program: WindowedDesk, desk_path: Path, qtbot: QtBot
) -> None:
    matching.accept()
    settle(program, qtbot)
    program.window.undo()
    settle(program, qtbot)
    assert allocated(desk_path) == 100_000


def test_with_no_line_ticked_nothing_can_be_accepted(matching: MatchingScreen) -> None:
    matching._changes.choose(())
    assert not matching._accept.isEnabled()


def test_a_change_of_the_desk_makes_the_proposal_outdated(
    matching: MatchingScreen, program: WindowedDesk, qtbot: QtBot
) -> None:
    program.window.undo()
    settle(program, qtbot)
    assert not matching._accept.isEnabled()
    assert "match again" in matching._header.sentence.text()


def test_the_reason_of_the_line_shown_is_said(matching: MatchingScreen) -> None:
    assert matching._reason.text().startswith("•")


def test_rules_are_remembered_with_the_desk(
    matching: MatchingScreen, program: WindowedDesk, desk_path: Path, qtbot: QtBot
) -> None:
    matching._policy.show_policy(Policy(lateness_days=(1, 2, 3, 4), substitutes=False))
    matching.propose()
    settle(program, qtbot)
    with Desk.open(desk_path, read_only=True) as desk:
        kept = policy_of(desk)
    assert (kept.lateness_days, kept.substitutes) == ((1, 2, 3, 4), False)


def test_rounds_under_other_rules_stand_side_by_side_and_come_back(
    matching: MatchingScreen, program: WindowedDesk, qtbot: QtBot
) -> None:
    matching._policy.show_policy(Policy.hopeful())
    matching.propose()
    settle(program, qtbot)
    assert matching._round_model.rowCount() == 2
    matching._round_view.setCurrentIndex(matching._round_model.index(0, 0))
    matching._show_round()
    assert matching._shown is matching._rounds[0]
    assert matching._policy.policy() == matching._rounds[0].proposal.problem.policy


def test_rounds_of_another_state_of_the_desk_are_forgotten(
    matching: MatchingScreen, program: WindowedDesk, qtbot: QtBot
) -> None:
    program.window.undo()
    settle(program, qtbot)
    matching.propose()
    settle(program, qtbot)
    assert matching._round_model.rowCount() == 1


def test_the_plan_says_whether_it_is_proved(matching: MatchingScreen) -> None:
    assert "Proved" in matching._proof.text()


def test_hints_list_kits_and_locks_and_hand_on_what_is_to_be_done(qtbot: QtBot) -> None:
    hints = PlanHints(LocalWording())
    qtbot.addWidget(hints)
    kit = KitProposal(KitStep.OPEN, "KIT", 3000, ("L-1",), (), SAID.filled())
    hints.show_hints([kit], [LockConflict("N-1", "L-1", 1000, SAID.filled())], writable=True)
    doing = [each for each in hints.findChildren(QPushButton) if each.isEnabled()]
    with qtbot.waitSignal(hints.kit_wanted) as told:
        doing[0].click()
    assert told.args == [kit]
    assert len(doing) == 1
