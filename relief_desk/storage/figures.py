"""The sums over needs and pledge lines that the overview is made of, found by the database; derives no coverage.

A million rows are added up where they are kept. Shares are whole billionths as in `domain.balances`, found by long
division in steps of a thousand, because SQLite would go over to inexact numbers beyond 64 bits.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection

from relief_desk.domain.balances import BINDING, CoverageTally
from relief_desk.domain.holdings import COUNTED
from relief_desk.domain.overview import (
    ARRIVALS,
    EXPIRY_DAYS,
    STALE_DAYS,
    WORST,
    ComingLine,
    Figures,
    LineCounts,
    NeedGroup,
    ShortNeed,
)
from relief_desk.domain.states import AllocationState, NeedState, PledgeState, Tier
from relief_desk.storage.window_sources import SOURCES

_SPLIT = 10**5
"""People times billionths are added up in two halves, each small enough for 64 bits."""


def _listed(values: Any) -> str:
    return ", ".join(f"'{value.value}'" for value in sorted(values))


def _billionths(column: str) -> str:
    """`column` of `needed` in billionths, rounded down; `column` lies between 0 and `needed`."""
    first = f"({column} * 1000 % needed)"
    second = f"({first} * 1000 % needed)"
    steps = f"{column} * 1000 / needed * 1000000 + {first} * 1000 / needed * 1000 + {second} * 1000 / needed"
    return f"CASE WHEN {column} >= needed THEN 1000000000 WHEN {column} = 0 THEN 0 ELSE {steps} END"


_COUNTED = _listed(COUNTED)
_OPEN = _listed(state for state in NeedState if state.open)
_COUNTS = _listed(state for state in AllocationState if state.counts)
_BINDING = _listed(BINDING)
_GIVING = _listed((PledgeState.ACCEPTED, PledgeState.CLOSED))
_GOES_ON = _listed((PledgeState.OFFERED, PledgeState.ACCEPTED, PledgeState.HELD))
_NEEDS, _LINES = SOURCES["needs"], SOURCES["pledges"]
assert _NEEDS.sums is not None and _LINES.sums is not None
_COVER = f"cover(need, covered, firm) AS MATERIALIZED ({_NEEDS.sums.grouped} GROUP BY 1)"
_GIVEN = f"given(line, allocated) AS MATERIALIZED ({_LINES.sums.grouped} GROUP BY 1)"
_FREE = _LINES.figures["free"].format(allocated="coalesce(given.allocated, 0)")

_NEED_GROUPS = f"""
WITH {_COVER},
counted AS (
    SELECT t.tier, {_NEEDS.columns["sector_of"]} AS sector, t.place, coalesce(t.people, 0) AS people,
        t.state IN ({_OPEN}) AS open, t.item = '' AS unknown, coalesce(t.confirmed_on, t.stated_on) < :oldest AS stale,
        t.quantity_milli AS needed,
        min(max(coalesce(cover.covered, 0), 0), t.quantity_milli) AS covered,
        min(max(coalesce(cover.firm, 0), 0), t.quantity_milli) AS firm
    FROM needs t LEFT JOIN cover ON cover.need = t.id WHERE t.state IN ({_COUNTED})
),
shared AS (SELECT *, {_billionths("covered")} AS hopeful, {_billionths("firm")} AS strict FROM counted)
SELECT tier, sector, place, count(*), sum(covered >= needed), sum(hopeful), sum(strict), sum(people),
    sum(people * (hopeful / {_SPLIT})), sum(people * (hopeful % {_SPLIT})),
    sum(people * (strict / {_SPLIT})), sum(people * (strict % {_SPLIT})),
    sum(open AND covered < needed), sum(open AND unknown), coalesce(sum(open AND stale), 0)
FROM shared GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"""

_WORST_NEEDS = f"""
WITH {_COVER},
short AS (
    SELECT t.id, t.item, t.item_text, t.place, t.place_text, t.tier, t.unit, t.quantity_milli AS needed,
        max(coalesce(cover.covered, 0), 0) AS covered, coalesce(t.people, 0) AS people
    FROM needs t LEFT JOIN cover ON cover.need = t.id
    WHERE t.state IN ({_OPEN}) AND t.quantity_milli > max(coalesce(cover.covered, 0), 0)
)
SELECT id, item, item_text, place, place_text, tier, unit, needed, covered
FROM short ORDER BY tier, {_billionths("covered")}, people DESC, id LIMIT {WORST}"""

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
    sum(free > 0), sum(free < 0), sum(offered), sum(expiring AND free > 0)
FROM line"""

_LATE_LINES = f"""
SELECT count(DISTINCT a.pledge_line) FROM allocations a
JOIN pledge_lines l ON l.id = a.pledge_line JOIN needs n ON n.id = a.need
WHERE a.state IN ({_COUNTS}) AND l.eta > n.needed_by"""

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


def read_figures(connection: Connection, today: date) -> Figures:
    """What the overview of a day is made of; `worst` by tier, share that is missing and people, `coming` late first."""
    oldest, expiring = today - timedelta(STALE_DAYS), today + timedelta(EXPIRY_DAYS)
    groups = connection.exec_driver_sql(_NEED_GROUPS, {"oldest": oldest.isoformat()})
    counts = connection.exec_driver_sql(_LINE_COUNTS, {"expiring": expiring.isoformat()}).one()
    late = connection.exec_driver_sql(_LATE_LINES).scalar_one()
    return Figures(
        tuple(_need_groups(groups)),
        tuple(
            ShortNeed(*texts, Tier(tier), unit, needed, covered)
            for *texts, tier, unit, needed, covered in connection.exec_driver_sql(_WORST_NEEDS)
        ),
        tuple(
            ComingLine(*texts, *(date.fromisoformat(day) if day else None for day in days))  # type: ignore[arg-type]
            for *texts, days in ((*row[:4], row[4:]) for row in connection.exec_driver_sql(_COMING_LINES))
        ),
        LineCounts(*(count or 0 for count in counts), late=late),
    )


def _need_groups(rows: Any) -> Iterator[NeedGroup]:
    for tier, sector, place, needs, covered, hopeful, strict, people, *halves, short, unknown, stale in rows:
        high, low, strict_high, strict_low = halves
        people_hopeful, people_strict = high * _SPLIT + low, strict_high * _SPLIT + strict_low
        tally = CoverageTally(needs, covered, hopeful, strict, people, people_hopeful, people_strict)
        yield NeedGroup(Tier(tier), sector, place, tally, short, unknown, stale)
