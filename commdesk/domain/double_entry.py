# SPDX-License-Identifier: Apache-2.0
"""Two blind readings of one paper: where they differ, and what a supervisor decides."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import Enum

from commdesk.domain.matters import Matter, MatterKind, write_in_key
from commdesk.domain.reading import BLANK, Mark, MarkState, Reading

WHOLE_PAPER = ""
"""Stands among differing matters for the paper as a whole: void, or not, or why."""


class Turn(Enum):
    """Which of the two readings of a paper somebody keys."""

    FIRST = 1
    SECOND = 2  # blind


class CheckState(Enum):
    """Where a stored paper stands in double entry."""

    NOT_CHOSEN = "not-chosen"  # one reading is enough
    AWAITING = "awaiting"  # the second reading is to come
    DIFFERING = "differing"  # a supervisor has to decide
    SETTLED = "settled"  # equal, or decided


class Decision(Enum):
    """What a supervisor makes of two readings that differ."""

    FIRST = "first"
    SECOND = "second"
    REKEYED = "rekeyed"  # keyed once more from the paper
    VOID = "void"


def differences(first: Reading, second: Reading, parts: Iterable[Matter]) -> tuple[str, ...]:
    """Keys of the matters that two readings of a paper have otherwise, in printed order.

    A paper void as a whole has no marks that count: WHOLE_PAPER is all that can differ then.
    Why a single matter is void is not compared, nor what the office noted on the side.
    """
    if first.void is not None or second.void is not None:
        return () if first.void is second.void else (WHOLE_PAPER,)
    return tuple(part.key for part in parts if not _alike(first.mark_on(part.key), second, part))


def _alike(first: Mark, second_reading: Reading, part: Matter) -> bool:
    second = second_reading.mark_on(part.key)
    if first.state is not second.state:
        return False
    return set(first.choices) == set(second.choices) and _words(first, part) == _words(second, part)


def _words(mark: Mark, part: Matter) -> frozenset[str]:
    """What was written, so that spacing and punctuation make no difference."""
    if part.kind is not MatterKind.OPINION:
        return frozenset(map(write_in_key, mark.written))
    return frozenset(
        "".join(
            sign
            for sign in unicodedata.normalize("NFKC", text).casefold()
            if unicodedata.category(sign)[0] not in "PZC"
        )
        for text in mark.written
    )


def rekeyed(first: Reading, differing: Iterable[str], marks: Mapping[str, Mark]) -> Reading:
    """The first reading with the differing matters as they were keyed once more.

    ValueError for marks of matters on which both readings agree, or too few of them.
    """
    wanted = set(differing)
    if wanted != set(marks):
        raise ValueError("only the differing matters are keyed once more, and all of them")
    return replace(first, marks={**first.marks, **marks}, void=None)


def blank_of(parts: Iterable[Matter]) -> dict[str, Mark]:
    """A mark for each matter of a paper on which nothing is marked."""
    return {part.key: BLANK for part in parts}


def is_marked(reading: Reading) -> bool:
    """Whether anything is chosen or written on it."""
    return any(mark.state is MarkState.CHOSEN for mark in reading.marks.values())
