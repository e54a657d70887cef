"""Ten tasks of a coordinator, each by keyboard alone in the window, and what came of it read from the desk or the file.

Only the system's own dialogs for files are answered in its stead.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from email import message_from_bytes
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from relief_desk.domain.records import Allocation, Item, Need, Place, PledgeLine
from relief_desk.gui import file_choices
from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.screens.import_preview import ImportPreviewScreen
from relief_desk.gui.screens.list_pane import ListPane
from relief_desk.gui.screens.list_screen import ListScreen
from relief_desk.gui.screens.matching import MatchingScreen
from relief_desk.gui.tables.give_form import GiveForm
from relief_desk.services.demo import SAMPLE, SAMPLE_AS_OF, sample_workbooks
from relief_desk.services.desk import Desk
from relief_desk.services.edits import lock_allocations
from relief_desk.services.giving import give_by_hand
from relief_desk.services.imports import ImportOptions, commit_import, preview_import
from relief_desk.services.jobs import finish
from relief_desk.services.matches import accept_match, propose_match
from relief_desk.services.reference import load_reference

pytestmark = pytest.mark.usefixtures("no_qt_warning")
Key = Qt.Key
CONTROL, SHIFT, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier(0)
PATIENCE_MS = 20_000
MOST_TABS = 80
T = TypeVar("T")


@pytest.fixture(scope="module")
def sample_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with the lists of the sample operation, nothing matched yet."""
    path = tmp_path_factory.mktemp("journey") / "sample.reliefdesk"
    with Desk.create(path, SAMPLE, load_reference("AF")) as desk:
        for workbook in sample_workbooks():
            finish(commit_import(desk, finish(preview_import(desk, workbook, ImportOptions(), today=SAMPLE_AS_OF))))
    return path


@pytest.fixture(scope="module")
def matched_desk(sample_desk: Path) -> Path:
    path = sample_desk.with_name("matched.reliefdesk")
    shutil.copy(sample_desk, path)
    with Desk.open(path) as desk:
        accept_match(desk, finish(propose_match(desk)), on=SAMPLE_AS_OF)
    return path


