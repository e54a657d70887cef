"""The reconciliation decided: every sheet as a table of typed cells, with the figures of that day; writes nothing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from relief_desk.domain.balances import Coverage, NeedBalance, derive_coverage, derive_coverage_by, lowest
from relief_desk.domain.fields import Kind
from relief_desk.domain.holdings import COUNTED, Holdings
from relief_desk.domain.problems import Problem
from relief_desk.domain.reconciling.columns import (
    ALLOCATION_COLUMNS,
    DEFINITION_COLUMNS,
    GAP_COLUMNS,
    ITEM_COLUMNS,
    NEED_COLUMNS,
    PLEDGE_COLUMNS,
    PROBLEM_COLUMNS,
    PROVINCE_COLUMNS,
    SECTOR_COLUMNS,
    TIER_COLUMNS,
    Cover,
)
from relief_desk.domain.reconciling.definitions import DEFINITIONS
from relief_desk.domain.reconciling.differences import check_balances
from relief_desk.domain.records import Allocation, Need, PledgeLine
from relief_desk.domain.sheets import Cell, Column, Table
from relief_desk.domain.states import PlaceKind, Tier
from relief_desk.domain.wording import Phrase, Template

Reasons = Mapping[str, tuple[Phrase, ...]]
Row = tuple[Cell, ...]

NEEDS = Template("recon.sheet.needs", "Needs")
PLEDGES = Template("recon.sheet.pledges", "Pledges")
ALLOCATIONS = Template("recon.sheet.allocations", "Allocations")
GAPS = Template("recon.sheet.gaps", "Gaps")
PROBLEMS = Template("recon.sheet.problems", "Problems")
ABOUT = Template("recon.sheet.about", "About")
SUMMARY = Template("recon.sheet.summary", "Summary")
BY_TIER = Template("recon.by_tier", "Coverage by priority")
BY_SECTOR = Template("recon.by_sector", "Coverage by sector")
BY_PROVINCE = Template("recon.by_province", "Coverage by province")
ITEMS = Template("recon.sheet.items", "Items")
NOT_KNOWN = Template("recon.not_known", "not known")

OPERATION = Template("recon.fact.operation", "Operation")
GLIDE = Template("recon.fact.glide", "GLIDE number")
START = Template("recon.fact.start", "Disaster began")
AS_OF = Template("recon.fact.as_of", "Figures as of")
NEED_COUNT = Template("recon.fact.needs", "Needs that count")
LINE_COUNT = Template("recon.fact.lines", "Pledge lines")
ALLOCATION_COUNT = Template("recon.fact.allocations", "Confirmed allocations")
STRICT = Template("recon.fact.strict", "Coverage (strict)")
HOPEFUL = Template("recon.fact.hopeful", "Coverage (hopeful)")
LOWEST = Template("recon.fact.lowest", "Lowest coverage (strict)")
PROBLEM_COUNT = Template("recon.fact.problems", "Problems to look at")
HOUSEHOLD = Template("recon.fact.household", "Household size used")


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the summary's head: what it is called and what it is."""

    label: Template
    value: Cell
    kind: Kind = Kind.TEXT
    place: str = ""


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """All sheets of one reconciliation, in the order of the workbook."""

    title: str
    as_of: date
    facts: tuple[Fact, ...]
    coverage: Coverage
    coverages: tuple[Table, ...]
    items: Table
    needs: Table
    pledges: Table
    allocations: Table
    gaps: Table
    problems: Table
    definitions: Table

    @property
    def answered(self) -> tuple[Table, ...]:
        """The tables on which headquarters can answer."""
        return self.needs, self.pledges, self.allocations

    @property
    def tables(self) -> tuple[Table, ...]:
        """Every table, in the order in which a reader meets them."""
        return *self.coverages, self.items, *self.answered, self.gaps, self.problems, self.definitions


