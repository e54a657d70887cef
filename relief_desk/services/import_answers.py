"""What a user said of a list, as a small JSON file to keep, to mail, and to use again unattended; reads no list.

The file holds two objects: "mapping" from heading to field, and "answers" from question to choice. Either may stand
in a file of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from relief_desk.domain.folding import fold
from relief_desk.domain.importing.mapping import LISTS, NOT_USED
from relief_desk.domain.importing.preview import ImportOptions, ImportPreview, PreviewTable, unique_names
from relief_desk.domain.problems import FileRefused, Problem, Severity
from relief_desk.domain.wording import Template

NOT_CHOICES = Template("answers.not_choices", "{file} holds no choices for an import.")
CHOICES_ADVICE = Template(
    "answers.advice", 'It should be a JSON file with "mapping" and "answers", as the import screen saves it.'
)
NOT_WRITTEN = Template("answers.not_written", "{file} could not be written.")
OTHER_PLACE = Template("answers.other_place", "Choose another folder, or free some space.")
NO_SUCH_FIELD = Template("answers.no_such_field", 'The mapping takes "{column}" for "{field}", which is no field.')
KNOWN_FIELDS = Template("answers.known_fields", "The fields are: {fields}.")
NO_SUCH_COLUMN = Template("answers.no_such_column", 'The mapping names a column "{column}" that no table has.')
COLUMNS_ARE = Template("answers.columns_are", "The columns are: {columns}.")
NO_SUCH_SHEET = Template("answers.no_such_sheet", 'The answer to "{question}" is for a sheet that has no table.')
SHEETS_ARE = Template("answers.sheets_are", "The sheets with tables are: {sheets}.")
_OF_A_SHEET = frozenset({"column", "list", "list donor", "dated columns", "blank below"})
"""Questions that name the sheet they are asked of behind their first colon."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the columns of a list mean, and what was answered."""

    mapping: Mapping[str, str]
    answers: Mapping[str, str]


def choices_of(preview: ImportPreview) -> Choices:
    """All that is settled in a preview: the meaning of every column that is read, and the answers given."""
    mapping: dict[str, str] = {}
    for table in preview.tables:
        if table.list_name:
            names = unique_names(table.source)
            mapping |= {names[guess.position]: guess.field or NOT_USED for guess in table.columns if guess.sure}
    return Choices(mapping, dict(preview.options.answers or {}))


def save_choices(path: Path, preview: ImportPreview) -> None:
    """Keeps the choices of a preview in a file; raises FileRefused where it cannot be written."""
    choices = choices_of(preview)
    document = {"mapping": choices.mapping, "answers": choices.answers}
    part = path.with_name(path.name + ".part")
    try:
        part.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        part.replace(path)
    except OSError as error:
        with suppress(OSError):  # where nothing can be written, nothing was left behind either
            part.unlink(missing_ok=True)
        raise FileRefused.of(NOT_WRITTEN, OTHER_PLACE, file=str(path)) from error


def load_choices(path: Path) -> Choices:
    """The choices a file holds; raises FileRefused where it holds none."""
    try:
        document = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise FileRefused.of(NOT_CHOICES, CHOICES_ADVICE, file=str(path)) from error
    if not isinstance(document, dict):
        raise FileRefused.of(NOT_CHOICES, CHOICES_ADVICE, file=str(path))
    return Choices(_object(document, "mapping"), _object(document, "answers"))


def settled(options: ImportOptions) -> ImportOptions:
    """The options with mapping and answers as plain texts, taken out of a file of choices where they are one."""
    return replace(
        options,
        mapping=_object(options.mapping or {}, "mapping"),
        answers=_object(options.answers or {}, "answers"),
    )


def mapping_problems(options: ImportOptions) -> list[Problem]:
    """Fields a mapping names that do not exist: their columns are read as if nothing had been said."""
    fields = sorted({key for kind in LISTS.values() for key in kind.importable})
    return [
        Problem(NO_SUCH_FIELD.filled(column=column, field=key), KNOWN_FIELDS.filled(fields=", ".join(fields)))
        for column, key in (options.mapping or {}).items()
        if key not in fields and key != NOT_USED
    ]


def unmet_choices(options: ImportOptions, tables: Sequence[PreviewTable]) -> Iterator[Problem]:
    """What was said of columns and sheets that the file does not have: it changes nothing, and may be a slip."""
    columns = [column for table in tables for column in table.source.columns]
    names = {fold(name) for column in columns for name in column.names}
    shown = ", ".join(dict.fromkeys(column.name for column in columns))
    for column, key in (options.mapping or {}).items():
        if fold(column) not in names and key != NOT_USED:
            advice = COLUMNS_ARE.filled(columns=shown)
            yield Problem(NO_SUCH_COLUMN.filled(column=column), advice, severity=Severity.WARNING)
    sheets = dict.fromkeys(table.sheet for table in tables)
    for id_ in options.answers or {}:
        kind, _, rest = id_.partition(":")
        if kind in _OF_A_SHEET and rest.partition(":")[0] not in sheets:
            advice = SHEETS_ARE.filled(sheets=", ".join(sheets))
            yield Problem(NO_SUCH_SHEET.filled(question=id_), advice, severity=Severity.WARNING)


def _object(document: Mapping[str, Any], key: str) -> dict[str, str]:
    """The named object of a file of choices, or the file itself where it has no such objects."""
    whole = any(isinstance(document.get(name), dict) for name in ("mapping", "answers"))
    held = document.get(key, {}) if whole else document
    return {str(name): str(value) for name, value in held.items() if isinstance(value, str | int | float)}
