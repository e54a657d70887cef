"""The words of the command line and their help; runs nothing."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TypeAlias

from relief_desk import __version__
from relief_desk.domain.fields import LISTS

# The only name argparse has for it.
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

USAGE = """\
relief-desk [FILE.reliefdesk]
       relief-desk COMMAND ...
       relief-desk --help | --version"""
DESCRIPTION = """\
Relief Desk takes in the needs and pledges that others keep in their workbooks, matches them exactly and fairly with a
reason for every line and every gap, and writes the reconciliation that is mailed to headquarters.

Without a command it opens the window, on the desk FILE.reliefdesk where one is named."""
EPILOG = """\
exit status:
  0  done
  1  done as far as the data allow, with problems to look at
  2  wrong usage
  3  the machine or the file refused; every file is as it was

example, the built-in operation from strangers' workbooks to the reconciliation:
  relief-desk demo --no-window

`relief-desk COMMAND --help` explains a command."""


def build_parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    parser = argparse.ArgumentParser(
        prog="relief-desk",
        usage=USAGE,
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"relief-desk {__version__}")
    commands = parser.add_subparsers(
        title="commands", prog="relief-desk", dest="command", metavar="COMMAND ...", required=True
    )
    _add_demo(commands)
    _add_new(commands)
    _add_import(commands)
    _add_match(commands)
    _add_list(commands)
    _add_reconcile(commands)
    _add_merge(commands)
    _add_template(commands)
    _add_steps(commands)
    return parser


def _command(commands: Commands, name: str, what: str) -> argparse.ArgumentParser:
    return commands.add_parser(
        name,
        help=what,
        description=what[0].upper() + what[1:] + ".",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _add_demo(commands: Commands) -> None:
    demo = _command(commands, "demo", "run the built-in operation from workbooks to reconciliation")
    demo.add_argument("--dir", type=Path, metavar="DIR", help="folder for the desk and the workbook")
    demo.add_argument("--no-window", action="store_true", help="do not open the window at the end")


def _add_new(commands: Commands) -> None:
    new = _command(commands, "new", "create a desk for one operation")
    _desk(new)
    new.add_argument("--operation", required=True, type=_name, metavar="NAME", help="what the operation is called")
    new.add_argument("--start", required=True, type=_day, metavar="DATE", help="first day of the disaster, YYYY-MM-DD")
    new.add_argument("--glide", default="", metavar="CODE", help="GLIDE number, such as EQ-2022-000232-AFG")
    new.add_argument(
        "--country", default="AF", metavar="CODE", help="country code; for others than AF, import --as places"
    )


def _add_import(commands: Commands) -> None:
    take = _command(commands, "import", "take in other people's workbooks of needs, pledges, places or items")
    _desk(take)
    take.add_argument("workbooks", nargs="+", type=Path, metavar="WORKBOOK", help=".xlsx, .xls, .ods, .xlsb, .csv ...")
    kinds = ("needs", "pledges", "places", "items")
    take.add_argument("--as", dest="list_name", choices=kinds, help="what they list; needs and pledges are guessed")
    take.add_argument("--sheet", metavar="NAME", help="only this sheet")
    take.add_argument("--mapping", type=Path, metavar="FILE", help="JSON file: which heading means which field")
    take.add_argument("--answers", type=Path, metavar="FILE", help="JSON file: choices for questions, by question id")
    take.add_argument(
        "--report", type=_workbook, metavar="OUT.xlsx", help="write the answer to the sender of the workbook"
    )
    take.add_argument("--marked", type=Path, metavar="OUT.xlsx", help="write a copy of the workbook, its cells marked")
    take.add_argument("--choices", type=Path, metavar="OUT.json", help="keep what the columns mean and the answers")
    take.add_argument("--sender", default="", metavar="NAME", help="who sent it, where the workbook does not say")
    take.add_argument("--leave-out-hidden", action="store_true", help="leave out rows and sheets that are hidden")
    take.add_argument("--password", metavar="TEXT", help="password of an encrypted workbook")
    take.add_argument("--strict", action="store_true", help="write nothing where any row has a problem")
    take.add_argument("--dry-run", action="store_true", help="say what would happen, write nothing")
    _json(take)


def _add_match(commands: Commands) -> None:
    match = _command(commands, "match", "match needs with pledges and say why, line by line and gap by gap")
    _desk(match)
    match.add_argument("--policy", type=Path, metavar="FILE", help="JSON file with the rules of this matching")
    match.add_argument("--what-if", type=Path, metavar="FILE", help="JSON file with what is only supposed")
    match.add_argument("--as-of", type=_day, metavar="DATE", help="first day on which anything can be handed out")
    match.add_argument("--explain", metavar="NEED", help="explain one need, by reference or the sender's own number")
    match.add_argument("--accept", action="store_true", help="accept the whole plan")
    _json(match)


def _add_list(commands: Commands) -> None:
    lists = _command(commands, "list", "print one list of a desk")
    _desk(lists)
    lists.add_argument("list_name", choices=LISTS, metavar="LIST", help=", ".join(LISTS))
    lists.add_argument(
        "-o", "--output", type=_list_file, metavar="OUT", help="write OUT.xlsx or OUT.csv; not the journal"
    )
    lists.add_argument("--as-of", type=_day, metavar="DATE", help="the list as it was at the end of that day")
    _json(lists)


def _add_reconcile(commands: Commands) -> None:
    reconcile = _command(commands, "reconcile", "write the reconciliation workbook")
    _desk(reconcile)
    reconcile.add_argument("-o", "--output", required=True, type=_workbook, metavar="OUT.xlsx", help="what to write")
    reconcile.add_argument("--to", default="", metavar="ADDRESS", help="who it is for; kept with the snapshot")
    reconcile.add_argument("--eml", type=Path, metavar="OUT.eml", help="also write a mail draft with it attached")
    reconcile.add_argument("--password", metavar="TEXT", help="password that opens the workbook; tell it another way")
    reconcile.add_argument("--since", type=int, metavar="N", help="say what changed since reconciliation N; 0: nothing")
    reconcile.add_argument("--as-of", type=_day, metavar="DATE", help="date of the figures; today where it is left out")
    reconcile.add_argument("--language", default="en", metavar="CODE", help="language of the workbook, such as fa_AF")
    _json(reconcile)


def _add_merge(commands: Commands) -> None:
    merge = _command(commands, "merge", "bring home what headquarters wrote into a mailed reconciliation")
    _desk(merge)
    merge.add_argument("returned", type=Path, metavar="RETURNED", help="the workbook that came back")
    merge.add_argument("--dry-run", action="store_true", help="say what would happen, write nothing")
    merge.add_argument("--take", choices=("ours", "theirs"), help="settle every conflict this way")
    merge.add_argument("--password", metavar="TEXT", help="password of an encrypted workbook")
    _json(merge)


def _add_template(commands: Commands) -> None:
    template = _command(commands, "template", "write an empty workbook to send to those who state needs or pledge")
    template.add_argument("list_name", choices=("needs", "pledges"), metavar="LIST", help="needs or pledges")
    template.add_argument("-o", "--output", required=True, type=_workbook, metavar="OUT.xlsx", help="what to write")
    template.add_argument("--language", default="en", metavar="CODE", help="language of the headings")
    template.add_argument("--country", default="AF", metavar="CODE", help="country whose places may be chosen")


def _add_steps(commands: Commands) -> None:
    for name, what in (
        ("undo", "take the last change of a desk back"),
        ("redo", "bring back what was undone last"),
        ("check", "check a desk: the file, its figures and its plan"),
    ):
        step = _command(commands, name, what)
        _desk(step)
        _json(step)


def _desk(command: argparse.ArgumentParser) -> None:
    command.add_argument("desk", type=Path, metavar="FILE", help="the desk, FILE.reliefdesk")


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print one JSON document and nothing else")


def _workbook(text: str) -> Path:
    return _named(text, ".xlsx")


def _list_file(text: str) -> Path:
    return _named(text, ".xlsx", ".csv")


def _named(text: str, *suffixes: str) -> Path:
    """A file whose name says what it is, or the program that opens it later would refuse it."""
    path = Path(text)
    if path.suffix.lower() not in suffixes:
        raise argparse.ArgumentTypeError(f'"{text}" must end in {" or ".join(suffixes)}')
    return path


def _name(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("it must not be empty")
    return text.strip()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is no date; write it as YYYY-MM-DD') from None