def reconcile(
    held: Holdings, as_of: date, gap_reasons: Reasons | None = None, problems: Sequence[Problem] = ()
) -> Reconciliation:
    """The reconciliation of these records.

    `gap_reasons` says by need why it is not covered; `problems` are listed after those found here.
    """
    reasons = gap_reasons or {}
    found = (*check_balances(held, as_of), *problems)
    coverage = derive_coverage(held.counted_needs, held.need_balances)
    need_rows, gap_rows = _need_rows(held, reasons)
    needs = Table("needs", NEEDS, NEED_COLUMNS, need_rows)
    sectors, provinces = _coverage_by(held, needs, "sector"), _coverage_by(held, needs, "province")
    lines = sorted(held.lines.values(), key=lambda line: (line.pledge, line.line, line.id))
    return Reconciliation(
        held.operation.name,
        as_of,
        _facts(held, as_of, coverage, provinces, len(found)),
        coverage,
        (
            Table("by_tier", BY_TIER, TIER_COLUMNS, _tier_rows(held), tagged=False),
            Table("by_sector", BY_SECTOR, SECTOR_COLUMNS, _coverage_rows(sectors), tagged=False),
            Table("by_province", BY_PROVINCE, PROVINCE_COLUMNS, _coverage_rows(provinces), tagged=False),
        ),
        Table("items", ITEMS, ITEM_COLUMNS, _item_rows(held)),
        needs,
        Table("pledges", PLEDGES, PLEDGE_COLUMNS, _rows(PLEDGE_COLUMNS, (line_cells(held, line) for line in lines))),
        Table("allocations", ALLOCATIONS, ALLOCATION_COLUMNS, _rows(ALLOCATION_COLUMNS, _allocation_cells(held))),
        Table("gaps", GAPS, GAP_COLUMNS, gap_rows),
        Table("problems", PROBLEMS, PROBLEM_COLUMNS, tuple(map(problem_row, found))),
        Table("definitions", ABOUT, DEFINITION_COLUMNS, tuple(DEFINITIONS), tagged=False),
    )


def with_checks(table: Table, checks: Sequence[str]) -> Table:
    """The table with its hidden check column filled, one check a row."""
    position = table.index("check")
    rows = tuple((*row[:position], check, *row[position + 1 :]) for row, check in zip(table.rows, checks, strict=True))
    return replace(table, rows=rows)


def need_cells(held: Holdings, need: Need, reasons: Reasons) -> dict[str, Cell]:
    """Every cell of a need by column key; figures are empty for needs that do not count."""
    cells: dict[str, Cell] = {
        "reference": need.id,
        "row": need.id,
        "need_id": need.sender_ref,
        "priority": need.tier.label,
        "sector": held.sector_name(held.sector_of(need)),
        "item": held.item_name(need.item, need.item_text),
        "where": held.whole_place(need.place, need.place_text),
        "province": held.area_name(need.place, PlaceKind.PROVINCE),
        "district": held.area_name(need.place, PlaceKind.DISTRICT),
        "needed_by": need.needed_by,
        "quantity": need.quantity_milli,
        "unit": need.unit,
        "people": need.people,
        "requester": held.organisation_name(need.requester),
        "recipient": held.organisation_name(need.recipient),
        "status": need.state.value,
        "source": need.source,
        "remark": need.remark,
        "reason": reasons.get(need.id, ()) if need.state.open else (),
    }
    if need.state in COUNTED:
        cells.update(_need_figures(held.need_balances[need.id]))
    cells.update(_answers(held, need.id))
    return cells


def _need_figures(balance: NeedBalance) -> dict[str, Cell]:
    word = Cover.COVERED if not balance.gap_milli else Cover.PARTLY if balance.covered_milli else Cover.NOT
    return {
        "covered": balance.covered_milli,
        "covered_firm": balance.firm_milli,
        "gap": balance.gap_milli,
        "gap_strict": balance.gap_strict_milli,
        "overlap": balance.overlap_milli,
        "coverage": balance.coverage,
        "cover": word.value,
    }


