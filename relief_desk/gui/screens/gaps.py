"""Gaps: the open needs that are not wholly covered, the most urgent first; the list itself is the pane's."""

from __future__ import annotations

from relief_desk.gui.screens.list_screen import ListScreen


class GapsScreen(ListScreen):
    name = "gaps"
    list_name = "gaps"
    icon = "warning"

    def title(self) -> str:
        return self.tr("Gaps")
