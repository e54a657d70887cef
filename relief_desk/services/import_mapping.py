"""Decides for each table of a file which list it is and what its columns mean; asks where that is open."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from relief_desk.domain.folding import fold
from relief_desk.domain.importing.heading_words import EARMARKS, HeadingWords, speaks_of_restriction, words_for
from relief_desk.domain.importing.mapping import (
    LISTS,
    NOT_USED,
    Clue,
    ColumnGuess,
    Grounds,
    ListKind,
    guess_columns,
)
from relief_desk.domain.importing.preview import NO_MAPPING, ImportOptions, PreviewTable
from relief_desk.domain.importing.questions import LEAVE_OUT, Choice, Question, QuestionKind
from relief_desk.domain.importing.resolving import Answers
from relief_desk.domain.importing.source_tables import SourceTable, distinct_samples
from relief_desk.domain.importing.table_reading import whole_list_id
from relief_desk.domain.problems import Address, Problem, Severity
from relief_desk.domain.states import Side
from relief_desk.domain.values.cells import raw_text
from relief_desk.domain.values.content_clues import content_kinds, contradicts, fields_of_kinds, party_of, pcode_field
from relief_desk.domain.wording import Template
from relief_desk.services.import_knowledge import Gathered
from relief_desk.services.import_memory import remembered_for, sender_of, sends
from relief_desk.services.reference import load_doubtful_headings, load_headings

WHICH_LIST = Template("ask.list", 'Is the sheet "{sheet}" a list of needs or of pledges?')
WHOSE_LIST = Template("ask.whose_list", 'No column of "{sheet}" says who gives. Who gives all of it?')
WHICH_FIELD = Template("ask.column", 'What does the column "{column}" hold?')
NOT_READ = Template("map.not_read", 'The column "{column}" is not read until it is known what it holds.')
SAY_WHAT = Template("map.say_what", "Choose what it holds, or that it is not used.")
NOT_USED_COLUMNS = Template("map.not_used", "The column {columns} is not used.", "The columns {columns} are not used.")
USE_COLUMNS = Template("map.use_columns", "The text is kept with each row. Say what is in it if it should be read.")
NO_COLUMN = Template("map.no_column", "No column says the {field}.")
NAME_COLUMN = Template("map.name_column", "Say which column holds it, or write its heading in the usual words.")
NO_LIST = Template(
    "map.no_list", "The table has no item and quantity, so it is neither a list of needs nor of pledges."
)
NOTHING_TO_DO = Template(
    "map.nothing_to_do", "Nothing is read from it. If it is such a list, say what its columns mean."
)
_SAMPLES = 5


def mapped_table(
    source: SourceTable, gathered: Gathered, options: ImportOptions
) -> tuple[PreviewTable, list[Question]]:
    """The table with its list and columns, and what has to be asked about them."""
    answers = options.answers or NO_MAPPING
    clues: dict[str, Callable[[int], Clue]] = {name: clue_of(source, gathered, kind) for name, kind in LISTS.items()}
    words = known_words()
    sender = _sender(source, gathered, options)
    guesses = {
        name: _guessed(source, kind, words[name], clues[name], gathered, options, sender)
        for name, kind in LISTS.items()
    }
    list_id = f"list:{source.sheet}"
    asked = options.list_name or answers.get(list_id, "")
    chosen = asked if asked in LISTS else _likeliest(source, guesses)
    if chosen:
        columns = tuple(_with_samples(guess, clues[chosen](guess.position)) for guess in guesses[chosen])
        table = PreviewTable(source, chosen, columns, sender)
        questions = _column_questions(source, columns, LISTS[chosen])
        return table, [*_questions_of_table(source, answers), *_donor_question(table, gathered, answers), *questions]
    columns = max(guesses.values(), key=lambda found: sum(guess.sure and bool(guess.field) for guess in found))
    if chosen is None:
        choices = tuple(Choice(name, name) for name in LISTS)
        rows = tuple((source.sheet, row) for row in source.rows)
        phrase = WHICH_LIST.filled(sheet=source.sheet)
        return PreviewTable(source, "", columns), [
            Question(list_id, QuestionKind.LIST, source.sheet, phrase, choices, rows)
        ]
    return PreviewTable(source, "", columns), []


@cache
def known_words() -> Mapping[str, HeadingWords]:
    """The senders' words for the columns of both lists."""
    sure, doubtful = load_headings(), load_doubtful_headings()
    restrictable = {**doubtful["needs"], **sure["needs"]}
    return {name: words_for(kind.fields, sure[name], doubtful[name], restrictable) for name, kind in LISTS.items()}


