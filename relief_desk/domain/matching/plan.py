"""The plan as a value: who gets what from where, what stays open and why, and what proves it; decides nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple, Protocol

from relief_desk.domain.matching.policy import TIER_WORDS
from relief_desk.domain.wording import Phrase, Template


class Basis(StrEnum):
    """On what ground a lot counts for a need."""

    SAME_ITEM = "same_item"
    SUBSTITUTE = "substitute"
    KIT = "kit"


class GapCode(StrEnum):
    """Where a part of a gap comes from, in the order of the waterfall."""

    PLACE_CLOSED = "place_closed"
    NONE_PLEDGED = "none_pledged"
    HELD = "held"
    EXPIRES = "expires"
    NOT_FIRM = "not_firm"
    EARMARKED = "earmarked"
    UNKNOWN_ARRIVAL = "unknown_arrival"
    TOO_LATE = "too_late"
    HIGHER = "higher"
    SHARED = "shared"
    ROUNDING = "rounding"


TIER_TEMPLATES = tuple(Template(f"tier.{word}", word) for word in TIER_WORDS)


class PlannedAllocation(NamedTuple):
    """`quantity_milli` leaves the lot (its unit) and counts as `counted_milli` for the need (its unit).

    `ratio` is how many units of the lot replace one unit wanted; `days_late` is 0 on time; `reason` says why this lot
    serves this need, one sentence after the other.
    """

    need_id: str
    lot_id: str
    quantity_milli: int
    counted_milli: int
    ratio: Fraction
    basis: Basis
    days_late: int
    reason: tuple[Phrase, ...]
    locked: bool = False


@dataclass(frozen=True, slots=True)
class WaterfallStep:
    """One part of a gap: its cause, its size in the need's unit, the sentence, and the needs or lots it names."""

    code: GapCode
    quantity_milli: int
    phrase: Phrase
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remedy:
    """A change of one lot that would close a gap, or `gain_milli` of it: `code` is the cause that it would lift.

    `day` is the last on which an arrival would still help; None where the need has no date.
    """

    code: GapCode
    lot_id: str
    gain_milli: int
    sentence: Phrase
    day: date | None = None

    def __str__(self) -> str:
        return str(self.sentence)


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a gap is there, in parts that add up to it exactly, and the smallest change that would help, if any."""

    waterfall: tuple[WaterfallStep, ...]
    remedy: Remedy | None = None


class Explains(Protocol):
    """Tells, by its key, why a need is not fully covered: in sentences when called, or only the parts of the gap."""

    def __call__(self, need_id: str) -> Explanation: ...

    def parts(self, need_id: str) -> tuple[tuple[GapCode, int], ...]: ...


@dataclass(frozen=True, slots=True)
class Gap:
    """What one need lacks; explained when asked, within a few milliseconds, from the plan as it was made."""

    need_id: str
    quantity_milli: int
    explain: Explains = field(repr=False, compare=False)

    @property
    def parts(self) -> tuple[tuple[GapCode, int], ...]:
        """The causes of the waterfall and their sizes alone, found sooner than the sentences made of them."""
        return self.explain.parts(self.need_id)

    @property
    def waterfall(self) -> tuple[WaterfallStep, ...]:
        """Where the gap comes from; the steps add up to it exactly."""
        return self.explain(self.need_id).waterfall

    @property
    def remedy(self) -> Remedy | None:
        """The smallest single change that would close the gap, or most of it; None where no idle stock could."""
        return self.explain(self.need_id).remedy


@dataclass(frozen=True, slots=True)
class TierFigures:
    """One tier in numbers. `worst_share` is the smallest covered share of a need that wants anything."""

    tier: int
    needs: int
    met: int
    partly: int
    unmet: int
    people: int
    people_met: int
    worst_share: Fraction
    worst_need_id: str
    lines: int
    late_lines: int


@dataclass(frozen=True, slots=True)
class TierProof:
    """Tiers up to this one of a group: what the plan covers and what no plan can exceed, in units of the group.

    late: the units of this tier that come late, each counted once for every day. least_late: how few they are at least
    in any plan that gives every need as much and is no later in the tiers before; 0 also where nothing is known.
    """

    tier: int
    covered: int
    bound: int
    late: int = 0
    least_late: int = 0


@dataclass(frozen=True, slots=True)
class GroupProof:
    """What proves the plan of one group of needs and lots that depend on each other.

    need_weights, lot_weights: item -> units of the group in one thousandth of its base unit.
    grain: every allocation in the group is a multiple of so many units.
    tight: need -> the tier in which it was found that nothing more can reach it (the cut).
    delay_prices: lot -> what keeping a unit of it back would cost in delay elsewhere, where that is anything, in late
    unit-days by the weight of their tier, which delay_weights tell.
    coverage_proved: tiers equal their bounds; fairness_proved: no better sharing exists, up to one grain for each need;
    lateness_proved: no plan of the same cover is less late. `doubts` say what is not proved, and why.
    """

    items: tuple[str, ...]
    need_ids: tuple[str, ...]
    need_weights: tuple[tuple[str, int], ...]
    lot_weights: tuple[tuple[str, int], ...]
    grain: int
    tight: tuple[tuple[str, int], ...]
    tiers: tuple[TierProof, ...]
    coverage_proved: bool = True
    fairness_proved: bool = True
    lateness_proved: bool = True
    doubts: tuple[Phrase, ...] = ()
    delay_prices: tuple[tuple[str, int], ...] = ()
    delay_weights: tuple[tuple[int, int], ...] = ()

    @property
    def proved(self) -> bool:
        return self.coverage_proved and self.fairness_proved and self.lateness_proved


@dataclass(frozen=True, slots=True)
class Certificate:
    """The proofs of all groups, in the order of their first need."""

    groups: tuple[GroupProof, ...]

    @property
    def proved(self) -> bool:
        return all(group.proved for group in self.groups)


class KitStep(StrEnum):
    """What is proposed to be done with kits."""

    OPEN = "open"
    ASSEMBLE = "assemble"


@dataclass(frozen=True, slots=True)
class KitProposal:
    """Opening or assembling `kits_milli` kits from `lot_ids` would cover `gains` (need, thousandths) more."""

    step: KitStep
    kit: str
    kits_milli: int
    lot_ids: tuple[str, ...]
    gains: tuple[tuple[str, int], ...]
    sentence: Phrase


@dataclass(frozen=True, slots=True)
class LockConflict:
    """A locked line that breaks a rule or takes more than there is; it is kept, and shown."""

    need_id: str
    lot_id: str
    quantity_milli: int
    sentence: Phrase


@dataclass(frozen=True, slots=True)
class MatchPlan:
    """Allocations by need and lot; gaps by tier and need; figures for the tiers that have needs."""

    allocations: tuple[PlannedAllocation, ...]
    gaps: tuple[Gap, ...]
    figures: tuple[TierFigures, ...]
    certificate: Certificate
    proposals: tuple[KitProposal, ...] = ()
    conflicts: tuple[LockConflict, ...] = ()
