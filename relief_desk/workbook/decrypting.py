"""The workbook inside a password-protected file, where the optional library is installed."""

from __future__ import annotations

import io

from relief_desk.workbook.file_kinds import Refused
from relief_desk.workbook.safety import damaged


def decrypted(content: bytes, password: str | None) -> bytes:
    """The workbook inside a protected file."""
    if not password:
        raise Refused("password_needed")
    try:
        import msoffcrypto
    except ImportError:
        raise Refused("password_unsupported") from None
    opened = io.BytesIO()
    try:
        office = msoffcrypto.OfficeFile(io.BytesIO(content))
        office.load_key(password=password)
        office.decrypt(opened)
    except msoffcrypto.exceptions.InvalidKeyError:
        raise Refused("password_wrong") from None
    except Exception as error:  # noqa: BLE001 - the library raises whatever its parsing of a damaged file comes upon
        if "password" in str(error).lower() or "key" in str(error).lower():
            raise Refused("password_wrong") from None
        raise damaged(error) from None
    return opened.getvalue()
