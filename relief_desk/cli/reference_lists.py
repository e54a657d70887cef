"""The command import --as places or items: takes reference lists in, and says what of each became of it."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from relief_desk.cli.output import DONE, PROBLEMS, problem_document, run, say, say_json, say_problems
from relief_desk.domain.problems import ReliefDeskError
from relief_desk.domain.wording import Template
from relief_desk.services.desk import Desk
from relief_desk.services.reference_lists import ReferencePreview, preview_list, take_list

NOT_FOR_REFERENCE = Template("cli.not-for-reference", "{option} does nothing for a list of {list}.")
LEAVE_OPTION = Template("cli.not-for-reference.advice", "Leave it out; the columns are known by their headings.")


def import_reference(parsed: Namespace) -> int:
    """Each workbook is one step of its own. With --strict nothing is written of a workbook that has a problem."""
    for option in ("mapping", "answers", "report", "marked", "choices"):
        if getattr(parsed, option):
            raise ReliefDeskError.of(NOT_FOR_REFERENCE, LEAVE_OPTION, option=f"--{option}", list=parsed.list_name)
    documents = []
    with Desk.open(parsed.desk, read_only=parsed.dry_run) as desk:
        for workbook in parsed.workbooks:
            preview = run(preview_list(desk, workbook, parsed.list_name, sheet=parsed.sheet, password=parsed.password))
            held_back = parsed.dry_run or (parsed.strict and preview.plan.problems)
            written = 0 if held_back else run(take_list(desk, preview))
            documents.append(_document(preview, written))
            if not parsed.json:
                _say(preview, written)
    if parsed.json:
        say_json(documents[0] if len(documents) == 1 else {"files": documents})
    return PROBLEMS if any(document["problems"] for document in documents) else DONE


def _document(preview: ReferencePreview, written: int) -> dict[str, Any]:
    plan = preview.plan
    return {
        "file": preview.file,
        "list": preview.list_name,
        "written": written,
        "counts": {"add": plan.added, "change": plan.changed, "same": plan.same},
        "problems": [problem_document(problem) for problem in plan.problems],
    }


def _say(preview: ReferencePreview, written: int) -> None:
    plan = preview.plan
    what = "Taken in" if written else "Nothing written"
    counts = f"{plan.added} new {preview.list_name}, {plan.changed} changed, {plan.same} the same"
    say(f"{preview.file}: {counts}. {what}.")
    say_problems(plan.problems)
