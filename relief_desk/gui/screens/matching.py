"""Proposes who gets what, says why, and lets the user take all of it, some or nothing; it decides nothing itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from relief_desk.domain.matching import GroupPlans, KitProposal
from relief_desk.domain.sheets import Cell, Table
from relief_desk.domain.wording import Phrase
from relief_desk.gui.building_blocks import action_button
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.letting_go import LettingGo
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.matching.plan_deeds import PlanDeeds
from relief_desk.gui.matching.plan_header import PlanHeader
from relief_desk.gui.matching.plan_jobs import (
    Acceptance,
    KitStep,
    PlanCheck,
    ProposalJob,
    ShownProposal,
    Start,
    start_of,
)
from relief_desk.gui.matching.plan_layout import PlanLayout, Tab
from relief_desk.gui.matching.round_keeping import RoundKeeping
from relief_desk.gui.matching.supposing import Supposing
from relief_desk.gui.screens.screen import Screen
from relief_desk.gui.theme import theme
from relief_desk.services.matches import policy_from
from relief_desk.services.plan_proof import PlanChecked
from relief_desk.services.rounds import Round
from relief_desk.services.what_ifs import POLICY, Words, joined, parts_of

PROPOSE = "propose"
ROOM_FOR_RULES, ROOM_BESIDE_A_PLAN = 950, 1300
GIVE, SUPPOSE, LOCK, UNLOCK, REMEDY = "give", "suppose", "lock", "unlock", "remedy"
DOING = {Tab.CHANGES: (LOCK, UNLOCK, GIVE, SUPPOSE), Tab.OPEN: (REMEDY, GIVE, SUPPOSE), Tab.LEFT: (SUPPOSE,)}


class MatchingScreen(Screen):
    """The policy beside what it would do: changes to tick, what stays open, coverage before and after, rounds."""

    name = "matching"
    reads = frozenset({"needs", "pledges", "pledge_lines", "allocations", "items", "places", "substitutions"})

    def __init__(self, session: DeskSession, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(session, wording, parent)
        self.shown: ShownProposal | None = None
        self._kept = GroupPlans()
        self.outdated = False
        self._rules_known = False
        self._rules_by_hand = False
        self._return_to: tuple[str, str] | None = None
        self._doing = self._row_commands()
        self.header = PlanHeader(self.title(), wording, self.propose, self.accept)
        buttons = {name: action_button(action, "link") for name, action in self._doing.items()}
        self.parts = PlanLayout(wording, self.propose, buttons, self)
        self.rounds = RoundKeeping(session, wording, self.parts.rounds)
        self.supposing = Supposing(session, wording, self.parts.tray, self.parts.suppose, self.parts.what_if)
        self.deeds = PlanDeeds(session, wording, self.parts)
        self.lay_below_each_other(self.header, self.parts)
        self._connect()
        self._show_counts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the plan comes first: the rules are shown when they are asked for."""
        super().resizeEvent(event)
        self._fit_rules()

    def _fit_rules(self) -> None:
        if not self._rules_by_hand:
            room = ROOM_BESIDE_A_PLAN if self.shown is not None else ROOM_FOR_RULES
            self.header.rules.setChecked(self.width() >= room * theme().scale)

    @Slot()
    def _choose_rules(self) -> None:
        self._rules_by_hand = True

    def title(self) -> str:
        return self.tr("Matching")

    def first_focus(self) -> QWidget:
        return self.parts.change_table if self.shown else self.header.again

    def search_field(self) -> QLineEdit | None:
        return self.header.search

    def refresh(self, touched: frozenset[str]) -> None:
        """What is shown no longer fits the desk; the user says when to match again."""
        self.outdated = self.shown is not None
        self.rounds.forget_plans()
        if not self._rules_known:
            self.session.ask(start_of, self._start)
        self._show_counts()

    def go_to_place(self, place: Mapping[str, str]) -> None:
        if PROPOSE in place:
            self.propose()

    # -- making it --------------------------------------------------------------------------------------------------

    def _row_commands(self) -> dict[str, QAction]:
        self.add_command(self.tr("Accept the ticked changes"), "Ctrl+Return", self.accept, "check")
        self.add_command(self.tr("Tick all changes"), "", self._tick_all, "check")
        self.add_command(self.tr("Tick no change"), "", self._tick_none, "cross")
        return {
            REMEDY: self.add_command(self.tr("Try this remedy"), "Ctrl+R", self.try_remedy, "check-circle"),
            LOCK: self.add_command(self.tr("Lock"), "Ctrl+L", self.lock, "lock"),
            UNLOCK: self.add_command(self.tr("Unlock"), "Ctrl+Shift+U", self.unlock, "unlock"),
            GIVE: self.add_command(self.tr("Give by hand…"), "Ctrl+G", self.open_hand_over, "allocation"),
            SUPPOSE: self.add_command(self.tr("Suppose…"), "Ctrl+Shift+S", self.open_suppose, "question"),
        }

    def _connect(self) -> None:
        parts = self.parts
        for table in (parts.change_table, parts.open_table, parts.left_table):
            table.row_shown.connect(self._show_why)
        self.header.rules.toggled.connect(parts.rules.setVisible)
        self.header.rules.clicked.connect(self._choose_rules)
        parts.tabs.currentChanged.connect(self._go_into_tab)
        parts.changes.ticked.connect(self._show_counts)
        parts.every.clicked.connect(self._tick_all)
        parts.none.clicked.connect(self._tick_none)
        parts.kept.toggled.connect(self._show_kept)
        parts.back.clicked.connect(self.supposing.drop_all)
        parts.policy.changed.connect(self._note_other_rules)
        parts.what_if.wanted.connect(self.open_suppose)
        parts.hints.kit_wanted.connect(self._convert_kit)
        for form in (parts.hand_over, parts.suppose):
            form.left.connect(self._leave_form)
        self.supposing.changed.connect(self._propose)
        self.rounds.chosen.connect(self._show_again)
        self.rounds.plan_wanted.connect(self._plan_round)
        self.rounds.counted.connect(self._count_rounds)
        self.deeds.done.connect(self._go_on)
        for model in (parts.changes, parts.open, parts.left):
            self.header.search.textChanged.connect(model.search)

    # -- proposing --------------------------------------------------------------------------------------------------

    @Slot()
    def propose(self) -> None:
        """Match by the rules chosen and with what is supposed; nothing is written but the rules."""
        self._propose(self.supposing.parts)

    @Slot(object)
    def _propose(self, parts: Sequence[Words]) -> None:
        words = dict(joined(parts))
        if self._rules_known:
            words[POLICY] = self.parts.policy.policy().to_mapping()
        self.header.again.setEnabled(False)
        job = ProposalJob(Round(words, self.rounds.name_of(Round(words))), self.wording, self._kept)
        self.session.run(job, self.tr("Matching"), self._show_proposal, self._fail, self._allow)

    def _start(self, start: Start) -> None:
        if not self._rules_known:
            self._rules_known = True
            self.parts.policy.show_policy(start.policy)
            self.rounds.start(start.rounds)

    def _show_proposal(self, shown: ShownProposal) -> None:
        """A proposal that has just been made; a what-if is held against what is."""
        before = self.shown
        self._allow()
        self._show(shown)
        if shown.round.supposed and before is not None:
            self.parts.tabs.setCurrentIndex(Tab.ROUNDS)
            self.rounds.compare_with_real(before)
            self.parts.rounds.view.setFocus()
        elif before is not None:
            self.session.runner.ask(LettingGo(before))

    def _fail(self, failure: BaseException) -> None:
        self._allow()
        if not self.supposing.say_refused(failure):
            self.session.runner.refuse(failure)

    def _allow(self) -> None:
        self.header.again.setEnabled(True)

    # -- showing ----------------------------------------------------------------------------------------------------

    def _show(self, shown: ShownProposal) -> None:
        parts, view = self.parts, shown.view
        self.shown, self.outdated = shown, False
        self._fit_rules()
        changed = frozenset(range(len(view.changes.rows))) - view.kept
        parts.changes.show_table(view.changes, changed, None if parts.kept.isChecked() else changed)
        parts.open.show_table(view.open)
        parts.left.show_table(view.left)
        if self.header.search.text():
            for model in (parts.changes, parts.open, parts.left):
                model.search(self.header.search.text())
        parts.count(Tab.CHANGES, self.tr("Changes"), len(changed))
        parts.count(Tab.OPEN, self.tr("What stays open"), len(view.open.rows))
        parts.count(Tab.LEFT, self.tr("Left over"), len(view.left.rows))
        parts.kept.setText(self.wording.counted(self.tr("Also what stays as it is"), len(view.kept)))
        parts.kept.setVisible(bool(view.kept))
        parts.outcome.show_plan(shown.proposal, view)
        self._show_plan(shown)
        parts.show_plan()
        if self._return_to is None:
            parts.tabs.setCurrentIndex(Tab.CHANGES if changed else Tab.OPEN)
        for each in (self.rounds, self.deeds, self.supposing):
            each.take(shown)
        self._show_counts()
        self._return()
        self._show_why()
        if not self.header.search.text():
            self._table_in_hand().setFocus()
        title, unchecked = self.tr("Checking the plan"), parts.outcome.show_unchecked
        self.session.run(PlanCheck(shown.proposal), title, self._show_check, stopped=unchecked)

    def _show_plan(self, shown: ShownProposal) -> None:
        """The kits and locks of the plan, and what is only supposed in it."""
        plan, parts = shown.proposal.plan, self.parts
        parts.hints.show_hints(plan.proposals, plan.conflicts, self._writable and not shown.round.supposed)
        parts.count(Tab.HINTS, self.tr("Kits and locks"), len(plan.proposals) + len(plan.conflicts))
        parts.strip.setVisible(bool(shown.supposed))
        parts.strip_says.setText(
            self.tr("What if: this plan rests on what is only supposed. It can be compared, but not accepted.")
            if shown.round.supposed
            else self.tr("This plan hands things out from another day on; it can be accepted.")
        )

    def _show_check(self, checked: PlanChecked) -> None:
        self.parts.outcome.show_check(checked)
        if checked.faults:
            self.message.emit(self.wording.say(checked.said[0]))

    @property
    def _writable(self) -> bool:
        state = self.session.state
        return state is not None and not state.read_only

    @Slot()
    def _show_kept(self) -> None:
        if self.shown is not None:
            view = self.shown.view
            changed = [at for at in range(len(view.changes.rows)) if at not in view.kept]
            self.parts.changes.show_only(None if self.parts.kept.isChecked() else changed)

    @Slot()
    def _show_counts(self) -> None:
        chosen, shown = len(self.parts.changes.chosen_rows()), self.shown
        real = shown is not None and not shown.round.supposed
        changeable = self._writable and real and not self.outdated
        self.header.show_plan(shown, chosen, acceptable=changeable, outdated=self.outdated)
        self.deeds.allowed = changeable
        for name in (LOCK, UNLOCK, GIVE):
            self._doing[name].setEnabled(changeable)
        if shown is not None:
            total = len(shown.view.changes.rows) - len(shown.view.kept)
            self.parts.chosen.setText(
                self.tr("{chosen} of {all} ticked").format(
                    chosen=self.wording.number(chosen), all=self.wording.number(total)
                )
            )

    @Slot()
    def _note_other_rules(self) -> None:
        if self.shown is not None:
            self.header.note_other_rules()

    # -- why --------------------------------------------------------------------------------------------------------

    @Slot()
    def _show_why(self) -> None:
        """The reasons of the row in hand; tabs without rows of their own have no tray."""
        tab = Tab(self.parts.tabs.currentIndex())
        self.parts.tray.setVisible(tab in DOING or self.parts.tray.form is not None)
        shown = self.shown
        if shown is None or tab not in DOING:
            return
        row, view = self.parts.row(tab), shown.view
        table: Table = {Tab.CHANGES: view.changes, Tab.OPEN: view.open, Tab.LEFT: view.left}[tab]
        if not 0 <= row < len(table.rows):
            self.parts.tray.say_why("", ())
            return
        reasons: Sequence[Cell]
        if tab is Tab.LEFT:
            reasons = self.deeds.why_left(view.lines[row])
        else:
            reasons = (view.reasons if tab is Tab.CHANGES else view.causes)[row]
        sentences = [self.wording.say(each) for each in reasons if isinstance(each, Phrase)]
        doing = [name for name in DOING[tab] if name != REMEDY or view.remedies[row]]
        self.parts.tray.say_why(self._title_of(table, row), sentences, doing)

    @Slot()
    def _go_into_tab(self) -> None:
        """Stand in the table of the tab, unless one goes along the tabs by keys."""
        self._show_why()
        if not self.parts.tabs.tabBar().hasFocus():
            self._table_in_hand().setFocus()

    def _table_in_hand(self) -> QWidget:
        tab = Tab(self.parts.tabs.currentIndex())
        return self.parts.rounds.view if tab is Tab.ROUNDS else self.parts.table(tab) or self.parts.tabs.tabBar()

    def _title_of(self, table: Table, row: int) -> str:
        wanted = [each.key for each in table.columns if each.key in ("item", "where", "donor")]
        return self.wording.side_by_side(*(str(table.rows[row][table.index(key)]) for key in wanted))

    # -- accepting, locking, giving -----------------------------------------------------------------------------------

    @Slot()
    def accept(self) -> None:
        """Take the ticked lines as one step, which one undo takes back."""
        if self.shown is None or not self.header.take.isEnabled():
            return
        keys = self.shown.view.keys
        chosen = frozenset(keys[row] for row in self.parts.changes.chosen_rows())
        self.header.take.setEnabled(False)
        self.session.ask(Acceptance(self.shown.proposal, chosen), self._say_accepted, self._refused)

    def _say_accepted(self, count: int) -> None:
        self.message.emit(self.wording.digits(self.tr("%n change(s) accepted", "", count)))
        self.propose()

    def _refused(self, failure: BaseException) -> None:
        self._show_counts()
        self.session.runner.refuse(failure)

    @Slot(str)
    def _go_on(self, said: str) -> None:
        """Something was decided by hand: match again around it, and stay where it was decided."""
        self.message.emit(said)
        row = self.parts.row(Tab.CHANGES)
        self._return_to = self.shown.view.keys[row] if self.shown is not None and row >= 0 else ("", "")
        self.propose()

    @Slot(object)
    def _convert_kit(self, kit: KitProposal) -> None:
        self.session.ask(KitStep(kit), self._say_converted, self._refused)

    def _say_converted(self, label: Phrase) -> None:
        self._go_on(self.wording.say(label))

    @Slot()
    def open_hand_over(self) -> None:
        self.deeds.open()

    @Slot()
    def lock(self) -> None:
        self.deeds.lock(locked=True)

    @Slot()
    def unlock(self) -> None:
        self.deeds.lock(locked=False)

    @Slot()
    def _leave_form(self) -> None:
        self._show_why()
        self._table_in_hand().setFocus()

    # -- supposing --------------------------------------------------------------------------------------------------

    @Slot()
    def open_suppose(self) -> None:
        if self.shown is None:
            self.propose()
        else:
            tab = Tab(self.parts.tabs.currentIndex())
            self.supposing.open(tab, self.parts.row(tab) if tab in DOING else -1)

    @Slot()
    def try_remedy(self) -> None:
        if self.parts.tabs.currentIndex() == Tab.OPEN:
            self.supposing.try_remedy(self.parts.row(Tab.OPEN))

    # -- rounds -----------------------------------------------------------------------------------------------------

    @Slot(object)
    def _show_again(self, shown: ShownProposal) -> None:
        self.parts.policy.show_policy(shown.proposal.problem.policy)
        self._show(shown)

    @Slot(object)
    def _plan_round(self, wanted: Round) -> None:
        self.parts.policy.show_policy(policy_from(wanted.words.get(POLICY, {})))
        self._propose(parts_of(wanted.words))

    @Slot(int)
    def _count_rounds(self, count: int) -> None:
        self.parts.count(Tab.ROUNDS, self.tr("Rounds"), count)

    # -- rows ---------------------------------------------------------------------------------------------------------

    def _return(self) -> None:
        """Go back to the line that was in hand when something was decided, though it stays as it is from now on."""
        wanted, self._return_to = self._return_to, None
        if self.shown is not None and wanted is not None and wanted in self.shown.view.keys:
            row = self.shown.view.keys.index(wanted)
            if row in self.shown.view.kept:
                self.parts.kept.setChecked(True)
            self.parts.change_table.go_to_row(row)

    @Slot()
    def _tick_all(self) -> None:
        self.parts.changes.choose(range(len(self.shown.view.changes.rows) if self.shown else 0))

    @Slot()
    def _tick_none(self) -> None:
        self.parts.changes.choose(())
