"""The draft that carries the reconciliation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import openpyxl
import pytest
from builders import step
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from returned_desk import DECISION, FIRST, Sent, put, send, sent_desk, taken

from relief_desk.domain.changes import edited, together
from relief_desk.domain.problems import ReliefDeskError
from relief_desk.domain.records import Need
from relief_desk.domain.wording import Wording
from relief_desk.services.mail import read_addresses, remembered_recipients, write_mail_draft
from relief_desk.services.reconciling import protect_reconciliation
from relief_desk.workbook.encrypting import encrypt_workbook


@pytest.fixture
def sent(tmp_path: Path) -> Iterator[Sent]:
    made = sent_desk(tmp_path, needs=6)
    yield made
    made.desk.close()


def draft(sent: Sent, **values: object) -> EmailMessage:
    written = write_mail_draft(sent.desk, sent.written, sent.folder / "mail.eml", **values)  # type: ignore[arg-type]
    message = message_from_bytes(written.path.read_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    return message


def body(message: EmailMessage) -> str:
    part = message.get_body(("plain",))
    assert part is not None
    return str(part.get_content())


def test_the_draft_is_unsent_addressed_and_has_the_workbook_attached(sent: Sent) -> None:
    message = draft(sent, recipients="hq@example.org; Ms Chen <chen@example.cn>")
    assert message["X-Unsent"] == "1"
    assert message["To"] == "hq@example.org, Ms Chen <chen@example.cn>"
    assert message["Subject"] == "Reconciliation no. 1: Earthquake, as of 2022-06-30"
    (attachment,) = message.iter_attachments()
    assert attachment.get_filename() == "reconciliation.xlsx"
    assert attachment.get_content() == sent.path.read_bytes()


def test_the_text_says_coverage_gaps_and_how_to_answer(sent: Sent) -> None:
    text = body(draft(sent))
    assert "6 needs count; 0 % are covered firmly" in text
    assert "6 needs still have a gap; the sheet Gaps says why." in text
    assert "Please fill in the yellow columns only" in text
    assert f"Export {sent.code}" in text
    assert "by telephone" not in text


def test_the_text_says_what_changed_since_the_last_one(sent: Sent) -> None:
    first = sent.desk.all(Need)[0]
    sent.desk.apply(together(step("edit"), edited(first, quantity_milli=1_000)))
    second = replace(sent, written=send(sent.desk, sent.folder / "second.xlsx"))
    assert "Since no. 1: 0 new, 1 changed, 0 closed or cancelled." in body(draft(second))


def test_subject_and_text_are_in_the_language_chosen(sent: Sent) -> None:
    dari = Wording("fa_AF", {"Reconciliation no. {number}: {operation}, as of {day}": ("تطبیق {number}: {operation}",)})
    message = draft(sent, wording=dari)
    assert message["Subject"].startswith("تطبیق ۱: ")
    assert message["Content-Language"] == "fa-AF"


def test_recipients_are_remembered_the_newest_first_and_once(sent: Sent) -> None:
    draft(sent, recipients="a@example.org")
    draft(sent, recipients=["b@example.org", "a@example.org"])
    assert remembered_recipients(sent.desk) == ("b@example.org", "a@example.org")


@pytest.mark.parametrize(
    "text",
    ["nobody", "a@b", "a b@example.org x", "a@example.org\nBcc: all@example.org", "@x.org"],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(ReliefDeskError, match="is no mail address"):
        read_addresses(text)


def test_no_recipient_is_a_draft_without_one(sent: Sent) -> None:
    assert draft(sent)["To"] == ""
    assert remembered_recipients(sent.desk) == ()


def test_an_encrypted_workbook_comes_home_with_its_password(sent: Sent) -> None:
    def work(_: Workbook, sheet: Worksheet) -> None:
        put(sheet, FIRST, DECISION, "accept")

    path = sent.returned(work)
    encrypt_workbook(path, "eight or more")
    with pytest.raises(ReliefDeskError):
        sent.preview(path)
    assert list(taken(sent.preview(path, password="eight or more")).values()) == ["accept"]


def test_the_mail_says_that_the_password_travels_apart(sent: Sent) -> None:
    sent.written = protect_reconciliation(sent.written, "eight or more")
    message = draft(sent)
    assert "You will get it another way, such as by telephone." in body(message)
    (attachment,) = message.iter_attachments()
    assert not attachment.get_content().startswith(b"PK")


def test_the_mail_of_an_open_workbook_speaks_of_no_password(sent: Sent) -> None:
    assert "password only" not in body(draft(sent))


@pytest.mark.parametrize(("password", "sentence"), [("", "is empty"), ("short", "is too short")])
def test_a_weak_password_is_refused_and_the_file_left_alone(sent: Sent, password: str, sentence: str) -> None:
    with pytest.raises(ReliefDeskError, match=sentence):
        encrypt_workbook(sent.path, password)
    assert openpyxl.load_workbook(sent.path).sheetnames[0] == "Summary"


def test_without_the_library_the_refusal_says_how_to_get_it(sent: Sent, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("relief_desk.workbook.encrypting.can_encrypt", lambda: False)
    with pytest.raises(ReliefDeskError, match='Install the extra "password"'):
        encrypt_workbook(sent.path, "eight or more")
