"""Plans an import: tables with a meaning, held against the desk, become rows with a verdict; writes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import repeat

from relief_desk.domain.importing.mapping import LISTS
from relief_desk.domain.importing.plan import Verdict
from relief_desk.domain.importing.planned_needs import plan_needs
from relief_desk.domain.importing.planned_pledges import plan_pledges
from relief_desk.domain.importing.planned_rows import Desktop, PlannedRow
from relief_desk.domain.importing.preview import NO_MAPPING, ImportOptions, ImportPreview, PreviewRow, PreviewTable
from relief_desk.domain.importing.questions import Question
from relief_desk.domain.importing.resolving import NEW_PREFIX
from relief_desk.domain.importing.source_tables import SourceTable
from relief_desk.domain.importing.table_reading import Knowledge, TableReading
from relief_desk.domain.problems import Address, Problem, Severity
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.records import Need, Organisation, PledgeLine
from relief_desk.domain.states import NeedState, PledgeState, Side
from relief_desk.domain.values.conventions import CellValue
from relief_desk.domain.wording import Template
from relief_desk.services.desk import Desk
from relief_desk.services.import_answers import mapping_problems, settled
from relief_desk.services.import_knowledge import Gathered, desktop, gather, last_origins
from relief_desk.services.import_mapping import mapped_table, missing_fields, profile_key, table_problems
from relief_desk.services.import_wide import in_rows

UNDERSTANDING = Template("import.understanding", 'Understanding the sheet "{sheet}"')
NO_PRIORITY = Template("import.no_priority", "The list says no priority.")
MEDIUM_TAKEN = Template("import.medium_taken", "All its needs are taken as medium.")
NO_UNIT = Template("import.no_unit", "The list says no unit.")
BASE_TAKEN = Template("import.base_taken", "Quantities that say none are counted in the base unit of their item.")
NO_NUMBER = Template("import.no_number", "The list has no column with the sender's own numbers.")
TOLD_BY_WORDS = Template(
    "import.told_by_words", "When it comes again, its rows are known by who, where and what they say."
)
COLUMN_MISSING = Template("import.column_missing", "The row cannot be read, because a needed column is missing.")
SEE_ABOVE = Template("import.see_above", "Say which column holds it, then look again.")
TAKEN_BEFORE = Template("import.taken_before", "This very file was taken in on {day}.")
ONLY_NEW_WRITTEN = Template("import.only_new_written", "Only what is different from the desk is written.")
NO_SUCH_SHEET = Template("import.no_such_sheet", 'No table was found on a sheet "{sheet}".')
NAME_SHEET = Template("import.name_sheet", "The sheets with tables are: {sheets}.")
LEFT_OUT_AS_ASKED = Template("import.left_out", "The row stays out as you answered.")
NEW_NOTE = "From {file}"

_UNSAID = {
    "needs": (
        ("priority", NO_PRIORITY, MEDIUM_TAKEN),
        ("unit", NO_UNIT, BASE_TAKEN),
        ("need_id", NO_NUMBER, TOLD_BY_WORDS),
    ),
    "pledges": (("unit", NO_UNIT, BASE_TAKEN), ("pledge_id", NO_NUMBER, TOLD_BY_WORDS)),
}


@dataclass(slots=True)
class _Planning:
    """What has been found so far, table by table."""

    tables: list[PreviewTable] = field(default_factory=list)
    rows: list[PreviewRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    questions: dict[str, Question] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)
    new_names: dict[str, Side] = field(default_factory=dict)


def plan_import(
    desk: Desk,
    file: str,
    sha256: str,
    sources: Sequence[SourceTable],
    options: ImportOptions,
    today: date,
    *,
    edits: Mapping[tuple[str, str], CellValue] | None = None,
    notices: Sequence[Problem] = (),
) -> Job[ImportPreview]:
    """The preview of an import; `edits` replace cells by sheet and address ("D17")."""
    options = settled(options)
    seen = last_entry(desk)
    gathered = gather(desk, options.answers or NO_MAPPING)
    planning, edits = _Planning(problems=mapping_problems(options)), edits or {}
    before = next((run.at for run in gathered.runs if run.sha256 == sha256), "")
    if before:
        what = TAKEN_BEFORE.filled(day=before[:10])
        planning.problems.append(Problem(what, ONLY_NEW_WRITTEN.filled(), severity=Severity.NOTE))
    wanted = [source for source in sources if options.sheet in (None, source.sheet)]
    if options.sheet is not None and not wanted:
        what = NO_SUCH_SHEET.filled(sheet=options.sheet)
        names = ", ".join(dict.fromkeys(source.sheet for source in sources))
        planning.problems.append(Problem(what, NAME_SHEET.filled(sheets=names)))
    for number, source in enumerate(wanted):
        yield Progress(number, len(wanted), UNDERSTANDING.filled(sheet=source.sheet))
        here = {_row_and_letter(cell): value for (sheet, cell), value in edits.items() if sheet == source.sheet}
        table, notes = in_rows(source.with_cells(here), gathered)
        planning.problems += notes
        yield from _plan_table(desk, gathered, table, options, today, planning)
    organisations = {
        id_: Organisation(
            id_, id_.removeprefix(NEW_PREFIX), side=side, source=NEW_NOTE.format(file=file), verified="no"
        )
        for id_, side in planning.new_names.items()
    }
    return ImportPreview(
        file,
        sha256,
        tuple(planning.tables),
        tuple(planning.rows),
        tuple(planning.problems),
        tuple(planning.questions.values()),
        organisations,
        options,
        dict(edits),
        tuple(sources),
        tuple(notices),
        before,
        today,
        seen,
    )


def last_entry(desk: Desk) -> int:
    """Number of the newest entry of the desk's journal, 0 where there is none."""
    newest = desk.journal(limit=1)
    return newest[0].seq if newest else 0


