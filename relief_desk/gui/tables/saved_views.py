"""Views of a list kept with the desk under names of the user's own; knows nothing of what a view shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.tables.list_place import COLUMNS, PANEL, QUICK, SORT, TEXT, WIDTHS

NOT_KEPT = frozenset({WIDTHS, PANEL})


class SavedViews(QObject):
    """`chosen` carries the place of the view that was picked."""

    chosen = Signal(object)

    def __init__(self, session: DeskSession, list_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._setting = f"views.{list_name}"
        self._window = parent
        self._place: Callable[[], Mapping[str, str]] | None = None
        self.views: dict[str, dict[str, str]] = {}

    def load(self) -> None:
        setting = self._setting
        self._session.ask(lambda desk: desk.setting(setting, {}), self._take)

    def fill(self, menu: QMenu, place: Callable[[], Mapping[str, str]]) -> None:
        """Put the saved views into a menu, and the way to keep what is shown now (`place`)."""
        self._place = place
        for name in sorted(self.views):
            menu.addAction(self._action(menu, name, name, self._choose))
        if self.views:
            menu.addSeparator()
        keep = QAction(self.tr("Keep this view…"), menu)
        keep.triggered.connect(self._ask_name)
        menu.addAction(keep)
        if self.views:
            forget = menu.addMenu(self.tr("Forget a view"))
            for name in sorted(self.views):
                forget.addAction(self._action(forget, name, name, self._forget))

    def keep(self, name: str, place: Mapping[str, str]) -> None:
        """Keep a place under a name; the same name again replaces it."""
        self.views[name] = {key: value for key, value in place.items() if key not in NOT_KEPT}
        self._write()

    def _action(self, menu: QMenu, text: str, name: str, call: Callable[[], None]) -> QAction:
        action = QAction(text, menu)
        action.setData(name)
        action.triggered.connect(call)
        return action

    def _take(self, views: object) -> None:
        if isinstance(views, dict):
            self.views = {str(name): dict(place) for name, place in views.items() if isinstance(place, dict)}

    @Slot()
    def _choose(self) -> None:
        place = self.views.get(self._sent_name())
        if place is not None:
            blank = {TEXT: "", QUICK: "", SORT: ""}
            self.chosen.emit(blank | place | ({COLUMNS: place[COLUMNS]} if COLUMNS in place else {}))

    @Slot()
    def _forget(self) -> None:
        self.views.pop(self._sent_name(), None)
        self._write()

    @Slot()
    def _ask_name(self) -> None:
        place = self._place() if self._place is not None else {}
        name, agreed = QInputDialog.getText(self._window, self.tr("Keep this view"), self.tr("Its name"))
        if agreed and name.strip():
            self.keep(name.strip(), place)

    def _sent_name(self) -> str:
        sender = self.sender()
        return str(sender.data()) if isinstance(sender, QAction) else ""

    def _write(self) -> None:
        setting, views = self._setting, {name: dict(place) for name, place in self.views.items()}
        self._session.ask(lambda desk: desk.remember(setting, views))
