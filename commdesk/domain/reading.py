# SPDX-License-Identifier: Apache-2.0
"""A reading 录入: what one operator keyed for one paper, finished and unchangeable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from commdesk.domain.topics import BlankIs


class MarkState(Enum):
    """What was found in the place of one matter."""

    CHOSEN = "chosen"
    BLANK = "blank"
    VOID = "void"


class VoidReason(Enum):
    """Why a whole paper, or one matter on it, is void 无效."""

    # whole paper
    UNSIGNED = "unsigned"  # 未签名
    SIGNATURE_MISMATCH = "signature-mismatch"  # 签名不符
    COPY = "copy"  # 复印件/非统一印制
    LATE = "late"  # 逾期
    NO_PROXY = "no-proxy"  # 无委托书代签
    DUPLICATE = "duplicate"  # 重复
    # one matter
    SEVERAL_MARKS = "several-marks"  # 多选
    ALTERED = "altered"  # 涂改
    ILLEGIBLE = "illegible"  # 无法辨认
    TOO_MANY = "too-many"  # 多于应选名额
    OTHER = "other"


class Channel(Enum):
    """How a paper came back."""

    COUNTER = "counter"  # 现场
    DOOR = "door"  # 上门
    MAIL = "mail"  # 邮寄
    PHONE = "phone"  # 电话
    ONLINE = "online"  # 线上
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Mark:
    """One matter's mark: the option keys chosen, or blank, or void with its reason.

    `written` is what the voter wrote: names 另选他人 of an election, or one opinion.
    """

    state: MarkState
    choices: tuple[str, ...] = ()
    reason: VoidReason | None = None
    written: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if (self.state is MarkState.CHOSEN) != bool(self.choices or self.written):
            raise ValueError("a chosen mark has choices and no other mark has any")
        if (self.state is MarkState.VOID) != (self.reason is not None):
            raise ValueError("a void mark has a reason and no other mark has one")


def chosen(*choices: str, written: tuple[str, ...] = ()) -> Mark:
    """A valid mark."""
    return Mark(MarkState.CHOSEN, choices, written=written)


def void(reason: VoidReason = VoidReason.OTHER) -> Mark:
    """A void mark."""
    return Mark(MarkState.VOID, (), reason)


BLANK = Mark(MarkState.BLANK)


@dataclass(frozen=True, slots=True)
class Reading:
    """One returned paper: a mark for each matter key, or void as a whole.

    A paper void as a whole keeps its marks, so that a later ruling finds them.
    """

    paper: int
    marks: Mapping[str, Mark] = field(default_factory=dict[str, Mark])
    void: VoidReason | None = None
    channel: Channel = Channel.COUNTER
    remark: str = ""

    def mark_on(self, matter: str) -> Mark:
        """The mark that counts on a matter; the whole paper's reason comes first."""
        if self.void is not None:
            return Mark(MarkState.VOID, (), self.void)
        return self.marks.get(matter, BLANK)

    @property
    def is_void(self) -> bool:
        """Whether the paper is void: as a whole, or on every matter."""
        return self.is_void_by(BlankIs.ABSTAIN)

    def is_void_by(self, blank_is: BlankIs) -> bool:
        """The same where a topic may take what is blank for void."""
        if self.void is not None:
            return True
        # Asked for every paper of a count: most are answered by their first mark.
        for mark in self.marks.values():
            if mark.state is MarkState.CHOSEN:
                return False
            if mark.state is MarkState.BLANK and blank_is is not BlankIs.VOID:
                return False
        return bool(self.marks)
