"""Allocations: which pledge serves which need, why, and what is locked; the list itself is the pane's."""

from __future__ import annotations

from relief_desk.gui.screens.list_screen import ListScreen


class AllocationsScreen(ListScreen):
    name = "allocations"
    list_name = "allocations"
    icon = "allocation"

    def title(self) -> str:
        return self.tr("Allocations")
