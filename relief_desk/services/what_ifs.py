"""What-ifs: pledges, arrivals, needs, rules and a planning day that are only supposed, planned anew; never written.

What is supposed is written as it would be typed into the lists: `pledges` are new pledges by the columns of the list of
pledges, `lines` and `needs` go from a reference, or the sender's own number, to the columns that would change. So
quantities may carry units, names may be spelled as anywhere else, and what no list would take no what-if takes either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from relief_desk.domain.changes import ChangeSet, RowChange
from relief_desk.domain.fields import FIELDS_OF
from relief_desk.domain.holdings import Holdings
from relief_desk.domain.matching import Demand, GapCode, GroupPlans, MatchProblem
from relief_desk.domain.matching.compare import Comparison, compare
from relief_desk.domain.matching.plan import Remedy
from relief_desk.domain.problems import ReliefDeskError
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.records import Need, Organisation, Pledge, PledgeLine
from relief_desk.domain.values.cells import Unread, read_date
from relief_desk.domain.wording import ENGLISH, Phrase, Template, Wording
from relief_desk.services.desk import Desk
from relief_desk.services.edits import CellEdit, EditPlan, plan_edits, plan_record
from relief_desk.services.match_problem import DeskRecords
from relief_desk.services.matches import READING, MatchProposal, policy_from, policy_of, propose_for
from relief_desk.services.what_if_sentences import PLANNED_FROM, supposed_sentences

UNKNOWN_KEY = Template("what-if.unknown-key", 'The supposition has "{key}", which Relief Desk does not know.')
KNOWN_KEYS = Template("what-if.unknown-key.todo", "Known are: {known}.")
WRONG_SHAPE = Template("what-if.wrong-shape", 'The supposition does not say as it should what "{key}" are.')
WRITE_SO = Template("what-if.wrong-shape.todo", "Write them like this: {example}")
UNKNOWN_NAME = Template("what-if.unknown-name", '"{name}" is no reference of this desk.')
SAY_CODE = Template("what-if.unknown-name.todo", "Write the reference or the number that the sender gave.")
SUPPOSED = Template("what-if.reference", "supposed {number}")
SOMEBODY = Template("what-if.somebody", "Somebody")

POLICY, AS_OF, PLEDGES, LINES, NEEDS = "policy", "as_of", "pledges", "lines", "needs"
SUPPOSED_KEY = "supposed-"
KEYS = (POLICY, AS_OF, PLEDGES, LINES, NEEDS)
Words = Mapping[str, Any]
_SHAPES: Mapping[str, tuple[type[dict[str, Any]] | type[list[Any]], str]] = {
    POLICY: (dict, '{"kits": false}'),
    PLEDGES: (list, '[{"item": "Family tent", "quantity": "20"}]'),
    LINES: (dict, '{"PL-17": {"eta": "2022-06-25"}}'),
    NEEDS: (dict, '{"KHO-13": {"quantity": "300"}}'),
}
SaidPart = tuple[Words, tuple[Phrase, ...]]
FIRM_BY_CUSTOM = {"status": "accepted", "firmness": "commitment"}
"""What a supposed pledge is where nothing else is said: one that counts under every policy."""
UNEARMARKED = {"earmark_place": "", "earmark_sector": "", "earmark_recipient": "", "earmark_disaster": ""}


def is_supposed(words: Words) -> bool:
    """Whether anything but the rules and the planning day is supposed."""
    return any(words.get(key) for key in (PLEDGES, LINES, NEEDS))


def propose_what_if(
    desk: Desk, words: Words, wording: Wording = ENGLISH, kept: GroupPlans | None = None
) -> Job[MatchProposal]:
    """A proposal for the desk as it would be; raises ReliefDeskError for a word, name or value that is not known.

    `policy` holds rules as in a policy file, those left out are the desk's; `as_of` is the planning day. With `kept`
    only what changed since the proposal made with it before is planned anew.
    """
    refuse_misshapen(words)
    yield Progress(0, 0, READING)
    change = suppose(desk, words, wording)
    records = _supposed_records(DeskRecords.of(desk, wording.names_language), change)
    policy = policy_from({**policy_of(desk).to_mapping(), **words.get(POLICY, {})})
    said = supposed_sentences(records.held, change)
    return (yield from propose_for(records, policy, planning_day(words), said, kept))


def refuse_misshapen(words: Words) -> None:
    """Raises ReliefDeskError where a supposition, such as one read from a file, is not made as it should be."""
    _only(words, KEYS)
    for key, (kind, example) in _SHAPES.items():
        said = words.get(key, kind())
        parts = said.values() if isinstance(said, dict) else said
        if not isinstance(said, kind) or (key != POLICY and not all(isinstance(part, dict) for part in parts)):
            raise ReliefDeskError(WRONG_SHAPE.filled(key=key), WRITE_SO.filled(example=example))


def suppose(desk: Desk, words: Words, wording: Wording = ENGLISH) -> ChangeSet:
    """What the desk would have to change for the supposition to be true; nothing is written."""
    rows: list[RowChange] = []
    for number, values in enumerate(words.get(PLEDGES, ()), start=1):
        rows += _new_pledge(desk, number, values, wording)
    for list_name, key in (("pledges", LINES), ("needs", NEEDS)):
        edits = [
            CellEdit(record, str(column), _text(value))
            for name, values in words.get(key, {}).items()
            for record in _named(desk, list_name, str(name))
            for column, value in _columns(list_name, values)
        ]
        rows += _good(plan_edits(desk, list_name, edits, wording)).change.rows
    return ChangeSet(SUPPOSED.filled(number=0), tuple(rows))


def parts_of(words: Words) -> tuple[Words, ...]:
    """The suppositions one by one, in the order in which they are planned; together they are `words` without rules."""
    return (
        *({AS_OF: words[AS_OF]} for _ in range(bool(words.get(AS_OF)))),
        *({PLEDGES: [values]} for values in words.get(PLEDGES, ())),
        *({key: {name: values}} for key in (LINES, NEEDS) for name, values in words.get(key, {}).items()),
    )


def joined(parts: Iterable[Words]) -> Words:
    """Several suppositions as one; of two for the same column of a record the later one holds."""
    whole: dict[str, Any] = {}
    for part in parts:
        for key, value in part.items():
            if key == PLEDGES:
                whole[key] = [*whole.get(key, ()), *value]
            elif key in (LINES, NEEDS):
                held = whole.get(key, {})
                whole[key] = held | {name: held.get(name, {}) | columns for name, columns in value.items()}
            else:
                whole[key] = value
    return whole


def say_parts(desk: Desk, words: Words, held: Holdings, wording: Wording = ENGLISH) -> tuple[SaidPart, ...]:
    """Each supposition with its sentences, in the names of `held`."""
    return tuple((part, _said(desk, part, held, wording)) for part in parts_of(words))


def _said(desk: Desk, part: Words, held: Holdings, wording: Wording) -> tuple[Phrase, ...]:
    day = planning_day(part)
    if day is not None:
        return (PLANNED_FROM.filled(day=day),)
    return supposed_sentences(held, suppose(desk, part, wording))


def words_of_remedy(remedy: Remedy, problem: MatchProblem, need: Demand) -> Words | None:
    """The supposition by which the remedy of a gap would come true; None where it is none of the lists'."""
    match remedy.code:
        case GapCode.TOO_LATE | GapCode.UNKNOWN_ARRIVAL if remedy.day is not None:
            values = {"eta": remedy.day.isoformat()}
        case GapCode.NOT_FIRM:
            least = problem.policy.least_firmness[need.tier - 1]
            values = {"status": "accepted", "firmness": least.name.lower()}
        case GapCode.HELD:
            values = {"status": "accepted"}
        case GapCode.EARMARKED:
            values = UNEARMARKED
        case _:
            return None
    return {LINES: {remedy.lot_id: values}}


