"""Plans an import: tables with a meaning, held against the desk, become rows with a verdict; writes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import repeat
from operator import attrgetter

from relief_desk.domain.importing.doubles import ListedRows, settle_doubles
from relief_desk.domain.importing.mapping import LISTS
from relief_desk.domain.importing.need_rows import read_needs
from relief_desk.domain.importing.plan import Verdict
from relief_desk.domain.importing.planned_needs import listed_needs, plan_needs
from relief_desk.domain.importing.planned_pledges import PledgesSoFar, listed_pledges, plan_pledges
from relief_desk.domain.importing.planned_rows import Desktop, PlannedRow
from relief_desk.domain.importing.pledge_rows import PledgeColumns, read_pledges
from relief_desk.domain.importing.preview import NO_MAPPING, ImportOptions, ImportPreview, PreviewRow, PreviewTable
from relief_desk.domain.importing.questions import Question
from relief_desk.domain.importing.record_columns import RecordColumns
from relief_desk.domain.importing.source_tables import SourceTable
from relief_desk.domain.importing.table_reading import STEPS, Knowledge, TableReading
from relief_desk.domain.problems import Address, Problem, Severity
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.records import Need, PledgeLine
from relief_desk.domain.states import NeedState, PledgeState, Side
from relief_desk.domain.values.conventions import CellValue
from relief_desk.domain.wording import Template
from relief_desk.services.desk import Desk
from relief_desk.services.import_answers import mapping_problems, settled, unmet_choices
from relief_desk.services.import_knowledge import Gathered, desktop, gather, last_origins
from relief_desk.services.import_mapping import mapped_table, missing_fields, table_problems
from relief_desk.services.import_memory import conventions, remembered_for
from relief_desk.services.import_new_names import made_records, new_organisations, said_of_new
from relief_desk.services.import_packs import said_of_packs
from relief_desk.services.import_shaping import shaped

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
NO_AREAS = Template("import.no_areas", "The desk knows no provinces and no districts, so no row can find its place.")
TAKE_AREAS = Template(
    "import.take_areas", "Take in a list of places first; where there is no better one, this very list as places."
)
NO_SUCH_SHEET = Template("import.no_such_sheet", 'No table was found on a sheet "{sheet}".')
NOTHING_READ = Template(
    "import.nothing_read", "Nothing of it is read: none of its tables is a list of needs or of pledges."
)
SAY_COLUMNS = Template("import.say_columns", "If one is, say what its columns mean.")
NAME_SHEET = Template("import.name_sheet", "The sheets with tables are: {sheets}.")

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
    spoken_of: dict[int, set[str]] = field(default_factory=dict)
    pledges: PledgesSoFar | None = None
    held: dict[str, Desktop] = field(default_factory=dict)

    def left_of(self, desk: Desk, list_name: str, today: date) -> Desktop:
        """The desk as a list finds it, without the records that earlier tables speak of."""
        if list_name not in self.held:
            self.held[list_name] = desktop(desk, list_name, today)
        return self.held[list_name].without(self.taken) if self.taken else self.held[list_name]

    def ask(self, questions: Iterable[Question]) -> None:
        """Notes questions; one that another table asked already stays one question, with the rows of both."""
        for question in questions:
            known = self.questions.get(question.id)
            rows = (*known.rows, *question.rows) if known else question.rows
            self.questions[question.id] = replace(known or question, rows=rows)


@dataclass(frozen=True, slots=True)
class _TableAsRead:
    """A table of the file whose columns have become values, ready to be held against the others and the desk."""

    number: int
    table: PreviewTable
    reading: TableReading
    listed: ListedRows
    columns: RecordColumns[Need] | PledgeColumns


def plan_import(
    desk: Desk,
    file: str,
    sha256: str,
    sources: Sequence[SourceTable],
    options: ImportOptions,
    today: date,
    *,
    edits: Mapping[tuple[str, str], CellValue] | None = None,
    noticed: Sequence[Problem] = (),
) -> Job[ImportPreview]:
    """The preview of an import; `edits` replace cells by sheet and address ("D17")."""
    options = settled(options)
    seen = desk.last_entry()
    gathered = gather(desk, options.answers or NO_MAPPING)
    planning, edits = _Planning(), edits or {}
    before = next((run.at for run in gathered.runs if run.sha256 == sha256), "")
    wanted = [source for source in sources if options.sheet in (None, source.sheet)]
    planning.problems += _said_of_file(gathered, options, before, sources, wanted)
    read: list[_TableAsRead] = []
    for number, source in enumerate(wanted):
        yield Progress(number, len(wanted), UNDERSTANDING.filled(sheet=source.sheet))
        table, notes = shaped(source, options, edits, gathered)
        planning.problems += notes
        read += yield from _read_table(gathered, table, options, planning)
    planning.problems += unmet_choices(options, planning.tables)
    planning.problems += _said_of_nothing(file, planning)
    left_out = _doubles_of(read)
    for each, doubles in zip(read, left_out, strict=True):
        yield from _plan_table(desk, each, doubles, today, planning)
    if len(planning.tables) > 1:
        planning.rows.sort(key=attrgetter("table"))
    planning.rows += _missing_records(desk, read, today, options, planning)
    organisations = new_organisations(planning.new_names, file)
    made = made_records(gathered.knowledge, file)
    planning.problems += said_of_new(organisations.values(), made.values(), file)
    planning.problems += said_of_packs(gathered.knowledge, file)
    return ImportPreview(
        file,
        sha256,
        tuple(planning.tables),
        tuple(planning.rows),
        tuple(planning.problems),
        tuple(planning.questions.values()),
        organisations,
        made,
        dict(gathered.knowledge.units.unconfirmed),
        options,
        dict(edits),
        tuple(sources),
        tuple(noticed),
        before,
        today,
        seen,
    )


def _said_of_file(
    gathered: Gathered,
    options: ImportOptions,
    before: str,
    sources: Sequence[SourceTable],
    wanted: Sequence[SourceTable],
) -> Iterator[Problem]:
    """What is wrong with the choices or the desk, or worth knowing of the file, before any table is read."""
    yield from mapping_problems(options)
    if before:
        yield Problem(TAKEN_BEFORE.filled(day=before[:10]), ONLY_NEW_WRITTEN.filled(), severity=Severity.NOTE)
    if not gathered.knowledge.places.knows_areas:
        yield Problem(NO_AREAS.filled(), TAKE_AREAS.filled(), severity=Severity.WARNING)
    if options.sheet is not None and not wanted:
        names = ", ".join(dict.fromkeys(source.sheet for source in sources))
        yield Problem(NO_SUCH_SHEET.filled(sheet=options.sheet), NAME_SHEET.filled(sheets=names))


def _said_of_nothing(file: str, planning: _Planning) -> Iterator[Problem]:
    """A warning where no table of the file is read and nothing else warns of it."""
    silent = all(problem.severity is Severity.NOTE for problem in planning.problems)
    if silent and planning.tables and not any(table.list_name for table in planning.tables):
        yield Problem(NOTHING_READ.filled(), SAY_COLUMNS.filled(), Address(file), severity=Severity.WARNING)


def _read_table(
    gathered: Gathered, source: SourceTable, options: ImportOptions, planning: _Planning
) -> Job[list[_TableAsRead]]:
    """The table with its cells as values; nothing where it is no list, or where no row of it can be read."""
    table, questions = mapped_table(source, gathered, options)
    number = len(planning.tables)
    planning.tables.append(table)
    planning.ask(questions)
    planning.problems += table_problems(table)
    if not table.list_name:
        return []
    if missing_fields(table) or any(question.holds for question in questions):
        planning.rows += _refused_whole(table, number)
        return []
    reading = TableReading(source, LISTS[table.list_name], table.columns, _knowing(gathered, table))
    if table.list_name == "needs":
        needs = yield from read_needs(reading)
        return [_TableAsRead(number, table, reading, listed_needs(reading, needs), needs)]
    pledges = yield from read_pledges(reading)
    return [_TableAsRead(number, table, reading, listed_pledges(reading, pledges), pledges)]


def _doubles_of(read: Sequence[_TableAsRead]) -> list[frozenset[int]]:
    """Rows of each table that stay out because another row of the file stands for them."""
    left_out: dict[int, frozenset[int]] = {}
    for name in LISTS:
        tables = [each for each in read if each.table.list_name == name]
        found = settle_doubles([each.listed for each in tables])
        left_out |= {each.number: rows for each, rows in zip(tables, found, strict=True)}
    return [left_out[each.number] for each in read]


def _plan_table(
    desk: Desk, each: _TableAsRead, left_out: frozenset[int], today: date, planning: _Planning
) -> Job[None]:
    here = planning.left_of(desk, each.table.list_name, today)
    if isinstance(each.columns, PledgeColumns):
        if planning.pledges is None:
            planning.pledges = PledgesSoFar.before(here.lines)
        planned = yield from plan_pledges(each.reading, each.columns, left_out, here, planning.pledges)
    else:
        planned = yield from plan_needs(each.reading, each.columns, left_out, here)
    yield each.reading.progress(STEPS, STEPS)
    _note_unsaid(each.table, each.reading, planning)
    _take_rows(planning, each, planned)


def _knowing(gathered: Gathered, table: PreviewTable) -> Knowledge:
    """The knowledge with what was answered for this layout before, under the answers given now."""
    remembered = remembered_for(gathered.profiles, table.list_name, table.source, table.sender)
    return replace(gathered.knowledge, answers={**conventions(remembered.own), **gathered.knowledge.answers})


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


def _take_rows(planning: _Planning, each: _TableAsRead, planned: Sequence[PlannedRow]) -> None:
    """Every row of the table as a row of the preview, in the order of the sheet."""
    reading, number, sheet = each.reading, each.number, each.reading.table.sheet
    rows = planned
    if len(planned) < reading.length:
        found = {row.position: row for row in planned}
        rows = [found.get(index, _REFUSED) for index in range(reading.length)]
    problems = {index: tuple(noted) for index, noted in reading.problems.items()}
    planning.rows += map(
        PreviewRow,
        repeat(sheet),
        reading.table.rows,
        map(_verdict, rows),
        (row.changes for row in rows),
        map(problems.get, range(reading.length), repeat(())),
        repeat(number),
        range(reading.length),
        (row.old for row in rows),
    )
    planning.problems += [problem for index in sorted(reading.problems) for problem in reading.problems[index]]
    planning.problems += reading.notes
    planning.ask(reading.questions())
    planning.spoken_of[number] = {row.old.id for row in planned if row.old is not None}
    planning.taken |= planning.spoken_of[number]
    for id_, side in reading.new.items():
        planning.new_names[id_] = side if planning.new_names.get(id_, side) is side else Side.BOTH


_REFUSED = PlannedRow(-1, ())


def _verdict(row: PlannedRow) -> Verdict:
    if row.old is not None:
        return Verdict.CHANGE if row.changes else Verdict.SAME
    return Verdict.ADD if row.changes else Verdict.REFUSE


def _missing_records(
    desk: Desk, read: Sequence[_TableAsRead], today: date, options: ImportOptions, planning: _Planning
) -> Iterator[PreviewRow]:
    """Records that the sender's last list had and this file has not; nothing happens to them."""
    for each in read:
        spoken_of = planning.spoken_of[each.number]
        if not spoken_of:
            continue
        here = planning.left_of(desk, each.table.list_name, today)
        records: Sequence[Need | PledgeLine] = here.needs if each.table.list_name == "needs" else here.lines
        silent = list(filter(_open, records))
        if not silent:
            continue
        origins = last_origins(desk, "needs" if each.table.list_name == "needs" else "pledge_lines")
        runs = Counter(origins[id_].run for id_ in spoken_of if id_ in origins)
        last = runs.most_common(1)[0][0] if runs else ""
        for record in silent:
            origin = origins.get(record.id)
            if origin and origin.run == last and options.sheet in (None, origin.sheet):
                planning.taken.add(record.id)
                yield PreviewRow(each.table.sheet, 0, Verdict.MISSING, same=record, table=-1)


def _open(record: Need | PledgeLine) -> bool:
    if isinstance(record, Need):
        return record.state in (NeedState.DRAFT, NeedState.STATED, NeedState.VALIDATED)
    return record.state in (PledgeState.OFFERED, PledgeState.ACCEPTED, PledgeState.HELD)
