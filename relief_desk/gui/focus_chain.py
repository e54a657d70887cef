"""Moves the keyboard on by a whole part of the screen, out of a table too, where Tab goes from cell to cell."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget


def leave_control(window: QWidget, *, forward: bool) -> None:
    """Give the focus to the next control of the window, or the one before."""
    left: QWidget = window.focusWidget() or window
    while isinstance(parent := left.parentWidget(), QAbstractItemView):
        left = parent
    found = left.nextInFocusChain() if forward else left.previousInFocusChain()
    while found is not None and found is not left:
        taken = found.focusPolicy() & Qt.FocusPolicy.TabFocus and found.isEnabled()
        if taken and found.isVisibleTo(window) and not left.isAncestorOf(found):
            found.setFocus(Qt.FocusReason.TabFocusReason)
            return
        found = found.nextInFocusChain() if forward else found.previousInFocusChain()