def line_cells(held: Holdings, line: PledgeLine) -> dict[str, Cell]:
    """Every cell of a pledge line by column key."""
    pledge, balance = held.pledges.get(line.pledge), held.line_balances[line.id]
    cells: dict[str, Cell] = {
        "reference": line.id,
        "row": line.id,
        "donor": held.donor_of(line),
        "item": held.item_name(line.item, line.item_text),
        "sector": held.sector_name(held.sector_of(line)),
        "firmness": line.firmness.value,
        "status": line.state.value,
        "eta": line.eta,
        "quantity": line.quantity_milli,
        "unit": line.unit,
        "allocated": balance.allocated_milli,
        "free": balance.free_milli,
        "earmarks": _earmarks(held, line),
        "available_from": line.available_from,
        "expiry": line.expiry,
        "lot": line.lot,
        "location": line.location,
        "entry_point": line.entry_point,
        "remark": line.remark,
    }
    if pledge is not None:
        cells |= {
            "pledge_id": pledge.sender_ref,
            "pledged_on": pledge.pledged_on,
            "conditions": pledge.conditions,
            "source": pledge.source,
        }
    return cells | _answers(held, line.id)


def problem_row(problem: Problem) -> Row:
    where = problem.address
    record = where.cell if not where.file and not where.sheet else str(where)
    return problem.severity.value, record, problem.what, problem.todo, problem.value


def _earmarks(held: Holdings, line: PledgeLine) -> str:
    names = (
        *map(held.place_name, line.earmark_places),
        *map(held.sector_name, line.earmark_sectors),
        *map(held.organisation_name, line.earmark_recipients),
        line.earmark_disaster,
    )
    return ", ".join(name for name in names if name)


def _allocation_cells(held: Holdings) -> Iterable[dict[str, Cell]]:
    for allocation in sorted(held.allocations, key=lambda each: (each.need, each.id)):
        yield allocation_cells(held, allocation)


def allocation_cells(held: Holdings, allocation: Allocation) -> dict[str, Cell]:
    """Every cell of an allocation by column key."""
    need, line = held.need_by_id.get(allocation.need), held.lines.get(allocation.pledge_line)
    cells: dict[str, Cell] = {
        "reference": allocation.id,
        "row": allocation.id,
        "need": allocation.need,
        "pledge": allocation.pledge_line,
        "donor": held.donor_of(line) if line else "",
        "item": held.item_name(line.item, line.item_text) if line else "",
        "place": held.whole_place(need.place, need.place_text) if need else "",
        "quantity": allocation.quantity_milli,
        "unit": allocation.unit,
        "counted": allocation.counted_milli,
        "counted_unit": allocation.counted_unit,
        "basis": allocation.basis.value,
        "locked": "yes" if allocation.locked else "no",
        "status": allocation.state.value,
        "decided_on": allocation.decided_on,
        "reason": allocation.reason,
    }
    return cells | _answers(held, allocation.id)


def _answers(held: Holdings, record: str) -> dict[str, Cell]:
    note = held.notes.get(record)
    if note is None:
        return {}
    return {"decision": note.decision, "hq_quantity": note.quantity_milli, "comment": note.comment}


