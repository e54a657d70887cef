"""Every command of the window, said once: its text, its keys, its icon, and when it can be given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from relief_desk.domain.wording import Wording
from relief_desk.gui.desk_session import DeskState


class When(Enum):
    """In which state of the window a command can be given."""

    ALWAYS = auto()
    DESK_OPEN = auto()
    WRITABLE = auto()
    CAN_UNDO = auto()
    CAN_REDO = auto()


@dataclass(frozen=True, slots=True)
class Command:
    """`name` is also the name of the method that does it."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    when: When = When.ALWAYS


def commands() -> tuple[Command, ...]:
    """All of them, in the language in force, in the order in which they are listed."""
    translate = QCoreApplication.translate
    return (
        Command("new_desk", translate("Command", "New desk…"), ("Ctrl+N",), "new-desk"),
        Command("open_desk", translate("Command", "Open a desk…"), ("Ctrl+O",), "folder"),
        Command("open_sample", translate("Command", "Try the sample operation"), (), "sample"),
        Command("close_desk", translate("Command", "Close the desk"), ("Ctrl+W",), "cross", When.DESK_OPEN),
        Command(
            "import_workbook",
            translate("Command", "Import a workbook…"),
            ("Ctrl+I",),
            "import",
            When.WRITABLE,
        ),
        Command("take_places", translate("Command", "Take in a list of places…"), (), "import", When.WRITABLE),
        Command("take_items", translate("Command", "Take in a list of items…"), (), "import", When.WRITABLE),
        Command("load_map", translate("Command", "Load a map of the provinces…"), (), "place", When.WRITABLE),
        Command("remove_map", translate("Command", "Remove the map of the provinces"), (), "cross", When.WRITABLE),
        Command("rematch", translate("Command", "Match again"), ("F5",), "matching", When.WRITABLE),
        Command(
            "write_reconciliation",
            translate("Command", "Write the reconciliation…"),
            ("Ctrl+E",),
            "export",
            When.DESK_OPEN,
        ),
        Command(
            "read_answer",
            translate("Command", "Read headquarters' answer…"),
            ("Ctrl+Shift+I",),
            "merge",
            When.WRITABLE,
        ),
        Command("say_saved", translate("Command", "Is everything saved?"), ("Ctrl+S",), "check", When.DESK_OPEN),
        Command("undo", translate("Command", "Undo"), ("Ctrl+Z",), "undo", When.CAN_UNDO),
        Command("redo", translate("Command", "Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo", When.CAN_REDO),
        Command("show_history", translate("Command", "History"), ("Ctrl+H",), "history", When.DESK_OPEN),
        Command(
            "show_past_day",
            translate("Command", "Show the desk as of a day…"),
            ("Ctrl+Shift+H",),
            "calendar",
            When.DESK_OPEN,
        ),
        Command("find_here", translate("Command", "Find on this screen"), ("Ctrl+F",), "search", When.DESK_OPEN),
        Command("show_palette", translate("Command", "Any command…"), ("Ctrl+K",), "search"),
        Command("next_part", translate("Command", "Next part of the screen"), ("F6",), "arrow-right"),
        Command("previous_part", translate("Command", "Previous part of the screen"), ("Shift+F6",), "undo"),
        Command("check_desk", translate("Command", "Check the desk"), (), "check-circle", When.DESK_OPEN),
        Command("back_up", translate("Command", "Make a backup now"), (), "copy", When.DESK_OPEN),
        Command("print_screen", translate("Command", "Print this screen…"), ("Ctrl+P",), "print"),
        Command("save_pages", translate("Command", "Save this screen as PDF…"), ("Ctrl+Shift+P",), "print"),
        Command("show_preferences", translate("Command", "Preferences…"), ("Ctrl+,",), "settings"),
        Command("switch_brightness", translate("Command", "Light or dark"), ("Ctrl+Shift+L",), "moon"),
        Command("show_shortcuts", translate("Command", "Keyboard shortcuts"), ("?", "؟"), "keyboard"),
        Command("show_manual", translate("Command", "Manual"), ("F1",), "question"),
        Command("quit", translate("Command", "Quit"), ("Ctrl+Q",), "cross"),
    )


def why_only_looking(state: DeskState | None) -> str:
    """Why nothing in the desk can be changed now; "" where it can."""
    translate = QCoreApplication.translate
    if state is None:
        return translate("Command", "No desk is open.")
    if state.past is not None:
        return translate("Command", "The desk is shown as it was. Go back to now to change something.")
    if state.read_only:
        return translate("Command", "This desk is open only for looking.")
    return ""


def make_actions(window: QObject, of_the_desk: QObject) -> dict[str, QAction]:
    """One QAction for each command, calling the method of the same name, of the window or of the desk's commands."""
    made: dict[str, QAction] = {}
    for command in commands():
        action = QAction(command.text, window)
        action.setObjectName(command.name)
        action.setData(command.icon)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        doer = window if hasattr(window, command.name) else of_the_desk
        action.triggered.connect(getattr(doer, command.name))
        made[command.name] = action
    return made


def show_state(actions: Mapping[str, QAction], state: DeskState | None, wording: Wording) -> None:
    """Enable what can be done now; undo and redo say what they would take back or do again."""
    writable = state is not None and not state.read_only
    possible = {
        When.ALWAYS: True,
        When.DESK_OPEN: state is not None,
        When.WRITABLE: writable,
        When.CAN_UNDO: writable and state is not None and state.undo_label is not None,
        When.CAN_REDO: writable and state is not None and state.redo_label is not None,
    }
    labels = {"undo": state.undo_label if state else None, "redo": state.redo_label if state else None}
    for command in commands():
        action, label = actions[command.name], labels.get(command.name)
        action.setEnabled(possible[command.when])
        action.setText(f"{command.text}: {wording.say(label)}" if label else command.text)
        changing = command.when in (When.WRITABLE, When.CAN_UNDO, When.CAN_REDO)
        action.setToolTip(why_only_looking(state) if changing and not writable else "")
