"""What is done by hand to a proposal: giving, moving, locking, by keys or by dragging; the worker does it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from relief_desk.domain.wording import Phrase
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.line_drops import Carried
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.matching.plan_jobs import HandingOver, Locking, ShownProposal
from relief_desk.gui.matching.plan_layout import PlanLayout, Tab
from relief_desk.services.edits import EditPlan
from relief_desk.services.handing_over import HandOver, HandOvers


class PlanDeeds(QObject):
    """`done` carries what was done, in words: the plan is to be made again."""

    done = Signal(str)

    def __init__(self, session: DeskSession, wording: LocalWording, parts: PlanLayout) -> None:
        super().__init__(parts)
        self._session = session
        self._wording = wording
        self._parts = parts
        self._tray, self._form = parts.tray, parts.hand_over
        self._shown: ShownProposal | None = None
        self._looking: HandOvers | None = None
        self.allowed = False
        """Whether the plan may be changed by hand now."""
        self._form.wanted.connect(self._hand_over)
        parts.hints.unlock_wanted.connect(self._unlock)
        parts.change_table.let_drag(self._carried)
        parts.left_table.let_drag(self._carried_left)
        for table in (parts.change_table, parts.open_table):
            table.let_drop(self._would_take)
            table.dropped.connect(self._take_drop)

    def take(self, shown: ShownProposal) -> None:
        """The proposal that is on the screen now."""
        self._shown, self._looking = shown, None

    # -- giving -----------------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Ask from which pledge the need in hand is given by hand, the pledge in hand first."""
        tab = Tab(self._parts.tabs.currentIndex())
        row, looking = self._parts.row(tab), self._looked()
        if self._shown is None or looking is None or row < 0 or not self.allowed or tab is Tab.LEFT:
            return
        view = self._shown.view
        need, line = view.keys[row] if tab is Tab.CHANGES else (view.needs[row], "")
        offered = list(looking.for_need(need))
        if not offered:
            text = self.tr("No pledge has anything left that could serve this need.")
            self._tray.say_verdict(self._tray.title.text(), text, good=False)
            return
        self._ask(offered, line)

    def _ask(self, offered: Sequence[HandOver], line: str = "") -> None:
        self._form.offer(offered, line)
        self._tray.ask(self._form)
        self._form.focus_first()

    def why_left(self, line: str) -> tuple[Phrase, ...]:
        """Why the plan leaves something of a pledge line over."""
        looking = self._looked()
        return looking.why_left(line) if looking is not None else ()

    def _carried(self, row: int) -> Carried | None:
        if self._shown is None or row < 0 or not self.allowed:
            return None
        need, line = self._shown.view.keys[row]
        return line, need

    def _carried_left(self, row: int) -> Carried | None:
        return (self._shown.view.lines[row], "") if self._shown is not None and row >= 0 and self.allowed else None

    def _would_take(self, row: int, carried: Carried) -> bool:
        """Whether the need of a row may take what is dragged over it, said in the tray as well."""
        found = self._look_at(row, carried)
        if found is None:
            return False
        said = self._wording.say(found.refusal) if found.refusal else " ".join(map(self._wording.say, found.reasons))
        self._tray.say_verdict(self._wording.say(found.title), said, good=found.refusal is None)
        return found.refusal is None or found.overridable

    @Slot(int, str, str)
    def _take_drop(self, row: int, line: str, giver: str) -> None:
        """Open the form about what was dropped; what may not be dropped does not come here."""
        found = self._look_at(row, (line, giver))
        if found is not None:
            self._ask([found])

    def _look_at(self, row: int, carried: Carried) -> HandOver | None:
        looking, (line, giver) = self._looked(), carried
        if looking is None or self._shown is None or not self.allowed:
            return None
        view = self._shown.view
        need = view.keys[row][0] if self._parts.tabs.currentIndex() == Tab.CHANGES else view.needs[row]
        return looking.of(need, line, giver) if giver != need else None

    def _looked(self) -> HandOvers | None:
        if self._looking is None and self._shown is not None:
            self._looking = HandOvers(self._shown.proposal)
        return self._looking

    @Slot(object, str, str, bool)
    def _hand_over(self, wanted: HandOver, quantity: str, reason: str, lock: bool) -> None:
        self._session.ask(HandingOver(wanted, quantity, reason, lock, self._wording), self._take_handed_over)

    def _take_handed_over(self, plan: EditPlan) -> None:
        if self._form.take(plan):
            self.done.emit(self._wording.say(plan.change.label))

    # -- locking ----------------------------------------------------------------------------------------------------

    def lock(self, *, locked: bool) -> None:
        """Lock or unlock the selected lines of the plan."""
        if self._shown is not None and self._parts.tabs.currentIndex() == Tab.CHANGES:
            self._turn(
                frozenset(self._shown.view.keys[row] for row in self._parts.change_table.selected_rows()), locked
            )

    @Slot(object)
    def _unlock(self, key: tuple[str, str]) -> None:
        self._turn(frozenset([key]), False)

    def _turn(self, keys: frozenset[tuple[str, str]], locked: bool) -> None:
        if self._shown is not None and self.allowed and keys:
            self._session.ask(Locking(self._shown.proposal, keys, locked), self._say_done)

    def _say_done(self, label: Phrase) -> None:
        self.done.emit(self._wording.say(label))
