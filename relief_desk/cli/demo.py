"""The command demo: the built-in operation from strangers' workbooks to the reconciliation."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from relief_desk.cli.matching import say_coverage
from relief_desk.cli.output import DONE, run, say
from relief_desk.services.demo import SAMPLE, run_sample
from relief_desk.services.plan_coverage import cover_of

FOLDER = "relief-desk-demo"


def run_demo(parsed: Namespace) -> int:
    """Prints what came of each workbook, the coverage, and where the files are; `parsed.show` is the desk to open."""
    done = run(run_sample(parsed.dir or Path.cwd() / FOLDER))
    say(f"{SAMPLE.name} ({SAMPLE.glide})", "")
    for book in done.imported:
        left_out = f", {book.rows_left_out} left out" if book.rows_left_out else ""
        problems = len(book.problems)
        to_look_at = f"{problems} thing{'s' if problems != 1 else ''} to look at"
        say(f"{book.name}: {book.rows_written} rows taken in{left_out}, {to_look_at}")
    say("")
    say_coverage(cover_of(done.proposal))
    say(
        f"{len(done.proposal.plan.allocations)} allocations, {len(done.proposal.plan.gaps)} gaps, each with its reason."
    )
    say("The problems are part of the sample: real lists have them too. They are explained in the help.", "")
    say(f"Desk:           {done.desk}", f"Reconciliation: {done.workbook}")
    parsed.show = done.desk
    return DONE
