"""What everyone can reach in dialogs: all controls are named, found by Tab alone, large enough, and left by Escape."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

import relief_desk.gui
from relief_desk.domain.changes import ChangeSet
from relief_desk.domain.problems import Problem
from relief_desk.domain.quantities import Quantity
from relief_desk.domain.wording import Template
from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.command_palette import CommandPalette
from relief_desk.gui.dialogs.crash import CrashDialog
from relief_desk.gui.dialogs.history import HistoryDialog
from relief_desk.gui.dialogs.manual import ManualDialog
from relief_desk.gui.dialogs.new_operation import NewOperationDialog
from relief_desk.gui.dialogs.past_day import PastDayDialog
from relief_desk.gui.dialogs.preferences import PreferencesDialog
from relief_desk.gui.dialogs.problems import ProblemsDialog
from relief_desk.gui.dialogs.shortcuts import ShortcutsDialog
from relief_desk.gui.screens.list_screen import ListScreen
from relief_desk.gui.tables.give_form import GiveForm
from relief_desk.gui.tables.paste_preview import PastePreview
from relief_desk.gui.tables.record_forms import NewRecordForm, ReasonForm, SeveralRowsForm
from relief_desk.gui.tables.record_model import RecordModel
from relief_desk.services.details import Candidate, RecordDetail
from relief_desk.services.edits import CellEdit, EditPlan

LABEL = Template("test.paste", "Paste")
TROUBLE = Problem(Template("test.bad", "Bad").filled(), Template("test.todo", "Mend it").filled())
LEAST_TARGET, MOST_TABS = 24, 150
Make = Callable[[WindowedDesk, RecordModel], QDialog]


def give_form(program: WindowedDesk, model: RecordModel) -> QDialog:
    offered = (Candidate("L-1", "Donor", Quantity(50_000, "piece"), True, ()),)
    needed, covered = Quantity(200_000, "piece"), Quantity(0, "piece")
    detail = RecordDetail("N-1", "needs", "Tent", "", needed=needed, covered=covered, candidates=offered)
    return GiveForm(detail, model.wording, program.window)


def paste_preview(program: WindowedDesk, model: RecordModel) -> QDialog:
    plan = EditPlan(ChangeSet(LABEL.filled(), ()), ((CellEdit("N-1", "quantity", "x"), TROUBLE),), 1)
    return PastePreview(plan, model.kind, model.wording, program.window)


def history(program: WindowedDesk, model: RecordModel) -> QDialog:
    window = program.window
    actions = window.actions_by_name
    return HistoryDialog(window.session, window.wording, actions["undo"], actions["redo"], window)


DIALOGS: dict[type[QDialog], Make] = {
    CommandPalette: lambda program, model: CommandPalette(program.window.all_actions(), program.window),
    CrashDialog: lambda program, model: CrashDialog("report", program.window),
    GiveForm: give_form,
    HistoryDialog: history,
    ManualDialog: lambda program, model: ManualDialog(program.window),
    NewOperationDialog: lambda program, model: NewOperationDialog(program.window.wording, program.window),
    NewRecordForm: lambda program, model: NewRecordForm("New need", model, program.window),
    PastDayDialog: lambda program, model: PastDayDialog(program.session, model.wording, program.window),
    PastePreview: paste_preview,
    PreferencesDialog: lambda program, model: PreferencesDialog(
        program.settings, program.window.wording, program.window
    ),
    ProblemsDialog: lambda program, model: ProblemsDialog("Check", (TROUBLE,), model.wording, program.window),
    ReasonForm: lambda program, model: ReasonForm("Cancel", program.window),
    SeveralRowsForm: lambda program, model: SeveralRowsForm(model, 2, program.window),
    ShortcutsDialog: lambda program, model: ShortcutsDialog(program.window.all_actions(), program.window),
}


def controls(dialog: QDialog) -> list[QWidget]:
    """Everything visible that Tab should come to."""
    return [
        each
        for each in dialog.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isVisibleTo(dialog)
        and each.isEnabled()
        and each.focusProxy() is None
    ]


def name_of(widget: QWidget) -> str:
    face = QAccessible.queryAccessibleInterface(widget)
    said = face.text(QAccessible.Text.Name) if face else ""
    return f"{type(widget).__name__} {said}".strip()


@pytest.fixture(params=DIALOGS, ids=[kind.__name__ for kind in DIALOGS])
def dialog(request: pytest.FixtureRequest, program: WindowedDesk, qtbot: QtBot) -> QDialog:
    program.window.go_to("needs")
    screen = program.window.screens["needs"]
    assert isinstance(screen, ListScreen)
    made = DIALOGS[request.param](program, screen.pane.model)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=10_000)
    return made


def test_every_dialog_is_walked(qapp: QApplication) -> None:
    for found in pkgutil.walk_packages(relief_desk.gui.__path__, "relief_desk.gui."):
        importlib.import_module(found.name)

    def below(kind: type[QDialog]) -> set[type[QDialog]]:
        return {each for direct in kind.__subclasses__() for each in (direct, *below(direct))}

    own = {each for each in below(QDialog) if each.__module__.startswith("relief_desk.") and not each.__subclasses__()}
    assert {each.__name__ for each in own} == {each.__name__ for each in DIALOGS}


def nameless(dialog: QDialog) -> list[str]:
    return [said for each in controls(dialog) if (said := name_of(each)) == type(each).__name__]


def too_small(dialog: QDialog) -> list[str]:
    return [
        f"{name_of(each)} {each.width()}x{each.height()}"
        for each in controls(dialog)
        if min(each.width(), each.height()) < LEAST_TARGET and not isinstance(each, QAbstractItemView)
    ]


def missed_by_tab(dialog: QDialog) -> list[str]:
    reached: set[QWidget] = set()
    for _ in range(MOST_TABS):
        focus = dialog.focusWidget()
        assert focus is not None
        reached.add(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    # Among buttons of which one is chosen, arrow keys go.
    alone = [each for each in controls(dialog) if not (isinstance(each, QAbstractButton) and each.group() is not None)]
    return [name_of(each) for each in alone if each not in reached]


def test_all_of_a_dialog_is_named_large_enough_and_reached_by_tab_and_escape_leaves_it(
    dialog: QDialog, qtbot: QtBot
) -> None:
    assert dialog.windowTitle() or dialog.accessibleName()
    assert (nameless(dialog), too_small(dialog), missed_by_tab(dialog)) == ([], [], [])
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())
