"""The built-in operation, end to end: strangers' workbooks in, an explained plan, a reconciliation out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from relief_desk.domain.problems import Problem
from relief_desk.domain.progress import Job
from relief_desk.domain.records import Operation
from relief_desk.paths import resources
from relief_desk.services.desk import Desk
from relief_desk.services.imports import ImportOptions, commit_import, preview_import
from relief_desk.services.matches import MatchProposal, accept_match, propose_match
from relief_desk.services.reconciling import write_reconciliation
from relief_desk.services.reference import load_reference
from relief_desk.storage.refusals import storage_refusals

SAMPLE = Operation(
    id="operation",
    name="Afghanistan earthquake, June 2022",
    start=date(2022, 6, 22),
    glide="EQ-2022-000232-AFG",
    disaster_kind="earthquake",
    country="AF",
    household_size=7,
)
SAMPLE_AS_OF = date(2022, 7, 15)
DESK_NAME = "Afghanistan earthquake 2022.reliefdesk"
WORKBOOK_NAME = "Afghanistan earthquake 2022 reconciliation.xlsx"


@dataclass(frozen=True, slots=True)
class ImportedWorkbook:
    """One of the sample's workbooks, what came of it and what was wrong with it."""

    name: str
    rows_written: int
    rows_left_out: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class SampleRun:
    """What the built-in operation came to."""

    desk: Path
    workbook: Path
    imported: tuple[ImportedWorkbook, ...]
    proposal: MatchProposal


def sample_workbooks() -> tuple[Path, ...]:
    """The workbooks of the sample's senders, in the order in which they came."""
    kinds = {".xlsx", ".xls", ".ods", ".csv"}
    return tuple(sorted(path for path in (resources() / "sample").iterdir() if path.suffix in kinds))


def run_sample(folder: Path) -> Job[SampleRun]:
    """Creates the sample's desk in `folder`, imports, matches, accepts, reconciles; names that exist get a number."""
    with storage_refusals(folder):
        folder.mkdir(parents=True, exist_ok=True)
        path = free_name(folder / DESK_NAME)
    with Desk.create(path, SAMPLE, load_reference(SAMPLE.country)) as desk:
        imported = []
        for workbook in sample_workbooks():
            imported.append((yield from _imported(desk, workbook)))  # noqa: PERF401 - it yields
        proposal = yield from propose_match(desk)
        accept_match(desk, proposal, on=SAMPLE_AS_OF)
        output = free_name(folder / WORKBOOK_NAME)
        yield from write_reconciliation(desk, output, as_of=SAMPLE_AS_OF, plan=proposal.plan)
    return SampleRun(path, output, tuple(imported), proposal)


def free_name(path: Path) -> Path:
    """The path itself, or with the first number that no file has yet."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem} {number}{path.suffix}")
    return free


def _imported(desk: Desk, workbook: Path) -> Job[ImportedWorkbook]:
    preview = yield from preview_import(desk, workbook, ImportOptions(), today=SAMPLE_AS_OF)
    outcome = yield from commit_import(desk, preview)
    return ImportedWorkbook(workbook.name, outcome.written, outcome.left_out, preview.problems)
