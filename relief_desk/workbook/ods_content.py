"""Passes the content of an OpenDocument spreadsheet to whoever looks for something in it; looks for nothing itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol
from xml.parsers import expat

from relief_desk.workbook.safety import damaged, has_doctype

TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
"""Before the names of elements and attributes that make up a table."""


class Scan(Protocol):
    """Is told every element, with its namespace before its name, and every text between."""

    def start(self, tag: str, given: dict[str, str]) -> None: ...

    def end(self, tag: str) -> None: ...

    def text(self, data: str) -> None: ...


def scan_content(chunks: Iterable[bytes], scan: Scan) -> None:
    """Raises Refused for a broken part, and for one with a document type."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = scan.start
    parser.EndElementHandler = scan.end
    parser.CharacterDataHandler = scan.text
    parser.buffer_text = True
    try:
        for chunk in chunks:
            if has_doctype(chunk):
                raise damaged(ValueError("a document type"))
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise damaged(error) from None


def times(given: Mapping[str, str], name: str) -> int:
    """How many rows or cells one stands for or spans: the number in an attribute of a table, 1 where it has none."""
    text = given.get(f"{TABLE}{name}", "")
    return int(text) if text.isdecimal() and len(text) < 9 else 1
