"""The four characters by which this device marks the keys it makes in one desk file; knows nothing of records.

They belong to a place of the file on this device: a copy of the desk, here or elsewhere, makes keys of its own, so that
two copies that both went on working never give one key to two records.
"""

from __future__ import annotations

import json
import secrets
from pathlib import Path

from relief_desk import paths
from relief_desk.domain.references import ALPHABET, DEVICE_LENGTH


def device_code(desk: Path) -> str:
    """The code of this file on this device, made up at first use and remembered."""
    file = paths.data_folder() / "devices.json"
    known: dict[str, str] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    place = str(desk.resolve())
    if place not in known:
        known[place] = "".join(secrets.choice(ALPHABET) for _ in range(DEVICE_LENGTH))
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_name(file.name + ".part")
        part.write_text(json.dumps(known, indent=1), encoding="utf-8")
        part.replace(file)
    return known[place]
