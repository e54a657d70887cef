"""The files that options name: whether what is to be written has a place, and the small JSON files that are read."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from pathlib import Path
from typing import Any

from relief_desk.domain.problems import FileRefused
from relief_desk.domain.wording import Template

NOT_JSON = Template("cli.not-json", "{file} is not a JSON file with one object in it (line {line}).")
FIX_JSON = Template("cli.not-json.advice", "Correct it there; the help of the command says what it may hold.")
UNREADABLE = Template("cli.unreadable", "{file} cannot be read.")
CHECK_NAME = Template("cli.unreadable.advice", "Check its name and that you may read it.")
TWO_USES = Template("cli.two-uses", "{file} would be written over a file that this command needs, or over a desk.")
OTHER_NAME = Template("cli.two-uses.advice", "Give every file that is written a name of its own.")
NO_FOLDER = Template("cli.no-folder", "There is no folder {folder} to write {file} into.")
MAKE_FOLDER = Template("cli.no-folder.advice", "Make the folder first, or choose another.")
IS_FOLDER = Template("cli.is-folder", "{file} is a folder and cannot be written.")
NAME_IN_FOLDER = Template("cli.is-folder.advice", "Name a file in it.")
_WRITTEN = ("output", "eml", "report", "marked", "choices")
_READ = ("desk", "workbooks", "returned", "mapping", "answers", "policy", "what_if")
_DESK_SUFFIX = ".reliefdesk"


def refuse_unfit_outputs(parsed: Namespace) -> None:
    """Raises FileRefused where a file to be written is needed otherwise or has no place, before anything is done."""
    # os.path, because a Path raises for names that are too long, and those are told of where they are opened.
    taken = {path.resolve() for path in _paths(parsed, _READ)}
    for path in _paths(parsed, _WRITTEN):
        file, folder = path.name, path.parent
        if path.resolve() in taken or path.suffix.lower() == _DESK_SUFFIX:
            raise FileRefused.of(TWO_USES, OTHER_NAME, file=file)
        if os.path.isdir(path):
            raise FileRefused.of(IS_FOLDER, NAME_IN_FOLDER, file=str(path))
        if not os.path.isdir(folder):
            raise FileRefused.of(NO_FOLDER, MAKE_FOLDER, folder=str(folder), file=file)
        taken.add(path.resolve())


def _paths(parsed: Namespace, names: tuple[str, ...]) -> list[Path]:
    """What was named for these options, one file or several."""
    found: list[Path] = []
    for name in names:
        value = getattr(parsed, name, None)
        found += value if isinstance(value, list) else [value] if value else []
    return found


def read_json(path: Path) -> dict[str, Any]:
    """The one JSON object of a file; raises FileRefused with the line where it stops making sense."""
    try:
        document = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise FileRefused.of(UNREADABLE, CHECK_NAME, file=str(path)) from error
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        line = getattr(error, "lineno", 1)
        raise FileRefused.of(NOT_JSON, FIX_JSON, file=str(path), line=line) from error
    if not isinstance(document, dict):
        raise FileRefused.of(NOT_JSON, FIX_JSON, file=str(path), line=1)
    return document
