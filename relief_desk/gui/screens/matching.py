"""Proposes who gets what, says why, and lets the user take all of it, some or nothing; it decides nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from relief_desk.domain.matching import KitProposal, MatchPlan
from relief_desk.domain.matching.policy import Policy
from relief_desk.domain.sheets import Cell
from relief_desk.domain.wording import Phrase
from relief_desk.gui.building_blocks import (
    GAP,
    MARGIN,
    Card,
    EmptyState,
    ScreenHeader,
    button,
    label,
    leading_edge,
    row,
    scrolled,
    search_line,
)
from relief_desk.gui.charts.coverage_bars import CoverageBar, CoverageBars
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.screens.matching_jobs import Acceptance, KitStep, ProposalJob, ShownProposal, policy_of_desk
from relief_desk.gui.screens.plan_hints import PlanHints
from relief_desk.gui.screens.policy_card import PolicyCard
from relief_desk.gui.screens.screen import Screen
from relief_desk.gui.sheet_view import SheetModel, SheetView
from relief_desk.gui.theme import theme

if TYPE_CHECKING:
    from relief_desk.services.match_views import Comparison, MatchView

PLACES_SHOWN, MOST_ROUNDS, DOUBTS_SHOWN = 12, 8, 3
PROPOSE = "propose"


class MatchingScreen(Screen):
    """The policy beside what it would do: changes to tick, what stays open, coverage before and after."""

    name = "matching"
    reads = frozenset({"needs", "pledges", "pledge_lines", "allocations", "items", "places", "substitutions"})

    def __init__(self, session: DeskSession, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(session, wording, parent)
        self._shown: ShownProposal | None = None
        self._outdated = False
        self._rules_known = False
        self._rounds: list[ShownProposal] = []
        self._header = ScreenHeader(self.title())
        self._policy = PolicyCard(wording)
        self._changes = SheetModel(wording, ticks=True)
        self._open = SheetModel(wording)
        self._change_view = SheetView(self._changes, self.tr("Proposed changes"))
        self._open_view = SheetView(self._open, self.tr("What stays open"))
        self._round_model = SheetModel(wording)
        self._round_view = SheetView(self._round_model, self.tr("Rounds"))
        self._hints = PlanHints(wording)
        self._reason = label("", "", wrap=True)
        self._reason.setAlignment((leading_edge() & ~Qt.AlignmentFlag.AlignVCenter) | Qt.AlignmentFlag.AlignTop)
        self._reason_title = label(self.tr("Why"), "section")
        self._bars = {
            "tier": CoverageBars(self.tr("By priority")),
            "sector": CoverageBars(self.tr("By sector")),
            "place": CoverageBars(self.tr("By province, the lowest first")),
        }
        self._search = search_line(self.tr("Search item, place, donor"))
        self._propose = button(self.tr("Match again"), self.propose, "matching")
        self._accept = button(self.tr("Accept"), self.accept, "check", "primary")
        self._pages = QStackedWidget()
        self._tabs = QTabWidget()
        self._lay_out()
        self._connect()
        self._add_actions()
        self._show_counts()

    def title(self) -> str:
        return self.tr("Matching")

    def first_focus(self) -> QWidget:
        return self._change_view if self._shown else self._propose

    def search_field(self) -> QLineEdit:
        return self._search

    def refresh(self, touched: frozenset[str]) -> None:
        """What is shown no longer fits the desk; the user says when to match again."""
        if self._shown is not None:
            self._outdated = True
            self._show_counts()
        else:
            self.session.ask(policy_of_desk, self._show_policy)

    def go_to_place(self, place: Mapping[str, str]) -> None:
        if PROPOSE in place:
            self.propose()

    @Slot()
    def propose(self) -> None:
        """Match by the rules chosen; nothing is written but the rules."""
        self._propose.setEnabled(False)
        question = ProposalJob(self._policy.policy() if self._rules_known else None, self.wording.names_language)
        self.session.run(question, self.tr("Matching"), self._show_proposal, self._fail, self._allow)

    @Slot()
    def accept(self) -> None:
        """Take the ticked lines as one step, which one undo takes back."""
        if self._shown is None or not self._accept.isEnabled():
            return
        keys = self._shown.view.keys
        chosen = frozenset(keys[row] for row in self._changes.chosen_rows())
        self._accept.setEnabled(False)
        self.session.ask(Acceptance(self._shown.proposal, chosen), self._say_accepted, self._refused)

    # -- laying out ---------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._header.add(self._search, self._propose, self._accept)
        self._tabs.setDocumentMode(True)
        self._tabs.addTab(self._changes_page(), self.tr("Changes"))
        self._tabs.addTab(self._open_view, self.tr("What stays open"))
        self._tabs.addTab(scrolled(self._comparison_page()), self.tr("Before and after"))
        self._tabs.addTab(self._rounds_page(), self.tr("Rounds"))
        self._tabs.addTab(scrolled(self._hints), self.tr("Kits and locks"))
        result = Card()
        result.body.setContentsMargins(8, 4, 8, 8)
        result.body.addWidget(self._tabs, 1)
        why = Card()
        why.body.setContentsMargins(16, 10, 16, 10)
        why.body.setSpacing(4)
        why.body.addWidget(self._reason_title)
        why.body.addWidget(scrolled(self._reason), 1)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(result)
        parts.addWidget(why)
        parts.setSizes([470, 140])
        parts.setHandleWidth(GAP)
        parts.setChildrenCollapsible(False)
        self._pages.addWidget(self._nothing_yet())
        self._pages.addWidget(parts)
        policy = scrolled(self._policy)
        policy.setFixedWidth(round(300 * theme().scale))
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addWidget(policy)
        below.addWidget(self._pages, 1)
        body = QVBoxLayout(self)
        body.setContentsMargins(MARGIN, 14, MARGIN, 14)
        body.setSpacing(GAP)
        body.addWidget(self._header)
        body.addLayout(below, 1)

    def _changes_page(self) -> QWidget:
        page = QWidget()
        body = QVBoxLayout(page)
        body.setContentsMargins(0, 4, 0, 0)
        body.setSpacing(2)
        self._chosen = label("", "soft")
        every = button(self.tr("Tick all"), self._tick_all, look="link")
        none = button(self.tr("Tick none"), self._tick_none, look="link")
        body.addLayout(row(6, self._chosen, every, none, None))
        body.addWidget(self._change_view, 1)
        return page

    def _comparison_page(self) -> QWidget:
        page = QWidget()
        body = QVBoxLayout(page)
        body.setContentsMargins(12, 10, 12, 10)
        body.setSpacing(6)
        self._whole = label("", "heading", wrap=True)
        self._proof = label("", "soft", wrap=True)
        body.addWidget(self._whole)
        body.addWidget(self._proof)
        hint = self.tr("Full colour: covered until now. Hatched: what this proposal adds.")
        body.addWidget(label(hint, "caption", wrap=True))
        for key, title in (
            ("tier", self.tr("By priority")),
            ("sector", self.tr("By sector")),
            ("place", self.tr("By province, the lowest first")),
        ):
            body.addSpacing(6)
            body.addWidget(label(title, "section"))
            body.addWidget(self._bars[key])
        body.addStretch(1)
        return page

    def _rounds_page(self) -> QWidget:
        page = QWidget()
        body = QVBoxLayout(page)
        body.setContentsMargins(0, 6, 0, 0)
        hint = self.tr("What other rules would have given, as long as the desk stays as it is.")
        show = button(self.tr("Show the round marked"), self._show_round, look="link")
        body.addLayout(row(6, label(hint, "soft"), show, None))
        body.addWidget(self._round_view, 1)
        return page

    def _nothing_yet(self) -> QWidget:
        page = Card()
        page.body.addWidget(
            EmptyState(
                "matching",
                self.tr("No proposal yet"),
                self.tr(
                    "The program proposes which pledge serves which need, with a reason for every line. "
                    "Nothing is allocated before you accept it."
                ),
                [button(self.tr("Propose a matching"), self.propose, "matching", "primary")],
            )
        )
        return page

    def _connect(self) -> None:
        self._change_view.row_shown.connect(self._show_reason)
        self._open_view.row_shown.connect(self._show_cause)
        self._tabs.currentChanged.connect(self._show_why_of_tab)
        self._round_view.activated.connect(self._show_round)
        self._changes.ticked.connect(self._show_counts)
        self._policy.changed.connect(self._note_other_rules)
        self._hints.kit_wanted.connect(self._convert_kit)
        self._search.textChanged.connect(self._changes.search)
        self._search.textChanged.connect(self._open.search)

    def _add_actions(self) -> None:
        self.add_command(self.tr("Accept the ticked changes"), "Ctrl+Return", self.accept, "check")
        self.add_command(self.tr("Tick all changes"), "", self._tick_all, "check")
        self.add_command(self.tr("Tick no change"), "", self._tick_none, "cross")

    # -- what comes back ------------------------------------------------------------------------------------------

    def _show_policy(self, policy: Policy) -> None:
        if self._rules_known:
            return
        self._rules_known = True
        self._policy.show_policy(policy)

    def _show_proposal(self, shown: ShownProposal) -> None:
        if self._outdated:
            self._rounds.clear()
        self._rounds = [*self._rounds, shown][-MOST_ROUNDS:]
        self._allow()
        self._show_policy(shown.proposal.problem.policy)
        self._show_rounds()
        self._show(shown)

    def _show(self, shown: ShownProposal) -> None:
        self._shown, self._outdated = shown, False
        view = shown.view
        self._changes.show_table(view.changes)
        self._open.show_table(view.open)
        self._tabs.setTabText(0, self._counted(self.tr("Changes"), len(view.changes.rows)))
        self._tabs.setTabText(1, self._counted(self.tr("What stays open"), len(view.open.rows)))
        self._show_comparison(view)
        self._show_plan(shown.proposal.plan)
        self._pages.setCurrentIndex(1)
        self._tabs.setCurrentIndex(0 if view.changes.rows else 1)
        self._show_counts()
        self._show_why_of_tab(self._tabs.currentIndex())
        if not self._search.text():
            (self._change_view if view.changes.rows else self._open_view).setFocus()

    def _show_plan(self, plan: MatchPlan) -> None:
        """The kits and locks of the plan, and whether it is proved to be the best."""
        state = self.session.state
        writable = state is not None and not state.read_only
        self._hints.show_hints(plan.proposals, plan.conflicts, writable)
        count = len(plan.proposals) + len(plan.conflicts)
        self._tabs.setTabText(4, self._counted(self.tr("Kits and locks"), count))
        proved = self.tr("Proved: no plan under these rules covers more, priority by priority, or shares more evenly.")
        doubts = [self.wording.say(doubt) for group in plan.certificate.groups for doubt in group.doubts]
        self._proof.setText(proved if plan.certificate.proved else "\n".join(doubts[:DOUBTS_SHOWN]))

    @Slot(object)
    def _convert_kit(self, kit: KitProposal) -> None:
        self.session.ask(KitStep(kit), self._say_converted, self._refused)

    def _say_converted(self, label: Phrase) -> None:
        self.message.emit(self.wording.say(label))
        self.propose()

    def _show_rounds(self) -> None:
        from relief_desk.services.match_views import rounds_table

        self._round_model.show_table(rounds_table([(each.proposal, each.view) for each in self._rounds]))
        self._tabs.setTabText(3, self._counted(self.tr("Rounds"), len(self._rounds)))

    @Slot()
    def _show_round(self) -> None:
        """Show an earlier proposal again, with its rules; it can be accepted while the desk is as it was."""
        current = self._round_view.currentIndex()
        if current.isValid() and not self._outdated:
            shown = self._rounds[self._round_model.row_of(current)]
            self._policy.show_policy(shown.proposal.problem.policy)
            self._show(shown)

    def _show_comparison(self, view: MatchView) -> None:
        say, whole = self.wording, view.whole
        self._whole.setText(
            self.tr("Needs covered: {before} until now, {after} with this proposal").format(
                before=say.percent(float(whole.before.hopeful)), after=say.percent(float(whole.after.hopeful))
            )
        )
        places = sorted(view.by_place, key=_by_cover)[:PLACES_SHOWN]
        for key, group in (("tier", view.by_tier), ("sector", view.by_sector), ("place", places)):
            self._bars[key].show_bars([self._bar(each) for each in group])

    def _bar(self, each: Comparison) -> CoverageBar:
        before, after = float(each.before.hopeful), float(each.after.hopeful)
        name = self.wording.text(each.label) or self.tr("Not known")
        was, becomes = self.wording.percent(before), self.wording.percent(after)
        text = self.tr("{name}: {before} until now, {after} with this proposal").format(
            name=name, before=was, after=becomes
        )
        return CoverageBar(name, max(before, after), min(before, after), becomes, was, text)

    def _fail(self, failure: BaseException) -> None:
        self._allow()
        self.session.runner.refuse(failure)

    def _allow(self) -> None:
        self._propose.setEnabled(True)

    def _refused(self, failure: BaseException) -> None:
        self._show_counts()
        self.session.runner.refuse(failure)

    def _say_accepted(self, count: int) -> None:
        self.message.emit(self.wording.digits(self.tr("%n change(s) accepted", "", count)))
        self.propose()

    @Slot()
    def _show_counts(self) -> None:
        chosen = len(self._changes.chosen_rows())
        state = self.session.state
        possible = state is not None and not state.read_only and chosen > 0 and not self._outdated
        self._accept.setEnabled(possible)
        self._accept.setText(self.wording.digits(self.tr("Accept %n change(s)", "", chosen)))
        if self._shown is None:
            self._header.sentence.setText("")
            return
        total = len(self._shown.view.changes.rows)
        self._chosen.setText(
            self.tr("{chosen} of {all} ticked").format(
                chosen=self.wording.number(chosen), all=self.wording.number(total)
            )
        )
        said = self.tr("The desk has changed since: match again") if self._outdated else self._outcome(self._shown)
        self._header.sentence.setText(said)

    def _outcome(self, shown: ShownProposal) -> str:
        whole = shown.view.whole
        if not shown.view.changes.rows:
            return self.tr("Nothing would change: what is agreed is the best these rules allow")
        return self.tr("{before} → {after} of the needs covered").format(
            before=self.wording.percent(float(whole.before.hopeful)),
            after=self.wording.percent(float(whole.after.hopeful)),
        )

    @Slot()
    def _note_other_rules(self) -> None:
        if self._shown is not None:
            self._header.sentence.setText(self.tr("Other rules are chosen: match again"))
            self._accept.setEnabled(False)

    @Slot(int)
    def _show_reason(self, row: int) -> None:
        if self._shown is not None and self._tabs.currentIndex() == 0:
            reasons = self._shown.view.reasons
            self._say_why(reasons[row] if 0 <= row < len(reasons) else ())

    @Slot(int)
    def _show_cause(self, row: int) -> None:
        if self._shown is not None and self._tabs.currentIndex() == 1:
            causes = self._shown.view.causes
            self._say_why(causes[row] if 0 <= row < len(causes) else ())

    @Slot(int)
    def _show_why_of_tab(self, tab: int) -> None:
        model, view = (self._changes, self._change_view) if tab == 0 else (self._open, self._open_view)
        current = view.currentIndex()
        row = model.row_of(current) if current.isValid() else -1
        if tab == 0:
            self._show_reason(row)
        elif tab == 1:
            self._show_cause(row)

    def _say_why(self, phrases: tuple[Cell, ...]) -> None:
        said = [self.wording.say(phrase) for phrase in phrases if not isinstance(phrase, str | int | None)]  # type: ignore[arg-type]
        self._reason.setText("\n".join(f"•  {each}" for each in said))

    @Slot()
    def _tick_all(self) -> None:
        self._changes.choose(range(len(self._shown.view.changes.rows) if self._shown else 0))

    @Slot()
    def _tick_none(self) -> None:
        self._changes.choose(())

    def _counted(self, text: str, count: int) -> str:
        return self.wording.counted(text, count)


def _by_cover(each: Comparison) -> float:
    return float(each.after.hopeful)