def clue_of(source: SourceTable, gathered: Gathered, kind: ListKind) -> Callable[[int], Clue]:
    """Tells what the cells of a column say, each column looked at once and only when asked."""
    known: dict[int, Clue] = {}

    def clue(position: int) -> Clue:
        if position not in known:
            samples = distinct_samples(source.cells[position])
            code = pcode_field(samples, gathered.recognisers.places)
            shown = tuple(raw_text(value) for value in samples[:_SAMPLES])

            def denied(key: str) -> bool:
                return contradicts(samples, kind.importable[key], gathered.recognisers)

            if code and code in kind.importable:
                known[position] = Clue((code,), certain=True, samples=shown, denied=denied)
            else:
                fields = fields_of_kinds(content_kinds(samples, gathered.recognisers), kind.fields)
                party = party_of(samples, gathered.recognisers.organisations)
                known[position] = Clue(fields, empty=not samples, samples=shown, denied=denied, party=party)
        return known[position]

    return clue


def table_problems(table: PreviewTable) -> list[Problem]:
    """What is wrong with the columns as a whole: needed ones that are missing, open ones that are not read."""
    source = table.source
    where = Address(source.file, source.sheet)
    if not table.list_name:
        # A table that names items or donors, or may say how many, is more than a page of notes.
        sure = {guess.field for guess in table.columns if guess.sure}
        counts = any(guess.field == "quantity" for guess in table.columns)
        severity = Severity.WARNING if counts or not sure.isdisjoint(_TELLING_FIELDS) else Severity.NOTE
        return [Problem(NO_LIST.filled(), NOTHING_TO_DO.filled(), where, severity=severity)]
    problems = [
        Problem(
            NO_COLUMN.filled(field=LISTS[table.list_name].importable[group[0]].name),
            NAME_COLUMN.filled(),
            where,
        )
        for group in missing_fields(table)
    ]
    unknown = [guess.column.name for guess in table.columns if guess.grounds is Grounds.NONE and guess.samples]
    if unknown:
        what = NOT_USED_COLUMNS.filled(n=len(unknown), columns=", ".join(unknown))
        problems.append(Problem(what, USE_COLUMNS.filled(), where, severity=Severity.NOTE))
    for guess in table.columns:
        if guess.open:
            address = source.column_address(guess.position)
            what = NOT_READ.filled(column=guess.column.name)
            problems.append(Problem(what, SAY_WHAT.filled(), address, severity=Severity.WARNING, choices=guess.choices))
    return problems


def missing_fields(table: PreviewTable) -> list[tuple[str, ...]]:
    """The groups of fields of which the list needs one and the table has none; a donor can be said for all rows."""
    held = {guess.field for guess in table.columns if guess.sure} | {"donor"}
    return [group for group in LISTS[table.list_name].required if not held.intersection(group)]


def _guessed(
    source: SourceTable,
    kind: ListKind,
    words: HeadingWords,
    clue: Callable[[int], Clue],
    gathered: Gathered,
    options: ImportOptions,
    sender: str,
) -> tuple[ColumnGuess, ...]:
    remembered = remembered_for(gathered.profiles, kind.name, source, sender)
    chosen = {**(options.mapping or NO_MAPPING), **_answered_columns(source, options)}
    guesses = guess_columns(source.columns, kind, words, clue, chosen, remembered.own)
    return remembered.proposed(guesses, kind.name)


def _sender(source: SourceTable, gathered: Gathered, options: ImportOptions) -> str:
    words = known_words().values()
    naming = [
        position
        for position, column in enumerate(source.columns)
        if sends(key for each in words for key in each.find(column.heading, column.leaf))
    ]
    return sender_of(source, options, gathered.knowledge.organisations, naming)


def _answered_columns(source: SourceTable, options: ImportOptions) -> Mapping[str, str]:
    answers = options.answers or NO_MAPPING
    found = {column.letter: answers.get(_column_id(source, column.name), "") for column in source.columns}
    return {letter: answer for letter, answer in found.items() if answer}


def _likeliest(source: SourceTable, guesses: Mapping[str, Sequence[ColumnGuess]]) -> str | None:
    """The list of which the table has more columns that the other knows not; "" for neither, None for either.

    Of item and quantity one may be open, so that a list is not passed over for a heading that has to be asked.
    """
    own: dict[str, int] = {}
    for name, columns in guesses.items():
        held = {guess.field for guess in columns if guess.sure and guess.field}
        asked = {guess.field for guess in columns if guess.open and guess.grounds >= Grounds.DOUBTFUL}
        there = [bool(held.intersection(group)) for group in _OF_EVERY_LIST]
        if any(there) and all((held | asked).intersection(group) for group in _OF_EVERY_LIST):
            own[name] = len(held - _SHARED_FIELDS - _OF_ANY_LIST)
    if not own:
        return ""
    if len(own) > 1 and _counts_both(guesses):
        return None
    best = max(own.values())
    likeliest = [name for name, count in own.items() if count == best]
    if len(likeliest) == 1 and best:
        return likeliest[0]
    said = f" {fold(source.sheet)} {fold(source.file)} "
    named = [name for name in likeliest if any(f" {word}" in said for word in _LIST_WORDS[name])]
    return named[0] if len(named) == 1 else None


