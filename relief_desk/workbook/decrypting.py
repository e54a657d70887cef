"""The workbook inside a password-protected file, where the optional library is installed."""

from __future__ import annotations

import io

from relief_desk.workbook.file_kinds import Refused


def decrypted(content: bytes, password: str | None) -> bytes:
    """The workbook inside a protected file."""
    if not password:
        raise Refused("password_needed")
    try:
        import msoffcrypto
    except ImportError:
        raise Refused("password_unsupported") from None
    opened = io.BytesIO()
    office = msoffcrypto.OfficeFile(io.BytesIO(content))
    try:
        # Only the newer format can tell a wrong password before all is decrypted; the older one always does.
        verify = {"verify_password": True} if office.format == "ooxml" else {}
        office.load_key(password=password, **verify)
        office.decrypt(opened)
    except (msoffcrypto.exceptions.InvalidKeyError, msoffcrypto.exceptions.DecryptionError):
        raise Refused("password_wrong") from None
    return opened.getvalue()
