# SPDX-License-Identifier: Apache-2.0
"""Failures of the storage engine, sorted: the user can act, a rule was hit, or it is ours."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from commdesk.domain.errors import UserError

# Primary result codes of the engine (https://sqlite.org/rescode.html) and two extended ones.
_PERM, _BUSY, _LOCKED, _READONLY = 3, 5, 6, 8
_IOERR, _CORRUPT, _FULL, _CANTOPEN, _CONSTRAINT, _NOTADB = 10, 11, 13, 14, 19, 26
_READONLY_DBMOVED = 8 | (4 << 8)
_SCARCE = 1 << 20  # bytes free, below which a failed write is taken for a full disk


class ConflictError(Exception):
    """A row that must be unique is there already; the caller knows what that means."""


def sorted_failure(error: Exception, path: Path) -> Exception:
    """What to raise instead of an engine's error; the error itself when it is our defect."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # Text that is no text was not written by us; the driver gives that no code.
        undecodable = str(error).startswith("Could not decode to UTF-8")
        return UserError("office-file-damaged", path=str(path)) if undecodable else error
    primary = code & 0xFF
    if primary in (_NOTADB, _CORRUPT):
        return UserError("office-file-damaged", path=str(path))
    if primary == _FULL:
        return UserError("disk-full", path=str(path))
    if primary in (_BUSY, _LOCKED):
        return UserError("office-in-use", path=str(path))
    if primary == _CONSTRAINT:
        return ConflictError(str(error))
    if primary in (_PERM, _READONLY, _CANTOPEN, _IOERR):
        return _by_looking(path, primary, code)
    return error


def _by_looking(path: Path, primary: int, code: int) -> UserError:
    """The engine says only that it could not read or write: look why."""
    if code == _READONLY_DBMOVED or not path.exists():
        return UserError("office-file-missing", path=str(path))
    if primary in (_PERM, _READONLY) or not _writable(path):
        return UserError("office-file-read-only", path=str(path))
    if shutil.disk_usage(path.parent).free < _SCARCE:
        return UserError("disk-full", path=str(path))
    return UserError("disk-failed", path=str(path))


def _writable(path: Path) -> bool:
    return os.access(path, os.R_OK | os.W_OK) and os.access(path.parent, os.W_OK)
