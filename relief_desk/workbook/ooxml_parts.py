"""What an Office Open XML workbook says it consists of, and whether all of it is there; reads no cell."""

from __future__ import annotations

import posixpath
import re
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote
from xml.parsers import expat

from relief_desk.workbook.binary_sheet_scan import names_of_xlsb
from relief_desk.workbook.file_kinds import Refused
from relief_desk.workbook.safety import Archive, damaged, part_key

WORKSHEET = "worksheet"
_COMPANY = re.compile(rb"<(?:\w+:)?Company>([^<]{1,200})</")
_STRICT_NAMESPACE = b"purl.oclc.org/ooxml"


class SheetPart(NamedTuple):
    """A sheet by its name: the part it is kept in, "worksheet" or another kind, and whether the user sees it."""

    name: str
    part: str
    kind: str
    hidden: bool


class WorkbookParts(NamedTuple):
    """The sheets in their order and what else travels with them."""

    sheets: tuple[SheetPart, ...]
    shared_strings: str
    starts_1904: bool
    strict: bool
    macros: bool
    external_links: bool
    connections: bool
    company: str


class _Relation(NamedTuple):
    kind: str
    target: str


def workbook_parts(archive: Archive) -> WorkbookParts:
    """The parts of an .xlsx, .xlsm or .xlsb; raises Refused when a named worksheet is not in the archive."""
    main = _main_part(archive)
    relations = _relations(archive, main)
    if main.endswith(".bin"):
        names = names_of_xlsb(b"".join(archive.chunks(main)))
        sheets, starts_1904, strict = _sheets_by_relation(relations, names), False, False
    else:
        text = archive.description(main)
        sheets, starts_1904 = _named_sheets(text, relations)
        strict = _STRICT_NAMESPACE in text
    _check_all_there(archive, sheets)
    shared = next((each.target for each in relations.values() if each.kind == "sharedStrings"), "")
    return WorkbookParts(
        sheets=sheets,
        shared_strings=shared if part_key(shared) in archive.names else "",
        starts_1904=starts_1904,
        strict=strict,
        macros=any(name.endswith("vbaproject.bin") for name in archive.names),
        external_links=any("/externallinks/externallink" in f"/{name}" for name in archive.names),
        connections=any(name.endswith(("/connections.xml", "/connections.bin")) for name in archive.names),
        company=_company(archive),
    )


def _company(archive: Archive) -> str:
    """The organisation that the workbook's properties name, or ""."""
    try:
        found = _COMPANY.search(archive.description("docProps/app.xml"))
    except Refused:
        # Nothing of the list stands there, so whatever is wrong with it does not matter.
        return ""
    return unescape(found[1].decode("utf-8", "replace")) if found else ""


def _main_part(archive: Archive) -> str:
    for relation in _relations(archive, "").values():
        if relation.kind == "officeDocument" and part_key(relation.target) in archive.names:
            return part_key(relation.target)
    for name in ("xl/workbook.xml", "xl/workbook.bin"):
        if name in archive.names:
            return name
    raise Refused("missing_part", part="its list of sheets")


def _relations(archive: Archive, part: str) -> dict[str, _Relation]:
    folder, name = posixpath.split(part)
    text = archive.description(posixpath.join(folder, "_rels", f"{name}.rels"))
    found: dict[str, _Relation] = {}
    for tag, attributes in _elements(text):
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            target = unquote(attributes.get("Target", "")).replace("\\", "/")
            whole = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            kind = attributes.get("Type", "").rpartition("/")[2]
            found[attributes.get("Id", "")] = _Relation(kind, posixpath.normpath(whole) if target else "")
    return found


def _named_sheets(text: bytes, relations: dict[str, _Relation]) -> tuple[tuple[SheetPart, ...], bool]:
    sheets: list[SheetPart] = []
    starts_1904 = False
    for tag, attributes in _elements(text):
        if tag == "workbookPr":
            starts_1904 = attributes.get("date1904", "0").lower() in ("1", "true", "on")
        if tag == "sheet":
            name = attributes.get("name", "")
            relation = relations.get(attributes.get("id", ""), _Relation(WORKSHEET, ""))
            hidden = attributes.get("state", "visible").lower() != "visible"
            sheets.append(SheetPart(name, relation.target, relation.kind, hidden))
    folded = [sheet.name.lower() for sheet in sheets]
    for sheet in sheets:
        if folded.count(sheet.name.lower()) > 1:
            raise Refused("doubled_sheet", sheet=sheet.name)
    return tuple(sheets), starts_1904


def _sheets_by_relation(relations: dict[str, _Relation], names: dict[str, str]) -> tuple[SheetPart, ...]:
    """The sheets of a binary workbook, by the ids of their relations."""
    kinds = (WORKSHEET, "chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet")
    parts = [(key, each) for key, each in relations.items() if each.kind in kinds]
    return tuple(SheetPart(names.get(key, ""), each.target, each.kind, hidden=False) for key, each in parts)


def _check_all_there(archive: Archive, sheets: tuple[SheetPart, ...]) -> None:
    for sheet in sheets:
        if sheet.kind == WORKSHEET and part_key(sheet.part) not in archive.names:
            raise Refused("missing_sheet", sheet=sheet.name or sheet.part)


def _elements(text: bytes) -> list[tuple[str, dict[str, str]]]:
    """Local names and attributes (without prefixes) of all elements, in order."""
    found: list[tuple[str, dict[str, str]]] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        plain = {name.rpartition(":")[2]: value for name, value in attributes.items()}
        found.append((tag.rpartition(":")[2], plain))

    if text:
        parser = expat.ParserCreate()
        parser.StartElementHandler = start
        try:
            parser.Parse(text, True)
        except expat.ExpatError as error:
            raise damaged(error) from None
    return found
