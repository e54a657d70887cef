"""The command import --as places: takes provinces and districts in, and says what of each list became of them."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from relief_desk.cli.output import DONE, PROBLEMS, problem_document, run, say, say_json, say_problems
from relief_desk.domain.problems import ReliefDeskError
from relief_desk.domain.wording import Template
from relief_desk.services.desk import Desk
from relief_desk.services.place_lists import PlaceListPreview, preview_places, take_places

NOT_FOR_PLACES = Template("cli.not-for-places", "{option} does nothing for a list of places.")
LEAVE_OPTION = Template("cli.not-for-places.advice", "Leave it out; the columns are known by their headings.")


def import_places(parsed: Namespace) -> int:
    """Each workbook is one step of its own. With --strict nothing is written of a workbook that has a problem."""
    for option in ("mapping", "answers", "report", "marked", "choices"):
        if getattr(parsed, option):
            raise ReliefDeskError.of(NOT_FOR_PLACES, LEAVE_OPTION, option=f"--{option}")
    documents = []
    with Desk.open(parsed.desk, read_only=parsed.dry_run) as desk:
        for workbook in parsed.workbooks:
            preview = run(preview_places(desk, workbook, sheet=parsed.sheet, password=parsed.password))
            held_back = parsed.dry_run or (parsed.strict and preview.problems)
            written = 0 if held_back else run(take_places(desk, preview))
            documents.append(_document(preview, written))
            if not parsed.json:
                _say(preview, written)
    if parsed.json:
        say_json(documents[0] if len(documents) == 1 else {"files": documents})
    return PROBLEMS if any(document["problems"] for document in documents) else DONE


def _document(preview: PlaceListPreview, written: int) -> dict[str, Any]:
    return {
        "file": preview.file,
        "written": written,
        "counts": {"add": preview.plan.added, "change": preview.changed, "same": preview.plan.same},
        "problems": [problem_document(problem) for problem in preview.problems],
    }


def _say(preview: PlaceListPreview, written: int) -> None:
    what = "Taken in" if written else "Nothing written"
    counts = f"{preview.plan.added} new places, {preview.changed} changed, {preview.plan.same} the same"
    say(f"{preview.file}: {counts}. {what}.")
    say_problems(preview.problems)
