"""The answers on one returned sheet, by record, and everything on it that is no answer; compares them with nothing.

What cannot be read, or does not say what it seems to say, counts as left as it was sent, and is named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from relief_desk.domain.merging.layout import ReturnedTable
from relief_desk.domain.merging.returned import NumberedRow
from relief_desk.domain.merging.rows import AnsweredRow, Export, RowMatcher
from relief_desk.domain.merging.values import AnswerReader, is_sorted_alone
from relief_desk.domain.problems import Address, Problem, Severity
from relief_desk.domain.reconciling.snapshots import ANSWERS, SentTable
from relief_desk.domain.values.cells import Unread, raw_text, read_text
from relief_desk.domain.values.conventions import decide_convention
from relief_desk.domain.wording import Phrase, Template, Wording

FORMULA = Template("merge.formula", "The cell holds a formula that was saved without its result.")
FORMULA_TODO = Template(
    "merge.formula.todo",
    "Open the file in Excel or LibreOffice, save it there, and take it in again. The cell was left out.",
)
ERROR = Template("merge.error", 'The cell shows the error "{value}".')
LEFT_OUT = Template("merge.left_out", "The cell was left out. Ask headquarters what was meant.")
MERGED = Template("merge.merged_cell", "The cell lies under a merged cell, so nobody can say whose answer it is.")
STRUCK = Template("merge.struck", 'The answer "{value}" is struck out, all of it or a part.')
SHARE = Template("merge.share", "The cell is a percentage where a quantity is asked for.")
CELL_NOTE = Template("merge.cell_note", "A note hangs on the cell: {text}.")
READ_IT = Template("merge.read_it", "It is not part of any column; read it and act on it.")
ABOVE = Template("merge.above", "Headquarters wrote above the table: {text}.")
STRANGE_COLUMN = Template(
    "merge.strange_column",
    "{n} cell beside our columns was written by headquarters: {text}.",
    plural="{n} cells of one column beside ours were written by headquarters, the first: {text}.",
)
STRUCK_ROWS = Template("merge.struck_rows", "Cells are struck out in the rows {rows}.")
NOTHING_STRUCK = Template("merge.nothing_struck", "Nothing was deleted for it. Ask headquarters what is meant.")
PAINTED = Template("merge.painted", "Cells have another colour than was sent in the rows {rows}.")
NO_COLOUR = Template("merge.no_colour", "A colour is no answer. Ask headquarters whether it means something.")
HIDDEN = Template("merge.hidden", "The rows {rows} are hidden in the file and answered.")
HIDDEN_SHEET = Template("merge.hidden_sheet", "The sheet is hidden in the file and answered.")
HIDDEN_TODO = Template("merge.hidden.todo", "Their answers count like all others. Look whether they were meant.")
COLUMN_GONE = Template("merge.column_gone", 'The column "{column}" did not come back.')
KEPT = Template("merge.kept", "What was in it stays as it is.")
MOVED_ALONE = Template(
    "merge.moved_alone",
    "Changed quantities stand {n} row away from the decision change, as after moving a column of answers by itself. "
    "Look whether the answers stand beside their own rows.",
    plural="Changed quantities stand {n} rows away from the decision change, as after moving a column of answers by "
    "itself. Look whether the answers stand beside their own rows.",
)
SORTED_ALONE = Template(
    "merge.sorted_alone",
    'The column "{column}" runs from its first cell in order, as after sorting it by itself. Look whether the answers '
    "stand beside their own rows.",
)

TITLE_CELLS = 3
"""A line above the table with more filled cells is one of headings."""


MOST_LISTED = 12


def first_of(names: Sequence[object]) -> str:
    """The first of many rows or records, for a sentence; three dots stand for the rest."""
    listed = ", ".join(map(str, names[:MOST_LISTED]))
    return listed if len(names) <= MOST_LISTED else f"{listed}, … ({len(names)})"


def words_beside(rows: Iterable[NumberedRow], ours: Iterable[int]) -> Iterator[tuple[int, int, str]]:
    """For each column that is not `ours` and has words: the row of the first, how many, and the first one."""
    known = frozenset(ours)
    strange: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for number, row in rows:
        for position, cell in enumerate(row):
            if position not in known and (text := read_text(cell)):
                strange[position].append((number, text))
    return ((words[0][0], len(words), words[0][1]) for words in strange.values())


@dataclass(slots=True)
class SheetAnswers:
    """What one sheet answers; `doubt` says why none of it can be taken without being looked at.

    `named` are records the sheet speaks of although their row was not believed.
    """

    table: ReturnedTable
    sent: SentTable
    answers: dict[str, dict[str, str]] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    named: frozenset[str] = frozenset()
    doubt: Phrase | None = None

    def is_answered(self, record: str) -> bool:
        """An answer is not as it was sent."""
        return any(text != self.sent.value(record, key) for key, text in self.answers[record].items())


def read_answers(table: ReturnedTable, sent: SentTable, export: Export, wordings: Sequence[Wording]) -> SheetAnswers:
    """The answers of every row that is believed; decisions may be said in any of the `wordings`, the export's first."""
    reading = _Reading(SheetAnswers(table, sent))
    reading.read(export, wordings)
    return reading.found


