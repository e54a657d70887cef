"""A field is said once and agrees everywhere: the record, the list a user sees, the table, and the migrations."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import MISSING, fields
from pathlib import Path

import pytest

from relief_desk.domain.fields import FIELDS_OF, NEED_FIGURES, PLEDGE_FIGURES, Field
from relief_desk.domain.records import TABLES, Allocation, Item, Need, Organisation, Place, Pledge, PledgeLine, Record
from relief_desk.storage import database, upgrading
from relief_desk.storage.columns import COLUMNS, INDEXED, REFERENCES
from relief_desk.storage.schema import MAJOR, MINOR, RECORD_TABLES, REVISION, metadata

RECORDS_OF: dict[str, tuple[type[Record], ...]] = {
    "needs": (Need,),
    "pledges": (Pledge, PledgeLine),
    "allocations": (Allocation,),
    "items": (Item,),
    "places": (Place,),
    "organisations": (Organisation,),
}
EVERY_FIELD = [(name, field) for name, held in FIELDS_OF.items() for field in held]


def schema_of(path: Path) -> dict[str, str]:
    """Each table's and index's own words, whatever their blanks."""
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        return {name: " ".join(sql.split()).replace("( ", "(").replace(" )", ")") for name, sql in found}


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    path = tmp_path / "fresh.reliefdesk"
    database.create_file(path)
    return path


@pytest.fixture
def migrated(tmp_path: Path) -> Path:
    """What all migrations together make of an empty file."""
    path = tmp_path / "migrated.reliefdesk"
    path.touch()
    engine = database.writing_engine(path)
    upgrading.upgrade(path, engine)
    engine.dispose()
    return path


def test_the_migrations_make_the_schema_that_a_new_desk_has(fresh: Path, migrated: Path) -> None:
    assert schema_of(migrated) == schema_of(fresh)


def test_the_migrations_stamp_the_header_that_a_new_desk_has(fresh: Path, migrated: Path) -> None:
    def stamps(path: Path) -> list[tuple[int | str, ...]]:
        with closing(sqlite3.connect(path)) as connection:
            asked = ("PRAGMA application_id", "PRAGMA user_version", "SELECT version_num FROM alembic_version")
            return [connection.execute(question).fetchone() for question in asked]

    assert stamps(migrated) == stamps(fresh)
    assert stamps(fresh)[1:] == [(MAJOR << 16 | MINOR,), (REVISION,)]


def test_every_table_of_the_file_is_one_of_the_schema(fresh: Path) -> None:
    with closing(sqlite3.connect(fresh)) as connection:
        found = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert {name for name in found if not name.startswith("search_")} == set(metadata.tables)


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_the_columns_of_its_record_in_their_order(table: str, fresh: Path) -> None:
    with closing(sqlite3.connect(fresh)) as connection:
        columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
    assert columns == [field.name for field in fields(TABLES[table])]


@pytest.mark.parametrize("table", TABLES)
def test_a_column_may_be_empty_only_where_its_field_may(table: str) -> None:
    hints = {field.name: str(field.type) for field in fields(TABLES[table])}
    for column, _ in COLUMNS[table]:
        optional = "None" in hints[column] or (table, column) in REFERENCES
        assert RECORD_TABLES[table].c[column].nullable == optional, column


def test_references_and_indexes_name_columns_that_exist() -> None:
    for (table, column), target in REFERENCES.items():
        assert column in RECORD_TABLES[table].c
        assert target in RECORD_TABLES
    for table, columns in INDEXED.items():
        assert set(columns) <= set(RECORD_TABLES[table].c.keys())


@pytest.mark.parametrize(("name", "field"), EVERY_FIELD, ids=lambda value: getattr(value, "key", value))
def test_a_field_is_kept_in_its_record_or_derived(name: str, field: Field) -> None:
    kept = {held.name for record_type in RECORDS_OF[name] for held in fields(record_type)}
    assert not field.record_field or field.record_field in kept


@pytest.mark.parametrize("name", FIELDS_OF)
def test_keys_labels_and_tags_of_a_list_are_its_own(name: str) -> None:
    shown = FIELDS_OF[name] + {"needs": NEED_FIGURES, "pledges": PLEDGE_FIGURES}.get(name, ())
    for said in ([field.key for field in shown], [field.label for field in shown], [field.hxl for field in shown]):
        assert len(set(said)) == len(said)
    assert all(field.hxl.startswith("#") and field.help.endswith((".", "...")) for field in shown)


@pytest.mark.parametrize(("name", "field"), EVERY_FIELD, ids=lambda value: getattr(value, "key", value))
def test_the_choices_of_a_field_are_the_states_of_its_record(name: str, field: Field) -> None:
    if not field.choices:
        return
    for record_type in RECORDS_OF[name]:
        encoded = [codec.decode for column, codec in COLUMNS[table_of(record_type)] if column == field.record_field]
        for decode in encoded:
            assert decode is not None
            words = {getattr(state, "label", str(state)) for state in decode}  # type: ignore[attr-defined]
            assert set(field.choices) <= words, field.key


def table_of(record_type: type[Record]) -> str:
    return next(table for table, held in TABLES.items() if held is record_type)


@pytest.mark.parametrize("table", TABLES)
def test_a_record_after_its_first_fields_has_only_defaults(table: str) -> None:
    """A later field comes last with a default, so that the journal's older rows still read."""
    without = [field.default is MISSING and field.default_factory is MISSING for field in fields(TABLES[table])]
    assert without == sorted(without, reverse=True)
