"""What the reconciliation screen promises: what is shown is what is written, and the mail says what to do with it."""

from __future__ import annotations

from email import message_from_bytes
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QListWidget
from pytestqt.qtbot import QtBot

from relief_desk.domain.changes import edited, together
from relief_desk.domain.records import Need
from relief_desk.domain.wording import Template
from relief_desk.gui import file_choices
from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.screens.reconciliation import ReconciliationScreen
from relief_desk.services.desk import Desk


@pytest.fixture
def screen(program: WindowedDesk, qtbot: QtBot) -> ReconciliationScreen:
    program.window.go_to("reconciliation")
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=10_000)
    found = program.window.screens["reconciliation"]
    assert isinstance(found, ReconciliationScreen)
    return found


def test_every_sheet_is_listed_with_its_rows(screen: ReconciliationScreen) -> None:
    sheets = screen.findChildren(QListWidget)[0]
    texts = [sheets.item(at).text() for at in range(sheets.count())]
    assert "Needs · 2" in texts
    assert "Allocations · 1" in texts


def test_the_reference_stands_once_on_the_screen(screen: ReconciliationScreen) -> None:
    go_to_sheet(screen, "Needs")
    keys = [column.key for column in screen._model.columns()]
    assert "row" not in keys
    assert keys.count("reference") == 1


def test_the_workbook_is_written_and_its_number_said(
    screen: ReconciliationScreen, program: WindowedDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "answer me.xlsx"
    screen.write(path)
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=20_000)
    assert path.read_bytes().startswith(b"PK")
    assert "no. 1 was written" in screen._after_text.text()


@pytest.fixture
def later(screen: ReconciliationScreen, program: WindowedDesk, tmp_path: Path, qtbot: QtBot) -> ReconciliationScreen:
    """The screen after a reconciliation was written and a need was changed by a letter."""
    screen.write(tmp_path / "first.xlsx")
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=20_000)

    def change(desk: Desk) -> int:
        need = desk.get(Need, "N-1")
        assert need is not None
        label = Template("test.letter", "Letter of the district").filled()
        return desk.apply(together(label, edited(need, quantity_milli=300_000), cause="letter.xlsx"))

    program.session.ask(change)
    program.window.show()
    screen.refresh(screen.reads)
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=20_000)
    return screen


def sheet_names(screen: ReconciliationScreen) -> list[str]:
    return [screen._sheets.item(at).text().split(" · ")[0] for at in range(screen._sheets.count())]


def go_to_sheet(screen: ReconciliationScreen, name: str) -> None:
    screen._sheets.setCurrentRow(sheet_names(screen).index(name))


def test_without_an_earlier_reconciliation_nothing_is_said_to_have_changed(screen: ReconciliationScreen) -> None:
    assert "Changes" not in sheet_names(screen)
    assert not screen._since.isEnabled()


def test_what_changed_since_the_last_one_is_listed_by_row_and_in_totals(later: ReconciliationScreen) -> None:
    assert sheet_names(later)[:2] == ["Changes", "Changes in totals"]
    go_to_sheet(later, "Changes")
    rows = {tuple(later._model.text(later._model.index(row, at)) for at in (2, 4, 5, 6)) for row in range(3)}
    assert ("N-1", "Quantity needed", "200", "300") in rows
    go_to_sheet(later, "Changes in totals")
    assert [later._model.text(later._model.index(2, at)) for at in range(6)] == [
        "Wheat flour", "piece", "Needed", "300", "400", "100",
    ]  # fmt: skip


def test_a_click_on_a_change_says_who_made_it_when_and_from_which_file(
    later: ReconciliationScreen, qtbot: QtBot
) -> None:
    go_to_sheet(later, "Changes")
    later._view.setCurrentIndex(later._model.index(1, 0))
    qtbot.waitUntil(later._why.isVisible, timeout=10_000)
    said = " ".join(label.text() for label in later._why.findChildren(QLabel))
    assert "Letter of the district" in said
    assert "letter.xlsx" in said


def test_a_total_leads_to_the_changes_of_its_item(later: ReconciliationScreen, qtbot: QtBot) -> None:
    go_to_sheet(later, "Changes in totals")
    later._view.setCurrentIndex(later._model.index(0, 0))
    qtbot.keyClick(later._view, Qt.Key.Key_Return)
    assert later._sheet_title.text().startswith("What changed since reconciliation no. 1")
    assert later._search.text() == "Wheat flour"


def test_a_mail_draft_carries_the_workbook(
    screen: ReconciliationScreen,
    program: WindowedDesk,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    screen.write(tmp_path / "answer me.xlsx")
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=20_000)
    screen.prepare_mail()
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    draft = message_from_bytes(Path(opened[0]).read_bytes())
    assert [part.get_filename() for part in draft.walk() if part.get_filename()] == ["answer me.xlsx"]
    assert "Earthquake in Paktika" in str(draft["Subject"])


def test_the_workbook_that_was_written_can_be_given_a_password(
    screen: ReconciliationScreen,
    program: WindowedDesk,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(file_choices, "ask_for_new_password", lambda parent, name: "open sesame")
    screen.write(tmp_path / "secret.xlsx")
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=20_000)
    screen.protect()
    qtbot.waitUntil(lambda: "password only" in screen._after_text.text(), timeout=20_000)
    assert not (tmp_path / "secret.xlsx").read_bytes().startswith(b"PK")


def test_earlier_recipients_are_offered(
    later: ReconciliationScreen, program: WindowedDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    later._recipient.setText("hq@example.org")
    later.write(tmp_path / "second.xlsx")
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=20_000)
    completer = later._recipient.completer()
    assert completer.model().index(0, 0).data() == "hq@example.org"
