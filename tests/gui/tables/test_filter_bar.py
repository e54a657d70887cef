"""Chips and their lists: what they ask for, what they count, and that they can be used by keys alone."""

from __future__ import annotations

from collections.abc import Callable

import builders
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from relief_desk.gui.tables.filter_bar import FilterBar
from relief_desk.gui.tables.filter_popup import FilterPopup
from relief_desk.gui.tables.record_model import RecordModel
from relief_desk.services.listing import ListView

Open = Callable[[str], FilterPopup]


@pytest.fixture
def bar(model: RecordModel, qtbot: QtBot) -> FilterBar:
    made = FilterBar(model.source, model.cells, model.view)
    qtbot.addWidget(made)
    made.view_wanted.connect(made.show_view)
    made.resize(900, 60)
    made.show()
    return made


@pytest.fixture
def open_chip(bar: FilterBar, qtbot: QtBot) -> Open:
    """Opens the list of a chip and waits for its counts."""

    def opened(key: str) -> FilterPopup:
        bar.chips[key].click()
        popup = bar.findChildren(FilterPopup)[-1]
        qtbot.waitUntil(lambda: any("(" in text for text in lines(popup)))
        return popup

    return opened


def lines(popup: FilterPopup) -> list[str]:
    model = popup.list.model()
    return [
        str(model.index(row, 0).data()).replace("\u2066", "").replace("\u2069", "") for row in range(model.rowCount())
    ]


def tick(popup: FilterPopup, row: int) -> None:
    popup.list.setCurrentIndex(popup.list.model().index(row, 0))
    QTest.keyClick(popup.list, Qt.Key.Key_Space)


def test_a_chip_lists_its_values_with_their_counts(open_chip: Open) -> None:
    assert lines(open_chip("priority")) == ["Critical  (75)", "High  (75)", "Medium  (75)", "Low  (75)"]


def test_ticking_values_makes_the_view_and_the_chip_says_so(bar: FilterBar, open_chip: Open) -> None:
    popup = open_chip("priority")
    tick(popup, 0)
    assert bar.view.values_of("priority") == ("1",)
    assert bar.chips["priority"].text() == "Priority: Critical ▾"
    tick(popup, 2)
    assert bar.view.values_of("priority") == ("1", "3")
    assert bar.chips["priority"].text() == "Priority · 2 ▾"
    tick(popup, 0)
    tick(popup, 2)
    assert not bar.view.filtered
    assert not bar.chips["priority"].isChecked()


def test_of_many_values_only_those_that_show_rows_are_listed(open_chip: Open) -> None:
    assert lines(open_chip("recipient")) == ["Donor  (0)", "Recipient  (0)", "Not known  (300)"]


def test_a_ready_made_question_is_counted_and_turned_on_and_off(bar: FilterBar, qtbot: QtBot) -> None:
    bar.ask_counts()
    qtbot.waitUntil(lambda: "(" in bar.quick["overdue"].text())
    assert "149" in bar.quick["overdue"].text()
    assert not bar.quick["no-item"].isEnabled()
    bar.quick["overdue"].click()
    assert bar.view.quick == {"overdue"}
    bar.quick["overdue"].click()
    assert bar.view.quick == frozenset()


def test_clear_takes_all_filters_away_and_goes_itself(bar: FilterBar, model: RecordModel) -> None:
    assert not bar.clear.isVisibleTo(bar)
    bar.show_view(model.view.with_filter("status", ["draft"]))
    assert bar.clear.isVisibleTo(bar)
    bar.clear.click()
    assert bar.view.filters == ()


def test_a_value_is_found_by_typing_in_a_long_list(bar: FilterBar, qtbot: QtBot) -> None:
    from relief_desk.domain.wording import ENGLISH
    from relief_desk.gui.tables.filter_popup import Option

    names = [Option(str(at), name) for at, name in enumerate(("Herat", "Kabul", "Ghor", "Balkh", "Kunar") * 2)]
    popup = FilterPopup("Province", names, (), ENGLISH, bar)
    popup.search.setText("KU")
    assert lines(popup) == ["Kunar", "Kunar"]


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("province", builders.PROVINCE, builders.PROVINCE),
        ("province", "", "Not known"),
        ("coverage", "part", "Partly covered"),
        ("status", "no longer needed", "No longer needed"),
        ("sector", "shelter", "Shelter"),
        ("priority", "4", "Low"),
    ],
)
def test_kept_values_are_said_in_words(bar: FilterBar, key: str, value: str, said: str) -> None:
    assert bar.value_label(key, value) == said


def test_chips_go_on_below_where_the_window_is_narrow(bar: FilterBar) -> None:
    assert bar.row.heightForWidth(400) > bar.row.heightForWidth(2000)


def test_a_view_of_another_list_has_its_own_chips(model: RecordModel, qtbot: QtBot) -> None:
    made = FilterBar(model.source, model.cells, ListView("pledges", model.view.today))
    qtbot.addWidget(made)
    assert set(made.chips) == {"donor", "sector", "firmness", "status"}
