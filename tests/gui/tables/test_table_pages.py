"""A list as PDF: whole, page by page, and never half written."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from relief_desk.gui.paper import PdfPaper
from relief_desk.gui.tables import table_pages
from relief_desk.gui.tables.record_model import RecordModel
from relief_desk.gui.tables.table_pages import PageTexts, TablePages

TEXTS = PageTexts("Needs", "300 rows", "Earthquake", "Page {page} of {pages}", "Only the first are printed.")


@pytest.fixture
def owner() -> QObject:
    return QObject()


def printing(model: RecordModel, path: Path, owner: QObject) -> TablePages:
    columns = tuple(range(model.columnCount()))
    return TablePages(model, columns, tuple(80 for _ in columns), TEXTS, PdfPaper(path, TEXTS.title), owner)


def test_all_rows_are_printed_on_as_many_pages_as_they_need(
    model: RecordModel, tmp_path: Path, owner: QObject, qtbot: QtBot
) -> None:
    path = tmp_path / "needs.pdf"
    pages = printing(model, path, owner)
    expected = pages.pages
    with qtbot.waitSignal(pages.done):
        pages.start()
    written = path.read_bytes()
    assert written.startswith(b"%PDF")
    assert expected > 8
    assert written.count(b"/Type /Page\n") == expected
    assert [file.name for file in tmp_path.glob("needs*")] == ["needs.pdf"]


def test_a_list_too_long_to_print_is_cut_and_says_so(
    model: RecordModel, tmp_path: Path, owner: QObject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_pages, "ROWS_MOST", 20)
    pages = printing(model, tmp_path / "few.pdf", owner)
    assert pages.pages == 1
    with qtbot.waitSignal(pages.done):
        pages.start()


def test_nothing_is_written_where_nothing_can_be(
    model: RecordModel, tmp_path: Path, owner: QObject, qtbot: QtBot
) -> None:
    path = tmp_path / "no such folder" / "needs.pdf"
    pages = printing(model, path, owner)
    with qtbot.waitSignal(pages.refused):
        pages.start()
    assert not path.exists()


def test_printing_waits_while_the_desk_is_being_written(
    model: RecordModel, path: Path, tmp_path: Path, owner: QObject, qtbot: QtBot
) -> None:
    target = tmp_path / "later.pdf"
    pages = printing(model, target, owner)
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("BEGIN EXCLUSIVE")
        model.refresh(rows_may_move=False)
        pages.start()
        qtbot.wait(120)
        assert not target.exists()
        writer.execute("ROLLBACK")
    with qtbot.waitSignal(pages.done):
        pass
    assert target.stat().st_size > 10_000