def compare_proposals(before: MatchProposal, after: MatchProposal) -> Comparison:
    """Who gains and who loses when `after` takes the place of `before`, among the needs that both plans serve."""
    wanted = {demand.need_id for demand in before.problem.demands}
    both = tuple(demand for demand in after.problem.demands if demand.need_id in wanted)
    return compare(replace(after.problem, demands=both), before.plan, after.plan)


def _new_pledge(desk: Desk, number: int, values: Mapping[str, Any], wording: Wording) -> Iterator[RowChange]:
    """A pledge that nobody made, under keys of its own, so that the same supposition gives the same plan."""
    usual = FIRM_BY_CUSTOM | {"donor": wording.say(SOMEBODY)}
    typed = {column: text for column, value in _columns("pledges", values) if (text := _text(value))}
    plan = _good(plan_record(desk, "pledges", usual | typed, desk.operation.start, wording))
    key, reference = f"{SUPPOSED_KEY}{number}", wording.say(SUPPOSED.filled(number=number))
    for row in plan.change.rows:
        match row.after:
            case Pledge() as pledge:
                yield RowChange(None, replace(pledge, id=key, sender_ref=reference))
            case PledgeLine() as line:
                yield RowChange(None, replace(line, id=key, pledge=key))
            case _:
                yield row


