# SPDX-License-Identifier: Apache-2.0
"""Characters of a sheet that no font of this PC holds: they would print as boxes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from commdesk.render.layout import fonts
from commdesk.render.layout.ink import Drawing

_MOST = 3  # texts that are told of one character
_LONGEST = 24  # characters of such a text


@dataclass(frozen=True, slots=True)
class Lacking:
    """A character that can not be printed, and the first few texts that have it."""

    character: str
    texts: tuple[str, ...]


def lacking_in(drawings: Iterable[Drawing]) -> tuple[Lacking, ...]:
    """All such characters in the order of the drawings; these are looked at only if need be.

    Their texts must have been measured, as all are that were laid out.
    """
    return lacking_of(text.text for drawing in drawings for text in drawing.texts)


def lacking_of(texts: Iterable[str]) -> tuple[Lacking, ...]:
    """The same of texts that were measured."""
    wanted = fonts.unheld()
    found: dict[str, dict[str, None]] = {}
    for text in texts if wanted else ():
        for character in wanted.intersection(text):
            found.setdefault(character, {})[_around(text, character)] = None
    return tuple(Lacking(one, tuple(told)[:_MOST]) for one, told in found.items())


def _around(text: str, character: str) -> str:
    """So much of a long text that the character is in it."""
    text = text.strip()
    if len(text) <= _LONGEST:
        return text
    start = max(0, text.index(character) - _LONGEST // 2)
    return f"…{text[start : start + _LONGEST]}…"
