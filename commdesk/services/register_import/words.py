# SPDX-License-Identifier: Apache-2.0
"""What the words in a register's cells mean: uses, sources, owners' kinds, rows at the foot."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from commdesk.domain.register import AreaSource, OwnerKind, PropertyUse
from commdesk.services.register_import.texts import (
    BETWEEN_NAMES,
    is_nothing,
    names_of,
    plain,
    squeezed,
)

_SOURCES = (
    (re.compile("登记|产权证|不动产|房产证|产证|权证|房本|证载"), AreaSource.TITLE),
    (re.compile("实测|测绘|测量"), AreaSource.SURVEY),
    (re.compile("合同|预售|预测|协议|网签"), AreaSource.CONTRACT),
)
_USES = (
    (re.compile("车位|车库|停车|车棚|泊位"), PropertyUse.PARKING),
    (
        re.compile("储藏|地下室|杂物|设备|配套|用房|架空|阁楼|其他|其它|仓库|公共|会所"),
        PropertyUse.OTHER,
    ),
    (
        re.compile("商|店|铺|办公|写字|营业|门面|网点|酒店|餐饮|车间|厂房|工业"),
        PropertyUse.SHOP,
    ),
    (re.compile("住|公寓|别墅|排屋|洋房|成套|房改|安置|普通|高层|多层|自用"), PropertyUse.HOME),
)
_YES = re.compile("是|计|计入(?:面积)?|有|参与|参加|y|yes|true|1|√|✓|✔")
_NO = re.compile("否|不|不计|未计入|不参与|不参加|n|no|false|0|×|✗|x")
_NOT_COUNTED = re.compile(r"不计(?:入|算)?(?!息)|不纳入|不列入|不参与(?:计|表决|投票)")
_NOT_DELIVERED = re.compile(
    r"未(?:交付|交房|售|出售|销售|移交)|尚未(?:交|出售|售)|待售|(?<!有)不交付"
)
_DELIVERED = re.compile(r"已?(?:交付|交房|售|出售|销售|入住|收房|装修)|^\d{4}-\d{2}-\d{2}")

# Of the block that normalisation leaves alone, and not 未售, 不详, 暂无 and their like.
_PLAIN_NAME = re.compile("[\u4e00-\u9fa5](?<![未待开不暂没空无])[\u4e00-\u9fa5]{1,2}")
_STATUS = re.compile(
    r"\(([^()]*(?:未售|未交付|未交房|未出售|待售|开发商|建设单位)[^()]*|户主|产权人|业主|共有|共有人)\)"
)
_DEVELOPER = re.compile(
    r"(?:置业|房地产|地产|房产|(?<!科技)(?<!技术)(?<!软件)(?<!人才)开发).*(?:公司|集团)"
)
_NOT_DEVELOPER = re.compile("经纪|中介|评估|代理|咨询|物业|营销|测绘")
_DEVELOPER_ITSELF = re.compile(
    r"开发商|建设单位|开发公司|(?:开发商|建设单位)?\(?(?:未售|未出售|待售)\)?"
)
_ORGANISATION = re.compile(
    "公司|集团|中心$|委员会|居委|村委|[局厂院所站部队]$|学校|小学|中学|大学|幼儿园|银行|支行|合作社|街道|政府|"
    "协会|基金会|事务所|商行|企业|合伙|分行|国资|事业|管理处|经营部|工作室|研究"
)

_TOTAL = re.compile("[总合共累]计|总和|总数|总面积")
_SUBTOTAL = re.compile(".{0,12}(?:小计|分计|本页[合小]?计)(?:面积|[0-9]+户)?:?")
_FOOTER = re.compile(
    r"制表|统计人|计票人|监票|唱票|见证人|填表|审核|复核|负责人|经办|盖章|公章|签字|签名|备注[::]|说明[::]|^注[::]?|附注|日期|年.*月.*日|"
    r"第.{1,4}页|共.{1,4}页|打印|单位[::]|监督|以下空白|^以上|特此|联系人[::]"
)
_STATED = re.compile(r"([0-9][0-9,]*(?:\.[0-9]+)?)(?:平方米|平米|m2|㎡|平方)", re.IGNORECASE)
_LEAVES_PARKING = re.compile(
    "不含.{0,4}(?:车位|车库|停车)|不包括.{0,4}(?:车位|车库|停车)|除.{0,4}车位"
)


class OwnerWords(NamedTuple):
    """An owner's cell: the names, what kind of owner, and a remark taken from brackets."""

    names: tuple[str, ...]
    kind: OwnerKind
    remark: str = ""