def _row_and_letter(cell: str) -> tuple[int, str]:
    letter = cell.rstrip("0123456789")
    return int(cell[len(letter) :] or 0), letter.upper()


def _plan_table(
    desk: Desk, gathered: Gathered, source: SourceTable, options: ImportOptions, today: date, planning: _Planning
) -> Job[None]:
    table, questions = mapped_table(source, gathered, options)
    planning.tables.append(table)
    planning.questions |= {question.id: question for question in questions}
    planning.problems += table_problems(table)
    if not table.list_name:
        return
    if missing_fields(table) or any(question.holds for question in questions):
        planning.rows += _refused_whole(table, len(planning.tables) - 1)
        return
    reading = TableReading(source, LISTS[table.list_name], table.columns, _knowing(gathered, table))
    here = desktop(desk, table.list_name, today, frozenset(planning.taken))
    planned = yield from (plan_needs(reading, here) if table.list_name == "needs" else plan_pledges(reading, here))
    _note_unsaid(table, reading, planning)
    _take_rows(planning, reading, planned)
    planning.rows += _missing(desk, table, here, planned, options)


def _knowing(gathered: Gathered, table: PreviewTable) -> Knowledge:
    """The knowledge with what was answered for this layout before, under the answers given now."""
    profile = gathered.profiles.get(profile_key(table.list_name, table.source))
    remembered = {key: value for key, value in profile.mapping.items() if ":" in key} if profile else {}
    return replace(gathered.knowledge, answers={**remembered, **gathered.knowledge.answers})


def _refused_whole(table: PreviewTable, number: int) -> Iterator[PreviewRow]:
    source = table.source
    for index, row in enumerate(source.rows):
        problem = Problem(COLUMN_MISSING.filled(), SEE_ABOVE.filled(), source.address(index))
        yield PreviewRow(source.sheet, row, Verdict.REFUSE, (), (problem,), number, index)


def _note_unsaid(table: PreviewTable, reading: TableReading, planning: _Planning) -> None:
    where = Address(table.source.file, table.sheet)
    for key, what, todo in _UNSAID[table.list_name]:
        if not reading.has(key):
            planning.problems.append(Problem(what.filled(), todo.filled(), where, severity=Severity.NOTE))


def _take_rows(planning: _Planning, reading: TableReading, planned: Sequence[PlannedRow]) -> None:
    """Every row of the table as a row of the preview, in the order of the sheet."""
    number, sheet = len(planning.tables) - 1, reading.table.sheet
    rows = planned
    if len(planned) < reading.length:
        found = {each.position: each for each in planned}
        rows = [found.get(index, _REFUSED) for index in range(reading.length)]
    problems = {index: tuple(noted) for index, noted in reading.problems.items()}
    planning.rows += map(
        PreviewRow,
        repeat(sheet),
        reading.table.rows,
        map(_verdict, rows),
        (each.changes for each in rows),
        map(problems.get, range(reading.length), repeat(())),
        repeat(number),
        range(reading.length),
        (each.old for each in rows),
    )
    planning.problems += [problem for index in sorted(reading.problems) for problem in reading.problems[index]]
    planning.questions |= {question.id: question for question in reading.questions()}
    planning.taken |= {each.old.id for each in planned if each.old is not None}
    for id_, side in reading.new.items():
        planning.new_names[id_] = side if planning.new_names.get(id_, side) is side else Side.BOTH


_REFUSED = PlannedRow(-1, ())


def _verdict(row: PlannedRow) -> Verdict:
    if row.old is not None:
        return Verdict.CHANGE if row.changes else Verdict.SAME
    return Verdict.ADD if row.changes else Verdict.REFUSE


def _missing(
    desk: Desk, table: PreviewTable, here: Desktop, planned: Sequence[PlannedRow], options: ImportOptions
) -> list[PreviewRow]:
    """Records that the sender's last list had and this one has not; nothing happens to them."""
    spoken_of = {each.old.id for each in planned if each.old is not None}
    records: Sequence[Need | PledgeLine] = here.needs if table.list_name == "needs" else here.lines
    silent = [record for record in records if record.id not in spoken_of and _open(record)]
    if not spoken_of or not silent:
        return []
    origins = last_origins(desk, "needs" if table.list_name == "needs" else "pledge_lines")
    runs = Counter(origins[id_].run for id_ in spoken_of if id_ in origins)
    last = runs.most_common(1)[0][0] if runs else ""
    return [
        PreviewRow(table.sheet, 0, Verdict.MISSING, same=record, table=-1)
        for record in silent
        if record.id in origins and origins[record.id].run == last and options.sheet in (None, origins[record.id].sheet)
    ]


def _open(record: Need | PledgeLine) -> bool:
    if isinstance(record, Need):
        return record.state in (NeedState.DRAFT, NeedState.STATED, NeedState.VALIDATED)
    return record.state in (PledgeState.OFFERED, PledgeState.ACCEPTED, PledgeState.HELD)
