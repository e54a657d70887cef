"""What the screens of one list have in common: they hand everything to their pane."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.paper import Paper
from relief_desk.gui.screens.list_pane import ListPane
from relief_desk.gui.screens.screen import Screen

READ_BY_LISTS = frozenset(
    {"needs", "pledges", "pledge_lines", "allocations", "items", "places", "organisations", "sectors"}
)


class ListScreen(Screen):
    """A screen that is one list; `list_name` says which, `icon` stands where it is empty."""

    reads = READ_BY_LISTS
    list_name: ClassVar[str] = ""
    icon: ClassVar[str] = "need"

    def __init__(self, session: DeskSession, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(session, wording, parent)
        self.pane = ListPane(session, wording, self.list_name, self.title(), self.new_text(), self.icon)
        self.pane.visit.connect(self.visit)
        self.pane.message.connect(self.message)
        self.pane.export_wanted.connect(self.export_wanted)
        self.pane.written.connect(self.written)
        self.pane.standing_changed.connect(self.standing_changed)
        self.addActions(self.pane.actions())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pane)
        self._started = False

    def new_text(self) -> str:
        """What the button for a new record says; "" where none is made by hand."""
        return ""

    def refresh(self, touched: frozenset[str]) -> None:
        if self._started:
            self.pane.refresh(touched)
        else:
            self._started = True
            self.pane.start()

    def first_focus(self) -> QWidget:
        return self.pane.table

    def search_field(self) -> QLineEdit | None:
        return self.pane.search

    def place(self) -> Mapping[str, str]:
        return self.pane.place()

    def go_to_place(self, place: Mapping[str, str]) -> None:
        self.pane.go_to_place(place)

    def standing(self) -> str:
        return self.pane.standing()

    def write_list(self, path: Path) -> None:
        self.pane.write_list(path)

    def put_on(self, paper: Paper) -> bool:
        self.pane.put_on(paper)
        return True
