"""One named stream out of an Office 97 file; knows the container and not what is in it.

Source: MS-CFB, the format of compound files.
"""

from __future__ import annotations

import struct
from struct import unpack_from

_HEADER_BYTES = 512
_ENTRY_BYTES = 128
_END_OF_CHAIN = 0xFFFFFFF0
_STREAM, _ROOT = 2, 5


def ole_stream(content: bytes, *names: str) -> bytes:
    """The first stream with one of the names, b"" when there is none or the container is damaged."""
    try:
        return _Container(content).stream(names)
    except (struct.error, IndexError, ValueError):
        return b""


class _Container:
    def __init__(self, content: bytes) -> None:
        self._content = content
        self._sector_bytes: int = 1 << unpack_from("<H", content, 30)[0]
        self._mini_bytes = 1 << unpack_from("<H", content, 32)[0]
        self._mini_limit = unpack_from("<I", content, 56)[0]
        if self._sector_bytes not in (512, 4096) or not 0 < self._mini_bytes < self._sector_bytes:
            raise ValueError("no compound file")
        self._next = self._allocation_table()
        self._entries = self._directory(unpack_from("<I", content, 48)[0])

    def stream(self, names: tuple[str, ...]) -> bytes:
        for name in names:
            for kind, found, start, size in self._entries:
                if kind == _STREAM and found.casefold() == name.casefold():
                    return self._small(start, size) if size < self._mini_limit else self._chain(start)[:size]
        return b""

    def _allocation_table(self) -> list[int]:
        sectors = [each for each in unpack_from("<109I", self._content, 76) if each < _END_OF_CHAIN]
        more, count = unpack_from("<II", self._content, 68)
        width = self._sector_bytes // 4
        for _ in range(min(count, 10_000)):
            if more >= _END_OF_CHAIN:
                break
            *listed, more = self._numbers(more, width)
            sectors.extend(each for each in listed if each < _END_OF_CHAIN)
        return [number for sector in sectors for number in self._numbers(sector, width)]

    def _numbers(self, sector: int, width: int) -> tuple[int, ...]:
        return unpack_from(f"<{width}I", self._content, self._offset(sector))

    def _offset(self, sector: int) -> int:
        return max(_HEADER_BYTES, self._sector_bytes) + sector * self._sector_bytes

    def _chain(self, start: int) -> bytes:
        """All sectors from `start`; a chain that runs in a circle is no chain."""
        pieces = []
        sector, steps = start, 0
        while sector < _END_OF_CHAIN:
            pieces.append(self._content[self._offset(sector) : self._offset(sector) + self._sector_bytes])
            sector, steps = self._next[sector], steps + 1
            if steps > len(self._next):
                raise ValueError("circular chain")
        return b"".join(pieces)

    def _directory(self, start: int) -> list[tuple[int, str, int, int]]:
        data = self._chain(start)
        entries = []
        for at in range(0, len(data) - _ENTRY_BYTES + 1, _ENTRY_BYTES):
            length = min(64, unpack_from("<H", data, at + 64)[0])
            name = data[at : at + max(0, length - 2)].decode("utf-16-le", "replace")
            first, size = unpack_from("<II", data, at + 116)
            entries.append((data[at + 66], name, first, size))
        return entries

    def _small(self, start: int, size: int) -> bytes:
        """A stream kept in the small sectors of the root stream."""
        root = next(each for each in self._entries if each[0] == _ROOT)
        store = self._chain(root[2])
        first = unpack_from("<I", self._content, 60)[0]
        table = self._chain(first)
        pieces = []
        sector = start
        for _ in range(size // self._mini_bytes + 1):
            if sector >= _END_OF_CHAIN:
                break
            pieces.append(store[sector * self._mini_bytes : (sector + 1) * self._mini_bytes])
            sector = unpack_from("<I", table, sector * 4)[0]
        return b"".join(pieces)[:size]
