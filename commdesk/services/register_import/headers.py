# SPDX-License-Identifier: Apache-2.0
"""The names offices give their columns, and what they mean."""

from __future__ import annotations

import re
from functools import lru_cache

from commdesk.services.register_import.preview import Field
from commdesk.services.register_import.texts import squeezed

# Best first: of two columns that mean the same, the one named earlier here is taken.
_NAMES: dict[Field, str] = {
    Field.BUILDING: """幢 栋 棟 座 楼 楼栋 楼幢 楼号 幢号 栋号 座号 楼栋号 楼幢号 号楼 楼宇 楼座 栋座 幢座
        楼宇号 几幢 几栋 所在楼栋 所在幢 所在楼 楼栋名称 楼栋名 楼名 幢名 大楼 幢单元 栋单元 楼栋单元 楼号单元
        幢单元号 栋单元号 楼幢单元 座单元 幢栋 栋幢 幢栋号 栋幢号 楼栋座号 房屋楼栋 房屋幢号 坐落幢号""",
    Field.ENTRANCE: "单元 单元号 门洞 门洞号 梯 梯号 单元门 所在单元 门 单元名称 房屋单元",
    Field.ROOM: """室号 室 房号 房间号 房间 门牌 门牌号 户号 房屋号 室房号 房室号 门号 户室号 房屋房号 单元室号
        单元房号 单元室 房间号码 房号室号 房屋室号 门牌号码 户室 室房""",
    Field.ADDRESS: """房屋坐落 坐落 座落 房屋座落 房屋地址 地址 住址 房址 详细地址 房产地址 房产坐落 房屋位置
        坐落位置 房屋坐落位置 房屋详细地址 家庭住址 物业地址 幢单元室 栋单元室 座单元室 楼单元室 楼栋单元室
        幢单元室号 栋单元室号 楼号单元室号 楼栋单元室号 楼栋单元房号 楼栋单元门牌 幢室 幢室号 栋室 栋室号 栋房号
        幢房号 楼栋房号 楼栋室号 楼房号 房屋 楼号房号 楼号单元号房号 幢号单元号室号 幢号单元室号 楼栋门牌号
        房屋编号 房屋代码 楼栋单元房间 楼门号 楼门牌""",
    Field.OWNER: """业主姓名 业主 产权人姓名 产权人 权利人姓名 权利人 所有权人姓名 所有权人 房屋所有权人
        不动产权利人 房屋产权人 房屋权利人 产权所有人 房屋所有人 业主名称 业主名 所有人 产权人名称 权利人名称 房主
        房主姓名 户主 户主姓名 姓名 业主产权人 产权人业主 业主姓名产权人 业主产权人姓名 产权人业主姓名 业主单位
        业主姓名名称 业主或产权人 购房人 购房人姓名 权属人 房屋业主 登记产权人 产权登记人 名字 名称""",
    Field.OWNER_KEY: "业主编号 业主号 业主代码 业主编码",
    Field.CO_OWNER: """共有人 共有人姓名 共有产权人 产权共有人 共同产权人 其他产权人 其他共有人 房屋共有人 共同所有人
        产权人2 业主2 姓名2 业主姓名2 第二产权人 共有权人""",
    Field.PHONE: """联系电话 手机号码 手机号 手机 电话 电话号码 联系方式 业主电话 业主手机 业主联系电话 业主联系方式
        联系人电话 移动电话 联系号码 联系手机 电话手机 手机电话 产权人电话 电话1 手机1 联系电话1 tel phone 固定电话""",
    Field.AREA: """专有部分面积 专有部分建筑面积 专有面积 计票面积 表决面积 投票面积 建筑面积 房屋建筑面积 产权建筑面积
        登记建筑面积 产权面积 房产面积 房屋面积 登记面积 证载面积 产证面积 房产证面积 不动产证面积 建面 面积
        建筑总面积 房屋产权面积 住房面积 平方数 平方 平米数""",
    Field.AREA_SOURCE: "面积来源 面积依据 面积出处 来源 面积确认依据 面积取自 建筑面积来源",
    Field.USE: """用途 房屋用途 规划用途 设计用途 房屋性质 性质 房屋类型 物业类型 物业性质 类型 业态 类别 房屋类别
        使用性质 房产类型 物业用途 房屋使用性质 房产性质""",
    Field.COUNTS: """是否计入 计入 是否计入面积 计入面积 是否计入表决 是否计入表决面积 是否计票 计入表决 计入总面积
        是否计入总面积 计入计票 是否参与计票 是否计入计票面积 是否计入专有面积""",
    Field.DELIVERED: """交付状态 是否交付 交付情况 交付 交房状态 是否交房 交房情况 交房 销售状态 是否售出 是否已售
        出售状态 销售情况 是否已交付""",
    Field.NOTE: "备注 备注说明 说明 附注 备考 其他说明",
    Field.GRID: "网格 网格号 网格名称 所属网格 网格编号 所在网格",
    Field.SERIAL: "序号 编号 序 no 行号 顺序号 顺序 流水号 序列 序列号 档案号",
    Field.ID_NUMBER: """身份证号码 身份证号 身份证 证件号码 证件号 公民身份号码 身份证件号 身份证件号码 证件编号
        身份号码 业主身份证号 身份证明号码 有效证件号码 产权人身份证号 统一社会信用代码身份证号""",
    Field.DELIVERY: """送达方式 送达 发放方式 送达情况 发放 领取方式 投递方式 发票方式 送达形式 是否送达 发放情况
        派发方式""",
    Field.CHANNEL: """收回渠道 收回方式 回收方式 回收渠道 收回 回收 返回方式 投票渠道 投票方式 收回途径 回收途径
        收票方式 收回情况 回收情况 收回形式 是否收回""",
    Field.VALIDITY: "是否有效 有效性 票面效力 无效原因 选票效力 表决票效力 是否有效票 有效无效 废票原因",
}
_BY_NAME: dict[str, tuple[Field, int]] = {
    name: (what, place)
    for what, names in _NAMES.items()
    for place, name in enumerate(names.split())
}
# What looks like one of ours and is not.
_OTHER = re.compile(
    "承租|租户|租客|租赁|使用人|签名|签字|签章|委托|代理|代表|紧急|通讯地|通信地|邮寄地|联系地址|户籍|产权证|不动产证|"
    "不动产权证|房产证|权证|证书|日期|时间|套内|公摊|分摊|花园|阳台|露台|地下室面积|车位面积|车库面积|"
    "家庭成员|家庭人口|人口|人数|户数|车牌|邮编|邮箱|微信|物业费|欠费|民族|性别|年龄|出生|"
    "工作单位|经办|网格员|楼长|单元长|份额|比例|层高|楼层|所在层|总层|户型|朝向"
)
_GUESSES: tuple[tuple[re.Pattern[str], Field], ...] = (
    (re.compile("身份证|证件|身份号"), Field.ID_NUMBER),
    (re.compile("送达|发放"), Field.DELIVERY),
    (re.compile("收回|回收"), Field.CHANNEL),
    (re.compile("计入|计票"), Field.COUNTS),
    (re.compile("面积.*(来源|依据|出处)"), Field.AREA_SOURCE),
    (re.compile("电话|手机|联系方式"), Field.PHONE),
    (re.compile("面积|平方米|m2"), Field.AREA),
    (re.compile("共有|共同产权"), Field.CO_OWNER),
    (re.compile("(幢|栋|座|楼).*(室|房号|房间|门牌)|坐落|座落|地址|住址"), Field.ADDRESS),
    (re.compile("室|房号|房间|门牌"), Field.ROOM),
    (re.compile("幢|栋|楼号|楼栋"), Field.BUILDING),
    (re.compile("单元"), Field.ENTRANCE),
    (re.compile("业主|产权|权利人|所有权|所有人|姓名|购房人"), Field.OWNER),
    (re.compile("交付|交房"), Field.DELIVERED),
    (re.compile("用途|性质|类型|业态"), Field.USE),
    (re.compile("备注"), Field.NOTE),
)
_UNITS = re.compile(r"(?:单位)?:?(?:m2|m²|㎡|平方米|平米|平方|元)?")
_BRACKETS = re.compile(r"[(\[【〔{][^)\]】〕}]*[)\]】〕}]")
_SIGNS = re.compile(r"[()\[\]【】〔〕{}:*/\\、,.;·|_\-—\"'“”《》<>?!~+]|的")


