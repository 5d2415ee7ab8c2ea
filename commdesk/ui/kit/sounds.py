# SPDX-License-Identifier: Apache-2.0
"""Short sounds, so that eyes can stay on the paper. They never hold anything up, or fail loudly."""

from __future__ import annotations

import sys
from enum import Enum
from time import monotonic

from PySide6.QtCore import QProcess, QStandardPaths
from PySide6.QtWidgets import QApplication

from commdesk import resources

# What plays a file and ends, on the systems that have one of them.
_PLAYERS: tuple[tuple[str, ...], ...] = (("pw-play",), ("paplay",), ("aplay", "-q"), ("afplay",))
_CLOSEST = 0.08  # seconds; two sounds at once say nothing


class Sound(Enum):
    """What there is to hear; the value is the name of the file."""

    STORED = "stored"
    REFUSED = "refused"
    BATCH = "batch"  # a batch is finished


class _Player:
    def __init__(self) -> None:
        self.is_on = False
        self._command: tuple[str, ...] | None = None
        self._last = 0.0

    def play(self, sound: Sound) -> None:
        now = monotonic()
        if not self.is_on or now - self._last < _CLOSEST:
            return
        self._last = now
        path = str(resources.sound_file(sound.value))
        if sys.platform == "win32":
            _play_on_windows(path)
            return
        if self._command is None:
            self._command = _found()
        if not self._command or not QProcess.startDetached(
            self._command[0], [*self._command[1:], path]
        ):
            # Once is enough: a machine without players has none at the next paper either.
            self._command = ()
            QApplication.beep()


def _found() -> tuple[str, ...]:
    for name, *options in _PLAYERS:
        if path := QStandardPaths.findExecutable(name):
            return (path, *options)
    return ()


def _play_on_windows(path: str) -> None:
    import winsound  # noqa: PLC0415 - there is none elsewhere

    flags = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT  # pyright: ignore
    try:
        winsound.PlaySound(path, flags)  # pyright: ignore
    except RuntimeError:
        # No sound card, or it is taken: what happened is in words on the screen.
        QApplication.beep()


_player = _Player()


def set_on(on: bool) -> None:
    """Whether anything is to be heard; nothing is until this is called."""
    _player.is_on = on


def play(sound: Sound) -> None:
    """Let it be heard, if sounds are on; returns at once."""
    _player.play(sound)