@lru_cache(maxsize=4096)
def area_source_of(text: str) -> AreaSource:
    """登记簿, 实测, 合同; anything else is unknown."""
    text = squeezed(text)
    return next((source for shape, source in _SOURCES if shape.search(text)), AreaSource.UNKNOWN)


@lru_cache(maxsize=4096)
def use_of(text: str) -> PropertyUse | None:
    """住宅, 商铺, 车位 and their like; None for words not known."""
    text = squeezed(text)
    return next((use for shape, use in _USES if shape.search(text)), None)


@lru_cache(maxsize=4096)
def counts_of(text: str) -> bool | None:
    """是 or 计入, 否 or 不计入; None for anything else, a blank too."""
    text = squeezed(text).lower()
    if _NOT_COUNTED.search(text) or _NO.fullmatch(text):
        return False
    return True if _YES.fullmatch(text) else None


@lru_cache(maxsize=4096)
def delivered_of(text: str) -> bool | None:
    """已交付, 未交付, 未售, or a date of delivery; None for anything else, a blank too."""
    text = squeezed(text)
    if _NOT_DELIVERED.search(text) or text == "否":
        return False
    return True if text == "是" or _DELIVERED.search(text) else None


@lru_cache(maxsize=4096)
def note_says(note: str) -> tuple[bool, bool]:
    """Whether a plain remark takes a property out of the count, and whether of delivery."""
    return _NOT_COUNTED.search(note) is not None, _NOT_DELIVERED.search(note) is not None


def is_plain_name(text: str) -> bool:
    """Whether a cell is one person's name of two or three characters, as most are."""
    return 2 <= len(text) <= 3 and _PLAIN_NAME.fullmatch(text) is not None


@lru_cache(maxsize=65_536)
def owner_of(text: str) -> OwnerWords:
    """Names and kind of an owner's cell, plain: "××置业有限公司(未售)" is the developer."""
    remarks = _STATUS.findall(text)
    bare = _STATUS.sub("", text).strip()
    unsold = _NOT_DELIVERED.search(text) is not None
    if _DEVELOPER_ITSELF.fullmatch(squeezed(text)):
        return OwnerWords(("建设单位",), OwnerKind.DEVELOPER, squeezed(text))
    names = names_of(bare)
    remark = ";".join(remarks)
    if _is_developer(bare) or (unsold and _is_organisation(bare)):
        return OwnerWords((squeezed(bare),), OwnerKind.DEVELOPER, remark)
    if _is_organisation(bare) and not BETWEEN_NAMES.search(bare):
        return OwnerWords((squeezed(bare),), OwnerKind.ORGANISATION, remark)
    return OwnerWords(names, OwnerKind.PERSON, remark)


def _is_developer(text: str) -> bool:
    named = _DEVELOPER.search(text) is not None and _NOT_DEVELOPER.search(text) is None
    return named or any(f"({word})" in text for word in ("开发商", "建设单位"))


def _is_organisation(text: str) -> bool:
    return len(text) >= 4 and _ORGANISATION.search(text) is not None


def is_total(text: str) -> bool:
    """Whether a squeezed cell opens a row of totals: "合计", "总计:1579户"."""
    return _TOTAL.match(text) is not None and len(text) < 60


def is_subtotal(text: str) -> bool:
    """Whether a squeezed cell opens a row of part totals: "1幢小计"."""
    return _SUBTOTAL.fullmatch(text) is not None


def is_footer(text: str) -> bool:
    """Whether a row's text, squeezed, belongs to the foot: 制表人, 日期, 注."""
    return _FOOTER.search(text) is not None


def leaves_out_parking(text: str) -> bool:
    """Whether a row of totals says that it leaves parking out: 不含车位."""
    return _LEAVES_PARKING.search(text) is not None


def stated_area(text: str) -> str:
    """The area in a text like "合计1579户191619.21平方米", or ""."""
    found = _STATED.findall(squeezed(text))
    return found[-1] if found else ""


def remark_of(*texts: str) -> str:
    """Remarks joined, each once, without those that say nothing."""
    kept = (text for text in map(plain, texts) if not is_nothing(text))
    return ";".join(dict.fromkeys(kept))
