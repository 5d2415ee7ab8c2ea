# SPDX-License-Identifier: Apache-2.0
"""Whether a window can open here, found out before Qt starts.

Qt ends the process with a core dump when a variable names a screen that does not answer, as one
kept from an earlier session does. So each screen that is named is asked first.
"""

from __future__ import annotations

import ctypes
import os
import re
import socket
import struct
import sys
from collections.abc import MutableMapping
from contextlib import closing, suppress
from pathlib import Path

PLATFORM = "QT_QPA_PLATFORM"
_X11, _WAYLAND = "DISPLAY", "WAYLAND_DISPLAY"
_X11_NAME = re.compile(r"(?:\w+/)?(?P<host>[^/]*):(?P<number>\d{1,5})(?:\.\d+)?")
_X11_FOLDER = "/tmp/.X11-unix"  # noqa: S108 (where every X server listens)
_X11_FIRST_PORT = 6000
# Enough for a line to another machine, and short enough to be waited for.
_SECONDS = 3.0
# "Version 11, little end first, no proof of who I am": refused or not, whoever lives answers.
_X11_HELLO = b"l\0" + struct.pack("<5H", 11, 0, 0, 0, 0)
# "Tell me when you have come to this", in the machine's own byte order.
_WAYLAND_HELLO = struct.pack("=III", 1, 12 << 16, 2)


def find(environment: MutableMapping[str, str]) -> bool:
    """Whether a window can open; a name that leads nowhere is taken out of `environment`.

    Windows and macOS always have a desktop, and a platform set by hand is believed.
    """
    if sys.platform in ("win32", "darwin") or environment.get(PLATFORM):
        return True
    for name, answers in ((_X11, _x11_answers), (_WAYLAND, _wayland_answers)):
        if environment.get(name) and not answers(environment):
            # Qt would try it as well.
            del environment[name]
    return any(environment.get(name) for name in (_X11, _WAYLAND))


def _x11_answers(environment: MutableMapping[str, str]) -> bool:
    name = environment[_X11]
    return any(_answers(place, _X11_HELLO) for place in _x11_places(name)) and _x11_lets_in(name)


def _x11_places(name: str) -> list[str | tuple[str, int]]:
    """Where the server of this name may listen, in the order the X libraries look."""
    parts = _X11_NAME.fullmatch(name)
    if parts is None:
        path = name.removeprefix("unix:")
        return [path] if Path(path).is_absolute() else []
    host, number = parts["host"].strip("[]"), int(parts["number"])
    places: list[str | tuple[str, int]] = []
    if host in ("", "unix"):
        path = f"{_X11_FOLDER}/X{number}"
        places += [f"\0{path}", path] if sys.platform == "linux" else [path]
    if host != "unix":
        places.append((host or "localhost", _X11_FIRST_PORT + number))
    return places


def _wayland_answers(environment: MutableMapping[str, str]) -> bool:
    # Joining keeps a name that is a whole path as it is.
    path = Path(environment.get("XDG_RUNTIME_DIR", ""), environment[_WAYLAND])
    return path.is_absolute() and _answers(str(path), _WAYLAND_HELLO)


def _answers(place: str | tuple[str, int], hello: bytes) -> bool:
    # ValueError: a path with a zero byte. OverflowError: a port that no machine has.
    with suppress(OSError, ValueError, OverflowError), closing(_connected(place)) as line:
        line.sendall(hello)
        return bool(line.recv(1))
    return False


def _connected(place: str | tuple[str, int]) -> socket.socket:
    if not isinstance(place, str):
        return socket.create_connection(place, timeout=_SECONDS)
    line = socket.socket(socket.AF_UNIX)
    try:
        line.settimeout(_SECONDS)
        line.connect(place)
    except BaseException:
        line.close()
        raise
    return line


def _x11_lets_in(name: str) -> bool:
    """Whether the server takes us: it may live, and refuse whoever has no right there."""
    try:
        library = ctypes.CDLL("libxcb.so.1")
    except OSError:
        # Qt needs it for this kind of screen.
        return False
    library.xcb_connect.restype = ctypes.c_void_p
    library.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    library.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    library.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = library.xcb_connect(os.fsencode(name), None)
    refused = bool(library.xcb_connection_has_error(connection))
    library.xcb_disconnect(connection)
    return not refused
