"""Conflicts settled for the desk's own side, remembered so that the same answer is not asked about twice."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date

from relief_desk.domain.changes import RowChange
from relief_desk.domain.records import Setting

Settled = Mapping[tuple[str, str, str], date]
"""The day on which headquarters' value was turned down, by record, field and that value, for one export."""

_PREFIX = "merge.settled."


def setting_id(snapshot: str) -> str:
    """Where the desk keeps what was settled about the answers to this export."""
    return f"{_PREFIX}{snapshot}"


def settled_in(setting: Setting | None) -> dict[tuple[str, str, str], date]:
    """What was settled so far; nothing where the desk keeps no such setting."""
    rows = json.loads(setting.value) if setting else []
    return {(record, field, theirs): date.fromisoformat(day) for record, field, theirs, day in rows}


def settling(
    snapshot: str, held: Setting | None, cells: Iterable[tuple[str, str, str]], on: date
) -> tuple[RowChange, ...]:
    """The change that remembers these cells as settled as well; none where nothing is new."""
    before = settled_in(held)
    settled = dict.fromkeys(cells, on) | before
    if len(settled) == len(before):
        return ()
    rows = [[*cell, day.isoformat()] for cell, day in sorted(settled.items())]
    return (RowChange(held, Setting(setting_id(snapshot), json.dumps(rows, ensure_ascii=False))),)