@dataclass
class Coordinator:
    """Hands on the keyboard: keys go to whatever has the focus, and nothing is touched otherwise."""

    program: WindowedDesk
    path: Path
    qtbot: QtBot

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self._focus(), key, modifiers)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        for letter in text:
            # As Qt would deliver it: keyClicks ends the process on a letter that is not Latin.
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                QApplication.sendEvent(self._focus(), QKeyEvent(kind, 0, PLAIN, letter))

    def command(self, letters: str) -> None:
        """Any command by a few letters of its name."""
        self.press(Key.Key_K, CONTROL)
        self.type(letters)
        self.press(Key.Key_Return)

    def tab_to(self, wanted: Callable[[QWidget], bool]) -> QWidget:
        """Go on with Tab, and out of a table with F6, until the control has the focus."""
        seen: list[QWidget] = []
        for _ in range(MOST_TABS):
            focus = self._focus()
            if wanted(focus):
                return focus
            self.press(Key.Key_F6 if seen[-1:] == [focus] else Key.Key_Tab)
            seen.append(focus)
        raise AssertionError(f"not reached by Tab among {[type(each).__name__ for each in seen]}")

    def push(self, text: str) -> None:
        self.tab_to(lambda each: isinstance(each, QPushButton) and text in each.text())
        self.press(Key.Key_Space)

    def until(self, so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(so, timeout=PATIENCE_MS)

    def rest(self) -> None:
        """Wait until nothing is under way any more."""
        self.until(lambda: not self.program.runner.busy)

    def go_to(self, keys: Qt.Key) -> ListPane:
        self.press(keys, CONTROL)
        screen = self.program.window.screens[self.program.window.current]
        assert isinstance(screen, ListScreen)
        self.until(lambda: screen.pane.model.complete and not self.program.runner.busy)
        return screen.pane

    def find(self, pane: ListPane, text: str) -> None:
        """Type into the search and go into the table."""
        self.press(Key.Key_F, CONTROL)
        self.type(text)
        self.until(lambda: pane.model.view.text == text and pane.model.complete)
        self.tab_to(lambda each: each is pane.table)

    def read(self, question: Callable[[Desk], T]) -> T:
        self.rest()
        with Desk.open(self.path, read_only=True) as desk:
            return question(desk)

    def _focus(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.focusWidget() or popup
        return QApplication.focusWidget() or self.program.window


Sit = Callable[[Path], Coordinator]


@pytest.fixture
def sit_down(make_program: Callable[[], WindowedDesk], tmp_path: Path, qtbot: QtBot) -> Sit:
    """Opens a window on a copy of a desk."""

    def sit(desk: Path) -> Coordinator:
        path = tmp_path / "operation.reliefdesk"
        shutil.copy(desk, path)
        program = make_program()
        program.window.activateWindow()
        program.window.opening.open(path)
        qtbot.waitUntil(lambda: program.session.is_open and not program.runner.busy, timeout=PATIENCE_MS)
        return Coordinator(program, path, qtbot)

    return sit


def column(pane: ListPane, key: str) -> list[str]:
    at = pane.model.columns.index(key)
    return [str(pane.model.index(row, at).data()) for row in range(pane.model.rowCount())]


def allocations(desk: Desk) -> list[Allocation]:
    return [each for each in desk.all(Allocation) if each.state.counts]


def matching_of(at: Coordinator) -> MatchingScreen:
    at.rest()
    screen = at.program.window.screens["matching"]
    assert isinstance(screen, MatchingScreen)
    return screen


def test_import_a_workbook(sit_down: Sit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blank = tmp_path / "blank.reliefdesk"
    Desk.create(blank, SAMPLE, load_reference("AF")).close()
    book = next(path for path in sample_workbooks() if "paktika" in path.name)
    monkeypatch.setattr(file_choices, "ask_for_workbooks", lambda parent: [book])
    at = sit_down(blank)
    at.press(Key.Key_I, CONTROL)
    at.rest()
    screen = at.program.window.screens["import"]
    assert isinstance(screen, ImportPreviewScreen)
    at.push("Write 22 rows")
    assert at.read(lambda desk: len(desk.all(Need))) == 22


def test_find_what_is_short_in_barmal(sit_down: Sit, matched_desk: Path) -> None:
    at = sit_down(matched_desk)
    pane = at.go_to(Key.Key_6)
    at.find(pane, "Barmal")

    def short(desk: Desk) -> set[str]:
        here = {each.id for each in desk.all(Place) if "Barmal" in each.name}
        cover: dict[str, int] = {}
        for each in allocations(desk):
            cover[each.need] = cover.get(each.need, 0) + each.counted_milli
        needs = [need for need in desk.all(Need) if need.place in here]
        return {need.sender_ref for need in needs if cover.get(need.id, 0) < need.quantity_milli}

    found = set(column(pane, "reference"))
    expected = at.read(lambda desk: {need.id for need in desk.all(Need) if need.sender_ref in short(desk)})
    assert found == expected
    assert found


def test_give_200_tents_by_hand(sit_down: Sit, sample_desk: Path) -> None:
    at = sit_down(sample_desk)
    pane = at.go_to(Key.Key_2)
    at.find(pane, "Barmal tent")
    need = column(pane, "reference")[0]
    at.press(Key.Key_G, CONTROL)
    at.until(lambda: isinstance(QApplication.activeModalWidget(), GiveForm))
    at.press(Key.Key_A, CONTROL)
    at.type("200")
    at.press(Key.Key_Tab)
    at.type("the road is open today")
    at.press(Key.Key_Return)
    at.until(lambda: QApplication.activeModalWidget() is None)
    (given,) = at.read(allocations)
    assert (given.need, given.quantity_milli) == (need, 200_000)
    assert "the road is open today" in str(given.reason[0])
    item = at.read(lambda desk: {each.id: desk.get(Item, each.item) for each in desk.all(PledgeLine)})[
        given.pledge_line
    ]
    assert item is not None
    assert "tent" in item.name.lower()


def test_lock_an_allocation(sit_down: Sit, matched_desk: Path) -> None:
    at = sit_down(matched_desk)
    pane = at.go_to(Key.Key_5)
    first = pane.model.row(pane.table.currentIndex().row())
    assert first is not None
    at.press(Key.Key_L, CONTROL)
    at.until(lambda: [each.id for each in at.read(allocations) if each.locked] == [first.id])
    at.press(Key.Key_U, CONTROL | SHIFT)
    at.until(lambda: [each.id for each in at.read(allocations) if each.locked] == [])


def test_match_again_around_what_is_locked(sit_down: Sit, sample_desk: Path) -> None:
    with_lock = sample_desk.with_name("locked.reliefdesk")
    shutil.copy(sample_desk, with_lock)
    with Desk.open(with_lock) as desk:
        need = next(need for need in desk.all(Need) if need.sender_ref == "PKA-04")
        line = next(line for line in desk.all(PledgeLine) if line.item == need.item and not line.earmark_places)
        given = give_by_hand(desk, need.id, line.id, "123", "promised on the phone", SAMPLE_AS_OF)
        lock_allocations(desk, [given.change.rows[0].id], locked=True)
    at = sit_down(with_lock)
    at.press(Key.Key_F5)
    assert matching_of(at).parts.changes.rowCount() > 10
    at.press(Key.Key_Return, CONTROL)
    at.until(lambda: len(at.read(allocations)) > 10)
    kept = next(each for each in at.read(allocations) if each.locked)
    assert (kept.need, kept.pledge_line, kept.quantity_milli) == (need.id, line.id, 123_000)


def test_compare_two_rounds(sit_down: Sit, sample_desk: Path) -> None:
    at = sit_down(sample_desk)
    at.press(Key.Key_F5)
    screen = matching_of(at)
    at.tab_to(lambda each: each is screen.header.rules)
    at.press(Key.Key_Space)
    at.tab_to(lambda each: isinstance(each, QCheckBox) and "Substitutes" in each.text())
    at.press(Key.Key_Space)
    at.press(Key.Key_F5)
    at.rest()
    tabs = at.tab_to(lambda each: isinstance(each, QTabBar))
    at.press(Key.Key_Home)
    at.press(Key.Key_Right, times=4)
    assert isinstance(tabs, QTabBar)
    assert "Rounds" in tabs.tabText(tabs.currentIndex())
    page = screen.parts.rounds
    rows = page.view.model()
    shares = [rows.index(row, 3).data() for row in range(rows.rowCount())]
    assert len(shares) == 2
    assert shares[0] != shares[1]
    at.tab_to(lambda each: each is page.view)
    at.press(Key.Key_Home, CONTROL)
    at.rest()
    assert page.against.model().rowCount() > 0
    # The first round again, and accepted: what is written is its plan, with substitutes.
    at.push("Show the round marked")
    at.press(Key.Key_Return, CONTROL)
    assert any(each.basis.value == "substitute" for each in at.read(allocations))


def test_try_what_another_pledge_would_change_and_go_back(sit_down: Sit, sample_desk: Path) -> None:
    at = sit_down(sample_desk)
    at.press(Key.Key_F5)
    screen = matching_of(at)
    at.tab_to(lambda each: isinstance(each, QTabBar))
    at.press(Key.Key_Home)
    at.press(Key.Key_Right)
    at.tab_to(lambda each: each is screen.parts.open_table)
    at.press(Key.Key_S, CONTROL | SHIFT)
    at.until(lambda: screen.parts.tray.form is screen.parts.suppose)
    at.press(Key.Key_Return)
    at.rest()
    assert screen.shown is not None
    assert screen.shown.round.supposed
    assert screen.parts.rounds.against.model().rowCount() == 1
    at.press(Key.Key_Return, CONTROL)
    assert at.read(allocations) == []
    at.push("Back to what is")
    at.rest()
    assert not screen.shown.round.supposed
    at.press(Key.Key_Return, CONTROL)
    assert len(at.read(allocations)) > 10


def test_decide_otherwise_in_the_plan_and_match_around_it(sit_down: Sit, sample_desk: Path) -> None:
    at = sit_down(sample_desk)
    at.press(Key.Key_F5)
    screen = matching_of(at)
    at.tab_to(lambda each: each is screen.parts.change_table)
    at.press(Key.Key_Home, CONTROL)
    assert screen.shown is not None
    need, line = screen.shown.view.keys[0]
    at.press(Key.Key_G, CONTROL)
    at.until(lambda: screen.parts.tray.form is screen.parts.hand_over)
    at.type("7")
    at.press(Key.Key_Tab)
    at.type("asked for by the governor")
    at.press(Key.Key_Return)
    at.rest()
    (given,) = at.read(allocations)
    assert (given.need, given.pledge_line, given.quantity_milli, given.locked) == (need, line, 7_000, True)
    assert "asked for by the governor" in str(given.reason[0])
    at.press(Key.Key_Return, CONTROL)
    assert next(each for each in at.read(allocations) if each.id == given.id).quantity_milli == 7_000


def test_accept_the_plan(sit_down: Sit, sample_desk: Path) -> None:
    at = sit_down(sample_desk)
    at.press(Key.Key_F5)
    proposed = matching_of(at).parts.changes.rowCount()
    at.press(Key.Key_Return, CONTROL)
    assert len(at.read(allocations)) == proposed > 10


def test_undo_takes_the_plan_back_whole(sit_down: Sit, matched_desk: Path) -> None:
    at = sit_down(matched_desk)
    assert at.read(allocations)
    at.press(Key.Key_Z, CONTROL)
    at.until(lambda: at.read(allocations) == [])
    at.press(Key.Key_Y, CONTROL)
    at.until(lambda: len(at.read(allocations)) > 10)


def test_print_the_gaps(sit_down: Sit, matched_desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printer, target = QPrinter(), tmp_path / "gaps.pdf"
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    monkeypatch.setattr(file_choices, "ask_for_printer", lambda window: printer)
    at = sit_down(matched_desk)
    at.go_to(Key.Key_6)
    at.press(Key.Key_P, CONTROL)
    at.until(target.exists)
    at.rest()
    assert target.read_bytes().startswith(b"%PDF")


def test_send_the_reconciliation(
    sit_down: Sit, matched_desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    target = tmp_path / "reconciliation.xlsx"
    monkeypatch.setattr(file_choices, "ask_where_to_write", lambda *asked: target)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    at = sit_down(matched_desk)
    at.press(Key.Key_E, CONTROL)
    at.until(target.exists)
    at.rest()
    at.push("Prepare a mail")
    at.until(lambda: bool(opened))
    draft = message_from_bytes(Path(opened[0]).read_bytes())
    assert [part.get_filename() for part in draft.walk() if part.get_filename()] == [target.name]


def test_correct_a_need_in_the_cell(sit_down: Sit, sample_desk: Path) -> None:
    at = sit_down(sample_desk)
    pane = at.go_to(Key.Key_2)
    at.find(pane, "Barmal tarpaulin")
    at.press(Key.Key_Home)
    at.press(Key.Key_Right, times=pane.model.columns.index("quantity"))
    at.type("1200")
    at.press(Key.Key_Return)
    wanted = column(pane, "reference")[0]
    at.until(lambda: at.read(lambda desk: desk.get(Need, wanted).quantity_milli) == 1_200_000)  # type: ignore[union-attr]


def test_any_command_is_given_by_a_few_letters_of_its_name(sit_down: Sit, sample_desk: Path) -> None:
    at = sit_down(sample_desk)
    at.command("go to gaps")
    assert at.program.window.current == "gaps"
    at.rest()
    at.command("match again")
    assert matching_of(at).parts.changes.rowCount() > 10