class _Reading:
    def __init__(self, found: SheetAnswers) -> None:
        self.found = found
        self.table = found.table
        self.sheet = found.table.sheet
        self.sent = found.sent

    def read(self, export: Export, wordings: Sequence[Wording]) -> None:
        found = self.found
        match = RowMatcher(self.table, self.sent, export).matched()
        found.problems.extend(match.problems)
        found.named = frozenset(
            str(value) for problem in match.problems for name, value in problem.what.values if name == "record"
        )
        for column in self.table.missing:
            if column.answer:
                self._say(Address(self.table.file, self.sheet.name), COLUMN_GONE.filled(column=column.heading), KEPT)
        amounts = [self.table.cell(row.cells, "hq_quantity") for row in match.answered]
        reader = AnswerReader(tuple(wordings), decide_convention(amounts))
        for row in match.answered:
            found.answers[row.record] = dict(self._answers(row, reader))
            found.numbers[row.record] = row.number
        found.doubt = self._doubt(match.answered)
        self._say_what_is_no_answer()

    def _answers(self, row: AnsweredRow, reader: AnswerReader) -> Iterator[tuple[str, str]]:
        """The answers of a row; a cell that cannot be read, or is not there, counts as left as it was sent."""
        for key in ANSWERS:
            sent = self.sent.value(row.record, key)
            if key not in self.table.positions or self._is_unusable(row, key):
                yield key, sent
                continue
            value = self.table.cell(row.cells, key)
            read = reader.read(key, value)
            if isinstance(read, Unread):
                self.found.problems.append(read.at(self.table.address(row.number, key), raw_text(value)))
                yield key, sent
            else:
                yield key, sent if read == read_text(sent) else read

    def _is_unusable(self, row: AnsweredRow, key: str) -> bool:
        place, sheet = self.table.place(row.number, key), self.sheet
        address = self.table.address(row.number, key)
        text = raw_text(self.table.cell(row.cells, key))
        if place in sheet.no_result:
            self._say(address, FORMULA.filled(), FORMULA_TODO, Severity.QUESTION)
        elif place in sheet.errors:
            self._say(address, ERROR.filled(value=sheet.errors[place]), LEFT_OUT, Severity.QUESTION)
        elif place in sheet.covered:
            self._say(address, MERGED.filled(), LEFT_OUT, Severity.QUESTION)
        elif text and place in sheet.struck:
            self._say(address, STRUCK.filled(value=text), LEFT_OUT, Severity.QUESTION)
        elif text and key == "hq_quantity" and place in sheet.shares:
            self._say(address, SHARE.filled(), LEFT_OUT, Severity.QUESTION)
        else:
            return False
        return True

    def _doubt(self, rows: Sequence[AnsweredRow]) -> Phrase | None:
        """Why none can be taken without being looked at: a column of answers was moved or sorted by itself."""
        answers = [self.found.answers[row.record] for row in rows]
        changes = [at for at, each in enumerate(answers) if each["decision"] == "change"]
        wanted = [at for at, each in enumerate(answers) if each["hq_quantity"]]
        if changes != wanted and len(changes) == len(wanted):
            apart = {abs(change - amount) for change, amount in zip(changes, wanted, strict=True)}
            if len(apart) == 1:
                return MOVED_ALONE.filled(n=apart.pop())
        return self._sorted_alone(rows, ("comment",) if wanted and changes == wanted else ANSWERS)

    def _sorted_alone(self, rows: Sequence[AnsweredRow], keys: Iterable[str]) -> Phrase | None:
        """A column that is in order although the rows are as they were sent.

        Where changed quantities stand beside the decision change and nowhere else, neither of them was moved.
        """
        order = {record: place for place, record in enumerate(self.sent.rows)}
        if any(order[row.record] > order[after.record] for row, after in pairwise(rows)):
            return None
        for key in keys:
            if is_sorted_alone([self.table.cell(row.cells, key) for row in rows]):
                return SORTED_ALONE.filled(column=Template(f"column.{key}", self.table.columns[key].heading))
        return None

    def _say_what_is_no_answer(self) -> None:
        for (row, column), text in sorted(self.sheet.comments.items()):
            key = next((k for k, p in self.table.positions.items() if p + self.sheet.first_column == column), "")
            self._say(self.table.address(row, key), CELL_NOTE.filled(text=text), READ_IT)
        self._say_looks(self.sheet.struck, STRUCK_ROWS, NOTHING_STRUCK, Severity.QUESTION)
        self._say_looks(self.sheet.painted, PAINTED, NO_COLOUR, Severity.WARNING)
        self._say_hidden()
        self._say_titles()
        self._say_strange_columns()

    def _say_looks(self, places: Iterable[tuple[int, int]], what: Template, todo: Template, severity: Severity) -> None:
        body = {number for number, _ in self.table.body()}
        rows = sorted({row for row, _ in places} & body)
        if rows:
            said = what.filled(rows=first_of(rows))
            self._say(Address(self.table.file, self.sheet.name, row=rows[0]), said, todo, severity)

    def _say_hidden(self) -> None:
        found = self.found
        answered = [number for record, number in found.numbers.items() if found.is_answered(record)]
        rows = [number for number in answered if number in self.sheet.hidden_rows]
        if rows:
            self._say(self.table.address(rows[0]), HIDDEN.filled(rows=first_of(rows)), HIDDEN_TODO)
        if answered and self.sheet.hidden:
            self._say(Address(self.table.file, self.sheet.name), HIDDEN_SHEET.filled(), HIDDEN_TODO)

    def _say_titles(self) -> None:
        """Words beside the lines above the table; the lines themselves are ours."""
        for number, row in self.sheet.numbered_rows():
            if number >= self.table.head:
                return
            words = [text for text in map(read_text, row) if text]
            if 1 < len(words) <= TITLE_CELLS:
                self._say(self.table.address(number), ABOVE.filled(text=", ".join(words[1:])), READ_IT)

    def _say_strange_columns(self) -> None:
        for number, count, text in words_beside(self.table.body(), self.table.positions.values()):
            self._say(self.table.address(number), STRANGE_COLUMN.filled(n=count, text=text), READ_IT)

    def _say(self, address: Address, what: Phrase, todo: Template, severity: Severity = Severity.WARNING) -> None:
        self.found.problems.append(Problem(what, todo.filled(), address, severity=severity))
