"""The sentences of other languages: complete, with the same places, in workbooks that come home as they left."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from relief_desk.domain.fields import FIELDS_OF
from relief_desk.domain.importing.plan import Verdict
from relief_desk.domain.plurals import plural_forms
from relief_desk.domain.records import Need
from relief_desk.domain.states import Tier
from relief_desk.domain.wording import ENGLISH
from relief_desk.services.desk import Desk
from relief_desk.services.imports import commit_import, preview_import
from relief_desk.services.jobs import finish
from relief_desk.services.reference import load_reference
from relief_desk.services.templates import write_template
from relief_desk.services.wordings import load_texts, load_wording, translations_folder, wording_languages
from tests.import_cases import new_desk
from tests.returned_desk import COMMENT, DECISION, FIRST, QUANTITY, TAGS, put, sent_desk, taken
from tests.update_translations import phrase_texts, places

TRANSLATED = [language for language in wording_languages() if language != "en"]
HEADINGS = 3
ONE_MESSAGE = "<TS><context><message><source>{english}</source>{translation}</message></context></TS>"


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_sentence_label_and_word_is_translated(language: str) -> None:
    known = load_texts(translations_folder() / f"phrases_{language}.ts")
    assert [text.english for text in phrase_texts() if text.english not in known] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_counted_sentence_has_every_form_of_its_language(language: str) -> None:
    known = load_texts(translations_folder() / f"phrases_{language}.ts")
    wanted = plural_forms(language)
    assert [
        text.english
        for text in phrase_texts()
        if len(known.get(text.english, ())) not in (0, wanted if text.counted else 1)
    ] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_sentence_keeps_its_places(language: str) -> None:
    """The last form, which most numbers take, has those of the English plural; others may say a number in words."""
    known = load_texts(translations_folder() / f"phrases_{language}.ts")
    lost = []
    for text in phrase_texts():
        *others, last = known.get(text.english, (text.plural or text.english,))
        wanted = set(places(text.plural or text.english))
        if set(places(last)) != wanted or any(not set(places(form)) <= wanted for form in others):
            lost.append(text.english)
    assert lost == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_is_kept_that_the_program_no_longer_says(language: str) -> None:
    known = load_texts(translations_folder() / f"phrases_{language}.ts")
    assert set(known) <= {text.english for text in phrase_texts()}


@pytest.mark.parametrize(
    ("translation", "said"),
    [
        ("<translation>نیاز</translation>", "نیاز"),
        ('<translation type="unfinished">نیاز</translation>', "Need"),
        ('<translation type="vanished">نیاز</translation>', "Need"),
        ("<translation></translation>", "Need"),
    ],
)
def test_only_finished_translations_are_said(tmp_path: Path, translation: str, said: str) -> None:
    file = tmp_path / "phrases_xx.ts"
    file.write_text(ONE_MESSAGE.format(english="Need", translation=translation), encoding="utf-8")
    assert load_texts(file).get("Need", ("Need",)) == (said,)


def test_a_language_without_a_file_speaks_english() -> None:
    assert load_wording("xx") is ENGLISH


def test_a_reconciliation_in_dari_reads_from_right_to_left_under_dari_headings(tmp_path: Path) -> None:
    dari = load_wording("fa_AF")
    sent = sent_desk(tmp_path, wording=dari)
    sent.desk.close()
    book = openpyxl.load_workbook(sent.path)
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    assert all(sheet.sheet_view.rightToLeft for sheet in shown)
    assert all(not sheet.title.isascii() for sheet in shown)
    tagged = [sheet for sheet in shown if str(sheet.cell(TAGS, 1).value).startswith("#")]
    headings = {str(cell.value) for sheet in tagged for cell in sheet[TAGS - 1] if cell.value}
    assert {dari.text("Quantity needed"), dari.text("Decision"), dari.text("Why it is not covered")} <= headings
    assert {heading for heading in headings if heading.isascii()} == set()


def test_answers_in_dari_come_home(tmp_path: Path) -> None:
    dari = load_wording("fa_AF")
    sent = sent_desk(tmp_path, wording=dari)

    def work(_: Workbook, sheet: Worksheet) -> None:
        put(sheet, FIRST, DECISION, dari.text("accept"))
        put(sheet, FIRST + 1, DECISION, dari.text("change"))
        put(sheet, FIRST + 1, QUANTITY, 77)
        put(sheet, FIRST + 2, COMMENT, "لطفاً ببینید")

    preview = sent.preview(sent.returned(work))
    sent.desk.close()
    first, second, third, *_ = sent.needs()
    assert taken(preview) == {
        (first, "decision"): "accept",
        (second, "decision"): "change",
        (second, "hq_quantity"): "77",
        (second, "quantity"): "77",
        (third, "comment"): "لطفاً ببینید",
    }
    assert preview.problems == ()


def test_a_list_of_needs_written_and_filled_in_dari_is_read_without_a_question(tmp_path: Path) -> None:
    dari = load_wording("fa_AF")
    path = tmp_path / "needs.xlsx"
    write_template("needs", path, dari, load_reference("AF"))
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    column = {cell.value: cell.column for cell in sheet[HEADINGS]}
    values = {
        "Item": "خیمه فامیلی", "Quantity needed": 120, "Unit": dari.text("piece"), "Province": "پکتیکا",
        "District": "برمل", "Priority": dari.text("Critical"), "Needed by": "2022-06-28", "Status": dari.text("stated"),
        "Substitutes allowed": dari.text("No"),
    }  # fmt: skip
    for label, value in values.items():
        sheet.cell(HEADINGS + 2, column[dari.text(label)]).value = value
    book.save(path)
    with new_desk(tmp_path) as desk:
        need = only_need(desk, path)
    assert (need.tier, need.quantity_milli, need.unit, need.substitutes_allowed) == (
        Tier.CRITICAL,
        120_000,
        "piece",
        False,
    )


def only_need(desk: Desk, path: Path) -> Need:
    """The one need that a workbook brings in, without a question."""
    preview = finish(preview_import(desk, path))
    assert [question.text for question in preview.questions] == []
    assert [row.verdict for row in preview.rows] == [Verdict.ADD]
    finish(commit_import(desk, preview))
    (need,) = desk.all(Need)
    return need


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("name", ["needs", "pledges"])
def test_no_two_columns_of_a_list_have_one_heading(language: str, name: str) -> None:
    said = [load_wording(language).text(field.label) for field in FIELDS_OF[name]]
    assert len(said) == len(set(said))
