"""Needs: what is asked for, by whom, for where, and how far it is covered; the list itself is the pane's."""

from __future__ import annotations

from relief_desk.gui.screens.list_screen import ListScreen


class NeedsScreen(ListScreen):
    name = "needs"
    list_name = "needs"
    icon = "need"

    def title(self) -> str:
        return self.tr("Needs")

    def new_text(self) -> str:
        return self.tr("New need")
