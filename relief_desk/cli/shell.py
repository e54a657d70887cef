"""Reads the command line, runs the command, and turns refusals into a sentence and an exit status."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import cast

from relief_desk.cli.files import refuse_unfit_outputs
from relief_desk.cli.output import DONE, REFUSED, say_refusal
from relief_desk.cli.parser import build_parser
from relief_desk.domain.problems import ReliefDeskError

COMMANDS: Mapping[str, tuple[str, str]] = {
    "demo": ("demo", "run_demo"),
    "new": ("desks", "create_desk"),
    "list": ("desks", "print_list"),
    "undo": ("desks", "undo"),
    "redo": ("desks", "redo"),
    "check": ("desks", "check"),
    "import": ("importing", "import_workbooks"),
    "match": ("matching", "match"),
    "reconcile": ("reconciling", "reconcile"),
    "merge": ("merging", "merge"),
    "template": ("reconciling", "template"),
}
"""The module of this folder and the function that runs each command; loaded when it is called, as each needs few."""
INTERRUPTED = "relief-desk: stopped; nothing was written."


@dataclass(frozen=True, slots=True)
class Outcome:
    """The exit status, and the desk to show in the window afterwards."""

    status: int
    show: Path | None = None


def run_command(arguments: Sequence[str]) -> Outcome:
    """Runs one command; argparse itself leaves with 2 where the usage is wrong."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")  # names come in six scripts, whatever the terminal
    parsed = build_parser().parse_args(arguments)
    try:
        refuse_unfit_outputs(parsed)
        status = load_command(parsed.command)(parsed)
    except ReliefDeskError as error:
        return Outcome(say_refusal(error, getattr(parsed, "json", False)))
    except BrokenPipeError:
        # Whoever read our output has seen enough; what is still buffered has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Outcome(DONE)
    except KeyboardInterrupt:
        print(INTERRUPTED, file=sys.stderr)
        return Outcome(REFUSED)
    return Outcome(status, None if getattr(parsed, "no_window", True) else getattr(parsed, "show", None))


def load_command(name: str) -> Callable[[Namespace], int]:
    """The function that runs a command: it takes the parsed words and returns the exit status."""
    module, function = COMMANDS[name]
    return cast(Callable[[Namespace], int], getattr(import_module(f"relief_desk.cli.{module}"), function))
