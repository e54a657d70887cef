"""The catalogue: items, places and organisations, each a list on its own tab."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.paper import Paper
from relief_desk.gui.screens.list_pane import ListPane
from relief_desk.gui.screens.list_screen import READ_BY_LISTS
from relief_desk.gui.screens.screen import Screen

TAB = "~tab"
LISTS = ("items", "places", "organisations")


class CatalogueScreen(Screen):
    """Each list is built when its tab is first opened."""

    name = "catalogue"
    reads = READ_BY_LISTS

    def __init__(self, session: DeskSession, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(session, wording, parent)
        self.panes: dict[str, ListPane] = {}
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.title())
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for name in LISTS:
            self.tabs.addTab(self._heading(name))
        self.stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(0)
        held = QVBoxLayout()
        held.setContentsMargins(14, 0, 14, 0)
        held.addWidget(self.tabs)
        layout.addLayout(held)
        layout.addWidget(self.stack, 1)
        self.tabs.currentChanged.connect(self._open)

    def title(self) -> str:
        return self.tr("Catalogue")

    @property
    def current(self) -> str:
        return LISTS[max(0, self.tabs.currentIndex())]

    def refresh(self, touched: frozenset[str]) -> None:
        if not self.panes:
            self._open(self.tabs.currentIndex())
            return
        for pane in self.panes.values():
            pane.refresh(touched)

    def first_focus(self) -> QWidget:
        return self._pane(self.current).table

    def search_field(self) -> QLineEdit | None:
        return self._pane(self.current).search

    def place(self) -> Mapping[str, str]:
        return dict(self._pane(self.current).place()) | {TAB: self.current}

    def go_to_place(self, place: Mapping[str, str]) -> None:
        wanted = place.get(TAB, self.current)
        if wanted in LISTS:
            self.tabs.setCurrentIndex(LISTS.index(wanted))
        self._pane(self.current).go_to_place({key: value for key, value in place.items() if key != TAB})

    def standing(self) -> str:
        return self._pane(self.current).standing()

    def list_title(self) -> str:
        return self._heading(self.current)

    def write_list(self, path: Path) -> None:
        self._pane(self.current).write_list(path)

    def put_on(self, paper: Paper) -> bool:
        self._pane(self.current).put_on(paper)
        return True

    @Slot(int)
    def _open(self, index: int) -> None:
        pane = self._pane(LISTS[index])
        self.stack.setCurrentWidget(pane)
        for action in self.actions():
            self.removeAction(action)
        self.addActions(pane.actions())
        self.standing_changed.emit()

    def _pane(self, name: str) -> ListPane:
        if name not in self.panes:
            new_text = self.tr("New organisation") if name == "organisations" else ""
            pane = ListPane(self.session, self.wording, name, self._heading(name), new_text, name.removesuffix("s"))
            pane.visit.connect(self.visit)
            pane.message.connect(self.message)
            pane.export_wanted.connect(self.export_wanted)
            pane.written.connect(self.written)
            pane.standing_changed.connect(self.standing_changed)
            self.panes[name] = pane
            self.stack.addWidget(pane)
            pane.start()
        return self.panes[name]

    def _heading(self, name: str) -> str:
        return {"items": self.tr("Items"), "places": self.tr("Places"), "organisations": self.tr("Organisations")}[name]
