"""What is supposed beside a proposal: the form opened with the row in hand, remedies tried, suppositions taken out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from relief_desk.domain.problems import ReliefDeskError
from relief_desk.domain.quantities import decimal_text
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.matching.plan_jobs import NamesOfProposal, ShownProposal
from relief_desk.gui.matching.plan_layout import Tab
from relief_desk.gui.matching.plan_tray import PlanTray
from relief_desk.gui.matching.suppose_form import FormNames, Supposed, SupposeForm
from relief_desk.gui.matching.what_if_card import WhatIfCard
from relief_desk.services.what_ifs import Words


class Supposing(QObject):
    """`changed` carries all that is to be supposed from now on: the plan is to be made with it."""

    changed = Signal(object)

    def __init__(
        self, session: DeskSession, wording: LocalWording, tray: PlanTray, form: SupposeForm, card: WhatIfCard
    ) -> None:
        super().__init__(tray)
        self._session = session
        self._wording = wording
        self._tray = tray
        self._form = form
        self._card = card
        self._shown: ShownProposal | None = None
        self._names: FormNames | None = None
        self._in_hand: tuple[Tab, int] = (Tab.CHANGES, -1)
        self.parts: tuple[Words, ...] = ()
        form.wanted.connect(self._add)
        card.taken_out.connect(self._take_out)

    def take(self, shown: ShownProposal) -> None:
        """The proposal that is on the screen now, with what it supposes."""
        self._shown, self._names = shown, None
        self.parts = tuple(part for part, _ in shown.supposed)
        self._card.show_parts(shown.supposed)

    def open(self, tab: Tab, row: int) -> None:
        """Ask what is to be supposed, the row in hand already filled in; the names are made ready on the worker."""
        self._in_hand = tab, row
        if self._shown is not None and self._names is None:
            self._session.ask(NamesOfProposal(self._shown.proposal, self._wording), self._take_names)
        elif self._names is not None:
            self._take_names(self._names)

    def try_remedy(self, row: int) -> None:
        """Suppose the smallest change that would close the gap of this row."""
        words = self._shown.view.remedies[row] if self._shown is not None and row >= 0 else None
        if words is not None:
            self.changed.emit((*self.parts, words))

    def say_refused(self, failure: BaseException) -> bool:
        """Say in the form, if it is open, why its supposition makes no sense; False where that is no matter of it."""
        if not isinstance(failure, ReliefDeskError) or self._tray.form is not self._form:
            return False
        self._form.say_trouble(f"{self._wording.say(failure.what)} {self._wording.say(failure.advice)}")
        return True

    @Slot()
    def drop_all(self) -> None:
        self.changed.emit(())

    def _take_names(self, names: FormNames) -> None:
        self._names = names
        kind, values = self._likely(*self._in_hand)
        self._form.open(names, kind, **values)
        self._tray.ask(self._form)
        self._tray.show()
        self._form.focus_first()

    def _likely(self, tab: Tab, row: int) -> tuple[Supposed, dict[str, str]]:
        """What one would suppose of the row: of a gap what is missing, of a pledge another arrival."""
        if self._shown is None or row < 0 or tab not in (Tab.CHANGES, Tab.OPEN, Tab.LEFT):
            return Supposed.PLEDGE, {}
        view, held = self._shown.view, self._shown.proposal.records.held
        if tab is Tab.OPEN:
            need, missing = held.need_by_id[view.needs[row]], view.open.rows[row][view.open.index("gap")]
            quantity = self._wording.digits(decimal_text(missing)) if isinstance(missing, int) else ""
            day = self._wording.day(need.needed_by) if need.needed_by else ""
            return Supposed.PLEDGE, {"item": need.item, "need": need.id, "quantity": quantity, "day": day}
        need_id, key = view.keys[row] if tab is Tab.CHANGES else ("", view.lines[row])
        line = held.lines[key]
        arrives = line.eta or line.available_from
        day = self._wording.day(arrives) if arrives else ""
        return Supposed.ARRIVAL, {"line": key, "item": line.item, "need": need_id, "day": day}

    @Slot(object)
    def _add(self, words: Words) -> None:
        self.changed.emit((*self.parts, words))

    @Slot(int)
    def _take_out(self, number: int) -> None:
        left: Sequence[Words] = (*self.parts[:number], *self.parts[number + 1 :])
        self.changed.emit(tuple(left))
