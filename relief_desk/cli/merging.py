"""The command merge: brings home what headquarters wrote into a mailed reconciliation."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from typing import Any

from relief_desk.cli.output import DONE, PROBLEMS, problem_document, run, say, say_json, say_problems
from relief_desk.domain.merge import MergeCell
from relief_desk.domain.merging.changes import Choice
from relief_desk.domain.problems import Severity
from relief_desk.services.desk import Desk
from relief_desk.services.merging import MergeOutcome, MergePreview, choose_all, commit_merge, preview_merge

_SHOWN = 20


def merge(parsed: Namespace) -> int:
    """Conflicts that nobody settled stay as they are here, and are listed."""
    with Desk.open(parsed.desk, read_only=parsed.dry_run) as desk:
        preview = run(preview_merge(desk, parsed.returned, password=parsed.password))
        choices = choose_all(preview, Choice(parsed.take)) if parsed.take else {}
        today = date.today()  # noqa: DTZ011 - the day on this desk's wall
        outcome = None if parsed.dry_run else commit_merge(desk, preview, choices, on=today)
    if parsed.json:
        say_json(_document(preview, outcome))
    else:
        _say(preview, outcome)
    left = len(preview.plan.conflicts) if outcome is None else outcome.left
    wrong = any(problem.severity in (Severity.ERROR, Severity.QUESTION) for problem in preview.problems)
    return DONE if left == 0 and not wrong and preview.snapshot is not None else PROBLEMS


def _document(preview: MergePreview, outcome: MergeOutcome | None) -> dict[str, Any]:
    plan = preview.plan
    return {
        "file": preview.file,
        "sha256": preview.sha256,
        "snapshot": preview.snapshot.number if preview.snapshot else None,
        "counts": {
            "rows": plan.rows,
            "changes": len(plan.taken),
            "conflicts": len(plan.conflicts),
            "same": plan.same,
            "settled": len(plan.settled),
            "notes": len(plan.problems),
        },
        "committed": outcome is not None and bool(outcome.change),
        "taken": outcome.taken if outcome else 0,
        "decided": outcome.decided if outcome else 0,
        "kept": outcome.kept if outcome else 0,
        "left": outcome.left if outcome else len(plan.conflicts),
        "changes": [_cell(cell) for cell in plan.taken],
        "conflicts": [_cell(cell) for cell in plan.conflicts],
        "notes": [problem_document(problem) for problem in plan.problems],
    }


def _cell(cell: MergeCell) -> dict[str, Any]:
    return {
        "table": cell.table,
        "row": cell.record,
        "field": cell.field,
        "sent": cell.sent,
        "ours": cell.ours,
        "theirs": cell.theirs,
        "unit": cell.unit or None,
        "our_unit": cell.our_unit or None,
        "address": str(cell.address),
        "why": str(cell.why) if cell.why else None,
    }


def _say(preview: MergePreview, outcome: MergeOutcome | None) -> None:
    plan = preview.plan
    number = f"no. {preview.snapshot.number}" if preview.snapshot else "none that this desk knows"
    say(f"{preview.file} answers reconciliation {number}.")
    for cell in plan.taken[:_SHOWN]:
        say(f"  {cell.record} {cell.field}: {cell.sent or '(empty)'} > {cell.theirs or '(empty)'}")
    if len(plan.taken) > _SHOWN:
        say(f"  ... and {len(plan.taken) - _SHOWN} more changes; --json lists them all.")
    for cell in plan.conflicts[:_SHOWN]:
        sent, ours, theirs = (text or "(empty)" for text in (cell.sent, cell.ours, cell.theirs))
        say(f"  conflict {cell.record} {cell.field}: sent {sent}, here {ours}, headquarters {theirs}")
    say_problems(plan.problems)
    if outcome is None:
        say(f"{len(plan.taken)} changes, {len(plan.conflicts)} conflicts. Nothing was written.")
    else:
        say(f"{outcome.taken} changes taken, {outcome.decided} conflicts decided as headquarters says, {outcome.kept} "
            f"settled as here, {outcome.left} left open.")  # fmt: skip
