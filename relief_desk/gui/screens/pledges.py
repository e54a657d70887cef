"""Pledges: what is promised, how firmly, when it comes, and what of it is still free; the list itself is the pane's."""

from __future__ import annotations

from relief_desk.gui.screens.list_screen import ListScreen


class PledgesScreen(ListScreen):
    name = "pledges"
    list_name = "pledges"
    icon = "pledge"

    def title(self) -> str:
        return self.tr("Pledges")

    def new_text(self) -> str:
        return self.tr("New pledge")
