# SPDX-License-Identifier: Apache-2.0
"""Small files beside the data: replaced whole or not at all, and on disk when it returns."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

from commdesk.domain.errors import UserError


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file. Raises UserError `disk-full`, `office-file-read-only`, …"""
    fresh = path.with_name(path.name + ".new")
    try:
        with fresh.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise sorted_os_failure(error, path) from error


def sync_folder(folder: Path) -> None:
    """Make names in a folder last; Windows does so by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sorted_os_failure(error: OSError, path: Path) -> UserError | OSError:
    """What to raise instead of an error of the system; the error itself when it is our defect."""
    if isinstance(error, FileNotFoundError):
        return UserError("office-file-missing", path=str(path))
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return UserError("office-file-read-only", path=str(path))
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return UserError("disk-full", path=str(path))
    if error.errno == errno.EIO:
        return UserError("disk-failed", path=str(path))
    return error
