"""Whatever is done, undone and redone, a desk agrees with a simple model of it: lists of states, kept in memory."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

import pytest
from builders import many_needs, need, new_desk, step
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from relief_desk.domain.changes import RowChange, together
from relief_desk.domain.problems import ReliefDeskError, StaleChange
from relief_desk.domain.records import Need
from relief_desk.services.desk import Desk

State: TypeAlias = dict[str, Need]
KEYS = st.sampled_from(["N-1", "N-2", "N-3", "N-4"])
REMARKS = st.sampled_from(["", "blue", "تالقان", "帐篷"])
CHANGES = st.dictionaries(KEYS, st.none() | REMARKS, min_size=1, max_size=3)
"""What a change does: a key's new remark, or None where the need goes."""


class Model:
    """The desk in memory: its state, and the states to which undo and redo lead."""

    def __init__(self) -> None:
        self.state: State = {}
        self.past: list[State] = []
        self.future: list[State] = []

    def change(self, wanted: dict[str, str | None]) -> tuple[RowChange, ...]:
        """Applies the change and returns it as rows; nothing where it changes nothing."""
        after = dict(self.state)
        for key, remark in wanted.items():
            if remark is None:
                after.pop(key, None)
            else:
                after[key] = replace(after.get(key, need(key)), remark=remark)
        touched = [key for key in wanted if self.state.get(key) != after.get(key)]
        rows = tuple(RowChange(self.state.get(key), after.get(key)) for key in touched)
        if rows:
            self.past.append(self.state)
            self.future.clear()
            self.state = after
        return rows

    def undo(self) -> None:
        self.future.append(self.state)
        self.state = self.past.pop()

    def redo(self) -> None:
        self.past.append(self.state)
        self.state = self.future.pop()


def assert_equal(desk: Desk, model: Model) -> None:
    assert {held.id: held for held in desk.all(Need)} == model.state
    assert (desk.undo_label is not None, desk.redo_label is not None) == (bool(model.past), bool(model.future))


@pytest.fixture(scope="module")
def quick_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk that does not wait for the disk, for thousands of small histories."""
    with new_desk(tmp_path_factory.mktemp("laws")) as desk:
        connection = desk._engine.raw_connection().driver_connection
        assert connection is not None
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA journal_mode = MEMORY")
        yield desk


def forget_everything(desk: Desk) -> None:
    """No needs and an empty journal, as at the beginning."""
    with desk._engine.begin() as connection:
        for table in ("journal_rows", "journal", "needs"):
            connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608
        connection.exec_driver_sql("INSERT INTO search_needs (search_needs) VALUES ('delete-all')")


@settings(max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=st.lists(st.just("undo") | st.just("redo") | CHANGES, min_size=2, max_size=7))
def test_two_thousand_histories_agree_with_a_model(quick_desk: Desk, history: list[Any]) -> None:
    forget_everything(quick_desk)
    model = Model()
    for what in history:
        if what == "undo" and model.past:
            quick_desk.undo()
            model.undo()
        elif what == "redo" and model.future:
            quick_desk.redo()
            model.redo()
        elif isinstance(what, dict):
            quick_desk.apply(together(step("change"), model.change(what)))
        assert {held.id: held for held in quick_desk.all(Need)} == model.state
    assert_equal(quick_desk, model)


class DeskMachine(RuleBasedStateMachine):
    """A coordinator's day: changes, second thoughts, restarts, backups, and a colleague who was quicker."""

    @initialize()
    def make(self) -> None:
        self.folder = TemporaryDirectory()
        self.desk = new_desk(Path(self.folder.name))
        self.model = Model()

    def teardown(self) -> None:
        if hasattr(self, "desk"):
            assert self.desk.check() == ()
            self.found_by_their_words()
            self.desk.close()
            self.folder.cleanup()

    def found_by_their_words(self) -> None:
        """The index holds exactly the rows' words: what it says after all this is what a new one says."""
        with self.desk._engine.begin() as connection:
            for word in ("blue", "تالقان", "帐篷"):
                query = "SELECT n.id FROM search_needs s JOIN needs n ON n.rowid = s.rowid WHERE search_needs MATCH ?"
                found = {row[0] for row in connection.exec_driver_sql(query, (f'"{word}"*',))}
                assert found == {key for key, held in self.model.state.items() if held.remark == word}

    @rule(wanted=CHANGES)
    def change(self, wanted: dict[str, str | None]) -> None:
        self.desk.apply(together(step("change"), self.model.change(wanted)))

    @rule(number=st.integers(1, 40))
    def stop_an_import(self, number: int) -> None:
        job = self.desk.apply_job(together(step("import"), (RowChange(None, row) for row in many_needs(number))))
        next(job)
        job.close()

    @rule(key=KEYS, remark=REMARKS)
    def believe_something_old(self, key: str, remark: str) -> None:
        old = need(key, source="an older letter")
        with pytest.raises(StaleChange):
            self.desk.apply(together(step("stale"), (RowChange(old, replace(old, remark=remark)),)))

    @precondition(lambda self: self.model.past)
    @rule()
    def undo(self) -> None:
        self.desk.undo()
        self.model.undo()

    @precondition(lambda self: self.model.future)
    @rule()
    def redo(self) -> None:
        self.desk.redo()
        self.model.redo()

    @precondition(lambda self: not self.model.past)
    @rule()
    def undo_nothing(self) -> None:
        with pytest.raises(ReliefDeskError, match="nothing to undo"):
            self.desk.undo()

    @rule(value=st.integers(0, 3))
    def remember(self, value: int) -> None:
        self.desk.remember("choice", value)

    @rule()
    def restart(self) -> None:
        self.desk.close()
        self.desk = Desk.open(self.desk.path)

    @rule()
    def go_on_with_the_backup(self) -> None:
        backup = self.desk.backup("day")
        self.desk.close()
        shutil.copyfile(backup, self.desk.path)
        self.desk = Desk.open(self.desk.path)

    @invariant()
    def agrees(self) -> None:
        if hasattr(self, "desk"):
            assert_equal(self.desk, self.model)


def test_a_desk_agrees_with_its_model_whatever_a_day_brings() -> None:
    run_state_machine_as_test(DeskMachine, settings=settings(max_examples=30, stateful_step_count=25, deadline=None))


def test_every_earlier_state_can_be_reached_by_undo_and_again_by_redo(tmp_path: Path) -> None:
    model = Model()
    with new_desk(tmp_path) as desk:
        states = [{}]
        for number in range(12):
            desk.apply(together(step(number), model.change({f"N-{number % 4 + 1}": "blue" if number % 3 else None})))
            states.append(dict(model.state))
        reached = [{held.id: held for held in desk.all(Need)}]
        while desk.undo_label:
            desk.undo()
            reached.append({held.id: held for held in desk.all(Need)})
        distinct = [state for state, next_one in zip(states, [*states[1:], None], strict=True) if state != next_one]
        assert reached[::-1] == distinct
        while desk.redo_label:
            desk.redo()
        assert {held.id: held for held in desk.all(Need)} == model.state
