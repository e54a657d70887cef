"""What the overview is made of, found by the database without making records; knows no name and derives no coverage.

Needs stream through as rows of plain values, because SQLite has no numbers exact enough for the sums of their shares.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from relief_desk.domain.balances import BINDING
from relief_desk.domain.holdings import COUNTED, Holdings
from relief_desk.domain.overview import (
    ARRIVALS,
    EXPIRY_DAYS,
    STALE_DAYS,
    WORST,
    ComingLine,
    Figures,
    LineCounts,
    ShortNeed,
    group_needs,
)
from relief_desk.domain.states import AllocationState, NeedState, PledgeState, Tier
from relief_desk.storage.database import address
from relief_desk.storage.refusals import storage_refusals
from relief_desk.storage.window_sources import SOURCES

_CACHE_KIB = 2_048


def _listed(values: Iterable[StrEnum]) -> str:
    return ", ".join(f"'{value.value}'" for value in sorted(values))


_COUNTED = _listed(COUNTED)
_OPEN = _listed(state for state in NeedState if state.open)
_COUNTS = _listed(state for state in AllocationState if state.counts)
_BINDING = _listed(BINDING)
_GIVING = _listed((PledgeState.ACCEPTED, PledgeState.CLOSED))
_GOES_ON = _listed((PledgeState.OFFERED, PledgeState.ACCEPTED, PledgeState.HELD))
_NEEDS, _LINES = SOURCES["needs"], SOURCES["pledges"]
assert _NEEDS.sums is not None
assert _LINES.sums is not None
_COVER = f"cover(need, covered, firm) AS MATERIALIZED ({_NEEDS.sums.grouped} GROUP BY 1)"
_GIVEN = f"given(line, allocated) AS MATERIALIZED ({_LINES.sums.grouped} GROUP BY 1)"
_FREE = _LINES.figures["free"].format(allocated="coalesce(given.allocated, 0)")

_COUNTED_NEEDS = f"""
WITH {_COVER}
SELECT t.tier, t.sector, t.item, t.place, t.people, t.state IN ({_OPEN}),
    coalesce(t.confirmed_on, t.stated_on, :oldest) < :oldest,
    t.quantity_milli, coalesce(cover.covered, 0), coalesce(cover.firm, 0)
FROM needs t LEFT JOIN cover ON cover.need = t.id WHERE t.state IN ({_COUNTED})"""

_WORST_NEEDS = f"""
WITH {_COVER},
short AS (
    SELECT t.id, t.item, t.item_text, t.place, t.place_text, t.tier, t.unit, t.people, t.quantity_milli AS needed,
        coalesce(cover.covered, 0) AS covered
    FROM needs t LEFT JOIN cover ON cover.need = t.id WHERE t.state IN ({_OPEN})
)
SELECT id, item, item_text, place, place_text, tier, unit, needed, covered FROM short WHERE needed > covered
ORDER BY tier, 1.0 * covered / needed, coalesce(people, 0) DESC, id LIMIT {WORST}"""

_LATE_LINES = f"""
SELECT count(DISTINCT a.pledge_line) FROM allocations a
JOIN pledge_lines l ON l.id = a.pledge_line JOIN needs n ON n.id = a.need
WHERE a.state IN ({_COUNTS}) AND l.eta > n.needed_by"""

_LINE_COUNTS = f"""
WITH {_GIVEN},
line AS (
    SELECT t.state <> '{PledgeState.WITHDRAWN.value}' AS there, t.state IN ({_GIVING}) AS accepted,
        t.state = '{PledgeState.OFFERED.value}' AS offered, t.firmness IN ({_BINDING}) AS binding,
        t.in_country AS arrived, coalesce(given.allocated, 0) > 0 AS allocated, {_FREE} AS free,
        t.expiry <= :expiring AS expiring
    FROM pledge_lines t LEFT JOIN given ON given.line = t.id
)
SELECT sum(there), sum(accepted), sum(accepted AND binding), sum(accepted AND allocated), sum(accepted AND arrived),
    sum(free > 0), sum(free < 0), sum(offered), sum(expiring AND free > 0),
    ({_LATE_LINES})
FROM line"""

_COMING_LINES = f"""
WITH wanted(line, day) AS (
    SELECT a.pledge_line, min(n.needed_by) FROM allocations a JOIN needs n ON n.id = a.need
    WHERE a.state IN ({_COUNTS}) GROUP BY 1
)
SELECT t.id, t.item, t.item_text, p.donor, min(coalesce(t.available_from, t.eta), t.eta), t.eta, wanted.day
FROM pledge_lines t JOIN pledges p ON p.id = t.pledge LEFT JOIN wanted ON wanted.line = t.id
WHERE t.eta IS NOT NULL AND NOT t.in_country AND t.state IN ({_GOES_ON})
ORDER BY CASE WHEN t.eta > wanted.day THEN 0 WHEN wanted.day IS NOT NULL THEN 1 ELSE 2 END, t.eta, t.id
LIMIT {ARRIVALS}"""


def read_figures(path: Path, names: Holdings, today: date) -> Figures:
    """What the overview of a day is made of; `worst` by tier, share that is missing and people, `coming` late first.

    Read over a connection of its own, because the writer would keep the whole of a large file in its memory.
    """
    with storage_refusals(path), closing(sqlite3.connect(address(path, "ro"), uri=True, isolation_level=None)) as db:
        db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        db.execute("PRAGMA trusted_schema = 0")
        db.execute("BEGIN")  # one state of the desk for all that follows
        return _figures(db, names, today)


def _figures(db: sqlite3.Connection, names: Holdings, today: date) -> Figures:
    days = {
        "oldest": (today - timedelta(STALE_DAYS)).isoformat(),
        "expiring": (today + timedelta(EXPIRY_DAYS)).isoformat(),
    }
    counts = db.execute(_LINE_COUNTS, days).fetchone()
    return Figures(
        group_needs(db.execute(_COUNTED_NEEDS, days), names),
        tuple(map(_short_need, db.execute(_WORST_NEEDS))),
        tuple(map(_coming_line, db.execute(_COMING_LINES))),
        LineCounts(*(count or 0 for count in counts)),
    )


def _short_need(row: tuple[Any, ...]) -> ShortNeed:
    need, item, item_text, place, place_text, tier, unit, needed, covered = row
    return ShortNeed(need, item, item_text, place, place_text, Tier(tier), unit, needed, covered)


def _coming_line(row: tuple[Any, ...]) -> ComingLine:
    line, item, item_text, donor, start, eta, needed_by = row
    return ComingLine(line, item, item_text, donor, _day(start), _day(eta), _day(needed_by) if needed_by else None)


def _day(text: str) -> date:
    return date.fromisoformat(text)
