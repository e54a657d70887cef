"""Every value a record can hold comes back from its column as it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from enum import Enum
from fractions import Fraction
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from builders import adding, new_desk
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relief_desk.domain.quantities import Quantity
from relief_desk.domain.records import TABLES, Record
from relief_desk.domain.wording import Phrase, Template
from relief_desk.storage.column_types import codec_of, phrase_of, phrase_text
from relief_desk.storage.columns import REFERENCES
from relief_desk.storage.reading import record_builder, row_encoder
from relief_desk.storage.writing import checksum

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
WHOLE = st.integers(-(2**63), 2**63 - 1)
TEMPLATES = st.builds(Template, TEXT, TEXT, TEXT)
VALUES = st.one_of(TEXT, WHOLE, st.dates(), st.builds(Quantity, WHOLE, TEXT))


def phrases(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Phrase]:
    return st.builds(Phrase, TEMPLATES, st.lists(st.tuples(TEXT, values), max_size=3).map(tuple))


PHRASES = st.recursive(
    phrases(VALUES),
    lambda inner: phrases(st.one_of(VALUES, inner, st.lists(inner, max_size=2).map(tuple))),
    max_leaves=4,
)


def values_of(annotation: Any) -> st.SearchStrategy[Any]:
    """Every value of a record field's type."""
    plain: dict[Any, st.SearchStrategy[Any]] = {
        str: TEXT,
        int: WHOLE,
        bool: st.booleans(),
        date: st.dates(),
        Fraction: st.fractions(),
    }
    if annotation in plain:
        return plain[annotation]
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return st.sampled_from(list(annotation))
    arguments = get_args(annotation)
    if get_origin(annotation) is tuple:
        return st.lists(PHRASES if arguments[0] is Phrase else TEXT, max_size=3).map(tuple)
    if get_origin(annotation) is not None and issubclass(get_origin(annotation), Mapping):
        return st.dictionaries(TEXT, values_of(arguments[1]), max_size=3)
    return st.none() | values_of(next(part for part in arguments if part is not type(None)))


def records(table: str) -> st.SearchStrategy[Record]:
    hints = get_type_hints(TABLES[table])
    own = {field.name: values_of(hints[field.name]) for field in fields(TABLES[table])}
    none = {name: st.just("") for (of, name) in REFERENCES if of == table}
    return st.builds(TABLES[table], **(own | none | {"id": TEXT.filter(bool)}))


@pytest.mark.parametrize("table", TABLES)
def test_a_record_comes_back_from_its_row(table: str) -> None:
    encode, build = row_encoder(table), record_builder(table)

    @settings(max_examples=20)
    @given(records(table))
    def there_and_back(record: Record) -> None:
        row = encode(record)
        assert {type(value) for value in row} <= {str, int, type(None)}
        assert build(row) == record

    there_and_back()


@given(PHRASES)
def test_a_phrase_comes_back_from_its_text(phrase: Phrase) -> None:
    assert phrase_of(phrase_text(phrase)) == phrase


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_records_of_every_kind_come_back_from_the_file(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    known = {"operation", "sectors", "items", "places", "organisations"}
    made = {table: data.draw(st.none() | records(table)) for table in sorted(set(TABLES) - known)}
    kept = [record for record in made.values() if record is not None]
    with new_desk(tmp_path_factory.mktemp("desk"), *kept) as desk:
        for record in kept:
            assert desk.get(type(record), record.id) == record


def test_a_type_without_a_column_is_said_at_once() -> None:
    with pytest.raises(TypeError, match="no column keeps"):
        codec_of(float)


@pytest.mark.parametrize(("first", "second"), [(("a", "b"), ("ab", "")), (("a", 1), ("a", 2)), (("a",), ("a", ""))])
def test_rows_that_differ_have_different_checksums(first: tuple[Any, ...], second: tuple[Any, ...]) -> None:
    assert checksum(first) != checksum(second)


def test_a_checksum_is_the_same_in_every_version_of_python() -> None:
    assert checksum(("N-1", None, 5, "تالقان", "\U0001fae9")) == 778789162


def test_a_row_of_an_older_journal_reads_with_the_defaults_of_later_fields(tmp_path: Path) -> None:
    build, encode = record_builder("needs"), row_encoder("needs")
    with new_desk(tmp_path) as desk:
        need = TABLES["needs"]("N-1", sender_ref="S")
        desk.apply(adding(need))
    assert build(encode(need)[:4]) == need
