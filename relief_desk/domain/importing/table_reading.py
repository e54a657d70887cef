"""One table being read: which rows are whole, what is wrong with the others, what has to be asked; knows no list.

The readers of needs and of pledges take whole columns from here as values and report what they find by row, so a
problem always carries its cell and a question all the rows that wait for it.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from relief_desk.domain.fields import Field
from relief_desk.domain.folding import fold
from relief_desk.domain.importing.heading_words import bracketed
from relief_desk.domain.importing.mapping import ColumnGuess, ListKind
from relief_desk.domain.importing.planning_figures import UsualShare
from relief_desk.domain.importing.questions import LEAVE_OUT, NEW, Choice, Doubt, Question, QuestionKind
from relief_desk.domain.importing.resolving import (
    NEW_PREFIX,
    Answers,
    ItemResolver,
    OrganisationResolver,
    Resolved,
    SectorResolver,
)
from relief_desk.domain.importing.resolving_places import PlaceResolver
from relief_desk.domain.importing.source_tables import SourceTable
from relief_desk.domain.importing.units_of_items import UnitResolver
from relief_desk.domain.problems import Address, Problem, Severity
from relief_desk.domain.progress import Progress
from relief_desk.domain.states import Side
from relief_desk.domain.values import cells as cell_readers
from relief_desk.domain.values.cells import Unread, is_placeholder, raw_text, read_name, read_text
from relief_desk.domain.values.choice_words import ChoiceWords
from relief_desk.domain.values.column_values import Memory, read_cells, told_apart
from relief_desk.domain.values.conventions import CellValue, ColumnConvention, decide_convention
from relief_desk.domain.values.counts import read_count, read_days
from relief_desk.domain.values.dates import DateRead
from relief_desk.domain.values.measures import QuantityRead, read_quantity
from relief_desk.domain.wording import Phrase, Template

V = TypeVar("V")

CHECKING = Template("import.checking", 'Checking the rows of "{sheet}"')
LEFT_OUT = Template("row.left_out", "The row stays out, as was answered.")
WAITS = Template("row.waits", "The row stays out until this is answered.")
LEFT_EMPTY = Template("row.left_empty", "The row goes in without it.")
UNKNOWN_WORD = Template("row.unknown_word", '"{value}" is not a known {field}.')
USE_ONE_OF = Template("row.use_one_of", "Use one of: {choices}.")
COUNTS_OTHERS = Template("row.counts_others", '"{value}" does not count {field}.')
NOT_ABOVE_ZERO = Template("row.not_above_zero", '"{value}" is not above zero.')
WRITE_POSITIVE = Template("row.write_positive", "Write a number above zero, or take the row out of the list.")
DECIMAL_MARK = Template(
    "ask.decimal_mark", 'In "{column}", "{value}" can be {first} or {second}. Which mark parts the decimals?'
)
DATE_ORDER = Template(
    "ask.date_order", 'In "{column}", "{value}" can be two days. In which order are day and month written?'
)
WHICH_VALUE = Template("ask.value", 'In "{column}": {why} Which value is meant?')
STEPS = 10
"""Parts of the way from a table to its planned rows, for the progress that is shown."""
_COUNTED_OTHERWISE = {"people": "household", "households": "person"}
_ORDERS = {"dmy": "day, month, year", "mdy": "month, day, year"}
_ORDER_HINTS = (("dd/mm", "dmy"), ("dd-mm", "dmy"), ("dd.mm", "dmy"), ("mm/dd", "mdy"), ("mm-dd", "mdy"),
                ("d/m/y", "dmy"), ("m/d/y", "mdy"), ("jj/mm", "dmy"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the senders' words are held against: the desk's records, its remembered words, the answers given.

    `usual` holds the planning figures, by the key of the item.
    """

    items: ItemResolver
    places: PlaceResolver
    organisations: OrganisationResolver
    sectors: SectorResolver
    units: UnitResolver
    words: ChoiceWords
    answers: Answers = field(default_factory=dict)
    usual: Mapping[str, UsualShare] = field(default_factory=dict)

    def chosen(self, table: str, answer: str) -> str:
        """The record of a table that an answer names by key or name; "" where it names none."""
        match table:
            case "items":
                return self.items.named(answer)
            case "places":
                return self.places.named(answer)
            case _:
                return self.organisations.named(answer)


@dataclass(slots=True)
class _Asked:
    doubt: Doubt
    address: Address
    rows: list[int] = field(default_factory=list)


