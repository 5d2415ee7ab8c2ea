# SPDX-License-Identifier: Apache-2.0
"""What can be said of an office's folder without opening it: whether it is whole, and who logs in.

Asked at the start of the program, so nothing that opens the data is loaded for it.
"""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from commdesk.domain.errors import UserError
from commdesk.models import keyslots
from commdesk.models.keyslots import Kdf

__all__ = ["SAMPLE_NAME", "Kdf", "OfficeState", "is_office", "operators_of", "state_of"]

SAMPLE_NAME = "示范社区"
"""The folder of the sample office, and its name."""
DATA_FILE = "office.db"
KEYS_FILE = "keys.json"
TRIES_FILE = "tries.json"


class OfficeState(Enum):
    """What a folder looks like from outside."""

    WHOLE = "whole"
    GONE = "gone"
    """Nothing of an office is there: moved, renamed, or on a disk that is not connected."""
    DAMAGED = "damaged"
    """Something of an office is there, and it can not be opened."""


def state_of(folder: Path) -> OfficeState:
    """Whether the office in this folder can be logged in to."""
    there = [_is_there(folder / name) for name in (DATA_FILE, KEYS_FILE)]
    if not any(there):
        return OfficeState.GONE
    if not all(there):
        return OfficeState.DAMAGED
    try:
        keyslots.load(folder / KEYS_FILE)
    except UserError as error:
        # Written by a newer program is no damage; logging in says it.
        whole = error.code == "database-from-newer-program"
        return OfficeState.WHOLE if whole else OfficeState.DAMAGED
    return OfficeState.WHOLE


def is_office(folder: Path) -> bool:
    """Whether an office lies in this folder, damaged or not, with both its files."""
    return all(_is_there(folder / name) for name in (DATA_FILE, KEYS_FILE))


def operators_of(folder: Path) -> tuple[str, ...]:
    """Names for the login list.

    Raises UserError `office-file-missing` where nothing of an office is there, `keys-missing`
    where only the keys are not, `keys-damaged`, `office-file-read-only`,
    `database-from-newer-program`.
    """
    return keys_of(folder).operators


def keys_of(folder: Path) -> keyslots.KeySlots:
    """The key slots of an office; raises as `operators_of`."""
    path = folder / KEYS_FILE
    if not _is_there(path) and _is_there(folder / DATA_FILE):
        raise UserError("keys-missing", path=str(path))
    return keyslots.load(path)


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        # No right to look, or a name no disk takes.
        return False
