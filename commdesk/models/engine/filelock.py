# SPDX-License-Identifier: Apache-2.0
"""One process at a time: a lock of the operating system on a small file beside the data."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from commdesk.domain.errors import UserError
from commdesk.models.files import sorted_os_failure


class FileLock:
    """Held until `release`, or until the process ends in whatever way."""

    def __init__(self, path: Path, *, guarded: Path) -> None:
        """Raises UserError `office-in-use`, `office-file-read-only`, `office-file-missing`."""
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        except OSError as error:
            raise sorted_os_failure(error, guarded) from error
        try:
            _lock(handle)
        except OSError as error:
            os.close(handle)
            raise UserError("office-in-use", path=str(guarded)) from error
        self._handle: int | None = handle

    def release(self) -> None:
        """Let others in. The file stays: removing it would let two of them in at once."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
