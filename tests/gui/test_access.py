"""What everyone can reach: each control is named for screen readers and found by Tab alone, on every screen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.dialogs.crash import CrashDialog
from relief_desk.gui.dialogs.new_operation import NewOperationDialog
from relief_desk.gui.dialogs.preferences import PreferencesDialog
from relief_desk.gui.dialogs.shortcuts import ShortcutsDialog
from relief_desk.gui.screen_list import screen_entries

TODAY = date(2022, 7, 1)
SCREENS = (
    "overview", "needs", "pledges", "matching", "allocations", "gaps", "import", "reconciliation", "catalogue",
    "conflicts",
)  # fmt: skip
MOST_TABS = 150
LEAST_TARGET = 16


def controls(inside: QWidget) -> Iterator[QWidget]:
    """Everything visible that Tab should come to."""
    for widget in (inside, *inside.findChildren(QWidget)):
        tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tab and widget.isVisibleTo(inside.window()) and widget.isEnabled() and widget.focusProxy() is None:
            yield widget


def in_group(widget: QWidget) -> bool:
    """One of several buttons of which one is chosen: arrow keys go among them."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive()


def name_of(widget: QWidget) -> str:
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name) if face else ""


@pytest.fixture(params=SCREENS)
def screen(request: pytest.FixtureRequest, program: WindowedDesk, qtbot: QtBot) -> QWidget:
    program.window.go_to(request.param)
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=20_000)
    qtbot.wait(50)
    return program.window.screens[request.param]


def test_every_screen_is_walked(qapp: QApplication) -> None:
    assert {entry.name for entry in screen_entries()} == set(SCREENS)


def test_every_control_has_a_name(screen: QWidget) -> None:
    nameless = [type(widget).__name__ for widget in controls(screen) if not name_of(widget).strip()]
    assert nameless == []


def test_every_control_is_reached_by_tab_or_out_of_a_table_by_f6(
    screen: QWidget, program: WindowedDesk, qtbot: QtBot
) -> None:
    wanted = {each for each in controls(screen) if not in_group(each)}
    reached: set[QWidget] = set()
    program.window.activateWindow()
    for _ in range(MOST_TABS):
        focus = QApplication.focusWidget()
        if focus is None:
            break
        stays = focus in reached
        reached.add(focus)
        QTest.keyClick(focus, Qt.Key.Key_F6 if stays else Qt.Key.Key_Tab)
    missed = [f"{type(widget).__name__} {name_of(widget)}" for widget in wanted - reached]
    assert missed == []


def test_controls_are_large_enough_to_hit(screen: QWidget) -> None:
    small = [
        f"{type(widget).__name__} {name_of(widget)} {widget.width()}x{widget.height()}"
        for widget in controls(screen)
        if min(widget.width(), widget.height()) < LEAST_TARGET and not isinstance(widget, QAbstractItemView)
    ]
    assert small == []


def test_no_word_is_cut_off_at_the_size_of_a_small_laptop(screen: QWidget, program: WindowedDesk, qtbot: QtBot) -> None:
    program.window.resize(1366, 768)
    qtbot.wait(50)
    assert program.window.width() == 1366
    assert program.window.height() == 768
    cut = [
        label.text()
        for label in screen.findChildren(QLabel)
        if label.isVisible() and label.wordWrap() and label.heightForWidth(label.width()) > label.height() + 2
    ]
    assert cut == []


def test_the_welcome_names_and_reaches_everything(program: WindowedDesk, qtbot: QtBot) -> None:
    program.window.close_desk()
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=10_000)
    assert [type(each).__name__ for each in controls(program.window.welcome) if not name_of(each).strip()] == []


def test_every_control_of_the_dialogs_has_a_name(program: WindowedDesk, qtbot: QtBot) -> None:
    dialogs: list[QDialog] = [
        CrashDialog("report"),
        NewOperationDialog(program.window.wording),
        PreferencesDialog(program.settings, program.window.wording),
        ShortcutsDialog(program.window.all_actions()),
    ]
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
        assert [type(each).__name__ for each in controls(dialog) if not name_of(each).strip()] == []
