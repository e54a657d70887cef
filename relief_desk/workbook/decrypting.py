"""The workbook inside a password-protected file, where the optional library is installed."""

from __future__ import annotations

import io
from typing import Any

from relief_desk.workbook.file_kinds import Refused

_BLOCK_BYTES = 16
_SIZE_BYTES = 8
_PACKAGE = "EncryptedPackage"


def decrypted(content: bytes, password: str | None) -> bytes:
    """The workbook inside a protected file; raises Refused without the right password or the library."""
    try:
        import msoffcrypto
    except ImportError:
        raise Refused("password_unsupported") from None  # before anybody is asked for a password in vain
    if not password:
        raise Refused("password_needed")
    opened = io.BytesIO()
    office = msoffcrypto.OfficeFile(io.BytesIO(content))
    try:
        # Only the newer format can tell a wrong password before all is decrypted; the older one always does.
        newer = office.format == "ooxml"
        office.load_key(password=password, **({"verify_password": True} if newer else {}))
        if newer:
            office.file = _WholeBlocks(office.file)
        office.decrypt(opened)
    except (msoffcrypto.exceptions.InvalidKeyError, msoffcrypto.exceptions.DecryptionError):
        raise Refused("password_wrong") from None
    return opened.getvalue()


class _WholeBlocks:
    """The parts of a protected file, the encrypted one cut to the blocks its size asks for.

    Some programs write idle bytes behind them, on which the cipher fails.
    """

    def __init__(self, parts: Any) -> None:
        self._parts = parts

    def openstream(self, name: str) -> io.BytesIO:
        data: bytes = self._parts.openstream(name).read()
        if name == _PACKAGE:
            size = int.from_bytes(data[:_SIZE_BYTES], "little")
            data = data[: _SIZE_BYTES + size + -size % _BLOCK_BYTES]
        return io.BytesIO(data)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._parts, name)
