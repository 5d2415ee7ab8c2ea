# SPDX-License-Identifier: Apache-2.0
"""Matters 表决事项: every kind of question that a paper can ask."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from commdesk.domain.rules import Rule


class MatterKind(Enum):
    """What kind of question a matter asks."""

    MOTION = "motion"  # 同意/反对/弃权
    CHOICE = "choice"  # 单选
    CHOICES = "choices"  # 多选, up to k
    CANDIDATES = "candidates"  # 每位候选人 同意/反对/弃权
    ELECTION = "election"  # n 选 k, 可另选他人
    GRADE = "grade"  # 满意 … 不满意
    OPINION = "opinion"  # 书面意见


class OptionRole(Enum):
    """What choosing an option means for the rule."""

    FOR = "for"  # in favour: of a motion, or a grade that counts as satisfied
    AGAINST = "against"
    ABSTAIN = "abstain"  # a vote cast for nobody and nothing
    CHOICE = "choice"  # one answer, or one candidate, among others
    WRITE_IN = "write-in"  # 另选他人: a name that voters wrote themselves
    GRADE = "grade"  # a grade that does not count as satisfied


@dataclass(frozen=True, slots=True)
class Option:
    """One answer; `key` is stable, `name` is printed."""

    key: str
    name: str
    role: OptionRole


FOR = Option("for", "同意", OptionRole.FOR)
AGAINST = Option("against", "反对", OptionRole.AGAINST)
ABSTAIN = Option("abstain", "弃权", OptionRole.ABSTAIN)
MOTION_OPTIONS = (FOR, AGAINST, ABSTAIN)
UNCHOSEN = Option("blank", "未作选择（计为弃权）", OptionRole.ABSTAIN)
"""The line of those whose papers chose nothing, where no option is called 弃权. On no paper."""
GRADE_OPTIONS = (
    Option("g1", "满意", OptionRole.FOR),
    Option("g2", "基本满意", OptionRole.FOR),
    Option("g3", "不满意", OptionRole.GRADE),
    Option("g4", "不了解", OptionRole.ABSTAIN),
)

RANKED_KINDS = frozenset(
    {MatterKind.CHOICE, MatterKind.CHOICES, MatterKind.CANDIDATES, MatterKind.ELECTION}
)
"""Kinds whose options compete for places."""

_WRITE_IN = "w:"


@dataclass(frozen=True, slots=True)
class Matter:
    """One question on the paper, decided by its own rule.

    Where options compete: `most` is how many a paper may choose, `seats` how many can win,
    `write_ins` whether voters may write other names, `tie_by_area` whether area decides
    between equal heads for the last place (else they stand again).
    """

    key: str
    title: str
    rule: Rule
    kind: MatterKind = MatterKind.MOTION
    options: tuple[Option, ...] = MOTION_OPTIONS
    most: int = 1
    seats: int = 1
    write_ins: bool = False
    tie_by_area: bool = False

    @property
    def is_ranked(self) -> bool:
        """Whether options compete for places."""
        return self.kind in RANKED_KINDS

    @property
    def is_counted(self) -> bool:
        """Whether votes are counted; opinions are only listed."""
        return self.kind is not MatterKind.OPINION

    @property
    def takes_many(self) -> bool:
        """Whether one paper may choose several options."""
        return self.most > 1 or self.write_ins

    @property
    def parts(self) -> tuple[Matter, ...]:
        """What takes one mark each: a motion for every candidate, else the matter itself."""
        if self.kind is not MatterKind.CANDIDATES:
            return (self,)
        return tuple(
            Matter(part_key(self.key, option.key), option.name, self.rule)
            for option in self.options
        )

    def option_of(self, role: OptionRole) -> Option | None:
        """The first option with this role, if the matter has one."""
        return next((option for option in self.options if option.role is role), None)

    @property
    def lists_blanks(self) -> bool:
        """Whether papers left blank are a line of their own: no option is just 弃权.

        Who left a paper blank did not say 不了解, though it counts as abstaining too.
        """
        abstain = self.option_of(OptionRole.ABSTAIN)
        return abstain is None or abstain.name != ABSTAIN.name


def part_key(matter: str, option: str) -> str:
    """The key of the mark for one candidate of a matter."""
    return f"{matter}.{option}"


def parts_of(matters: Iterable[Matter]) -> tuple[Matter, ...]:
    """All that takes a mark on a paper, in printed order."""
    return tuple(part for matter in matters for part in matter.parts)


def write_in_key(name: str) -> str:
    """The option key of a name that was written in; blanks in it do not tell people apart."""
    # A plain + joins the keys of several choices.
    return _WRITE_IN + "".join(name.split()).replace("+", "＋")


def printed_name(name: str) -> str:
    """A name that was written in, as it is printed: one blank between Latin words, no other."""
    words = name.replace("+", "＋").split()
    return "".join(
        f" {word}" if before and _is_latin(before[-1]) and _is_latin(word[0]) else word
        for before, word in zip(("", *words), words, strict=False)
    )


def write_in_option(key: str, name: str = "") -> Option:
    """The option that a write-in key stands for; `name` is how voters wrote it, if known."""
    return Option(key, name or key.removeprefix(_WRITE_IN), OptionRole.WRITE_IN)


def _is_latin(sign: str) -> bool:
    return sign.isascii() or "LATIN" in unicodedata.name(sign, "")


def choices(names: Iterable[str], *, with_abstain: bool = False) -> tuple[Option, ...]:
    """Options that compete, keyed o1, o2 … in printed order, and 弃权 if it is offered."""
    made = tuple(
        Option(f"o{number}", name, OptionRole.CHOICE) for number, name in enumerate(names, start=1)
    )
    return (*made, ABSTAIN) if with_abstain else made


def grades(satisfied: Iterable[str], others: Iterable[str]) -> tuple[Option, ...]:
    """Grades from the best to the worst; the first ones count as satisfied."""
    good, rest = tuple(satisfied), tuple(others)
    return tuple(
        Option(f"g{number}", name, OptionRole.FOR if number <= len(good) else OptionRole.GRADE)
        for number, name in enumerate((*good, *rest), start=1)
    )
