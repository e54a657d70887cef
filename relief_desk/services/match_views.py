"""A proposal as tables to look at: what would change, what stays open and why, coverage before and after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from relief_desk.domain.balances import Coverage, derive_coverage, derive_coverage_by, share
from relief_desk.domain.fields import Kind
from relief_desk.domain.holdings import Holdings
from relief_desk.domain.matching import Gap
from relief_desk.domain.matching.plan import WaterfallStep
from relief_desk.domain.matching.policy import Firmness, Level, Policy, Weight
from relief_desk.domain.sheets import Cell, Column, Table
from relief_desk.domain.states import PlaceKind, Tier
from relief_desk.domain.wording import Phrase, Template
from relief_desk.services.matches import MatchProposal, ProposalLine, Step
from relief_desk.services.plan_coverage import PlanCoverage, cover_of

CHANGES = Template("match.view.changes", "Changes")
OPEN = Template("match.view.gaps", "What stays open")
ROUNDS = Template("match.view.rounds", "Rounds")
STRICT_RULES = Template("match.view.strict", "Strict, {days} days late by priority.")
HOPEFUL_RULES = Template("match.view.hopeful", "Hopeful, {days} days late by priority.")
NO_SUBSTITUTES = Template("match.view.no-substitutes", "No substitutes.")
NO_KITS = Template("match.view.no-kits", "No kits.")
OPEN_PACKS = Template("match.view.open-packs", "Packs may be opened.")
UNDATED = Template("match.view.undated", "Supplies without a date may serve.")
PLACES_ALIKE = Template("match.view.places-alike", "Every place alike.")
BY_PEOPLE = Template("match.view.by-people", "Shares by people.")
STEP_WORDS = {Step.ADD: "new", Step.CHANGE: "changed", Step.RELEASE: "taken back", Step.KEEP: "kept"}
CHANGE_COLUMNS = (
    Column("step", "Change", Kind.CHOICE, width=14),
    Column("priority", "Priority", Kind.TIER, width=9),
    Column("item", "Item needed", Kind.ITEM, width=22),
    Column("before", "Until now", Kind.QUANTITY, width=9),
    Column("after", "Proposed", Kind.QUANTITY, width=9),
    Column("unit", "Unit", Kind.UNIT, width=7),
    Column("where", "Place", Kind.PLACE, width=20),
    Column("donor", "Donor", Kind.ORGANISATION, width=18),
    Column("sent", "Item sent", Kind.ITEM, width=20),
    Column("days_late", "Days late", Kind.DAYS, width=9),
    Column("need", "Need", Kind.REFERENCE, width=15),
    Column("pledge", "Pledge", Kind.REFERENCE, width=15),
)
OPEN_COLUMNS = (
    Column("priority", "Priority", Kind.TIER, width=9),
    Column("item", "Item needed", Kind.ITEM, width=26),
    Column("where", "Place", Kind.PLACE, width=26),
    Column("gap", "Missing", Kind.QUANTITY, width=11),
    Column("unit", "Unit", Kind.UNIT, width=8),
    Column("coverage", "Covered", Kind.PERCENT, width=13),
    Column("main", "Main reason", Kind.TEXT, width=44),
    Column("need", "Need", Kind.REFERENCE, width=15),
)

ROUND_COLUMNS = (
    Column("number", "Round", Kind.COUNT, width=7),
    Column("rules", "Rules", Kind.TEXT, width=40),
    Column("covered", "Needs covered", Kind.PERCENT, width=13),
    *(Column(tier.label, tier.label, Kind.PERCENT, width=13) for tier in Tier),
    Column("people", "People covered", Kind.PERCENT, width=13),
    Column("changes", "Changes", Kind.COUNT, width=9),
    Column("open", "Stay open", Kind.COUNT, width=9),
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One group's coverage as it is and as it would be."""

    label: str
    before: Coverage
    after: Coverage


@dataclass(frozen=True, slots=True)
class MatchView:
    """What a screen shows of a proposal; `keys` and `reasons` go row by row with `changes`, `causes` with `open`."""

    changes: Table
    keys: tuple[tuple[str, str], ...]
    reasons: tuple[tuple[Cell, ...], ...]
    open: Table
    causes: tuple[tuple[Cell, ...], ...]
    whole: Comparison
    by_tier: tuple[Comparison, ...]
    by_sector: tuple[Comparison, ...]
    by_place: tuple[Comparison, ...]


