"""A proposal as tables to look at: what would change, what stays open and why, coverage before and after."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from relief_desk.domain.balances import Coverage, share
from relief_desk.domain.fields import Kind
from relief_desk.domain.folding import fold
from relief_desk.domain.holdings import Holdings
from relief_desk.domain.matching import Explanation, Gap
from relief_desk.domain.matching.plan import WaterfallStep
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.quantities import Quantity
from relief_desk.domain.records import PledgeLine
from relief_desk.domain.sheets import Cell, Column, Table
from relief_desk.domain.wording import Phrase, Template, list_comma
from relief_desk.services.matches import MatchProposal, ProposalLine, Step
from relief_desk.services.plan_coverage import cover_now, cover_of
from relief_desk.services.what_ifs import Words, words_of_remedy

CHANGES = Template("match.view.changes", "Changes")
OPEN = Template("match.view.gaps", "What stays open")
LEFT = Template("match.view.left", "What is left over")
EXPLAINING = Template("match.view.explaining", "Explaining what stays open")
WRITING = Template("match.view.writing", "Writing down the plan")
PORTION = 100
Row: TypeAlias = tuple[Cell, ...]
STEP_WORDS = {Step.ADD: "new", Step.CHANGE: "changed", Step.RELEASE: "taken back", Step.KEEP: "kept"}
LOCKED = "locked"
FROM_NOW_ON = Template("match.view.from-now-on", "{before} until now, {after} from now on.")
CHANGE_COLUMNS = (
    Column("step", "Change", Kind.CHOICE, width=14, choices=(LOCKED,)),
    Column("priority", "Priority", Kind.TIER, width=8),
    Column("item", "Item needed", Kind.ITEM, width=18),
    Column("where", "Place", Kind.PLACE, width=15),
    Column("after", "Proposed", Kind.QUANTITY, width=8),
    Column("unit", "Unit", Kind.UNIT, width=6),
    Column("donor", "Donor", Kind.ORGANISATION, width=21),
    Column("before", "Until now", Kind.QUANTITY, width=9),
    Column("sent", "Item sent", Kind.ITEM, width=20),
    Column("days_late", "Days late", Kind.DAYS, width=9),
    Column("need", "Need", Kind.REFERENCE, width=15),
    Column("pledge", "Pledge", Kind.REFERENCE, width=15),
)
OPEN_COLUMNS = (
    Column("priority", "Priority", Kind.TIER, width=8),
    Column("item", "Item needed", Kind.ITEM, width=22),
    Column("where", "Place", Kind.PLACE, width=15),
    Column("gap", "Missing", Kind.QUANTITY, width=8),
    Column("unit", "Unit", Kind.UNIT, width=6),
    Column("coverage", "Covered", Kind.PERCENT, width=12),
    Column("main", "Main reason", Kind.TEXT, width=60),
    Column("need", "Need", Kind.REFERENCE, width=15),
)

LEFT_COLUMNS = (
    Column("item", "Item", Kind.ITEM, width=26),
    Column("donor", "Donor", Kind.ORGANISATION, width=22),
    Column("left", "Left over", Kind.QUANTITY, width=11),
    Column("unit", "Unit", Kind.UNIT, width=9),
    Column("eta", "Arrives", Kind.DATE, width=11),
    Column("earmark", "Earmarked for", Kind.TEXT, width=20),
    Column("status", "Status", Kind.CHOICE, width=11),
    Column("pledge", "Pledge", Kind.REFERENCE, width=15),
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One group's coverage as it is and as it would be."""

    label: str
    before: Coverage
    after: Coverage


@dataclass(frozen=True, slots=True)
class MatchView:
    """What a screen shows of a proposal, row by row beside its tables.

    `keys` and `reasons` go with `changes`, where the rows in `kept` change nothing; `needs`, `causes` and `remedies`
    (what to suppose so that the gap closes, if that can be supposed) with `open`; `lines` with `left`.
    """

    changes: Table
    keys: tuple[tuple[str, str], ...]
    reasons: tuple[tuple[Cell, ...], ...]
    kept: frozenset[int]
    open: Table
    needs: tuple[str, ...]
    causes: tuple[tuple[Cell, ...], ...]
    remedies: tuple[Words | None, ...]
    left: Table
    lines: tuple[str, ...]
    whole: Comparison
    by_tier: tuple[Comparison, ...]
    by_sector: tuple[Comparison, ...]
    by_place: tuple[Comparison, ...]


def view_of(proposal: MatchProposal) -> Job[MatchView]:
    """The proposal in the names of its records; lines and gaps by tier, then by need; what is left over by item."""
    held, written = proposal.records.held, Progress(0, 0, WRITING)
    yield written
    lines = sorted(proposal.lines, key=lambda line: (held.need_by_id[line.need].tier, line.key))
    yield written
    gaps = sorted(proposal.plan.gaps, key=lambda gap: (held.need_by_id[gap.need_id].tier, -_share_missing(held, gap)))
    explained = yield from _explained(gaps)
    changes = yield from _in_portions(lines, lambda line: _change_row(held, line))
    left = _left_over(proposal)
    # Derived here and kept: a screen asks for them while something is dragged.
    _ = held.need_balances, held.line_balances
    yield written
    before = cover_now(proposal)
    yield written
    after = cover_of(proposal)
    yield written
    return MatchView(
        changes=Table("changes", CHANGES, CHANGE_COLUMNS, changes),
        keys=tuple(line.key for line in lines),
        reasons=tuple(_reasons(proposal, line) for line in lines),
        kept=frozenset(at for at, line in enumerate(lines) if line.step is Step.KEEP),
        open=Table("open", OPEN, OPEN_COLUMNS, tuple(map(partial(_open_row, held), gaps, explained))),
        needs=tuple(gap.need_id for gap in gaps),
        causes=tuple(map(_causes, explained)),
        remedies=_remedies(proposal, gaps, explained),
        left=Table("left", LEFT, LEFT_COLUMNS, tuple(_left_row(held, *each) for each in left)),
        lines=tuple(line.id for line, _ in left),
        whole=Comparison("", before.all, after.all),
        by_tier=_compared(before.by_tier, after.by_tier),
        by_sector=_compared(before.by_sector, after.by_sector),
        by_place=_compared(before.by_place, after.by_place),
    )


