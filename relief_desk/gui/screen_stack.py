"""The screens of the open desk, one above the other: each is built when first visited and read again when it must.

It knows no screen but by its entry, and nothing of the frame around them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal

from relief_desk.gui.building_blocks import OneOf
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.screen_list import ScreenEntry
from relief_desk.gui.screens.screen import Screen
from relief_desk.gui.session_settings import SessionSettings


class ScreenStack(OneOf):
    """`built` carries a screen that has just been built and is not filled yet."""

    built = Signal(object)

    def __init__(
        self, session: DeskSession, settings: SessionSettings, wording: LocalWording, entries: Sequence[ScreenEntry]
    ) -> None:
        super().__init__()
        self._session = session
        self._settings = settings
        self._wording = wording
        self.entries = {entry.name: entry for entry in entries}
        self.screens: dict[str, Screen] = {}
        self.current = ""
        self._stale: dict[str, frozenset[str]] = {}

    @property
    def shown(self) -> Screen | None:
        return self.screens.get(self.current)

    def visit(self, name: str, place: Mapping[str, str] | None) -> Screen:
        """Show a screen at a place; on the first visit at the one where it was left."""
        first_visit = name not in self.screens
        if first_visit:
            self._build(name)
        screen = self.screens[name]
        self.current = name
        self.setCurrentWidget(screen)
        self._freshen()
        if place or first_visit:
            screen.go_to_place(place or self._settings.place(name))
        return screen

    def hear(self, touched: frozenset[str]) -> None:
        """These tables were changed: the screen that is shown is read again now, the others when they are visited."""
        for name, screen in self.screens.items():
            if screen.reads & touched:
                self._stale[name] = self._stale.get(name, frozenset()) | touched
        self._freshen()

    def forget(self) -> None:
        """Nothing is left of the desk that was open."""
        for screen in self.screens.values():
            self.removeWidget(screen)
            screen.deleteLater()
        self.screens.clear()
        self._stale.clear()

    def remember_places(self) -> None:
        for name, screen in self.screens.items():
            self._settings.remember_place(name, screen.place())

    def _build(self, name: str) -> None:
        # A child from the beginning: Qt looks up the style of a whole tree each time that tree gets another parent.
        screen = self.entries[name].load()(self._session, self._wording, self)
        screen.setObjectName(f"screen-{name}")
        self.built.emit(screen)
        self.screens[name] = screen
        self.addWidget(screen)
        screen.refresh(screen.reads)

    def _freshen(self) -> None:
        touched, screen = self._stale.pop(self.current, frozenset()), self.shown
        if touched and screen is not None:
            screen.refresh(touched)