@dataclass(slots=True)
class TableReading:
    """A table with the meaning of its columns; gathers problems and doubts by row while columns are read."""

    table: SourceTable
    list_kind: ListKind
    guesses: Sequence[ColumnGuess]
    knowledge: Knowledge
    problems: dict[int, list[Problem]] = field(default_factory=dict)
    held: set[int] = field(default_factory=set)
    asked: dict[str, _Asked] = field(default_factory=dict)
    new: dict[str, Side] = field(default_factory=dict)
    notes: list[Problem] = field(default_factory=list)
    _positions: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for guess in self.guesses:
            if guess.sure and guess.field:
                self._positions.setdefault(guess.field, []).append(guess.position)

    @property
    def length(self) -> int:
        return len(self.table.rows)

    def has(self, key: str) -> bool:
        """A column of the table means this field."""
        return key in self._positions

    def position(self, key: str) -> int | None:
        """Where the field's column stands; the first one where there are several."""
        return self._positions.get(key, (None,))[0]

    def progress(self, done: int, total: int) -> Progress:
        return Progress(done, total, CHECKING.filled(sheet=self.table.sheet))

    # Columns as values.

    def column(
        self, key: str, read: Callable[[CellValue], V | Unread | None], *, optional: bool = False
    ) -> list[V | None]:
        """The values of a field, None where the cell is empty or cannot be read.

        A cell that cannot be read keeps its row out; where the field is `optional` the row goes in without it.
        """
        position = self.position(key)
        if position is None:
            return [None] * self.length
        values, unread = read_cells(self.table.cells[position], read)
        for index, why in unread.items():
            values[index] = self._unread(index, position, why, read, optional)
        return values

    def names(self, key: str) -> list[str]:
        """Names, codes and numbers that are kept as text, "" where there is none."""
        position = self.position(key)
        return [""] * self.length if position is None else self._worded(position, _name)

    def numbers(self, key: str) -> list[str]:
        """The sender's own numbers: names of which hardly two are the same."""
        position = self.position(key)
        return [""] * self.length if position is None else list(map(_name, self.table.cells[position]))

    def texts(self, key: str) -> list[str]:
        """Free text; several columns of one field are joined."""
        positions = self._positions.get(key, ())
        columns = [self._worded(at, _free_text) for at in positions]
        if len(columns) > 1:
            return ["; ".join(filter(None, parts)) for parts in zip(*columns, strict=True)]
        return columns[0] if columns else [""] * self.length

    def several_names(self, key: str) -> list[tuple[str, ...]]:
        """The names in all columns of one field, row by row."""
        columns = [self._worded(at, read_name) for at in self._positions.get(key, ())]
        return list(zip(*columns, strict=True)) if columns else [()] * self.length

    def _worded(self, position: int, read: Callable[[CellValue], str]) -> list[str]:
        return Memory(read).all(told_apart(self.table.cells[position]))

    def dates(self, key: str, *, optional: bool = False) -> list[DateRead | None]:
        convention = self.convention(key)
        return self.column(key, lambda cell: cell_readers.read_date(cell, convention), optional=optional)

    def days(self, key: str, *, optional: bool = False) -> list[date | None]:
        """The Gregorian days of a date column."""
        return [read.day if read else None for read in self.dates(key, optional=optional)]

    def counts(self, key: str) -> list[int | None]:
        """Whole numbers such as people; one that is no whole number is left out of its row with a warning."""
        convention = self.convention(key)
        other = _COUNTED_OTHERWISE.get(key, "")

        def read(cell: CellValue) -> int | Unread | None:
            said = read_quantity(cell, convention) if other and isinstance(cell, str) else None
            if isinstance(said, QuantityRead) and said.unit and self.knowledge.units.same(said.unit, other):
                what = COUNTS_OTHERS.filled(value=raw_text(cell), field=self.field(key).name)
                return Unread(what, LEFT_EMPTY.filled())
            return read_count(cell, convention)

        return self.column(key, read, optional=True)

    def day_counts(self, key: str) -> list[int | None]:
        """Numbers of days such as "3", "10 days" or "2 weeks"."""
        convention = self.convention(key)
        return self.column(key, lambda cell: read_days(cell, convention))

    def yes_no(self, key: str) -> list[bool | None]:
        return self.column(key, cell_readers.read_yes_no)

    def choices(self, key: str, words: Mapping[str, V], *, optional: bool = False) -> list[V | None]:
        """One of a few values by the senders' words for them."""
        name, known = self.field(key).name, self.field(key).choices
        choices = tuple(Template(f"choice.{word}", word).filled() for word in known)

        def read_choice(cell: CellValue) -> V | Unread | None:
            text = read_name(cell)
            found = words.get(fold(text)) if text else None
            if found is not None or not text:
                return found
            what = UNKNOWN_WORD.filled(value=text, field=name)
            return Unread(what, USE_ONE_OF.filled(choices=choices), Severity.QUESTION, known)

        return self.column(key, read_choice, optional=optional)

    def resolved(self, keys: Sequence[V], key: str, resolve: Callable[[V], Resolved]) -> list[str]:
        """The records that the words of each row name, "" where a doubt holds the row."""
        memory: Memory[V, Resolved] = Memory(resolve)
        found = memory.all(keys)
        if any(isinstance(each, Doubt) for each in memory.values()):
            for index, each in enumerate(found):
                if isinstance(each, Doubt):
                    self.ask(index, each, key)
                    found[index] = ""
        return found  # type: ignore[return-value]

    def convention(self, key: str) -> ColumnConvention:
        """What the column's cells, its heading and the user's answers settle for its ambiguous ones."""
        position = self.position(key)
        if position is None:
            return ColumnConvention()
        column = self.table.cells[position]
        decided = decide_convention(column) if str in set(map(type, column)) else ColumnConvention()
        decided = replace(decided, starts_1904=self.table.starts_1904)
        mark = self.knowledge.answers.get(self._column_id(QuestionKind.SEPARATOR, position), "")
        order = self.knowledge.answers.get(self._column_id(QuestionKind.DATE_ORDER, position), "")
        if not order and not decided.date_order:
            said = self.table.columns[position].heading.lower()
            order = next((each for hint, each in _ORDER_HINTS if hint in said), "")
        if mark in (".", ","):
            decided = replace(decided, decimal_mark=mark)
        return replace(decided, date_order=order) if order in _ORDERS else decided

    def heading(self, key: str) -> str:
        """The lowest heading of a field's column."""
        position = self.position(key)
        column = None if position is None else self.table.columns[position]
        return (column.leaf or column.heading) if column else ""

    def heading_unit(self, key: str) -> str:
        """What the heading of a column says in brackets."""
        position = self.position(key)
        return "" if position is None else bracketed(self.table.columns[position].heading)

    def field(self, key: str) -> Field:
        return self.list_kind.importable[key]

    def organisations(self, key: str, silent: Container[str] = ()) -> list[str]:
        """The organisations of a column; one that nobody like it is known of is noted as new.

        A name whose folded form is among `silent` names nobody.
        """
        names = self.names(key) if self.has(key) else [self.said_of_list(key)] * self.length
        if silent:
            names = ["" if fold(name) in silent else name for name in names]
        found = self.resolved(names, key, self.knowledge.organisations.resolve)
        side = Side.DONOR if key == "donor" else Side.RECIPIENT
        for id_ in set(found):
            if id_.startswith(NEW_PREFIX):
                known = self.new.setdefault(id_, side)
                self.new[id_] = side if known is side else Side.BOTH
        return found

    def said_of_list(self, key: str) -> str:
        """What the user answered for a field that the list has no column for, or ""."""
        answer = self.knowledge.answers.get(whole_list_id(self.table, key), "")
        return "" if answer == LEAVE_OUT else answer

    # What is found on the way.

    def address(self, index: int, key: str = "") -> Address:
        """The cell of a row that a field was read from, or the whole row."""
        return self.table.address(index, self.position(key) if key else None)

    def value(self, index: int, key: str) -> str:
        """The cell of a field as text."""
        position = self.position(key)
        return "" if position is None else raw_text(self.table.cells[position][index])

    def named_by(self, *keys: str) -> Callable[[int], str]:
        """What the user knows a row by: its cells in these columns."""
        held = [key for key in keys if self.has(key)]
        return lambda index: " ".join(filter(None, (read_name(self.value(index, key)) for key in held)))

    def report(
        self, index: int, what: Phrase, todo: Phrase, key: str = "", severity: Severity = Severity.ERROR
    ) -> None:
        """Notes a problem of a row; an error or a question keeps the row out."""
        value = self.value(index, key) if key else ""
        self._note(index, Problem(what, todo, self.address(index, key), value, severity))

    def note(self, what: Phrase, todo: Phrase, key: str) -> None:
        """Notes how a whole column is taken."""
        position = self.position(key)
        place = Address(self.table.file, self.table.sheet) if position is None else self.table.column_address(position)
        self.notes.append(Problem(what, todo, place, severity=Severity.NOTE))

    def ask(self, index: int, doubt: Doubt, key: str) -> None:
        """Notes a question that a row waits for."""
        address = self.address(index, key)
        asked = self.asked.setdefault(doubt.id, _Asked(doubt, address))
        if asked.rows[-1:] != [index]:
            asked.rows.append(index)
        labels = tuple(choice.label for choice in doubt.choices if choice.id != NEW)
        severity, todo = Severity.QUESTION if doubt.holds else Severity.WARNING, WAITS if doubt.holds else LEFT_EMPTY
        if doubt.holds and self.knowledge.answers.get(doubt.id) == LEAVE_OUT:
            severity, todo = Severity.NOTE, LEFT_OUT
            self.held.add(index)
        self._note(index, Problem(doubt.text, todo.filled(), address, doubt.asked, severity, labels))

    def questions(self) -> tuple[Question, ...]:
        """Everything asked, in the order of first appearance, with the rows of the sheet that wait."""
        return tuple(
            Question(
                each.doubt.id,
                each.doubt.kind,
                each.doubt.asked,
                each.doubt.text,
                each.doubt.choices,
                tuple((self.table.sheet, self.table.rows[index]) for index in each.rows),
                each.address,
                each.doubt.holds,
                self.knowledge.answers.get(each.doubt.id, ""),
                each.doubt.inside,
            )
            for each in self.asked.values()
        )

    def _note(self, index: int, problem: Problem) -> None:
        self.problems.setdefault(index, []).append(problem)
        if problem.severity in (Severity.ERROR, Severity.QUESTION):
            self.held.add(index)

    def _unread(
        self, index: int, position: int, why: Unread, read: Callable[[CellValue], V | Unread | None], optional: bool
    ) -> V | None:
        """What the user answered for a cell that can be read in several ways, else None with the problem noted."""
        address, raw = self.table.address(index, position), raw_text(self.table.cells[position][index])
        if why.severity is not Severity.QUESTION:
            severity = Severity.WARNING if optional else why.severity
            todo = LEFT_EMPTY.filled() if optional else why.todo
            self._note(index, Problem(why.what, todo, address, raw, severity, why.choices))
            return None
        doubt = self._doubt_of(position, raw, why)
        answer = self.knowledge.answers.get(doubt.id, "")
        if answer and doubt.kind is QuestionKind.VALUE:
            value = read(answer)
            if not isinstance(value, Unread):
                return value
        self.ask(index, replace(doubt, holds=not optional), self.guess_field(position))
        return None

    def _doubt_of(self, position: int, raw: str, why: Unread) -> Doubt:
        column = self.table.columns[position].name
        if why.what.code == cell_readers.TWO_DATES.code and _has_two_orders(raw):
            choices = tuple(Choice(order, label) for order, label in _ORDERS.items())
            phrase = DATE_ORDER.filled(column=column, value=raw)
            return Doubt(
                self._column_id(QuestionKind.DATE_ORDER, position), QuestionKind.DATE_ORDER, raw, phrase, choices
            )
        if why.what.code == cell_readers.TWO_NUMBERS.code and _has_two_marks(raw):
            first, second = why.choices[0], why.choices[-1]
            phrase = DECIMAL_MARK.filled(column=column, value=raw, first=first, second=second)
            choices = (Choice(".", f". ({first})"), Choice(",", f", ({second})"))
            return Doubt(
                self._column_id(QuestionKind.SEPARATOR, position), QuestionKind.SEPARATOR, raw, phrase, choices
            )
        choices = tuple(Choice(choice, choice) for choice in why.choices)
        id_ = f"value:{self.guess_field(position)}:{fold(raw) or raw}"
        phrase = WHICH_VALUE.filled(column=column, why=why.what)
        return Doubt(id_, QuestionKind.VALUE, raw, phrase, choices)

    def guess_field(self, position: int) -> str:
        """Key of the field that the column at a position means."""
        return next(key for key, positions in self._positions.items() if position in positions)

    def _column_id(self, kind: QuestionKind, position: int) -> str:
        return f"{kind}:{self.table.columns[position].name}"


def whole_list_id(table: SourceTable, key: str) -> str:
    """Id of the question what a field is in all rows of a list that has no column for it."""
    return f"list {key}:{table.sheet}"


def _name(cell: CellValue) -> str:
    """The cell as a name; a plain code such as "N-0017" is what it is, without a closer look."""
    if type(cell) is str and cell[-1:].isdigit() and cell.isascii() and cell.isprintable() and " " not in cell:
        return cell
    return read_name(cell)


def _free_text(cell: CellValue) -> str:
    return "" if is_placeholder(cell) else read_text(cell)


def _has_two_orders(raw: str) -> bool:
    by_order = [cell_readers.read_date(raw, ColumnConvention(date_order=order)) for order in _ORDERS]
    return all(isinstance(each, DateRead) for each in by_order)


def _has_two_marks(raw: str) -> bool:
    by_mark = [read_quantity(raw, ColumnConvention(decimal_mark=mark)) for mark in ".,"]
    return all(isinstance(each, QuantityRead) for each in by_mark)