def view_of(proposal: MatchProposal) -> MatchView:
    """The proposal in the names of its records; changes and gaps by tier, then by need."""
    held = proposal.records.held
    lines = sorted(proposal.changes, key=lambda line: (held.need_by_id[line.need].tier, line.key))
    gaps = sorted(proposal.plan.gaps, key=lambda gap: (held.need_by_id[gap.need_id].tier, -_share_missing(held, gap)))
    before, after = _cover_now(proposal), cover_of(proposal)
    return MatchView(
        Table("changes", CHANGES, CHANGE_COLUMNS, tuple(_change_row(held, line) for line in lines)),
        tuple(line.key for line in lines),
        tuple(line.planned.reason if line.planned else () for line in lines),
        Table("open", OPEN, OPEN_COLUMNS, tuple(_open_row(held, gap) for gap in gaps)),
        tuple(_causes(gap) for gap in gaps),
        Comparison("", before.all, after.all),
        _compared(before.by_tier, after.by_tier),
        _compared(before.by_sector, after.by_sector),
        _compared(before.by_place, after.by_place),
    )


def rounds_table(rounds: Sequence[tuple[MatchProposal, MatchView]]) -> Table:
    """Proposals under different rules side by side, in the order in which they were made."""
    return Table(
        "rounds", ROUNDS, ROUND_COLUMNS, tuple(_round_row(at, *each) for at, each in enumerate(rounds, start=1))
    )


def _round_row(number: int, proposal: MatchProposal, view: MatchView) -> tuple[Cell, ...]:
    tiers = {each.label: each.after.hopeful for each in view.by_tier}
    after = view.whole.after
    return (
        number,
        rules_in_words(proposal.problem.policy),
        after.hopeful,
        *(tiers.get(tier.label) for tier in Tier),
        after.people_hopeful,
        len(view.changes.rows),
        len(view.open.rows),
    )


def rules_in_words(policy: Policy) -> tuple[Phrase, ...]:
    """What is particular about a policy, in short sentences."""
    firm = all(each >= Firmness.COMMITMENT for each in policy.least_firmness)
    days = "/".join(map(str, policy.lateness_days))
    said = [(STRICT_RULES if firm else HOPEFUL_RULES).filled(days=days)]
    for applies, template in (
        (not policy.substitutes, NO_SUBSTITUTES),
        (not policy.kits, NO_KITS),
        (not policy.whole_packs, OPEN_PACKS),
        (policy.unknown_arrival_counts, UNDATED),
        (policy.level is Level.PLACE, PLACES_ALIKE),
        (policy.weight is Weight.PEOPLE, BY_PEOPLE),
    ):
        if applies:
            said.append(template.filled())
    return tuple(said)


def _change_row(held: Holdings, line: ProposalLine) -> tuple[Cell, ...]:
    need, pledged = held.need_by_id[line.need], held.lines[line.pledge_line]
    return (
        STEP_WORDS[line.step],
        need.tier.label,
        held.item_name(need.item, need.item_text),
        line.before_milli,
        line.after_milli,
        pledged.unit,
        held.whole_place(need.place, need.place_text),
        held.donor_of(pledged),
        held.item_name(pledged.item, pledged.item_text),
        line.planned.days_late if line.planned else 0,
        line.need,
        line.pledge_line,
    )


def _open_row(held: Holdings, gap: Gap) -> tuple[Cell, ...]:
    need = held.need_by_id[gap.need_id]
    main = max(gap.waterfall, key=_size, default=None)
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


def _causes(gap: Gap) -> tuple[Phrase, ...]:
    """The steps of the waterfall, then what would help."""
    steps = tuple(step.phrase for step in gap.waterfall)
    return (*steps, gap.remedy.sentence) if gap.remedy else steps


def _size(step: WaterfallStep) -> int:
    return step.quantity_milli


def _share_missing(held: Holdings, gap: Gap) -> Fraction:
    return share(gap.quantity_milli, held.need_by_id[gap.need_id].quantity_milli)


def _cover_now(proposal: MatchProposal) -> PlanCoverage:
    """Coverage of the same needs by what is agreed until now."""
    held = proposal.records.held
    needs = sorted(
        (held.need_by_id[demand.need_id] for demand in proposal.problem.demands), key=lambda need: (need.tier, need.id)
    )
    balances = held.need_balances
    sectors = {need.id: held.sector_name(held.sector_of(need)) for need in needs}
    places = {need.id: held.place_name(held.area(need.place, PlaceKind.PROVINCE)) for need in needs}
    return PlanCoverage(
        derive_coverage(needs, balances),
        derive_coverage_by({need.id: need.tier.label for need in needs}, needs, balances),
        derive_coverage_by(sectors, needs, balances),
        derive_coverage_by(places, needs, balances),
    )


def _compared(before: Mapping[str, Coverage], after: Mapping[str, Coverage]) -> tuple[Comparison, ...]:
    return tuple(Comparison(label, before[label], after[label]) for label in after)
