"""The sentences in which a file is refused or spoken of while it is opened, by their code; knows no file format.

The reading process sends a code and its values; the sentence is made here, where it can be translated.
"""

from __future__ import annotations

from collections.abc import Mapping

from relief_desk.domain.problems import NOWHERE, Address, FileRefused, Problem, Severity
from relief_desk.domain.wording import PhraseValue, Template

ASK_SENDER = Template("file.ask_sender", "Download it again or ask the sender to send it again.")
SAVE_AS_XLSX = Template("file.save_as_xlsx", "Open it in Excel or LibreOffice, save it as .xlsx, and import that.")
CHOOSE_WORKBOOK = Template("file.choose_workbook", "Choose an Excel workbook, an .ods sheet or a .csv file.")
SHARE_IT = Template("file.share_it", "Split it into smaller files, or delete what is not needed, and import again.")
CLOSE_IT = Template("file.close_it", "Close it in other programs, check that you may open it, and try again.")


def _pair(code: str, text: str, advice: Template) -> tuple[str, tuple[Template, Template]]:
    return code, (Template(f"file.{code}", text), advice)


_ENTRIES = (
    _pair("missing", "{name} is not there any more.", CHOOSE_WORKBOOK),
    _pair("directory", "{name} is a folder.", CHOOSE_WORKBOOK),
    _pair("no_file", "{name} is no ordinary file.", CHOOSE_WORKBOOK),
    _pair("unreadable", "{name} cannot be opened: {reason}.", CLOSE_IT),
    _pair("empty", "{name} is empty: it has no content at all.", ASK_SENDER),
    _pair("owner_file", "{name} is only Excel's mark that somebody has the workbook open.", CHOOSE_WORKBOOK),
    _pair("damaged", "{name} is damaged or incomplete ({detail}).", ASK_SENDER),
    _pair("other_kind", "{name} is {kind}, not a workbook.", CHOOSE_WORKBOOK),
    _pair("old_kind", "{name} was saved by {kind}, which cannot be read here.", SAVE_AS_XLSX),
    _pair(
        "password_needed",
        "{name} is protected with a password.",
        Template("file.give_password", "Give the password, or remove it in Excel, save and import again."),
    ),
    _pair(
        "password_wrong",
        "The password given does not open {name}.",
        Template("file.check_password", "Check capital letters and the keyboard language, and try again."),
    ),
    _pair(
        "password_unsupported",
        "{name} is protected with a password, and this installation cannot open protected workbooks.",
        Template("file.remove_password", "Remove the password in Excel, save, and import again."),
    ),
    _pair("too_big", "{name} has {megabytes} MB, more than the {limit} MB that are read.", SHARE_IT),
    _pair(
        "unpacks_too_big",
        "{name} unpacks to {megabytes} MB, far more than a workbook of its size should.",
        Template("file.clean_up", "If you trust the sender, copy the tables into a new workbook and import that."),
    ),
    _pair("doctype", "{name} carries a document type declaration, which workbooks never have.", SAVE_AS_XLSX),
    _pair("doubled_part", "{name} holds the part {part} twice, so it is not clear which one counts.", SAVE_AS_XLSX),
    _pair("missing_sheet", 'The sheet "{sheet}" is named in {name} but missing from the file.', ASK_SENDER),
    _pair("missing_part", "{name} lacks {part}, without which its texts cannot be read.", ASK_SENDER),
    _pair("doubled_sheet", '{name} names two sheets "{sheet}".', SAVE_AS_XLSX),
    _pair("no_sheets", "{name} holds no worksheet with cells.", CHOOSE_WORKBOOK),
    _pair("unknown_sheet", '{name} has no sheet "{sheet}".', Template("file.sheets_are", "Its sheets are: {sheets}.")),
    _pair(
        "too_many_cells",
        'The sheet "{sheet}" of {name} spreads over {cells} cells up to {cell}.',
        Template(
            "file.delete_far_cells",
            "Delete the far-away cells (select the empty rows and columns after the table, then Delete), save, and "
            "import again.",
        ),
    ),
    _pair(
        "too_many",
        "{name} has {cells} cells or more, far too many for a list.",
        Template("file.copy_tables", "Copy the tables into a new workbook and import that."),
    ),
    _pair("too_slow", "{name} took more than {seconds} seconds to read and was given up.", SAVE_AS_XLSX),
    _pair("greedy", "{name} asks for more memory than a file of its size can need, so it is damaged.", ASK_SENDER),
    _pair("too_much_memory", "{name} needs more memory than is given to one workbook.", SHARE_IT),
    _pair("reader_failed", "{name} could not be read: {detail}.", SAVE_AS_XLSX),
    _pair("not_text", "{name} is neither a workbook nor a text in any known encoding.", CHOOSE_WORKBOOK),
    _pair(
        "two_encodings",
        "The letters of {name} may be in {first} or in {second}: both read as well.",
        Template("file.save_as_utf8", 'Open it where its letters look right, save it as "CSV UTF-8", and import that.'),
    ),
    _pair("no_table", "{name} holds no table.", CHOOSE_WORKBOOK),
)
REFUSALS: Mapping[str, tuple[Template, Template]] = dict(_ENTRIES)

