"""The notes that hang on the cells of an Office Open XML workbook; reads no cell."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree

from relief_desk.domain.cell_names import column_number
from relief_desk.domain.merging.returned import Place
from relief_desk.workbook.ooxml_parts import SheetPart, workbook_parts
from relief_desk.workbook.safety import Archive

_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_NOTES_KIND = "/comments"


def notes_of(archive: Archive) -> Mapping[str, Mapping[Place, str]]:
    """The notes by sheet and place, each with its author; raises Refused or ParseError for a broken part."""
    found = {sheet.name: dict(_notes(archive, sheet)) for sheet in workbook_parts(archive).sheets}
    return {name: notes for name, notes in found.items() if notes}


def _notes(archive: Archive, sheet: SheetPart) -> Iterator[tuple[Place, str]]:
    for part in _notes_parts(archive, sheet.part):
        root = ElementTree.fromstring(archive.description(part))
        authors = [(each.text or "").strip() for each in _all(root, "author")]
        for note in _all(root, "comment"):
            place = _PLACE.fullmatch(note.get("ref", ""))
            text = " ".join("".join(each.text or "" for each in _all(note, "t")).split())
            if place and text:
                author = _author(authors, note.get("authorId", ""))
                said = text if text.startswith(author) else f"{author}: {text}"
                yield (int(place[2]), column_number(place[1])), said


def _notes_parts(archive: Archive, part: str) -> Iterator[str]:
    """The parts with the notes of the sheet kept in `part`."""
    folder, name = posixpath.split(part)
    text = archive.description(posixpath.join(folder, "_rels", f"{name}.rels"))
    if not text:
        return
    for relation in _all(ElementTree.fromstring(text), "Relationship"):
        target = relation.get("Target", "")
        if relation.get("Type", "").endswith(_NOTES_KIND) and target:
            whole = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            yield posixpath.normpath(whole)


def _author(authors: list[str], number: str) -> str:
    return authors[int(number)] if number.isdecimal() and int(number) < len(authors) else ""


def _all(root: ElementTree.Element, name: str) -> Iterator[ElementTree.Element]:
    """Every element with this local name, whatever its namespace."""
    return (each for each in root.iter() if each.tag.rpartition("}")[2] == name)
