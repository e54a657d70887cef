"""Reading beside the writer: what stops a read is told as such, even where SQLite does not say what it was."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import builders
import pytest

from relief_desk.storage.windows import NotInTime, WindowReader


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[WindowReader]:
    desk = builders.new_desk(tmp_path, builders.need("N-1"))
    made = WindowReader(desk.path)
    yield made
    made.close()
    desk.close()


def fail_to_open(reader: WindowReader) -> None:
    with reader._reading():
        raise an_error("vtable constructor failed: search_items")


def an_error(text: str) -> sqlite3.OperationalError:
    """An error as SQLite gives it, which alone can set its code."""
    with closing(sqlite3.connect(":memory:")) as database:
        try:
            database.execute("nonsense")
        except sqlite3.OperationalError as error:
            error.args = (text,)
            return error
    raise AssertionError


def test_a_search_index_that_could_not_be_opened_is_tried_again(reader: WindowReader) -> None:
    with pytest.raises(NotInTime) as told:
        fail_to_open(reader)
    assert told.value.busy


def test_a_search_index_that_never_opens_is_told_of(reader: WindowReader) -> None:
    for _ in range(19):
        with pytest.raises(NotInTime):
            fail_to_open(reader)
    with pytest.raises(sqlite3.OperationalError):
        fail_to_open(reader)


def test_another_mistake_is_told_of_at_once(reader: WindowReader) -> None:
    with pytest.raises(sqlite3.OperationalError), reader._reading():
        raise an_error("no such table: wishes")
