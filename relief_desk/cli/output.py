"""How the command line speaks: results on stdout, progress and trouble on stderr; decides nothing."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any, TypeVar

from relief_desk.domain.problems import Problem, ReliefDeskError
from relief_desk.domain.progress import Job, Progress
from relief_desk.services.jobs import finish

Result = TypeVar("Result")

DONE, PROBLEMS, USAGE, REFUSED = 0, 1, 2, 3
"""Exit statuses: done; done as far as the data allow; wrong usage; the machine or the file refused."""

_PROGRESS_SECONDS = 0.1
_PROBLEMS_SHOWN = 20
_PIECES_AT_ONCE = 10_000


def run(job: Job[Result]) -> Result:
    """Drives a job to its end; on a terminal, one line of stderr says how far it is."""
    if not sys.stderr.isatty():
        return finish(job)
    line = _ProgressLine()
    try:
        return finish(job, line.show)
    finally:
        line.clear()


class _ProgressLine:
    """One line that is written over; at most ten times a second."""

    def __init__(self) -> None:
        self._next = 0.0
        self._width = 0

    def show(self, progress: Progress) -> None:
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + _PROGRESS_SECONDS
        share = f" {100 * progress.done // progress.total:3d} %" if progress.total else ""
        text = f"{progress.step}{share}" if not hasattr(progress.step, "text") else f"{progress.step.text}{share}"
        sys.stderr.write("\r" + text.ljust(self._width))
        sys.stderr.flush()
        self._width = len(text)

    def clear(self) -> None:
        if self._width:
            sys.stderr.write("\r" + " " * self._width + "\r")
            sys.stderr.flush()


def say(*lines: str) -> None:
    for line in lines:
        print(line)


def say_json(document: Any) -> None:
    """One JSON document and nothing else."""
    pieces = json.JSONEncoder(ensure_ascii=False, indent=1).iterencode(document)
    # Many at once: where Python does not buffer, as in most containers, each write goes to the system.
    while text := "".join(islice(pieces, _PIECES_AT_ONCE)):
        sys.stdout.write(text)
    sys.stdout.write("\n")


def say_table(rows: Sequence[Sequence[str]], headings: Sequence[str]) -> None:
    """Columns as wide as their longest text, up to 40 characters."""
    shown = [[_short(cell) for cell in row] for row in (headings, *rows)]
    widths = [max(len(row[column]) for row in shown) for column in range(len(headings))]
    for row in shown:
        say("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def say_problems(problems: Iterable[Problem]) -> None:
    """The first problems in full, the number of the others."""
    listed = list(problems)
    for problem in listed[:_PROBLEMS_SHOWN]:
        say(f"  {problem.severity.value}: {problem}")
    if len(listed) > _PROBLEMS_SHOWN:
        say(f"  ... and {len(listed) - _PROBLEMS_SHOWN} more; --json or --report lists them all.")


def problem_document(problem: Problem) -> dict[str, Any]:
    address = problem.address
    return {
        "file": address.file,
        "sheet": address.sheet,
        "cell": address.cell,
        "row": address.row or None,
        "heading": address.heading,
        "value": problem.value,
        "severity": problem.severity.value,
        "code": problem.code,
        "text": str(problem),
        "what": str(problem.what),
        "todo": str(problem.todo),
        "choices": list(problem.choices),
    }


def say_refusal(error: ReliefDeskError, as_json: bool) -> int:
    """One clear sentence and what to do about it."""
    print(f"relief-desk: {error.what} {error.advice}".rstrip(), file=sys.stderr)
    if as_json:
        say_json({"error": {"code": error.what.code, "text": str(error.what), "advice": str(error.advice)}})
    return REFUSED


def _short(text: str) -> str:
    line = " ".join(str(text).split())
    return line if len(line) <= 40 else line[:39] + "…"
