"""Is a file safe to open: its size, its archive, what it unpacks to, what must and must not be in it; reads no cell.

Everything here runs in the reading process, before a workbook library sees the file.
"""

from __future__ import annotations

import io
import os
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator

from relief_desk.workbook.file_kinds import Refused

MEGABYTE = 1 << 20
LARGEST_FILE_BYTES = 150 * MEGABYTE
LARGEST_UNPACKED_BYTES = 400 * MEGABYTE
SUSPICIOUS_UNPACKED_BYTES = 50 * MEGABYTE
SUSPICIOUS_RATIO = 200
LARGEST_DESCRIPTION_BYTES = 8 * MEGABYTE
"""Parts that only describe the workbook (sheet list, relations) are never larger."""
MOST_PARTS = 20_000

_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DECLARATION_START = b"<!"
_CHUNK_BYTES = 4 * MEGABYTE
_ENCRYPTED_ENTRY = 0x1
ZIP_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    KeyError,
)
"""What Python's zip reader raises on damaged archives."""


def file_content(path: str) -> bytes:
    """All bytes of an ordinary file; raises Refused for folders, devices, missing, empty and too large files."""
    if os.path.basename(path).startswith("~$"):
        raise Refused("owner_file")
    try:
        status = os.stat(path)
        if stat.S_ISDIR(status.st_mode):
            raise Refused("directory")
        if not stat.S_ISREG(status.st_mode):
            raise Refused("no_file")
        if status.st_size > LARGEST_FILE_BYTES:
            raise _too_big("too_big", status.st_size, LARGEST_FILE_BYTES)
        with open(path, "rb") as file:
            content = file.read(LARGEST_FILE_BYTES + 1)
    except FileNotFoundError:
        raise Refused("missing") from None
    except OSError as error:
        raise Refused("unreadable", reason=error.strerror or type(error).__name__) from None
    if not content:
        raise Refused("empty")
    return content


class Archive:
    """A zip archive whose list of parts was checked; parts are found whatever the case and slashes of their names."""

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except ZIP_FAULTS as error:
            raise damaged(error) from None
        entries = [entry for entry in self._zip.infolist() if not entry.is_dir()]
        _check_sizes(entries, len(content))
        self._entries: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            key = part_key(entry.filename)
            if key in self._entries and not key.startswith(("docprops/", "customxml/", "thumbnails/")):
                raise Refused("doubled_part", part=entry.filename)
            self._entries.setdefault(key, entry)

    @property
    def names(self) -> frozenset[str]:
        """Names of all parts in small letters."""
        return frozenset(self._entries)

    def size(self, name: str) -> int:
        """Bytes of the part when unpacked."""
        return self._entries[part_key(name)].file_size

    def has(self, name: str) -> bool:
        return part_key(name) in self._entries

    def description(self, name: str) -> bytes:
        """A part that describes others, whole and without document type; b"" when it is not there."""
        entry = self._entries.get(part_key(name))
        if entry is None:
            return b""
        if entry.file_size > LARGEST_DESCRIPTION_BYTES:
            raise _too_big("unpacks_too_big", entry.file_size)
        text = b"".join(self.chunks(name))
        if has_doctype(text):
            raise Refused("doctype")
        return text

    def chunks(self, name: str) -> Iterator[bytes]:
        """The part piece by piece, never more than it declares."""
        entry = self._entries[part_key(name)]
        try:
            with self._zip.open(entry) as part:
                while piece := part.read(_CHUNK_BYTES):
                    yield piece
        except ZIP_FAULTS as error:
            raise damaged(error) from None

    def has_doctype(self, name: str) -> bool:
        """The part opens with a document type, looked for in its first piece, where the standard puts it."""
        return any(has_doctype(piece) for piece in self.chunks(name))


def has_doctype(text: bytes) -> bool:
    """The XML declares a document type or an entity, in a one-byte encoding or in UTF-16."""
    if b"\x00" in text[:200]:
        text = text.replace(b"\x00", b"")
    return _DECLARATION_START in text and bool(_DOCTYPE.search(text))


def part_key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def damaged(error: BaseException) -> Refused:
    detail = " ".join(str(error).split())[:120] or type(error).__name__
    return Refused("damaged", detail=detail.rstrip("."))


def _check_sizes(entries: list[zipfile.ZipInfo], packed_bytes: int) -> None:
    if len(entries) > MOST_PARTS:
        raise Refused("damaged", detail=f"{len(entries)} parts")
    if any(entry.flag_bits & _ENCRYPTED_ENTRY for entry in entries):
        raise Refused("password_unsupported")
    unpacked = sum(entry.file_size for entry in entries)
    ratio = unpacked // max(1, packed_bytes)
    if unpacked > LARGEST_UNPACKED_BYTES or (unpacked > SUSPICIOUS_UNPACKED_BYTES and ratio > SUSPICIOUS_RATIO):
        raise _too_big("unpacks_too_big", unpacked)


def _too_big(code: str, found_bytes: int, limit_bytes: int = LARGEST_UNPACKED_BYTES) -> Refused:
    return Refused(code, megabytes=found_bytes // MEGABYTE, limit=limit_bytes // MEGABYTE)
