"""What was said of a sender's columns is known when the same sender's layout comes again, and asked of any other's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from relief_desk.domain.importing.preview import ImportPreview
from relief_desk.domain.importing.source_tables import SkippedRow, SourceTable
from relief_desk.domain.records import MappingProfile
from relief_desk.domain.wording import Template
from relief_desk.services.desk import Desk
from relief_desk.services.imports import ImportOptions, preview_import
from relief_desk.services.jobs import finish
from tests.import_cases import NEED, TODAY, looked_at, new_desk, table, taken_in, workbook

ROW = NEED | {"Zweck": "for the clinic"}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with new_desk(tmp_path) as opened:
        yield opened


def meaning(preview: ImportPreview, heading: str = "Zweck") -> tuple[str, bool]:
    guess = next(guess for guess in preview.tables[0].columns if guess.column.heading == heading)
    return guess.field, guess.sure


def profiles(desk: Desk) -> list[tuple[str, dict[str, str]]]:
    return sorted((each.sender, dict(each.mapping)) for each in desk.all(MappingProfile))


def sent_by(name: str, **cells: Any) -> SourceTable:
    return table(ROW | {"Requested by": name} | cells)


def test_a_meaning_is_kept_under_the_sender_and_reused_without_asking(desk: Desk) -> None:
    taken_in(desk, sent_by("WFP"), mapping={"Zweck": "remark"})
    assert profiles(desk) == [("UN-WFP", {"Zweck": "remark"})]
    assert meaning(looked_at(desk, sent_by("WFP"), sha256="two")) == ("remark", True)


def test_the_same_layout_from_another_sender_is_asked_with_the_known_meaning_first(desk: Desk) -> None:
    taken_in(desk, sent_by("WFP"), mapping={"Zweck": "remark"})
    preview = looked_at(desk, sent_by("UNHCR", **{"Need ID": "N-2"}), sha256="two")
    assert meaning(preview) == ("remark", False)
    question = next(each for each in preview.questions if each.kind == "column")
    assert question.choices[0].id == "remark"


def test_each_sender_keeps_a_meaning_of_their_own(desk: Desk) -> None:
    taken_in(desk, sent_by("WFP"), mapping={"Zweck": "remark"})
    taken_in(desk, sent_by("UNHCR", **{"Need ID": "N-2"}), mapping={"Zweck": "source"}, sha256="two")
    assert profiles(desk) == [("UN-UNHCR", {"Zweck": "source"}), ("UN-WFP", {"Zweck": "remark"})]
    assert meaning(looked_at(desk, sent_by("WFP"), sha256="three")) == ("remark", True)
    assert meaning(looked_at(desk, sent_by("UNHCR"), sha256="four")) == ("source", True)


def test_how_a_sender_writes_numbers_is_not_taken_for_another(desk: Desk) -> None:
    rows = [sent_by(name, Quantity="1,234") for name in ("WFP", "UNHCR")]
    taken_in(desk, rows[0], answers={"separator:Quantity": "."})
    assert looked_at(desk, rows[0], sha256="two").questions == ()
    assert [each.kind for each in looked_at(desk, rows[1], sha256="three").questions] == ["separator"]


def test_two_sheets_of_one_layout_keep_one_memory(desk: Desk) -> None:
    second = replace(sent_by("WFP", **{"Need ID": "N-2"}), sheet="More")
    taken_in(desk, sent_by("WFP"), second, mapping={"Zweck": "remark"})
    assert profiles(desk) == [("UN-WFP", {"Zweck": "remark"})]


def above(text: str) -> SourceTable:
    return replace(table(ROW), skipped=(SkippedRow(1, Template("layout.above", "Above.").filled(), text),))


@pytest.mark.parametrize(
    ("source", "said", "sender"),
    [
        (table(ROW), "", ""),
        (table(ROW), "WFP", "UN-WFP"),
        (table(ROW), "Village elders", "Village elders"),
        (sent_by("WFP"), "UNHCR", "UN-UNHCR"),
        (above("Needs of June | Prepared by: WFP"), "", "UN-WFP"),
        (above("Prepared by nobody known"), "", ""),
        (replace(table(ROW), company="World Food Programme"), "", "UN-WFP"),
        (table(ROW, file="WFP_needs-June.xlsx"), "", "UN-WFP"),
        (table(sent := ROW | {"Requested by": "WFP"}, sent | {"Requested by": "UNHCR"}), "", ""),
    ],
)
def test_the_sender_is_who_the_user_the_rows_the_titles_or_the_file_say(
    desk: Desk, source: SourceTable, said: str, sender: str
) -> None:
    assert looked_at(desk, source, sender=said).tables[0].sender == sender


def test_the_properties_of_a_workbook_say_who_wrote_it(desk: Desk, tmp_path: Path) -> None:
    path = workbook(tmp_path / "plain.xlsx", {"Needs": [list(ROW), list(ROW.values())]})
    assert finish(preview_import(desk, path, ImportOptions(), today=TODAY)).tables[0].sender == ""
    with xlsxwriter.Workbook(tmp_path / "signed.xlsx") as book:
        book.set_properties({"company": "World Food Programme"})
        book.add_worksheet("Needs").write_row(0, 0, ["Item", "Quantity"])
        book.get_worksheet_by_name("Needs").write_row(1, 0, ["Rice", 5])
    signed = finish(preview_import(desk, tmp_path / "signed.xlsx", ImportOptions(), today=TODAY))
    assert signed.tables[0].sender == "UN-WFP"
