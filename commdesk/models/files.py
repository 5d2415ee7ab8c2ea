# SPDX-License-Identifier: Apache-2.0
"""Small files beside the data: replaced whole or not at all, and on disk when it returns."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path
from stat import S_IMODE

from commdesk.domain.errors import UserError

_PRIVATE = 0o600


def open_private(path: str, flags: int) -> int:
    """An opener of files that nobody else on the PC reads; Windows has the folder's rights."""
    return os.open(path, flags, _PRIVATE)


def make_private(*paths: Path) -> None:
    """Take from everybody else the right to read files of ours, where they are ours."""
    if sys.platform == "win32":
        return
    for path in paths:
        # Not there, or on a disk that knows no rights: nothing is worse than before.
        with suppress(OSError):
            state = path.stat()
            if state.st_uid == os.geteuid() and S_IMODE(state.st_mode) & ~_PRIVATE:
                path.chmod(_PRIVATE)


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file, readable to nobody else. Raises UserError `disk-full`, `office-file-read-only`, …"""
    fresh = path.with_name(path.name + ".new")
    try:
        fresh.unlink(missing_ok=True)  # left by an attempt cut off, with rights of its own
        with open(fresh, "wb", opener=open_private) as file:
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
