"""What the word index finds, and that it is in step with the rows after every change, undo and redo."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import builders
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relief_desk.domain.changes import RowChange, edited, together
from relief_desk.services.desk import Desk
from relief_desk.storage import database
from relief_desk.storage.search import (
    index_text,
    match_expression,
    rebuild_search,
    search_is_current,
    search_words,
)
from relief_desk.storage.window_sql import WindowQuery
from relief_desk.storage.windows import WindowReader


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    tent = builders.item("family-tent", name="Family tent", names={"fa": "خیمه خانواده", "zh": "家庭帐篷"})
    barmal = builders.place("AF2602", name="Barmal", parent=builders.PROVINCE)
    with builders.new_desk(tmp_path, tent, barmal) as open_desk:
        yield open_desk


def found(desk: Desk, text: str, source: str = "needs") -> list[str]:
    reader = WindowReader(desk.path)
    rows = reader.rows(source, reader.all(WindowQuery(source, search_words(text))))
    reader.close()
    return sorted(row[0] for row in rows.values())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Qala-e Naw", ("qala", "e", "naw")),
        ("  ", ()),
        ("ND-0042", ("nd", "0042")),
        ("家庭帐篷 20", ("家庭帐篷", "20")),
        ("20顶帐篷", ("20", "顶帐篷")),
        ("كابل", ("کابل",)),
        ("۱۲ خیمه", ("12", "خیمه")),
        ('" OR *', ("or",)),
    ],
)
def test_what_is_typed_is_cut_into_folded_words(text: str, words: tuple[str, ...]) -> None:
    assert search_words(text) == words


@pytest.mark.parametrize(
    ("typed", "hits"),
    [
        ("ten", True), ("TENT", True), ("fam tent", True), ("tent fam", True), ("ent", False),
        ("خیم", True), ("خيمه", True), ("帐篷", True), ("家庭", True), ("庭帐", True), ("篷", True), ("毛毯", False),
        ("barm", True), ("barmal tent", True), ("barmal blanket", False), ("S-0042", True), ("42", True),
        ("donor", True), ("urgent", True), ("N-A", True),
    ],
)  # fmt: skip
def test_a_need_is_found_by_its_own_words_and_by_those_of_what_it_names(desk: Desk, typed: str, hits: bool) -> None:
    need = builders.need(
        "N-A", item="family-tent", place="AF2602", sender_ref="S-0042", requester=builders.DONOR, remark="Urgent!"
    )
    other = builders.need("X-B", item=builders.BLANKET, sender_ref="T-77")
    desk.apply(builders.adding(need, other))
    assert ("N-A" in found(desk, typed)) == hits


def test_the_word_of_a_province_finds_what_lies_in_its_districts(desk: Desk) -> None:
    desk.apply(builders.adding(builders.need("N-1", place=builders.DISTRICT), builders.need("N-2", place="AF2602")))
    assert found(desk, builders.PROVINCE) == ["N-1", "N-2"]


def test_an_edit_its_undo_and_its_redo_move_the_words(desk: Desk) -> None:
    need = builders.need("N-1", remark="bridge broken")
    desk.apply(builders.adding(need))
    desk.apply(together(builders.step("edit"), edited(need, remark="road open")))
    assert (found(desk, "bridge"), found(desk, "road")) == ([], ["N-1"])
    desk.undo()
    assert (found(desk, "bridge"), found(desk, "road")) == (["N-1"], [])
    desk.redo()
    assert (found(desk, "bridge"), found(desk, "road")) == ([], ["N-1"])


def test_a_removed_row_leaves_no_words_for_the_row_that_takes_its_place(desk: Desk) -> None:
    need = builders.need("N-1", remark="bridge")
    desk.apply(builders.adding(need))
    desk.apply(together(builders.step("remove"), (RowChange(need, None),)))
    desk.apply(builders.adding(builders.need("N-2", remark="road")))
    assert found(desk, "bridge") == []


def test_a_renamed_item_is_found_by_its_new_name_only(desk: Desk) -> None:
    desk.apply(builders.adding(builders.need("N-1", item="family-tent")))
    tent = next(each for each in desk.all(type(builders.item())) if each.id == "family-tent")
    desk.apply(together(builders.step("rename"), (RowChange(tent, replace(tent, name="Shelter set", names={})),)))
    assert (found(desk, "shelter"), found(desk, "帐篷")) == (["N-1"], [])


def test_rebuilding_the_index_changes_nothing_that_is_found(desk: Desk) -> None:
    desk.apply(builders.adding(builders.need("N-1", item="family-tent", remark="road"), builders.pledge("P-1")))
    before = [found(desk, word) for word in ("road", "tent", "n", "zz")]
    engine = database.writing_engine(desk.path)
    with database.transaction(desk.path, engine) as connection:
        rebuild_search(connection)
        assert search_is_current(connection)
    engine.dispose()
    assert [found(desk, word) for word in ("road", "tent", "n", "zz")] == before


@given(st.text("aZé0۵ كی\u200cآ家庭帐篷-_&%#'\"*()\n.", max_size=12))
def test_a_row_is_found_by_whatever_of_its_own_text_is_typed(text: str) -> None:
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("CREATE VIRTUAL TABLE words USING fts5(w, detail=none, tokenize='unicode61 remove_diacritics 0')")
        db.execute("INSERT INTO words VALUES (?)", (index_text([text]),))
        for word in search_words(text):
            rows = db.execute("SELECT rowid FROM words WHERE words MATCH ?", (match_expression(word),)).fetchall()
            assert rows == [(1,)], word
