"""A layout that the collector has emptied still answers Qt, which asks it while a window is torn down."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from relief_desk.gui.tables.wrap_layout import WrapLayout


def test_an_emptied_layout_has_no_items(qtbot: QtBot) -> None:
    layout = WrapLayout()
    layout.__dict__.clear()
    assert (layout.count(), layout.itemAt(0), layout.takeAt(0)) == (0, None, None)
