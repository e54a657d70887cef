"""What senders say of cells beside their values, in notes and by striking them out; runs in the reading process only.

None of it can be read as a value, so it is told to the user. A part that is broken tells nothing: no value is in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from xml.etree.ElementTree import ParseError

from relief_desk.domain.cell_names import column_letter
from relief_desk.workbook.far_cells import named
from relief_desk.workbook.file_kinds import Refused
from relief_desk.workbook.frames import Send
from relief_desk.workbook.safety import MEGABYTE, Archive

_MOST_NOTES = 20
_LONGEST_NOTE = 300
_STYLES, _TEXTS = "xl/styles.xml", "xl/sharedstrings.xml"


def send_remarks(archive: Archive, sheets: Sequence[str], send: Send) -> None:
    """One notice for each note on a cell of these sheets, and one for all cells of a sheet that are struck out."""
    with suppress(Refused, ParseError):
        if any("/comments" in name for name in archive.names):
            _send_notes(archive, sheets, send)
        if _strikes(archive):
            _send_struck(archive, sheets, send)


def _send_notes(archive: Archive, sheets: Sequence[str], send: Send) -> None:
    from relief_desk.workbook.cell_notes import notes_of

    for sheet, notes in notes_of(archive).items():
        if sheet not in sheets:
            continue
        for place, text in sorted(notes.items())[:_MOST_NOTES]:
            send(("notice", "cell_note", {"text": text[:_LONGEST_NOTE]}, sheet, place, ""))
        if len(notes) > _MOST_NOTES:
            send(("notice", "more_cell_notes", {"n": len(notes) - _MOST_NOTES}, sheet, "", ""))


def _strikes(archive: Archive) -> bool:
    """Some text or cell format is struck out; a long list of texts is not searched, for it would take too long."""
    texts = _TEXTS if archive.has(_TEXTS) and archive.size(_TEXTS) < MEGABYTE else _STYLES
    return any(archive.has(part) and b"strike" in archive.description(part) for part in {_STYLES, texts})


def _send_struck(archive: Archive, sheets: Sequence[str], send: Send) -> None:
    from relief_desk.workbook.cell_looks import looks_of

    for sheet, looks in looks_of(archive).items():
        if sheet in sheets and looks.struck:
            cells = named(tuple(f"{column_letter(column)}{row}" for row, column in sorted(looks.struck)))
            send(("notice", "struck_out", {"n": len(looks.struck), "cells": cells}, sheet, "", ""))