def _need_rows(held: Holdings, reasons: Reasons) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The rows of all needs, and those of the open ones that are not covered firmly."""
    keys, gap_keys = ([column.key for column in columns] for columns in (NEED_COLUMNS, GAP_COLUMNS))
    needs: list[Row] = []
    gaps: list[Row] = []
    for need in sorted(held.needs, key=_need_order):
        cells = need_cells(held, need, reasons)
        needs.append(tuple(map(cells.get, keys)))
        if need.state.open and held.need_balances[need.id].gap_strict_milli:
            gaps.append(tuple(map(cells.get, gap_keys)))
    return tuple(needs), tuple(gaps)


def _rows(columns: Sequence[Column], cells: Iterable[Mapping[str, Cell]]) -> tuple[Row, ...]:
    keys = [column.key for column in columns]
    return tuple(tuple(map(row.get, keys)) for row in cells)


def _need_order(need: Need) -> tuple[int, date, str]:
    return need.tier, need.needed_by or date.max, need.id


def _coverage_by(held: Holdings, needs: Table, key: str) -> dict[str, Coverage]:
    """Coverage by what needs say in one column, the lowest first, so that a reader meets the worst at the top."""
    groups = dict(zip(map(str, needs.values("reference")), map(str, needs.values(key)), strict=True))
    found = derive_coverage_by(groups, held.counted_needs, held.need_balances)
    return dict(sorted(found.items(), key=lambda pair: (pair[1].strict, pair[1].hopeful, pair[0])))


def _coverage_rows(coverages: Mapping[str, Coverage]) -> tuple[Row, ...]:
    return tuple((name or NOT_KNOWN.filled(), *_coverage_row(coverage)) for name, coverage in coverages.items())


def _coverage_row(coverage: Coverage) -> Row:
    return (
        coverage.needs, coverage.covered_needs, coverage.strict, coverage.hopeful,
        coverage.people_strict, coverage.people_hopeful,
    )  # fmt: skip


def _tier_rows(held: Holdings) -> tuple[Row, ...]:
    tiers = {need.id: need.tier for need in held.counted_needs}
    found = derive_coverage_by(tiers, held.counted_needs, held.need_balances)
    return tuple((tier.label, *_coverage_row(found[tier])) for tier in Tier if tier in found)


def _item_rows(held: Holdings) -> tuple[Row, ...]:
    """One row for every item and unit, the needed ones first: different units are never added up."""
    sums: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for need in held.counted_needs:
        balance = held.need_balances[need.id]
        total = sums[held.item_name(need.item, need.item_text), need.item, need.unit]
        total["needed"] += balance.needed_milli
        total["firm"] += balance.firm_milli
        total["covered"] += balance.covered_milli
        total["gap"] += balance.gap_milli
        total["gap_strict"] += balance.gap_strict_milli
    for line in held.lines.values():
        supply = held.line_balances[line.id]
        total = sums[held.item_name(line.item, line.item_text), line.item, line.unit]
        total["pledged"] += line.quantity_milli
        total["allocated"] += supply.allocated_milli
        total["free"] += supply.free_milli
    keys = [column.key for column in ITEM_COLUMNS[2:]]
    return tuple(
        (key[0], key[2], *(sums[key][figure] for figure in keys))
        for key in sorted(sums, key=lambda key: (not sums[key]["needed"], key))
    )


def _facts(
    held: Holdings, as_of: date, coverage: Coverage, provinces: Mapping[str, Coverage], problems: int
) -> tuple[Fact, ...]:
    operation, worst = held.operation, lowest(provinces)
    return (
        Fact(OPERATION, operation.name),
        Fact(GLIDE, operation.glide),
        Fact(START, operation.start, Kind.DATE),
        Fact(AS_OF, as_of, Kind.DATE),
        Fact(NEED_COUNT, coverage.needs, Kind.COUNT),
        Fact(LINE_COUNT, len(held.lines), Kind.COUNT),
        Fact(ALLOCATION_COUNT, sum(allocation.state.counts for allocation in held.allocations), Kind.COUNT),
        Fact(STRICT, coverage.strict, Kind.PERCENT),
        Fact(HOPEFUL, coverage.hopeful, Kind.PERCENT),
        *([Fact(LOWEST, provinces[worst].strict, Kind.PERCENT, worst)] if worst else ()),
        Fact(HOUSEHOLD, operation.household_size, Kind.COUNT),
        Fact(PROBLEM_COUNT, problems, Kind.COUNT),
    )
