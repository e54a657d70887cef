"""What the manual in the window promises: every page is listed by its title and read, links lead to pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QImage, QTextDocument
from PySide6.QtWidgets import QListWidget, QTextBrowser
from pytestqt.qtbot import QtBot

from relief_desk.gui.dialogs.manual import ManualDialog, PageBrowser, manual_pages, title_of


@pytest.fixture
def manual(qtbot: QtBot) -> ManualDialog:
    made = ManualDialog()
    qtbot.addWidget(made)
    made.show()
    return made


def shown(manual: ManualDialog) -> str:
    text = manual.findChild(QTextBrowser)
    assert isinstance(text, QTextBrowser)
    return text.toPlainText()


@pytest.mark.parametrize("page", manual_pages(), ids=lambda page: page.stem)
def test_each_page_is_read_with_its_title(manual: ManualDialog, page: Path) -> None:
    manual.show_page(manual_pages().index(page))
    assert shown(manual).startswith(title_of(page))


def test_the_first_page_is_how_to_begin(manual: ManualDialog) -> None:
    assert manual_pages()[0].stem == "getting-started"
    assert shown(manual).startswith(title_of(manual_pages()[0]))


def test_a_link_to_a_page_goes_there_and_a_strange_one_nowhere(
    manual: ManualDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    pages = manual.findChild(QListWidget)
    assert isinstance(pages, QListWidget)
    manual._follow(QUrl("keyboard.md"))
    assert pages.currentItem().text() == "Keyboard"
    manual._follow(QUrl("file:///etc/passwd"))
    assert opened == []
    manual._follow(QUrl("https://example.org/"))
    assert opened == [QUrl("https://example.org/")]


def test_pictures_are_as_wide_as_the_page(manual: ManualDialog) -> None:
    text = manual.findChild(PageBrowser)
    assert isinstance(text, PageBrowser)
    kind = QTextDocument.ResourceType.ImageResource.value
    picture = text.loadResource(kind, QUrl("pictures/overview.png"))
    assert isinstance(picture, QImage)
    assert 0.8 * text.viewport().width() < picture.deviceIndependentSize().width() <= text.viewport().width()
