"""The editors of cells: plain lines, and lines that complete names and fixed words while typed; they save nothing.

What completes is asked of folded spellings in every language, so "barmal", "برمل" and "巴尔马尔" all lead to the place.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QStringListModel, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from relief_desk.domain.field import Field, Kind
from relief_desk.domain.folding import fold
from relief_desk.services.list_cells import NO, YES, ListCells
from relief_desk.services.list_kinds import TABLE_OF_KIND
from relief_desk.services.name_book import NameBook

SUGGESTIONS = 12
POPUP_WIDTH = 240
TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
DATE_HINT = "2022-06-22"


class CellLine(QLineEdit):
    """A line that fits into a cell."""

    def __init__(self, parent: QWidget | None, field: Field, name: str) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setAccessibleName(name)
        if field.kind is Kind.DATE:
            self.setPlaceholderText(DATE_HINT)
        if field.kind in (Kind.QUANTITY, Kind.COUNT, Kind.DAYS, Kind.MONEY):
            self.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)


class CompletingLine(CellLine):
    """A line that shows the best suggestions below it; Down or Enter takes one, anything else may still be typed."""

    def __init__(self, parent: QWidget | None, field: Field, name: str, suggestions: Suggestions) -> None:
        super().__init__(parent, field, name)
        self._suggestions = suggestions
        self._listed = QStringListModel(self)
        completer = QCompleter(self._listed, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(8)
        self._popup = completer.popup()
        if self._popup is not None:
            self._popup.installEventFilter(self)
            self._popup.setMinimumWidth(POPUP_WIDTH)
        self.setCompleter(completer)
        self.textEdited.connect(self._suggest)

    def suggest_from(self, suggestions: Suggestions) -> None:
        self._suggestions = suggestions

    @Slot(str)
    def _suggest(self, typed: str) -> None:
        self._listed.setStringList(self._suggestions.best(typed))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter or Tab in the list takes the chosen suggestion, or else the first one, and ends the edit with it."""
        popup = self._popup
        if popup is None or watched is not popup or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() != QEvent.Type.KeyPress or event.key() not in TAKING or not self._listed.rowCount():
            return super().eventFilter(watched, event)
        chosen = popup.currentIndex()
        self.setText(str(chosen.data()) if chosen.isValid() else self._listed.stringList()[0])
        popup.hide()
        # Posted and not called, so that whoever watches over this editor sees the key as if it were typed here.
        QCoreApplication.postEvent(self, QKeyEvent(QEvent.Type.KeyPress, event.key(), event.modifiers()))
        return True


class Suggestions:
    """Texts that can be entered, found by any of their spellings."""

    def __init__(self, entries: Sequence[tuple[str, Sequence[str]]]) -> None:
        self._entries = [
            (text, tuple(fold(spelling) for spelling in (text, *spellings))) for text, spellings in entries
        ]

    def best(self, typed: str) -> list[str]:
        """The best ones first: those that begin so, those with a word that begins so, those that contain it."""
        key = fold(typed)
        if not key:
            return [text for text, _ in self._entries[:SUGGESTIONS]]
        ranked = [(_rank(key, spellings), text) for text, spellings in self._entries]
        return [text for rank, text in sorted(ranked, key=lambda each: each[0]) if rank < 3][:SUGGESTIONS]


def suggestions_for(field: Field, cells: ListCells) -> Suggestions | None:
    """What can be entered in a field; None where it is free."""
    if field.kind is Kind.YES_NO:
        return Suggestions([(cells.wording.text(word), (word,)) for word in (YES, NO)])
    if field.kind in (Kind.CHOICE, Kind.TIER):
        return Suggestions([(cells.choice(word), (word,)) for word in field.choices]) if field.choices else None
    table = TABLE_OF_KIND.get(field.kind)
    return _named(table, cells.names) if table else None


def _named(table: str, names: NameBook) -> Suggestions:
    entries = []
    for each in names.ranked(table):
        around = names.named(table, each.within) if table == "places" else None
        inside = around is not None and around.kind != "country"
        entries.append((f"{each.name}, {around.name}" if around and inside else each.name, each.spellings))
    return Suggestions(entries)


def _rank(key: str, spellings: Sequence[str]) -> int:
    if any(spelling.startswith(key) for spelling in spellings):
        return 0
    if any(f" {key}" in spelling for spelling in spellings):
        return 1
    return 2 if any(key in spelling for spelling in spellings) else 3
