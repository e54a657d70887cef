"""The commands reconcile and template: the workbooks that leave the desk."""

from __future__ import annotations

from argparse import Namespace
from datetime import date

from relief_desk.cli.output import DONE, PROBLEMS, run, say, say_json
from relief_desk.domain.problems import ReliefDeskError
from relief_desk.domain.wording import Template, Wording
from relief_desk.services.desk import Desk
from relief_desk.services.mail import write_mail_draft
from relief_desk.services.matches import propose_match
from relief_desk.services.reconciling import protect_reconciliation, write_reconciliation
from relief_desk.services.reference import load_reference
from relief_desk.services.templates import write_template
from relief_desk.services.wordings import load_wording, wording_languages

NO_LANGUAGE = Template("cli.no-language", "Relief Desk does not speak {language} yet.")
KNOWN_LANGUAGES = Template("cli.no-language.advice", "It speaks {languages}.")


def reconcile(parsed: Namespace) -> int:
    wording = _wording(parsed.language)
    as_of = parsed.as_of or date.today()  # noqa: DTZ011 - the day on this desk's wall
    with Desk.open(parsed.desk) as desk:
        proposal = run(propose_match(desk))
        written = run(
            write_reconciliation(
                desk,
                parsed.output,
                wording=wording,
                as_of=as_of,
                recipient=parsed.to,
                plan=proposal.plan,
                since=parsed.since,
            )
        )
        if parsed.password is not None:
            written = protect_reconciliation(written, parsed.password)
        if parsed.eml is not None:
            write_mail_draft(desk, written, parsed.eml, recipients=parsed.to, wording=wording)
    problems = len(written.reconciliation.problems.rows)
    counts = {table.key: len(table.rows) for table in written.reconciliation.tables}
    if parsed.json:
        number = written.snapshot.number if written.snapshot else None
        say_json({"workbook": str(written.path), "snapshot": number, "rows": counts})
    else:
        rows = ", ".join(f"{counts[key]} {key}" for key in ("needs", "pledges", "allocations", "gaps"))
        say(f"Wrote {written.path}: {rows}, {problems} problems.")
    return PROBLEMS if problems else DONE


def template(parsed: Namespace) -> int:
    write_template(parsed.list_name, parsed.output, _wording(parsed.language), load_reference(parsed.country))
    say(f"Wrote {parsed.output}: send it to those who state {parsed.list_name}; `relief-desk import` takes it in.")
    return DONE


def _wording(language: str) -> Wording:
    known = wording_languages()
    if language not in known:
        raise ReliefDeskError.of(NO_LANGUAGE, KNOWN_LANGUAGES, language=language, languages=", ".join(known))
    return load_wording(language)
