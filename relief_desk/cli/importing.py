"""The command import: takes workbooks in unattended, and says of every row and cell what became of it."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from relief_desk.cli.files import read_json
from relief_desk.cli.output import (
    DONE,
    PROBLEMS,
    REFUSED,
    problem_document,
    run,
    say,
    say_json,
    say_problems,
    say_refusal,
)
from relief_desk.cli.reference_lists import import_reference
from relief_desk.domain.importing.questions import Question
from relief_desk.domain.problems import ReliefDeskError, Severity
from relief_desk.domain.wording import Template
from relief_desk.services.desk import Desk
from relief_desk.services.import_answers import save_choices
from relief_desk.services.import_reports import mark_senders_copy, report_to_sender
from relief_desk.services.imports import (
    ImportOptions,
    ImportOutcome,
    ImportPreview,
    commit_import,
    preview_import,
)

Document = dict[str, Any]
ONE_EACH = Template("cli.one-each", "A report, a marked copy and a file of choices belong to one workbook.")
ONE_BY_ONE = Template("cli.one-each.advice", "Import the workbooks one by one.")
_QUESTIONS_SHOWN = 10


def import_workbooks(parsed: Namespace) -> int:
    """Each workbook is one step of its own; one that is refused leaves the others their chance."""
    if parsed.list_name in ("places", "items"):
        return import_reference(parsed)
    _refuse_shared_outputs(parsed)
    options = ImportOptions(
        list_name=parsed.list_name,
        sheet=parsed.sheet,
        mapping=read_json(parsed.mapping) if parsed.mapping else None,
        answers=read_json(parsed.answers) if parsed.answers else None,
        strict=parsed.strict,
        without_hidden=parsed.leave_out_hidden,
        sender=parsed.sender,
        password=parsed.password,
    )
    documents: list[Document] = []
    statuses = []
    with Desk.open(parsed.desk, read_only=parsed.dry_run) as desk:
        for workbook in parsed.workbooks:
            try:
                preview, outcome = _take_in(desk, workbook, options, parsed.dry_run)
            except ReliefDeskError as error:
                if len(parsed.workbooks) == 1:
                    raise
                say_refusal(error, as_json=False)
                documents.append({"file": workbook.name, "error": str(error)})
                statuses.append(REFUSED)
                continue
            _write_answers(parsed, workbook, preview)
            statuses.append(_status(preview))
            if parsed.json:
                documents.append(_document(preview, outcome))
            else:
                _say(preview, outcome)
    if parsed.json:
        say_json(documents[0] if len(documents) == 1 else {"files": documents})
    return max(statuses)


def _take_in(
    desk: Desk, workbook: Path, options: ImportOptions, dry_run: bool
) -> tuple[ImportPreview, ImportOutcome | None]:
    preview = run(preview_import(desk, workbook, options))
    return preview, None if dry_run else run(commit_import(desk, preview))


def _refuse_shared_outputs(parsed: Namespace) -> None:
    """One report answers one sender."""
    if len(parsed.workbooks) > 1 and (parsed.report or parsed.marked or parsed.choices):
        raise ReliefDeskError(ONE_EACH.filled(), ONE_BY_ONE.filled())


def _write_answers(parsed: Namespace, workbook: Path, preview: ImportPreview) -> None:
    if parsed.report:
        report_to_sender(preview, parsed.report)
    if parsed.marked:
        mark_senders_copy(preview, workbook, parsed.marked)
    if parsed.choices:
        save_choices(parsed.choices, preview)


def _status(preview: ImportPreview) -> int:
    """Nothing is well as long as a row, a question or, where nothing at all was read, the file waits for somebody."""
    if not any(table.list_name for table in preview.tables):
        return PROBLEMS
    open_questions = any(not question.answer for question in preview.questions)
    wrong = any(problem.severity in (Severity.ERROR, Severity.QUESTION) for problem in preview.problems)
    return PROBLEMS if wrong or open_questions or not preview.whole else DONE


def _document(preview: ImportPreview, outcome: ImportOutcome | None) -> Document:
    return {
        "file": preview.file,
        "sha256": preview.sha256,
        "committed": outcome is not None and outcome.seq is not None,
        "written": outcome.written if outcome else 0,
        "left_out": outcome.left_out if outcome else preview.counts["refuse"],
        "counts": preview.counts,
        "backup": str(outcome.backup) if outcome and outcome.backup else None,
        "tables": [
            {
                "sheet": table.sheet,
                "list": table.list_name or None,
                "sender": table.sender or None,
                "columns": [
                    {"heading": guess.column.name, "field": guess.field or None, "sure": guess.sure}
                    for guess in table.columns
                ],
                "skipped": [
                    {"row": skipped.row, "reason": str(skipped.reason), "text": skipped.text}
                    for skipped in table.skipped
                ],
            }
            for table in preview.tables
        ],
        "questions": [_question(question) for question in preview.questions],
        "problems": [problem_document(problem) for problem in (*preview.notices, *preview.problems)],
    }


def _question(question: Question) -> Document:
    return {
        "id": question.id,
        "kind": question.kind.value,
        "asked": question.asked,
        "text": str(question.text),
        "choices": [{"id": choice.id, "label": choice.label} for choice in question.choices],
        "rows": [{"sheet": sheet, "row": row} for sheet, row in question.rows],
        "holds": question.holds,
        "answer": question.answer or None,
        "inside": question.inside,
    }


def _say(preview: ImportPreview, outcome: ImportOutcome | None) -> None:
    counts = preview.counts
    what = "Taken in" if outcome and outcome.seq is not None else "Nothing written"
    say(
        f"{preview.file}: {counts['add']} new, {counts['change']} changed, {counts['same']} the same, "
        f"{counts['refuse']} left out, {counts['missing']} no longer listed. {what}."
    )
    open_questions = [question for question in preview.questions if not question.answer]
    for question in open_questions[:_QUESTIONS_SHOWN]:
        say(f"  question {question.id}: {question.text}")
    if len(open_questions) > _QUESTIONS_SHOWN:
        say(f"  ... and {len(open_questions) - _QUESTIONS_SHOWN} more questions; --json lists them all.")
    if open_questions:
        say("  Answer with --answers FILE, a JSON object from question id to choice id.")
    if any(question.inside is not None for question in open_questions):
        say('  A name new to the desk: answer "new", or for an item "new in UNIT", for a place "new in PLACE".')
        say("  Many such names can be taken in from the list itself, with --as items or --as places.")
    say_problems((*preview.notices, *preview.problems))
