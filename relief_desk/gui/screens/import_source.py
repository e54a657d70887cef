"""What is said of a whole file that is looked at: which list it is, who sent it, choices kept in a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QVBoxLayout, QWidget

from relief_desk.domain.importing.preview import ImportPreview
from relief_desk.gui.building_blocks import button, label, with_name
from relief_desk.gui.tables.wrap_layout import WrapLayout

SENDER_WIDTH = 260


class SourceLine(QWidget):
    """Above the columns: which list they make, the sender under whom they are remembered, the file of choices."""

    changed = Signal()
    list_chosen = Signal()

    def __init__(self, keep: Callable[[], object], take: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = ""
        self._sender = QComboBox()
        self._sender.setEditable(True)
        self._sender.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._sender.setFixedWidth(SENDER_WIDTH)
        self._sender.setAccessibleName(self.tr("Who sent this list"))
        typing = self._sender.lineEdit()
        if typing is not None:
            typing.setPlaceholderText(self.tr("Nobody knows yet"))
            typing.editingFinished.connect(self._tell)
        self._sender.activated.connect(self._tell)
        self._list = QComboBox()
        self._list.setAccessibleName(self.tr("As which list it is read"))
        for text, key in (
            (self.tr("As it was found"), ""),
            (self.tr("As needs"), "needs"),
            (self.tr("As pledges"), "pledges"),
        ):
            self._list.addItem(text, key)
        self._list.activated.connect(self.list_chosen)
        self._hidden = QCheckBox(self.tr("Leave out what the sender hid"))
        self._hidden.toggled.connect(self.changed)
        body = QVBoxLayout(self)
        body.setContentsMargins(14, 10, 14, 0)
        body.setSpacing(4)
        kept, taken = self.tr("Keep these choices in a file…"), self.tr("Use choices from a file…")
        above = WrapLayout(12)
        for part in (
            with_name(self.tr("Read"), self._list),
            with_name(self.tr("Sent by"), self._sender),
            self._hidden,
            button(kept, keep, "export", "link"),
            button(taken, take, "import", "link"),
        ):
            above.addWidget(part)
        body.addLayout(above)
        hint = self.tr("What you say of the columns is remembered for this sender and these headings.")
        body.addWidget(label(hint, "caption", wrap=True))

    def show_preview(self, preview: ImportPreview, names: Sequence[str], sender: str) -> None:
        """`names` are organisations to choose from, `sender` is the name of the one that is known, or ""."""
        self._known = sender
        self._sender.blockSignals(True)
        self._sender.clear()
        self._sender.addItems(list(names))
        self._sender.setCurrentText(sender)
        self._sender.blockSignals(False)
        completer = QCompleter(list(names), self._sender)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._sender.setCompleter(completer)
        self._hidden.blockSignals(True)
        self._hidden.setChecked(preview.options.without_hidden)
        self._hidden.setVisible(preview.has_hidden)
        self._hidden.blockSignals(False)

    def list_name(self) -> str:
        """As which list the user wants it read; "" as it was found."""
        return str(self._list.currentData())

    def said_sender(self) -> str | None:
        """The sender as typed or chosen; None where it is the one that was known already."""
        text = self._sender.currentText().strip()
        return None if text == self._known else text

    def without_hidden(self) -> bool:
        return self._hidden.isChecked()

    @Slot()
    def _tell(self) -> None:
        if self.said_sender() is not None:
            self.changed.emit()
