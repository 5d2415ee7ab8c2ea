# SPDX-License-Identifier: Apache-2.0
"""A file or a folder that is there as a whole, or not at all."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from commdesk.domain.errors import UserError

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_PERMISSION = {errno.EACCES, errno.EPERM, errno.EROFS}
_MOST_COPIES = 1000


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A file to write to, which takes the place of an older one when all went well.

    Raises UserError `export-no-room`, `export-not-allowed`, `export-folder-missing`,
    `export-in-use` or `file-not-writable`, each with path. An older file is then as it was.
    """
    waiting = path.with_name(f".{path.name}.part")
    try:
        with waiting.open("wb") as file:
            yield file
        _put(waiting, path)
    except OSError as error:
        raise meaning(error, path) from error
    finally:
        _discard(waiting)


def write_whole(path: Path, content: bytes) -> None:
    """Put the content into the file. Raises UserError as `whole_file`."""
    with whole_file(path) as file:
        file.write(content)


@contextmanager
def whole_folder(parent: Path, name: str) -> Iterator[tuple[Path, Path]]:
    """A new folder of this name, or of the name with a number: the one to fill, and what it becomes.

    Raises UserError as `whole_file`.
    """
    path = _free(parent, name)
    waiting = parent / f".{path.name}.part"
    try:
        shutil.rmtree(waiting, ignore_errors=True)
        waiting.mkdir()
        yield waiting, path
        waiting.rename(path)
    except OSError as error:
        raise meaning(error, path) from error
    finally:
        shutil.rmtree(waiting, ignore_errors=True)


def meaning(error: OSError, path: Path) -> UserError:
    """What the user can do about an error of the system."""
    said = str(path)
    if error.errno in _NO_ROOM:
        return UserError("export-no-room", path=said)
    if error.errno == errno.ENOENT:
        return UserError("export-folder-missing", path=said)
    if error.errno in _NO_PERMISSION:
        return UserError("export-not-allowed", path=said)
    return UserError("file-not-writable", path=said)


def _put(waiting: Path, path: Path) -> None:
    try:
        waiting.replace(path)
    except PermissionError as error:
        # The new file could be written beside it: the old one is held by another program.
        raise UserError("export-in-use", path=str(path)) from error


def _discard(waiting: Path) -> None:
    try:
        waiting.unlink(missing_ok=True)
    except OSError:
        # What stays behind is seen by nobody, and the reason was said already.
        return


def _free(parent: Path, name: str) -> Path:
    for number in range(1, _MOST_COPIES):
        path = parent / (name if number == 1 else f"{name}（{number}）")
        if not path.exists():
            return path
    raise UserError("file-not-writable", path=str(parent / name))
