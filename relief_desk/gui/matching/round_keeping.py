"""The rounds of the matching screen: what was planned since the desk changed, names, comparisons; shows no plan."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.letting_go import LettingGo
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.matching.plan_jobs import RoundsJob, RoundsKept, ShownProposal
from relief_desk.gui.matching.rounds_page import RoundsPage
from relief_desk.services.round_views import RoundsCompared, compare_rounds, rounds_table
from relief_desk.services.rounds import Round, with_round


class RoundKeeping(QObject):
    """`chosen` carries a planned round to be shown again, `plan_wanted` one that must be planned first."""

    chosen = Signal(object)
    plan_wanted = Signal(object)
    counted = Signal(int)

    def __init__(self, session: DeskSession, wording: LocalWording, page: RoundsPage) -> None:
        super().__init__(page)
        self._session = session
        self._wording = wording
        self._page = page
        self.rounds: tuple[Round, ...] = ()
        self._planned: dict[str, ShownProposal] = {}
        self._shown: ShownProposal | None = None
        page.show_wanted.connect(self._show_round)
        page.compare_wanted.connect(self._compare)
        page.named.connect(self._name)
        page.forgotten.connect(self._forget)
        page.all_wanted.connect(self._plan_all)

    def start(self, rounds: tuple[Round, ...]) -> None:
        """The rounds kept with the desk."""
        self.rounds = rounds
        self._show()

    def name_of(self, made: Round) -> str:
        return next((each.name for each in self.rounds if each.key == made.key), "")

    def take(self, shown: ShownProposal) -> None:
        """A round that is on the screen now."""
        self.rounds = with_round(self.rounds, shown.round)
        self._planned[shown.round.key] = shown
        self._shown = shown
        self._show()

    def forget_plans(self) -> None:
        """The desk has changed: what was planned before says nothing any more."""
        forgotten, self._planned = self._planned, {}
        self._show()
        self._session.runner.ask(LettingGo(forgotten))

    def compare_with_real(self, before: ShownProposal | None) -> None:
        """Mark what a what-if is held against: the round shown before, or the last planned one that is real."""
        real = [at for at, each in enumerate(self.rounds) if not each.supposed and each.key in self._planned]
        same = [at for at in real if before is not None and self.rounds[at].key == before.round.key]
        for at in (same or real)[-1:]:
            self._page.mark(at)

    def _show(self) -> None:
        planned = [(each, self._planned.get(each.key)) for each in self.rounds]
        pairs = [(each, (shown.proposal, shown.view) if shown else None) for each, shown in planned]
        self._page.show_rounds(self.rounds, rounds_table(pairs), self._here())
        self.counted.emit(len(self.rounds))

    def _here(self) -> int:
        return next((at for at, each in enumerate(self.rounds) if self._is_shown(each)), -1)

    def _is_shown(self, made: Round) -> bool:
        return self._shown is not None and self._shown.round.key == made.key

    @Slot(int)
    def _show_round(self, at: int) -> None:
        planned = self._planned.get(self.rounds[at].key)
        if planned is not None:
            self.chosen.emit(planned)
        else:
            self.plan_wanted.emit(self.rounds[at])

    @Slot(int)
    def _compare(self, at: int) -> None:
        """Hold the round on the screen against the one marked; the worker does the sums."""
        here, there = self._shown, self._planned.get(self.rounds[at].key)
        if here is None or here.round.key not in self._planned or there is None:
            self._page.show_comparison(self.tr("It has not been planned since the desk changed: plan all again."), None)
        elif self._is_shown(self.rounds[at]):
            self._page.show_comparison(self.tr("This is the round on the screen; mark another to compare with."), None)
        else:
            before, after = there.proposal, here.proposal
            self._session.ask(lambda desk: (at, compare_rounds(before, after)), self._show_compared)

    def _show_compared(self, answer: tuple[int, RoundsCompared]) -> None:
        at, compared = answer
        if at == self._page.marked():
            number = self._wording.number
            won = self.tr("%n need(s) better served", "", compared.winners)
            lost = self.tr("%n need(s) worse served", "", compared.losers)
            said = self.tr("Round {here}, on the screen, beside round {there}: {won}, {lost}.").format(
                here=number(self._here() + 1), there=number(at + 1), won=won, lost=lost
            )
            self._page.show_comparison(said, compared)

    @Slot(int, str)
    def _name(self, at: int, name: str) -> None:
        renamed = Round(self.rounds[at].words, name)
        self._keep((*self.rounds[:at], renamed, *self.rounds[at + 1 :]))
        self._page.mark(at)

    @Slot(int)
    def _forget(self, at: int) -> None:
        self._keep((*self.rounds[:at], *self.rounds[at + 1 :]))

    def _keep(self, rounds: tuple[Round, ...]) -> None:
        self.rounds = rounds
        self._show()
        self._session.ask(RoundsKept(rounds))

    @Slot()
    def _plan_all(self) -> None:
        missing = [each for each in self.rounds if each.key not in self._planned]
        if missing:
            self._session.run(RoundsJob(missing, self._wording), self.tr("Matching"), self._take_all)

    def _take_all(self, planned: tuple[ShownProposal, ...]) -> None:
        marked = self._page.marked()
        self._planned.update((each.round.key, each) for each in planned)
        self._show()
        self._page.mark(marked)
