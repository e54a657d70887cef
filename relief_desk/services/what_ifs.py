"""What-ifs: supposed pledges, arrivals and rules beside a proposal, planned anew and compared; never written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from relief_desk.domain.folding import fold
from relief_desk.domain.holdings import Holdings
from relief_desk.domain.matching import Earmarks, Lot, MatchPlan, MatchProblem, solve
from relief_desk.domain.matching import Firmness as Firm
from relief_desk.domain.matching.compare import Comparison, compare
from relief_desk.domain.problems import ReliefDeskError
from relief_desk.domain.progress import Job
from relief_desk.domain.quantities import InexactQuantity, milli_of
from relief_desk.domain.wording import Template
from relief_desk.services.matches import MatchProposal, policy_from

UNKNOWN_KEY = Template("what-if.unknown-key", 'The supposition has "{key}", which Relief Desk does not know.')
KNOWN_KEYS = Template("what-if.unknown-key.todo", "Known are: {known}.")
UNKNOWN_NAME = Template("what-if.unknown-name", '"{name}" is no {what} of this desk, or more than one.')
SAY_CODE = Template("what-if.unknown-name.todo", "Write its code or its exact name.")
BAD_VALUE = Template("what-if.bad-value", '"{value}" is no {what}.')
SAY_LIKE = Template("what-if.bad-value.todo", "Write it like {example}.")

_KEYS = ("policy", "pledges", "arrivals")
_PLEDGE_KEYS = ("item", "quantity", "donor", "eta", "expiry", "firmness", "place", "sector", "in_country")


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The supposed problem, the plan for it, and who gains and loses against the proposal."""

    problem: MatchProblem
    plan: MatchPlan
    comparison: Comparison


def suppose(words: Mapping[str, Any], proposal: MatchProposal) -> MatchProblem:
    """The proposal's problem with what `words` suppose.

    `policy` holds rules as in a policy file; `pledges` a list of {item, quantity in its base unit, donor, eta, expiry,
    firmness, place, sector, in_country}; `arrivals` goes from a pledge line's reference, or the donor's own number, to
    a day. Raises ReliefDeskError for a word that is not known.
    """
    _only(words, _KEYS)
    problem, held = proposal.problem, proposal.records.held
    if "policy" in words:
        problem = replace(problem, policy=policy_from({**problem.policy.to_mapping(), **words["policy"]}))
    moved = {key: _day(day) for name, day in words.get("arrivals", {}).items() for key in _lines_named(held, name)}
    lots = tuple(replace(lot, eta=moved[lot.lot_id]) if lot.lot_id in moved else lot for lot in problem.lots)
    supposed = [_lot(held, number, each) for number, each in enumerate(words.get("pledges", ()), start=1)]
    names = dict(problem.names) | {lot.lot_id: f"{lot.donor or 'supposed pledge'} ({lot.lot_id})" for lot in supposed}
    return replace(problem, lots=(*lots, *supposed), names=names)


def propose_what_if(proposal: MatchProposal, problem: MatchProblem) -> Job[WhatIf]:
    """The plan of a supposed problem beside the proposal's own."""
    plan = yield from solve(problem)
    return WhatIf(problem, plan, compare(problem, proposal.plan, plan))


def _lot(held: Holdings, number: int, words: Mapping[str, Any]) -> Lot:
    _only(words, _PLEDGE_KEYS)
    place, sector = words.get("place"), words.get("sector")
    return Lot(
        lot_id=f"supposed-{number}",
        item=_named(held.items, words.get("item", ""), "item"),
        quantity_milli=_amount(words.get("quantity", "")),
        firmness=_firmness(words.get("firmness", "commitment")),
        eta=_day(words["eta"]) if "eta" in words else None,
        expiry=_day(words["expiry"]) if "expiry" in words else None,
        earmarks=Earmarks(
            places=(_named(held.places, place, "place"),) if place else (),
            sectors=(_named(held.sectors, sector, "sector"),) if sector else (),
        ),
        donor=str(words.get("donor", "")),
        in_country=words.get("in_country") is True,
    )


def _only(words: Mapping[str, Any], known: Iterable[str]) -> None:
    for key in words:
        if key not in known:
            raise ReliefDeskError(UNKNOWN_KEY.filled(key=key), KNOWN_KEYS.filled(known=", ".join(known)))


def _named(records: Mapping[str, Any], name: str, what: str) -> str:
    """The key of the one record with this key or name."""
    if name in records:
        return name
    wanted = fold(str(name))
    found = [key for key, record in records.items() if wanted and wanted in _spellings(record)]
    if len(found) != 1:
        raise ReliefDeskError(UNKNOWN_NAME.filled(name=str(name), what=what), SAY_CODE.filled())
    return found[0]


def _spellings(record: Any) -> Iterator[str]:
    return (fold(name) for name in (record.name, *record.aliases, *record.names.values()))


def _lines_named(held: Holdings, name: str) -> tuple[str, ...]:
    found = tuple(line.id for line in held.lines.values() if name in (line.id, held.pledges[line.pledge].sender_ref))
    if not found:
        raise ReliefDeskError(UNKNOWN_NAME.filled(name=name, what="pledge"), SAY_CODE.filled())
    return found


def _amount(value: object) -> int:
    try:
        milli = milli_of(str(value))
    except (ValueError, InexactQuantity, ZeroDivisionError):
        milli = -1
    if milli < 0:
        raise ReliefDeskError(BAD_VALUE.filled(value=str(value), what="quantity"), SAY_LIKE.filled(example="200"))
    return milli


def _day(value: object) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise ReliefDeskError(
            BAD_VALUE.filled(value=str(value), what="date"), SAY_LIKE.filled(example="2022-07-01")
        ) from None


def _firmness(value: object) -> Firm:
    for firmness in Firm:
        if firmness.name.lower() == value:
            return firmness
    words = ", ".join(firmness.name.lower() for firmness in Firm)
    raise ReliefDeskError(BAD_VALUE.filled(value=str(value), what="firmness"), SAY_LIKE.filled(example=words))
