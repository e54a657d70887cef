"""Rounds of matching as tables: side by side, and who gains and who loses between two of them; plans nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from relief_desk.domain.fields import Kind
from relief_desk.domain.matching.compare import Balance, NeedChange
from relief_desk.domain.matching.policy import Firmness, Level, Policy, Weight
from relief_desk.domain.sheets import Cell, Column, Table
from relief_desk.domain.states import Tier
from relief_desk.domain.wording import Phrase, Template
from relief_desk.services.match_views import MatchView
from relief_desk.services.matches import MatchProposal, policy_from
from relief_desk.services.rounds import Round
from relief_desk.services.what_if_sentences import PLANNED_FROM
from relief_desk.services.what_ifs import POLICY, compare_proposals, planning_day

ROUNDS = Template("match.view.rounds", "Rounds")
COMPARED = Template("match.view.compared", "Who gains and who loses")
STRICT_RULES = Template("match.view.strict", "Strict, {days} days late by priority.")
HOPEFUL_RULES = Template("match.view.hopeful", "Hopeful, {days} days late by priority.")
NO_SUBSTITUTES = Template("match.view.no-substitutes", "No substitutes.")
NO_KITS = Template("match.view.no-kits", "No kits.")
OPEN_PACKS = Template("match.view.open-packs", "Packs may be opened.")
UNDATED = Template("match.view.undated", "Supplies without a date may serve.")
PLACES_ALIKE = Template("match.view.places-alike", "Every place alike.")
BY_PEOPLE = Template("match.view.by-people", "Shares by people.")
WHAT_IF = "what if"

ROUND_COLUMNS = (
    Column("number", "Round", Kind.COUNT, width=5),
    Column("name", "Name", Kind.TEXT, width=30),
    Column("kind", "Kind", Kind.CHOICE, width=9, choices=(WHAT_IF,)),
    Column("covered", "Needs covered", Kind.PERCENT, width=12),
    *(Column(tier.label, tier.label, Kind.PERCENT, width=10) for tier in Tier),
    Column("people", "People covered", Kind.PERCENT, width=13),
    Column("open", "Stay open", Kind.COUNT, width=8),
    Column("rules", "Rules", Kind.TEXT, width=60),
)
NEED_COLUMNS = (
    Column("priority", "Priority", Kind.TIER, width=9),
    Column("item", "Item needed", Kind.ITEM, width=24),
    Column("where", "Place", Kind.PLACE, width=22),
    Column("before", "Marked round", Kind.QUANTITY, width=11),
    Column("after", "This round", Kind.QUANTITY, width=10),
    Column("gain", "Difference", Kind.QUANTITY, width=10),
    Column("unit", "Unit", Kind.UNIT, width=8),
    Column("need", "Need", Kind.REFERENCE, width=14),
)
_BALANCE_COLUMNS = (
    Column("item", "Item needed", Kind.ITEM, width=24),
    Column("won", "Gained", Kind.QUANTITY, width=10),
    Column("lost", "Lost", Kind.QUANTITY, width=10),
    Column("unit", "Unit", Kind.UNIT, width=8),
    Column("winners", "Needs that gain", Kind.COUNT, width=14),
    Column("losers", "Needs that lose", Kind.COUNT, width=14),
)
PLACE_COLUMNS = (Column("where", "Place", Kind.PLACE, width=24), *_BALANCE_COLUMNS)
TIER_COLUMNS = (Column("priority", "Priority", Kind.TIER, width=10), *_BALANCE_COLUMNS)
NOTHING_COMPARED = Table("compared", COMPARED, NEED_COLUMNS, ())


class Side(StrEnum):
    """From which side two rounds are compared."""

    NEED = "need"
    PLACE = "place"
    TIER = "tier"


@dataclass(frozen=True, slots=True)
class RoundsCompared:
    """What another round would change: a table from each side, and how many needs gain and lose."""

    tables: Mapping[Side, Table]
    winners: int
    losers: int


def rounds_table(rounds: Sequence[tuple[Round, tuple[MatchProposal, MatchView] | None]]) -> Table:
    """Rounds side by side in their order; without figures where they have not been planned since the desk changed."""
    rows = tuple(_round_row(at, *each) for at, each in enumerate(rounds, start=1))
    return Table("rounds", ROUNDS, ROUND_COLUMNS, rows)


def compare_rounds(before: MatchProposal, after: MatchProposal) -> RoundsCompared:
    """What changes for whom when `after` takes the place of `before`."""
    held, comparison = after.records.held, compare_proposals(before, after)
    tables = {
        Side.NEED: Table(
            "compared", COMPARED, NEED_COLUMNS, tuple(_need_row(after, each) for each in comparison.changes)
        ),
        Side.PLACE: Table(
            "compared",
            COMPARED,
            PLACE_COLUMNS,
            tuple((held.whole_place(each.key), *_balance(after, each)) for each in comparison.by_place),
        ),
        Side.TIER: Table(
            "compared",
            COMPARED,
            TIER_COLUMNS,
            tuple((Tier(int(each.key)).label, *_balance(after, each)) for each in comparison.by_tier),
        ),
    }
    gains = [change.gain_milli > 0 for change in comparison.changes]
    return RoundsCompared(tables, sum(gains), len(gains) - sum(gains))


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


def _round_row(number: int, made: Round, planned: tuple[MatchProposal, MatchView] | None) -> tuple[Cell, ...]:
    rules = rules_in_words(policy_from(made.words.get(POLICY, {})))
    day = planning_day(made.words)
    if day is not None:
        rules = (*rules, PLANNED_FROM.filled(day=day))
    said = planned[0].supposed if planned is not None and made.supposed else rules
    start: tuple[Cell, ...] = (number, made.name or said, WHAT_IF if made.supposed else "")
    if planned is None:
        return (*start, *(None for _ in ROUND_COLUMNS[len(start) : -1]), rules)
    proposal, view = planned
    tiers = {each.label: each.after.hopeful for each in view.by_tier}
    after = view.whole.after
    figures = (after.hopeful, *(tiers.get(tier.label) for tier in Tier), after.people_hopeful, len(view.open.rows))
    return (*start, *figures, (*proposal.supposed, *rules))


def _need_row(after: MatchProposal, change: NeedChange) -> tuple[Cell, ...]:
    held, demand = after.records.held, change.demand
    return (
        Tier(demand.tier).label,
        held.item_name(demand.item),
        held.whole_place(demand.place),
        change.before_milli,
        change.after_milli,
        change.gain_milli,
        _unit(after, demand.item),
        demand.need_id,
    )


def _balance(after: MatchProposal, each: Balance) -> tuple[Cell, ...]:
    item = after.records.held.item_name(each.item)
    return (item, each.won_milli, each.lost_milli, _unit(after, each.item), each.winners, each.losers)


def _unit(proposal: MatchProposal, item: str) -> str:
    held = proposal.records.held.items.get(item)
    return held.base_unit if held else ""
