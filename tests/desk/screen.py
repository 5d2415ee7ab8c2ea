# SPDX-License-Identifier: Apache-2.0
"""A screen of one's own with the program on it, and the keys that go to it."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FULL_WIDTH = {digit: f"U{0xFF10 + int(digit):04X}" for digit in "0123456789"}
WIDTH, HEIGHT = 1366, 768  # of an office PC's display
_FIRST_SPARE_KEY = 210  # on the keyboard that Xvfb has, there are keys for tunes and the like


def missing(*more: str) -> list[str]:
    """What has to be installed first, by the names of the programs."""
    return [name for name in ("Xvfb", "xdotool", *more) if shutil.which(name) is None]


@contextmanager
def virtual_screen(*, displays: int = 1) -> Iterator[dict[str, str]]:
    """An X server of one's own; the environment for programs on it."""
    read, write = os.pipe()
    server = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            str(write),
            "-screen",
            "0",
            f"{displays * WIDTH}x{HEIGHT}x24",
            "-nolisten",
            "tcp",
            "-noreset",
        ],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    others: list[subprocess.Popen[bytes]] = []
    try:
        with os.fdopen(read) as told:
            display = f":{told.readline().strip()}"
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        environment.pop("WAYLAND_DISPLAY", None)
        if displays > 1:
            _divide(environment, displays)
        _put_full_width_digits_on_spare_keys(display)
        if shutil.which("openbox"):
            others.append(
                subprocess.Popen(
                    ["openbox"],
                    env=environment,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
            )
        yield environment
    finally:
        for process in (*others, server):
            _end(process)


def _divide(environment: dict[str, str], displays: int) -> None:
    """Make displays of one wide screen, side by side."""
    for place in range(displays):
        where = f"{WIDTH}/361x{HEIGHT}/203+{place * WIDTH}+0"
        subprocess.run(
            ["xrandr", "--setmonitor", f"D{place}", where, "none" if place else "screen"],
            env=environment,
            check=True,
        )


def take_picture(environment: dict[str, str], path: Path) -> None:
    """Of all displays."""
    subprocess.run(["scrot", "-o", path], env=environment, check=True)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        # Nothing on that screen is worth waiting for.
        process.kill()
        process.wait()


def _put_full_width_digits_on_spare_keys(display: str) -> None:
    """So that they come as keys of their own, and no key is given another meaning in between."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
    x11.XChangeKeyboardMapping.argtypes = [
        ctypes.c_void_p, ctypes.c_int, ctypes.c_int, ctypes.POINTER(ctypes.c_ulong), ctypes.c_int,
    ]  # fmt: skip
    x11.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    connection = x11.XOpenDisplay(display.encode())
    signs = (ctypes.c_ulong * 10)(*(0x01000000 + 0xFF10 + digit for digit in range(10)))
    x11.XChangeKeyboardMapping(connection, _FIRST_SPARE_KEY, 1, signs, 10)
    x11.XSync(connection, 0)
    x11.XCloseDisplay(connection)


class Keyboard:
    """Hands and a scanner on that screen, by one xdotool that is told what to press."""

    def __init__(self, environment: dict[str, str], *, per_second: int) -> None:
        self._environment = environment
        self._pause = 850 // per_second  # xdotool itself takes the rest
        self.pressed = 0
        self.scans = 0
        self.seconds = 0.0  # of typing by hand

    def press(self, keys: Sequence[str]) -> None:
        """By hand, one after the other."""
        begin = time.monotonic()
        self._send(keys, self._pause)
        self.seconds += time.monotonic() - begin
        self.pressed += len(keys)

    def scan(self, code: str, end: str = "Return") -> None:
        """As a scanner does: 5 ms from key to key."""
        time.sleep(0.3)  # to reach for it
        self._send([*code, end], 5)
        self.scans += 1
        time.sleep(0.3)

    def wait_for(self, title: str, seconds: float = 60) -> None:
        """Until a window with this in its title is there; it gets the keys."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            found = self._ask("search", "--onlyvisible", "--name", title).split()
            if found:
                self._ask("windowfocus", "--sync", found[-1])
                return
            time.sleep(0.1)
        raise TimeoutError(f"no window “{title}” came")

    def _send(self, keys: Sequence[str], pause: int) -> None:
        self._ask("key", "--clearmodifiers", "--delay", str(pause), *keys)

    def _ask(self, *words: str) -> str:
        return subprocess.run(
            ["xdotool", *words], env=self._environment, capture_output=True, text=True, check=False
        ).stdout


@contextmanager
def program(environment: dict[str, str], home: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program as it is started by hand, in Chinese."""
    with (home / "said.txt").open("wb") as said:
        running = subprocess.Popen(
            [sys.executable, "-m", "commdesk", "--lang", "zh"],
            cwd=ROOT,
            env={**environment, "COMMDESK_HOME": str(home)},
            stdout=said,
            stderr=said,
        )
        try:
            yield running
        finally:
            _end(running)
