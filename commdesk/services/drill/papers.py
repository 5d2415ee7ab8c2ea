# SPDX-License-Identifier: Apache-2.0
"""The papers of a drill, marked as voters mark them: the same seed gives the same."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from random import Random

from commdesk.domain.drill import PAPERS, DrillPaper, Hand
from commdesk.domain.matters import Matter, MatterKind
from commdesk.domain.reading import BLANK, Mark, Reading, VoidReason, chosen, void

# How many of forty are what; the rest are plain.
_UNSIGNED, _TWO_MARKS, _BLANK_MATTER, _ALL_BLANK, _TOO_MANY = 3, 4, 5, 1, 3


class _Twist(Enum):
    """What is wrong with a paper."""

    NONE = "none"
    UNSIGNED = "unsigned"
    TWO_MARKS = "two-marks"
    BLANK_MATTER = "blank-matter"
    ALL_BLANK = "all-blank"
    TOO_MANY = "too-many"


_TWISTS = (
    (_Twist.UNSIGNED, _UNSIGNED),
    (_Twist.TWO_MARKS, _TWO_MARKS),
    (_Twist.BLANK_MATTER, _BLANK_MATTER),
    (_Twist.ALL_BLANK, _ALL_BLANK),
    (_Twist.TOO_MANY, _TOO_MANY),
)


def make_papers(matters: Sequence[Matter], seed: int) -> tuple[DrillPaper, ...]:
    """The papers 1 to PAPERS, in an order in which a pile might lie."""
    # Nothing secret is drawn here.
    dice = Random(seed)  # noqa: S311
    twists = [twist for twist, count in _TWISTS for _ in range(count)]
    twists += [_Twist.NONE] * (PAPERS - len(twists))
    dice.shuffle(twists)
    papers = [_paper(number, matters, twist, dice) for number, twist in enumerate(twists, start=1)]
    dice.shuffle(papers)
    return tuple(papers)


def _paper(number: int, matters: Sequence[Matter], twist: _Twist, dice: Random) -> DrillPaper:
    marked = {matter.key: _marks(matter, dice) for matter in matters}
    if twist is _Twist.TWO_MARKS:
        matter = dice.choice([matter for matter in matters if matter.most == 1])
        marked[matter.key] = _pick(matter, 2, dice)
    elif twist is _Twist.BLANK_MATTER:
        marked[dice.choice(matters).key] = ()
    elif twist is _Twist.ALL_BLANK:
        marked = dict.fromkeys(marked, ())
    elif twist is _Twist.TOO_MANY:
        wide = [matter for matter in matters if 1 < matter.most < len(matter.options)]
        for matter in wide[:1]:
            marked[matter.key] = _pick(matter, matter.most + 1, dice)
    is_signed = twist is not _Twist.UNSIGNED
    marks = {matter.key: _right(matter, marked[matter.key]) for matter in matters}
    right = Reading(number, marks, None if is_signed else VoidReason.UNSIGNED)
    return DrillPaper(number, marked, is_signed, dice.choice(tuple(Hand)), right)


def _marks(matter: Matter, dice: Random) -> tuple[str, ...]:
    if matter.kind is MatterKind.MOTION:
        return tuple(dice.choices([option.key for option in matter.options], (62, 26, 12)))
    return _pick(matter, dice.randint(1, matter.most), dice)


def _pick(matter: Matter, count: int, dice: Random) -> tuple[str, ...]:
    """Options in printed order."""
    drawn = set(dice.sample(range(len(matter.options)), count))
    return tuple(option.key for at, option in enumerate(matter.options) if at in drawn)


def _right(matter: Matter, keys: tuple[str, ...]) -> Mark:
    if not keys:
        return BLANK
    if len(keys) <= matter.most:
        return chosen(*keys)
    return void(VoidReason.SEVERAL_MARKS if matter.most == 1 else VoidReason.TOO_MANY)
