"""What every screen promises the window; it knows no desk table and no other screen.

Rules of a screen:

* It is built when it is first visited and thrown away when language or theme change, so texts, colours and icons may
  be set once in the constructor. What must outlive that goes through `place` and `go_to_place`.
* It never touches the desk: ``self.session.ask(question, self._show_rows)``, where the question is a function of the
  desk and the answer comes back to a bound method. ``self.session.run(...)`` is for long jobs.
* Signals are connected to bound methods, never to lambdas: a lambda would run in the thread that emits.
* Its own commands are QActions given to ``addAction``; the command palette and the shortcut list read ``actions()``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from relief_desk.gui.building_blocks import GAP, MARGIN
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.paper import Paper


class Screen(QWidget):
    """A page of the window: `name` is its id, `reads` the tables whose change makes it stale."""

    name: ClassVar[str] = ""
    reads: ClassVar[frozenset[str]] = frozenset()

    visit = Signal(str, object)
    """(screen name, place): asks the window to show another screen there, as in its `go_to_place`."""
    message = Signal(str)
    """Something worth saying in the status bar; never takes the focus."""
    standing_changed = Signal()
    """What `standing` says is different now."""
    command_wanted = Signal(str)
    """A command of the window, by its name in `actions.py`."""
    export_wanted = Signal()
    """The list that is shown is to be written to a file; the window asks where."""
    written = Signal(object)
    """The path of a file that `put_on` or `write_list` has put in its place."""

    def __init__(self, session: DeskSession, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.wording = wording
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def lay_below_each_other(self, *parts: QWidget) -> None:
        """Lay the parts out below each other; the last one takes the room that is left."""
        body = QVBoxLayout(self)
        body.setContentsMargins(MARGIN, 14, MARGIN, 14)
        body.setSpacing(GAP)
        for part in parts:
            body.addWidget(part)
        body.setStretchFactor(parts[-1], 1)

    def add_command(self, text: str, keys: str, call: Callable[[], object], icon_name: str) -> QAction:
        """A command of this screen: in the palette, and by its keys while the focus is on the screen."""
        action = QAction(text, self)
        action.setData(icon_name)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(call)
        self.addAction(action)
        return action

    def title(self) -> str:
        """The screen's name in the user's language."""
        raise NotImplementedError

    def refresh(self, touched: frozenset[str]) -> None:
        """Read again what these tables changed; called when shown, with `reads`, and after each change meanwhile."""

    def first_focus(self) -> QWidget:
        """Where the keyboard goes when the screen is shown."""
        return self

    def search_field(self) -> QLineEdit | None:
        """What Ctrl+F goes to."""
        return None

    def place(self) -> Mapping[str, str]:
        """Where the user is on this screen, in plain texts: filter, sort, row, widths."""
        return {}

    def go_to_place(self, place: Mapping[str, str]) -> None:
        """Show that place: "record" names one record, any other key is a field's key and the value wanted in it."""

    def standing(self) -> str:
        """What stands in the status bar while the screen is shown, such as the sums of what is selected."""
        return ""

    def put_on(self, paper: Paper) -> bool:
        """Paint what the screen holds on pages of its own; False where a picture of the screen serves."""
        return False

    def list_title(self) -> str:
        """What the list that is shown is called."""
        return self.title()

    def write_list(self, path: Path) -> None:
        """Write the list that is shown, as a workbook or as CSV; called after `export_wanted`."""
