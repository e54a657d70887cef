"""The screens of the window in the order of the rail; a screen's module is imported when it is first visited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from relief_desk.gui.screens.screen import Screen


@dataclass(frozen=True, slots=True)
class ScreenEntry:
    """One entry of the rail: where `load` is called to get the class; `group` sets them apart."""

    name: str
    title: str
    icon: str
    load: Callable[[], type[Screen]]
    keys: str = ""
    group: int = 1
    on_rail: bool = True


def screen_entries() -> tuple[ScreenEntry, ...]:
    """All screens, with titles in the language in force."""
    translate = QCoreApplication.translate
    return (
        ScreenEntry("overview", translate("Screens", "Overview"), "overview", _overview, "Ctrl+1"),
        ScreenEntry("needs", translate("Screens", "Needs"), "need", _needs, "Ctrl+2"),
        ScreenEntry("pledges", translate("Screens", "Pledges"), "pledge", _pledges, "Ctrl+3"),
        ScreenEntry("matching", translate("Screens", "Matching"), "matching", _matching, "Ctrl+4"),
        ScreenEntry("allocations", translate("Screens", "Allocations"), "allocation", _allocations, "Ctrl+5"),
        ScreenEntry("gaps", translate("Screens", "Gaps"), "warning", _gaps, "Ctrl+6"),
        ScreenEntry("import", translate("Screens", "Import"), "import", _import_preview, "Ctrl+7", group=2),
        ScreenEntry(
            "reconciliation", translate("Screens", "Reconciliation"), "reconcile", _reconciliation, "Ctrl+8", group=2
        ),
        ScreenEntry("catalogue", translate("Screens", "Catalogue"), "item", _catalogue, "Ctrl+9", group=2),
        ScreenEntry("conflicts", translate("Screens", "Headquarters' answer"), "merge", _conflicts, on_rail=False),
    )


def load_all() -> None:
    """Import every screen's module; builds none."""
    for entry in screen_entries():
        entry.load()


def _overview() -> type[Screen]:
    from relief_desk.gui.screens.overview import OverviewScreen

    return OverviewScreen


def _needs() -> type[Screen]:
    from relief_desk.gui.screens.needs import NeedsScreen

    return NeedsScreen


def _pledges() -> type[Screen]:
    from relief_desk.gui.screens.pledges import PledgesScreen

    return PledgesScreen


def _matching() -> type[Screen]:
    from relief_desk.gui.screens.matching import MatchingScreen

    return MatchingScreen


def _allocations() -> type[Screen]:
    from relief_desk.gui.screens.allocations import AllocationsScreen

    return AllocationsScreen


def _import_preview() -> type[Screen]:
    from relief_desk.gui.screens.import_preview import ImportPreviewScreen

    return ImportPreviewScreen


def _reconciliation() -> type[Screen]:
    from relief_desk.gui.screens.reconciliation import ReconciliationScreen

    return ReconciliationScreen


def _conflicts() -> type[Screen]:
    from relief_desk.gui.screens.conflicts import ConflictsScreen

    return ConflictsScreen


def _gaps() -> type[Screen]:
    from relief_desk.gui.screens.gaps import GapsScreen

    return GapsScreen


def _catalogue() -> type[Screen]:
    from relief_desk.gui.screens.catalogue import CatalogueScreen

    return CatalogueScreen