NOTHING_TO_DO = Template("file.nothing_to_do", "Nothing needs to be done.")
SEE_FORMULA = Template("file.see_formula", "Open the workbook in Excel, save it, and import it again.")
NOTICES: Mapping[str, tuple[Severity, Template, Template]] = {
    "error_cell": (
        Severity.WARNING,
        Template("file.error_cell", "The cell shows the error {error}, so it has no value."),
        Template("file.correct_cell", "Correct the cell in the workbook, or fill in the value here."),
    ),
    "more_error_cells": (
        Severity.WARNING,
        Template("file.more_error_cells", "One more cell shows an error.", "{n} more cells show an error."),
        Template("file.correct_cells", "Correct the cells in the workbook."),
    ),
    "no_result": (
        Severity.WARNING,
        Template("file.no_result", "The formula has no saved result."),
        SEE_FORMULA,
    ),
    "more_no_result": (
        Severity.WARNING,
        Template(
            "file.more_no_result",
            "One more formula has no saved result.",
            "{n} more formulas have no saved result.",
        ),
        SEE_FORMULA,
    ),
    "hidden_rows": (
        Severity.NOTE,
        Template("file.hidden_rows", "One hidden row is included: {rows}.", "{n} hidden rows are included: {rows}."),
        Template("file.check_hidden", "Check whether they are meant to be sent."),
    ),
    "hidden_columns": (
        Severity.NOTE,
        Template(
            "file.hidden_columns",
            "One hidden column is included: {columns}.",
            "{n} hidden columns are included: {columns}.",
        ),
        Template("file.check_hidden_columns", "Check whether they are meant to be sent."),
    ),
    "hidden_sheet": (
        Severity.NOTE,
        Template("file.hidden_sheet", "The sheet is hidden in the workbook."),
        Template("file.check_hidden_sheet", "Check whether it is meant to be sent."),
    ),
    "not_a_worksheet": (
        Severity.NOTE,
        Template("file.not_a_worksheet", "The sheet is a chart, a macro sheet or a dialog and holds no table."),
        NOTHING_TO_DO,
    ),
    "macros": (
        Severity.NOTE,
        Template("file.macros", "The workbook carries macros. They were not run."),
        NOTHING_TO_DO,
    ),
    "external_links": (
        Severity.NOTE,
        Template("file.external_links", "The workbook takes values from other files. The values last saved were read."),
        NOTHING_TO_DO,
    ),
    "connections": (
        Severity.NOTE,
        Template("file.connections", "The workbook takes data from a database or the web. Nothing was fetched."),
        NOTHING_TO_DO,
    ),
    "other_ending": (
        Severity.NOTE,
        Template("file.other_ending", 'The file is {kind}, though its name ends in "{ending}". It was read as it is.'),
        NOTHING_TO_DO,
    ),
    "encoding_guessed": (
        Severity.WARNING,
        Template("file.encoding_guessed", "The text says nothing about its encoding; it was read as {encoding}."),
        Template("file.check_letters", "Check that names with accents or in other scripts look right."),
    ),
    "cell_note": (
        Severity.WARNING,
        Template("file.cell_note", 'A note hangs on the cell: "{text}"'),
        Template("file.mind_note", "Notes are not read: correct the row if it says something else."),
    ),
    "more_cell_notes": (
        Severity.WARNING,
        Template("file.more_cell_notes", "A note hangs on one more cell.", "Notes hang on {n} more cells."),
        Template("file.look_at_notes", "Look at them in the workbook."),
    ),
    "struck_out": (
        Severity.WARNING,
        Template("file.struck_out", "One cell is struck out: {cells}.", "{n} cells are struck out: {cells}."),
        Template("file.mind_struck_out", "They are read all the same: leave out the rows that no longer count."),
    ),
    "open_quote": (
        Severity.WARNING,
        Template("file.open_quote", "A quotation mark is opened and never closed; it was kept as text."),
        Template("file.check_cells", "Check that the cells look right."),
    ),
    "far_cells": (
        Severity.WARNING,
        Template("file.far_cells", "Cells far away from the table were left out: {cells}."),
        Template("file.check_far_cells", "Check whether they belong to the table."),
    ),
    "second_reader": (
        Severity.NOTE,
        Template("file.second_reader", "The workbook is not quite regular and was read by the second reader."),
        Template("file.check_values", "Check that the values look right."),
    ),
}


def refusal(code: str, name: str, values: Mapping[str, str | int]) -> FileRefused:
    """The refusal of the file `name` for a reason of `REFUSALS`."""
    what, advice = REFUSALS[code]
    return FileRefused(what.filled(name=name, **values), advice.filled(name=name, **values))


def notice(code: str, values: Mapping[str, PhraseValue], address: Address = NOWHERE, value: str = "") -> Problem:
    """What was noticed while opening, as a problem with its place."""
    severity, what, todo = NOTICES[code]
    return Problem(what.filled(**values), todo.filled(**values), address, value, severity)
