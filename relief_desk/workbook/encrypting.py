"""Puts a password on a workbook, where the optional encryption library is installed; keeps no password."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from relief_desk.domain.problems import ReliefDeskError
from relief_desk.domain.wording import Template
from relief_desk.workbook.writing import replace_file

NO_LIBRARY = Template("encrypt.no_library", "This installation cannot put a password on a workbook.")
INSTALL = Template(
    "encrypt.install",
    'Install the extra "password" of Relief Desk, or set a password in Excel (File, Info, Protect).',
)
NO_PASSWORD = Template("encrypt.no_password", "The password is empty.")
TOO_SHORT = Template("encrypt.too_short", "The password is too short.")
CHOOSE = Template("encrypt.choose", "Choose one of at least eight characters; a short sentence is best.")
SHORTEST = 8


def can_encrypt() -> bool:
    """The optional library is there."""
    try:
        import msoffcrypto  # noqa: F401
    except ImportError:
        return False
    return True


def encrypt_workbook(path: Path, password: str) -> None:
    """Replaces the workbook at `path` by one that opens with the password only.

    Raises ReliefDeskError where the library is missing or the password too short, and leaves the file as it was.
    """
    if len(password) < SHORTEST:
        raise ReliefDeskError.of(NO_PASSWORD if not password else TOO_SHORT, CHOOSE)
    if not can_encrypt():
        raise ReliefDeskError.of(NO_LIBRARY, INSTALL)
    from msoffcrypto.format.ooxml import OOXMLFile

    encrypted = BytesIO()
    OOXMLFile(BytesIO(path.read_bytes())).encrypt(password, encrypted)
    replace_file(path, encrypted.getvalue())
