"""The map on the overview: tiles of a known country, a map that was loaded, bars where there is neither."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from relief_desk.domain.records import Item, Need, Operation, Place
from relief_desk.domain.states import ItemKind, PlaceKind
from relief_desk.gui import file_choices
from relief_desk.gui.app import WindowedDesk
from relief_desk.gui.charts.chart import Chart
from relief_desk.gui.dialogs.new_operation import NewOperationDialog
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.screens.list_screen import ListScreen
from relief_desk.gui.screens.overview import OverviewScreen
from relief_desk.gui.screens.province_card import ProvinceCard
from relief_desk.services.desk import Desk

Open = Callable[[], ProvinceCard]


def square(west: float, name: str) -> dict[str, Any]:
    ring = [[west, 20], [west + 2, 20], [west + 2, 22], [west, 22], [west, 20]]
    return {
        "type": "Feature",
        "properties": {"name": name},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A desk of a country without tiles, with a need in one of its two provinces and one in no place it knows."""
    places = [Place("NP1", "Koshi", PlaceKind.PROVINCE, pcode="NP1"), Place("NP2", "Madhesh", PlaceKind.PROVINCE)]
    needs = [
        Need("N-1", place="NP1", item="TENT", quantity_milli=5_000, unit="piece"),
        Need("N-2", place_text="by the river", item="TENT", quantity_milli=5_000, unit="piece"),
    ]
    operation = Operation("operation", "Earthquake", date(2023, 11, 3), country="NP")
    path = tmp_path / "nepal.reliefdesk"
    with Desk.create(path, operation, [Item("TENT", "Tent", "", ItemKind.GOODS, "piece"), *places, *needs]):
        return path


@pytest.fixture
def card(make_program: Callable[[], WindowedDesk], elsewhere: Path, qtbot: QtBot) -> ProvinceCard:
    program = make_program()
    program.window.opening.open(elsewhere)
    qtbot.waitUntil(lambda: program.session.is_open and not program.runner.busy)
    screen = program.window.screens["overview"]
    assert isinstance(screen, OverviewScreen)
    return screen.findChildren(ProvinceCard)[0]


def window(card: ProvinceCard) -> Any:
    return card.window()


def shown(card: ProvinceCard) -> Chart:
    return next(chart for chart in (card.tiles, card.shapes, card.bars) if chart.isVisible())


def load(card: ProvinceCard, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_choices, "ask_for_map", lambda parent: path)
    QTest.mouseClick(
        next(each for each in card.findChildren(QPushButton) if each.isVisible()), Qt.MouseButton.LeftButton
    )


def map_file(folder: Path) -> Path:
    path = folder / "nepal.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [square(84, "Koshi"), square(87, "Tibet")]}))
    return path


def test_without_tiles_and_map_provinces_are_bars_and_a_map_can_be_loaded(card: ProvinceCard, qtbot: QtBot) -> None:
    assert shown(card) is card.bars
    assert "Koshi: 0% covered" in card.bars.accessibleDescription()
    assert [each.text().strip() for each in card.findChildren(QPushButton) if each.isVisible()] == ["Load a map…"]


def test_a_loaded_map_takes_the_place_of_the_bars_and_says_what_it_does_not_show(
    card: ProvinceCard, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(card, map_file(tmp_path), monkeypatch)
    qtbot.waitUntil(lambda: shown(card) is card.shapes)
    spoken = card.shapes.accessibleDescription()
    assert "Koshi: 0% covered" in spoken
    assert "Tibet: not a province of this desk" in spoken
    notice = window(card).notice.text()
    assert "1 area fits no province and stays grey: Tibet." in notice
    assert "1 province is not on it: Madhesh." in notice
    assert any("Not on the map: Not known 0%" in each.text() for each in card.findChildren(type(card.heading)))


def test_a_click_on_a_province_opens_its_needs_and_undo_takes_the_map_away(
    card: ProvinceCard, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(card, map_file(tmp_path), monkeypatch)
    qtbot.waitUntil(lambda: shown(card) is card.shapes)
    card.shapes.grab()
    koshi = next(part for part in card.shapes.parts() if part.place is not None)
    inside = (koshi.area.topLeft() + QPointF(5, 5)).toPoint()
    QTest.mouseClick(card.shapes, Qt.MouseButton.LeftButton, pos=inside)
    frame = window(card)
    assert frame.current == "needs"
    screen = frame.screens["needs"]
    assert isinstance(screen, ListScreen)
    assert screen.pane.model.view.values_of("province") == ("NP1",)
    frame.undo()
    frame.go_to("overview")
    qtbot.waitUntil(lambda: shown(card) is card.bars)


def test_a_map_is_removed_with_one_click_and_undo_brings_it_back(
    card: ProvinceCard, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(card, map_file(tmp_path), monkeypatch)
    qtbot.waitUntil(lambda: shown(card) is card.shapes)
    remove = next(each for each in card.findChildren(QPushButton) if each.isVisible())
    assert remove.text() == "Remove the map"
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(card) is card.bars)
    assert window(card).actions_by_name["undo"].text() == "Undo: Remove the map of the provinces"
    window(card).undo()
    qtbot.waitUntil(lambda: shown(card) is card.shapes)


def test_a_file_that_is_no_map_is_refused_in_a_sentence(
    card: ProvinceCard, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bad.geojson"
    path.write_text("{}")
    load(card, path, monkeypatch)
    qtbot.waitUntil(lambda: "bad.geojson is no GeoJSON map" in window(card).notice.text())
    assert shown(card) is card.bars


def test_a_country_the_program_knows_is_shown_as_tiles(program: WindowedDesk, qtbot: QtBot) -> None:
    card = program.window.screens["overview"].findChildren(ProvinceCard)[0]
    qtbot.waitUntil(lambda: bool(card.tiles.accessibleDescription()))
    assert shown(card) is card.tiles
    assert not [each for each in card.findChildren(QPushButton) if each.isVisible()]


@pytest.mark.parametrize(("country", "ready"), [("AF", True), ("NP", False)])
def test_a_new_desk_says_whether_the_places_of_its_country_come_along(qtbot: QtBot, country: str, ready: bool) -> None:
    dialog = NewOperationDialog(LocalWording())
    qtbot.addWidget(dialog)
    next(each for each in dialog.findChildren(QLineEdit) if each.accessibleName() == "Country code").setText(country)
    said = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert ("provinces and districts of this country" in said, "Take in a list" in said) == (ready, not ready)


def test_an_empty_desk_without_places_offers_to_take_them_in_first(
    make_program: Callable[[], WindowedDesk], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "empty.reliefdesk"
    Desk.create(path, Operation("operation", "Flood", date(2023, 11, 3), country="NP")).close()
    program = make_program()
    program.window.opening.open(path)
    qtbot.waitUntil(lambda: program.session.is_open and not program.runner.busy)
    screen = program.window.screens["overview"]
    offered = [each.text().strip() for each in screen.findChildren(QPushButton) if each.isVisible()]
    assert offered == ["Take in a list of places…", "Import a workbook…"]