def exact_field(text: str) -> tuple[Field, int] | None:
    """What a header says in so many words, with its rank among names of one meaning."""
    for name in _readings(text):
        found = _BY_NAME.get(name)
        if found:
            return found
    return None


def is_other(text: str) -> bool:
    """Whether a header names something that an import does not take over."""
    return _OTHER.search(squeezed(text)) is not None


def guessed_field(text: str) -> Field | None:
    """What a header seems to say."""
    text = squeezed(text).lower()
    if not text or len(text) > 24 or is_other(text):
        return None
    return next((what for shape, what in _GUESSES if shape.search(text)), None)


def is_unit(text: str) -> bool:
    """Whether a header's cell is blank or holds a unit only: "(㎡)"."""
    return _UNITS.fullmatch(_SIGNS.sub("", squeezed(text).lower())) is not None


@lru_cache(maxsize=4096)
def _readings(text: str) -> tuple[str, ...]:
    """The header with and without what stands in brackets, without signs and units."""
    text = squeezed(text).lower()
    shapes = (text, _BRACKETS.sub("", text))
    bare = [_SIGNS.sub("", shape) for shape in shapes]
    bare += [re.sub(r"(?:单位)?(?:m2|平方米|平米)$", "", shape) for shape in bare]
    return tuple(dict.fromkeys(shape for shape in bare if shape))
