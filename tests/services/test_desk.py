"""A desk's promises, one by one, read back from its file after it was closed and opened again."""

from __future__ import annotations

import json
import logging
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from builders import (
    BLANKET,
    PROVINCE,
    adding,
    allocation,
    item,
    line,
    many_needs,
    need,
    new_desk,
    organisation,
    place,
    pledge,
    reference,
    step,
)

from relief_desk.domain.changes import ChangeSet, RowChange, added, edited, together
from relief_desk.domain.problems import ReliefDeskError, StaleChange
from relief_desk.domain.records import Item, Need, Operation, Organisation, Pledge, PledgeLine, Setting
from relief_desk.domain.references import is_sound
from relief_desk.domain.states import Tier
from relief_desk.services import devices
from relief_desk.services.desk import Desk

SENTINEL = "Zalmai-Sentinel-4711"


Reopen = Callable[[Desk], Desk]


@pytest.fixture
def open_desks() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def desk(tmp_path: Path, open_desks: ExitStack) -> Desk:
    """An open desk with three needs N-1, N-2, N-3."""
    return open_desks.enter_context(new_desk(tmp_path, *(need(f"N-{number}") for number in (1, 2, 3))))


@pytest.fixture
def reopened(open_desks: ExitStack) -> Reopen:
    """Closes a desk and opens its file again."""

    def reopen(desk: Desk) -> Desk:
        desk.close()
        return open_desks.enter_context(Desk.open(desk.path))

    return reopen


def removal(*records: Need) -> ChangeSet:
    return together(step("remove"), (RowChange(record, None) for record in records))


def ids(desk: Desk) -> list[str]:
    return [held.id for held in desk.all(Need)]


