"""What was sent is kept whole and small."""

from __future__ import annotations

from builders import need, operation
from hypothesis import given
from hypothesis import strategies as st

from relief_desk.domain.fields import Kind
from relief_desk.domain.holdings import Holdings
from relief_desk.domain.reconciling.reconciliation import START, reconcile
from relief_desk.domain.reconciling.snapshots import SentTable, digest, pack, row_checks, sent_table, unpack
from relief_desk.domain.sheets import Column, Table
from relief_desk.domain.wording import ENGLISH

COLUMNS = (Column("reference", "Reference", Kind.REFERENCE), Column("item", "Item", Kind.TEXT))


def table(*rows: tuple[str, str]) -> SentTable:
    return sent_table(Table("needs", START, COLUMNS, rows), ENGLISH)


@given(st.dictionaries(st.text(min_size=1, max_size=8), st.text(max_size=30), max_size=8))
def test_what_is_packed_comes_out_as_it_was(rows: dict[str, str]) -> None:
    tables = (table(*rows.items()), SentTable("pledges", ("reference",), {}))
    assert unpack(pack(tables)) == tables


@given(st.lists(st.text(max_size=9), min_size=2, max_size=2, unique=True))
def test_the_digest_and_the_checks_tell_other_values(texts: list[str]) -> None:
    one, other = (table(("N1", text)) for text in texts)
    if one != other:
        assert digest(pack([one])) != digest(pack([other]))
        assert row_checks(one) != row_checks(other)


def test_ten_thousand_rows_take_less_than_a_megabyte() -> None:
    held = Holdings(operation(), tuple(need(f"N-{n:07d}", sender_ref=f"S{n}", people=n % 900) for n in range(10_000)))
    packed = pack([sent_table(reconcile(held, operation().start).needs, ENGLISH)])
    assert sum(len(text) for part in packed.values() for text in part.values()) < 1_000_000
