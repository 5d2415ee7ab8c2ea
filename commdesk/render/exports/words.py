# SPDX-License-Identifier: Apache-2.0
"""Words of exported tables that stand on no sheet: kinds of matter, and what a paper says."""

from __future__ import annotations

from commdesk.domain.matters import (
    UNCHOSEN,
    Matter,
    MatterKind,
    parts_of,
    printed_name,
)
from commdesk.domain.reading import Channel, Mark, MarkState, Reading, VoidReason
from commdesk.domain.topics import BlankIs, Topic
from commdesk.render.words import wording

_KINDS = {
    MatterKind.MOTION: "同意/反对/弃权",
    MatterKind.CHOICE: "单选",
    MatterKind.CHOICES: "多选",
    MatterKind.CANDIDATES: "候选人逐人表决",
    MatterKind.ELECTION: "选举",
    MatterKind.GRADE: "满意度",
    MatterKind.OPINION: "书面意见",
}
_REASONS = {
    VoidReason.UNSIGNED: "未签名",
    VoidReason.SIGNATURE_MISMATCH: "签名不符",
    VoidReason.COPY: "复印件或非统一印制",
    VoidReason.LATE: "逾期",
    VoidReason.NO_PROXY: "无委托书代签",
    VoidReason.DUPLICATE: "重复",
    VoidReason.SEVERAL_MARKS: "多选",
    VoidReason.ALTERED: "涂改",
    VoidReason.ILLEGIBLE: "无法辨认",
    VoidReason.TOO_MANY: "多于应选名额",
    VoidReason.OTHER: "其他原因",
}
_CHANNELS = {
    Channel.COUNTER: "现场",
    Channel.DOOR: "上门",
    Channel.MAIL: "邮寄",
    Channel.PHONE: "电话",
    Channel.ONLINE: "线上",
    Channel.OTHER: "其他方式",
}


def kind(matter: Matter) -> str:
    """What kind of question a matter asks."""
    return _KINDS[matter.kind]


def channel(reading: Reading) -> str:
    """How a paper came back."""
    return _CHANNELS[reading.channel]


def void_reason(reason: VoidReason) -> str:
    """Why a paper, or one matter on it, is void: 无效（未签名）."""
    return f"{wording.VOID}（{_REASONS[reason]}）"


def mark(matter: Matter, found: Mark, topic: Topic) -> str:
    """What a paper says on one matter, in the options' own names; of an opinion only that."""
    if found.state is MarkState.VOID:
        return wording.VOID if found.reason is None else void_reason(found.reason)
    if found.state is MarkState.BLANK:
        if matter.kind is MatterKind.OPINION:
            return "未写"
        if topic.policy.blank_is is BlankIs.VOID:
            return f"未作选择（计为{wording.VOID}）"
        return UNCHOSEN.name
    if matter.kind is MatterKind.OPINION:
        return "写有意见"
    names = {option.key: option.name for option in matter.options}
    written = (printed_name(name) for name in found.written)
    return "、".join([*(names.get(key, key) for key in found.choices), *written])


def heads_of_marks(topic: Topic) -> list[str]:
    """A head for everything that takes a mark, told apart by the number of its matter."""
    heads: list[str] = []
    for number, matter in enumerate(topic.matters, start=1):
        for part in parts_of((matter,)):
            person = f"：{part.title}" if matter.kind is MatterKind.CANDIDATES else ""
            heads.append(f"{number}．{matter.title}{person}")
    return heads
