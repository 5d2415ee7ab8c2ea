# SPDX-License-Identifier: Apache-2.0
"""Words of a ballots workbook that would be misread if taken at their first likeness."""

from __future__ import annotations

import re
from functools import lru_cache

from commdesk.domain.reading import Mark, MarkState, VoidReason
from commdesk.services.register_import import headers, texts, votes

_VOID_FIRST = ("无效", "作废", "废票", "视为无效")
_LIKE_A_VOTE = re.compile("同意|赞成|赞同|支持|反对|弃权|不清楚")
_VOID_IN_GENERAL = re.compile("无效|作废|废|否|不|×|x", re.IGNORECASE)
_TICKS = frozenset("√✓✔☑")
_DELIVERIES = re.compile(
    "信箱|邮箱|当面|面交|邮|快递|挂号|短信|微信|群|公告|公示|张贴|上门|入户|走访|送|电话|网|线上|平台|小程序|电子|app|ems|"
    "直接|留置|签收|领|自取|代收|代领|转交|委托|投递|发|塞|门缝|现场|集中|会场|本人|家属|家人|物业|楼道|扫码|其他|其它|是|已|"
    "[√✓✔☑1]",
    re.IGNORECASE,
)
# Titles that columns beside the matters have. A matter's own title is longer.
_ASIDE = re.compile(
    r"id|.{0,6}(?:签名|签字|签章|签收|盖章|手印)|.{0,6}(?:日期|时间)|.{0,6}(?:电话|手机|手机号码?|联系方式|微信号?)|"
    r".{0,4}(?:备注|说明|附注|序号|编号|票号|流水号|档案号)|"
    r"(?:楼长|业主|住户|居民|其他|其它|书面|领导|审核|社区|居委|物业|网格员|经办|补充|处理|具体)?人?"
    r"(?:意见|建议|意见[和与及、/]?建议)|"
    r"(?:经办|录入|统计|计票|唱票|监票|核对|审核|复核|登记|联系|代理|受托|委托|送达|收票|填表|见证|证明)人?员?(?:姓名)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def mark_of(text: str) -> Mark | None:
    """The mark a cell of a matter tells of; None for words not known or in two minds.

    "已修改为同意" has a word for void and one for a vote: it is for a person to say which.
    """
    mark = votes.mark_of(text)
    if mark is None or mark.state is not MarkState.VOID:
        return mark
    plain = texts.squeezed(text)
    if _LIKE_A_VOTE.search(plain) and not (plain.startswith(_VOID_FIRST) and "(" in plain):
        return None
    return mark


def is_choice(text: str) -> bool:
    """Whether a cell says for, against or abstain; 否 alone may answer any question."""
    mark = votes.mark_of(text)
    chosen = mark is not None and mark.state is MarkState.CHOSEN
    return chosen and texts.squeezed(text) != "否"


def is_sign_only(text: str) -> bool:
    """Whether a cell holds but a sign such as a long dash, which may well mean nothing."""
    plain = texts.squeezed(text)
    return bool(plain) and not any(map(str.isalnum, plain)) and not _TICKS.issuperset(plain)


def is_delivery_known(text: str) -> bool:
    """Whether a way of delivery is one of the words known."""
    return _DELIVERIES.search(texts.squeezed(text)) is not None


def says_void(text: str) -> bool:
    """Whether a remark says outright that the paper is void."""
    plain = texts.squeezed(text)
    return plain.startswith(_VOID_FIRST) and votes.mark_of(text) is not None


def may_say_void(text: str) -> bool:
    """Whether a remark has a word that may be the reason for a void paper: 未签名."""
    mark = votes.mark_of(text)
    return mark is not None and mark.state is MarkState.VOID


def is_validity_unclear(text: str, header: str) -> bool:
    """Whether a cell of 是否有效 says neither. Under 无效原因, whatever it says is a reason."""
    if votes.validity_of(text) is None or "原因" in header:
        return False
    plain = texts.squeezed(text)
    known = votes.reason_of(plain) is not VoidReason.OTHER
    return not known and _VOID_IN_GENERAL.search(plain) is None


def is_title_aside(title: str) -> bool:
    """Whether a header names something about a home, a row or the handling, not a matter."""
    plain = texts.squeezed(title)
    return (
        headers.exact_field(plain) is not None
        or _ASIDE.fullmatch(plain.rstrip("0123456789")) is not None
    )
