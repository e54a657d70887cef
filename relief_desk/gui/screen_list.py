"""The screens of the window in the order of the rail; a screen's module is imported when it is first visited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from relief_desk.gui.screens.screen import Screen


@dataclass(frozen=True, slots=True)
class ScreenEntry:
    """One entry of the rail: where `load` is called to get the class; `group` 1 is work, 2 is reference."""

    name: str
    title: str
    icon: str
    load: Callable[[], type[Screen]]
    keys: str = ""
    group: int = 1
    on_rail: bool = True


def screen_entries() -> tuple[ScreenEntry, ...]:
    """All screens, with titles in the language in force."""
    say = QCoreApplication.translate
    return (
        ScreenEntry("overview", say("Screens", "Overview"), "overview", _overview, "Ctrl+1"),
        ScreenEntry("matching", say("Screens", "Matching"), "matching", _matching, "Ctrl+4"),
        ScreenEntry("reconciliation", say("Screens", "Reconciliation"), "reconcile", _reconciliation, "Ctrl+7"),
    )


def _overview() -> type[Screen]:
    from relief_desk.gui.screens.overview import OverviewScreen

    return OverviewScreen


def _matching() -> type[Screen]:
    from relief_desk.gui.screens.matching import MatchingScreen

    return MatchingScreen


def _reconciliation() -> type[Screen]:
    from relief_desk.gui.screens.reconciliation import ReconciliationScreen

    return ReconciliationScreen
