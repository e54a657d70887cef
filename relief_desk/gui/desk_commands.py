"""The commands that ask something of the desk as a whole, whatever screen is shown, and say what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from relief_desk.domain.problems import Problem
from relief_desk.gui import file_choices
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.local_wording import LocalWording

if TYPE_CHECKING:
    from relief_desk.gui.reference_taking import TakenList
    from relief_desk.services.desk import Desk
    from relief_desk.services.map_shapes import TakenMap


class DeskCommands(QObject):
    """Named as in actions.py; `notice` carries a sentence for the window."""

    notice = Signal(str)

    def __init__(self, session: DeskSession, wording: LocalWording, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._wording = wording
        self._window = window

    @Slot()
    def check_desk(self) -> None:
        self._session.ask(lambda desk: desk.check(), self._show_check)

    def _show_check(self, problems: tuple[Problem, ...]) -> None:
        if not problems:
            self.notice.emit(self.tr("The desk was checked from end to end: it is whole."))
        self._show_problems(self.tr("What the check found"), problems)

    @Slot()
    def back_up(self) -> None:
        self._session.ask(lambda desk: desk.backup("by-hand"), self._say_backup)

    def _say_backup(self, path: Path) -> None:
        self.notice.emit(self.tr("A verified copy was written: {file}").format(file=path))

    @Slot()
    def show_past_day(self) -> None:
        from relief_desk.gui.dialogs.past_day import PastDayDialog

        PastDayDialog(self._session, self._wording, self._window).show()

    @Slot()
    def take_places(self) -> None:
        """Provinces and districts, for a country whose places the program does not bring along."""
        self._take_list("places")

    @Slot()
    def take_items(self) -> None:
        """Items that the catalogue does not hold."""
        self._take_list("items")

    def _take_list(self, list_name: str) -> None:
        paths = file_choices.ask_for_workbooks(self._window)
        if paths:
            from relief_desk.gui.reference_taking import TakeListJob

            self._session.run(TakeListJob(list_name, paths), self.tr("Taking the list in"), self._say_list)

    def _say_list(self, taken: TakenList) -> None:
        self.notice.emit(self._wording.say(taken.said))
        self._show_problems(self.tr("Rows to look at"), taken.problems)

    @Slot()
    def load_map(self) -> None:
        """The outlines of the provinces, for the overview."""
        path = file_choices.ask_for_map(self._window)
        if path is not None:
            from relief_desk.gui.reference_taking import TakeMapJob

            title = self.tr("Reading {file}").format(file=path.name)
            self._session.run(TakeMapJob(path), title, self._say_map)

    def _say_map(self, taken: TakenMap) -> None:
        self.notice.emit(" ".join(map(self._wording.say, taken.said)))

    @Slot()
    def remove_map(self) -> None:
        """Back to the tiles or bars that the overview shows without a map."""
        self._session.ask(_remove_map, self._say_removed)

    def _say_removed(self, removed: bool) -> None:
        self.notice.emit(self.tr("The map is gone; undo brings it back.") if removed else self.tr("There is no map."))

    def _show_problems(self, heading: str, problems: Sequence[Problem]) -> None:
        if problems:
            from relief_desk.gui.dialogs.problems import ProblemsDialog

            ProblemsDialog(heading, problems, self._wording, self._window).show()


def _remove_map(desk: Desk) -> bool:
    from relief_desk.services.map_shapes import remove_map

    return remove_map(desk)