def rows(desk: Desk, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(f"{desk.path.as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute(query).fetchall()


# what is kept


def test_a_change_stands_in_the_file_when_apply_returns(desk: Desk) -> None:
    desk.apply(adding(need("N-4", quantity_milli=2_500, tier=Tier.CRITICAL)))
    assert rows(desk, "SELECT quantity_milli, tier FROM needs WHERE id = 'N-4'") == [(2500, 1)]


def test_a_new_desk_holds_its_operation_and_reference_records_without_a_step_to_undo(tmp_path: Path) -> None:
    with new_desk(tmp_path) as desk:
        assert desk.operation.name == "Earthquake"
        given = {record.id: record for record in reference() if isinstance(record, Item)}
        assert {held.id: held for held in desk.all(Item)} == given
        assert desk.undo_label is None
        assert desk.journal() == ()


def test_records_are_found_by_their_fields_in_the_order_of_their_keys(desk: Desk) -> None:
    desk.apply(adding(need("N-0", item=BLANKET, tier=Tier.HIGH), need("N-5", item=BLANKET)))
    assert [held.id for held in desk.where(Need, item=BLANKET)] == ["N-0", "N-5"]
    assert [held.id for held in desk.where(Need, item=BLANKET, tier=Tier.HIGH)] == ["N-0"]
    assert desk.where(Need, requester="") == desk.all(Need)
    assert desk.where(Need, needed_by=None) == desk.all(Need)
    assert desk.get(Need, "N-9") is None


def test_a_field_that_does_not_exist_is_a_fault_of_ours(desk: Desk) -> None:
    with pytest.raises(KeyError):
        desk.where(Need, no_such_field="x")


def test_an_empty_change_writes_nothing(desk: Desk) -> None:
    before = rows(desk, "SELECT * FROM journal")
    assert desk.apply(together(step("nothing"))) == 1
    assert rows(desk, "SELECT * FROM journal") == before


def test_a_change_may_not_name_one_row_twice(desk: Desk) -> None:
    with pytest.raises(ValueError, match="one row twice"):
        desk.apply(adding(need("N-4"), need("N-4")))
    assert ids(desk) == ["N-1", "N-2", "N-3"]


def test_listeners_hear_which_tables_a_change_an_undo_and_a_redo_touched(desk: Desk) -> None:
    heard: list[frozenset[str]] = []
    desk.listeners.append(heard.append)
    desk.apply(adding(pledge("P-1"), line("P-1")))
    desk.undo()
    desk.redo()
    desk.remember("policy", 1)
    assert heard == [frozenset({"pledges", "pledge_lines"})] * 3 + [frozenset({"settings"})]


def test_listeners_hear_nothing_of_what_was_refused(desk: Desk) -> None:
    heard: list[frozenset[str]] = []
    desk.listeners.append(heard.append)
    with pytest.raises(StaleChange):
        desk.apply(adding(need("N-1")))
    assert heard == []


# all or nothing


def test_a_job_that_is_stopped_leaves_nothing(desk: Desk) -> None:
    for steps in (1, 2, 3):
        job = desk.apply_job(adding(*many_needs(6000)))
        for _ in range(steps):
            next(job)
        job.close()
        assert len(desk.all(Need)) == 3
        assert len(desk.journal()) == 1


def test_progress_grows_to_its_end(desk: Desk) -> None:
    told = [(progress.done, progress.total) for progress in desk.apply_job(adding(*many_needs(5000)))]
    assert told == sorted(told)
    assert told[-1] == (5_000, 5_000)


REFUSED: dict[str, Callable[[Desk], ChangeSet]] = {
    "a new row that exists": lambda desk: adding(need("N-4"), need("N-1")),
    "a change of what was changed": lambda desk: together(step("x"), edited(need("N-1", remark="old"), remark="new")),
    "a change of what is gone": lambda desk: together(step("x"), edited(need("N-9"), remark="new")),
    "a removal of what was changed": lambda desk: removal(need("N-1", remark="old")),
    "a key that leads nowhere": lambda desk: adding(need("N-4", item="no such item")),
    "a removal of what is used": lambda desk: together(
        step("x"), (RowChange(held, None) for held in desk.where(Item, id="tent"))
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_no_longer_fits_is_refused_whole(desk: Desk, case: str) -> None:
    change = REFUSED[case](desk)
    before = desk.path.read_bytes()
    with pytest.raises(StaleChange, match="nothing was written"):
        desk.apply(replace(change, rows=(*added([pledge("P-1")]), *change.rows)))
    assert desk.get(Pledge, "P-1") is None
    assert ids(desk) == ["N-1", "N-2", "N-3"]
    assert desk.path.read_bytes() == before
    desk.apply(adding(need("N-4")))
    assert ids(desk)[-1] == "N-4"


def test_the_order_of_rows_in_a_change_does_not_matter(desk: Desk) -> None:
    gives = pledge("P-1")
    of = line(gives, "L-1")
    desk.apply(adding(allocation(of, need("N-1"), id="A-1"), of, gives))
    assert [held.pledge for held in desk.all(PledgeLine)] == ["P-1"]
    assert desk.check() == ()


def test_rows_may_refer_to_each_other_in_a_circle(desk: Desk) -> None:
    desk.apply(adding(place("AF1", parent="AF2"), place("AF2", parent="AF1")))
    assert desk.check() == ()


# undo and redo


def test_undo_and_redo_restore_every_row(desk: Desk) -> None:
    states = [desk.all(Need)]
    for change in (
        adding(need("N-4"), need("N-5")),
        together(step("edit"), edited(need("N-1"), remark="x", tier=Tier.LOW)),
        removal(need("N-2"), need("N-4")),
    ):
        desk.apply(change)
        states.append(desk.all(Need))
    for state in reversed(states[:-1]):
        desk.undo()
        assert desk.all(Need) == state
    for state in states[1:]:
        desk.redo()
        assert desk.all(Need) == state


def test_undo_and_redo_survive_a_restart(desk: Desk, reopened: Reopen) -> None:
    desk.apply(adding(need("N-4"), label="four"))
    desk = reopened(desk)
    assert str(desk.undo()) == "Step four"
    assert ids(desk) == ["N-1", "N-2", "N-3"]
    desk = reopened(desk)
    assert str(desk.redo()) == "Step four"
    desk = reopened(desk)
    assert ids(desk) == ["N-1", "N-2", "N-3", "N-4"]
    assert str(desk.undo_label) == "Step four"


def test_there_is_nothing_to_undo_or_redo_at_the_ends(desk: Desk) -> None:
    with pytest.raises(ReliefDeskError, match="nothing to redo"):
        desk.redo()
    desk.undo()
    with pytest.raises(ReliefDeskError, match="nothing to undo"):
        desk.undo()
    assert (desk.undo_label, str(desk.redo_label)) == (None, "Step add")


def test_a_new_change_ends_what_could_be_redone_for_good(desk: Desk) -> None:
    desk.apply(adding(need("N-4"), label="four"))
    desk.undo()
    desk.apply(adding(need("N-5"), label="five"))
    assert desk.redo_label is None
    desk.undo()
    assert str(desk.redo_label) == "Step five"
    desk.redo()
    assert ids(desk) == ["N-1", "N-2", "N-3", "N-5"]
    assert desk.redo_label is None


def test_an_undo_is_refused_where_something_else_changed_the_row(desk: Desk) -> None:
    desk.apply(together(step("edit"), edited(need("N-1"), remark="mine")))
    fact = together(step("fact"), edited(need("N-1", remark="mine"), remark="theirs"))
    desk.apply(fact, undoable=False)
    with pytest.raises(StaleChange, match="Need N-1 was changed meanwhile"):
        desk.undo()
    assert desk.get(Need, "N-1") == need("N-1", remark="theirs")
    assert str(desk.undo_label) == "Step edit"


def test_an_undo_is_refused_where_something_else_uses_what_would_go(desk: Desk) -> None:
    desk.apply(adding(organisation("new donor")))
    desk.apply(adding(pledge("P-1", donor="new donor")), undoable=False)
    with pytest.raises(StaleChange, match="still refers"):
        desk.undo()
    assert desk.get(Organisation, "new donor") is not None
    assert desk.check() == ()


def test_a_remembered_choice_is_kept_and_is_no_step_to_undo(desk: Desk, reopened: Reopen) -> None:
    desk.remember("policy", {"lateness_days": 3})
    desk = reopened(desk)
    assert desk.setting("policy") == {"lateness_days": 3}
    assert desk.setting("nothing", default=7) == 7
    assert str(desk.undo_label) == "Step add"
    assert json.loads(desk.all(Setting)[0].value) == {"lateness_days": 3}


def test_remembering_the_same_again_writes_nothing(desk: Desk) -> None:
    desk.remember("policy", 1)
    before = len(desk.journal())
    desk.remember("policy", 1)
    assert len(desk.journal()) == before


# the journal


def test_the_journal_tells_every_step_newest_first(desk: Desk) -> None:
    desk.apply(replace(adding(need("N-4"), label="four"), cause="came by radio"))
    desk.undo()
    desk.redo()
    told = [(entry.kind, str(entry.label), entry.rows, entry.undone, entry.target) for entry in desk.journal()]
    assert told == [
        ("redo", "Redo: Step four", 1, False, 2),
        ("undo", "Undo: Step four", 1, False, 2),
        ("do", "Step four", 1, False, None),
        ("do", "Step add", 3, False, None),
    ]
    assert [entry.cause for entry in desk.journal(limit=3)] == ["", "", "came by radio"]
    assert {entry.touched for entry in desk.journal()} == {("needs",)}


def test_the_history_of_a_record_has_every_before_and_after(desk: Desk) -> None:
    first, second = need("N-1"), need("N-1", remark="x")
    desk.apply(together(step("edit"), edited(first, remark="x")))
    desk.apply(removal(second))
    changes = [(change.before, change.after) for _, change in desk.history("N-1")]
    assert changes == [(second, None), (first, second), (None, first)]
    assert [entry.seq for entry, _ in desk.history("N-1")] == [3, 2, 1]
    assert desk.history("N-9") == ()


def test_a_journal_can_be_asked_for_one_record(desk: Desk) -> None:
    desk.apply(together(step("edit"), edited(need("N-2"), remark="x")))
    assert [entry.seq for entry in desk.journal(record="N-2")] == [2, 1]
    assert [entry.seq for entry in desk.journal(record="N-3")] == [1]


def test_two_records_of_different_kinds_with_one_key_keep_their_histories_apart(desk: Desk) -> None:
    desk.apply(adding(item("same"), place("same")))
    desk.apply(together(step("edit"), edited(item("same"), notes="x")))
    assert [change.table for _, change in desk.history("same")] == ["items", "items"]


# keys


def test_keys_go_on_after_a_restart_and_never_come_twice(desk: Desk, reopened: Reopen) -> None:
    made = [desk.new_key("N") for _ in range(5)]
    desk.apply(adding(*(need(key) for key in made)))
    again = reopened(desk)
    made += [again.new_key("N") for _ in range(5)]
    assert len(set(made)) == 10
    assert len({key.split("-")[1] for key in made}) == 1  # one device, one code
    assert all(is_sound(key) for key in made)


def test_copies_of_a_desk_make_different_keys(desk: Desk) -> None:
    made = {desk.new_key("N")}
    desk.apply(adding(need(next(iter(made)))))
    copies = [shutil.copy(desk.path, desk.path.with_name(f"copy {number}.reliefdesk")) for number in range(5)]
    for path in copies:
        with Desk.open(path) as copy:
            made |= {copy.new_key("N") for _ in range(20)}
    assert len(made) == 1 + 5 * 20


def test_a_backup_put_in_the_place_of_a_desk_does_not_bring_keys_back(desk: Desk, reopened: Reopen) -> None:
    backup = desk.backup("before")
    made = {desk.new_key("N") for _ in range(50)}
    desk.apply(adding(*(need(key) for key in made)))
    desk.close()
    shutil.copyfile(backup, desk.path)
    again = reopened(desk)
    assert not made & {again.new_key("N") for _ in range(50)}


def test_an_undone_import_does_not_bring_its_keys_back(desk: Desk, reopened: Reopen) -> None:
    made = desk.new_key("N")
    desk.apply(adding(need(made)))
    desk.undo()
    assert reopened(desk).new_key("N") != made


@pytest.mark.parametrize("spoilt", ["", "{", "[]", '{"x": 5}', "\udcff"])
def test_a_spoilt_memory_of_devices_costs_a_new_code_and_nothing_else(
    desk: Desk, reopened: Reopen, spoilt: str
) -> None:
    made = desk.new_key("N")
    desk.apply(adding(need(made)))
    devices._file().write_bytes(spoilt.encode("utf-8", "surrogateescape"))
    again = reopened(desk).new_key("N")
    assert is_sound(again)
    assert again != made


def test_a_home_that_cannot_be_written_does_not_stop_the_work(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("RELIEF_DESK_HOME", str(tmp_path / "file" / "folder"))
    desk.apply(adding(need(desk.new_key("N"))))
    assert len(desk.all(Need)) == 4


# what nobody else is to read


def chain_of(error: BaseException | None) -> list[BaseException]:
    return [] if error is None else [error, *chain_of(error.__cause__ or error.__context__)]


@pytest.mark.parametrize("case", ["twice", "nowhere", "full"])
def test_a_value_of_a_row_is_in_no_error_and_no_log(desk: Desk, case: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    secret = need("N-1" if case == "twice" else "N-4", remark=SENTINEL, requester=SENTINEL if case == "nowhere" else "")
    if case == "full":
        with desk._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1")
        secret = replace(secret, remark=SENTINEL * 5000)
    with pytest.raises(ReliefDeskError) as refusal:
        desk.apply(adding(secret))
    assert not [error for error in chain_of(refusal.value) if SENTINEL in f"{error}{error.args!r}"]
    assert SENTINEL not in caplog.text


def test_a_fault_of_ours_does_not_tell_values_either(desk: Desk) -> None:
    too_large = need("N-4", remark=SENTINEL, quantity_milli=2**70)
    with pytest.raises(OverflowError) as fault:
        desk.apply(adding(too_large))
    assert not [error for error in chain_of(fault.value) if SENTINEL in f"{error}{error.args!r}"]
    assert ids(desk) == ["N-1", "N-2", "N-3"]


def test_the_operation_can_be_changed_like_any_record(desk: Desk, reopened: Reopen) -> None:
    desk.apply(together(step("edit"), edited(desk.operation, name="Flood")))
    desk = reopened(desk)
    assert desk.operation.name == "Flood"
    assert rows(desk, "SELECT count(*) FROM operation") == [(len(desk.all(Operation)),)]
    assert desk.where(Need, place=PROVINCE) == desk.all(Need)


def test_words_folded_by_another_version_are_indexed_anew_when_the_desk_is_opened(desk: Desk, reopened: Reopen) -> None:
    desk.apply(adding(need("N-9", remark="bridge")))
    with closing(sqlite3.connect(desk.path)) as db, db:
        db.execute("UPDATE search_version SET version = 0")
        db.execute("INSERT INTO search_needs (search_needs) VALUES ('delete-all')")
    with pytest.raises(ReliefDeskError, match="older version"):
        Desk.open(desk.path, read_only=True)
    path = reopened(desk).path
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT count(*) FROM search_needs WHERE search_needs MATCH 'bridge'").fetchone() == (1,)
    Desk.open(path, read_only=True).close()
