"""The commands about a desk as a whole: new, list, undo, redo, check."""

from __future__ import annotations

from argparse import Namespace
from contextlib import ExitStack
from datetime import date

from relief_desk.cli.output import DONE, PROBLEMS, problem_document, run, say, say_json, say_problems, say_table
from relief_desk.domain.problems import ReliefDeskError
from relief_desk.domain.records import Operation
from relief_desk.domain.wording import Template
from relief_desk.services.checking import check_desk
from relief_desk.services.desk import Desk
from relief_desk.services.exports import export_list
from relief_desk.services.lists import list_rows
from relief_desk.services.past import desk_as_of, step_at_end_of
from relief_desk.services.reference import load_reference

ONLY_PRINTED = Template("cli.journal-printed", "The journal is printed, not written as a workbook.")
PRINT_IT = Template("cli.journal-printed.advice", "Leave -o out; with --json another program can read it.")
_COLUMNS = {
    "needs": ("need_id", "priority", "item", "quantity", "unit", "place", "needed_by", "covered", "gap"),
    "gaps": ("need_id", "priority", "item", "quantity", "unit", "place", "gap", "gap_strict"),
    "pledges": ("pledge_id", "donor", "item", "quantity", "unit", "firmness", "eta", "allocated", "free"),
    "allocations": ("need_id", "place", "pledge_id", "donor", "item", "quantity", "unit", "status"),
    "items": ("code", "name", "sector", "base_unit", "verified"),
    "places": ("pcode", "name", "kind", "parent", "verified"),
    "organisations": ("name", "acronym", "side", "kind", "verified"),
    "journal": ("seq", "at", "who", "label", "undone"),
}


def create_desk(parsed: Namespace) -> int:
    operation = Operation(
        id="operation", name=parsed.operation, start=parsed.start, glide=parsed.glide, country=parsed.country
    )
    with Desk.create(parsed.desk, operation, load_reference(parsed.country)):
        say(f"Created {parsed.desk} for {parsed.operation}.", f'Next: relief-desk import "{parsed.desk}" WORKBOOK')
    return DONE


def print_list(parsed: Namespace) -> int:
    if parsed.output is not None and parsed.list_name == "journal":
        raise ReliefDeskError.of(ONLY_PRINTED, PRINT_IT)
    with ExitStack() as desks:
        desk = desks.enter_context(Desk.open(parsed.desk, read_only=True))
        if parsed.as_of is not None:
            desk = desks.enter_context(desk_as_of(desk, step_at_end_of(desk, parsed.as_of)))
        if parsed.output is not None:
            today = parsed.as_of or date.today()  # noqa: DTZ011 - the day on this desk's wall
            written = export_list(desk, parsed.list_name, parsed.output, today)
            return _said(parsed, "written", f"Wrote {written.path}: {written.rows} rows.")
        rows = list_rows(desk, parsed.list_name)
    if parsed.json:
        say_json({parsed.list_name: rows})
        return DONE
    columns = _COLUMNS[parsed.list_name]
    say_table([[_text(row.get(column)) for column in columns] for row in rows], [c.replace("_", " ") for c in columns])
    say(f"{len(rows)} rows")
    return DONE


def undo(parsed: Namespace) -> int:
    with Desk.open(parsed.desk) as desk:
        label = desk.undo()
    return _said(parsed, "undone", f"Undone: {label}.")


def redo(parsed: Namespace) -> int:
    with Desk.open(parsed.desk) as desk:
        label = desk.redo()
    return _said(parsed, "redone", f"Done again: {label}.")


def check(parsed: Namespace) -> int:
    """The file, the rows, the figures, and the proof of the plan that matching would propose now."""
    today = date.today()  # noqa: DTZ011 - the day on this desk's wall
    with Desk.open(parsed.desk, read_only=True) as desk:
        found = run(check_desk(desk, today))
    faults = [str(fault) for fault in found.plan_faults]
    if parsed.json:
        problems = [problem_document(each) for each in found.problems]
        say_json({"problems": problems, "plan_proved": found.plan_proved, "plan_faults": faults})
    else:
        say_problems(found.problems)
        say("The file is whole.", f"{len(found.problems)} figures to look at.")
        say(*(f"  fault of the plan: {fault}" for fault in faults))
        if not faults:
            best = "best" if found.plan_proved else "sound, though not best in every group"
            say(f"The plan that matching would propose now is proved {best}.")
    return PROBLEMS if found.problems or faults else DONE


def _said(parsed: Namespace, key: str, sentence: str) -> int:
    if parsed.json:
        say_json({key: sentence})
    else:
        say(sentence)
    return DONE


def _text(value: object) -> str:
    return "" if value is None else str(value)
