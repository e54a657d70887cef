"""What the check of a desk finds: rows that something else wrote, figures that do not agree, a plan that is proved."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from builders import adding, allocation, line, need, new_desk, pledge

from relief_desk.domain.changes import edited, together
from relief_desk.services.checking import check_desk
from relief_desk.services.desk import Desk
from relief_desk.services.jobs import finish

TODAY = date(2022, 7, 1)
NEED = need("N-1")
PLEDGE = pledge("P-1")
LINE = line(PLEDGE, "L-1", eta=date(2022, 6, 25))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with new_desk(tmp_path, NEED, PLEDGE, LINE) as opened:
        yield opened


def test_a_sound_desk_has_nothing_to_look_at(desk: Desk) -> None:
    found = finish(check_desk(desk, TODAY))
    assert (found.problems, found.plan_faults, found.plan_proved) == ((), (), True)


def test_a_row_that_something_else_wrote_is_named(desk: Desk) -> None:
    path = desk.path
    desk.close()
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE needs SET quantity_milli = 99000 WHERE id = 'N-1'")
    with Desk.open(path, read_only=True) as opened:
        assert [str(problem.what) for problem in opened.check()] == [
            "N-1 in needs is not as Relief Desk left it: it is damaged, or something else wrote."
        ]


def test_a_row_that_undo_brought_back_is_sound(desk: Desk) -> None:
    desk.apply(together(adding().label, edited(NEED, remark="changed")))
    desk.undo()
    assert desk.check() == ()


def test_an_over_allocated_line_is_a_figure_to_look_at(desk: Desk) -> None:
    desk.apply(adding(allocation(LINE, NEED, 12_000)))
    codes = {problem.code for problem in finish(check_desk(desk, TODAY)).problems}
    assert "recon.over_allocated" in codes
