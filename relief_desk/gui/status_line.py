"""The bar at the foot of the window: what is kept since when, the sums of what is selected, the keys worth knowing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QStatusBar, QWidget

from relief_desk.gui.building_blocks import chip, key_label, keys_text, label
from relief_desk.gui.notices import SavedSign

MESSAGE_MS = 6000


class StatusLine(QStatusBar):
    """Messages give way by themselves; the sums stay beside them as long as the selection does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 8, 0)
        self.saved = SavedSign()
        self.only_looking = chip(self.tr("Only for looking"), "warn")
        self.sums = label("", "fact")
        self.sums.setAccessibleName(self.tr("Sums of the selected rows"))
        self.sums.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.addWidget(self.saved)
        self.addWidget(self.only_looking)
        self.addPermanentWidget(self.sums)
        for keys, text in (
            ("Ctrl+K", self.tr("Commands")),
            ("Ctrl+F", self.tr("Find")),
            ("?", self.tr("Shortcuts")),
        ):
            self.addPermanentWidget(key_label(keys_text(QKeySequence(keys))))
            self.addPermanentWidget(label(text, "soft"))

    def show_sums(self, text: str) -> None:
        """For a screen reader they are named as well."""
        self.sums.setText(text)
        self.sums.setVisible(bool(text))
        self.sums.setAccessibleDescription(text)

    def say(self, text: str) -> None:
        self.showMessage(text, MESSAGE_MS)
