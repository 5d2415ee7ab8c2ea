# SPDX-License-Identifier: Apache-2.0
"""A file that is there as a whole or, whatever happens, as it was before; and why it is not."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from commdesk.domain.errors import UserError

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_RIGHT = {errno.EACCES, errno.EPERM, errno.EROFS}


def write_whole(path: Path, content: Callable[[], bytes], otherwise: str) -> None:
    """Put what `content` makes into the file; a place that can not be written to is found first.

    Raises UserError `export-no-room` where the disk is full, `export-not-allowed`,
    `export-folder-missing`, `export-in-use` where another program holds the file that is there,
    and `otherwise` for anything else, each with path; and whatever `content` raises.
    """
    # A name of its own, so that a long one still fits.
    waiting = path.with_name(f".{uuid4().hex}.part")
    try:
        if path.is_dir():
            raise UserError(otherwise, path=path)
        with waiting.open("wb") as file:
            file.write(content())
            file.flush()
            os.fsync(file.fileno())
        _put(waiting, path)
    except OSError as error:
        raise UserError(_code(error, otherwise), path=path) from error
    finally:
        with suppress(OSError):
            waiting.unlink(missing_ok=True)


def _put(waiting: Path, path: Path) -> None:
    try:
        waiting.replace(path)
    except PermissionError as error:
        # The new file could be written beside it: the old one is held by another program.
        raise UserError("export-in-use", path=path) from error


def _code(error: OSError, otherwise: str) -> str:
    if error.errno in _NO_ROOM:
        return "export-no-room"
    if error.errno in _NO_RIGHT:
        return "export-not-allowed"
    return "export-folder-missing" if error.errno == errno.ENOENT else otherwise