def _counts_both(guesses: Mapping[str, Sequence[ColumnGuess]]) -> bool:
    """One column says how much is needed and another how much is pledged."""
    counted = [
        {each.position for each in columns if each.sure and each.field == "quantity"} for columns in guesses.values()
    ]
    return all(counted) and not set.intersection(*counted)


_SHARED_FIELDS = frozenset.intersection(*(frozenset(kind.importable) for kind in LISTS.values()))
# Prices and packs stand in lists of needs and of purchases too.
_OF_ANY_LIST = frozenset({"value", "currency", "pack_size"})
_TELLING_FIELDS = frozenset({"item", "item_code", "donor"})
_OF_EVERY_LIST = (("item", "item_code"), ("quantity",))
# Source: the words by which senders call the two kinds of list, folded.
_LIST_WORDS: Mapping[str, tuple[str, ...]] = {
    "needs": tuple(map(fold, ("need", "request", "requirement", "besoin", "demande", "需求", "نیاز", "اړتیا", "احتیاج",
                              "gap"))),
    "pledges": tuple(map(fold, ("pledge", "donation", "offer", "contribution", "promesse", "don ", "认捐", "捐赠",
                                "تعهد", "ژمن", "کمک", "مساعد", "supply", "stock"))),
}  # fmt: skip


def _with_samples(guess: ColumnGuess, clue: Clue) -> ColumnGuess:
    return replace(guess, samples=clue.samples)


def _column_questions(source: SourceTable, columns: Sequence[ColumnGuess], kind: ListKind) -> list[Question]:
    """A question for each column that is open; the rows go in without it."""
    fields = kind.importable
    taken = {guess.field for guess in columns if guess.sure}
    rows = tuple((source.sheet, row) for row in source.rows)
    questions = []
    for guess in columns:
        if guess.open:
            others = [key for key in fields if key not in guess.choices and key not in taken]
            keys = (*guess.choices, *others)
            choices = (*(Choice(key, fields[key].label) for key in keys), Choice(NOT_USED, NOT_USED))
            phrase = WHICH_FIELD.filled(column=guess.column.name)
            address = source.column_address(guess.position)
            id_ = _column_id(source, guess.column.name)
            # A restriction of the donor that is not read would let the goods go anywhere.
            holds = speaks_of_restriction(guess.column.heading) or guess.field in EARMARKS
            questions.append(
                Question(id_, QuestionKind.COLUMN, guess.column.name, phrase, choices, rows, address, holds)
            )
    return questions


def _questions_of_table(source: SourceTable, answers: Answers) -> Iterator[Question]:
    """What the shape of the table leaves open: none of its rows is read until it is answered otherwise than by no."""
    rows = tuple((source.sheet, row) for row in source.rows)
    where = Address(source.file, source.sheet)
    for doubt in source.doubts:
        answer = LEAVE_OUT if answers.get(doubt.id) == LEAVE_OUT else ""
        yield Question(doubt.id, doubt.kind, doubt.asked, doubt.text, doubt.choices, rows, where, answer=answer)


def _donor_question(table: PreviewTable, gathered: Gathered, answers: Answers) -> list[Question]:
    """Asks who gives all that a list of pledges holds, where no column says it."""
    source = table.source
    if table.list_name != "pledges" or any(guess.sure and guess.field == "donor" for guess in table.columns):
        return []
    donors = [
        each for each in gathered.knowledge.organisations.organisations.values() if each.side is not Side.RECIPIENT
    ]
    id_ = whole_list_id(source, "donor")
    choices = tuple(Choice(each.id, each.name) for each in donors)
    rows = tuple((source.sheet, row) for row in source.rows)
    where, answer = Address(source.file, source.sheet), answers.get(id_, "")
    text = WHOSE_LIST.filled(sheet=source.sheet)
    return [Question(id_, QuestionKind.ORGANISATION, source.sheet, text, choices, rows, where, not answer, answer)]


def _column_id(source: SourceTable, name: str) -> str:
    return f"column:{source.sheet}:{name}"
