# SPDX-License-Identifier: Apache-2.0
"""Offices made once and handed out as copies: to make one takes ten times as long."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from pathlib import Path
from typing import NamedTuple

from commdesk.services.clock import Clock
from commdesk.services.office.office import Office, open_office

# One after the other in turn, so that two offices of one test have keys of their own.
_DIFFERENT = 2


class _Made(NamedTuple):
    """The files of a closed office."""

    files: dict[str, bytes]
    operator: str

    def put_into(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        for name, content in self.files.items():
            (folder / name).write_bytes(content)


_shelf: dict[Hashable, list[_Made]] = {}
_handed_out: dict[Hashable, int] = {}


def office(
    folder: Path, name: Hashable, make: Callable[[Path], Office], *, password: str, clock: Clock
) -> Office:
    """What `make` makes in an empty folder, open; made anew only the first times.

    `name` stands for all that it is made from.
    """
    shelf = _shelf.setdefault(name, [])
    turn = _handed_out[name] = _handed_out.get(name, 0) + 1
    if len(shelf) < _DIFFERENT:
        made = make(folder)
        made.close()
        files = {path.name: path.read_bytes() for path in folder.iterdir()}
        shelf.append(_Made(files, made.operator))
    else:
        shelf[turn % _DIFFERENT].put_into(folder)
    return open_office(folder, operator=shelf[-1].operator, password=password, clock=clock)
