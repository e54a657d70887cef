"""Every step of a desk's journal can be looked at again, as it was, and nothing is left behind."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from builders import need, new_desk, step
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relief_desk.domain.changes import RowChange, added, together
from relief_desk.domain.problems import ReliefDeskError
from relief_desk.domain.records import Need
from relief_desk.services.desk import Desk
from relief_desk.services.past import COPYING, TAKING_BACK, PastDesk, desk_as_of, desk_as_of_job, step_at_end_of

KEYS = st.sampled_from(["N-1", "N-2", "N-3"])
CHANGES = st.dictionaries(KEYS, st.none() | st.sampled_from(["", "blue", "تالقان", "帐篷"]), min_size=1, max_size=3)


def change(desk: Desk, wanted: dict[str, str | None]) -> None:
    held = {each.id: each for each in desk.all(Need)}
    after = {key: None if remark is None else need(key, remark=remark) for key, remark in wanted.items()}
    rows = [RowChange(held.get(key), row) for key, row in after.items() if held.get(key) != row]
    desk.apply(together(step("change"), rows))


def found(desk: Desk, word: str) -> set[str]:
    query = "SELECT n.id FROM search_needs s JOIN needs n ON n.rowid = s.rowid WHERE search_needs MATCH ?"
    with desk._engine.begin() as connection:
        return {row[0] for row in connection.exec_driver_sql(query, (f'"{word}"*',))}


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=st.lists(st.just("undo") | st.just("redo") | CHANGES, min_size=2, max_size=7))
def test_every_past_step_is_what_the_desk_was_then(
    tmp_path_factory: pytest.TempPathFactory, history: list[Any]
) -> None:
    with new_desk(tmp_path_factory.mktemp("past")) as desk:
        states = {0: (desk.all(Need), None, None)}
        for what in history:
            if what == "undo" and desk.undo_label:
                desk.undo()
            elif what == "redo" and desk.redo_label:
                desk.redo()
            elif isinstance(what, dict):
                change(desk, what)
            entries = desk.journal(limit=1)
            if entries:
                states[entries[0].seq] = (desk.all(Need), desk.undo_label, desk.redo_label)
        for seq, (needs, undo_label, redo_label) in states.items():
            with desk_as_of(desk, seq) as past:
                assert past.all(Need) == needs
                assert (past.undo_label, past.redo_label) == (undo_label, redo_label)
                assert past.check() == ()
                for word in ("blue", "تالقان", "帐篷"):
                    assert found(past, word) == {each.id for each in needs if each.remark == word}


def test_looking_at_the_past_leaves_the_desk_as_it_is(tmp_path: Path) -> None:
    with new_desk(tmp_path) as desk:
        change(desk, {"N-1": "blue"})
        before = desk.path.read_bytes()
        with desk_as_of(desk, 0) as past:
            assert past.all(Need) == ()
        assert desk.path.read_bytes() == before


def test_the_past_cannot_be_changed(tmp_path: Path) -> None:
    with new_desk(tmp_path) as desk:
        change(desk, {"N-1": "blue"})
        with desk_as_of(desk, 1) as past:
            assert past.read_only
            with pytest.raises(ReliefDeskError):
                past.apply(together(step("late"), added([need("N-2")])))
            assert [each.id for each in past.all(Need)] == ["N-1"]


def test_the_copy_is_gone_when_the_past_is_closed(tmp_path: Path) -> None:
    with new_desk(tmp_path) as desk:
        past = desk_as_of(desk, 0)
        assert isinstance(past, PastDesk)
        copy = past.path
        assert copy.exists()
        past.close()
        assert not copy.parent.exists()


@pytest.mark.parametrize("seq", [-1, 2])
def test_a_step_that_was_never_done_is_refused(tmp_path: Path, seq: int) -> None:
    with new_desk(tmp_path) as desk:
        change(desk, {"N-1": "blue"})
        with pytest.raises(ReliefDeskError, match="no step"):
            desk_as_of(desk, seq)


def test_a_day_ends_with_the_last_step_before_midnight_here(tmp_path: Path) -> None:
    with new_desk(tmp_path) as desk:
        for number in range(3):
            change(desk, {f"N-{number}": ""})
        late = datetime(2022, 7, 3, 23, 59, 59).astimezone(UTC)  # the clock of this device
        with desk._engine.begin() as connection:
            for seq, at in ((1, late - timedelta(days=1)), (2, late), (3, late + timedelta(seconds=1))):
                connection.exec_driver_sql("UPDATE journal SET at = ? WHERE seq = ?", (at.isoformat(), seq))
        days = (date(2022, 7, 1), date(2022, 7, 2), date(2022, 7, 3), date(2022, 7, 4))
        assert [step_at_end_of(desk, day) for day in days] == [0, 1, 2, 3]


def test_going_back_tells_how_far_it_is_and_leaves_nothing_when_it_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    with new_desk(tmp_path) as desk:
        change(desk, {"N-1": "blue", "N-2": "red"})
        steps = []
        job = desk_as_of_job(desk, 0)
        for progress in job:
            steps.append(progress)
            if progress.step == TAKING_BACK:
                break
        assert steps[0].step == COPYING
        assert (steps[-1].done, steps[-1].total) == (0, 2)
        job.close()
        assert list(folder.iterdir()) == []
        job = desk_as_of_job(desk, 0)
        next(job)
        job.close()
        assert list(folder.iterdir()) == []
        assert len(desk.all(Need)) == 2
