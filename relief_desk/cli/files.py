"""Reads the small JSON files that options name; knows not what they mean."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from relief_desk.domain.problems import FileRefused
from relief_desk.domain.wording import Template

NOT_JSON = Template("cli.not-json", "{file} is not a JSON file with one object in it (line {line}).")
FIX_JSON = Template("cli.not-json.advice", "Correct it there; the help of the command says what it may hold.")
UNREADABLE = Template("cli.unreadable", "{file} cannot be read.")
CHECK_NAME = Template("cli.unreadable.advice", "Check its name and that you may read it.")


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
