# SPDX-License-Identifier: Apache-2.0
"""Calls into the workbook reader whose panics stay off the terminal.

The reader is written in Rust. What it did not expect in a file becomes a panic, and Rust
prints that to the process's standard error before Python hears of it; there is no other way
to keep it back than to hold the descriptor meanwhile.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from threading import Lock
from typing import BinaryIO, TypeVar

Result = TypeVar("Result")

_STDERR = 2
# The descriptor belongs to the whole process: one call at a time may hold it.
_lock = Lock()


class PanicError(Exception):
    """The reader gave up; what it printed is dropped."""


def call(function: Callable[[], Result]) -> Result:
    """Call it; whatever else was printed meanwhile is printed afterwards. Raises PanicError."""
    if not _has_stderr():
        return _without_panic(function)
    with _lock, tempfile.TemporaryFile() as kept:
        panicked = False
        saved = os.dup(_STDERR)
        try:
            os.dup2(kept.fileno(), _STDERR)
            return _without_panic(function)
        except PanicError:
            panicked = True
            raise
        finally:
            os.dup2(saved, _STDERR)
            os.close(saved)
            if not panicked:
                _pass_on(kept)


def _has_stderr() -> bool:
    # A program without a terminal may have anything open under that number.
    stream = sys.__stderr__
    try:
        return stream is not None and stream.fileno() == _STDERR
    except (OSError, ValueError):
        return False


def _pass_on(kept: BinaryIO) -> None:
    kept.seek(0)
    rest = kept.read()
    while rest:
        try:
            rest = rest[os.write(_STDERR, rest) :]
        except OSError:
            return


def _without_panic(function: Callable[[], Result]) -> Result:
    try:
        return function()
    except BaseException as error:
        # It stands outside of Exception, and its class is not exported.
        if type(error).__name__ != "PanicException":
            raise
        raise PanicError(str(error)) from None