def _good(plan: EditPlan) -> EditPlan:
    if plan.problems:
        problem = plan.problems[0][1]
        raise ReliefDeskError(problem.what, problem.todo)
    return plan


def _supposed_records(records: DeskRecords, change: ChangeSet) -> DeskRecords:
    """The records with the rows of the change in the place of those they would replace."""
    held: Holdings = records.held
    after = [row.after for row in change.rows if row.after is not None]
    needs = held.need_by_id | {each.id: each for each in after if isinstance(each, Need)}
    supposed = replace(
        held,
        needs=tuple(needs.values()),
        pledges={**held.pledges, **{each.id: each for each in after if isinstance(each, Pledge)}},
        lines={**held.lines, **{each.id: each for each in after if isinstance(each, PledgeLine)}},
        organisations={**held.organisations, **{each.id: each for each in after if isinstance(each, Organisation)}},
    )
    return replace(records, held=supposed)


def _named(desk: Desk, list_name: str, name: str) -> tuple[str, ...]:
    """The records of a list with this reference; of pledges, every line where it is the sender's number."""
    kind: type[Need] | type[PledgeLine] = Need if list_name == "needs" else PledgeLine
    found: tuple[Need | PledgeLine, ...]
    if desk.get(kind, name) is not None:
        return (name,)
    if kind is Need:
        found = desk.where(Need, sender_ref=name)
    else:
        found = tuple(
            line for each in desk.where(Pledge, sender_ref=name) for line in desk.where(PledgeLine, pledge=each.id)
        )
    if not name or not found:
        raise ReliefDeskError(UNKNOWN_NAME.filled(name=name), SAY_CODE.filled())
    return tuple(each.id for each in found)


def _columns(list_name: str, values: Mapping[str, Any]) -> Iterable[tuple[str, Any]]:
    _only(values, [each.key for each in FIELDS_OF[list_name] if each.editable])
    return values.items()


def _only(words: Mapping[str, Any], known: Iterable[str]) -> None:
    for key in words:
        if key not in known:
            raise ReliefDeskError(UNKNOWN_KEY.filled(key=key), KNOWN_KEYS.filled(known=", ".join(known)))


def _text(value: object) -> str:
    """A value of a JSON file as it would be typed."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def planning_day(words: Words) -> date | None:
    """The day from which things are handed out, written in any of the calendars; None for that of the desk."""
    if not words.get(AS_OF):
        return None
    read = read_date(str(words[AS_OF]))
    if isinstance(read, Unread):
        raise ReliefDeskError(read.what, read.todo)
    return read.day if read else None
