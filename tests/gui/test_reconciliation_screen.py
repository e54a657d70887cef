"""What the reconciliation screen promises: what is shown is what is written, and the mail says what to do with it."""

from __future__ import annotations

from email import message_from_bytes
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.screens.reconciliation import ReconciliationScreen


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


def test_the_workbook_is_written_and_its_number_said(
    screen: ReconciliationScreen, program: WindowedDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "answer me.xlsx"
    screen.write(path)
    qtbot.waitUntil(lambda: not program.runner.busy, timeout=20_000)
    assert path.read_bytes().startswith(b"PK")
    assert "no. 1 was written" in screen._after_text.text()


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