def _explained(gaps: Sequence[Gap]) -> Job[list[Explanation]]:
    """Why each gap is there; asked once, for that is most of the work."""
    found = []
    for done, gap in enumerate(gaps):
        if done % PORTION == 0:
            yield Progress(done, len(gaps), EXPLAINING)
        found.append(gap.explain(gap.need_id))
    return found


def _in_portions(lines: Sequence[ProposalLine], row_of: Callable[[ProposalLine], Row]) -> Job[tuple[Row, ...]]:
    rows: list[Row] = []
    for start in range(0, len(lines), PORTION):
        rows += map(row_of, lines[start : start + PORTION])
        yield Progress(start, len(lines), WRITING)
    return tuple(rows)


def _reasons(proposal: MatchProposal, line: ProposalLine) -> tuple[Cell, ...]:
    """What changes, which rule a lock breaks, and why the plan gives it; of what is taken back, why it was given."""
    unit = proposal.records.held.lines[line.pledge_line].unit
    said: list[Phrase] = []
    if line.step in (Step.CHANGE, Step.RELEASE):
        said.append(
            FROM_NOW_ON.filled(before=Quantity(line.before_milli, unit), after=Quantity(line.after_milli, unit))
        )
    if line.planned is not None and not line.planned.locked:
        return (*said, *line.planned.reason)
    if line.planned is not None:
        conflicts = proposal.plan.conflicts
        said += [
            each.sentence for each in conflicts if (each.need_id, each.lot_id) in (line.key, ("", line.pledge_line))
        ]
    return (*said, *dict.fromkeys(phrase for held in line.held for phrase in held.reason))


def _remedies(
    proposal: MatchProposal, gaps: Sequence[Gap], explained: Sequence[Explanation]
) -> tuple[Words | None, ...]:
    demands = {demand.need_id: demand for demand in proposal.problem.demands}
    return tuple(
        words_of_remedy(why.remedy, proposal.problem, demands[gap.need_id]) if why.remedy else None
        for gap, why in zip(gaps, explained, strict=True)
    )


def _left_over(proposal: MatchProposal) -> list[tuple[PledgeLine, int]]:
    """Pledge lines of which the plan leaves something, with how much (thousandths), by item, then by reference."""
    held, taken = proposal.records.held, dict[str, int]()
    for planned in proposal.plan.allocations:
        taken[planned.lot_id] = taken.get(planned.lot_id, 0) + planned.quantity_milli
    left = [
        (held.lines[lot.lot_id], milli)
        for lot in proposal.problem.lots
        if (milli := lot.quantity_milli - taken.get(lot.lot_id, 0)) > 0
    ]
    return sorted(left, key=lambda each: (fold(held.item_name(each[0].item)), each[0].id))


def _change_row(held: Holdings, line: ProposalLine) -> Row:
    need, pledged = held.need_by_id[line.need], held.lines[line.pledge_line]
    locked = bool(line.held) and all(allocation.locked for allocation in line.held)
    return (
        LOCKED if locked and line.step is Step.KEEP else STEP_WORDS[line.step],
        need.tier.label,
        held.item_name(need.item, need.item_text),
        held.whole_place(need.place, need.place_text),
        line.after_milli,
        pledged.unit,
        held.donor_of(pledged),
        line.before_milli,
        held.item_name(pledged.item, pledged.item_text),
        line.planned.days_late if line.planned else 0,
        line.need,
        line.pledge_line,
    )


def _open_row(held: Holdings, gap: Gap, why: Explanation) -> Row:
    need = held.need_by_id[gap.need_id]
    main = max(why.waterfall, key=_size, default=None)
    return (
        need.tier.label,
        held.item_name(need.item, need.item_text),
        held.whole_place(need.place, need.place_text),
        gap.quantity_milli,
        need.unit,
        share(need.quantity_milli - gap.quantity_milli, need.quantity_milli),
        main.phrase if main else None,
        gap.need_id,
    )


def _left_row(held: Holdings, line: PledgeLine, milli: int) -> Row:
    earmarks = [
        line.earmark_disaster,
        *(held.place_name(each) for each in line.earmark_places),
        *(held.sector_name(each) for each in line.earmark_sectors),
        *(held.organisation_name(each) for each in line.earmark_recipients),
    ]
    return (
        held.item_name(line.item, line.item_text),
        held.donor_of(line),
        milli,
        line.unit,
        line.eta or line.available_from,
        list_comma(held.language).join(filter(None, earmarks)),
        line.state.value,
        line.id,
    )


def _causes(why: Explanation) -> tuple[Phrase, ...]:
    """The steps of the waterfall, then what would help."""
    steps = tuple(step.phrase for step in why.waterfall)
    return (*steps, why.remedy.sentence) if why.remedy else steps


def _size(step: WaterfallStep) -> int:
    return step.quantity_milli


def _share_missing(held: Holdings, gap: Gap) -> int:
    """In millionths, to sort by: fractions are slow to compare."""
    return gap.quantity_milli * 1_000_000 // held.need_by_id[gap.need_id].quantity_milli


def _compared(before: Mapping[str, Coverage], after: Mapping[str, Coverage]) -> tuple[Comparison, ...]:
    return tuple(Comparison(label, before[label], after[label]) for label in after)
