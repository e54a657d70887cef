"""What a file is, told from its first bytes and the names inside it, never from its ending; reads no cell."""

from __future__ import annotations

from typing import Final

XLSX: Final = "xlsx"
XLSM: Final = "xlsm"
XLSB: Final = "xlsb"
XLS: Final = "xls"
ODS: Final = "ods"
TEXT: Final = "text"
HTML: Final = "html"
XML_2003: Final = "xml 2003"
ENCRYPTED: Final = "encrypted"
WORKBOOK_ZIPS = (XLSX, XLSM, XLSB)

KIND_WORDS = {
    XLSX: "an Excel workbook (.xlsx)",
    XLSM: "an Excel workbook with macros (.xlsm)",
    XLSB: "a binary Excel workbook (.xlsb)",
    XLS: "an Excel 97 workbook (.xls)",
    ODS: "an OpenDocument sheet (.ods)",
    TEXT: "a text table",
    HTML: "a web page with a table",
    XML_2003: "an Excel 2003 XML workbook",
}
"""How a readable kind is called in sentences."""

USUAL_ENDINGS = {
    XLSX: (".xlsx", ".xltx"), XLSM: (".xlsm", ".xltm", ".xlam"), XLSB: (".xlsb",), XLS: (".xls", ".xlt", ".xla"),
    ODS: (".ods", ".ots", ".fods"), TEXT: (".csv", ".tsv", ".txt", ".tab"), HTML: (".htm", ".html"),
    XML_2003: (".xml",),
}  # fmt: skip

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIGNATURES = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"{\\rtf", "a text document (RTF)"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"SQLite format 3\x00", "a database"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"PAR1", "a Parquet file"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
)
_OLD_BIFF = {
    b"\x09\x00": "Excel 2",
    b"\x09\x02": "Excel 3",
    b"\x09\x04": "Excel 4",
    b"\x09\x08": "Excel 5 without its wrapping",
}


class Refused(Exception):
    """The file cannot be read: a code of the refusals and the values of its sentence."""

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values


class ReaderFailed(Refused):
    """The value reader cannot read a workbook that passed the checks; another reader may."""

    def __init__(self, error: BaseException, content: bytes) -> None:
        super().__init__("damaged", detail=" ".join(str(error).split())[:120].rstrip("."))
        self.content = content


def kind_of(content: bytes) -> str:
    """The kind of a whole file's content; an archive is told apart by `kind_of_archive`, given here as "zip".

    Raises Refused for a file that is known to be something else.
    """
    if not content:
        raise Refused("empty")
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return "zip"
    if content.startswith(_OLE):
        return _kind_of_ole(content)
    for signature, words in _SIGNATURES:
        if content.startswith(signature):
            raise Refused("other_kind", kind=words)
    if content[:2] in _OLD_BIFF and content[3:4] == b"\x00":
        raise Refused("old_kind", kind=_OLD_BIFF[content[:2]])
    if not content.strip(b"\x00"):
        raise Refused("damaged", detail="nothing but zero bytes")
    return _kind_of_markup(content)


def kind_of_archive(names: frozenset[str], mimetype: bytes, content_types: bytes) -> str:
    """The kind of a zip archive by its part names (small letters), its mimetype part and its list of content types."""
    if b"opendocument.spreadsheet" in mimetype:
        return ODS
    if b"opendocument" in mimetype:
        raise Refused("other_kind", kind="an OpenDocument text or drawing")
    if any(name.startswith("word/") for name in names):
        raise Refused("other_kind", kind="a Word document")
    if any(name.startswith("ppt/") for name in names):
        raise Refused("other_kind", kind="a PowerPoint presentation")
    if "index.zip" in names or any(name.startswith("index/") and name.endswith(".iwa") for name in names):
        raise Refused("old_kind", kind="Apple Numbers")
    if any(name.endswith("workbook.bin") for name in names):
        return XLSB
    if b"macroEnabled" in content_types or any(name.endswith("vbaproject.bin") for name in names):
        return XLSM
    if content_types or any(name.endswith("workbook.xml") for name in names):
        return XLSX
    if "content.xml" in names and "meta-inf/manifest.xml" in names:
        return ODS
    raise Refused("other_kind", kind="a zip archive")


def _kind_of_ole(content: bytes) -> str:
    def has(name: str) -> bool:
        return name.encode("utf-16-le") in content

    if has("EncryptedPackage"):
        return ENCRYPTED
    if has("Workbook") or has("Book"):
        return XLS
    if has("WordDocument"):
        raise Refused("other_kind", kind="a Word 97 document")
    if has("PowerPoint Document"):
        raise Refused("other_kind", kind="a PowerPoint 97 presentation")
    if has("__substg1.0_"):
        raise Refused("other_kind", kind="an Outlook message")
    if has("MatOST") or has("WksSSWorkBook"):
        raise Refused("old_kind", kind="Microsoft Works")
    raise Refused("damaged", detail="no workbook inside the Office file")


def _kind_of_markup(content: bytes) -> str:
    head = content[:4096]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "ignore").encode("utf-8")
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head and start.startswith(b"<"):
        return XML_2003
    if start.startswith((b"<!doctype html", b"<html", b"<table", b"<head", b"<body", b"<style", b"<meta", b"<div")):
        return HTML
    if start.startswith((b"<?xml", b"<")) and (b"<html" in start or b"<table" in start):
        return HTML
    if start.startswith(b"<?xml") and b"office:document" in start:
        raise Refused("old_kind", kind="a flat OpenDocument program")
    if start.startswith(b"<?xml"):
        raise Refused("other_kind", kind="an XML file")
    if start.startswith(b"mime-version:") or b"content-type: multipart/related" in start:
        raise Refused("old_kind", kind="Excel as a single-file web page")
    if start.startswith((b"{", b"[{", b"[[")) and start.rstrip().endswith((b"}", b"]")):
        raise Refused("other_kind", kind="a JSON file")
    return TEXT
