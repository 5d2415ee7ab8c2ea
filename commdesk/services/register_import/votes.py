# SPDX-License-Identifier: Apache-2.0
"""The words in a workbook of returned ballots: votes, reasons for void, ways back."""

from __future__ import annotations

import re
from functools import lru_cache

from commdesk.domain.reading import BLANK, Channel, Mark, VoidReason, chosen, void
from commdesk.services.register_import.texts import squeezed

_FOR, _AGAINST, _ABSTAIN = chosen("for"), chosen("against"), chosen("abstain")
_VOTES: tuple[tuple[re.Pattern[str], Mark], ...] = (
    (re.compile("不同意|不赞成|不支持|不赞同|反对|否决|否"), _AGAINST),
    (re.compile("同意|赞成|支持|赞同"), _FOR),
    (re.compile("弃权|弃票"), _ABSTAIN),
    (re.compile("|空白|空票|空|未填|未填写|未选|未选择|未表态|未勾选|没填|白票"), BLANK),
)
_VOID = re.compile(r"(?:无效票?|作废|废票|视为无效)(?:[::,,。.-]?\(?(?P<reason>[^()]*)\)?)?")
_PAPER_REASONS = (
    (re.compile("未签[名字]?|没签|无签[名字]|缺签"), VoidReason.UNSIGNED),
    (re.compile("签[名字].*不[符一]|不符|代签|非本人"), VoidReason.SIGNATURE_MISMATCH),
    (re.compile("复印|非统一|非原件|自制"), VoidReason.COPY),
    (re.compile("逾期|过期|迟交|超期|超时"), VoidReason.LATE),
    (re.compile("无委托|没有委托|缺委托|未附委托"), VoidReason.NO_PROXY),
    (re.compile("重复"), VoidReason.DUPLICATE),
)
_MATTER_REASONS = (
    (re.compile("多选|选了?两|全选|多于一"), VoidReason.SEVERAL_MARKS),
    (re.compile("涂改|修改"), VoidReason.ALTERED),
    (re.compile("辨认|辨别|看不清|不清|模糊"), VoidReason.ILLEGIBLE),
    (re.compile("超(?:过|出)?(?:应选)?名额|多于应选"), VoidReason.TOO_MANY),
)
# No mandate comes before a signature by somebody else, which is what it is about.
_REASONS = (*_PAPER_REASONS[4:5], *_PAPER_REASONS[:4], _PAPER_REASONS[5], *_MATTER_REASONS)
PAPER_REASONS = frozenset(reason for _, reason in _PAPER_REASONS)

_CHANNELS = (
    (re.compile("上门|入户|走访"), Channel.DOOR),
    (re.compile("邮|快递|挂号|ems", re.IGNORECASE), Channel.MAIL),
    (re.compile("电话|电投|短信|来电|手机"), Channel.PHONE),
    (re.compile("线上|网|微信|平台|小程序|app|电子|邻礼通|扫码", re.IGNORECASE), Channel.ONLINE),
    (re.compile("现场|当面|窗口|柜台|投票箱|票箱|集中|会场|自交|送回|本人"), Channel.COUNTER),
    (re.compile("信箱|其他|其它|委托|代交|是|已"), Channel.OTHER),
)
_NO = re.compile("未.*|否|没.*|退.*|拒.*|无法.*|失败.*|无|-|/|×|0|不在.*")

_PLAIN_NO = frozenset({"无", "否", "未送达", "未收回", "未交"})
_NOT_DELIVERED = re.compile("未|待|没|无人|拒|退")
_NOT_RETURNED = re.compile("未|待|没")


@lru_cache(maxsize=4096)
def mark_of(text: str) -> Mark | None:
    """The mark a cell tells of; None for words not known. A blank cell is a blank mark."""
    text = squeezed(text).rstrip("。.")
    for shape, mark in _VOTES:
        if shape.fullmatch(text):
            return mark
    match = _VOID.fullmatch(text)
    if match:
        return void(reason_of(match["reason"] or ""))
    reason = _known_reason(text)
    return None if reason is None or len(text) > 12 else void(reason)


def reason_of(text: str) -> VoidReason:
    """The reason for void in a text; OTHER where it gives none that is known."""
    return _known_reason(text) or VoidReason.OTHER


def _known_reason(text: str) -> VoidReason | None:
    return next((reason for shape, reason in _REASONS if shape.search(text)), None)


@lru_cache(maxsize=4096)
def validity_of(text: str) -> VoidReason | None:
    """Why a whole paper is void, of a column 是否有效 or 无效原因; None where it is valid."""
    text = squeezed(text)
    if text in {"", "有效", "是", "有效票", "√", "/", "-", "无"}:
        return None
    return reason_of(text)


@lru_cache(maxsize=4096)
def channel_of(text: str) -> Channel | None:
    """How a paper came back; None where the cell says that it did not."""
    text = squeezed(text)
    if not text or _NO.fullmatch(text):
        return None
    return next((channel for shape, channel in _CHANNELS if shape.search(text)), Channel.OTHER)


def is_channel_known(text: str) -> bool:
    """Whether a way back is one of the words known."""
    text = squeezed(text)
    return any(shape.search(text) for shape, _ in _CHANNELS)


@lru_cache(maxsize=4096)
def is_delivered(text: str) -> bool:
    """Whether a cell of deliveries tells of one: 信箱, 当面, but not 未送达."""
    text = squeezed(text)
    return bool(text) and _NO.fullmatch(text) is None


def is_delivery_unclear(text: str) -> bool:
    """Whether a cell of deliveries speaks of none in words that are not the plain ones."""
    text = squeezed(text)
    return text not in _PLAIN_NO and _NOT_DELIVERED.search(text) is not None


def is_channel_unclear(text: str) -> bool:
    """Whether a way back speaks of none in words that are not the plain ones."""
    text = squeezed(text)
    return text not in _PLAIN_NO and _NOT_RETURNED.search(text) is not None
